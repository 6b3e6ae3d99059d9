//! The living style page: colours, type, components, states and marks, each as the pages use them.

use axum::Router;
use axum::extract::State;
use axum::routing::get;
use jalon_initiative::crisis::Confidence;
use jalon_initiative::practice::Lists;
use jalon_language::Language;
use jalon_report::Words;
use maud::{Markup, PreEscaped, html};

use super::frame::{Field, Frame, empty, html_lang, problems};
use super::{label, parts};
use crate::app::App;
use crate::form::Fields;
use crate::session::Visit;

/// The colours, as the classes of the swatches call them.
const COLOURS: [&str; 10] = ["paper", "surface", "sunk", "ink", "ink-soft", "pole", "pen", "moss", "ochre", "earth"];
/// The notices, from the calmest.
const NOTICES: [&str; 4] = ["info", "success", "warning", "error"];

pub(super) fn routes() -> Router<App> {
    Router::new().route("/style", get(show))
}

async fn show(State(app): State<App>, visit: Visit) -> Markup {
    let language = visit.language;
    let title = language.say("style-title");
    let mut frame = Frame::bare(&visit, &title);
    frame.narrow = false;
    frame.page(html! {
        header.page-head { h1 { (title) } p.lead { (language.say("style-lead")) } }
        h2 { (language.say("style-colours")) }
        ul.swatches { @for colour in COLOURS {
            li { span class={ "swatch swatch--" (colour) } {} (language.say(&format!("style-colour-{colour}"))) }
        } }
        (texts(language))
        (controls(language))
        (states(&app, language))
        (pieces(language))
    })
}

fn texts(language: Language) -> Markup {
    html! {
        h2 { (language.say("style-texts")) }
        h3 { (language.say("style-subtitle")) }
        div.prose {
            p.lead { (language.say("style-lead-text")) }
            p { (language.say("style-running")) " " a href="/style" { (language.say("style-link")) } " " strong { (language.say("style-strong")) } " " code.hash { "a41f 09be" } }
            p.soft { (language.say("style-soft")) }
            blockquote { p { (language.say("style-quote")) } }
        }
        h3 { (language.say("style-languages")) }
        div.prose { @for other in Language::ALL {
            p lang=(html_lang(other)) { strong { (other.autonym()) } " " (other.say("style-running")) }
        } }
    }
}

fn controls(language: Language) -> Markup {
    let mut fields =
        Fields::of(vec![("style-date".to_owned(), "2020-05~".to_owned()), ("style-choice".to_owned(), "one".to_owned())]);
    fields.problem::<()>("style-wrong", "edtf-year-missing");
    let field = |name, label, hint| Field { name, label, hint, optional: true };
    let options = [("one".to_owned(), language.say("yes")), ("two".to_owned(), language.say("no"))];
    let labels = |_: &str| language.say("style-field-wrong");
    html! {
        h2 { (language.say("style-buttons")) }
        p.actions {
            button.button type="button" { (language.say("style-button")) }
            button.button.button--quiet type="button" { (language.say("style-button-quiet")) }
            button.button.button--danger type="button" { (language.say("style-button-danger")) }
            button.button.button--big type="button" { (language.say("style-button-big")) }
        }
        h2 { (language.say("style-fields")) }
        div.form {
            (problems(language, &fields, &labels))
            (field("style-date", "style-field", "style-field-hint").short(language, &fields))
            (field("style-wrong", "style-field-wrong", "").short(language, &fields))
            (field("style-choice", "style-choice", "").radios(language, &fields, &options))
        }
    }
}

fn states(app: &App, language: Language) -> Markup {
    let standings = app.library().codelist("step-standing").map(|list| list.codes().collect::<Vec<_>>()).unwrap_or_default();
    html! {
        h2 { (language.say("style-states")) }
        ul.legend {
            @for code in standings { li { (parts::badge(code, &label(app, "step-standing", code, language))) } }
            li { (parts::badge("debt", &language.say("report-debt"))) }
            li { (parts::core(language)) }
        }
        h2 { (language.say("style-confidence")) }
        ul.legend { @for known in Confidence::ALL {
            li { span class={ "conf is-" (known.code()) } { (label(app, "confidence", known.code(), language)) } }
        } }
        @if let Some(pathway) = app.library().pathways().first() {
            h2 { (language.say("style-marks")) }
            @let words = Words { language, pathway, library: app.library(), lists: Lists::UNCHANGED };
            ul.legend { @for item in jalon_report::timeline::legend(words, (&[][..]).into()) {
                li { (PreEscaped(item.svg)) " " (item.label) }
            } }
        }
    }
}

fn pieces(language: Language) -> Markup {
    html! {
        h2 { (language.say("style-notices")) }
        @for notice in NOTICES {
            div class={ "notice notice--" (notice) } {
                p.notice-title { (language.say(&format!("style-notice-{notice}"))) }
                p { (language.say("style-soft")) }
            }
        }
        h2 { (language.say("style-cards")) }
        ul.cards {
            li.card { h3 { (language.say("style-card")) } p { (language.say("style-soft")) } }
            li.card.card--task { h3 { (language.say("style-card-task")) } p { (language.say("style-soft")) } }
        }
        h2 { (language.say("style-empty")) }
        (empty(&language.say("style-empty-text"), Some(("/style", &language.say("style-button")))))
        h2 { (language.say("style-progress")) }
        progress.progress value="40" max="100" aria-label=(language.say("style-progress")) {}
    }
}
