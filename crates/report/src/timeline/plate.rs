//! A drawing to take along: with its title, legend, notes, the day it was made, and that it is invented where it is.

use std::fmt::Write;

use jalon_language::Language;
use jalon_record::edtf::Day;
use serde::{Serialize, Serializer};

use super::shape::{Held, Shape, escape, width_of, wrap};
use super::{LegendItem, Level, Note, Scene, TimelineInput, legend};

/// What stands around the drawing.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The name of the initiative, as the reader may see it.
    pub title: &'a str,
    /// The day on which it is made.
    pub made_on: Day,
}

/// A drawing to take along.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Plate {
    #[serde(serialize_with = "code")]
    language: Language,
    title: String,
    facts: Vec<String>,
    banner: Option<String>,
    /// What must go with it wherever it goes.
    notice: Option<String>,
    /// The drawing alone.
    svg: String,
    alt: String,
    notes_title: String,
    notes: Vec<Note>,
    more_notes: Option<String>,
    legend_title: String,
    legend: Vec<LegendItem>,
    /// Whether the sheet is a large one held sideways.
    large: bool,
    width: f64,
    height: f64,
}

fn code<S: Serializer>(language: &Language, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(language.code())
}

const MARGIN: f64 = 32.0;
const TEXT: f64 = 13.0;
const LINE: f64 = 18.0;
/// How wide a column of notes or of the legend is at least.
const COLUMN: f64 = 240.0;
/// Where words begin in a column, after the number and the mark.
const INDENT: f64 = 44.0;

impl Plate {
    /// Draws, and puts everything around it into words.
    pub fn of(input: &TimelineInput<'_>, about: &About<'_>) -> Self {
        let words = input.words;
        let scene = Scene::of(input);
        let window = input.window;
        let level = words.say(&format!("timeline-level-{}", Level::of(window).code()));
        let facts = vec![
            words.with("report-timeline-span", &[("from", &words.day(window.from())), ("to", &words.day(window.to()))]),
            level,
            words.with("timeline-made-on", &[("day", &words.day(about.made_on))]),
            words.practice_note(input.practice),
        ];
        Self {
            language: words.language,
            title: about.title.to_owned(),
            facts,
            banner: input.picture.is_invented().then(|| words.say("report-invented")),
            notice: None,
            svg: scene.svg(None),
            alt: words.with("timeline-plate-alt", &[("what", scene.description())]),
            notes_title: words.say("timeline-notes"),
            notes: scene.notes().to_vec(),
            more_notes: (scene.notes_left_out() > 0).then(|| words.count("timeline-notes-more", scene.notes_left_out())),
            legend_title: words.say("timeline-legend"),
            legend: legend(words, input.practice),
            large: scene.width() > 1000.0,
            width: scene.width(),
            height: scene.height(),
        }
    }

    /// With a notice that must go with it, under its title.
    #[must_use]
    pub fn under(self, notice: Option<String>) -> Self {
        Self { notice, ..self }
    }

    /// How wide the picture is, in pixels at its natural size.
    pub fn width(&self) -> f64 {
        self.width + 2.0 * MARGIN
    }

    /// The whole as one SVG that needs nothing beside it.
    pub fn to_svg(&self) -> String {
        let mut head = String::new();
        let mut y = MARGIN;
        for line in wrap(&self.title, 24.0, self.width, 3) {
            y += 24.0;
            Shape::text("", 24.0, (MARGIN, y), Held::Start, line).bold().write(&mut head, "plate");
            y += 6.0;
        }
        for line in wrap(&self.facts.join(" "), TEXT, self.width, 3) {
            y += LINE;
            Shape::text("", TEXT, (MARGIN, y), Held::Start, line).soft().write(&mut head, "plate");
        }
        for banner in self.banner.iter().chain(&self.notice) {
            for line in wrap(banner, TEXT, self.width, 3) {
                y += LINE;
                Shape::text("", TEXT, (MARGIN, y), Held::Start, line).bold().write(&mut head, "plate");
            }
        }
        y += 14.0;
        // The drawing is an SVG of its own; as a part of another it needs a place.
        let inner = self.svg.replacen("<svg ", &format!("<svg x=\"{MARGIN}\" y=\"{y}\" "), 1);
        y += self.height + 10.0;
        let notes: Vec<Entry<'_>> =
            self.notes.iter().map(|note| Entry { number: Some(note.number), svg: &note.svg, words: &note.words }).collect();
        let mut tail = String::new();
        y = self.columns(&mut tail, &self.notes_title, &notes, y);
        for line in self.more_notes.iter().flat_map(|more| wrap(more, TEXT, self.width, 2)) {
            y += LINE;
            Shape::text("", TEXT, (MARGIN, y), Held::Start, line).soft().write(&mut tail, "plate");
        }
        let legend: Vec<Entry<'_>> =
            self.legend.iter().map(|item| Entry { number: None, svg: &item.svg, words: &item.label }).collect();
        y = self.columns(&mut tail, &self.legend_title, &legend, y);
        let (width, height) = (self.width(), (y + MARGIN).ceil());
        let mut out = String::with_capacity(inner.len() + head.len() + tail.len() + 600);
        let _ = write!(
            out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
             lang=\"{}\" font-family=\"Libertinus Serif, Noto Sans SC, serif\"><title>",
            self.language.code(),
        );
        escape(&mut out, &self.title);
        out.push_str("</title><desc>");
        escape(&mut out, &self.alt);
        let _ = write!(out, "</desc><rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>");
        out.push_str(&head);
        out.push_str(&inner);
        out.push_str(&tail);
        out.push_str("</svg>");
        out
    }

    /// Entries in columns read downwards, under their title; gives where they end.
    fn columns(&self, out: &mut String, title: &str, entries: &[Entry<'_>], top: f64) -> f64 {
        if entries.is_empty() {
            return top;
        }
        let y = top + 26.0;
        Shape::text("", 16.0, (MARGIN, y), Held::Start, title).bold().write(out, "plate");
        let columns = (self.width / COLUMN).floor().max(1.0);
        let wide = self.width / columns;
        let laid: Vec<(&Entry<'_>, Vec<String>)> =
            entries.iter().map(|entry| (entry, wrap(entry.words, TEXT, wide - INDENT - 14.0, 12))).collect();
        let high = |lines: &[String], entry: &Entry<'_>| (LINE * lines.len() as f64 + 6.0).max(entry.high() + 4.0);
        let whole: f64 = laid.iter().map(|(entry, lines)| high(lines, entry)).sum();
        let tallest = laid.iter().map(|(entry, lines)| high(lines, entry)).fold(0.0, f64::max);
        let most = whole / columns + tallest / 2.0;
        let (mut column, mut at, mut lowest) = (0.0, 0.0, 0.0_f64);
        for (entry, lines) in &laid {
            let high = high(lines, entry);
            if at > 0.0 && at + high > most && column + 1.0 < columns {
                (column, at) = (column + 1.0, 0.0);
            }
            entry.write(out, MARGIN + wide * column, y + 10.0 + at, lines);
            at += high;
            lowest = lowest.max(at);
        }
        y + 10.0 + lowest
    }
}

/// A mark with its words, in a column.
struct Entry<'a> {
    number: Option<usize>,
    svg: &'a str,
    words: &'a str,
}

impl Entry<'_> {
    /// How high its mark is: poles are taller than glyphs, and both are shown smaller than in the drawing.
    fn high(&self) -> f64 {
        if self.svg.contains("height=\"42\"") { 30.0 } else { 18.0 }
    }

    fn own_size(&self) -> String {
        format!(" width=\"24\" height=\"{}\"", if self.high() > 20.0 { 42 } else { 24 })
    }

    fn write(&self, out: &mut String, x: f64, y: f64, lines: &[String]) {
        if let Some(number) = self.number.map(|number| number.to_string()) {
            let left = x + 16.0 - width_of(&number, TEXT);
            Shape::text("", TEXT, (left.max(x), y + 13.0), Held::Start, number).bold().write(out, "plate");
        }
        // The key says its own size first; here it is shown smaller.
        let high = self.high();
        let place = format!("<svg x=\"{}\" y=\"{y}\" height=\"{high}\" width=\"20\" ", x + 19.0);
        let sized = self.svg.replacen("<svg ", &place, 1).replacen(&self.own_size(), "", 1);
        out.push_str(&sized);
        for (row, line) in lines.iter().enumerate() {
            Shape::text("", TEXT, (x + INDENT, y + 13.0 + LINE * row as f64), Held::Start, line.as_str()).write(out, "plate");
        }
    }
}
