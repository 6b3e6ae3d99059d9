//! What is amended or taken back: its thread, and whether this person may.

use axum::extract::{Path, State};
use axum::response::Redirect;
use jalon_access::Act;
use jalon_initiative::Form;
use jalon_initiative::meaning::{Opened, ReasonWords, Retraction};
use jalon_initiative::trust::{Agreement, Consent, Glass, GlassReviewed, Person, Restriction};
use jalon_record::entry::Entry;
use jalon_record::id::EntryId;
use jalon_record::thread::{self, Link, Standing, Thread};
use jalon_store::Draft;

use super::sheet::AnySheet;
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::Filled;
use crate::pages::Desk;
use crate::pages::trust::restrict;
use crate::session::Visitor;

/// An entry that is about to be amended.
pub(super) struct Amended {
    /// The version that fills the form.
    pub shown: Entry,
    /// What the new version names, so that nothing written meanwhile is passed over.
    pub heads: Vec<EntryId>,
    /// Whether versions made apart wait for a person to choose.
    pub in_conflict: bool,
}

impl Amended {
    /// What is to be amended, as it stands now, whichever of its versions is named; a version that waits for a choice
    /// fills the form if it is the one named, else the one that is shown.
    ///
    /// # Errors
    /// As [`Amended::load`].
    pub fn begin(app: &App, visitor: &Visitor, sheet: &AnySheet, named: EntryId) -> Result<Self, Fault> {
        let entry = app.store().entry(named)?.ok_or(Fault::NotFound)?;
        let mut heads: Vec<EntryId> = app.store().thread(&entry)?.heads().map(|link| link.id).collect();
        heads.reverse();
        heads.sort_by_key(|head| *head != named);
        Self::load(app, visitor, sheet, &heads)
    }

    /// What is amended by a form that was shown these versions. What was written since then is not passed over: it
    /// stands beside the new version, as a conflict that people see.
    ///
    /// # Errors
    /// [`Fault::NotFound`] where it is not there, was erased, or is of another kind or version than the form writes;
    /// [`Fault::NotAllowed`] where this person may not read what their version would replace.
    pub fn load(app: &App, visitor: &Visitor, sheet: &AnySheet, named: &[EntryId]) -> Result<Self, Fault> {
        let first = app.store().entry(*named.first().ok_or(Fault::NotFound)?)?.ok_or(Fault::NotFound)?;
        let thread = app.store().thread(&first)?;
        let in_conflict = thread.in_conflict();
        let shown = shown(app, &thread, named)?;
        let envelope = &shown.envelope;
        if shown.body.is_none() || envelope.kind.as_str() != sheet.kind || !sheet.versions.contains(&envelope.version) {
            return Err(Fault::NotFound);
        }
        must_read(app, visitor, named)?;
        Ok(Self { shown, heads: named.to_vec(), in_conflict })
    }
}

/// What a page with a form of its own amends: the version that fills it, and the versions that the new one names; of what was shown
/// as it `begins`, as it stands now, else as the form was shown it.
///
/// # Errors
/// As [`Amended::load`]; [`Fault::NotFound`] where it is of another kind or initiative.
pub(in crate::pages) fn of_kind(
    app: &App,
    desk: &Desk,
    kind: &str,
    named: &[EntryId],
    begins: bool,
) -> Result<(Entry, Vec<EntryId>), Fault> {
    let sheet = AnySheet::writing(kind).ok_or(Fault::NotFound)?;
    let amended = match (begins, named) {
        (true, [first, ..]) => Amended::begin(app, &desk.visitor, sheet, *first)?,
        _ => Amended::load(app, &desk.visitor, sheet, named)?,
    };
    let amended = super::here(desk, amended)?;
    Ok((amended.shown, amended.heads))
}

/// The first of these versions that says something; of what was taken back, the last one written.
fn shown(app: &App, thread: &Thread, heads: &[EntryId]) -> Result<Entry, Fault> {
    let links = heads.iter().map(|head| thread.links().iter().find(|link| link.id == *head));
    let links: Vec<&Link> = links.collect::<Option<_>>().ok_or(Fault::NotFound)?;
    if thread.standing() == Some(Standing::Erased) {
        return Err(Fault::NotFound);
    }
    let written = |link: &Link| link.act == thread::Act::Write;
    let head = links.into_iter().find(|link| written(link));
    let link = head.or_else(|| thread.links().iter().rfind(|link| written(link))).ok_or(Fault::NotFound)?;
    app.store().entry(link.id)?.ok_or(Fault::NotFound)
}

/// Nobody replaces or takes back what they may not read.
fn must_read(app: &App, visitor: &Visitor, heads: &[EntryId]) -> Result<(), Fault> {
    for head in heads {
        let entry = app.store().entry(*head)?.ok_or(Fault::NotFound)?;
        if !visitor.gate(app, entry.envelope.initiative)?.may_read(&entry.envelope) {
            return Err(Fault::NotAllowed);
        }
    }
    Ok(())
}

/// Whether someone may take back entries of a kind: what was said of consent, only who may say it; that glass was broken,
/// nobody.
pub(in crate::pages) fn may_take_back(visitor: &Visitor, kind: &str) -> bool {
    match kind {
        Opened::KIND | Glass::KIND => false,
        Consent::KIND | Restriction::KIND | Person::KIND => visitor.may(Act::Consent),
        Agreement::KIND => visitor.may(Act::Agreement),
        GlassReviewed::KIND => visitor.may(Act::Review),
        _ => visitor.may(Act::Write),
    }
}

/// Takes an entry back, with a reason. Once is enough: what was taken back stays so.
pub(super) async fn retract(
    State(app): State<App>,
    Path(id): Path<String>,
    Filled { visitor, fields }: Filled,
) -> Result<Redirect, Fault> {
    visitor.must(Act::Write)?;
    let id: EntryId = id.parse().map_err(|_| Fault::NotFound)?;
    let words = ReasonWords { reason: fields.text("reason").to_owned() };
    let root = app.ask(move |app| take_back(app, &visitor, id, &words)).await?;
    Ok(Redirect::to(&format!("/entries/{root}")))
}

/// Takes an entry back; the entry that opened its thread.
///
/// # Errors
/// [`Fault::NotFound`] where there is none, [`Fault::NotAllowed`] where its words are not for this person.
pub(in crate::pages) fn take_back(app: &App, visitor: &Visitor, id: EntryId, words: &ReasonWords) -> Result<EntryId, Fault> {
    let entry = app.store().entry(id)?.ok_or(Fault::NotFound)?;
    let thread = app.store().thread(&entry)?;
    let root = thread.links().first().map_or(id, |link| link.id);
    if thread.standing() == Some(Standing::Retracted) && !thread.in_conflict() {
        return Ok(root);
    }
    let heads: Vec<EntryId> = thread.heads().map(|link| link.id).collect();
    let shown = shown(app, &thread, &heads)?;
    must_read(app, visitor, &heads)?;
    let (initiative, author) = (shown.envelope.initiative, visitor.member.id);
    if !may_take_back(visitor, shown.envelope.kind.as_str()) || !restrict::may_take_away(app, &visitor.member, initiative, root)?
    {
        return Err(Fault::NotAllowed);
    }
    let draft = Draft::of(initiative, author, clock::today().into(), &Retraction {}, words)?;
    app.store().append(vec![draft.audience(shown.envelope.audience).about(shown.envelope.about).amending(heads)])?;
    Ok(root)
}
