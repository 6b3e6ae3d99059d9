# What a count becomes for someone outside the team.
disclosed-about = about { $n }
disclosed-withheld = withheld
disclosed-withheld-count =
    { $n ->
        [0] No number is withheld.
        [one] One number is withheld.
       *[other] { $n } numbers are withheld.
    }
disclosed-for = For whom
disclosed-note-team = For the team: numbers are as they are. Not to be passed on; the export “to send outside” is made for that.
disclosed-note-outside = To send outside: numbers below { $n } are withheld, and others with them so that nobody can work them out. Aggregated data, not anonymised in the sense of the law.
disclosed-note-whole = Withheld whole: no way of showing a part of it kept small numbers from being worked out.
disclosed-contacts-until = Contacts until { $day }: { $n }.
disclosed-home-contacts = contacts, until { $day }
disclosed-bars-withheld = numbers withheld
disclosed-legend = Contacts whose number is withheld
disclosed-practice-reading = Small numbers are withheld, and others with them so that nobody can work them out. Only months that are over count.
disclosed-waits = The contacts are one person’s work. Nothing of it is shown before the peer support worker has looked at what would be.
disclosed-waits-since = Shown until { $day }. What came after waits for the peer support worker to look at it.
disclosed-months = Contacts by month and year
disclosed-period = Period
disclosed-span = { $from } to { $to }
disclosed-none-yet = No month that is over can be shown yet.
disclosed-no-list = Contacts are not shown one by one outside the team: they could be counted.
disclosed-no-medians = Outside the team there are no weeks and no medians: they would be small numbers by another name.
disclosed-exports-team = For the team, with the numbers as they are
disclosed-exports-outside = To send outside, protected and entered in the register
disclosed-csv-team = CSV for the team
disclosed-csv-outside = CSV to send outside
disclosed-study-team = For the team, with the numbers as they are:
disclosed-study-outside = To send outside, with small numbers withheld, entered in the register:

# Before a file leaves.
release-title = Send outside: { $what }
release-lead = Look at exactly what leaves, then say to whom and for what. It is entered in the register.
release-preview = What leaves
release-drawn-from = The file shows these numbers of contacts, and no others.
release-brackets = Contacts by phase
release-contacts-bracket-certain = certainly in the phase
release-contacts-bracket-possible = possibly in the phase
release-contacts-outside-certain = outside the phases, day known
release-contacts-outside-possible = outside the phases, day uncertain
release-table-steps = Steps by phase
release-table-effects = Challenges and openings by phase
release-table-who = Who wrote when
release-table-tempo = Contacts in time
release-table-timeline = Timeline
release-table-study = Case study
release-to = To whom
release-recipient-sponsor = Sponsor
release-recipient-partner = Partner of the clinic
release-recipient-public-body = Public body
release-recipient-researcher = Researcher
release-recipient-public = Everyone
release-recipient-other = Someone else
release-name = Name of the recipient
release-name-hint = The organisation rather than the person.
release-for = For what
release-purpose-report = To report on the initiative
release-purpose-funding = Funding
release-purpose-research = Research or publication
release-purpose-teaching = Teaching
release-purpose-law = Law or court
release-purpose-other = Something else
release-reason = Why send it all the same
release-reason-hint = Stands in the register. Say what keeps anyone from being recognised, or what outweighs it.
release-differs = Beside an earlier release, this one tells too much
release-differs-why = Whoever holds both files can take one from the other and find a small number, or work out one that was withheld.
release-differs-by =
    { $n ->
        [one] one number concerned
       *[other] { $n } numbers concerned
    }
release-refused = Only the coordinator can send it, saying why. To wait until more months have passed is often enough.
release-changed = The numbers changed since you looked. Look again at what leaves.
release-asks = The peer support worker looks first
release-asks-why = These contacts are her or his work alone, and no threshold protects someone who is alone. Your request waits on her or his first page; after a yes you can take the file.
release-ask = Ask her or him to look
release-send = Enter it and take the file
release-state-asked = waits for a look
release-state-sent = sent
release-state-given-up = given up
release-until = Contacts until { $day }.
release-let-go = Sent in spite of a near one: { $reason }
release-waits = Waits for the peer support worker to look at it.
release-give-up = Give it up
releases-title = Releases
releases-title-lead = What left as a file, to whom and for what; what waits for a look.
releases-lead = Every file of numbers that leaves the team is entered here. A new one is compared with those before it.
releases-new = Prepare a release
releases-all = The register
releases-none = No file has left yet.
releases-open = Open the register of releases

# The look of whoever alone can have made these numbers.
own-review-title = What leaves of my work
own-review-lead = You are the only one in this role: these numbers are yours. Nothing of them leaves without your having seen it. A no needs no reason.
own-review-none = Nothing waits for your look.
own-review-due = What leaves of your work
own-review-waits =
    { $n ->
        [one] One release waits for your look
       *[other] { $n } releases wait for your look
    }
own-review-waits-why = You see exactly what would leave, and say yes, no, or what to change.
own-review-more = Show your contacts until { $day }?
own-review-more-why = The sponsor sees nothing of it before your yes.
own-review-answered =
    { $n ->
        [one] A release that you prepared has its answer
       *[other] { $n } releases that you prepared have their answer
    }
own-review-pages = What the pages show
own-review-pages-why = What people outside the team would see on the pages, until { $day }; there the numbers are rounded besides. A yes holds for these months; a no takes all of it back.
own-review-pages-seen = You said yes until { $day }.
own-review-pages-unseen = Nothing of it is shown for now.
own-review-asked-by = asked by { $who }
own-review-changed = The numbers changed since it was asked: whoever asked must prepare it anew.
own-review-answer = Your answer
own-review-yes = Yes, as it is
own-review-no = No
own-review-change = Not as it is
own-review-note = What you want to say
own-review-note-hint = What should change. The team reads it.
own-review-save = Answer
own-review-said-yes = The peer support worker said yes.
own-review-said-no = The peer support worker said no.
own-review-said-change = The peer support worker asks for a change.

# The threshold of a site.
pack-small-counts = Outside the team, withhold numbers below
pack-small-counts-hint = Empty: 6, which satisfies CIHI (below 5) and ICES (below 6). Health Canada: 11. None of the shipped frameworks names a number.

# The kinds, their fields and words.
part-kind-trust-release = Release
part-kind-trust-own-review = Look at what leaves
part-field-trust-pack-small_counts = Numbers withheld below
part-field-trust-release-cells = Numbers
part-field-trust-release-digest = Digest of the numbers
part-field-trust-release-file = File
part-field-trust-release-beside = In spite of
part-field-trust-release-purpose = Purpose
part-field-trust-release-recipient = To whom
part-field-trust-release-state = State
part-field-trust-release-table = Table
part-field-trust-release-threshold = Withheld below
part-field-trust-release-until = Until
part-field-trust-release-withheld = Numbers withheld
part-field-trust-own-review-answer = Answer
part-field-trust-own-review-digest = Digest of the numbers
part-field-trust-own-review-release = Release
part-field-trust-own-review-until = Pages, until
part-word-trust-release-reason = Why all the same
part-word-trust-release-recipient = Name of the recipient
part-word-trust-release-view = What was looked at
part-word-trust-own-review-note = Note
