## Words of matrices, lags and tempo.

# The four pages
matrix-nav = What shows phase by phase
matrix-steps = Steps by phase
matrix-effects = Challenges and openings
matrix-tempo = Tempo
matrix-who = Who, when
matrix-schemes = Brackets drawn
matrix-outside = Outside any phase
matrix-csv = Download as CSV
matrix-positions-csv = Positions of every entry (CSV)
matrix-undrawn = Nobody has drawn a phase yet. Draw one: a name, a beginning, an end, however rough. This table then fills itself.
matrix-draw = Draw a phase
matrix-region = Table that scrolls sideways
matrix-possible = { $n } possibly
matrix-maybe = possibly
matrix-certainly-here = Certainly here
matrix-possibly-here = Possibly here
matrix-close = Close this list
matrix-of = Event or crisis
matrix-how-read = How to read this table
matrix-how-dates = A thing whose date is uncertain may lie in several phases: there it counts as “possibly”. A thing that lasts counts in each phase it touches.
matrix-how-outside = “Outside any phase”: no day in common with any phase. A border drawn as one border leaves no time between two phases.

# Steps by bracket
matrix-steps-lead = What was said of each step in each phase: done, compressed, deferred, repaired…
matrix-steps-caption = Steps by phase, as drawn by “{ $scheme }”
matrix-step = Step
matrix-steps-empty = Nothing has been said of any step yet. Say where the first one stands: this table begins there.
matrix-steps-say = Say where a step stands
matrix-unknown-steps = { $n ->
    [one] One step without any entry: unknown, not skipped.
   *[other] { $n } steps without any entry: unknown, not skipped.
}
matrix-how-steps = A step is placed on the date of what is said of it.
matrix-plan = Beside the plan
matrix-plan-lead = How long a step took, by the side of what its plan gave it. Both are counted from the day on which it was planned.
matrix-plan-none = Nothing to compare yet. It takes a step that was planned for a date and was then said to be done or compressed.
matrix-plan-given = Time given
matrix-plan-took = Time taken
matrix-plan-ratio = Ratio
matrix-plan-shorter-certainly = Shorter than planned
matrix-plan-shorter-possibly = Possibly shorter than planned
matrix-plan-shorter-no = Not shorter than planned
matrix-ratio-between = { $from } to { $to }
matrix-ratio-least = at least { $from }
matrix-ratio-none = No ratio can be given

# Effects by bracket
matrix-effects-lead = What events, or the crisis itself, did: what stood in the way, what opened, how, in which phase. And who says so.
matrix-effects-caption = Challenges and openings by phase, as drawn by “{ $scheme }”
matrix-mechanism = How
matrix-no-mechanism = How is not said
matrix-effects-empty = Nobody has said yet what an event did. Say it of a single one: challenge, opening, or both.
matrix-effects-say = Say an effect
matrix-contested = { $n ->
    [one] one disagreed on
   *[other] { $n } disagreed on
}
matrix-contested-here = Someone else says something different of the same event
matrix-how-effects = An effect is placed on the date of its event; without a dated event, on its own date. Whoever says “both” counts there, neither as a challenge nor as an opening.
matrix-how-contested = “Disagreed on”: another person says something different of the same event and the same step. Both stay.

# Who was involved when
who-lead = Who wrote, in which phase, from the first to the last day their entries speak of. Writing is not everything: one can have been there without writing.
who-caption = Entries by role and phase, as drawn by “{ $scheme }”
who-role = Role
who-people = { $n ->
    [one] one person
   *[other] { $n } people
}
who-empty = Nobody has written anything yet that has a place in time. The first entry takes a minute.
who-write = Write something
who-no-practice = Contacts of practice are not counted by person here: among so few people, that would be counting one person’s work.

# Tempo
tempo-lead = Contacts, week by week, and the median of each phase. A signal says that something changed; it does not say what, nor whether that is good.
tempo-title = Contacts by week
tempo-region = Chart of contacts by week, scrolls sideways
tempo-description = { $weeks ->
    [one] One week
   *[other] { $weeks } weeks
}, from { $from } to { $to }. The highest: { $most }.
tempo-empty = No contact has been counted yet. A contact, or a plain count of the day, is noted in seconds.
tempo-write = Note a contact
tempo-undrawn = Nobody has drawn a phase yet: all weeks are read together.
tempo-all = All weeks
tempo-found = What the tempo says
tempo-median = Median: { $median } a week, over { $n ->
    [one] one week
   *[other] { $n } weeks
}.
tempo-signal-shift = A run of { $n } weeks on one side of the median, from { $from } to { $to }: something changed.
tempo-signal-crossings = The median is crossed only { $n ->
    [one] once
   *[other] { $n } times
}; chance would lead one to expect at least { $expected }: something changed.
tempo-no-signal = Nothing beyond chance.
tempo-too-few = Too few weeks to say anything: { $missing } more that do not lie on the median are needed.
tempo-no-week = No whole week lies in these for certain: { $brackets }.
tempo-trend = Perla’s trend rule: { $n } weeks in a row go the same way. This rule is often wrong; it is here for those who were taught it.
tempo-trend-none = Perla’s trend rule: nothing.
tempo-perla = Perla’s rule (optional)
tempo-run-label = { $n } weeks on one side
tempo-how = How these weeks are counted
tempo-how-vague = A contact whose day is uncertain counts on the first day it may have been, as on the timeline; its point is hollow.
tempo-how-zero = A week without an entry counts as zero: no contact, or nobody wrote. The count cannot tell.
tempo-how-border = A week across a border, or near a border nobody is sure of, is part of no phase’s median.
tempo-how-rules = Anhøj’s rules (2014, 2015): a run too long on one side of the median, or too few crossings. At least { $n } weeks off the median are needed.
tempo-how-most = Only the last { $n } weeks are looked at.
tempo-table = The same chart as a table
tempo-week = Week of
tempo-contacts = Contacts
tempo-vague = of these, day uncertain
tempo-in = Phase

# Lags and relations
position-since = { $lag } “{ $crisis }”.
position-since-unnamed = { $lag } this crisis.
position-days-after = { $n ->
    [one] One day
   *[other] { $n } days
} after the beginning of
position-days-before = { $n ->
    [one] One day
   *[other] { $n } days
} before the beginning of
position-same-day = On the very day of the beginning of
position-days-between = Between { $from } and { $to } days after the beginning of
position-days-between-before = Between { $from } and { $to } days before the beginning of
position-days-around = Between { $from } days before and { $to } days after the beginning of
position-days-least = At least { $from } days after the beginning of
position-days-most-before = At least { $from } days before the beginning of
position-days-unknown = An unknown number of days from the beginning of
position-days = { $n ->
    [one] one day
   *[other] { $n } days
}
position-days-from-to = { $from } to { $to } days
position-days-at-least = at least { $days }
position-days-at-most = at most { $days }
position-days-not-known = unknown
position-relation-overlaps = Begins before “{ $bracket }” and ends in it.
position-relation-starts = Begins with “{ $bracket }” and ends before it does.
position-relation-during = Begins and ends within “{ $bracket }”.
position-relation-finishes = Begins in “{ $bracket }” and ends with it.
position-relation-equals = Begins and ends with “{ $bracket }”.
position-relation-finished-by = Begins before “{ $bracket }” and ends with it.
position-relation-contains = Begins before “{ $bracket }” and ends after it.
position-relation-started-by = Begins with “{ $bracket }” and ends after it.
position-relation-overlapped-by = Begins in “{ $bracket }” and ends after it.
