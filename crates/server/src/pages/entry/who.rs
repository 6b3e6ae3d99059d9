//! Who may read an entry, and why: the reader's own case first. The page is made of envelopes and policies, and opens no
//! words.

use axum::extract::{Path, State};
use jalon_access::{Class, Explained, Facts, Missing, Purpose, Reader};
use jalon_record::entry::{Audience, Entry};
use jalon_record::id::EntryId;
use jalon_store::accounts::Member;
use maud::{Markup, html};

use crate::app::App;
use crate::fault::Fault;
use crate::pages::Desk;
use crate::pages::parts::{self, Teller, kind_name};
use crate::session::Visitor;

/// Policies whose name says something of the person: to someone who may not read, they are told without it.
const TELLING: [&str; 3] = ["substance-use-apart", "interview-apart", "restriction"];

pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Result<Markup, Fault> {
    let id: EntryId = id.parse().map_err(|_| Fault::NotFound)?;
    app.ask(move |app| {
        let entry = app.store().entry(id)?.ok_or(Fault::NotFound)?;
        let desk = Desk::read(app, visitor, entry.envelope.initiative)?;
        let members = app.store().members()?;
        Ok::<_, Fault>(page(Teller::new(app, &desk, &members), &entry, &members))
    })
    .await
}

fn page(teller: Teller<'_>, entry: &Entry, members: &[Member]) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let own = desk.gate.why(entry);
    let withheld = desk.gate.withholds(&entry.envelope);
    let reads = own.decision.allowed && !withheld;
    let title = words.say("readers-title");
    desk.frame(&title, "nav-record").page(html! {
        nav.crumbs aria-label=(words.say("part-crumbs")) { ol {
            li { a href=(desk.at("/record")) { (words.say("nav-record")) } }
            li { a href=(parts::entry(entry.envelope.id)) { (words.with("entry-page-number", &[("seq", &words.number(entry.seq.number()))])) } }
            li { span aria-current="page" { (title) } }
        } }
        header.page-head {
            p.overline { (kind_name(words, entry.envelope.kind.as_str())) }
            h1 { (title) }
            p.lead { (words.say("readers-lead")) }
        }
        section aria-labelledby="you" {
            h2 #you { (words.say("readers-you")) }
            @if withheld { div.notice.notice--info { p { (words.say("part-sealed-inquiry")) } } }
            @else { ul.readers { (reader(teller, None, &own, reads)) } }
        }
        section aria-labelledby="facts" {
            h2 #facts { (words.say("readers-facts")) }
            (facts(teller, &own.facts, reads))
        }
        section aria-labelledby="others" {
            h2 #others { (words.say("readers-others")) }
            @if reads { (others(teller, entry, members)) } @else { p { (words.say("readers-own-case")) } }
        }
        p.actions { a.button.button--quiet href="/trust/policies" { (words.say("readers-rules")) } }
    })
}

/// What the policies look at. Of someone who may not read, only for whom it was written: the rest tells of the person.
fn facts(teller: Teller<'_>, facts: &Facts, whole: bool) -> Markup {
    let words = teller.words;
    let agreed: Vec<&str> = facts.plainly().agrees.iter().map(Purpose::code).collect();
    html! {
        dl.envelope {
            div { dt { (words.say("readers-for")) } dd { (words.say(&format!("part-audience-{}", facts.audience.code()))) } }
            @if whole {
                div { dt { (words.say("readers-class")) } dd { (words.say(class_key(facts.class))) } }
                div { dt { (words.say("readers-about")) } dd { (words.say(if facts.about { "readers-about-person" } else { "readers-about-nobody" })) } }
                @if facts.about {
                    div { dt { (words.say("readers-agrees")) } dd {
                        @if agreed.is_empty() { (words.say("readers-agrees-nothing")) }
                        @else { ul { @for code in agreed { li { (words.say(&format!("readers-purpose-{code}"))) } } } }
                    } }
                }
            }
        }
    }
}

fn class_key(class: Class) -> &'static str {
    match class {
        Class::Field => "readers-class-field",
        Class::Clinical => "readers-class-clinical",
        Class::Journal => "readers-class-journal",
        Class::Interview => "readers-class-interview",
        Class::SubstanceUse => "readers-class-substance-use",
    }
}

/// Each other member, those who read first.
fn others(teller: Teller<'_>, entry: &Entry, members: &[Member]) -> Markup {
    let desk = teller.desk;
    let own = desk.visitor.member.id;
    let why = |member: &Member| desk.gate.why_of(Reader { member: member.id, role: member.role }, entry);
    let mut explained: Vec<(&Member, Explained)> =
        members.iter().filter(|member| member.id != own).map(|member| (member, why(member))).collect();
    explained.sort_by_key(|(_, explained)| !explained.decision.allowed);
    html! {
        @if explained.is_empty() { p { (teller.words.say("readers-no-others")) } }
        ul.readers { @for (member, explained) in &explained { (reader(teller, Some(member), explained, true)) } }
    }
}

/// Someone, whether they read, and why. Where `whole` is not so, nothing is told that says something of the person.
fn reader(teller: Teller<'_>, member: Option<&Member>, explained: &Explained, whole: bool) -> Markup {
    let words = teller.words;
    let decision = &explained.decision;
    let (state, key) = if decision.allowed { ("done", "readers-reads") } else { ("skipped", "readers-reads-not") };
    let is_private = !whole && decision.forbids.iter().any(|id| TELLING.contains(&id.as_str()));
    let reasons = decision.permits.iter().chain(&decision.forbids);
    html! {
        li.reader {
            p.reader-head {
                @if let Some(member) = member { strong { (teller.who(member.id)) } " " }
                (parts::badge(state, &words.say(key)))
            }
            @if is_private {
                p { (words.say("readers-private")) }
            } @else {
                @for id in reasons { p { (words.say(&format!("policy-{id}"))) } }
                @if !decision.allowed && decision.forbids.is_empty() { p { (words.say("readers-no-rule")) } }
                @if !explained.missing.is_empty() { p.soft { (words.with("readers-opens", &[("what", &missing(teller, &explained.missing))])) } }
            }
        }
    }
}

fn missing(teller: Teller<'_>, missing: &[Missing]) -> String {
    let told = missing.iter().map(|one| match one {
        Missing::Agreement(purpose) => format!("readers-missing-{}", purpose.code()),
        Missing::Signature(purpose) => format!("readers-missing-signature-{}", purpose.code()),
        Missing::Sharing(Audience::Team) => "readers-missing-team".to_owned(),
        Missing::Sharing(_) => "readers-missing-study".to_owned(),
    });
    let told: Vec<String> = told.map(|key| teller.words.say(&key)).collect();
    told.join(&teller.words.say("readers-and"))
}

#[cfg(test)]
mod tests {
    use jalon_access::{PURPOSES_OF_READING, Policies};
    use jalon_language::Language;

    use super::*;

    /// Whatever the policies say can be told, in every language.
    #[test]
    fn each_policy_class_and_purpose_has_its_sentence() {
        let policies = Policies::shipped().unwrap().texts().iter().map(|policy| format!("policy-{}", policy.id));
        let classes = Class::ALL.iter().map(|class| class_key(*class).to_owned());
        let purposes = PURPOSES_OF_READING.iter().map(|purpose| purpose.code());
        let purposes = purposes.flat_map(|code| [format!("readers-purpose-{code}"), format!("readers-missing-{code}")]);
        for key in policies.chain(classes).chain(purposes) {
            for language in Language::ALL {
                assert!(language.has(&key), "{key} in {language:?}");
            }
        }
        for id in TELLING {
            assert!(Policies::shipped().unwrap().texts().iter().any(|policy| policy.id == id), "{id}");
        }
    }
}
