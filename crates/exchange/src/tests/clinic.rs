//! The invented clinic: whole in three languages, and in step with the library.

mod crisis;

use std::collections::{BTreeMap, BTreeSet};

use jalon_initiative::crisis::{Adaptation, Bracket, ContextEvent, Effect};
use jalon_initiative::pathway::StepState;
use jalon_library::{Demo, Library, Tongue, shipped};
use jalon_record::id::{EntryId, MemberId};

use super::real::shipped_csv;
use crate::context;
use crate::scenario::{self, Act, Scenario, ScenarioEntry};

fn library() -> &'static Library {
    shipped().unwrap()
}

fn demo() -> &'static Demo {
    library().demo("clinic").unwrap()
}

fn clinic(tongue: Tongue) -> Scenario {
    scenario::read(demo().structure(), demo().words(tongue)).unwrap_or_else(|error| panic!("{tongue}: {error}"))
}

/// A member for each role.
fn member(role: &str) -> Option<MemberId> {
    let place = library().codelist("role").unwrap().values().iter().position(|value| value.code.as_str() == role)?;
    Some(MemberId::from_bytes([place as u8; 16]))
}

/// Every entry, as a caller resolves it that learns names as it goes.
fn acts(scenario: &Scenario) -> Vec<(String, Act)> {
    let mut ids: BTreeMap<String, EntryId> = BTreeMap::new();
    for row in &scenario.rows {
        ids.insert(row.key.clone(), EntryId::from_digest((ids.len() as u128).to_be_bytes()));
    }
    let mut acts = Vec::new();
    for entry in &scenario.entries {
        let act =
            entry.act.resolve(&|key| ids.get(key).copied(), &member).unwrap_or_else(|fault| panic!("{}: {fault}", entry.key));
        act.check().unwrap_or_else(|error| panic!("{}: {error}", entry.key));
        acts.push((entry.key.clone(), act));
        ids.insert(entry.key.clone(), EntryId::from_digest((ids.len() as u128).to_be_bytes()));
    }
    acts
}

#[test]
fn it_is_whole_in_three_languages() {
    let told = Tongue::ALL.map(clinic);
    for scenario in &told {
        assert!(acts(scenario).len() > 1000);
    }
    let shape = |scenario: &Scenario| -> Vec<_> {
        scenario.entries.iter().map(|entry| (entry.key.clone(), entry.occurred.clone(), entry.by.clone())).collect()
    };
    assert!(told.iter().all(|scenario| shape(scenario) == shape(&told[0])));
}

#[test]
fn every_text_is_there_in_every_language() {
    let fields = |tongue| -> BTreeSet<(String, String)> {
        let file: toml::Table = demo().words(tongue).parse().unwrap();
        let words = file["words"].as_table().unwrap();
        let mut named = BTreeSet::new();
        for (key, texts) in words {
            for (field, text) in texts.as_table().unwrap() {
                let parts = match text {
                    toml::Value::Table(parts) => parts.iter().map(|(part, text)| (format!("{field}.{part}"), text)).collect(),
                    text => vec![(field.clone(), text)],
                };
                for (field, text) in parts {
                    assert!(!text.as_str().unwrap().trim().is_empty(), "{tongue}: {key}.{field}");
                    named.insert((key.clone(), field));
                }
            }
        }
        named
    };
    assert_eq!(fields(Tongue::Fr), fields(Tongue::En));
    assert_eq!(fields(Tongue::Fr), fields(Tongue::ZhHans));
}

#[test]
fn every_row_it_names_is_one_row_of_the_real_context() {
    let rows = context::read(shipped_csv(), Some("en")).unwrap();
    let scenario = clinic(Tongue::Fr);
    assert_eq!(scenario.context.as_ref().map(|id| id.as_str()), Some(demo().context().as_str()));
    for key in &scenario.rows {
        assert_eq!(rows.iter().filter(|row| key.means(row)).count(), 1, "{}", key.key);
    }
}

#[test]
fn every_code_is_in_the_library_and_every_step_in_the_pathway() {
    let has = |list: &str, code: &str| library().codelist(list).unwrap().contains(code);
    let scenario = clinic(Tongue::Fr);
    assert!(scenario.entries.iter().all(|entry| has("role", entry.by.as_str())));
    let pathway = library().pathway("peer-support-homelessness").unwrap();
    let has_step = |id: &str| pathway.steps().any(|step| step.id.as_str() == id);
    for (key, act) in acts(&scenario) {
        let codes: Vec<(&str, Option<&str>)> = match &act {
            Act::Opened(opened, _) => {
                assert!(opened.invented && opened.pathway.as_str() == pathway.id().as_str());
                assert_eq!(opened.pathway_version, pathway.version());
                vec![]
            }
            Act::Contact(contact, _) => {
                assert!(contact.support.iter().all(|code| has("support", code.as_str())), "{key}");
                vec![
                    ("contact-way", Some(contact.way.as_str())),
                    ("contact-initiator", contact.initiator.as_ref().map(|c| c.as_str())),
                    ("minutes-band", contact.minutes.as_ref().map(|c| c.as_str())),
                    ("setting", contact.setting.as_ref().map(|c| c.as_str())),
                    ("contact-result", contact.result.as_ref().map(|c| c.as_str())),
                ]
            }
            Act::Tally(tally, _) => {
                assert!(tally.counts.iter().all(|count| has(count.list.as_str(), count.code.as_str())), "{key}");
                let sum: u32 = tally.counts.iter().map(|count| count.n).sum();
                assert!(tally.counts.is_empty() || sum == tally.contacts, "{key}");
                vec![]
            }
            Act::StepSaid(said, _) => {
                assert!(has_step(&said.step) && said.instead.as_deref().is_none_or(has_step), "{key}");
                let owner = said.owner_role.as_ref().map(|c| c.as_str());
                vec![("step-state", Some(said.state.code())), ("owner", owner)]
            }
            Act::Evidence(evidence, _) => {
                assert!(has_step(&evidence.step), "{key}");
                evidence.kinds.iter().map(|kind| ("evidence-kind", Some(kind.code()))).collect()
            }
            Act::Bracket(bracket, _) => {
                assert!(phase_is_known(bracket), "{key}");
                vec![]
            }
            Act::EffectOn(effect, _) => {
                assert!(effect.step.as_deref().is_none_or(has_step), "{key}");
                let mechanism = effect.mechanism.as_ref().map(|c| c.as_str());
                let fits = |list, applies: bool| applies && mechanism.is_some_and(|code| has(list, code));
                let challenge = fits("mechanism-challenge", effect.effect.is_challenge());
                let opportunity = fits("mechanism-opportunity", effect.effect.is_opportunity());
                assert!(mechanism.is_none() || challenge || opportunity, "{key}");
                vec![("intensity", effect.intensity.as_ref().map(|c| c.as_str()))]
            }
            Act::Contribution(contribution, _) => vec![("research-contribution", Some(contribution.what.as_str()))],
            Act::ContextEvent(event, _) => {
                assert!(event.constructs.iter().all(|code| has("cfir-construct", code.as_str())), "{key}");
                vec![("context-level", event.level.as_ref().map(|c| c.as_str()))]
            }
            Act::Passed(passed, _) => {
                assert!(has_step(&passed.step) && has_step(&passed.toward), "{key}");
                vec![]
            }
            Act::CrisisReading(reading, words) => {
                assert!(reading.choices.iter().all(|choice| has_step(&choice.step)), "{key}");
                assert!(words.how.keys().all(|step| reading.choice(step).is_some()), "{key}");
                reading.choices.iter().map(|choice| ("reading-choice", Some(choice.choice.code()))).collect()
            }
            Act::Crisis(..) | Act::Dispute(..) | Act::Claim(..) | Act::Retraction(..) => vec![],
            // Their lists are closed: what is not in them does not read.
            Act::Person(..) | Act::Consent(..) | Act::Restriction(..) | Act::Agreement(..) | Act::Classed(..) => vec![],
            Act::RoleSheet(sheet, _) => {
                let known = |code: &str| has("support", code) || has("team-work", code);
                assert!(sheet.activities.iter().all(|code| known(code.as_str())), "{key}");
                vec![]
            }
            Act::Decision(decision, _) => vec![("decision-topic", decision.topic.as_ref().map(|c| c.as_str()))],
            Act::Window(window, _) => {
                assert!(window.step.as_deref().is_none_or(has_step), "{key}");
                vec![("window-state", Some(window.state.code()))]
            }
            Act::Adaptation(adaptation, _) => {
                assert!(adaptation.step.as_deref().is_none_or(has_step), "{key}");
                adaptation_codes(adaptation)
            }
            Act::Supervision(held, _) => {
                vec![("supervision-kind", Some(held.kind.as_str())), ("supervision-mode", held.mode.as_ref().map(|c| c.as_str()))]
            }
            Act::Wellbeing(_, words) => vec![("wellbeing", words.level.as_ref().map(|c| c.as_str()))],
            Act::Handoff(handed, _) => vec![
                ("handoff-state", Some(handed.state.code())),
                ("handoff-way", Some(handed.way.as_str())),
                ("handoff-service", handed.service.as_ref().map(|c| c.as_str())),
            ],
            Act::Goal(goal, _) => vec![("goal-state", Some(goal.state.code()))],
            Act::TeamWork(done, _) => vec![("team-work", Some(done.work.as_str()))],
            Act::Training(held, _) => vec![("training-topic", Some(held.topic.as_str()))],
            Act::Hours(worked, _) => vec![("pay", Some(worked.pay.as_str()))],
            Act::NotesPolicy(agreed, _) => vec![("notes-level", Some(agreed.level.code()))],
            Act::ListValue(value, _) => vec![("list-change", Some(value.change.code()))],
            Act::FollowUp(promised, _) => vec![("follow-up-state", Some(promised.state.code()))],
            Act::PutAside(aside, _) => vec![("early-sign", Some(aside.sign.code()))],
        };
        for (list, code) in codes {
            assert!(code.is_none_or(|code| has(list, code)), "{key}: {list} {code:?}");
        }
    }
}

/// Whether a phase is one of the team's list, or of the scheme that the library gives.
fn phase_is_known(bracket: &Bracket) -> bool {
    let phase = bracket.phase.as_str();
    match library().scheme(bracket.scheme.as_str()) {
        Some(scheme) => scheme.label(phase, Tongue::Fr).is_some(),
        None => bracket.scheme.as_str() == "team" && library().codelist("bracket-phase").unwrap().contains(phase),
    }
}

fn adaptation_codes(told: &Adaptation) -> Vec<(&'static str, Option<&str>)> {
    let one = [
        ("adaptation-what", &told.what),
        ("adaptation-context", &told.context),
        ("adaptation-core", &told.core),
        ("adaptation-when", &told.when),
        ("adaptation-planned", &told.planned),
        ("adaptation-reach", &told.reach),
        ("adaptation-duration", &told.duration),
    ];
    let several = [
        ("adaptation-nature", &told.nature),
        ("adaptation-goal", &told.goal),
        ("adaptation-reason-level", &told.reason_level),
        ("adaptation-who", &told.who),
    ];
    let several = several.into_iter().flat_map(|(list, codes)| codes.iter().map(move |code| (list, Some(code.as_str()))));
    one.into_iter().map(|(list, code)| (list, code.as_ref().map(|code| code.as_str()))).chain(several).collect()
}

#[test]
fn rows_are_coded_in_the_words_of_the_library_and_stay_as_they_are() {
    let rows = context::read(shipped_csv(), Some("en")).unwrap();
    let scenario = clinic(Tongue::Fr);
    let mut coded = 0;
    for key in &scenario.rows {
        let row = rows.iter().find(|row| key.means(row)).unwrap();
        let Some(event) = key.coded(row) else { continue };
        let constructs = library().codelist("cfir-construct").unwrap();
        assert!(event.constructs.iter().all(|code| constructs.contains(code.as_str())), "{}", key.key);
        assert!(library().codelist("context-level").unwrap().contains(event.level.as_ref().unwrap().as_str()), "{}", key.key);
        assert_eq!(ContextEvent { constructs: vec![], level: None, ..event }, row.event, "{}", key.key);
        coded += 1;
    }
    assert!((10..scenario.rows.len()).contains(&coded), "{coded}");
}

#[test]
fn it_tells_what_the_pages_must_show() {
    let scenario = clinic(Tongue::Fr);
    let acts = acts(&scenario);
    let state =
        |wanted: StepState| acts.iter().filter(|(_, act)| matches!(act, Act::StepSaid(said, _) if said.state == wanted)).count();
    assert!(state(StepState::Compressed) >= 4 && state(StepState::Deferred) >= 2 && state(StepState::Repaired) >= 4);
    assert_eq!(state(StepState::Skipped), 1);
    let said: BTreeSet<&str> = acts
        .iter()
        .filter_map(|(_, act)| match act {
            Act::StepSaid(said, _) => Some(said.step.as_str()),
            _ => None,
        })
        .collect();
    let pathway = library().pathway("peer-support-homelessness").unwrap();
    let unknown: Vec<_> = pathway.steps().filter(|step| !said.contains(step.id.as_str())).map(|step| step.id.as_str()).collect();
    assert_eq!(unknown, ["B5", "E7"]);

    let mut effects: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (_, act) in &acts {
        if let Act::EffectOn(effect, _) = act {
            effects.entry(format!("{} {:?}", effect.of, effect.step)).or_default().insert(effect.effect.code());
        }
    }
    let both = [Effect::Challenge.code(), Effect::Opportunity.code()];
    assert!(effects.values().filter(|codes| both.iter().all(|code| codes.contains(code))).count() >= 3);
}

#[test]
fn practice_dips_while_omicron_lasts() {
    let scenario = clinic(Tongue::Fr);
    let in_month = |month: &str| {
        scenario
            .entries
            .iter()
            .filter(|entry| {
                entry.key.len() > 5 && entry.act.kind() == "practice.contact" && entry.occurred.text().starts_with(month)
            })
            .count()
    };
    let (november, january, march) = (in_month("2021-11"), in_month("2022-01"), in_month("2022-03"));
    assert!(january * 2 < november && january * 2 < march, "{november} {january} {march}");
    let vague =
        scenario.entries.iter().filter(|entry| entry.occurred.is_approximate() || entry.occurred.text().len() == 7).count();
    assert!(vague > 20, "{vague}");
}
