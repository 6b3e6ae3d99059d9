//! The rows of a sheet: the values of one list as this site offers them, in one order on paper and on the screen.

use jalon_initiative::form::Code;
use jalon_initiative::practice::{self, Offered};
use jalon_language::Language;
use jalon_report::tally::Span;
use sha2::{Digest, Sha256};

use super::Asked;
use crate::app::App;
use crate::pages::{Desk, tongue};

/// What the rows of a sheet are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum By {
    /// Where contacts were: each counts in one row.
    Setting,
    /// What was offered: a contact may count in several rows, or in none.
    Support,
}

impl By {
    pub(super) const ALL: [Self; 2] = [Self::Setting, Self::Support];

    /// The list of the rows.
    pub(super) fn list(self) -> &'static str {
        match self {
            Self::Setting => "setting",
            Self::Support => "support",
        }
    }

    /// Whether contacts are counted in a row of their own.
    pub(super) fn counts_all(self) -> bool {
        self == Self::Support
    }
}

/// One row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Row {
    pub(super) code: Code,
    pub(super) label: String,
}

impl Row {
    /// The name of its field.
    pub(super) fn field(&self) -> String {
        format!("n-{}", self.code.as_str())
    }
}

/// A sheet: what its rows are, and for how long it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Layout {
    pub(super) by: By,
    pub(super) span: Span,
    /// The title of the list.
    pub(super) title: String,
    pub(super) rows: Vec<Row>,
}

impl Layout {
    /// As an address asks for it: rows by setting and for one day where it does not say.
    pub(super) fn of(app: &App, desk: &Desk, asked: &Asked, language: Language) -> Self {
        let by = By::ALL.into_iter().find(|by| by.list() == asked.by).unwrap_or(By::Setting);
        let span = Span::from_code(&asked.span).unwrap_or(Span::Day);
        let list = app.library().codelist(by.list());
        let row = |(code, label): (String, String)| Some(Row { code: Code::new(&code)?, label });
        let title = list.map(|list| list.title(tongue(language)).to_owned()).unwrap_or_default();
        let rows = offered(app, desk, by.list(), language).into_iter().filter_map(row).collect();
        Self { by, span, title, rows }
    }

    /// The mark of this order of rows: another where a row is added, hidden or moved.
    pub(super) fn mark(&self) -> String {
        let mut digest = Sha256::new().chain_update(self.by.list());
        for row in &self.rows {
            digest.update([0]);
            digest.update(row.code.as_str());
        }
        hex::encode(&digest.finalize()[..3])
    }

    /// What names it in an address.
    pub(super) fn query(&self) -> String {
        format!("by={}&for={}", self.by.list(), self.span.code())
    }
}

/// The values of a list as this initiative offers them today, with their names: what stands on paper and on the screens of this
/// room.
pub(in crate::pages) fn offered(app: &App, desk: &Desk, list: &str, language: Language) -> Vec<(String, String)> {
    let named = |values: Vec<Offered>| {
        values.into_iter().map(|value| (value.code.clone(), value.label(tongue(language)).to_owned())).collect()
    };
    app.library().codelist(list).map(|list| named(practice::offered(list, &desk.picture.lists))).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_changes_with_the_rows_and_their_order_and_not_with_their_words() {
        let row = |code: &str, label: &str| Row { code: Code::new(code).unwrap(), label: label.to_owned() };
        let layout = |rows: Vec<Row>| Layout { by: By::Setting, span: Span::Day, title: String::new(), rows };
        let mark = layout(vec![row("street", "Rue"), row("shelter", "Refuge")]).mark();
        assert_eq!(mark, layout(vec![row("street", "Street"), row("shelter", "Shelter")]).mark());
        assert_ne!(mark, layout(vec![row("shelter", "Refuge"), row("street", "Rue")]).mark());
        assert_ne!(mark, layout(vec![row("street", "Rue")]).mark());
        assert_eq!(mark.len(), 6);
    }
}
