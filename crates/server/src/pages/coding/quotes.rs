//! The passages of a code, with what stands around each; on the page, and as files for whoever may take words out.
//!
//! Words come from the text of the source, opened once a source; what is withheld in it is blanked there too. A file holds no
//! passage of a source that nobody may quote, and says how many it leaves out.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use jalon_access::Act;
use jalon_initiative::inquiry::sight::{Quoting, Segment};
use jalon_record::id::EntryId;
use maud::{DOCTYPE, Markup, html};

use super::names::coder_key;
use super::{Bench, Pairs, Room, Text, memo};
use crate::app::App;
use crate::assets;
use crate::fault::Fault;
use crate::form::Fields;
use crate::pages::frame::html_lang;
use crate::pages::matrix;
use crate::pages::matrix::csv::{Cell, Csv};
use crate::session::Visitor;

/// How many are on a page.
const PAGE: usize = 100;
/// How much of what stands around a passage is shown, in code points.
const AROUND: u32 = 160;

/// A passage, as it is shown.
pub(super) struct Line<'a> {
    pub segment: Segment<'a>,
    pub title: String,
    pub paragraph: u32,
    pub before: String,
    pub words: String,
    pub after: String,
}

/// Texts and titles that were opened for a page, each once.
#[derive(Default)]
pub(super) struct Opened {
    texts: HashMap<EntryId, Option<Text>>,
    titles: HashMap<EntryId, String>,
}

impl Opened {
    /// A passage with what stands around it; nothing where its text is not for this reader.
    pub fn line<'a>(&mut self, bench: &Bench<'_>, segment: Segment<'a>) -> Result<Option<Line<'a>>, Fault> {
        if let Entry::Vacant(place) = self.texts.entry(segment.version) {
            place.insert(bench.text(segment.version)?);
        }
        let title = self.titles.entry(segment.source).or_insert_with(|| bench.source(segment.source)).clone();
        let Some(Some(text)) = self.texts.get(&segment.version) else { return Ok(None) };
        let Some(quote) = text.words.quote(segment.span, AROUND) else { return Ok(None) };
        let paragraph = text.words.paragraph_at(segment.span.start()).map_or(0, |paragraph| paragraph.number);
        let (before, words, after) = (quote.prefix.to_owned(), quote.exact.to_owned(), quote.suffix.to_owned());
        Ok(Some(Line { segment, title, paragraph, before, words, after }))
    }
}

/// What is asked for: with what stands below the code or without, of a source, of a coder.
pub(super) struct Asked {
    alone: bool,
    source: Option<EntryId>,
    coder: String,
    skip: usize,
}

impl Asked {
    pub fn of(fields: &Fields) -> Self {
        Self {
            alone: fields.text("alone") == "1",
            source: fields.text("source").parse().ok(),
            coder: fields.text("coder").to_owned(),
            skip: fields.text("skip").parse().unwrap_or(0),
        }
    }

    fn holds(&self, segment: &Segment<'_>) -> bool {
        self.source.is_none_or(|source| source == segment.source)
            && (self.coder.is_empty() || coder_key(segment.coder) == self.coder)
    }

    /// As an address says it.
    fn query(&self, skip: usize) -> String {
        let source = self.source.map(|source| source.to_string()).unwrap_or_default();
        let skipped = skip.to_string();
        let pairs =
            [("alone", if self.alone { "1" } else { "" }), ("source", &source), ("coder", &self.coder), ("skip", &skipped)];
        let said: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.is_empty() && *value != "0").collect();
        serde_urlencoded::to_string(said).unwrap_or_default()
    }
}

/// The passages of a code on its page.
pub(super) fn section(bench: &Bench<'_>, code: EntryId, fields: &Fields) -> Result<Markup, Fault> {
    let asked = Asked::of(fields);
    let all = bench.sight.coded(code, !asked.alone);
    let total = all.len();
    let found: Vec<Segment<'_>> = all.iter().filter(|segment| asked.holds(segment)).copied().collect();
    let mut opened = Opened::default();
    let mut lines = Vec::new();
    for segment in found.iter().skip(asked.skip).take(PAGE) {
        lines.extend(opened.line(bench, *segment)?);
    }
    let here = bench.at(&format!("/codes/{code}"));
    let leads = |skip: usize| format!("{here}?{}#quotes", asked.query(skip));
    let files = asked.query(0);
    Ok(html! {
        section aria-labelledby="quotes" {
            h2 #quotes { (bench.say("quotes-title")) }
            @if total > 0 { (filters(bench, &all, &asked)) }
            p.soft { (bench.count("quotes-found", found.len())) }
            @if lines.is_empty() { (crate::pages::frame::empty(&bench.say("quotes-empty"), None)) }
            ol.quotes start=(asked.skip + 1) { @for line in &lines { li { (quote(bench, line)?) } } }
            @if found.len() > PAGE {
                nav.pager aria-label=(bench.say("quotes-pages")) {
                    @if asked.skip > 0 { a href=(leads(asked.skip.saturating_sub(PAGE))) { (bench.say("quotes-before")) } }
                    @if asked.skip + PAGE < found.len() { a href=(leads(asked.skip + PAGE)) { (bench.say("quotes-after")) } }
                }
            }
            @if !found.is_empty() {
                p.soft { (bench.say("quotes-files-hint")) }
                p.actions {
                    a.button.button--quiet href={ (here) "/quotes.csv?" (files) } { (bench.say("quotes-csv")) }
                    a.button.button--quiet href={ (here) "/quotes.html?" (files) } { (bench.say("quotes-html")) }
                }
            }
        }
    })
}

fn filters(bench: &Bench<'_>, all: &[Segment<'_>], asked: &Asked) -> Markup {
    let mut sources: Vec<EntryId> = Vec::new();
    let mut coders = Vec::new();
    for segment in all {
        if !sources.contains(&segment.source) {
            sources.push(segment.source);
        }
        if !coders.contains(&segment.coder) {
            coders.push(segment.coder);
        }
    }
    html! {
        form.filters method="get" action="#quotes" {
            div.field { label for="filter-source" { (bench.say("quotes-source")) }
                select id="filter-source" name="source" {
                    option value="" { (bench.say("quotes-all")) }
                    @for source in sources { option value=(source) selected[asked.source == Some(source)] { (bench.source(source)) } }
                }
            }
            div.field { label for="filter-coder" { (bench.say("quotes-coder")) }
                select id="filter-coder" name="coder" {
                    option value="" { (bench.say("quotes-all")) }
                    @for coder in coders { @let key = coder_key(coder); option value=(key) selected[asked.coder == key] { (bench.coder(coder)) } }
                }
            }
            label.choice {
                input type="checkbox" name="alone" value="1" checked[asked.alone];
                span.choice-body { (bench.say("quotes-alone")) }
            }
            p.actions { button.button.button--quiet { (bench.say("quotes-filter")) } }
        }
    }
}

/// Where a passage stands: source, paragraph, coder, day.
fn place(bench: &Bench<'_>, line: &Line<'_>) -> String {
    let coder = bench.coder(line.segment.coder);
    let day = bench.visitor.language.date(&line.segment.row.occurred);
    let number = line.paragraph.to_string();
    bench.with("quotes-place", &[("source", &line.title), ("n", &number), ("coder", &coder), ("day", &day)])
}

/// One passage, leading back to its place.
pub(super) fn quote(bench: &Bench<'_>, line: &Line<'_>) -> Result<Markup, Fault> {
    let segment = &line.segment;
    let to = bench.at(&format!("/sources/{}/coding#p{}", segment.source, line.paragraph));
    let notes = memo::texts(bench, segment.coding())?;
    Ok(html! {
        blockquote.quote {
            p { span.quote-around { (line.before) } mark { (line.words) } span.quote-around { (line.after) } }
            footer {
                a href=(to) { (place(bench, line)) }
                " · " a href=(bench.at(&format!("/codings/{}", segment.coding()))) { (bench.say("quotes-coding")) }
                ul.quote-codes { @for code in &segment.row.open.codes { li class=(bench.drawn(*code)) { (bench.code(*code)) } } }
                @for note in notes { p.quote-memo { (note) } }
            }
        }
    })
}

pub(super) async fn csv(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, code)): Path<(String, String)>,
    Query(asked): Query<Pairs>,
) -> Result<Response, Fault> {
    leaving(app, visitor, initiative, code, asked, true).await
}

pub(super) async fn html_file(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, code)): Path<(String, String)>,
    Query(asked): Query<Pairs>,
) -> Result<Response, Fault> {
    leaving(app, visitor, initiative, code, asked, false).await
}

async fn leaving(
    app: App,
    visitor: Visitor,
    initiative: String,
    code: String,
    asked: Pairs,
    as_csv: bool,
) -> Result<Response, Fault> {
    visitor.must(Act::Export)?;
    app.ask(move |app| {
        let room = Room::quick(app, visitor, &initiative)?;
        let bench = room.bench(app)?;
        let code = super::entry(&code)?;
        bench.sight.desk().code(code).ok_or(Fault::NotFound)?;
        let asked = Asked::of(&Fields::of(asked));
        let found: Vec<Segment<'_>> =
            bench.sight.coded(code, !asked.alone).into_iter().filter(|segment| asked.holds(segment)).collect();
        let (may_go, kept): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|segment| bench.sight.permit(segment.source).quoting() != Quoting::No);
        let mut opened = Opened::default();
        let mut lines = Vec::new();
        for segment in may_go {
            lines.extend(opened.line(&bench, segment)?);
        }
        if as_csv { table(&bench, &lines, kept.len()) } else { document(&bench, code, &lines, kept.len()) }
    })
    .await
}

const HEADS: [&str; 13] =
    ["source", "paragraph", "from", "to", "before", "words", "after", "codes", "coder", "coded_on", "memos", "quoting", "coding"];

fn table(bench: &Bench<'_>, lines: &[Line<'_>], kept: usize) -> Result<Response, Fault> {
    let mut csv = Csv::new(&HEADS);
    for line in lines {
        let segment = &line.segment;
        let codes: Vec<String> = segment.row.open.codes.iter().map(|code| bench.code_path(*code)).collect();
        csv.row([
            Cell::from(line.title.as_str()),
            Cell::from(line.paragraph),
            Cell::from(segment.span.start()),
            Cell::from(segment.span.end()),
            Cell::from(line.before.as_str()),
            Cell::from(line.words.as_str()),
            Cell::from(line.after.as_str()),
            Cell::from(codes.join(" | ")),
            Cell::from(bench.coder(segment.coder)),
            Cell::from(segment.row.occurred.text()),
            Cell::from(memo::texts(bench, segment.coding())?.join("\n\n")),
            Cell::from(bench.sight.permit(segment.source).quoting().code()),
            Cell::from(segment.coding().to_string()),
        ]);
    }
    let csv = if kept > 0 { csv.noted(&bench.count("quotes-kept", kept)) } else { csv };
    Ok(matrix::download("quotes", csv.into_bytes()))
}

fn document(bench: &Bench<'_>, code: EntryId, lines: &[Line<'_>], kept: usize) -> Result<Response, Fault> {
    let language = bench.visitor.language;
    let title = bench.code_path(code);
    let page = html! {
        (DOCTYPE)
        html lang=(html_lang(language)) {
            head { meta charset="utf-8"; title { (title) " · Jalon" } style { (maud::PreEscaped(assets::styles())) } }
            body { main.page.page--narrow {
                h1 { (title) }
                p { (bench.count("quotes-found", lines.len())) @if kept > 0 { " " (bench.count("quotes-kept", kept)) } }
                ol.quotes { @for line in lines { li {
                    blockquote.quote {
                        p { span.quote-around { (line.before) } mark { (line.words) } span.quote-around { (line.after) } }
                        footer {
                            (place(bench, line))
                            @if bench.sight.permit(line.segment.source).quoting() == Quoting::AfterReview { " · " strong { (bench.say("quotes-after-review")) } }
                            @for note in memo::texts(bench, line.segment.coding())? { p.quote-memo { (note) } }
                        }
                    }
                } } }
            } }
        }
    };
    let told = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"jalon-quotes.html\""),
    ];
    Ok((told, page.into_string()).into_response())
}
