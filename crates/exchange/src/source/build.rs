//! The text as it grows, in its one form from the first character on.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jalon_record::text::{Canonical, Span, TextError};

use super::error::{Measure, SourceError};
use super::{Dropped, Encoding, Format, Imported, Limits, Loss, Style, Styled, TimeCode, Turn, turns};

pub(super) struct Builder<'l> {
    pub(super) limits: &'l Limits,
    text: String,
    len: u32,
    /// The last character was a carriage return: a line end that may follow belongs to it.
    after_return: bool,
    turns: Vec<Turn>,
    times: Vec<TimeCode>,
    styles: Vec<Styled>,
    dropped: BTreeMap<Loss, Dropped>,
}

impl<'l> Builder<'l> {
    pub(super) fn new(limits: &'l Limits) -> Self {
        Self {
            limits,
            text: String::new(),
            len: 0,
            after_return: false,
            turns: Vec::new(),
            times: Vec::new(),
            styles: Vec::new(),
            dropped: BTreeMap::new(),
        }
    }

    /// Where the next character will stand.
    pub(super) fn position(&self) -> u32 {
        self.len
    }

    /// Adds text as it stands in the file. Line ends of any kind become one; control characters are dropped and counted.
    pub(super) fn push(&mut self, text: &str) -> Result<(), SourceError> {
        for c in text.chars() {
            self.push_char(c)?;
        }
        Ok(())
    }

    pub(super) fn push_char(&mut self, c: char) -> Result<(), SourceError> {
        let after_return = std::mem::replace(&mut self.after_return, c == '\r');
        let c = match c {
            '\n' if after_return => return Ok(()),
            // Carriage return, line and page feeds, next line (Unicode 5.8, newline guidelines).
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' => '\n',
            // A byte order mark is no text; elsewhere it is a space without width, and stays.
            '\u{feff}' if self.len == 0 => return Ok(()),
            c if c.is_control() && c != '\n' && c != '\t' => {
                self.drop(Loss::Control, 1);
                return Ok(());
            }
            c => c,
        };
        self.limits.check(Measure::Text, u64::from(self.len) + 1)?;
        self.text.push(c);
        self.len = self.len.saturating_add(1);
        Ok(())
    }

    /// Whether the next character begins a line.
    pub(super) fn at_line_start(&self) -> bool {
        self.text.is_empty() || self.text.ends_with('\n')
    }

    /// Ends the line, if one was begun.
    pub(super) fn line(&mut self) -> Result<(), SourceError> {
        if self.at_line_start() { Ok(()) } else { self.push_char('\n') }
    }

    /// Takes spaces away from the end of the line, as far back as `floor`.
    pub(super) fn trim_spaces(&mut self, floor: u32) {
        while self.len > floor && self.text.ends_with(' ') {
            self.text.pop();
            self.len -= 1;
        }
    }

    /// Says what the text from `start` to here is.
    pub(super) fn style(&mut self, start: u32, style: Style) -> Result<(), SourceError> {
        match Span::new(start, self.end()) {
            Ok(span) if !span.is_empty() => {
                self.limits.check(Measure::Marks, self.styles.len() as u64 + 1)?;
                self.styles.push(Styled { span, style });
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Where the last line ends.
    fn end(&self) -> u32 {
        if self.text.ends_with('\n') { self.len.saturating_sub(1) } else { self.len }
    }

    pub(super) fn time(&mut self, time: TimeCode) -> Result<(), SourceError> {
        self.limits.check(Measure::Marks, self.times.len() as u64 + 1)?;
        self.times.push(time);
        Ok(())
    }

    /// Says that the text from `start` to here is what this speaker said; goes on with the turn before where it is the same.
    pub(super) fn said(&mut self, speaker: &str, start: u32) -> Result<(), SourceError> {
        let Ok(span) = Span::new(start, self.end()) else { return Ok(()) };
        if let Some(last) = self.turns.last_mut().filter(|last| last.speaker == speaker) {
            last.span = last.span.hull(span);
            return Ok(());
        }
        self.limits.check(Measure::Marks, self.turns.len() as u64 + 1)?;
        self.turns.push(Turn { speaker: speaker.to_owned(), span, label: None, said: true });
        Ok(())
    }

    /// Counts something that is left behind here, and the characters that go with it.
    pub(super) fn drop(&mut self, what: Loss, characters: usize) {
        let characters = u32::try_from(characters).unwrap_or(u32::MAX);
        let seen = self.dropped.entry(what).or_insert(Dropped { what, count: 0, characters: 0, first: self.len });
        seen.count = seen.count.saturating_add(1);
        seen.characters = seen.characters.saturating_add(characters);
    }

    /// More characters of what was dropped last under this name: it came in pieces.
    pub(super) fn drop_more(&mut self, what: Loss, characters: usize) {
        if !self.dropped.contains_key(&what) {
            self.drop(what, 0);
        }
        if let Some(seen) = self.dropped.get_mut(&what) {
            seen.characters = seen.characters.saturating_add(u32::try_from(characters).unwrap_or(u32::MAX));
        }
    }

    /// Takes back all text from a position on, which must have been one of this text.
    pub(super) fn rewind(&mut self, position: u32) {
        let kept = self.text.char_indices().nth(position as usize).map_or(self.text.len(), |(byte, _)| byte);
        self.text.truncate(kept);
        self.len = self.len.min(position);
        self.styles.retain(|styled| styled.span.end() <= position);
    }

    /// Puts what was gathered apart at the end, as lines of a style.
    pub(super) fn append(&mut self, other: Builder<'_>, style: Style) -> Result<(), SourceError> {
        if other.text.trim().is_empty() {
            return self.absorb_losses(&other, self.len);
        }
        self.line()?;
        let start = self.absorb(other)?;
        self.line()?;
        self.style(start, style)
    }

    /// Puts what was gathered apart at the end; says where it begins.
    pub(super) fn absorb(&mut self, other: Builder<'_>) -> Result<u32, SourceError> {
        let start = self.position();
        self.absorb_losses(&other, start)?;
        self.push(&other.text)?;
        for styled in other.styles {
            let style = match styled.style {
                Style::Note { at } => Style::Note { at: start.saturating_add(at) },
                style => style,
            };
            if let Ok(span) = Span::new(start.saturating_add(styled.span.start()), start.saturating_add(styled.span.end())) {
                self.limits.check(Measure::Marks, self.styles.len() as u64 + 1)?;
                self.styles.push(Styled { span, style });
            }
        }
        Ok(start)
    }

    fn absorb_losses(&mut self, other: &Builder<'_>, start: u32) -> Result<(), SourceError> {
        for lost in other.dropped.values() {
            let first = start.saturating_add(lost.first);
            let seen = self.dropped.entry(lost.what).or_insert(Dropped { count: 0, characters: 0, first, ..*lost });
            seen.count = seen.count.saturating_add(lost.count);
            seen.characters = seen.characters.saturating_add(lost.characters);
        }
        Ok(())
    }

    /// The text so far.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn finish(mut self, format: Format, encoding: Option<Encoding>) -> Result<Imported, SourceError> {
        if self.text.chars().all(|c| c.is_whitespace() || c == '\u{fffd}') {
            return Err(SourceError::Empty);
        }
        if let Some(lost) = self.dropped.get_mut(&Loss::Undecodable) {
            let before = self.text.split('\u{fffd}').next().map_or(0, |text| text.chars().count());
            lost.first = u32::try_from(before).unwrap_or(u32::MAX);
        }
        let text = Canonical::try_from(std::mem::take(&mut self.text)).map_err(|error| match error {
            TextError::TooLong => SourceError::TooMuch { measure: Measure::Text, limit: u64::from(u32::MAX) },
            // All else was kept out by `push_char`.
            _ => SourceError::Empty,
        })?;
        // What was left out behind the last character, or with a line that was taken back.
        self.dropped.values_mut().for_each(|lost| lost.first = lost.first.min(text.len()));
        let styles = in_order(self.styles, text.len());
        turns::suggest(&text, self.limits, &styles, &mut self.turns, &mut self.times)?;
        Ok(Imported {
            format,
            encoding,
            turns: self.turns,
            times: self.times,
            styles,
            dropped: self.dropped.into_values().collect(),
            text,
        })
    }
}

/// Styles by place; what touches and is the same becomes one.
fn in_order(mut styles: Vec<Styled>, len: u32) -> Vec<Styled> {
    styles.sort_unstable_by_key(|styled| (styled.style, styled.span));
    let mut merged: Vec<Styled> = Vec::with_capacity(styles.len());
    for mut next in styles {
        // Spaces at the end may have gone since.
        next.span = match Span::new(next.span.start(), next.span.end().min(len)) {
            Ok(span) if !span.is_empty() => span,
            _ => continue,
        };
        match merged.last_mut() {
            Some(last) if is_inline(next.style) && last.style == next.style && next.span.start() <= last.span.end() => {
                last.span = last.span.hull(next.span);
            }
            _ => merged.push(next),
        }
    }
    merged.sort_by_key(|styled| (styled.span.start(), Reverse(styled.span.end()), styled.style));
    merged
}

fn is_inline(style: Style) -> bool {
    matches!(style, Style::Bold | Style::Italic)
}
