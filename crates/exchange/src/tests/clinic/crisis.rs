//! What the invented clinic tells of the crisis: two clocks, two opinions, debts, windows, and what held her up.

use jalon_initiative::crisis::{Adaptation, Bracket, Choice, Clock, EffectOn, Window, WindowState};
use jalon_initiative::pathway::{DecisionState, StepSaid, StepState};
use jalon_initiative::practice::{FollowUpState, Supervision};
use jalon_record::edtf::{Day, Edtf};
use jalon_record::entry::Audience;

use super::{Act, BTreeMap, BTreeSet, Scenario, ScenarioEntry, Tongue, acts, clinic};

/// What stands in the end: each entry in its last version.
fn heads(scenario: &Scenario) -> Vec<(&ScenarioEntry, Act)> {
    let amended: BTreeSet<&String> = scenario.entries.iter().flat_map(|entry| &entry.amends).collect();
    let all = scenario.entries.iter().zip(acts(scenario));
    all.filter(|(entry, _)| !amended.contains(&entry.key)).map(|(entry, (_, act))| (entry, act)).collect()
}

fn brackets(told: &[(&ScenarioEntry, Act)], scheme: &str) -> Vec<(String, Bracket)> {
    let brackets = told.iter().filter_map(|(entry, act)| match act {
        Act::Bracket(bracket, _) if bracket.scheme.as_str() == scheme => Some((entry.by.as_str().to_owned(), bracket.clone())),
        _ => None,
    });
    brackets.collect()
}

/// What is said of steps, in the order of time.
fn said(told: &[(&ScenarioEntry, Act)]) -> Vec<(Day, StepSaid)> {
    let mut said: Vec<(Day, StepSaid)> = told
        .iter()
        .filter_map(|(entry, act)| match act {
            Act::StepSaid(said, _) => Some((entry.occurred.bounds().end.latest?, said.clone())),
            _ => None,
        })
        .collect();
    said.sort_by_key(|(day, _)| *day);
    said
}

fn day(text: &str) -> Day {
    Edtf::parse(text).unwrap().bounds().start.earliest.unwrap()
}

/// The middle of what a date may have been, as a day number.
fn middle(date: &Edtf) -> Option<i32> {
    let bounds = date.bounds();
    Some((bounds.start.earliest?.number() + bounds.end.latest?.number()) / 2)
}

#[test]
fn the_clock_of_the_street_runs_two_weeks_behind_the_waves() {
    let scenario = clinic(Tongue::Fr);
    let told = heads(&scenario);
    let (waves, street) = (brackets(&told, "epidemic-waves"), brackets(&told, "collective-reactions"));
    assert!(waves.iter().all(|(_, wave)| wave.clock == Some(Clock::Outer)));
    assert!(street.iter().all(|(by, phase)| by == "peer-worker" && phase.clock == Some(Clock::Site)));
    let phases: BTreeSet<&str> = street.iter().map(|(_, phase)| phase.phase.as_str()).collect();
    assert_eq!(phases.len(), 6);
    assert!(street.windows(2).all(|pair| pair[0].1.end == pair[1].1.start), "one phase ends where the next begins");

    let of_waves: Vec<i32> = waves.iter().flat_map(|(_, wave)| [&wave.start, &wave.end]).filter_map(middle).collect();
    let lags = street.iter().filter_map(|(_, phase)| middle(&phase.start)).filter(|border| {
        let behind = |wave: &i32| (12..=17).contains(&(border - wave));
        of_waves.iter().any(behind)
    });
    assert!(lags.count() >= 4);
    let fuzzy = |date: &Edtf| date.bounds().start.earliest != date.bounds().end.latest;
    assert!(street.iter().all(|(_, phase)| fuzzy(&phase.start)));
}

#[test]
fn two_people_draw_the_end_of_the_disruption_and_do_not_agree() {
    let scenario = clinic(Tongue::Fr);
    let told = heads(&scenario);
    let mut drawn = brackets(&told, "team");
    drawn.retain(|(_, bracket)| bracket.phase.as_str() == "disruption");
    let ends: BTreeMap<&str, i32> = drawn.iter().map(|(by, bracket)| (by.as_str(), middle(&bracket.end).unwrap())).collect();
    assert!(ends["clinician"] - ends["coordinator"] > 60);
}

#[test]
fn two_people_see_in_one_event_a_challenge_and_an_opening_for_one_step() {
    let scenario = clinic(Tongue::Fr);
    let told = heads(&scenario);
    let effects: Vec<(&str, &EffectOn, bool)> = told
        .iter()
        .filter_map(|(entry, act)| match act {
            Act::EffectOn(effect, words) => Some((entry.by.as_str(), effect, !words.quote.is_empty())),
            _ => None,
        })
        .collect();
    let disagree = |(by, one, _): &&(&str, &EffectOn, bool)| {
        let other = |(who, other, _): &(&str, &EffectOn, bool)| {
            who != by
                && other.of == one.of
                && other.step == one.step
                && other.effect.is_opportunity()
                && !other.effect.is_challenge()
        };
        one.effect.is_challenge() && !one.effect.is_opportunity() && effects.iter().any(other)
    };
    assert!(effects.iter().filter(disagree).count() >= 4);
    let roles: BTreeSet<&str> = effects.iter().map(|(by, ..)| *by).collect();
    assert_eq!(roles.len(), 7, "{roles:?}");
    assert!(effects.iter().filter(|(.., quoted)| *quoted).count() >= 6);
    assert!(effects.iter().filter(|(_, effect, _)| !effect.supporting.is_empty()).count() >= 8);
    let mechanisms: BTreeSet<&str> =
        effects.iter().filter_map(|(_, effect, _)| Some(effect.mechanism.as_ref()?.as_str())).collect();
    assert_eq!(mechanisms.len(), 17, "each mechanism of both lists once at least");
}

#[test]
fn what_a_reading_defers_is_deferred_that_day() {
    let scenario = clinic(Tongue::Fr);
    let told = heads(&scenario);
    let steps = said(&told);
    let mut readings = 0;
    for (entry, act) in &told {
        let Act::CrisisReading(reading, words) = act else { continue };
        let held = day(entry.occurred.text());
        for choice in &reading.choices {
            assert!(words.how.contains_key(&choice.step), "{}: {}", entry.key, choice.step);
            let on_that_day = |state| {
                let same = |(on, said): &(Day, StepSaid)| *on == held && said.step == choice.step && said.state == state;
                steps.iter().any(same)
            };
            assert!(choice.choice != Choice::Defer || on_that_day(StepState::Deferred), "{}: {}", entry.key, choice.step);
        }
        readings += 1;
    }
    assert_eq!(readings, 2);
}

#[test]
fn of_the_core_steps_gone_past_one_is_repaired_and_one_is_still_owed() {
    let scenario = clinic(Tongue::Fr);
    let told = heads(&scenario);
    let steps = said(&told);
    let mut in_the_end = BTreeMap::new();
    for (entry, act) in &told {
        let Act::Passed(passed, _) = act else { continue };
        let when = day(entry.occurred.text());
        let of_it = || steps.iter().filter(|(_, said)| said.step == passed.step);
        let before = of_it().rfind(|(on, _)| *on <= when).unwrap();
        assert!(!before.1.state.stands(), "{}: it stood", passed.step);
        assert!(steps.iter().any(|(on, said)| said.step == passed.toward && *on == when), "{}", passed.toward);
        in_the_end.insert(passed.step.as_str(), of_it().next_back().unwrap().1.state);
    }
    assert_eq!(in_the_end, BTreeMap::from([("B4", StepState::Repaired), ("E3", StepState::Deferred)]));
    for state in [StepState::Substituted, StepState::Waived, StepState::Planned] {
        assert!(steps.iter().any(|(_, said)| said.state == state), "{state:?}");
    }
    assert!(steps.iter().any(|(_, said)| said.state == StepState::Planned && said.until.is_some()));
    assert!(steps.iter().filter(|(_, said)| said.owner_role.is_some()).count() >= 10);
}

#[test]
fn windows_end_in_each_way_that_a_window_can() {
    let scenario = clinic(Tongue::Fr);
    let told = heads(&scenario);
    let mut states: BTreeMap<WindowState, Vec<Window>> = BTreeMap::new();
    for (_, act) in &told {
        if let Act::Window(window, _) = act {
            states.entry(window.state).or_default().push(window.clone());
        }
    }
    assert_eq!(states.keys().copied().collect::<Vec<_>>(), WindowState::ALL);
    assert!(states[&WindowState::Used].iter().all(|window| window.opened_by.is_some() && window.used_by.is_some()));
    assert!(states[&WindowState::Missed].iter().all(|window| window.closed_by.is_some() && window.step.is_some()));
}

#[test]
fn adaptations_are_noted_in_haste_or_told_whole() {
    let scenario = clinic(Tongue::Fr);
    let told = heads(&scenario);
    let adaptations: Vec<_> = told
        .iter()
        .filter_map(|(entry, act)| match act {
            Act::Adaptation(adaptation, _) => Some((entry, adaptation)),
            _ => None,
        })
        .collect();
    let with = |fits: &dyn Fn(&Adaptation) -> bool| adaptations.iter().filter(|(_, a)| fits(a)).count();
    assert!(with(&|a| a.is_unfinished()) >= 3);
    assert!(with(&|a| a.told().iter().all(|(_, told)| *told)) >= 4);
    let lasts = |a: &Adaptation, code: &str| a.duration.as_ref().is_some_and(|is| is.as_str() == code);
    assert!(with(&|a| lasts(a, "transient")) >= 2 && with(&|a| lasts(a, "lasting")) >= 2);
    assert!(with(&|a| a.of.is_some()) >= 3);
    assert!(adaptations.iter().any(|(entry, _)| !entry.amends.is_empty()), "one was completed later");
    let by_november = adaptations.iter().filter(|(entry, _)| entry.occurred.bounds().end.latest <= Some(day("2021-11-18")));
    assert_eq!(by_november.count(), 9, "as the evidence of step E6 says");
}

#[test]
fn supervision_is_weekly_but_for_one_gap() {
    let scenario = clinic(Tongue::Fr);
    let told = heads(&scenario);
    let meetings: Vec<(Day, &Supervision)> = told
        .iter()
        .filter_map(|(entry, act)| match act {
            Act::Supervision(meeting, _) => Some((entry.written, meeting)),
            _ => None,
        })
        .collect();
    let weekly: Vec<_> = meetings.iter().filter(|(_, meeting)| meeting.kind.as_str() == "clinical").collect();
    let by_december: Vec<_> = weekly.iter().filter(|(on, _)| *on <= day("2021-12-17")).collect();
    let held = by_december.iter().filter(|(_, meeting)| meeting.held).count();
    assert_eq!((held, by_december.len()), (51, 53), "as the evidence of step E1 says");
    let gaps: Vec<Day> =
        weekly.windows(2).filter(|pair| pair[1].0.number() - pair[0].0.number() > 28).map(|pair| pair[0].0).collect();
    assert_eq!(gaps, [day("2021-12-15")]);

    let put_aside = told.iter().filter(|(_, act)| matches!(act, Act::PutAside(..)));
    assert_eq!(put_aside.count(), 1);
}

#[test]
fn what_is_agreed_and_promised_has_its_end() {
    let scenario = clinic(Tongue::Fr);
    let told = heads(&scenario);
    let (mut decisions, mut promised, mut shared, mut sheets) = (BTreeMap::new(), BTreeMap::new(), 0, Vec::new());
    for (entry, act) in &told {
        match act {
            Act::Decision(decision, _) => *decisions.entry(decision.state).or_insert(0) += 1,
            Act::FollowUp(follow_up, _) => *promised.entry(follow_up.state).or_insert(0) += 1,
            Act::Wellbeing(..) if entry.audience == Audience::Author => {}
            Act::Wellbeing(..) => shared += 1,
            Act::RoleSheet(sheet, _) => sheets.push(sheet),
            _ => {}
        }
    }
    assert_eq!(decisions, BTreeMap::from([(DecisionState::Awaited, 1), (DecisionState::Taken, 3), (DecisionState::Dropped, 1)]));
    assert_eq!(promised, BTreeMap::from([(FollowUpState::Opened, 2), (FollowUpState::Done, 9), (FollowUpState::Lost, 2)]));
    assert_eq!(shared, 2, "the other notes are hers alone");
    assert_eq!(sheets.len(), 2);
    assert!(sheets[0].supervision_days.is_none() && sheets[1].supervision_days == Some(7) && sheets[1].caseload.is_some());
}
