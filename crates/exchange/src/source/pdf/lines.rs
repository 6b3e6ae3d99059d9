//! From letters with places to lines of text.

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{BlendMode, ClipPath, Device, GlyphDrawMode, Image, Paint, PathDrawMode, SoftMask};
use kurbo::{Affine, BezPath, Point, Vec2};

use super::stop;
use crate::source::build::Builder;
use crate::source::error::{Measure, SourceError};
use crate::source::{Limits, Loss};

// Parts of the size of the letters; what pdftotext and others do much alike, tried on files of several writers.
/// A gap that is a space between words.
const SPACE: f64 = 0.15;
/// A step off the baseline that begins another line; less is an index or an exponent.
const BASELINE: f64 = 0.45;
/// A step back along the line that begins another one; less is kerning.
const BACK: f64 = 1.0;
/// A step down that leaves a blank line.
const PARAGRAPH: f64 = 1.75;
/// Two equal letters this near are one letter drawn twice: bold, or with an outline.
const TWICE: f64 = 0.08;

struct Letter {
    text: BfString,
    /// Where it starts, and where the next one would.
    from: Point,
    to: Point,
    size: f64,
}

/// The letters of a page, in the order in which they are drawn.
pub(super) struct Letters<'l> {
    limits: &'l Limits,
    letters: Vec<Letter>,
    unknown: u32,
    images: u32,
    steps: u64,
}

impl<'l> Letters<'l> {
    pub(super) fn new(limits: &'l Limits, steps: u64) -> Self {
        Self { limits, letters: Vec::new(), unknown: 0, images: 0, steps }
    }

    pub(super) fn steps(&self) -> u64 {
        self.steps
    }

    pub(super) fn images(&self) -> u32 {
        self.images
    }

    /// Whether nothing can be read here.
    pub(super) fn is_empty(&self) -> bool {
        self.letters.iter().all(|letter| as_str(&letter.text, &mut [0; 4]).chars().all(|c| c.is_whitespace() || c == '\u{fffd}'))
    }

    fn step(&mut self) {
        self.steps = self.steps.saturating_add(1);
        if let Err(error) = self.limits.check(Measure::Steps, self.steps) {
            stop(error);
        }
    }

    /// Writes the page; a blank line stands between pages.
    pub(super) fn write(&self, builder: &mut Builder<'_>) -> Result<(), SourceError> {
        if self.letters.is_empty() {
            return Ok(());
        }
        for _ in 0..self.unknown {
            builder.drop(Loss::UnknownLetter, 1);
        }
        builder.line()?;
        if builder.position() > 0 {
            builder.push_char('\n')?;
        }
        let mut line = builder.position();
        let mut last: Option<&Letter> = None;
        for letter in &self.letters {
            let text = as_str(&letter.text, &mut [0; 4]).to_owned();
            match last.map(|last| between(last, letter)) {
                Some(Gap::Twice) if last.is_some_and(|last| same(last, letter)) => continue,
                Some(Gap::Space) if !builder.text().ends_with(char::is_whitespace) && !text.starts_with(char::is_whitespace) => {
                    builder.push_char(' ')?;
                }
                Some(gap @ (Gap::Line | Gap::Paragraph)) => {
                    builder.trim_spaces(line);
                    builder.line()?;
                    if gap == Gap::Paragraph {
                        builder.push_char('\n')?;
                    }
                    line = builder.position();
                }
                _ => {}
            }
            builder.push(&text)?;
            last = Some(letter);
        }
        builder.trim_spaces(line);
        builder.line()
    }
}

fn as_str<'t>(text: &'t BfString, buffer: &'t mut [u8; 4]) -> &'t str {
    match text {
        BfString::Char(c) => c.encode_utf8(buffer),
        BfString::String(text) => text,
    }
}

fn same(a: &Letter, b: &Letter) -> bool {
    as_str(&a.text, &mut [0; 4]) == as_str(&b.text, &mut [0; 4])
}

/// How a letter stands to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gap {
    None,
    Twice,
    Space,
    Line,
    Paragraph,
}

fn between(last: &Letter, next: &Letter) -> Gap {
    let size = last.size.max(next.size).max(1e-6);
    if (next.from - last.from).hypot() < TWICE * size {
        return Gap::Twice;
    }
    let along = last.to - last.from;
    let direction = if along.hypot() > 1e-9 { along / along.hypot() } else { Vec2::new(1.0, 0.0) };
    let step = next.from - last.to;
    let (forward, off) = (step.dot(direction), step.cross(direction).abs());
    if off > BASELINE * size {
        if off > PARAGRAPH * size { Gap::Paragraph } else { Gap::Line }
    } else if forward < -BACK * size {
        Gap::Line
    } else if forward > SPACE * size {
        Gap::Space
    } else {
        Gap::None
    }
}

impl<'a> Device<'a> for Letters<'_> {
    // Letters are limited by the length of the text; these two come with each of them.
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}

    fn set_blend_mode(&mut self, _: BlendMode) {}

    fn draw_glyph(&mut self, glyph: &Glyph<'a>, transform: Affine, glyph_transform: Affine, _: &Paint<'a>, _: &GlyphDrawMode) {
        let place = transform * glyph_transform;
        let from = place * Point::ZERO;
        let advance = match glyph {
            Glyph::Outline(outline) => outline.advance_width().map(f64::from),
            Glyph::Type3(_) => None,
        };
        let size = (place * Point::new(0.0, 1000.0) - from).hypot();
        let to = place * Point::new(advance.unwrap_or(500.0), 0.0);
        if ![from.x, from.y, to.x, to.y, size].iter().all(|number| number.is_finite()) {
            return;
        }
        let text = glyph.as_unicode().unwrap_or_else(|| {
            self.unknown = self.unknown.saturating_add(1);
            BfString::Char('\u{fffd}')
        });
        if let Err(error) = self.limits.check(Measure::Text, self.letters.len() as u64 + 1) {
            stop(error);
        }
        self.letters.push(Letter { text, from, to, size });
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {
        self.step();
        self.images = self.images.saturating_add(1);
    }

    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {
        self.step();
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.step();
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.step();
    }

    fn begin_marked_content(&mut self, _: &[u8], _: Option<i32>) {
        self.step();
    }

    fn pop_clip_path(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
