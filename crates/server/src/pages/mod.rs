//! One module a page. Each reads what it needs, past the gate, and renders it in the frame.

pub mod account;
pub(crate) mod coding;
pub mod crisis;
pub mod days;
pub mod disclosed;
pub mod entry;
pub mod frame;
pub mod home;
pub mod hours;
pub mod inquiry;
pub mod journal;
pub mod log;
pub mod matrix;
pub mod own;
pub mod paper;
pub mod parts;
pub mod pathway;
pub mod record;
pub mod release;
pub mod sign_in;
pub mod signs;
pub mod study;
pub mod style;
pub mod supervision;
pub mod timeline;
pub mod trust;
pub mod write;

use std::borrow::Cow;
use std::sync::Arc;

use axum::Router;
use jalon_access::Gate;
use jalon_initiative::Picture;
use jalon_language::Language;
use jalon_library::{Pathway, Tongue};
use jalon_record::id::InitiativeId;
use maud::{Markup, html};

use crate::app::App;
use crate::fault::Fault;
use crate::session::{Visit, Visitor};
use frame::Frame;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .merge(account::routes())
        .merge(coding::routes())
        .merge(crisis::routes())
        .merge(days::routes())
        .merge(entry::routes())
        .merge(home::routes())
        .merge(hours::routes())
        .merge(inquiry::routes())
        .merge(journal::routes())
        .merge(log::routes())
        .merge(matrix::routes())
        .merge(own::routes())
        .merge(paper::routes())
        .merge(pathway::routes())
        .merge(record::routes())
        .merge(release::routes())
        .merge(sign_in::routes())
        .merge(signs::routes())
        .merge(study::routes())
        .merge(style::routes())
        .merge(supervision::routes())
        .merge(timeline::routes())
        .merge(trust::routes())
        .merge(write::routes())
}

/// What a page about an initiative works with: who looks, and what the initiative's entries say to them.
pub struct Desk {
    /// Who looks.
    pub visitor: Visitor,
    /// Which initiative.
    pub initiative: InitiativeId,
    /// What its entries say to this reader.
    pub picture: Arc<Picture>,
    /// The pathway it follows.
    pub pathway: Cow<'static, Pathway>,
    /// The gate to its words.
    pub gate: Gate,
}

impl Desk {
    /// Opens an initiative for someone.
    ///
    /// # Errors
    /// [`Fault::NotFound`] where there is none, or its address does not read.
    pub async fn open(app: &App, visitor: Visitor, initiative: &str) -> Result<Self, Fault> {
        let initiative: InitiativeId = initiative.parse().map_err(|_| Fault::NotFound)?;
        app.ask(move |app| Self::read(app, visitor, initiative)).await
    }

    /// As [`Desk::open`], where waiting for the disk is allowed.
    ///
    /// # Errors
    /// [`Fault::NotFound`] where there is no such initiative.
    pub fn read(app: &App, visitor: Visitor, initiative: InitiativeId) -> Result<Self, Fault> {
        let gate = visitor.gate(app, initiative)?;
        let picture = app.picture(initiative, &gate)?;
        let pathway = app.pathway(&picture)?;
        Ok(Self { visitor, initiative, picture, pathway, gate })
    }

    /// As [`Desk::open`], for a page that shows no words of the picture but the title: the names of an own pathway, which are
    /// opened whatever is looked at, are not shown either.
    ///
    /// # Errors
    /// As [`Desk::open`].
    pub async fn outline(app: &App, visitor: Visitor, initiative: &str) -> Result<Self, Fault> {
        let desk = Self::open(app, visitor, initiative).await?;
        desk.visitor.trail.take();
        Ok(desk)
    }

    /// The language of the page.
    pub fn language(&self) -> Language {
        self.visitor.language
    }

    /// The name of the initiative, or that it is sealed to this reader.
    pub fn title(&self) -> String {
        let words = self.picture.opened.as_ref().and_then(|opened| opened.words.as_ref());
        words.map_or_else(|| self.language().say("sealed-title"), |words| words.title.clone())
    }

    /// The address of a page of this initiative: `at("/timeline")`.
    pub fn at(&self, path: &str) -> String {
        format!("/i/{}{path}", self.initiative)
    }

    /// The frame of a page of this initiative.
    pub fn frame(&self, title: &str, here: &'static str) -> Frame<'_> {
        Frame {
            language: self.language(),
            title: title.to_owned(),
            visitor: Some(&self.visitor),
            initiative: Some((self.initiative, self.title())),
            invented: self.picture.is_invented(),
            here,
            narrow: false,
            path: &self.visitor.path,
        }
    }
}

/// The library's own name for a language.
pub fn tongue(language: Language) -> Tongue {
    match language {
        Language::Fr => Tongue::Fr,
        Language::En => Tongue::En,
        Language::ZhHans => Tongue::ZhHans,
    }
}

/// The label of a code of a list; the code itself where the list does not have it.
pub fn label(app: &App, list: &str, code: &str, language: Language) -> String {
    let known = app.library().codelist(list).and_then(|list| list.label(code, tongue(language)));
    known.unwrap_or(code).to_owned()
}

/// Escapes a text for the value of a query field.
pub(crate) fn encode(text: &str) -> String {
    serde_urlencoded::to_string([("", text)]).map(|pair| pair.trim_start_matches('=').to_owned()).unwrap_or_default()
}

/// The page of something that went wrong.
pub(crate) fn fault(visit: &Visit, code: &'static str) -> Markup {
    let language = visit.language;
    let frame = Frame { narrow: true, ..Frame::bare(visit, &language.say(code)) };
    frame.page(html! {
        header.page-head { h1 { (language.say(code)) } }
        p.lead { (language.say(&format!("{code}-next"))) }
        p.actions { a.button href="/" { (language.say("go-home")) } }
    })
}
