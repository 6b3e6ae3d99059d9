use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use jalon_access::Role;
use jalon_initiative::Form;
use jalon_initiative::crisis::{
    Bracket, BracketWords, Confidence, ContextEvent, ContextWords, Crisis, CrisisWords, Effect, EffectOn, EffectWords, Occurrence,
};
use jalon_initiative::form::Code;
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_initiative::pathway::{StepSaid, StepState, StepWords};
use jalon_initiative::practice::{Tally, TallyWords};
use jalon_record::edtf::{Day, Edtf};
use jalon_record::id::{EntryId, InitiativeId, MemberId};
use jalon_store::{Draft, Store};
use tower::ServiceExt;

use crate::{Options, router};

/// A word that nobody else would write: it may stand on a page, never in a file or an address.
const CANARY: &str = "quetzalcoatlus";

struct Clinic {
    _temp: tempfile::TempDir,
    store: Store,
    initiative: InitiativeId,
    peer: MemberId,
    clinician: MemberId,
}

impl Clinic {
    fn new() -> Self {
        let temp = tempfile::tempdir().unwrap();
        let store = Store::init(&temp.path().join("clinic"), None).unwrap();
        let peer = store.add_member("peer", "Peer", Role::PeerWorker, "en").unwrap();
        let clinician = store.add_member("clinician", "Clinician", Role::Clinician, "en").unwrap();
        let clinic = Self { initiative: store.new_initiative().unwrap(), _temp: temp, store, peer, clinician };
        let opened = Opened { pathway: Code::new("peer-support-homelessness").unwrap(), pathway_version: 1, invented: true };
        clinic.write(peer, "2019-12", &opened, &OpenedWords { title: "An invented initiative".into(), ..Default::default() });
        clinic
    }

    fn write<F: Form>(&self, author: MemberId, on: &str, form: &F, words: &F::Words) -> EntryId {
        let draft = Draft::of(self.initiative, author, Edtf::parse(on).unwrap(), form, words).unwrap();
        self.store.append(vec![draft]).unwrap()[0].id()
    }

    fn step(&self, on: &str, step: &str, state: StepState, until: Option<&str>) {
        let until = until.map(|text| Edtf::parse(text).unwrap());
        let said = StepSaid { step: step.into(), state, until, owner_role: None, instead: None };
        self.write(self.peer, on, &said, &StepWords { reason: format!("because of {CANARY}"), ..Default::default() });
    }

    fn bracket(&self, crisis: EntryId, phase: &str, start: &str, end: &str) -> EntryId {
        let date = |text: &str| Edtf::parse(text).unwrap();
        let (scheme, phase) = (Code::new("team").unwrap(), Code::new(phase).unwrap());
        let bracket = Bracket { crisis, scheme, phase, start: date(start), end: date(end), marker: None, clock: None };
        let words = BracketWords { label: format!("the {CANARY} time"), ..Default::default() };
        self.write(self.peer, start, &bracket, &words)
    }

    fn effect(&self, author: MemberId, of: EntryId, effect: Effect, mechanism: Option<&str>) {
        let mechanism = mechanism.map(|code| Code::new(code).unwrap());
        let said = EffectOn { of, step: Some("B1".into()), effect, mechanism, intensity: None, supporting: vec![] };
        self.write(author, "2021-11", &said, &EffectWords::default());
    }

    /// Contacts, one tally a week.
    fn weeks(&self, from: &str, counts: &[u32]) {
        let first = Edtf::parse(from).unwrap().bounds().start.earliest.unwrap().number();
        for (at, contacts) in counts.iter().enumerate() {
            let day = Day::from_number(first + 7 * at as i32).unwrap().to_string();
            self.write(self.peer, &day, &Tally { contacts: *contacts, counts: vec![] }, &TallyWords::default());
        }
    }

    /// The clinic with a crisis, two brackets, steps and effects.
    fn filled() -> (Self, EntryId) {
        let clinic = Self::new();
        let crisis =
            clinic.write(clinic.peer, "2020-03-13", &Crisis {}, &CrisisWords { name: "Flood".into(), ..Default::default() });
        let disruption = clinic.bracket(crisis, "disruption", "2020-03-13", "2020-05-31");
        clinic.bracket(crisis, "adaptation", "2020-06-01", "2020-12-31");
        clinic.step("2020-03-20", "B1", StepState::Planned, Some("2020-06-28"));
        clinic.step("2020-04-14", "B1", StepState::Compressed, None);
        clinic.step("2020-09", "B1", StepState::Repaired, None);
        clinic.step("2020-05/2020-06", "A1", StepState::Started, None);
        let event = ContextEvent {
            confidence: Confidence::Derived,
            occurrence: Occurrence::Actual,
            crisis: Some(crisis),
            constructs: vec![],
            level: None,
            lang: None,
        };
        let words = ContextWords { fact: format!("A shelter closes, {CANARY}"), sources: vec![] };
        let event = clinic.write(clinic.peer, "2020-04-02", &event, &words);
        clinic.effect(clinic.peer, event, Effect::Challenge, Some("closed-places"));
        clinic.effect(clinic.clinician, event, Effect::Opportunity, Some("new-partners"));
        clinic.effect(clinic.peer, crisis, Effect::Both, None);
        (clinic, disruption)
    }

    /// Signs someone in, and stops writing.
    fn open(self, role: Role) -> Reader {
        let name = format!("reader-{}", role.code());
        let member = self.store.add_member(&name, "Reader", role, "en").unwrap();
        let cookie = format!("jalon_session={}", self.store.begin_session(member).unwrap().to_text());
        let router = router(crate::App::new(self.store, Options::default()).unwrap());
        Reader { _temp: self._temp, router, cookie, initiative: self.initiative }
    }
}

struct Reader {
    _temp: tempfile::TempDir,
    router: Router,
    cookie: String,
    initiative: InitiativeId,
}

impl Reader {
    async fn get(&self, page: &str) -> String {
        let path = format!("/i/{}/crisis/{page}", self.initiative);
        let request = Request::get(&path).header("cookie", &self.cookie).body(Body::empty()).unwrap();
        let answer = self.router.clone().oneshot(request).await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        let told = String::from_utf8(bytes.to_vec()).unwrap();
        assert!(!told.contains('⟦'), "a word is missing: {path}");
        told
    }
}

impl Reader {
    /// Where an address leads on to.
    async fn led(&self, page: &str) -> String {
        let path = format!("/i/{}/crisis/{page}", self.initiative);
        let request = Request::get(&path).header("cookie", &self.cookie).body(Body::empty()).unwrap();
        let answer = self.router.clone().oneshot(request).await.unwrap();
        assert_eq!(answer.status(), StatusCode::SEE_OTHER, "{path}");
        answer.headers()["location"].to_str().unwrap().to_owned()
    }
}

#[tokio::test]
async fn empty_pages_teach_what_to_do_next() {
    let reader = Clinic::new().open(Role::Coordinator);
    for (page, action) in [("steps", "/pathway"), ("effects", "/new/effect"), ("tempo", "/new/contact")] {
        let told = reader.get(page).await;
        assert!(told.contains("class=\"empty\"") && told.contains(&format!("{action}\"")), "{page}");
    }
    let undrawn = Clinic::new();
    undrawn.step("2020-04", "B1", StepState::Started, None);
    let reader = undrawn.open(Role::Coordinator);
    for page in ["steps", "who"] {
        assert!(reader.get(page).await.contains("/new/bracket"), "{page}");
    }
    let sponsor = Clinic::new().open(Role::Sponsor);
    assert!(!sponsor.get("effects").await.contains("/new/effect"), "nothing is offered that is not allowed");
}

#[tokio::test]
async fn a_cell_of_the_steps_opens_what_is_in_it() {
    let (clinic, disruption) = Clinic::filled();
    let reader = clinic.open(Role::Coordinator);
    let told = reader.get("steps").await;
    assert!(told.contains("Compressed") && told.contains(&format!("step=B1&amp;in={disruption}#cell")));
    assert!(!told.contains("in=outside"), "nothing lies outside");
    assert!(told.contains("0.25"), "25 days of the 100 that the plan gave");
    assert!(told.contains("36 steps without any entry"));
    let opened = reader.get(&format!("steps?scheme=team&step=B1&in={disruption}")).await;
    let section = opened.split("id=\"cell\"").nth(1).unwrap();
    assert!(section.contains("Compressed") && section.contains("Planned") && !section.contains("Repaired"));
    assert!(section.contains("Certainly here") && section.contains("32 days after the beginning of “Flood”"));
    assert!(!reader.get("steps?step=B1&in=nonsense").await.contains("id=\"cell\""));
}

#[tokio::test]
async fn effects_lie_where_their_events_lie_and_disagreement_shows() {
    let (clinic, disruption) = Clinic::filled();
    let reader = clinic.open(Role::Coordinator);
    let told = reader.get("effects").await;
    assert_eq!(told.matches("one disagreed on").count(), 2);
    assert!(told.contains("How is not said"));
    let opened = reader.get(&format!("effects?effect=challenge&how=closed-places&in={disruption}")).await;
    let section = opened.split("id=\"cell\"").nth(1).unwrap();
    assert!(section.contains(CANARY) && section.contains("Someone else says something different"));
    let outside = reader.get("effects?effect=both&how=unsaid&in=outside").await;
    assert!(outside.contains("Flood"), "said of the crisis itself, in 2021, when no phase is drawn any more");
    let sponsor = Clinic::filled().0.open(Role::Sponsor).get("effects").await;
    assert!(!sponsor.contains("cell-who"));
}

#[tokio::test]
async fn files_hold_codes_labels_and_numbers_and_nobodys_words() {
    let (clinic, disruption) = Clinic::filled();
    clinic.weeks("2020-03-16", &[3, 4, 5]);
    let reader = clinic.open(Role::Coordinator);
    let steps = reader.get("steps?as=csv").await;
    let compressed = steps.lines().find(|line| line.contains(",compressed,")).unwrap();
    assert!(
        compressed.starts_with(&format!("team,{disruption},disruption,")) && compressed.ends_with(",Compressed,1,0"),
        "{compressed}"
    );
    let effects = reader.get("effects?as=csv").await;
    let challenge = effects.lines().find(|line| line.contains(",closed-places,")).unwrap();
    assert!(challenge.contains(",challenge,") && challenge.contains(",1,0,1,"), "{challenge}");
    assert!(reader.get("steps?as=positions").await.contains(",crisis,"));
    for page in ["steps?as=csv", "steps?as=positions", "effects?as=csv", "who?as=csv", "tempo?as=csv"] {
        let told = reader.get(page).await;
        assert!(told.lines().count() > 1 && !told.contains(CANARY), "{page}");
        let cells = told.lines().next().unwrap().split(',').count();
        assert!(told.lines().all(|line| line.contains('"') || line.split(',').count() == cells), "{page}");
    }
}

#[tokio::test]
async fn small_counts_are_kept_from_a_sponsor_on_every_page() {
    let (clinic, disruption) = Clinic::filled();
    clinic.weeks("2020-03-16", &[3, 7]);
    let reader = clinic.open(Role::Sponsor);
    for page in ["who", "steps", "effects"] {
        let told = reader.get(page).await;
        assert!(told.contains("withheld") && told.contains("numbers below 6 are withheld"), "{page}");
        assert!(!told.contains("class=\"cell\"") && !told.contains("one person</span>"), "{page}: nothing to count one by one");
    }
    let opened = reader.get(&format!("steps?step=B1&in={disruption}")).await;
    assert!(!opened.contains("id=\"cell\""));
    let tempo = reader.get("tempo").await;
    assert!(!tempo.contains("rc-line") && tempo.contains("one person’s work"), "{tempo}");
    for file in ["who", "steps", "effects", "tempo"] {
        let to = reader.led(&format!("{file}?as=csv&scheme=team")).await;
        assert!(to.ends_with(&format!("/trust/release?of={file}&file=csv&scheme=team")), "{to}");
    }
    let (clinic, _) = Clinic::filled();
    clinic.weeks("2020-03-16", &[3, 7]);
    let team = clinic.open(Role::Clinician);
    let csv = team.get("tempo?as=csv").await;
    assert!(csv.contains(",3,0,") && csv.contains("# For the team"), "{csv}");
    assert!(!team.get("who").await.contains("withheld"));
}

#[tokio::test]
async fn a_run_too_long_for_chance_is_told_in_plain_words() {
    let (clinic, _) = Clinic::filled();
    let counts: Vec<u32> = (0..30).map(|at| if at < 15 { 4 + at % 2 } else { 11 + at % 3 }).collect();
    clinic.weeks("2020-06-01", &counts);
    let reader = clinic.open(Role::Coordinator);
    let told = reader.get("tempo").await;
    assert!(told.contains("A run of 15 weeks on one side of the median, from June 1, 2020"));
    assert!(told.contains("class=\"rc-run\"") && told.contains("No whole week lies in these for certain"));
    assert!(!told.contains("Perla’s trend rule") && reader.get("tempo?rule=perla").await.contains("Perla’s trend rule"));
}
