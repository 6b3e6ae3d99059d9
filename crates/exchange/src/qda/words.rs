//! Words that the caller opened, past the gate, for what goes out.

use std::collections::BTreeMap;

use jalon_initiative::inquiry::case::{AttributeWords, CaseWords};
use jalon_initiative::inquiry::codebook::CodeNodeWords;
use jalon_initiative::inquiry::desk::Sort;
use jalon_initiative::inquiry::memo::MemoWords;
use jalon_initiative::inquiry::sight::Sight;
use jalon_initiative::inquiry::source::SourceWords;
use jalon_initiative::inquiry::study::RoleWords;
use jalon_record::id::{EntryId, MemberId};

/// An entry whose words go out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Wanted {
    /// Its sort.
    pub sort: Sort,
    /// The entry that opened its thread.
    pub root: EntryId,
    /// The version that is shown.
    pub id: EntryId,
}

/// The words, each by the entry that opened its thread. What is not here goes out without.
#[derive(Clone, Debug, Default)]
pub struct OutWords {
    /// Titles of sources.
    pub sources: BTreeMap<EntryId, SourceWords>,
    /// Texts, by their version.
    pub texts: BTreeMap<EntryId, String>,
    /// Codes; a shipped one has its name of the list here.
    pub codes: BTreeMap<EntryId, CodeNodeWords>,
    /// Memos.
    pub memos: BTreeMap<EntryId, MemoWords>,
    /// Attributes.
    pub attributes: BTreeMap<EntryId, AttributeWords>,
    /// Cases.
    pub cases: BTreeMap<EntryId, CaseWords>,
    /// Roles.
    pub roles: BTreeMap<EntryId, RoleWords>,
    /// How members are to be named.
    pub members: BTreeMap<MemberId, String>,
}

/// Words of the program itself, in the language of whoever exports.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    /// What the project is called.
    pub project: String,
    /// The variable "sort of case".
    pub sort: String,
    /// The variable "role".
    pub role: String,
    /// The variable "site".
    pub site: String,
    /// The variable "period".
    pub period: String,
    /// Before what belongs to a code.
    pub include: String,
    /// Before what does not.
    pub exclude: String,
    /// Before an invented example.
    pub typical: String,
    /// In place of a name that is closed.
    pub closed: String,
}

/// The entries whose words go out, for what may be shown today. Of a code whose name is closed none are asked for.
pub fn wanted(sight: &Sight<'_>) -> Vec<Wanted> {
    let desk = sight.desk();
    let mut all = Vec::new();
    for row in sight.sources() {
        all.push(Wanted { sort: Sort::Source, root: row.root, id: row.id });
        let newest = desk.newest(row.root).and_then(|version| sight.version(version));
        all.extend(newest.map(|row| Wanted { sort: Sort::SourceVersion, root: row.root, id: row.id }));
    }
    all.extend(wanted_codes(sight));
    all.extend(sight.memos().into_iter().map(|row| Wanted { sort: Sort::Memo, root: row.root, id: row.id }));
    all.extend(desk.attributes().map(|row| Wanted { sort: Sort::Attribute, root: row.root, id: row.id }));
    all.extend(sight.cases().map(|row| Wanted { sort: Sort::Case, root: row.root, id: row.id }));
    all.extend(desk.roles().map(|row| Wanted { sort: Sort::Role, root: row.root, id: row.id }));
    all
}

/// The same for the codebook alone.
pub(super) fn wanted_codes(sight: &Sight<'_>) -> Vec<Wanted> {
    let shown = |code: &EntryId| sight.desk().code(*code).filter(|row| sight.shows_name(row.root));
    let rows = sight.tree().rows().iter().filter_map(|(code, _)| shown(code));
    rows.map(|row| Wanted { sort: Sort::CodeNode, root: row.root, id: row.id }).collect()
}
