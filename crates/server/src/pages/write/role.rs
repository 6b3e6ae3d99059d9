//! The role sheet: what the peer support worker does and does not do, and what was agreed to hold the role up.

use jalon_initiative::form::Code;
use jalon_initiative::pathway::{RoleSheet, RoleSheetWords};
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::Ground;
use super::sheet::{Read, Sheet, When};
use crate::form::Fields;

pub(super) struct RoleSheetSheet;

/// The lists of activities, each with its field.
const LISTS: [(&str, &str); 2] = [("activities", "support"), ("team_work", "team-work")];

impl Sheet for RoleSheetSheet {
    type Kind = RoleSheet;
    const SLUG: &'static str = "role";
    const WHEN: When = When::Asked;

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            (ask.must("occurred").short())
            (ask.must("does").area())
            @for (field, list) in LISTS { (ask.may(field).checks(&ask.list(list))) }
            (ask.may("does_not").area())
            (ask.may("ask_first").area())
            div.field-row {
                (ask.may("caseload").number())
                (ask.may("supervision_days").number())
            }
            (ask.may("agreed_by").line())
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let mut activities: Vec<Code> = Vec::new();
        for (field, list) in LISTS {
            let known = |code: &str| ground.has(list, code) || LISTS.iter().any(|(_, other)| ground.has(other, code));
            for code in fields.codes(field, known) {
                if !activities.contains(&code) {
                    activities.push(code);
                }
            }
        }
        let number = |fields: &mut Fields, field: &str| match fields.text(field).is_empty() {
            true => None,
            false => fields.number(field),
        };
        let (caseload, supervision_days) = (number(fields, "caseload"), number(fields, "supervision_days"));
        let text = |field: &str| fields.text(field).to_owned();
        let words = RoleSheetWords {
            does: text("does"),
            does_not: text("does_not"),
            ask_first: text("ask_first"),
            agreed_by: text("agreed_by"),
        };
        Some((RoleSheet { activities, caseload, supervision_days }, words))
    }

    fn fill(open: &RoleSheet, words: &RoleSheetWords) -> Vec<(&'static str, String)> {
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        let mut fields = vec![
            ("does", words.does.clone()),
            ("does_not", words.does_not.clone()),
            ("ask_first", words.ask_first.clone()),
            ("agreed_by", words.agreed_by.clone()),
            ("caseload", number(open.caseload)),
            ("supervision_days", number(open.supervision_days)),
        ];
        // Which of the lists a code is of, only the lists know: each field ticks those that it has.
        for code in &open.activities {
            fields.extend(LISTS.map(|(field, _)| (field, code.as_str().to_owned())));
        }
        fields
    }
}
