//! Real input, broken input, any input; and the invented clinic in three languages.
#![allow(clippy::unwrap_used, clippy::panic)]

mod broken;
mod clinic;
mod real;
mod scenarios;
mod words;
