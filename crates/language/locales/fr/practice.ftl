# Les journées de la personne pair aidante : passages de relais, heures, objectifs, ce que le site a convenu d’écrire.

part-kind-practice-handoff = Passage de relais
part-kind-practice-team-work = Travail d’équipe
part-kind-practice-training = Formation
part-kind-practice-hours = Heures et paie
part-kind-practice-goal = Objectif
part-kind-practice-reflection = Réflexion
part-kind-pathway-notes = Politique de notes
part-kind-practice-list-value = Liste de ce site
part-kind-trust-same-person = Une personne sous deux pseudonymes
part-field-practice-handoff-from = Proposé par
part-field-practice-handoff-to = Pour
part-field-practice-handoff-due = D’ici le
part-field-practice-handoff-what = Quoi
part-field-practice-handoff-who = Qui
part-field-practice-handoff-outcome = Ce que cela a donné
part-field-practice-follow-up-of = Vient de
part-field-practice-follow-up-whose = À faire par
part-field-practice-team-work-minutes = Minutes
part-field-practice-training-minutes = Minutes
part-field-practice-training-held = A eu lieu
part-field-practice-training-note = Note
part-field-practice-hours-minutes = Minutes
part-field-practice-goal-goal = Dans ses mots
part-field-practice-reflection-text = Réflexion
part-field-pathway-notes-reason = Pourquoi
part-field-pathway-notes-agreed_by = Qui était d’accord
part-field-practice-list-value-code = Code
part-field-practice-list-value-list = Liste
part-field-practice-list-value-fr = En français
part-field-practice-list-value-en = En anglais
part-field-practice-list-value-zh-Hans = En chinois
part-field-trust-same-person-other = L’autre pseudonyme

problem-not-agreed = L’équipe a convenu de ne pas l’écrire ce jour-là. Retirez-le, ou comptez la journée.

# Passages de relais
handoffs-title = Passages de relais
handoffs-lead = Qui est présenté à qui, et ce que cela devient. Les deux côtés voient la même chose : personne n’a à courir après des nouvelles.
handoffs-filter = Lesquels montrer
handoffs-mine = Les miens : { $n }
handoffs-team = De l’équipe : { $n }
handoffs-over = Terminés : { $n }
handoffs-none-mine = Aucun passage de relais ne vous attend.
handoffs-none-team = L’équipe n’en a pas d’autre en cours.
handoffs-none-over = Aucun n’est encore terminé.
handoffs-kept = Gardé : { $state }
handoffs-since = depuis : { $date }
handoffs-sides = De : { $from }. Pour : { $to }. { $way }.
handoffs-any-peer = toute personne pair aidante de l’équipe
handoffs-due = À rencontrer d’ici : { $date }.
handoffs-overdue = { $n ->
    [one] La rencontre était prévue hier.
   *[other] La rencontre était prévue il y a { $n } jours.
}
handoffs-turn-yours = C’est à vous.
handoffs-turn = C’est à : { $who }.
handoffs-turn-nobody = Plus rien à faire.
handoffs-open = { $n ->
    [0] Ouvert aujourd’hui.
    [one] Ouvert depuis 1 jour.
   *[other] Ouvert depuis { $n } jours.
}
handoffs-open-least = { $n ->
    [0] Ouvert depuis une date vague.
    [one] Ouvert depuis au moins 1 jour.
   *[other] Ouvert depuis au moins { $n } jours.
}
handoffs-was-open = { $n ->
    [0] Terminé le jour même.
    [one] A duré 1 jour.
   *[other] A duré { $n } jours.
}
handoffs-was-open-least = { $n ->
    [0] A duré un temps vague.
    [one] A duré au moins 1 jour.
   *[other] A duré au moins { $n } jours.
}
handoffs-ask-first = La personne n’a pas encore été consultée : rien n’est écrit sur elle. Demandez-lui d’abord.
handoffs-without-words = Quelqu’un à qui demander d’abord
handoffs-tap-accepted = Je m’en charge
handoffs-tap-met = Rencontre à trois
handoffs-tap-attended = La personne est venue seule
handoffs-tap-closed = C’est terminé
handoffs-tap-declined = Impossible
handoffs-tap-lost = Perdu de vue
handoffs-tap-again = Rouvrir
handoffs-tap-more = Autre chose
handoffs-life = Ce qui s’est passé
handoffs-reopened = { $n ->
    [one] Rouvert une fois.
   *[other] Rouvert { $n } fois.
}
handoffs-person = Sa page
handoffs-follow-up = Promettre un suivi
handoffs-to-service = Passer le relais à un service
waits-title = Ce qui vous attend
waits-handoffs-all = Les { $n } passages de relais qui vous attendent
waits-follow-ups-all = Les { $n } suivis à faire

# Présenter quelqu’un
introduce-title = Présenter quelqu’un
introduce-lead = À la personne pair aidante, en trois touches. Aucun nom n’est demandé.
introduce-spoken = « J’aimerais vous présenter à une personne pair aidante de l’équipe. Si vous êtes d’accord, on écrit ici ce qu’il faut pour vous accompagner, et l’équipe peut le lire. »
introduce-spoken-rights = « Vous pouvez dire non, et changer d’idée quand vous voulez. Cela ne change rien aux soins. »
field-introduce-agreed = Qu’en dit la personne ?
field-introduce-agreed-hint = Sans son accord, rien n’est écrit sur elle.
introduce-agreed-yes = D’accord
introduce-agreed-not-asked = Pas encore consultée
field-introduce-who = Surnom, ou comment la reconnaître
field-introduce-who-hint = Chiffré. Jamais un nom.
field-introduce-way = Comment ?
field-introduce-due = D’ici quand se rencontrer ?
introduce-due-today = Aujourd’hui
introduce-due-tomorrow = Demain
introduce-due-week = Dans une semaine
field-introduce-about = Déjà connue de l’équipe ?
field-introduce-what = À propos de quoi, en une phrase
field-introduce-to = À qui ? Laissé vide : à toute personne pair aidante
introduce-more = Déjà connue, à propos de quoi, à qui
introduce-keep = Passer le relais
introduce-whole = Vers un service, ou avec tous les détails
problem-introduce-not-asked = La personne n’a pas encore dit oui : videz ce champ, ou demandez-lui d’abord.

# Les formulaires
write-handoff = Passer le relais
write-handoff-lead = À une personne de l’équipe ou à un service, avec ce qui en sort.
form-handoff-more = Une date, où il en est, ce que cela a donné
field-handoff-way = Comment ?
field-to = À qui dans l’équipe ?
field-to-hint = Laissé vide : à toute personne pair aidante. Pour un service, choisissez plutôt ci-dessous.
field-service = Ou à quelle sorte de service ?
field-service-hint = Une sorte, jamais un nom ni une adresse.
field-handoff-about = Qui ?
field-handoff-about-hint = Seules paraissent les personnes qui ont accepté que l’équipe lise : les autres, demandez-leur d’abord.
field-handoff-what = À propos de quoi ?
field-handoff-what-hint = En une phrase chiffrée, sans nom.
field-handoff-who = Comment la reconnaître ?
field-handoff-who-hint = Un surnom, un détail. Chiffré, jamais un nom.
field-handoff-due_in = D’ici quand se rencontrer ?
field-handoff-due = Ou une date
field-handoff-due-hint = Elle passe avant le choix ci-dessus.
field-from = Proposé par
field-from-hint = Vous, si rien n’est choisi.
field-handoff-state = Où en est-il ?
field-outcome = Ce que cela a donné
field-handoff-occurred = Depuis quand ?
field-handoff-occurred-hint = Aujourd’hui, si rien n’est écrit. Si vous changez où il en est, changez aussi cette date.
write-goal = Garder un objectif
write-goal-lead = Ce que la personne veut, dans ses mots.
form-goal-nobody = Un objectif est celui de quelqu’un qui a accepté que l’équipe lise ce qui est écrit sur lui. Personne ne l’a encore dit : demandez d’abord.
problem-goal-nobody = Il faut d’abord quelqu’un qui ait accepté.
field-goal-about = De qui ?
field-goal-goal = Dans ses mots
field-goal-goal-hint = Tel que la personne l’a dit. Chiffré.
field-goal-state = Où en est-il, selon la personne ?
field-goal-occurred = Depuis quand ?
field-goal-occurred-hint = Aujourd’hui, si rien n’est écrit.
write-team-work = Noter du travail d’équipe
write-team-work-lead = Réunion, paperasse, conseil à l’équipe : combien de temps, jamais ce qui s’est dit.
field-work = Quel travail ?
field-team-work-minutes = Combien de minutes ?
field-team-work-occurred = Quel jour ?
field-team-work-occurred-hint = Aujourd’hui, si rien n’est écrit.
write-training = Noter une formation
write-training-lead = Eue ou manquée, et ce qu’il en reste en une phrase.
field-training-topic = Sur quoi ?
field-training-minutes = Combien de minutes ?
field-training-note = Ce qu’il en reste
field-training-occurred = Quel jour ?
field-training-occurred-hint = Aujourd’hui, si rien n’est écrit.
field-hours = Combien d’heures ?
field-hours-hint = 7,5 ou 7.5 conviennent.
field-pay = Sont-elles payées ?
write-reflection = Écrire une réflexion
write-reflection-lead = Pour vous d’abord, sous votre propre clé. Vous seule ou vous seul décidez de la partager.
field-reflection-text = Dans vos mots
field-reflection-text-hint = Chiffré sous votre propre clé tant que c’est pour vous.
field-reflection-occurred = Quel jour ?
field-reflection-occurred-hint = Aujourd’hui, si rien n’est écrit.
field-reflection-audience = Avec qui la partager ?
field-reflection-audience-hint = « Moi seulement » : les autres voient qu’une réflexion existe, jamais vos mots.
journal-write = Écrire une réflexion : { $title }

# Politique de notes
write-notes = Changer la politique de notes
write-notes-lead = Ce qui s’écrit d’un contact, convenu ensemble, à partir d’un jour.
field-notes-level = Ce qui s’écrit
notes-level-none = Rien sur un contact en particulier
notes-level-tally = Les contacts se comptent, sans mots ni personne
notes-level-shared = Une note, écrite avec la personne
notes-level-full = Une note
field-notes-occurred = À partir de quand ?
field-notes-occurred-hint = Le jour convenu. Vague, elle vaut au plus strict.
field-notes-reason = Pourquoi ?
notes-title = Politique de notes
notes-lead = Ce qui peut s’écrire d’un contact, et depuis quand. Formulaires et téléphones s’y tiennent.
notes-today = Aujourd’hui
notes-not-agreed = Rien n’a encore été convenu : tout ce que le formulaire demande peut s’écrire. Le moins est le mieux.
notes-history = Depuis quand
notes-levels = Ce que chacune veut dire
notes-from = Dès : { $date }
notes-agreed-by = D’accord : { $who }
notes-means-none = On ne garde rien d’un contact en particulier. La journée peut se compter.
notes-means-tally = Un contact se coche : comment, où, combien de temps. Ni mots, ni personne.
notes-means-shared = Une note est possible, écrite avec la personne et relue avec elle.
notes-means-full = Une note est possible, chiffrée, dans les mots de qui l’écrit.
notes-vague = Quand les dates ne disent pas laquelle vaut un jour donné, la plus stricte vaut.
form-contact-shared = Convenu : la note s’écrit avec la personne, et elle la relit.
form-contact-tally = Convenu : un contact se coche, sans mots ni personne.
form-contact-none = Convenu : rien ne s’écrit d’un contact en particulier. Comptez plutôt la journée.

# Listes
lists-title = Les listes de l’équipe
lists-lead = Ce que proposent les formulaires et les téléphones. Une valeur se cache, se renomme ou s’ajoute; ce qui a déjà été dit garde son sens.
lists-offered = { $n ->
    [one] 1 valeur proposée
   *[other] { $n } valeurs proposées
}
lists-hidden = { $n ->
    [one] 1 cachée
   *[other] { $n } cachées
}
lists-own = { $n ->
    [one] 1 à vous
   *[other] { $n } à vous
}
lists-one-lead = Les noms sont lus par tous; n’y mettez rien qui désigne quelqu’un ou un lieu exact.
lists-kept = C’est changé. Les formulaires suivent tout de suite, les téléphones à leur prochain envoi.
lists-is-hidden = cachée
lists-is-own = à vous
lists-was = d’abord « { $name } »
lists-hide = Cacher
lists-hide-one = Cacher : { $name }
lists-show = Proposer de nouveau
lists-show-one = Proposer de nouveau : { $name }
lists-rename = Renommer
lists-rename-one = Renommer : { $name }
lists-rename-how = Sans nom, elle reprend le sien.
lists-rename-keep = Garder le nom
lists-add = Ajouter une valeur
lists-add-how = Une langue suffit : elle vaut pour les autres.
lists-add-keep = Ajouter
lists-other-languages = Dans les autres langues
field-lists-fr = En français
field-lists-en = En anglais
field-lists-zh-Hans = En chinois

# Suivis
form-follow-up-of = Ce dont il vient
field-whose = Qui s’en charge ?
field-whose-hint = Vous, si rien n’est choisi.
field-follow-up-about = Pour qui ?
follow-ups-whose = À qui
follow-ups-whose-team = De l’équipe : { $n }
follow-ups-whose-mine = Les miens : { $n }
follow-ups-yours = À vous

# Personnes
field-people-find = Trouver par surnom
people-find = Trouver
people-find-all = Voir tout le monde
people-find-none = Personne que vous puissiez lire ne porte ce surnom.
people-nickname = Surnom
people-nickname-keep = Garder le surnom
people-kept-named = Le surnom est gardé.
goals-title = Ses objectifs
goals-none = Aucun objectif n’est gardé.
same-title = La même personne, deux fois ?
same-known = Aussi connue sous :
same-part = Séparer
same-part-one = Séparer de : { $who }
same-ask = C’est la même personne qu’une autre
same-how = Ce à quoi elle a dit oui ne vaut plus que si elle l’a dit sous les deux; ce qu’elle a restreint vaut pour les deux. Demandez-lui de nouveau si besoin. Séparer remet tout comme avant.
field-same-other = Laquelle ?
field-same-other-hint = Assurez-vous-en : le surnom seul ne suffit pas.
same-keep = C’est la même personne
same-kept = Les deux pseudonymes sont maintenant une seule personne. Seul vaut ce qu’elle a accepté sous les deux : vérifiez ci-dessous.
same-parted = Ce sont de nouveau deux personnes; tout est comme avant.
settle-about-title = Dire de qui il s’agissait
settle-about-keep = Garder
settle-about-nobody = L’équipe ne connaît encore personne. Faites d’abord connaître quelqu’un.
field-settle-about = Qui était-ce ?
field-settle-about-hint = Tout le reste demeure. Sans accord pour les soins, vous serez seule ou seul à pouvoir relire.
journal-written = Ce que vous avez écrit pour vous
journal-written-none = Rien encore.
report-handoffs-caption = Passages de relais, selon ce qu’ils sont devenus
report-handoffs-open = En cours
report-handoffs-few = Moins de { $n } passages de relais.
report-column-became = Devenu
report-column-handoffs = Passages de relais
