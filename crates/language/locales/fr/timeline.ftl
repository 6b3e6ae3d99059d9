## Words of the timeline: layers, zoom, notes.

## The drawing

timeline-lane-windows = Fenêtres
timeline-phase-of = { $phase } · { $scheme }
timeline-sort-window = Fenêtre
timeline-sort-adaptation = Adaptation
timeline-sort-reading = Lecture de crise
timeline-reading = { $n ->
    [0] Lecture de crise
    [one] Lecture de crise : une étape décidée
   *[other] Lecture de crise : { $n } étapes décidées
}
timeline-mark-window = { $date } : fenêtre. { $what }. { $state }.
timeline-mark-adaptation = { $date } : adaptation. { $what }.
timeline-mark-reading = { $date } : { $what }.
timeline-mark-passed = { $date } : étape essentielle { $id }, { $name } : pas encore en place, on est passé à { $toward }.
timeline-passed-toward = Pas encore en place, on est passé à { $toward }
timeline-cluster = { $n ->
    [one] { $n } marque de plus ici : regarder de plus près.
   *[other] { $n } marques de plus ici : regarder de plus près.
}
timeline-windows = { $n ->
    [one] Une fenêtre.
   *[other] { $n } fenêtres.
}
timeline-adaptations = { $n ->
    [one] Une adaptation.
   *[other] { $n } adaptations.
}
timeline-readings = { $n ->
    [one] Une lecture de crise.
   *[other] { $n } lectures de crise.
}
timeline-passed = { $n ->
    [one] Une fois, on est passé à la suite sans une étape essentielle.
   *[other] { $n } fois, on est passé à la suite sans une étape essentielle.
}
timeline-legend-passed = On est passé à la suite sans cette étape; drapeau : à réparer
timeline-legend-window = Fenêtre : { $state }

## Levels, notes, exports

timeline-level-years = Vue d’ensemble, par années : phases, contacts par mois, étapes essentielles et dettes; le reste est compté.
timeline-level-months = Vue par mois : étapes et événements, rassemblés là où ils se serrent.
timeline-level-days = Vue par jours : tout, avec ses mots à côté.
timeline-notes = Notes en marge
timeline-notes-more = { $n ->
    [one] Encore une note dans la liste.
   *[other] Encore { $n } notes dans la liste.
}
timeline-made-on = Dessin produit le { $day }.
timeline-plate-alt = Ligne du temps. { $what } Les notes et la légende suivent le dessin.

## The page

timeline-sort-event = Événement
timeline-sort-step = Étape
timeline-sort-passed = Étape essentielle laissée en arrière
timeline-layers = Dans la crise, montrer aussi
timeline-layer-windows = Fenêtres
timeline-layer-adaptations = Adaptations
timeline-layer-readings = Lectures de crise
timeline-scheme-by = { $scheme } · { $who }
timeline-exports = Emporter le dessin
timeline-pdf-a4 = PDF, feuille A4
timeline-pdf-a3 = PDF, feuille A3
timeline-svg = Dessin SVG
timeline-png = Image PNG
timeline-column-date = Quand
timeline-column-what = Quoi
timeline-column-kind = Genre
timeline-column-state = État et doutes
