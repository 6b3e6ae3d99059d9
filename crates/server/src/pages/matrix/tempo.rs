//! The tempo of practice: contacts by week, the median of each bracket, and what is more than chance.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use jalon_initiative::disclosure::{Calendar, Practice};
use jalon_initiative::lane::DayCount;
use jalon_initiative::registers::ReleaseTable;
use jalon_initiative::tempo::{self, MOST_WEEKS, NEEDED, NoRunChart, RunChart, Signal, Stretch, Week};
use jalon_report::Words;
use jalon_report::chart::{ChartInput, run_chart};
use maud::{Markup, PreEscaped, html};

use super::csv::{Cell, Csv};
use super::{Asked, Leaving, Lens, download, pair, text, told};
use crate::app::App;
use crate::counts::{self, Counted, Waiting};
use crate::fault::Fault;
use crate::pages::{Desk, disclosed, frame, release};
use crate::session::Visitor;

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let counted = Counted::read(app, &desk)?;
        let lens = Lens::new(app, &desk, &[], "/crisis/tempo", &asked, counts::to(app, &desk.visitor)?);
        if let Some((calendar, waiting)) = counted.outside() {
            let is_file = text(&asked, "as") == "csv";
            let file = if is_file { release::instead(&desk, &[("of", "tempo"), ("file", "csv")], &asked)? } else { None };
            return Ok(file.unwrap_or_else(|| outside(&lens, calendar, waiting).into_response()));
        }
        let tempo = Tempo::of(&lens, counted.days());
        Ok::<_, Fault>(match text(&asked, "as") {
            "csv" => download("tempo", csv(&lens, &tempo).into_bytes()),
            _ => page(&lens, &tempo, text(&asked, "rule") == "perla").into_response(),
        })
    })
    .await
}

/// The weeks as this reader may see them, and what was found in them.
struct Tempo {
    weeks: Vec<Week>,
    stretches: Vec<Stretch>,
    names: Vec<String>,
}

impl Tempo {
    fn of(lens: &Lens<'_>, density: &[DayCount]) -> Self {
        let weeks = tempo::weeks(density);
        let stretches = tempo::stretches(&weeks, &lens.ground);
        let named =
            |stretch: &Stretch| lens.columns.iter().find(|column| stretch.bracket.is_some() && column.bracket == stretch.bracket);
        let names =
            stretches.iter().map(|stretch| named(stretch).map_or_else(|| lens.say("tempo-all"), |column| column.label.clone()));
        Self { names: names.collect(), stretches, weeks }
    }
}

/// For readers outside: months that are over, and no medians, which would be counts by another name.
fn outside(lens: &Lens<'_>, calendar: &Calendar, waiting: &Waiting) -> Markup {
    let words = lens.teller.words;
    let content = html! {
        p { (words.practice_note(Practice::Outside(calendar))) }
        (disclosed::waits(words, waiting))
        (disclosed::months(words, calendar))
        p.soft { (lens.say("disclosed-no-medians")) }
        (lens.downloads(ReleaseTable::Tempo, &[]))
    };
    lens.page("matrix-tempo", "tempo-lead", content)
}

/// The months to send outside.
pub(in crate::pages) fn leaving(words: Words<'_>, calendar: &Calendar) -> Leaving {
    let mut csv = Csv::new(&["first_day", "last_day", "contacts"]);
    let whole = calendar.years().len() > 1;
    for period in calendar.months().iter().chain(calendar.years()).chain(calendar.all().filter(|_| whole).iter()) {
        csv.row([period.from.to_string().into(), period.to.to_string().into(), told(period.contacts)]);
    }
    let is_whole = calendar.is_withheld_whole();
    let note = words.disclosure_note(Some(calendar.threshold()), is_whole);
    Leaving { csv: csv.noted(&note), cells: calendar.released(), is_whole }
}

fn page(lens: &Lens<'_>, tempo: &Tempo, perla: bool) -> Markup {
    let content = html! {
        @match (tempo.weeks.first(), tempo.weeks.last()) {
            (Some(first), Some(last)) => {
                (chart(lens, tempo, first, last))
                (findings(lens, tempo, perla))
                (how(lens, tempo))
                (table(lens, tempo))
                (lens.downloads(ReleaseTable::Tempo, &[]))
            }
            _ => (frame::empty(&lens.say("tempo-empty"), lens.may_write("/new/contact", "tempo-write").as_ref().map(pair))),
        }
    };
    lens.page("matrix-tempo", "tempo-lead", content)
}

fn chart(lens: &Lens<'_>, tempo: &Tempo, first: &Week, last: &Week) -> Markup {
    let words = lens.teller.words;
    let most = tempo.weeks.iter().map(Week::total).max().unwrap_or(0);
    let description = lens.language().say_with(
        "tempo-description",
        &[
            ("weeks", tempo.weeks.len().into()),
            ("from", words.day(first.monday).into()),
            ("to", words.day(last.sunday()).into()),
            ("most", most.into()),
        ],
    );
    let title = lens.say("tempo-title");
    let input = ChartInput {
        weeks: &tempo.weeks,
        stretches: &tempo.stretches,
        names: &tempo.names,
        title: &title,
        description: &description,
        words,
    };
    html! {
        figure.tl-frame {
            div.tl-scroll role="region" tabindex="0" aria-label=(lens.say("tempo-region")) { (PreEscaped(run_chart(&input))) }
            figcaption { (description) }
        }
    }
}

/// What was found, bracket by bracket.
fn findings(lens: &Lens<'_>, tempo: &Tempo, perla: bool) -> Markup {
    let drawn = lens.columns.iter().filter(|column| column.bracket.is_some());
    let silent = drawn.filter(|column| tempo.stretches.iter().all(|stretch| stretch.bracket != column.bracket));
    let silent: Vec<&str> = silent.map(|column| column.label.as_str()).collect();
    html! {
        h2 { (lens.say("tempo-found")) }
        @if lens.ground.is_empty() {
            p { (lens.say("tempo-undrawn")) }
            @if let Some((href, label)) = lens.may_write("/new/bracket", "matrix-draw") { p { a href=(href) { (label) } } }
        }
        @if !tempo.stretches.is_empty() {
            ul.cards { @for (stretch, name) in tempo.stretches.iter().zip(&tempo.names) {
                li.card { h3 { (name) } (found(lens, tempo, stretch, perla)) }
            } }
        }
        @if !silent.is_empty() { p.soft { (lens.teller.words.with("tempo-no-week", &[("brackets", &silent.join(&lens.say("part-comma")))])) } }
        p.no-print {
            @let rule: &[(&str, &str)] = if perla { &[] } else { &[("rule", "perla")] };
            a.button.button--quiet href=(lens.at(lens.page, rule)) aria-current=[perla.then_some("true")] { (lens.say("tempo-perla")) }
        }
    }
}

fn found(lens: &Lens<'_>, tempo: &Tempo, stretch: &Stretch, perla: bool) -> Markup {
    let words = lens.teller.words;
    html! {
        @match &stretch.chart {
            Ok(chart) => {
                p { (median(lens, chart, stretch.weeks)) }
                @for signal in chart.signals() { p { strong { (said(lens, tempo, stretch, chart, signal)) } } }
                @if chart.signals().is_empty() { p { (lens.say("tempo-no-signal")) } }
            }
            Err(NoRunChart::TooFew { missing, .. }) => p { (words.with("tempo-too-few", &[("missing", &words.number(i64::try_from(*missing).unwrap_or(i64::MAX)))])) },
            Err(NoRunChart::NotANumber { .. }) => {}
        }
        @if perla {
            p.soft { (stretch.trend.map_or_else(|| lens.say("tempo-trend-none"), |trend| words.count("tempo-trend", trend.points))) }
        }
    }
}

fn median(lens: &Lens<'_>, chart: &RunChart, weeks: usize) -> String {
    // Half a contact is possible between two weeks, a tenth is not.
    let places = usize::from(chart.median.fract() != 0.0);
    let median = lens.language().decimal(chart.median, places);
    lens.language().say_with("tempo-median", &[("median", median.into()), ("n", weeks.into())])
}

/// A signal in plain words.
fn said(lens: &Lens<'_>, tempo: &Tempo, stretch: &Stretch, chart: &RunChart, signal: Signal) -> String {
    let words = lens.teller.words;
    let day = |at: usize, last: bool| {
        let week = tempo.weeks.get(stretch.first + at);
        week.map(|week| words.day(if last { week.sunday() } else { week.monday })).unwrap_or_default()
    };
    match signal {
        Signal::Shift => lens.language().say_with(
            "tempo-signal-shift",
            &[
                ("n", chart.longest.points.into()),
                ("from", day(chart.longest.first, false).into()),
                ("to", day(chart.longest.last, true).into()),
            ],
        ),
        Signal::TooFewCrossings => lens
            .language()
            .say_with("tempo-signal-crossings", &[("n", chart.crossings.into()), ("expected", chart.limits.crossings.into())]),
    }
}

fn how(lens: &Lens<'_>, tempo: &Tempo) -> Markup {
    let words = lens.teller.words;
    html! {
        details.more {
            summary { (lens.say("tempo-how")) }
            ul {
                li { (lens.say("tempo-how-vague")) }
                li { (lens.say("tempo-how-zero")) }
                li { (lens.say("tempo-how-border")) }
                li { (words.count("tempo-how-rules", NEEDED)) }
                @if tempo.weeks.len() == MOST_WEEKS { li { (words.count("tempo-how-most", MOST_WEEKS)) } }
            }
        }
    }
}

/// The brackets whose median a week is part of.
fn within(tempo: &Tempo, at: usize) -> impl Iterator<Item = &str> {
    let named = tempo.stretches.iter().zip(&tempo.names);
    named
        .filter(move |(stretch, _)| stretch.bracket.is_some() && (stretch.first..stretch.first + stretch.weeks).contains(&at))
        .map(|(_, name)| name.as_str())
}

fn table(lens: &Lens<'_>, tempo: &Tempo) -> Markup {
    let words = lens.teller.words;
    html! {
        details.more {
            summary { (lens.say("tempo-table")) }
            div.table-wrap role="region" tabindex="0" aria-label=(lens.say("tempo-table")) { table.table {
                thead { tr {
                    th scope="col" { (lens.say("tempo-week")) }
                    th.numeric scope="col" { (lens.say("tempo-contacts")) }
                    th.numeric scope="col" { (lens.say("tempo-vague")) }
                    @if !lens.ground.is_empty() { th scope="col" { (lens.say("tempo-in")) } }
                } }
                tbody { @for (at, week) in tempo.weeks.iter().enumerate() { tr {
                    th scope="row" { (words.day(week.monday)) }
                    td.numeric { (words.number(week.total())) }
                    td.numeric { (words.number(week.vague)) }
                    @if !lens.ground.is_empty() { td { (within(tempo, at).collect::<Vec<_>>().join(&lens.say("part-comma"))) } }
                } } }
            } }
        }
    }
}

/// The weeks as they are, for the team.
fn csv(lens: &Lens<'_>, tempo: &Tempo) -> Csv {
    let mut csv = Csv::new(&["monday", "sunday", "contacts", "of_these_day_uncertain", "brackets"]);
    for (at, week) in tempo.weeks.iter().enumerate() {
        let inside = tempo.stretches.iter().filter(|stretch| (stretch.first..stretch.first + stretch.weeks).contains(&at));
        let brackets: Vec<String> = inside.filter_map(|stretch| stretch.bracket).map(|bracket| bracket.to_string()).collect();
        let (contacts, vague) = (Cell::Number(week.total()), Cell::Number(week.vague));
        csv.row([week.monday.to_string().into(), week.sunday().to_string().into(), contacts, vague, brackets.join(" ").into()]);
    }
    lens.noted(csv, false)
}
