//! The tempo of practice: contacts by week, the median of each bracket, and what is more than chance.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use jalon_initiative::lane::DayCount;
use jalon_initiative::tempo::{self, MOST_WEEKS, NEEDED, NoRunChart, RunChart, Signal, Stretch, Week};
use jalon_report::chart::{ChartInput, run_chart};
use jalon_report::timeline::SMALL;
use maud::{Markup, PreEscaped, html};

use super::csv::{Cell, Csv};
use super::{Asked, Lens, download, is_masked, pair, text};
use crate::app::App;
use crate::fault::Fault;
use crate::pages::{Desk, frame};
use crate::session::Visitor;

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let density = app.store().density(desk.initiative)?;
        let lens = Lens::new(app, &desk, &[], "/crisis/tempo", &asked);
        let tempo = Tempo::of(&lens, &density);
        Ok::<_, Fault>(match text(&asked, "as") {
            "csv" => download("tempo", csv(&lens, &tempo)),
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
        let mut weeks = tempo::weeks(density);
        if is_masked(lens.teller.desk) {
            weeks.iter_mut().for_each(mask);
        }
        let stretches = tempo::stretches(&weeks, &lens.ground);
        let named =
            |stretch: &Stretch| lens.columns.iter().find(|column| stretch.bracket.is_some() && column.bracket == stretch.bracket);
        let names =
            stretches.iter().map(|stretch| named(stretch).map_or_else(|| lens.say("tempo-all"), |column| column.label.clone()));
        Self { names: names.collect(), stretches, weeks }
    }
}

/// As the timeline draws them for readers outside the team: never a count between nothing and five.
fn mask(week: &mut Week) {
    let total = week.total();
    *week = Week { contacts: if total > 0 { total.max(SMALL) } else { 0 }, vague: 0, ..*week };
}

fn page(lens: &Lens<'_>, tempo: &Tempo, perla: bool) -> Markup {
    let content = html! {
        @match (tempo.weeks.first(), tempo.weeks.last()) {
            (Some(first), Some(last)) => {
                (chart(lens, tempo, first, last))
                (findings(lens, tempo, perla))
                (how(lens, tempo))
                (table(lens, tempo))
                (lens.downloads(&[]))
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
                @if is_masked(lens.teller.desk) { li { (lens.say("tempo-how-masked")) } }
                @else { li { (lens.say("tempo-how-vague")) } }
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
    let masked = is_masked(lens.teller.desk);
    html! {
        details.more {
            summary { (lens.say("tempo-table")) }
            div.table-wrap role="region" tabindex="0" aria-label=(lens.say("tempo-table")) { table.table {
                thead { tr {
                    th scope="col" { (lens.say("tempo-week")) }
                    th.numeric scope="col" { (lens.say("tempo-contacts")) }
                    @if !masked { th.numeric scope="col" { (lens.say("tempo-vague")) } }
                    @if !lens.ground.is_empty() { th scope="col" { (lens.say("tempo-in")) } }
                } }
                tbody { @for (at, week) in tempo.weeks.iter().enumerate() { tr {
                    th scope="row" { (words.day(week.monday)) }
                    td.numeric { @if masked && week.total() == SMALL { (lens.say("tempo-at-most")) } @else { (words.number(week.total())) } }
                    @if !masked { td.numeric { (words.number(week.vague)) } }
                    @if !lens.ground.is_empty() { td { (within(tempo, at).collect::<Vec<_>>().join(&lens.say("part-comma"))) } }
                } } }
            } }
        }
    }
}

fn csv(lens: &Lens<'_>, tempo: &Tempo) -> Vec<u8> {
    let masked = is_masked(lens.teller.desk);
    let mut csv = Csv::new(&["monday", "sunday", "contacts", "of_these_day_uncertain", "brackets"]);
    for (at, week) in tempo.weeks.iter().enumerate() {
        let inside = tempo.stretches.iter().filter(|stretch| (stretch.first..stretch.first + stretch.weeks).contains(&at));
        let brackets: Vec<String> = inside.filter_map(|stretch| stretch.bracket).map(|bracket| bracket.to_string()).collect();
        let contacts = if masked && week.total() == SMALL { Cell::from("<=5") } else { Cell::Number(week.total()) };
        let vague = if masked { Cell::Empty } else { Cell::Number(week.vague) };
        csv.row([week.monday.to_string().into(), week.sunday().to_string().into(), contacts, vague, brackets.join(" ").into()]);
    }
    csv.into_bytes()
}
