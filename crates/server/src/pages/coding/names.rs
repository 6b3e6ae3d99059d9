//! What codes and coders are called, in which colour and line a code is drawn: opened as they are shown, each once a page.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

use jalon_initiative::inquiry::codebook::CodeNodeWords;
use jalon_initiative::inquiry::colour::Colour;
use jalon_initiative::inquiry::study::RoleWords;
use jalon_initiative::inquiry::{CodeNode, Coder};
use jalon_record::id::EntryId;
use jalon_store::accounts::Member;

use super::Bench;
use crate::fault::Fault;
use crate::pages::tongue;

/// The ways in which a passage is underlined: codes that share a colour differ by it.
pub(super) const LINES: [&str; 5] = ["solid", "dashed", "dotted", "double", "wavy"];

/// What was looked up for one page.
#[derive(Default)]
pub(super) struct Names {
    members: Vec<Member>,
    codes: RefCell<HashMap<EntryId, Option<String>>>,
    /// The place of each code among those that are offered.
    places: BTreeMap<EntryId, usize>,
}

impl Names {
    pub fn of(members: Vec<Member>, codes: &[(EntryId, usize)]) -> Self {
        let places = codes.iter().zip(0..).map(|((code, _), place)| (*code, place)).collect();
        Self { members, codes: RefCell::default(), places }
    }
}

impl Bench<'_> {
    /// What a code is called; that it is sealed, where its name is not for this reader.
    pub fn code(&self, code: EntryId) -> String {
        self.known_code(code).unwrap_or_else(|| self.say("coding-code-sealed"))
    }

    /// What a code is called, where this reader may know.
    pub fn known_code(&self, code: EntryId) -> Option<String> {
        let code = self.sight.tree().became(code);
        if let Some(known) = self.names.codes.borrow().get(&code) {
            return known.clone();
        }
        let name = self.look_up(code).ok().flatten();
        self.names.codes.borrow_mut().insert(code, name.clone());
        name
    }

    fn look_up(&self, code: EntryId) -> Result<Option<String>, Fault> {
        let Some(row) = self.sight.desk().code(code).filter(|_| self.sight.shows_name(code)) else { return Ok(None) };
        let words: Option<CodeNodeWords> = self.words_of(row.id)?;
        let own = words.map(|words| words.name).filter(|name| !name.is_empty());
        Ok(own.or_else(|| self.shipped(&row.open)))
    }

    /// What the list calls a code that came from it.
    pub fn shipped(&self, node: &CodeNode) -> Option<String> {
        let shipped = node.shipped.as_ref()?;
        let list = self.app.library().codelist(shipped.list.as_str())?;
        let tongue = tongue(self.visitor.language);
        let label = list.label(shipped.code.as_str(), tongue).map(str::to_owned);
        label.or_else(|| {
            list.groups()
                .find(|(group, _)| group.code.as_str() == shipped.code.as_str())
                .map(|(group, _)| group.title(tongue).to_owned())
        })
    }

    /// A code with those above it: "Crisis › Mechanisms › Trust".
    pub fn code_path(&self, code: EntryId) -> String {
        let path = self.sight.tree().path(code);
        let names: Vec<String> = path.iter().rev().map(|code| self.code(*code)).collect();
        if names.is_empty() { self.code(code) } else { names.join(" › ") }
    }

    /// The colour of a code: its own, or that of the nearest above it that has one.
    pub fn colour(&self, code: EntryId) -> Colour {
        let desk = self.sight.desk();
        let of = |code: &EntryId| desk.code(*code).and_then(|row| row.open.colour);
        self.sight.tree().path(code).iter().find_map(of).unwrap_or(Colour::Grey)
    }

    /// How a code is underlined.
    pub fn line(&self, code: EntryId) -> &'static str {
        let place = self.names.places.get(&self.sight.tree().became(code)).copied().unwrap_or_default();
        LINES.get(place % LINES.len()).copied().unwrap_or("solid")
    }

    /// The classes that draw a code.
    pub fn drawn(&self, code: EntryId) -> String {
        format!("hue-{} line-{}", self.colour(code).code(), self.line(code))
    }

    /// What a coder is called.
    pub fn coder(&self, coder: Coder) -> String {
        let named = match coder {
            Coder::Member(member) => self.names.members.iter().find(|known| known.id == member).map(|known| known.name.clone()),
            Coder::Role(role) => {
                let row = self.sight.desk().roles().find(|row| row.root == role);
                let words: Option<RoleWords> = row.and_then(|row| self.words_of(row.id).ok().flatten());
                words.map(|words| words.name).filter(|name| !name.is_empty())
            }
        };
        named.unwrap_or_else(|| self.say("coding-coder-unknown"))
    }

    /// Whether a coding is the reader's own.
    pub fn is_mine(&self, coder: Coder) -> bool {
        coder == Coder::Member(self.visitor.member.id)
    }
}

/// How a coder stands in an address.
pub(super) fn coder_key(coder: Coder) -> String {
    match coder {
        Coder::Member(member) => format!("m-{member}"),
        Coder::Role(role) => format!("r-{role}"),
    }
}
