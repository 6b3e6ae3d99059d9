## Words of crises: brackets, windows, adaptations, the crisis reading, the repair list.

## The place

nav-crisis = Crisis
crisis-lead = What shakes the team, and what the team makes of it. Several crises may run at once.
crisis-empty = No crisis is named. Begin by giving it a name and a date, even a vague one: the crisis reading, the phases and the repair list stand on it.
crisis-since = Since: { $date }
crisis-views = Look at everything together
crisis-owed = { $n ->
    [0] Nothing to repair.
    [one] One step waits to be repaired.
   *[other] { $n } steps wait to be repaired.
}
crisis-view-steps = Steps and phases
crisis-view-steps-lead = What was done, compressed or deferred in each phase.
crisis-view-effects = Challenges and openings
crisis-view-effects-lead = What the crisis blocked or opened, by which way, and who says so.
crisis-view-tempo = Tempo of practice
crisis-view-tempo-lead = Contacts week by week, phase by phase.
crisis-view-who = Who was there, and when
crisis-view-who-lead = Who wrote in each phase, from the first to the last day.

## The crisis reading

crisis-due = A crisis reading would help now
crisis-due-named = “{ $crisis }” is named, and nobody has read it together yet.
crisis-due-bracket = “{ $crisis }” has entered another phase (“{ $phase }”), and nobody has read it since.
crisis-due-how = Fifteen minutes as a team: what it blocks, what it opens, and for each open step, keep, compress or defer.
crisis-invite = And now, a crisis reading?
crisis-hold = Hold a crisis reading
crisis-readings = Crisis readings
crisis-readings-none = No reading was held yet.
crisis-decided-by = Decided by: { $who }
crisis-reading-counts = Kept: { $keep }; compressed: { $compress }; deferred: { $defer }
write-reading = Crisis reading
write-reading-lead = Fifteen minutes, together. Pass over what is not decided today: nothing is ticked beforehand.
reading-print = Print the meeting sheet
reading-part-1 = 1. What is happening
reading-part-2 = 2. What it blocks, what it opens
reading-part-3 = 3. Step by step
reading-part-3-hint = A core step is compressed or deferred, it does not vanish. What is deferred is said of the step at once, with its date. Without an answer: not spoken of.
reading-part-4 = 4. Who decides
reading-recent = Events of the last weeks
reading-recent-none = Nothing is noted of the last weeks. Tell it from memory, and note it afterwards.
reading-none-open = No step is waiting: all stand, or something stands for them.
reading-open-steps = { $n ->
    [one] 1 step to speak of
   *[other] { $n } steps to speak of
}
reading-smaller = Smaller:
reading-proof = What shows it:
reading-if-skipped = If skipped:
reading-not-spoken = Not spoken of
reading-decided = What was decided
reading-nothing-decided = No step was spoken of.
reading-column-step = Step
reading-column-choice = Decision
reading-column-until = Until
reading-column-how = How, or why
field-reading-crisis = Which crisis?
field-reading-bracket = Which phase begins?
field-reading-blocks = What it blocks
field-reading-opens = What it opens
field-reading-blocked = To think of
field-reading-blocked-hint = Each box you tick will be noted as a challenge from the crisis.
field-reading-opened = To think of
field-reading-opened-hint = Each box you tick will be noted as an opening from the crisis.
field-reading-choices = The steps
field-reading-choice = Decision
field-reading-how = How, or why later
field-reading-until = By when
field-reading-decided_by = Who decided?
field-reading-decided_by-hint = Functions or first names in the team; it is encrypted.
field-reading-occurred = When?
field-reading-occurred-hint = Today, if left empty.
problem-reading-choice = You wrote something for this step: choose keep, compress or defer.
problem-reading-until = Say until when: a deferred step has a date, even a vague one.
problem-reading-why = Say why it waits, in a few words.

## Drawing a whole division

draw-title = Draw all the phases
draw-lead = One row a phase. Each ends where the next begins: a fuzzy border is drawn only once.
draw-own = Your own phases
draw-own-hint = Name them as you lived them. Their names are sealed.
draw-own-row = Phase { $n }
draw-rows-hint = Leave empty a phase that did not take place, or not yet. Vague is fine: “mid-March 2020”, 2020-05~.
draw-row-more = The event that opens it, and why there
draw-keep = Keep these phases
draw-kept = The phases are drawn
draw-kept-next = Each can be corrected by itself, and someone else may draw theirs beside them.
field-draw-preset = With which phases?
field-draw-preset-hint = Known ways of dividing time. None is the right one: several may stand side by side.
field-draw-rows = The phases
field-draw-start = When does it begin?
field-draw-phase_own = Its name
field-draw-marker = The event that opens it
field-draw-reason = Why is the border there?
field-draw-end = When does the last one end?
field-draw-end-hint = Left empty: it is still going on.
field-draw-scheme = What to call this division?
field-draw-scheme-hint = Left empty, the name of the model chosen.
problem-draw-nothing = No phase has a beginning. Date at least one.
problem-draw-start = Say when this phase begins, or leave the whole row empty.
problem-draw-name = Name this phase.
problem-draw-border = A border is one moment, even a fuzzy one: “around May 2020” rather than two dates.

## A phase

field-bracket-phase-legend = Which phase?
field-bracket-phase-legend-hint = Choose from the list, or write your own: one of the two.
field-bracket-phase = A known phase
field-bracket-phase_own = Or your own
field-clock = By whose clock?
field-clock-hint = A wave may reach a place later than the public: draw both, side by side.
clock-outer = That of the world around
clock-site = Ours, here
form-bracket-more = What holds it together, what it leads to
field-inside = Why is it one phase?
field-inside-hint = What stays the same from beginning to end.
field-leads_to = What was done in it that shaped what came next?
form-own-phases = Phases that you named

## Divisions side by side

schemes-title = Phases
schemes-empty = Nobody has divided this crisis into phases yet. Draw them as you lived them: each person may have their own, and the differences teach something.
schemes-phase = Phase
schemes-by = { $scheme } ({ $who })
schemes-by-clock = { $scheme } ({ $who }; clock: { $clock })
schemes-clock-outer = the world around
schemes-clock-site = ours
schemes-not-drawn = not drawn
schemes-marker = what opens it
schemes-lags = Who begins when
schemes-lags-why = The same phase, seen by two people or by two clocks. The difference is no mistake: it is a finding.
schemes-lag = “{ $phase }”: { $other } begins { $later }, compared with { $one }.
schemes-flaws = { $n ->
    [one] One place to look at in these divisions
   *[other] { $n } places to look at in these divisions
}
schemes-flaws-why = To compare phases, they had better follow one another without hole or double. Nothing is wrong for that: correct a border if it does not say what you lived.
schemes-gap = Between “{ $one }” and “{ $other }”, days lie in no phase ({ $days }).
schemes-gap-possibly = Between “{ $one }” and “{ $other }”, days may lie in no phase ({ $days }).
schemes-overlap = “{ $one }” and “{ $other }” overlap ({ $days }).
schemes-overlap-possibly = “{ $one }” and “{ $other }” may overlap ({ $days }).
days-exactly = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
days-between = { $from } to { $to } days
days-at-most = { $n ->
    [one] at most { $n } day
   *[other] at most { $n } days
}
days-at-least = { $n ->
    [one] at least { $n } day
   *[other] at least { $n } days
}
days-unknown = an unknown number of days
lag-same-day = the same day
lag-later = { $n ->
    [one] { $n } day later
   *[other] { $n } days later
}
lag-earlier = { $n ->
    [one] { $n } day earlier
   *[other] { $n } days earlier
}
lag-later-between = between { $from } and { $to } days later
lag-earlier-between = between { $from } and { $to } days earlier
lag-either = between { $from } days earlier and { $to } days later
lag-later-at-least = { $n ->
    [one] at least { $n } day later
   *[other] at least { $n } days later
}
lag-earlier-at-least = { $n ->
    [one] at least { $n } day earlier
   *[other] at least { $n } days earlier
}
lag-unknown = by a number of days that cannot be told

## Events and effects

form-event-more = What it touches (CFIR), and on which level
field-constructs = What it touches
field-constructs-hint = The CFIR names what weighs on a project like this one. One or two are enough; leave empty if in doubt.
field-context_level = On which level does it play?
field-quote = Word for word
field-quote-hint = What was said, if you quote someone. Nothing by which they could be recognised.
field-effect-supporting = What shows it
field-effect-supporting-hint = Entries of the record that point that way.
effects-title = What it blocked or opened
effects-disagree = { $n ->
    [one] { $n } person sees it differently. All views are kept.
   *[other] { $n } people see it differently. All views are kept.
}
effects-supported = { $n ->
    [one] one entry shows it
   *[other] { $n } entries show it
}

## Windows

write-window = Note a window
write-window-lead = A problem that is seen, a solution at hand, someone willing: the moment passes.
windows-title = Windows
windows-why = A crisis sometimes opens doors, for a while. A missed window is a finding like any other.
windows-empty = No window is noted. What did the crisis make possible, even briefly?
window-since = Opened: { $date }
window-when = { $date }
window-used-by = What used it
window-say-used = It was used
window-say-closed = It closed
window-say-missed = It was missed
form-decisions = Decisions
field-window-problem = The problem that was seen
field-window-problem-hint = Tell at least one of three: the problem, the solution, or who was willing.
field-window-solution = The solution at hand
field-window-sponsor = Who was willing to carry it
field-window-sponsor-hint = A function rather than a name; it is encrypted.
field-window-state = What of it?
field-window-occurred = When was it open?
field-window-occurred-hint = From beginning to end, even vague: 2020-04/2020-06. Still open: 2020-04/..
field-window-outcome = How was it used, or why missed?
field-window-step = Which step did it help, or could it have helped?
field-window-crisis = Part of which crisis?
field-opened_by = What opened it
field-used_by = What used it
field-used_by-hint = The decision, the step or the event.
field-closed_by = What closed it

## Adaptations

write-adaptation = Note an adaptation
write-adaptation-lead = Four answers are enough, right away. The rest can be told later.
adaptation-later = Tell the rest (or later)
adaptation-later-hint = The numbered parts follow FRAME-IS, a known way to describe an adaptation. Parts 2 to 4 are the heart; the others are optional.
adaptation-module-ours = With the crisis (added by Jalon)
adaptation-module-2 = 2. What was modified
adaptation-module-3 = 3. In what way
adaptation-module-4 = 4. To what end, for what reason
adaptation-module-5 = 5. At what time
adaptation-module-6 = 6. With whom
adaptation-module-7 = 7. How far
adaptations-title = Adaptations
adaptations-lead = What was changed on the way, why, and who decided.
adaptations-empty = No adaptation is noted. Note it the same day, in four answers: later one forgets that it was done otherwise.
adaptations-count = { $n ->
    [one] One adaptation is noted.
   *[other] { $n } adaptations are noted.
}
adaptations-unfinished = { $n ->
    [0] All are told in full.
    [one] One waits to be completed.
   *[other] { $n } wait to be completed.
}
adaptations-see = See the adaptations
adaptations-show = Adaptations shown
adaptations-show-all = All
adaptations-show-unfinished = To be completed
adaptations-all-told = All adaptations are told in full.
adaptations-told = Complete
adaptations-complete = To be completed: { $modules }
adaptations-when = When
adaptations-changed = What changed
adaptations-why = Why
adaptations-who = Who decided
adaptations-planned = Planned or not
adaptations-later = Modules of FRAME-IS
field-adaptation-changed = What changed?
field-adaptation-changed-hint = A sentence: before, then now.
field-adaptation-why = Why?
field-adaptation-decided_by = Who decided?
field-adaptation-decided_by-hint = A function or a first name; it is encrypted.
field-adaptation-planned = Was it planned?
field-adaptation-occurred = Since when?
field-adaptation-occurred-hint = Today, if left empty.
field-adaptation-crisis = In answer to which crisis?
field-adaptation-of = In answer to which event?
field-adaptation-step = Which step was changed?
field-adaptation-duration = For a while, or for good?
field-adaptation-what = What was modified
field-adaptation-context = If it is the context: which part?
field-adaptation-nature = In what way?
field-adaptation-core = Is the core kept?
field-adaptation-goal = To what end?
field-adaptation-reason_level = Where does the reason lie?
field-adaptation-when = At which time of the implementation?
field-adaptation-who = Who took part in deciding?
field-adaptation-reach = Who is concerned?

## The repair list

repair-title = Repair list
repair-lead = What was compressed, deferred, skipped or passed by, by due date. Nobody is blamed: it is what you promised yourselves to come back to.
repair-empty = Nothing to repair. When a step is compressed, deferred or skipped, it shows here until it stands.
repair-core = Core steps
repair-flexible = Flexible steps
repair-step = Step
repair-state = What happened
repair-due = Due
repair-who = Who answers for it
repair-since = Since
repair-is-compressed = Compressed
repair-is-deferred = Deferred
repair-is-skipped = Skipped
repair-is-passed = Passed by
repair-is-unanswered = Passed by, and nobody answers for it yet
repair-toward = Begun without it: { $step }
repair-is-to-compress = To be compressed, says a crisis reading
repair-next = To say next
repair-late = Late
repair-no-date = no date
repair-nobody = nobody yet
repair-say-repaired = Repaired
repair-say-compressed = Say how it was compressed
repair-say-done = It stands now

## Entries

part-kind-crisis-window = Window
part-kind-crisis-adaptation = Adaptation
part-kind-crisis-reading = Crisis reading
part-field-bracket = Phase
part-field-crisis-bracket-phase = Phase
part-field-clock = By whose clock
part-field-opened_by = What opened it
part-field-used_by = What used it
part-field-closed_by = What closed it
part-word-quote = Word for word
part-word-scheme = Name of the division
part-word-inside = What holds it together
part-word-leads_to = What shaped what came next
part-word-problem = The problem
part-word-solution = The solution at hand
part-word-sponsor = Who was willing
part-word-outcome = How it was used, or missed
part-word-changed = What changed
part-word-crisis-adaptation-why = Why
part-word-crisis-adaptation-decided_by = Who decided
part-word-crisis-reading-decided_by = Who decided
part-word-blocks = What it blocks
part-word-opens = What it opens
