//! Between a desk of codings and a project of REFI-QDA: what goes out, and what comes in. Pure: words and ids come from the caller, entries
//! go to the caller.
//!
//! | here | in the file |
//! |---|---|
//! | source, the newest version of its text | TextSource |
//! | passage | one PlainTextSelection for each range; without codings where only a memo quotes it |
//! | coding by a coder | one Coding for each code, with its creatingUser |
//! | code, attribute | Code, Variable |
//! | case, its sort, role, site and period | Case, values of Variables |
//! | memo | Note; NoteRef from what it is on (a Link to a case), a Link to each passage that it quotes |
//! | member or role that coded or wrote | User |
//!
//! Identities: what came from another program goes out under the GUID that it came with; what was made here goes out under its own id.
//! So a file that went out and comes back, or comes twice, adds nothing ([`take`]). What finds no place is in the losses, each sort under
//! a key of [`LEFT`].

mod cases;
mod codes;
mod flat;
mod memos;
mod out;
mod sources;
mod take;
mod words;

use jalon_initiative::inquiry;
use jalon_record::id::{EntryId, MemberId};

use crate::refi::{Guid, Loss, Losses, Place, What};
pub use codes::{codebook, codes_of};
pub use out::{give, left_out};
pub use take::{Batch, Counts, Fresh, Here, Item, Plan, take, take_codebook};
pub use words::{Labels, OutWords, Wanted, wanted};

/// The keys of everything that finds no place in the file, or here ([`What::Foreign`]).
pub const LEFT: &[&str] = &[
    "agreement-rounds",
    "bracket",
    "case-codes",
    "case-passages",
    "closed",
    "closed-names",
    "codebook-versions",
    "code-merged",
    "code-notes-in-book",
    "code-state",
    "coding-of-case",
    "coding-of-part",
    "coding-on-whole",
    "coding-unknown-code",
    "consent",
    "control-characters",
    "dates",
    "empty-note",
    "empty-passage",
    "examples",
    "files",
    "graphs",
    "left-behind",
    "links",
    "long-text",
    "memo-author",
    "memo-place",
    "memo-quotes",
    "memo-sort",
    "note-as-source",
    "older-versions",
    "passage-name",
    "passage-note",
    "persons",
    "read-nothing",
    "sets",
    "settled",
    "shut-passages",
    "source-values",
    "speakers",
    "summaries",
    "text-differs",
    "time-of-day",
    "told-times",
    "unnamed",
    "unused-user",
    "variable-note",
    "value",
    "withheld",
    "without-coder",
    "without-text",
];

/// A variable that holds what a case here has fields for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Own {
    Sort,
    Role,
    Site,
    Period,
}

impl Own {
    const ALL: [Self; 4] = [Self::Sort, Self::Role, Self::Site, Self::Period];

    /// The same in every file, so that it is known again.
    fn guid(self) -> Guid {
        Guid::derived(match self {
            Self::Sort => "jalon: sort of a case",
            Self::Role => "jalon: role of a case",
            Self::Site => "jalon: site of a case",
            Self::Period => "jalon: period of a case",
        })
    }
}

/// The GUID that something goes out under.
fn guid_of(entry: EntryId, foreign: Option<&inquiry::Guid>) -> Guid {
    foreign.and_then(|foreign| Guid::parse(foreign.as_str()).ok()).unwrap_or(Guid::from_bytes(*entry.as_bytes()))
}

/// The GUID of a member's own.
fn guid_of_member(member: MemberId) -> Guid {
    Guid::from_bytes(*member.as_bytes())
}

/// What the giving of a code in a coding made here is called.
fn guid_of_giving(coding: EntryId, code: EntryId) -> Guid {
    Guid::derived(&format!("coding {coding} code {code}"))
}

/// As the record keeps it.
fn kept(guid: Guid) -> Option<inquiry::Guid> {
    inquiry::Guid::new(&guid.to_string())
}

/// Tells of something, once or several times.
fn left(losses: &mut Losses, name: &'static str, guid: Option<Guid>, code: &str, count: usize) {
    if count > 0 {
        debug_assert!(LEFT.contains(&code), "{code}");
        let what = What::Foreign { code: code.to_owned(), count: u64::try_from(count).unwrap_or(u64::MAX) };
        losses.0.push(Loss { place: Place::Element { name, guid, line: 0 }, what });
    }
}
