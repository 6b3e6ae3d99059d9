## Words of the pages: home, pathway, entry, record, style.

## What several pages say

part-core = Core
part-contradicted = Someone else says otherwise
part-in-conflict = Two versions wait for a choice
part-comma = { ", " }
part-space = { " " }
part-crumbs = Breadcrumb
part-happened = happened: { $date }
part-as-written = As written
part-stage = { $id }. { $name }
part-standing = { $n ->
    [0] None of { $all } steps stands yet.
    [one] 1 step of { $all } stands.
   *[other] { $n } steps of { $all } stand.
}
part-compressed = { $n ->
    [one] One of them compressed.
   *[other] { $n } of them compressed.
}
part-contacts = { $n ->
    [one] { $n } contact
   *[other] { $n } contacts
}
part-name-and-role = { $name }, { $role }
part-not-a-member = Not a member here
part-work-in-general = the work in general
part-position-certainly = Certainly in: { $brackets }.
part-position-possibly = Possibly in: { $brackets }.
part-position-outside = Outside every phase drawn.
part-position-undrawn = Nobody has drawn a phase yet.
part-erased = Content destroyed
part-sealed = Sealed to you
part-sealed-author = Whoever wrote this keeps it to themselves. You see its codes and dates, not its words.
part-sealed-team = This is written for the clinical team. You see its codes and dates, not its words.
part-sealed-study = This is written for the team and its research partners. You see its codes and dates, not its words. Research partners read the words only under an agreement in force that names them.
part-sealed-public = You see its codes and dates, not its words.
part-sealed-administrator = Running the system never gives access to words. You see codes and dates.
part-audience-author = Its author alone
part-audience-team = The clinical team
part-audience-study = The team and its research partners
part-audience-public = Anyone
part-kind-unknown = Unknown kind ({ $kind })
part-kind-initiative-opened = Opening of the initiative
part-kind-practice-contact = Contact
part-kind-practice-tally = Tally
part-kind-record-retraction = Retraction of an entry
part-kind-record-erasure = Destruction of content
part-ground-request = The person concerned asked for it
part-ground-mistake = It should never have been written down
part-ground-retention = Its time to be kept has run out
part-ground-law = A court or a law asks for it

## The fields of an entry

part-field-pathway = Pathway followed
part-field-pathway_version = Version of the pathway
part-field-invented = Invented
part-field-planned = Planned beforehand
part-field-contacts = Contacts in all
part-field-counts = Details of the count
part-field-step = Step
part-field-until = Until
part-field-crisis = Crisis
part-field-scheme = Scheme of phases
part-field-start = Start
part-field-end = End
part-field-marker = Event that marks the beginning
part-field-lang = Language of the words
part-field-one = One entry
part-field-other = The other entry
part-field-of = Of what
part-field-mechanism = By what mechanism
part-field-side = Given or cost
part-field-minutes = Minutes
part-field-claim_type = Sort of claim
part-field-state = State
part-field-supporting = What supports it
part-field-disconfirming = What speaks against it
part-field-ground = Ground
part-word-note = Note
part-word-level = How it goes
part-word-goal = Goal, in the person’s words
part-word-next_step = Next step agreed
part-word-reason = Reason
part-word-owner = Who answers for it
part-word-what = In a sentence
part-word-names = Names
part-word-document = Document
part-word-name = Name
part-word-description = Description
part-word-label = Label of the phase
part-word-fact = Fact
part-word-sources = Sources
part-word-about = What they disagree about
part-word-why = In their words
part-word-text = Claim
part-word-title = Name of the initiative
part-word-place = Place
part-word-purpose = Purpose

## Home

home-initiatives = Initiatives
home-no-initiative = Nothing is open here yet. An initiative is one peer support worker’s coming into one team: give it a name, a place and a pathway, then note what happens, even with vague dates.
home-no-initiative-ask = Ask your coordinator to open one.
home-today = Today, { $day }. { $position }
home-last-day = Last day noted by the team: { $day }. { $position }
home-note-contact = Note a contact
home-count-day = Count the day
home-write-other = Write something else
home-conflicts = A choice is to be made
home-conflict = Two versions were written apart. Both are kept; the later one is shown until you choose.
home-owed = What is owed
home-owed-none = No core step is owed.
home-owed-since = Since: { $date }. Said by: { $who }.
home-unknown = Core steps with no record
home-unknown-why = Unknown: neither done nor skipped. A date and a sentence are enough to say it.
home-thin = Steps said to stand, thin evidence
home-thin-why = Someone says that they stand, and part of the evidence asked for is still missing.
home-latest = Written last
home-whole-record = The whole record
home-figures = In figures
home-contacts = { $n ->
    [one] contact counted
   *[other] contacts counted
}
home-entries = { $n ->
    [one] entry in the record
   *[other] entries in the record
}
home-progress = What stands

## Opening an initiative

open-form-title = Open an initiative
open-form-lead = One peer support worker’s coming into one team. Everything can be amended later: nothing is overwritten.
open-form-name = Name of the initiative
open-form-name-hint = The name of the team or project, never that of a person.
open-form-place = Place
open-form-place-hint = The clinic and the town.
open-form-purpose = Purpose
open-form-pathway = Pathway
open-form-pathway-hint = The list of steps you will follow. It warns and locks nothing.
open-form-save = Open

## The pathway

path-lead = { $steps } steps in { $stages } stages. Order warns and never locks.
path-owed = { $n ->
    [one] One core step is owed
   *[other] { $n } core steps are owed
}
path-owed-see = See what is owed
path-show = Steps shown
path-show-all = All
path-show-core = Core
path-show-debt = Owed
path-show-unknown = No record
path-none = No step answers to this filter.
path-legend = What the marks say
path-sources = The toolkits, guides and studies it was merged from
path-read = read:
path-step-before-weak = A step that should come before is still missing
path-step-never-locks = This warns and does not lock: you may go on. If you do, say who answers for it and by when it will be repaired.
path-step-said = What is said of it
path-step-said-none = Nobody has said anything of this step yet. It is unknown: neither done nor skipped. Say where it stands, with a date, even a vague one.
path-step-said-all = Everything that was said
path-step-contradiction = People say different things of the same time. Both are kept side by side.
path-step-owner = Who answers for it: { $owner }.
path-step-say = Say where the step stands
path-step-evidence = Evidence
path-step-evidence-none = No evidence given.
path-step-evidence-thin = The step is said to stand, and no evidence is given.
path-step-add-evidence = Add evidence
path-step-effects-none = Nobody has said what the crisis blocked or opened for this step.
path-step-effect-of = See the event
path-step-add-effect = Note an effect
path-step-about = The step
path-step-purpose = What it is for
path-step-asks = Evidence asked for
path-step-owners = Who answers for it
path-step-if-skipped = If it is skipped
path-step-compress = How to compress it in a crisis
path-step-before = Should come before
path-step-after = Should come after
path-step-ours = The sentences on skipping and compressing are our own inference.

## The page of an entry

entry-page-number = Entry { $seq }
entry-page-kept = Kept
entry-page-kept-as = It is in the record, at place { $seq }. A power cut would not lose it.
entry-page-erased = The content of this entry was destroyed. Its place, its dates and its fingerprint remain, so that the record stays provable.
entry-page-by = { $who }, { $date }
entry-page-retracted = Entry retracted
entry-page-retracted-why = It no longer counts, and stays readable here.
entry-page-older = An older version
entry-page-newest = See what is shown now
entry-page-not-told = not later
entry-page-not-told-meaning = Written down without a later telling.
entry-page-received = When it was received
entry-page-received-meaning = The moment the site gave the entry its place, by its clock.
entry-page-said = What it says
entry-page-unknown-kind = This version of Jalon does not know this kind of entry. It is kept untouched, and not guessed at.
entry-page-codes = Codes and dates
entry-page-damaged = The words do not open: the key is not the right one, or a byte was changed. Run “jalon verify”.
entry-page-conflict = Two versions wait for a choice
entry-page-conflict-why = They were written apart. Nothing is lost: choose the one to begin from, amend it if need be, and your entry will name both.
entry-page-choose = Choose this one
entry-page-where = Where it shows up
entry-page-timeline = On the timeline, around this date
entry-page-record = In the record, around this date
entry-page-supports = Supports: { $claim }
entry-page-contradicts = Speaks against: { $claim }
entry-page-bracket = Phase: { $label }
entry-page-add-effect = Say what it blocked or opened
entry-page-history = What changed
entry-page-this = This version
entry-page-did-open = First version
entry-page-did-amend = Amended
entry-page-did-settle = Choice between versions
entry-page-did-retract = Retracted
entry-page-did-erase = Content destroyed
entry-page-amend = Amend
entry-page-retract = Retract
entry-page-retract-why = The entry will no longer count in the views. It stays readable here, with your reason: nothing is overwritten.
entry-page-envelope = Envelope
entry-page-place = Place in the record
entry-page-place-of = { $seq } of { $size }
entry-page-author = Written by
entry-page-kind = Kind
entry-page-kind-version = { $kind }, version { $version }
entry-page-audience = Written for
entry-page-device = Device
entry-page-device-count = Number { $n } of this device:
entry-page-id = Name of the entry
entry-page-about = About (pseudonym)
entry-page-amends = Names
entry-page-amended-by = Named by
entry-page-proof = Proof
entry-page-proof-why = These fingerprints bind the entry to its place. Changing a single byte of the record would change the last one.
entry-page-commitment = Commitment (binds the content, survives destruction)
entry-page-leaf = Fingerprint of envelope and place
entry-page-root = Fingerprint of the whole record

## The record

register-lead = What was seen, said or done, in the order in which it happened.
register-lanes = Lanes
register-all = All
register-see-practice = See practice day by day
register-unread = A date does not read
register-from = From
register-to = To
register-date-hint = A vague date will do: “2020-05”, “spring 2020”, “May 2020”.
register-narrow = Show this period
register-whole = See the whole time
register-empty = Nothing in this period. The record keeps what was seen, said or done, with its date. Begin with what you are sure of, even if the date is vague.
register-add = Write in the record
register-pages = Pages of the record
register-before = Previous page
register-after = Next page
register-page = Page { $n }

## The style page

style-title = Style
style-lead = A field notebook, not a control room. One red, that of the pole. Colour never carries meaning alone.
style-colours = Colours
style-colour-paper = Paper
style-colour-surface = Sheet
style-colour-sunk = Hollow
style-colour-ink = Ink
style-colour-ink-soft = Soft ink
style-colour-pole = Pole
style-colour-pen = Pen
style-colour-moss = Moss
style-colour-ochre = Ochre
style-colour-earth = Earth
style-texts = Texts
style-subtitle = A subheading
style-lead-text = A lead: the first sentence, a little larger.
style-running = A peer support worker joins the team in the middle of a crisis: which steps cannot be skipped, which are compressed, which wait for a date?
style-link = A link.
style-strong = Bold.
style-soft = Secondary text, softer.
style-quote = “A voice, as it was said.” (Invented.)
style-languages = The three languages
style-buttons = Buttons
style-button = Main
style-button-quiet = Quiet
style-button-danger = Retract
style-button-big = With gloves on
style-fields = Fields
style-field = A date
style-field-hint = Even approximate: “about May 2020”.
style-field-wrong = A date to correct
style-choice = A choice
style-states = Where a step stands
style-confidence = How well a fact is known
style-marks = Marks of the timeline
style-notices = Notices
style-notice-info = Good to know
style-notice-success = Kept
style-notice-warning = Warning
style-notice-error = Nothing was kept
style-cards = Sheets
style-card = A sheet
style-card-task = A task that waits for someone
style-empty = An empty place
style-empty-text = An empty place says what to do next.
style-progress = Progress
