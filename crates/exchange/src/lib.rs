//! Other people's formats, read into entries and written from them. No I/O: bytes or text in, values out.
//!
//! | module | what it holds |
//! |---|---|
//! | [`calendar`] | what is awaited, as iCalendar |
//! | [`context`] | a spreadsheet of dated facts around the team, row by row, every problem named with its row and column |
//! | [`qda`] | what goes out of a desk of codings as a project of REFI-QDA, and what comes of one |
//! | [`refi`] | REFI-QDA 1.5: projects of qualitative analysis and codebooks of other programs, in and out |
//! | [`scenario`] | a readable file of entries of any kind: the invented clinic, tests, examples made by hand |
//! | [`source`] | interviews, notes and minutes from files of nine formats, with a report of what was dropped |
//!
//! This room may use `record`, `initiative` and `library`. It knows no clock, no database, no page and no language.

pub mod calendar;
pub mod context;
pub mod qda;
pub mod refi;
pub mod scenario;
pub mod source;
mod table;

#[cfg(test)]
mod tests;
