//! Comma-separated values (RFC 4180), strictly, with rows numbered as a spreadsheet numbers them.
//!
//! The `csv` crate takes an unclosed quotation mark as closed and leaves out blank rows without counting them. Here the
//! first would swallow rows unseen, and the second would send people to the wrong row.

use std::borrow::Cow;

/// A row: its number, from 1, blank rows counted, and its cells, or where its quotation marks go wrong.
pub(crate) struct Row<'a> {
    pub number: usize,
    pub cells: Result<Vec<Cow<'a, str>>, BadQuotes>,
}

impl Row<'_> {
    /// Whether nothing is written in it.
    pub fn is_blank(&self) -> bool {
        self.cells.as_ref().is_ok_and(|cells| cells.iter().all(|cell| cell.is_empty()))
    }
}

/// Quotation marks that leave open where a cell ends.
pub(crate) struct BadQuotes {
    /// The cell, from 0.
    pub cell: usize,
    pub fault: QuoteFault,
}

pub(crate) enum QuoteFault {
    /// The mark that opens a cell is never closed; everything after it is lost.
    Unclosed,
    /// Something follows the mark that closes a cell.
    TextAfter,
}

/// The rows of a text, one after the other.
pub(crate) struct Rows<'a> {
    rest: &'a str,
    number: usize,
}

impl<'a> Rows<'a> {
    pub fn of(text: &'a str) -> Self {
        Self { rest: text, number: 0 }
    }

    fn cells(&mut self) -> Result<Vec<Cow<'a, str>>, BadQuotes> {
        let mut cells = Vec::new();
        loop {
            let cell = self.cell().map_err(|fault| BadQuotes { cell: cells.len(), fault })?;
            cells.push(cell);
            match self.rest.strip_prefix(',') {
                Some(rest) => self.rest = rest,
                None => {
                    self.pass_line_end();
                    return Ok(cells);
                }
            }
        }
    }

    fn cell(&mut self) -> Result<Cow<'a, str>, QuoteFault> {
        match self.rest.strip_prefix('"') {
            Some(inside) => self.quoted(inside).map(Cow::Owned),
            None => Ok(Cow::Borrowed(self.take_until(&[',', '\n', '\r']))),
        }
    }

    fn quoted(&mut self, inside: &'a str) -> Result<String, QuoteFault> {
        let mut text = String::new();
        let mut rest = inside;
        loop {
            let Some((before, after)) = rest.split_once('"') else {
                self.rest = "";
                return Err(QuoteFault::Unclosed);
            };
            text.push_str(before);
            match after.strip_prefix('"') {
                Some(more) => {
                    text.push('"');
                    rest = more;
                }
                None => {
                    self.rest = after;
                    break;
                }
            }
        }
        if self.rest.is_empty() || self.rest.starts_with([',', '\n', '\r']) {
            return Ok(text);
        }
        self.take_until(&['\n', '\r']);
        self.pass_line_end();
        Err(QuoteFault::TextAfter)
    }

    fn take_until(&mut self, stops: &[char]) -> &'a str {
        let (taken, rest) = self.rest.split_at(self.rest.find(stops).unwrap_or(self.rest.len()));
        self.rest = rest;
        taken
    }

    fn pass_line_end(&mut self) {
        let after = ["\r\n", "\n", "\r"].into_iter().find_map(|end| self.rest.strip_prefix(end));
        self.rest = after.unwrap_or(self.rest);
    }
}

impl<'a> Iterator for Rows<'a> {
    type Item = Row<'a>;

    fn next(&mut self) -> Option<Row<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        self.number += 1;
        Some(Row { number: self.number, cells: self.cells() })
    }
}
