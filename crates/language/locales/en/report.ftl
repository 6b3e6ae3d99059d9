## Words of printed documents and of the timeline.

report-sealed = Words sealed: you may not read them.
report-no-words = No words were written.
report-pair = { $one }: { $other }
report-elsewhere = an entry that is not shown here

## The timeline

report-timeline = Timeline
report-timeline-span = From { $from } to { $to }.
report-timeline-brackets = { $n ->
    [0] No phase is drawn.
    [one] One phase drawn by people.
   *[other] { $n } phases drawn by people.
}
report-timeline-events = { $n ->
    [0] No context event.
    [one] One context event.
   *[other] { $n } context events.
}
report-timeline-statements = { $n ->
    [0] Nothing is said of the steps.
    [one] One statement about the steps.
   *[other] { $n } statements about the steps.
}
report-timeline-unknown = { $n ->
    [0] Every core step has at least one record.
    [one] One core step has no record.
   *[other] { $n } core steps have no record.
}
report-timeline-contacts = { $n ->
    [0] No contact counted.
    [one] One contact counted.
   *[other] { $n } contacts counted.
}
report-timeline-alt = Timeline. { $what } The chronology that follows says the same in words.
report-axis-month = { $month } { $year }
report-today = today
report-lane-events = Around the team
report-lane-steps = Steps
report-lane-practice = Contacts
report-lane-voices = Voices
report-lane-unknown = Core steps with no record
report-none-events = No event in this period: add what happened around the team.
report-none-steps = Nothing is said of the steps in this period yet.
report-none-practice = No contact counted in this period.
report-none-voices = No contribution of research and no claim in this period.
report-most-day = at most { $n } a day
report-most-week = at most { $n } a week
report-most-month = at most { $n } a month
report-most-year = at most { $n } a year
report-most-all = { $n } in all
report-mark-event = { $date }: { $fact }. { $confidence }.
report-mark-disputed = Another entry says otherwise.
report-mark-step = { $date }: step { $id }, { $name }. { $state }.
report-mark-debt = Debt: to be repaired.
report-mark-debt-until = Debt: to be repaired by { $until }.
report-mark-given = { $date }: contribution of research. { $what }.
report-mark-cost = { $date }: cost of research. { $what }.
report-mark-claim = { $date }: claim. { $text }. { $state }.
report-mark-gap = Core step { $id }, { $name }: no record. Unknown.
report-mark-cluster = { $n ->
    [one] { $n } more mark here: see the list.
   *[other] { $n } more marks here: see the list.
}
report-mark-bracket = { $label }. Start: { $start }; end: { $end }.
report-legend-step = Step: { $state }
report-legend-debt = Debt: core step to be repaired
report-legend-gap = Core step with no record: unknown
report-legend-given = What research gave
report-legend-cost = What research cost
report-legend-claim = Claim
report-legend-uncertain = The possible days of an uncertain date
report-legend-practice = Contacts; lighter: day uncertain
report-legend-fuzzy = Uncertain border of a phase

## The case study

report-case-study = Case study
report-case-subtitle = A case study drawn from the team’s record
report-untitled = Initiative without a name
report-invented = Invented example: the team, the steps and the contacts do not exist.
report-contents = Contents
report-place = Place
report-purpose = Purpose
report-made-on = Made on
report-record-seq = Entries read, up to place
report-record-root = Fingerprint of the record
report-nothing-yet = Nothing yet

report-section-reading = What this is, and how to read it
report-reading = This document is made from a record in which the team notes what happens. Nothing is added: every line leads back to the entry that carries it. What the record lacks is lacking here, and the document says so.
report-date-occurred = When it happened
report-date-occurred-meaning = The date of the fact, as precise or as vague as the person said it.
report-date-recorded = When it was written
report-date-recorded-meaning = The moment the entry was written, by the clock of the device.
report-date-told = When it was told
report-date-told-meaning = The date of the telling, when a memory is told later. Hindsight is data too.
report-rule-unknown = Unknown does not mean skipped.
report-rule-unknown-why = A step of which nobody has said anything is unknown. “Skipped” is written only where someone says so, and why.
report-rule-brackets = Phases are drawn by people.
report-rule-brackets-why = No calculation sets them, and other people may draw them differently. Only the place of each fact relative to them is computed.
report-rule-uncertain = Uncertain dates stay uncertain.
report-rule-uncertain-why = A fact that may lie in two phases is placed in the first, and the other is named.
report-rule-cite = Every line cites its entry.
report-rule-cite-why = The eight characters after a line name the entry; the full list is at the end.
report-rule-sealed = Sealed words stay sealed.
report-rule-sealed-why = Where you may not read the words of an entry, the document says so and shows only its codes and dates.
report-pathway-note = Where the list of steps comes from

report-section-timeline = The timeline
report-section-chronology = Chronology by phase
report-none-chronology = No dated fact. Add a context event, a step or a contribution of research, even with a vague date such as “spring 2020”.
report-none-brackets = No phase is drawn. Choose “Write”, then “Draw a phase”: a name, a start and an end, even uncertain ones, and the reason.
report-none-in-bracket = No entry lies in this phase.
report-outside = Outside every phase
report-outside-short = Outside phases:
report-bracket-drawn = Start: { $start }; end: { $end }. Phase drawn by: { $who }.
report-bracket-reason = Reason given: { $reason }.
report-sources-word = { $n ->
    [one] Source:
   *[other] Sources:
}
report-no-source = No source.
report-sources-sealed = Sources sealed.
report-debt = Debt: to be repaired
report-debt-until = Debt: to be repaired by { $until }
report-disputed = Contradicted.
report-disputed-by = Another entry says: { $says }.
report-possibly-in = May also lie in: { $brackets }.
report-in-conflict = Two versions of this entry wait for a choice; the later one is shown.
report-reason = Reason: { $reason }.
report-reason-sealed = Reason sealed.
report-until = Until: { $until }.
report-step-name = { $id } { $name }
report-step-state = step { $id }, { $name }: { $state }
report-step-evidence = step { $id }, evidence: { $what }

report-section-steps = The steps, phase by phase
report-none-statements = Nobody has said anything of the steps yet. Open the “Pathway” page, choose a step and say where it stands, with a date and, if you can, evidence.
report-steps-reading = Each cell shows what was said of the step during the phase. “Possibly” marks a date that may also lie elsewhere. A dash means that the record says nothing of it for that phase.
report-steps-cut = There are more phases than the table can show: the first are shown, the chronology has them all.
report-steps-caption = Steps of the pathway and phases of the crisis
report-steps-elsewhere = Steps that are not in the pathway
report-column-step = Step
report-column-now = Where it stands
report-possibly = { $date }, possibly
report-also-said = Also said to be “{ $state }”: { $who }
report-evidence = { $n ->
    [one] Evidence:
   *[other] Evidence ({ $n }):
}
report-thin = No evidence

report-section-balance = Challenges and openings
report-none-effects = Nobody has said yet what the crisis blocked or opened. From the page of an event, note its effect on a step: challenge, opening or both.
report-balance-reading = What people say the crisis did to the steps. One event may be a challenge to one person and an opening to another: both are kept.
report-balance-caption = Effects by phase and mechanism
report-column-effect = Effect
report-column-mechanism = Mechanism
report-column-said = What is said
report-intensity = Intensity: { $level }
report-no-mechanism = Mechanism not stated
report-on-step = → { $id } { $name }
report-quote = “{ $words }”
report-said-by = { $who }, { $date }
report-possibly-here = Possibly in this phase
report-disagree = Views differ
report-side = { $who }: { $effect }

report-section-practice = Practice in figures
report-none-contacts = No contact counted. One contact, or a tally of the day, is enough for this section to fill; no name is asked for.
report-practice-reading = Contacts are counted without persons. A contact whose day is uncertain is counted apart, on the first day it can have been; one that may lie in two phases stands in both.
report-practice-caption = Contacts by phase
report-whole-time = The whole period
report-column-bracket = Phase
report-column-contacts = Contacts, day known
report-column-uncertain = Uncertain contacts

report-section-research = What research gave, and what it cost
report-none-research = Nothing is noted. Note what research gives (hands, money, a mirror) and what it costs in time, even if it is little.
report-research-caption = What research gave and cost
report-side-given = Research gave
report-side-cost = Research cost
report-side-given-none = No contribution noted
report-side-cost-none = No cost noted
report-side-minutes = { $side } ({ $hours })
report-minutes = ({ $hours })
report-length = { $h } h { $m } min
report-length-hours = { $h } h
report-length-minutes = { $m } min
report-column-what = What
report-column-when = When
report-column-words = In words

report-section-claims = Claims and evidence
report-none-claims = No claim. When the team thinks it has understood something, write it in a sentence and cite the entries that support it and those that speak against it.
report-claims-reading = A claim is not a fact. Here is what supports each, and what speaks against it.
report-claim-sort = { $sort } claim, { $state }.
report-claim-type-descriptive = Descriptive
report-claim-type-temporal = Temporal
report-claim-type-causal = Causal
report-claim-type-evaluative = Evaluative
report-claim-proposed = proposed
report-claim-supported = supported
report-claim-contested = contested
report-claim-withdrawn = withdrawn
report-claim-for = For:
report-claim-for-none = Nothing supports it yet.
report-claim-against = Against:
report-claim-against-none = Nothing is noted against it; that is no proof.
report-single-source = Causal claim that rests on a single source.
report-and-then = { "; " }

report-section-sources = Sources
report-none-sources = No source cited. Add an address or a reference to the context events.

report-section-made = How this document was made
report-made = Made on { $date } from entries 1 to { $seq } of the record. The same record, read up to the same place by someone with the same rights, gives the same document.
report-root-is = Fingerprint of the record at that place:
report-verify = The command “jalon verify” computes this fingerprint again and names the entry that no longer fits.
report-unknown-kinds = { $n ->
    [one] One entry of a kind that this version does not know was kept and not read.
   *[other] { $n } entries of kinds that this version does not know were kept and not read.
}
report-malformed = { $n ->
    [one] One entry does not have the expected form and was not read.
   *[other] { $n } entries do not have the expected form and were not read.
}
report-entries = Entries cited
report-entries-reading = Each entry, its place in the record, and its dates: when it happened, when it was written, when it was told.
report-entries-caption = Entries cited, in the order of the record
report-column-entry = Entry
report-column-seq = Place
report-column-kind = Kind
report-column-occurred = Happened
report-column-recorded = Written
report-column-who = By
report-told = Told: { $date }
report-kind-pathway-step = Step
report-kind-pathway-evidence = Evidence for a step
report-kind-crisis-named = Crisis
report-kind-crisis-bracket = Phase
report-kind-crisis-context = Context event
report-kind-crisis-dispute = Contradiction
report-kind-crisis-effect = Effect on a step
report-kind-inquiry-contribution = Contribution or cost of research
report-kind-story-claim = Claim

# What is owed, in the chapter on steps
report-owed-title = What is owed
report-owed-none = To this day, no core step is owed.
report-owed-what = A core step that was compressed, deferred or skipped, or gone past when another was begun, is owed until it stands.
report-owed-said = said to be “{ $state }”, { $date }
report-owed-passed = gone past to begin “{ $step }”, { $date }; someone answers for it
report-owed-unanswered = gone past when “{ $step }” was begun, { $date }; nobody has answered for this yet
report-owed-late = late
report-lacks = Still missing: { $kinds }
report-colon = { ": " }
report-step-passed = step { $id } gone past to begin { $toward }
report-owed-due = to be repaired by { $until }
report-thin-some = Thin evidence
