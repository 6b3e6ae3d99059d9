## Le cadre de chaque page, l’entrée, ce qui échoue, la ligne du temps et l’étude de cas.

skip-to-content = Aller au contenu
nav-main = Principale
nav-home = Accueil
nav-timeline = Ligne du temps
nav-pathway = Parcours
nav-record = Registre
nav-study = Étude de cas
foot-line = Jalon, carnet de terrain d’une mise en œuvre.
foot-style = Style
invented-banner = Clinique inventée pour la démonstration. Seul le contexte daté de Montréal est réel.
go-home = Retour à l’accueil
choose = Choisir…
form-problems = Il reste quelque chose à corriger
sealed-title = Initiative (nom scellé)
someone = Membre de l’équipe
write-something = Écrire dans le registre

sign-in-title = Ouvrir une session
sign-in-login = Nom d’usage
sign-in-passphrase = Phrase de passe
sign-in-enter = Entrer
sign-in-forgotten = Phrase oubliée ? La coordination peut vous remettre un nouveau lien d’entrée.
sign-in-wrong = Le nom et la phrase de passe ne vont pas ensemble. Vérifiez les deux, ou demandez un lien d’entrée.
link-title = Lien d’entrée
link-welcome = Bienvenue, { $name }
link-enter = Entrer
link-choose = Choisir une phrase de passe pour les prochaines fois
link-hint-choose = Au moins 12 caractères. Plusieurs mots que vous seule ou seul connaissez. Sans elle, il faudra un nouveau lien à la prochaine entrée.
link-hint-change = Vous en avez déjà une. Celle-ci la remplacera et fermera vos autres sessions.
link-passphrase = Phrase de passe
link-again = La même, encore une fois
link-once = Ce lien ne sert qu’une fois, pendant une journée.
link-spent = Ce lien n’ouvre plus rien
link-spent-next = Il a déjà servi, ou sa journée est passée. Demandez-en un autre à la coordination, ou entrez avec votre phrase de passe.

fault-not-found = Il n’y a rien à cette adresse
fault-not-found-next = L’adresse est peut-être mal copiée, ou ce qui s’y trouvait n’est pas pour vous.
fault-sign-in = Il faut d’abord ouvrir une session
fault-sign-in-next = Entrez, puis revenez à cette page.
fault-not-allowed = Votre rôle ne permet pas cela
fault-not-allowed-next = Demandez à la coordination si vous pensez que cela devrait vous être ouvert.
fault-forged = Ce formulaire n’est plus valable
fault-forged-next = Il vient d’une autre page ou d’une session fermée. Revenez en arrière, rechargez la page et envoyez-le de nouveau : rien n’a été écrit.
fault-bad-request = La demande ne se lit pas
fault-bad-request-next = Revenez en arrière et essayez de nouveau : rien n’a été écrit.
fault-refused = Cette entrée n’a pas été prise
fault-refused-next = Revenez en arrière : ce que vous avez écrit y est encore. Rien n’a été écrit dans le registre.
fault-inside = Quelque chose a lâché de notre côté
fault-inside-next = Rien de ce qui a été gardé n’est perdu. Essayez de nouveau; si cela continue, la personne qui s’occupe du serveur trouvera la cause dans son journal.

timeline-lead = Le sol est la crise, les jalons sont les étapes, les barres disent la densité de la pratique, et les voix se tiennent à côté.
timeline-span = du { $from } au { $to }
timeline-borders = { $from } → { $to }
timeline-unread = « { $typed } » ne se lit pas comme une date. Essayez 2020-05, « mai 2020 » ou « printemps 2020 ».
timeline-region = Dessin de la ligne du temps, qui défile de côté
timeline-hint = Chaque marque s’ouvre. Au clavier, les flèches vont de l’une à l’autre.
timeline-legend = Légende
timeline-in-words = La même chose en mots
timeline-lanes = Montrer
timeline-all = Tout
timeline-window = Période montrée
timeline-earlier = Plus tôt
timeline-nearer = Plus près
timeline-farther = Plus loin
timeline-later = Plus tard
timeline-whole = Tout le temps
timeline-schemes = Phases tracées
timeline-outside = Hors de toute phase
timeline-more = Tout voir dans le registre
timeline-empty = Rien n’est encore noté dans cette période. Commencez par ce qui s’est passé autour de l’équipe : une annonce, une fermeture, une arrivée.
timeline-empty-action = Noter un événement
timeline-sources = { $n ->
    [one] une source
   *[other] { $n } sources
}
timeline-conflict = deux versions attendent un choix
scheme-team = L’équipe
scheme-epidemic-waves = Vagues de l’épidémie

study-before = Avant que cela sorte de l’équipe
study-before-why = Les nombres plus petits que cinq sont masqués et les personnes n’y sont que par leur rôle. Relisez tout de même : la pair aidante ou le pair aidant doit avoir revu ce qu’elle ou lui seul a pu dire.
study-pdf = Obtenir le PDF
study-file = Obtenir en un seul fichier HTML
