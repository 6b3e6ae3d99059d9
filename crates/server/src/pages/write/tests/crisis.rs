use jalon_initiative::crisis::{Choice, Clock, EffectOn, WindowState};
use jalon_initiative::form::Form;
use jalon_initiative::pathway::{StepSaid, StepState};
use jalon_language::Language;
use jalon_record::id::{InitiativeId, MemberId};

use super::{CRISIS, CURFEW, CrisisSheet, EffectSheet, SHELTER, fields, name, one, problems, read, with_ground, written};
use crate::pages::write::adaptation::AdaptationSheet;
use crate::pages::write::ask::Ask;
use crate::pages::write::bracket::BracketSheet;
use crate::pages::write::draw;
use crate::pages::write::event::EventSheet;
use crate::pages::write::reading::{self, ReadingSheet};
use crate::pages::write::sheet::{Along, Sheet};
use crate::pages::write::window::WindowSheet;

#[test]
fn a_bracket_keeps_its_clock_and_what_holds_it_together() {
    let typed = format!(
        "crisis={}&phase=wave-2&start=2020-08~&end=2021-03&clock=site&inside=Le+couvre-feu&leads_to=La+tente",
        name(CRISIS)
    );
    let (bracket, words) = written::<BracketSheet>(&typed);
    assert_eq!((bracket.phase.as_str(), bracket.clock), ("wave-2", Some(Clock::Site)));
    assert_eq!((words.inside.as_str(), words.leads_to.as_str()), ("Le couvre-feu", "La tente"));
    let unknown = format!("crisis={}&phase=wave-99&start=2020&end=2021", name(CRISIS));
    assert_eq!(problems::<BracketSheet>(&unknown), one("phase", "problem-not-in-list"));
}

#[test]
fn an_event_is_coded_and_an_effect_quotes_and_cites() {
    let (event, _) = written::<EventSheet>("fact=x&constructs=outer-financing&constructs=outer-policies&context_level=macro");
    assert_eq!((event.constructs.len(), event.level.unwrap().as_str()), (2, "macro"));
    assert_eq!(problems::<EventSheet>("fact=x&constructs=weather"), one("constructs", "problem-not-in-list"));

    let typed = format!("of={}&effect=challenge&quote=On+ferme&supporting={}", name(SHELTER), name(CURFEW));
    let (effect, words) = written::<EffectSheet>(&typed);
    assert_eq!((effect.supporting.len(), words.quote.as_str()), (1, "On ferme"));
    let itself = format!("of={0}&effect=challenge&supporting={0}", name(SHELTER));
    assert_eq!(problems::<EffectSheet>(&itself), one("supporting", "problem-repeated"));
}

#[test]
fn a_window_is_told_by_one_of_three_and_a_missed_one_was_not_used() {
    let typed = format!("state=opened&solution=Un+r%C3%A9seau+de+pairs&step=C1&opened_by={}", name(SHELTER));
    let (window, words) = written::<WindowSheet>(&typed);
    assert_eq!((window.state, window.step.as_deref()), (WindowState::Opened, Some("C1")));
    assert_eq!(words.solution, "Un réseau de pairs");
    assert_eq!(problems::<WindowSheet>("state=opened"), one("problem", "problem-missing"));
    let missed = format!("state=missed&problem=x&used_by={}", name(SHELTER));
    assert_eq!(problems::<WindowSheet>(&missed), one("used_by", "problem-not-in-list"));
}

#[test]
fn four_answers_make_an_adaptation_and_the_rest_can_be_told_at_once() {
    let (quick, words) = written::<AdaptationSheet>("changed=Supervision+par+t%C3%A9l%C3%A9phone&planned=planned-reactive");
    assert!(quick.is_unfinished() && words.why.is_empty());
    let typed = format!(
        "changed=x&crisis={}&of={}&step=D3&duration=transient&what=context&context=format&nature=substituting&nature=shortening\
         &core=preserved&goal=acceptability&reason_level=crisis&when=implementation&who=team&reach=unit",
        name(CRISIS),
        name(SHELTER)
    );
    let (whole, _) = written::<AdaptationSheet>(&typed);
    assert!(!whole.is_unfinished());
    assert_eq!(whole.nature.len(), 2);
    assert_eq!(problems::<AdaptationSheet>("why=x"), one("changed", "problem-missing"));
    let quick_page = asked::<AdaptationSheet>("");
    assert!(quick_page.contains("<details class=\"more\">"), "the rest waits behind a line");
    assert!(asked::<AdaptationSheet>("amends=x").contains("<details class=\"more\" open>"));
}

fn asked<S: Sheet>(typed: &str) -> String {
    let fields = fields(typed);
    with_ground(Language::Fr, |ground| S::ask(&Ask { ground, fields: &fields, slug: S::SLUG }).into_string())
}

fn of_crisis(rest: &str) -> String {
    format!("crisis={}&decided_by=L%27%C3%A9quipe&{rest}", name(CRISIS))
}

#[test]
fn a_reading_speaks_of_the_steps_it_speaks_of() {
    let typed = of_crisis("choice-B4=compress&how-B4=Une+heure&until-B4=2020-06&choice-D3=keep&opens=De+l%27argent");
    let (reading, words) = written::<ReadingSheet>(&typed);
    let told: Vec<_> = reading.choices.iter().map(|choice| (choice.step.as_str(), choice.choice)).collect();
    assert_eq!(told, [("B4", Choice::Compress), ("D3", Choice::Keep)]);
    assert_eq!(words.how.get("B4").map(String::as_str), Some("Une heure"));
    assert_eq!(problems::<ReadingSheet>(&of_crisis("")), one("choices", "problem-missing"));
    assert_eq!(problems::<ReadingSheet>(&of_crisis("how-B4=x")), one("choice-B4", "problem-reading-choice"));
    let nothing = read::<ReadingSheet>("choice-B4=keep").1;
    assert_eq!(nothing, one("crisis", "problem-missing"));
    assert_eq!(problems::<CrisisSheet>("name="), one("name", "problem-missing"));
}

#[test]
fn what_is_put_off_has_a_date_and_a_reason() {
    let pathway = &jalon_library::shipped().unwrap().pathways()[0];
    let core = pathway.step("B4").unwrap();
    let flexible = pathway.steps().find(|step| !step.flag.is_core()).unwrap().id.to_string();
    assert!(core.flag.is_core());
    let of = |rest: &str| problems::<ReadingSheet>(&of_crisis(rest));
    assert_eq!(of("choice-B4=defer&how-B4=x"), one("until-B4", "problem-reading-until"));
    assert_eq!(of("choice-B4=defer&until-B4=2020-09&blocks=Tout"), one("how-B4", "problem-reading-why"), "a core step says why");
    assert_eq!(of(&format!("choice-{flexible}=defer&until-{flexible}=2020-09&blocks=Tout")), []);
    let without = format!("choice-{flexible}=defer&until-{flexible}=2020-09");
    assert_eq!(of(&without), one(&format!("how-{flexible}"), "problem-reading-why"));
}

#[test]
fn a_reading_writes_what_it_puts_off_and_what_was_ticked() {
    let typed = of_crisis("choice-B4=defer&until-B4=2020-09&how-B4=Ferm%C3%A9&choice-D3=compress&opened=freed-time");
    let mut fields = fields(&typed);
    let along = Along {
        initiative: InitiativeId::from_bytes([1; 16]),
        author: MemberId::from_bytes([2; 16]),
        occurred: jalon_record::edtf::Edtf::parse("2020-05-01").unwrap(),
    };
    let drafts = with_ground(Language::Fr, |ground| {
        let read = ReadingSheet::read(&mut fields, ground).unwrap();
        ReadingSheet::along(&read, &fields, ground, &along).unwrap()
    });
    let told = format!("{drafts:?}");
    assert_eq!(drafts.len(), 2);
    assert!(told.contains(StepSaid::KIND) && told.contains(EffectOn::KIND) && told.contains(StepState::Deferred.code()));
    assert!(told.contains("freed-time") && told.contains("opportunity"));
}

#[test]
fn the_guide_speaks_of_open_steps_only_and_opens_two_stages() {
    let page = asked::<ReadingSheet>("");
    let pathway = &jalon_library::shipped().unwrap().pathways()[0];
    for step in pathway.steps() {
        assert!(page.contains(&format!("name=\"choice-{}\"", step.id)), "{} was never spoken of", step.id);
    }
    assert_eq!(page.matches("reading-stage\" open").count(), 2);
    assert!(page.contains("value=\"\" checked"), "nothing is chosen beforehand");
    assert!(page.contains("A shelter closes") && !page.contains("A curfew begins"), "events of the last weeks");
}

#[test]
fn a_step_opened_from_a_reading_begins_with_what_was_decided() {
    let asked = fields(&format!("step=B4&of={}", name(9)));
    with_ground(Language::Fr, |ground| {
        assert_eq!(reading::compressed(&asked, ground), [], "no such reading");
        let open = written::<ReadingSheet>(&of_crisis("choice-B4=compress&how-B4=Une+heure&until-B4=2020-06"));
        let picture =
            jalon_initiative::Picture { readings: vec![super::seen(9, "2020-05-01", open.0, open.1)], ..ground.picture.clone() };
        let ground = super::Ground {
            picture: &picture,
            known: Default::default(),
            file: None,
            people: vec![],
            members: vec![],
            ..*ground
        };
        let told = reading::compressed(&asked, &ground);
        assert_eq!(told, [("reason".to_owned(), "Une heure".to_owned()), ("until".to_owned(), "2020-06".to_owned())]);
    });
}

/// The brackets that a drawn scheme writes, and the problems found.
fn drawn(typed: &str) -> (Vec<[String; 3]>, Vec<(String, &'static str)>) {
    let mut fields = fields(&format!("crisis={}&{typed}", name(CRISIS)));
    let read = with_ground(Language::Fr, |ground| draw::read(&mut fields, ground)).unwrap_or_default();
    let told = read.iter().map(|(open, _)| [open.phase.as_str(), open.start.text(), open.end.text()].map(str::to_owned));
    (told.collect(), fields.problems().iter().map(|problem| (problem.field.clone(), problem.code)).collect())
}

#[test]
fn a_drawn_scheme_ends_each_phase_where_the_next_begins() {
    let rows = "preset=timing&start-disruption=2020-03-13~&start-adaptation=2020-05-25&start-after=2021-09~";
    let (brackets, problems) = drawn(rows);
    assert_eq!(problems, []);
    let told: Vec<_> = brackets.iter().map(|drawn| drawn.each_ref().map(String::as_str)).collect();
    assert_eq!(
        told,
        [
            ["disruption", "2020-03-13~", "2020-05-24"],
            ["adaptation", "2020-05-25", "2021-09~"],
            ["after", "2021-09~", "[2020-05-01..]"]
        ]
    );
    assert_eq!(drawn(&format!("{rows}&end=2022-06")).0[2][2], "2022-06");
}

#[test]
fn a_row_left_out_is_no_problem_and_a_row_half_told_is_one() {
    assert_eq!(drawn("preset=timing").1, one("rows", "problem-draw-nothing"));
    assert_eq!(drawn("preset=timing&reason-after=x").1, one("start-after", "problem-draw-start"));
    let reversed = "preset=timing&start-disruption=2020-09&start-adaptation=2020-05-25";
    assert_eq!(drawn(reversed).1, one("start-adaptation", "problem-reversed"));
    let interval = "preset=timing&start-disruption=2020-03/2020-04";
    assert_eq!(drawn(interval).1, one("start-disruption", "problem-draw-border"));
    assert_eq!(drawn("preset=own&start-1=2020-03").1, one("phase_own-1", "problem-draw-name"));
    let (own, problems) = drawn("preset=own&start-1=2020-03&phase_own-1=Le+grand+silence&start-2=2020-06&phase_own-2=La+tente");
    assert_eq!((own.len(), problems), (2, vec![]));
    assert!(own[0][0].starts_with("own-") && own[0][0] != own[1][0], "a name is never its own code");
}
