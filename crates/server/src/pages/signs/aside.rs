//! A sign is put aside, with a reason and for a time; and brought back.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::may_put_aside;
use jalon_initiative::form::Form;
use jalon_initiative::meaning::ReasonWords;
use jalon_initiative::signs::{ASIDE_DAYS, PutAside, PutAsideWords, Sign};
use jalon_record::edtf::Day;
use jalon_store::Draft;
use jalon_store::accounts::Token;
use maud::{Markup, html};

use super::{Signs, crumbs, told};
use crate::app::App;
use crate::clock;
use crate::counts::Counted;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Field, problems, token};
use crate::pages::parts::Teller;
use crate::pages::{Desk, write};
use crate::session::Visitor;

/// The times that are chosen in one tap, in days from today.
const FOR: [(&str, i32); 3] = [("week", 7), ("two-weeks", 14), ("month", 28)];
/// The choice of a day of one's own.
const ON_A_DAY: &str = "day";
/// The hidden field that makes a second tap add nothing.
const ONCE: &str = "once";

const REASON: Field<'_> = Field { name: "reason", label: "field-aside-reason", hint: "field-aside-reason-hint", optional: false };
const UNTIL: Field<'_> = Field { name: "until", label: "field-aside-until", hint: "", optional: false };
const UNTIL_DAY: Field<'_> =
    Field { name: "until_day", label: "field-aside-until-day", hint: "field-aside-until-day-hint", optional: true };

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, sign)): Path<(String, String)>,
) -> Result<Markup, Fault> {
    let sign = allowed(&visitor, &sign)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let mut fields = Fields::default();
        fields.preset(ONCE, &Token::new()?.to_text());
        page(app, &desk, sign, &fields)
    })
    .await
}

pub(super) async fn keep(
    State(app): State<App>,
    Path((initiative, sign)): Path<(String, String)>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    let sign = allowed(&visitor, &sign)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let today = clock::today();
        let Some((aside, words)) = read(&mut fields, sign, today) else {
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(app, &desk, sign, &fields)?).into_response());
        };
        let draft = Draft::of(desk.initiative, desk.visitor.member.id, today.into(), &aside, &words)?;
        app.store().append(vec![draft.once(fields.text(ONCE))])?;
        Ok::<_, Fault>(Redirect::to(&desk.at("/signs#aside")).into_response())
    })
    .await
}

/// Takes back everything that keeps this sign aside.
pub(super) async fn bring_back(
    State(app): State<App>,
    Path((initiative, sign)): Path<(String, String)>,
    Filled { visitor, .. }: Filled,
) -> Result<Redirect, Fault> {
    let sign = allowed(&visitor, &sign)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let today = clock::today();
        for aside in desk.picture.put_aside.iter().filter(|aside| aside.open.sign == sign && today <= aside.open.until) {
            write::take_back(app, &desk.visitor, aside.id, &ReasonWords::default())?;
        }
        Ok::<_, Fault>(Redirect::to(&desk.at("/signs")))
    })
    .await
}

/// The sign of an address, where this role may put it aside.
fn allowed(visitor: &Visitor, sign: &str) -> Result<Sign, Fault> {
    let sign = Sign::from_code(sign).ok_or(Fault::NotFound)?;
    if may_put_aside(visitor.member.role, sign.code()) { Ok(sign) } else { Err(Fault::NotAllowed) }
}

fn read(fields: &mut Fields, sign: Sign, today: Day) -> Option<(PutAside, PutAsideWords)> {
    let words = PutAsideWords { reason: fields.text("reason").to_owned() };
    if let Err(broken) = (PutAside { sign, until: today }).check(&words) {
        fields.broken(broken);
    }
    let chosen = fields.choice("until", |typed| match FOR.iter().find(|(code, _)| *code == typed) {
        Some((_, days)) => Some(Some(*days)),
        None => (typed == ON_A_DAY).then_some(None),
    });
    let until = match chosen? {
        Some(days) => Day::from_number(today.number().saturating_add(days)),
        None => own_day(fields, today),
    };
    let aside = PutAside { sign, until: until? };
    fields.problems().is_empty().then_some((aside, words))
}

/// A day of one's own: after today, and not too far. Of a vague date its last day.
fn own_day(fields: &mut Fields, today: Day) -> Option<Day> {
    let day = fields.date(UNTIL_DAY.name)?.bounds().end.latest;
    match day.filter(|day| (1..=ASIDE_DAYS).contains(&day.number().saturating_sub(today.number()))) {
        Some(day) => Some(day),
        None => fields.problem(UNTIL_DAY.name, "problem-aside-too-far"),
    }
}

fn page(app: &App, desk: &Desk, sign: Sign, fields: &Fields) -> Result<Markup, Fault> {
    let members = app.store().members()?;
    let counted = Counted::read(app, desk)?;
    let signs = Signs::read(app, desk, counted.days())?;
    let teller = Teller::new(app, desk, &members);
    let (language, words) = (desk.language(), teller.words);
    let title = words.say("signs-put-aside");
    let problem =
        if fields.problems().is_empty() { title.clone() } else { words.with("form-problem-title", &[("title", &title)]) };
    let codes = FOR.iter().map(|(code, _)| *code).chain([ON_A_DAY]);
    let choices: Vec<(String, String)> = codes.map(|code| (code.to_owned(), words.say(&format!("aside-until-{code}")))).collect();
    let labels = |name: &str| {
        let field = [REASON, UNTIL, UNTIL_DAY].into_iter().find(|field| field.name == name);
        field.map_or_else(|| name.to_owned(), |field| words.say(field.label))
    };
    Ok(desk.frame(&problem, "nav-home").narrow().page(html! {
        (crumbs(teller, &[(desk.at("/signs"), words.say("signs-title"))], &title))
        header.page-head { p.overline { (title) } h1 { (words.say(&format!("sign-{}-title", sign.code()))) } }
        @if let Some(sighted) = signs.of(sign) { div.notice.notice--info { (told::why(teller, sighted)) } }
        (problems(language, fields, &labels))
        form.form method="post" action=(desk.at(&format!("/signs/{}/aside", sign.code()))) novalidate {
            (token(Some(&desk.visitor)))
            input type="hidden" name=(ONCE) value=(fields.text(ONCE));
            (REASON.area(language, fields))
            (UNTIL.radios(language, fields, &choices))
            (UNTIL_DAY.short(language, fields))
            p.actions {
                button.button { (title) }
                a.button.button--quiet href=(desk.at("/signs")) { (words.say("cancel")) }
            }
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn until(typed: &str) -> Result<i32, Vec<(String, &'static str)>> {
        let today = Day::from_number(20_000).unwrap();
        let mut fields = Fields::of(serde_urlencoded::from_str(typed).unwrap());
        match read(&mut fields, Sign::Caseload, today) {
            Some((aside, _)) => Ok(aside.until.number() - today.number()),
            None => Err(fields.problems().iter().map(|problem| (problem.field.clone(), problem.code)).collect()),
        }
    }

    #[test]
    fn a_sign_is_put_aside_for_a_quarter_at_most_and_never_without_a_reason() {
        let one = |field: &str, code| Err(vec![(field.to_owned(), code)]);
        let on = |days: i32| format!("reason=x&until=day&until_day={}", Day::from_number(20_000 + days).unwrap());
        assert_eq!(until("reason=x&until=week"), Ok(7));
        assert_eq!(until("reason=x&until=two-weeks"), Ok(14));
        assert_eq!(until("reason=x&until=month&until_day=never"), Ok(28), "a day counts where it is chosen");
        assert_eq!(until(&on(1)), Ok(1));
        assert_eq!(until(&on(ASIDE_DAYS)), Ok(ASIDE_DAYS));
        assert_eq!(until(&on(ASIDE_DAYS + 1)), one("until_day", "problem-aside-too-far"));
        assert_eq!(until(&on(0)), one("until_day", "problem-aside-too-far"));
        assert_eq!(until("reason=x&until=day"), one("until_day", "problem-missing"));
        assert_eq!(until("reason=x&until=day&until_day=2024-11/.."), one("until_day", "problem-aside-too-far"));
        assert_eq!(until("until=week"), one("reason", "problem-missing"));
        assert_eq!(until("reason=x"), one("until", "problem-missing"));
        assert_eq!(until("reason=x&until=ever"), one("until", "problem-not-in-list"));
        assert_eq!(until("until=day").unwrap_err().len(), 2);
    }
}
