//! The ground floor: what an entry of the record *is*.
//!
//! Everything that happens becomes an [`Entry`] in an initiative's append-only record. An entry is an
//! [`Envelope`] (who, when, what kind, about whom) and a [`Body`]; the body's *open* part holds codes, dates,
//! numbers and references, its *sealed* part holds words and names, encrypted before they reach any database.
//! Nothing is overwritten: an entry is amended, retracted or erased by a later entry that names it.
//!
//! | module | what it holds |
//! |---|---|
//! | [`id`] | identifiers and counters, made from randomness and time that the caller brings |
//! | [`edtf`] | dates as people know them: uncertain, approximate, intervals |
//! | [`canonical`] | one byte form for one value (RFC 8785) |
//! | [`seal`] | how words are sealed and opened, and under whose key |
//! | [`split`] | a recovery key on three sheets of paper, any two of which give it back |
//! | [`entry`] | envelope, body, commitment, and the entry's place in the log |
//! | [`log`] | the Merkle log (RFC 6962): root, inclusion and consistency proofs |
//! | [`proof`] | the proofs of the log, from hashes of ranges wherever these are kept |
//! | [`note`] | signed notes (C2SP): a text and its Ed25519 signatures |
//! | [`checkpoint`] | how far the log has come, as a signed note; changes of the key that signs |
//! | [`evidence`] | entries with what shows a stranger that they stood in the log |
//! | [`text`] | one text, and places in it: what a segment of a source points to |
//! | [`thread`] | amendments, retractions, erasures and the conflicts between them |
//!
//! This room is pure: no clock, no randomness, no files, no network. It may touch none of the other rooms.
//!
//! ```
//! use jalon_record::{edtf::Edtf, entry::*, id::*, seal::{Salt, SiteKey}};
//!
//! let key = SiteKey::new([7; 32]);
//! let site = SiteId::from_bytes([1; 16]);
//! let id = EntryId::v7(1_600_000_000_000, [3; 10]);
//! let body = Body::sealing(&key, site, id, Salt::new([9; 32]),
//!     &serde_json::json!({ "setting": "street" }),
//!     &serde_json::json!({ "note": "we had coffee" }))?;
//! assert_eq!(body.open.as_str(), r#"{"setting":"street"}"#);
//! assert!(!body.sealed.as_bytes().windows(6).any(|w| w == b"coffee"));
//!
//! let words = body.sealed.open(&key, site, id, &body.salt)?;
//! assert!(words.starts_with(br#"{"note":"we had coffee"}"#));
//! # Ok::<(), jalon_record::RecordError>(())
//! ```

pub mod canonical;
pub mod checkpoint;
pub mod edtf;
pub mod entry;
pub mod evidence;
pub mod hidden;
pub mod id;
pub mod log;
pub mod note;
pub mod proof;
pub mod seal;
pub mod split;
pub mod text;
pub mod thread;

mod error;

pub use entry::{Body, Entry, Envelope};
pub use error::RecordError;
