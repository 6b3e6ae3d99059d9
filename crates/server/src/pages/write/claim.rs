//! A claim of the story, with the entries that support it and those that speak against it.

use jalon_initiative::story::{Claim, ClaimState, ClaimType, ClaimWords};
use jalon_record::id::EntryId;
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::{Ground, Options};
use super::sheet::{Read, Sheet, When};
use crate::form::Fields;
use crate::pages::tongue;

pub(super) struct ClaimSheet;

impl Sheet for ClaimSheet {
    type Kind = Claim;
    const SLUG: &'static str = "claim";
    const WHEN: When = When::Open;

    fn ask(ask: &Ask<'_>) -> Markup {
        let groups = evidence(ask.ground);
        html! {
            (ask.must("text").area())
            (ask.must("claim_type").radios(ask.coded("claim-type", ClaimType::ALL.iter().map(|kind| kind.code()))))
            (ask.may("state").radios(ask.coded("claim-state", ClaimState::ALL.iter().map(|state| state.code()))))
            (cited(ask, "supporting", &groups))
            (cited(ask, "disconfirming", &groups))
            (ask.may("occurred").short())
        }
    }

    /// A claim whose state nobody says is put forward, no more.
    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let claim_type = fields.choice("claim_type", ClaimType::from_code);
        let state = match fields.text("state").is_empty() {
            true => Some(ClaimState::Proposed),
            false => fields.choice("state", ClaimState::from_code),
        };
        let supporting = entries(fields, "supporting", ground);
        let disconfirming = entries(fields, "disconfirming", ground);
        let words = ClaimWords { text: fields.text("text").to_owned() };
        Some((Claim { claim_type: claim_type?, state: state?, supporting, disconfirming }, words))
    }

    fn fill(open: &Claim, words: &ClaimWords) -> Vec<(&'static str, String)> {
        let mut fields = vec![
            ("text", words.text.clone()),
            ("claim_type", open.claim_type.code().to_owned()),
            ("state", open.state.code().to_owned()),
        ];
        fields.extend(open.supporting.iter().map(|id| ("supporting", id.to_string())));
        fields.extend(open.disconfirming.iter().map(|id| ("disconfirming", id.to_string())));
        fields
    }
}

/// The entries named in a field; each must be there.
pub(super) fn entries(fields: &mut Fields, field: &str, ground: &Ground<'_>) -> Vec<EntryId> {
    let named: Vec<Option<EntryId>> = fields.all(field).map(|text| text.parse().ok()).collect();
    let known: Vec<EntryId> = named.iter().flatten().copied().filter(|id| ground.known.contains(id)).collect();
    if known.len() != named.len() {
        fields.problem::<()>(field, "problem-unknown-reference");
    }
    known
}

/// What can be cited, by sort. Practice is cited from the page of its entry.
pub(super) fn evidence(ground: &Ground<'_>) -> Vec<(&'static str, Options)> {
    let (language, picture) = (ground.language, ground.picture);
    let named = |label: &str, what: String| language.say_with("form-pair", &[("one", label.into()), ("other", what.into())]);
    let state = |list: &str, code: &str| {
        let known = ground.library.codelist(list).and_then(|list| list.label(code, tongue(language)));
        known.unwrap_or(code).to_owned()
    };
    let steps = || picture.steps.iter();
    let proofs = steps().flat_map(|(id, history)| history.evidence.iter().map(move |seen| (id, seen)));
    vec![
        ("form-events", ground.events()),
        ("form-statements", ground.statements()),
        (
            "form-proofs",
            proofs.map(|(id, seen)| (seen.root.to_string(), named(id, ground.label(seen, |words| &words.what)))).collect(),
        ),
        (
            "form-effects",
            picture
                .effects
                .iter()
                .map(|seen| {
                    let effect = state("effect", seen.open.effect.code());
                    let what = seen.open.step.as_ref().map_or(effect.clone(), |step| named(step, effect.clone()));
                    (seen.root.to_string(), named(&what, ground.label(seen, |words| &words.why)))
                })
                .collect(),
        ),
        (
            "form-contributions",
            picture
                .contributions
                .iter()
                .map(|seen| {
                    let what = state("research-contribution", seen.open.what.as_str());
                    (seen.root.to_string(), named(&what, ground.label(seen, |words| &words.note)))
                })
                .collect(),
        ),
    ]
}

/// The entries to choose from, each sort behind a line that opens; what was chosen from elsewhere stands first.
pub(super) fn cited(ask: &Ask<'_>, name: &str, groups: &[(&'static str, Options)]) -> Markup {
    let listed = |id: &str| groups.iter().any(|(_, options)| options.iter().any(|(known, _)| known == id));
    let problem = ask.fields.problem_of(name);
    let hint = ask.hint(name);
    html! {
        fieldset.group .has-error[problem.is_some()] id=(name) tabindex="-1" aria-describedby=[hint.as_ref().map(|_| format!("{name}-hint"))] {
            legend { (ask.label(name)) " " span.optional { (ask.say("optional")) } }
            @if let Some(hint) = &hint { p.hint id={ (name) "-hint" } { (hint) } }
            @if let Some(problem) = problem { p.field-error { (ask.say(problem.code)) } }
            @let elsewhere: Options = ask.fields.all(name).filter(|id| !listed(id))
                .map(|id| (id.to_owned(), ask.ground.language.say_with("form-entry", &[("id", short(id).into())]))).collect();
            (choices(ask, name, &elsewhere))
            @for (key, options) in groups.iter().filter(|(_, options)| !options.is_empty()) {
                details.more open[options.iter().any(|(id, _)| ask.fields.has(name, id))] {
                    summary { (ask.ground.language.say_with(key, &[])) " " span.optional { (options.len()) } }
                    (choices(ask, name, options))
                }
            }
        }
    }
}

fn choices(ask: &Ask<'_>, name: &str, options: &Options) -> Markup {
    html! {
        @if !options.is_empty() {
            div.choices.choices--wide { @for (value, label) in options {
                label.choice {
                    input type="checkbox" name=(name) value=(value) checked[ask.fields.has(name, value)];
                    span.choice-body { (label) }
                }
            } }
        }
    }
}

/// The first letters of the name of an entry.
fn short(id: &str) -> String {
    id.chars().take(8).collect()
}
