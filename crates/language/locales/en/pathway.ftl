## Words of the pathway: states, evidence, order, plan, scores, own pathways.

# Forms
write-passed = Answer for a step gone past
write-passed-lead = What comes next was begun without a core step. Say who answers for it, why, and by when it will be repaired.
write-role = Write the role sheet
write-role-lead = What the peer support worker does and does not do, and what holds the role up. Every version stays readable.
write-decision = Note a decision
write-decision-lead = Awaited by a date, or taken already.
step-form-who = Say who answers for it
step-form-instead = Only if the step is substituted: by what
step-form-waived = Only if someone released the team from it: who
field-owner_role = Which role answers for it?
field-instead = By another step of the pathway
field-arrangement = Or by another arrangement
field-arrangement-hint = In a sentence. It is encrypted.
field-decided_by = Who decided so?
field-decided_by-hint = A role or a first name; it is encrypted.
field-passed-step = Which core step is missing?
field-toward = Which step is begun all the same?
field-passed-name = Who answers for it?
field-passed-name-hint = A role or a first name; it is encrypted.
field-passed-reason = Why go on without it?
field-passed-reason-hint = In a sentence or two. It is encrypted.
field-repair_by = By when will it be repaired?
field-repair_by-hint = A date, even vague: “September 2020”, “summer 2021”.
field-passed-occurred = When was the other step begun?
field-role-occurred = Since when does this version hold?
field-does = What the peer support worker does
field-does-hint = In a few plain sentences. It is encrypted.
field-activities = With people: what is inside the role
field-team_work = With the team: what is inside the role
field-does_not = What the peer support worker does not do
field-ask_first = What is asked about first
field-caseload = At most how many persons at a time?
field-caseload-hint = A ceiling that was agreed. Leave empty if there is none.
field-supervision_days = Supervision at least every how many days?
field-supervision_days-hint = 7 for every week, 14 for every two weeks.
field-agreed_by = Who agreed?
field-decision-what = What has to be decided, or was decided?
field-decision-state = Where does it stand?
decision-state-awaited = Awaited
decision-state-taken = Taken
decision-state-dropped = No longer awaited
field-by = By when?
field-by-hint = Needed if the decision is awaited.
field-topic = What is it about?
field-who = Who decides?
field-decision-occurred = When was it taken, or noted?
field-decision-occurred-hint = Today, if nothing is written.

# Evidence and files
evidence-asked = What the pathway asks for this step
evidence-given = there already
evidence-lacking = still missing
field-file = Attach a file
field-file-hint = At most 20 MB. It is encrypted with your words; only those who may read them can save it.
field-file-sorts = Accepted: { $sorts }.
field-file-again = Choose the file once more.
field-file-kept = Kept: { $name } ({ $size }). Another file would take its place; the older version stays readable.
problem-file-too-large = is too large: 20 MB at most. Make it smaller, or say where the document is instead.
problem-file-sort = is not of a sort that we keep. A PDF or a photo always works.
size-bytes = { $n } B
size-kilobytes = { $n } kB
size-megabytes = { $n } MB
entry-file = Save the file ({ $what })
entry-file-short = Save the file

# Going on without a core step
go-title = A word before going on
go-why = “{ $step }” begins while { $n ->
    [one] the step below does not stand yet.
   *[other] the steps below do not stand yet.
    } These are core steps: say who answers for them, so that nobody carries this without knowing.
go-never-locks = Nothing is locked. You can also go on and answer later: the debt will stay in sight.
go-answer = Answer and keep
go-later = Go on, answer later
go-written = What you wrote
field-go-name = Who answers for it?
field-go-name-hint = A role or a first name; it is encrypted.
field-go-reason = Why go on without it?
field-go-reason-hint = In a sentence. It is encrypted.
field-go-repair_by = By when will it be repaired?
field-go-repair_by-hint = A date, even vague: “September 2020”.

# What is owed
owed-passed = “{ $step }” was begun without it ({ $date }).
owed-answers = { $name } answers for it: { $reason }.
owed-see = Read this answer
owed-begun = “{ $step }” was begun without it ({ $date }).
owed-begun-perhaps = “{ $step }” was perhaps begun without it ({ $date }): the dates are not sure enough.
owed-nobody = Nobody has answered for this yet.
owed-answer = Answer for it
path-show-thin = Thin evidence
path-step-lacks = The step is said to stand, and this is still missing: { $kinds }.
path-step-decided = Decided by { $who }.
path-step-arrangement = Replaced by: { $what }.
path-step-instead = Replaced by the step
path-step-planned-for = planned for { $until }
path-step-plan = Plan a date
home-ahead = Late, then next
home-ahead-all = { $n ->
    [one] See the plan
   *[other] See the whole plan ({ $n })
    }

# The plan and its calendar
plan-title = Plan
plan-lead = What is late, what is next, and who answers for it. Drawn from what the team wrote.
plan-none = Nothing ahead has a date. Plan a step, even with a vague date: it will show here, and in your calendar if you add it there.
plan-step = Plan a step
plan-decision = Note an awaited decision
plan-late = late
plan-late-title = Late
plan-undated = Planned, without a date
plan-no-date = No date
plan-sort-planned = planned
plan-sort-finish = to be finished
plan-sort-deferred = put off until then
plan-sort-repair = to be repaired
plan-sort-compress = smaller, as the crisis reading decided
plan-sort-decision = decision awaited
calendar-title = In your calendar
calendar-what = A secret address of your own, which your calendar reads again by itself. It holds no words that anyone wrote: only the steps, what is awaited of them, and the dates.
calendar-since = You have had an address since { $date }. It is shown only once; if you lost it, make a new one, and the old one stops working.
calendar-made = Your address is ready
calendar-address = Address of the calendar
calendar-add = Copy it, then choose “Subscribe to a calendar” or “From URL” in your calendar. It is shown only here.
calendar-secret = Whoever has this address can read the plan. Do not share it.
calendar-make = Make my address
calendar-again = New address (the old one ends)
calendar-end = End the calendar
calendar-name = Jalon: plan
calendar-event = { $what } – { $sort }
calendar-uncertain = { $what } (uncertain)

# Progress in stages
scores-title = Progress in stages
scores-lead = How far, how completely and how fast, in the manner of SIC (Saldana).
scores-not-a-grade = This is not a grade. Faster or fuller does not mean better: these figures describe, and nothing was measured like this during a crisis.
scores-none = No step stands yet. Say where a step stands, with a date: progress is counted from there.
scores-furthest = The furthest stage in which a step stands: { $stage }.
scores-stages = Each stage
scores-phases = The three phases
scores-phases-ours = Putting stages A to C, D to E and F into three phases is our own reading.
scores-phase-before = Before the arrival (A to C)
scores-phase-during = Implementation (D and E)
scores-phase-after = Sustainment (F)
scores-what = Stage
scores-done = Steps that stand
scores-lasted = Duration
scores-of = { $n } of { $all }
scores-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
    }
scores-empty = Nothing of this stage applies here
scores-not-begun = No step stands
scores-at-least = at least { $days }, not finished
scores-between = between { $least } and { $most }
scores-some = at least { $days }
scores-unknown = Duration unknown: the dates are open
scores-order = The order
scores-order-what = Steps begun before a core step stood. The order warns, it never locks.
scores-order-none = No step was begun before a core step that should come before it.
scores-order-warnings = Warnings
scores-order-missing = Core step
scores-order-begun = Begun without it
scores-order-sure = Is it sure?
scores-order-answered = And now
scores-certain = Yes, however the dates fall
scores-possible = Perhaps: the dates do not tell
scores-stands-now = It stands now
scores-answered = Someone answers for it, by { $date }
scores-places = Each step in the order of what was done
scores-places-how = The order of what was done is compared with that of the pathway. Where dates do not tell which came first, the pathway is followed. What is not written stays unknown, never skipped.
scores-reading-one = No other reading is as good.
scores-reading-of = { $n ->
    [one] No other reading is as good.
   *[other] It is one of { $n } readings that are as good.
    }
scores-reading-more = { $n ->
   *[other] More than { $n } readings are as good.
    }
scores-place-in-order = Done in their place
scores-place-reordered = Done, but not in their place
scores-place-skipped = Said to be skipped
scores-place-not-called-for = Waived or not applicable
scores-place-not-yet = Not done yet
scores-place-unknown = No record: unknown
scores-place-inserted = Done, outside the pathway
scores-mark = SIC is a registered mark of its owners. Their instrument and its lists are not here: only the manner of counting, on our own steps.

# Kinds, fields and words of entries
report-kind-pathway-passed = Step gone past
report-kind-pathway-role = Role sheet
report-kind-pathway-decision = Decision
part-field-toward = Step begun all the same
part-field-instead = Step that replaces it
part-field-repair_by = To be repaired by
part-field-activities = Activities of the role
part-field-caseload = Persons at a time, at most
part-field-supervision_days = Days between supervisions, at most
part-field-by = By when
part-field-file = File
part-word-decided_by = Decided by
part-word-arrangement = Arrangement that replaces it
part-word-does = What the peer support worker does
part-word-does_not = What the peer support worker does not do
part-word-ask_first = What is asked about first
part-word-agreed_by = Agreed by
part-word-who = Who decides
part-word-file_name = Name of the file
