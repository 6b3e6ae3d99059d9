//! What the marks mean.

use jalon_initiative::crisis::{Confidence, WindowState};
use jalon_initiative::disclosure::Practice;
use jalon_initiative::pathway::StepState;

use super::across::drawn;
use super::glyph::{self, Voice};
use super::marks::Sign;
use super::shape::{Area, Held, Paint, Shape, ink};
use crate::words::Words;

/// A mark and its meaning.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize)]
pub struct LegendItem {
    /// The mark alone, as a small SVG that says nothing to a screen reader.
    pub svg: String,
    /// What it means.
    pub label: String,
}

/// The legend of every drawing: steps, events, voices, practice, borders.
pub fn legend(words: Words<'_>, told: Practice<'_>) -> Vec<LegendItem> {
    let mut items = Vec::new();
    for state in StepState::ALL {
        let shapes = glyph::pole(*state, false, (12.0, 39.0));
        let label = words.with("report-legend-step", &[("state", &words.label("step-state", state.code()))]);
        items.push(item(&format!("tl-pole is-{}", state.code()), 42.0, &shapes, label));
    }
    let debt = glyph::pole(StepState::Compressed, true, (12.0, 39.0));
    items.push(item("tl-pole is-compressed is-debt", 42.0, &debt, words.say("report-legend-debt")));
    let mut gap = glyph::gap((12.0, 34.0));
    gap.push(Shape::text("tl-label", 11.0, (12.0, 28.0), Held::Middle, "?"));
    items.push(item("tl-pole is-gap", 42.0, &gap, words.say("report-legend-gap")));
    let leap = glyph::passed(true, (12.0, 39.0));
    items.push(item("tl-pole is-passed is-debt", 42.0, &leap, words.say("timeline-legend-passed")));
    for confidence in Confidence::ALL {
        let shapes = glyph::event(*confidence, 12.0, 12.0);
        items.push(item(
            &format!("tl-event is-{}", confidence.code()),
            24.0,
            &shapes,
            words.label("confidence", confidence.code()),
        ));
    }
    for state in WindowState::ALL {
        let label = words.with("timeline-legend-window", &[("state", &words.label("window-state", state.code()))]);
        items.push(LegendItem { svg: key_of(Sign::Window(*state)), label });
    }
    for (sign, key) in [(Sign::Adaptation, "timeline-sort-adaptation"), (Sign::Reading, "timeline-sort-reading")] {
        items.push(LegendItem { svg: key_of(sign), label: words.say(key) });
    }
    for (voice, key) in
        [(Voice::Given, "report-legend-given"), (Voice::Cost, "report-legend-cost"), (Voice::Claim, "report-legend-claim")]
    {
        items.push(item("tl-voice", 24.0, &glyph::voice(voice, 12.0, 12.0), words.say(key)));
    }
    let uncertain = [
        Shape::line("tl-leader", Paint::line(ink::LINE, 1.4).dashed("2 2.5"), (2.0, 12.0), (22.0, 12.0)),
        Shape::line("tl-leader", Paint::line(ink::LINE, 1.2), (2.0, 8.0), (2.0, 16.0)),
        Shape::line("tl-leader", Paint::line(ink::LINE, 1.2), (22.0, 8.0), (22.0, 16.0)),
    ];
    items.push(item("", 24.0, &uncertain, words.say("report-legend-uncertain")));
    let practice = [
        Shape::area("tl-density", Paint::fill(ink::DENSITY), Area::new(6.0, 10.0, 12.0, 12.0)),
        Shape::area("tl-density is-vague", Paint::fill(ink::DENSITY).faint(0.45), Area::new(6.0, 3.0, 12.0, 7.0)),
    ];
    items.push(item("", 24.0, &practice, words.say("report-legend-practice")));
    if let Practice::Outside(_) = told {
        let area = Area::new(6.0, 10.0, 12.0, 12.0);
        let withheld = [Shape::area("tl-withheld", Paint::line(ink::DENSITY, 1.0).dashed("2 2"), area)];
        items.push(item("", 24.0, &withheld, words.say("disclosed-legend")));
    }
    let fuzzy: Vec<Shape> = (0..5)
        .map(|at| 4.0 + 4.0 * f64::from(at))
        .map(|x| Shape::line("tl-border", Paint::line(ink::LINE, 0.8), (x, 2.0), (x, 22.0)))
        .collect();
    items.push(item("", 24.0, &fuzzy, words.say("report-legend-fuzzy")));
    items
}

/// A mark alone, as in the legend.
pub(super) fn key_of(sign: Sign) -> String {
    let class = sign.class();
    let class = class.strip_prefix("tl-mark ").unwrap_or(&class);
    match sign {
        Sign::Pole { state, debt } => alone(class, 42.0, &glyph::pole(state, debt, (12.0, 39.0))),
        Sign::Passed { debt } => alone(class, 42.0, &glyph::passed(debt, (12.0, 39.0))),
        Sign::Event(_) | Sign::Window(_) | Sign::Adaptation | Sign::Reading | Sign::Voice(_) => {
            alone(class, 24.0, &drawn(sign, 12.0, 12.0))
        }
    }
}

fn item(class: &str, high: f64, shapes: &[Shape], label: String) -> LegendItem {
    LegendItem { svg: alone(class, high, shapes), label }
}

fn alone(class: &str, high: f64, shapes: &[Shape]) -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tl-key\" viewBox=\"0 0 24 {high}\" width=\"24\" height=\"{high}\" aria-hidden=\"true\" \
         font-family=\"Libertinus Serif, Noto Sans SC, serif\"><g class=\"{class}\">"
    );
    shapes.iter().for_each(|shape| shape.write(&mut svg, "legend"));
    svg.push_str("</g></svg>");
    svg
}
