use proptest::prelude::*;

use super::*;
use crate::form::Code;
use crate::trust::consent::{DecidedBy, Expressed};

fn id(n: u8) -> EntryId {
    EntryId::from_bytes([n; 16])
}

fn member(n: u8) -> MemberId {
    MemberId::from_bytes([n; 16])
}

fn person(n: u8) -> PersonRef {
    PersonRef::from_bytes([n; 16])
}

fn day(text: &str) -> Day {
    Edtf::parse(text).unwrap().bounds().start.earliest.unwrap()
}

fn at(hour: i64) -> Instant {
    Instant::from_micros(hour * HOUR)
}

/// Said about person 1 by member 1; written in the hour of its number.
fn said(n: u8, on: &str, meaning: Meaning) -> Statement {
    Statement {
        root: id(n),
        id: id(n),
        author: member(1),
        about: Some(person(1)),
        occurred: Edtf::parse(on).unwrap(),
        recorded_at: at(n.into()),
        received_at: at(n.into()),
        restricts: matches!(meaning, Meaning::Restriction(_)),
        meaning,
    }
}

fn consent(state: ConsentState, purposes: &[Purpose], until: Option<&str>) -> Meaning {
    Meaning::Consent(Consent {
        by: DecidedBy::Person,
        expressed: Expressed::Oral,
        helped: false,
        lang: Code::new("fr"),
        purposes: purposes.to_vec(),
        state,
        tier: None,
        until: until.map(|text| Edtf::parse(text).unwrap()),
    })
}

fn yes(purposes: &[Purpose]) -> Meaning {
    consent(ConsentState::Given, purposes, None)
}

fn no(purposes: &[Purpose]) -> Meaning {
    consent(ConsentState::Withdrawn, purposes, None)
}

fn holds(statements: &[Statement], today: &str) -> Vec<Purpose> {
    let told = Told::of(statements.to_vec());
    told.person(person(1)).map_or_else(Vec::new, |told| told.purposes(day(today)).into_keys().collect())
}

use Purpose::{Analysis, Care, Counts};

#[test]
fn the_last_word_about_each_purpose_holds() {
    let statements = [
        said(1, "2026-03-01", yes(&[Care, Counts, Analysis])),
        said(2, "2026-05-10", no(&[Analysis])),
        said(3, "2026-06-01", yes(&[Care])),
    ];
    assert_eq!(holds(&statements, "2026-06-02"), [Care, Counts]);
    assert_eq!(holds(&statements[..1], "2026-06-02"), [Care, Counts, Analysis]);
    assert_eq!(holds(&statements[..1], "2026-02-01"), [], "a yes counts from its day on");
    assert_eq!(holds(&statements[..2], "2026-03-02"), [Care, Counts], "a no at once");
    assert_eq!(holds(&[], "2026-03-02"), []);
}

#[test]
fn a_yes_lapses_and_a_later_one_renews_it() {
    let lapses = said(1, "2026-01-01", consent(ConsentState::Given, &[Care], Some("2026-06")));
    assert_eq!(holds(std::slice::from_ref(&lapses), "2026-06-30"), [Care]);
    assert_eq!(holds(std::slice::from_ref(&lapses), "2026-07-01"), []);
    assert_eq!(holds(&[lapses, said(2, "2026-07-01", yes(&[Care]))], "2026-07-01"), [Care]);
}

#[test]
fn of_one_day_what_was_written_later_holds_and_of_one_instant_the_no() {
    let mut first = said(1, "2026-05-10", yes(&[Care]));
    let mut second = said(2, "2026-05-10", no(&[Care]));
    assert_eq!(holds(&[first.clone(), second.clone()], "2026-05-10"), []);
    second.recorded_at = at(0);
    assert_eq!(holds(&[first.clone(), second.clone()], "2026-05-10"), [Care]);
    first.recorded_at = at(0);
    assert_eq!(holds(&[first, second], "2026-05-10"), []);
}

#[test]
fn a_day_that_is_not_known_counts_for_the_stricter() {
    let given = said(1, "2026-05-20", yes(&[Care]));
    assert_eq!(holds(&[given.clone(), said(2, "2026-05", no(&[Care]))], "2026-06-10"), [], "it may have been later in May");
    assert_eq!(holds(&[said(1, "2026-05", yes(&[Care])), said(2, "2026-05-20", no(&[Care]))], "2026-06-10"), []);
    assert_eq!(holds(&[given, said(2, "2026-04", no(&[Care]))], "2026-06-10"), [Care]);
}

#[test]
fn versions_that_wait_for_a_choice_hold_what_all_of_them_say() {
    let head = |n, meaning| Statement { root: id(9), ..said(n, "2026-05-20", meaning) };
    let both = [head(1, yes(&[Care, Counts])), head(2, yes(&[Care]))];
    assert_eq!(holds(&both, "2026-06-01"), [Care]);
    assert_eq!(holds(&[head(1, yes(&[Care])), head(2, no(&[Care]))], "2026-06-01"), []);
    let taken_back = head(2, Meaning::Retraction(crate::meaning::Retraction {}));
    assert_eq!(holds(&[head(1, yes(&[Care])), taken_back], "2026-06-01"), []);
}

#[test]
fn restrictions_hold_until_lifted_and_an_unknown_one_keeps_everyone_out() {
    let restriction = |state| {
        Meaning::Restriction(Restriction { classes: vec![], members: vec![member(2)], roles: vec![Category::Clinician], state })
    };
    let of = |statements: Vec<Statement>| Told::of(statements).people.remove(&person(1)).unwrap_or_default().restrictions;
    let head = |n, state| Statement { root: id(9), ..said(n, "2026-05-20", restriction(state)) };
    let one = of(vec![said(1, "2026-05-20", restriction(RestrictionState::InForce))]);
    assert_eq!((one.len(), one[0].members.contains(&member(2)), one[0].classes.is_empty()), (1, true, true));
    assert!(of(vec![said(1, "2026-05-20", restriction(RestrictionState::Lifted))]).is_empty());
    assert_eq!(of(vec![head(1, RestrictionState::Lifted), head(2, RestrictionState::InForce)]).len(), 1, "in conflict it holds");
    let newer = Statement { restricts: true, ..said(1, "2026-05-20", Meaning::Unknown) };
    assert_eq!(of(vec![newer])[0].roles.len(), Category::ALL.len());
}

#[test]
fn an_agreement_holds_between_its_days_for_those_who_signed_every_version() {
    let agreement = |members: &[u8], until: &str, state| {
        let members = members.iter().copied().map(member).collect();
        Meaning::Agreement(Agreement { from: day("2026-01-01"), members, purposes: vec![Analysis], state, until: day(until) })
    };
    let head = |n, meaning| Statement { root: id(9), ..said(n, "2026-01-01", meaning) };
    let signed = AgreementState::Signed;
    let told = Told::of([head(1, agreement(&[1, 2], "2026-12-31", signed)), head(2, agreement(&[2, 3], "2026-06-30", signed))]);
    let only = &told.agreements[0];
    assert_eq!(only.members.iter().copied().collect::<Vec<_>>(), [member(2)]);
    assert!(only.is_in_force(day("2026-06-30")) && !only.is_in_force(day("2026-07-01")) && !only.is_in_force(day("2025-12-31")));
    let ended = Told::of([said(1, "2026-01-01", agreement(&[1], "2026-12-31", AgreementState::Ended))]);
    assert!(!ended.agreements[0].is_in_force(day("2026-06-30")));
}

#[test]
fn the_class_said_last_holds_and_of_one_instant_the_strictest() {
    let mark = |n, class| said(n, "2026-05-20", Meaning::Classed(Classed { class, entry: id(50) }));
    let class = |statements: &[Statement]| Told::of(statements.to_vec()).classes.get(&id(50)).copied();
    assert_eq!(class(&[mark(1, Class::SubstanceUse), mark(2, Class::Field)]), Some(Class::Field));
    let same = Statement { recorded_at: at(2), ..mark(1, Class::SubstanceUse) };
    assert_eq!(class(&[same, mark(2, Class::Field)]), Some(Class::SubstanceUse));
}

#[test]
fn broken_glass_closes_after_its_hours_or_when_found_unjustified() {
    let broken = |hours| said(10, "2026-05-20", Meaning::Glass(Glass { hours, person: person(1) }));
    let review = |n, by, verdict| Statement {
        author: member(by),
        ..said(n, "2026-05-21", Meaning::GlassReviewed(GlassReviewed { glass: id(10), verdict }))
    };
    let of = |statements: Vec<Statement>| Told::of(statements).glasses.remove(0);
    let glass = of(vec![broken(4)]);
    assert!(glass.is_open(at(13)) && !glass.is_open(at(14)));
    assert_eq!(glass.review_by(), at(82));
    assert!(!of(vec![broken(200)]).is_open(at(10 + 24)), "whatever the entry says, a day is the most");
    let early = Statement { recorded_at: at(1), ..broken(4) };
    assert!(!of(vec![early]).is_open(at(6)), "counted from when it was written");
    let ahead = Statement { recorded_at: at(500), ..broken(4) };
    assert!(!of(vec![ahead]).is_open(at(14)), "a clock that goes ahead opens nothing for longer");
    assert!(of(vec![broken(4), review(20, 2, Verdict::Justified)]).is_open(at(13)));
    assert!(!of(vec![broken(4), review(20, 2, Verdict::NotJustified)]).is_open(at(13)));
    assert_eq!(of(vec![broken(4), review(20, 1, Verdict::Justified)]).reviews, [], "nobody reviews their own");
}

fn told_of(told: &Told, n: u8) -> PersonTold {
    told.people.get(&person(n)).cloned().unwrap_or_default()
}

#[test]
fn of_two_pseudonyms_what_both_agree_to_holds_and_every_restriction_of_either() {
    let about = |n, statement: Statement| Statement { about: Some(person(n)), ..statement };
    let restriction = Restriction { classes: vec![], members: vec![member(2)], roles: vec![], state: RestrictionState::InForce };
    let until = consent(ConsentState::Given, &[Care], Some("2026-12"));
    let mut statements = vec![
        said(1, "2026-03-01", yes(&[Care, Counts])),
        about(2, said(2, "2026-03-02", until)),
        about(2, said(3, "2026-03-02", Meaning::Restriction(restriction))),
        said(4, "2026-04-01", Meaning::SamePerson(SamePerson { other: person(2) })),
    ];
    let told = Told::of(statements.clone());
    let (today, one, other) = (day("2026-06-01"), told_of(&told, 1), told_of(&told, 2));
    assert_eq!(one, other);
    assert_eq!(one.purposes(today).keys().collect::<Vec<_>>(), [&Care]);
    assert_eq!(one.purposes(today)[&Care].until, Some(day("2026-12-31")), "the earlier end");
    assert_eq!((one.restrictions.len(), one.was_asked(), told.same.all(person(2)).len()), (1, true, 2));
    assert_eq!(one.purposes(day("2027-01-01")).len(), 0);
    // Whoever was never asked under one of them has not agreed under it.
    statements.push(said(5, "2026-04-01", Meaning::SamePerson(SamePerson { other: person(3) })));
    assert_eq!(told_of(&Told::of(statements), 1).purposes(today).len(), 0);
}

fn any_meaning() -> impl Strategy<Value = Meaning> {
    let purposes = proptest::sample::subsequence(Purpose::ALL, 1..4);
    let state = proptest::sample::select(ConsentState::ALL);
    let until = proptest::option::of(proptest::sample::select(vec!["2026-05", "2026-06-02", "2027"]));
    let consents = (purposes, state, until).prop_map(|(purposes, state, until)| consent(state, &purposes, until));
    let restrictions =
        (proptest::sample::select(RestrictionState::ALL), proptest::sample::select(Category::ALL)).prop_map(|(state, role)| {
            Meaning::Restriction(Restriction { classes: vec![], members: vec![], roles: vec![role], state })
        });
    let marks = (proptest::sample::select(Class::ALL), 60..62_u8)
        .prop_map(|(class, entry)| Meaning::Classed(Classed { class, entry: id(entry) }));
    let merges = (1..4_u8).prop_map(|other| Meaning::SamePerson(SamePerson { other: person(other) }));
    prop_oneof![6 => consents, 2 => restrictions, 1 => marks, 1 => merges]
}

fn any_statement(n: u8) -> impl Strategy<Value = Statement> {
    let days = proptest::sample::select(vec!["2026-05-01", "2026-05-02", "2026-05", "2026-06-01", "2026"]);
    // A few threads have several heads, and clocks agree now and then.
    (any_meaning(), days, 0..4_i64, 1..3_u8, proptest::option::weighted(0.3, 80..83_u8)).prop_map(
        move |(meaning, on, hour, about, root)| Statement {
            about: Some(person(about)),
            recorded_at: at(hour),
            root: id(root.unwrap_or(n)),
            ..said(n, on, meaning)
        },
    )
}

fn any_statements() -> impl Strategy<Value = (Vec<Statement>, Vec<Statement>)> {
    let statements = (0..12_u8).map(any_statement).collect::<Vec<_>>();
    statements.prop_flat_map(|statements| (Just(statements.clone()), Just(statements).prop_shuffle()))
}

proptest! {
    #[test]
    fn the_order_of_arrival_changes_nothing((one, other) in any_statements()) {
        let (one, other) = (Told::of(one), Told::of(other));
        for today in ["2026-05-02", "2026-06-15", "2027-06-15"] {
            for (person, told) in &one.people {
                prop_assert_eq!(told.purposes(day(today)), other.people[person].purposes(day(today)));
            }
        }
        prop_assert_eq!(one.classes, other.classes);
        prop_assert_eq!(one.people.len(), other.people.len());
        for (person, told) in &one.people {
            prop_assert_eq!(&told.restrictions, &other.people[person].restrictions);
        }
    }

    /// That two pseudonyms are one person opens nothing under either, and lifts nothing; taken back, everything is as it was.
    #[test]
    fn merging_opens_nothing_and_undoing_it_gives_what_was_before((statements, _) in any_statements()) {
        let before = Told::of(statements.clone());
        let merge = Statement { about: Some(person(1)), ..said(99, "2026-06-01", Meaning::SamePerson(SamePerson { other: person(2) })) };
        let after = Told::of(statements.iter().cloned().chain([merge.clone()]));
        for today in ["2026-05-02", "2026-06-15", "2027-06-15"].map(day) {
            let purposes = |told: &Told, n| told_of(told, n).purposes(today).into_keys().collect::<std::collections::BTreeSet<_>>();
            for n in [1, 2] {
                prop_assert!(purposes(&after, n).is_subset(&purposes(&before, n)));
            }
            prop_assert_eq!(purposes(&after, 1), purposes(&after, 2), "one person");
        }
        for n in [1, 2] {
            prop_assert!(told_of(&before, n).restrictions.iter().all(|one| told_of(&after, n).restrictions.contains(one)));
        }
        let undone = Statement { meaning: Meaning::Retraction(crate::meaning::Retraction {}), ..merge };
        prop_assert_eq!(Told::of(statements.into_iter().chain([undone])), before);
    }

    /// A no takes its purposes away, whatever was said before it.
    #[test]
    fn a_no_said_last_holds((mut statements, _) in any_statements(), purpose in proptest::sample::select(Purpose::ALL)) {
        let last = Statement { recorded_at: at(1_000), ..said(99, "2026-12-31", no(&[purpose])) };
        statements.push(last);
        let told = Told::of(statements);
        prop_assert!(!told.people[&person(1)].purposes(day("2027-01-01")).contains_key(&purpose));
    }
}
