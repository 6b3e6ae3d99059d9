//! (f) What the policies cost: the picture behind the timeline, whose words pass the gate one by one, beside the same with a
//! plain match on role and audience in their place.

use std::sync::Arc;
use std::time::Instant;

use jalon_access::{Gate, Reader, Role, Trail};
use jalon_record::edtf::Day;
use jalon_record::entry::{Audience, Envelope};
use jalon_record::id;
use jalon_store::Store;

use crate::{page, sample};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// How many times each thing is measured; the middle one is told.
const ROUNDS: usize = 7;

pub fn run() -> Outcome<()> {
    println!("The picture behind the timeline, past the policies and past a plain match, {ROUNDS} rounds each");
    println!("{:>10} {:>12} {:>14} {:>14} {:>8}", "marks", "picture ms", "policies ms", "match ms", "ratio");
    for marks in [sample::MARKS, 5_000, 50_000] {
        let temp = tempfile::tempdir()?;
        let folder = temp.path().join("clinic");
        page::fill(&folder, marks, marks)?;
        let store = Store::open(&folder)?;
        let envelope = an_envelope(&store)?;
        let reader = Reader { member: id::MemberId::from_bytes([9; 16]), role: Role::Coordinator };
        let gate =
            || Gate::of(reader, sample::initiative(), Arc::default(), Day::MIN, id::Instant::from_micros(0), Trail::default());
        let picture = middle(|| store.picture(sample::initiative(), &gate()).map(|_| ()))?;
        let asking = gate();
        let policies = middle(|| {
            ask(marks, || asking.may_read(&envelope));
            Ok::<_, std::convert::Infallible>(())
        })?;
        let matched = middle(|| {
            ask(marks, || may_read(reader, &envelope));
            Ok::<_, std::convert::Infallible>(())
        })?;
        let ratio = picture / (picture - policies + matched);
        println!("{marks:>10} {picture:>12.2} {policies:>14.3} {matched:>14.3} {ratio:>8.2}");
    }
    Ok(())
}

fn an_envelope(store: &Store) -> Outcome<Envelope> {
    let latest = store.latest(sample::initiative(), 1)?;
    Ok(latest.into_iter().next().ok_or("nothing was written")?.envelope)
}

/// The rule before there were policies, for what is about nobody.
fn may_read(reader: Reader, envelope: &Envelope) -> bool {
    let is_team = matches!(reader.role, Role::PeerWorker | Role::Clinician | Role::Coordinator | Role::Supervisor);
    match envelope.audience {
        _ if reader.role == Role::Administrator => false,
        Audience::Author => envelope.author == reader.member,
        Audience::Public => true,
        Audience::Team => is_team,
        Audience::Study => reader.role != Role::Sponsor,
    }
}

fn ask(times: usize, may: impl Fn() -> bool) {
    for _ in 0..times {
        std::hint::black_box(may());
    }
}

/// The middle of several measurements, in milliseconds.
fn middle<E>(mut work: impl FnMut() -> Result<(), E>) -> Result<f64, E> {
    let mut took = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        work()?;
        took.push(begun.elapsed().as_secs_f64() * 1_000.0);
    }
    took.sort_by(f64::total_cmp);
    Ok(took[ROUNDS / 2])
}
