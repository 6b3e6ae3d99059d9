//! A pathway of one's own: copied from the shipped one at the first change, then changed, added to, translated, moved
//! from version to version, and taken in and out as one file.
//!
//! | module | what it holds |
//! |---|---|
//! | `edit` | one change to a pathway, and what the pathway becomes by it |
//! | `sheet` | what a form asks and how it is read |
//! | `keep` | a change that is sent: checked, shown before it counts, kept as a version |
//! | `show` | what the initiative follows, stage by stage |
//! | `forms` | one page a change |
//! | `ask` | fields with the words of another language beside them |
//! | `news` | what changed, in words |
//! | `versions` | the history, two versions compared |
//! | `file` | the pathway as one file, out and in |
//! | `former` | steps of earlier versions: no longer in the pathway, never lost |
//!
//! There are no drafts: each change that is kept is a new version, an entry with a reason. A reason must be given where the
//! weight of a step changes, where steps go, where a file comes in and where an earlier version returns; elsewhere it may be
//! left out, and the kind of change stands in its place.

mod ask;
mod edit;
mod file;
mod former;
mod forms;
mod keep;
mod news;
mod sheet;
mod show;
#[cfg(test)]
mod tests;
mod versions;

use std::collections::BTreeSet;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;
use jalon_initiative::Seen;
use jalon_initiative::pathway::{PathwayVersion, PathwayVersionWords};
use jalon_library::{Pathway, Tongue};
use jalon_record::id::EntryId;
use maud::{Markup, html};

use super::Desk;
use crate::app::App;
use crate::fault::Fault;

pub(super) use former::{elsewhere, page as former};

/// The most bytes that one form sends: a file of the most that the library reads, pasted and chosen, and the fields around.
const MOST_SENT: usize = 2 * Pathway::MAX_BYTES + 200_000;

/// The base of a form that was made from the shipped pathway.
const SHIPPED: &str = "shipped";

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/i/{initiative}/pathway/own", get(show::show))
        .route("/i/{initiative}/pathway/own.toml", get(file::export))
        .route("/i/{initiative}/pathway/own/versions", get(versions::show))
        .route("/i/{initiative}/pathway/own/{act}", get(forms::show).post(keep::keep))
        .layer(DefaultBodyLimit::max(MOST_SENT))
}

/// A version that is followed, was followed, or is about to be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Followed {
    /// Its entry; none where it is the shipped one.
    pub id: Option<EntryId>,
    pub pathway: Pathway,
    /// Why it was made.
    pub reason: String,
}

impl Followed {
    fn shipped(pathway: &Pathway) -> Self {
        Self { id: None, pathway: pathway.clone(), reason: String::new() }
    }

    /// As forms and addresses name it.
    pub fn name(&self) -> String {
        self.id.map_or_else(|| SHIPPED.to_owned(), |id| id.to_string())
    }
}

/// The versions of an initiative's pathway, as far as a reader may read them.
pub(super) struct Ours<'a> {
    pub app: &'a App,
    pub desk: &'a Desk,
    pub shipped: &'static Pathway,
}

impl<'a> Ours<'a> {
    pub fn of(app: &'a App, desk: &'a Desk) -> Result<Self, Fault> {
        Ok(Self { app, desk, shipped: app.shipped_pathway(&desk.picture)? })
    }

    /// The version that holds.
    pub fn current(&self) -> Followed {
        match self.desk.picture.followed() {
            Some((seen, pathway)) => Followed {
                id: Some(seen.root),
                pathway: pathway.clone(),
                reason: seen.words.as_ref().map(|words| words.reason.clone()).unwrap_or_default(),
            },
            None => Followed::shipped(self.shipped),
        }
    }

    /// All of them, earliest first; the shipped one comes before them and is not among them.
    pub fn versions(&self) -> &'a [Seen<PathwayVersion>] {
        &self.desk.picture.pathway_versions
    }

    /// The words of a version, opened past the gate.
    pub fn words(&self, seen: &Seen<PathwayVersion>) -> Option<PathwayVersionWords> {
        if let Some(words) = seen.words.as_ref() {
            return Some(words.clone());
        }
        let store = self.app.store();
        let entry = store.entry(seen.id).ok().flatten()?;
        store.words(&self.desk.gate, &entry).ok().flatten()
    }

    /// A version that this reader may read, and that holds together.
    pub fn read(&self, seen: &Seen<PathwayVersion>) -> Option<Followed> {
        let words = self.words(seen)?;
        let pathway = seen.open.pathway(&words).ok()?;
        Some(Followed { id: Some(seen.root), pathway, reason: words.reason })
    }

    /// A version by the name that a form or an address gives it.
    pub fn named(&self, name: &str) -> Option<Followed> {
        if name == SHIPPED {
            return Some(Followed::shipped(self.shipped));
        }
        let current = self.current();
        if current.name() == name {
            return Some(current);
        }
        let id: EntryId = name.parse().ok()?;
        self.read(self.versions().iter().find(|seen| seen.root == id)?)
    }

    /// The version that another was made from; the shipped one where that cannot be read.
    pub fn before(&self, version: &Followed) -> Followed {
        let seen = self.versions().iter().find(|seen| Some(seen.root) == version.id);
        let from = seen.and_then(|seen| seen.open.follows).and_then(|id| self.named(&id.to_string()));
        from.unwrap_or_else(|| Followed::shipped(self.shipped))
    }

    /// What ids of steps and letters of stages meant up to a version: none of them is given again.
    pub fn taken(&self, version: &Followed) -> BTreeSet<String> {
        let until = self.versions().iter().position(|seen| Some(seen.root) == version.id).map_or(0, |at| at + 1);
        let shapes = self.versions().iter().take(until).map(|seen| seen.open.shape.clone());
        let shapes = shapes.chain([self.shipped.shape(), version.pathway.shape()]);
        let stages = shapes.flat_map(|shape| shape.stages);
        let ids = stages.flat_map(|stage| {
            let steps = stage.steps.into_iter().map(|step| step.id.to_string());
            steps.chain([stage.id.to_string()]).collect::<Vec<_>>()
        });
        ids.chain(self.desk.picture.steps.keys().cloned()).collect()
    }

    /// The number of the version that comes next.
    pub fn next_number(&self) -> u32 {
        let numbers = self.versions().iter().map(|seen| seen.open.shape.version);
        numbers.chain([self.current().pathway.version()]).max().unwrap_or(0).saturating_add(1)
    }

    pub fn at(&self, path: &str) -> String {
        self.desk.at(&format!("/pathway/own{path}"))
    }

    /// The way here.
    pub fn crumbs(&self, here: &str) -> Markup {
        let language = self.desk.language();
        html! {
            nav.crumbs aria-label=(language.say("part-crumbs")) { ol {
                li { a href=(self.desk.at("/pathway")) { (language.say("nav-pathway")) } }
                li { a href=(self.at("")) { (language.say("own-title")) } }
                li { span aria-current="page" { (here) } }
            } }
        }
    }
}

/// Words that a language tells, marked where it is not the language of the page.
pub(super) fn spoken(text: &str, told_in: Tongue, page: Tongue) -> Markup {
    html! { @if told_in == page { (text) } @else { span lang=(told_in.code()) { (text) } } }
}

/// What a language calls itself.
pub(super) fn tongue_name(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Fr => jalon_language::Language::Fr.autonym(),
        Tongue::En => jalon_language::Language::En.autonym(),
        Tongue::ZhHans => jalon_language::Language::ZhHans.autonym(),
    }
}
