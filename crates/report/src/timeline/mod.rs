//! The timeline: brackets as ground, steps as poles, windows as gates, practice as density, voices beside.
//!
//! One drawing serves screen, paper and case study. [`Scene::of`] decides what is drawn and where, as pure geometry;
//! [`Scene::svg`] writes it down; [`chronicle()`] says the same as a list for those who would rather read.
//!
//! Every mark is a link with its words; colour never carries meaning alone; where there is no room, marks are gathered
//! behind `+n`, which leads closer, or to the list. Cost depends on the marks and the pixels, never on the entries behind a
//! count. How much is told depends on how closely one looks: see [`Level`].

mod across;
mod chronicle;
mod density;
mod down;
mod glyph;
mod ground;
mod legend;
mod level;
mod marks;
mod notes;
mod plate;
mod rows;
mod scale;
pub(crate) mod shape;
mod svg;
#[cfg(test)]
mod tests;
mod things;

use std::collections::BTreeSet;

use jalon_initiative::disclosure::Practice;
use jalon_initiative::lane::Lane;
use jalon_initiative::picture::Picture;
use jalon_record::edtf::{Bounds, Day};
use jalon_record::id::EntryId;

pub use chronicle::{ChronicleRow, Place, RowSort, by_bracket, chronicle, first_of_chronicle};
pub use ground::SchemeShown;
pub use legend::{LegendItem, legend};
pub use level::Level;
pub use notes::{Note, Notes};
pub use plate::{About, Plate};
pub use scale::Window;

use crate::words::Words;
use shape::{Area, Shape};

/// Which way time runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Orientation {
    /// From left to right, 1100 wide: a desk.
    Across,
    /// From left to right, 800 wide: a sheet of paper held upright, A4.
    Paper,
    /// From left to right, 2100 wide: a large sheet held sideways, A3.
    Large,
    /// From top to bottom, 340 wide: a phone.
    Down,
}

/// What a drawing is made from.
#[derive(Clone, Copy)]
pub struct TimelineInput<'a> {
    /// Everything that the record says.
    pub picture: &'a Picture,
    /// The contacts, as the reader may be given them.
    pub practice: Practice<'a>,
    /// The words: language, pathway and lists.
    pub words: Words<'a>,
    /// The days shown; see [`whole_window`].
    pub window: Window,
    /// The lanes shown.
    pub lanes: &'a BTreeSet<Lane>,
    /// What is shown of the lane of the crisis beside its events.
    pub layers: Layers,
    /// The schemes of brackets drawn: the first as the ground under everything, the others as bands. Where empty, the scheme
    /// of the first bracket.
    pub schemes: &'a [SchemeShown],
    /// Today, if it is to be marked.
    pub today: Option<Day>,
    /// Which way time runs.
    pub orientation: Orientation,
    /// Where words stand for which the drawing has no room.
    pub notes: Notes,
}

/// What may be left out of the lane of the crisis.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Layers {
    /// Windows.
    pub windows: bool,
    /// Adaptations.
    pub adaptations: bool,
    /// Crisis readings.
    pub readings: bool,
}

impl Layers {
    /// Everything.
    pub const ALL: Self = Self { windows: true, adaptations: true, readings: true };
}

/// Where a mark leads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Goal {
    /// To an entry.
    Entry(EntryId),
    /// To a step of the pathway, which has no record.
    Step(String),
    /// Closer, to the days of what is gathered here.
    Near(Window),
    /// To the list of what is drawn.
    List,
}

/// The lanes that a drawing can show.
pub const LANES: [Lane; 5] = [Lane::Crisis, Lane::Pathway, Lane::Practice, Lane::Inquiry, Lane::Story];

/// A link of the drawing.
#[derive(Clone, PartialEq, Debug)]
struct Link {
    goal: Goal,
    class: String,
    words: String,
    shapes: Vec<Shape>,
    hit: Area,
}

/// Shapes that belong together.
#[derive(Clone, PartialEq, Debug, Default)]
struct Group {
    class: String,
    lane: Option<Lane>,
    words: Option<String>,
    shapes: Vec<Shape>,
    links: Vec<Link>,
}

/// What is drawn, and where.
#[derive(Clone, PartialEq, Debug)]
pub struct Scene {
    width: f64,
    height: f64,
    /// Names the drawing among others on one page: `across`, `paper`, `large`, `down`.
    sheet: &'static str,
    lang: &'static str,
    title: String,
    description: String,
    groups: Vec<Group>,
    notebook: notes::Notebook,
    /// Where time begins and ends from left to right; nowhere where it runs down.
    along: Option<(f64, f64)>,
}

impl Scene {
    /// Lays out a drawing.
    pub fn of(input: &TimelineInput<'_>) -> Self {
        match input.orientation {
            Orientation::Across => across::lay(input, across::Frame::screen(input)),
            Orientation::Paper => across::lay(input, across::Frame::PAPER),
            Orientation::Large => across::lay(input, across::Frame::LARGE),
            Orientation::Down => down::lay(input),
        }
    }

    /// Width in units of the drawing.
    pub fn width(&self) -> f64 {
        self.width
    }

    /// Height in units of the drawing.
    pub fn height(&self) -> f64 {
        self.height
    }

    /// Where time begins and ends from left to right, in units of the drawing; `None` where it runs from top to bottom.
    pub fn along(&self) -> Option<(f64, f64)> {
        self.along
    }

    /// What the drawing shows, in a sentence or two: for those who do not see it.
    pub fn description(&self) -> &str {
        &self.description
    }

    /// The notes, by number: the words of marks for which the drawing had no room.
    pub fn notes(&self) -> &[Note] {
        &self.notebook.notes
    }

    /// How many marks more wanted a note.
    pub fn notes_left_out(&self) -> usize {
        self.notebook.left_out
    }

    /// Every mark in words, in the order of the drawing.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.groups.iter().flat_map(|group| &group.links).map(|link| link.words.as_str())
    }
}

/// The window that shows everything dated, with a little room at both sides; the year around today, or around 2000, where
/// nothing is.
pub fn whole_window(picture: &Picture, practice: Practice<'_>, today: Option<Day>) -> Window {
    let steps = picture.steps.values().flat_map(|history| history.statements.iter().map(|said| said.bounds()));
    let bounds = picture
        .events
        .iter()
        .map(|seen| seen.bounds())
        .chain(steps)
        .chain(picture.windows.iter().map(|seen| seen.bounds()))
        .chain(picture.adaptations.iter().map(|seen| seen.bounds()))
        .chain(picture.readings.iter().map(|seen| seen.bounds()))
        .chain(picture.passed.iter().map(|seen| seen.bounds()))
        .chain(picture.contributions.iter().map(|seen| seen.bounds()))
        .chain(picture.claims.iter().map(|seen| seen.bounds()))
        .chain(picture.brackets.iter().flat_map(|seen| [seen.open.start.bounds(), seen.open.end.bounds()]));
    let sides = |bounds: Bounds| {
        [bounds.start.earliest, bounds.start.latest, bounds.end.earliest, bounds.end.latest].into_iter().flatten()
    };
    let (counted, told) = match practice {
        Practice::Team(days) => (days, None),
        Practice::Outside(calendar) => (&[][..], calendar.all()),
    };
    let told = told.into_iter().flat_map(|all| [all.from, all.to]);
    let days: Vec<Day> = bounds.flat_map(sides).chain(counted.iter().map(|count| count.day)).chain(told).collect();
    let fallback = today.or(Day::from_number(10_957)).unwrap_or(Day::MIN);
    let first = days.iter().copied().min().unwrap_or(fallback);
    let last = days.iter().copied().max().unwrap_or(fallback);
    let span = last.number().saturating_sub(first.number());
    let room = if days.is_empty() { 182 } else { (span / 50).clamp(7, 3650) };
    let moved = |day: Day, by: i32| Day::from_number(day.number().saturating_add(by)).unwrap_or(day);
    Window::new(moved(first, -room), moved(last, room))
}

/// What the drawing shows, in words.
fn description(input: &TimelineInput<'_>) -> String {
    let words = input.words;
    let statements: usize = input.picture.steps.values().map(|history| history.statements.len()).sum();
    let contacts = density::in_words(input);
    let mut said = vec![
        words.with("report-timeline-span", &[("from", &words.day(input.window.from())), ("to", &words.day(input.window.to()))]),
        words.count("report-timeline-brackets", ground::brackets(input).count()),
        words.count("report-timeline-events", input.picture.events.len()),
        words.count("report-timeline-statements", statements),
        words.count("report-timeline-unknown", marks::unknown_steps(input).len()),
    ];
    let more = [
        ("timeline-windows", input.picture.windows.len()),
        ("timeline-adaptations", input.picture.adaptations.len()),
        ("timeline-readings", input.picture.readings.len()),
        ("timeline-passed", input.picture.passed.len()),
    ];
    said.extend(more.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| words.count(key, n)));
    said.extend(contacts);
    said.join(" ")
}
