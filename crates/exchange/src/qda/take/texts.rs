//! Sources and their texts.

use std::collections::{BTreeMap, BTreeSet};

use jalon_initiative::form::LONGEST_TEXT;
use jalon_initiative::inquiry::desk::Sort;
use jalon_initiative::inquiry::source::{LONGEST_SOURCE, SourceWords, TextFormat};
use jalon_initiative::inquiry::{Source, SourceVersion};
use jalon_record::id::{EntryId, PersonRef};
use jalon_record::text::Canonical;

use super::super::flat::Flat;
use super::super::{kept, left};
use super::book::fit;
use super::marks::{Marks, Place};
use super::{Item, Taking};
use crate::refi::{self, Guid};

impl Taking<'_, '_, '_> {
    /// The sources, with their texts; and where what points into each of them goes.
    pub(super) fn texts(&mut self, texts: &[Flat<'_>], cases: &[refi::Case]) -> Marks {
        let mut cases_of: BTreeMap<Guid, BTreeSet<EntryId>> = BTreeMap::new();
        let mut is_case: BTreeMap<Guid, EntryId> = BTreeMap::new();
        for case in cases {
            let Some(id) = self.known.find(Sort::Case, case.guid) else { continue };
            is_case.insert(case.guid, id);
            for source in &case.sources {
                cases_of.entry(*source).or_default().insert(id);
            }
        }
        let mut marks = Marks::default();
        for text in texts {
            let named = text.passages.iter().flat_map(|passage| &passage.head.codings).chain(&text.head.codings);
            let named: BTreeSet<EntryId> = named.filter_map(|coding| is_case.get(&coding.code).copied()).collect();
            cases_of.entry(text.guid).or_default().extend(named);
            let given = text.values.iter().any(|value| value.value.is_some());
            let place = match self.known.find(Sort::Source, text.guid) {
                Some(source) => self.known_text(text, source, &mut marks),
                None => {
                    if given {
                        left(self.losses(), "TextSource", Some(text.guid), "source-values", text.values.len());
                        let guid = Guid::derived(&format!("case of source {}", text.guid));
                        let case = self.case(guid, &text.name, None, text.values);
                        cases_of.entry(text.guid).or_default().insert(case);
                    }
                    let cases = cases_of.remove(&text.guid).unwrap_or_default();
                    self.text(text, cases.into_iter().collect())
                }
            };
            marks.places.push(place);
        }
        marks.cases = is_case;
        marks
    }

    /// A source that is here: what is new in the file goes on its text, if that is the same, and if it may be read today.
    fn known_text(&mut self, text: &Flat<'_>, source: EntryId, marks: &mut Marks) -> Option<Place> {
        let sight = self.here.sight;
        if sight.desk().sort(source).is_none() {
            // Twice in one file, under one identity: told by the reading. The first holds.
            left(self.losses(), "TextSource", Some(text.guid), "text-differs", 1);
            return None;
        }
        self.batch.known.sources += 1;
        let Some(row) = sight.source(source) else {
            left(self.losses(), "TextSource", Some(text.guid), "closed", 1);
            marks.shut.insert(text.guid);
            marks.shut.extend(text.passages.iter().map(|passage| passage.head.guid));
            return None;
        };
        let about = row.about;
        self.about.insert(source, about);
        let version = sight.desk().newest(source)?;
        let canonical = self.here.texts.get(&version).and_then(|text| Canonical::parse(text).ok())?;
        Some(Place { version, is_same: canonical.as_str() == text.text, canonical, about })
    }

    fn text(&mut self, text: &Flat<'_>, cases: Vec<EntryId>) -> Option<Place> {
        let codings = || text.head.codings.len() + text.passages.iter().map(|passage| passage.head.codings.len()).sum::<usize>();
        let long = text.text.chars().count() > LONGEST_SOURCE as usize;
        let Some(canonical) = Canonical::parse(&text.text).ok().filter(|_| !long) else {
            left(self.losses(), "TextSource", Some(text.guid), "long-text", 1);
            left(self.losses(), "TextSource", Some(text.guid), "coding-of-part", codings());
            return None;
        };
        let title = fit(self, "TextSource", text.guid, &text.name, LONGEST_TEXT);
        let note = fit(self, "TextSource", text.guid, text.note.unwrap_or_default(), LONGEST_TEXT);
        let people: Vec<PersonRef> = self.plan.people.get(&text.guid).cloned().unwrap_or_default();
        let about = if let [person] = people.as_slice() { Some(*person) } else { None };
        let open = Source {
            cases,
            foreign: kept(text.guid),
            lang: self.plan.lang.clone(),
            needs: if people.is_empty() { Vec::new() } else { self.plan.needs.clone() },
            sharing: self.plan.sharing.filter(|_| people.len() > 1),
            sort: if people.is_empty() { self.plan.written } else { self.plan.told },
            people,
            study: None,
        };
        let created = text.head.stamp.created.as_ref();
        self.known.moments.extend(created.cloned());
        let occurred = self.on(created);
        let source = self.add(Sort::Source, text.guid, occurred.clone(), about, Item::Source(open, SourceWords { note, title }));
        let (mut open, mut words) = SourceVersion::of(source, TextFormat::Qdpx, &canonical);
        open.turns.clone_from(&text.turns);
        words.file_name = String::new();
        let guid = Guid::derived(&format!("text of {}", text.guid));
        let version = self.add(Sort::SourceVersion, guid, occurred, about, Item::Version(open, words));
        Some(Place { version, canonical, is_same: true, about })
    }
}
