## Words of the timeline: layers, zoom, notes.

## The drawing

timeline-lane-windows = Windows
timeline-phase-of = { $phase } · { $scheme }
timeline-sort-window = Window
timeline-sort-adaptation = Adaptation
timeline-sort-reading = Crisis reading
timeline-reading = { $n ->
    [0] Crisis reading
    [one] Crisis reading: one step decided
   *[other] Crisis reading: { $n } steps decided
}
timeline-mark-window = { $date }: window. { $what }. { $state }.
timeline-mark-adaptation = { $date }: adaptation. { $what }.
timeline-mark-reading = { $date }: { $what }.
timeline-mark-passed = { $date }: core step { $id }, { $name }: not in place yet, went on to { $toward }.
timeline-passed-toward = Not in place yet, went on to { $toward }
timeline-cluster = { $n ->
    [one] { $n } more mark here: look closer.
   *[other] { $n } more marks here: look closer.
}
timeline-windows = { $n ->
    [one] One window.
   *[other] { $n } windows.
}
timeline-adaptations = { $n ->
    [one] One adaptation.
   *[other] { $n } adaptations.
}
timeline-readings = { $n ->
    [one] One crisis reading.
   *[other] { $n } crisis readings.
}
timeline-passed = { $n ->
    [one] Once, the team went on without a core step.
   *[other] { $n } times, the team went on without a core step.
}
timeline-legend-passed = Went on without this step; flag: to be repaired
timeline-legend-window = Window: { $state }

## Levels, notes, exports

timeline-level-years = From afar, by years: phases, contacts by month, core steps and debts; the rest is counted.
timeline-level-months = By months: steps and events, gathered where they crowd.
timeline-level-days = By days: everything, with its words beside it.
timeline-notes = Notes in the margin
timeline-notes-more = { $n ->
    [one] One more note is in the list.
   *[other] { $n } more notes are in the list.
}
timeline-made-on = Drawing made on { $day }.
timeline-plate-alt = Timeline. { $what } Notes and legend follow the drawing.

## The page

timeline-sort-event = Event
timeline-sort-step = Step
timeline-sort-passed = Step gone past
timeline-layers = In the crisis, also show
timeline-layer-windows = Windows
timeline-layer-adaptations = Adaptations
timeline-layer-readings = Crisis readings
timeline-scheme-by = { $scheme } · { $who }
timeline-exports = Take the drawing along
timeline-pdf-a4 = PDF, A4 sheet
timeline-pdf-a3 = PDF, A3 sheet
timeline-svg = SVG drawing
timeline-png = PNG picture
timeline-column-date = When
timeline-column-what = What
timeline-column-kind = Kind
timeline-column-state = State and doubts
