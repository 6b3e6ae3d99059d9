## Mots des documents imprimés et de la ligne du temps.

report-sealed = Mots scellés : vous n’y avez pas accès.
report-no-words = Aucun mot n’a été écrit.
report-pair = { $one } : { $other }
report-elsewhere = une entrée qui n’est pas montrée ici

## La ligne du temps

report-timeline = Ligne du temps
report-timeline-span = Du { $from } au { $to }.
report-timeline-brackets = { $n ->
    [0] Aucune phase n’est tracée.
    [one] Une phase tracée par des personnes.
   *[other] { $n } phases tracées par des personnes.
}
report-timeline-events = { $n ->
    [0] Aucun événement de contexte.
    [one] Un événement de contexte.
   *[other] { $n } événements de contexte.
}
report-timeline-statements = { $n ->
    [0] Rien n’est dit des étapes.
    [one] Un énoncé sur les étapes.
   *[other] { $n } énoncés sur les étapes.
}
report-timeline-unknown = { $n ->
    [0] Chaque étape essentielle a au moins une trace.
    [one] Une étape essentielle n’a aucune trace.
   *[other] { $n } étapes essentielles n’ont aucune trace.
}
report-timeline-contacts = { $n ->
    [0] Aucun contact compté.
    [one] Un contact compté.
   *[other] { $n } contacts comptés.
}
report-timeline-alt = Ligne du temps. { $what } La chronologie qui suit dit la même chose en mots.
report-axis-month = { $month } { $year }
report-today = aujourd’hui
report-lane-events = Autour de l’équipe
report-lane-steps = Étapes
report-lane-practice = Contacts
report-lane-voices = Voix
report-lane-unknown = Étapes essentielles sans trace
report-none-events = Aucun événement dans cette période : ajoutez ce qui s’est passé autour de l’équipe.
report-none-steps = Rien n’est encore dit des étapes dans cette période.
report-none-practice = Aucun contact compté dans cette période.
report-none-voices = Aucun apport de la recherche ni aucune affirmation dans cette période.
report-most-day = max. { $n } par jour
report-most-week = max. { $n } par semaine
report-most-month = max. { $n } par mois
report-most-year = max. { $n } par an
report-most-all = { $n } en tout
report-mark-event = { $date } : { $fact }. { $confidence }.
report-mark-disputed = Une autre entrée dit le contraire.
report-mark-step = { $date } : étape { $id }, { $name }. { $state }.
report-mark-debt = Dette à réparer.
report-mark-debt-until = Dette à réparer (échéance : { $until }).
report-mark-given = { $date } : apport de la recherche. { $what }.
report-mark-cost = { $date } : coût de la recherche. { $what }.
report-mark-claim = { $date } : affirmation. { $text }. { $state }.
report-mark-gap = Étape essentielle { $id }, { $name } : aucune trace. On ne sait pas.
report-mark-cluster = { $n ->
    [one] Encore { $n } marque ici : voir la liste.
   *[other] Encore { $n } marques ici : voir la liste.
}
report-mark-bracket = { $label }. Début : { $start }; fin : { $end }.
report-legend-step = Étape : { $state }
report-legend-debt = Dette : étape essentielle à réparer
report-legend-gap = Étape essentielle sans trace : on ne sait pas
report-legend-given = Ce que la recherche a apporté
report-legend-cost = Ce que la recherche a coûté
report-legend-claim = Affirmation
report-legend-uncertain = Les jours possibles d’une date incertaine
report-legend-practice = Contacts; plus pâle : jour incertain
report-legend-fuzzy = Limite de phase incertaine

## L’étude de cas

report-case-study = Étude de cas
report-case-subtitle = Étude de cas tirée du registre de l’équipe
report-untitled = Initiative sans nom
report-invented = Exemple inventé : l’équipe, les étapes et les contacts n’existent pas.
report-contents = Table des matières
report-place = Lieu
report-purpose = But
report-made-on = Produite le
report-record-seq = Entrées lues, jusqu’à la place
report-record-root = Empreinte du registre
report-nothing-yet = Rien encore

report-section-reading = Ce que c’est, et comment le lire
report-reading = Ce document est produit à partir d’un registre où l’équipe note ce qui arrive. Rien n’y est ajouté : chaque ligne renvoie à l’entrée qui la porte. Ce qui manque au registre manque ici, et le document le dit.
report-date-occurred = Quand c’est arrivé
report-date-occurred-meaning = La date du fait, aussi précise ou aussi vague que la personne l’a dite.
report-date-recorded = Quand c’est écrit
report-date-recorded-meaning = Le moment où l’entrée a été écrite, selon l’appareil.
report-date-told = Quand c’est raconté
report-date-told-meaning = La date du récit, quand un souvenir est raconté plus tard. Le recul est aussi une donnée.
report-rule-unknown = Inconnue ne veut pas dire sautée.
report-rule-unknown-why = Une étape dont personne n’a rien dit est inconnue. On n’écrit « sautée » que si quelqu’un l’affirme, avec sa raison.
report-rule-brackets = Les phases sont tracées par des personnes.
report-rule-brackets-why = Aucun calcul ne les fixe, et d’autres personnes peuvent les tracer autrement. Seule la place de chaque fait par rapport à elles est calculée.
report-rule-uncertain = Les dates incertaines le restent.
report-rule-uncertain-why = Un fait qui peut tomber dans deux phases est placé dans la première, et l’autre est nommée.
report-rule-cite = Chaque ligne cite son entrée.
report-rule-cite-why = Les huit caractères qui suivent une ligne désignent l’entrée; la liste complète est à la fin.
report-rule-sealed = Les mots scellés restent scellés.
report-rule-sealed-why = Là où vous n’avez pas le droit de lire les mots d’une entrée, le document le dit et ne montre que ses codes et ses dates.
report-pathway-note = D’où vient la liste d’étapes

report-section-timeline = La ligne du temps
report-section-chronology = Chronologie par phase
report-none-chronology = Aucun fait daté. Ajoutez un événement de contexte, une étape ou un apport de la recherche, même avec une date vague comme « printemps 2020 ».
report-none-brackets = Aucune phase n’est tracée. Choisissez « Écrire », puis « Tracer une phase » : un nom, un début, une fin, même incertains, et la raison.
report-none-in-bracket = Aucune entrée ne tombe dans cette phase.
report-outside = Hors de toute phase
report-outside-short = Hors phase :
report-bracket-drawn = Début : { $start }; fin : { $end }. Phase tracée par : { $who }.
report-bracket-reason = Raison donnée : { $reason }.
report-sources-word = { $n ->
    [one] Source :
   *[other] Sources :
}
report-no-source = Sans source.
report-sources-sealed = Sources scellées.
report-debt = Dette à réparer
report-debt-until = Dette à réparer (échéance : { $until })
report-disputed = Contredite.
report-disputed-by = Une autre entrée dit : { $says }.
report-possibly-in = Peut aussi tomber dans : { $brackets }.
report-in-conflict = Deux versions de cette entrée attendent un choix; la plus récente est montrée.
report-reason = Raison : { $reason }.
report-reason-sealed = Raison scellée.
report-until = Jusqu’à : { $until }.
report-step-name = { $id } { $name }
report-step-state = étape { $id }, { $name } : { $state }
report-step-evidence = étape { $id }, preuve : { $what }

report-section-steps = Les étapes, phase par phase
report-none-statements = Personne n’a encore rien dit des étapes. Ouvrez la page « Parcours », choisissez une étape et dites où elle en est, avec une date et, si possible, une preuve.
report-steps-reading = Chaque case montre ce qui a été dit de l’étape pendant la phase. « Peut-être » signale une date qui peut aussi tomber ailleurs. Un tiret veut dire que le registre n’en dit rien pour cette phase.
report-steps-cut = Il y a plus de phases que le tableau ne peut en montrer : les premières sont montrées, la chronologie les contient toutes.
report-steps-caption = Étapes du parcours et phases de la crise
report-steps-elsewhere = Étapes qui ne sont pas dans le parcours
report-column-step = Étape
report-column-now = Où elle en est
report-possibly = { $date }, peut-être
report-also-said = Dit aussi « { $state } » : { $who }
report-evidence = { $n ->
    [one] Preuve :
   *[other] Preuves ({ $n }) :
}
report-thin = Sans preuve

report-section-balance = Défis et ouvertures
report-none-effects = Personne n’a encore dit ce que la crise a bloqué ou ouvert. Depuis la page d’un événement, notez son effet sur une étape : défi, ouverture ou les deux.
report-balance-reading = Ce que des personnes disent de l’effet de la crise sur les étapes. Un même événement peut être un défi pour l’une et une ouverture pour l’autre : les deux sont gardés.
report-balance-caption = Effets par phase et par mécanisme
report-column-effect = Effet
report-column-mechanism = Mécanisme
report-column-said = Ce qui est dit
report-intensity = Intensité : { $level }
report-no-mechanism = Mécanisme non précisé
report-on-step = → { $id } { $name }
report-quote = « { $words } »
report-said-by = { $who }, { $date }
report-possibly-here = Peut-être dans cette phase
report-disagree = Les avis diffèrent
report-side = { $who } : { $effect }

report-section-practice = La pratique en chiffres
report-none-contacts = Aucun contact compté. Un contact ou un décompte de la journée suffit pour que cette section se remplisse; aucun nom n’est demandé.
report-practice-reading = Les contacts sont comptés sans personne. Un contact dont le jour est incertain est compté à part, au premier jour possible; un contact qui peut tomber dans deux phases figure dans les deux.
report-practice-caption = Contacts par phase
report-whole-time = Toute la période
report-column-bracket = Phase
report-column-contacts = Contacts, jour connu
report-column-uncertain = Contacts incertains

report-section-research = Ce que la recherche a apporté, et ce qu’elle a coûté
report-none-research = Rien n’est noté. Notez ce que la recherche apporte (des bras, de l’argent, un miroir) et ce qu’elle coûte en temps, même si c’est peu.
report-research-caption = Apports et coûts de la recherche
report-side-given = La recherche a apporté
report-side-cost = La recherche a coûté
report-side-given-none = Aucun apport noté
report-side-cost-none = Aucun coût noté
report-side-minutes = { $side } ({ $hours })
report-minutes = ({ $hours })
report-length = { $h } h { $m } min
report-length-hours = { $h } h
report-length-minutes = { $m } min
report-column-what = Quoi
report-column-when = Quand
report-column-words = En mots

report-section-claims = Affirmations et preuves
report-none-claims = Aucune affirmation. Quand l’équipe croit avoir compris quelque chose, écrivez-le en une phrase et citez les entrées qui l’appuient et celles qui la contredisent.
report-claims-reading = Une affirmation n’est pas un fait. Voici ce qui l’appuie et ce qui la contredit.
report-claim-sort = Affirmation { $sort }, { $state }.
report-claim-type-descriptive = descriptive
report-claim-type-temporal = temporelle
report-claim-type-causal = causale
report-claim-type-evaluative = évaluative
report-claim-proposed = proposée
report-claim-supported = appuyée
report-claim-contested = contestée
report-claim-withdrawn = retirée
report-claim-for = Pour :
report-claim-for-none = Rien ne l’appuie encore.
report-claim-against = Contre :
report-claim-against-none = Rien n’est noté contre elle; ce n’est pas une preuve.
report-single-source = Affirmation causale qui repose sur une seule source.
report-and-then = { "; " }

report-section-sources = Sources
report-none-sources = Aucune source citée. Ajoutez une adresse ou une référence aux événements de contexte.

report-section-made = Comment ce document a été produit
report-made = Produit le { $date } à partir des entrées 1 à { $seq } du registre. Le même registre, lu jusqu’à la même place par une personne ayant les mêmes droits, donne le même document.
report-root-is = Empreinte du registre à cette place :
report-verify = La commande « jalon verify » recalcule cette empreinte et nomme l’entrée qui ne correspondrait plus.
report-unknown-kinds = { $n ->
    [one] Une entrée d’un type que cette version ne connaît pas a été gardée sans être lue.
   *[other] { $n } entrées de types que cette version ne connaît pas ont été gardées sans être lues.
}
report-malformed = { $n ->
    [one] Une entrée n’a pas la forme attendue et n’a pas été lue.
   *[other] { $n } entrées n’ont pas la forme attendue et n’ont pas été lues.
}
report-entries = Entrées citées
report-entries-reading = Chaque entrée, sa place dans le registre, et ses dates : quand c’est arrivé, quand c’est écrit, quand c’est raconté.
report-entries-caption = Entrées citées, dans l’ordre du registre
report-column-entry = Entrée
report-column-seq = Place
report-column-kind = Type
report-column-occurred = Arrivé
report-column-recorded = Écrit
report-column-who = Par
report-told = Raconté : { $date }
report-kind-pathway-step = Étape
report-kind-pathway-evidence = Preuve d’étape
report-kind-crisis-named = Crise
report-kind-crisis-bracket = Phase
report-kind-crisis-context = Événement de contexte
report-kind-crisis-dispute = Contradiction
report-kind-crisis-effect = Effet sur une étape
report-kind-inquiry-contribution = Apport ou coût de la recherche
report-kind-story-claim = Affirmation

# What is owed, in the chapter on steps
report-owed-title = Ce qui est dû
report-owed-none = À ce jour, aucune étape essentielle n’est due.
report-owed-what = Une étape essentielle compressée, reportée ou sautée, ou passée quand une autre a commencé, est due jusqu’à ce qu’elle tienne.
report-owed-said = dite « { $state } », { $date }
report-owed-passed = passée pour commencer « { $step } », { $date }; quelqu’un en répond
report-owed-unanswered = passée quand « { $step } » a commencé, { $date }; personne n’en a encore répondu
report-owed-late = en retard
report-lacks = Il manque encore : { $kinds }
report-colon = { " : " }
report-step-passed = étape { $id } passée pour commencer { $toward }
report-owed-due = à réparer d’ici { $until }
report-thin-some = Preuve mince
