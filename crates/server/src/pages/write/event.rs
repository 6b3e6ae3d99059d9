//! Something that happened around the team, as a source tells it.

use jalon_initiative::crisis::{Confidence, ContextEvent, ContextWords, Occurrence};
use jalon_language::Language;
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::Ground;
use super::sheet::{Read, Sheet, When, code_of};
use crate::form::Fields;

pub(super) struct EventSheet;

impl Sheet for EventSheet {
    type Kind = ContextEvent;
    const SLUG: &'static str = "event";
    const WHEN: When = When::Asked;

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            (ask.must("occurred").line())
            (ask.must("fact").area())
            (ask.may("sources").area())
            (ask.may("confidence").radios(ask.list("confidence")))
            (ask.may("occurrence").radios(ask.list("occurrence").into_iter().filter(|(code, _)| code != "unknown").collect()))
            (ask.may("crisis").select(&ask.ground.crises()))
            (ask.more("form-event-more", &["constructs", "context_level"], &html! {
                (ask.may("context_level").radios(ask.list("context-level")))
                (ask.groups("constructs", &ask.ground.groups("cfir-construct")))
            }))
            @if !ask.fields.text("lang").is_empty() { input type="hidden" name="lang" value=(ask.fields.text("lang")); }
        }
    }

    /// What nobody says stays unsaid: a fact without confidence is not confirmed.
    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let given = |fields: &Fields, field| !fields.text(field).is_empty();
        let confidence = match given(fields, "confidence") {
            true => fields.choice("confidence", Confidence::from_code),
            false => Some(Confidence::Unconfirmed),
        };
        let occurrence = match given(fields, "occurrence") {
            true => fields.choice("occurrence", Occurrence::from_code),
            false => Some(Occurrence::Unknown),
        };
        let crisis = ground.one_of(fields, "crisis", &ground.crises());
        let constructs = fields.codes("constructs", |code| ground.has("cfir-construct", code));
        let level = fields.optional_code("context_level", |code| ground.has("context-level", code));
        let lang = Language::parse(fields.text("lang")).map(|_| fields.text("lang").to_owned());
        let sources = fields.text("sources").lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
        let words = ContextWords { fact: fields.text("fact").to_owned(), sources };
        Some((ContextEvent { confidence: confidence?, occurrence: occurrence?, crisis, constructs, level, lang }, words))
    }

    fn fill(open: &ContextEvent, words: &ContextWords) -> Vec<(&'static str, String)> {
        let mut fields = vec![
            ("confidence", open.confidence.code().to_owned()),
            ("occurrence", open.occurrence.code().to_owned()),
            ("crisis", open.crisis.map(|id| id.to_string()).unwrap_or_default()),
            ("lang", open.lang.clone().unwrap_or_default()),
            ("fact", words.fact.clone()),
            ("sources", words.sources.join("\n")),
            ("context_level", code_of(open.level.as_ref())),
        ];
        fields.extend(open.constructs.iter().map(|code| ("constructs", code.as_str().to_owned())));
        fields
    }
}
