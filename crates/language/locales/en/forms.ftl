## The forms: what is written into the record.

write-title = Write
write-lead = Choose what you want to keep. No person’s name and no exact place is ever asked for.
write-contact = Log a contact
write-contact-lead = One tap is enough. Never a name, never an exact place.
write-tally = Count the day
write-tally-lead = How many contacts, without speaking of anyone in particular.
write-step = Say where a step stands
write-step-lead = Planned, started, done, compressed, deferred, skipped: what you know of it, with a date however vague.
write-evidence = Add evidence
write-evidence-lead = What shows that a step stands: a date, a document, a decision.
write-event = What happened around
write-event-lead = An announcement, a closure, an opening, a death in the community: what weighed on the team.
write-effect = Say what it changed
write-effect-lead = A challenge, an opening, or both. You may see it differently from others: all views are kept.
write-bracket = Draw a phase
write-bracket-lead = Divide the crisis as you lived it. Borders may be blurred, and several divisions may stand side by side.
write-crisis = Name a crisis
write-crisis-lead = Pandemic, overdoses, deep cold, a closure: several crises may run at once.
write-dispute = Report a contradiction
write-dispute-lead = Two events of the record cannot both be true. Neither is removed.
write-contribution = What research gives or costs
write-contribution-lead = Hands, money, a mirror; and also the time it takes.
write-claim = Put forward a claim
write-claim-lead = A sentence you believe to be true, with what supports it and what speaks against it.

# Around every form
form-crumbs = Breadcrumb
form-problem-title = To correct: { $title }
form-keep = Keep
form-amend = Keep the correction
form-envelope = For whom, and when it is told
form-kept = Kept
form-kept-next = It is in the record. The form below is ready for another.
form-kept-see = Read it again
form-kept-amend = Correct it
form-amending = You are correcting an entry
form-amending-what = It was written on { $written }. Your version will take its place; the old one stays readable.
form-amending-conflict = Several versions were made separately. Yours will settle between them: read them first.
form-amending-see = Read the version
form-core = core
form-no-words = no words, or sealed words
form-dated = { $date }: { $what }
form-pair = { $one }, { $other }
form-entry = Entry { $id }
form-crises = Crises
form-events = Events
form-statements = Steps
form-proofs = Evidence
form-effects = Challenges and openings
form-contributions = What research gave and cost
form-contact-more = Add the date, a note, what comes next
form-tally-by = Break down: { $list }

# The fields that all have
field-occurred = When was it?
field-occurred-hint = As vague as need be: “May 2020”, “spring 2020”, “around 12 May 2020”, 2020-05-12.
field-audience = Who may read your words?
field-audience-hint = Dates and ticked choices feed everyone’s views. Words are encrypted and kept for some.
field-told_at = Told later, on
field-told_at-hint = Only if this is a memory: the date on which it was told.
audience-author = Only me
audience-team = The care team
audience-study = The team and its researchers
audience-public = Everyone, because it is a public fact

# A contact
field-contact-occurred = When?
field-contact-occurred-hint = Today, if left empty. “Yesterday evening” or “12 May 2020” will do too.
field-way = How?
field-setting = Where?
field-setting-hint = A sort of place, never an address.
field-minutes = How long?
field-support = What was offered
field-initiator = Who made the first move?
field-planned = Was it planned?
planned-yes = Yes
planned-no = No
field-result = What came of it
field-note = Note
field-note-hint = It is encrypted. Write no name and no exact place.
field-goal = A goal, in the person’s words
field-goal-hint = As they said it, with nothing by which they could be recognized.
field-next_step = The next step agreed

# A tally
field-contacts = How many contacts?
field-contacts-hint = In all. An honest estimate is better than nothing.
field-tally-occurred = Which day, or which period?
field-tally-occurred-hint = Today, if left empty. A week: 2020-05-11/2020-05-15.
field-tally-note = A remark about the day

# A step, evidence
field-step = Which step?
field-step-hint = ◆ marks a core step: in a crisis it can be compressed or deferred, never quietly dropped.
field-state = Where does it stand?
field-step-occurred = Since when?
field-step-occurred-hint = The date on which it was so, not today’s. Vague will do: “around May 2020”, “yesterday”.
field-reason = Why?
field-step-reason-hint = Needed if the step is compressed, deferred, skipped, substituted, waived or not applicable.
field-until = Until when?
field-until-hint = Needed if the step is deferred. Otherwise, by when it will be repaired.
field-owner = Who answers for it?
field-owner-hint = A position or a first name; it is encrypted.
field-kinds = What sort of evidence?
field-what = What it is, in a sentence
field-evidence-occurred = When is it from?
field-names = Who was there, or who agreed?
field-names-hint = Needed if names are the evidence. Members of the team, never people served.
field-document = Where is the document?
field-document-hint = Needed if a document is the evidence: a shared folder, a reference, an address.

# The context
field-event-occurred = When did it happen?
field-event-occurred-hint = An uncertain date is welcome: 2020-05-12, 2020-05, 2020-05~ (around May), 2020-04/2020-05, “spring 2020”.
field-fact = What happened?
field-fact-hint = In your own words, in a sentence or two.
field-sources = Where did you read or see it?
field-sources-hint = An address or the name of a document, one source a line. Needed to call it “confirmed”.
field-confidence = How sure is it?
field-confidence-hint = Without an answer, the event stays “unconfirmed”.
field-occurrence = Planned, or did it take place?
field-crisis = Which crisis is it?
field-crisis-hint = If it is not in the list, name it first.
field-event-crisis = Part of which crisis?
field-name = What do you call it?
field-crisis-occurred = When did it begin for you?
field-description = What it is

# A phase
field-phase = Which phase?
field-phase-hint = One from the list, or your own just below.
field-phase_own = Or a phase of your own
field-phase_own-hint = As you name it, for example “second wave”. The name is sealed.
field-start = When does it begin?
field-start-hint = Blurred if need be: 2020-03-13~, “mid-March 2020”.
field-end = When does it end?
field-end-hint = A date, or “ongoing”.
field-marker = The event that opens it
field-label = Its name
field-label-hint = Encrypted. Left empty, that of the phase.
field-bracket-reason = Why is the border there?
field-scheme = In which division?
field-scheme-hint = Left empty, the team’s. Another name, such as “waves”, keeps it apart.

# An effect, a contradiction
field-of = The effect of what?
field-effect = For the team, it was…
field-effect-step = On which step?
field-effect-step-hint = Left empty, on the work in general.
field-mechanism = In what way?
field-intensity = How strongly?
field-why = In your own words
field-effect-occurred = When was it felt?
field-effect-occurred-hint = Left empty, the date of the event.
field-one = On the one side
field-other = On the other
field-about = What do they contradict each other on?
field-dispute-occurred = When did you notice?
field-dispute-occurred-hint = Today, if left empty.

# Research
field-side = Research…
side-given = gave
side-cost = cost
field-contribution-what = What?
field-contribution-minutes = How many minutes?
field-contribution-minutes-hint = A number, if you know it: 90 for an hour and a half.
field-contribution-note = In a sentence

# A claim
field-text = The claim, in a sentence
field-claim_type = What does it say?
claim-type-descriptive = What was (descriptive)
claim-type-temporal = What came before or after (temporal)
claim-type-causal = What brought about what (causal)
claim-type-evaluative = What it was worth (evaluative)
field-claim-state = Where does it stand?
field-claim-state-hint = Without an answer, it is proposed. To call it supported, cite at least one entry.
claim-state-proposed = Proposed
claim-state-supported = Supported
claim-state-contested = Contested
claim-state-withdrawn = Withdrawn
field-supporting = What supports it
field-supporting-hint = A causal claim needs two independent sources; with only one, it will be printed as such.
field-disconfirming = What speaks against it
field-disconfirming-hint = Look for it in earnest: a claim that survives it is worth more.
field-claim-occurred = When do you put it forward?
field-claim-occurred-hint = Today, if left empty.

# What is wrong with a field
problem-missing = An answer is missing: fill in this field or choose from the list.
problem-too-long = This is too long to be kept here. Shorten it, or make two entries of it.
problem-not-in-list = This answer is not in the list. Choose another.
problem-reversed = The end comes before the beginning. Check the two dates.
problem-nothing-counted = Nothing is counted. Write at least 1; a day without contacts needs no tally.
problem-out-of-range = This number is too large to be right. Check it.
problem-repeated = The same thing is cited twice. Keep it on one side only.
problem-unknown-reference = The entry cited is no longer there, or is not of the right sort. Choose one from the list.
problem-not-a-number = Write a whole number in digits: 12.
problem-two-phases = Choose a phase from the list or write your own, not both.
problem-passphrase-short = This passphrase is too short. Take at least 12 characters; four words picked at random will do.
problem-passphrase-differs = The two passphrases are not the same. Write it again.

# Why an entry is not taken
refusal-other-site = This entry belongs to another site. Send it there.
refusal-gap = Entries that come before it have not arrived yet. Let the device finish sending them.
refusal-fork = This device already sent something else under this number: it was copied, or set back to an older state. Ask the coordinator to enrol it anew.
refusal-commitment = The content does not match its fingerprint: it was damaged on the way. Send it again.
refusal-unknown-target = It corrects an entry that is not in this record. Open the entry to be corrected again and start over.
refusal-mixed-targets = It corrects entries that do not belong together. Correct them one at a time.
refusal-no-target = It takes back or erases something without saying what. Start from the page of the entry.
