//! (d) The timeline drawing alone, for ever more marks: laid out and written down as SVG, beside reading the bounds of every
//! mark's date once, without which nothing can be placed.

use std::collections::BTreeSet;
use std::time::Instant;

use jalon_initiative::crisis::{Confidence, ContextEvent, ContextWords, Occurrence};
use jalon_initiative::lane::{DayCount, Lane};
use jalon_initiative::pathway::{StepSaid, StepState, StepWords, histories};
use jalon_initiative::{Picture, Seen};
use jalon_language::Language;
use jalon_record::edtf::{Day, Edtf};
use jalon_record::id::{EntryId, Instant as Written, MemberId, Seq};
use jalon_report::Words;
use jalon_report::timeline::{
    Goal, LANES, Layers, Notes, Orientation, Scene, TimelineInput, Window, first_of_chronicle, whole_window,
};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// How many times each is drawn.
const TIMES: usize = 40;
/// How many days the marks are spread over: three years.
const DAYS: usize = 1_096;

pub fn run() -> Outcome<()> {
    println!("The drawing alone, {TIMES} times each: half events, half statements on steps, over three years");
    println!(
        "{:>8} {:>8} {:>10} {:>10} {:>8} {:>10} {:>10}",
        "marks", "shape", "p50 ms", "p99 ms", "SVG kB", "bounds ms", "table ms"
    );
    for marks in [1_000, 10_000, 50_000] {
        let picture = picture(marks)?;
        let density: Vec<DayCount> = (0..DAYS).filter_map(day).map(|day| DayCount { day, contacts: 7, vague: 1 }).collect();
        let library = jalon_library::shipped()?;
        let pathway = library.pathway("peer-support-homelessness").ok_or("no pathway")?;
        let lanes: BTreeSet<Lane> = LANES.into_iter().collect();
        let whole = whole_window(&picture, (&density).into(), None);
        let near = Window::new(day(60).ok_or("no day")?, day(120).ok_or("no day")?);
        let shapes = [
            ("wide", Orientation::Across, whole),
            ("near", Orientation::Across, near),
            ("phone", Orientation::Down, whole),
            ("A3", Orientation::Large, whole),
        ];
        for (name, orientation, window) in shapes {
            let input = TimelineInput {
                picture: &picture,
                practice: (&density).into(),
                words: Words { language: Language::Fr, pathway, library, lists: jalon_initiative::practice::Lists::UNCHANGED },
                window,
                lanes: &lanes,
                layers: Layers::ALL,
                schemes: &[],
                today: None,
                orientation,
                notes: Notes::Near,
            };
            let href = |goal: &Goal| if let Goal::Entry(id) = goal { format!("/entries/{id}") } else { "#chronicle".to_owned() };
            let mut bytes = 0;
            let drawn = times(|| bytes = Scene::of(&input).svg(Some(&href)).len());
            let read = times(|| whole_window(&picture, (&[][..]).into(), None));
            let told = times(|| first_of_chronicle(&input, 300));
            println!(
                "{marks:>8} {name:>8} {:>10.2} {:>10.2} {:>8} {:>10.2} {:>10.2}",
                drawn.0,
                drawn.1,
                bytes / 1_000,
                read.0,
                told.0
            );
        }
    }
    Ok(())
}

/// Median and worst of many, in milliseconds.
fn times<T>(mut work: impl FnMut() -> T) -> (f64, f64) {
    let mut took: Vec<f64> = (0..TIMES)
        .map(|_| {
            let begun = Instant::now();
            std::hint::black_box(work());
            begun.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    took.sort_by(f64::total_cmp);
    (took[TIMES / 2], took[TIMES * 99 / 100])
}

fn day(n: usize) -> Option<Day> {
    Day::from_number(18_262 + i32::try_from(n % DAYS).ok()?)
}

fn picture(marks: usize) -> Outcome<Picture> {
    let mut picture = Picture::default();
    let mut statements = Vec::new();
    let stages = [("A", 6), ("B", 10), ("C", 4), ("D", 6), ("E", 8), ("F", 4)];
    let steps: Vec<String> = stages.iter().flat_map(|(stage, many)| (1..=*many).map(move |n| format!("{stage}{n}"))).collect();
    for n in 0..marks / 2 {
        let event = ContextEvent {
            confidence: Confidence::ALL[n % 4],
            occurrence: Occurrence::Actual,
            crisis: None,
            constructs: vec![],
            level: None,
            lang: None,
        };
        let words =
            ContextWords { fact: format!("Événement inventé numéro {n}"), sources: vec!["https://example.org/".into()] };
        picture.events.push(seen(2 * n, n * 7_919, event, words)?);
        let said = StepSaid {
            step: steps[n % steps.len()].clone(),
            state: StepState::ALL[n % 11],
            until: None,
            owner_role: None,
            instead: None,
        };
        statements.push(seen(2 * n + 1, n * 104_729, said, StepWords::default())?);
    }
    picture.steps = histories(statements, []);
    Ok(picture)
}

fn seen<F: jalon_initiative::Form>(n: usize, on: usize, open: F, words: F::Words) -> Outcome<Seen<F>> {
    let mut bytes = [7; 16];
    bytes[..8].copy_from_slice(&(n as u64).to_be_bytes());
    let id = EntryId::from_bytes(bytes);
    Ok(Seen {
        root: id,
        id,
        seq: Seq::new(i64::try_from(n)? + 1)?,
        author: MemberId::from_bytes([8; 16]),
        occurred: Edtf::from(day(on).ok_or("no day")?),
        recorded_at: Written::from_micros(1_600_000_000_000_000),
        told_at: None,
        in_conflict: false,
        open,
        words: Some(words).into(),
    })
}
