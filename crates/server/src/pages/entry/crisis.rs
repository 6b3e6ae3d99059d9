//! What the page of an entry says of crises: the effects of an event, and a crisis reading as minutes.

use std::collections::{BTreeMap, BTreeSet};

use jalon_initiative::Seen;
use jalon_initiative::crisis::{Choice, CrisisReading, EffectOn, disagreement};
use jalon_initiative::form::Form;
use jalon_record::entry::Entry;
use jalon_record::id::EntryId;
use maud::{Markup, html};

use crate::pages::encode;
use crate::pages::parts::{self, Teller};

/// What people say an event, or a crisis, did: by step, with who says so; where they see it differently, that is said.
pub(super) fn effects(teller: Teller<'_>, root: EntryId) -> Markup {
    let words = teller.words;
    let mut by_step: BTreeMap<Option<&str>, Vec<&Seen<EffectOn>>> = BTreeMap::new();
    for effect in teller.desk.picture.effects_of(root) {
        by_step.entry(effect.open.step.as_deref()).or_default().push(effect);
    }
    html! {
        @if !by_step.is_empty() {
            section.chronicle aria-labelledby="did" {
                h2 #did { (words.say("effects-title")) }
                @for (step, effects) in &by_step {
                    h3 { @match step {
                        Some(step) => a href=(teller.desk.at(&format!("/pathway/{}", encode(step)))) { (parts::step_name(words, step)) },
                        None => (words.say("part-work-in-general")),
                    } }
                    @if let Some(people) = disagreement(effects.iter().copied()) { p { b { (words.count("effects-disagree", people)) } } }
                    ul.cards { @for effect in effects { (effect_card(teller, effect)) } }
                }
            }
        }
    }
}

fn effect_card(teller: Teller<'_>, effect: &Seen<EffectOn>) -> Markup {
    let words = teller.words;
    let told = effect.words.as_ref();
    let intensity = effect.open.intensity.as_ref().map(|code| words.label("intensity", code.as_str()));
    html! {
        li.card {
            h4 { a href=(parts::entry(effect.id)) { (words.label("effect", effect.open.effect.code())) } }
            @if let Some(mechanism) = teller.mechanism(&effect.open) { p { (mechanism) } }
            @match told {
                None => p.soft { (words.say("report-sealed")) },
                Some(told) => {
                    @if !told.quote.trim().is_empty() { blockquote { p { (words.with("report-quote", &[("words", told.quote.trim())])) } } }
                    @if !told.why.trim().is_empty() { p { (told.why.trim()) } }
                }
            }
            p.soft {
                (words.with("report-said-by", &[("who", &teller.role(effect.author)), ("date", &words.date(&effect.occurred))]))
                @if let Some(intensity) = intensity { " · " (intensity) }
                @if !effect.open.supporting.is_empty() { " · " (words.count("effects-supported", effect.open.supporting.len())) }
            }
        }
    }
}

/// What a reading decided, step by step, with what was said of each.
pub(super) fn reading(teller: Teller<'_>, entry: &Entry, root: EntryId) -> Markup {
    let words = teller.words;
    let Some(open) = entry
        .body
        .as_ref()
        .filter(|_| entry.envelope.kind.as_str() == CrisisReading::KIND)
        .and_then(|body| body.read_open::<CrisisReading>().ok())
    else {
        return html! {};
    };
    let how = teller.words_of::<CrisisReading>(entry).unwrap_or_default().how;
    let spoken: BTreeSet<&str> =
        open.choices.iter().map(|choice| choice.step.as_str()).chain(how.keys().map(String::as_str)).collect();
    let columns = ["step", "choice", "until", "how"].map(|column| words.say(&format!("reading-column-{column}")));
    html! {
        section.chronicle aria-labelledby="decided" {
            h2 #decided { (words.say("reading-decided")) }
            @if spoken.is_empty() { p.none { (words.say("reading-nothing-decided")) } } @else {
                div.table-wrap role="region" tabindex="0" aria-labelledby="decided" {
                    table.table.table--stack {
                        thead { tr { @for column in &columns { th scope="col" { (column) } } } }
                        tbody { @for step in spoken { tr {
                            @let choice = open.choice(step);
                            th scope="row" { a href=(teller.desk.at(&format!("/pathway/{}", encode(step)))) { (parts::step_name(words, step)) } }
                            td data-label=(columns[1]) {
                                @if let Some(choice) = choice {
                                    (words.label("reading-choice", choice.choice.code()))
                                    @if choice.choice == Choice::Compress && teller.desk.visitor.may(jalon_access::Act::Write) {
                                        br; a.no-print href=(teller.desk.at(&format!("/new/step?step={}&state=compressed&of={root}", encode(step)))) { (words.say("repair-say-compressed")) }
                                    }
                                }
                            }
                            td data-label=(columns[2]) { @if let Some(until) = choice.and_then(|choice| choice.until.as_ref()) { (words.date(until)) } }
                            td data-label=(columns[3]) { (how.get(step).map(String::as_str).unwrap_or_default()) }
                        } } }
                    }
                }
            }
        }
    }
}

/// After a crisis was named, or a bracket drawn: that a reading helps now, and where it is held.
pub(super) fn invitation(teller: Teller<'_>, entry: &Entry, root: EntryId) -> Markup {
    let words = teller.words;
    let query = match entry.envelope.kind.as_str() {
        "crisis.named" => Some(format!("crisis={root}")),
        "crisis.bracket" => {
            let bracket = teller.desk.picture.brackets.iter().find(|bracket| bracket.root == root);
            bracket.map(|bracket| format!("crisis={}&bracket={root}", bracket.open.crisis))
        }
        _ => None,
    };
    html! {
        @if let Some(query) = query {
            div.notice.notice--info {
                p.notice-title { (words.say("crisis-invite")) }
                p { (words.say("crisis-due-how")) }
                p.actions { a.button href=(teller.desk.at(&format!("/crisis/reading?{query}"))) { (words.say("crisis-hold")) } }
            }
        }
    }
}
