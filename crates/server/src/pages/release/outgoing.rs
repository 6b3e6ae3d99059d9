//! One table or drawing as it would leave now: its cells, its digest, what it looks like, and the file.

use axum::response::Response;
use jalon_initiative::disclosure::{Calendar, Difference, ReleasedCell, Threshold, To, differing};
use jalon_initiative::registers::{Release, ReleaseFile, ReleaseTable};
use jalon_record::edtf::Day;
use jalon_record::id::EntryId;
use jalon_report::Words;
use maud::{Markup, html};

use super::{Asked, sent};
use crate::app::App;
use crate::counts;
use crate::fault::Fault;
use crate::pages::log::Line;
use crate::pages::matrix::{self, Leaving};
use crate::pages::{Desk, disclosed, parts, study, timeline};

/// What an address may say of a file; anything else in it is the view.
const OF: &str = "of";
const FILE: &str = "file";

/// One table or drawing as it would leave now.
pub(super) struct Outgoing {
    pub table: ReleaseTable,
    pub file: ReleaseFile,
    /// What is looked at, as addresses say it, the table and the sort of file included.
    pub view: Asked,
    pub cells: Vec<ReleasedCell>,
    pub digest: String,
    pub threshold: Threshold,
    calendar: Option<Calendar>,
    leaving: Option<Leaving>,
}

impl Outgoing {
    /// What an address asks for; [`Fault::NotFound`] where there is no such table or file.
    pub(super) fn read(app: &App, desk: &Desk, asked: &[(String, String)]) -> Result<Self, Fault> {
        let text = |field: &str| asked.iter().find(|(name, _)| name == field).map_or("", |(_, value)| value.as_str());
        let table = ReleaseTable::from_code(text(OF)).ok_or(Fault::NotFound)?;
        let file = ReleaseFile::from_code(text(FILE)).ok_or(Fault::NotFound)?;
        if !files(table).contains(&file) {
            return Err(Fault::NotFound);
        }
        let view: Asked = asked.iter().filter(|(name, _)| VIEW.contains(&name.as_str())).cloned().collect();
        let threshold = counts::threshold(app)?;
        let calendar = if table.tells_practice() { Some(counts::leaving(app, desk)?) } else { None };
        let words = parts::words(app, desk);
        let leaving = match (table, &calendar) {
            (ReleaseTable::Tempo, Some(calendar)) => Some(matrix::tempo::leaving(words, calendar)),
            (_, Some(_)) => None,
            (_, None) => Some(matrix::leaving(app, desk, &view, table, To::Outside(threshold))?.ok_or(Fault::NotFound)?),
        };
        let cells = match (&calendar, &leaving) {
            (Some(calendar), _) => calendar.released(),
            (None, Some(leaving)) => leaving.cells.clone(),
            (None, None) => Vec::new(),
        };
        Ok(Self { digest: counts::digest(&cells)?, table, file, view, cells, threshold, calendar, leaving })
    }

    /// The same of a release that waits: what is kept of its address.
    pub(super) fn again(app: &App, desk: &Desk, view: &str) -> Result<Self, Fault> {
        let asked: Asked = serde_urlencoded::from_str(view).map_err(|_| Fault::BadRequest("view"))?;
        Self::read(app, desk, &asked)
    }

    /// The view as the register keeps it.
    pub(super) fn address(&self) -> String {
        serde_urlencoded::to_string(&self.view).unwrap_or_default()
    }

    /// Whether it could not be made safe: then nothing leaves.
    pub(super) fn is_withheld_whole(&self) -> bool {
        let calendar = self.calendar.as_ref().is_some_and(Calendar::is_withheld_whole);
        calendar || self.leaving.as_ref().is_some_and(|leaving| leaving.is_whole)
    }

    /// How many cells are withheld.
    pub(super) fn withheld(&self) -> usize {
        self.cells.iter().filter(|cell| cell.count.is_none()).count()
    }

    /// The last day that is told of, where contacts are told.
    pub(super) fn until(&self) -> Option<Day> {
        self.calendar.as_ref().and_then(Calendar::until)
    }

    /// The earlier releases beside which this one tells of a few people, and by how many of its counts.
    pub(super) fn beside<'a>(&self, before: &'a [Line<Release>]) -> Vec<(EntryId, &'a Line<Release>, usize)> {
        let count = |line: &Line<Release>| {
            let found: Vec<Difference<'_>> = differing(&self.cells, &line.open.cells, self.threshold);
            found.len()
        };
        sent(before).map(|(root, line)| (root, line, count(line))).filter(|(_, _, few)| *few > 0).collect()
    }

    /// Exactly the counts that leave.
    pub(super) fn preview(&self, words: Words<'_>) -> Markup {
        html! {
            @match (&self.leaving, &self.calendar) {
                (Some(leaving), _) => (rows(words, leaving)),
                (None, Some(calendar)) => {
                    p { (words.say("release-drawn-from")) }
                    (disclosed::months(words, calendar))
                    (brackets(words, calendar))
                }
                (None, None) => {}
            }
        }
    }

    /// The file.
    pub(super) fn into_file(self, app: &App, desk: &Desk) -> Result<Response, Fault> {
        let name = self.table.code();
        let made = match (self.leaving, &self.calendar, self.table) {
            (Some(leaving), _, _) => Some(matrix::download(name, leaving.csv.into_bytes())),
            (None, Some(calendar), ReleaseTable::Study) => study::file(app, desk, self.file, calendar)?,
            (None, Some(calendar), _) => timeline::file(app, desk, &self.view, self.file, calendar)?,
            (None, None, _) => None,
        };
        made.ok_or(Fault::NotFound)
    }
}

/// What of an address belongs to the view: nothing else is kept.
const VIEW: [&str; 8] = [OF, FILE, "scheme", "from", "to", "lane", "layer", "paper"];

fn files(table: ReleaseTable) -> &'static [ReleaseFile] {
    match table {
        ReleaseTable::Steps | ReleaseTable::Effects | ReleaseTable::Who | ReleaseTable::Tempo => &[ReleaseFile::Csv],
        ReleaseTable::Timeline => &[ReleaseFile::Svg, ReleaseFile::Png, ReleaseFile::Pdf],
        ReleaseTable::Study => &[ReleaseFile::Pdf, ReleaseFile::Html],
    }
}

/// The rows of the file, as they will be in it.
fn rows(words: Words<'_>, leaving: &Leaving) -> Markup {
    let mut rows = leaving.csv.texts();
    let heads = rows.next().unwrap_or_default();
    html! {
        div.table-wrap role="region" tabindex="0" aria-label=(words.say("release-preview")) { table.table {
            thead { tr { @for head in &heads { th scope="col" { code { (head) } } } } }
            tbody { @for row in rows { tr {
                // The note at the end stands alone in its row.
                @if row.first().is_some_and(|first| first.starts_with("# ")) { td colspan=(heads.len()) { (row.concat()) } }
                @else { @for cell in &row { td { (cell) } } }
            } } }
        } }
    }
}

/// The contacts by bracket, which the case study tells.
fn brackets(words: Words<'_>, calendar: &Calendar) -> Markup {
    let cells = calendar.released();
    let within = cells.iter().filter(|cell| cell.what != "contacts");
    html! {
        details.more {
            summary { (words.say("release-brackets")) }
            ul { @for cell in within {
                li {
                    @if let Some(days) = cell.days {
                        (words.with("disclosed-span", &[("from", &words.day(days.from)), ("to", &words.day(days.to))])) " · "
                    }
                    (words.say(&format!("release-{}", cell.what))) " · "
                    (cell.count.map_or_else(|| words.say("disclosed-withheld"), |count| words.number(i64::try_from(count).unwrap_or(i64::MAX))))
                }
            } }
        }
    }
}
