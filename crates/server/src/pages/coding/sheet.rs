//! The text of a source as it is coded: paragraph by paragraph, what is coded underlined, its codes beside it.
//!
//! The words of a paragraph stand in `<p id="p12" data-at="3450">`, where `data-at` is the code point at which it begins; marks
//! within it add no character, so that a selection can be counted.

use jalon_initiative::inquiry::Coder;
use jalon_initiative::inquiry::sight::Segment;
use jalon_record::id::EntryId;
use jalon_record::text::{Canonical, Paragraph, Span};
use maud::{Markup, html};

use super::Bench;

/// What is drawn.
pub(super) struct Sheet<'a> {
    /// The text, closed passages blanked out.
    pub text: &'a Canonical,
    /// Its version.
    pub version: EntryId,
    /// The codings that are shown, by where they begin.
    pub segments: Vec<Segment<'a>>,
    /// What the reader read and found nothing to code in.
    pub nothing: Vec<Span>,
    /// Closed passages.
    pub blanked: &'a [Span],
}

/// How many paragraphs a browser lays out at a time.
const STRETCH: usize = 40;
/// How many codings one word can be underlined for; the margin names all.
const MOST_LINES: usize = 4;

impl Sheet<'_> {
    /// The whole text.
    pub fn whole(&self, bench: &Bench<'_>) -> Markup {
        let mut from = 0;
        html! {
            div.text.coding-text data-version=(self.version) {
                @for stretch in self.text.paragraphs().collect::<Vec<_>>().chunks(STRETCH) {
                    div.stretch { @for paragraph in stretch { (self.paragraph(bench, *paragraph, &mut from)) } }
                }
            }
        }
    }

    /// The paragraphs that touch any of these passages.
    pub fn touched(&self, bench: &Bench<'_>, spans: &[Span]) -> Markup {
        let touches = |paragraph: &Paragraph| spans.iter().any(|span| span.overlap(paragraph.span).is_some());
        html! {
            @for paragraph in self.text.paragraphs().filter(touches) { (self.paragraph(bench, paragraph, &mut 0)) }
        }
    }

    /// One paragraph. `from` is the first of the codings that can still reach into it: those before end before it.
    fn paragraph(&self, bench: &Bench<'_>, paragraph: Paragraph, from: &mut usize) -> Markup {
        let here = paragraph.span;
        while self.segments.get(*from).is_some_and(|segment| segment.span.end() <= here.start()) {
            *from += 1;
        }
        let reaching = self.segments.iter().skip(*from).take_while(|segment| segment.span.start() < here.end());
        let here_segments: Vec<&Segment<'_>> = reaching.filter(|segment| segment.span.overlap(here).is_some()).collect();
        let is_blank = self.blanked.iter().any(|closed| closed.covers(here));
        let read = self.nothing.iter().any(|read| read.overlap(here).is_some());
        let number = paragraph.number;
        html! {
            div.para .is-withheld[is_blank] id={ "para-" (number) } {
                a.para-number href={ "#p" (number) } { (number) }
                p id={ "p" (number) } data-at=(here.start()) {
                    @for (piece, under) in pieces(here, &here_segments) { (self.piece(bench, piece, &under)) }
                }
                @if !here_segments.is_empty() || read {
                    ul.margin aria-label=(bench.number("coding-margin-of", number)) {
                        @for segment in &here_segments { (margin(bench, segment, here)) }
                        @if read { li.margin-read { (bench.say("coding-nothing-mark")) } }
                    }
                }
            }
        }
    }

    fn piece(&self, bench: &Bench<'_>, piece: Span, under: &[&Segment<'_>]) -> Markup {
        let words = self.text.slice(piece).unwrap_or_default();
        wrapped(bench, words, under.get(..under.len().min(MOST_LINES)).unwrap_or_default(), 0)
    }
}

/// Words under one line for each coding, one within the other.
fn wrapped(bench: &Bench<'_>, words: &str, under: &[&Segment<'_>], depth: usize) -> Markup {
    match under.split_first() {
        None => html! { (words) },
        Some((segment, rest)) => html! {
            span class={ "coded lay-" (depth) " " (drawn(bench, segment)) } data-of=(segment.coding()) { (wrapped(bench, words, rest, depth + 1)) }
        },
    }
}

fn drawn(bench: &Bench<'_>, segment: &Segment<'_>) -> String {
    segment.row.open.codes.first().map(|code| bench.drawn(*code)).unwrap_or_default()
}

/// A paragraph cut where codings begin and end, each piece with the codings over it.
fn pieces<'s, 'a>(here: Span, segments: &[&'s Segment<'a>]) -> Vec<(Span, Vec<&'s Segment<'a>>)> {
    let ends = segments.iter().flat_map(|segment| [segment.span.start(), segment.span.end()]);
    let inside = ends.filter(|at| here.contains(*at) && *at > here.start());
    let mut cuts: Vec<u32> = inside.chain([here.start(), here.end()]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let spans = cuts.iter().zip(cuts.iter().skip(1)).filter_map(|(from, to)| Span::new(*from, *to).ok());
    spans
        .map(|piece| (piece, segments.iter().copied().filter(|segment| segment.span.overlap(piece).is_some()).collect()))
        .collect()
}

/// One coding beside the text: its codes by name, who coded, whether it began before or goes on.
fn margin(bench: &Bench<'_>, segment: &Segment<'_>, here: Span) -> Markup {
    let coding = segment.coding();
    let codes = &segment.row.open.codes;
    let goes_on = segment.span.start() < here.start();
    let key = codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    html! {
        li {
            a class={ "margin-coding " (drawn(bench, segment)) } href=(bench.at(&format!("/codings/{coding}"))) data-coding=(coding)
                data-codes=(key) data-from=(segment.span.start()) data-to=(segment.span.end())
                data-mine[bench.is_mine(segment.coder)] {
                @for (place, code) in codes.iter().enumerate() {
                    @if place > 0 { ", " }
                    span class={ "margin-name " (bench.drawn(*code)) } { (bench.code(*code)) }
                }
                small { (who(bench, segment.coder)) @if goes_on { " · " (bench.say("coding-goes-on")) } @if segment.row.in_conflict { " · " (bench.say("part-in-conflict")) } }
            }
        }
    }
}

fn who(bench: &Bench<'_>, coder: Coder) -> String {
    if bench.is_mine(coder) { bench.say("coding-mine") } else { bench.coder(coder) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_cut_where_codings_begin_and_end() {
        let here = Span::new(10, 20).unwrap();
        assert_eq!(pieces(here, &[]).into_iter().map(|(span, _)| (span.start(), span.end())).collect::<Vec<_>>(), [(10, 20)]);
    }
}
