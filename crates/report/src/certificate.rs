//! The certificate of an act of erasing: what was destroyed, what stays as proof, what may remain elsewhere. In plain words, under
//! the pseudonym alone; made from the act's entry, hence made again at any time.

use jalon_initiative::trust::erasing::{Destroyed, Erasing, KeptBack, Progress, Proof, Scope, WhyKept};
use jalon_record::edtf::Day;
use jalon_record::id::{EntryId, Instant, PersonRef, Seq};

use crate::case_study::RecordState;
use crate::document::{Block, Definition, Document, Inline, Row, Table, Tone, short_id};
use crate::words::Words;

/// How many days a backup can still open what has been erased since: as long as the keys that are kept apart live.
pub const BACKUP_DAYS: i32 = 35;

/// What a certificate is made from.
#[derive(Clone, Copy)]
pub struct CertificateInput<'a> {
    /// The words: language and lists.
    pub words: Words<'a>,
    /// The entry that opened the act.
    pub act: EntryId,
    /// Its place.
    pub seq: Seq,
    /// When the site received it.
    pub at: Instant,
    /// What it did.
    pub open: &'a Erasing,
    /// The person it was about.
    pub about: Option<PersonRef>,
    /// Who did it, by role.
    pub by: &'a str,
    /// How the initiative is called.
    pub title: &'a str,
    /// Whether everything in it is invented.
    pub invented: bool,
    /// The phones of the team that held something of it.
    pub phones: PhonesTold,
    /// How many times something was given out of the team since, or before: such copies cannot be recalled.
    pub released: usize,
    /// The day on which the certificate is made.
    pub made_on: Day,
    /// The state of the record it is made from.
    pub record: RecordState<'a>,
}

/// How many phones of the team held something of what was erased, and how far they have let go of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct PhonesTold {
    /// So many have confirmed that they keep nothing of it, or were told to destroy everything.
    pub yes: usize,
    /// So many have not confirmed it yet.
    pub not_yet: usize,
    /// So many were lost or removed and did not come back.
    pub never: usize,
}

impl PhonesTold {
    /// One sentence for each that there is any of; the usual one where no phone held anything.
    fn lines(self, words: Words<'_>) -> Vec<String> {
        let all = [
            ("certificate-phones-yes", self.yes),
            ("certificate-phones-not-yet", self.not_yet),
            ("certificate-phones-never", self.never),
        ];
        let lines: Vec<String> = all.iter().filter(|(_, many)| *many > 0).map(|(key, many)| words.count(key, *many)).collect();
        if lines.is_empty() { vec![words.say("certificate-devices")] } else { lines }
    }
}

/// The number of a certificate: the last eight digits of the act's entry.
pub fn number(act: EntryId) -> String {
    short_id(act).to_uppercase()
}

/// The name of a kind, as pages call it.
fn kind(words: Words<'_>, kind: &str) -> String {
    let dashed = kind.replace('.', "-");
    let keys = [format!("report-kind-{dashed}"), format!("part-kind-{dashed}")];
    let known = keys.iter().find(|key| words.language.has(key));
    known.map_or_else(|| words.with("part-kind-unknown", &[("kind", kind)]), |key| words.say(key))
}

/// Composes the certificate.
pub fn compose(input: &CertificateInput<'_>) -> Document {
    let words = input.words;
    let mut blocks = Vec::new();
    if input.open.state == Progress::Begun {
        blocks.push(note(words, Tone::Warning, "certificate-begun", "certificate-begun-why"));
    }
    destroyed(input, &mut blocks);
    proof(input, &mut blocks);
    kept(words, &input.open.kept, &mut blocks);
    elsewhere(input, &mut blocks);
    ask(input, &mut blocks);
    let title = words.say("certificate-title");
    Document {
        language: words.language,
        subtitle: Some(words.with("certificate-number", &[("number", &number(input.act))])),
        running: words.with("certificate-number", &[("number", &number(input.act))]),
        banner: input.invented.then(|| words.say("invented-banner")),
        facts: facts(input),
        contents: String::new(),
        title,
        blocks,
    }
}

fn facts(input: &CertificateInput<'_>) -> Vec<Definition> {
    let words = input.words;
    let fact = |key: &str, meaning: Inline| Definition { term: words.say(key), meaning: vec![meaning] };
    let said = |key: &str, text: String| fact(key, Inline::text(text));
    let whom = input.about.map(|person| fact("certificate-person", Inline::mono(person.to_string())));
    let scope = words.say(&format!("erasing-scope-{}", input.open.scope.code()));
    let mut facts: Vec<Definition> = whom.into_iter().collect();
    facts.extend([
        said("certificate-scope", scope),
        said("certificate-when", words.language.instant(input.at.micros(), None)),
        said("certificate-ground", words.say(&format!("part-ground-{}", input.open.ground.code()))),
        said("certificate-by", input.by.to_owned()),
        said("certificate-where", input.title.to_owned()),
    ]);
    facts
}

fn heading(words: Words<'_>, blocks: &mut Vec<Block>, id: &str, key: &str) {
    blocks.push(Block::Heading { level: 1, id: id.to_owned(), text: words.say(key) });
}

fn paragraph(text: String) -> Block {
    Block::Paragraph { text: vec![Inline::text(text)] }
}

fn note(words: Words<'_>, tone: Tone, title: &str, text: &str) -> Block {
    Block::Note { tone, title: words.say(title), text: vec![Inline::text(words.say(text))] }
}

fn list(items: impl IntoIterator<Item = String>) -> Block {
    Block::List { items: items.into_iter().map(|item| vec![Inline::text(item)]).collect() }
}

fn destroyed(input: &CertificateInput<'_>, blocks: &mut Vec<Block>) {
    let (words, open) = (input.words, input.open);
    heading(words, blocks, "destroyed", "certificate-destroyed");
    let all = usize::try_from(open.entries()).unwrap_or(usize::MAX);
    blocks.push(paragraph(words.count("certificate-destroyed-count", all)));
    let cell = |text: String| vec![vec![Inline::text(text)]];
    let row = |gone: &Destroyed| Row::Cells {
        anchor: None,
        cells: vec![cell(kind(words, gone.kind.as_str())), cell(words.number(gone.entries.into()))],
    };
    blocks.push(Block::Table(Table {
        caption: words.say("certificate-kinds"),
        header: vec![words.say("certificate-kind"), words.say("certificate-entries")],
        widths: vec![70, 30],
        rows: open.destroyed.iter().map(row).collect(),
        wide: false,
    }));
    if open.files > 0 {
        blocks.push(paragraph(words.count("certificate-files", open.files as usize)));
    }
    blocks.push(paragraph(words.say("certificate-destroyed-where")));
}

fn proof(input: &CertificateInput<'_>, blocks: &mut Vec<Block>) {
    let words = input.words;
    heading(words, blocks, "proof", "certificate-proof");
    blocks.push(paragraph(words.say("certificate-proof-what")));
    let told = |proof: &Proof| {
        let key = format!("proof-state-{}", proof.state.as_str());
        let state = if words.language.has(&key) { words.say(&key) } else { proof.state.as_str().to_owned() };
        let told = [("kind", kind(words, proof.kind.as_str())), ("entry", short_id(proof.entry)), ("state", state)];
        words.with("certificate-proof-state", &told.each_ref().map(|(name, text)| (*name, text.as_str())))
    };
    if !input.open.proofs.is_empty() {
        blocks.push(paragraph(words.say("certificate-proofs")));
        blocks.push(list(input.open.proofs.iter().map(told)));
    }
}

fn kept(words: Words<'_>, kept: &[KeptBack], blocks: &mut Vec<Block>) {
    if kept.is_empty() {
        return;
    }
    heading(words, blocks, "kept", "certificate-kept");
    let count = |why: WhyKept| kept.iter().filter(|kept| kept.why == why).count();
    let told = WhyKept::ALL.iter().filter(|why| count(**why) > 0);
    blocks.push(list(told.map(|why| words.count(&format!("certificate-kept-{}", why.code()), count(*why)))));
    blocks.push(paragraph(words.say("certificate-kept-restricted")));
}

fn elsewhere(input: &CertificateInput<'_>, blocks: &mut Vec<Block>) {
    let words = input.words;
    heading(words, blocks, "elsewhere", "certificate-elsewhere");
    let day = i32::try_from(input.at.micros().div_euclid(86_400_000_000)).unwrap_or(0).saturating_add(BACKUP_DAYS);
    let until = Day::from_number(day).unwrap_or(input.made_on);
    let released = match input.released {
        0 => words.say("certificate-released-none"),
        many => words.count("certificate-released", many),
    };
    let mut lines = vec![words.with("certificate-backups", &[("date", &words.day(until))])];
    lines.extend(input.phones.lines(words));
    lines.extend([released, words.say("certificate-others")]);
    blocks.push(list(lines));
}

fn ask(input: &CertificateInput<'_>, blocks: &mut Vec<Block>) {
    let words = input.words;
    heading(words, blocks, "ask", "certificate-ask");
    let who = if input.open.scope == Scope::Person { "certificate-ask-who" } else { "certificate-ask-team" };
    blocks.push(paragraph(words.say(who)));
    let place = words.with("certificate-place", &[("seq", &words.number(input.seq.number()))]);
    let made =
        words.with("certificate-made", &[("date", &words.day(input.made_on)), ("seq", &words.number(input.record.seq.number()))]);
    blocks.push(paragraph(format!("{place} {made}")));
    let root = vec![Inline::text(words.say("report-root-is")), Inline::text(" "), Inline::mono(input.record.root)];
    blocks.push(Block::Paragraph { text: root });
}

#[cfg(test)]
mod tests {
    use super::*;
    use jalon_initiative::form::Code;
    use jalon_initiative::meaning::Ground;
    use jalon_initiative::practice::Lists;
    use jalon_language::Language;
    use jalon_record::id::Kind;

    fn told(language: Language) -> Document {
        let library = jalon_library::shipped().unwrap();
        let words = Words { language, pathway: &library.pathways()[0], library, lists: Lists::UNCHANGED };
        let gone = |kind: &str, entries| Destroyed { entries, kind: Kind::new(kind).unwrap() };
        let entry = |number| EntryId::from_bytes([number; 16]);
        let open = Erasing {
            destroyed: vec![gone("practice.contact", 41), gone("practice.follow-up", 3), gone("dreams.night", 1)],
            files: 2,
            ground: Ground::Request,
            kept: vec![KeptBack { entry: entry(8), why: WhyKept::Law }, KeptBack { entry: entry(9), why: WhyKept::Hold }],
            of: None,
            proofs: vec![Proof {
                entry: entry(7),
                kind: Kind::new("trust.request").unwrap(),
                state: Code::new("withdrawn").unwrap(),
            }],
            scope: Scope::Person,
            state: Progress::Done,
        };
        compose(&CertificateInput {
            words,
            act: entry(5),
            seq: Seq::new(1_204).unwrap(),
            at: Instant::from_micros(1_763_830_800_000_000),
            open: &open,
            about: Some(PersonRef::from_bytes([3; 16])),
            by: "coordination",
            title: "An invented initiative",
            invented: true,
            phones: PhonesTold::default(),
            released: 1,
            made_on: Day::from_number(20_415).unwrap(),
            record: RecordState { seq: Seq::new(1_310).unwrap(), root: "ab12" },
        })
    }

    #[test]
    fn a_certificate_says_what_went_what_stays_and_what_may_remain() {
        for language in Language::ALL {
            let document = told(language);
            assert!(!document.plain().contains('⟦'), "{}", document.plain());
            insta::assert_snapshot!(format!("certificate-{}", language.code()), document.plain());
        }
    }

    #[test]
    fn a_certificate_tells_which_phones_have_let_go() {
        let library = jalon_library::shipped().unwrap();
        for language in Language::ALL {
            let words =
                Words { language, pathway: &library.pathways()[0], library, lists: jalon_initiative::practice::Lists::UNCHANGED };
            assert_eq!(PhonesTold::default().lines(words), [words.say("certificate-devices")]);
            let lines = PhonesTold { yes: 2, not_yet: 1, never: 1 }.lines(words);
            assert!(lines.len() == 3 && lines.iter().all(|line| !line.contains(['⟦', '$'])), "{lines:?}");
        }
    }

    #[test]
    fn a_certificate_is_a_sound_pdf_on_paper() {
        for language in Language::ALL {
            let pdf = crate::pdf::make(&told(language)).unwrap();
            assert!(pdf.bytes.starts_with(b"%PDF-") && pdf.missing.is_empty(), "{:?}", pdf.missing);
        }
    }
}
