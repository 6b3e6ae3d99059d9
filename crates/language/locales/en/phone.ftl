## The phone’s capture app: a field notebook.

# Around the screens
phone-nav = Screens
phone-nav-log = Log
phone-nav-waiting = Waiting
phone-nav-days = My days
phone-nav-reflection = Reflection
phone-nav-support = Support
phone-nav-due = { $n ->
    [one] { $n } waits
   *[other] { $n } wait
}
phone-language = Language
phone-lock = Lock
phone-initiative = Initiative
phone-back = Back
phone-open = Open
phone-open-of = Open the one of: { $when }
phone-cancel = Cancel
phone-yes = Yes
phone-no = No
phone-more = More choices
phone-more-of = More choices: { $what }
phone-several = More than one if need be.
phone-save = Keep
phone-save-amendment = Keep the correction
phone-undo = Undo
phone-undone = Undone.
phone-kept = Kept on this phone.
phone-kept-with-follow-up = Kept, with a follow-up to do.
phone-amended = Correction kept.
phone-not-kept = Not kept: the phone could not write it. Nothing on the screen is lost: free some space, then try again.
phone-missing = An answer is missing: tap a choice.
phone-missing-words = Words are missing: write them here.
phone-missing-length = A length is missing: tap one, or the plus.
phone-no-names = No name, no exact place.

# What is only here, and sending
phone-all-sent = All has reached the clinic.
phone-all-sent-long = All that you wrote has reached the clinic.
phone-only-here = { $n ->
    [one] Only on this phone: { $n } entry, written: { $since }
   *[other] Only on this phone: { $n } entries, the oldest: { $since }
}
phone-shelf-count = { $n ->
    [one] { $n } to look at.
   *[other] { $n } to look at.
}
phone-letters = { $n ->
    [one] { $n } count waits to be opened.
   *[other] { $n } counts wait to be opened.
}
phone-send-now = Send now
phone-sync-under-way = Sending…
phone-sync-ok = Sent: { $sent }. Received: { $got }.
phone-sync-nothing = There was nothing to send or receive.
phone-sync-later = The clinic cannot be reached from here. All is kept; it will be sent by itself.
phone-lease-over = The clinic has to recognise this phone again. Go on writing: all is kept here. Sign in when you can.
phone-sign-in = Sign in
phone-clock-wrong = This phone’s clock is wrong. Nothing is lost: the clinic corrects the dates, and you can set it right.
phone-update = A new version is ready. What you wrote stays in it.
phone-update-now = Use it now
phone-alarm = The clinic’s record no longer agrees with what this phone saw of it.
phone-alarm-do = It may have been rewritten, or set back. Tell the coordination, and keep this phone as it is.
phone-alarm-restored = The coordination has explained it
phone-alarm-restored-why = After a real restore, the phone can begin to watch again from now on.
phone-alarm-begin = Begin again from now
phone-nothing-yet = Not ready yet
phone-nothing-yet-why = The phone has not received the clinic’s lists yet. Leave it open for a moment where there is a signal.

# First start, lock
phone-start-title = Your field notebook
phone-start-lead = Three things to know before you begin.
phone-start-here = On this phone, what you write is encrypted. Lost or stolen, it tells nobody anything without your key.
phone-start-there = At the clinic, the same arrives as soon as there is a signal, and nowhere else.
phone-start-never = Never where you are, nor a name that must be given, nor an exact place: the notebook does not ask.
phone-start-lock = How to open it?
phone-passkey-title = Passkey
phone-passkey-why = Your fingerprint, your face or the phone’s own code. Nothing to remember.
phone-passkey-choose = Choose the passkey
phone-passphrase = Passphrase
phone-passphrase-title = Passphrase
phone-passphrase-why = Five words that have nothing to do with one another. It works on every phone.
phone-passphrase-hint = At least five words. A short code is not enough: it can be guessed in minutes.
phone-passphrase-suggest = Suggest one
phone-passphrase-known = I know it by heart or wrote it down somewhere safe. Forgotten, it takes along what is not sent yet.
phone-passphrase-choose = Choose this passphrase
phone-join-title = Join this phone
phone-join-lead = Once only, with a signal. After that, the notebook opens without one.
phone-join-label = A name for this phone (optional)
phone-join-label-hint = A neutral word, to know it by in your account: “the old one”, “blue”.
phone-join = Join
phone-join-sign-in = The clinic has to recognise you first. If that has not been done in this browser, sign in, then come back here.
phone-locked-title = Notebook locked
phone-locked-lead = What is in it is encrypted.
phone-unlock = Open
phone-unlock-passkey = Open with the passkey
phone-forgotten = Passphrase or key lost?
phone-forgotten-why = Nobody can open this notebook again, not even the clinic. What has arrived there stays; what was only on this phone will be lost.
phone-forgotten-sure = I understand: what is not sent will be lost.
phone-forgotten-wipe = Erase everything here and begin again
phone-quick = Count without opening
phone-quick-why = Only a number of contacts. It closes as soon as it is kept, and will be there when you open.
phone-quick-keep = Keep this number
phone-quick-kept = Kept and closed.
phone-ended-title = This notebook has ended
phone-ended-lead = The clinic ended this phone’s access, and everything it held was destroyed here.
phone-ended-next = What had reached the clinic is still there. A mistake? Speak with the coordination.
phone-ended-begin = Begin a new notebook
phone-problem-digits = Digits alone can be guessed in minutes. Take five words.
phone-problem-short = That is too short. Take at least five words that have nothing to do with one another.
phone-problem-words = At least five different words are needed.
phone-problem-same = These are almost all the same letters. Take five different words.
phone-problem-not-known = First tick that you know it by heart or wrote it down somewhere safe.
phone-problem-passkey = This phone cannot encrypt with a passkey. Take a passphrase, it is as safe.
phone-problem-passkey-refused = The passkey was not confirmed. Try again.
phone-problem-wrong = That is not the right passphrase. Try again.
phone-problem-wait = { $seconds ->
    [one] Too many tries. Wait { $seconds } second, then try again.
   *[other] Too many tries. Wait { $seconds } seconds, then try again.
}
phone-problem-newer = A newer version wrote in this notebook. Reload the page with a signal.
phone-problem-letters = Too many counts wait. Open the notebook once.
phone-problem-offline = The clinic cannot be reached from here. Try where there is a signal.
phone-problem-other-member = This notebook belongs to someone else. Sign in under that account, or erase the notebook first.
phone-problem-sign-in = The clinic does not recognise you in this browser. Sign in, then come back here.
phone-problem-not-allowed = Your role may not write here. Speak with the coordination.
phone-problem-other = That did not work. Try again; if it happens again, speak with the coordination.

# Log a contact, count
phone-log-how = Contact or tally
phone-log-contact = One contact
phone-log-tally = A tally
phone-left-over = Taken up where you left it.
phone-contact-way = How?
phone-contact-setting = In what setting?
phone-contact-support = What was offered
phone-contact-result = What came of it
phone-contact-minutes = How long?
phone-contact-initiator = Who began it?
phone-contact-planned = Was it planned?
phone-contact-more = Result, length, who began it
phone-contact-words = The words
phone-contact-after = Note, goal, what comes next
phone-contact-note = Note
phone-contact-goal = A goal, in the person’s words
phone-contact-goal-hint = As they said it, with nothing by which they could be recognised.
phone-contact-next = The next step agreed
phone-next-when = A follow-up to do? By when?
phone-notes-none = It was agreed that nothing is written about single contacts. A tally is still possible.
phone-notes-tally = It was agreed to count only: no words and no person with a contact.
phone-notes-shared = It was agreed to write notes together with the person.
phone-notes-full = A note may be written. It is encrypted.
phone-words-elsewhere = The earlier words are not on this phone. What you write here will take their place.
phone-who = With whom?
phone-who-nobody = Nobody in particular
phone-who-new = Someone new
phone-who-unnamed = No nickname
phone-who-nickname = A nickname (optional)
phone-who-nickname-hint = Never the real name. Until the person has said yes, you alone can open what is about them.
phone-who-others = Someone else
phone-who-find = Find a nickname
phone-who-none-found = No nickname on this phone matches.
phone-when = When?
phone-when-now = Now
phone-when-morning = This morning
phone-when-evening = Yesterday evening
phone-when-week = Some time this week
phone-when-day = Another day
phone-when-which = Which day?
phone-when-day-legend = Which day?
phone-today = today
phone-yesterday = yesterday
phone-tomorrow = tomorrow
phone-today-choice = Today
phone-yesterday-choice = Yesterday
phone-day-at = { $day } at { $time }
phone-between = between { $from } and { $to }
phone-tally-total = Contacts
phone-tally-less = { $what }: take one away
phone-tally-more = { $what }: add one
phone-tally-heard = { $what }: { $n }. Contacts in all: { $all }.
phone-tally-note = A remark about the day
phone-tally-nothing = Nothing is counted yet. Tap a plus.
phone-tally-goes-on = Today’s tally goes on. It also keeps itself.
phone-tally-save = Keep the tally
phone-tally-kept-on = Today’s tally is up to date.
phone-contacts = { $n ->
    [one] { $n } contact
   *[other] { $n } contacts
}

# Waiting
phone-waiting-title = What waits
phone-waiting-none = Nothing waits for now.
phone-waiting-late = The date has passed
phone-waiting-today = Today
phone-waiting-later = Soon
phone-waiting-open = No date
phone-waiting-theirs = { $n ->
    [one] { $n } with colleagues
   *[other] { $n } with colleagues
}
phone-due = by: { $day }
phone-due-legend = By when?
phone-due-tomorrow = Tomorrow
phone-due-three = In 3 days
phone-due-week = In a week
phone-written = Written: { $when }
phone-follow-up-done = Done
phone-follow-up-lost = Lost from sight
phone-follow-up-done-kept = Kept: done.
phone-follow-up-lost-kept = Kept: lost from sight.
phone-follow-up-name = Say what it is about
phone-follow-up-what = What?
phone-put-off-to = Put it off
phone-put-off = Put off.
phone-handoff-accept = I accept
phone-handoff-met = We met together
phone-handoff-attended = Came the first time
phone-handoff-closed = It has ended
phone-handoff-declined = I cannot
phone-handoff-lost = Lost from sight
phone-handoff-accepted-kept = Kept: handoff accepted.
phone-handoff-met-kept = Kept: met together.
phone-handoff-attended-kept = Kept: came the first time.
phone-handoff-closed-kept = Kept: handoff ended.
phone-handoff-declined-kept = Kept: handoff declined.
phone-handoff-lost-kept = Kept: lost from sight.
phone-handoff-add = Add a sentence
phone-handoff-sentence = What came of it
phone-handoff-who = Who
phone-handoff-outcome = What came of it
phone-handoff-to-me = from { $from }, for you
phone-handoff-to-team = from { $from }, for whoever can take it
phone-handoff-to = for { $to }
phone-handoff-service = to: { $service }
phone-handoff-to-service = To which service?
phone-handoff-way = How?
phone-handoff-service-accepts = The service accepts
phone-handoff-service-declines = The service cannot
phone-promise-follow-up = Something to follow up
phone-promise-handoff = Hand someone on to a service
phone-words = Words
phone-words-not-here = The words are not on this phone

# My days, one entry
phone-days-title = My days
phone-days-none = Nothing is written yet.
phone-days-more = Earlier days
phone-shelf-title = To look at: the clinic did not take it
phone-conflict-title = Two versions: choose
phone-state = Where does it stand?
phone-state-here = Only here: { $since }
phone-state-sent = At the clinic
phone-state-shelf = To look at
phone-state-conflict = Two versions
phone-state-retracted = Taken back
phone-entry-gone = This entry is no longer on this phone
phone-recorded = Written on
phone-audience = Who may read the words?
phone-audience-author = Only me
phone-audience-team = The team
phone-audience-study = The team and the study
phone-audience-public = Anyone
phone-amend-title = Correct
phone-correct = Correct
phone-correct-and-send = Correct and send again
phone-take-back = Take back
phone-take-back-sure = Take it back? It will no longer count; what was said stays readable in the record.
phone-take-back-yes = Yes, take it back
phone-taken-back = Taken back.
phone-drop = Let it go
phone-drop-sure = Let it go? It is only on this phone: it will be lost.
phone-drop-yes = Yes, let it go
phone-shelf-do = It stays here until you choose. The others have gone on.
phone-belongs = To which initiative does it belong?
phone-conflict-why = { $n ->
    [one] { $n } version was made. Choose the one that holds.
   *[other] { $n } versions were made apart. Choose the one that holds; the others stay readable.
}
phone-conflict-version = Version { $n }: { $when }
phone-conflict-retraction = This version takes it back.
phone-conflict-keep = Keep this one
phone-conflict-settled = It is settled.
phone-reason-other-content = Another entry already has this number.
phone-reason-target = What it corrects is not in the record, or is no longer the same.
phone-reason-not-allowed = Your role may not write it so.
phone-reason-kind = The clinic does not know this kind of entry yet.
phone-reason-initiative = The initiative is not known, or has ended.
phone-reason-list = A choice is no longer in the list.
phone-reason-too-long = A text is too long.
phone-reason-missing = An answer is missing.
phone-reason-range = A number cannot be right.
phone-reason-notes = It was agreed to write no words on that day.
phone-reason-other = The clinic could not take it. Try to correct it, or show it to the coordination.

# Reflection
phone-reflection-title = Reflection
phone-reflection-private = For you alone, until you share it.
phone-reflection-text = What I think about it
phone-reflection-hint = In your words. No name, no exact place.
phone-reflection-save = Keep for me
phone-reflection-kept = Kept, for you alone.
phone-reflection-earlier = Earlier
phone-reflection-share = Share it with the team
phone-reflection-share-sure = The team will be able to read it. What has been read cannot be taken back.
phone-reflection-share-yes = Yes, share it
phone-reflection-shared = Shared with the team.

# Support: supervision, hours, training
phone-support-title = What holds you up
phone-support-hint = Dates and lengths. What is said in supervision is never written.
phone-supervision-lead = That it was held, and how long. Never what was said.
phone-supervision-kind = What kind?
phone-supervision-mode = How was it held?
phone-supervision-never = No supervision is noted on this phone.
phone-supervision-today = Last supervision noted: today.
phone-supervision-since = { $days ->
    [one] Last supervision noted: { $days } day ago.
   *[other] Last supervision noted: { $days } days ago.
}
phone-supervision-agreed = { $days ->
    [one] Agreed: every day.
   *[other] Agreed: every { $days } days.
}
phone-supervision-late = That is longer than agreed. Ask for a time: it is your right.
phone-held = Was it held?
phone-held-yes = It was held
phone-held-no = It was missed
phone-missed = missed
phone-minutes = Length
phone-minutes-none = Not said
phone-minutes-less = Take { $n } minutes away
phone-minutes-more = Add { $n } minutes
phone-length-minutes = { $minutes } min
phone-length-hours = { $hours } h
phone-length-both = { $hours } h { $minutes }
phone-training-topic = Which topic?
phone-training-note = Learnt, in a sentence
phone-team-work = What work?
phone-hours-lead = One day at a time.
phone-hours-length = How many hours?
phone-hours-pay = Are they paid?
phone-hours-week = This week: { $length }
phone-wellbeing-lead = For you alone, unless you share it.
phone-wellbeing-level = How is it going?
phone-wellbeing-note = In your words (optional)
phone-wellbeing-share = Share it with the team

# Kinds of entries
phone-kind-contact = Contact
phone-kind-tally = Tally
phone-kind-follow-up = Follow-up
phone-kind-handoff = Handoff
phone-kind-goal = Goal
phone-kind-supervision = Supervision
phone-kind-training = Training
phone-kind-team-work = Team work
phone-kind-hours = Hours and pay
phone-kind-wellbeing = How it goes
phone-kind-reflection = Reflection
