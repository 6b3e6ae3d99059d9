//! What a page of the inquiry works with: the fold, what this reader may be shown of it today, and the words behind it.

use std::collections::HashMap;

use jalon_initiative::inquiry::codebook::CodeNodeWords;
use jalon_initiative::inquiry::desk::{Desk as Fold, Row};
use jalon_initiative::inquiry::sight::Sight;
use jalon_initiative::inquiry::source::{SourceVersionWords, SourceWords};
use jalon_initiative::inquiry::{Source, SourceVersion};
use jalon_record::id::{EntryId, PersonRef};
use jalon_record::text::{Canonical, Span};
use serde::de::DeserializeOwned;

use crate::app::App;
use crate::fault::Fault;
use crate::inquiry::Seen;
use crate::pages::Desk;

/// What stands in place of each character of a passage that is withheld: positions stay what they are.
pub const BLANK: char = '█';

/// The inquiry of an initiative for whoever looks. Read once for a request, where waiting for the disk is allowed:
///
/// `let desk = Desk::open(..).await?; app.ask(move |app| { let inquiry = Inquiry::read(app, &desk)?; .. })`
pub struct Inquiry<'a> {
    app: &'a App,
    page: &'a Desk,
    /// What this reader may be shown, with the fold it is shown of.
    pub seen: Seen,
}

/// The text of a version, as this reader may be shown it.
pub struct Text {
    /// The version.
    pub version: EntryId,
    /// The text: what is withheld is blanked, character by character, so that positions hold.
    pub text: Canonical,
    /// The passages that are withheld.
    pub blanked: Vec<Span>,
    /// What the speakers are called; empty for whoever is withheld.
    pub speakers: Vec<String>,
    /// Why there is this version.
    pub reason: String,
    /// The name of the file it came from.
    pub file_name: String,
}

impl Text {
    /// Whether a passage is withheld, or a part of it.
    pub fn is_blanked(&self, span: Span) -> bool {
        self.blanked.iter().any(|closed| closed.overlap(span).is_some())
    }

    /// The words of a span; nothing where it lies outside, or is withheld in part.
    pub fn quote(&self, span: Span) -> Option<&str> {
        self.text.slice(span).filter(|_| !self.is_blanked(span))
    }
}

impl<'a> Inquiry<'a> {
    /// Reads it for whoever looks at a page.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn read(app: &'a App, page: &'a Desk) -> Result<Self, Fault> {
        Ok(Self { app, page, seen: Seen::read(app, page.initiative, &page.gate)? })
    }

    /// The fold: studies, roles, rounds, codes. Codings and what belongs to them only through [`Inquiry::sight`].
    pub fn fold(&self) -> &Fold {
        self.seen.desk()
    }

    /// What may be shown: the only way to codings.
    pub fn sight(&self) -> Sight<'_> {
        self.seen.sight()
    }

    /// The words of a version of an entry (a row's `id`), past the gate and noted on the trail; nothing where they are withheld, not
    /// for this reader, or erased.
    ///
    /// # Errors
    /// What the database refuses, or words that do not open.
    pub fn words<W: DeserializeOwned>(&self, id: EntryId) -> Result<Option<W>, Fault> {
        let Some(entry) = self.app.store().entry(id)? else { return Ok(None) };
        if entry.envelope.initiative != self.page.initiative {
            return Ok(None);
        }
        Ok(self.app.store().words(&self.page.gate, &entry)?)
    }

    /// An open source by the name in an address.
    ///
    /// # Errors
    /// [`Fault::NotFound`] where there is none that this reader may be shown.
    pub fn source(&self, id: &str) -> Result<&Row<Source>, Fault> {
        let id: EntryId = id.parse().map_err(|_| Fault::NotFound)?;
        self.sight().source(id).ok_or(Fault::NotFound)
    }

    /// What a source is called, and the note on it.
    ///
    /// # Errors
    /// As [`Inquiry::words`].
    pub fn called(&self, source: &Row<Source>) -> Result<Option<SourceWords>, Fault> {
        if self.sight().permit(source.root).is_open() { self.words(source.id) } else { Ok(None) }
    }

    /// The text of a version of an open source; nothing where it may not be shown.
    ///
    /// # Errors
    /// As [`Inquiry::words`].
    pub fn text(&self, version: EntryId) -> Result<Option<Text>, Fault> {
        let sight = self.sight();
        let Some(row) = sight.version(version) else { return Ok(None) };
        let Some(words) = self.words::<SourceVersionWords>(row.id)? else { return Ok(None) };
        let blanked = sight.blanked(version).to_vec();
        let shown = blank(words.text, &blanked);
        let Ok(text) = Canonical::try_from(shown) else { return Ok(None) };
        let hidden = withheld_speakers(&row.open, &blanked);
        let name = |(at, name): (usize, String)| if hidden.get(at).copied().unwrap_or(false) { String::new() } else { name };
        let speakers = words.speakers.into_iter().enumerate().map(name).collect();
        Ok(Some(Text { version, text, blanked, speakers, reason: words.reason, file_name: words.file_name }))
    }

    /// The names of codes, as far as this reader may be shown them.
    ///
    /// # Errors
    /// As [`Inquiry::words`].
    pub fn code_names(&self, codes: impl IntoIterator<Item = EntryId>) -> Result<HashMap<EntryId, String>, Fault> {
        let (sight, mut names) = (self.sight(), HashMap::new());
        for code in codes {
            let Some(row) = self.fold().code(code).filter(|_| sight.shows_name(code) && !names.contains_key(&code)) else {
                continue;
            };
            if let Some(words) = self.words::<CodeNodeWords>(row.id)? {
                names.insert(code, words.name);
            }
        }
        Ok(names)
    }

    /// Whom a new entry that points into a source is about: the one person of it. Of several nobody alone.
    pub fn about(source: &Row<Source>) -> Option<PersonRef> {
        source.about.or(match source.open.people.as_slice() {
            [one] => Some(*one),
            _ => None,
        })
    }
}

/// A text in which every character of these passages is blanked, but for line ends.
pub(in crate::pages) fn blank(text: String, closed: &[Span]) -> String {
    if closed.is_empty() {
        return text;
    }
    let is_closed = |at: u32| closed.iter().any(|span| span.contains(at));
    let shown = |(c, at): (char, u32)| if c != '\n' && is_closed(at) { BLANK } else { c };
    text.chars().zip(0..).map(shown).collect()
}

/// Of each speaker of a version, whether nothing of what they said is shown.
fn withheld_speakers(version: &SourceVersion, blanked: &[Span]) -> Vec<bool> {
    let mut shown = vec![blanked.is_empty(); version.speakers.len()];
    for turn in &version.turns {
        if let Some(speaker) = turn.1.and_then(|speaker| shown.get_mut(usize::from(speaker))) {
            *speaker |= !blanked.iter().any(|span| span.contains(turn.0));
        }
    }
    shown.into_iter().map(|shown| !shown).collect()
}
