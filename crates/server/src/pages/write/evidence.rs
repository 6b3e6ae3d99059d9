//! Evidence that a step stands, or part of it.

use jalon_initiative::pathway::{Evidence, EvidenceKind, EvidenceWords};
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::{Ground, Options};
use super::sheet::{Read, Sheet, When};
use crate::form::Fields;

pub(super) struct EvidenceSheet;

/// The kinds of evidence that an entry can hold, with the labels of the list.
fn kinds(ask: &Ask<'_>) -> Options {
    ask.list("evidence-kind").into_iter().filter(|(code, _)| EvidenceKind::from_code(code).is_some()).collect()
}

impl Sheet for EvidenceSheet {
    type Kind = Evidence;
    const SLUG: &'static str = "evidence";
    const WHEN: When = When::Asked;

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            (ask.must("step").grouped(&ask.ground.steps()))
            (ask.must("kinds").checks(&kinds(ask)))
            (ask.must("what").area())
            (ask.must("occurred").short())
            (ask.may("names").line())
            (ask.may("document").line())
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let step = fields.choice("step", |id| ground.step(id));
        let kinds = fields.codes("kinds", |code| EvidenceKind::from_code(code).is_some());
        let kinds = kinds.iter().filter_map(|code| EvidenceKind::from_code(code.as_str())).collect();
        let words = EvidenceWords {
            what: fields.text("what").to_owned(),
            names: fields.text("names").to_owned(),
            document: fields.text("document").to_owned(),
            file_name: String::new(),
        };
        Some((Evidence { step: step?, kinds, file: None }, words))
    }

    fn fill(open: &Evidence, words: &EvidenceWords) -> Vec<(&'static str, String)> {
        let mut fields = vec![
            ("step", open.step.clone()),
            ("what", words.what.clone()),
            ("names", words.names.clone()),
            ("document", words.document.clone()),
        ];
        fields.extend(open.kinds.iter().map(|kind| ("kinds", kind.code().to_owned())));
        fields
    }
}
