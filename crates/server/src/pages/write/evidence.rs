//! Evidence that a step stands, or part of it; a file may come with it.

use jalon_initiative::pathway::{Evidence, EvidenceKind, EvidenceWords};
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::{Ground, Options};
use super::sheet::{Read, Sheet, When};
use crate::form::Fields;
use crate::pages::{parts, tongue};
use crate::upload;

pub(super) struct EvidenceSheet;

/// The kinds of evidence that a person ticks, with the labels of the list: a file speaks for itself.
fn kinds(ask: &Ask<'_>) -> Options {
    ask.list("evidence-kind").into_iter().filter(|(code, _)| ticked(code).is_some()).collect()
}

fn ticked(code: &str) -> Option<EvidenceKind> {
    EvidenceKind::from_code(code).filter(|kind| *kind != EvidenceKind::File)
}

impl Sheet for EvidenceSheet {
    type Kind = Evidence;
    const SLUG: &'static str = "evidence";
    const WHEN: When = When::Asked;
    const TAKES_FILE: bool = true;

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            (ask.must("step").grouped(&ask.ground.steps()))
            (asked_for(ask))
            (ask.must("kinds").checks(&kinds(ask)))
            (ask.must("what").area())
            (ask.must("occurred").short())
            (ask.may("names").line())
            (ask.may("document").line())
            (file(ask))
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let step = fields.choice("step", |id| ground.step(id));
        let kinds = fields.codes("kinds", |code| ticked(code).is_some());
        let mut kinds: Vec<EvidenceKind> = kinds.iter().filter_map(|code| ticked(code.as_str())).collect();
        let kept = ground.file.as_ref();
        kinds.extend(kept.map(|_| EvidenceKind::File));
        let words = EvidenceWords {
            what: fields.text("what").to_owned(),
            names: fields.text("names").to_owned(),
            document: fields.text("document").to_owned(),
            file_name: kept.map(|kept| kept.name.clone()).unwrap_or_default(),
        };
        Some((Evidence { step: step?, kinds, file: kept.map(|kept| kept.file.clone()) }, words))
    }

    fn fill(open: &Evidence, words: &EvidenceWords) -> Vec<(&'static str, String)> {
        let mut fields = vec![
            ("step", open.step.clone()),
            ("what", words.what.clone()),
            ("names", words.names.clone()),
            ("document", words.document.clone()),
        ];
        let kinds = open.kinds.iter().filter(|kind| **kind != EvidenceKind::File);
        fields.extend(kinds.map(|kind| ("kinds", kind.code().to_owned())));
        fields
    }
}

/// What the pathway asks for the step, and what of it is there already: a checklist, where the step is known.
fn asked_for(ask: &Ask<'_>) -> Markup {
    let Some(step) = ask.ground.pathway.step(ask.fields.text("step")) else { return html! {} };
    let history = ask.ground.picture.step(step.id.as_str());
    let asked = step.evidence.iter().filter_map(|kind| EvidenceKind::from_code(kind.code()));
    let given = |kind: EvidenceKind| history.evidence.iter().any(|given| given.open.shows(kind, &given.occurred));
    let label = |code: &str| ask.ground.label_of("evidence-kind", code);
    html! {
        div.notice.notice--info {
            p.notice-title { (ask.say("evidence-asked")) }
            p { (step.text(tongue(ask.ground.language)).evidence) }
            ul.checklist { @for kind in asked {
                @let is_given = given(kind);
                li .is-given[is_given] { (label(kind.code())) " – " (ask.say(if is_given { "evidence-given" } else { "evidence-lacking" })) }
            } }
        }
    }
}

/// A file to choose, and the one that is kept already.
fn file(ask: &Ask<'_>) -> Markup {
    let problem = ask.fields.problem_of("file");
    let described = if problem.is_some() { "file-hint file-error" } else { "file-hint" };
    html! {
        div.field .has-error[problem.is_some()] {
            label for="file" { (ask.label("file")) " " span.optional { (ask.say("optional")) } }
            p.hint #file-hint {
                (ask.say("field-file-hint")) " " (ask.ground.language.say_with("field-file-sorts", &[("sorts", upload::endings().into())]))
                @if ask.fields.upload().is_some() { " " strong { (ask.say("field-file-again")) } }
            }
            @if let Some(problem) = problem { p.field-error #file-error { (ask.say(problem.code)) } }
            @if let Some(kept) = ask.ground.file.as_ref().filter(|_| ask.fields.upload().is_none()) {
                p { (ask.ground.language.say_with("field-file-kept", &[("name", kept.name.as_str().into()), ("size", parts::size(ask.ground.language, kept.file.bytes).into())])) }
            }
            input #file name="file" type="file" accept=(upload::accepted()) aria-describedby=(described) aria-invalid=[problem.map(|_| "true")];
        }
    }
}
