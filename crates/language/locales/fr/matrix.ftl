## Words of matrices, lags and tempo.

# The four pages
matrix-nav = Ce qui se lit phase par phase
matrix-steps = Étapes par phase
matrix-effects = Défis et ouvertures
matrix-tempo = Rythme
matrix-who = Qui, quand
matrix-schemes = Découpage
matrix-outside = Hors phase
matrix-csv = Télécharger en CSV
matrix-positions-csv = Positions de chaque entrée (CSV)
matrix-undrawn = Personne n’a encore tracé de phase. Tracez-en une : un nom, un début, une fin, même approximatifs. Ce tableau se remplit ensuite tout seul.
matrix-draw = Tracer une phase
matrix-region = Tableau qui défile de côté
matrix-possible = { $n } peut-être
matrix-maybe = peut-être
matrix-certainly-here = Certainement ici
matrix-possibly-here = Peut-être ici
matrix-close = Fermer cette liste
matrix-of = Événement ou crise
matrix-how-read = Comment lire ce tableau
matrix-how-dates = Une chose dont la date est incertaine peut se trouver dans plusieurs phases : elle y compte alors comme « peut-être ». Une chose qui dure compte dans chaque phase qu’elle touche.
matrix-how-outside = « Hors phase » : aucun jour en commun avec une phase. Une frontière tracée comme une seule frontière ne laisse pas de temps entre deux phases.

# Steps by bracket
matrix-steps-lead = Ce qui a été dit de chaque étape, dans chaque phase : fait, compressé, reporté, réparé…
matrix-steps-caption = Étapes par phase, selon « { $scheme } »
matrix-step = Étape
matrix-steps-empty = Rien n’a encore été dit d’une étape. Dites où en est la première : ce tableau commence là.
matrix-steps-say = Dire où en est une étape
matrix-unknown-steps = { $n ->
    [one] Une étape sans aucune entrée : inconnue, et non sautée.
   *[other] { $n } étapes sans aucune entrée : inconnues, et non sautées.
}
matrix-how-steps = Une étape est placée à la date de ce qui en est dit.
matrix-plan = Face au plan
matrix-plan-lead = Combien de temps une étape a pris, à côté de ce que son plan lui donnait. Les deux se comptent depuis le jour où elle a été planifiée.
matrix-plan-none = Rien à comparer encore. Il faut une étape planifiée avec une date prévue, puis dite faite ou compressée.
matrix-plan-given = Temps donné
matrix-plan-took = Temps pris
matrix-plan-ratio = Rapport
matrix-plan-shorter-certainly = Plus court que prévu
matrix-plan-shorter-possibly = Peut-être plus court que prévu
matrix-plan-shorter-no = Pas plus court que prévu
matrix-ratio-between = { $from } à { $to }
matrix-ratio-least = au moins { $from }
matrix-ratio-none = Aucun rapport possible

# Effects by bracket
matrix-effects-lead = Ce que des événements, ou la crise elle-même, ont fait : ce qui a bloqué, ce qui s’est ouvert, par quel chemin, dans quelle phase. Qui le dit.
matrix-effects-caption = Défis et ouvertures par phase, selon « { $scheme } »
matrix-mechanism = Par quel chemin
matrix-no-mechanism = Chemin non précisé
matrix-effects-empty = Personne n’a encore dit ce qu’un événement a fait. Dites-le pour un seul : défi, ouverture, ou les deux.
matrix-effects-say = Dire un effet
matrix-contested = { $n ->
    [one] un en désaccord
   *[other] { $n } en désaccord
}
matrix-contested-here = Quelqu’un d’autre dit autre chose du même événement
matrix-how-effects = Un effet est placé à la date de son événement ; sans événement daté, à sa propre date. Qui dit « les deux » compte là, ni comme défi ni comme ouverture.
matrix-how-contested = « En désaccord » : une autre personne dit autre chose du même événement et de la même étape. Les deux restent.

# Who was involved when
who-lead = Qui a écrit, dans quelle phase, du premier au dernier jour dont parlent ses entrées. Écrire n’est pas tout : on peut avoir été là sans écrire.
who-caption = Entrées par rôle et par phase, selon « { $scheme } »
who-role = Rôle
who-people = { $n ->
    [one] une personne
   *[other] { $n } personnes
}
who-empty = Personne n’a encore rien écrit à placer dans le temps. La première entrée se fait en une minute.
who-write = Écrire quelque chose
who-no-practice = Les contacts de la pratique n’y sont pas comptés par personne : parmi si peu de monde, ce serait compter le travail d’une seule.

# Tempo
tempo-lead = Les contacts, semaine par semaine, et la médiane de chaque phase. Un signal dit que quelque chose a changé ; il ne dit pas quoi, ni si c’est un bien.
tempo-title = Contacts par semaine
tempo-region = Graphique des contacts par semaine, défile de côté
tempo-description = { $weeks ->
    [one] Une semaine
   *[other] { $weeks } semaines
}, du { $from } au { $to }. La plus haute : { $most }.
tempo-empty = Aucun contact compté encore. Un contact, ou un simple décompte du jour, se note en quelques secondes.
tempo-write = Noter un contact
tempo-undrawn = Personne n’a encore tracé de phase : toutes les semaines sont lues ensemble.
tempo-all = Toutes les semaines
tempo-found = Ce que le rythme dit
tempo-median = Médiane : { $median } par semaine, sur { $n ->
    [one] une semaine
   *[other] { $n } semaines
}.
tempo-signal-shift = Une suite de { $n } semaines du même côté de la médiane, du { $from } au { $to } : quelque chose a changé.
tempo-signal-crossings = La médiane n’est traversée que { $n } fois ; le hasard en laisserait attendre { $expected } au moins : quelque chose a changé.
tempo-no-signal = Rien de plus que le hasard.
tempo-too-few = Trop peu de semaines pour en dire quelque chose : il en manque { $missing } qui ne soient pas sur la médiane.
tempo-no-week = Aucune semaine entière ne s’y trouve avec certitude : { $brackets }.
tempo-trend = Règle de tendance de Perla : { $n } semaines de suite vont dans le même sens. Cette règle se trompe souvent ; elle est ici pour qui l’a apprise.
tempo-trend-none = Règle de tendance de Perla : rien.
tempo-perla = Règle de Perla (facultative)
tempo-run-label = { $n } semaines d’un côté
tempo-how = Comment ces semaines sont comptées
tempo-how-vague = Un contact dont le jour est incertain compte au premier jour possible, comme sur la ligne du temps ; son point est vide.
tempo-how-zero = Une semaine sans entrée compte zéro : pas de contact, ou personne n’a écrit. Le décompte ne peut pas le dire.
tempo-how-border = Une semaine à cheval sur une frontière, ou près d’une frontière incertaine, n’entre dans la médiane d’aucune phase.
tempo-how-rules = Règles d’Anhøj (2014, 2015) : une suite trop longue d’un côté de la médiane, ou trop peu de traversées. Il faut au moins { $n } semaines hors de la médiane.
tempo-how-most = Seules les { $n } dernières semaines sont regardées.
tempo-table = Le même graphique en tableau
tempo-week = Semaine du
tempo-contacts = Contacts
tempo-vague = dont au jour incertain
tempo-in = Phase

# Lags and relations
position-since = { $lag } « { $crisis } ».
position-since-unnamed = { $lag } cette crise.
position-days-after = { $n ->
    [one] Un jour
   *[other] { $n } jours
} après le début de
position-days-before = { $n ->
    [one] Un jour
   *[other] { $n } jours
} avant le début de
position-same-day = Le jour même du début de
position-days-between = Entre { $from } et { $to } jours après le début de
position-days-between-before = Entre { $from } et { $to } jours avant le début de
position-days-around = Entre { $from } jours avant et { $to } jours après le début de
position-days-least = Au moins { $from } jours après le début de
position-days-most-before = Au moins { $from } jours avant le début de
position-days-unknown = À un nombre de jours inconnu du début de
position-days = { $n ->
    [one] un jour
   *[other] { $n } jours
}
position-days-from-to = { $from } à { $to } jours
position-days-at-least = au moins { $days }
position-days-at-most = au plus { $days }
position-days-not-known = inconnu
position-relation-overlaps = Commence avant « { $bracket } » et finit pendant.
position-relation-starts = Commence avec « { $bracket } » et finit avant elle.
position-relation-during = Commence et finit pendant « { $bracket } ».
position-relation-finishes = Commence pendant « { $bracket } » et finit avec elle.
position-relation-equals = Commence et finit avec « { $bracket } ».
position-relation-finished-by = Commence avant « { $bracket } » et finit avec elle.
position-relation-contains = Commence avant « { $bracket } » et finit après.
position-relation-started-by = Commence avec « { $bracket } » et finit après.
position-relation-overlapped-by = Commence pendant « { $bracket } » et finit après.
