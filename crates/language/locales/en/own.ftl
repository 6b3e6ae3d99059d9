## A pathway of our own: copy, change, add, remove, translate.

own-title = Our pathway
own-lead = This pathway can become yours: change the words, the weight of a step, the order. Each change you keep is a new version. Nothing is lost, and you can always go back.
own-make-ours = Make it ours
own-follow-ours = See or change our pathway
own-public = The names and words of the pathway can be read by everyone on this site, sponsors included: write nobody’s name in them.

# What the initiative follows
own-followed = Pathway followed
own-version = Version { $n }
own-whose = Whose
own-whose-ours = Ours
own-whose-shipped = The one that Jalon brings
own-whose-shipped-why = The first change will make a copy of your own.
own-unread = There is a newer version that you may not read. You see the last one that is open to you.
own-actions = What you can do
own-export = Export as a file
own-last-change = What the last version changed
own-empty = You still follow the pathway as it came. Begin small: touch a step to change its name, or add one of yours in a line.
own-steps = The steps, stage by stage
own-tongues = Language of the words you write
own-untold = { $n ->
    [one] One text is not in this language yet. Another language answers in its place.
   *[other] { $n } texts are not in this language yet. Another language answers in their place.
}
own-falls-back = shown in { $tongue }
own-owners = answer for it: { $owners }
own-evidence = evidence: { $evidence }
own-change = Change
own-stage-change = Change stage { $id }
own-stage-add = Add a step to stage { $id }
own-kept = Kept: this is version { $n }
own-kept-next = The team follows this version from now on. What changed is below.
own-kept-same = Nothing changed: no version was added.

# The forms
own-step-title = Change a step
own-step-lead = Change what you need and leave the rest. What the record says of the step does not move.
own-new-step-title = Add a step
own-new-step-lead = A name is enough. The rest can wait.
own-stage-title = Change a stage
own-stage-lead = Its name, what it is for, its place.
own-new-stage-title = Add a stage
own-new-stage-lead = A stage has a name and at least one step.
own-whole-title = Change the name and the note
own-whole-lead = What the pathway is called, and where it comes from.
own-order-title = Change the order
own-order-lead = Which step should come before another. Order warns, it never locks.
own-import-title = Import a file
own-import-lead = Take another team’s pathway, or yours changed in a text editor. You will see what changes before you keep it.
own-drop-step-title = Take the step out
own-drop-stage-title = Take the stage out
own-unorder-title = Take an order away
own-back-title = Go back to this version
own-field-name = Name
own-field-note = Note: where this pathway comes from, and what it is not
own-field-purpose = What it is for
own-field-asks = What is asked for as evidence
own-field-why = Why this weight
own-field-if_skipped = If it is skipped
own-field-compress = How to compress it in a crisis
own-field-stage = Stage
own-field-stage-hint = A step that changes stage goes to the end of the new one.
own-field-shift = Place in the list
own-field-flag = Weight of the step
own-field-flag-hint = Changing the weight takes a reason, below.
own-field-owners = Who answers for it
own-field-evidence = Kinds of evidence
own-field-reason = Reason
own-field-before = The step that comes before
own-field-after = What should wait
own-field-after-hint = A step, or a moment such as the first solo outing.
own-field-file = A file
own-field-file-hint = A .toml file exported from Jalon, at most 1 MB.
own-field-text = Or the text of the file
own-field-text-hint = Paste the whole text here if that is easier.
own-field-first = Its first step
own-field-whole = Name of the pathway in this language
own-field-step = Step
own-field-to = Version
own-reason-hint = In a line. Give one if you change the weight of a step. Otherwise leave it empty if you only make things clearer.
own-reason-hint-plain = In a line, if you like.
own-reason-step = Step made clearer
own-reason-new-step = Step added
own-reason-stage = Stage made clearer
own-reason-new-stage = Stage added
own-reason-whole = Name or note made clearer
own-reason-order = Order added
own-reason-unorder = Order taken away
own-keep = Keep as a new version
own-see-changes = See what would change
own-return = Back to our pathway
own-blank-falls-back = The words of another language stand beside. A step or stage left blank stays shown in that other language.
own-more-words = What it is for, why, how to compress it
own-more-asked = Who answers for it, and what evidence
own-more-place = Move the step
own-shift-stay = Leave it where it is
own-shift-up = One place up
own-shift-down = One place down
own-carried-file = The file, as received
own-order-add = Add an order
own-order-known = What should come before what
own-order-none = No order yet. Add one below if a step should wait for another.
own-order-pair = { $before } before { $after }
own-order-drop = Take away
own-order-drop-which = Take away: { $pair }

# What is wrong
problem-unsound = This does not hold together.
own-problem-gone = This is no longer in the pathway.
own-problem-last-step = This is the last step of its stage, and a stage keeps at least one. Add another first, or take the stage out.
own-problem-last-stage = This is the last stage, and a pathway keeps at least one.
own-problem-full = No number is free any more.
own-problem-tick = Choose at least one.
own-problem-whole = Give the pathway a name in this language.
own-problem-no-file = Choose a file or paste its text.
own-problem-reason = This change takes a reason, in a line.
own-fault-title = This pathway does not hold yet
own-fault-next = Nothing was kept. The place and what to do are told above.

# Before it is kept
own-preview-lead = This is what would change. Nothing is kept until you confirm it.
own-preview-changes = What would change
own-preview-reason-hint = In a line, for whoever asks one day why.
own-preview-keep = Keep this version
own-going = { $n ->
    [one] One step would leave the pathway
   *[other] { $n } steps would leave the pathway
}
own-going-entries = { $n ->
    [0] no entry speaks of it
    [one] one entry speaks of it
   *[other] { $n } entries speak of it
}
own-going-why = What was said of them stays in the record, and is read under “Steps of an earlier version”.
own-conflict-title = Someone changed the pathway meanwhile
own-conflict-lead = Nothing is lost and nothing is kept yet. Read both, then choose.
own-conflict-theirs = The other change, already kept
own-conflict-reason = Its reason: { $reason }
own-conflict-mine = Yours
own-conflict-both = Both touch the same things
own-conflict-both-why = Where one line differs, yours would hold. The other stays readable in its version.
own-conflict-replaces = Your change replaces the whole pathway, including what the other has just changed.
own-conflict-no-place = Your change finds no place in the new version any more. Your words are above: take them up in a new form.
own-conflict-add = Add my change to theirs
own-conflict-leave = Leave theirs

# What changes
own-changes-none = Nothing differs.
own-change-origin = The sources or the licence
own-change-words = Words about the whole ({ $tongues })
own-change-stage-added = Stage added: { $stage }
own-change-stage-removed = Stage taken out: { $stage }
own-change-stage-words = Words of stage { $stage } ({ $tongues })
own-change-stages-reordered = The order of the stages
own-change-step-added = Step added: { $step }
own-change-step-removed = Step taken out: { $step }
own-change-step-moved = { $step }: from “{ $from }” to “{ $to }”
own-change-step-flag = Weight of { $step }: { $from } → { $to }
own-change-step-owners = Who answers for { $step }: { $from } → { $to }
own-change-step-evidence = Evidence asked for { $step }: { $from } → { $to }
own-change-step-sources = The sources of { $step }
own-change-step-words = Words of { $step } ({ $tongues })
own-change-steps-reordered = The order of the steps of stage { $stage }
own-change-order-added = Order added: { $before } before { $after }
own-change-order-removed = Order taken away: { $before } before { $after }
own-change-see-words = See the words
own-change-before = Before:
own-change-after = Now:
own-change-nothing = nothing

# The versions
own-versions-title = Versions of the pathway
own-versions-lead = Who changed what, when and why. Going back to a version makes a new one: nothing is erased.
own-history = History
own-history-none = No version of your own yet. The first change will make one.
own-version-holds = This is the one the team follows
own-version-apart = Made apart from another, from the same version: compare them
own-version-changes = What it changed
own-version-changes-of = What it changed: { $version }
own-back-to = Go back to this version: { $version }
own-compare = Compare two versions
own-compare-one = From
own-compare-other = To
own-compare-see = Compare
own-compare-found = What differs
own-compare-sealed = One of these versions cannot be read, or does not exist.

# Steps of an earlier version
own-earlier = Steps of an earlier version
own-earlier-why = They are no longer in the pathway. What was said of them stays.
own-earlier-unnamed = A step that no readable version names
own-earlier-one = Step of an earlier version
own-earlier-notice = This step is no longer in the pathway
own-earlier-one-why = What was said of it stays here.
own-earlier-silent = Nobody said anything of it.
own-terse = Only its name was written.

# In the record
part-kind-pathway-version = Version of the pathway
part-field-follows = Made from
part-field-shape = Pathway
own-entry-shape = Version { $version }: { $steps } steps in { $stages } stages.
