//! Steps of earlier versions: no longer in the pathway, never lost. What was said of them stays within reach.

use std::collections::{BTreeMap, BTreeSet};

use jalon_initiative::Picture;
use jalon_initiative::pathway::StepHistory;
use jalon_library::{Change, Pathway, Step};
use jalon_record::edtf::Edtf;
use jalon_record::id::EntryId;
use jalon_report::Words;
use jalon_store::accounts::Member;
use maud::{Markup, html};

use super::news::step_lines;
use super::{Ours, spoken};
use crate::app::App;
use crate::fault::Fault;
use crate::pages::parts::{self, Teller};
use crate::pages::{Desk, tongue};

/// The steps that the record speaks of and the pathway does not have.
fn strangers(picture: &Picture, pathway: &Pathway) -> BTreeSet<String> {
    let said = picture.steps.keys().cloned();
    let touched = picture.effects.iter().filter_map(|effect| effect.open.step.clone());
    said.chain(touched).filter(|id| pathway.step(id).is_none()).collect()
}

/// What steps were when they were last in a version, or in the shipped pathway.
fn definitions(ours: &Ours<'_>, ids: &BTreeSet<String>) -> BTreeMap<String, Step> {
    let mut found = BTreeMap::new();
    let mut look = |pathway: &Pathway| {
        for id in ids {
            if let (false, Some(step)) = (found.contains_key(id), pathway.step(id)) {
                found.insert(id.clone(), step.clone());
            }
        }
        found.len() == ids.len()
    };
    for seen in ours.versions().iter().rev() {
        let has_one = seen.open.shape.stages.iter().flat_map(|stage| &stage.steps).any(|step| ids.contains(step.id.as_str()));
        if has_one && ours.read(seen).is_some_and(|version| look(&version.pathway)) {
            return found;
        }
    }
    look(ours.shipped);
    found
}

/// On the page of the pathway: the steps that it no longer has, each leading to its history. Nothing where there is none.
pub(in crate::pages) fn elsewhere(teller: Teller<'_>, app: &App) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let ids = strangers(&desk.picture, &desk.pathway);
    let Ok(ours) = Ours::of(app, desk) else { return html! {} };
    let known = if ids.is_empty() { BTreeMap::new() } else { definitions(&ours, &ids) };
    html! {
        @if !ids.is_empty() {
            section aria-labelledby="earlier" {
                h2 #earlier { (words.say("own-earlier")) }
                p.soft { (words.say("own-earlier-why")) }
                ol.steps { @for id in &ids {
                    li.step {
                        a.step-link href=(desk.at(&format!("/pathway/{id}"))) {
                            span.step-id { (id) }
                            span.step-name { (name(words.language, known.get(id))) }
                        }
                        p.step-meta { (marks(words, known.get(id), &desk.picture.step(id))) }
                    }
                } }
            }
        }
    }
}

fn name(language: jalon_language::Language, step: Option<&Step>) -> Markup {
    let page = tongue(language);
    html! { @match step {
        Some(step) => (spoken(&step.text(page).name, step.told_in(page), page)),
        None => (language.say("own-earlier-unnamed")),
    } }
}

/// Where it stands, and what is still owed: taking a step out repairs nothing.
fn marks(words: Words<'_>, step: Option<&Step>, history: &StepHistory) -> Markup {
    html! { @match step {
        Some(step) => (parts::step_marks(words, step, history)),
        None => (parts::standing(words, history.standing())),
    } }
}

/// The page of a step that the pathway no longer has.
///
/// # Errors
/// [`Fault::NotFound`] where neither the record nor an earlier version knows it.
pub(in crate::pages) fn page(app: &App, desk: &Desk, members: &[Member], id: &str) -> Result<Markup, Fault> {
    let ours = Ours::of(app, desk)?;
    let step = definitions(&ours, &BTreeSet::from([id.to_owned()])).remove(id);
    if step.is_none() && !strangers(&desk.picture, &desk.pathway).contains(id) {
        return Err(Fault::NotFound);
    }
    let teller = Teller::new(app, desk, members);
    let words = teller.words;
    let history = desk.picture.step(id);
    Ok(desk.frame(id, "nav-pathway").page(html! {
        nav.crumbs aria-label=(words.say("part-crumbs")) { ol {
            li { a href=(desk.at("/pathway")) { (words.say("nav-pathway")) } }
            li { span aria-current="page" { (id) } }
        } }
        header.page-head {
            p.overline { (words.say("own-earlier-one")) }
            h1 { (id) " " (name(words.language, step.as_ref())) }
            p.happening-meta { (marks(words, step.as_ref(), &history)) }
        }
        div.notice.notice--info {
            p.notice-title { (words.say("own-earlier-notice")) }
            p { (words.say("own-earlier-one-why")) " " a href=(ours.at("/versions")) { (words.say("own-versions-title")) } }
        }
        div.columns {
            (told(teller, id, &history))
            @if let Some(step) = &step { (about(teller, step)) }
        }
    }))
}

fn told(teller: Teller<'_>, id: &str, history: &StepHistory) -> Markup {
    let words = teller.words;
    let said = history.statements.iter().map(|seen| (seen.id, &seen.occurred, seen.author));
    let given = history.evidence.iter().map(|seen| (seen.id, &seen.occurred, seen.author));
    let effects = teller.desk.picture.effects.iter().filter(|effect| effect.open.step.as_deref() == Some(id));
    let rows: Vec<_> = said.chain(given).chain(effects.map(|seen| (seen.id, &seen.occurred, seen.author))).collect();
    html! {
        section.chronicle aria-labelledby="said" {
            h2 #said { (words.say("path-step-said")) }
            @if rows.is_empty() { p.none { (words.say("own-earlier-silent")) } }
            ol.chronicle-list { @for (entry, occurred, author) in rows {
                li.happening.is-step {
                    p.happening-date { (words.date(occurred)) }
                    div.happening-body {
                        p.happening-title { a href=(parts::entry(entry)) { (teller.entry(entry).map_or_else(String::new, |entry| teller.headline(&entry))) } }
                        p.happening-meta { span { (teller.role(author)) } }
                    }
                }
            } }
        }
    }
}

fn about(teller: Teller<'_>, step: &Step) -> Markup {
    let words = teller.words;
    let page = tongue(words.language);
    let told = step.told_in(page);
    let lines: Vec<_> = step_lines(step.text(page)).into_iter().skip(1).filter(|line| !line.1.trim().is_empty()).collect();
    html! {
        aside aria-labelledby="about" {
            h2 #about { (words.say("path-step-about")) }
            @if lines.is_empty() { p.none { (words.say("own-terse")) } }
            dl.envelope.envelope--narrow { @for (key, text) in &lines { div { dt { (words.say(key)) } dd { (spoken(text, told, page)) } } } }
        }
    }
}

/// The entries that speak of a step: which, when, and what sort of thing they say.
fn speaking<'a>(teller: Teller<'a>, step: &Step, history: &'a StepHistory) -> Vec<(EntryId, &'a Edtf, String)> {
    let words = teller.words;
    let said = history.statements.iter().map(|seen| (seen.id, &seen.occurred, words.label("step-state", seen.open.state.code())));
    let given = history.evidence.iter().map(|seen| (seen.id, &seen.occurred, words.say("path-step-evidence")));
    let effects = teller.desk.picture.effects.iter().filter(|seen| seen.open.step.as_deref() == Some(step.id.as_str()));
    let effects = effects.map(|seen| (seen.id, &seen.occurred, words.label("effect", seen.open.effect.code())));
    said.chain(given).chain(effects).collect()
}

/// Before steps go: what the record says of them, which stays.
pub(super) fn going(teller: Teller<'_>, changes: &[Change], older: &Pathway) -> Markup {
    let (words, picture) = (teller.words, &teller.desk.picture);
    let page = tongue(words.language);
    let gone = changes.iter().filter_map(|change| match change {
        Change::StepRemoved(id) => older.step(id.as_str()),
        _ => None,
    });
    let gone: Vec<(&Step, StepHistory)> = gone.map(|step| (step, picture.step(step.id.as_str()))).collect();
    html! {
        @if !gone.is_empty() {
            div.notice.notice--warning {
                p.notice-title { (words.count("own-going", gone.len())) }
                ul { @for (step, history) in &gone {
                    @let entries = speaking(teller, step, history);
                    li {
                        strong { (step.id) } " " (spoken(&step.text(page).name, step.told_in(page), page))
                        @if step.flag.is_core() { " " (parts::core(words.language)) }
                        @if let Some(owed) = history.debt().filter(|_| step.flag.is_core()) { " " (parts::debt(words, owed.open.until.as_ref())) }
                        " · " (words.count("own-going-entries", entries.len()))
                        @if !entries.is_empty() {
                            ul { @for (entry, occurred, what) in &entries { li {
                                a href=(parts::entry(*entry)) { (words.date(occurred)) " · " (what) }
                            } } }
                        }
                    }
                } }
                p { (words.say("own-going-why")) }
            }
        }
    }
}
