//! Notes, comments on passages, what the project says of itself: memos.

use std::collections::BTreeMap;

use jalon_initiative::form::LONGEST_TEXT;
use jalon_initiative::inquiry::desk::Sort;
use jalon_initiative::inquiry::memo::{LONGEST_MEMO, MemoSort, MemoWords};
use jalon_initiative::inquiry::place::QuoteWords;
use jalon_initiative::inquiry::{Anchor, Memo};
use jalon_record::id::{EntryId, PersonRef};

use super::super::flat::Flat;
use super::super::{kept, left};
use super::book::fit;
use super::marks::Marks;
use super::{Item, Taking};
use crate::refi::{Code, Direction, Document, Guid, Project};

/// A memo in the making.
#[derive(Default)]
struct Draft {
    on: Vec<EntryId>,
    /// Passages, by their identity.
    quotes: Vec<Guid>,
    /// Whether it hangs on a source that is closed.
    is_shut: bool,
    /// How many things it is on that found no place.
    placeless: usize,
}

impl Draft {
    fn on(&mut self, entry: EntryId) {
        if !self.on.contains(&entry) {
            self.on.push(entry);
        }
    }

    fn on_passage(&mut self, guid: Guid, marks: &Marks, quoting: bool) {
        self.is_shut |= marks.shut.contains(&guid);
        match marks.passages.get(&guid) {
            Some((.., codings)) if !quoting && !codings.is_empty() => codings.iter().for_each(|coding| self.on(*coding)),
            Some(_) if !self.quotes.contains(&guid) => self.quotes.push(guid),
            Some(_) => {}
            None => self.placeless += 1,
        }
    }
}

impl Taking<'_, '_, '_> {
    pub(super) fn notes(&mut self, project: &Project, notes: &[&Document], texts: &[Flat<'_>], marks: &Marks) {
        let mut drafts: BTreeMap<Guid, Draft> = notes.iter().map(|note| (note.head.guid, Draft::default())).collect();
        let mut stack: Vec<&Code> = project.codes.iter().collect();
        while let Some(code) = stack.pop() {
            let id = self.known.find(Sort::CodeNode, code.guid);
            for note in &code.note_refs {
                id.into_iter().for_each(|id| drafts.entry(*note).or_default().on(id));
            }
            stack.extend(&code.children);
        }
        for text in texts {
            let id = self.known.find(Sort::Source, text.guid);
            for note in &text.head.note_refs {
                let draft = drafts.entry(*note).or_default();
                draft.is_shut |= marks.shut.contains(&text.guid);
                id.into_iter().for_each(|id| draft.on(id));
            }
            for passage in &text.passages {
                for note in &passage.head.note_refs {
                    drafts.entry(*note).or_default().on_passage(passage.head.guid, marks, false);
                }
                for coding in &passage.head.codings {
                    for note in &coding.note_refs {
                        let draft = drafts.entry(*note).or_default();
                        draft.is_shut |= marks.shut.contains(&passage.head.guid) && !marks.codings.contains_key(&coding.guid);
                        marks.codings.get(&coding.guid).into_iter().for_each(|id| draft.on(*id));
                    }
                }
            }
            for note in text.head.codings.iter().flat_map(|coding| coding.note_refs.iter().map(|note| (coding.guid, *note))) {
                let draft = drafts.entry(note.1).or_default();
                marks.codings.get(&note.0).into_iter().for_each(|id| draft.on(*id));
            }
        }
        self.links(project, &mut drafts, marks);
        for note in notes {
            if let Some(draft) = drafts.remove(&note.head.guid) {
                let text = note.text.clone().filter(|text| !text.trim().is_empty()).or_else(|| note.head.description.clone());
                self.memo(note.head.guid, note, text.unwrap_or_default(), &draft, marks);
            }
        }
        self.comments(texts, marks);
        if let Some(description) = project.description.as_ref().filter(|text| !text.trim().is_empty()) {
            let guid = Guid::derived(&format!("description {description}"));
            let mut note = Document::new(guid, String::new());
            note.head.name = Some(project.name.clone());
            self.memo(guid, &note, description.clone(), &Draft::default(), marks);
        }
    }

    /// Links from a note to what it is about, as they are made here and by NVivo. All others have no place.
    fn links(&mut self, project: &Project, drafts: &mut BTreeMap<Guid, Draft>, marks: &Marks) {
        for link in &project.links {
            let ends = match (link.origin, link.target) {
                (Some(origin), Some(target)) if drafts.contains_key(&origin) => Some((origin, target)),
                (Some(origin), Some(target)) if drafts.contains_key(&target) && link.direction != Some(Direction::OneWay) => {
                    Some((target, origin))
                }
                _ => None,
            };
            let Some((note, target)) = ends else {
                left(self.losses(), "Link", Some(link.guid), "links", 1);
                continue;
            };
            let draft = drafts.entry(note).or_default();
            let sorts = [Sort::Case, Sort::Source, Sort::CodeNode];
            if marks.passages.contains_key(&target) || marks.shut.contains(&target) {
                draft.on_passage(target, marks, true);
            } else if let Some(id) = sorts.into_iter().find_map(|sort| self.known.find(sort, target)) {
                draft.on(id);
            } else if let Some(id) = marks.codings.get(&target) {
                draft.on(*id);
            } else {
                left(self.losses(), "Link", Some(link.guid), "links", 1);
            }
        }
    }

    /// What is said of a passage without a note of its own, unless it says no more than the passage does.
    fn comments(&mut self, texts: &[Flat<'_>], marks: &Marks) {
        for (text, place) in texts.iter().zip(&marks.places) {
            let Some(place) = place else { continue };
            for passage in &text.passages {
                let head = passage.head;
                let Some((_, span, _)) = marks.passages.get(&head.guid) else { continue };
                let words = place.canonical.slice(*span).unwrap_or_default().trim();
                let said = |text: &&String| {
                    let text = text.trim().trim_end_matches('…').trim_end_matches("...");
                    !text.is_empty() && !words.starts_with(text)
                };
                // A name is most often made by the program: "line:6".
                left(
                    self.losses(),
                    "PlainTextSelection",
                    Some(head.guid),
                    "passage-name",
                    usize::from(head.name.as_ref().is_some_and(|name| said(&name))),
                );
                let Some(text) = head.description.as_ref().filter(said) else { continue };
                left(self.losses(), "PlainTextSelection", Some(head.guid), "passage-note", 1);
                let guid = Guid::derived(&format!("comment on {}", head.guid));
                let mut note = Document::new(guid, String::new());
                note.head.stamp = head.stamp.clone();
                let mut draft = Draft::default();
                draft.on_passage(head.guid, marks, false);
                self.memo(guid, &note, text.clone(), &draft, marks);
            }
        }
    }

    fn memo(&mut self, guid: Guid, note: &Document, text: String, draft: &Draft, marks: &Marks) {
        if self.known.here(Sort::Memo, guid).is_some() {
            self.batch.known.memos += 1;
            return;
        }
        if draft.is_shut || draft.on.iter().any(|entry| self.here.sight.is_withheld(*entry)) {
            return left(self.losses(), "Note", Some(guid), "closed", 1);
        }
        left(self.losses(), "Note", Some(guid), "memo-place", draft.placeless);
        let title = fit(self, "Note", guid, note.head.name.as_deref().unwrap_or_default(), LONGEST_TEXT);
        let text = match (text.trim().is_empty(), title.trim().is_empty()) {
            (false, _) => fit(self, "Note", guid, &text, LONGEST_MEMO),
            (true, false) => title.clone(),
            (true, true) => return left(self.losses(), "Note", Some(guid), "empty-note", 1),
        };
        let title = if title.trim().is_empty() { String::new() } else { title };
        let (mut quotes, mut words, mut about) = (Vec::new(), Vec::new(), Vec::new());
        for passage in &draft.quotes {
            let Some((at, span, _)) = marks.passages.get(passage) else { continue };
            let Some(Some(place)) = marks.places.get(*at) else { continue };
            let Some(quote) = QuoteWords::of(&place.canonical, *span) else { continue };
            quotes.push(Anchor { span: *span, version: place.version });
            words.push(quote);
            about.push(place.about);
        }
        about.extend(draft.on.iter().filter_map(|entry| self.about_of(*entry)));
        // What points into the words of one person is about that person; of several, about nobody.
        let about = about.first().copied().flatten().filter(|person| about.iter().all(|other| *other == Some(*person)));
        let by = note.head.stamp.created_by;
        let is_foreign = by.is_some_and(|by| self.member(by).is_none());
        left(self.losses(), "Note", Some(guid), "memo-author", usize::from(is_foreign));
        let created = note.head.stamp.created.as_ref();
        self.known.moments.extend(created.cloned());
        let occurred = self.on(created);
        let memo = Memo { foreign: kept(guid), on: draft.on.clone(), quotes, sort: MemoSort::Remark };
        self.add(Sort::Memo, guid, occurred, about, Item::Memo(memo, MemoWords { quotes: words, text, title }));
    }

    /// About whom something is that stands in the words of someone; none where it is of no source.
    fn about_of(&self, entry: EntryId) -> Option<Option<PersonRef>> {
        let here = || self.here.sight.segment(entry).map(|segment| segment.row.about);
        self.about.get(&entry).copied().or_else(here)
    }
}
