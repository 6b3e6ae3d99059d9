# Erasure, withdrawal, retention, rights.

## Erasing

erase-entry-link = Destroy this content…
erase-entry-title = Destroy the content of an entry
erase-entry-lead = { $entry }. All its versions will be destroyed, also those taken back or waiting for a choice.
erase-source-link = Everything that came in the same stroke ({ $n } entries)
erase-source-title = Destroy everything that an import brought
erase-source-lead = { $entry }, and everything that came in the same stroke.
erase-person-link = Destroy everything…
erase-person-title = Destroy everything about a person
erase-person-lead = { $person }. Everything noted about them in this initiative will be destroyed.
erase-nothing = Nothing is left to destroy here.
erase-gone = What will be destroyed
erase-gone-where = The content goes from the record, the views, the attached files and the log of the database. No page, no search, no export can show it again.
erase-gone-others = What tells of the person without being noted about them is not found: look again at what you know of.
erase-instead = Or else
erase-stays = What stays, as proof
erase-elsewhere = What may remain elsewhere
erase-no-device = No other device holds a copy: all of it was written on the pages of this site.
erase-devices = { $n ->
    [one] Some of it was written on 1 other device, which may hold a copy. Ask whoever uses it to remove it:
   *[other] Some of it was written on { $n } other devices, which may hold copies. Ask those who use them to remove it:
}
erase-claims = The claims that rest on it
erase-claims-count = { $n ->
    [0] No claim rests on this content.
    [one] 1 claim cites this content. It will need review: its evidence can no longer be read.
   *[other] { $n } claims cite this content. They will need review: their evidence can no longer be read.
}
erase-go-on = Go on
erase-sure-title = Destroy for ever?
erase-sure-lead = { $n ->
    [one] 1 entry will lose its content. Nobody can bring it back, neither you nor whoever runs the system.
   *[other] { $n } entries will lose their content. Nobody can bring it back, neither you nor whoever runs the system.
}
erase-sure-no = No, keep it
erase-sure-yes = Yes, destroy
erase-refused = Nothing can be destroyed now
erase-restrict-instead = You can restrict who reads it, and tell the person so.
erased-title = It is destroyed
erased-next = This is the certificate. Give it to the person, in their language; it can be made again at any time.
field-ground = Ground
field-ground-hint = Only this ground is kept. No explanation is asked for: it could say again what was destroyed.

store-kept-hold = A legal hold forbids it until it is lifted.
store-kept-law = A law asks for it to be kept until its term.
store-kept-proof = This entry proves what was done, or opens the initiative: it cannot be destroyed.
store-nothing-to-erase = Nothing is left to destroy.

## The certificate

certificate-title = Certificate of destruction
certificate-number = Certificate no. { $number }
certificate-begun = The destruction is not finished
certificate-begun-why = It goes on by itself when the site is opened next. Make this certificate again then.
certificate-person = Pseudonym
certificate-scope = What it was about
certificate-when = Done
certificate-ground = Ground
certificate-by = By
certificate-where = Initiative
certificate-destroyed = What was destroyed
certificate-destroyed-count = { $n ->
    [one] 1 entry, all versions counted.
   *[other] { $n } entries, all versions counted.
}
certificate-kinds = Entries destroyed, by kind
certificate-kind = Kind
certificate-entries = Entries
certificate-files = { $n ->
    [one] 1 attached file, unless another entry still names it.
   *[other] { $n } attached files, except those that another entry still names.
}
certificate-destroyed-where = The words, the codes and the key that opened them were deleted from the record, its views and its files. Nobody can read them here again, neither the team nor whoever runs the system.
certificate-proof = What stays, as proof
certificate-proof-what = The place in the record, the dates, the kind, who wrote it, the pseudonym, and a fingerprint that tells nothing of the content. Without these, nobody could prove that nothing else was changed.
certificate-proofs = Of these entries, the state in which they stood stays too:
certificate-proof-state = { $kind }: { $state } (entry { $entry })
certificate-kept = What was kept, and why
certificate-kept-hold = { $n ->
    [one] 1 entry is kept: a legal hold asks for it.
   *[other] { $n } entries are kept: a legal hold asks for it.
}
certificate-kept-law = { $n ->
    [one] 1 entry is kept: a law asks for it to be kept until its term.
   *[other] { $n } entries are kept: a law asks for them to be kept until their term.
}
certificate-kept-proof = { $n ->
    [one] 1 entry is kept: it proves what was done, without a word about anyone.
   *[other] { $n } entries are kept: they prove what was done, without a word about anyone.
}
certificate-kept-restricted = You can ask that nobody else reads them.
certificate-elsewhere = What may remain elsewhere
certificate-backups = Backups: they can open it until { $date } at the latest, and then no more.
certificate-devices = Devices: a phone or a computer that had received this content may hold a copy; we ask that it be removed.
certificate-released-none = The registers show nothing given out of the team.
certificate-released = { $n ->
    [one] The registers show that something was given out of the team once: what was handed over cannot be recalled.
   *[other] The registers show that something was given out of the team { $n } times: what was handed over cannot be recalled.
}
certificate-others = What was printed or copied outside Jalon is not touched. What tells of you without being noted about you may also remain: tell us what you know of.
certificate-ask = To check, and whom to ask
certificate-ask-who = Show this number to the coordination of the initiative: they can make this certificate again and answer your questions. If the answer does not satisfy you, you can turn to the Commission d’accès à l’information du Québec.
certificate-ask-team = The coordination of the initiative can make this certificate again from its number.
certificate-place = The act stands at place { $seq } of the record.
certificate-made = Document made on { $date }, when the record held { $seq } entries.

erasing-scope-entry = One entry
erasing-scope-source = What an import brought
erasing-scope-person = Everything about a person
erasing-scope-term = What had been kept long enough
erasing-state-begun = Under way
erasing-state-done = Done
proof-state-given = given
proof-state-refused = refused
proof-state-withdrawn = withdrawn
proof-state-in-force = in force
proof-state-lifted = lifted
proof-state-open = waiting
proof-state-granted = done
proof-state-partly = done in part
proof-state-taken-back = taken back by the person

## Requests

requests-title = Requests and rights
requests-title-lead = What people ask about what is kept of them, and until when to answer.
requests-open = Waiting
requests-none = No request waits for an answer. When someone asks to see, to correct or to have destroyed what is kept of them, note it here: a word is enough.
requests-new = Note a request
requests-new-lead = A word is enough: no form and no signature is asked of the person.
requests-closed = { $n ->
    [one] 1 request answered
   *[other] { $n } requests answered
}
requests-people = The people this is about
requests-people-none = No entry is about a person.
requests-review = Claims that need review
requests-review-why = A part of their evidence was destroyed.
requests-acts = What was destroyed
requests-act = { $n ->
    [one] { $scope }, 1 entry ({ $date })
   *[other] { $scope }, { $n } entries ({ $date })
}
requests-received = Received: { $date }
requests-due = { $n ->
    [0] To be answered today ({ $date }).
    [one] To be answered by { $date }: 1 day left.
   *[other] To be answered by { $date }: { $n } days left.
}
requests-late = { $n ->
    [one] Late by 1 day ({ $date }).
   *[other] Late by { $n } days ({ $date }).
}
requests-answer = The answer
requests-entry = See the entry in the record
request-sort-access = To see what is kept
request-sort-portability = To take along what they gave
request-sort-rectification = To have something corrected
request-sort-restriction = To restrict who reads
request-sort-withdrawal = To withdraw their agreement
request-sort-erasure = To have it destroyed
request-state-open = Waiting
request-state-granted = Done
request-state-partly = Done in part
request-state-refused = Refused
request-state-taken-back = Taken back by the person
request-do-access = Make the complete copy, read it again for what names someone else, and hand it over, printed or on a medium. Offer to read it together.
request-do-portability = Make the copy of what the person gave: other programs read JSON and CSV.
request-do-rectification = Amend the entry: the former version stays in its history. If you refuse to correct it, note the person’s disagreement on the entry: it will stand beside it everywhere.
request-do-restriction = Note with whom, or with which category of people, they do not want it shared.
request-do-withdrawal = Note the withdrawal as a consent withdrawn, and look with the person at what it changes and what cannot be recalled.
request-do-erasure = Look with the person at what will be destroyed and what stays, then destroy. They receive a certificate.
request-see-entries = See what is noted
request-ask-coordinator = The coordination does the rest.
field-request-person = Person
field-request-person-hint = Those whom the record is about.
field-request-sort = What they ask
field-request-received = Received on
field-request-received-hint = Today, where nothing is written. The thirty days run from this date.
field-request-note = Note
field-request-note-hint = How it was asked, what was answered. A refusal, even in part, says why.
field-request-state = Where it stands
problem-request-received = is not a date that is past.

## Disagreement

disagree-title = Disagreement
disagree-note = Note a disagreement
disagree-lead = What the person says, as it is. It will stand beside the entry wherever that is shown, and in the copy handed to the person.
disagree-noted-by = noted by: { $who }
field-disagree-statement-hint = In their words.
part-word-statement = What the person says

## A person’s copy

copy-title = Complete copy
copy-given-title = What the person gave
copy-before = Before you hand over this copy
copy-before-why = It holds what you may read. Read it again: what names someone else can be left out below. Hand it over in person, and offer to read it together.
copy-leave-out = Leave out what names someone else
copy-leave-out-why = The entry is still named by its date and kind; the copy says why its words are not there.
copy-leave-out-which = The entries to leave out
copy-leave-out-do = Make the copy again
copy-withheld-sealed = These words are not in the copy: whoever made it may not read them. Ask those who wrote them.
copy-withheld-another = These words are not in the copy: they tell of someone else.
copy-withheld-erased = This content was destroyed.
copy-read = How to read this
copy-read-all = Everything noted about you in this initiative, in the order of time: what happened, who wrote it, when. What is missing is said.
copy-read-given = What you gave yourself: your words, your choices, your requests. What the team wrote is not here.
copy-entries = What is noted
copy-empty = Nothing is noted here.
copy-seen = Who saw it
copy-rights = Your rights
copy-rights-which = You can ask to correct, to add your disagreement, to restrict who reads, to withdraw your agreement, to have it destroyed. A word is enough. The answer comes within thirty days.
copy-made = Made on
copy-count = Content
copy-count-entries = { $n ->
    [0] no entry
    [one] 1 entry
   *[other] { $n } entries
}
copy-withheld = Withheld
copy-withheld-count = { $n ->
    [0] nothing
    [one] the words of one entry
   *[other] the words of { $n } entries
}
copy-taken-back = The team took this entry back: it no longer counts.
copy-written = Written by: { $who }, { $date }
copy-head-place = place
copy-head-kind = kind
copy-head-happened = happened
copy-head-by = by
copy-head-written = written
copy-head-field = field
copy-head-text = text

## Withdrawal from research

withdrawal-title = What a withdrawal changes
withdrawal-lead = When a person withdraws their agreement to research, this is what happens.
withdrawal-sealed = Sealed to the study
withdrawal-sealed-count = { $n ->
    [0] Nothing noted about them could be read by the study.
    [one] 1 entry can no longer be read by the study once the withdrawal is noted. The care team keeps it.
   *[other] { $n } entries can no longer be read by the study once the withdrawal is noted. The care team keeps them.
}
withdrawal-out = What cannot be recalled
withdrawal-published = What is already published or made anonymous stays: tell the person so.
withdrawal-how = A withdrawal is noted as a consent withdrawn, on the person’s page. If they also want everything destroyed, that is another request.

## Retention

retention-title = Retention
retention-title-lead = How long each thing is kept, what happens at term, and what stops it.
retention-rules = The rules
retention-none = No rule is adopted
retention-none-why = Nothing is destroyed by itself. The coordination can adopt rules: they then act every day and say what they did.
retention-adopted = { $who }, { $date }
retention-rule-practice = Contacts, tallies, follow-ups and other notes on practice
retention-rule-wellbeing = Notes on wellbeing
retention-rule-requests = Requests of persons
retention-rule-inquiry = Research notes
retention-erase = { $n ->
    [one] { $what }: destroyed 1 year { $from }.
   *[other] { $what }: destroyed { $n } years { $from }.
}
retention-review = { $n ->
    [one] { $what }: to be reviewed 1 year { $from }.
   *[other] { $what }: to be reviewed { $n } years { $from }.
}
retention-from-written = after the last version
retention-from-happened = after it happened
retention-by-law = A law asks for it to be kept until then.
retention-change = Adopt or change the rules
retention-change-why = These terms are ours, chosen with care; your law or your professional order may ask for others. Once adopted, what is at term is destroyed without another question.
retention-years = Years kept
retention-term-law = { $pack }: { $n ->
    [one] { $n } year
   *[other] { $n } years
} ({ $law }). Nothing is destroyed before.
retention-term-site = The time that your site has set: { $n ->
    [one] { $n } year
   *[other] { $n } years
}.
retention-term-ours = { $pack }: no time was found. We propose { $n ->
    [one] { $n } year
   *[other] { $n } years
}.
retention-term-set = Set the time of the site
retention-does-erase = Destroy at term
retention-does-review = Show at term, so that people decide
retention-adopt = Adopt these rules
retention-due = { $n ->
    [one] At term within the next day
   *[other] At term within the next { $n } days
}
retention-due-none = Nothing comes to term.
retention-due-first = The first ones
retention-due-on = destroyed on { $date }
retention-review-on = to be reviewed on { $date }
retention-done = What the rules did
retention-done-none = Nothing yet.
retention-ran = { $n ->
    [one] 1 content destroyed
   *[other] { $n } contents destroyed
}
retention-ran-held = { $n ->
    [one] (1 other kept by a legal hold)
   *[other] ({ $n } others kept by a legal hold)
}

hold-title = Legal holds
hold-lead = What is held cannot be destroyed by anyone or by any rule until the hold is lifted.
hold-none = No hold is in force.
hold-new = Add a hold
hold-lift = Lift the hold
hold-on-entry = One entry
hold-on-person = Everything about a person
hold-on-everything = The whole initiative
hold-state-in-force = Held by law
hold-state-lifted = Hold lifted
field-hold-on = On what
field-hold-reason-hint = A lawsuit, an inquiry, an order: in a sentence.

## Kinds and fields

part-kind-trust-erasing = Act of destruction
part-kind-trust-request = Request of a person
part-kind-trust-disagreement = Disagreement
part-kind-trust-hold = Legal hold
part-kind-trust-retention = Rules of retention
part-kind-trust-retention-ran = Run of the rules of retention
part-field-trust-erasing-files = Attached files
part-field-trust-erasing-of = Entry concerned
part-field-trust-erasing-scope = What it was about
part-field-trust-request-due = To be answered by
part-field-trust-request-sort = What is asked
part-field-trust-disagreement-entry = Entry concerned
part-field-trust-hold-entry = Entry held
part-field-trust-retention-ran-held = Kept by a hold

## The command line

cli-retention = Destroy what has been kept long enough, by the rules that were adopted
cli-arg-dry-run = Say what is at term, and destroy nothing
cli-retention-due = { $n ->
    [0] Nothing is at term.
    [one] 1 content is at term.
   *[other] { $n } contents are at term.
}
cli-retention-done = { $n ->
    [0] Nothing was at term.
    [one] 1 content destroyed.
   *[other] { $n } contents destroyed.
}
cli-retention-held = { $n ->
    [one] 1 content at term is kept by a legal hold.
   *[other] { $n } contents at term are kept by a legal hold.
}
withdrawal-note-it = Note the withdrawal on the person’s page
