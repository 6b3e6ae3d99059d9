//! Paragraphs and tables as lines: what docx, odt and html share.

use super::Style;
use super::build::Builder;
use super::error::{Measure, SourceError};

/// Where in tables the text is.
#[derive(Default)]
pub(super) struct Flow {
    rows: Vec<Row>,
}

struct Row {
    start: u32,
    cells: u32,
    /// A paragraph of this cell has ended; the next one begins a line.
    pending: bool,
}

impl Flow {
    /// A paragraph begins.
    pub(super) fn open(&mut self, builder: &mut Builder<'_>) -> Result<(), SourceError> {
        let pending = self.rows.last_mut().is_some_and(|row| std::mem::take(&mut row.pending));
        if pending { builder.push_char('\n') } else { Ok(()) }
    }

    /// A paragraph ends.
    pub(super) fn close(&mut self, builder: &mut Builder<'_>) -> Result<(), SourceError> {
        match self.rows.last_mut() {
            Some(row) => {
                row.pending = true;
                Ok(())
            }
            None => builder.push_char('\n'),
        }
    }

    pub(super) fn in_table(&self) -> bool {
        !self.rows.is_empty()
    }

    pub(super) fn open_row(&mut self, builder: &mut Builder<'_>) -> Result<(), SourceError> {
        builder.limits.check(Measure::Depth, self.rows.len() as u64 + 1)?;
        self.open(builder)?;
        self.rows.push(Row { start: builder.position(), cells: 0, pending: false });
        Ok(())
    }

    pub(super) fn open_cell(&mut self, builder: &mut Builder<'_>) -> Result<(), SourceError> {
        let Some(row) = self.rows.last_mut() else { return Ok(()) };
        row.pending = false;
        row.cells = row.cells.saturating_add(1);
        if row.cells > 1 { builder.push_char('\t') } else { Ok(()) }
    }

    pub(super) fn close_row(&mut self, builder: &mut Builder<'_>) -> Result<(), SourceError> {
        let Some(row) = self.rows.pop() else { return Ok(()) };
        builder.style(row.start, Style::TableRow)?;
        self.close(builder)
    }
}
