//! Memos, as notes.

use std::collections::{BTreeMap, BTreeSet};

use jalon_initiative::inquiry::desk::{Row, Sort, Standing};
use jalon_initiative::inquiry::memo::{Piece, pieces};
use jalon_initiative::inquiry::{Coder, Memo};
use jalon_record::id::EntryId;
use jalon_record::text::Span;

use super::out::{Out, moment};
use super::{guid_of, left};
use crate::refi::{Direction, Document, Guid, Link};

/// Where a passage stands: its source and the range.
pub(super) type At = (EntryId, Span);

/// What the memos refer to, before there is anything to refer to.
#[derive(Default)]
pub(super) struct Noted {
    /// Passages that they quote.
    pub quoted: BTreeSet<At>,
    /// Those on the project as a whole.
    pub on_project: Vec<Guid>,
    /// Of each memo, the cases it is on.
    cases: BTreeMap<EntryId, Vec<Guid>>,
    /// Of each memo, the passages that it quotes, in order.
    quotes: BTreeMap<EntryId, Vec<At>>,
}

/// Finds out what the memos are on.
pub(super) fn noted(out: &mut Out<'_, '_>) -> Noted {
    let sight = out.sight;
    let desk = sight.desk();
    let cases: BTreeMap<EntryId, Guid> =
        sight.cases().map(|row| (row.root, guid_of(row.root, row.open.foreign.as_ref()))).collect();
    let mut noted = Noted::default();
    for row in oldest_first(out) {
        let guid = guid_of(row.root, row.open.foreign.as_ref());
        let (mut placeless, mut is_placed) = (0, false);
        for target in &row.open.on {
            let target = match desk.sort(*target) {
                Some(Sort::CodeNode) => sight.tree().became(*target),
                Some(Sort::Coding) if sight.segment(*target).is_some_and(|segment| is_here(segment.standing)) => *target,
                Some(Sort::Source) if sight.source(*target).is_some() => *target,
                Some(Sort::Case) if cases.contains_key(target) => {
                    noted.cases.entry(row.root).or_default().extend(cases.get(target));
                    is_placed = true;
                    continue;
                }
                Some(Sort::Study) => continue,
                _ => {
                    placeless += 1;
                    continue;
                }
            };
            out.notes.entry(target).or_default().push(guid);
            is_placed = true;
        }
        if !is_placed {
            noted.on_project.push(guid);
        }
        left(&mut out.losses, "Note", Some(guid), "memo-place", placeless);
        let spots = row.open.quotes.iter().filter_map(|quote| sight.spot(*quote)).filter(|spot| is_here(spot.standing));
        let quotes: Vec<At> = spots.map(|spot| (spot.source, spot.span)).collect();
        left(&mut out.losses, "Note", Some(guid), "memo-quotes", row.open.quotes.len() - quotes.len());
        noted.quoted.extend(quotes.iter().copied());
        noted.quotes.insert(row.root, quotes);
    }
    noted
}

fn is_here(standing: Standing) -> bool {
    matches!(standing, Standing::Made | Standing::Carried(_))
}

fn oldest_first<'a>(out: &Out<'_, 'a>) -> Vec<&'a Row<Memo>> {
    let mut memos = out.sight.memos();
    memos.reverse();
    memos
}

/// The notes, and the links from them to cases and to the passages that they quote.
pub(super) fn notes(out: &mut Out<'_, '_>, noted: &Noted, places: &BTreeMap<At, Guid>) -> (Vec<Document>, Vec<Link>) {
    let (mut notes, mut links) = (Vec::new(), Vec::new());
    for row in oldest_first(out) {
        let Some(words) = out.words.memos.get(&row.root) else { continue };
        let guid = guid_of(row.root, row.open.foreign.as_ref());
        let mut text = String::new();
        for piece in pieces(&words.text, words.quotes.len()) {
            match piece {
                Piece::Words(words) => text.push_str(words),
                Piece::Quote(place) => text.extend(words.quotes.get(place).map(|quote| quote.exact.as_str())),
            }
        }
        let mut note = Document::new(guid, text);
        note.head.name = Some(words.title.clone()).filter(|title| !title.is_empty());
        note.head.stamp.created = moment(&row.occurred);
        note.head.stamp.created_by = Some(out.user(Coder::Member(row.author)));
        notes.push(note);
        let cases = noted.cases.get(&row.root).into_iter().flatten();
        let quotes = noted.quotes.get(&row.root).into_iter().flatten().filter_map(|at| places.get(at));
        links.extend(cases.chain(quotes).map(|target| Link {
            guid: Guid::derived(&format!("link {guid} {target}")),
            name: None,
            direction: Some(Direction::OneWay),
            color: None,
            origin: Some(guid),
            target: Some(*target),
            note_refs: Vec::new(),
        }));
    }
    (notes, links)
}
