//! Shapes, their colours on paper, and how they become SVG.

use std::borrow::Cow;
use std::fmt::Write;

/// Colours on paper; on screen the style sheet overrides them by class.
pub(crate) mod ink {
    pub(crate) const INK: &str = "#26221d";
    pub(crate) const SOFT: &str = "#5a5145";
    pub(crate) const LINE: &str = "#857863";
    pub(crate) const EARTH: &str = "#6d5d44";
    pub(crate) const HATCH: &str = "#9a8764";
    pub(crate) const PHASES: [&str; 6] = ["#f7f1e4", "#e4d8c0", "#f0e7d4", "#d8cab0", "#eadfc9", "#cdbea2"];
    pub(crate) const WHITE: &str = "#fffcf5";
    pub(crate) const EDGE: &str = "#3a332a";
    pub(crate) const RED: &str = "#c0281f";
    pub(crate) const DENSITY: &str = "#41596f";
    pub(crate) const VOICE: &str = "#5b3f78";
    pub(crate) const WINDOW: &str = "#3b6636";
}

/// What names of patterns begin with. They end with the name of the sheet, so that two drawings stand on one page.
pub(crate) const PATTERN: &str = "tl-hatch";

/// How a shape is filled and edged. Every text in it is ours.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Paint {
    pub(crate) fill: &'static str,
    pub(crate) stroke: &'static str,
    pub(crate) width: f64,
    pub(crate) dash: &'static str,
    pub(crate) opacity: f64,
}

impl Paint {
    pub(crate) const fn fill(fill: &'static str) -> Self {
        Self { fill, stroke: "", width: 0.0, dash: "", opacity: 1.0 }
    }

    pub(crate) const fn line(stroke: &'static str, width: f64) -> Self {
        Self { fill: "none", stroke, width, dash: "", opacity: 1.0 }
    }

    pub(crate) const fn both(fill: &'static str, stroke: &'static str, width: f64) -> Self {
        Self { fill, stroke, width, dash: "", opacity: 1.0 }
    }

    pub(crate) const fn dashed(self, dash: &'static str) -> Self {
        Self { dash, ..self }
    }

    pub(crate) const fn faint(self, opacity: f64) -> Self {
        Self { opacity, ..self }
    }
}

/// A rectangle by its left top corner.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Area {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) w: f64,
    pub(crate) h: f64,
}

impl Area {
    pub(crate) const fn new(x: f64, y: f64, w: f64, h: f64) -> Self {
        Self { x, y, w, h }
    }

    /// Of at least 24 by 24 around a middle.
    pub(crate) fn around(x: f64, y: f64, w: f64, h: f64) -> Self {
        let (w, h) = (w.max(24.0), h.max(24.0));
        Self { x: x - w / 2.0, y: y - h / 2.0, w, h }
    }
}

/// Where a text is held.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Held {
    Start,
    Middle,
    End,
}

#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Form {
    Area(Area),
    Circle { x: f64, y: f64, r: f64 },
    Points { points: Vec<(f64, f64)>, closed: bool },
    Text { x: f64, y: f64, size: f64, held: Held, bold: bool, text: String },
}

/// A shape with its class and its colours on paper.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Shape {
    pub(crate) class: Cow<'static, str>,
    pub(crate) paint: Paint,
    pub(crate) form: Form,
}

impl Shape {
    pub(crate) fn area(class: impl Into<Cow<'static, str>>, paint: Paint, area: Area) -> Self {
        Self { class: class.into(), paint, form: Form::Area(area) }
    }

    pub(crate) fn circle(class: &'static str, paint: Paint, x: f64, y: f64, r: f64) -> Self {
        Self { class: class.into(), paint, form: Form::Circle { x, y, r } }
    }

    pub(crate) fn line(class: &'static str, paint: Paint, from: (f64, f64), to: (f64, f64)) -> Self {
        Self { class: class.into(), paint, form: Form::Points { points: vec![from, to], closed: false } }
    }

    pub(crate) fn path(class: &'static str, paint: Paint, points: Vec<(f64, f64)>, closed: bool) -> Self {
        Self { class: class.into(), paint, form: Form::Points { points, closed } }
    }

    pub(crate) fn text(class: &'static str, size: f64, (x, y): (f64, f64), held: Held, text: impl Into<String>) -> Self {
        let form = Form::Text { x, y, size, held, bold: false, text: text.into() };
        Self { class: class.into(), paint: Paint::fill(ink::INK), form }
    }

    pub(crate) fn bold(mut self) -> Self {
        if let Form::Text { bold, .. } = &mut self.form {
            *bold = true;
        }
        self
    }

    /// Whether it is the number of a note.
    pub(crate) fn is_number(&self) -> bool {
        self.class == "tl-number"
    }

    pub(crate) fn is_text(&self) -> bool {
        matches!(self.form, Form::Text { .. })
    }

    pub(crate) fn soft(mut self) -> Self {
        self.paint.fill = ink::SOFT;
        self
    }

    pub(crate) fn write(&self, out: &mut String, sheet: &str) {
        match &self.form {
            Form::Area(area) => {
                element(out, "rect", &self.class);
                numbers(out, &[("x", area.x), ("y", area.y), ("width", area.w), ("height", area.h)]);
                self.paint.write(out, sheet);
                out.push_str("/>");
            }
            Form::Circle { x, y, r } => {
                element(out, "circle", &self.class);
                numbers(out, &[("cx", *x), ("cy", *y), ("r", *r)]);
                self.paint.write(out, sheet);
                out.push_str("/>");
            }
            Form::Points { points, closed } => {
                element(out, "path", &self.class);
                out.push_str(" d=\"");
                for (at, (x, y)) in points.iter().enumerate() {
                    out.push(if at == 0 { 'M' } else { 'L' });
                    number(out, *x);
                    out.push(' ');
                    number(out, *y);
                }
                out.push_str(if *closed { "Z\"" } else { "\"" });
                self.paint.write(out, sheet);
                out.push_str("/>");
            }
            Form::Text { x, y, size, held, bold, text } => {
                element(out, "text", &self.class);
                numbers(out, &[("x", *x), ("y", *y), ("font-size", *size)]);
                match held {
                    Held::Start => {}
                    Held::Middle => out.push_str(" text-anchor=\"middle\""),
                    Held::End => out.push_str(" text-anchor=\"end\""),
                }
                if *bold {
                    out.push_str(" font-weight=\"700\"");
                }
                self.paint.write(out, sheet);
                out.push('>');
                escape(out, text);
                out.push_str("</text>");
            }
        }
    }
}

impl Paint {
    fn write(&self, out: &mut String, sheet: &str) {
        let _ = match self.fill.starts_with(PATTERN) {
            true => write!(out, " fill=\"url(#{}-{sheet})\"", self.fill),
            false => write!(out, " fill=\"{}\"", self.fill),
        };
        if !self.stroke.is_empty() {
            let _ = write!(out, " stroke=\"{}\" stroke-width=\"{}\"", self.stroke, self.width);
        }
        if !self.dash.is_empty() {
            let _ = write!(out, " stroke-dasharray=\"{}\"", self.dash);
        }
        if self.opacity < 1.0 {
            let _ = write!(out, " opacity=\"{}\"", self.opacity);
        }
    }
}

fn element(out: &mut String, name: &str, class: &str) {
    out.push('<');
    out.push_str(name);
    if !class.is_empty() {
        let _ = write!(out, " class=\"{class}\"");
    }
}

fn numbers(out: &mut String, numbers: &[(&str, f64)]) {
    for (name, value) in numbers {
        let _ = write!(out, " {name}=\"");
        number(out, *value);
        out.push('"');
    }
}

/// To a tenth, which is finer than any eye here.
fn number(out: &mut String, value: f64) {
    let tenths = (value * 10.0).round() / 10.0;
    let _ = write!(out, "{tenths}");
}

/// Escapes text for XML, and drops what XML 1.0 cannot hold.
pub(crate) fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
}

/// About how wide a text is, in units of the drawing. Wider rather than narrower, since fonts differ.
pub(crate) fn width_of(text: &str, size: f64) -> f64 {
    text.chars().map(|c| em(c) * size).sum()
}

fn em(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | 'f' | 't' | 'r' | '.' | ',' | ':' | ';' | '\'' | '’' | '!' | '|' | '(' | ')' | ' ' | '\u{a0}'
        | '\u{202f}' => 0.36,
        'm' | 'w' | 'M' | 'W' | '…' | '%' | '@' => 0.92,
        c if c.is_ascii_uppercase() => 0.7,
        c if (c as u32) < 0x2e80 => 0.58,
        _ => 1.03,
    }
}

/// The text, cut at a word where possible so that it takes no more than `room`; nothing if hardly anything would be left.
pub(crate) fn cut(text: &str, size: f64, room: f64) -> Option<String> {
    if width_of(text, size) <= room {
        return Some(text.to_owned());
    }
    let mut taken = width_of("…", size);
    let mut kept = String::new();
    for c in text.chars() {
        taken += em(c) * size;
        if taken > room {
            break;
        }
        kept.push(c);
    }
    // No half words, and no bracket that never closes: what is seen must be part of what is read aloud.
    let open = kept.rfind('(').filter(|open| !kept[*open..].contains(')'));
    let end = kept.rfind(' ').filter(|_| !text[kept.len()..].starts_with(' '));
    if let Some(end) = open.or(end) {
        kept.truncate(end);
    }
    let kept =
        kept.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '.' | '(' | '-' | '–')).to_owned();
    (kept.chars().count() >= 3).then(|| format!("{kept}…"))
}

/// The text in at most so many lines, the last one cut.
pub(crate) fn wrap(text: &str, size: f64, room: f64, lines: usize) -> Vec<String> {
    let mut done: Vec<String> = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() && done.len() < lines {
        if done.len() + 1 == lines || width_of(rest, size) <= room {
            done.extend(cut(rest, size, room));
            break;
        }
        let fits = fitting(rest, size, room);
        let (line, after) = rest.split_at(fits);
        done.push(line.trim_end().to_owned());
        rest = after.trim_start();
    }
    done
}

/// How many bytes of the text fit, broken at a space, or between characters of Chinese.
fn fitting(text: &str, size: f64, room: f64) -> usize {
    let mut taken = 0.0;
    let mut broken = None;
    for (at, c) in text.char_indices() {
        if at > 0 && (c == ' ' || ((c as u32) >= 0x2e80 && !"，。；：、！？）》」』”’".contains(c))) {
            broken = Some(at);
        }
        taken += em(c) * size;
        if taken > room && at > 0 {
            return broken.unwrap_or(at);
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_leave_its_element() {
        let mut out = String::new();
        escape(&mut out, "<script>\"&'\u{0}\u{8}</script>");
        assert_eq!(out, "&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;");
    }

    #[test]
    fn cut_texts_fit_and_wrapped_ones_lose_nothing_but_the_end() {
        let text = "Outdoor day site with Red Cross opens at Cabot Square";
        for room in [30.0, 60.0, 120.0, 400.0] {
            assert!(cut(text, 13.0, room).is_none_or(|cut| width_of(&cut, 13.0) <= room));
        }
        let lines = wrap(text, 13.0, 160.0, 9);
        assert_eq!(lines.join(" "), text);
        assert_eq!(
            wrap("在蒙特利尔的诊所里，同伴支持者开始工作。", 13.0, 80.0, 9).concat(),
            "在蒙特利尔的诊所里，同伴支持者开始工作。"
        );
    }
}
