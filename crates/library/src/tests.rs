//! What ships is whole, and every rule refuses what it should.
#![allow(clippy::unwrap_used, clippy::panic)]

mod broken;
mod changes;
mod file;
mod lists;
mod packs;
mod pattern;
mod whole;
