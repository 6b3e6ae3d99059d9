//! What comes of a file.

use jalon_initiative::inquiry::case::{AttributeWords, CaseWords};
use jalon_initiative::inquiry::codebook::CodeNodeWords;
use jalon_initiative::inquiry::coding::CodingWords;
use jalon_initiative::inquiry::memo::MemoWords;
use jalon_initiative::inquiry::source::{SourceVersionWords, SourceWords};
use jalon_initiative::inquiry::study::RoleWords;
use jalon_initiative::inquiry::{Attribute, Case, CodeNode, Coding, Memo, Role, Source, SourceVersion};
use jalon_record::edtf::Edtf;
use jalon_record::id::{EntryId, PersonRef};

use crate::refi::Losses;

/// An entry to be added, with its words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Item {
    /// A coder that is no member.
    Role(Role, RoleWords),
    /// A code.
    Code(CodeNode, CodeNodeWords),
    /// An attribute.
    Attribute(Attribute, AttributeWords),
    /// A case.
    Case(Case, CaseWords),
    /// A source.
    Source(Source, SourceWords),
    /// Its text.
    Version(SourceVersion, SourceVersionWords),
    /// A coding.
    Coding(Coding, CodingWords),
    /// A memo.
    Memo(Memo, MemoWords),
}

/// An entry to be added.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fresh {
    /// Its name, by which later ones of the batch refer to it.
    pub id: EntryId,
    /// When it happened.
    pub occurred: Edtf,
    /// About whom.
    pub about: Option<PersonRef>,
    /// What it says.
    pub item: Item,
}

/// How many of each.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// Coders that are no members.
    pub coders: usize,
    /// Codes.
    pub codes: usize,
    /// Attributes of cases.
    pub attributes: usize,
    /// Cases.
    pub cases: usize,
    /// Sources.
    pub sources: usize,
    /// Passages coded by someone.
    pub codings: usize,
    /// Memos.
    pub memos: usize,
}

/// Everything that comes of a file: either all of it is kept, or nothing.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Batch {
    /// The entries; none refers to one behind it.
    pub entries: Vec<Fresh>,
    /// How many the file holds that are here already.
    pub known: Counts,
    /// What found no place.
    pub losses: Losses,
}

impl Batch {
    pub(super) fn add(&mut self, fresh: Fresh) {
        self.entries.push(fresh);
    }

    /// How many come in.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for entry in &self.entries {
            let count = match entry.item {
                Item::Role(..) => &mut counts.coders,
                Item::Code(..) => &mut counts.codes,
                Item::Attribute(..) => &mut counts.attributes,
                Item::Case(..) => &mut counts.cases,
                Item::Source(..) => &mut counts.sources,
                Item::Coding(..) => &mut counts.codings,
                Item::Memo(..) => &mut counts.memos,
                Item::Version(..) => continue,
            };
            *count += 1;
        }
        counts
    }
}
