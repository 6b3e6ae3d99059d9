//! REFI-QDA: real files, each way of counting, there and back, hostile input, the schemas.
#![allow(clippy::unwrap_used, clippy::panic)]

mod build;
mod hostile;
mod readings;
mod real;
mod round;
mod schema;
