//! Going past a core step that does not stand. Nothing is locked: the form comes back once, and asks who answers for it.

use jalon_initiative::Meaning;
use jalon_initiative::pathway::{Passed, PassedWords, StepState};
use jalon_record::edtf::Edtf;
use jalon_record::entry::Audience;
use jalon_report::words::order_of;
use jalon_store::{Draft, StoreError};
use maud::{Markup, html};

use super::amend::Amended;
use super::ask::Ask;
use super::ground::Ground;
use super::sheet::Hand;
use crate::form::Fields;
use crate::pages::frame::Field;

/// The button that says whether someone answers now.
const BUTTON: &str = "go";
const ANSWER: &str = "answer";
const LATER: &str = "later";
/// What is asked for each core step, in fields `go-<part>-<step>`.
const PARTS: [&str; 3] = ["name", "reason", "repair_by"];

/// What a statement of a step calls for, besides being kept.
pub(super) enum GoingOn {
    /// Nothing, or nothing now.
    Keep,
    /// Someone is asked to answer for these core steps.
    Ask(Vec<String>),
    /// Someone answered: these are kept with it.
    With(Vec<Draft>),
}

fn field(part: &str, step: &str) -> String {
    format!("go-{part}-{step}")
}

/// What a field of this part of the form is called; `None` for any other.
pub(super) fn label(ask: &Ask<'_>, name: &str) -> Option<String> {
    let (part, step) = name.strip_prefix("go-")?.split_once('-')?;
    Some(format!("{} ({step})", ask.say(&format!("field-go-{part}"))))
}

/// Weighs a statement that reads well: which core steps are passed by it, and what was answered for them.
pub(super) fn weigh(
    fields: &mut Fields,
    ground: &Ground<'_>,
    hand: &Hand,
    amended: Option<&Amended>,
) -> Result<GoingOn, StoreError> {
    let toward = fields.text("step").to_owned();
    let begins = StepState::from_code(fields.text("state")).is_some_and(StepState::has_begun);
    let Some(occurred) = ground.date(&mut fields.clone(), "occurred").filter(|_| begins && !had_begun(amended)) else {
        return Ok(GoingOn::Keep);
    };
    let order = order_of(ground.pathway);
    let missing = order.unanswered(&toward, occurred.bounds(), &ground.picture.steps, &ground.picture.passed);
    let missing: Vec<String> = missing.into_iter().map(str::to_owned).collect();
    match fields.text(BUTTON) {
        _ if missing.is_empty() => Ok(GoingOn::Keep),
        LATER => Ok(GoingOn::Keep),
        ANSWER => answered(fields, ground, hand, &Going { toward: &toward, occurred: &occurred, missing }),
        _ => Ok(GoingOn::Ask(missing)),
    }
}

/// Whether a statement that is amended said already that the step had begun: it is not asked about again.
fn had_begun(amended: Option<&Amended>) -> bool {
    let envelope = amended.map(|amended| &amended.shown.envelope);
    let body = amended.and_then(|amended| amended.shown.body.as_ref());
    let read = envelope.zip(body).map(|(envelope, body)| Meaning::read(envelope.kind.as_str(), envelope.version, body));
    matches!(read, Some(Ok(Meaning::StepSaid(said))) if said.state.has_begun())
}

struct Going<'a> {
    toward: &'a str,
    occurred: &'a Edtf,
    missing: Vec<String>,
}

/// One answer for each core step that was answered for; a problem where none was, or one is not whole.
fn answered(fields: &mut Fields, ground: &Ground<'_>, hand: &Hand, going: &Going<'_>) -> Result<GoingOn, StoreError> {
    let is_told = |fields: &Fields, step: &str| PARTS.iter().any(|part| !fields.text(&field(part, step)).is_empty());
    let any = going.missing.iter().any(|step| is_told(fields, step));
    let audience = Audience::from_code(fields.text("audience")).unwrap_or(Audience::Team);
    let told_at = ground.optional_date(&mut fields.clone(), "told_at");
    let mut drafts = Vec::new();
    let told: Vec<&String> = going.missing.iter().filter(|step| !any || is_told(fields, step)).collect();
    for step in told {
        let text = |part: &str| fields.text(&field(part, step)).to_owned();
        let words = PassedWords { name: text("name"), reason: text("reason") };
        for part in ["name", "reason"] {
            if fields.text(&field(part, step)).is_empty() {
                fields.problem::<()>(&field(part, step), "problem-missing");
            }
        }
        let Some(repair_by) = ground.date(fields, &field("repair_by", step)) else { continue };
        if !fields.problems().is_empty() {
            continue;
        }
        let open = Passed { step: step.clone(), toward: going.toward.to_owned(), repair_by };
        let draft = Draft::of(hand.initiative, hand.author, going.occurred.clone(), &open, &words)?;
        let draft = draft.audience(audience).told_at(told_at.clone());
        drafts.push(if fields.text(super::ONCE).is_empty() { draft } else { draft.once(fields.text(super::ONCE)) });
    }
    if fields.problems().is_empty() { Ok(GoingOn::With(drafts)) } else { Ok(GoingOn::Ask(going.missing.clone())) }
}

/// What is asked, above what was written: kindly, and with a way on.
pub(super) fn ask(ask: &Ask<'_>, missing: &[String]) -> Markup {
    let language = ask.ground.language;
    let name = |step: &str| ask.ground.step_name(step);
    html! {
        div.notice.notice--warning #going-on tabindex="-1" {
            p.notice-title { (ask.say("go-title")) }
            p { (language.say_with("go-why", &[("step", name(ask.fields.text("step")).into()), ("n", missing.len().into())])) }
            p { (ask.say("go-never-locks")) }
        }
        @for step in missing {
            fieldset.group {
                legend { (name(step)) }
                @if let Some(known) = ask.ground.pathway.step(step) { p.hint { (known.text(crate::pages::tongue(language)).if_skipped) } }
                @for part in PARTS {
                    @let name = field(part, step);
                    @let (label, hint) = (format!("field-go-{part}"), format!("field-go-{part}-hint"));
                    @let asked = Field { name: &name, label: &label, hint: &hint, optional: true };
                    @match part {
                        "reason" => (asked.area(language, ask.fields)),
                        "repair_by" => (asked.short(language, ask.fields)),
                        _ => (asked.line(language, ask.fields)),
                    }
                }
            }
        }
    }
}

/// The two ways on.
pub(super) fn buttons(ask: &Ask<'_>) -> Markup {
    html! {
        button.button name=(BUTTON) value=(ANSWER) { (ask.say("go-answer")) }
        button.button.button--quiet name=(BUTTON) value=(LATER) { (ask.say("go-later")) }
    }
}
