//! What someone says an event, or the crisis itself, did to a step or to the work.

use jalon_initiative::crisis::{Effect, EffectOn, EffectWords};
use jalon_record::edtf::Edtf;
use maud::{Markup, html};

use super::ask::Ask;
use super::claim::{cited, entries, evidence};
use super::ground::{Ground, Options};
use super::sheet::{Read, Sheet, When, code_of};
use crate::form::Fields;
use crate::pages::tongue;

pub(super) struct EffectSheet;

/// How a crisis stands in the way, and how it opens.
const MECHANISMS: [&str; 2] = ["mechanism-challenge", "mechanism-opportunity"];

/// The events and the crises.
fn causes(ground: &Ground<'_>) -> Options {
    ground.crises().into_iter().chain(ground.events()).collect()
}

/// What can show an effect: anything that can be cited but other effects.
fn shown(ground: &Ground<'_>) -> Vec<(&'static str, Options)> {
    evidence(ground).into_iter().filter(|(sort, _)| *sort != "form-effects").collect()
}

fn mechanisms(ask: &Ask<'_>) -> Vec<(String, Options)> {
    let known = MECHANISMS.iter().filter_map(|id| ask.ground.library.codelist(id));
    known.map(|list| (list.title(tongue(ask.ground.language)).to_owned(), ask.list(list.id().as_str()))).collect()
}

impl Sheet for EffectSheet {
    type Kind = EffectOn;
    const SLUG: &'static str = "effect";
    const WHEN: When = When::Open;

    fn ask(ask: &Ask<'_>) -> Markup {
        let groups = [(ask.say("form-crises"), ask.ground.crises()), (ask.say("form-events"), ask.ground.events())];
        html! {
            (ask.must("of").grouped(&groups))
            (ask.must("effect").radios(ask.list("effect")))
            (ask.may("step").grouped(&ask.ground.steps()))
            (ask.may("mechanism").grouped(&mechanisms(ask)))
            (ask.may("intensity").radios(ask.list("intensity")))
            (ask.may("why").area())
            (ask.may("quote").area())
            (cited(ask, "supporting", &shown(ask.ground)))
            (ask.may("occurred").line())
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let of = ground.must_one_of(fields, "of", &causes(ground));
        let effect = fields.choice("effect", Effect::from_code);
        let step = ground.optional_step(fields, "step");
        let mechanism = fields.optional_code("mechanism", |code| MECHANISMS.iter().any(|list| ground.has(list, code)));
        let intensity = fields.optional_code("intensity", |code| ground.has("intensity", code));
        let supporting = entries(fields, "supporting", ground);
        let words = EffectWords { why: fields.text("why").to_owned(), quote: fields.text("quote").to_owned() };
        Some((EffectOn { of: of?, step, effect: effect?, mechanism, intensity, supporting }, words))
    }

    fn fill(open: &EffectOn, words: &EffectWords) -> Vec<(&'static str, String)> {
        let mut fields = vec![
            ("of", open.of.to_string()),
            ("effect", open.effect.code().to_owned()),
            ("step", open.step.clone().unwrap_or_default()),
            ("mechanism", code_of(open.mechanism.as_ref())),
            ("intensity", code_of(open.intensity.as_ref())),
            ("why", words.why.clone()),
            ("quote", words.quote.clone()),
        ];
        fields.extend(open.supporting.iter().map(|id| ("supporting", id.to_string())));
        fields
    }

    /// When the event happened, or when the crisis began.
    fn happened(open: &EffectOn, ground: &Ground<'_>) -> Edtf {
        let events = ground.picture.events.iter().map(|seen| (seen.root, &seen.occurred));
        let crises = ground.picture.crises.iter().map(|seen| (seen.root, &seen.occurred));
        let cause = events.chain(crises).find(|(root, _)| *root == open.of);
        cause.map_or_else(|| ground.today.into(), |(_, occurred)| occurred.clone())
    }
}
