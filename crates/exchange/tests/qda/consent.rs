//! What is closed neither goes out nor comes in.

use jalon_exchange::qda::{Item, Plan};
use jalon_exchange::refi::{self, Coding, Guid, Losses, Project, Selection, Source, What};
use jalon_initiative::trust::ConsentState;

use crate::record::{Record, person, plan};
use crate::through;

fn project() -> Project {
    let guid = |n: u8| Guid::from_bytes([n; 16]);
    let mut text = refi::Document::new(guid(1), "On a bu un café. Puis on a marché.");
    text.head.name = Some("Entrevue inventée".into());
    let mut head = refi::Head::new(guid(2));
    let coding =
        |n: u8| Coding { guid: guid(n), created_by: Some(guid(9)), created: None, code: guid(4), note_refs: vec![guid(6)] };
    head.codings = vec![coding(3)];
    text.selections = vec![Selection { head, place: refi::TextPlace::At(refi::Span { start: 11, end: 15 }) }];
    let mut note = refi::Document::new(guid(6), "Le café revient.");
    note.head.name = Some("Mémo".into());
    Project {
        name: "Étude".into(),
        users: vec![refi::User { guid: guid(9), name: Some("Codeuse".into()), id: None }],
        codes: vec![refi::Code {
            guid: guid(4),
            name: "Confiance".into(),
            codable: true,
            color: None,
            description: None,
            note_refs: vec![],
            children: vec![],
        }],
        sources: vec![Source::Text(text)],
        notes: vec![note],
        ..Project::default()
    }
}

fn of_one_person() -> Plan {
    Plan { people: [(Guid::from_bytes([1; 16]), vec![person(1)])].into(), ..plan() }
}

#[test]
fn words_of_one_person_are_about_that_person() {
    let mut here = Record::at(2);
    let batch = here.take(&project(), &of_one_person());
    for fresh in &batch.entries {
        let hers = matches!(fresh.item, Item::Source(..) | Item::Version(..) | Item::Coding(..) | Item::Memo(..));
        assert_eq!(fresh.about, hers.then(|| person(1)), "{fresh:?}");
    }
    assert_eq!(batch.entries.len(), 6, "a coder, a code, a source, its text, a coding, a memo");
}

#[test]
fn what_is_withdrawn_does_not_go_out_and_is_not_added_to() {
    let mut here = Record::at(2);
    here.says(1, ConsentState::Given, "2026-01-01");
    let batch = here.take(&project(), &of_one_person());
    here.keep(&batch, 1);
    let (open, _) = here.give();
    assert_eq!((open.sources.len(), open.notes.len(), open.codes.len()), (1, 1, 1));

    here.says(1, ConsentState::Withdrawn, "2026-11-02");
    let (closed, losses) = here.give();
    assert_eq!((closed.sources.len(), closed.notes.len(), closed.codes.len()), (0, 0, 1));
    let xml = format!("{closed:?}{losses:?}");
    assert!(!xml.contains("café") && !xml.contains("Entrevue inventée"));
    assert!(losses.0.iter().any(|loss| matches!(&loss.what, What::Foreign { code, .. } if code == "withheld")));

    // A file that holds the same source with more in it adds nothing while it is closed.
    let mut more = project();
    let Source::Text(text) = &mut more.sources[0] else { panic!("a text") };
    let mut another = text.selections[0].clone();
    another.head.guid = Guid::from_bytes([12; 16]);
    another.head.codings[0].guid = Guid::from_bytes([13; 16]);
    text.selections.push(another);
    let batch = here.take(&more, &plan());
    assert_eq!(batch.entries, vec![], "{:?}", batch.losses);
    assert!(batch.losses.0.iter().any(|loss| matches!(&loss.what, What::Foreign { code, .. } if code == "closed")));

    here.says(1, ConsentState::Given, "2026-11-03");
    let batch = here.take(&through(&more), &plan());
    assert_eq!(batch.counts().codings, 1, "what is new comes in when it is open again");
    assert_eq!(batch.entries.len(), 1);
}

#[test]
fn a_text_that_was_changed_elsewhere_takes_no_codings() {
    let mut here = Record::at(2);
    let batch = here.take(&project(), &plan());
    here.keep(&batch, 1);
    let mut other = project();
    let Source::Text(text) = &mut other.sources[0] else { panic!("a text") };
    text.text = Some("Hier, on a bu un café. Puis on a marché.".into());
    text.selections[0].head.codings[0].guid = Guid::from_bytes([13; 16]);
    let batch = here.take(&other, &plan());
    assert_eq!(batch.entries, vec![]);
    assert!(batch.losses.0.iter().any(|loss| matches!(&loss.what, What::Foreign { code, .. } if code == "text-differs")));
}

#[test]
fn a_codebook_goes_and_comes() {
    let mut here = Record::at(2);
    let batch = here.take(&project(), &plan());
    here.keep(&batch, 1);
    let desk = here.desk();
    let (book, _) = jalon_exchange::qda::codebook(&here.sight(&desk), &here.words, &crate::record::labels());
    let file = refi::write_codebook(&book).unwrap();
    let (back, losses) = refi::read_codebook(&file.bytes, &Default::default()).unwrap();
    assert_eq!((&back.codes, losses), (&book.codes, Losses::default()));
    let texts = Default::default();
    let sight = here.sight(&desk);
    let place = jalon_exchange::qda::Here { sight: &sight, texts: &texts, members: &[] };
    let again = jalon_exchange::qda::take_codebook(&back, &place, &plan(), &mut || unreachable!("nothing comes"));
    assert_eq!((again.entries.len(), again.known.codes), (0, 1));
}
