# The peer support worker's days: handoffs, hours, goals, what a site agreed about writing down.

part-kind-practice-handoff = Handoff
part-kind-practice-team-work = Team work
part-kind-practice-training = Training
part-kind-practice-hours = Hours and pay
part-kind-practice-goal = Goal
part-kind-practice-reflection = Reflection
part-kind-pathway-notes = Notes policy
part-kind-practice-list-value = List of this site
part-kind-trust-same-person = One person under two pseudonyms
part-field-practice-handoff-from = Offered by
part-field-practice-handoff-to = For
part-field-practice-handoff-due = By
part-field-practice-handoff-what = What
part-field-practice-handoff-who = Who
part-field-practice-handoff-outcome = What came of it
part-field-practice-follow-up-of = Came from
part-field-practice-follow-up-whose = To be done by
part-field-practice-team-work-minutes = Minutes
part-field-practice-training-minutes = Minutes
part-field-practice-training-held = Held
part-field-practice-training-note = Note
part-field-practice-hours-minutes = Minutes
part-field-practice-goal-goal = In their words
part-field-practice-reflection-text = Reflection
part-field-pathway-notes-reason = Why
part-field-pathway-notes-agreed_by = Who agreed
part-field-practice-list-value-code = Code
part-field-practice-list-value-list = List
part-field-practice-list-value-fr = In French
part-field-practice-list-value-en = In English
part-field-practice-list-value-zh-Hans = In Chinese
part-field-trust-same-person-other = The other pseudonym

problem-not-agreed = The team agreed not to write this for that day. Take it out, or count the day instead.

# Handoffs
handoffs-title = Handoffs
handoffs-lead = Who is introduced to whom, and what becomes of it. Both sides see the same: nobody has to chase news.
handoffs-filter = Which to show
handoffs-mine = Mine: { $n }
handoffs-team = The team’s: { $n }
handoffs-over = Over: { $n }
handoffs-none-mine = No handoff waits for you.
handoffs-none-team = The team has no other under way.
handoffs-none-over = None is over yet.
handoffs-kept = Kept: { $state }
handoffs-since = since: { $date }
handoffs-sides = From: { $from }. To: { $to }. { $way }.
handoffs-any-peer = any peer support worker of the team
handoffs-due = To be met by: { $date }.
handoffs-overdue = { $n ->
    [one] They were to be met yesterday.
   *[other] They were to be met { $n } days ago.
}
handoffs-turn-yours = It is your turn.
handoffs-turn = Whose turn: { $who }.
handoffs-turn-nobody = Nothing more to do.
handoffs-open = { $n ->
    [0] Opened today.
    [one] Open for 1 day.
   *[other] Open for { $n } days.
}
handoffs-open-least = { $n ->
    [0] Open since a vague date.
    [one] Open for at least 1 day.
   *[other] Open for at least { $n } days.
}
handoffs-was-open = { $n ->
    [0] Over the same day.
    [one] Took 1 day.
   *[other] Took { $n } days.
}
handoffs-was-open-least = { $n ->
    [0] Took a vague time.
    [one] Took at least 1 day.
   *[other] Took at least { $n } days.
}
handoffs-ask-first = The person has not been asked yet: nothing is written about them. Ask them first.
handoffs-without-words = Someone to be asked first
handoffs-tap-accepted = I take it
handoffs-tap-met = All three met
handoffs-tap-attended = They came without me
handoffs-tap-closed = It is done
handoffs-tap-declined = Cannot be
handoffs-tap-lost = Lost from sight
handoffs-tap-again = Open again
handoffs-tap-more = Something else
handoffs-life = What happened
handoffs-reopened = { $n ->
    [one] Opened again once.
   *[other] Opened again { $n } times.
}
handoffs-person = Their page
handoffs-follow-up = Promise a follow-up
handoffs-to-service = Hand over to a service
waits-title = What waits for you
waits-handoffs-all = The { $n } handoffs that wait for you
waits-follow-ups-all = The { $n } follow-ups to do

# Introducing someone
introduce-title = Introduce someone
introduce-lead = To the peer support worker, in three taps. No name is asked for.
introduce-spoken = “I would like to introduce you to a peer support worker of the team. If you agree, what is needed to support you is written here, and the team can read it.”
introduce-spoken-rights = “You can say no, and change your mind whenever you want. It changes nothing in your care.”
field-introduce-agreed = What does the person say?
field-introduce-agreed-hint = Unless they agree, nothing is written about them.
introduce-agreed-yes = They agree
introduce-agreed-not-asked = Not asked yet
field-introduce-who = Nickname, or how to recognise them
field-introduce-who-hint = Encrypted. Never a name.
field-introduce-way = How?
field-introduce-due = Meet by when?
introduce-due-today = Today
introduce-due-tomorrow = Tomorrow
introduce-due-week = In a week
field-introduce-about = Does the team know them already?
field-introduce-what = What it is about, in a sentence
field-introduce-to = To whom? Left empty: to any peer support worker
introduce-more = Known already, what it is about, to whom
introduce-keep = Hand over
introduce-whole = To a service, or with every detail
problem-introduce-not-asked = The person has not said yes yet: empty this, or ask them first.

# The forms
write-handoff = Hand someone over
write-handoff-lead = To a member of the team or to a service, with what comes of it.
form-handoff-more = A date, where it stands, what came of it
field-handoff-way = How?
field-to = To whom in the team?
field-to-hint = Left empty: to any peer support worker. For a service, choose below instead.
field-service = Or to which sort of service?
field-service-hint = A sort, never a name or an address.
field-handoff-about = Who?
field-handoff-about-hint = Only those who agreed that the team reads are listed: ask the others first.
field-handoff-what = What is it about?
field-handoff-what-hint = In an encrypted sentence, without a name.
field-handoff-who = How to recognise them?
field-handoff-who-hint = A nickname, a detail. Encrypted, never a name.
field-handoff-due_in = Meet by when?
field-handoff-due = Or a date
field-handoff-due-hint = It goes before the choice above.
field-from = Offered by
field-from-hint = You, if nothing is chosen.
field-handoff-state = Where does it stand?
field-outcome = What came of it
field-handoff-occurred = Since when?
field-handoff-occurred-hint = Today, if nothing is written. If you change where it stands, change this date too.
write-goal = Keep a goal
write-goal-lead = What the person wants, in their own words.
form-goal-nobody = A goal is that of someone who agreed that the team reads what is written about them. Nobody has said so yet: ask first.
problem-goal-nobody = Someone who agreed is needed first.
field-goal-about = Whose?
field-goal-goal = In their words
field-goal-goal-hint = As the person said it. Encrypted.
field-goal-state = Where does it stand, as they see it?
field-goal-occurred = Since when?
field-goal-occurred-hint = Today, if nothing is written.
write-team-work = Note team work
write-team-work-lead = Meetings, paperwork, advice to the team: how long, never what was said.
field-work = Which work?
field-team-work-minutes = How many minutes?
field-team-work-occurred = Which day?
field-team-work-occurred-hint = Today, if nothing is written.
write-training = Note a training
write-training-lead = Held or missed, and what stays of it in a sentence.
field-training-topic = What was it about?
field-training-minutes = How many minutes?
field-training-note = What stays of it
field-training-occurred = Which day?
field-training-occurred-hint = Today, if nothing is written.
field-hours = How many hours?
field-hours-hint = 7.5 or 7,5 will do.
field-pay = Are they paid?
write-reflection = Write a reflection
write-reflection-lead = For yourself first, under your own key. You alone decide whether to share it.
field-reflection-text = In your words
field-reflection-text-hint = Encrypted under your own key as long as it is for you.
field-reflection-occurred = Which day?
field-reflection-occurred-hint = Today, if nothing is written.
field-reflection-audience = Share it with whom?
field-reflection-audience-hint = “Only me”: others see that a reflection exists, never your words.
journal-write = Write a reflection: { $title }

# Notes policy
write-notes = Change the notes policy
write-notes-lead = What is written of a contact, agreed together, from a day on.
field-notes-level = What is written
notes-level-none = Nothing about single contacts
notes-level-tally = Contacts are counted, without words or persons
notes-level-shared = A note, written with the person
notes-level-full = A note
field-notes-occurred = From when on?
field-notes-occurred-hint = The day that was agreed. If it is vague, the stricter holds.
field-notes-reason = Why?
notes-title = Notes policy
notes-lead = What may be written of a contact, and since when. Forms and phones keep to it.
notes-today = Today
notes-not-agreed = Nothing was agreed yet: everything that the form asks may be written. The less the better.
notes-history = Since when
notes-levels = What each means
notes-from = From: { $date }
notes-agreed-by = Agreed: { $who }
notes-means-none = Nothing is kept of a single contact. The day may be counted.
notes-means-tally = A contact is ticked: how, where, how long. No words, no person.
notes-means-shared = A note may be written, together with the person, who reads it over.
notes-means-full = A note may be written, encrypted, in the words of whoever writes it.
notes-vague = Where dates do not tell which one holds on a day, the strictest holds.
form-contact-shared = Agreed: the note is written with the person, who reads it over.
form-contact-tally = Agreed: a contact is ticked, without words or persons.
form-contact-none = Agreed: nothing is written about single contacts. Count the day instead.

# Lists
lists-title = The team’s lists
lists-lead = What forms and phones offer. A value is hidden, renamed or added; what was said already keeps its meaning.
lists-offered = { $n ->
    [one] 1 value offered
   *[other] { $n } values offered
}
lists-hidden = { $n ->
    [one] 1 hidden
   *[other] { $n } hidden
}
lists-own = { $n ->
    [one] 1 of your own
   *[other] { $n } of your own
}
lists-one-lead = The names are read by everyone; put nothing in them that points at someone or at an exact place.
lists-kept = Changed. Forms follow at once, phones at their next sending.
lists-is-hidden = hidden
lists-is-own = your own
lists-was = first “{ $name }”
lists-hide = Hide
lists-hide-one = Hide: { $name }
lists-show = Offer again
lists-show-one = Offer again: { $name }
lists-rename = Rename
lists-rename-one = Rename: { $name }
lists-rename-how = Without a name it takes back its own.
lists-rename-keep = Keep the name
lists-add = Add a value
lists-add-how = One language is enough: it stands in for the others.
lists-add-keep = Add
lists-other-languages = In the other languages
field-lists-fr = In French
field-lists-en = In English
field-lists-zh-Hans = In Chinese

# Follow-ups
form-follow-up-of = What it comes from
field-whose = Who does it?
field-whose-hint = You, if nothing is chosen.
field-follow-up-about = For whom?
follow-ups-whose = Whose
follow-ups-whose-team = The team’s: { $n }
follow-ups-whose-mine = Mine: { $n }
follow-ups-yours = Yours

# Persons
field-people-find = Find by nickname
people-find = Find
people-find-all = See everyone
people-find-none = Nobody whom you may read has this nickname.
people-nickname = Nickname
people-nickname-keep = Keep the nickname
people-kept-named = The nickname is kept.
goals-title = Their goals
goals-none = No goal is kept.
same-title = The same person, twice?
same-known = Also known as:
same-part = Part
same-part-one = Part from: { $who }
same-ask = This is the same person as another
same-how = What they said yes to then holds only if they said it under both; what they restricted holds for both. Ask them again if need be. Parting puts everything back as it was.
field-same-other = Which one?
field-same-other-hint = Be certain: the nickname alone is not enough.
same-keep = It is the same person
same-kept = The two pseudonyms are one person now. Only what they agreed to under both holds: look below.
same-parted = They are two persons again; everything is as it was.
settle-about-title = Say who it was about
settle-about-keep = Keep
settle-about-nobody = The team knows nobody yet. Make someone known first.
field-settle-about = Who was it?
field-settle-about-hint = Everything else stays. Without their agreement for care, you alone can read it again.
journal-written = What you wrote for yourself
journal-written-none = Nothing yet.
report-handoffs-caption = Handoffs, by what became of them
report-handoffs-open = Under way
report-handoffs-few = Fewer than { $n } handoffs.
report-column-became = Became
report-column-handoffs = Handoffs
