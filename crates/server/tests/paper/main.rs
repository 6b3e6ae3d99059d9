//! Sheets of paper, hours and supervision, as people meet them: real store, real router, no socket.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may fail loudly")]

mod clinic;
mod hours;
mod sheet;
mod supervision;
