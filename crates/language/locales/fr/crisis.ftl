## Les mots des crises : phases, fenêtres, adaptations, lecture de crise, liste de réparation.

## Le lieu

nav-crisis = Crise
crisis-lead = Ce qui bouscule l’équipe, et ce que l’équipe en fait. Plusieurs crises peuvent avoir cours en même temps.
crisis-empty = Aucune crise n’est nommée. Commencez par lui donner un nom et une date, même floue : la lecture de crise, les phases et la liste de réparation s’appuient dessus.
crisis-since = Depuis : { $date }
crisis-views = Tout regarder ensemble
crisis-owed = { $n ->
    [0] Rien à réparer.
    [one] Une étape attend d’être réparée.
   *[other] { $n } étapes attendent d’être réparées.
}
crisis-view-steps = Étapes et phases
crisis-view-steps-lead = Ce qui a été fait, compressé ou reporté dans chaque phase.
crisis-view-effects = Défis et ouvertures
crisis-view-effects-lead = Ce que la crise a bloqué ou ouvert, par quel chemin, et qui le dit.
crisis-view-tempo = Rythme de la pratique
crisis-view-tempo-lead = Les contacts semaine après semaine, phase par phase.
crisis-view-who = Qui était là, et quand
crisis-view-who-lead = Qui a écrit dans chaque phase, du premier au dernier jour.

## La lecture de crise

crisis-due = Une lecture de crise aiderait maintenant
crisis-due-named = « { $crisis } » est nommée, et personne ne l’a encore lue ensemble.
crisis-due-bracket = « { $crisis } » est entrée dans une autre phase (« { $phase } »), et personne ne l’a relue depuis.
crisis-due-how = Quinze minutes en équipe : ce que cela bloque, ce que cela ouvre, et pour chaque étape en cours, garder, compresser ou reporter.
crisis-invite = Et maintenant, une lecture de crise ?
crisis-hold = Tenir une lecture de crise
crisis-readings = Lectures de crise
crisis-readings-none = Aucune lecture n’a encore été tenue.
crisis-decided-by = Décidé par : { $who }
crisis-reading-counts = Gardées : { $keep }; compressées : { $compress }; reportées : { $defer }
write-reading = Lecture de crise
write-reading-lead = Quinze minutes, ensemble. Passez ce qui ne se décide pas aujourd’hui : rien n’est coché d’avance.
reading-print = Imprimer la feuille de réunion
reading-part-1 = 1. Ce qui se passe
reading-part-2 = 2. Ce que cela bloque, ce que cela ouvre
reading-part-3 = 3. Étape par étape
reading-part-3-hint = Une étape essentielle se compresse ou se reporte, elle ne disparaît pas. Ce qui est reporté est aussitôt dit de l’étape, avec sa date. Sans réponse : pas discutée.
reading-part-4 = 4. Qui décide
reading-recent = Événements des dernières semaines
reading-recent-none = Rien n’est noté ces dernières semaines. Dites-le de mémoire, et notez-le après.
reading-none-open = Aucune étape n’attend : toutes tiennent, ou quelque chose en tient lieu.
reading-open-steps = { $n ->
    [one] 1 étape à discuter
   *[other] { $n } étapes à discuter
}
reading-smaller = En plus petit :
reading-proof = Ce qui le montre :
reading-if-skipped = Si on la saute :
reading-not-spoken = Pas discutée
reading-decided = Ce qui a été décidé
reading-nothing-decided = Aucune étape n’a été discutée.
reading-column-step = Étape
reading-column-choice = Décision
reading-column-until = Jusqu’à
reading-column-how = Comment, ou pourquoi
field-reading-crisis = Quelle crise ?
field-reading-bracket = Quelle phase commence ?
field-reading-blocks = Ce que cela bloque
field-reading-opens = Ce que cela ouvre
field-reading-blocked = Pour y penser
field-reading-blocked-hint = Chaque case cochée sera notée comme un défi dû à la crise.
field-reading-opened = Pour y penser
field-reading-opened-hint = Chaque case cochée sera notée comme une ouverture due à la crise.
field-reading-choices = Les étapes
field-reading-choice = Décision
field-reading-how = Comment, ou pourquoi plus tard
field-reading-until = D’ici quand
field-reading-decided_by = Qui a décidé ?
field-reading-decided_by-hint = Des fonctions ou des prénoms de l’équipe; c’est chiffré.
field-reading-occurred = Quand ?
field-reading-occurred-hint = Aujourd’hui, si rien n’est écrit.
problem-reading-choice = Vous avez écrit quelque chose pour cette étape : choisissez garder, compresser ou reporter.
problem-reading-until = Dites jusqu’à quand : une étape reportée a une date, même vague.
problem-reading-why = Dites pourquoi elle attend, en quelques mots.

## Tracer un découpage entier

draw-title = Tracer toutes les phases
draw-lead = Une ligne par phase. Chacune finit là où la suivante commence : une limite floue n’est tracée qu’une fois.
draw-own = Vos propres phases
draw-own-hint = Nommez-les comme vous les avez vécues. Leurs noms sont scellés.
draw-own-row = Phase { $n }
draw-rows-hint = Laissez vide une phase qui n’a pas eu lieu, ou pas encore. Vague convient : « mi-mars 2020 », 2020-05~.
draw-row-more = L’événement qui l’ouvre, et pourquoi là
draw-keep = Garder ces phases
draw-kept = Les phases sont tracées
draw-kept-next = Chacune peut être corrigée à part, et une autre personne peut tracer les siennes à côté.
field-draw-preset = Avec quelles phases ?
field-draw-preset-hint = Des façons connues de découper le temps. Aucune n’est la bonne : plusieurs peuvent coexister.
field-draw-rows = Les phases
field-draw-start = Quand commence-t-elle ?
field-draw-phase_own = Son nom
field-draw-marker = L’événement qui l’ouvre
field-draw-reason = Pourquoi la limite est-elle là ?
field-draw-end = Quand finit la dernière ?
field-draw-end-hint = Laissé vide : elle dure encore.
field-draw-scheme = Comment appeler ce découpage ?
field-draw-scheme-hint = Laissé vide, le nom du modèle choisi.
problem-draw-nothing = Aucune phase n’a de début. Datez-en au moins une.
problem-draw-start = Dites quand cette phase commence, ou laissez toute la ligne vide.
problem-draw-name = Nommez cette phase.
problem-draw-border = Une limite est un seul moment, même flou : « vers mai 2020 » plutôt que deux dates.

## Une phase

field-bracket-phase-legend = Quelle phase ?
field-bracket-phase-legend-hint = Choisissez dans la liste, ou écrivez la vôtre : l’une des deux.
field-bracket-phase = Une phase connue
field-bracket-phase_own = Ou la vôtre
field-clock = À l’horloge de qui ?
field-clock-hint = Une vague peut toucher un milieu plus tard que la population : les deux se tracent, côte à côte.
clock-outer = Celle du monde autour
clock-site = La nôtre, ici
form-bracket-more = Ce qui la tient ensemble, ce qu’elle prépare
field-inside = Pourquoi est-ce une seule phase ?
field-inside-hint = Ce qui reste pareil du début à la fin.
field-leads_to = Qu’y a-t-on fait qui a façonné la suite ?
form-own-phases = Phases que vous avez nommées

## Les découpages côte à côte

schemes-title = Phases
schemes-empty = Personne n’a encore découpé cette crise en phases. Tracez-les comme vous les avez vécues : chacun peut avoir son découpage, et leurs différences apprennent quelque chose.
schemes-phase = Phase
schemes-by = { $scheme } ({ $who })
schemes-by-clock = { $scheme } ({ $who }; horloge : { $clock })
schemes-clock-outer = le monde autour
schemes-clock-site = la nôtre
schemes-not-drawn = pas tracée
schemes-marker = ce qui l’ouvre
schemes-lags = Qui commence quand
schemes-lags-why = La même phase, vue par deux personnes ou à deux horloges. L’écart n’est pas une erreur : c’est une observation.
schemes-lag = « { $phase } » : { $other } commence { $later } par rapport à { $one }.
schemes-flaws = { $n ->
    [one] Un endroit à regarder dans ce découpage
   *[other] { $n } endroits à regarder dans ces découpages
}
schemes-flaws-why = Pour comparer des phases, mieux vaut qu’elles se suivent sans trou ni double. Rien n’est faux pour autant : corrigez une limite si elle ne dit pas ce que vous avez vécu.
schemes-gap = Entre « { $one } » et « { $other } », des jours ne sont dans aucune phase ({ $days }).
schemes-gap-possibly = Entre « { $one } » et « { $other } », il y a peut-être des jours dans aucune phase ({ $days }).
schemes-overlap = « { $one } » et « { $other } » se chevauchent ({ $days }).
schemes-overlap-possibly = « { $one } » et « { $other } » se chevauchent peut-être ({ $days }).
days-exactly = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
days-between = de { $from } à { $to } jours
days-at-most = { $n ->
    [one] au plus { $n } jour
   *[other] au plus { $n } jours
}
days-at-least = { $n ->
    [one] au moins { $n } jour
   *[other] au moins { $n } jours
}
days-unknown = un nombre de jours inconnu
lag-same-day = le même jour
lag-later = { $n ->
    [one] { $n } jour plus tard
   *[other] { $n } jours plus tard
}
lag-earlier = { $n ->
    [one] { $n } jour plus tôt
   *[other] { $n } jours plus tôt
}
lag-later-between = entre { $from } et { $to } jours plus tard
lag-earlier-between = entre { $from } et { $to } jours plus tôt
lag-either = entre { $from } jours plus tôt et { $to } jours plus tard
lag-later-at-least = { $n ->
    [one] au moins { $n } jour plus tard
   *[other] au moins { $n } jours plus tard
}
lag-earlier-at-least = { $n ->
    [one] au moins { $n } jour plus tôt
   *[other] au moins { $n } jours plus tôt
}
lag-unknown = avec un écart qu’on ne peut pas dire

## Événements et effets

form-event-more = Ce que cela touche (CFIR), et à quel niveau
field-constructs = Ce que cela touche
field-constructs-hint = Le CFIR nomme ce qui pèse sur un projet comme celui-ci. Un ou deux suffisent; laissez vide en cas de doute.
field-context_level = À quel niveau cela se joue-t-il ?
field-quote = Mot pour mot
field-quote-hint = Ce qui a été dit, si vous citez quelqu’un. Rien qui permette de la reconnaître.
field-effect-supporting = Ce qui le montre
field-effect-supporting-hint = Des entrées du registre qui vont dans ce sens.
effects-title = Ce que cela a bloqué ou ouvert
effects-disagree = { $n ->
    [one] { $n } personne le voit autrement. Tous les avis sont gardés.
   *[other] { $n } personnes ne le voient pas pareil. Tous les avis sont gardés.
}
effects-supported = { $n ->
    [one] une entrée à l’appui
   *[other] { $n } entrées à l’appui
}

## Les fenêtres

write-window = Noter une fenêtre
write-window-lead = Un problème qu’on voit, une solution à portée de main, quelqu’un prêt à la porter : ce moment passe.
windows-title = Fenêtres
windows-why = Une crise ouvre parfois des portes, pour un temps. Une fenêtre manquée est une observation comme une autre.
windows-empty = Aucune fenêtre n’est notée. Qu’est-ce que la crise a rendu possible, même pour peu de temps ?
window-since = Ouverte : { $date }
window-when = { $date }
window-used-by = Ce qui l’a saisie
window-say-used = Elle a été saisie
window-say-closed = Elle s’est refermée
window-say-missed = Elle a été manquée
form-decisions = Décisions
field-window-problem = Le problème qu’on voyait
field-window-problem-hint = Dites au moins l’une des trois choses : le problème, la solution, ou qui était prêt à agir.
field-window-solution = La solution à portée de main
field-window-sponsor = Qui était prêt à la porter
field-window-sponsor-hint = Une fonction plutôt qu’un nom; c’est chiffré.
field-window-state = Qu’en est-il ?
field-window-occurred = Quand était-elle ouverte ?
field-window-occurred-hint = Du début à la fin, même flou : 2020-04/2020-06. Encore ouverte : 2020-04/..
field-window-outcome = Comment a-t-elle été saisie, ou pourquoi manquée ?
field-window-step = Quelle étape a-t-elle aidée, ou aurait pu aider ?
field-window-crisis = Liée à quelle crise ?
field-opened_by = Ce qui l’a ouverte
field-used_by = Ce qui l’a saisie
field-used_by-hint = La décision, l’étape ou l’événement.
field-closed_by = Ce qui l’a refermée

## Les adaptations

write-adaptation = Noter une adaptation
write-adaptation-lead = Quatre réponses suffisent, tout de suite. Le reste se raconte plus tard.
adaptation-later = Raconter le reste (ou plus tard)
adaptation-later-hint = Les parties numérotées suivent FRAME-IS, une façon connue de décrire une adaptation. Les parties 2 à 4 sont le cœur; les autres sont facultatives.
adaptation-module-ours = Avec la crise (ajout de Jalon)
adaptation-module-2 = 2. Ce qui a été modifié
adaptation-module-3 = 3. De quelle manière
adaptation-module-4 = 4. Dans quel but, pour quelle raison
adaptation-module-5 = 5. À quel moment
adaptation-module-6 = 6. Avec qui
adaptation-module-7 = 7. Jusqu’où
adaptations-title = Adaptations
adaptations-lead = Ce qui a été changé en route, pourquoi, et qui l’a décidé.
adaptations-empty = Aucune adaptation n’est notée. Notez-la le jour même, en quatre réponses : après, on oublie qu’on a fait autrement.
adaptations-count = { $n ->
    [one] Une adaptation est notée.
   *[other] { $n } adaptations sont notées.
}
adaptations-unfinished = { $n ->
    [0] Toutes sont racontées.
    [one] Une attend d’être complétée.
   *[other] { $n } attendent d’être complétées.
}
adaptations-see = Voir les adaptations
adaptations-show = Adaptations montrées
adaptations-show-all = Toutes
adaptations-show-unfinished = À compléter
adaptations-all-told = Toutes les adaptations sont racontées.
adaptations-told = Complète
adaptations-complete = À compléter : { $modules }
adaptations-when = Quand
adaptations-changed = Ce qui a changé
adaptations-why = Pourquoi
adaptations-who = Qui a décidé
adaptations-planned = Prévu ou non
adaptations-later = Modules de FRAME-IS
field-adaptation-changed = Qu’est-ce qui a changé ?
field-adaptation-changed-hint = Une phrase : avant, puis maintenant.
field-adaptation-why = Pourquoi ?
field-adaptation-decided_by = Qui a décidé ?
field-adaptation-decided_by-hint = Une fonction ou un prénom; c’est chiffré.
field-adaptation-planned = Était-ce prévu ?
field-adaptation-occurred = Depuis quand ?
field-adaptation-occurred-hint = Aujourd’hui, si rien n’est écrit.
field-adaptation-crisis = En réponse à quelle crise ?
field-adaptation-of = En réponse à quel événement ?
field-adaptation-step = Quelle étape a changé ?
field-adaptation-duration = Pour un temps, ou pour de bon ?
field-adaptation-what = Ce qui a été modifié
field-adaptation-context = Si c’est le contexte : quelle partie ?
field-adaptation-nature = De quelle manière ?
field-adaptation-core = L’essentiel est-il gardé ?
field-adaptation-goal = Dans quel but ?
field-adaptation-reason_level = D’où vient la raison ?
field-adaptation-when = À quel moment de l’implantation ?
field-adaptation-who = Qui a participé à la décision ?
field-adaptation-reach = Qui est concerné ?

## La liste de réparation

repair-title = Liste de réparation
repair-lead = Ce qui a été compressé, reporté, sauté ou dépassé, par échéance. Rien n’est reproché : c’est ce qu’on s’est promis de reprendre.
repair-empty = Rien à réparer. Quand une étape est compressée, reportée ou sautée, elle paraît ici jusqu’à ce qu’elle tienne.
repair-core = Étapes essentielles
repair-flexible = Étapes souples
repair-step = Étape
repair-state = Ce qui s’est passé
repair-due = Échéance
repair-who = Qui en répond
repair-since = Depuis
repair-is-compressed = Compressée
repair-is-deferred = Reportée
repair-is-skipped = Sautée
repair-is-passed = Dépassée
repair-is-unanswered = Dépassée, et personne n’en répond encore
repair-toward = Commencée sans elle : { $step }
repair-is-to-compress = À compresser, selon une lecture de crise
repair-next = À dire ensuite
repair-late = En retard
repair-no-date = sans date
repair-nobody = personne encore
repair-say-repaired = Réparée
repair-say-compressed = Dire comment elle a été compressée
repair-say-done = Elle tient maintenant

## Les entrées

part-kind-crisis-window = Fenêtre
part-kind-crisis-adaptation = Adaptation
part-kind-crisis-reading = Lecture de crise
part-field-bracket = Phase
part-field-crisis-bracket-phase = Phase
part-field-clock = À l’horloge de qui
part-field-opened_by = Ce qui l’a ouverte
part-field-used_by = Ce qui l’a saisie
part-field-closed_by = Ce qui l’a refermée
part-word-quote = Mot pour mot
part-word-scheme = Nom du découpage
part-word-inside = Ce qui la tient ensemble
part-word-leads_to = Ce qui a façonné la suite
part-word-problem = Le problème
part-word-solution = La solution à portée de main
part-word-sponsor = Qui était prêt à la porter
part-word-outcome = Comment elle a été saisie, ou manquée
part-word-changed = Ce qui a changé
part-word-crisis-adaptation-why = Pourquoi
part-word-crisis-adaptation-decided_by = Qui a décidé
part-word-crisis-reading-decided_by = Qui a décidé
part-word-blocks = Ce que cela bloque
part-word-opens = Ce que cela ouvre
