//! What shows phase by phase: steps, challenges and openings, who wrote, and the tempo of practice.
//!
//! Each page is a table over one scheme of brackets, counted anew from the picture that this reader may see. A cell opens
//! the list of what is in it, under the table, at an address that holds only codes and ids. As CSV a table has codes,
//! labels of the library, dates and numbers, and no words that anyone wrote.

pub(in crate::pages) mod csv;
mod effects;
mod list;
mod positions;
mod steps;
pub(in crate::pages) mod tempo;
#[cfg(test)]
mod tests;
mod who;

use axum::Router;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use jalon_initiative::disclosure::{Disclosed, ReleasedCell, Table, To};
use jalon_initiative::form::Code;
use jalon_initiative::matrix::{Ground, Matrices, Thing};
use jalon_initiative::position::Verdict;
use jalon_initiative::registers::ReleaseTable;
use jalon_language::Language;
use jalon_record::edtf::Day;
use jalon_record::id::EntryId;
use jalon_store::accounts::Member;
use maud::{Markup, html};

use super::parts::{self, Teller};
use super::{Desk, encode, frame};
use crate::app::App;
use crate::fault::Fault;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/i/{initiative}/crisis/steps", get(steps::show))
        .route("/i/{initiative}/crisis/effects", get(effects::show))
        .route("/i/{initiative}/crisis/tempo", get(tempo::show))
        .route("/i/{initiative}/crisis/who", get(who::show))
}

/// The four pages: their path, and the key of their name.
const PAGES: [(&str, &str); 4] = [
    ("/crisis/steps", "matrix-steps"),
    ("/crisis/effects", "matrix-effects"),
    ("/crisis/tempo", "matrix-tempo"),
    ("/crisis/who", "matrix-who"),
];

/// What stands for the column of the time outside in an address, and for a mechanism that is not said.
const OUTSIDE: &str = "outside";
const UNSAID: &str = "unsaid";

/// What was asked for, field by field.
type Asked = Vec<(String, String)>;

fn text<'a>(asked: &'a Asked, name: &str) -> &'a str {
    asked.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim())
}

/// One scheme of brackets, and who looks at it.
struct Lens<'a> {
    teller: Teller<'a>,
    /// Which page, by its path.
    page: &'static str,
    scheme: Option<Code>,
    schemes: Vec<Code>,
    ground: Ground,
    columns: Vec<Column>,
    /// To whom the counts go.
    to: To,
}

/// A column as it is shown: a bracket, or the time outside.
struct Column {
    bracket: Option<EntryId>,
    /// The phase, by its code.
    phase: String,
    /// The library's label of the phase, never anyone's own.
    shipped: String,
    label: String,
    /// From when to when, in words.
    borders: String,
    /// Its borders as they were written.
    written: (String, String),
}

impl Column {
    /// What stands for it in an address.
    fn code(&self) -> String {
        self.bracket.map_or_else(|| OUTSIDE.to_owned(), |bracket| bracket.to_string())
    }

    /// What a row of CSV begins with: codes, dates, and the library's label of the phase.
    fn cells(&self, lens: &Lens<'_>) -> [csv::Cell; 6] {
        let scheme = lens.scheme.as_ref().map_or("", Code::as_str);
        let (start, end) = &self.written;
        [scheme, &self.code(), &self.phase, &self.shipped, start, end].map(csv::Cell::from)
    }
}

impl<'a> Lens<'a> {
    /// Both matrices of the scheme; nothing where no bracket was drawn.
    fn counted(&self) -> Option<Matrices> {
        Some(Matrices::of(self.scheme.clone()?, Thing::all(&self.teller.desk.picture)))
    }

    fn new(app: &'a App, desk: &'a Desk, members: &'a [Member], page: &'static str, asked: &Asked, to: To) -> Self {
        let teller = Teller::new(app, desk, members);
        let schemes = schemes(desk);
        let chosen = Code::new(text(asked, "scheme")).filter(|code| schemes.contains(code));
        let scheme = chosen.or_else(|| schemes.first().cloned());
        let ground = scheme.as_ref().map(|scheme| Ground::of(&desk.picture, scheme)).unwrap_or_default();
        let columns = columns(teller, &ground);
        Self { teller, page, scheme, schemes, ground, columns, to }
    }

    fn language(&self) -> Language {
        self.teller.words.language
    }

    fn say(&self, key: &str) -> String {
        self.teller.words.say(key)
    }

    fn scheme_name(&self) -> String {
        let name = |scheme| parts::scheme_name(self.language(), &self.teller.desk.picture, scheme);
        self.scheme.as_ref().map(name).unwrap_or_default()
    }

    /// The address of a page over the same scheme, with more fields.
    fn at(&self, page: &str, more: &[(&str, &str)]) -> String {
        let scheme = self.scheme.iter().map(|scheme| ("scheme", scheme.as_str()));
        let fields: Vec<String> =
            scheme.chain(more.iter().copied()).map(|(name, value)| format!("{name}={}", encode(value))).collect();
        let ask = if fields.is_empty() { String::new() } else { format!("?{}", fields.join("&")) };
        self.teller.desk.at(&format!("{page}{ask}"))
    }

    /// The column that an address names.
    fn column(&self, code: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.code() == code)
    }

    /// The page: its head, the way to its sisters, the scheme, and the content.
    fn page(&self, title: &str, lead: &str, content: Markup) -> Markup {
        let desk = self.teller.desk;
        desk.frame(&self.say(title), "nav-crisis").page(html! {
            header.page-head { h1 { (self.say(title)) } p.lead { (self.say(lead)) } }
            div.tl-tools.no-print {
                nav aria-label=(self.say("matrix-nav")) {
                    p { (self.say("matrix-nav")) }
                    ul.chips { @for (path, key) in PAGES {
                        li { a href=(self.at(path, &[])) aria-current=[(path == self.page).then_some("page")] { (self.say(key)) } }
                    } }
                }
                @if self.schemes.len() > 1 {
                    nav aria-label=(self.say("matrix-schemes")) {
                        p { (self.say("matrix-schemes")) }
                        ul.chips { @for scheme in &self.schemes {
                            li { a href=(desk.at(&format!("{}?scheme={}", self.page, encode(scheme.as_str()))))
                                aria-current=[(self.scheme.as_ref() == Some(scheme)).then_some("true")] {
                                (parts::scheme_name(self.language(), &desk.picture, scheme))
                            } }
                        } }
                    }
                }
            }
            (content)
        })
    }

    /// That nobody has drawn a bracket, and how to.
    fn undrawn(&self) -> Markup {
        frame::empty(&self.say("matrix-undrawn"), self.may_write("/new/bracket", "matrix-draw").as_ref().map(pair))
    }

    /// A next action, where this reader may write.
    fn may_write(&self, path: &str, key: &str) -> Option<(String, String)> {
        let may = self.teller.desk.visitor.may(jalon_access::Act::Write);
        may.then(|| (self.teller.desk.at(path), self.say(key)))
    }

    /// The heads of the columns.
    fn heads(&self, first: &str) -> Markup {
        html! {
            thead { tr {
                th scope="col" { (self.say(first)) }
                @for column in &self.columns { th scope="col" {
                    @match column.bracket {
                        Some(bracket) => a href=(parts::entry(bracket)) { (column.label) },
                        None => (column.label),
                    }
                    @if !column.borders.is_empty() { span.cell-dates { (column.borders) } }
                } }
            } }
        }
    }

    /// The ways to the table as CSV: for the team, and to send outside.
    fn downloads(&self, table: ReleaseTable, more: &[(&str, &str)]) -> Markup {
        let outside = self.at("/trust/release", &[("of", table.code()), ("file", "csv")]);
        html! {
            @if self.to.is_team() {
                p.actions.no-print {
                    a.button.button--quiet href=(self.at(self.page, &[("as", "csv")])) { (self.say("disclosed-csv-team")) }
                    @for (code, key) in more {
                        a.button.button--quiet href=(self.at(self.page, &[("as", code)])) { (self.say(key)) }
                    }
                    a.button.button--quiet href=(outside) { (self.say("disclosed-csv-outside")) }
                }
            } @else {
                p.actions.no-print { a.button.button--quiet href=(outside) { (self.say("matrix-csv")) } }
            }
        }
    }

    /// The first and the last day that a column may touch; none for the time outside.
    fn days(&self, column: usize) -> Option<(Day, Day)> {
        let stretch = self.ground.stretch(column)?;
        Some((stretch.start.earliest?, stretch.end.latest?))
    }

    /// The cells of a protected table as the register of releases keeps them; each row by its codes.
    fn released<'r>(&self, table: &Table, rows: impl Iterator<Item = String> + 'r) -> Vec<ReleasedCell> {
        let mut cells = Vec::new();
        for (row, name) in rows.enumerate() {
            for (at, column) in self.columns.iter().enumerate() {
                let what = if column.bracket.is_some() { name.clone() } else { format!("{name} outside") };
                cells.push(ReleasedCell::of(what, self.days(at), table.cell(row, at)));
            }
        }
        // What was never counted is told by its absence.
        cells.retain(|cell| cell.count != Some(0));
        cells
    }

    /// A table of comma-separated values ends with how its counts are protected, or that it is for the team.
    fn noted(&self, csv: csv::Csv, is_whole: bool) -> csv::Csv {
        csv.noted(&self.teller.words.disclosure_note(self.to.threshold(), is_whole))
    }

    /// How to read the table, one sentence a point.
    fn how(&self, keys: &[&str]) -> Markup {
        html! {
            details.more {
                summary { (self.say("matrix-how-read")) }
                ul { @for key in keys { li { (self.say(key)) } } }
            }
        }
    }

    /// That a thing lies here certainly or possibly.
    fn verdict(&self, verdict: Verdict) -> String {
        self.say(if verdict == Verdict::Certainly { "matrix-certainly-here" } else { "matrix-possibly-here" })
    }

    /// A count as it stands in a cell: how many certainly, and how many possibly.
    fn count(&self, certain: u32, possible: u32) -> String {
        let words = self.teller.words;
        let sure = words.number(certain.into());
        let maybe = words.with("matrix-possible", &[("n", &words.number(possible.into()))]);
        match (certain, possible) {
            (_, 0) => sure,
            (0, _) => maybe,
            _ => format!("{sure} · {maybe}"),
        }
    }
}

fn pair((href, label): &(String, String)) -> (&str, &str) {
    (href, label)
}

/// The schemes of brackets, in the order they were first drawn.
fn schemes(desk: &Desk) -> Vec<Code> {
    let mut drawn: Vec<_> = desk.picture.brackets.iter().collect();
    drawn.sort_by_key(|bracket| bracket.seq);
    let mut schemes: Vec<Code> = Vec::new();
    for bracket in drawn {
        if !schemes.contains(&bracket.open.scheme) {
            schemes.push(bracket.open.scheme.clone());
        }
    }
    schemes
}

fn columns(teller: Teller<'_>, ground: &Ground) -> Vec<Column> {
    let words = teller.words;
    let brackets = &teller.desk.picture.brackets;
    let drawn = ground.brackets().filter_map(|root| brackets.iter().find(|seen| seen.root == root));
    let drawn = drawn.map(|seen| Column {
        bracket: Some(seen.root),
        phase: seen.open.phase.as_str().to_owned(),
        shipped: words.phase(None, &seen.open.phase),
        label: parts::bracket_label(words, seen),
        borders: words.with("timeline-borders", &[("from", &words.date(&seen.open.start)), ("to", &words.date(&seen.open.end))]),
        written: (seen.open.start.to_string(), seen.open.end.to_string()),
    });
    let outside = Column {
        bracket: None,
        phase: OUTSIDE.to_owned(),
        shipped: words.say("matrix-outside"),
        label: words.say("matrix-outside"),
        borders: String::new(),
        written: (String::new(), String::new()),
    };
    drawn.chain([outside]).collect()
}

/// A count that leaves, in a table of comma-separated values.
fn told(cell: Disclosed) -> csv::Cell {
    match cell.number().and_then(|count| i64::try_from(count).ok()) {
        Some(count) => csv::Cell::Number(count),
        None => csv::Cell::from("withheld"),
    }
}

/// A table to send outside: the file, and its cells as the register keeps them.
pub(in crate::pages) struct Leaving {
    pub(in crate::pages) csv: csv::Csv,
    pub(in crate::pages) cells: Vec<ReleasedCell>,
    pub(in crate::pages) is_whole: bool,
}

/// The table of a page over one scheme, protected; nothing where it is none of these pages' tables.
pub(in crate::pages) fn leaving(
    app: &App,
    desk: &Desk,
    asked: &Asked,
    table: ReleaseTable,
    to: To,
) -> Result<Option<Leaving>, Fault> {
    let members = app.store().members()?;
    let lens = |page| Lens::new(app, desk, &members, page, asked, to);
    Ok(match table {
        ReleaseTable::Steps => steps::leaving(&lens("/crisis/steps")),
        ReleaseTable::Effects => effects::leaving(&lens("/crisis/effects")),
        ReleaseTable::Who => who::leaving(&lens("/crisis/who")),
        ReleaseTable::Tempo | ReleaseTable::Timeline | ReleaseTable::Study => None,
    })
}

/// A table as a file; its name says what it is and nothing else.
pub(in crate::pages) fn download(name: &str, bytes: Vec<u8>) -> Response {
    let how = format!("attachment; filename=\"jalon-{name}.csv\"");
    ([(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, how)], bytes).into_response()
}
