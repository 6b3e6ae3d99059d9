//! (d) The two matrices and the data of the timeline: from scratch and following, for records of growing size.

use std::collections::HashMap;
use std::hint::black_box;
use std::time::Instant;

use jalon_initiative::crisis::{Bracket, Effect};
use jalon_initiative::form::Code;
use jalon_initiative::matrix::{Matrices, Said, Stated, Thing};
use jalon_initiative::pathway::StepState;
use jalon_record::edtf::{Bounds, Day, Edtf};
use jalon_record::id::{EntryId, MemberId};
use jalon_store::Store;

use crate::{page, sample};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// How many changes are made while following.
const CHANGES: usize = 20_000;
/// How many contacts are appended while following.
const FOLLOWED: usize = 20_000;

pub fn run(largest: usize) -> Outcome<()> {
    let sizes: Vec<usize> = [10_000, 100_000, 1_000_000].into_iter().filter(|size| *size <= largest.max(10_000)).collect();
    println!("The matrices, in memory: five brackets with fuzzy borders, things with fuzzy dates; each beside a plain pass that");
    println!("sums the days of the same things. Following: {CHANGES} changes, one at a time");
    heading("us a change");
    let mut before = HashMap::new();
    for size in &sizes {
        for part in [Part::Steps, Part::Effects] {
            line(part.name(), *size, matrices(part, *size)?, &mut before);
        }
    }
    println!();
    println!(
        "The data of the timeline, in SQLite: what each thread stands for and the density of practice, beside raw SQLite reading"
    );
    println!("the same rows once. Following: {FOLLOWED} contacts more in batches of 1,000, durable, sealing and log included");
    heading("us an entry");
    for size in &sizes {
        line("timeline", *size, timeline(*size)?, &mut before);
    }
    Ok(())
}

struct Figure {
    /// Seconds from scratch.
    scratch: f64,
    /// Seconds of the named reference.
    reference: f64,
    /// Microseconds for each change while following.
    following: f64,
}

fn heading(following: &str) {
    println!(
        "{:>10} {:>10} {:>9} {:>12} {:>11} {:>13} {:>16} {following:>12}",
        "what", "entries", "seconds", "per second", "reference", "x reference", "ns for one more"
    );
}

fn line(what: &'static str, size: usize, figure: Figure, before: &mut HashMap<&'static str, (usize, f64)>) {
    let slope = before.get(what).map(|(smaller, seconds)| (figure.scratch - seconds) * 1e9 / (size - smaller) as f64);
    let slope = slope.map_or_else(|| "-".to_owned(), |slope| format!("{slope:.0}"));
    println!(
        "{what:>10} {size:>10} {:>9.3} {:>12.0} {:>10.4}s {:>13.1} {slope:>16} {:>12.2}",
        figure.scratch,
        size as f64 / figure.scratch,
        figure.reference,
        figure.scratch / figure.reference,
        figure.following,
    );
    before.insert(what, (size, figure.scratch));
}

#[derive(Clone, Copy)]
enum Part {
    Steps,
    Effects,
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Steps => "steps",
            Self::Effects => "effects",
        }
    }

    /// The nth thing: statements for the one, for the other an event and what four people say of it, in turn.
    fn thing(self, n: usize, dates: &[Bounds]) -> Thing {
        let when = dates[(n * 7_919) % dates.len()];
        match (self, n % 5) {
            (Self::Steps, _) => {
                let state = StepState::ALL[n % StepState::ALL.len()];
                Thing::Statement(Stated { step: format!("{}{}", ["A", "B", "C", "D", "E", "F"][n % 6], n % 8 + 1), state, when })
            }
            (Self::Effects, 0) => Thing::Event(when),
            (Self::Effects, place) => {
                const MECHANISMS: [&str; 4] = ["closed-places", "hurry", "freed-time", "new-partners"];
                let row = (Effect::ALL[n % Effect::ALL.len()], Some(code(MECHANISMS[n % MECHANISMS.len()])));
                Thing::Effect(Said { of: id(n - place), step: None, row, author: MemberId::from_bytes([place as u8; 16]), when })
            }
        }
    }
}

fn matrices(part: Part, size: usize) -> Outcome<Figure> {
    let dates = dates()?;
    let things: Vec<(EntryId, Thing)> = (0..size).map(|n| (id(n), part.thing(n, &dates))).collect();
    let brackets = brackets()?;
    let begun = Instant::now();
    let days: i64 = things.iter().map(|(_, thing)| days_of(thing)).sum();
    black_box(days);
    let reference = begun.elapsed().as_secs_f64();
    let all = brackets.into_iter().chain(things);
    let begun = Instant::now();
    let mut matrices = Matrices::of(code("team"), all);
    let scratch = begun.elapsed().as_secs_f64();
    let changes: Vec<(EntryId, Thing)> =
        (0..CHANGES).map(|n| ((n * 104_729) % size, n)).map(|(at, n)| (id(at), changed(part, at, n, &dates))).collect();
    let begun = Instant::now();
    for (root, thing) in changes {
        matrices.set(root, Some(thing));
    }
    let following = begun.elapsed().as_secs_f64() * 1e6 / CHANGES as f64;
    black_box(matrices.steps().rows().count() + matrices.effects().rows().count());
    Ok(Figure { scratch, reference, following })
}

/// The thing at a place as someone amends it: told with another date.
fn changed(part: Part, at: usize, n: usize, dates: &[Bounds]) -> Thing {
    let mut thing = part.thing(at, dates);
    let when = dates[(n * 15_485_863) % dates.len()];
    match &mut thing {
        Thing::Statement(stated) => stated.when = when,
        Thing::Event(event) => *event = when,
        Thing::Effect(said) => said.when = when,
        Thing::Bracket(_) => {}
    }
    thing
}

fn days_of(thing: &Thing) -> i64 {
    let when = match thing {
        Thing::Statement(stated) => stated.when,
        Thing::Event(when) => *when,
        Thing::Effect(said) => said.when,
        Thing::Bracket(_) => return 0,
    };
    let number = |day: Option<Day>| day.map_or(0, |day| i64::from(day.number()));
    number(when.start.earliest) + number(when.end.latest)
}

fn code(text: &str) -> Code {
    Code::new(text).expect("a code of ours")
}

fn id(n: usize) -> EntryId {
    let mut bytes = [1_u8; 16];
    bytes[8..].copy_from_slice(&(n as u64).to_be_bytes());
    EntryId::from_bytes(bytes)
}

/// Days, months, guesses, stretches and open ends, over three years.
fn dates() -> Outcome<Vec<Bounds>> {
    let mut dates = Vec::new();
    for n in 0..1_096 {
        let day = Day::from_number(18_262 + n).ok_or("no such day")?.to_string();
        let month = day.get(..7).ok_or("no month")?;
        let text = match n % 8 {
            0..=3 => day,
            4 => month.to_owned(),
            5 => format!("{month}~"),
            6 => format!("{day}/{}", Day::from_number(18_262 + n + 40).ok_or("no such day")?),
            _ => format!("[{day}..]"),
        };
        dates.push(Edtf::parse(&text)?.bounds());
    }
    Ok(dates)
}

fn brackets() -> Outcome<Vec<(EntryId, Thing)>> {
    let phases = ["before", "disruption", "adaptation", "reconstruction", "after"];
    let borders = ["2020-02", "2020-03-13", "2020-05~", "2020-10", "2021-06~", "[2022-06-01..]"];
    let mut drawn = Vec::new();
    for (place, phase) in phases.iter().enumerate() {
        let bracket = Bracket {
            crisis: id(usize::MAX),
            scheme: code("team"),
            phase: code(phase),
            start: Edtf::parse(borders[place])?,
            end: Edtf::parse(borders[place + 1])?,
            marker: None,
            clock: None,
        };
        drawn.push((id(usize::MAX - 1 - place), Thing::Bracket(Box::new(bracket))));
    }
    Ok(drawn)
}

fn timeline(size: usize) -> Outcome<Figure> {
    let temp = tempfile::tempdir()?;
    let folder = temp.path().join("clinic");
    page::fill(&folder, size, crate::sample::MARKS)?;
    let store = Store::open(&folder)?;
    let begun = Instant::now();
    store.rebuild(&mut |_| {})?;
    let scratch = begun.elapsed().as_secs_f64();
    let reference = raw_read(&folder)?;
    let begun = Instant::now();
    for from in (0..FOLLOWED).step_by(1_000) {
        store.append((from..from + 1_000).map(|n| sample::contact(size + n)).collect::<Result<Vec<_>, _>>()?)?;
    }
    store.density(sample::initiative())?;
    let following = begun.elapsed().as_secs_f64() * 1e6 / FOLLOWED as f64;
    Ok(Figure { scratch, reference, following })
}

/// Raw SQLite: every row that the views are computed from, read once, its days as text and its open part touched.
fn raw_read(folder: &std::path::Path) -> Outcome<f64> {
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY;
    let db = rusqlite::Connection::open_with_flags(folder.join("record.sqlite"), flags)?;
    let begun = Instant::now();
    let mut statement = db.prepare("SELECT e.occurred, b.open FROM entry e JOIN body b ON b.site = e.site AND b.seq = e.seq")?;
    let mut rows = statement.query([])?;
    let mut bytes = 0_usize;
    while let Some(row) = rows.next()? {
        bytes += row.get_ref(0)?.as_str()?.len() + row.get_ref(1)?.as_str()?.len();
    }
    black_box(bytes);
    Ok(begun.elapsed().as_secs_f64())
}
