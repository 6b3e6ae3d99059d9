//! Who speaks and when, where only the text shows it: lines such as `Inès :` or `[00:12:03] Q:`. Suggestions, no more.

use std::collections::BTreeMap;

use jalon_record::text::{Canonical, Paragraph, Span};

use super::error::{Measure, SourceError};
use super::{Limits, Style, Styled, TimeCode, Turn};

/// The longest name looked for, in code points, and in words.
const NAME: (usize, usize) = (40, 5);
/// The longest name that is taken though it stands in the text but once, in words.
const ONCE: usize = 2;

/// Adds what the text lets one guess, unless the format said who speaks, or when.
pub(super) fn suggest(
    text: &Canonical,
    limits: &Limits,
    styles: &[Styled],
    turns: &mut Vec<Turn>,
    times: &mut Vec<TimeCode>,
) -> Result<(), SourceError> {
    let (find_turns, find_times) = (turns.is_empty(), times.is_empty());
    let mut labels = Vec::new();
    for paragraph in text.paragraphs() {
        let Some(line) = text.slice(paragraph.span) else { continue };
        let (time, rest) = leading_time(line);
        if let Some(at) = time.filter(|_| find_times) {
            limits.check(Measure::Marks, times.len() as u64 + 1)?;
            times.push(TimeCode { position: paragraph.span.start(), at, until: None, said: false });
        }
        if find_turns && let Some(label) = label(line, rest, paragraph) {
            limits.check(Measure::Marks, labels.len() as u64 + 1)?;
            labels.push(label);
        }
    }
    turns.extend(turns_of(text, &labels, styles));
    Ok(())
}

/// A name at the beginning of a paragraph.
struct Label<'t> {
    name: &'t str,
    start: u32,
    span: Span,
}

/// That a name comes back shows that lines begin with speakers; then short names count that come once. Each turn goes on
/// until the next label, or to a heading, a note or the foot of pages, which nobody speaks.
fn turns_of(text: &Canonical, labels: &[Label<'_>], styles: &[Styled]) -> Vec<Turn> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for label in labels {
        *seen.entry(label.name).or_default() += 1;
    }
    if seen.values().all(|times| *times < 2) {
        return Vec::new();
    }
    let counts =
        |label: &Label<'_>| seen.get(label.name).is_some_and(|times| *times > 1) || label.name.split_whitespace().count() <= ONCE;
    let kept: Vec<&Label<'_>> = labels.iter().filter(|label| counts(label)).collect();
    let unspoken = |style: Style| matches!(style, Style::Heading(_) | Style::Note { .. } | Style::PageHeader | Style::PageFooter);
    let mut stops: Vec<u32> = styles.iter().filter(|styled| unspoken(styled.style)).map(|styled| styled.span.start()).collect();
    stops.extend(kept.iter().map(|label| label.start));
    stops.sort_unstable();
    kept.iter()
        .filter_map(|label| {
            let next = stops.partition_point(|stop| *stop <= label.start);
            let end = stops.get(next).copied().unwrap_or(text.len());
            let whole = text.slice(Span::new(label.start, end).ok()?)?;
            let blank = whole.chars().rev().take_while(|c| c.is_whitespace()).count();
            let span = Span::new(label.start, end.saturating_sub(u32::try_from(blank).ok()?)).ok()?;
            Some(Turn { speaker: label.name.to_owned(), span, label: Some(label.span), said: false })
        })
        .collect()
}

fn label<'t>(line: &'t str, rest: &'t str, paragraph: Paragraph) -> Option<Label<'t>> {
    let colon = rest.char_indices().take(NAME.0 + 2).find(|(_, c)| matches!(c, ':' | '：'))?;
    let after = rest.get(colon.0 + colon.1.len_utf8()..)?;
    let spaced = colon.1 == '：' || after.is_empty() || after.starts_with(char::is_whitespace);
    let name = rest.get(..colon.0)?;
    let trimmed = name.trim();
    if !spaced || !is_name(trimmed) {
        return None;
    }
    let before = line.len().checked_sub(rest.len())? + (name.len() - name.trim_start().len());
    let start = paragraph.span.start() + u32::try_from(line.get(..before)?.chars().count()).ok()?;
    let end = start + u32::try_from(name.trim_start().chars().count()).ok()? + 1;
    Some(Label { name: trimmed, start: paragraph.span.start(), span: Span::new(start, end).ok()? })
}

fn is_name(text: &str) -> bool {
    let begins = text.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
    let shape = text
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '-' | '.' | '\'' | '’' | '_' | '('..=')'));
    begins && shape && text.chars().count() <= NAME.0 && text.split_whitespace().count() <= NAME.1
}

/// The time that a line begins with, in milliseconds, and what follows it: `00:12:03`, `12:03`, `[00:12:03.250]`, `(12:03)`.
pub(super) fn leading_time(line: &str) -> (Option<u64>, &str) {
    let rest = line.trim_start();
    let close = match rest.chars().next() {
        Some('[') => Some(']'),
        Some('(') => Some(')'),
        _ => None,
    };
    let inner = if close.is_some() { rest.get(1..).unwrap_or_default() } else { rest };
    let digits = inner.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.' | ',')).unwrap_or(inner.len());
    let (Some(written), Some(after)) = (inner.get(..digits), inner.get(digits..)) else { return (None, line) };
    let after = match close {
        Some(close) => after.strip_prefix(close),
        None => after.is_empty().then_some(after).or_else(|| after.starts_with(char::is_whitespace).then_some(after)),
    };
    match (milliseconds(written), after) {
        (Some(at), Some(after)) => (Some(at), after),
        _ => (None, line),
    }
}

/// `hh:mm:ss.mmm`, hours and fractions may be absent, a comma may stand for the point.
pub(super) fn milliseconds(written: &str) -> Option<u64> {
    let (whole, fraction) = written.split_once(['.', ',']).unwrap_or((written, ""));
    let number = |text: &str, most: u64| -> Option<u64> {
        let fine = !text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit());
        text.parse().ok().filter(|n| fine && *n <= most)
    };
    let parts: Vec<&str> = whole.split(':').take(4).collect();
    let seconds = match parts.as_slice() {
        [hours, minutes, seconds] => number(hours, 9999)? * 3600 + number(minutes, 59)? * 60 + number(seconds, 59)?,
        [minutes, seconds] => number(minutes, 999)? * 60 + number(seconds, 59)?,
        _ => return None,
    };
    let millis = match fraction.len() {
        0 if whole.len() == written.len() => 0,
        1..=3 => number(fraction, 999)? * 10_u64.pow(3 - u32::try_from(fraction.len()).ok()?),
        _ => return None,
    };
    Some(seconds * 1000 + millis)
}
