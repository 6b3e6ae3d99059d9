//! Side notes: what is drawn and has no room for its words is numbered, and told beside, as in a field notebook.

use serde::Serialize;

use super::level::Level;
use super::{Goal, legend};

/// Where the words of marks may stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Notes {
    /// Only in the drawing: nothing is numbered.
    #[default]
    None,
    /// Beside a screen, on which a mark can be opened: only when one looks at days.
    Near,
    /// On a sheet of paper, on which nothing can be opened: also for months.
    Sheet,
}

impl Notes {
    /// How many notes there may be at a level.
    pub(super) fn most(self, level: Level) -> usize {
        match (self, level) {
            (Self::None, _) | (_, Level::Years) | (Self::Near, Level::Months) => 0,
            (Self::Near, Level::Days) => 60,
            (Self::Sheet, _) => 120,
        }
    }
}

/// A note: the words of a mark, by its number in the drawing.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Note {
    /// Its number, from 1.
    pub number: usize,
    /// The mark alone, as a small SVG that says nothing to a screen reader.
    pub svg: String,
    /// Date, what, state: everything.
    pub words: String,
    /// Where the mark leads.
    #[serde(skip)]
    pub goal: Goal,
}

/// The notes of a drawing in the making.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Notebook {
    pub(super) notes: Vec<Note>,
    /// How many more would have been written.
    pub(super) left_out: usize,
    most: usize,
}

impl Notebook {
    pub(super) fn new(most: usize) -> Self {
        Self { most, ..Self::default() }
    }

    pub(super) fn is_open(&self) -> bool {
        self.most > 0
    }

    /// Takes a note, and gives its number.
    pub(super) fn take(&mut self, sign: super::marks::Sign, goal: Goal, words: impl FnOnce() -> String) -> Option<usize> {
        if self.notes.len() >= self.most {
            self.left_out += usize::from(self.is_open());
            return None;
        }
        let number = self.notes.len() + 1;
        self.notes.push(Note { number, svg: legend::key_of(sign), words: words(), goal });
        Some(number)
    }
}
