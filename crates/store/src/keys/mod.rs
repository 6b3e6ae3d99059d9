//! The keys: what each of them opens, how it is kept, how it is destroyed.
//!
//! | module | what it holds |
//! |---|---|
//! | `ring` | random keys of initiatives, persons and members, wrapped by the site's key; what opens words past a gate |
//! | `own` | members' own key pairs, unlocked by their passphrase |
//! | [`slots`] | how the site's key is come by: a file, a credential of the system, a passphrase |
//! | `follow` | the site's key while the record is open: followed when another program changes it |
//! | `state` | what is remembered about the site's key: recovery sheet, drill, rotation |
//!
//! The site's key never enters the database. It wraps all other keys, so that it can be changed without touching a single
//! entry; and what is sealed under the key of a person is gone, for good and everywhere, when that one key is destroyed.

mod follow;
mod own;
mod ring;
pub mod slots;
mod state;

pub use own::OwnStanding;
pub(crate) use ring::{PastGate, Ring, begin, check, current_stands};
pub use state::{KeyState, Sheet};
