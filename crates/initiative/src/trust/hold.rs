//! A legal hold: what must not be destroyed now, whoever asks and whatever rule says so.

use jalon_record::id::{EntryId, PersonRef};
use serde::{Deserialize, Serialize};

use super::same::Same;
use crate::form::{Form, FormError, codes, required};
use crate::meaning::Meaning;
use crate::seen::Current;

codes! {
    /// Where a hold stands.
    HoldState {
        /// Nothing under it is destroyed.
        InForce = "in-force",
        /// It was lifted.
        Lifted = "lifted",
    }
}

/// A hold: on one entry, on everything about the person in the envelope, or, naming neither, on the whole initiative.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hold {
    /// The entry that opened the thread.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<EntryId>,
    /// Where it stands.
    pub state: HoldState,
}

/// Why something is held.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct HoldWords {
    /// In a sentence.
    pub reason: String,
}

impl Form for Hold {
    const KIND: &'static str = "trust.hold";
    const VERSION: u32 = 1;
    type Words = HoldWords;

    fn check(&self, words: &HoldWords) -> Result<(), FormError> {
        required("reason", &words.reason)
    }
}

/// What is held now.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Holds {
    entries: Vec<EntryId>,
    people: Vec<PersonRef>,
    everything: bool,
}

impl Holds {
    /// The holds in force among the shown versions of the room `trust`.
    pub fn of<'a>(currents: impl IntoIterator<Item = &'a Current>) -> Self {
        let mut holds = Self::default();
        for current in currents {
            let envelope = &current.entry.envelope;
            let Some(body) = &current.entry.body else { continue };
            let Ok(Meaning::Hold(hold)) = Meaning::read(envelope.kind.as_str(), envelope.version, body) else { continue };
            match (hold.state, hold.entry, envelope.about) {
                (HoldState::Lifted, ..) => {}
                (HoldState::InForce, Some(entry), _) => holds.entries.push(entry),
                (HoldState::InForce, None, Some(person)) => holds.people.push(person),
                (HoldState::InForce, None, None) => holds.everything = true,
            }
        }
        holds
    }

    /// A hold on someone is on all their pseudonyms.
    #[must_use]
    pub fn following(mut self, same: &Same) -> Self {
        self.people = self.people.iter().flat_map(|person| same.all(*person)).collect();
        self
    }

    /// Whether a thread is held, by itself, through the person it is about, or with everything.
    pub fn on(&self, root: EntryId, about: Option<PersonRef>) -> bool {
        self.everything || self.entries.contains(&root) || about.is_some_and(|person| self.people.contains(&person))
    }

    /// Whether everything about a person is held.
    pub fn on_person(&self, person: PersonRef) -> bool {
        self.everything || self.people.contains(&person)
    }

    /// Whether the whole initiative is held.
    pub fn on_everything(&self) -> bool {
        self.everything
    }
}
