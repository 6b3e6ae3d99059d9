## Words of the pathway: states, evidence, order, plan, scores, own pathways.

# Forms
write-passed = Répondre d’une étape passée
write-passed-lead = On a commencé la suite sans une étape essentielle. Dites qui en répond, pourquoi, et d’ici quand ce sera réparé.
write-role = Écrire la fiche de rôle
write-role-lead = Ce que fait la pair aidante ou le pair aidant, ce qu’elle ou il ne fait pas, et ce qui soutient le rôle. Chaque version reste lisible.
write-decision = Noter une décision
write-decision-lead = Attendue pour une date, ou déjà prise.
step-form-who = Dire qui en répond
step-form-instead = Seulement si l’étape est remplacée : par quoi
step-form-waived = Seulement si quelqu’un en a dispensé l’équipe : qui
field-owner_role = Quelle fonction en répond ?
field-instead = Par une autre étape du parcours
field-arrangement = Ou par un autre arrangement
field-arrangement-hint = En une phrase. C’est chiffré.
field-decided_by = Qui en a décidé ?
field-decided_by-hint = Une fonction ou un prénom; c’est chiffré.
field-passed-step = Quelle étape essentielle manque ?
field-toward = Quelle étape est commencée quand même ?
field-passed-name = Qui en répond ?
field-passed-name-hint = Une fonction ou un prénom; c’est chiffré.
field-passed-reason = Pourquoi continuer sans elle ?
field-passed-reason-hint = En une phrase ou deux. C’est chiffré.
field-repair_by = D’ici quand sera-ce réparé ?
field-repair_by-hint = Une date, même vague : « septembre 2020 », « d’ici l’été 2021 » s’écrit « été 2021 ».
field-passed-occurred = Quand l’autre étape a-t-elle commencé ?
field-role-occurred = Depuis quand vaut cette version ?
field-does = Ce qu’elle ou il fait
field-does-hint = En quelques phrases simples. C’est chiffré.
field-activities = Avec les personnes : ce qui est dans le rôle
field-team_work = Avec l’équipe : ce qui est dans le rôle
field-does_not = Ce qu’elle ou il ne fait pas
field-ask_first = Ce qui se demande d’abord
field-caseload = Au plus combien de personnes à la fois ?
field-caseload-hint = Un plafond convenu. Laissez vide s’il n’y en a pas.
field-supervision_days = Une supervision au moins tous les combien de jours ?
field-supervision_days-hint = 7 pour chaque semaine, 14 pour deux semaines.
field-agreed_by = Qui a donné son accord ?
field-decision-what = Que faut-il décider, ou qu’a-t-on décidé ?
field-decision-state = Où en est-elle ?
decision-state-awaited = Attendue
decision-state-taken = Prise
decision-state-dropped = Plus attendue
field-by = Pour quand ?
field-by-hint = Nécessaire si la décision est attendue.
field-topic = De quoi s’agit-il ?
field-who = Qui décide ?
field-decision-occurred = Quand a-t-elle été prise, ou notée ?
field-decision-occurred-hint = Aujourd’hui, si rien n’est écrit.

# Evidence and files
evidence-asked = Ce que le parcours demande pour cette étape
evidence-given = déjà là
evidence-lacking = manque encore
field-file = Joindre un fichier
field-file-hint = 20 Mo au plus. Il est chiffré avec vos mots; seules les personnes qui peuvent les lire pourront l’enregistrer.
field-file-sorts = Sortes acceptées : { $sorts }.
field-file-again = Choisissez le fichier encore une fois.
field-file-kept = Gardé : { $name } ({ $size }). Un autre fichier prendrait sa place; l’ancienne version reste lisible.
problem-file-too-large = est trop grand : 20 Mo au plus. Réduisez-le, ou dites plutôt où se trouve le document.
problem-file-sort = n’est pas d’une sorte que nous gardons. Un PDF ou une photo convient toujours.
size-bytes = { $n } o
size-kilobytes = { $n } ko
size-megabytes = { $n } Mo
entry-file = Enregistrer le fichier ({ $what })
entry-file-short = Enregistrer le fichier

# Going on without a core step
go-title = Avant de continuer, un mot
go-why = « { $step } » commence alors que { $n ->
    [one] l’étape ci-dessous ne tient pas encore.
   *[other] les étapes ci-dessous ne tiennent pas encore.
    } Ce sont des étapes essentielles : dites qui en répond, pour que personne ne porte cela sans le savoir.
go-never-locks = Rien n’est verrouillé. Vous pouvez aussi continuer et répondre plus tard : la dette restera visible.
go-answer = Répondre et garder
go-later = Continuer, répondre plus tard
go-if-skipped = Si on la saute : { $what }
go-written = Ce que vous avez écrit
field-go-name = Qui en répond ?
field-go-name-hint = Une fonction ou un prénom; c’est chiffré.
field-go-reason = Pourquoi continuer sans elle ?
field-go-reason-hint = En une phrase. C’est chiffré.
field-go-repair_by = D’ici quand sera-ce réparé ?
field-go-repair_by-hint = Une date, même vague : « septembre 2020 ».

# What is owed
owed-passed = On a commencé « { $step } » sans elle ({ $date }).
owed-answers = { $name } en répond : { $reason }.
owed-see = Relire cette réponse
owed-begun = « { $step } » a commencé sans elle ({ $date }).
owed-begun-perhaps = « { $step } » a peut-être commencé sans elle ({ $date }) : les dates ne sont pas assez sûres.
owed-nobody = Personne n’en a encore répondu.
owed-answer = En répondre
path-show-thin = Preuve mince
path-step-lacks = L’étape est dite faite, et il manque encore : { $kinds }.
path-step-decided = Décidé par { $who }.
path-step-arrangement = Remplacée par : { $what }.
path-step-instead = Remplacée par l’étape
path-step-planned-for = prévue pour { $until }
path-step-plan = Prévoir une date
home-ahead = En retard, puis à venir
home-ahead-all = { $n ->
    [one] Voir le plan
   *[other] Voir tout le plan ({ $n })
    }

# The plan and its calendar
plan-title = Plan
plan-lead = Ce qui est en retard, ce qui vient, et qui en répond. Tiré de ce que l’équipe a écrit.
plan-none = Rien n’est daté pour la suite. Prévoyez une étape, même avec une date vague : elle apparaîtra ici, et dans votre agenda si vous l’y ajoutez.
plan-step = Prévoir une étape
plan-decision = Noter une décision attendue
plan-late = en retard
plan-late-title = En retard
plan-undated = Prévu, sans date
plan-no-date = Sans date
plan-sort-planned = prévue
plan-sort-finish = à terminer
plan-sort-deferred = reportée jusque-là
plan-sort-repair = à réparer
plan-sort-compress = en plus petit, décidé à la lecture de crise
plan-sort-decision = décision attendue
calendar-title = Dans votre agenda
calendar-what = Une adresse secrète, qui n’est qu’à vous, que votre agenda relit de lui-même. Elle ne contient aucun mot que quelqu’un a écrit : seulement les étapes, ce qui en est attendu, et les dates.
calendar-since = Vous avez une adresse depuis le { $date }. Elle n’est montrée qu’une fois; si vous l’avez perdue, faites-en une nouvelle, l’ancienne cessera de fonctionner.
calendar-made = Votre adresse est prête
calendar-address = Adresse du calendrier
calendar-add = Copiez-la, puis dans votre agenda choisissez « S’abonner à un calendrier » ou « À partir d’une URL ». Elle n’est montrée qu’ici.
calendar-secret = Qui a cette adresse peut lire le plan. Ne la partagez pas.
calendar-make = Faire mon adresse
calendar-again = Nouvelle adresse (l’ancienne cesse)
calendar-end = Arrêter le calendrier
calendar-name = Jalon : plan
calendar-event = { $what } – { $sort }
calendar-uncertain = { $what } (date incertaine)

# Progress in stages
scores-title = Avancement par volet
scores-lead = Jusqu’où, à quel point et en combien de temps, à la manière du SIC (Saldana).
scores-not-a-grade = Ce n’est pas une note. Plus vite ou plus plein ne veut pas dire mieux : ces chiffres décrivent, et rien n’a été mesuré ainsi pendant une crise.
scores-none = Aucune étape ne tient encore. Dites où en est une étape, avec une date : l’avancement se calcule de là.
scores-furthest = Le plus loin où une étape tient : { $stage }.
scores-stages = Chaque volet
scores-phases = Les trois phases
scores-phases-ours = Ranger les volets A à C, D à E et F en trois phases est notre propre lecture.
scores-phase-before = Avant l’arrivée (A à C)
scores-phase-during = Mise en œuvre (D et E)
scores-phase-after = Maintien (F)
scores-what = Temps
scores-done = Étapes qui tiennent
scores-lasted = Durée
scores-of = { $n } sur { $all }
scores-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
    }
scores-empty = Rien de ce volet ne s’applique ici
scores-not-begun = Aucune étape ne tient
scores-at-least = au moins { $days }, pas terminé
scores-between = entre { $least } et { $most }
scores-some = au moins { $days }
scores-unknown = Durée inconnue : les dates sont ouvertes
scores-order = L’ordre
scores-order-what = Les étapes commencées avant qu’une étape essentielle tienne. L’ordre avertit, il ne verrouille jamais.
scores-order-none = Aucune étape n’a commencé avant une étape essentielle qui devait venir avant elle.
scores-order-warnings = Avertissements
scores-order-missing = Étape essentielle
scores-order-begun = Commencée sans elle
scores-order-sure = Est-ce sûr ?
scores-order-answered = Et maintenant
scores-certain = Oui, quelles que soient les dates
scores-possible = Peut-être : les dates ne le disent pas
scores-stands-now = Elle tient maintenant
scores-answered = Quelqu’un en répond, d’ici { $date }
scores-places = Chaque étape dans l’ordre de ce qui a été fait
scores-places-how = L’ordre de ce qui a été fait est comparé à celui du parcours. Là où les dates ne disent pas laquelle est venue d’abord, on suit le parcours. Ce qui n’est pas écrit reste inconnu, jamais sauté.
scores-reading-one = C’est la seule lecture aussi bonne.
scores-reading-of = { $n ->
    [one] C’est la seule lecture aussi bonne.
   *[other] C’est une des { $n } lectures aussi bonnes.
    }
scores-reading-more = { $n ->
   *[other] Il y a plus de { $n } lectures aussi bonnes.
    }
scores-place-in-order = Faites à leur place
scores-place-reordered = Faites, mais pas à leur place
scores-place-skipped = Dites sautées
scores-place-not-called-for = Dispensées ou sans objet
scores-place-not-yet = Pas encore faites
scores-place-unknown = Sans trace : on ne sait pas
scores-place-inserted = Faites, hors du parcours
scores-mark = SIC est une marque déposée de ses propriétaires. Leur instrument et ses listes ne sont pas ici : seulement la manière de compter, sur nos propres étapes.

# Kinds, fields and words of entries
report-kind-pathway-passed = Étape passée
report-kind-pathway-role = Fiche de rôle
report-kind-pathway-decision = Décision
part-field-toward = Étape commencée quand même
part-field-instead = Étape qui la remplace
part-field-repair_by = À réparer d’ici
part-field-activities = Activités du rôle
part-field-caseload = Personnes à la fois, au plus
part-field-supervision_days = Jours entre deux supervisions, au plus
part-field-by = Pour quand
part-field-file = Fichier
part-word-decided_by = Décidé par
part-word-arrangement = Arrangement qui la remplace
part-word-does = Ce qu’elle ou il fait
part-word-does_not = Ce qu’elle ou il ne fait pas
part-word-ask_first = Ce qui se demande d’abord
part-word-agreed_by = Avec l’accord de
part-word-who = Qui décide
part-word-file_name = Nom du fichier

# The step page, the first page, the form of a step
path-step-passed = Quand on a continué sans elle
path-step-passed-to = Pour commencer « { $step } »
home-thin-all = Voir les { $n } étapes
field-step-until = Pour quand, ou jusqu’à quand ?
field-step-until-hint = Prévue : pour quand. Reportée : jusqu’à quand (nécessaire). Compressée ou sautée : d’ici quand ce sera réparé.
