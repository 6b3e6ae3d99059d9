//! The fold: where codings stand, what counts under which code; and that following the record gives what folding anew gives.

use proptest::prelude::*;

use super::testing::{Made, coding, member, span};
use super::*;
use crate::inquiry::codebook::CodeState;
use crate::inquiry::coding::Nothing as Read;
use crate::inquiry::memo::{Memo, MemoSort};
use crate::inquiry::place::Anchor;
use crate::inquiry::reanchor::Fate;
use crate::inquiry::source::SourceSort;
use crate::inquiry::study::{Naming, Role};

/// A span, where it went, and what became of it.
type Went = ((u32, u32), Option<(u32, u32)>, Fate);

fn carried(from: EntryId, to: EntryId, spans: &[Went]) -> Carried {
    let one = |(old, new, fate): &Went| CarriedSpan(span(old.0, old.1), new.map(|new| span(new.0, new.1)), *fate);
    Carried { from, spans: spans.iter().map(one).collect(), to }
}

#[test]
fn codings_stand_where_they_were_carried_and_are_told_when_left_behind() {
    let mut made = Made::default();
    let (source, code) = (made.source(SourceSort::Minutes, &[]), made.code(None));
    let first = made.version(source, 100);
    let (moved, lost, late) = (
        made.coding(1, first, (10, 20), &[code]),
        made.coding(2, first, (30, 40), &[code]),
        made.coding(2, first, (50, 60), &[code]),
    );
    let standing = |made: &Made, coding: EntryId| {
        let desk = made.desk();
        let spot = desk.spot(desk.codings[&coding].open.at).unwrap();
        (spot.version, spot.span, spot.standing)
    };
    assert_eq!(standing(&made, moved), (first, span(10, 20), Standing::Made));
    let second = made.version(source, 110);
    assert_eq!(standing(&made, moved).2, Standing::Waiting);
    made.put(1, &carried(first, second, &[((10, 20), Some((15, 25)), Fate::Moved), ((30, 40), None, Fate::Lost)]));
    assert_eq!(standing(&made, moved), (second, span(15, 25), Standing::Carried(Fate::Moved)));
    assert_eq!(standing(&made, lost), (first, span(30, 40), Standing::Lost));
    assert_eq!(standing(&made, late).2, Standing::Waiting);
    // What was said last of a passage holds; and on to the third version, the worst on the way is told.
    let better = made.put(1, &carried(first, second, &[((30, 40), Some((35, 44)), Fate::Changed)]));
    assert_eq!(standing(&made, lost), (second, span(35, 44), Standing::Carried(Fate::Changed)));
    let third = made.version(source, 90);
    made.put(1, &carried(second, third, &[((15, 25), Some((15, 25)), Fate::Same), ((35, 44), Some((5, 14)), Fate::Moved)]));
    assert_eq!(standing(&made, moved), (third, span(15, 25), Standing::Carried(Fate::Moved)));
    assert_eq!(standing(&made, lost), (third, span(5, 14), Standing::Carried(Fate::Changed)));
    let desk = made.desk();
    let newest: Vec<EntryId> = desk.newest_in(source).iter().map(|placed| placed.coding).collect();
    assert_eq!(newest, [lost, moved], "by where they begin");
    assert_eq!(desk.anchored(first), [span(10, 20), span(30, 40), span(50, 60)]);
    assert_eq!(desk.anchored(second), [span(15, 25), span(35, 44)], "what was carried there is carried on");
    // Retracting what was carried undoes it.
    made.shown.remove(&better);
    assert_eq!(standing(&made, lost), (first, span(30, 40), Standing::Lost));
}

#[test]
fn what_points_outside_is_stray_and_an_amended_text_holds_no_positions() {
    let mut made = Made::default();
    let (source, code) = (made.source(SourceSort::Minutes, &[]), made.code(None));
    let version = made.version(source, 100);
    let beyond = made.coding(1, version, (90, 101), &[code]);
    let inside = made.coding(1, version, (90, 100), &[code]);
    let nowhere = made.coding(1, EntryId::from_bytes([9; 16]), (1, 2), &[code]);
    assert_eq!(made.desk().stray(), [beyond, nowhere]);
    made.amend(version, 1, &testing::version_of(source, 100, &[], &[]));
    assert_eq!(made.desk().stray(), [beyond, inside, nowhere]);
}

#[test]
fn what_was_merged_counts_where_it_went() {
    let mut made = Made::default();
    let top = made.code(None);
    let (left, right) = (made.code(Some(top)), made.code(Some(top)));
    let below = made.code(Some(left));
    let merge = |into: EntryId, parent| CodeNode { state: CodeState::Merged, into: vec![into], parent, ..CodeNode::active() };
    made.amend(left, 1, &merge(right, Some(top)));
    let tree = Tree::of(&made.desk());
    assert_eq!(tree.rows(), [(top, 0), (right, 1), (below, 2)]);
    assert_eq!(tree.became(left), right);
    assert_eq!(tree.below(right).collect::<Vec<_>>(), [left, right, below]);
    assert_eq!(tree.below(left).collect::<Vec<_>>(), [left, right, below]);
    assert_eq!(tree.alone(right).collect::<Vec<_>>(), [right, left]);
    assert_eq!(tree.path(left), [right, top]);
    // Merged into each other by two people apart: each stays what it is, and nothing is lost.
    made.amend(right, 2, &merge(left, Some(top)));
    let tree = Tree::of(&made.desk());
    assert_eq!((tree.became(left), tree.became(right)), (left, right));
    assert_eq!(tree.rows().len(), 4);
    // Put below each other by two people apart: the older one stands at the top.
    made.amend(top, 1, &CodeNode { parent: Some(below), ..CodeNode::active() });
    let tree = Tree::of(&made.desk());
    assert_eq!(tree.rows().len(), 4);
    assert_eq!(tree.rows()[0].1, 0);
}

#[test]
fn a_role_that_is_a_members_is_that_member() {
    let mut made = Made::default();
    let role = |member| {
        let code = |text| crate::form::Code::new(text).unwrap();
        Role { r#as: vec![code("academic")], credit: vec![], foreign: None, member, naming: Naming::None, pay: code("paid") }
    };
    let (mine, foreign) = (made.put(1, &role(Some(member(4)))), made.put(1, &role(None)));
    let desk = made.desk();
    assert_eq!(desk.coder(None, member(1)), Coder::Member(member(1)));
    assert_eq!(desk.coder(Some(Coder::Role(mine)), member(1)), Coder::Member(member(4)));
    assert_eq!(desk.coder(Some(Coder::Role(foreign)), member(1)), Coder::Role(foreign));
}

#[test]
fn versions_of_the_codebook_tell_what_changed() {
    let id = |n: u8| EntryId::from_bytes([n; 16]);
    let book = |codes: &[u8], number| Codebook { codes: codes.iter().map(|n| id(*n)).collect(), number };
    let (taken, given) = Desk::changed(&book(&[1, 2, 3], 1), &book(&[2, 3, 4], 2));
    assert_eq!((taken, given), (vec![id(4)], vec![id(1)]));
}

/// One act of someone, by chance.
type Act = (u8, prop::sample::Index, prop::sample::Index, u8, u8);

fn act(made: &mut Made, (what, one, other, from, long): Act) -> Option<(EntryId, bool)> {
    let roots = |made: &Made, kind: &str| -> Vec<EntryId> {
        let of = made.shown.values().filter(|current| current.entry.envelope.kind.as_str() == kind);
        of.map(|current| current.root).collect()
    };
    let pick = |from: &[EntryId], by: &prop::sample::Index| (!from.is_empty()).then(|| from[by.index(from.len())]);
    let versions = roots(made, "inquiry.source-version");
    let codes = roots(made, "inquiry.code");
    let at = (u32::from(from), u32::from(from) + 1 + u32::from(long % 40));
    let set = |root| Some((root, true));
    match what {
        0 => set(made.source(SourceSort::Minutes, &[])),
        1 | 2 => {
            let source = pick(&roots(made, "inquiry.source"), &one)?;
            set(made.version(source, 120 + u32::from(long)))
        }
        3 => set(made.code(pick(&codes, &one))),
        4 => {
            let (from, to) = (pick(&versions, &one)?, pick(&versions, &other)?);
            let anchored = made.desk().anchored(from);
            let to_span = |old: &Span| match long % 3 {
                0 => CarriedSpan(*old, None, Fate::Lost),
                _ => CarriedSpan(*old, Some(span(old.start() + 1, old.end() + 1)), Fate::Moved),
            };
            set(made.put(1, &Carried { from, spans: anchored.iter().map(to_span).collect(), to }))
        }
        5 => {
            let root = pick(&roots(made, "inquiry.coding"), &one)?;
            set(made.amend(root, 2, &coding(pick(&versions, &other)?, at, &[pick(&codes, &one)?])))
        }
        6 => {
            let root = pick(&made.shown.keys().copied().collect::<Vec<_>>(), &one)?;
            made.shown.remove(&root);
            Some((root, false))
        }
        7 => set(made.put(2, &Read { coder: None, ranges: vec![span(at.0, at.1)], version: pick(&versions, &one)? })),
        8 => {
            let quotes = vec![Anchor { span: span(at.0, at.1), version: pick(&versions, &one)? }];
            set(made.put(1, &Memo { foreign: None, on: vec![], quotes, sort: MemoSort::Remark }))
        }
        9 => {
            let root = pick(&versions, &one)?;
            set(made.amend(root, 1, &testing::version_of(pick(&roots(made, "inquiry.source"), &other)?, 80, &[], &[])))
        }
        _ => set(made.coding(1 + long % 3, pick(&versions, &one)?, at, &[pick(&codes, &other)?])),
    }
}

proptest! {
    #[test]
    fn following_the_record_gives_what_folding_anew_gives(
        acts in proptest::collection::vec((0..20u8, any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..100u8, any::<u8>()), 1..60),
        order in any::<prop::sample::Index>(),
    ) {
        let (mut made, mut followed) = (Made::default(), Desk::default());
        for one in acts {
            match act(&mut made, one) {
                Some((root, true)) => followed.set(made.current(root)),
                Some((root, false)) => followed.take(root),
                None => {}
            }
        }
        prop_assert_eq!(&followed, &made.desk());
        let mut turned: Vec<&Current> = made.shown.values().collect();
        if !turned.is_empty() {
            turned.rotate_left(order.index(made.shown.len()));
            turned.reverse();
        }
        prop_assert_eq!(&followed, &Desk::of(turned), "in whatever order they come");
        for root in made.shown.keys() {
            followed.take(*root);
        }
        prop_assert_eq!(followed, Desk::default(), "and nothing is left when all is gone");
    }
}
