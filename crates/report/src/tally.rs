//! A sheet of paper on which a day, or a week, is counted with strokes: rows to count in, a number for each row, and a code that
//! a camera reads, which leads to the screen where the same rows are typed. Nothing on it names anyone.
//!
//! Strokes are printed pale, to be drawn over: five-bar gates in French and English, the five strokes of 正 in Chinese.

use jalon_language::Language;
use maud::{Markup, html};
use serde::Serialize;

use crate::error::ReportError;
use crate::{pdf, qr};

/// What a sheet has room for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Span {
    /// One day, thirty strokes a row.
    Day,
    /// A week, ten strokes a row and day.
    Week,
}

impl Span {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Day, Self::Week];

    /// Its stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
        }
    }

    /// From its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|span| span.code() == code)
    }

    /// The most rows on one sheet; more go on a second one.
    fn most_rows(self) -> usize {
        match self {
            Self::Day => 18,
            Self::Week => 15,
        }
    }

    /// How many times five strokes there are in a row, or in the row of one day.
    fn gates(self) -> usize {
        match self {
            Self::Day => 6,
            Self::Week => 2,
        }
    }
}

/// What a sheet is made from.
#[derive(Clone, Copy)]
pub struct TallySheet<'a> {
    /// The language of the sheet.
    pub language: Language,
    /// For a day or for a week.
    pub span: Span,
    /// What the rows are: the title of their list.
    pub by: &'a str,
    /// The rows, in the order in which they are typed.
    pub rows: &'a [String],
    /// Whether contacts are counted in a row of their own, before the others: where one contact may count in several rows.
    pub counts_all: bool,
    /// Whether two copies stand on a sheet of A4, to be cut.
    pub two: bool,
    /// Where the rows are typed, which the code leads to.
    pub address: &'a str,
    /// The mark of this order of rows, which the screen compares with its own.
    pub mark: &'a str,
}

/// A row of one sheet.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
struct Line {
    /// Its number; none for the row of all contacts.
    number: Option<usize>,
    label: String,
}

/// One side of paper.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
struct Side {
    rows: Vec<Line>,
    /// "1 of 2", where there are several.
    part: Option<String>,
    /// Whether the sum of all rows is asked for at the end.
    sum: bool,
}

/// The sheet, as the template walks it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
struct Data {
    language: &'static str,
    title: String,
    span: Span,
    two: bool,
    gates: usize,
    sides: Vec<Side>,
    by: String,
    date: String,
    number: String,
    how: String,
    nobody: String,
    all: String,
    total: String,
    days: Vec<String>,
    enter: String,
    mark: String,
    qr: String,
    qr_name: String,
}

impl TallySheet<'_> {
    /// The title of the sheet.
    pub fn title(&self) -> String {
        self.language.say(match self.span {
            Span::Day => "tally-sheet-title-day",
            Span::Week => "tally-sheet-title-week",
        })
    }

    /// The short names of the days of a week, from Monday.
    fn days(&self) -> Vec<String> {
        let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        match self.span {
            Span::Day => Vec::new(),
            Span::Week => days.iter().map(|day| self.language.say(&format!("weekday-short-{day}"))).collect(),
        }
    }

    fn sides(&self) -> Vec<Side> {
        let line = |(at, label): (usize, &String)| Line { number: Some(at + 1), label: label.clone() };
        let all = self.counts_all.then(|| Line { number: None, label: self.language.say("tally-sheet-all") });
        let lines: Vec<Line> = all.into_iter().chain(self.rows.iter().enumerate().map(line)).collect();
        let chunks: Vec<&[Line]> = lines.chunks(self.span.most_rows()).collect();
        let part = |at: usize| {
            let told = [("n", (at + 1).into()), ("all", chunks.len().into())];
            (chunks.len() > 1).then(|| self.language.say_with("tally-sheet-part", &told))
        };
        let side = |(at, rows): (usize, &&[Line])| Side {
            rows: rows.to_vec(),
            part: part(at),
            sum: !self.counts_all && at + 1 == chunks.len(),
        };
        chunks.iter().enumerate().map(side).collect()
    }

    fn code(&self) -> Result<Markup, ReportError> {
        let too_long = || ReportError::Sheet("the address is too long for a code".to_owned());
        qr::svg(self.address, &self.language.say("tally-sheet-qr")).ok_or_else(too_long)
    }

    fn date_label(&self) -> String {
        self.language.say(match self.span {
            Span::Day => "tally-sheet-date",
            Span::Week => "tally-sheet-week-of",
        })
    }

    fn data(&self) -> Result<Data, ReportError> {
        let say = |key: &str| self.language.say(key);
        Ok(Data {
            language: self.language.code(),
            title: self.title(),
            span: self.span,
            two: self.two,
            gates: self.span.gates(),
            sides: self.sides(),
            by: self.by.to_owned(),
            date: self.date_label(),
            number: say("tally-sheet-number"),
            how: say("tally-sheet-how"),
            nobody: say("tally-sheet-nobody"),
            all: say("tally-sheet-all"),
            total: say("tally-sheet-total"),
            days: self.days(),
            enter: say("tally-sheet-enter"),
            mark: self.mark.to_owned(),
            qr: self.code()?.into_string(),
            qr_name: say("tally-sheet-qr"),
        })
    }

    /// The sheet as a PDF: A5, or two copies on A4.
    ///
    /// # Errors
    /// [`ReportError::Sheet`] where the address is too long for a code; else as [`pdf::make`].
    pub fn pdf(&self) -> Result<pdf::Pdf, ReportError> {
        pdf::tally(serde_json::to_value(self.data()?)?)
    }

    /// The sheet as part of a page, which a browser prints.
    ///
    /// # Errors
    /// As [`TallySheet::pdf`].
    pub fn markup(&self) -> Result<Markup, ReportError> {
        let data = self.data()?;
        let code = self.code()?;
        let gates = || html! { @for _ in 0..data.gates { (gate(self.language)) } };
        Ok(html! {
            @for side in &data.sides {
                article class={ "tally-sheet tally-sheet--" (self.span.code()) } lang=(self.language.code()) {
                    header.tally-head {
                        div {
                            h2 { (data.title) @if let Some(part) = &side.part { " " span.soft { (part) } } }
                            p.tally-blank { (data.date) span {} }
                            p.tally-blank { (data.number) span {} }
                        }
                        div.tally-code { (code) p { (data.enter) br; span.tally-mark { (data.mark) } } }
                    }
                    table.tally-rows {
                        caption.hidden-visually { (data.title) }
                        thead { tr {
                            th scope="col" { (data.by) }
                            @match self.span {
                                Span::Day => {
                                    th scope="col" { (data.how) }
                                    th scope="col" { (data.total) }
                                },
                                Span::Week => { @for day in &data.days { th scope="col" { (day) } } },
                            }
                        } }
                        tbody {
                            @for row in &side.rows { tr .tally-all[row.number.is_none()] {
                                th scope="row" { @if let Some(number) = row.number { span.tally-number { (number) } } (row.label) }
                                @match self.span {
                                    Span::Day => {
                                        td { (gates()) }
                                        td {}
                                    },
                                    Span::Week => { @for _ in &data.days { td { (gates()) } } },
                                }
                            } }
                            @if side.sum { tr.tally-all {
                                th scope="row" { (data.all) }
                                @match self.span {
                                    Span::Day => {
                                        td {}
                                        td {}
                                    },
                                    Span::Week => { @for _ in &data.days { td {} } },
                                }
                            } }
                        }
                    }
                    p.tally-nobody { (data.nobody) }
                }
            }
        })
    }
}

/// Five strokes to draw over. A reader of the screen has nothing to draw.
fn gate(language: Language) -> Markup {
    html! {
        svg.tally-gate xmlns="http://www.w3.org/2000/svg" viewBox="0 0 26 18" width="26" height="18" aria-hidden="true" focusable="false" {
            @match language {
                Language::ZhHans => path d="M4 2.5H22M13 2.5V15.5M13 8.5H21M7 8V15.5M2.5 15.5H23.5" {},
                _ => path d="M5 2V16M10 2V16M15 2V16M20 2V16M1.5 14L24 4" {},
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDRESS: &str =
        "https://jalon.clinique.example/i/0198f3a2-0000-7000-8000-000000000001/sheet?by=setting&for=day&v=3fa2c1";

    fn rows(many: usize) -> Vec<String> {
        (1..=many).map(|n| format!("Défense des droits, traduction entre les mondes {n}")).collect()
    }

    fn sheet<'a>(language: Language, span: Span, rows: &'a [String]) -> TallySheet<'a> {
        let counts_all = rows.len() == 14;
        TallySheet { language, span, by: "Milieu", rows, counts_all, two: false, address: ADDRESS, mark: "3fa2c1" }
    }

    /// With `JALON_PAPERS=<folder>`, the sheets are left there to be looked at.
    #[test]
    fn every_sheet_is_a_sound_pdf_of_one_page_for_each_part() {
        let library = jalon_library::shipped().unwrap();
        for language in Language::ALL {
            let tongue = match language {
                Language::Fr => jalon_library::Tongue::Fr,
                Language::En => jalon_library::Tongue::En,
                Language::ZhHans => jalon_library::Tongue::ZhHans,
            };
            for (list, counts_all) in [("setting", false), ("support", true)] {
                let list = library.codelist(list).unwrap();
                let rows: Vec<String> = list.values().iter().map(|value| value.label(tongue).to_owned()).collect();
                for (span, two) in [(Span::Day, false), (Span::Day, true), (Span::Week, false), (Span::Week, true)] {
                    let sheet = TallySheet { by: list.title(tongue), counts_all, two, ..sheet(language, span, &rows) };
                    let made = sheet.pdf().unwrap();
                    assert!(made.bytes.starts_with(b"%PDF-") && made.missing.is_empty(), "{:?}", made.missing);
                    assert_eq!(pages(&made.bytes), 1, "{} {span:?} {two}", list.id());
                    if let Some(folder) = std::env::var_os("JALON_PAPERS") {
                        let two = if two { "-two" } else { "" };
                        let name = format!("{}-{}-{}{two}.pdf", list.id(), span.code(), language.code());
                        std::fs::write(std::path::Path::new(&folder).join(name), made.bytes).unwrap();
                    }
                }
            }
        }
    }

    /// How many pages a PDF says it has.
    fn pages(pdf: &[u8]) -> usize {
        let text = String::from_utf8_lossy(pdf);
        let (_, count) = text.split_once("/Count ").unwrap();
        count.split(|c: char| !c.is_ascii_digit()).next().unwrap().parse().unwrap()
    }

    #[test]
    fn rows_that_do_not_fit_go_on_with_their_numbers_on_a_second_sheet() {
        for span in Span::ALL {
            let rows = rows(span.most_rows() + 3);
            let sheet = sheet(Language::Fr, span, &rows);
            let sides = sheet.sides();
            assert_eq!(sides.iter().map(|side| side.rows.len()).collect::<Vec<_>>(), [span.most_rows(), 3]);
            assert_eq!(sides[1].rows[0].number, Some(span.most_rows() + 1));
            assert_eq!(sides.iter().map(|side| side.sum).collect::<Vec<_>>(), [false, true], "one sum, at the end");
            assert_eq!(pages(&sheet.pdf().unwrap().bytes), 2);
        }
    }

    #[test]
    fn all_contacts_have_a_row_of_their_own_where_one_counts_in_several() {
        let rows = rows(14);
        let sides = sheet(Language::En, Span::Day, &rows).sides();
        assert_eq!((sides[0].rows[0].number, sides[0].rows[1].number, sides[0].sum), (None, Some(1), false));
    }

    #[test]
    fn page_and_pdf_say_the_same_and_no_word_is_missing() {
        for language in Language::ALL {
            for span in Span::ALL {
                let rows = rows(3);
                let sheet = sheet(language, span, &rows);
                let page = sheet.markup().unwrap().into_string();
                let data = serde_json::to_string(&sheet.data().unwrap()).unwrap();
                assert!(!page.contains('⟦') && !data.contains('⟦'), "{page}");
                for row in &rows {
                    assert!(page.contains(row.as_str()) && data.contains(row.as_str()));
                }
                assert!(!page.contains("style="), "no style in the page itself");
            }
        }
    }

    #[test]
    fn an_address_that_no_code_holds_is_refused() {
        let rows = rows(1);
        let long = "x".repeat(5_000);
        let made = TallySheet { address: &long, ..sheet(Language::Fr, Span::Day, &rows) }.pdf();
        assert!(matches!(made, Err(ReportError::Sheet(_))));
    }
}
