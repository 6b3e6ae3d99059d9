//! The crisis reading: fifteen minutes, together, on what a crisis blocks and opens, and what to keep, make smaller or put off.
//!
//! The form is the guide of the meeting, and prints as its worksheet. What is put off is written as said of the step in the
//! same stroke, and each mechanism that was ticked as an effect of the crisis.

mod ask;

use std::collections::BTreeMap;

use jalon_initiative::crisis::{Choice, CrisisReading, Effect, EffectOn, EffectWords, ReadingWords, StepChoice};
use jalon_initiative::form::Code;
use jalon_initiative::pathway::{StepSaid, StepState, StepWords};
use jalon_library::Step;
use jalon_store::{Draft, StoreError};
use maud::Markup;

use super::ask::Ask;
use super::ground::Ground;
use super::sheet::{Along, Pairs, Read, Sheet, When};
use crate::form::Fields;

pub(super) struct ReadingSheet;

/// What was ticked in the meeting: the field, the list its codes come from, and what it says of the crisis.
const TICKED: [(&str, &str, Effect); 2] =
    [("blocked", "mechanism-challenge", Effect::Challenge), ("opened", "mechanism-opportunity", Effect::Opportunity)];

/// The name of a field that stands once for each step.
fn of_step(field: &str, step: &str) -> String {
    format!("{field}-{step}")
}

impl Sheet for ReadingSheet {
    type Kind = CrisisReading;
    const SLUG: &'static str = "reading";
    const WHEN: When = When::Open;

    fn ask(ask: &Ask<'_>) -> Markup {
        ask::guide(ask)
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let crisis = ground.must_one_of(fields, "crisis", &ground.crises());
        let bracket = ground.one_of(fields, "bracket", &ground.brackets(crisis));
        let known = |list: &str, code: &str| ground.has(list, code);
        for (field, list, _) in TICKED {
            fields.codes(field, |code| known(list, code));
        }
        let (mut choices, mut how) = (Vec::new(), BTreeMap::new());
        let before = fields.problems().len();
        for step in ground.pathway.steps() {
            let told = fields.text(&of_step("how", step.id.as_str())).to_owned();
            choices.extend(choice(fields, ground, step, &told));
            if !told.is_empty() {
                how.insert(step.id.to_string(), told);
            }
        }
        if fields.problems().len() > before {
            return None;
        }
        let told = |field: &str| fields.text(field).to_owned();
        let words = ReadingWords { blocks: told("blocks"), opens: told("opens"), decided_by: told("decided_by"), how };
        Some((CrisisReading { crisis: crisis?, bracket, choices }, words))
    }

    fn fill(open: &CrisisReading, words: &ReadingWords) -> Vec<(&'static str, String)> {
        vec![
            ("crisis", open.crisis.to_string()),
            ("bracket", open.bracket.map(|id| id.to_string()).unwrap_or_default()),
            ("blocks", words.blocks.clone()),
            ("opens", words.opens.clone()),
            ("decided_by", words.decided_by.clone()),
        ]
    }

    fn fill_more(open: &CrisisReading) -> Pairs {
        let chosen = open.choices.iter().flat_map(|choice| {
            let until = choice.until.as_ref().map(|until| (of_step("until", &choice.step), until.text().to_owned()));
            std::iter::once((of_step("choice", &choice.step), choice.choice.code().to_owned())).chain(until)
        });
        chosen.collect()
    }

    fn fill_words(words: &ReadingWords) -> Pairs {
        words.how.iter().map(|(step, how)| (of_step("how", step), how.clone())).collect()
    }

    /// What was put off is said of the step; what was ticked is an effect of the crisis.
    fn along(read: &Read<Self>, fields: &Fields, _: &Ground<'_>, along: &Along) -> Result<Vec<Draft>, StoreError> {
        let (open, words) = read;
        let deferred = open.choices.iter().filter(|choice| choice.choice == Choice::Defer);
        let said = deferred.map(|choice| {
            let reason = words.how.get(&choice.step).unwrap_or(&words.blocks).clone();
            let said = StepWords { reason, decided_by: words.decided_by.clone(), ..StepWords::default() };
            let state = StepState::Deferred;
            let open =
                StepSaid { step: choice.step.clone(), state, until: choice.until.clone(), owner_role: None, instead: None };
            along.draft(&open, &said)
        });
        let ticked = TICKED.iter().flat_map(|(field, _, effect)| fields.all(field).map(|code| (code, *effect)));
        let effects = ticked.filter_map(|(code, effect)| Some((Code::new(code)?, effect))).map(|(mechanism, effect)| {
            let (mechanism, supporting) = (Some(mechanism), Vec::new());
            along.draft(
                &EffectOn { of: open.crisis, step: None, effect, mechanism, intensity: None, supporting },
                &EffectWords::default(),
            )
        });
        said.chain(effects).collect()
    }
}

/// What was decided for a step. What is put off has a date and a reason: its own where it is a core step, else what the
/// crisis blocks will do.
fn choice(fields: &mut Fields, ground: &Ground<'_>, step: &Step, told: &str) -> Option<StepChoice> {
    let id = step.id.as_str();
    let [choice, until, how] = ["choice", "until", "how"].map(|field| of_step(field, id));
    let date = ground.optional_date(fields, &until);
    if fields.text(&choice).is_empty() {
        let is_told = !told.is_empty() || date.is_some();
        return if is_told { fields.problem(&choice, "problem-reading-choice") } else { None };
    }
    let chosen = fields.choice(&choice, Choice::from_code)?;
    if chosen == Choice::Defer {
        if fields.text(&until).is_empty() {
            fields.problem::<()>(&until, "problem-reading-until");
        }
        if told.is_empty() && (step.flag.is_core() || fields.text("blocks").is_empty()) {
            fields.problem::<()>(&how, "problem-reading-why");
        }
    }
    Some(StepChoice { step: id.to_owned(), choice: chosen, until: date })
}

/// What a step's own form begins with when it is opened from a reading: that the step is compressed, how, and until when.
pub(super) fn compressed(asked: &Fields, ground: &Ground<'_>) -> Pairs {
    let step = asked.text("step");
    let reading = ground.picture.readings.iter().find(|reading| reading.root.to_string() == asked.text("of"));
    let Some((reading, choice)) = reading.and_then(|reading| Some((reading, reading.open.choice(step)?))) else {
        return Pairs::new();
    };
    let how = reading.words.as_ref().and_then(|words| words.how.get(step)).map(|how| ("reason".to_owned(), how.clone()));
    let until = choice.until.as_ref().map(|until| ("until".to_owned(), until.text().to_owned()));
    how.into_iter().chain(until).collect()
}
