//! Trust: what is kept of people, for how long, and what is done when they ask.
//!
//! | module | what it holds |
//! |---|---|
//! | [`erasing`] | acts of erasing: what was destroyed, what was kept, what stays provable |
//! | [`request`] | what a person asks, and that they disagree with an entry |
//! | [`hold`] | legal holds: what must not be destroyed now |
//! | [`retention`] | rules of how long what is kept, and what is due under them |

pub mod erasing;
pub mod hold;
pub mod request;
pub mod retention;

pub use erasing::Erasing;
pub use hold::{Hold, Holds};
pub use request::{Disagreement, Request};
pub use retention::{Retention, RetentionRan};
