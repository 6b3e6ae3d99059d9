//! On the first page: what is owed, and what is late or next.

use jalon_initiative::pathway::{Due, Lateness, debts, plan};
use jalon_report::order_of;
use maud::{Markup, html};

use crate::clock;
use crate::pages::parts::Teller;
use crate::pages::pathway::{owed, plan as page};

/// How much of what is awaited is shown here; the rest is in the plan.
const SHOWN: usize = 5;

/// Every core step that is owed, with who answers for it.
pub(super) fn owed(teller: Teller<'_>) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let order = order_of(&desk.pathway);
    let debts = debts(&order, &desk.picture.steps, &desk.picture.passed);
    html! {
        section.chronicle aria-labelledby="owed" {
            h2 #owed { (words.say("home-owed")) }
            @if debts.is_empty() { p { (words.say("home-owed-none")) } } @else {
                ul.cards { @for debt in &debts { (owed::card(teller, debt)) } }
            }
        }
    }
}

/// What is late, then what is next; what is owed stands above, and is not told twice.
pub(super) fn ahead(teller: Teller<'_>) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let order = order_of(&desk.pathway);
    let awaited = plan(&order, &desk.picture);
    let debts = debts(&order, &desk.picture.steps, &desk.picture.passed);
    let is_owed = |due: &Due<'_>| debts.iter().any(|debt| due.step == Some(debt.step));
    let today = clock::today();
    let dated: Vec<&Due<'_>> = awaited.iter().filter(|due| due.lateness(today) != Lateness::Undated && !is_owed(due)).collect();
    html! {
        @if !dated.is_empty() {
            section.chronicle aria-labelledby="ahead" {
                h2 #ahead { (words.say("home-ahead")) }
                ol.chronicle-list { @for due in dated.iter().take(SHOWN) { (page::row(teller, due)) } }
                p { a href=(desk.at("/pathway/plan")) { (words.count("home-ahead-all", awaited.len())) } }
            }
        }
    }
}
