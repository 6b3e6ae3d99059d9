//! What is owed, told in the same words wherever it shows.

use jalon_access::Act;
use jalon_initiative::pathway::{Debt, Lateness, Owing};
use maud::{Markup, html};

use crate::clock;
use crate::pages::encode;
use crate::pages::parts::{self, Teller};

/// A debt as a card: which step, by when, who answers for it; how to answer where nobody has.
pub fn card(teller: Teller<'_>, debt: &Debt<'_>) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let history = desk.picture.step(debt.step);
    html! {
        li.card.card--task {
            h3 { a href=(desk.at(&format!("/pathway/{}", encode(debt.step)))) { (parts::step_name(words, debt.step)) } }
            p { (parts::standing(words, history.standing())) " " (badge(teller, debt)) }
            (why(teller, debt))
        }
    }
}

/// A debt as a line of a list.
pub fn line(teller: Teller<'_>, debt: &Debt<'_>) -> Markup {
    html! {
        li {
            a href=(teller.desk.at(&format!("/pathway/{}", encode(debt.step)))) { (parts::step_name(teller.words, debt.step)) }
            " " (badge(teller, debt))
        }
    }
}

/// By when it will be repaired, and whether that has passed.
pub fn badge(teller: Teller<'_>, debt: &Debt<'_>) -> Markup {
    let words = teller.words;
    html! {
        (parts::debt(words, debt.due()))
        @if debt.lateness(clock::today()) == Lateness::Late { " " (late(teller)) }
    }
}

/// That a day has passed.
pub fn late(teller: Teller<'_>) -> Markup {
    html! { span.badge.badge--bare.is-debt { (teller.words.say("plan-late")) } }
}

/// How it came to be owed, and who answers for it.
pub fn why(teller: Teller<'_>, debt: &Debt<'_>) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    match &debt.owing {
        Owing::Said(said) => html! {
            p.soft { (words.with("home-owed-since", &[("date", &words.date(&said.occurred)), ("who", &teller.role(said.author))])) }
        },
        Owing::Passed(passed) => html! {
            p { (words.with("owed-passed", &[("step", &parts::step_name(words, &passed.open.toward)), ("date", &words.date(&passed.occurred))])) }
            @match passed.words.as_ref() {
                Some(told) => p { (words.with("owed-answers", &[("name", told.name.trim()), ("reason", told.reason.trim().trim_end_matches('.'))])) },
                None => p.soft { (words.say("report-sealed")) },
            }
            p.soft { a href=(parts::entry(passed.id)) { (words.say("owed-see")) } }
        },
        Owing::Unanswered(warning) => html! {
            p { (words.with(if warning.is_certain() { "owed-begun" } else { "owed-begun-perhaps" },
                &[("step", &parts::step_name(words, warning.toward)), ("date", &words.date(&warning.begun.occurred))])) }
            p { strong { (words.say("owed-nobody")) } }
            @if desk.visitor.may(Act::Write) {
                p.actions { a.button href=(answer(teller, warning.step, warning.toward)) { (words.say("owed-answer")) } }
            }
        },
    }
}

/// The form by which someone answers for going on, filled in as far as it is known.
fn answer(teller: Teller<'_>, step: &str, toward: &str) -> String {
    teller.desk.at(&format!("/new/passed?step={}&toward={}", encode(step), encode(toward)))
}
