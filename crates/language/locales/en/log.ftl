# Access log, reviews, registers.

# The access log: what was done, where, for what.
log-deed-read = Opened
log-deed-download = Took a file
log-deed-export = Took out a table or a drawing
log-deed-report = Made the case study
log-deed-calendar = A calendar asked for the plan
log-deed-communicate = Handed out information
log-deed-break-glass = Read in an emergency what is closed to them
log-deed-sign-in = Came in
log-deed-sign-in-failed = Tried to come in and failed
log-deed-denied = Asked for what their role may not do
log-deed-members = Changed an access
log-deed-keys = Handled keys or backups
log-deed-policy = Changed who may read
log-deed-erase = Destroyed content
log-deed-review = Kept a register or signed a review
log-purpose-care = care and the team’s work
log-purpose-research = research
log-purpose-oversight = seeing that the rules are kept
log-purpose-rights = the person’s rights
log-purpose-danger = a danger to life
log-purpose-upkeep = running the site
log-place-timeline = The timeline
log-place-pathway = The pathway
log-place-crisis = The crisis
log-place-record = The record
log-place-study = The case study
log-place-signs = Signs and follow-ups
log-place-form = A form
log-place-trust = The pages of trust
log-place-home = The home page
log-place-file = A file that came along
log-place-entry = An entry
log-place-account = The account
log-place-api = The interface for programs
log-place-calendar = The calendar
log-place-cli = The machine, by command
log-place-door = The door
log-place-other = Elsewhere in the site
log-machine = The site’s machine
log-nobody = Someone who did not come in
log-nobody-machine = The machine, or someone who did not come in
log-for = For { $purpose }
log-subject = Access of { $who }
log-number = Row { $n }
log-what = { $deed }: { $entries }
log-entries =
    { $n ->
        [one] { $n } entry
       *[other] { $n } entries
    }
log-persons =
    { $n ->
        [one] { $n } person
       *[other] { $n } persons
    }
log-older = Older
log-none = Nothing was logged here.

# One’s own log.
log-own-title = My log
log-own-title-lead = What I read, and who changed my access.
log-own-lead = Each page that opens words is logged, with its time and purpose. This is what concerns you.
log-own-changes = Who changed my access
log-own-no-changes = Nobody has changed your access.
log-own-mine = What I opened
log-own-none = You have not opened anything yet.

# The log of the site.
log-site-title = Access log
log-site-title-lead = Who read or sent what, when, and for what purpose.
log-site-lead = No words are kept here: only who, when, how many entries, and for what purpose. Each row is chained to the one before.
log-member = Member
log-month = Month
log-deed = What was done
log-any-member = All members
log-any-month = All months
log-any-deed = Whatever was done
log-narrow = Narrow
log-whole = The whole log
log-check = Check that the log is whole
log-check-clean =
    { $n ->
        [one] The log is whole: { $n } row checked.
       *[other] The log is whole: { $n } rows checked.
    }
log-check-found = The log is no longer what was written. Keep a copy of the folder and tell the coordinator.
log-check-row = Row { $n }: { $what }
verify-log-missing = it is missing
verify-log-unreadable = it does not read
verify-log-changed = it, or the one before it, was changed
verify-log-people = the persons concerned were changed
verify-log-cut = the log ends before it

# Who saw what about a person.
log-person-title = Who saw what about them
log-person-lead = Every reading and every communication that concerns this person. They have a right to know.
log-person-copy = A copy for the person, to print
log-person-csv = As a table (CSV)
log-person-json = For a program (JSON)
log-person-none = Nobody has read anything about this person yet.
log-copy-title = Who saw what is written about you
log-copy-lead = This sheet is yours. It says who read or received information about you, when, and for what purpose.
log-copy-made = Made on { $date }.
log-copy-count =
    { $n ->
        [one] { $n } access.
       *[other] { $n } accesses.
    }
log-copy-none = Nobody has read anything about you yet.
log-copy-rights = Your rights
log-copy-rights-how = You may ask for a copy of what is written, have it corrected, or say who must not read it. Speak to whoever gave you this sheet.
log-sentence = { $when }: { $who }. { $what }. Where: { $where }. Purpose: { $purpose }.
log-head-when = When
log-head-who = Who
log-head-what = What
log-head-entries = Entries
log-head-where = Where
log-head-purpose = Purpose
log-head-number = Row

# Who read an entry.
log-readers =
    { $n ->
        [0] Nobody else has opened it yet
        [one] Read, or loaded with a page, by one other person
       *[other] Read, or loaded with a page, by { $n } other people
    }
log-entry-title = Who read it
log-entry-lead = Only whoever wrote it and the team see this list.

# The monthly review.
review-title = Review of accesses
review-title-lead = Each month someone looks at who read what, and signs.
review-lead = Look at each month that is over: what is out of the ordinary, emergency accesses, refusals. Signing says that it was done.
review-due = To review
review-none-due = Every month that is over was reviewed.
review-this-month = Look at the current month
review-done = Reviewed
review-none-done = No month was signed yet.
review-signed = Reviewed by { $who }, { $date }
review-of = Accesses: { $month }
review-rows =
    { $n ->
        [0] Nothing in the log that month.
        [one] { $n } row in the log.
       *[other] { $n } rows in the log.
    }
review-unusual = Out of the ordinary
review-nothing-unusual = Nothing is beyond the marks.
review-rules = The marks
review-rule-hours = { $who }: { $n } accesses between 22:00 and 6:00
review-rule-hours-what = More than 10 accesses between 22:00 and 6:00 in the month. Night work often explains it.
review-rule-persons = { $who }: { $n } persons in one day
review-rule-persons-what = More than 30 different persons in one day.
review-rule-taken = { $who }: { $n } files, tables or reports taken out
review-rule-taken-what = More than 20 files, tables or reports taken out in the month.
review-rule-denied = { $who }: { $n } refusals
review-rule-denied-what = 5 refusals or more in the month. A misleading link sometimes explains it.
review-rule-failed = { $who }: { $n } failed attempts to come in
review-rule-failed-what = 20 failed attempts or more to come in, in the month.
review-glass = Emergency accesses
review-no-glass = No emergency access that month.
review-counts = By member
review-how-often = How often
review-see-rows = See the rows of this month
review-not-closed = This month is not over: it can be signed when it is.
review-no-initiative = Open an initiative first: the signature is kept there.
review-sign = Sign the review
review-sign-what = The signature goes into the record with the head of the log: it can no longer be rewritten unseen.
review-remarkable = Does anything ask for action?
review-remarkable-no = No, nothing
review-remarkable-yes = Yes
review-note = What was found, and what follows
review-note-hint = Needed if something asks for action. No names of persons served.
review-owed =
    { $n ->
        [one] Review the accesses of { $month }
       *[other] Review the accesses of { $n } months, among them { $month }
    }
trust-owed = Trust: to do

# The law pack.
pack-title = Law and registers of the site
pack-title-lead = The law that the site follows, its terms and rules.
pack-lead = Each rule names its law, and says how it was read.
pack-no-advice = This is no legal advice. What was not read in the text must be checked by a lawyer.
pack-rules = What is asked for
pack-no-rules = This pack names no rule.
pack-registers = Registers
pack-kept-at-least = Kept at least { $term }.
pack-kept-unsaid = No time was found in the law.
pack-notices = After an incident
pack-no-notices = No term for notices was found for this pack. Ask a lawyer.
pack-within = Within { $term }.
pack-without-delay = Without delay; no number of hours was found.
pack-serious-only = Where serious harm may come of it.
pack-change = Choose the pack
pack-choose = Law followed
pack-choose-hint = Holds for the whole site once saved.
pack-reason = Why this choice
pack-reason-hint = Who was asked, for example.
pack-keep = Times to be kept, in months
pack-keep-hint = Where the law says nothing, the site decides. Empty: kept until someone decides.
pack-save = Save this choice
term-years =
    { $n ->
        [one] { $n } year
       *[other] { $n } years
    }
term-months =
    { $n ->
        [one] { $n } month
       *[other] { $n } months
    }
term-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
term-hours =
    { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }

# The registers.
registers-title = Registers
registers-title-lead = Incidents, communications, releases.
registers-lead = What the law asks to be noted: what went wrong, what was told outside, what was published.
registers-pack = Law followed: { $pack }.
registers-csv = This register as a table (CSV)
release-none = Nothing was published or handed out of the site.

# Incidents.
incident-new = Note an incident
incident-lead = Every incident is kept, also without serious risk. Write what you know; the rest can follow.
incident-none = No incident was noted.
incident-sort-loss = Something was lost
incident-sort-theft = Something was stolen
incident-sort-wrong-recipient = Told or sent to the wrong person
incident-sort-access = Read by someone who may not
incident-sort-misuse = Used for something else
incident-sort-other = Something else
incident-serious-yes = Yes
incident-serious-yes-told = Serious risk
incident-serious-no = No
incident-serious-no-told = No serious risk
incident-serious-unknown = Not known yet
incident-serious-unknown-told = Risk to be assessed
incident-persons-unknown = Not known how many persons
incident-late = To be told, late: { $who }, by { $date }
incident-due = To be told: { $who }, by { $date }
incident-due-soon = To be told without delay: { $who }
incident-entry = See the entry and its history
incident-entry-back = Back to the incident
incident-to-tell = Who must be told
incident-nobody = This pack asks nobody to be told of this incident.
incident-was-told = Told: { $date }
incident-public-when = Only where the persons cannot be reached.
incident-draft = Draft in English
incident-tell = Note that someone was told
incident-told-to = Who was told
incident-told-on = On which day
incident-occurred = When it happened
incident-occurred-hint = A date, even a rough one.
incident-aware-hint = The day the site knew: terms begin there.
incident-serious-hint = Think of how sensitive it is, what may follow, and who may have seen it.
incident-persons-hint = Empty if nobody knows.
incident-description-hint = What happened, and which information. No names of persons served.
incident-reasoning-hint = Needed where the risk is said not to be serious.

# Communications.
communication-new = Note a communication
communication-lead = Information about a person was told or sent outside the team.
communication-none = No communication was noted.
communication-occurred = When
communication-recipient-hint = The service or the person. Needed unless it is the person themselves.
communication-what-hint = In a line.
communication-justification-hint = Why it was needed.
communication-about = Pseudonym of the person
communication-about-hint = Copied from their page, if they have one.
communication-purpose-care = Care
communication-purpose-research = Research
communication-purpose-rights = The person’s rights
communication-purpose-danger = Danger to life
communication-purpose-law = Law or court
communication-purpose-service = Running the service
communication-ground-consent = The person agreed
communication-ground-law = The law allows it or asks for it
communication-ground-danger = A danger to life
communication-ground-request = The person asked for it
recipient-sort-person = The person themselves
recipient-sort-relative = Family, or someone who helps them
recipient-sort-service = Another clinic or service
recipient-sort-public-body = A public body
recipient-sort-court = A court or a lawyer
recipient-sort-police = The police
recipient-sort-researcher = A researcher
recipient-sort-other = Someone else

# The kinds, their fields and words.
part-kind-trust-incident = Confidentiality incident
part-kind-trust-communication = Communication
part-kind-trust-reviewed = Review of accesses
part-kind-trust-pack = Law followed
part-field-trust-incident-aware = Known since
part-field-trust-incident-sort = What happened
part-field-trust-incident-serious = Serious harm may come of it
part-field-trust-incident-persons = Number of persons
part-field-trust-incident-notices = Who was told
part-field-trust-communication-recipient = To whom
part-field-trust-communication-classes = Which information
part-field-trust-communication-purpose = Purpose
part-field-trust-communication-ground = What allows it
part-field-trust-reviewed-month = Month
part-field-trust-reviewed-head = Head of the log
part-field-trust-reviewed-number = Last row
part-field-trust-reviewed-remarkable = Asks for action
part-field-trust-pack-pack = Pack
part-field-trust-pack-version = Version
part-field-trust-pack-keep = Times decided
part-word-trust-incident-description = Description
part-word-trust-incident-circumstances = Circumstances
part-word-trust-incident-reasoning = Assessment of the risk
part-word-trust-incident-measures = Measures taken
part-word-trust-communication-recipient = Name of the recipient
part-word-trust-communication-what = What was told
part-word-trust-communication-justification = Justification
part-word-trust-reviewed-note = Note
part-word-trust-pack-reason = Why

# Drafts of notices.
notice-draft-why = A draft made from the register. Complete what is in brackets and read it again before sending.
notice-fill = [to be completed]
notice-title = Notice of a confidentiality incident
notice-to-line = To: { $who }
notice-date-line = { $date }
notice-opening-regulator = We notify you of an incident that concerns personal information.
notice-opening-minister = We notify you of an incident that concerns health and social services information.
notice-opening-persons = We write because an incident concerns information about you. We are sorry.
notice-opening-public = An incident concerns information about people whom we could not reach. If you think that it concerns you, come and see us.
notice-what = What happened, and the information concerned
notice-when = Date of the incident
notice-aware = Date on which we knew
notice-how = Circumstances
notice-persons = Number of persons concerned
notice-risk = Assessment of the risk
notice-measures = What we have done
notice-advice = What you can do
notice-contact = How to reach us
notice-sign = Signature

# What must go with what leaves.
leaving-notice-title = Not to be passed on
leaving-notice-substance-use = This document says something about a person’s substance use. Pass it on to nobody without their agreement.
