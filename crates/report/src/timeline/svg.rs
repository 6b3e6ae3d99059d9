//! A scene written down as SVG, without style sheets or style attributes: a strict content policy lets it pass.

use std::fmt::Write;

use super::shape::{PATTERN, Paint, Shape, escape, ink};
use super::{Goal, Group, Link, Scene};

/// How a scene gives addresses to its marks.
pub type Href<'a> = &'a dyn Fn(&Goal) -> String;

impl Scene {
    /// Writes the drawing. With `href`, every mark is a link; without, as in a PDF, a group with the same words.
    pub fn svg(&self, href: Option<Href<'_>>) -> String {
        let mut out = String::with_capacity(8192 + 600 * self.groups.iter().map(|group| group.links.len()).sum::<usize>());
        let role = if href.is_some() { "group" } else { "img" };
        let _ = write!(
            out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tl tl--{0}\" viewBox=\"0 0 {1} {2}\" width=\"{1}\" height=\"{2}\" lang=\"{3}\" \
             role=\"{role}\" aria-labelledby=\"tl-title-{0} tl-desc-{0}\" font-family=\"Libertinus Serif, Noto Sans SC, serif\">",
            self.sheet, self.width, self.height, self.lang,
        );
        let _ = write!(out, "<title id=\"tl-title-{}\">", self.sheet);
        escape(&mut out, &self.title);
        let _ = write!(out, "</title><desc id=\"tl-desc-{}\">", self.sheet);
        escape(&mut out, &self.description);
        out.push_str("</desc>");
        hatches(&mut out, self.sheet);
        for group in &self.groups {
            write_group(&mut out, group, self.sheet, href);
        }
        out.push_str("</svg>");
        out
    }

    /// Every shape.
    #[cfg(test)]
    pub(super) fn shapes(&self) -> impl Iterator<Item = &Shape> {
        self.groups.iter().flat_map(|group| group.shapes.iter().chain(group.links.iter().flat_map(|link| &link.shapes)))
    }
}

fn write_group(out: &mut String, group: &Group, sheet: &str, href: Option<Href<'_>>) {
    out.push_str("<g");
    if !group.class.is_empty() {
        let _ = write!(out, " class=\"{}\"", group.class);
    }
    if let Some(lane) = group.lane {
        let _ = write!(out, " data-lane=\"{}\"", lane.code());
    }
    out.push('>');
    if let Some(words) = &group.words {
        out.push_str("<title>");
        escape(out, words);
        out.push_str("</title>");
    }
    group.shapes.iter().for_each(|shape| shape.write(out, sheet));
    group.links.iter().for_each(|link| write_link(out, link, sheet, href));
    out.push_str("</g>");
}

fn write_link(out: &mut String, link: &Link, sheet: &str, href: Option<Href<'_>>) {
    let name = if href.is_some() { "a" } else { "g" };
    let _ = write!(out, "<{name} class=\"{}\"", link.class);
    if let Some(href) = href {
        out.push_str(" href=\"");
        escape(out, &href(&link.goal));
        out.push('"');
    } else {
        out.push_str(" role=\"img\"");
    }
    out.push_str(" aria-label=\"");
    escape(out, &link.words);
    out.push_str("\"><title>");
    escape(out, &link.words);
    out.push_str("</title>");
    // The number of a note stands beside the link, not in it: the name of a link holds the words that are seen in it.
    let (numbers, shapes): (Vec<&Shape>, Vec<&Shape>) = link.shapes.iter().partition(|shape| shape.is_number());
    for shape in shapes {
        shape.write(out, sheet);
        // Read aloud, lines of text must not run together.
        if shape.is_text() {
            out.push(' ');
        }
    }
    if href.is_some() {
        Shape::area("tl-hit", Paint::fill("transparent"), link.hit).write(out, sheet);
    }
    let _ = write!(out, "</{name}>");
    if !numbers.is_empty() {
        out.push_str("<g aria-hidden=\"true\">");
        numbers.into_iter().for_each(|number| number.write(out, sheet));
        out.push_str("</g>");
    }
}

/// Hatches for six phases, and for borders of which nobody is sure: told apart without colour.
fn hatches(out: &mut String, sheet: &str) {
    const PHASES: [(&str, &str); 6] = [
        ("8", "M2 2h1M6 6h1"),
        ("8", "M-1 9L9 -1M-1 1L1 -1M7 9L9 7"),
        ("8", "M0 2h5M4 6h4M0 6h1"),
        ("8", "M-1 -1L9 9M7 -1L9 1M-1 7L1 9"),
        ("7", "M3.5 0V7"),
        ("8", "M0 0L8 8M8 0L0 8"),
    ];
    out.push_str("<defs>");
    for (at, (size, d)) in PHASES.iter().enumerate() {
        let _ = write!(
            out,
            "<pattern id=\"{PATTERN}-{}-{sheet}\" width=\"{size}\" height=\"{size}\" patternUnits=\"userSpaceOnUse\">\
             <path class=\"tl-hatch\" d=\"{d}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1\"/></pattern>",
            at + 1,
            ink::HATCH,
        );
    }
    let _ = write!(
        out,
        "<pattern id=\"{PATTERN}-fuzzy-{sheet}\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\">\
         <path class=\"tl-border\" d=\"M2 0V4\" fill=\"none\" stroke=\"{}\" stroke-width=\"0.8\"/></pattern></defs>",
        ink::LINE,
    );
}
