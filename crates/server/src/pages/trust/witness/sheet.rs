//! The sheet of the month: one A5 page in three languages, with the signed checkpoint as a code that a camera reads. It
//! holds no name and no word, so that it may hang on a wall.

use axum::extract::State;
use jalon_access::Act;
use jalon_language::Language;
use jalon_store::witness::Kept;
use maud::{Markup, html};

use super::{entries, grouped, moment};
use crate::app::App;
use crate::fault::Fault;
use crate::pages::frame::{Frame, html_lang};
use crate::session::{Visit, Visitor};

pub(super) async fn show(State(app): State<App>, visit: Visit, visitor: Visitor) -> Result<Markup, Fault> {
    visitor.must(Act::See)?;
    let (kept, key) = app
        .ask(|app| {
            let kept = app.store().keep_checkpoint()?;
            let key = app.store().verifiers()?.last().map(ToString::to_string).unwrap_or_default();
            Ok::<_, Fault>((kept, key))
        })
        .await?;
    let language = visit.language;
    let frame = Frame { visitor: Some(&visitor), ..Frame::bare(&visit, &language.say("witness-sheet-title")) };
    Ok(frame.page_with("witness-paper", sheet(language, &kept, &key)))
}

fn sheet(language: Language, kept: &Kept, key: &str) -> Markup {
    // The language of the reader first; the paper may be read by someone else.
    let languages: Vec<Language> =
        std::iter::once(language).chain(Language::ALL.into_iter().filter(|other| *other != language)).collect();
    let each = |key: &str| -> Vec<(Language, String)> { languages.iter().map(|one| (*one, one.say(key))).collect() };
    html! {
        header.page-head {
            h1 { (in_all(&each("witness-sheet-title"))) }
            @for (one, text) in each("witness-sheet-what") { p lang=(html_lang(one)) { (text) } }
        }
        p.actions {
            button.button type="button" data-print hidden { (language.say("witness-sheet-print")) }
            a.button.button--quiet href="/trust/witness" { (language.say("witness-sheet-back")) }
        }
        div.witness-body {
            div.witness-code {
                @if let Some(code) = jalon_report::qr::svg(&kept.note, &language.say("witness-sheet-qr")) { (code) }
            }
            dl.envelope.envelope--narrow {
                div { dt { (in_all(&each("witness-sheet-date"))) } dd { (moment(language, kept)) } }
                div { dt { (in_all(&each("witness-size"))) } dd { (entries(language, kept.size)) } }
                div { dt { (in_all(&each("witness-root"))) } dd.witness-hash { (grouped(&kept.root)) } }
                div { dt { (in_all(&each("witness-key"))) } dd.witness-hash { (key) } }
            }
        }
        pre.witness-note tabindex="0" { (kept.note) }
        @for (one, text) in each("witness-sheet-how") { p.witness-how lang=(html_lang(one)) { (text) } }
        p.witness-sign { (in_all(&each("witness-sheet-signed"))) }
    }
}

fn in_all(told: &[(Language, String)]) -> Markup {
    html! { @for (at, (language, text)) in told.iter().enumerate() {
        @if at > 0 { " · " }
        span lang=(html_lang(*language)) { (text) }
    } }
}
