//! Backup and restore, for a clinic without anyone for computers.
//!
//! A backup is logical: the same for SQLite and PostgreSQL, from the one to the other. Each night a **whole** set is written,
//! every few minutes a **tail** with what was added since. Both have two parts, each encrypted with `age`:
//!
//! | part | holds | lives |
//! |---|---|---|
//! | record | envelopes, places, leaves; each body hidden under a key that follows from its entry's salt; members | days, weeks, months |
//! | keys | the salts, the keys, what was erased | 35 days |
//!
//! So what was erased is gone from all backups after 35 days: the records of before still hold its bytes, and nothing opens
//! them. Restoring an old record takes the newest keys, which no longer open what was erased, and says those erasures again.
//!
//! | module | what it holds |
//! |---|---|
//! | `keys` | who can open a backup |
//! | `lines`, `tables` | the format of a part; which table is in which part |
//! | `write`, `load` | a part written, a part read back |
//! | `sets` | manifests; what is kept how long |
//! | `place`, `storage` | where backups lie: folders, object storage |
//! | `make`, `restore`, `trial`, `drill` | made, restored, tried by the machine, tried with the recovery sheet |
//! | `sign`, `check` | signed; held against the record |
//! | `settings`, `state`, `lock` | what was set up; what became of it; one at a time |

mod check;
mod drill;
mod error;
mod keys;
mod lines;
mod load;
mod lock;
mod make;
mod place;
mod restore;
mod sets;
mod settings;
mod sign;
mod state;
mod storage;
mod tables;
mod trial;
mod write;

pub use check::{BackupFault, Checked, PlaceCheck};
pub use drill::{Drilled, Opened};
pub use error::BackupError;
pub use keys::BackupKey;
pub use lines::{Part, lines_of};
pub use make::{Extent, Kept};
pub use place::{Place, place};
pub use restore::{Restore, Restored, restore};
pub use sets::{Manifest, PartFile, Set};
pub use settings::{BackupSettings, PlaceSettings, Storage};
pub use state::{BackupState, PlaceState, Standing, Trial};

/// The number of the format.
const FORMAT: u32 = 1;
/// How long keys live in a backup, in days. What was erased is gone from all backups after this time.
pub const KEYS_LIVE_DAYS: i64 = 35;
/// Of how many days the newest set is kept.
pub const DAILY: usize = 14;
/// Of how many weeks.
pub const WEEKLY: usize = 8;
/// Of how many months.
pub const MONTHLY: usize = 12;
/// How often what was added is backed up, in seconds.
pub const TAIL_EVERY: u64 = 300;
/// A tail that is longer than this, in bytes, is left as it is, and another is begun.
const TAIL_FULL: u64 = 4 << 20;
/// From this age on of the newest backup, people are warned: 36 hours, in microseconds.
const WARN_BACKUP: i64 = 36 * 3_600 * 1_000_000;
/// From this age on of the last trial that went well: eight days.
const WARN_TRIAL: i64 = 8 * 86_400 * 1_000_000;
/// A place that refused is left alone this long: an hour.
const AFTER_FAILURE: i64 = 3_600 * 1_000_000;
