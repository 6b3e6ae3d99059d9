# What persons agree to, whom they do not want to read, agreements of studies, reading in an emergency.

## Persons

consent-people = People
consent-people-lead = The people that entries are about, each under a pseudonym, with what they agree to.
consent-people-none = No entry is about a person yet. When you follow someone, make a pseudonym for them below, then choose them as you note a contact.
consent-person-unnamed = Person { $short }
consent-pseudonym = Pseudonym:
consent-nickname = Nickname
consent-nickname-hint = A word to tell them apart, never a name. It is sealed.
consent-new-person = A new person
consent-new-person-why = They are given a pseudonym drawn at random. Until they agree to care, what you write about them opens to you alone.
consent-new-person-save = Make a pseudonym
consent-entries = { $n ->
    [0] No entry about them
    [one] { $n } entry about them
   *[other] { $n } entries about them
}
consent-restrictions = { $n ->
    [one] { $n } restriction in force
   *[other] { $n } restrictions in force
}
consent-agrees = Agrees to: { $what }.
consent-agrees-none = Agrees to nothing at the moment.
consent-not-asked = They have not been asked anything yet.
consent-no-care = Without their yes to care, each entry about this person opens only to whoever wrote it.
field-contact-about = With whom?
field-contact-about-hint = Without their yes to care, you alone will be able to read again what you write.

## What one can say yes to, in a word

consent-purpose-care = care
consent-purpose-counts = counting
consent-purpose-analysis = reading by the study
consent-purpose-co-analysis = reading by peers of the study
consent-purpose-quote = quotes
consent-purpose-quote-reviewed = quotes seen first
consent-purpose-named = chosen name
consent-purpose-deposit = other studies
consent-purpose-substance-use = substance use
consent-purpose-partners = partners

## The questions, to be read aloud

consent-words-frame = What you say or live through may be written down here. You decide what is done with it. You can say yes to one thing and no to another. A no changes nothing in the services you get.
consent-words-rights = You can change your mind at any time, just by saying so. You can ask to see what is written, have it corrected, or say who must not read it.
consent-words-limits = What has already been published, or counted without a name, can no longer be taken back.
consent-ask-care = May the team read what is written about you, to support you?
consent-ask-counts = May it be counted, without a name and without your words?
consent-ask-analysis = May the research team read it, under a pseudonym?
consent-ask-co-analysis = May co-researchers who have lived through something similar read it, under a pseudonym?
consent-ask-quote = May your words be quoted, under a pseudonym?
consent-ask-quote-reviewed = May your words be quoted, only after you have seen each passage?
consent-ask-named = May it be told under the name that you choose?
consent-ask-deposit = May it be kept for other studies?
consent-ask-substance-use = May the team read what is written about your substance use, to support you?
consent-ask-partners = May it be passed on to the partners that are named to you?

## What holds today

consent-today = What this person agrees to today
consent-today-none = Nothing.
consent-holds-care = The team may read, to support them.
consent-holds-counts = It may be counted, without a name.
consent-holds-analysis = The research team may read, under a pseudonym.
consent-holds-co-analysis = Co-researchers may read, under a pseudonym.
consent-holds-quote = Their words may be quoted, under a pseudonym.
consent-holds-quote-reviewed = Their words may be quoted, once they have seen each passage.
consent-holds-named = It may be told under the name they chose.
consent-holds-deposit = It may be kept for other studies.
consent-holds-substance-use = The team may read about their substance use, to support them.
consent-holds-partners = It may be passed on to named partners.
consent-holds-until = Until { $date }.
consent-withdraw = Take back
consent-withdraw-one = Take back: { $what }
consent-withdraw-all = Take everything back
consent-withdraw-how = A word from the person is enough. Access closes at once; no reason is asked for.

## Asking

consent-ask = Ask
consent-ask-how = Read this aloud, then ask the questions one by one. A spoken yes is worth as much as a signed one.
consent-manner = How it was said
consent-expressed = In what way?
consent-expressed-oral = Spoken
consent-expressed-written = In writing
consent-expressed-gesture = By a gesture
consent-expressed-audio = Recorded
consent-by = Who decides?
consent-by-hint = From the age of 14 on it is the person.
consent-by-self = The person
consent-by-parent = The holder of parental authority (under 14)
consent-lang = In which language?
consent-lang-fr = French
consent-lang-en = English
consent-lang-zh-hans = Chinese
consent-lang-iu = Inuktitut
consent-lang-cr = Cree
consent-lang-moe = Innu
consent-lang-es = Spanish
consent-lang-other = Another language
consent-helped = Did someone help them to understand?
consent-helped-yes = Yes, someone helped
consent-until = Until when?
consent-until-hint = Empty: until they take it back. Otherwise a date, such as 2027-06.
consent-taken-by = Who asked the questions?
consent-taken-by-hint = Only if it was not you. A role is enough.
consent-note = Note
consent-note-hint = It is sealed. Write no name and no exact place.
consent-purposes = What do they say yes to?
consent-purposes-hint = Each box is asked by itself. An empty box is a no.
consent-save = Keep these answers
consent-save-none = No to everything
consent-presets = In one gesture
consent-presets-hint = A button keeps at once a yes to what it names, spoken today, and takes back what goes further. Substance use, peers of the study and partners are always asked by themselves.
consent-tier-care-only = Care only
consent-tier-counts = Up to counting
consent-tier-analysis = Up to the study
consent-tier-quote = Up to quotes
consent-tier-quote-reviewed = Up to quotes seen first
consent-tier-named = Up to the chosen name
consent-tier-deposit = Up to other studies
consent-problem-nothing-ticked = Nothing is ticked. Tick what they say yes to, or choose “No to everything”.
consent-problem-no-day = A date that ends is needed, such as 2027-06-30 or 2027-06.
consent-kept-said = It is noted. This is what holds now.
consent-kept-withdrawn = It is taken back. Access is closed.
consent-kept-restricted = The restriction is in force.
consent-kept-lifted = The restriction is lifted.
consent-history = What was said
consent-history-none = Nothing has been said yet of what they agree to.
consent-state-given = Yes
consent-state-refused = No
consent-state-withdrawn = Taken back

## Restrictions

restrict-title = Who must not read
restrict-none = No restriction.
restrict-new = Note a restriction
restrict-why = A person can say who must not read about them. It beats everything else, an emergency too, and they owe nobody a reason.
restrict-roles = Which roles?
restrict-roles-hint = Roles, people, or both.
restrict-members = Which members of the team?
restrict-classes = For what information?
restrict-classes-hint = Nothing ticked: for all of it.
restrict-reason = In their words
restrict-reason-hint = Optional. It is sealed.
restrict-save = Put in force
restrict-lift = They lift this restriction
restrict-lift-others = This restriction is about you: someone else will lift it, should the person ask.
restrict-all = Must not read anything about them: { $who }.
restrict-some = Must not read ({ $what }): { $who }.
restrict-state-in-force = in force
restrict-state-lifted = lifted

## Sorts of information

class-field = field
class-clinical = clinical
class-journal = personal journal
class-interview = research interview
class-substance-use = substance use
class-is = Sort of information: { $class }
class-why = The sort decides who may read, besides everything else. What is about substance use asks for a yes of its own; an interview opens to the study only with a yes to the study.
class-title = What is it?
class-save = Keep

## Agreements of studies

agreement-title = Research agreements
agreement-title-lead = The agreements in force, who signed them, and what they allow.
agreement-lead = A study reads only under an agreement: who signed it, for what, until when. Without one in force that names them, those who do research read only their own words.
agreement-none = No agreement is noted. Research partners therefore do not read yet what is written for the study.
agreement-nobody = Nobody of the study is a member here. First invite those who signed.
agreement-new = Note an agreement
agreement-name = Title of the study
agreement-ethics = Decision of the research ethics board
agreement-ethics-hint = Its reference, as it stands in the letter.
agreement-members = Who signed?
agreement-members-hint = Everyone named has signed the undertaking of confidentiality.
agreement-purposes = What does it allow?
agreement-from = From
agreement-until = Until
agreement-until-hint = The last day. After it, nothing opens under this agreement.
agreement-save = Note the agreement
agreement-end = End it now
agreement-is-in-force = In force.
agreement-is-not-yet = Not in force yet.
agreement-is-over = Over.
agreement-is-ended = Ended early.
agreement-days = From { $from } to { $until }.
agreement-ethics-is = Research ethics board: { $reference }
agreement-signed-by = Signed by: { $who }.
agreement-allows = Allows: { $what }.
agreement-state-signed = signed
agreement-state-ended = ended

## Reading in an emergency

glass-title = Emergency reading
glass-title-lead = Reading, for a danger to life, what one may not read otherwise: why, and what the review said of it.
glass-lead = For a danger to life, what is about a person can be opened for some hours. One says why, the team knows, and someone else reviews it within 72 hours.
glass-danger = Danger to life
glass-danger-lead = If their life or someone else’s is in danger, you can open what is about them for some hours. Their restrictions still hold.
glass-break = Open in an emergency
glass-person = Who is in danger?
glass-reason = What is the danger?
glass-reason-hint = A sentence that the team will read. No name, no exact place.
glass-hours = For how long?
glass-hours-n = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
glass-told = The whole team will see it on the first page until the review, with your name and your reason.
glass-told-who = To review it: { $who }.
glass-save = Open now
glass-nobody = No entry is about a person: there is nothing to open.
glass-broken = What was opened
glass-none = Nothing was opened in an emergency.
glass-banner = Emergency reading to review
glass-banner-see = See the reason and the review
glass-reads-until = { $who } reads what is about { $person } until { $until }.
glass-read-until = { $who } could read what is about { $person } until { $until }.
glass-review-by = To be reviewed by { $when }.
glass-review-overdue = The review was due by { $when }.
glass-review = Review
glass-verdict = Was the reading justified?
glass-verdict-justified = Justified
glass-verdict-not-justified = Not justified
glass-verdict-unclear = It cannot be said
glass-note = What the review found
glass-note-hint = Needed unless the reading was justified. A reading that was not justified closes at once.
glass-review-save = Keep the review
glass-reviewed-by = Reviewed by { $who }, { $when }.

## Entries

part-kind-trust-person = Person
part-kind-trust-consent = Consent
part-kind-trust-restriction = Restriction
part-kind-trust-agreement = Research agreement
part-kind-trust-class = Sort of information
part-kind-trust-glass = Emergency reading
part-kind-trust-glass-reviewed = Review of an emergency reading
part-field-trust-consent-by = Who decides
part-field-trust-consent-expressed = In what way
part-field-trust-consent-helped = Someone helped them to understand
part-field-trust-consent-lang = Language
part-field-trust-consent-purposes = For what
part-field-trust-consent-state = Answer
part-field-trust-consent-tier = Button chosen
part-field-trust-restriction-classes = For what information
part-field-trust-restriction-members = People
part-field-trust-restriction-roles = Roles
part-field-trust-agreement-from = First day
part-field-trust-agreement-until = Last day
part-field-trust-agreement-members = Signed by
part-field-trust-agreement-purposes = Allows
part-field-trust-class-class = Sort
part-field-trust-class-entry = Entry
part-field-trust-glass-hours = Hours
part-field-trust-glass-person = Person
part-field-trust-glass-reviewed-glass = Emergency reading
part-field-trust-glass-reviewed-verdict = Review
part-word-shown = Words read to the person
part-word-taken_by = Questions asked by
part-word-nickname = Nickname
part-word-ethics = Decision of the research ethics board
part-word-trust-agreement-title = Title of the study
part-sealed-person = This is about a person who has not agreed that you read it, or who has asked that you do not. You see its codes and dates, not the words.
person-rights = What the person may ask for
person-rights-copy = A copy of all that is kept of them
person-rights-log = Who saw what about them
person-rights-withdrawal = What a withdrawal from research changes
person-rights-erase = Erase everything about them
