//! The record kept: SQLite in one folder by default, PostgreSQL when a network outgrows one machine.
//!
//! | module | what it holds |
//! |---|---|
//! | [`folder`] | the folder of a site: settings, key, databases, files |
//! | [`draft`] | an entry before it has a place: checked by its kind, its words sealed |
//! | [`append`] | the sequencer: one transaction gives entries their places; acknowledged means durable |
//! | [`erase`] | what erasing would destroy, and destroying it |
//! | [`views`] | disposable tables computed from the record: what each thread stands for, how dense practice was |
//! | [`read`] | what pages ask for |
//! | [`inquiry`] | what the fold of the inquiry follows |
//! | [`standing`] | what the record says about who may be shown what |
//! | [`verify`] | recomputes log and views and names the entry that breaks |
//! | [`witness`] | signed checkpoints, the keys that sign them, what witnesses said |
//! | [`proofs`] | proofs of the log and evidence packs, from stored leaves |
//! | [`log`] | the access log: who saw or sent what, when, for what purpose; chained, and checked |
//! | [`accounts`] | members, sign-in links, sessions |
//! | [`phones`] | phones of the team: joined, ended, what they send, what they are given and hold |
//! | [`keys`] | what each key opens, how it is kept, how it is destroyed |
//! | [`files`] | sealed files by content hash |
//! | [`backup`] | backups made, kept, tried, restored |
//!
//! This is the first room with I/O, and the only one that names a database. Everything in it is synchronous: a server
//! calls it from threads meant for that. It may use `record`, `initiative`, `access` and `sync`.
//!
//! ```
//! use jalon_initiative::practice::{Contact, ContactWords};
//! use jalon_initiative::form::Code;
//! use jalon_record::{edtf::Edtf, id::*};
//! use jalon_store::{Draft, Outcome, Store};
//!
//! let folder = tempfile::tempdir()?;
//! let store = Store::init(&folder.path().join("clinic"), None)?;
//! let contact = Contact { way: Code::new("one-to-one").unwrap(), initiator: None, minutes: None, setting: None,
//!     support: vec![], result: None, planned: None };
//! let words = ContactWords { note: "a coffee and a laugh".into(), ..Default::default() };
//! let (initiative, author) = (InitiativeId::from_bytes([1; 16]), MemberId::from_bytes([2; 16]));
//! let draft = Draft::of(initiative, author, Edtf::parse("2020-05-04")?, &contact, &words)?;
//! let outcome = store.append(vec![draft])?;
//! assert!(matches!(outcome[0], Outcome::Stored { .. }));
//! assert!(store.verify(&mut |_| {})?.is_clean());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod accounts;
pub mod append;
pub mod backup;
pub mod draft;
pub mod erase;
pub mod files;
pub mod folder;
pub mod inquiry;
pub mod keys;
pub mod log;
pub mod phones;
pub mod proofs;
pub mod read;
pub mod standing;
pub mod verify;
pub mod views;
pub mod witness;

mod db;
mod error;
mod migrate;
mod rows;
mod store;
mod writer;

pub use append::Outcome;
pub use draft::Draft;
pub use error::{KeyProblem, StoreError};
pub use store::Store;
