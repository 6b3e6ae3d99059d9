//! What a day is made of besides contacts: team work and training. Codes and minutes; of a training, what was learnt.

use jalon_initiative::form::NoWords;
use jalon_initiative::practice::{TeamWork, Training, TrainingWords};
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::Ground;
use super::sheet::{Read, Sheet, When, code_of};
use super::supervision::HELD;
use crate::form::Fields;

pub(super) struct TeamWorkSheet;
pub(super) struct TrainingSheet;

fn optional_minutes(fields: &mut Fields) -> Option<u32> {
    if fields.text("minutes").is_empty() { None } else { fields.number("minutes") }
}

fn minutes_of(minutes: Option<u32>) -> String {
    minutes.map(|minutes| minutes.to_string()).unwrap_or_default()
}

impl Sheet for TeamWorkSheet {
    type Kind = TeamWork;
    const SLUG: &'static str = "team-work";
    const WHEN: When = When::Open;

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            (ask.must("work").radios(ask.list("team-work")))
            (ask.may("minutes").number())
            (ask.may("occurred").short())
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let work = fields.code("work", |code| ground.has("team-work", code));
        let minutes = optional_minutes(fields);
        Some((TeamWork { minutes, work: work? }, NoWords {}))
    }

    fn fill(open: &TeamWork, _: &NoWords) -> Vec<(&'static str, String)> {
        vec![("work", code_of(Some(&open.work))), ("minutes", minutes_of(open.minutes))]
    }
}

impl Sheet for TrainingSheet {
    type Kind = Training;
    const SLUG: &'static str = "training";
    const WHEN: When = When::Open;

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            (ask.must("topic").radios(ask.list("training-topic")))
            (ask.must("held").radios(ask.coded("held", HELD.map(|(code, _)| code))))
            (ask.may("occurred").short())
            (ask.may("minutes").number())
            (ask.may("note").area())
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let topic = fields.code("topic", |code| ground.has("training-topic", code));
        let held = fields.choice("held", |typed| HELD.iter().find(|(code, _)| *code == typed).map(|(_, held)| *held));
        let minutes = optional_minutes(fields);
        Some((Training { held: held?, minutes, topic: topic? }, TrainingWords { note: fields.text("note").to_owned() }))
    }

    fn fill(open: &Training, words: &TrainingWords) -> Vec<(&'static str, String)> {
        let held = HELD.iter().find(|(_, held)| *held == open.held).map(|(code, _)| *code).unwrap_or_default();
        vec![
            ("topic", code_of(Some(&open.topic))),
            ("held", held.to_owned()),
            ("minutes", minutes_of(open.minutes)),
            ("note", words.note.clone()),
        ]
    }
}
