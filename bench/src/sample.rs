//! Entries as a clinic writes them: invented, and always the same for the same number.

use jalon_initiative::Form;
use jalon_initiative::crisis::{Bracket, BracketWords, Confidence, ContextEvent, ContextWords, Crisis, CrisisWords, Occurrence};
use jalon_initiative::form::Code;
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_initiative::pathway::{StepSaid, StepState, StepWords};
use jalon_initiative::practice::{Contact, ContactWords};
use jalon_record::edtf::{Day, Edtf};
use jalon_record::id::{EntryId, InitiativeId, MemberId};
use jalon_store::{Draft, Store, StoreError};

pub fn initiative() -> InitiativeId {
    InitiativeId::from_bytes([7; 16])
}

pub fn author() -> MemberId {
    MemberId::from_bytes([8; 16])
}

fn code(text: &str) -> Code {
    Code::new(text).expect("a code of ours")
}

fn draft<F: Form>(on: Edtf, form: &F, words: &F::Words) -> Result<Draft, StoreError> {
    Draft::of(initiative(), author(), on, form, words)
}

/// A day of the three years that the sample covers.
fn day(n: usize) -> Edtf {
    Edtf::from(Day::from_number(18_262 + (n % 1_096) as i32).expect("a day of 2020 to 2022"))
}

/// The nth contact, with a note of about 90 characters.
pub fn contact(n: usize) -> Result<Draft, StoreError> {
    const WAYS: [&str; 4] = ["one-to-one", "group", "accompaniment", "phone-text"];
    const SETTINGS: [&str; 5] = ["street", "shelter", "day-centre", "clinic", "encampment"];
    let contact = Contact {
        way: code(WAYS[n % 4]),
        initiator: Some(code("peer")),
        minutes: Some(code("15-30")),
        setting: Some(code(SETTINGS[n % 5])),
        support: vec![code("presence-listening"), code("practical")],
        result: None,
        planned: Some(false),
    };
    let note = format!("Une rencontre inventée, la {n}e, assez longue pour ressembler à une note de fin de journée.");
    // A network's day: some 900 contacts, written down as they come.
    draft(day(n / 900), &contact, &ContactWords { note, ..Default::default() })
}

/// How many marks an initiative has at least: 1 crisis, 5 brackets, 160 statements on steps, 250 context events, its opening.
pub const MARKS: usize = 417;

/// What an initiative holds beside its contacts: so many marks, of which context events are as many as are missing.
pub fn frame(store: &Store, marks: usize) -> Result<(), StoreError> {
    let opened = Opened { pathway: code("peer-support-homelessness"), pathway_version: 1, invented: true };
    let words = OpenedWords { title: "Mesure (inventée)".into(), ..Default::default() };
    store.append(vec![draft(day(0), &opened, &words)?])?;
    let crisis = draft(day(0), &Crisis {}, &CrisisWords { name: "Crise inventée".into(), description: String::new() })?;
    let crisis: EntryId = store.append(vec![crisis])?[0].id();
    let borders = ["2020-01-01", "2020-03-13", "2020-07~", "2021-03~", "2022-01", "2022-12-31"];
    let phases = ["before", "disruption", "adaptation", "reconstruction", "after"];
    let mut drafts = Vec::new();
    for (place, phase) in phases.iter().enumerate() {
        let date = |at: usize| Edtf::parse(borders[at]).expect("a date of ours");
        let (start, end) = (date(place), date(place + 1));
        let bracket =
            Bracket { crisis, scheme: code("team"), phase: code(phase), start: start.clone(), end, marker: None, clock: None };
        drafts.push(draft(start, &bracket, &BracketWords::default())?);
    }
    let stages = [("A", 6), ("B", 10), ("C", 4), ("D", 6), ("E", 8), ("F", 4)];
    let steps: Vec<String> = stages.iter().flat_map(|(stage, many)| (1..=*many).map(move |n| format!("{stage}{n}"))).collect();
    for n in 0..160 {
        let state = [StepState::Planned, StepState::Started, StepState::Partial, StepState::Done][n % 4];
        let said = StepSaid { step: steps[n % steps.len()].clone(), state, until: None, owner_role: None, instead: None };
        drafts.push(draft(day(n * 7_919), &said, &StepWords::default())?);
    }
    for n in 0..250 + marks.saturating_sub(MARKS) {
        let event = ContextEvent {
            confidence: Confidence::Derived,
            occurrence: Occurrence::Actual,
            crisis: Some(crisis),
            constructs: vec![],
            level: None,
            lang: None,
        };
        let words =
            ContextWords { fact: format!("Événement inventé numéro {n}"), sources: vec!["https://example.org/".into()] };
        drafts.push(draft(day(n * 104_729), &event, &words)?);
    }
    store.append(drafts)?;
    Ok(())
}
