use jalon_record::edtf::{Day, Edtf};
use jalon_record::entry::{Audience, Body, Commitment, Entry, Envelope};
use jalon_record::id::*;
use jalon_record::seal::{Salt, SiteKey};

use super::ahead::NOTICE_DAYS;
use super::rules::{DECISION_DAYS, DRIFT_CONTACTS, LOOKS_BACK, OVERDUE_DAYS, UNPAID_MINUTES, WELLBEING_DAYS, WORK_DAYS};
use super::*;
use crate::form::Code;
use crate::form::NoWords;
use crate::lane::DayCount;
use crate::pathway::{Decision, DecisionState, RoleSheet};
use crate::picture::Picture;
use crate::practice::{Contact, FollowUp, FollowUpState, Hours, Supervision, Wellbeing, WellbeingWords};
use crate::seen::{Current, Reading};

/// A Sunday; every "days ago" below counts from it.
const TODAY: &str = "2026-11-22";

fn today() -> Day {
    day(0)
}

/// The day so many days before today.
fn day(ago: i32) -> Day {
    let today = edtf(TODAY).bounds().start.earliest.unwrap();
    Day::from_number(today.number() - ago).unwrap()
}

fn ago(days: i32) -> String {
    day(days).to_string()
}

fn edtf(text: &str) -> Edtf {
    Edtf::parse(text).unwrap()
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

fn entry(n: u8) -> EntryId {
    EntryId::from_bytes([n; 16])
}

fn note<T>(n: u8, occurred: &str, open: T) -> Note<T> {
    Note {
        entry: entry(n),
        seq: Seq::new(n.into()).unwrap(),
        author: MemberId::from_bytes([7; 16]),
        occurred: edtf(occurred),
        about: None,
        open,
    }
}

fn seen<T: Form>(n: u8, occurred: &str, open: T) -> Seen<T> {
    Seen {
        root: entry(n),
        id: entry(n),
        seq: Seq::new(n.into()).unwrap(),
        author: MemberId::from_bytes([7; 16]),
        occurred: edtf(occurred),
        recorded_at: Instant::from_micros(0),
        told_at: None,
        in_conflict: false,
        open,
        words: None.into(),
    }
}

fn sheet(occurred: &str, supervision_days: Option<u32>, caseload: Option<u32>, activities: &[&str]) -> Seen<RoleSheet> {
    seen(90, occurred, RoleSheet { activities: activities.iter().map(|text| code(text)).collect(), caseload, supervision_days })
}

fn supervision(occurred: &str, held: bool) -> Note<Supervision> {
    note(1, occurred, Supervision { held, kind: code("clinical"), minutes: None, mode: None })
}

fn wellbeing(n: u8, occurred: &str, level: &str) -> Note<Code> {
    note(n, occurred, code(level))
}

fn contact(occurred: &str, about: Option<u8>, support: &[&str]) -> Note<Contact> {
    let support = support.iter().map(|text| code(text)).collect();
    let open =
        Contact { way: code("one-to-one"), initiator: None, minutes: None, planned: None, result: None, setting: None, support };
    Note { about: about.map(|n| PersonRef::from_bytes([n; 16])), ..note(1, occurred, open) }
}

fn follow_up(occurred: &str, due: Option<&str>, state: FollowUpState) -> Note<FollowUp> {
    note(5, occurred, FollowUp { due: due.map(edtf), of: None, state, whose: None })
}

fn whys(noted: &Noted) -> Vec<Why> {
    signs(noted, today()).into_iter().map(|sighted| sighted.why).collect()
}

fn gap(cadence: u32, held: &[(&str, bool)]) -> Option<Last> {
    let noted = Noted {
        role_sheets: vec![sheet("2026-01-01", Some(cadence), None, &[])],
        supervisions: held.iter().map(|(occurred, held)| supervision(occurred, *held)).collect(),
        worked: Some((day(300), day(1))),
        ..Noted::default()
    };
    match whys(&noted).as_slice() {
        [] => None,
        [Why::Supervision { last, agreed }] if *agreed == cadence => Some(*last),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_supervision_gap_is_told_when_it_is_certain() {
    let table: [(&str, Option<Last>); 9] = [
        ("2026-11-15", None),               // seven days: as agreed
        ("2026-11-14", Some(Last::Ago(8))), // one more
        ("2026-11-06", Some(Last::Ago(16))),
        ("2026-11", None),                       // it may have been today
        ("2026-10", Some(Last::AtLeast(22))),    // 31 October at the latest
        ("2026-11-13~", Some(Last::AtLeast(8))), // reaches to the 14th
        ("2026-11-10~", Some(Last::AtLeast(11))),
        ("2026-11-01/..", None),                  // open: it may still be going on
        ("2026-12-01", Some(Last::NoneFor(300))), // what is to come was not held
    ];
    for (occurred, expected) in table {
        assert_eq!(gap(7, &[(occurred, true)]), expected, "{occurred}");
    }
}

#[test]
fn only_what_was_held_counts_and_the_latest_of_it() {
    assert_eq!(gap(7, &[("2026-11-06", true), ("2026-11-20", false)]), Some(Last::Ago(16)));
    assert_eq!(gap(7, &[("2026-11-06", true), ("2026-11-20", true)]), None);
    assert_eq!(gap(7, &[("2026-11-06", true), ("2026-10", true)]), Some(Last::Ago(16)));
    assert_eq!(gap(7, &[("2026-11-06", true), ("2026-11-05~", true)]), Some(Last::Ago(16)), "the plain day is the better word");
    assert_eq!(gap(366, &[("2025-11-21", true)]), None);
    assert_eq!(gap(366, &[("2025-11-20", true)]), Some(Last::Ago(367)));
}

#[test]
fn without_supervision_the_beginning_of_the_work_counts() {
    let silent = |worked: Option<(i32, i32)>, cadence: Option<u32>| {
        let noted = Noted {
            role_sheets: vec![sheet("2026-01-01", cadence, None, &[])],
            worked: worked.map(|(first, last)| (day(first), day(last))),
            ..Noted::default()
        };
        whys(&noted)
    };
    let told = |days| vec![Why::Supervision { last: Last::NoneFor(days), agreed: 7 }];
    assert_eq!(silent(Some((8, 0)), Some(7)), told(8));
    assert_eq!(silent(Some((7, 0)), Some(7)), []);
    assert_eq!(silent(Some((900, 3)), Some(7)), told(LOOKS_BACK), "no more is claimed than was looked at");
    assert_eq!(silent(Some((900, LOOKS_BACK)), Some(7)), told(LOOKS_BACK));
    assert_eq!(silent(Some((900, LOOKS_BACK + 1)), Some(7)), [], "a record that rests asks for nothing");
    assert_eq!(silent(None, Some(7)), [], "nobody has begun");
    assert_eq!(silent(Some((300, 0)), None), [], "nothing was agreed");
}

#[test]
fn the_last_role_sheet_that_has_begun_holds() {
    let of = |sheets: Vec<Seen<RoleSheet>>| {
        let noted = Noted { role_sheets: sheets, supervisions: vec![supervision(&ago(10), true)], ..Noted::default() };
        whys(&noted).len()
    };
    let weekly = || sheet("2026-01-01", Some(7), None, &[]);
    assert_eq!(of(vec![]), 0);
    assert_eq!(of(vec![weekly()]), 1);
    assert_eq!(of(vec![weekly(), sheet("2026-06-01", Some(14), None, &[])]), 0);
    assert_eq!(of(vec![weekly(), sheet("2026-06-01", None, None, &[])]), 0, "the cadence was given up");
    assert_eq!(of(vec![weekly(), sheet("2027-01-01", Some(14), None, &[])]), 1, "agreed for later");
}

#[test]
fn wellbeing_that_may_be_low_lately_is_not_passed_over() {
    let table = [
        (ago(0), "low", true),
        (ago(0), "very-low", true),
        (ago(0), "so-so", false),
        (ago(WELLBEING_DAYS - 1), "low", true),
        (ago(WELLBEING_DAYS), "low", false),
        ("2026-11".to_owned(), "low", true),
        ("2026-10".to_owned(), "low", false),
        ("2026-12-01".to_owned(), "low", false),
    ];
    for (occurred, level, appears) in table {
        let noted = Noted { wellbeing: vec![wellbeing(3, &occurred, level)], ..Noted::default() };
        assert_eq!(whys(&noted).len(), usize::from(appears), "{occurred} {level}");
    }
    let noted = Noted { wellbeing: vec![wellbeing(3, &ago(1), "very-low"), wellbeing(4, &ago(5), "low")], ..Noted::default() };
    let [sighted] = signs(&noted, today()).try_into().unwrap();
    assert_eq!(sighted.entries, [entry(3), entry(4)]);
    assert!(matches!(sighted.why, Why::Wellbeing { level, newest, .. } if level.as_str() == "very-low" && newest.number() == 4));
}

#[test]
fn follow_ups_lost_lately_or_long_overdue() {
    use FollowUpState::{Done, Lost, Opened};
    let table = [
        (ago(0), None, Lost, (1, 0)),
        (ago(WORK_DAYS - 1), None, Lost, (1, 0)),
        (ago(WORK_DAYS), None, Lost, (0, 0)),
        ("2026-11".to_owned(), None, Lost, (1, 0)),
        ("2026".to_owned(), None, Lost, (0, 0)),
        (ago(60), Some(ago(OVERDUE_DAYS)), Opened, (0, 0)),
        (ago(60), Some(ago(OVERDUE_DAYS + 1)), Opened, (0, 1)),
        (ago(60), Some("2026-11".to_owned()), Opened, (0, 0)),
        (ago(60), Some("2026-10".to_owned()), Opened, (0, 1)),
        (ago(60), Some(ago(OVERDUE_DAYS + 1)), Done, (0, 0)),
    ];
    for (occurred, due, state, (lost, overdue)) in table {
        let noted = Noted { follow_ups: vec![follow_up(&occurred, due.as_deref(), state)], ..Noted::default() };
        let expected = if lost + overdue == 0 { vec![] } else { vec![Why::FollowUps { lost, overdue }] };
        assert_eq!(whys(&noted), expected, "{occurred} {due:?} {state:?}");
    }
}

#[test]
fn the_caseload_counts_persons_not_contacts() {
    let persons = |contacts: Vec<Note<Contact>>| {
        let noted = Noted { role_sheets: vec![sheet("2026-01-01", None, Some(2), &[])], contacts, ..Noted::default() };
        whys(&noted)
    };
    let on = |n: u8, occurred: &str| contact(occurred, Some(n), &[]);
    let three = || vec![on(1, &ago(1)), on(2, &ago(2)), on(3, &ago(WORK_DAYS - 1))];
    let over = |at_least| vec![Why::Caseload { persons: 3, at_least, ceiling: 2 }];
    assert_eq!(persons(three()), over(false));
    assert_eq!(persons([three(), vec![on(1, &ago(3))]].concat()), over(false));
    assert_eq!(persons([three(), vec![contact(&ago(3), None, &[])]].concat()), over(true));
    assert_eq!(persons(three().into_iter().take(2).collect()), [], "the ceiling itself is within it");
    assert_eq!(persons(vec![on(1, &ago(1)), on(2, &ago(2)), on(3, &ago(WORK_DAYS))]), []);
    assert_eq!(persons(vec![on(1, &ago(1)), on(2, &ago(2)), on(3, "2026")]), [], "it may have been long ago");
}

#[test]
fn drift_is_a_third_outside_in_a_dozen_contacts() {
    let drift = |contacts: Vec<Note<Contact>>, activities: &[&str]| {
        whys(&Noted { role_sheets: vec![sheet("2026-01-01", None, None, activities)], contacts, ..Noted::default() })
    };
    let many = |n: usize, support: &[&str]| vec![contact(&ago(2), None, support); n];
    let told =
        |outside, all, codes: &[&str]| vec![Why::Drift { outside, all, codes: codes.iter().map(|text| code(text)).collect() }];
    let mixed = |inside, outside| [many(inside, &["listening"]), many(outside, &["transport"])].concat();
    assert_eq!(drift(mixed(8, 4), &["listening"]), told(4, 12, &["transport"]));
    assert_eq!(drift(mixed(9, 4), &["listening"]), [], "four of thirteen are less than a third");
    assert_eq!(drift(mixed(DRIFT_CONTACTS - 5, 4), &["listening"]), [], "eleven contacts are too few");
    assert_eq!(drift([mixed(7, 4), many(5, &[])].concat(), &["listening"]), [], "contacts that say nothing do not count");
    assert_eq!(drift(mixed(0, 12), &[]), [], "a sheet that lists no activity cannot be left");
    let two = [many(12, &["listening", "cleaning"]), many(3, &["transport"])].concat();
    assert_eq!(drift(two, &["listening"]), told(15, 27, &["cleaning", "transport"]));
    let old = vec![contact(&ago(WORK_DAYS), None, &["transport"]); 20];
    assert_eq!(drift(old, &["listening"]), []);
}

#[test]
fn decisions_awaited_and_near_or_past() {
    let of = |by: Option<&str>, state| {
        let decision = Decision { state, topic: None, by: by.map(edtf) };
        let noted = Noted { decisions: vec![seen(8, "2026-06-01", decision)], ..Noted::default() };
        match whys(&noted).as_slice() {
            [] => None,
            [Why::Decisions(due)] => Some(due[0].left),
            other => panic!("{other:?}"),
        }
    };
    let awaited = |by: &str| of(Some(by), DecisionState::Awaited);
    assert_eq!(awaited(&ago(-DECISION_DAYS)), Some(DECISION_DAYS));
    assert_eq!(awaited(&ago(-DECISION_DAYS - 1)), None);
    assert_eq!(awaited(&ago(0)), Some(0));
    assert_eq!(awaited(&ago(5)), Some(-5));
    assert_eq!(awaited("2026-11"), Some(8), "by November: to its last day");
    assert_eq!(awaited("2026-12"), None);
    assert_eq!(of(Some(&ago(5)), DecisionState::Taken), None);
    assert_eq!(of(Some(&ago(5)), DecisionState::Dropped), None);
    assert_eq!(of(None, DecisionState::Awaited), None);
}

#[test]
fn people_come_first() {
    let noted = Noted {
        role_sheets: vec![sheet("2026-01-01", Some(7), Some(1), &["listening"])],
        decisions: vec![seen(8, "2026-06-01", Decision { state: DecisionState::Awaited, topic: None, by: Some(edtf(TODAY)) })],
        worked: None,
        contacts: (0..12).map(|n| contact(&ago(1), Some(n), &["transport"])).collect(),
        supervisions: vec![supervision(&ago(30), true)],
        wellbeing: vec![wellbeing(3, &ago(1), "low")],
        follow_ups: vec![follow_up(&ago(1), None, FollowUpState::Lost)],
        hours: vec![note(6, &ago(1), Hours { minutes: 90, pay: code("unpaid") })],
    };
    let order: Vec<Sign> = signs(&noted, today()).iter().map(Sighted::sign).collect();
    let people = [Sign::WellbeingLow, Sign::SupervisionGap, Sign::FollowUpLost];
    let work = [Sign::Caseload, Sign::RoleDrift, Sign::DecisionNear, Sign::HoursUnpaid];
    assert_eq!(order, [people.as_slice(), work.as_slice()].concat());
}

#[test]
fn what_is_put_aside_comes_back_after_its_day() {
    let noted = Noted { supervisions: vec![supervision(&ago(30), true)], ..Noted::default() };
    let noted = Noted { role_sheets: vec![sheet("2026-01-01", Some(7), None, &[])], ..noted };
    let [sighted] = signs(&noted, today()).try_into().unwrap();
    let aside = |n, sign, until| seen(n, TODAY, PutAside { sign, until });
    let list =
        [aside(20, Sign::SupervisionGap, day(-3)), aside(21, Sign::SupervisionGap, day(-1)), aside(22, Sign::Caseload, day(-9))];
    let kept = |on: i32| put_aside(&sighted, &list, day(on)).map(|seen| seen.id);
    assert_eq!(kept(0), Some(entry(20)));
    assert_eq!(kept(-3), Some(entry(20)), "its last day is within");
    assert_eq!(kept(-4), None);
}

#[test]
fn a_low_that_is_shared_afterwards_is_not_put_aside_with_the_one_before() {
    let list = [seen(20, TODAY, PutAside { sign: Sign::WellbeingLow, until: day(-30) })];
    let of = |notes: Vec<Note<Code>>| {
        let [sighted] = signs(&Noted { wellbeing: notes, ..Noted::default() }, today()).try_into().unwrap();
        put_aside(&sighted, &list, today()).is_some()
    };
    assert!(of(vec![wellbeing(10, &ago(3), "low")]));
    assert!(!of(vec![wellbeing(10, &ago(3), "low"), wellbeing(30, &ago(3), "low")]));
    assert!(!of(vec![wellbeing(30, &ago(9), "low")]), "written down later, though it was earlier");
}

fn current<F: Form>(n: u8, open: &F, words: &F::Words, audience: Audience) -> Current {
    let (site, id) = (SiteId::from_bytes([1; 16]), entry(n));
    let body = Body::sealing(&SiteKey::new([3; 32]), site, id, Salt::new([n; 32]), open, words).unwrap();
    let envelope = Envelope {
        id,
        site,
        initiative: InitiativeId::from_bytes([1; 16]),
        author: MemberId::from_bytes([7; 16]),
        device: DeviceId::from_bytes([1; 16]),
        device_seq: 1,
        kind: Kind::new(F::KIND).unwrap(),
        version: F::VERSION,
        occurred: edtf(TODAY),
        recorded_at: Instant::from_micros(0),
        told_at: None,
        about: None,
        audience,
        amends: vec![],
        commitment: Commitment::from_bytes([0; 32]),
    };
    let entry = Entry { envelope, seq: Seq::new(n.into()).unwrap(), received_at: Instant::from_micros(0), body: Some(body) };
    Current { root: id, entry, in_conflict: false }
}

#[test]
fn wellbeing_kept_for_oneself_is_not_even_noted() {
    let low = WellbeingWords { level: Some(code("low")), note: String::new() };
    let key = SiteKey::new([3; 32]);
    let noted = |audience: Audience, gate: &dyn Fn(&Entry) -> bool| {
        let reading = Reading { keys: &key, gate };
        Noted::of(&Picture::default(), &[], [current(1, &Wellbeing {}, &low, audience)], &reading).wellbeing.len()
    };
    assert_eq!(noted(Audience::Team, &|_| true), 1);
    assert_eq!(noted(Audience::Team, &|_| false), 0, "what one may not read says nothing");
    assert_eq!(noted(Audience::Author, &|_| true), 0, "not even to herself");
}

#[test]
fn the_work_lasts_from_the_first_to_the_last_certain_contact() {
    let counts = [(30, 0, 2), (20, 1, 0), (10, 3, 1), (5, 0, 1)];
    let counts = counts.map(|(ago, contacts, vague)| DayCount { day: day(ago), contacts, vague });
    let key = SiteKey::new([3; 32]);
    let reading = Reading { keys: &key, gate: &|_| true };
    let supervision = Supervision { held: true, kind: code("peer"), minutes: None, mode: None };
    let practice = [current(2, &supervision, &NoWords {}, Audience::Team)];
    let noted = Noted::of(&Picture::default(), &counts, practice, &reading);
    assert_eq!(noted.worked, Some((day(20), day(10))));
    assert_eq!(noted.supervisions.len(), 1);
}

/// The next supervision where every `cadence` days is agreed and one was held so many days ago.
fn next(cadence: u32, held: Option<i32>) -> Option<NextSupervision> {
    let noted = Noted {
        role_sheets: vec![sheet("2026-01-01", Some(cadence), None, &[])],
        supervisions: held.map(|days| supervision(&ago(days), true)).into_iter().collect(),
        worked: Some((day(300), day(1))),
        ..Noted::default()
    };
    next_supervision(&noted, today())
}

#[test]
fn supervision_is_told_of_before_it_is_due_and_a_sign_after() {
    for cadence in [1, 2, 7, 14, 30, 366] {
        let notice = NOTICE_DAYS.min(cadence as i32 / 2);
        for held in 0..=(cadence as i32 + 2) {
            let next = next(cadence, Some(held)).unwrap();
            assert_eq!(next.left, cadence as i32 - held);
            assert_eq!(next.by, day(-next.left));
            assert_eq!(next.is_near(), (0..=notice).contains(&next.left), "every {cadence}, {held} ago");
            let has_sign = gap(cadence, &[(&ago(held), true)]).is_some();
            assert_eq!(has_sign, next.left < 0, "a sign and a reminder never stand side by side");
        }
    }
    assert_eq!(next(14, None).map(|next| next.last), Some(Last::NoneFor(300)));
}

#[test]
fn nothing_is_due_where_nothing_was_agreed_or_nobody_works() {
    let agreed =
        |supervision_days| Noted { role_sheets: vec![sheet("2026-01-01", supervision_days, None, &[])], ..Noted::default() };
    assert_eq!(next_supervision(&Noted::default(), today()), None);
    assert_eq!(next_supervision(&agreed(None), today()), None);
    assert_eq!(next_supervision(&agreed(Some(7)), today()), None, "not yet at work");
}

#[test]
fn hours_without_pay_are_told_from_an_hour_on_over_four_weeks() {
    let hours = |days: i32, minutes: u32, pay: &str| note(1, &ago(days), Hours { minutes, pay: code(pay) });
    let told = |hours: Vec<Note<Hours>>| whys(&Noted { hours, ..Noted::default() }).pop();
    assert_eq!(told(vec![hours(1, 480, "paid"), hours(2, 480, "unknown")]), None, "what is not known is not unpaid");
    assert_eq!(told(vec![hours(1, UNPAID_MINUTES - 1, "unpaid")]), None);
    assert_eq!(told(vec![hours(1, 30, "unpaid"), hours(2, 30, "delayed")]), Some(Why::Hours { unpaid: 30, late: 30 }));
    assert_eq!(told(vec![hours(WORK_DAYS - 1, 90, "unpaid")]), Some(Why::Hours { unpaid: 90, late: 0 }));
    assert_eq!(told(vec![hours(WORK_DAYS, 90, "unpaid")]), None, "four weeks later it is no sign any more");
}
