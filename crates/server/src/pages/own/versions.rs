//! The history of the pathway: who, when, why; any two versions compared; the way back to an earlier one.

use axum::extract::{Path, Query, State};
use jalon_access::Act as May;
use jalon_initiative::Seen;
use jalon_initiative::pathway::PathwayVersion;
use maud::{Markup, html};

use super::{Ours, SHIPPED, news};
use crate::app::App;
use crate::fault::Fault;
use crate::form::Fields;
use crate::pages::Desk;
use crate::pages::frame::Field;
use crate::pages::parts::{self, Teller};
use crate::session::Visitor;

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Markup, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let members = app.store().members()?;
        let teller = Teller::new(app, &desk, &members);
        Ok::<_, Fault>(page(&Ours::of(app, &desk)?, teller, &Fields::of(asked)))
    })
    .await
}

fn page(ours: &Ours<'_>, teller: Teller<'_>, asked: &Fields) -> Markup {
    let words = teller.words;
    let title = words.say("own-versions-title");
    ours.desk.frame(&title, "nav-pathway").narrow().page(html! {
        (ours.crumbs(&title))
        header.page-head { h1 { (title) } p.lead { (words.say("own-versions-lead")) } }
        (compare(ours, teller, asked))
        section.chronicle aria-labelledby="history" {
            h2 #history { (words.say("own-history")) }
            @if ours.versions().is_empty() { p.none { (words.say("own-history-none")) } }
            ol.chronicle-list {
                @for seen in ours.versions().iter().rev() { (row(ours, teller, seen)) }
                li.happening.is-step {
                    p.happening-date { (words.with("own-version", &[("n", &ours.shipped.version().to_string())])) }
                    div.happening-body {
                        p.happening-title { (words.say("own-whose-shipped")) }
                        @if ours.current().id.is_some() { ul.chips { (back(ours, teller, SHIPPED, &words.say("own-whose-shipped"))) } }
                    }
                }
            }
        }
    })
}

fn row(ours: &Ours<'_>, teller: Teller<'_>, seen: &Seen<PathwayVersion>) -> Markup {
    let words = teller.words;
    let number = words.with("own-version", &[("n", &seen.open.shape.version.to_string())]);
    let reason = ours.words(seen).map(|words| words.reason);
    let apart = ours.versions().iter().any(|other| other.root != seen.root && other.open.follows == seen.open.follows);
    let is_current = ours.current().id == Some(seen.root);
    let before = seen.open.follows.map_or_else(|| SHIPPED.to_owned(), |id| id.to_string());
    let changes = ours.at(&format!("/versions?one={before}&other={}", seen.root));
    html! {
        li.happening.is-step {
            p.happening-date { (number) br; (words.date(&seen.occurred)) }
            div.happening-body {
                p.happening-title { a href=(parts::entry(seen.id)) { (words.or_sealed(reason.as_deref())) } }
                p.happening-meta {
                    span { (teller.who(seen.author)) }
                    @if is_current { strong { (words.say("own-version-holds")) } }
                    @if apart { span { (words.say("own-version-apart")) } }
                }
                ul.chips {
                    li { a href=(changes) aria-label=(words.with("own-version-changes-of", &[("version", &number)])) { (words.say("own-version-changes")) } }
                    @if !is_current && reason.is_some() { (back(ours, teller, &seen.root.to_string(), &number)) }
                }
            }
        }
    }
}

fn back(ours: &Ours<'_>, teller: Teller<'_>, name: &str, version: &str) -> Markup {
    html! {
        @if ours.desk.visitor.may(May::Write) {
            li { a href=(ours.at(&format!("/back?to={name}"))) aria-label=(teller.words.with("own-back-to", &[("version", version)])) { (teller.words.say("own-back-title")) } }
        }
    }
}

/// Two versions chosen, and what changed from the one to the other.
fn compare(ours: &Ours<'_>, teller: Teller<'_>, asked: &Fields) -> Markup {
    let words = teller.words;
    if ours.versions().is_empty() {
        return html! {};
    }
    let numbered = |seen: &Seen<PathwayVersion>| {
        let number = words.with("own-version", &[("n", &seen.open.shape.version.to_string())]);
        (seen.root.to_string(), words.with("report-pair", &[("one", &number), ("other", &words.date(&seen.occurred))]))
    };
    let shipped = (SHIPPED.to_owned(), words.say("own-whose-shipped"));
    let options: Vec<(String, String)> = std::iter::once(shipped).chain(ours.versions().iter().map(numbered)).collect();
    let mut fields = asked.clone();
    fields.preset("one", SHIPPED);
    fields.preset("other", &ours.current().name());
    let (one, other) = (ours.named(fields.text("one")), ours.named(fields.text("other")));
    let field = |name, label| Field { name, label, hint: "", optional: false };
    html! {
        section aria-labelledby="compare" {
            h2 #compare { (words.say("own-compare")) }
            form.form method="get" action=(ours.at("/versions")) {
                div.field-row {
                    (field("one", "own-compare-one").select(words.language, &fields, &options))
                    (field("other", "own-compare-other").select(words.language, &fields, &options))
                }
                p.actions { button.button.button--quiet { (words.say("own-compare-see")) } }
            }
            h3 { (words.say("own-compare-found")) }
            @match (one, other) {
                (Some(one), Some(other)) => (news::list(ours, &one.pathway, &other.pathway, &one.pathway.changes(&other.pathway))),
                _ => p.none { (words.say("own-compare-sealed")) },
            }
        }
    }
}
