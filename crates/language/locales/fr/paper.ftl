# La feuille de décompte, sa saisie en fin de journée; les heures et la paie; la supervision et ses rappels; les téléphones au démarrage.

# La feuille sur papier
tally-sheet-title-day = Décompte d’une journée
tally-sheet-title-week = Décompte d’une semaine
tally-sheet-date = Date
tally-sheet-week-of = Semaine du
tally-sheet-number = Feuille nº
tally-sheet-how = Un trait par contact
tally-sheet-total = Total
tally-sheet-all = Contacts en tout
tally-sheet-nobody = On compte, on ne nomme personne : ni nom, ni initiales, ni adresse. Une fois saisie, la feuille se détruit.
tally-sheet-enter = Pour saisir cette feuille, visez le carré.
tally-sheet-qr = Code menant à la saisie de cette feuille
tally-sheet-part = { $n } de { $all }
weekday-mon = lundi
weekday-tue = mardi
weekday-wed = mercredi
weekday-thu = jeudi
weekday-fri = vendredi
weekday-sat = samedi
weekday-sun = dimanche
weekday-short-mon = lu
weekday-short-tue = ma
weekday-short-wed = me
weekday-short-thu = je
weekday-short-fri = ve
weekday-short-sat = sa
weekday-short-sun = di

# La page qui l’imprime
paper-title = Feuilles à imprimer
paper-lead = Pour les journées sans téléphone. Un trait par contact, puis quelques chiffres à taper le soir, dans le même ordre.
paper-by = Les lignes
paper-by-setting = Où étaient les contacts
paper-by-support = Ce qui a été offert
paper-for = Pour
paper-for-day = Une journée
paper-for-week = Une semaine
paper-lang = Langue de la feuille
paper-copies = Format
paper-copies-one = Une feuille A5
paper-copies-two = Deux feuilles sur A4, à couper
paper-show = Afficher
paper-preview = Aperçu
paper-pdf = Ouvrir le PDF
paper-print = Imprimer cette page
paper-how = Le carré mène à la saisie. Il ne contient que l’adresse de ce site et l’ordre des lignes.

# La saisie
sheet-title = Saisir une feuille
sheet-lead = Les lignes sont celles de la feuille, dans le même ordre. Tapez le nombre, puis Entrée ou Tab; une ligne vide compte zéro.
sheet-days = Les deux dernières semaines
sheet-missing = { $n ->
    [0] Toutes les journées sont saisies.
    [one] 1 journée n’est pas saisie. Un jour de congé n’a pas besoin de l’être.
   *[other] { $n } journées ne sont pas saisies. Un jour de congé n’a pas besoin de l’être.
}
sheet-is-entered = { $n ->
    [one] saisi : 1 contact
   *[other] saisi : { $n } contacts
}
sheet-is-others = compté par quelqu’un d’autre
sheet-is-missing = pas saisi
sheet-day = Jour de la feuille
sheet-day-hint = 2020-05-12, « 12 mai 2020 », « hier ».
sheet-of-day = Feuille du { $weekday } { $day }
sheet-note = Numéro de la feuille, remarque
sheet-note-hint = Rien sur une personne.
sheet-more = Numéro de la feuille, remarque
sheet-sum = Somme des lignes :
sheet-all-hint = À remplir seulement si ce n’est pas la somme : des contacts sans ligne, par exemple.
sheet-further = Lignes qui ne sont plus proposées :
sheet-other-paper = Cette feuille a été imprimée avec d’autres lignes qu’aujourd’hui. Fiez-vous aux noms, pas à l’ordre.
sheet-keep = Garder et passer au jour suivant
sheet-correct = Garder la correction
sheet-kept = { $n ->
    [one] Gardé : 1 contact, { $day }.
   *[other] Gardé : { $n } contacts, { $day }.
}
sheet-correcting = Ce jour est déjà saisi
sheet-correcting-what = { $n ->
    [one] 1 contact y est compté. Ce que vous gardez ici le corrige; l’ancienne version reste lisible.
   *[other] { $n } contacts y sont comptés. Ce que vous gardez ici les corrige; l’ancienne version reste lisible.
}
sheet-several = { $n ->
    [one] 1 décompte est déjà saisi pour ce jour.
   *[other] { $n } décomptes sont déjà saisis pour ce jour.
}
sheet-correct-one = { $n ->
    [one] Corriger celui de 1 contact
   *[other] Corriger celui de { $n } contacts
}
sheet-other = { $n ->
    [one] Quelqu’un d’autre a déjà compté 1 contact ce jour-là ({ $who }).
   *[other] Quelqu’un d’autre a déjà compté { $n } contacts ce jour-là ({ $who }).
}
sheet-one-by-one = { $n ->
    [one] 1 contact de ce jour est déjà noté à part. Ne comptez ici que les autres.
   *[other] { $n } contacts de ce jour sont déjà notés un par un. Ne comptez ici que les autres.
}
sheet-double = Ce jour est déjà saisi
sheet-double-what = { $n ->
    [one] Un décompte de 1 contact.
   *[other] Un décompte de { $n } contacts.
}
sheet-double-ask = Rien n’est encore gardé. Est-ce une correction, ou une autre feuille du même jour ?
sheet-go-correct = Corriger le décompte
sheet-go-beside = Ajouter à côté
sheet-by-setting = Saisir par milieu
sheet-by-support = Saisir par soutien
problem-not-one-day = Il faut un seul jour : 2020-05-12, par exemple.
problem-day-ahead = Ce jour n’est pas encore venu.
problem-fewer-in-all = Ce nombre est plus petit que ce que disent les lignes.

# Ce qu’on écrit, à côté des formulaires
write-sheet-lead = Une journée comptée sur papier : douze petits nombres, avec le clavier seul.
write-paper-lead = La feuille de décompte, en A5 ou deux par page, en trois langues.
write-week-lead = Sept jours d’un coup, et si elles sont payées.
write-hours = Noter les heures d’un jour
write-hours-lead = Combien de temps, et si c’est payé. Une semaine entière s’écrit sur la page des heures.
field-hours-time = Durée
field-hours-time-hint = « 7:30 », « 7,5 » ou « 450 min ».
field-hours-pay = Paie
field-hours-occurred = Jour
field-hours-occurred-hint = Aujourd’hui, si vous n’écrivez rien.

# Les heures
hours-title = Heures et paie
hours-lead = Vos heures, et si elles sont payées. La coordination voit ces nombres, pour la paie; il n’y a rien d’autre à y lire.
hours-hint = Écrivez « 7:30 », « 7,5 » ou « 450 min ». Une case vide ne dit rien; une case vidée est retirée.
hours-week = Semaine du { $day }
hours-weeks = Autres semaines
hours-before = Semaine d’avant
hours-after = Semaine d’après
hours-keep = Garder la semaine
hours-kept = La semaine est gardée.
hours-own = Mes heures
hours-none = Rien n’est encore noté.
hours-none-period = Rien n’est noté pour cette période.
hours-by-week = Par semaine
hours-by-month = Par mois
hours-all = En tout
hours-sheet = Feuille à signer (PDF)
hours-everyone = Pour la paie
hours-everyone-lead = Les heures de toute l’équipe, sans un mot de plus. Ce que quelqu’un garde pour soi n’y est pas.
hours-from = Du
hours-to = Au
hours-show = Afficher
hours-csv = Tableau pour la paie (CSV)
hours-csv-hint = Le tableau contient des noms. Il vous sera demandé de montrer encore qui vous êtes, et ce qui sort est inscrit au journal des accès.
hours-period = Du { $from } au { $to }
hours-head-who = Qui
hours-head-day = Jour
hours-head-minutes = Minutes
hours-head-hours = Heures
hours-head-pay = Code de paie
hours-head-pay-label = Paie
hours-minutes = { $m } min
hours-hours = { $h } h
hours-both = { $h } h { $m }
problem-not-a-time = On ne sait pas au juste combien de temps. Écrivez « 7:30 », « 7,5 » ou « 450 min ».
problem-changed-meanwhile = Cette case a changé entre-temps. Rouvrez la semaine, puis recommencez.
problem-day-too-long = Ce jour aurait plus de vingt-quatre heures.

# La feuille à signer
timesheet-title = Feuille d’heures
timesheet-when = Période
timesheet-period = du { $from } au { $to }
timesheet-made = Faite le
timesheet-days = Jour par jour
timesheet-head-day = Jour
timesheet-head-time = Durée
timesheet-head-hours = Heures
timesheet-head-pay = Paie
timesheet-sums = En tout
timesheet-decimal = { " " }({ $hours })
timesheet-none = Rien n’est noté pour cette période.
timesheet-signed = Signatures
timesheet-signed-worker = Qui a travaillé
timesheet-signed-other = Pour la clinique
timesheet-on = le ____________

# La supervision
supervision-title = Supervision
supervision-lead = Quand, combien de temps, et d’ici quand la prochaine. Jamais ce qui s’y dit.
supervision-none = Aucune supervision n’est notée depuis un an.
supervision-list = Supervisions notées
supervision-head-when = Date
supervision-head-held = A eu lieu
supervision-head-kind = Genre
supervision-head-mode = Comment
supervision-head-time = Durée
supervision-head-by = Notée par
supervision-held = Oui
supervision-missed = Non
supervision-due = { $n ->
    [one] La prochaine : d’ici le { $day }, dans 1 jour
   *[other] La prochaine : d’ici le { $day }, dans { $n } jours
}
supervision-today = La prochaine : aujourd’hui, { $day }
supervision-past = { $n ->
    [one] Elle était attendue d’ici le { $day }, il y a 1 jour
   *[other] Elle était attendue d’ici le { $day }, il y a { $n } jours
}
supervision-last = { $days ->
    [0] La dernière a eu lieu aujourd’hui
    [one] La dernière a eu lieu il y a 1 jour
   *[other] La dernière a eu lieu il y a { $days } jours
}; vous avez convenu d’une supervision { $agreed ->
    [1] chaque jour
   *[other] tous les { $agreed } jours
}.
supervision-last-at-least = { $days ->
    [0] La dernière a eu lieu ces jours-ci
    [one] La dernière a eu lieu il y a au moins 1 jour
   *[other] La dernière a eu lieu il y a au moins { $days } jours
}; vous avez convenu d’une supervision { $agreed ->
    [1] chaque jour
   *[other] tous les { $agreed } jours
}.
supervision-last-none = { $days ->
    [0] Le travail commence aujourd’hui, et aucune supervision n’est notée
    [one] Aucune n’est notée, et le travail a commencé il y a 1 jour
   *[other] Aucune n’est notée, et le travail a commencé il y a { $days } jours
}; vous avez convenu d’une supervision { $agreed ->
    [1] chaque jour
   *[other] tous les { $agreed } jours
}.
supervision-no-cadence = Aucun rythme n’est convenu, ou le travail n’a pas commencé. Le rythme s’écrit dans la fiche de rôle.
supervision-near = La supervision approche
supervision-near-peer-worker = Si aucun moment n’est prévu, demandez-en un : c’est votre droit, pas une faveur.
supervision-near-supervisor = Si aucun moment n’est prévu, proposez-en un.
supervision-near-coordinator = Si aucun moment n’est prévu, voyez ce qui l’empêche.
supervision-see = Voir les dates

# Le signe des heures non payées
sign-hours-unpaid-title = Des heures ne sont pas payées
sign-hours-unpaid-why = { $time } notées comme non payées en { $days } jours.
sign-hours-unpaid-why-late = { $time } notées comme payées en retard en { $days } jours.
sign-hours-unpaid-next = Voyez ce qui manque pour qu’elles le soient : un contrat, une signature, un budget. La paie en retard use plus vite que le travail.
sign-hours-unpaid-rule = Paraît à la coordination seule, à partir de { $n } minutes en { $days } jours.
sign-hours-unpaid-act = Voir les heures

# Au démarrage du programme
cli-serving-phones = Les téléphones n’installent l’application de saisie que par HTTPS. Sur cet ordinateur seul, tout le reste fonctionne; pour les téléphones, voyez docs/running.md.
