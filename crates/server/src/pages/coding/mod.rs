//! Codebook, coding, quotes: what people make of the texts of an inquiry.
//!
//! | module | what it holds |
//! |---|---|
//! | `codebook` | the tree of codes, shipped lists to start from |
//! | `code` | one code: what it means, its versions, its passages |
//! | `code_form` | adding and changing a code; merging, splitting, retiring |
//! | `page`, `sheet` | the desk of one source: its text with what is coded, the form that codes |
//! | `act` | coding, changing, removing, *nothing to code*, undo and redo |
//! | `one` | one coding by itself |
//! | `quotes` | passages with what stands around them; as files |
//! | `memo` | memos on a code, a source, a coding |
//! | `meet` | where codes meet |
//! | `names` | what codes and coders are called, and how they are drawn |
//! | `undo` | what each did, to be taken back |
//!
//! Nothing is shown but through [`Sight`]; words are opened past the gate. What is written here is for the study
//! ([`Audience::Study`]), and about whom its source is about.

mod act;
mod code;
mod code_form;
mod codebook;
mod meet;
mod memo;
mod names;
mod one;
mod page;
mod quotes;
mod sheet;
pub(crate) mod undo;

use std::collections::BTreeSet;

use axum::Router;
use axum::routing::{get, post};
use jalon_access::Gate;
use jalon_initiative::Form;
use jalon_initiative::inquiry::Source;
use jalon_initiative::inquiry::desk::Row;
use jalon_initiative::inquiry::sight::Sight;
use jalon_initiative::inquiry::source::{SourceVersionWords, SourceWords};
use jalon_language::Arg;
use jalon_record::entry::Audience;
use jalon_record::id::{EntryId, InitiativeId, PersonRef};
use jalon_record::text::{Canonical, Span};
use jalon_store::Draft;
use maud::Markup;
use serde::de::DeserializeOwned;

use super::Desk;
use super::frame::{self, Frame};
use super::inquiry::blank;
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::Fields;
use crate::inquiry::Seen;
use crate::session::Visitor;
use names::Names;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/i/{initiative}/inquiry/codes", get(codebook::show).post(codebook::keep))
        .route("/i/{initiative}/inquiry/codes/{entry}", get(code::show).post(code_form::act))
        .route("/i/{initiative}/inquiry/codes/{entry}/change", get(code_form::show).post(code_form::keep))
        .route("/i/{initiative}/inquiry/codes/{entry}/quotes.csv", get(quotes::csv))
        .route("/i/{initiative}/inquiry/codes/{entry}/quotes.html", get(quotes::html_file))
        .route("/i/{initiative}/inquiry/codings/{entry}", get(one::show).post(one::keep))
        .route("/i/{initiative}/inquiry/meetings", get(meet::show))
        .route("/i/{initiative}/inquiry/memos/on/{entry}", post(memo::keep))
        .route("/i/{initiative}/inquiry/sources/{source}/coding", get(page::show).post(act::act))
}

/// What an address says, name by name.
type Pairs = Vec<(String, String)>;

/// The inquiry of an initiative for whoever looks, owned.
pub(super) struct Room {
    visitor: Visitor,
    initiative: InitiativeId,
    gate: Gate,
    seen: Seen,
    /// What a whole page works with besides; a piece of one does without, since it costs a fold of the initiative.
    page: Option<Desk>,
}

impl Room {
    /// For a whole page.
    ///
    /// # Errors
    /// [`Fault::NotFound`] where there is no such initiative.
    fn open(app: &App, visitor: Visitor, initiative: &str) -> Result<Self, Fault> {
        let id: InitiativeId = initiative.parse().map_err(|_| Fault::NotFound)?;
        let page = Desk::read(app, visitor.clone(), id)?;
        Ok(Self { page: Some(page), ..Self::quick(app, visitor, initiative)? })
    }

    /// For what writes, and for a piece of a page.
    ///
    /// # Errors
    /// [`Fault::NotFound`] where the address does not read.
    fn quick(app: &App, visitor: Visitor, initiative: &str) -> Result<Self, Fault> {
        let initiative: InitiativeId = initiative.parse().map_err(|_| Fault::NotFound)?;
        let gate = visitor.gate(app, initiative)?;
        let seen = Seen::read(app, initiative, &gate)?;
        Ok(Self { visitor, initiative, gate, seen, page: None })
    }

    /// What the pages of this room work with.
    fn bench<'a>(&'a self, app: &'a App) -> Result<Bench<'a>, Fault> {
        let sight = self.seen.sight();
        let names = Names::of(app.store().members()?, sight.tree().rows());
        let (visitor, gate, page) = (&self.visitor, &self.gate, self.page.as_ref());
        Ok(Bench { app, visitor, initiative: self.initiative, gate, sight, names, page })
    }
}

/// What the pages of this room work with: the sight, the gate, and what was looked up.
struct Bench<'a> {
    app: &'a App,
    visitor: &'a Visitor,
    initiative: InitiativeId,
    gate: &'a Gate,
    sight: Sight<'a>,
    names: Names,
    page: Option<&'a Desk>,
}

/// The text of a version, closed passages blanked out.
struct Text {
    version: EntryId,
    words: Canonical,
    /// Whether anything of it is closed: then its digest is not that of the source.
    digest: Option<jalon_record::text::TextDigest>,
}

/// The name of an entry in an address.
fn entry(text: &str) -> Result<EntryId, Fault> {
    text.parse().map_err(|_| Fault::NotFound)
}

/// The codes that a form names.
fn chosen(fields: &Fields) -> BTreeSet<EntryId> {
    fields.all("codes").filter_map(|code| code.parse().ok()).collect()
}

impl<'a> Bench<'a> {
    fn say(&self, key: &str) -> String {
        self.visitor.language.say(key)
    }

    fn count(&self, key: &str, n: usize) -> String {
        self.visitor.language.say_with(key, &[("n", Arg::from(i64::try_from(n).unwrap_or(i64::MAX)))])
    }

    fn number(&self, key: &str, n: u32) -> String {
        self.visitor.language.say_with(key, &[("n", Arg::from(i64::from(n)))])
    }

    fn with(&self, key: &str, texts: &[(&str, &str)]) -> String {
        let args: Vec<(&str, Arg)> = texts.iter().map(|(name, text)| (*name, Arg::from(*text))).collect();
        self.visitor.language.say_with(key, &args)
    }

    /// The address of a page of the inquiry.
    fn at(&self, path: &str) -> String {
        format!("/i/{}/inquiry{path}", self.initiative)
    }

    fn frame(&self, title: &str) -> Result<Frame<'_>, Fault> {
        Ok(self.page.ok_or(Fault::NotFound)?.frame(title, "nav-study"))
    }

    fn crumbs(&self, between: &[(&str, &str)], here: &str) -> Markup {
        let top = self.at("");
        let mut all = vec![(top.as_str(), "inquiry-title")];
        all.extend(between);
        frame::crumbs(self.visitor.language, &all, here)
    }

    /// The words of a version of an entry, past the gate; nothing where they are not for this reader.
    fn words_of<W: DeserializeOwned>(&self, version: EntryId) -> Result<Option<W>, Fault> {
        let Some(entry) = self.app.store().entry(version)? else { return Ok(None) };
        if entry.envelope.initiative != self.initiative {
            return Ok(None);
        }
        Ok(self.app.store().words(self.gate, &entry)?)
    }

    /// The title of an open source.
    fn source(&self, source: EntryId) -> String {
        let row = self.sight.source(source);
        let words: Option<SourceWords> = row.and_then(|row| self.words_of(row.id).ok().flatten());
        words.map(|words| words.title).filter(|title| !title.is_empty()).unwrap_or_else(|| self.say("sealed-title"))
    }

    /// The text of a version of an open source.
    fn text(&self, version: EntryId) -> Result<Option<Text>, Fault> {
        let Some(row) = self.sight.version(version) else { return Ok(None) };
        let Some(words) = self.words_of::<SourceVersionWords>(row.id)? else { return Ok(None) };
        let shown = blank(words.text, self.sight.blanked(version));
        Ok(Canonical::try_from(shown).ok().map(|text| Text { version, words: text, digest: words.digest }))
    }

    /// The newest text of an open source.
    fn newest(&self, source: EntryId) -> Result<Option<Text>, Fault> {
        self.sight.desk().newest(source).map_or(Ok(None), |version| self.text(version))
    }

    /// A draft for the study.
    fn draft<F: Form>(&self, form: &F, words: &F::Words, about: Option<PersonRef>) -> Result<Draft, Fault> {
        let draft = Draft::of(self.initiative, self.visitor.member.id, clock::today().into(), form, words)?;
        Ok(draft.audience(Audience::Study).about(about))
    }

    /// The versions that a new one of a thread names.
    fn heads(&self, root: EntryId) -> Result<Vec<EntryId>, Fault> {
        let entry = self.app.store().entry(root)?.filter(|entry| entry.envelope.initiative == self.initiative);
        let thread = self.app.store().thread(&entry.ok_or(Fault::NotFound)?)?;
        Ok(thread.heads().map(|link| link.id).collect())
    }
}

/// Whom a new entry that points into a source is about: the one person of it. Of several nobody alone.
fn about(source: &Row<Source>) -> Option<PersonRef> {
    source.about.or(match source.open.people.as_slice() {
        [one] => Some(*one),
        _ => None,
    })
}

/// The passage from one paragraph to another.
fn paragraphs(text: &Canonical, from: u32, to: u32) -> Option<Span> {
    Some(text.paragraph(from)?.span.hull(text.paragraph(to)?.span)).filter(|_| from <= to)
}
