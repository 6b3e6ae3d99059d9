//! Codings.

use std::collections::{BTreeMap, HashMap, HashSet};

use jalon_initiative::inquiry::coding::CodingWords;
use jalon_initiative::inquiry::desk::Sort;
use jalon_initiative::inquiry::place::QuoteWords;
use jalon_initiative::inquiry::{Anchor, Coder, Coding, ForeignCoding};
use jalon_record::id::{EntryId, PersonRef};
use jalon_record::text::{Canonical, Span};

use super::super::flat::Flat;
use super::super::{kept, left};
use super::{Item, Taking};
use crate::refi::{self, Guid, Head};

/// Where what points into a text goes.
pub(super) struct Place {
    pub version: EntryId,
    pub canonical: Canonical,
    /// Whether the text here is that of the file.
    pub is_same: bool,
    pub about: Option<PersonRef>,
}

/// Where passages and codings of the file are here.
#[derive(Default)]
pub(super) struct Marks {
    /// Of each text, where it is; none where it found no place.
    pub places: Vec<Option<Place>>,
    /// Cases of the file.
    pub cases: BTreeMap<Guid, EntryId>,
    /// Of each passage: in which text, where, and its codings here.
    pub passages: HashMap<Guid, (usize, Span, Vec<EntryId>)>,
    /// The coding here in which a code was given.
    pub codings: HashMap<Guid, EntryId>,
    /// What lies in sources that are closed: nothing is brought into them.
    pub shut: HashSet<Guid>,
}

/// Codes that someone gave to a passage, that are to become one coding.
struct Given<'a> {
    coder: Option<Coder>,
    codes: Vec<EntryId>,
    from: Vec<&'a refi::Coding>,
}

impl Taking<'_, '_, '_> {
    pub(super) fn marks(&mut self, texts: &[Flat<'_>], marks: &mut Marks) {
        let places = std::mem::take(&mut marks.places);
        for (at, (text, place)) in texts.iter().zip(&places).enumerate() {
            let Some(place) = place else { continue };
            let mut differs = 0;
            for passage in &text.passages {
                differs += self.passage(passage.head, at, range(passage.span), place, marks);
            }
            if !text.head.codings.is_empty() {
                // The words of a PDF are coded as a whole by the PDF.
                let whole = Span::new(0, place.canonical.len()).ok();
                let mut head = Head::new(Guid::derived(&format!("whole of {}", text.guid)));
                head.codings.clone_from(&text.head.codings);
                left(self.losses(), "TextSource", Some(text.guid), "coding-on-whole", head.codings.len());
                differs += self.passage(&head, at, whole, place, marks);
            }
            left(self.losses(), "TextSource", Some(text.guid), "text-differs", differs);
        }
        marks.places = places;
    }

    /// The codings of a passage. How many could not be placed, since the text here is another one.
    fn passage(&mut self, head: &Head, at: usize, span: Option<Span>, place: &Place, marks: &mut Marks) -> usize {
        let (mut here, mut differs) = (Vec::new(), 0);
        let mut fresh: Vec<Given<'_>> = Vec::new();
        for coding in &head.codings {
            if let Some(known) = self.known.coding(coding.guid) {
                // Its coder came with it.
                self.known.used.extend(coding.created_by.or(head.stamp.created_by));
                self.batch.known.codings += usize::from(!here.contains(&known));
                here.push(known);
                marks.codings.insert(coding.guid, known);
                continue;
            }
            if marks.cases.contains_key(&coding.code) {
                left(self.losses(), "Coding", Some(coding.guid), "coding-of-case", 1);
                continue;
            }
            let Some(code) = self.known.find(Sort::CodeNode, coding.code) else {
                left(self.losses(), "Coding", Some(coding.guid), "coding-unknown-code", 1);
                continue;
            };
            if !place.is_same {
                differs += 1;
                continue;
            }
            let by = coding.created_by.or(head.stamp.created_by);
            left(self.losses(), "Coding", Some(coding.guid), "without-coder", usize::from(by.is_none()));
            let coder = by.map(|by| self.coder(by));
            match fresh.iter_mut().find(|given| given.coder == coder && !given.codes.contains(&code)) {
                Some(given) => {
                    given.codes.push(code);
                    given.from.push(coding);
                }
                None => fresh.push(Given { coder, codes: vec![code], from: vec![coding] }),
            }
        }
        if !place.is_same {
            return differs;
        }
        let Some((span, quote)) = span.and_then(|span| Some((span, QuoteWords::of(&place.canonical, span)?))) else {
            left(self.losses(), "PlainTextSelection", Some(head.guid), "empty-passage", head.codings.len());
            return 0;
        };
        for given in fresh {
            let codings: BTreeMap<EntryId, _> =
                given.codes.iter().zip(&given.from).filter_map(|(code, coding)| Some((*code, kept(coding.guid)?))).collect();
            let foreign = kept(head.guid).map(|segment| ForeignCoding { codings, segment });
            let anchor = Anchor { span, version: place.version };
            let coding = Coding { at: anchor, coder: given.coder, codes: given.codes, foreign };
            let created = given.from.iter().find_map(|coding| coding.created.as_ref()).or(head.stamp.created.as_ref());
            self.known.moments.extend(created.cloned());
            let (occurred, words) = (self.on(created), CodingWords { quote: quote.clone() });
            let first = given.from.first().map_or(head.guid, |coding| coding.guid);
            let id = self.add(Sort::Coding, first, occurred, place.about, Item::Coding(coding, words));
            marks.codings.extend(given.from.iter().map(|coding| (coding.guid, id)));
            here.push(id);
        }
        here.sort();
        here.dedup();
        marks.passages.entry(head.guid).or_insert((at, span, here));
        0
    }
}

fn range(span: refi::Span) -> Option<Span> {
    Span::new(u32::try_from(span.start).ok()?, u32::try_from(span.end).ok()?).ok()
}
