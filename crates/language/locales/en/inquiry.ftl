# The study and its sources.
inquiry-title = The study
inquiry-lead = What the study asks, who does what in it, what it gave the team and what it cost them, and the sources that it reads.
inquiry-way = The study: questions, roles, contributions
inquiry-the-study = Questions and protocol
inquiry-study-none = Nothing is said of the study yet. Begin with its questions: one sentence each.
inquiry-study-sealed = Study (its words are sealed to you)
inquiry-questions = Questions
inquiry-protocol = Protocol
inquiry-protocol-version = version { $n }, { $date }
inquiry-protocol-text = In short
inquiry-changed = What changed
inquiry-ethics = Ethics
inquiry-agreement = Agreement
inquiry-agreement-see = See the agreement
inquiry-study-change = New version of the protocol
inquiry-study-history = Earlier versions
inquiry-roles = Who does what
inquiry-roles-none = Nobody is named yet. Co-researchers with lived experience have their place here like everyone else.
inquiry-balance = What research gives and costs
inquiry-balance-lead = Each contribution and each cost is a dated entry, which shows on the timeline too.
inquiry-balance-none = Nothing is noted. Begin with the time that the team gave to the research.
inquiry-side-given = Given to the team
inquiry-side-cost = Cost to the team
inquiry-side-none = Nothing noted.
inquiry-what = What
inquiry-times = Times
inquiry-time = Time
inquiry-sum = In all
inquiry-no-minutes = not noted
inquiry-paid = Time given to the study and noted as such: { $time }.

# Sources
inquiry-sources = Sources
inquiry-sources-lead = The texts that the study reads: interviews, minutes, field notes. A source is open only as long as those whose words it holds agree.
inquiry-sources-none = No source yet. Bring a first text: minutes of a meeting need nobody’s agreement.
inquiry-sources-see = See the sources
inquiry-open-sources =
    { $n ->
        [one] { $n } open source.
       *[other] { $n } open sources.
    }
inquiry-closed =
    { $n ->
        [one] { $n } closed source
       *[other] { $n } closed sources
    }
inquiry-closed-not-here =
    { $n ->
        [one] { $n } is not here any more.
       *[other] { $n } are not here any more.
    }
inquiry-closed-gate =
    { $n ->
        [one] { $n } is not for your role, or not for you.
       *[other] { $n } are not for your role, or not for you.
    }
inquiry-closed-not-asked =
    { $n ->
        [one] { $n } waits for someone to be asked.
       *[other] { $n } wait for someone to be asked.
    }
inquiry-closed-not-given =
    { $n ->
        [one] { $n }: someone does not agree, or no longer does.
       *[other] { $n }: someone does not agree, or no longer does.
    }
inquiry-source-sealed = Source (its title is sealed to you)
inquiry-characters =
    { $n ->
        [one] { $n } character
       *[other] { $n } characters
    }
inquiry-paragraphs =
    { $n ->
        [one] { $n } paragraph
       *[other] { $n } paragraphs
    }
inquiry-codings =
    { $n ->
        [one] { $n } coded passage
       *[other] { $n } coded passages
    }
inquiry-cite = Cite by the number of the paragraph.
inquiry-no-text = No text yet.
inquiry-add-text = Bring the text
inquiry-text-sealed = The text is sealed to you.
inquiry-partly = Parts are withheld
inquiry-partly-why = One of the people in this conversation does not agree today: what they said is blanked out, and what nobody knows who said.
inquiry-withheld-passage = Passage withheld
inquiry-at-time = at { $time }
inquiry-consent = The people and what they agree to
inquiry-consent-nobody = This source holds nobody’s words in particular
inquiry-consent-nobody-why = No person is attached to it, so there is nobody to ask. If someone recognises themselves in it, attach the source to that person.
inquiry-quoting-no = Its words may not be quoted.
inquiry-quoting-after-review = Its words may be quoted after the person has seen each use.
inquiry-quoting-free = Its words may be quoted under a pseudonym.
inquiry-until = The agreement holds until { $day }.
inquiry-consent-asked-anew = This is checked each time the source is opened.
inquiry-versions = Versions of the text
inquiry-version = Version { $n }, { $date }
inquiry-older-version = You are reading an earlier version.
inquiry-newest-version = See the latest
inquiry-another-version = Bring a corrected version
inquiry-entry = The entry in the record
inquiry-yours = brought by you
inquiry-loss = { $n } × { $what }
inquiry-loss-undecodable = unreadable byte, shown as �
inquiry-loss-control = control character
inquiry-loss-unknown-letter = letter that the PDF does not name, shown as �
inquiry-loss-unknown-entity = unknown entity
inquiry-loss-image = picture
inquiry-loss-object = drawing, chart, sound or attached file
inquiry-loss-formula = formula
inquiry-loss-comment = comment
inquiry-loss-deleted = passage deleted while changes were tracked
inquiry-loss-hidden = hidden text
inquiry-loss-script = script or style sheet
inquiry-loss-link-target = address of a link (its words are kept)
inquiry-loss-field = instruction of a field (its result is kept)
inquiry-loss-form-field = form field
inquiry-loss-metadata = heading of the file (title, authors)
inquiry-loss-raw-html = HTML inside the Markdown
inquiry-loss-cue-note = note between captions
inquiry-loss-cue-name = name or number of a caption
inquiry-loss-cue-setting = position of a caption
inquiry-loss-cue-tag = markup inside a caption
inquiry-loss-broken-cue = caption without a time
inquiry-loss-page-without-text = page without letters (a picture, most likely)
inquiry-loss-annotation = annotation
inquiry-format-txt = Text
inquiry-format-md = Markdown
inquiry-format-html = Web page
inquiry-format-docx = Word (docx)
inquiry-format-odt = OpenDocument (odt)
inquiry-format-rtf = RTF
inquiry-format-pdf = PDF
inquiry-format-srt = Subtitles (srt)
inquiry-format-vtt = Captions (vtt)
inquiry-format-qdpx = REFI-QDA project
inquiry-format-typed = Typed or pasted here
inquiry-kept = The source is kept.
inquiry-kept-next = You can read and cite it. The file it came from is not kept.
inquiry-kept-version = The new version is kept.
inquiry-kept-version-next = The earlier one stays readable below, and the passages went from one to the other as the report said.

# Bringing a text in
inquiry-bring = Bring a text
inquiry-bring-lead = Choose a file or paste a text. You will first see what was read and what was left behind; nothing is kept before you say so.
inquiry-another-lead = Bring the corrected text. You will see what becomes of coded passages before anything is kept.
inquiry-file = File
inquiry-file-hint = txt, md, html, docx, odt, rtf, pdf, srt or vtt; at most 20 MB.
inquiry-text = Or the text itself
inquiry-text-hint = One line for each turn; “Inès: …” shows who speaks.
inquiry-look = Read, without keeping
inquiry-nothing-brought = Choose a file or paste a text.
inquiry-not-read = The text could not be read
inquiry-nothing-kept = Nothing was kept.
inquiry-refused-too-much = The file asks for too much: { $what }, beyond { $limit }. Cut it into parts.
inquiry-refused-unknown = This format is not read here. { $hint } Save the document as docx, odt or txt.
inquiry-refused-broken = The { $format } file is damaged, near byte { $at }. Open it in the program it came from and save it again.
inquiry-refused-locked = The file is locked by a password. Save a copy without one.
inquiry-refused-scanned = The document has { $n } pages and no letters: most likely they are pictures. Have the text recognised first.
inquiry-refused-empty = There is no text in it.
inquiry-measure-file = size of the file in bytes
inquiry-measure-unpacked = size once unpacked, in bytes
inquiry-measure-text = length of the text in characters
inquiry-measure-pages = number of pages
inquiry-measure-other = complexity
inquiry-let-go = This text is not waiting any more
inquiry-let-go-why = What was read waits for half an hour at most, then it is forgotten. Bring it again.
inquiry-look-title = Before this source is kept
inquiry-look-version = Before this version is kept
inquiry-look-lead = This is what was read. Say what it is and whose words these are; nothing is kept before you say so.
inquiry-was-read = What was read
inquiry-format = Format
inquiry-encoding = Encoding
inquiry-encoding-guessed = guessed: look whether the accents are right
inquiry-length = Length
inquiry-speakers = Who speaks
inquiry-times-read = Time codes
inquiry-left-behind = What was left behind
inquiry-left-nothing = Nothing: all that was words is there.
inquiry-left-why = This was in the file and is not in the text. Where it matters, add it to the text before you bring it.
inquiry-first-at = first at paragraph { $n }
inquiry-preview-see = See the text as it was read
inquiry-labelled = { $label }: { $value }
inquiry-hours = Their hours
inquiry-preview = The text
inquiry-preview-rest =
    { $n ->
        [one] And { $n } more paragraph.
       *[other] And { $n } more paragraphs.
    }
inquiry-title-field = Title
inquiry-title-hint = Without anyone’s name. For example: “First interview, peer support worker”.
inquiry-sort = Sort of source
inquiry-occurred = When it took place
inquiry-occurred-hint = As you would say it: 2020-05-12, “May 2020”, “around summer 2020”.
inquiry-lang = Language
inquiry-people = Whose words these are
inquiry-people-hint = By pseudonym, with what each person agrees to today. An interview, a diary, a message is always someone’s.
inquiry-nobody-known = Nobody is known to the record yet. For an interview, first make the person known and note what they agree to.
inquiry-needs = What each person must agree to
inquiry-needs-hint = The source closes as soon as one of them no longer does.
inquiry-sharing = If there are several people and one withdraws
inquiry-sharing-hint = As they were told beforehand.
inquiry-sharing-whole = The whole source closes
inquiry-sharing-turns = What they said is blanked out, and what nobody knows who said
inquiry-note = Note on how it was gathered
inquiry-turns = Keep who speaks
inquiry-turns-hint = Guessed from how lines begin: look whether it is right.
inquiry-turns-said = The file says who speaks.
inquiry-turns-yes = Yes
inquiry-turns-no = No, only the text
inquiry-speaker = Who speaks
inquiry-speaker-is = “{ $speaker }” is
inquiry-speaker-other = someone else
inquiry-reason = Why another version
inquiry-reason-hint = For example: “checked against the recording”.
inquiry-keep = Keep
inquiry-let-it-go = Do not keep
inquiry-file-not-kept = The text is kept encrypted. The file itself is not kept: it could carry names and traces that you have not seen.
inquiry-carried = What becomes of the passages
inquiry-carried-none = Nothing points to the earlier version yet: there is nothing to carry over.
inquiry-fate-same =
    { $n ->
        [one] { $n } passage is at the same place.
       *[other] { $n } passages are at the same place.
    }
inquiry-fate-moved =
    { $n ->
        [one] { $n } passage moved, word for word.
       *[other] { $n } passages moved, word for word.
    }
inquiry-fate-changed =
    { $n ->
        [one] { $n } passage changed: to be looked at.
       *[other] { $n } passages changed: to be looked at.
    }
inquiry-fate-lost =
    { $n ->
        [one] { $n } passage is not there any more.
       *[other] { $n } passages are not there any more.
    }
inquiry-fate-word-changed = Changed
inquiry-fate-word-lost = Lost
inquiry-was = Before
inquiry-is = Now
inquiry-nowhere = Nowhere
problem-inquiry-not-agreed = One of these people does not agree today to what the source needs. First note what they agree to, or ask for less.
problem-inquiry-blanked = A part of the earlier version is blanked out for you: the comparison would not be right.
part-sealed-inquiry = One of those whose words these are does not agree today, was not asked, or this is not for you.

# Forms of the study
write-study = Describe the study
write-study-lead = Its questions, its protocol, its ethics, and how far people take part.
write-research-role = Name someone of the study
write-research-role-lead = Who does what, whether it is paid, and under which name.
write-research-time = Note time given to the study
write-research-time-lead = How long, paid or not.
field-title = Title
field-questions = Research questions
field-questions-hint = One a line.
field-protocol_version = Version of the protocol
field-protocol = The protocol in short
field-ethics = Ethics reference
field-ethics-hint = The board and the number of the project.
field-participation = Participation in each phase
field-participation-hint = How far the people concerned take part; leave empty what is not decided yet.
field-languages = Languages of the study
field-changed = What changes with this version
field-member = Member of the site
field-as = Their place in the study
field-credit = What they do in it
field-research-role-name = Name, where not a member, or chosen name
field-research-role-pay = Is it paid?
field-research-time-pay = Is it paid?
field-naming = Under which name
naming-own-name = Their own name
naming-chosen-name = A chosen name
naming-not-named = Without being named

# Kinds of the inquiry
part-kind-inquiry-study = Study
part-kind-inquiry-role = Place in the study
part-kind-inquiry-time = Time given to the study
part-kind-inquiry-source = Source
part-kind-inquiry-source-version = Text of a source
part-kind-inquiry-carried = Passages carried over
part-kind-inquiry-code = Code
part-kind-inquiry-codebook = Version of the codebook
part-kind-inquiry-coding = Coded passage
part-kind-inquiry-read = Passage read
part-kind-inquiry-told = Passage that speaks of another time
part-kind-inquiry-memo = Memo
part-kind-inquiry-attribute = Attribute
part-kind-inquiry-case = Case
part-kind-inquiry-summary = Summary
part-kind-inquiry-round = Round of coding
part-kind-inquiry-settled = Disagreement settled
part-kind-inquiry-answers = Answers
