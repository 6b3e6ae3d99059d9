//! Answers, on a small study whose answers were worked out by hand; and against trying every pair.

use std::collections::BTreeSet;

use jalon_record::edtf::Edtf;
use proptest::prelude::*;

use super::matrix::Meeting;
use super::times::{Clock, Side};
use super::*;
use crate::crisis::bracket::example::{drawn, seen};
use crate::crisis::{Crisis, CrisisWords};
use crate::inquiry::case::CaseSort;
use crate::inquiry::coding::Told;
use crate::inquiry::desk::testing::{Made, coding, member, person, span, today, version_of};
use crate::inquiry::sight::Viewer;
use crate::inquiry::source::Turn;
use crate::inquiry::units::Ground as Compared;
use crate::inquiry::{Anchor, Desk};
use crate::matrix::Ground;
use crate::picture::Picture;
use crate::trust;

fn spans(passages: &[Passage]) -> Vec<(u32, u32)> {
    passages.iter().map(|passage| (passage.span.start(), passage.span.end())).collect()
}

fn looking(desk: &Desk, with: impl Fn(&Sight<'_>)) {
    let told = trust::Told::default();
    with(&desk.sight(&told, today(), &Viewer { member: member(1), shut: BTreeSet::new() }));
}

fn asked(desk: &Desk, times: &Times, ask: &Ask) -> Vec<(u32, u32)> {
    let told = trust::Told::default();
    let sight = desk.sight(&told, today(), &Viewer { member: member(1), shut: BTreeSet::new() });
    spans(&Asking::of(&sight, times).answer(ask).passages)
}

#[test]
fn codes_meet_where_they_overlap() {
    let mut made = Made::default();
    let source = made.source(SourceSort::Minutes, &[]);
    let version = made.version(source, 200);
    let top = made.code(None);
    let (a, b, c) = (made.code(Some(top)), made.code(Some(top)), made.code(None));
    for (at, code) in [((10, 30), a), ((20, 40), b), ((50, 60), a), ((64, 70), b), ((100, 110), c), ((102, 108), a)] {
        made.coding(1, version, at, &[code]);
    }
    let both = made.coding(2, version, (150, 160), &[a, b]);
    let desk = made.desk();
    let times = Times::default();
    let is = |ask: Ask| asked(&desk, &times, &ask);
    let code = Ask::Code;
    assert_eq!(is(code(a)), [(10, 30), (50, 60), (102, 108), (150, 160)]);
    assert_eq!(is(code(top)).len(), 6, "with what stands below it");
    assert_eq!(is(Ask::CodeAlone(top)), []);
    assert_eq!(is(Ask::All(vec![code(a), code(b)])), [(20, 30), (150, 160)]);
    assert_eq!(is(Ask::Any(vec![code(b), code(c)])), [(20, 40), (64, 70), (100, 110), (150, 160)]);
    assert_eq!(is(Ask::All(vec![code(a), Ask::Not(Box::new(code(b)))])), [(50, 60), (102, 108)]);
    assert_eq!(is(Ask::Not(Box::new(code(top)))), [], "the only other coding overlaps one of them");
    let by = |n| Ask::Is(Is::By(Coder::Member(member(n))));
    assert_eq!(is(Ask::All(vec![code(a), code(b), by(2)])), [(150, 160)]);
    assert_eq!(is(Ask::All(vec![code(a), Ask::Not(Box::new(by(2)))])), [(10, 30), (50, 60), (102, 108)]);
    let relates = |how| Ask::Relates(Box::new(code(a)), how, Box::new(code(c)));
    assert_eq!(is(relates(How::Within)), [(102, 108)]);
    assert_eq!(is(relates(How::Holds)), []);
    assert_eq!(is(relates(How::Apart)), [(10, 30), (50, 60), (150, 160)]);
    let near = |within| Ask::Near(Box::new(code(a)), within, Box::new(code(b)));
    assert_eq!(is(near(Within::Points(3))), [(10, 40)]);
    assert_eq!(is(near(Within::Points(4))), [(10, 40), (50, 70)]);
    assert_eq!(is(near(Within::Paragraphs(0))), [(10, 40)]);
    assert_eq!(is(near(Within::Paragraphs(1))), [(10, 40), (50, 70)]);

    looking(&desk, |sight| {
        let asking = Asking::of(sight, &times);
        let met = asking.meetings(&[a, b, c], false);
        let told: Vec<_> = met.iter().map(|((one, other), Meeting { pairs })| (*one, *other, pairs.len())).collect();
        assert_eq!(told, [(a, b, 2), (a, c, 1)]);
        assert!(met[&(a, b)].pairs.contains(&(both, both, span(150, 160))), "one coding with both codes");
    });
}

#[test]
fn codings_are_found_by_case_role_source_and_speaker() {
    let mut made = Made::default();
    let source = made.source(SourceSort::Minutes, &[]);
    let case = crate::inquiry::Case {
        bracket: Some(EntryId::from_bytes([8; 16])),
        foreign: None,
        period: None,
        person: None,
        role: Code::new("clinician"),
        site: None,
        sort: CaseSort::Team,
        values: vec![],
    };
    let case = made.put(1, &case);
    let mut open: Source = made.current(source).entry.body.as_ref().unwrap().read_open().unwrap();
    open.cases = vec![case];
    made.amend(source, 1, &open);
    let other = made.source(SourceSort::Plan, &[]);
    let version = made.put(1, &version_of(source, 100, &[Some(5)], &[Turn(50, Some(0), None)]));
    let elsewhere = made.version(other, 100);
    let code = made.code(None);
    made.coding(1, version, (10, 20), &[code]);
    let spoken = made.coding(1, version, (60, 70), &[code]);
    made.coding(1, elsewhere, (30, 40), &[code]);
    let desk = made.desk();
    let is = |is: Is| asked(&desk, &Times::default(), &Ask::Is(is));
    assert_eq!(is(Is::Case(case)), [(10, 20), (60, 70)]);
    assert_eq!(is(Is::Role(Code::new("clinician").unwrap())), [(10, 20), (60, 70)]);
    assert_eq!(is(Is::CaseIn(EntryId::from_bytes([8; 16]))).len(), 2);
    assert_eq!(is(Is::Sort(SourceSort::Plan)), [(30, 40)]);
    assert_eq!(is(Is::Source(other)), [(30, 40)]);
    assert_eq!(is(Is::Language(Code::new("fr").unwrap())).len(), 3);
    assert_eq!(is(Is::Spoken(person(5))), [(60, 70)]);
    looking(&desk, |sight| {
        let frame = Asking::of(sight, &Times::default()).framework(&[case], &[code]);
        assert_eq!(frame[&(case, code)].codings.len(), 2);
        assert!(frame[&(case, code)].codings.contains(&spoken));
    });
}

#[test]
fn codings_are_placed_by_when_they_were_told_or_by_what_they_tell_of() {
    let mut made = Made::default();
    let open = Source {
        cases: vec![],
        foreign: None,
        lang: None,
        needs: vec![],
        people: vec![],
        sharing: None,
        sort: SourceSort::FieldNote,
        study: None,
    };
    let source = made.write(None, 1, "2021-06-10", None, &open);
    let version = made.version(source, 100);
    let code = made.code(None);
    let (then, now) = (made.coding(1, version, (10, 20), &[code]), made.coding(1, version, (50, 60), &[code]));
    let at = Anchor { span: span(0, 30), version };
    made.write(None, 1, "2020-04", None, &Told { at });
    let (early, late) =
        (drawn(2, 1, "team", "disruption", "2020-03", "2020-05"), drawn(3, 1, "team", "reconstruction", "2021-05", "2021-09"));
    let crisis = seen(1, 1, "2020-03-13", Crisis {}, CrisisWords::default());
    let picture = Picture { brackets: vec![early.clone(), late.clone()], crises: vec![crisis], ..Picture::default() };
    let (times, desk) = (Times::of(&picture), made.desk());
    let when = |clock, of: EntryId, side, surely| asked(&desk, &times, &Ask::Is(Is::When(Asked { clock, of, side, surely })));
    assert_eq!(when(Clock::Telling, late.root, Side::In, true), [(10, 20), (50, 60)]);
    assert_eq!(when(Clock::Told, early.root, Side::In, true), [(10, 20)]);
    assert_eq!(when(Clock::Told, late.root, Side::Before, true), [(10, 20)]);
    assert_eq!(when(Clock::Telling, EntryId::from_bytes([1; 16]), Side::Before, false), []);
    let ground = Ground::of(&picture, &Code::new("team").unwrap());
    looking(&desk, |sight| {
        let asking = Asking::of(sight, &times);
        let told = asking.dated(&[code], &ground, Clock::Told);
        assert_eq!((told[&code].cells[0].certain.as_slice(), told[&code].undated.as_slice()), (&[then][..], &[now][..]));
        let telling = asking.dated(&[code], &ground, Clock::Telling);
        assert_eq!(telling[&code].cells[1].certain, [then, now]);
        assert!(telling[&code].undated.is_empty() && telling[&code].cells[0].possible.is_empty());
    });
    assert!(Edtf::parse("2020-04").is_ok());
}

#[test]
fn units_leave_out_what_a_coder_has_not_read() {
    let mut made = Made::default();
    let source = made.source(SourceSort::Minutes, &[]);
    let version = made.version(source, 100);
    let (a, b) = (made.code(None), made.code(None));
    let sub = made.code(Some(a));
    made.coding(1, version, (10, 30), &[sub]);
    made.coding(1, version, (20, 40), &[b]);
    made.coding(2, version, (15, 30), &[a]);
    made.put(1, &crate::inquiry::Nothing { coder: None, ranges: vec![span(0, 100)], version });
    made.put(2, &crate::inquiry::Nothing { coder: None, ranges: vec![span(10, 50)], version });
    let desk = made.desk();
    looking(&desk, |sight| {
        let coders = [Coder::Member(member(1)), Coder::Member(member(2))];
        let whole = sight.units(&coders, &[source], &[a, b], Compared::Whole);
        assert_eq!((whole.length, whole.unread), (100, 0));
        assert_eq!(whole.coders[0].segments, [(10, 20, 0), (20, 30, 1), (30, 40, 2)]);
        assert_eq!(whole.coders[1].segments, [(15, 30, 0)]);
        assert_eq!(whole.values, [BTreeSet::from([a]), BTreeSet::from([a, b]), BTreeSet::from([b])]);
        let read = sight.units(&coders, &[source], &[a, b], Compared::ReadByAll);
        assert_eq!((read.length, read.unread, read.parts.as_slice()), (40, 60, &[(source, span(10, 50))][..]));
        assert_eq!(read.coders[1].segments, [(5, 20, 0)]);
        assert_eq!(read.place(5), Some((source, 15)));
        assert_eq!(read.place(40), None);
    });
}

proptest! {
    #[test]
    fn answers_agree_with_trying_every_pair(
        made_of in proptest::collection::vec((0..2usize, 0..60u32, 1..20u32, 0..3usize, 1..3u8), 1..24), points in 0..12u32,
    ) {
        let mut made = Made::default();
        let sources = [made.source(SourceSort::Minutes, &[]), made.source(SourceSort::Plan, &[])];
        let versions = sources.map(|source| made.version(source, 100));
        let codes = [made.code(None), made.code(None), made.code(None)];
        for (version, from, long, code, author) in &made_of {
            made.coding(*author, versions[*version], (*from, from + long), &[codes[*code]]);
        }
        let desk = made.desk();
        let of = |wanted: usize| made_of.iter().filter(move |(.., code, _)| *code == wanted).map(|(version, from, long, ..)| (*version, *from, from + long));
        let times = Times::default();
        let code = |n: usize| Box::new(Ask::Code(codes[n]));
        let with_version = |ask: &Ask| -> BTreeSet<(usize, u32, u32)> {
            let told = trust::Told::default();
            let sight = desk.sight(&told, today(), &Viewer { member: member(1), shut: BTreeSet::new() });
            let answer = Asking::of(&sight, &times).answer(ask);
            let place = |passage: &Passage| versions.iter().position(|version| *version == passage.version).unwrap();
            answer.passages.iter().map(|passage| (place(passage), passage.span.start(), passage.span.end())).collect()
        };
        let (mut overlaps, mut near, mut within) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        let mut apart: BTreeSet<_> = of(0).collect();
        for one in of(0) {
            for other in of(1).filter(|other| other.0 == one.0) {
                let (from, to) = (one.1.max(other.1), one.2.min(other.2));
                if from < to {
                    overlaps.insert((one.0, from, to));
                    apart.remove(&one);
                }
                if from <= to + points {
                    near.insert((one.0, one.1.min(other.1), one.2.max(other.2)));
                }
                if other.1 <= one.1 && one.2 <= other.2 {
                    within.insert(one);
                }
            }
        }
        prop_assert_eq!(with_version(&Ask::All(vec![*code(0), *code(1)])), overlaps.clone());
        prop_assert_eq!(with_version(&Ask::Near(code(0), Within::Points(points), code(1))), near);
        prop_assert_eq!(with_version(&Ask::Relates(code(0), How::Within, code(1))), within);
        prop_assert_eq!(with_version(&Ask::All(vec![*code(0), Ask::Not(code(1))])), apart);
        let told = trust::Told::default();
        let sight = desk.sight(&told, today(), &Viewer { member: member(1), shut: BTreeSet::new() });
        let met = Asking::of(&sight, &times).meetings(&codes, true);
        let shared: BTreeSet<(u32, u32)> = met.get(&(codes[0], codes[1])).map_or(BTreeSet::new(), |cell| {
            cell.pairs.iter().map(|(.., span)| (span.start(), span.end())).collect()
        });
        prop_assert_eq!(shared, overlaps.into_iter().map(|(_, from, to)| (from, to)).collect::<BTreeSet<_>>());
    }
}

#[test]
fn amended_codings_are_asked_as_they_stand() {
    let mut made = Made::default();
    let source = made.source(SourceSort::Minutes, &[]);
    let version = made.version(source, 100);
    let (a, b) = (made.code(None), made.code(None));
    let root = made.coding(1, version, (10, 20), &[a]);
    made.amend(root, 1, &coding(version, (30, 40), &[b]));
    assert_eq!(asked(&made.desk(), &Times::default(), &Ask::Code(a)), []);
    assert_eq!(asked(&made.desk(), &Times::default(), &Ask::Code(b)), [(30, 40)]);
}
