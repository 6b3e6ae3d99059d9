//! A tally: how many contacts, in all and by code of a list. No persons at all.

use jalon_initiative::form::Code;
use jalon_initiative::practice::{Count, Offered, Tally, TallyWords, known};
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::Ground;
use super::sheet::{Read, Sheet, When};
use crate::form::Fields;
use crate::pages::tongue;

pub(super) struct TallySheet;

/// The lists under which contacts are counted.
const LISTS: [&str; 3] = ["setting", "contact-way", "support"];

fn field_of(list: &str, code: &str) -> String {
    format!("n-{list}-{code}")
}

impl Sheet for TallySheet {
    type Kind = Tally;
    const SLUG: &'static str = "tally";
    const WHEN: When = When::Open;
    const QUICK: bool = true;

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            (ask.must("contacts").number())
            (ask.may("occurred").short())
            @for list in LISTS { (counts(ask, list)) }
            (ask.may("note").area())
            @for list in ask.ground.library.codelists().iter().filter(|list| !LISTS.contains(&list.id().as_str())) {
                @for value in known(list, &ask.ground.picture.lists) {
                    @let name = field_of(list.id().as_str(), &value.code);
                    @if !ask.fields.text(&name).is_empty() { input type="hidden" name=(name) value=(ask.fields.text(&name)); }
                }
            }
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let contacts = fields.number("contacts");
        let mut counts = Vec::new();
        for list in ground.library.codelists() {
            for value in known(list, &ground.picture.lists) {
                let name = field_of(list.id().as_str(), &value.code);
                let given = !fields.text(&name).is_empty();
                let n = if given { fields.number(&name) } else { None };
                let (list, code) = (Code::new(list.id().as_str()), Code::new(&value.code));
                if let (Some(n @ 1..), Some(list), Some(code)) = (n, list, code) {
                    counts.push(Count { list, code, n });
                }
            }
        }
        Some((Tally { contacts: contacts?, counts }, TallyWords { note: fields.text("note").to_owned() }))
    }

    fn fill(open: &Tally, words: &TallyWords) -> Vec<(&'static str, String)> {
        vec![("contacts", open.contacts.to_string()), ("note", words.note.clone())]
    }

    fn fill_more(open: &Tally) -> Vec<(String, String)> {
        open.counts.iter().map(|count| (field_of(count.list.as_str(), count.code.as_str()), count.n.to_string())).collect()
    }
}

/// A list of small numbers, one a code.
fn counts(ask: &Ask<'_>, list: &str) -> Markup {
    let Some(list) = ask.ground.library.codelist(list) else { return html! {} };
    let touched = |name: &String| !ask.fields.text(name).is_empty() || ask.fields.problem_of(name).is_some();
    let all = known(list, &ask.ground.picture.lists).into_iter().map(|value| (field_of(list.id().as_str(), &value.code), value));
    let values: Vec<(String, Offered)> = all.filter(|(name, value)| !value.hidden || touched(name)).collect();
    html! {
        details.more open[values.iter().any(|(name, _)| touched(name))] {
            summary { (ask.ground.language.say_with("form-tally-by", &[("list", list.title(tongue(ask.ground.language)).into())])) }
            div.field-row {
                @for (name, value) in &values {
                    @let problem = ask.fields.problem_of(name);
                    div.field.field--short .has-error[problem.is_some()] {
                        label for=(name) { (value.label(tongue(ask.ground.language))) }
                        @if let Some(problem) = problem { p.field-error id={ (name) "-error" } { (ask.say(problem.code)) } }
                        input id=(name) name=(name) value=(ask.fields.text(name)) inputmode="numeric" autocomplete="off"
                            aria-describedby=[problem.map(|_| format!("{name}-error"))] aria-invalid=[problem.map(|_| "true")];
                    }
                }
            }
        }
    }
}
