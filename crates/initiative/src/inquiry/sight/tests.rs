//! What may be shown: consent, the gate, coding apart; coverage.

use proptest::prelude::*;

use super::*;
use crate::inquiry::case::{CaseSort, Summary};
use crate::inquiry::codebook::CodeNode;
use crate::inquiry::coding::{Nothing, Told as Speaks};
use crate::inquiry::desk::testing::{Made, coding, member, person, span, today, version_of};
use crate::inquiry::memo::MemoSort;
use crate::inquiry::round::Round;
use crate::inquiry::source::{Sharing, SourceSort, Turn};
use crate::trust::{ConsentState, Purpose};

fn viewer(n: u8) -> Viewer {
    Viewer { member: member(n), shut: BTreeSet::new() }
}

fn memo(on: Vec<EntryId>, quotes: Vec<Anchor>) -> Memo {
    Memo { foreign: None, on, quotes, sort: MemoSort::Analytic }
}

/// An interview of person 7 and minutes, both coded, with everything that may point to the interview.
struct Study {
    made: Made,
    interview: EntryId,
    version: EntryId,
    code: EntryId,
    coding: EntryId,
    other: EntryId,
    pointing: Vec<EntryId>,
}

fn study() -> Study {
    let mut made = Made::default();
    made.says(7, ConsentState::Given, &[Purpose::Care, Purpose::Analysis, Purpose::Quote]);
    let (interview, minutes) = (made.source(SourceSort::Interview, &[7]), made.source(SourceSort::Minutes, &[]));
    let (version, open) = (made.version(interview, 100), made.version(minutes, 100));
    let code = made.code(None);
    let (coding, other) = (made.coding(1, version, (10, 20), &[code]), made.coding(1, open, (10, 20), &[code]));
    let at = Anchor { span: span(10, 20), version };
    let case = Case {
        bracket: None,
        foreign: None,
        period: None,
        person: Some(person(7)),
        role: None,
        site: None,
        sort: CaseSort::Person,
        values: vec![],
    };
    let case = made.put(1, &case);
    let on = made.put(1, &memo(vec![coding], vec![]));
    let pointing = vec![
        interview,
        version,
        coding,
        case,
        on,
        made.put(1, &memo(vec![], vec![at])),
        made.put(1, &memo(vec![on], vec![])),
        made.put(1, &Summary { case, code, from: vec![] }),
        made.put(1, &Speaks { at }),
    ];
    Study { made, interview, version, code, coding, other, pointing }
}

#[test]
fn withdrawing_closes_everything_that_points_there_at_once() {
    let Study { mut made, interview, version, code, coding, other, pointing } = study();
    let example = CodeNode { examples: vec![coding, other], in_vivo: Some(interview), ..CodeNode::active() };
    let in_vivo = made.put(1, &example);
    let desk = made.desk();
    let told = made.told();
    let before = desk.sight(&told, today(), &viewer(1));
    assert_eq!(before.permit(interview).quoting(), Quoting::Free);
    assert!(pointing.iter().all(|entry| !before.is_withheld(*entry)));
    assert_eq!((before.coded(code, true).len(), before.memos().len(), before.withheld()), (2, 3, Withheld::default()));
    assert!(before.shows_name(in_vivo));

    for entry in &pointing {
        assert_eq!(desk.people_behind(*entry), BTreeSet::from([person(7)]), "{:?}", desk.sort(*entry));
    }
    assert!(desk.people_behind(other).is_empty());

    made.says(7, ConsentState::Withdrawn, &[Purpose::Analysis]);
    // The desk is the same: consent is asked when it is looked at.
    let told = made.told();
    let after = desk.sight(&told, today(), &viewer(1));
    assert_eq!(after.permit(interview), Permit::Closed(Why::NotGiven));
    assert!(pointing.iter().all(|entry| after.is_withheld(*entry)), "{pointing:?}");
    assert_eq!(after.withheld(), Withheld { sources: 1, codings: 1, memos: 3, cases: 1, summaries: 1 });
    assert_eq!(after.segments().map(|segment| segment.coding()).collect::<Vec<_>>(), [other]);
    assert_eq!(after.coded(code, true).len(), 1);
    assert!(after.memos().is_empty() && after.told().next().is_none() && after.cases().next().is_none());
    assert!(after.source(interview).is_none() && after.version(version).is_none() && after.segment(coding).is_none());
    assert!(after.spot(Anchor { span: span(10, 20), version }).is_none());
    assert!(after.coverage(interview, Coder::Member(member(1))).is_none());
    assert_eq!(after.examples(in_vivo).len(), 1);
    assert!(!after.shows_name(in_vivo));
    assert_eq!(after.withheld_among(&[coding, other, EntryId::from_bytes([9; 16])]), [coding], "what a claim stands on");
}

#[test]
fn who_was_never_asked_has_agreed_to_nothing() {
    let mut made = Made::default();
    let interview = made.source(SourceSort::Interview, &[7, 8]);
    let permit = |made: &Made| made.desk().sight(&made.told(), today(), &viewer(1)).permit(interview);
    assert_eq!(permit(&made), Permit::Closed(Why::NotAsked));
    made.says(7, ConsentState::Given, &[Purpose::Analysis, Purpose::Quote]);
    assert_eq!(permit(&made), Permit::Closed(Why::NotAsked), "both of them");
    made.says(8, ConsentState::Given, &[Purpose::Care]);
    assert_eq!(permit(&made), Permit::Closed(Why::NotGiven));
    made.says(8, ConsentState::Given, &[Purpose::Analysis, Purpose::QuoteReviewed]);
    assert_eq!(permit(&made).quoting(), Quoting::AfterReview, "the stricter of both");
    made.says(8, ConsentState::Withdrawn, &[Purpose::QuoteReviewed]);
    assert_eq!(permit(&made).quoting(), Quoting::No);
    let unknown = made.desk().sight(&made.told(), today(), &viewer(1)).permit(EntryId::from_bytes([9; 16]));
    assert_eq!(unknown, Permit::Closed(Why::NotHere));
}

#[test]
fn in_a_conversation_each_takes_back_their_own_turns() {
    let mut made = Made::default();
    made.says(7, ConsentState::Given, &[Purpose::Analysis]);
    made.says(8, ConsentState::Given, &[Purpose::Analysis]);
    let group = made.source(SourceSort::FocusGroup, &[7, 8]);
    let mut open: Source = made.current(group).entry.body.as_ref().unwrap().read_open().unwrap();
    open.sharing = Some(Sharing::Turns);
    made.amend(group, 1, &open);
    let turns = [Turn(10, Some(0), None), Turn(40, Some(1), None), Turn(70, None, None)];
    let version = made.put(1, &version_of(group, 100, &[Some(7), Some(8)], &turns));
    let code = made.code(None);
    let (first, second) = (made.coding(1, version, (12, 20), &[code]), made.coding(1, version, (45, 50), &[code]));
    made.coding(1, version, (38, 42), &[code]);
    made.coding(1, version, (75, 80), &[code]);
    let shown = |made: &Made| {
        let (desk, told) = (made.desk(), made.told());
        let sight = desk.sight(&told, today(), &viewer(1));
        (sight.segments().map(|segment| segment.coding()).collect::<Vec<_>>(), sight.blanked(version).to_vec())
    };
    assert_eq!(shown(&made).0.len(), 4);
    made.says(8, ConsentState::Withdrawn, &[Purpose::Analysis]);
    assert_eq!(
        shown(&made),
        (vec![first], vec![span(0, 10), span(40, 70), span(70, 100)]),
        "also where it is not known who speaks"
    );
    made.says(7, ConsentState::Withdrawn, &[Purpose::Analysis]);
    assert!(shown(&made).0.is_empty());
    let _ = second;
}

#[test]
fn the_gate_and_privacy_close_too() {
    let Study { mut made, interview, coding, other, pointing, .. } = study();
    let private = pointing[4];
    made.private(private);
    let (desk, told) = (made.desk(), made.told());
    assert!(!desk.sight(&told, today(), &viewer(1)).is_withheld(private));
    assert!(desk.sight(&told, today(), &viewer(2)).is_withheld(private));
    let shut = Viewer { member: member(1), shut: BTreeSet::from([interview]) };
    let sight = desk.sight(&told, today(), &shut);
    assert_eq!(sight.permit(interview), Permit::Closed(Why::Gate));
    assert!(sight.is_withheld(coding) && !sight.is_withheld(other));
}

#[test]
fn while_a_round_is_blind_its_coders_see_their_own_codings() {
    let mut made = Made::default();
    let (source, code) = (made.source(SourceSort::Minutes, &[]), made.code(None));
    let version = made.version(source, 100);
    let (mine, theirs) = (made.coding(1, version, (10, 20), &[code]), made.coding(2, version, (10, 20), &[code]));
    let on_theirs = made.put(2, &memo(vec![theirs], vec![]));
    let round = |state| Round {
        codebook: None,
        coders: vec![Coder::Member(member(1)), Coder::Member(member(2))],
        codes: vec![],
        sources: vec![source],
        state,
    };
    let blind = made.put(3, &round(RoundState::Blind));
    let shown = |made: &Made, n: u8| {
        let (desk, told) = (made.desk(), made.told());
        let sight = desk.sight(&told, today(), &viewer(n));
        let coverage = sight.coverage(source, Coder::Member(member(2))).unwrap();
        (sight.segments().map(|segment| segment.coding()).collect::<Vec<_>>(), sight.is_withheld(on_theirs), coverage.done())
    };
    assert_eq!(shown(&made, 1), (vec![mine], true, 0));
    assert_eq!(shown(&made, 2), (vec![theirs], false, 10));
    assert_eq!(shown(&made, 3).0, [mine, theirs], "who does not code in it sees all");
    made.amend(blind, 3, &round(RoundState::Comparing));
    assert_eq!(shown(&made, 1), (vec![mine, theirs], false, 10));
}

#[test]
fn coverage_tells_nothing_to_code_from_silence() {
    let mut made = Made::default();
    let (source, code) = (made.source(SourceSort::Minutes, &[]), made.code(None));
    let version = made.version(source, 100);
    made.coding(1, version, (10, 20), &[code]);
    made.coding(1, version, (15, 30), &[code]);
    made.put(1, &Nothing { coder: None, ranges: vec![span(0, 12), span(50, 60)], version });
    let (desk, told) = (made.desk(), made.told());
    let sight = desk.sight(&told, today(), &viewer(1));
    let coverage = sight.coverage(source, Coder::Member(member(1))).unwrap();
    assert_eq!(coverage.coded, [span(10, 30)]);
    assert_eq!(coverage.nothing, [span(0, 10), span(50, 60)]);
    assert_eq!(coverage.left, [span(30, 50), span(60, 100)]);
    assert_eq!(coverage.done(), 40);
    assert_eq!(sight.coverage(source, Coder::Member(member(2))).unwrap().done(), 0);
}

#[test]
fn amending_a_coding_keeps_its_memos() {
    let Study { mut made, version, code, coding: root, .. } = study();
    made.amend(root, 1, &coding(version, (30, 44), &[code]));
    let (desk, told) = (made.desk(), made.told());
    let sight = desk.sight(&told, today(), &viewer(1));
    assert_eq!(sight.segment(root).unwrap().span, span(30, 44));
    assert_eq!(sight.memos_on(root).len(), 1);
}

/// One entry of a made-up study: what it is, and what it points to.
type Piece = (u8, prop::sample::Index, prop::sample::Index);

fn piece(made: &mut Made, (what, one, other): Piece) {
    let of = |made: &Made, kind: &str| -> Vec<EntryId> {
        let of = made.shown.values().filter(|current| current.entry.envelope.kind.as_str() == kind);
        of.map(|current| current.root).collect()
    };
    let pick = |from: Vec<EntryId>, by: &prop::sample::Index| (!from.is_empty()).then(|| from[by.index(from.len())]);
    let person = |by: &prop::sample::Index| by.index(4) as u8 + 1;
    let version = pick(of(made, "inquiry.source-version"), &one);
    match (what, version) {
        (0, _) => drop(
            made.source(SourceSort::FocusGroup, &BTreeSet::from([person(&one), person(&other)]).into_iter().collect::<Vec<_>>()),
        ),
        (1, _) => drop(made.source(SourceSort::Minutes, &[])),
        (2, _) => drop(pick(of(made, "inquiry.source"), &one).map(|source| made.version(source, 50))),
        (3, Some(version)) => drop(made.put(1, &memo(vec![], vec![Anchor { span: span(1, 9), version }]))),
        (4, Some(version)) => drop(made.put(1, &Speaks { at: Anchor { span: span(2, 8), version } })),
        (5 | 6, _) => {
            let all = made.shown.keys().copied().collect();
            pick(all, &other).map(|on| made.put(1, &memo(vec![on], vec![])));
        }
        (7, Some(version)) => drop(made.put(1, &Nothing { coder: None, ranges: vec![span(0, 9)], version })),
        (8, _) => {
            let from = pick(of(made, "inquiry.coding"), &one).into_iter().collect();
            let code = made.code(None);
            made.put(1, &Summary { case: EntryId::from_bytes([9; 16]), code, from });
        }
        (_, Some(version)) => {
            let code = made.code(None);
            made.coding(1, version, (other.index(20) as u32, 30), &[code]);
        }
        _ => {}
    }
}

proptest! {
    #[test]
    fn what_is_shown_hangs_on_nobody_who_does_not_agree(
        pieces in proptest::collection::vec((0..14u8, any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..50),
        states in proptest::collection::vec(0..3usize, 4),
    ) {
        let mut made = Made::default();
        let mut willing = BTreeSet::new();
        for (state, n) in states.iter().zip(1..) {
            match state {
                0 => continue,
                1 => made.says(n, ConsentState::Given, &[Purpose::Analysis]),
                _ => made.says(n, ConsentState::Withdrawn, &[Purpose::Analysis]),
            }
            willing.extend((*state == 1).then(|| person(n)));
        }
        for one in pieces {
            piece(&mut made, one);
        }
        let (desk, told) = (made.desk(), made.told());
        let sight = desk.sight(&told, today(), &viewer(1));
        for entry in made.shown.keys().filter(|entry| desk.sort(**entry).is_some()) {
            let agreed = desk.people_behind(*entry).is_subset(&willing);
            prop_assert_eq!(sight.is_withheld(*entry), !agreed, "{:?}", desk.sort(*entry));
        }
        let shown: BTreeSet<EntryId> = sight.segments().map(|segment| segment.coding()).collect();
        prop_assert!(shown.iter().all(|coding| !sight.is_withheld(*coding)));
        let every = desk.codings.keys().filter(|coding| !sight.is_withheld(**coding) && !shown.contains(coding));
        prop_assert!(every.copied().all(|coding| sight.left_behind(sight.segment(coding).unwrap().source).any(|left| left.coding() == coding)));
        for row in sight.tree().rows() {
            prop_assert!(sight.coded(row.0, true).iter().all(|segment| shown.contains(&segment.coding())));
        }
    }
}

#[test]
fn uses_of_a_code_are_counted_with_and_without_what_stands_below_it_and_what_is_closed_apart() {
    let mut made = Made::default();
    made.says(7, ConsentState::Given, &[Purpose::Analysis]);
    let (interview, minutes) = (made.source(SourceSort::Interview, &[7]), made.source(SourceSort::Minutes, &[]));
    let (version, open) = (made.version(interview, 100), made.version(minutes, 100));
    let above = made.code(None);
    let (one, two) = (made.code(Some(above)), made.code(Some(above)));
    made.coding(1, version, (0, 9), &[one]);
    made.coding(1, open, (0, 9), &[one, two]);
    made.coding(2, open, (20, 30), &[above]);
    let used = |made: &Made, code: EntryId| {
        let desk = made.desk();
        let used = desk.sight(&made.told(), today(), &viewer(1)).used();
        let used = used.get(&code).copied().unwrap_or_default();
        (used.alone, used.below, used.withheld)
    };
    assert_eq!([above, one, two].map(|code| used(&made, code)), [(1, 3, 0), (2, 2, 0), (1, 1, 0)]);
    made.says(7, ConsentState::Withdrawn, &[Purpose::Analysis]);
    assert_eq!([above, one, two].map(|code| used(&made, code)), [(1, 2, 1), (1, 1, 1), (1, 1, 0)]);
}
