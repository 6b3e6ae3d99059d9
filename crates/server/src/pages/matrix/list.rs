//! The list of what is in a cell.

use jalon_initiative::position::Verdict;
use jalon_record::edtf::{Bounds, Edtf};
use jalon_record::id::EntryId;
use maud::{Markup, html};

use super::Lens;
use crate::pages::parts;

/// One thing in a cell.
pub(super) struct Item {
    pub(super) entry: EntryId,
    pub(super) mark: &'static str,
    pub(super) occurred: Edtf,
    /// When it is taken to have been, for the cell.
    pub(super) when: Bounds,
    pub(super) verdict: Verdict,
    pub(super) title: String,
    pub(super) meta: Vec<Markup>,
}

/// What is in a cell, the earliest first; where each lies relative to the crises is said with it.
pub(super) fn cell(lens: &Lens<'_>, title: &str, mut items: Vec<Item>) -> Markup {
    let (words, picture) = (lens.teller.words, &lens.teller.desk.picture);
    items.sort_by_key(|item| (item.when.start.earliest, item.when.end.latest, item.entry));
    html! {
        section.chronicle #cell aria-labelledby="cell-title" {
            h2 #cell-title { (title) }
            ol.chronicle-list { @for item in &items {
                li class={ "happening " (item.mark) } {
                    p.happening-date { (words.date(&item.occurred)) }
                    div.happening-body {
                        p.happening-title { a href=(parts::entry(item.entry)) { (item.title) } }
                        p.happening-meta {
                            span { (lens.verdict(item.verdict)) }
                            @for one in &item.meta { (one) }
                        }
                        @for lag in parts::lags(words, picture, item.when) { p.source { (lag) } }
                    }
                }
            } }
            p.actions.no-print { a.button.button--quiet href=(lens.at(lens.page, &[])) { (lens.say("matrix-close")) } }
        }
    }
}
