//! Coming in and being a member, as people meet it: whole journeys over the real store and the real router.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may fail loudly")]

mod authenticator;
mod clinic;
mod elsewhere;
mod limits;
mod members;
mod passkeys;
mod proof;
mod second;
mod sessions;
mod sheet;
