mod crisis;

use std::collections::HashSet;

use jalon_initiative::crisis::{Bracket, Confidence, ContextEvent, ContextWords, Crisis, CrisisWords, Effect, Occurrence};
use jalon_initiative::form::Form;
use jalon_initiative::inquiry::Side;
use jalon_initiative::pathway::{EvidenceKind, StepState};
use jalon_initiative::practice::FollowUpState;
use jalon_initiative::story::{ClaimState, ClaimType};
use jalon_initiative::{Meaning, Picture, Seen};
use jalon_language::Language;
use jalon_record::edtf::{Day, Edtf};
use jalon_record::id::{EntryId, InitiativeId, Instant, MemberId, Seq};

use super::ask::Ask;
use super::bracket::BracketSheet;
use super::claim::ClaimSheet;
use super::contact::ContactSheet;
use super::contribution::ContributionSheet;
use super::crisis::CrisisSheet;
use super::decision::DecisionSheet;
use super::dispute::DisputeSheet;
use super::effect::EffectSheet;
use super::event::EventSheet;
use super::evidence::EvidenceSheet;
use super::follow_up::FollowUpSheet;
use super::ground::Ground;
use super::passed::PassedSheet;
use super::role::RoleSheetSheet;
use super::sheet::{AnySheet, Hand, Read, SHEETS, Sheet};
use super::step::StepSheet;
use super::supervision::SupervisionSheet;
use super::tally::TallySheet;
use super::wellbeing::WellbeingSheet;
use crate::form::Fields;

const CRISIS: u8 = 1;
const SHELTER: u8 = 2;
const CURFEW: u8 = 3;
const NOWHERE: u8 = 9;

fn name(n: u8) -> String {
    EntryId::from_bytes([n; 16]).to_string()
}

fn seen<T: Form>(n: u8, occurred: &str, open: T, words: T::Words) -> Seen<T> {
    let id = EntryId::from_bytes([n; 16]);
    Seen {
        root: id,
        id,
        seq: Seq::new(n.into()).unwrap(),
        author: MemberId::from_bytes([7; 16]),
        occurred: Edtf::parse(occurred).unwrap(),
        recorded_at: Instant::from_micros(0),
        told_at: None,
        in_conflict: false,
        open,
        words: Some(words).into(),
    }
}

fn event(n: u8, occurred: &str, fact: &str) -> Seen<ContextEvent> {
    let open = ContextEvent {
        confidence: Confidence::Unconfirmed,
        occurrence: Occurrence::Actual,
        crisis: None,
        constructs: vec![],
        level: None,
        lang: None,
    };
    seen(n, occurred, open, ContextWords { fact: fact.into(), sources: vec![] })
}

fn picture() -> Picture {
    Picture {
        crises: vec![seen(CRISIS, "2020-03", Crisis {}, CrisisWords { name: "COVID-19".into(), description: String::new() })],
        events: vec![event(SHELTER, "2020-04-02", "A shelter closes"), event(CURFEW, "2021-01-09", "A curfew begins")],
        ..Picture::default()
    }
}

fn with_ground<T>(language: Language, work: impl FnOnce(&Ground<'_>) -> T) -> T {
    let (library, picture) = (jalon_library::shipped().unwrap(), picture());
    let known = [CRISIS, SHELTER, CURFEW].map(|n| EntryId::from_bytes([n; 16]));
    let today = Day::from_number(18_383).unwrap();
    assert_eq!(today.to_string(), "2020-05-01");
    work(&Ground {
        library,
        pathway: &library.pathways()[0],
        picture: &picture,
        language,
        today,
        known: HashSet::from(known),
        file: None,
        people: Vec::new(),
        members: Vec::new(),
        naming: [3; 32],
    })
}

fn fields(text: &str) -> Fields {
    Fields::of(serde_urlencoded::from_str(text).unwrap())
}

/// What a form makes of what was typed, and the problems found.
fn read<S: Sheet>(typed: &str) -> (Option<Read<S>>, Vec<(String, &'static str)>) {
    let mut fields = fields(typed);
    let read = with_ground(Language::Fr, |ground| S::read(&mut fields, ground));
    if let Some(Err(broken)) = read.as_ref().map(|(open, words)| open.check(words)) {
        fields.broken(broken);
    }
    (read, fields.problems().iter().map(|problem| (problem.field.clone(), problem.code)).collect())
}

/// What a form without problems writes; filling the form from it and reading that again gives the same.
fn written<S: Sheet>(typed: &str) -> Read<S>
where
    S::Kind: PartialEq + std::fmt::Debug,
    <S::Kind as Form>::Words: PartialEq + std::fmt::Debug,
{
    let (read, problems) = read::<S>(typed);
    assert_eq!(problems, [], "{typed}");
    let (open, words) = read.unwrap();
    let filled = S::fill(&open, &words).into_iter().map(|(name, value)| (name.to_owned(), value));
    let filled = filled.chain(S::fill_more(&open)).chain(S::fill_words(&words));
    let mut again = Fields::of(filled.collect());
    let again = with_ground(Language::Fr, |ground| S::read(&mut again, ground)).unwrap();
    assert_eq!(again.0, open);
    assert_eq!(again.1, words);
    (open, words)
}

fn problems<S: Sheet>(typed: &str) -> Vec<(String, &'static str)> {
    read::<S>(typed).1
}

fn one(field: &str, code: &'static str) -> Vec<(String, &'static str)> {
    vec![(field.to_owned(), code)]
}

#[test]
fn a_contact_needs_one_touch() {
    let (contact, _) = written::<ContactSheet>("way=one-to-one");
    assert_eq!((contact.way.as_str(), contact.planned, contact.setting), ("one-to-one", None, None));
    let (contact, words) = written::<ContactSheet>(
        "way=phone-text&setting=phone-online&minutes=5-15&support=listening&support=navigation&initiator=person&planned=no\
         &result=took-link&note=+Calme.+&goal=dormir&next_step=rappeler",
    );
    assert_eq!(contact.support.len(), 2);
    assert_eq!(contact.planned, Some(false));
    assert_eq!((words.note.as_str(), words.goal.as_str(), words.next_step.as_str()), ("Calme.", "dormir", "rappeler"));
    assert_eq!(problems::<ContactSheet>("setting=street"), one("way", "problem-missing"));
    assert_eq!(problems::<ContactSheet>("way=group&planned=maybe"), one("planned", "problem-not-in-list"));
    assert_eq!(problems::<ContactSheet>("way=group&support=magic"), one("support", "problem-not-in-list"));
    assert_eq!(problems::<ContactSheet>("way=group&support=listening&support=listening"), one("support", "problem-repeated"));
    assert_eq!(problems::<ContactSheet>("way=teleport&setting=moon").len(), 2);
}

#[test]
fn a_tally_counts_by_any_list() {
    let (tally, _) =
        written::<TallySheet>("contacts=1+2&n-setting-street=7&n-setting-shelter=&n-support-listening=5&n-role-clinician=1");
    assert_eq!(tally.contacts, 12);
    let counts: Vec<_> = tally.counts.iter().map(|count| (count.list.as_str(), count.code.as_str(), count.n)).collect();
    assert_eq!(counts, [("role", "clinician", 1), ("setting", "street", 7), ("support", "listening", 5)]);
    assert_eq!(problems::<TallySheet>(""), one("contacts", "problem-missing"));
    assert_eq!(problems::<TallySheet>("contacts=0"), one("contacts", "problem-nothing-counted"));
    assert_eq!(problems::<TallySheet>("contacts=a+dozen"), one("contacts", "problem-not-a-number"));
    assert_eq!(problems::<TallySheet>("contacts=20000"), one("contacts", "problem-out-of-range"));
    assert_eq!(problems::<TallySheet>("contacts=3&n-setting-street=-1"), one("n-setting-street", "problem-not-a-number"));
}

#[test]
fn a_step_is_of_the_pathway_and_gives_its_reasons() {
    let (said, words) =
        written::<StepSheet>("step=B1&state=deferred&until=automne+2020&reason=gel+d%27embauche&owner=Coordination");
    assert_eq!((said.step.as_str(), said.state), ("B1", StepState::Deferred));
    assert_eq!(said.until, Some(Edtf::parse("2020-23").unwrap()));
    assert_eq!(words.owner, "Coordination");
    written::<StepSheet>("step=A1&state=done");
    assert_eq!(problems::<StepSheet>("step=Z9&state=done"), one("step", "problem-not-in-list"));
    assert_eq!(problems::<StepSheet>("state=done"), one("step", "problem-missing"));
    assert_eq!(problems::<StepSheet>("step=B1&state=skipped"), one("reason", "problem-missing"));
    assert_eq!(problems::<StepSheet>("step=B1&state=deferred&reason=x"), one("until", "problem-missing"));
    assert_eq!(problems::<StepSheet>("step=B1&state=done&until=un+jour"), one("until", "edtf-not-understood"));
    let typed = "step=B1&state=planned&until=mai+2021&owner_role=sponsor&owner=Direction";
    assert_eq!(written::<StepSheet>(typed).0.owner_role.unwrap().as_str(), "sponsor");
    assert_eq!(problems::<StepSheet>("step=B1&state=planned&owner_role=king"), one("owner_role", "problem-not-in-list"));
    let (said, _) = written::<StepSheet>("step=B1&state=substituted&reason=x&instead=B2");
    assert_eq!(said.instead.as_deref(), Some("B2"));
    written::<StepSheet>("step=B1&state=substituted&reason=x&arrangement=Le+plan+du+partenaire");
    assert_eq!(problems::<StepSheet>("step=B1&state=substituted&reason=x"), one("arrangement", "problem-missing"));
    assert_eq!(problems::<StepSheet>("step=B1&state=substituted&reason=x&instead=B1"), one("instead", "problem-repeated"));
    assert_eq!(problems::<StepSheet>("step=B1&state=waived&reason=x"), one("decided_by", "problem-missing"));
    written::<StepSheet>("step=B1&state=waived&reason=x&decided_by=La+direction");
}

#[test]
fn going_on_a_role_and_a_decision() {
    let (passed, words) = written::<PassedSheet>("step=B3&toward=D1&name=La+direction&reason=Le+poste+ferme&repair_by=sept+2020");
    assert_eq!((passed.step.as_str(), passed.toward.as_str(), passed.repair_by.text()), ("B3", "D1", "2020-09"));
    assert_eq!(words.name, "La direction");
    assert_eq!(problems::<PassedSheet>("step=B3&toward=B3&name=x&reason=y&repair_by=2020"), one("toward", "problem-repeated"));
    assert_eq!(problems::<PassedSheet>("").len(), 3);

    let typed = "does=Accompagner&activities=listening&activities=accompaniment&team_work=meeting&caseload=12&supervision_days=7";
    let (sheet, _) = written::<RoleSheetSheet>(typed);
    assert_eq!(sheet.activities.iter().map(|code| code.as_str()).collect::<Vec<_>>(), ["listening", "accompaniment", "meeting"]);
    assert_eq!((sheet.caseload, sheet.supervision_days), (Some(12), Some(7)));
    assert_eq!(
        problems::<RoleSheetSheet>("activities=magic"),
        [one("activities", "problem-not-in-list"), one("does", "problem-missing")].concat()
    );
    assert_eq!(problems::<RoleSheetSheet>("does=x&caseload=900"), one("caseload", "problem-out-of-range"));

    let (decision, _) = written::<DecisionSheet>("what=Le+poste&state=awaited&by=juin+2020&who=La+direction");
    assert_eq!(decision.by.unwrap().text(), "2020-06");
    assert_eq!(problems::<DecisionSheet>("what=x&state=awaited"), one("by", "problem-missing"));
    assert_eq!(problems::<DecisionSheet>("what=x&state=taken&topic=moon"), one("topic", "problem-not-in-list"));
}

#[test]
fn evidence_is_of_a_kind_and_says_what_it_is() {
    let (evidence, words) = written::<EvidenceSheet>("step=A1&kinds=document&kinds=date&what=Le+protocole&document=Dossier+3");
    assert_eq!(evidence.kinds, [EvidenceKind::Document, EvidenceKind::Date]);
    assert_eq!(words.document, "Dossier 3");
    assert_eq!(problems::<EvidenceSheet>("step=A1&what=x"), one("kinds", "problem-missing"));
    assert_eq!(problems::<EvidenceSheet>("step=A1&kinds=names&what=x"), one("names", "problem-missing"));
    assert_eq!(problems::<EvidenceSheet>("step=A1&kinds=entries&what=x"), one("kinds", "problem-not-in-list"));
    assert_eq!(
        problems::<EvidenceSheet>("step=A1&kinds=file&what=x"),
        one("kinds", "problem-not-in-list"),
        "a file is attached, not ticked"
    );
}

#[test]
fn an_event_that_nobody_vouches_for_is_not_confirmed() {
    let (event, words) = written::<EventSheet>("fact=Un+refuge+ferme&sources=%0Ahttps://example.org/a%0D%0A%0D%0A+une+note+");
    assert_eq!((event.confidence, event.occurrence), (Confidence::Unconfirmed, Occurrence::Unknown));
    assert_eq!(words.sources, ["https://example.org/a", "une note"]);
    let typed = format!("fact=x&sources=y&confidence=confirmed&occurrence=actual&lang=fr-CA&crisis={}", name(CRISIS));
    let (event, _) = written::<EventSheet>(&typed);
    assert_eq!((event.crisis, event.lang.as_deref()), (Some(EntryId::from_bytes([CRISIS; 16])), Some("fr-CA")));
    assert_eq!(problems::<EventSheet>("sources=y"), one("fact", "problem-missing"));
    assert_eq!(problems::<EventSheet>("fact=x&confidence=confirmed"), one("sources", "problem-missing"));
    for wrong in [name(SHELTER), name(NOWHERE)] {
        assert_eq!(problems::<EventSheet>(&format!("fact=x&crisis={wrong}")), one("crisis", "problem-unknown-reference"));
    }
    assert_eq!(problems::<EventSheet>("fact=x&crisis=covid"), one("crisis", "problem-not-in-list"));
}

#[test]
fn a_bracket_may_be_fuzzy_unfinished_and_of_ones_own() {
    let (crisis, marker) = (name(CRISIS), name(SHELTER));
    let (bracket, _) =
        written::<BracketSheet>(&format!("crisis={crisis}&phase=disruption&start=2020-03-13~&end=juin+2020&marker={marker}"));
    assert_eq!((bracket.scheme.as_str(), bracket.phase.as_str(), bracket.end.text()), ("team", "disruption", "2020-06"));
    assert_eq!(happened(&bracket), "2020-03-13~/2020-06");
    for ongoing in ["en+cours", "Ongoing", "%E8%87%B3%E4%BB%8A", ".."] {
        let typed = format!("crisis={crisis}&phase_own=Deuxi%C3%A8me+vague&start=2020-08&end={ongoing}&scheme=Les+vagues");
        let (read, found) = read::<BracketSheet>(&typed);
        let (bracket, words) = read.unwrap();
        assert_eq!(found, []);
        assert_eq!(words.label, "Deuxième vague");
        assert_eq!(words.scheme, "Les vagues");
        for code in [&bracket.scheme, &bracket.phase] {
            assert!(code.as_str().starts_with("own-") && !code.as_str().contains("vague"), "a name is never its own code");
        }
        assert_eq!(bracket.end.text(), "[2020-05-01..]");
        assert_eq!(happened(&bracket), "2020-08/..");
    }
    let of = |rest: &str| problems::<BracketSheet>(&format!("crisis={crisis}&{rest}"));
    assert_eq!(of("start=2020&end=2021"), one("phase", "problem-missing"));
    assert_eq!(of("phase=after&phase_own=x&start=2020&end=2021"), one("phase_own", "problem-two-phases"));
    assert_eq!(of("phase_own=%E9%98%B6%E6%AE%B5&start=2020&end=2021"), []);
    assert_eq!(of("phase=after&start=2021&end=2020"), one("end", "problem-reversed"));
    assert_eq!(of(&format!("phase=after&start=2020&end=2021&marker={crisis}")), one("marker", "problem-unknown-reference"));
    let all: Vec<String> = problems::<BracketSheet>("").into_iter().map(|(field, _)| field).collect();
    assert_eq!(all, ["crisis", "phase", "start", "end"]);
}

fn happened(bracket: &Bracket) -> String {
    with_ground(Language::Fr, |ground| BracketSheet::happened(bracket, ground)).text().to_owned()
}

#[test]
fn an_effect_is_of_something_and_dated_like_it() {
    let typed = format!("of={}&effect=both&step=B4&mechanism=freed-time&intensity=high&why=Enfin+du+temps", name(SHELTER));
    let (effect, words) = written::<EffectSheet>(&typed);
    assert_eq!((effect.effect, effect.step.as_deref(), words.why.as_str()), (Effect::Both, Some("B4"), "Enfin du temps"));
    let when = with_ground(Language::Fr, |ground| EffectSheet::happened(&effect, ground));
    assert_eq!(when.text(), "2020-04-02");
    assert_eq!(problems::<EffectSheet>(&format!("of={}", name(CRISIS))), one("effect", "problem-missing"));
    assert_eq!(problems::<EffectSheet>(&format!("of={}&effect=none", name(NOWHERE))), one("of", "problem-unknown-reference"));
    assert_eq!(problems::<EffectSheet>(&format!("of={}&effect=none&step=Q1", name(CRISIS))), one("step", "problem-not-in-list"));
}

#[test]
fn the_small_forms() {
    let (_, words) = written::<CrisisSheet>("name=Surdoses");
    assert_eq!(words.name, "Surdoses");
    assert_eq!(problems::<CrisisSheet>("description=x"), one("name", "problem-missing"));

    let two = |one: u8, other: u8| format!("one={}&other={}", name(one), name(other));
    written::<DisputeSheet>(&two(SHELTER, CURFEW));
    assert_eq!(problems::<DisputeSheet>(&two(SHELTER, SHELTER)), one("other", "problem-repeated"));
    assert_eq!(problems::<DisputeSheet>(&two(SHELTER, CRISIS)), one("other", "problem-unknown-reference"));
    assert_eq!(problems::<DisputeSheet>("").len(), 2);

    let (given, _) = written::<ContributionSheet>("side=cost&what=hands&minutes=90");
    assert_eq!((given.side, given.minutes), (Side::Cost, Some(90)));
    written::<ContributionSheet>("side=given&what=mirror");
    assert_eq!(problems::<ContributionSheet>("side=given&what=mirror&minutes=600000"), one("minutes", "problem-out-of-range"));
    assert_eq!(problems::<ContributionSheet>("side=lent").len(), 2);
}

#[test]
fn a_claim_cites_what_is_there() {
    let typed = format!("text=x&claim_type=causal&state=supported&supporting={}&disconfirming={}", name(SHELTER), name(CURFEW));
    let (claim, _) = written::<ClaimSheet>(&typed);
    assert_eq!((claim.claim_type, claim.state, claim.supporting.len()), (ClaimType::Causal, ClaimState::Supported, 1));
    assert_eq!(written::<ClaimSheet>("text=x&claim_type=temporal").0.state, ClaimState::Proposed);
    assert_eq!(problems::<ClaimSheet>("text=x&claim_type=causal&state=supported"), one("supporting", "problem-missing"));
    let of = |rest: String| problems::<ClaimSheet>(&format!("text=x&claim_type=causal&{rest}"));
    assert_eq!(of(format!("supporting={}", name(NOWHERE))), one("supporting", "problem-unknown-reference"));
    assert_eq!(of(format!("supporting={0}&disconfirming={0}", name(SHELTER))), one("disconfirming", "problem-repeated"));
}

#[test]
fn supervision_is_held_or_missed_and_has_no_words() {
    let (held, _) = written::<SupervisionSheet>("held=yes&kind=clinical&mode=phone&minutes=45");
    assert_eq!((held.held, held.minutes, held.mode.as_ref().map(|mode| mode.as_str())), (true, Some(45), Some("phone")));
    let (missed, _) = written::<SupervisionSheet>("held=no&kind=peer");
    assert!(!missed.held);
    assert_eq!(problems::<SupervisionSheet>("kind=peer"), one("held", "problem-missing"));
    assert_eq!(problems::<SupervisionSheet>("held=maybe&kind=peer"), one("held", "problem-not-in-list"));
    assert_eq!(problems::<SupervisionSheet>("held=yes"), one("kind", "problem-missing"));
    assert_eq!(problems::<SupervisionSheet>("held=yes&kind=peer&minutes=1441"), one("minutes", "problem-out-of-range"));
    assert_eq!(problems::<SupervisionSheet>("held=yes&kind=peer&minutes=une+heure"), one("minutes", "problem-not-a-number"));
}

#[test]
fn wellbeing_is_one_of_five_levels() {
    for level in ["good", "fair", "mixed", "low", "very-low"] {
        let (_, words) = written::<WellbeingSheet>(&format!("level={level}&note=+nuit+courte+"));
        assert_eq!((words.level.as_ref().unwrap().as_str(), words.note.as_str()), (level, "nuit courte"));
    }
    assert_eq!(problems::<WellbeingSheet>(""), one("level", "problem-missing"));
    assert_eq!(problems::<WellbeingSheet>("level=awful"), one("level", "problem-not-in-list"));
}

#[test]
fn a_follow_up_is_promised_in_one_tap() {
    let due = |typed: &str| read::<FollowUpSheet>(typed).0.and_then(|(open, _)| open.due).map(|due| due.text().to_owned());
    let in_days =
        |days: i32| with_ground(Language::Fr, |ground| Day::from_number(ground.today.number() + days)).unwrap().to_string();
    assert_eq!(due("due_in=tomorrow"), Some(in_days(1)));
    assert_eq!(due("due_in=month"), Some(in_days(28)));
    assert_eq!(due("due_in=week&due=mi-mai+2020"), due("due=mi-mai+2020"), "what is written goes first");
    let (promised, words) = written::<FollowUpSheet>("what=rappeler&due=2020-06-02");
    assert_eq!((promised.state, words.what.as_str()), (FollowUpState::Opened, "rappeler"));
    written::<FollowUpSheet>("state=lost");
    assert_eq!(problems::<FollowUpSheet>("what=rappeler"), one("due", "problem-missing"));
    assert_eq!(
        problems::<FollowUpSheet>("due_in=someday"),
        [one("due_in", "problem-not-in-list"), one("due", "problem-missing")].concat()
    );
    assert_eq!(problems::<FollowUpSheet>("due=2020&state=forgotten"), one("state", "problem-not-in-list"));
}

#[test]
fn dates_and_readers_are_asked_in_every_form() {
    let draft = |slug: &str, typed: &str| {
        let mut fields = fields(typed);
        let hand = Hand {
            initiative: InitiativeId::from_bytes([1; 16]),
            author: MemberId::from_bytes([2; 16]),
            about: None,
            amends: vec![],
        };
        let sheet = AnySheet::named(slug).unwrap();
        let made = with_ground(Language::Fr, |ground| (sheet.draft)(&mut fields, ground, &hand)).unwrap().is_some();
        assert_eq!(made, fields.problems().is_empty());
        fields.problems().iter().map(|problem| (problem.field.clone(), problem.code)).collect::<Vec<_>>()
    };
    for (slug, typed) in [
        ("contact", "way=group&audience=team"),
        ("contact", "way=group&audience=author&occurred=hier+soir&told_at=2021"),
        ("crisis", "name=x&audience=public&occurred=vers+mai+2020"),
    ] {
        assert_eq!(draft(slug, typed), [], "{typed}");
    }
    assert_eq!(draft("contact", "way=group"), one("audience", "problem-missing"));
    assert_eq!(draft("wellbeing", "level=low&audience=author"), []);
    assert_eq!(draft("wellbeing", "level=low&audience=public"), one("audience", "problem-not-in-list"));
    assert_eq!(draft("contact", "way=group&audience=world"), one("audience", "problem-not-in-list"));
    assert_eq!(draft("contact", "way=group&audience=team&occurred=naguere"), one("occurred", "edtf-not-understood"));
    assert_eq!(draft("crisis", "name=x&audience=team"), one("occurred", "edtf-empty"));
    assert_eq!(draft("crisis", "name=x&audience=team&occurred=2020&told_at=2020-13"), one("told_at", "edtf-month"));
    assert_eq!(draft("crisis", "").len(), 3);
}

#[test]
fn every_form_renders_with_all_its_words_and_asks_for_what_it_reads() {
    for language in Language::ALL {
        for sheet in &SHEETS {
            let mut typed = fields("way=x&step=A1&told_at=x");
            let hand = Hand {
                initiative: InitiativeId::from_bytes([1; 16]),
                author: MemberId::from_bytes([2; 16]),
                about: None,
                amends: vec![],
            };
            let page = with_ground(language, |ground| {
                assert!((sheet.draft)(&mut typed, ground, &hand).unwrap().is_none());
                let ask = Ask { ground, fields: &typed, slug: sheet.slug };
                for problem in typed.problems().iter().filter(|problem| !matches!(problem.field.as_str(), "audience" | "told_at"))
                {
                    let asked = (sheet.ask)(&ask).into_string();
                    assert!(asked.contains(&format!("id=\"{}\"", problem.field)), "{}: {}", sheet.slug, problem.field);
                    assert!(language.has(problem.code), "{}", problem.code);
                }
                (sheet.ask)(&ask).into_string()
            });
            assert!(!page.contains('⟦'), "{} {}: {page}", language.code(), sheet.slug);
            for ending in ["", "-lead"] {
                assert!(language.has(&format!("write-{}{ending}", sheet.slug)), "{}", sheet.slug);
            }
        }
    }
}

#[test]
fn every_kind_that_people_write_has_one_form() {
    // These have pages of their own, as does what is said of consent.
    let not_written_here = [
        "initiative.opened",
        "initiative.sign-aside",
        "pathway.version",
        "practice.list-value",
        "record.retraction",
        "record.erasure",
    ];
    let has_a_page = |kind: &str| kind.starts_with("inquiry.") && kind != "inquiry.contribution";
    let is_written_here = |kind: &&&str| !not_written_here.contains(kind) && !kind.starts_with("trust.") && !has_a_page(kind);
    for kind in Meaning::KINDS.iter().filter(is_written_here) {
        assert_eq!(SHEETS.iter().filter(|sheet| sheet.kind == *kind).count(), 1, "{kind}");
        assert!(super::form_of(kind).is_some_and(|slug| AnySheet::named(slug).is_some_and(|sheet| sheet.kind == *kind)));
    }
    assert_eq!(super::form_of("record.erasure"), None);
}

#[test]
fn every_problem_and_refusal_has_words() {
    use jalon_initiative::form::Problem::{self, *};
    let all: [Problem; 9] =
        [Missing, TooLong, NotInList, Reversed, NothingCounted, OutOfRange, Repeated, UnknownReference, Unsound];
    for language in Language::ALL {
        let refusals = ["other-site", "gap", "fork", "commitment", "unknown-target", "mixed-targets", "no-target"];
        let refusals = refusals.map(|refusal| format!("refusal-{refusal}"));
        for key in all.iter().map(|problem| problem.code()).chain(refusals.iter().map(String::as_str)) {
            assert!(language.has(key), "{}: {key}", language.code());
        }
    }
}
