//! The recovery sheet, made from a page: for whoever keeps the keys, who has just shown who they are. Its three parts wait in
//! memory for ten minutes, for that person alone, each as a PDF of one page; then they exist on paper only.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act;
use jalon_language::Language;
use jalon_record::id::MemberId;
use jalon_record::split::Part;
use jalon_report::recovery::{PartSheet, part_sheet};
use jalon_store::keys::Sheet;
use maud::{Markup, html};

use super::named;
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::Filled;
use crate::pages::frame::{Frame, token};
use crate::session::{Visit, Visitor, must_be_fresh, must_be_fresh_at};

/// The address of the page.
pub(super) const PATH: &str = "/trust/keys/sheet";
/// How long the parts can be opened.
const LASTS: Duration = Duration::from_secs(10 * 60);

/// Sheets that were made and not printed yet, by who made them.
#[derive(Default)]
pub(crate) struct Sheets(Mutex<HashMap<MemberId, (Instant, Sheet)>>);

impl Sheets {
    fn keep(&self, maker: MemberId, sheet: Sheet) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // The sheet made before is void, whoever made it.
        kept.clear();
        kept.insert(maker, (Instant::now(), sheet));
    }

    fn part(&self, maker: MemberId, number: u8) -> Option<(String, Part)> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|_, (made, _)| made.elapsed() < LASTS);
        let (_, sheet) = kept.get(&maker)?;
        let part = sheet.parts.iter().find(|part| part.number() == number)?;
        Some((named(sheet.name), part.clone()))
    }

    fn waits(&self, maker: MemberId) -> bool {
        self.part(maker, 1).is_some()
    }

    fn forget(&self, maker: MemberId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&maker);
    }

    /// Lets go of what nobody printed in time.
    pub(crate) fn forget_old(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|_, (made, _)| made.elapsed() < LASTS);
    }
}

pub(super) async fn show(State(app): State<App>, visit: Visit, visitor: Visitor) -> Result<Markup, Fault> {
    visitor.must(Act::Keys)?;
    must_be_fresh(&visitor)?;
    let language = visit.language;
    let content = if app.sheets().waits(visitor.member.id) { made(language, &visitor) } else { before(language, &visitor) };
    let frame = Frame { visitor: Some(&visitor), ..Frame::bare(&visit, &language.say("keys-make")) };
    Ok(frame.page(html! {
        nav.crumbs aria-label=(language.say("part-crumbs")) { ol {
            li { a href="/trust" { (language.say("trust-title")) } }
            li { a href="/trust/keys" { (language.say("keys-title")) } }
            li { span aria-current="page" { (language.say("keys-make")) } }
        } }
        (content)
    }))
}

fn before(language: Language, visitor: &Visitor) -> Markup {
    let say = |key: &str| language.say(key);
    html! {
        header.page-head { h1 { (say("keys-make")) } p.lead { (say("keys-make-lead")) } }
        section aria-labelledby="before" {
            h2 #before { (say("keys-make-before")) }
            ul { @for line in ["keys-make-before-1", "keys-make-before-2", "keys-make-before-3"] { li { (say(line)) } } }
        }
        form method="post" action=(PATH) {
            (token(Some(visitor)))
            p.actions {
                button.button type="submit" { (say("keys-make-do")) }
                a.button.button--quiet href="/trust/keys" { (say("cancel")) }
            }
        }
    }
}

fn made(language: Language, visitor: &Visitor) -> Markup {
    let say = |key: &str| language.say(key);
    html! {
        header.page-head { h1 { (say("keys-made")) } p.lead { (say("keys-made-lead")) } }
        p.actions { @for number in 1..=3 {
            a.button.button--quiet href={ (PATH) "/" (number) } target="_blank" rel="noopener" {
                (language.say_with("keys-made-open", &[("n", number.to_string().into())]))
            }
        } }
        p.witness-after { (say("keys-made-next")) }
        form method="post" action={ (PATH) "/done" } {
            (token(Some(visitor)))
            p.soft { (say("keys-made-done-why")) }
            p.actions { button.button type="submit" { (say("keys-made-done")) } }
        }
    }
}

pub(super) async fn make(State(app): State<App>, filled: Filled) -> Result<Redirect, Fault> {
    filled.visitor.must(Act::Keys)?;
    must_be_fresh_at(&filled.visitor, PATH)?;
    let sheet = app.ask(|app| app.store().make_sheet()).await?;
    app.sheets().keep(filled.visitor.member.id, sheet);
    Ok(Redirect::to(PATH))
}

pub(super) async fn part(
    State(app): State<App>,
    visit: Visit,
    visitor: Visitor,
    Path(part): Path<String>,
) -> Result<Response, Fault> {
    visitor.must(Act::Keys)?;
    let number: u8 = part.parse().map_err(|_| Fault::NotFound)?;
    let (name, part) = app.sheets().part(visitor.member.id, number).ok_or(Fault::NotFound)?;
    must_be_fresh_at(&visitor, PATH)?;
    let language = visit.language;
    let page = app
        .ask(move |app| {
            let (site, made) = (app.store().site().to_string(), language.day(clock::today()));
            let text = part.text();
            part_sheet(language, &PartSheet { text: &text, number, name: &name, site: &site, made: &made })
        })
        .await?;
    // Shown, not saved; the answer is kept nowhere, like every other.
    let told = [(header::CONTENT_TYPE, "application/pdf"), (header::CONTENT_DISPOSITION, "inline")];
    Ok((told, page.bytes).into_response())
}

pub(super) async fn done(State(app): State<App>, filled: Filled) -> Result<Redirect, Fault> {
    filled.visitor.must(Act::Keys)?;
    app.sheets().forget(filled.visitor.member.id);
    Ok(Redirect::to("/trust/keys"))
}
