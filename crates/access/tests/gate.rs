//! The gate: what it asks the policies with, from an entry's envelope and the standing of the record.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use jalon_access::{Agreement, Class, Gate, Glass, Missing, PersonStanding, Purpose, Reader, Restriction, Role, Standing, Trail};
use jalon_record::edtf::{Day, Edtf};
use jalon_record::entry::{Audience, Body, Commitment, Entry, Envelope};
use jalon_record::id::{DeviceId, EntryId, InitiativeId, Instant, Kind, MemberId, PersonRef, Seq, SiteId};
use jalon_record::seal::{Salt, SiteKey};
use serde_json::json;

const NOW: i64 = 1_000;

fn author() -> MemberId {
    member(1)
}

fn asking() -> MemberId {
    member(9)
}

fn member(number: u8) -> MemberId {
    MemberId::from_bytes([number; 16])
}

fn person() -> PersonRef {
    PersonRef::from_bytes([5; 16])
}

fn today() -> Day {
    Edtf::parse("2026-05-04").unwrap().bounds().start.earliest.unwrap()
}

fn envelope(audience: Audience, about: Option<PersonRef>) -> Envelope {
    Envelope {
        id: EntryId::from_bytes([1; 16]),
        site: SiteId::from_bytes([1; 16]),
        initiative: InitiativeId::from_bytes([1; 16]),
        author: author(),
        device: DeviceId::from_bytes([1; 16]),
        device_seq: 1,
        kind: Kind::new("practice.contact").unwrap(),
        version: 1,
        occurred: Edtf::parse("2020").unwrap(),
        recorded_at: Instant::from_micros(0),
        told_at: None,
        about,
        audience,
        amends: vec![],
        commitment: Commitment::from_bytes([0; 32]),
    }
}

fn gate(member: MemberId, role: Role, standing: &Standing) -> Gate {
    let initiative = InitiativeId::from_bytes([1; 16]);
    let now = Instant::from_micros(NOW);
    Gate::of(Reader { member, role }, initiative, Arc::new(standing.clone()), today(), now, Trail::default())
}

fn reads(role: Role, standing: &Standing, envelope: &Envelope) -> bool {
    gate(asking(), role, standing).may_read(envelope)
}

fn agreeing(purposes: &[Purpose]) -> Standing {
    let standing = PersonStanding { purposes: purposes.iter().copied().collect(), restrictions: vec![] };
    Standing { people: [(person(), standing)].into(), ..Standing::default() }
}

fn signed(from: i32, until: i32) -> Agreement {
    let day = |by: i32| Day::from_number(today().number() + by).unwrap();
    let purposes = [Purpose::Analysis, Purpose::CoAnalysis].into_iter().collect();
    Agreement { members: vec![asking()], purposes, from: day(from), until: day(until) }
}

/// Author, team, study, public: for someone who did not write the entry, which is about nobody, under an agreement.
#[test]
fn every_role_and_audience_as_written_by_hand() {
    let expected = [
        (Role::PeerWorker, [false, true, true, true]),
        (Role::Clinician, [false, true, true, true]),
        (Role::Coordinator, [false, true, true, true]),
        (Role::Supervisor, [false, true, true, true]),
        (Role::Researcher, [false, false, true, true]),
        (Role::CoResearcher, [false, false, true, true]),
        (Role::Sponsor, [false, false, false, true]),
        (Role::Administrator, [false, false, false, false]),
    ];
    let standing = Standing { agreements: vec![signed(0, 0)], ..Standing::default() };
    for (role, row) in expected {
        assert_eq!(Audience::ALL.map(|audience| reads(role, &standing, &envelope(audience, None))), row, "{role:?}");
    }
}

#[test]
fn what_one_wrote_for_oneself_one_reads_unless_administrator() {
    for role in Role::ALL {
        for about in [None, Some(person())] {
            let own = gate(author(), role, &Standing::default()).may_read(&envelope(Audience::Author, about));
            assert_eq!(own, role != Role::Administrator, "{role:?}");
        }
    }
}

#[test]
fn an_agreement_opens_from_its_first_to_its_last_day() {
    for (from, until, opens) in [(0, 0, true), (-9, 9, true), (1, 9, false), (-9, -1, false)] {
        let standing = Standing { agreements: vec![signed(from, until)], ..Standing::default() };
        assert_eq!(reads(Role::Researcher, &standing, &envelope(Audience::Study, None)), opens, "{from} {until}");
    }
    let another = Agreement { members: vec![member(7)], ..signed(-9, 9) };
    let standing = Standing { agreements: vec![another], ..Standing::default() };
    assert!(!reads(Role::Researcher, &standing, &envelope(Audience::Study, None)));
}

/// What one agreement does not allow, another that is in force may; one that is over, no more.
#[test]
fn agreements_open_for_what_they_name() {
    let naming = |purposes: &[Purpose], until| Agreement { purposes: purposes.iter().copied().collect(), ..signed(-9, until) };
    let opens = |role, agreements| reads(role, &Standing { agreements, ..Standing::default() }, &envelope(Audience::Study, None));
    let quoting = || naming(&[Purpose::Quote, Purpose::Deposit], 9);
    let (alone, together) = (|until| naming(&[Purpose::Analysis], until), |until| naming(&[Purpose::CoAnalysis], until));
    assert!(!opens(Role::Researcher, vec![quoting()]));
    assert!(opens(Role::Researcher, vec![quoting(), alone(9)]) && !opens(Role::Researcher, vec![quoting(), alone(-1)]));
    assert!(!opens(Role::Researcher, vec![together(9)]) && !opens(Role::CoResearcher, vec![alone(9)]));
    assert!(opens(Role::CoResearcher, vec![alone(9), together(9)]));
}

#[test]
fn about_a_person_nobody_else_reads_until_they_agree() {
    let entry = envelope(Audience::Public, Some(person()));
    for role in Role::ALL {
        assert!(!reads(role, &Standing { agreements: vec![signed(0, 0)], ..Standing::default() }, &entry), "{role:?}");
    }
    assert!(reads(Role::Clinician, &agreeing(&[Purpose::Care]), &entry));
    let study = Standing { agreements: vec![signed(0, 0)], ..agreeing(&[Purpose::Analysis]) };
    assert!(reads(Role::Researcher, &study, &entry));
    assert!(!reads(Role::CoResearcher, &study, &entry));
    assert!(!reads(Role::Clinician, &study, &entry));
    let another = Envelope { about: Some(PersonRef::from_bytes([6; 16])), ..entry };
    assert!(!reads(Role::Clinician, &agreeing(&[Purpose::Care]), &another));
}

#[test]
fn a_restriction_names_members_or_categories_and_classes() {
    let entry = envelope(Audience::Team, Some(person()));
    let clinical = Standing { classes: [(entry.id, Class::Clinical)].into(), ..Standing::default() };
    let with = |restriction: Restriction| {
        let mut standing = Standing { classes: clinical.classes.clone(), ..agreeing(&[Purpose::Care]) };
        standing.people.get_mut(&person()).unwrap().restrictions.push(restriction);
        standing.glasses.push(Glass {
            entry: entry.id,
            member: asking(),
            about: Some(person()),
            until: Instant::from_micros(NOW + 1),
        });
        standing
    };
    let keeps_out = |restriction| !reads(Role::Clinician, &with(restriction), &entry);
    assert!(keeps_out(Restriction { members: vec![asking()], ..Restriction::default() }));
    assert!(keeps_out(Restriction { roles: vec![Role::Clinician], ..Restriction::default() }));
    assert!(keeps_out(Restriction { roles: vec![Role::Clinician], classes: vec![Class::Clinical], ..Restriction::default() }));
    assert!(!keeps_out(Restriction { roles: vec![Role::Clinician], classes: vec![Class::Journal], ..Restriction::default() }));
    assert!(!keeps_out(Restriction { members: vec![author()], roles: vec![Role::Supervisor], ..Restriction::default() }));
}

#[test]
fn broken_glass_opens_for_one_member_one_person_and_a_time() {
    let entry = envelope(Audience::Author, Some(person()));
    let broken = |about, until| Standing {
        glasses: vec![Glass { entry: entry.id, member: asking(), about, until: Instant::from_micros(until) }],
        ..Standing::default()
    };
    let open = broken(Some(person()), NOW + 1);
    assert!(reads(Role::PeerWorker, &open, &entry));
    assert!(!reads(Role::Coordinator, &open, &entry));
    assert!(!gate(member(3), Role::PeerWorker, &open).may_read(&entry));
    assert!(!reads(Role::PeerWorker, &broken(Some(person()), NOW), &entry));
    assert!(!reads(Role::PeerWorker, &broken(None, NOW + 1), &entry));
    let journal = Envelope { kind: Kind::new("practice.wellbeing").unwrap(), ..entry.clone() };
    assert!(!reads(Role::PeerWorker, &open, &journal));
}

#[test]
fn how_someone_is_shows_no_code_to_those_it_was_not_shared_with() {
    for role in Role::ALL {
        for audience in Audience::ALL {
            let open = gate(asking(), role, &Standing::default());
            assert!(open.may_see_codes(&envelope(audience, Some(person()))));
            for kind in ["practice.wellbeing", "initiative.sign-aside", "trust.class", "trust.restriction", "trust.consent"] {
                let note = Envelope { kind: Kind::new(kind).unwrap(), ..envelope(audience, None) };
                assert_eq!(open.may_see_codes(&note), open.may_read(&note), "{role:?} {audience:?} {kind}");
            }
        }
    }
}

#[test]
fn another_initiative_shows_neither_words_nor_codes() {
    let elsewhere = Envelope { initiative: InitiativeId::from_bytes([2; 16]), ..envelope(Audience::Public, None) };
    for role in Role::ALL {
        let gate = gate(author(), role, &Standing::default());
        assert!(!gate.may_read(&elsewhere) && !gate.may_see_codes(&elsewhere), "{role:?}");
    }
    assert!(!Gate::shut().may_see_codes(&elsewhere));
}

#[test]
fn two_gates_are_of_equal_sight_only_where_nothing_that_decides_differs() {
    let base = agreeing(&[Purpose::Care]);
    let sight = |standing: &Standing| gate(asking(), Role::Clinician, standing).sight();
    assert_eq!(sight(&base), sight(&base.clone()));
    assert_ne!(sight(&base), sight(&agreeing(&[])));
    assert_ne!(sight(&base), gate(asking(), Role::Supervisor, &base).sight());
    let later = Gate::of(
        Reader { member: asking(), role: Role::Clinician },
        InitiativeId::from_bytes([2; 16]),
        Arc::new(base.clone()),
        today(),
        Instant::from_micros(NOW),
        Trail::default(),
    );
    assert_ne!(sight(&base), later.sight());
}

#[test]
fn why_tells_the_policies_and_the_least_that_is_missing_and_leaves_no_trace() {
    let envelope = envelope(Audience::Author, Some(person()));
    let body = Body::sealing(
        &SiteKey::new([1; 32]),
        envelope.site,
        envelope.id,
        Salt::new([1; 32]),
        &json!({}),
        &json!({ "note": "x" }),
    );
    let entry = Entry { envelope, body: Some(body.unwrap()), seq: Seq::new(1).unwrap(), received_at: Instant::from_micros(0) };
    let gate = gate(asking(), Role::Researcher, &Standing::default());
    let own = gate.why(&entry);
    assert!(!own.decision.allowed && own.decision.forbids.is_empty());
    let expected =
        [Missing::Sharing(Audience::Study), Missing::Agreement(Purpose::Analysis), Missing::Signature(Purpose::Analysis)];
    assert_eq!(own.missing, expected);
    let clinician = gate.why_of(Reader { member: member(4), role: Role::Clinician }, &entry);
    assert_eq!(clinician.missing, [Missing::Sharing(Audience::Team), Missing::Agreement(Purpose::Care)]);
    let own = gate.why_of(Reader { member: author(), role: Role::PeerWorker }, &entry);
    assert_eq!((own.decision.permits.as_slice(), own.missing.as_slice()), (["own-words".to_owned()].as_slice(), [].as_slice()));
    let machine = gate.why_of(Reader { member: member(4), role: Role::Administrator }, &entry);
    assert_eq!(
        (machine.decision.forbids.as_slice(), machine.missing.as_slice()),
        (["machine".to_owned()].as_slice(), [].as_slice())
    );
    let erased = gate.why_of(Reader { member: author(), role: Role::PeerWorker }, &Entry { body: None, ..entry });
    assert_eq!(erased.decision.forbids, ["erased"]);
    assert!(gate.trail().take().is_empty());
}
