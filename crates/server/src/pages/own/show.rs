//! What the initiative follows: whose pathway it is, since when and why, and everything in it, each with the way to change
//! it.

use axum::extract::{Path, Query, State};
use jalon_access::Act as May;
use jalon_library::{EvidenceKind, Flag, Owner, Stage, Step, Tongue};
use maud::{Markup, html};

use super::{Followed, Ours, news, spoken, tongue_name};
use crate::app::App;
use crate::fault::Fault;
use crate::form::Fields;
use crate::pages::parts::Teller;
use crate::pages::{Desk, parts, tongue};
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
        let asked = Fields::of(asked);
        let teller = Teller::new(app, &desk, &members);
        let ours = Ours::of(app, &desk)?;
        let told = Tongue::from_code(asked.text("tongue")).unwrap_or_else(|| tongue(desk.language()));
        Ok::<_, Fault>(page(&ours, teller, told, asked.text("kept")))
    })
    .await
}

fn page(ours: &Ours<'_>, teller: Teller<'_>, told: Tongue, kept: &str) -> Markup {
    let language = ours.desk.language();
    let current = ours.current();
    let may = ours.desk.visitor.may(May::Write);
    let title = language.say("own-title");
    let view = View { ours, told, may };
    ours.desk.frame(&title, "nav-pathway").page(html! {
        nav.crumbs aria-label=(language.say("part-crumbs")) { ol {
            li { a href=(ours.desk.at("/pathway")) { (language.say("nav-pathway")) } }
            li { span aria-current="page" { (title) } }
        } }
        header.page-head { h1 { (title) } p.lead { (language.say("own-lead")) } }
        @match kept {
            "1" => div.notice.notice--success role="status" {
                p.notice-title { (language.say_with("own-kept", &[("n", current.pathway.version().to_string().into())])) }
                p { (language.say("own-kept-next")) }
            },
            "same" => div.notice.notice--info role="status" { p.notice-title { (language.say("own-kept-same")) } },
            _ => {}
        }
        @if unread(ours) { div.notice.notice--warning { p { (language.say("own-unread")) } } }
        (whose(ours, teller, &current))
        @if may { (actions(ours)) }
        (last_change(ours, &current))
        (view.tongues(&current))
        ol.stages { @for stage in current.pathway.stages() { (view.stage(stage)) } }
        p.hint { (language.say("own-public")) }
    })
}

/// Whether there is a version that this reader cannot follow.
fn unread(ours: &Ours<'_>) -> bool {
    let last = ours.versions().last().map(|seen| seen.root);
    last.is_some() && last != ours.current().id
}

fn whose(ours: &Ours<'_>, teller: Teller<'_>, current: &Followed) -> Markup {
    let words = teller.words;
    let page = tongue(words.language);
    let pathway = &current.pathway;
    let seen = ours.versions().iter().find(|seen| Some(seen.root) == current.id);
    html! {
        dl.dates {
            div {
                dt { (words.say("own-followed")) }
                dd { (spoken(&pathway.text(page).name, pathway.told_in(page), page)) small { (words.with("own-version", &[("n", &pathway.version().to_string())])) } }
            }
            div {
                dt { (words.say("own-whose")) }
                dd { (words.say(if seen.is_some() { "own-whose-ours" } else { "own-whose-shipped" }))
                    @match seen {
                        Some(seen) => small { (teller.who(seen.author)) (words.say("part-comma")) (words.date(&seen.occurred)) },
                        None => small { (words.say("own-whose-shipped-why")) },
                    }
                }
            }
            @if !current.reason.is_empty() { div { dt { (words.say("own-field-reason")) } dd { (current.reason) } } }
        }
    }
}

/// What can be done with the whole.
fn actions(ours: &Ours<'_>) -> Markup {
    let language = ours.desk.language();
    html! {
        nav aria-label=(language.say("own-actions")) {
            ul.chips {
                @for act in ["new-step", "new-stage", "whole", "order", "import"] {
                    li { a href=(ours.at(&format!("/{act}"))) { (language.say(&format!("own-{act}-title"))) } }
                }
                li { a href=(ours.at(".toml")) { (language.say("own-export")) } }
                li { a href=(ours.at("/versions")) { (language.say("own-versions-title")) } }
            }
        }
    }
}

fn last_change(ours: &Ours<'_>, current: &Followed) -> Markup {
    let language = ours.desk.language();
    let before = ours.before(current);
    let changes = before.pathway.changes(&current.pathway);
    html! {
        @if current.id.is_some() {
            details.more open {
                summary { (language.say("own-last-change")) }
                (news::list(ours, &before.pathway, &current.pathway, &changes))
            }
        } @else if ours.desk.visitor.may(May::Write) {
            div.empty { p { (language.say("own-empty")) } p.actions { a.button href=(ours.at("/new-step")) { (language.say("own-new-step-title")) } } }
        }
    }
}

#[derive(Clone, Copy)]
struct View<'a> {
    ours: &'a Ours<'a>,
    told: Tongue,
    may: bool,
}

impl View<'_> {
    /// The languages of the pathway, and how much of it the chosen one tells.
    fn tongues(self, current: &Followed) -> Markup {
        let language = self.ours.desk.language();
        let steps = current.pathway.steps().filter(|step| step.told_in(self.told) != self.told).count();
        let stages = current.pathway.stages().iter().filter(|stage| stage.told_in(self.told) != self.told).count();
        html! {
            section aria-labelledby="steps" {
                h2 #steps { (language.say("own-steps")) }
                nav aria-label=(language.say("own-tongues")) {
                    ul.chips { @for told in Tongue::ALL {
                        li { a href=(self.ours.at(&format!("?tongue={}", told.code()))) lang=(told.code())
                            aria-current=[(told == self.told).then_some("true")] { (tongue_name(told)) } }
                    } }
                }
                @if steps + stages > 0 { p { (language.say_with("own-untold", &[("n", (steps + stages).into())])) } }
            }
        }
    }

    fn stage(self, stage: &Stage) -> Markup {
        let language = self.ours.desk.language();
        let text = stage.text(self.told);
        let told_in = stage.told_in(self.told);
        let address = |act: &str| self.ours.at(&format!("/{act}?stage={}&tongue={}", stage.id, self.told.code()));
        html! {
            li.stage id={ "stage-" (stage.id) } {
                div.stage-head {
                    h3 { (stage.id) ". " (spoken(&text.name, told_in, tongue(language))) }
                    @if told_in != self.told { p.stage-count { (self.falls_back(told_in)) } }
                    @if self.may { ul.chips {
                        li { a href=(address("stage")) aria-label=(self.named("own-stage-change", &stage.id)) { (language.say("own-change")) } }
                        li { a href=(address("new-step")) aria-label=(self.named("own-stage-add", &stage.id)) { (language.say("own-new-step-title")) } }
                    } }
                }
                ol.steps { @for step in &stage.steps { (self.step(step)) } }
            }
        }
    }

    fn named(self, key: &str, id: &impl ToString) -> String {
        self.ours.desk.language().say_with(key, &[("id", id.to_string().into())])
    }

    fn falls_back(self, told_in: Tongue) -> String {
        self.ours.desk.language().say_with("own-falls-back", &[("tongue", tongue_name(told_in).into())])
    }

    fn step(self, step: &Step) -> Markup {
        let words = parts::words(self.ours.app, self.ours.desk);
        let told_in = step.told_in(self.told);
        let name = html! {
            span.step-id { (step.id) }
            span.step-name { (spoken(&step.text(self.told).name, told_in, tongue(words.language))) }
        };
        let list = |list: &str, codes: Vec<&str>| {
            codes.into_iter().map(|code| words.label(list, code)).collect::<Vec<_>>().join(&words.say("part-comma"))
        };
        let owners = list(Owner::CODELIST, step.owners.iter().map(|owner| owner.code()).collect());
        let evidence = list(EvidenceKind::CODELIST, step.evidence.iter().map(|kind| kind.code()).collect());
        html! {
            li.step {
                @if self.may { a.step-link href=(self.ours.at(&format!("/step?step={}&tongue={}", step.id, self.told.code()))) { (name) } }
                @else { a.step-link href=(self.ours.desk.at(&format!("/pathway/{}", step.id))) { (name) } }
                p.step-meta {
                    @if step.flag.is_core() { span.core { (words.label(Flag::CODELIST, step.flag.code())) } }
                    @else { span { (words.label(Flag::CODELIST, step.flag.code())) } }
                    span { (words.with("own-owners", &[("owners", &owners)])) }
                    span { (words.with("own-evidence", &[("evidence", &evidence)])) }
                    @if told_in != self.told { span { (self.falls_back(told_in)) } }
                }
            }
        }
    }
}
