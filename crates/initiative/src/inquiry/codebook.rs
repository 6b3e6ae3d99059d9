//! The codebook: codes in a tree, with what each means, and how the tree became what it is.
//!
//! The shape of the tree is open: parents, colours, what was merged into what. Names and definitions are sealed, since people
//! write them freely and in-vivo codes *are* someone's words; where a name is, the code says from which source, and closes
//! with it.

use std::collections::BTreeMap;

use jalon_library::Codelist;
use jalon_record::id::EntryId;
use serde::{Deserialize, Serialize};

use super::colour::{Colour, Rgb};
use super::place::Guid;
use crate::form::{Code, Form, FormError, Problem, codes, distinct, optional, required};

codes! {
    /// Whether a code is used, or what took its place.
    CodeState {
        /// It is used.
        Active = "active",
        /// It was merged into another one: its codings count there.
        Merged = "merged",
        /// It was split: its codings wait to be told apart.
        Split = "split",
        /// It is no longer offered; its codings stay.
        Retired = "retired",
    }
}

/// A code of a list that Jalon ships, such as a construct of CFIR 2.0.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shipped {
    /// The code in it.
    pub code: Code,
    /// The list.
    pub list: Code,
}

/// A code of the codebook. What changes about it amends it: codings and memos stay with it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeNode {
    /// Whether passages may be coded with it; one that may not only holds others together.
    pub codable: bool,
    /// Its colour; its parent's where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<Colour>,
    /// Codings that show what is meant: real passages are named, never copied, so that they close with their source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<EntryId>,
    /// What another program called it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foreign: Option<Guid>,
    /// The colour that another program gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foreign_colour: Option<Rgb>,
    /// Into which codes it was merged or split.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub into: Vec<EntryId>,
    /// The source whose words are its name: an in-vivo code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_vivo: Option<EntryId>,
    /// Its place among its siblings; those without one come last, by age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<u32>,
    /// The code above it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<EntryId>,
    /// The shipped code that it is; its name and definition are then those of the list, unless the words say otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shipped: Option<Shipped>,
    /// Whether it is used.
    pub state: CodeState,
}

/// What it means.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CodeNodeWords {
    /// What it means.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub definition: String,
    /// What does not belong to it, though it may seem to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub exclude: Vec<String>,
    /// What belongs to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub include: Vec<String>,
    /// Its name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Why it was changed, merged or split.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Examples that were made up. Real ones are named in the open part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub typical: Vec<String>,
}

/// One code of a shipped set, before it has a name in the record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SetNode {
    /// The one above it, by its place in the set: it comes before.
    pub above: Option<usize>,
    /// The code; its parent is yet to be named.
    pub node: CodeNode,
}

/// A shipped list (constructs of CFIR 2.0, mechanisms of a crisis) as codes to start from: its groups hold its values together
/// and are not codable; a part stands below its whole. Names and licence are those of the list.
pub fn shipped_set(list: &Codelist) -> Vec<SetNode> {
    let mut set: Vec<SetNode> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let named = |code: &str, codable: bool, order: usize| {
        let shipped = Code::new(code).zip(Code::new(list.id().as_str())).map(|(code, list)| Shipped { code, list });
        CodeNode { codable, order: u32::try_from(order).ok(), shipped, ..CodeNode::active() }
    };
    for (group, _) in list.groups() {
        places.insert(group.code.as_str(), set.len());
        set.push(SetNode { above: None, node: named(group.code.as_str(), false, set.len()) });
    }
    // Wholes first, so that what stands above something comes before it.
    let (parts, wholes): (Vec<_>, Vec<_>) = list.values().iter().partition(|value| value.part_of.is_some());
    for value in wholes.into_iter().chain(parts) {
        let above = value.part_of.as_ref().or(value.group.as_ref()).and_then(|above| places.get(above.as_str()).copied());
        places.insert(value.code.as_str(), set.len());
        set.push(SetNode { above, node: named(value.code.as_str(), true, set.len()) });
    }
    set
}

/// The longest name of a code, in characters.
pub const LONGEST_NAME: usize = 300;

impl CodeNode {
    /// A code that stands by itself, to be changed from there.
    pub fn active() -> Self {
        Self {
            codable: true,
            colour: None,
            examples: Vec::new(),
            foreign: None,
            foreign_colour: None,
            into: Vec::new(),
            in_vivo: None,
            order: None,
            parent: None,
            shipped: None,
            state: CodeState::Active,
        }
    }
}

impl Form for CodeNode {
    const KIND: &'static str = "inquiry.code";
    const VERSION: u32 = 1;
    type Words = CodeNodeWords;

    fn check(&self, words: &CodeNodeWords) -> Result<(), FormError> {
        let wrong = |field, problem| Err(FormError { field, problem });
        match (self.state, self.into.len()) {
            (CodeState::Merged, 1) | (CodeState::Split, 2..) | (CodeState::Active | CodeState::Retired, 0) => {}
            (CodeState::Merged | CodeState::Split, 0 | 1) => return wrong("into", Problem::Missing),
            _ => return wrong("into", Problem::Unsound),
        }
        distinct("into", &self.into)?;
        distinct("examples", &self.examples)?;
        if self.shipped.is_none() {
            required("name", &words.name)?;
        }
        if words.name.chars().count() > LONGEST_NAME || words.name.contains('\n') {
            return wrong("name", Problem::TooLong);
        }
        optional("definition", &words.definition)?;
        optional("reason", &words.reason)?;
        for (field, lines) in [("include", &words.include), ("exclude", &words.exclude), ("typical", &words.typical)] {
            lines.iter().try_for_each(|line| required(field, line))?;
        }
        Ok(())
    }
}

/// A version of the codebook: which versions of which codes it holds. What was coded with it can be told afterwards.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Codebook {
    /// The codes: of each the entry of the version that holds, not the one that opened its thread.
    pub codes: Vec<EntryId>,
    /// Its number.
    pub number: u32,
}

/// Why it was settled.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CodebookWords {
    /// What it is called.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// What changed, and why.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl Form for Codebook {
    const KIND: &'static str = "inquiry.codebook";
    const VERSION: u32 = 1;
    type Words = CodebookWords;

    fn check(&self, words: &CodebookWords) -> Result<(), FormError> {
        if self.codes.is_empty() {
            return Err(FormError { field: "codes", problem: Problem::Missing });
        }
        if !self.codes.is_sorted_by(|one, next| one < next) {
            return Err(FormError { field: "codes", problem: Problem::Repeated });
        }
        optional("label", &words.label)?;
        optional("reason", &words.reason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_merged_code_says_into_which_one_a_split_one_into_which() {
        let id = |n: u8| EntryId::from_bytes([n; 16]);
        let words = CodeNodeWords { name: "Trust".into(), ..Default::default() };
        let problem = |state, into: &[u8]| {
            let node = CodeNode { state, into: into.iter().map(|n| id(*n)).collect(), ..CodeNode::active() };
            node.check(&words).err().map(|error| (error.field, error.problem))
        };
        assert_eq!(problem(CodeState::Active, &[]), None);
        assert_eq!(problem(CodeState::Merged, &[1]), None);
        assert_eq!(problem(CodeState::Split, &[1, 2]), None);
        assert_eq!(problem(CodeState::Merged, &[]), Some(("into", Problem::Missing)));
        assert_eq!(problem(CodeState::Split, &[1]), Some(("into", Problem::Missing)));
        assert_eq!(problem(CodeState::Merged, &[1, 2]), Some(("into", Problem::Unsound)));
        assert_eq!(problem(CodeState::Split, &[1, 1]), Some(("into", Problem::Repeated)));
        assert_eq!(CodeNode::active().check(&CodeNodeWords::default()).unwrap_err().field, "name");
    }

    #[test]
    fn shipped_lists_make_trees() {
        let list = |id: &str| jalon_library::shipped().unwrap().codelist(id).unwrap();
        let cfir = shipped_set(list("cfir-construct"));
        let depth = |at: usize| {
            let above = |at: &usize| cfir.get(*at).and_then(|node| node.above);
            std::iter::successors(above(&at), above).count()
        };
        let deep = |wanted: usize| (0..cfir.len()).filter(|at| depth(*at) == wanted).count();
        assert_eq!([deep(0), deep(1), deep(2), deep(3)], [5, 48, 19, 0], "domains, constructs, subconstructs");
        assert!(cfir.iter().enumerate().all(|(at, node)| node.above.is_none_or(|above| above < at)));
        assert_eq!(cfir.iter().filter(|node| !node.node.codable).count(), 5);
        assert!(cfir.iter().all(|node| node.node.check(&CodeNodeWords::default()).is_ok()), "a shipped name needs no words");
        assert!(shipped_set(list("mechanism-challenge")).len() > 5);
    }

    #[test]
    fn the_open_part_tells_no_name() {
        let json = serde_json::to_string(&CodeNode { colour: Some(Colour::Teal), ..CodeNode::active() }).unwrap();
        assert_eq!(json, r#"{"codable":true,"colour":"teal","state":"active"}"#);
    }
}
