//! The policies against the same rules written by hand, over every question that there is; and each policy with something
//! changed, which must be noticed.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test tells how many questions it asked")]

#[path = "policies/mutants.rs"]
mod mutants;
#[path = "policies/oracle.rs"]
mod oracle;

use jalon_access::{Action, Class, Facts, PURPOSES_OF_READING, PURPOSES_OF_STUDY, Policies, Purpose, Purposes, Role};
use jalon_record::entry::Audience;
use oracle::{ABOUT_NOBODY, DOING, ORDINARY, READING, allowed, doing, reading, scattered};

const SCHEMA: &str = include_str!("../policies/jalon.cedarschema");
const ROLES: &str = include_str!("../policies/roles.json");

/// Of how many questions about reading one is asked; all where `JALON_EVERY_QUESTION` is set.
const ONE_IN: usize = 64;
/// How many scattered questions are asked of a changed set of policies before it counts as unnoticed: ordinary ones, then any.
const LONGEST: usize = 12_000;

fn shipped() -> &'static Policies {
    Policies::shipped().unwrap()
}

/// Every question about doing, and those about reading: a sample, or all.
fn questions() -> impl Iterator<Item = (Action, Facts)> {
    let asked = if std::env::var_os("JALON_EVERY_QUESTION").is_some() { READING } else { READING / ONE_IN };
    (0..DOING).map(doing).chain(scattered(READING).take(asked).map(reading))
}

#[test]
fn every_policy_agrees_strictly_with_the_schema() {
    assert_eq!(shipped().validate(), Ok(()));
}

#[test]
fn the_policies_say_what_the_rules_by_hand_say() {
    let (mut asked, mut yes) = (0, 0);
    for (action, facts) in questions() {
        let decision = shipped().evaluate(action, &facts);
        assert_eq!(decision.allowed, allowed(action, &facts), "{action:?} {facts:?} {decision:?}");
        assert_eq!(decision.allowed, !decision.permits.is_empty(), "{action:?} {facts:?}");
        asked += 1;
        yes += usize::from(decision.allowed);
    }
    println!("{asked} of {} questions, {yes} allowed, none decided otherwise than by hand", DOING + READING);
}

#[test]
fn a_policy_with_anything_changed_is_noticed() {
    let mutants = mutants::all(SCHEMA, ROLES, shipped().texts());
    let differs = |policies: &Policies, (action, facts): (Action, Facts)| {
        policies.evaluate(action, &facts).allowed != allowed(action, &facts)
    };
    // Most differ where everything is ordinary: those questions are asked first, and all of those about nobody, which a
    // scattered sample hardly meets.
    let ordinary = (0..ABOUT_NOBODY).chain(scattered(ORDINARY).take(LONGEST));
    let asked = ordinary.chain(scattered(READING).take(LONGEST)).map(reading);
    let first: Vec<_> = (0..DOING).map(doing).chain(asked).collect();
    // What gave one change away often gives the next away too: it is asked first.
    let mut telling: Vec<(Action, Facts)> = Vec::new();
    let mut survivors = Vec::new();
    for mutant in &mutants {
        if telling.iter().any(|question| differs(&mutant.policies, *question)) {
            continue;
        }
        match first.iter().find(|question| differs(&mutant.policies, **question)) {
            Some(question) => telling.push(*question),
            None => survivors.push(mutant.what.as_str()),
        }
    }
    println!("{} changed sets of policies, {} noticed", mutants.len(), mutants.len() - survivors.len());
    assert!(survivors.is_empty(), "{survivors:#?}");
}

/// The same answers are remembered, and nothing that cannot matter makes a new question.
#[test]
fn what_was_answered_is_remembered() {
    let policies = Policies::read(SCHEMA, ROLES, &[("all", &whole())]).unwrap();
    for (action, facts) in scattered(READING).take(300).map(reading) {
        let decided = policies.decide(action, &facts);
        assert_eq!(*decided, shipped().evaluate(action, &facts));
    }
    let remembered = policies.remembered();
    for (action, facts) in scattered(READING).take(300).map(reading) {
        policies.decide(action, &facts);
    }
    assert_eq!(policies.remembered(), remembered);
}

fn whole() -> String {
    shipped().texts().iter().map(|policy| policy.text.as_str()).collect::<Vec<_>>().join("\n\n")
}

#[test]
fn a_restriction_beats_everything_for_whoever_did_not_write_it() {
    let restricted =
        scattered(READING).map(reading).filter(|(action, facts)| *action == Action::ReadWords && facts.restricted && !facts.own);
    for (action, facts) in restricted.take(2_000) {
        assert!(!shipped().decide(action, &Facts { glass: true, ..facts }).allowed, "{facts:?}");
    }
}

#[test]
fn nobody_reads_what_was_erased_or_is_elsewhere_and_whoever_runs_the_machine_reads_nothing() {
    let read = scattered(READING).map(reading).filter(|(action, _)| *action == Action::ReadWords);
    for (action, facts) in read.take(500) {
        let never = [
            Facts { erased: true, ..facts },
            Facts { here: false, ..facts },
            Facts { active: false, ..facts },
            Facts { role: Role::Administrator, ..facts },
        ];
        for facts in never {
            assert!(!shipped().decide(action, &facts).allowed, "{facts:?}");
        }
    }
}

/// What is learned later (an agreement, a purpose) never closes what was open; only a restriction does.
#[test]
fn agreeing_to_more_never_closes_anything() {
    for (action, facts) in scattered(READING).map(reading).take(2_000) {
        let before = shipped().decide(action, &facts).allowed;
        let more = PURPOSES_OF_READING.into_iter().fold(facts.agrees, Purposes::with);
        let after = shipped().decide(action, &Facts { agrees: more, allows: more, ..facts }).allowed;
        assert!(after || !before, "{facts:?}");
    }
}

#[test]
fn each_policy_has_a_name_of_its_own_and_a_comment() {
    for policy in shipped().texts() {
        assert!(policy.text.starts_with("// "), "{}", policy.id);
        assert!(policy.text.contains(&format!("@id(\"{}\")", policy.id)), "{}", policy.id);
    }
    let twice = format!("{0}\n\n{0}", shipped().texts()[0].text);
    assert!(Policies::read(SCHEMA, ROLES, &[("twice", &twice)]).is_err());
    assert!(Policies::read(SCHEMA, ROLES, &[("nameless", "permit (principal, action, resource);")]).is_err());
    assert!(Policies::read(SCHEMA, ROLES, &[("broken", "@id(\"x\") permit (principal action);")]).is_err());
    let misspelt = "@id(\"x\")\npermit (principal, action == Action::\"read-words\", resource) when { context.audience == Audience::\"teem\" };";
    assert!(Policies::read(SCHEMA, ROLES, &[("misspelt", misspelt)]).unwrap().validate().is_err());
}

/// An agreement opens for what it names: another purpose in it opens nothing, nor does the purpose of another role.
#[test]
fn an_agreement_opens_for_the_purposes_it_names_alone() {
    let everything: Purposes = PURPOSES_OF_READING.into_iter().collect();
    for about in [false, true] {
        for (role, needs) in [(Role::Researcher, Purpose::Analysis), (Role::CoResearcher, Purpose::CoAnalysis)] {
            for named in Purpose::ALL.iter().copied() {
                let allows: Purposes = [named].into_iter().collect();
                let facts = Facts { audience: Audience::Study, about, agrees: everything, allows, ..Facts::of_role(role) };
                assert_eq!(shipped().decide(Action::ReadWords, &facts).allowed, named == needs, "{role:?} {named:?}");
            }
        }
    }
}

/// For people: who reads, by role, audience, class, and what a person agrees to. Someone else wrote it; whoever studies has
/// signed.
#[test]
fn the_table_of_who_reads() {
    insta::assert_snapshot!(table());
}

fn table() -> String {
    let agreed = |codes: &[jalon_access::Purpose]| codes.iter().copied().collect::<jalon_access::Purposes>();
    use jalon_access::Purpose::{Analysis, Care, CoAnalysis, SubstanceUse};
    let people = [
        ("about nobody", None),
        ("agrees to nothing", Some(agreed(&[]))),
        ("care", Some(agreed(&[Care]))),
        ("care, substance use", Some(agreed(&[Care, SubstanceUse]))),
        ("analysis", Some(agreed(&[Analysis]))),
        ("analysis, co-analysis", Some(agreed(&[Analysis, CoAnalysis]))),
    ];
    let mut lines = vec![format!("{:<22} {:<14} {:<7} who reads", "person", "class", "for")];
    for (person, agrees) in people {
        for class in Class::ALL.iter().copied() {
            for audience in Audience::ALL {
                let facts = |role| Facts {
                    audience,
                    class,
                    about: agrees.is_some(),
                    agrees: agrees.unwrap_or_default(),
                    allows: PURPOSES_OF_STUDY.into_iter().collect(),
                    ..Facts::of_role(role)
                };
                let readers: Vec<&str> = Role::ALL
                    .into_iter()
                    .filter(|role| shipped().decide(Action::ReadWords, &facts(*role)).allowed)
                    .map(Role::code)
                    .collect();
                let told = if readers.is_empty() { "its author".to_owned() } else { readers.join(", ") };
                lines.push(format!("{person:<22} {:<14} {:<7} {told}", class.code(), audience.code()));
            }
        }
    }
    lines.join("\n")
}
