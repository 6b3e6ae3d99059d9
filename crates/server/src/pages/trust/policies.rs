//! The policies, as sentences and as they are written: what anyone may know of who reads what.

use axum::extract::State;
use jalon_access::{Policies, PolicyText};
use jalon_language::Language;
use maud::{Markup, html};

use crate::app::App;
use crate::fault::Fault;
use crate::pages::frame::Frame;
use crate::pages::parts;
use crate::session::{Visit, Visitor};

pub(super) async fn show(State(_): State<App>, visit: Visit, _: Visitor) -> Result<Markup, Fault> {
    let policies = Policies::shipped().map_err(|error| Fault::Library(error.to_string()))?;
    let language = visit.language;
    let digest = hex::encode(policies.digest());
    Ok(Frame::bare(&visit, &language.say("policies-title")).page(html! {
        nav.crumbs aria-label=(language.say("part-crumbs")) { ol {
            li { a href="/trust" { (language.say("nav-trust")) } }
            li { span aria-current="page" { (language.say("policies-title")) } }
        } }
        header.page-head { h1 { (language.say("policies-title")) } p.lead { (language.say("policies-lead")) } }
        @for group in policies.texts().chunk_by(|one, other| one.file == other.file) { (file(language, group)) }
        section aria-labelledby="digest" {
            h2 #digest { (language.say("policies-digest")) }
            p { code.hash { (digest) } }
            p.soft { (language.say("policies-digest-why")) }
        }
    }))
}

/// The policies of one file.
fn file(language: Language, group: &[PolicyText]) -> Markup {
    let stem = group.first().map_or("", |policy| policy.file.trim_end_matches(".cedar"));
    html! {
        section aria-labelledby=(stem) {
            h2 id=(stem) { (language.say(&format!("policies-file-{stem}"))) }
            ul.readers { @for policy in group { li.reader {
                p.reader-head { @match policy.forbids {
                    true => (parts::badge("skipped", &language.say("policies-forbids"))),
                    false => (parts::badge("done", &language.say("policies-permits"))),
                } }
                p { (language.say(&format!("policy-{}", policy.id))) }
                details.more {
                    summary { (language.say("policies-text")) span.hidden-visually { ": " (policy.id) } }
                    pre.policy lang="en" tabindex="0" aria-label=(policy.id) role="region" { code { (policy.text) } }
                }
            } } }
        }
    }
}
