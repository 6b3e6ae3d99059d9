//! Sources, their passages and codings.

use std::collections::{BTreeMap, BTreeSet};

use jalon_initiative::inquiry::desk::Row;
use jalon_initiative::inquiry::sight::Segment;
use jalon_record::id::EntryId;
use jalon_record::text::Span;

use super::memos::At;
use super::out::{Out, moment};
use super::{guid_of, guid_of_giving, left};
use crate::refi::{self, Coding, Document, Guid, Head, Selection, TextPlace};

/// The sources, and where each range of them went.
pub(super) fn sources(out: &mut Out<'_, '_>, quoted: &BTreeSet<At>) -> (Vec<refi::Source>, BTreeMap<At, Guid>) {
    let sight = out.sight;
    let (mut sources, mut places) = (Vec::new(), BTreeMap::new());
    for row in sight.sources() {
        let guid = guid_of(row.root, row.open.foreign.as_ref());
        let words = out.words.sources.get(&row.root);
        let mut head = Head::new(guid);
        head.name = words.map(|words| words.title.clone());
        head.description = words.map(|words| words.note.clone()).filter(|note| !note.is_empty());
        head.stamp.created = moment(&row.occurred);
        head.note_refs = out.notes_on(row.root);
        if head.stamp.created.is_none() {
            left(&mut out.losses, "TextSource", Some(guid), "dates", 1);
        }
        let version = sight.desk().newest(row.root);
        let text = version.and_then(|version| Some((version, out.words.texts.get(&version)?)));
        let Some((version, text)) = text else {
            left(&mut out.losses, "TextSource", Some(guid), "without-text", 1);
            continue;
        };
        let turns = sight.version(version).map_or(0, |version| version.open.turns.len());
        left(&mut out.losses, "TextSource", Some(guid), "speakers", turns);
        let shut = sight.blanked(version);
        left(&mut out.losses, "TextSource", Some(guid), "shut-passages", shut.len());
        let mut text = Document { head, ..Document::new(guid, blanked(text, shut)) };
        text.selections = selections(out, row.root, guid, quoted, &mut places);
        sources.push(refi::Source::Text(text));
    }
    (sources, places)
}

/// A text with what is closed in it made unreadable, and all else in its place.
fn blanked(text: &str, shut: &[Span]) -> String {
    if shut.is_empty() {
        return text.to_owned();
    }
    let is_shut = |at: usize| u32::try_from(at).is_ok_and(|at| shut.iter().any(|span| span.contains(at)));
    text.chars().enumerate().map(|(at, c)| if c != '\n' && is_shut(at) { '█' } else { c }).collect()
}

/// One selection for each range; several where other programs gave one range several identities.
fn selections(
    out: &mut Out<'_, '_>,
    source: EntryId,
    guid: Guid,
    quoted: &BTreeSet<At>,
    places: &mut BTreeMap<At, Guid>,
) -> Vec<Selection<TextPlace>> {
    let sight = out.sight;
    let mut ranges: BTreeMap<Span, Vec<Segment<'_>>> = BTreeMap::new();
    for segment in sight.segments_in(source) {
        ranges.entry(segment.span).or_default().push(segment);
    }
    for (_, span) in quoted.iter().filter(|(of, _)| *of == source) {
        ranges.entry(*span).or_default();
    }
    let mut made = Vec::new();
    for (span, mut segments) in ranges {
        segments.sort_by_key(|segment| segment.row.seq);
        let foreign = |segment: &Segment<'_>| {
            let foreign = segment.row.open.foreign.as_ref()?;
            Guid::parse(foreign.segment.as_str()).ok()
        };
        let first = segments.iter().find_map(foreign).or_else(|| Some(guid_of(segments.first()?.coding(), None)));
        let first = first.unwrap_or_else(|| Guid::derived(&format!("passage {guid} {} {}", span.start(), span.end())));
        places.insert((source, span), first);
        let mut here: Vec<(Guid, Head)> = vec![(first, Head::new(first))];
        for segment in segments {
            let selection = foreign(&segment).unwrap_or(first);
            let codings = codings(out, &segment);
            match here.iter_mut().find(|(guid, _)| *guid == selection) {
                Some((_, head)) => head.codings.extend(codings),
                None => here.push((selection, Head { codings, ..Head::new(selection) })),
            }
        }
        let place = TextPlace::At(refi::Span { start: span.start().into(), end: span.end().into() });
        made.extend(here.into_iter().map(|(_, head)| Selection { head, place }));
    }
    made
}

fn codings(out: &mut Out<'_, '_>, segment: &Segment<'_>) -> Vec<Coding> {
    let row: &Row<jalon_initiative::inquiry::Coding> = segment.row;
    let user = out.user(segment.coder);
    let note_refs = out.notes_on(row.root);
    let mut codings = Vec::new();
    let mut told = 0;
    for code in &row.open.codes {
        let foreign = row.open.foreign.as_ref().and_then(|foreign| foreign.codings.get(code));
        let guid = foreign.and_then(|guid| Guid::parse(guid.as_str()).ok()).unwrap_or_else(|| guid_of_giving(row.root, *code));
        let Some(node) = out.sight.desk().code(out.sight.tree().became(*code)) else {
            told += 1;
            continue;
        };
        codings.push(Coding {
            guid,
            created_by: Some(user),
            created: moment(&row.occurred),
            code: guid_of(node.root, node.open.foreign.as_ref()),
            note_refs: note_refs.clone(),
        });
    }
    left(&mut out.losses, "Coding", Some(guid_of(row.root, None)), "coding-unknown-code", told);
    codings
}
