## Early signs, and what holds the peer support worker up.

# On the home page and on their own
signs-title = To look at together
signs-now = Right now
signs-lead = Few signs, each with its reason. They are no faults: only moments at which talking helps.
signs-page-lead = What the record lets one see, with nothing concluded from it. Each sign says why it appears, and can be put aside with a reason.
signs-none = Nothing asks for special attention today.
signs-more = { $n ->
    [one] 1 more
   *[other] { $n } more
}
signs-aside-count = { $n ->
    [one] 1 sign put aside
   *[other] { $n } signs put aside
}
signs-aside = Put aside
signs-aside-until = Until { $date }. By: { $who }.
signs-bring-back = Bring this sign back
signs-put-aside = Put aside
signs-put-aside-which = { ": " }{ $sign }
signs-ours = The thresholds are ours, chosen with care. None of them is a norm. Sponsors and the person who runs the system are shown only the decisions here.

# Each sign: what it is, why it appears, what could come next, from when on
sign-supervision-gap-title = Supervision is waiting
sign-supervision-gap-why = Supervision was last held { $days } days ago; you agreed on { $agreed ->
    [1] every day
   *[other] every { $agreed } days
}.
sign-supervision-gap-why-at-least = Supervision was last held at least { $days } days ago; you agreed on { $agreed ->
    [1] every day
   *[other] every { $agreed } days
}.
sign-supervision-gap-why-none = No supervision has been noted for at least { $days } days; you agreed on { $agreed ->
    [1] every day
   *[other] every { $agreed } days
}.
sign-supervision-gap-next = If it was held, note its date. If not, offer a time this week.
sign-supervision-gap-rule = Appears when the gap is certain, and longer than the role sheet agrees on.
sign-supervision-gap-act = Note a supervision
sign-wellbeing-low-title = Someone shared that it goes less well
sign-wellbeing-low-why = { $who }: “{ $level }” ({ $date }).
sign-wellbeing-low-why-own = You shared: “{ $level }” ({ $date }).
sign-wellbeing-low-next = A word, a coffee, a break: ask what would help, and for no more than is told.
sign-wellbeing-low-rule = Appears for { $days } days after it is shared, only to those it is shared with.
sign-wellbeing-low-act = Read the note
sign-role-drift-title = The role is drifting from its sheet
sign-role-drift-why = Of { $all } things offered in { $days } days, { $outside ->
    [one] 1 lies
   *[other] { $outside } lie
} outside the role sheet:
sign-role-drift-next = Maybe the sheet has aged, maybe the role is slipping. Read it again together.
sign-role-drift-rule = Appears from one in { $one } on, when at least { $n } contacts say so.
sign-role-drift-act = Read the role sheet again
sign-caseload-title = More persons than agreed
sign-caseload-why = { $n ->
    [one] 1 person met
   *[other] { $n } different persons met
} in { $days } days; you agreed on a ceiling of { $ceiling }.
sign-caseload-why-at-least = At least { $n ->
    [one] 1 person met
   *[other] { $n } different persons met
} in { $days } days; you agreed on a ceiling of { $ceiling }.
sign-caseload-next = See together what can be handed over, put off or stopped. It is not for one person to carry alone.
sign-caseload-rule = Appears above the ceiling of the role sheet. Contacts that name nobody by a pseudonym are not counted.
sign-caseload-act = Read the role sheet again
sign-follow-up-lost-title = Follow-ups to catch up with
sign-follow-up-lost-why = { $n ->
    [one] 1 follow-up was lost
   *[other] { $n } follow-ups were lost
} in { $days } days.
sign-follow-up-lost-why-overdue = { $n ->
    [one] 1 follow-up is still open
   *[other] { $n } follow-ups are still open
} more than { $days } days after its date.
sign-follow-up-lost-next = Often one call is enough. If it is done, say so in one tap.
sign-follow-up-lost-rule = Appears when a follow-up was lost lately, or stays open more than { $days } days after its date.
sign-follow-up-lost-act = See the follow-ups
sign-decision-near-title = A decision to take
sign-decision-near-left = { $n ->
    [0] To be taken today at the latest ({ $date }).
    [one] To be taken by tomorrow ({ $date }).
   *[other] To be taken within { $n } days ({ $date }).
}
sign-decision-near-past = { $n ->
    [one] Its date passed 1 day ago ({ $date }).
   *[other] Its date passed { $n } days ago ({ $date }).
}
sign-decision-near-next = If it was taken, say so on its page. If it waits, who can take it?
sign-decision-near-rule = Appears { $days } days before the date, and for as long as nobody says what was decided.

# Putting aside
field-aside-reason = Why?
field-aside-reason-hint = One sentence for the team; it is encrypted. For example: “We talk about it at Thursday’s meeting.”
field-aside-until = Until when?
field-aside-until-day = Which day?
field-aside-until-day-hint = Only for “a day that I choose”: 2020-05-12, “12 May 2020”. At most 90 days.
aside-until-week = One week
aside-until-two-weeks = Two weeks
aside-until-month = Four weeks
aside-until-day = A day that I choose
problem-aside-too-far = Choose a day after today, within the next 90 days.

# Supervision
write-supervision = Note a supervision
write-supervision-lead = Held or missed, and when. Never what was said in it.
field-held = Was it held?
held-yes = Yes, it was held
held-no = No, it was missed
field-supervision-occurred = When?
field-supervision-occurred-hint = Today, if nothing is written. “Yesterday” or “12 May 2020” will do as well.
field-supervision-kind = Of what kind?
field-mode = How?
field-supervision-minutes = How many minutes?

# Wellbeing
write-wellbeing = Say how it goes
write-wellbeing-lead = For yourself first. You alone decide whether to share it.
form-wellbeing-more = Another day than today
field-level = How does it go?
field-wellbeing-note = In your words
field-wellbeing-note-hint = It is encrypted.
field-wellbeing-occurred = Which day?
field-wellbeing-occurred-hint = Today, if nothing is written.
field-wellbeing-audience = With whom to share it?
field-wellbeing-audience-hint = “Only me”: others see that a note exists, never how it goes nor your words, and no sign appears to anyone.

# Follow-ups
write-follow-up = Promise a follow-up
write-follow-up-lead = What is promised, and by when. Never a name.
form-follow-up-more = What became of it
field-follow-up-what = What?
field-follow-up-what-hint = In a few words, encrypted, without a name: “call back about the papers”.
field-due_in = By when?
due-in-tomorrow = Tomorrow
due-in-week = In a week
due-in-two-weeks = In two weeks
due-in-month = In four weeks
field-due = Or a date
field-due-hint = It goes before the choice above: 2020-05-12, “mid-May 2020”.
field-follow-up-state = Where does it stand?
field-follow-up-occurred = Since when?
field-follow-up-occurred-hint = Today, if nothing is written. If you change where it stands, change this date too.
follow-ups-title = Follow-ups
follow-ups-lead = What was promised, the most pressing first. One tap says what became of it.
follow-ups-filter = Which to show
follow-ups-opened = Open: { $n }
follow-ups-done = Done: { $n }
follow-ups-lost = Lost: { $n }
follow-ups-none-opened = No follow-up is open. When you promise someone something, keep it here: you will be reminded.
follow-ups-none-done = No follow-up is said to be done yet. They will come here when you say “It is done”.
follow-ups-none-lost = No follow-up is lost. So much the better.
follow-ups-tap-done = It is done
follow-ups-tap-lost = It was lost
follow-ups-settled-done = Done
follow-ups-settled-lost = Noted as lost. It can be opened again whenever you like.
follow-ups-settled-opened = Open again
follow-ups-without-words = Follow-up without words
follow-ups-due = By: { $date }.
follow-ups-overdue = { $n ->
    [one] By: { $date }. Passed 1 day ago.
   *[other] By: { $date }. Passed { $n } days ago.
}
follow-ups-since-opened = Open, without a date. Noted: { $date }.
follow-ups-since-done = Done: { $date }.
follow-ups-since-lost = Lost: { $date }.

# What the page of an entry says
part-kind-practice-supervision = Supervision
part-kind-practice-wellbeing = Wellbeing
part-kind-practice-follow-up = Follow-up
part-kind-initiative-sign-aside = Sign put aside
part-field-held = Held
part-field-due = By when
part-sealed-whole = It is written for others than you. You see that the entry exists, neither its words nor its codes.
