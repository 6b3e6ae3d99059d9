//! What the marks mean.

use jalon_initiative::crisis::Confidence;
use jalon_initiative::pathway::StepState;

use super::glyph::{self, Voice};
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
pub fn legend(words: Words<'_>) -> Vec<LegendItem> {
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
    for confidence in Confidence::ALL {
        let shapes = glyph::event(*confidence, 12.0, 12.0);
        items.push(item(
            &format!("tl-event is-{}", confidence.code()),
            24.0,
            &shapes,
            words.label("confidence", confidence.code()),
        ));
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
    let fuzzy: Vec<Shape> = (0..5)
        .map(|at| 4.0 + 4.0 * f64::from(at))
        .map(|x| Shape::line("tl-border", Paint::line(ink::LINE, 0.8), (x, 2.0), (x, 22.0)))
        .collect();
    items.push(item("", 24.0, &fuzzy, words.say("report-legend-fuzzy")));
    items
}

fn item(class: &str, high: f64, shapes: &[Shape], label: String) -> LegendItem {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tl-key\" viewBox=\"0 0 24 {high}\" width=\"24\" height=\"{high}\" aria-hidden=\"true\" \
         font-family=\"Libertinus Serif, Noto Sans SC\"><g class=\"{class}\">"
    );
    shapes.iter().for_each(|shape| shape.write(&mut svg, "legend"));
    svg.push_str("</g></svg>");
    LegendItem { svg, label }
}
