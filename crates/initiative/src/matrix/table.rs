//! Rows by columns, where what is counted in can be counted out again.

use std::collections::BTreeMap;

/// A cell that may be empty; an empty one is as if nothing had ever been counted in it.
pub trait Cell: Default + Clone {
    /// Whether nothing is counted in it.
    fn is_empty(&self) -> bool;
}

/// Rows of cells, each row as wide as the ground. Rows in which nothing is counted are not kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table<R: Ord, C> {
    rows: BTreeMap<R, Vec<C>>,
}

impl<R: Ord, C> Default for Table<R, C> {
    fn default() -> Self {
        Self { rows: BTreeMap::new() }
    }
}

impl<R: Ord + Clone, C: Cell> Table<R, C> {
    /// The rows in which something is counted, in their order.
    pub fn rows(&self) -> impl Iterator<Item = (&R, &[C])> {
        self.rows.iter().map(|(row, cells)| (row, cells.as_slice()))
    }

    /// One cell, where something is counted in its row.
    pub fn cell(&self, row: &R, column: usize) -> Option<&C> {
        self.rows.get(row)?.get(column)
    }

    /// Whether nothing is counted at all.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Changes cells of a row, and drops it where that leaves it empty.
    pub(super) fn change(&mut self, row: &R, width: usize, work: impl FnOnce(&mut [C])) {
        if !self.rows.contains_key(row) {
            self.rows.insert(row.clone(), vec![C::default(); width]);
        }
        let Some(cells) = self.rows.get_mut(row) else { return };
        work(cells);
        if cells.iter().all(Cell::is_empty) {
            self.rows.remove(row);
        }
    }
}
