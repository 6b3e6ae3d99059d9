//! Run charts of practice: contacts by week, the median of each bracket, and the runs that are too long for chance.
//!
//! [`run_chart`] decides what is drawn and where, as pure geometry in the manner of the timeline, and writes it down as
//! SVG. What was found is said in words beside it by the page; a signal is also drawn thicker and with its label, so that
//! colour never carries meaning alone.

mod axis;
#[cfg(test)]
mod tests;

use std::fmt::Write;

use jalon_initiative::tempo::{RunChart, Signal, Stretch, Week};

use crate::timeline::shape::{Area, Held, Paint, Shape, cut, escape, ink};
use crate::words::Words;

/// What a run chart is drawn from.
#[derive(Clone, Copy)]
pub struct ChartInput<'a> {
    /// The weeks, without a gap.
    pub weeks: &'a [Week],
    /// The brackets over them, each with what was found.
    pub stretches: &'a [Stretch],
    /// What each of them is called, in the same order.
    pub names: &'a [String],
    /// What the drawing is called.
    pub title: &'a str,
    /// What it shows, in a sentence or two: for those who do not see it.
    pub description: &'a str,
    /// The words.
    pub words: Words<'a>,
}

const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 330.0;
/// The field of the points: left, top, right and bottom.
const LEFT: f64 = 48.0;
const TOP: f64 = 52.0;
const RIGHT: f64 = 948.0;
const BOTTOM: f64 = 286.0;
/// From this many weeks on, the points would touch: only the line is drawn.
const DENSE: usize = 180;

/// Where weeks and counts lie.
struct Field {
    weeks: usize,
    most: i64,
}

impl Field {
    fn of(weeks: &[Week]) -> Self {
        let highest = weeks.iter().map(Week::total).max().unwrap_or(0);
        Self { weeks: weeks.len(), most: axis::top(highest) }
    }

    /// The middle of a week.
    fn x(&self, at: usize) -> f64 {
        LEFT + (RIGHT - LEFT) * (at as f64 + 0.5) / self.weeks.max(1) as f64
    }

    /// How wide a week is.
    fn step(&self) -> f64 {
        (RIGHT - LEFT) / self.weeks.max(1) as f64
    }

    fn y(&self, count: f64) -> f64 {
        BOTTOM - (BOTTOM - TOP) * count / self.most.max(1) as f64
    }
}

/// Draws a run chart: SVG without style sheets or style attributes.
pub fn run_chart(input: &ChartInput<'_>) -> String {
    let field = Field::of(input.weeks);
    let mut shapes = Vec::new();
    for (at, (stretch, name)) in input.stretches.iter().zip(input.names).enumerate() {
        ground(&mut shapes, &field, stretch, name, at);
    }
    axis::counts(&mut shapes, &field, input.words);
    axis::weeks(&mut shapes, &field, input.weeks, input.words);
    points(&mut shapes, &field, input.weeks);
    for stretch in input.stretches {
        if let Ok(chart) = &stretch.chart {
            found(&mut shapes, &field, input, stretch, chart);
        }
    }
    write(input, &shapes)
}

/// A bracket as a faint band, its name above.
fn ground(shapes: &mut Vec<Shape>, field: &Field, stretch: &Stretch, name: &str, at: usize) {
    if stretch.bracket.is_none() {
        return;
    }
    let from = field.x(stretch.first) - field.step() / 2.0;
    let width = field.step() * stretch.weeks as f64;
    let phase = ink::PHASES.get(at % ink::PHASES.len()).copied().unwrap_or(ink::WHITE);
    let class = format!("rc-band rc-phase-{}", at % ink::PHASES.len() + 1);
    shapes.push(Shape::area(class, Paint::fill(phase), Area::new(from, TOP - 26.0, width, BOTTOM - TOP + 26.0)));
    shapes.push(Shape::line("rc-border", Paint::line(ink::LINE, 0.8), (from, TOP - 26.0), (from, BOTTOM)));
    if let Some(name) = cut(name, 13.0, width - 8.0) {
        shapes.push(Shape::text("tl-label tl-phase-label", 13.0, (from + 5.0, TOP - 10.0), Held::Start, name).bold());
    }
}

/// The line through all weeks, and a point for each: hollow where some of it may have been later.
fn points(shapes: &mut Vec<Shape>, field: &Field, weeks: &[Week]) {
    let places: Vec<(f64, f64)> =
        weeks.iter().enumerate().map(|(at, week)| (field.x(at), field.y(week.total() as f64))).collect();
    shapes.push(Shape::path("rc-line", Paint::line(ink::DENSITY, 1.6), places.clone(), false));
    if weeks.len() > DENSE {
        return;
    }
    for (week, (x, y)) in weeks.iter().zip(places) {
        let paint = match week.vague > 0 {
            true => Paint::both(ink::WHITE, ink::DENSITY, 1.4),
            false => Paint::both(ink::DENSITY, ink::DENSITY, 1.4),
        };
        shapes.push(Shape::circle(if week.vague > 0 { "rc-point is-vague" } else { "rc-point" }, paint, x, y, 3.0));
    }
}

/// The median, and the run that is too long for chance.
fn found(shapes: &mut Vec<Shape>, field: &Field, input: &ChartInput<'_>, stretch: &Stretch, chart: &RunChart) {
    let (from, to) = (field.x(stretch.first), field.x(stretch.first + stretch.weeks.saturating_sub(1)));
    let y = field.y(chart.median);
    shapes.push(Shape::line("rc-median", Paint::line(ink::INK, 1.6).dashed("7 4"), (from, y), (to, y)));
    if !chart.signals().contains(&Signal::Shift) {
        return;
    }
    let first = stretch.first + chart.longest.first;
    let run = input.weeks.get(first..=stretch.first + chart.longest.last).unwrap_or_default();
    let places = run.iter().enumerate().map(|(at, week)| (field.x(first + at), field.y(week.total() as f64))).collect();
    shapes.push(Shape::path("rc-run", Paint::line(ink::RED, 4.0), places, false));
    let label = input.words.count("tempo-run-label", chart.longest.points);
    let below = run.first().is_some_and(|week| (week.total() as f64) < chart.median);
    let x = f64::midpoint(field.x(first), field.x(first + run.len().saturating_sub(1))).clamp(LEFT + 60.0, RIGHT - 60.0);
    let y = if below { (y - 10.0).max(TOP + 12.0) } else { (y + 20.0).min(BOTTOM - 6.0) };
    shapes.push(Shape::text("tl-label rc-run-label", 13.0, (x, y), Held::Middle, label).bold());
}

fn write(input: &ChartInput<'_>, shapes: &[Shape]) -> String {
    let mut out = String::with_capacity(4_096 + 120 * shapes.len());
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"rc\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         lang=\"{}\" role=\"img\" aria-labelledby=\"rc-title rc-desc\" font-family=\"Libertinus Serif, Noto Sans SC\"><title id=\"rc-title\">",
        input.words.language.code(),
    );
    escape(&mut out, input.title);
    out.push_str("</title><desc id=\"rc-desc\">");
    escape(&mut out, input.description);
    out.push_str("</desc>");
    shapes.iter().for_each(|shape| shape.write(&mut out, "rc"));
    out.push_str("</svg>");
    out
}
