# Membres, entrées, appareils.
nav-account = Mon accès

# Faute.
fault-prove = Montrez d’abord que c’est bien vous
fault-prove-next = Cette action demande une preuve de moins de dix minutes.
fault-set-up = Votre accès doit d’abord être protégé
fault-set-up-next = Ajoutez une clé d’accès, ou une phrase de passe avec une application de codes.
store-last-coordinator = Il faut qu’une personne au moins coordonne. Donnez d’abord ce rôle à quelqu’un d’autre.{ $path }{ $why }
store-access-ended = L’accès de cette personne est fermé. Rouvrez-le avant de lui remettre un lien.{ $path }{ $why }
problem-passphrase-common = Cette phrase est de celles qu’on essaie en premier (suite du clavier, mot courant, votre nom). Prenez plutôt quatre mots au hasard.

# Entrer.
sign-in-by-passkey = Entrer avec une clé d’accès
sign-in-passkey-wrong = Cette clé d’accès n’ouvre rien ici. Essayez-en une autre, ou entrez avec votre phrase de passe.
sign-in-again = Trop de temps ou d’essais ont passé. Recommencez avec votre phrase de passe.
second-title = Encore une chose
second-code = Code
second-hint = Les six chiffres de votre application de codes, ou un de vos codes de secours.
second-wrong = Ce code ne convient pas, ou il a déjà servi. Attendez le suivant, ou prenez un code de secours.
second-too-many = Trop de codes refusés. Attendez un quart d’heure, ou entrez avec une clé d’accès.
second-lost = Ni téléphone ni codes ? La coordination peut vous remettre un nouveau lien d’entrée.
passkey-failed = La clé d’accès n’a pas répondu, ou vous avez annulé. Vous pouvez réessayer.

# Mon accès.
account-title = Mon accès
account-lead = Comment vous entrez, d’où vous êtes en ligne, et quoi faire si vous perdez un appareil.
account-secured = Votre accès est bien protégé : une seule chose volée ne suffit pas pour entrer à votre place.
account-open = Votre accès n’est pas encore bien protégé
account-demo = Dans la démonstration, rien n’est exigé.
account-until = Vous avez jusqu’au { $date } pour le faire.
account-back = Retour à mon accès
ways-title = Comment j’entre
passkeys-title = Clés d’accès
passkeys-what = Votre téléphone ou votre ordinateur vous reconnaît par votre doigt, votre visage ou son code. Rien à retenir, rien qu’on puisse vous soutirer.
passkeys-none = Aucune pour l’instant.
passkeys-add = Ajouter une clé d’accès
passkeys-not-here = À cette adresse, les navigateurs ne permettent pas les clés d’accès. Il faut une adresse en https.
passkeys-since = Depuis le { $date }.
passkeys-used = Servie le { $date }.
passkeys-unused = Pas encore servie.
passkeys-remove = Retirer
passkeys-remove-named = Retirer { $name }
passkeys-lead = Faites-le sur l’appareil que vous utilisez chaque jour. Il vous demandera votre doigt, votre visage ou son code; cela ne quitte pas l’appareil.
passkeys-name = Nom de cette clé
passkeys-name-hint = Pour la reconnaître plus tard, par exemple « téléphone de travail ».
passkeys-make = Créer la clé
passkeys-without = Ce navigateur ne permet pas les clés d’accès, ou les scripts y sont bloqués. Prenez plutôt une phrase de passe et une application de codes.
passphrase-set = Vous en avez une.
passphrase-none = Vous n’en avez pas.
passphrase-change = Changer ma phrase de passe
passphrase-choose = Choisir une phrase de passe
passphrase-lead = Vos autres sessions se fermeront.
passphrase-hint = Au moins 12 caractères, sans autre règle. Quatre mots au hasard font une bonne phrase.
passphrase-keep = Garder cette phrase
app-title = Application de codes
app-what = Une application de votre téléphone donne un code de six chiffres, demandé après la phrase de passe.
app-set = Elle est en place.
app-add = Ajouter une application de codes
app-remove = Retirer l’application
app-first = Ouvrez une application de codes sur votre téléphone; celle que vous avez déjà convient.
app-scan = Montrez-lui ce carré.
app-square = Carré à lire avec l’application de codes
app-type = Ou écrivez-y ceci :
app-open = Ou ouvrez l’application sur cet appareil
app-then = Écrivez ici le code qu’elle affiche.
app-code = Code de six chiffres
app-confirm = Confirmer
app-wrong = Ce code ne convient pas. Vérifiez l’heure du téléphone, puis écrivez le code affiché maintenant.
app-done = L’application est en place. Voici vos codes de secours : ils ne seront plus montrés.
codes-title = Codes de secours
codes-what = Dix codes sur papier, pour le jour où le téléphone manque. Chacun sert une seule fois.
codes-left =
    { $count ->
        [0] Il n’en reste aucun.
        [one] Il en reste { $count }.
       *[other] Il en reste { $count }.
    }
codes-make = Faire de nouveaux codes
codes-before = Les codes que vous aviez ne vaudront plus rien.
codes-made = Les voici. Ils ne seront plus montrés.
codes-keep = Gardez-les sur papier, loin de l’appareil. Ne les photographiez pas.
codes-kept = C’est gardé

# Sessions.
sessions-title = Où je suis en ligne
sessions-what = Jalon ne garde ni adresse ni lieu, seulement la sorte de navigateur et l’heure.
sessions-this = cet appareil
sessions-since =
    { $way ->
        [passphrase] Ouverte le { $date }, par phrase de passe.
        [passkey] Ouverte le { $date }, par clé d’accès.
        [link] Ouverte le { $date }, par un lien d’entrée.
        [elsewhere] Ouverte le { $date }, par le compte de la clinique.
       *[other] Ouverte le { $date }.
    }
sessions-seen = Vue la dernière fois le { $date }.
sessions-end = Fermer cette session
sessions-end-others = Fermer toutes les autres
device-both = { $browser } sur { $system }
device-unknown = Appareil non reconnu

# Appareil perdu.
lost-title = Appareil perdu ou volé
lost-short = Fermez d’un geste tout ce que cet appareil pouvait ouvrir.
lost-go = J’ai perdu un appareil
lost-lead = Rien n’est grave si vous le faites maintenant. Vous ne perdez rien de ce que vous avez écrit.
lost-what = Ce qui se passe
lost-sessions = Toutes vos sessions se ferment, sauf celle-ci.
lost-calendars = Vos adresses de calendrier cessent de répondre.
lost-links = Les liens d’entrée qui n’ont pas servi ne valent plus rien.
lost-words = Ce qui est écrit au registre y reste.
lost-on-it = Qu’y avait-il sur cet appareil ?
lost-on-it-hint = Ce que vous cochez ne pourra plus servir à entrer.
lost-passkey = Clé d’accès « { $name } »
lost-do = Tout fermer
lost-others = Si vous n’avez plus aucun appareil, la coordination peut le faire pour vous et vous remettre un nouveau lien.
lost-done = C’est fermé
lost-done-lead = L’appareil perdu n’ouvre plus rien ici.
lost-next-passphrase = S’il retenait votre phrase de passe, changez-la.
lost-next-codes = Si vos codes de secours étaient avec lui, faites-en de nouveaux.
lost-next-tell = Dites-le à la coordination : il faudra peut-être l’inscrire comme incident.

# Première fois.
set-up-title = Protéger votre accès
set-up-lead = Les personnes dont parle ce registre comptent sur vous. Deux minutes suffisent.
set-up-go = Protéger mon accès
set-up-over = Le délai est passé : choisissez maintenant, puis tout se rouvre.
set-up-passkey = Le plus simple : une clé d’accès
set-up-two = Ou deux choses ensemble
set-up-done = fait
set-up-later = Plus tard
set-up-codes = Faites aussi des codes de secours sur papier, pour le jour où l’appareil manque.

# Preuve.
sign-in-too-many = Trop d’essais depuis cette adresse. Attendez une minute, ou entrez avec une clé d’accès.
prove-title = C’est bien vous ?
prove-lead = Ce que vous allez faire a du poids. Montrez encore une fois que c’est vous; cela vaut dix minutes.
prove-by-passkey = Montrer une clé d’accès
prove-go = C’est moi
prove-wrong = Cela ne convient pas. Réessayez, ou prenez un autre moyen.
prove-ready-title = C’est bien vous
prove-ready-lead = Vous pouvez maintenant prendre ce que vous avez demandé.
prove-ready-take = Prendre le fichier
prove-ready-back = Revenir à la page
prove-nothing = Vous n’avez encore rien pour le montrer. Protégez d’abord votre accès.

# Membres.
members-title = Membres
members-title-lead = Qui peut entrer, à quel titre; invitations et fins d’accès.
members-lead = Qui peut entrer, et à quel titre.
members-invite = Inviter quelqu’un
members-me = (vous)
members-secured = Accès bien protégé.
members-half = Accès pas encore bien protégé.
members-not-yet = N’a pas encore de moyen d’entrer par soi-même.
members-inside = Accès ouverts
members-ended = Accès fermés
members-ended-what = Leur nom reste à côté de ce qu’elles et ils ont écrit; plus rien ne les laisse entrer.
members-back = Retour aux membres
members-link = Nouveau lien d’entrée
members-link-what = Pour qui n’arrive plus à entrer. Remettez-le en main propre : il ouvre l’accès sans rien demander d’autre, une seule fois. Vous ne choisissez jamais la phrase de passe d’une autre personne.
members-link-go = Faire un lien
members-lost-what = Ferme ses sessions, ses adresses de calendrier et ses liens. La personne choisira elle-même quelles clés retirer.
members-lost-go = Tout fermer pour cette personne
members-role = Changer de rôle
members-role-hint = Le changement vaut tout de suite; ses sessions se ferment.
members-role-go = Changer le rôle
members-not-oneself = Une autre personne qui gère les membres peut changer votre rôle ou fermer votre accès; vous ne le pouvez pas vous-même.
members-end = Fermer l’accès
members-end-what = La personne ne peut plus entrer. Son nom reste au registre.
members-end-go = Fermer cet accès
members-let-in = Rouvrir l’accès
members-last = Il faut qu’une personne au moins coordonne. Donnez d’abord ce rôle à quelqu’un d’autre.
invite-lead = Vous recevrez un lien à remettre en main propre ou sur papier. Aucun courriel n’est envoyé.
invite-name = Nom
invite-name-hint = Comme l’équipe l’appelle. Il est scellé.
invite-login = Nom d’usage
invite-login-hint = Ce que la personne écrira pour entrer, par exemple « marie ».
invite-role = Rôle
invite-locale = Langue
invite-go = Faire l’invitation
invite-login-taken = Quelqu’un entre déjà sous ce nom. Choisissez-en un autre.
invited-title = Invitation pour { $name }
invited-lead = Ce lien n’est montré qu’ici et maintenant. Imprimez cette page, ou copiez le lien, et remettez-le en main propre.
invited-hello = Bonjour { $name }
invited-square = Carré qui contient le lien d’entrée
invited-login = Votre nom d’usage : { $login }
invited-what = Pour entrer dans Jalon
invited-open = Avec votre téléphone, lisez le carré; ou écrivez l’adresse dans un navigateur.
invited-choose = Entrez, puis protégez votre accès : une clé d’accès, ou une phrase de passe avec une application de codes.
invited-once = Le lien sert une seule fois, pendant une journée. Détruisez ensuite cette feuille.
invited-help = S’il ne marche plus, demandez-en un autre à la coordination.

# Comptes de la clinique (OpenID Connect).
fault-elsewhere = Le service de comptes de la clinique ne répond pas comme il faut
fault-elsewhere-next = Réessayez dans un moment, ou entrez autrement : clé d’accès, phrase de passe, lien d’entrée.
elsewhere-enter = Entrer avec le compte de la clinique
elsewhere-unknown = Ce compte n’est relié à personne ici, ou l’entrée a été interrompue. Entrez autrement, puis reliez-le dans « Mon accès ».
elsewhere-title = Compte de la clinique
elsewhere-what = Si vous avez déjà un compte de travail, il peut ouvrir Jalon.
elsewhere-set = Votre compte de travail ouvre Jalon.
elsewhere-add = Relier mon compte
elsewhere-remove = Ne plus le relier
elsewhere-prove = Le montrer avec le compte de la clinique
