//! The first case study: from a picture to a document in which every line names its entry.
//!
//! Nothing is left out for being empty: a section without entries says what would fill it.

mod balance;
mod chronology;
mod claims;
mod practice;
mod proof;
mod research;
mod steps;
#[cfg(test)]
mod tests;
mod writer;

use std::collections::BTreeSet;

use jalon_initiative::disclosure::Practice;
use jalon_initiative::form::Code;
use jalon_initiative::picture::Picture;
use jalon_initiative::practice::HandoffState;
use jalon_record::edtf::Day;
use jalon_record::id::{MemberId, Seq};

use crate::document::{Block, Definition, Document, Figure, Inline, Tone};
use crate::timeline::{
    Goal, LANES, Layers, Notes, Orientation, Scene, SchemeShown, TimelineInput, by_bracket, chronicle, legend, whole_window,
};
use crate::words::Words;
use writer::Writer;

/// What a case study is made from.
#[derive(Clone, Copy)]
pub struct CaseInput<'a> {
    /// Everything that the record says, as the reader may see it.
    pub picture: &'a Picture,
    /// The contacts, as the reader may be given them: for the team, or for whoever the study goes to.
    pub practice: Practice<'a>,
    /// Where each handoff stands; none where the study goes out of the team.
    pub handoffs: &'a [HandoffState],
    /// The words: language, pathway and lists.
    pub words: Words<'a>,
    /// The day on which it is made.
    pub made_on: Day,
    /// The state of the record it is made from.
    pub record: RecordState<'a>,
    /// The scheme of brackets it goes by; where `None`, the scheme of the first bracket.
    pub scheme: Option<&'a Code>,
    /// How a person is called here: by their role, unless they agreed to more.
    pub who: &'a dyn Fn(MemberId) -> String,
    /// Addresses for the marks of the drawing; `None` for paper.
    pub href: Option<&'a dyn Fn(&Goal) -> String>,
}

/// A state of the record, which anyone can check.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RecordState<'a> {
    /// The last place in the site's order that was read.
    pub seq: Seq,
    /// The root of the log at that place, in hexadecimal.
    pub root: &'a str,
}

/// Composes the case study.
pub fn compose(input: &CaseInput<'_>) -> Document {
    let words = input.words;
    let lanes: BTreeSet<_> = LANES.into_iter().collect();
    let schemes: Vec<_> = input.scheme.map(|code| SchemeShown { code: code.clone(), name: String::new() }).into_iter().collect();
    let timeline = TimelineInput {
        picture: input.picture,
        practice: input.practice,
        words,
        window: whole_window(input.picture, input.practice, Some(input.made_on)),
        lanes: &lanes,
        layers: Layers::ALL,
        schemes: &schemes,
        today: None,
        notes: Notes::None,
        orientation: if input.href.is_some() { Orientation::Across } else { Orientation::Paper },
    };
    let places = by_bracket(&timeline, chronicle(&timeline));

    let mut writer = Writer::new(input);
    how_to_read(&mut writer);
    drawing(&mut writer, &timeline);
    chronology::write(&mut writer, &places);
    steps::write(&mut writer, &places);
    balance::write(&mut writer, &places);
    practice::write(&mut writer, &places);
    research::write(&mut writer);
    claims::write(&mut writer);
    proof::sources(&mut writer);
    proof::made(&mut writer);
    let blocks = writer.finish();

    let opened = input.picture.opened.as_ref();
    let title = opened.map_or_else(
        || words.say("report-untitled"),
        |opened| words.or_sealed(opened.words.as_ref().map(|words| words.title.as_str())),
    );
    Document {
        language: words.language,
        running: words.say("report-case-study"),
        title,
        subtitle: Some(words.say("report-case-subtitle")),
        banner: input.picture.is_invented().then(|| words.say("report-invented")),
        facts: cover(input),
        contents: words.say("report-contents"),
        blocks,
    }
}

fn cover(input: &CaseInput<'_>) -> Vec<Definition> {
    let words = input.words;
    let fact = |key: &str, meaning: Vec<Inline>| Definition { term: words.say(key), meaning };
    let mut facts = Vec::new();
    let told = input.picture.opened.as_ref().and_then(|opened| opened.words.as_ref());
    if let Some(told) = told {
        for (key, text) in [("report-place", &told.place), ("report-purpose", &told.purpose)] {
            if !text.trim().is_empty() {
                facts.push(fact(key, vec![Inline::text(text.trim())]));
            }
        }
    }
    facts.push(fact("report-made-on", vec![Inline::text(words.day(input.made_on))]));
    facts.push(fact("report-record-seq", vec![Inline::text(words.number(input.record.seq.number()))]));
    facts.push(fact("report-record-root", vec![Inline::mono(input.record.root)]));
    facts.push(fact("disclosed-for", vec![Inline::text(words.practice_note(input.practice))]));
    facts
}

fn how_to_read(writer: &mut Writer<'_>) {
    let words = writer.words;
    writer.section("reading", "report-section-reading");
    writer.say("report-reading");
    let dates = ["occurred", "recorded", "told"].map(|date| Definition {
        term: words.say(&format!("report-date-{date}")),
        meaning: vec![Inline::text(words.say(&format!("report-date-{date}-meaning")))],
    });
    writer.push(Block::Definitions { items: dates.into() });
    let rules = ["unknown", "brackets", "uncertain", "cite", "sealed"];
    let items = rules.map(|rule| {
        vec![
            Inline::strong(words.say(&format!("report-rule-{rule}"))),
            Inline::text(" "),
            Inline::text(words.say(&format!("report-rule-{rule}-why"))),
        ]
    });
    writer.push(Block::List { items: items.into() });
    let note = &words.pathway.text(words.tongue()).note;
    if !note.trim().is_empty() {
        writer.note(Tone::Guide, "report-pathway-note", vec![Inline::text(note.clone())]);
    }
}

fn drawing(writer: &mut Writer<'_>, timeline: &TimelineInput<'_>) {
    let words = writer.words;
    writer.section("timeline", "report-section-timeline");
    let scene = Scene::of(timeline);
    writer.push(Block::Figure(Figure {
        svg: scene.svg(writer.input.href),
        caption: scene.description().to_owned(),
        alt: words.with("report-timeline-alt", &[("what", scene.description())]),
    }));
    writer.push(Block::Legend { items: legend(words, timeline.practice) });
}
