# Ce que les personnes acceptent, qui elles ne veulent pas comme lectrice ou lecteur, les ententes de recherche, la lecture d’urgence.

## Les personnes

consent-people = Personnes
consent-people-lead = Les personnes dont il est question ici, chacune sous un pseudonyme, avec ce qu’elle accepte.
consent-people-none = Aucune entrée ne porte encore sur une personne. Quand vous en suivez une, créez son pseudonyme ci-dessous, puis choisissez-la en notant un contact.
consent-person-unnamed = Personne { $short }
consent-pseudonym = Pseudonyme :
consent-nickname = Surnom
consent-nickname-hint = Un mot pour vous y retrouver, jamais un nom. Il est chiffré.
consent-new-person = Nouvelle personne
consent-new-person-why = Elle reçoit un pseudonyme tiré au hasard. Tant qu’elle n’a pas accepté les soins, ce que vous écrivez sur elle n’est ouvert qu’à vous.
consent-new-person-save = Créer un pseudonyme
consent-entries = { $n ->
    [0] Aucune entrée à son sujet
    [one] { $n } entrée à son sujet
   *[other] { $n } entrées à son sujet
}
consent-restrictions = { $n ->
    [one] { $n } restriction en vigueur
   *[other] { $n } restrictions en vigueur
}
consent-agrees = Accepte : { $what }.
consent-agrees-none = N’accepte rien en ce moment.
consent-not-asked = On ne lui a encore rien demandé.
consent-no-care = Sans son accord pour les soins, chaque entrée sur cette personne ne s’ouvre qu’à la personne qui l’a écrite.
field-contact-about = Avec qui ?
field-contact-about-hint = Sans son accord pour les soins, vous serez seule ou seul à pouvoir relire ce que vous écrivez.

## Ce à quoi on peut dire oui, en un mot

consent-purpose-care = soins
consent-purpose-counts = comptage
consent-purpose-analysis = lecture par la recherche
consent-purpose-co-analysis = lecture par des pairs de la recherche
consent-purpose-quote = citations
consent-purpose-quote-reviewed = citations relues
consent-purpose-named = nom choisi
consent-purpose-deposit = autres études
consent-purpose-substance-use = consommation
consent-purpose-partners = partenaires

## Les questions, à lire à voix haute

consent-words-frame = Ce que vous dites ou vivez peut être écrit ici. Vous décidez ce qu’on en fait. Vous pouvez dire oui à une chose et non à une autre. Un non ne change rien aux services que vous recevez.
consent-words-rights = Vous pouvez changer d’idée n’importe quand, juste en le disant. Vous pouvez demander à voir ce qui est écrit, le faire corriger, ou dire qui ne doit pas le lire.
consent-words-limits = Ce qui a déjà été publié, ou compté sans nom, ne peut plus être repris.
consent-ask-care = L’équipe peut-elle lire ce qui est écrit sur vous, pour vous accompagner ?
consent-ask-counts = Peut-on le compter, sans nom et sans vos mots ?
consent-ask-analysis = L’équipe de recherche peut-elle le lire, sous un pseudonyme ?
consent-ask-co-analysis = Des cochercheuses et cochercheurs qui ont un vécu semblable peuvent-ils le lire, sous un pseudonyme ?
consent-ask-quote = Peut-on citer vos mots, sous un pseudonyme ?
consent-ask-quote-reviewed = Peut-on citer vos mots, seulement après que vous avez vu chaque passage ?
consent-ask-named = Peut-on le raconter sous le nom que vous choisissez ?
consent-ask-deposit = Peut-on le garder pour d’autres études ?
consent-ask-substance-use = L’équipe peut-elle lire ce qui est écrit sur votre consommation, pour vous accompagner ?
consent-ask-partners = Peut-on le transmettre aux partenaires qu’on vous nomme ?

## Ce qui tient aujourd’hui

consent-today = Ce que la personne accepte aujourd’hui
consent-today-none = Rien.
consent-holds-care = L’équipe peut lire, pour l’accompagner.
consent-holds-counts = On peut compter, sans nom.
consent-holds-analysis = L’équipe de recherche peut lire, sous un pseudonyme.
consent-holds-co-analysis = Les cochercheuses et cochercheurs peuvent lire, sous un pseudonyme.
consent-holds-quote = On peut citer ses mots, sous un pseudonyme.
consent-holds-quote-reviewed = On peut citer ses mots, une fois chaque passage revu avec elle.
consent-holds-named = On peut raconter sous le nom qu’elle a choisi.
consent-holds-deposit = On peut garder pour d’autres études.
consent-holds-substance-use = L’équipe peut lire ce qui touche sa consommation, pour l’accompagner.
consent-holds-partners = On peut transmettre aux partenaires nommés.
consent-holds-until = Jusqu’au { $date }.
consent-withdraw = Retirer
consent-withdraw-one = Retirer : { $what }
consent-withdraw-all = Tout retirer
consent-withdraw-how = Un mot de la personne suffit. L’accès se ferme tout de suite; aucune raison n’est demandée.

## Demander

consent-ask = Demander
consent-ask-how = Lisez ceci à voix haute, puis posez les questions une à une. Un oui dit de vive voix vaut autant qu’un oui signé.
consent-manner = Comment cela a été dit
consent-expressed = De quelle façon ?
consent-expressed-oral = De vive voix
consent-expressed-written = Par écrit
consent-expressed-gesture = Par un geste
consent-expressed-audio = Enregistré
consent-by = Qui décide ?
consent-by-hint = À partir de 14 ans, c’est la personne elle-même.
consent-by-self = La personne
consent-by-parent = La personne titulaire de l’autorité parentale (moins de 14 ans)
consent-lang = Dans quelle langue ?
consent-lang-fr = Français
consent-lang-en = Anglais
consent-lang-zh-hans = Chinois
consent-lang-iu = Inuktitut
consent-lang-cr = Cri
consent-lang-moe = Innu
consent-lang-es = Espagnol
consent-lang-other = Une autre langue
consent-helped = Quelqu’un a-t-il aidé à comprendre ?
consent-helped-yes = Oui, une personne a aidé
consent-until = Jusqu’à quand ?
consent-until-hint = Vide : jusqu’à ce que la personne le retire. Sinon une date, par exemple 2027-06.
consent-taken-by = Qui a posé les questions ?
consent-taken-by-hint = Seulement si ce n’est pas vous. Un rôle suffit.
consent-note = Note
consent-note-hint = Elle est chiffrée. N’écrivez ni nom ni lieu exact.
consent-purposes = À quoi la personne dit-elle oui ?
consent-purposes-hint = Chaque case se demande à part. Une case vide est un non.
consent-save = Garder ces réponses
consent-save-none = Non à tout
consent-presets = En un geste
consent-presets-hint = Un bouton garde tout de suite un oui à ce qui est nommé, dit de vive voix aujourd’hui, et retire ce qui va plus loin. La consommation, les pairs de la recherche et les partenaires se demandent toujours à part.
consent-tier-care-only = Soins seulement
consent-tier-counts = Jusqu’au comptage
consent-tier-analysis = Jusqu’à la recherche
consent-tier-quote = Jusqu’aux citations
consent-tier-quote-reviewed = Jusqu’aux citations relues
consent-tier-named = Jusqu’au nom choisi
consent-tier-deposit = Jusqu’aux autres études
consent-problem-nothing-ticked = Rien n’est coché. Cochez ce à quoi la personne dit oui, ou choisissez « Non à tout ».
consent-problem-no-day = Il faut une date qui finit, par exemple 2027-06-30 ou 2027-06.
consent-kept-said = C’est noté. Voici ce qui tient maintenant.
consent-kept-withdrawn = C’est retiré. L’accès est fermé.
consent-kept-restricted = La restriction est en vigueur.
consent-kept-lifted = La restriction est levée.
consent-history = Ce qui a été dit
consent-history-none = Rien n’a encore été dit de ce que la personne accepte.
consent-state-given = Oui
consent-state-refused = Non
consent-state-withdrawn = Retiré

## Restrictions

restrict-title = Qui ne doit pas lire
restrict-none = Aucune restriction.
restrict-new = Noter une restriction
restrict-why = La personne peut dire qui ne doit pas lire ce qui la concerne. Cela l’emporte sur tout le reste, même en cas d’urgence, et elle ne doit aucune raison à personne.
restrict-roles = Quels rôles ?
restrict-roles-hint = Des rôles, des personnes, ou les deux.
restrict-members = Quelles personnes de l’équipe ?
restrict-classes = Pour quels renseignements ?
restrict-classes-hint = Rien de coché : pour tous.
restrict-reason = Dans ses mots
restrict-reason-hint = Facultatif. C’est chiffré.
restrict-save = Mettre en vigueur
restrict-lift = La personne lève cette restriction
restrict-lift-others = Cette restriction vous vise : quelqu’un d’autre la lèvera, si la personne le demande.
restrict-all = Ne doit rien lire à son sujet : { $who }.
restrict-some = Ne doit pas lire ({ $what }) : { $who }.
restrict-state-in-force = en vigueur
restrict-state-lifted = levée

## Sortes de renseignements

class-field = terrain
class-clinical = clinique
class-journal = journal personnel
class-interview = entrevue de recherche
class-substance-use = consommation
class-is = Sorte de renseignement : { $class }
class-why = La sorte décide de qui peut lire, en plus du reste. Ce qui touche la consommation demande un accord à part; une entrevue ne s’ouvre à la recherche qu’avec l’accord pour la recherche.
class-title = De quoi s’agit-il ?
class-save = Garder

## Ententes de recherche

agreement-title = Ententes de recherche
agreement-title-lead = Les ententes en vigueur, qui les a signées, et ce qu’elles permettent.
agreement-lead = Une étude ne lit que sous une entente : qui l’a signée, pour quoi, jusqu’à quand. Sans entente en vigueur qui les nomme, les personnes de la recherche ne lisent que leurs propres mots.
agreement-none = Aucune entente n’est notée. Les partenaires de recherche ne lisent donc pas encore ce qui est écrit pour l’étude.
agreement-nobody = Personne de la recherche n’est membre ici. Invitez d’abord les personnes qui ont signé.
agreement-new = Noter une entente
agreement-name = Titre de l’étude
agreement-ethics = Décision du comité d’éthique
agreement-ethics-hint = Sa référence, telle qu’elle est écrite sur la lettre.
agreement-members = Qui a signé ?
agreement-members-hint = Chaque personne nommée a signé l’engagement de confidentialité.
agreement-purposes = Que permet-elle ?
agreement-from = À partir du
agreement-until = Jusqu’au
agreement-until-hint = Le dernier jour. Ensuite, plus rien ne s’ouvre sous cette entente.
agreement-save = Noter l’entente
agreement-end = Mettre fin maintenant
agreement-is-in-force = En vigueur.
agreement-is-not-yet = Pas encore en vigueur.
agreement-is-over = Échue.
agreement-is-ended = Terminée avant son terme.
agreement-days = Du { $from } au { $until }.
agreement-ethics-is = Comité d’éthique : { $reference }
agreement-signed-by = Signée par : { $who }.
agreement-allows = Permet : { $what }.
agreement-state-signed = signée
agreement-state-ended = terminée

## Lecture d’urgence

glass-title = Lecture d’urgence
glass-title-lead = Lire, devant un danger pour la vie, ce que l’on ne peut pas lire autrement : pourquoi, et ce que la revue en a dit.
glass-lead = Devant un danger pour la vie, on peut ouvrir pour quelques heures ce qui concerne une personne. On dit pourquoi, l’équipe le sait, et quelqu’un d’autre le revoit dans les 72 heures.
glass-danger = Danger pour la vie
glass-danger-lead = Si sa vie ou celle d’une autre personne est en danger, vous pouvez ouvrir ce qui la concerne pour quelques heures. Ses restrictions tiennent toujours.
glass-break = Ouvrir en urgence
glass-person = Qui est en danger ?
glass-reason = Quel est le danger ?
glass-reason-hint = Une phrase que l’équipe lira. Ni nom ni lieu exact.
glass-hours = Pour combien de temps ?
glass-hours-n = { $n ->
    [one] { $n } heure
   *[other] { $n } heures
}
glass-told = Toute l’équipe le verra sur la page d’accueil jusqu’à la revue, avec votre nom et votre raison.
glass-told-who = La revue revient à : { $who }.
glass-save = Ouvrir maintenant
glass-nobody = Aucune entrée ne porte sur une personne : il n’y a rien à ouvrir.
glass-broken = Ce qui a été ouvert
glass-none = Rien n’a été ouvert en urgence.
glass-banner = Lecture d’urgence à revoir
glass-banner-see = Voir la raison et la revue
glass-reads-until = { $who } lit ce qui concerne { $person } jusqu’au { $until }.
glass-read-until = { $who } a pu lire ce qui concerne { $person } jusqu’au { $until }.
glass-review-by = À revoir d’ici le { $when }.
glass-review-overdue = La revue aurait dû être faite le { $when }.
glass-review = Revoir
glass-verdict = La lecture était-elle justifiée ?
glass-verdict-justified = Justifiée
glass-verdict-not-justified = Non justifiée
glass-verdict-unclear = On ne peut pas dire
glass-note = Ce que la revue a trouvé
glass-note-hint = Nécessaire, sauf si la lecture était justifiée. Une lecture non justifiée se ferme tout de suite.
glass-review-save = Garder la revue
glass-reviewed-by = Revue : { $who }, { $when }.

## Les entrées

part-kind-trust-person = Personne
part-kind-trust-consent = Consentement
part-kind-trust-restriction = Restriction
part-kind-trust-agreement = Entente de recherche
part-kind-trust-class = Sorte de renseignement
part-kind-trust-glass = Lecture d’urgence
part-kind-trust-glass-reviewed = Revue d’une lecture d’urgence
part-field-trust-consent-by = Qui décide
part-field-trust-consent-expressed = De quelle façon
part-field-trust-consent-helped = Quelqu’un a aidé à comprendre
part-field-trust-consent-lang = Langue
part-field-trust-consent-purposes = Pour quoi
part-field-trust-consent-state = Réponse
part-field-trust-consent-tier = Bouton choisi
part-field-trust-restriction-classes = Pour quels renseignements
part-field-trust-restriction-members = Personnes
part-field-trust-restriction-roles = Rôles
part-field-trust-agreement-from = Premier jour
part-field-trust-agreement-until = Dernier jour
part-field-trust-agreement-members = Signée par
part-field-trust-agreement-purposes = Permet
part-field-trust-class-class = Sorte
part-field-trust-class-entry = Entrée
part-field-trust-glass-hours = Heures
part-field-trust-glass-person = Personne
part-field-trust-glass-reviewed-glass = Lecture d’urgence
part-field-trust-glass-reviewed-verdict = Revue
part-word-shown = Mots lus à la personne
part-word-taken_by = Questions posées par
part-word-nickname = Surnom
part-word-ethics = Décision du comité d’éthique
part-word-trust-agreement-title = Titre de l’étude
part-sealed-person = Il s’agit d’une personne qui n’a pas accepté que vous lisiez ceci, ou qui a demandé que vous ne le lisiez pas. Vous en voyez les codes et les dates, pas les mots.
person-rights = Ce que la personne peut demander
person-rights-copy = Une copie de tout ce qui est gardé d’elle
person-rights-log = Qui a vu quoi à son sujet
person-rights-withdrawal = Ce que change un retrait pour la recherche
person-rights-erase = Tout effacer d’elle
