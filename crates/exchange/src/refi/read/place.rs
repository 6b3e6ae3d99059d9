//! Positions become places: the way of counting is found out, texts become canonical.

use std::collections::HashMap;

use super::super::guid::Guid;
use super::super::loss::{Losses, Place, What};
use super::super::model::{Project, Selection, SyncPoint, TextPlace};
use super::super::proof::{Exhibit, Passage, Placed, place_all, prove};
use super::super::reading::{Choice, Habit, Reading, Scoreboard};
use super::super::text::{Count, Stored};
use super::super::visit::{TextMut, texts_mut};
use super::super::{is_quote, proof::Proof};

/// What was found for one text.
struct Placing {
    canonical: String,
    stored: Stored,
    placed: Vec<(Placed, Option<Reading>)>,
}

/// Places everything in a project whose texts are as they were stored, and whose selections have numbers only.
pub(super) fn place(project: &mut Project, choice: Choice, lines: &HashMap<Guid, u64>, losses: &mut Losses) -> Scoreboard {
    let habit = Habit::of(project.origin.as_deref());
    let mut texts = texts_mut(project);
    texts.retain(|text| text.text.is_some());
    let stored: Vec<(Stored, String)> = texts
        .iter_mut()
        .map(|text| {
            let stored = Stored::new(text.text.take().unwrap_or_default());
            let canonical = stored.canonical();
            (stored, canonical)
        })
        .collect();
    let exhibits: Vec<Exhibit<'_>> =
        texts.iter().zip(&stored).map(|(text, (stored, canonical))| exhibit(text, stored, canonical)).collect();
    let proof = prove(&exhibits, habit, choice);
    let placed: Vec<Vec<(Placed, Option<Reading>)>> =
        exhibits.iter().enumerate().map(|(index, exhibit)| place_one(exhibit, index, &proof)).collect();
    drop(exhibits);
    let placings = stored.into_iter().zip(placed).map(|((stored, canonical), placed)| Placing { canonical, stored, placed });
    for (text, placing) in texts.into_iter().zip(placings) {
        settle(text, placing, &proof.board.chosen, lines, losses);
    }
    proof.board
}

fn exhibit<'a>(text: &'a TextMut<'_>, stored: &'a Stored, canonical: &'a str) -> Exhibit<'a> {
    let passages = text.selections.iter().map(|selection| {
        let (start, end) = match selection.place {
            TextPlace::Unplaced { start, end } => (start, end),
            TextPlace::At(_) => (-1, -1),
        };
        Passage { start, end, quotes: [selection.head.name.as_deref(), selection.head.description.as_deref()] }
    });
    Exhibit { stored, canonical, passages: passages.collect() }
}

fn place_one(exhibit: &Exhibit<'_>, index: usize, proof: &Proof) -> Vec<(Placed, Option<Reading>)> {
    let mut others: HashMap<Reading, Vec<Placed>> = HashMap::new();
    let chosen = place_all(exhibit, &proof.board.chosen);
    let each = chosen.into_iter().enumerate().map(|(passage, placed)| {
        let Some(reading) = proof.otherwise(index, passage) else { return (placed, None) };
        let other = others.entry(reading).or_insert_with(|| place_all(exhibit, &reading)).get(passage).copied();
        other.map_or((placed, None), |other| (other, Some(reading)))
    });
    each.collect()
}

fn settle(text: TextMut<'_>, placing: Placing, chosen: &Reading, lines: &HashMap<Guid, u64>, losses: &mut Losses) {
    let Placing { canonical, stored, placed } = placing;
    let line = |guid| lines.get(&guid).copied().unwrap_or(0);
    let own = Place::Element { name: text.element, guid: Some(text.guid), line: line(text.guid) };
    let features = stored.features;
    if features.bom {
        losses.tell(own.clone(), What::ByteOrderMark);
    }
    let count = features.crlf + features.cr;
    if count > 0 {
        losses.tell(own, What::LineEnds { count });
    }
    for (selection, (placed, other)) in text.selections.iter_mut().zip(placed) {
        let guid = selection.head.guid;
        let place = Place::Element { name: "PlainTextSelection", guid: Some(guid), line: line(guid) };
        settle_selection(selection, placed, other, &canonical, &place, losses);
    }
    settle_sync(text.sync, &stored, chosen, &line, losses);
    *text.text = Some(canonical);
}

fn settle_selection(
    selection: &mut Selection<TextPlace>,
    placed: Placed,
    other: Option<Reading>,
    canonical: &str,
    place: &Place,
    losses: &mut Losses,
) {
    let Placed::At { span, bytes: (from, to), swapped, widened, cut_by } = placed else {
        losses.tell(place.clone(), What::Outside { codings: selection.head.codings.len() });
        return;
    };
    selection.place = TextPlace::At(span);
    if let Some(reading) = other {
        losses.tell(place.clone(), What::ReadOtherwise { reading });
    }
    if swapped {
        losses.tell(place.clone(), What::Swapped);
    }
    if widened {
        losses.tell(place.clone(), What::Widened);
    }
    if cut_by > 0 {
        losses.tell(place.clone(), What::CutShort { by: cut_by });
    }
    let found = canonical.get(from..to).unwrap_or_default();
    if selection.head.name.as_deref().is_some_and(|name| is_quote(name, found)) {
        selection.head.name = None;
    }
}

fn settle_sync(sync: &mut [SyncPoint], stored: &Stored, chosen: &Reading, line: &dyn Fn(Guid) -> u64, losses: &mut Losses) {
    let mut targets: Vec<u64> = sync.iter().filter_map(|point| point.position.and_then(|at| u64::try_from(at).ok())).collect();
    targets.sort_unstable();
    targets.dedup();
    let count = stored.simplest(Count { unit: chosen.unit, bom: chosen.bom, lines: chosen.lines });
    let places = stored.places(count, &targets);
    for point in sync {
        let Some(position) = point.position else { continue };
        let found = u64::try_from(position).ok().and_then(|at| targets.binary_search(&at).ok()).and_then(|at| places.get(at));
        match found {
            Some(Ok(spot)) => point.position = i64::try_from(spot.at).ok(),
            _ => {
                let place = Place::Element { name: "SyncPoint", guid: Some(point.guid), line: line(point.guid) };
                losses.tell(place, What::PointOutside);
            }
        }
    }
}
