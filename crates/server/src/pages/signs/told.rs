//! A sign in words: what it is, why it appears, from when on it appears, and what one could do next.

use jalon_access::may_put_aside;
use jalon_initiative::signs::rules::{
    DECISION_DAYS, DRIFT_CONTACTS, DRIFT_ONE_IN, OVERDUE_DAYS, UNPAID_MINUTES, WELLBEING_DAYS, WORK_DAYS,
};
use jalon_initiative::signs::{Due, Last, SHOWN, Sighted, Sign, Why};
use jalon_language::Arg;
use maud::{Markup, html};

use crate::pages::hours;
use crate::pages::parts::{self, Teller};

/// What stands in a card.
pub(super) fn card(teller: Teller<'_>, sighted: &Sighted) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let sign = sighted.sign();
    html! {
        h3 { (words.say(&format!("sign-{}-title", sign.code()))) }
        (why(teller, sighted))
        p { (words.say(&format!("sign-{}-next", sign.code()))) }
        p.hint { (rule(teller, sign)) }
        p.actions {
            @if let Some((to, label)) = next(teller, sighted) { a.button.button--quiet href=(to) { (label) } }
            @if may_put_aside(desk.visitor.member.role, sign.code()) {
                a.button.button--quiet href=(desk.at(&format!("/signs/{}/aside", sign.code()))) {
                    (words.say("signs-put-aside"))
                    span.hidden-visually { (words.language.say_with("signs-put-aside-which", &[("sign", words.say(&format!("sign-{}-title", sign.code())).into())])) }
                }
            }
        }
    }
}

/// Why it appears: the numbers and dates.
pub(super) fn why(teller: Teller<'_>, sighted: &Sighted) -> Markup {
    let say = |key: &str, args: &[(&str, Arg)]| teller.words.language.say_with(key, args);
    match &sighted.why {
        Why::Wellbeing { level, who, occurred, .. } => {
            let is_own = *who == teller.desk.visitor.member.id;
            let key = if is_own { "sign-wellbeing-low-why-own" } else { "sign-wellbeing-low-why" };
            let level = teller.words.label("wellbeing", level.as_str());
            let date = teller.words.date(occurred);
            html! { p { (say(key, &[("level", level.into()), ("who", teller.role(*who).into()), ("date", date.into())])) } }
        }
        Why::Supervision { last, agreed } => {
            let key = match last {
                Last::Ago(_) => "sign-supervision-gap-why",
                Last::AtLeast(_) => "sign-supervision-gap-why-at-least",
                Last::NoneFor(_) => "sign-supervision-gap-why-none",
            };
            html! { p { (say(key, &[("days", last.days().into()), ("agreed", (*agreed).into())])) } }
        }
        Why::FollowUps { lost, overdue } => html! {
            @if *lost > 0 { p { (say("sign-follow-up-lost-why", &[("n", (*lost).into()), ("days", WORK_DAYS.into())])) } }
            @if *overdue > 0 { p { (say("sign-follow-up-lost-why-overdue", &[("n", (*overdue).into()), ("days", OVERDUE_DAYS.into())])) } }
        },
        Why::Caseload { persons, at_least, ceiling } => {
            let key = if *at_least { "sign-caseload-why-at-least" } else { "sign-caseload-why" };
            html! { p { (say(key, &[("n", (*persons).into()), ("days", WORK_DAYS.into()), ("ceiling", (*ceiling).into())])) } }
        }
        Why::Drift { outside, all, codes } => {
            let labels: Vec<String> = codes.iter().map(|code| teller.words.label("support", code.as_str())).collect();
            let args = [("outside", (*outside).into()), ("all", (*all).into()), ("days", WORK_DAYS.into())];
            html! {
                p { (say("sign-role-drift-why", &args)) }
                p { (labels.join(&teller.words.say("part-comma"))) }
            }
        }
        Why::Decisions(due) => html! {
            ul { @for due in due.iter().take(SHOWN) { li { (decision(teller, due)) } } }
            @if due.len() > SHOWN { p { (teller.words.count("signs-more", due.len() - SHOWN)) } }
        },
        Why::Hours { unpaid, late } => {
            let time = |minutes: u32| hours::duration(teller.words.language, minutes);
            html! {
                @if *unpaid > 0 { p { (say("sign-hours-unpaid-why", &[("time", time(*unpaid).into()), ("days", WORK_DAYS.into())])) } }
                @if *late > 0 { p { (say("sign-hours-unpaid-why-late", &[("time", time(*late).into()), ("days", WORK_DAYS.into())])) } }
            }
        }
    }
}

fn decision(teller: Teller<'_>, due: &Due) -> Markup {
    let words = teller.words;
    let found = teller.desk.picture.decisions.iter().find(|decision| decision.id == due.entry);
    let what = words.or_sealed(found.and_then(|decision| decision.words.as_ref()).map(|told| told.what.as_str()));
    let key = if due.left < 0 { "sign-decision-near-past" } else { "sign-decision-near-left" };
    html! {
        a href=(parts::entry(due.entry)) { (what) } br;
        span.soft { (words.language.say_with(key, &[("date", words.date(&due.by).into()), ("n", due.left.abs().into())])) }
    }
}

/// From when on it appears: the threshold is ours, and told.
fn rule(teller: Teller<'_>, sign: Sign) -> String {
    let args: &[(&str, Arg)] = match sign {
        Sign::SupervisionGap | Sign::Caseload => &[],
        Sign::WellbeingLow => &[("days", Arg::Number(WELLBEING_DAYS as i64))],
        Sign::FollowUpLost => &[("days", Arg::Number(OVERDUE_DAYS as i64))],
        Sign::RoleDrift => &[("one", Arg::Number(DRIFT_ONE_IN as i64)), ("n", Arg::Number(DRIFT_CONTACTS as i64))],
        Sign::DecisionNear => &[("days", Arg::Number(DECISION_DAYS as i64))],
        Sign::HoursUnpaid => &[("n", Arg::Number(UNPAID_MINUTES as i64)), ("days", Arg::Number(WORK_DAYS as i64))],
    };
    teller.words.language.say_with(&format!("sign-{}-rule", sign.code()), args)
}

/// What one could do next: an address, and what stands on it.
fn next(teller: Teller<'_>, sighted: &Sighted) -> Option<(String, String)> {
    let sign = sighted.sign();
    let to = match sign {
        Sign::SupervisionGap => teller.desk.at("/new/supervision"),
        Sign::FollowUpLost => teller.desk.at("/follow-ups"),
        Sign::HoursUnpaid => teller.desk.at("/hours"),
        Sign::WellbeingLow | Sign::Caseload | Sign::RoleDrift => parts::entry(*sighted.entries.first()?),
        Sign::DecisionNear => return None,
    };
    Some((to, teller.words.say(&format!("sign-{}-act", sign.code()))))
}
