//! The copy as a document.

use jalon_report::case_study::RecordState;
use jalon_report::document::{Block, Definition, Happening, Inline, Tone};
use jalon_report::{Document, Words};

use super::{Copy, Line, Withheld};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::pages::Desk;
use crate::pages::log::notice;

pub(super) fn compose(app: &App, desk: &Desk, copy: &Copy) -> Result<Document, Fault> {
    let words = Words { language: desk.language(), pathway: &desk.pathway, library: app.library(), lists: &desk.picture.lists };
    let state = app.store().state()?;
    let root = state.root.to_string();
    let title = words.say(if copy.asked.given { "copy-given-title" } else { "copy-title" });
    let mut blocks = vec![Block::Note {
        tone: Tone::Guide,
        title: words.say("copy-read"),
        text: vec![Inline::text(words.say(if copy.asked.given { "copy-read-given" } else { "copy-read-all" }))],
    }];
    blocks.push(heading(words, "entries", "copy-entries"));
    match copy.lines.is_empty() {
        true => blocks.push(paragraph(words.say("copy-empty"))),
        false => blocks.push(Block::Chronicle { items: copy.lines.iter().map(|line| happening(words, line)).collect() }),
    }
    blocks.push(heading(words, "seen", "copy-seen"));
    blocks.push(who_saw(words, copy));
    blocks.push(heading(words, "rights", "copy-rights"));
    blocks.push(paragraph(words.say("copy-rights-which")));
    blocks.extend(made(words, RecordState { seq: state.size, root: &root }));
    let document = Document {
        language: words.language,
        title,
        subtitle: Some(copy.label.clone()),
        running: copy.label.clone(),
        banner: desk.picture.is_invented().then(|| words.say("invented-banner")),
        facts: facts(words, desk, copy),
        contents: String::new(),
        blocks,
    };
    notice::on(app, &desk.visitor.trail, document)
}

fn facts(words: Words<'_>, desk: &Desk, copy: &Copy) -> Vec<Definition> {
    let fact = |key: &str, meaning: Inline| Definition { term: words.say(key), meaning: vec![meaning] };
    let withheld = copy.lines.iter().filter(|line| line.withheld.is_some_and(|why| why != Withheld::Erased)).count();
    vec![
        fact("certificate-person", Inline::mono(copy.person.to_string())),
        fact("certificate-where", Inline::text(desk.title())),
        fact("copy-made", Inline::text(words.day(clock::today()))),
        fact("copy-count", Inline::text(words.count("copy-count-entries", copy.lines.len()))),
        fact("copy-withheld", Inline::text(words.count("copy-withheld-count", withheld))),
    ]
}

fn heading(words: Words<'_>, id: &str, key: &str) -> Block {
    Block::Heading { level: 1, id: id.to_owned(), text: words.say(key) }
}

fn paragraph(text: String) -> Block {
    Block::Paragraph { text: vec![Inline::text(text)] }
}

fn happening(words: Words<'_>, line: &Line) -> Happening {
    let text = |text: String| vec![Inline::text(text)];
    let pair = |one: &str, other: &str| words.with("report-pair", &[("one", one), ("other", other)]);
    let mut notes: Vec<Vec<Inline>> = line.facts.iter().map(|(name, value)| text(pair(name, value))).collect();
    notes.extend(line.words.iter().map(|(name, told)| vec![Inline::strong(name), Inline::text(" "), Inline::text(told)]));
    notes.extend(line.withheld.map(|why| vec![Inline::emphasis(words.say(why.key()))]));
    notes.extend(line.is_taken_back.then(|| vec![Inline::emphasis(words.say("copy-taken-back"))]));
    for statement in &line.disagreements {
        notes.push(vec![Inline::strong(words.say("disagree-title")), Inline::text(" "), Inline::text(statement)]);
    }
    notes.push(text(words.with("copy-written", &[("who", &line.by), ("date", &line.written)])));
    Happening { mark: "step", date: line.happened.clone(), what: vec![Inline::strong(&line.kind)], notes }
}

/// Who saw or received what, from the access log.
fn who_saw(words: Words<'_>, copy: &Copy) -> Block {
    match copy.seen.is_empty() {
        true => paragraph(words.say("log-copy-none")),
        false => Block::List { items: copy.seen.iter().map(|sentence| vec![Inline::text(sentence.as_str())]).collect() },
    }
}

fn made(words: Words<'_>, record: RecordState<'_>) -> [Block; 2] {
    let made =
        words.with("certificate-made", &[("date", &words.day(clock::today())), ("seq", &words.number(record.seq.number()))]);
    let root = vec![Inline::text(words.say("report-root-is")), Inline::text(" "), Inline::mono(record.root)];
    [paragraph(made), Block::Paragraph { text: root }]
}
