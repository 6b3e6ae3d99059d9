//! The screen on which a sheet is typed: the same rows as on paper, one small number each. Tab or Enter moves on.

use jalon_language::Language;
use jalon_record::edtf::Day;
use maud::{Markup, html};

use super::days::{Counted, Days, Known};
use super::entry::{BESIDE, CORRECT, GO, ONCE, Sheet};
use super::rows::{By, Layout, Row};
use crate::app::App;
use crate::form::Fields;
use crate::pages::Desk;
use crate::pages::frame::{Field, problems, token};
use crate::pages::parts;
use crate::pages::parts::Teller;

const DAY: Field<'_> = Field { name: "day", label: "sheet-day", hint: "sheet-day-hint", optional: false };
const NOTE: Field<'_> = Field { name: "note", label: "sheet-note", hint: "sheet-note-hint", optional: true };

/// The whole screen.
pub(super) fn page(app: &App, desk: &Desk, sheet: &Sheet, fields: &Fields) -> Markup {
    let language = desk.language();
    let say = |key: &str| language.say(key);
    let title = say("sheet-title");
    let problem = !fields.problems().is_empty();
    let tab = if problem { language.say_with("form-problem-title", &[("title", title.as_str().into())]) } else { title.clone() };
    let labels = |field: &str| label_of(language, sheet, field);
    let members = app.store().members().unwrap_or_default();
    let teller = Teller::new(app, desk, &members);
    desk.frame(&tab, "nav-home").narrow().page(html! {
        nav.crumbs aria-label=(say("part-crumbs")) { ol {
            li { a href=(desk.at("")) { (say("nav-home")) } }
            li { span aria-current="page" { (title) } }
        } }
        header.page-head { h1 { (title) } p.soft { (say("sheet-lead")) } }
        @if let Some(kept) = &sheet.kept { (kept_notice(desk, &sheet.layout, kept)) }
        (problems(language, fields, &labels))
        @if sheet.asks { (ask(teller, &sheet.known)) }
        (strip(desk, sheet))
        form.form.sheet method="post" action=(desk.at("/sheet")) novalidate data-sheet {
            // Without a script, Enter would send a form half filled in: it is told to do nothing.
            button type="submit" disabled hidden {}
            (token(Some(&desk.visitor)))
            input type="hidden" name=(ONCE) value=(fields.text(ONCE));
            input type="hidden" name="by" value=(sheet.layout.by.list());
            input type="hidden" name="for" value=(sheet.layout.span.code());
            @if let Some(amended) = &sheet.amended {
                @for head in &amended.heads { input type="hidden" name="amends" value=(head); }
            }
            (DAY.short(language, fields))
            @if !sheet.asks { (about_day(teller, sheet)) }
            @if sheet.is_other_paper { div.notice.notice--warning { p { (say("sheet-other-paper")) } } }
            (rows(language, sheet, fields))
            details.more open[!fields.text("note").is_empty()] {
                summary { (say("sheet-more")) }
                (NOTE.line(language, fields))
            }
            p.actions {
                @if sheet.asks {
                    button.button.button--big name=(GO) value=(CORRECT) { (say("sheet-go-correct")) }
                    button.button.button--quiet name=(GO) value=(BESIDE) { (say("sheet-go-beside")) }
                } @else {
                    button.button.button--big { (say(if sheet.amended.is_some() { "sheet-correct" } else { "sheet-keep" })) }
                }
            }
        }
        (others(desk, &sheet.layout))
    })
}

fn label_of(language: Language, sheet: &Sheet, field: &str) -> String {
    let rows = sheet.layout.rows.iter().chain(&sheet.further);
    match field {
        "day" => language.say("sheet-day"),
        "contacts" => language.say("tally-sheet-all"),
        "note" => language.say("sheet-note"),
        _ => rows.into_iter().find(|row| row.field() == field).map_or_else(|| field.to_owned(), |row| row.label.clone()),
    }
}

/// The rows, numbered as on paper.
fn rows(language: Language, sheet: &Sheet, fields: &Fields) -> Markup {
    let all_first = sheet.layout.by.counts_all();
    let all = number(language, fields, "contacts", &language.say("tally-sheet-all"), None, all_first);
    // The first row is where typing begins, unless something is told above the form.
    let first = sheet.layout.rows.first().filter(|_| !all_first && fields.problems().is_empty());
    html! {
        fieldset.sheet-rows {
            legend { (sheet.layout.title) }
            @if all_first { (all) }
            @for (at, row) in sheet.layout.rows.iter().enumerate() {
                (number(language, fields, &row.field(), &row.label, Some(at + 1), first == Some(row)))
            }
            @if !sheet.further.is_empty() {
                p.hint { (language.say("sheet-further")) }
                @for row in &sheet.further { (number(language, fields, &row.field(), &row.label, None, false)) }
            }
            p.sheet-sum aria-live="polite" {
                (language.say("sheet-sum")) " "
                output name="sum" { (typed(sheet, fields)) }
            }
            @if !all_first {
                p.hint #contacts-hint { (language.say("sheet-all-hint")) }
                (all)
            }
        }
    }
}

/// The sum of what was typed, before a script follows it.
fn typed(sheet: &Sheet, fields: &Fields) -> u32 {
    let rows = sheet.layout.rows.iter().chain(&sheet.further);
    let count = |row: &Row| fields.text(&row.field()).parse::<u32>().unwrap_or(0);
    rows.map(count).fold(0, u32::saturating_add)
}

fn number(language: Language, fields: &Fields, name: &str, label: &str, place: Option<usize>, focus: bool) -> Markup {
    let problem = fields.problem_of(name);
    html! {
        div.sheet-row .has-error[problem.is_some()] {
            label for=(name) {
                span.sheet-number aria-hidden="true" { @if let Some(place) = place { (place) } }
                span { (label) }
            }
            input id=(name) name=(name) value=(fields.text(name)) inputmode="numeric" pattern="[0-9]*" maxlength="5" autocomplete="off"
                autofocus[focus] aria-describedby=[problem.map(|_| format!("{name}-error"))] aria-invalid=[problem.map(|_| "true")];
            @if let Some(problem) = problem { p.field-error id={ (name) "-error" } { (language.say(problem.code)) } }
        }
    }
}

/// The last two weeks, a link each: what is entered, what is missing, what someone else counted.
fn strip(desk: &Desk, sheet: &Sheet) -> Markup {
    let language = desk.language();
    let days: Vec<Day> = Days::last(sheet.today).collect();
    let missing = days.iter().filter(|day| !sheet.days.is_entered(**day)).count();
    html! {
        section.sheet-days aria-labelledby="sheet-days" {
            h2 #sheet-days { (language.say("sheet-days")) }
            p.soft { (language.say_with("sheet-missing", &[("n", missing.into())])) }
            ol { @for day in days { (one_day(desk, sheet, day)) } }
        }
    }
}

fn one_day(desk: &Desk, sheet: &Sheet, day: Day) -> Markup {
    let language = desk.language();
    let known = sheet.days.of(day);
    let (class, told) = match (known.own.is_empty(), known.others.is_empty()) {
        (false, _) => ("is-entered", language.say_with("sheet-is-entered", &[("n", known.own_contacts().into())])),
        (true, false) => ("is-others", language.say("sheet-is-others")),
        (true, true) => ("is-missing", language.say("sheet-is-missing")),
    };
    let shown = match class {
        "is-entered" => known.own_contacts().to_string(),
        "is-others" => "·".to_owned(),
        _ => "–".to_owned(),
    };
    let to = desk.at(&format!("/sheet?{}&day={day}", sheet.layout.query()));
    html! {
        li {
            a class=(class) href=(to) aria-current=[(sheet.day == Some(day)).then_some("date")] {
                span.hidden-visually { (weekday(language, day, "weekday")) " " (language.day(day)) ", " (told) }
                span.sheet-weekday aria-hidden="true" { (weekday(language, day, "weekday-short")) }
                span.sheet-date aria-hidden="true" { (day.to_civil().day()) }
                span.sheet-known aria-hidden="true" { (shown) }
            }
        }
    }
}

/// The name of a day of the week.
pub(in crate::pages) fn weekday(language: Language, day: Day, prefix: &str) -> String {
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let at = usize::try_from(day.to_civil().weekday().to_monday_zero_offset()).unwrap_or(0);
    names.get(at).map(|name| language.say(&format!("{prefix}-{name}"))).unwrap_or_default()
}

/// What is known of the day that the sheet is for: that it is corrected, what others counted, what was noted one by one.
fn about_day(teller: Teller<'_>, sheet: &Sheet) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let Some(day) = sheet.day else { return html! {} };
    let named = words.with("sheet-of-day", &[("weekday", &weekday(words.language, day, "weekday")), ("day", &words.day(day))]);
    let corrects = sheet.amended.as_ref().map(|amended| amended.entry.envelope.id);
    html! {
        p.sheet-of { (named) }
        @if let Some(id) = corrects {
            div.notice {
                p.notice-title { (words.say("sheet-correcting")) }
                p { (words.count("sheet-correcting-what", sheet.known.own_contacts() as usize)) " " a href=(parts::entry(id)) { (words.say("form-kept-see")) } }
            }
        } @else if sheet.known.own.len() > 1 {
            div.notice.notice--warning {
                p.notice-title { (words.count("sheet-several", sheet.known.own.len())) }
                ul { @for counted in &sheet.known.own { li {
                    a href=(desk.at(&format!("/sheet?{}&amends={}", sheet.layout.query(), counted.id()))) {
                        (words.count("sheet-correct-one", counted.open.contacts as usize))
                    }
                } } }
            }
        }
        @if !sheet.known.others.is_empty() || sheet.known.contacts > 0 {
            div.notice {
                @for counted in &sheet.known.others { p { (other(teller, counted)) } }
                @if sheet.known.contacts > 0 { p { (words.count("sheet-one-by-one", sheet.known.contacts)) } }
            }
        }
    }
}

fn other(teller: Teller<'_>, counted: &Counted) -> Markup {
    let words = teller.words;
    let told = [("who", teller.role(counted.entry.envelope.author).into()), ("n", counted.open.contacts.into())];
    html! { (words.language.say_with("sheet-other", &told)) " " a href=(parts::entry(counted.id())) { (words.say("form-kept-see")) } }
}

/// The day is entered already: what is there, and what shall become of it.
fn ask(teller: Teller<'_>, known: &Known) -> Markup {
    let words = teller.words;
    html! {
        div.notice.notice--warning role="alert" tabindex="-1" {
            p.notice-title { (words.say("sheet-double")) }
            ul { @for counted in &known.own { li {
                (words.count("sheet-double-what", counted.open.contacts as usize)) " "
                a href=(parts::entry(counted.id())) { (words.say("form-kept-see")) }
            } } }
            p { (words.say("sheet-double-ask")) }
        }
    }
}

fn kept_notice(desk: &Desk, layout: &Layout, kept: &Counted) -> Markup {
    let language = desk.language();
    let day = language.date(&kept.entry.envelope.occurred);
    html! {
        div.notice.notice--success role="status" {
            p.notice-title { (language.say_with("sheet-kept", &[("n", kept.open.contacts.into()), ("day", day.into())])) }
            ul.chips {
                li { a href=(parts::entry(kept.id())) { (language.say("form-kept-see")) } }
                li { a href=(desk.at(&format!("/sheet?{}&amends={}", layout.query(), kept.id()))) { (language.say("form-kept-amend")) } }
            }
        }
    }
}

/// The other rows, and the paper.
fn others(desk: &Desk, layout: &Layout) -> Markup {
    let language = desk.language();
    html! {
        ul.chips {
            @for by in By::ALL.into_iter().filter(|by| *by != layout.by) {
                li { a href=(desk.at(&format!("/sheet?by={}&for={}", by.list(), layout.span.code()))) {
                    (language.say(&format!("sheet-by-{}", by.list())))
                } }
            }
            li { a href=(desk.at(&format!("/sheet/paper?{}", layout.query()))) { (language.say("paper-title")) } }
        }
    }
}
