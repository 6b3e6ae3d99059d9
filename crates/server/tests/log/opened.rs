//! What counts as opened, and what must go with words that leave.

use jalon_initiative::crisis::{Confidence, ContextEvent, ContextWords, Occurrence};
use jalon_initiative::registers::{FollowsPack, FollowsPackWords};
use jalon_initiative::trust::{Class, Classed};

use super::*;

impl Clinic {
    fn says<F: Form>(&self, role: Role, open: &F, words: &F::Words, about: Option<PersonRef>) -> EntryId {
        let date = Edtf::parse("2020-05-05").unwrap();
        let draft = Draft::of(self.initiative, self.member(role), date, open, words).unwrap().about(about);
        self.app.store().append(vec![draft]).unwrap()[0].id()
    }

    /// The places of the entries that the last answer opened.
    fn opened_last(&self) -> Vec<i64> {
        let last = self.rows().remove(0);
        let runs = last.runs.iter().flat_map(|(first, last)| first.number()..=last.number());
        runs.collect()
    }
}

/// The title and three events are in the picture of every page.
#[tokio::test]
async fn a_page_opens_what_it_shows_whether_its_picture_is_new_or_kept() {
    let clinic = clinic();
    let event = ContextEvent {
        confidence: Confidence::Confirmed,
        occurrence: Occurrence::Actual,
        crisis: None,
        constructs: vec![],
        level: None,
        lang: None,
    };
    for fact in ["a thaw", "a strike", "a closed door"] {
        clinic.says(Role::PeerWorker, &event, &ContextWords { fact: fact.into(), sources: vec!["a newspaper".into()] }, None);
    }
    let (title, events) = (1, [4, 5, 6]);
    for _ in 0..2 {
        for (path, shown) in [("/pathway", false), ("/timeline", true), ("/trust/people", false)] {
            clinic.get(Role::Supervisor, &clinic.at(path)).await;
            let opened = clinic.opened_last();
            assert!(opened.contains(&title), "{path}: {opened:?}");
            assert_eq!(events.map(|seq| opened.contains(&seq)), [shown; 3], "{path}: {opened:?}");
        }
    }
}

/// Two answers at once, from one kept picture or two: each row names what its own page opened.
#[tokio::test]
async fn answers_made_at_once_are_logged_each_for_itself() {
    let clinic = clinic();
    let event = ContextEvent {
        confidence: Confidence::Confirmed,
        occurrence: Occurrence::Actual,
        crisis: None,
        constructs: vec![],
        level: None,
        lang: None,
    };
    clinic.says(Role::PeerWorker, &event, &ContextWords { fact: "a thaw".into(), sources: vec!["a newspaper".into()] }, None);
    let (pathway, timeline) = (clinic.at("/pathway"), clinic.at("/timeline"));
    for _ in 0..8 {
        let asked = [&pathway, &timeline, &pathway, &timeline].map(|path| clinic.get(Role::Supervisor, path));
        let [a, b, c, d] = asked;
        tokio::join!(a, b, c, d);
    }
    let rows = clinic.rows();
    assert_eq!(rows.len(), 32);
    for row in rows {
        let shows_events = row.place.ends_with("/timeline");
        assert_eq!(row.opened(Seq::new(4).unwrap()), shows_events, "{}", row.place);
    }
}

const LAW: &str = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";
const OURS: &str = "something about a person’s substance use";

/// The copy of a person, in each form that leaves: CSV, JSON, page.
async fn copies(clinic: &Clinic) -> [String; 3] {
    let mut told = [const { String::new() }; 3];
    for (at, file) in ["/copy.csv", "/copy.json", ""].into_iter().enumerate() {
        let path = clinic.at(&format!("/trust/copy/{}{file}", person()));
        let answer = clinic.get(Role::Coordinator, &path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        told[at] = answer.body;
    }
    told
}

#[tokio::test]
async fn words_about_substance_use_leave_with_a_notice() {
    let clinic = clinic();
    assert!(copies(&clinic).await.iter().all(|copy| copy.contains("canari-5d21-note") && !copy.contains(OURS)));
    clinic.says(Role::PeerWorker, &Classed { class: Class::SubstanceUse, entry: clinic.contact }, &Default::default(), None);
    // The team may no longer read it, so that nothing about it leaves.
    assert!(copies(&clinic).await.iter().all(|copy| !copy.contains("canari-5d21-note") && !copy.contains(OURS)));
    let agrees = Consent {
        by: DecidedBy::Person,
        expressed: Expressed::Oral,
        helped: false,
        lang: None,
        purposes: vec![trust::Purpose::Care, trust::Purpose::SubstanceUse],
        state: ConsentState::Given,
        tier: None,
        until: None,
    };
    let shown = ConsentWords { shown: "And this too?".into(), ..Default::default() };
    clinic.says(Role::PeerWorker, &agrees, &shown, Some(person()));
    let copies = copies(&clinic).await;
    assert!(copies.iter().all(|copy| copy.contains("canari-5d21-note") && copy.contains(OURS)), "{copies:#?}");
    assert!(copies[0].starts_with("\u{feff}# ") || copies[0].starts_with("\u{feff}\"# "), "{}", copies[0]);
    let study = clinic.get(Role::Coordinator, &clinic.at("/study")).await.body;
    assert!(!study.contains(OURS), "it holds nothing of it");
}

#[tokio::test]
async fn the_law_pack_prints_its_notice_on_all_that_leaves_about_persons() {
    let clinic = clinic();
    let pack = FollowsPack { keep: vec![], pack: Code::new("us-part2").unwrap(), small_counts: None, version: 1 };
    let words = FollowsPackWords { reason: "where we are".into() };
    clinic.says(Role::Coordinator, &pack, &words, None);
    let copies = copies(&clinic).await;
    assert!(copies.iter().all(|copy| copy.contains(LAW)), "{copies:#?}");
    let study = clinic.get(Role::Coordinator, &clinic.at("/study")).await.body;
    assert!(!study.contains(LAW), "about nobody");
}
