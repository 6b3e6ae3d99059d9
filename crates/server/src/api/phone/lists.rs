//! The lists that a phone offers: as they ship, and as the site changed them.

use std::collections::BTreeMap;

use jalon_access::Gate;
use jalon_initiative::practice::{self, ListValue, Offered, known};
use jalon_initiative::{Current, Form, Seen};
use jalon_library::Library;
use jalon_record::id::InitiativeId;
use jalon_store::{Store, StoreError};
use serde::Serialize;

/// Every list that a kind of the phone draws on.
const LISTS: [&str; 18] = [
    "contact-initiator",
    "contact-result",
    "contact-way",
    "follow-up-state",
    "goal-state",
    "handoff-service",
    "handoff-state",
    "handoff-way",
    "minutes-band",
    "notes-level",
    "pay",
    "setting",
    "supervision-kind",
    "supervision-mode",
    "support",
    "team-work",
    "training-topic",
    "wellbeing",
];

/// The lists, by name.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Lists(BTreeMap<&'static str, Vec<Offered>>);

impl Lists {
    /// The lists as the site changed them: what was said last of a value holds. Words are read past the gates.
    pub(super) fn of(
        library: &Library,
        store: &Store,
        settled: &[Current],
        gate: impl Fn(InitiativeId) -> Option<Gate>,
    ) -> Result<Self, StoreError> {
        let mut said = Vec::new();
        for current in settled.iter().filter(|current| current.entry.envelope.kind.as_str() == ListValue::KIND) {
            let words = match gate(current.entry.envelope.initiative) {
                Some(gate) => store.words(&gate, &current.entry)?,
                None => None,
            };
            said.extend(Seen::<ListValue>::told(current, words));
        }
        Ok(Self::changed(library, &practice::Lists::of(said)))
    }

    /// The lists of a site that changed nothing.
    #[cfg(test)]
    pub(super) fn shipped(library: &Library) -> Self {
        Self::changed(library, practice::Lists::UNCHANGED)
    }

    fn changed(library: &Library, changes: &practice::Lists) -> Self {
        Self(LISTS.into_iter().filter_map(|name| Some((name, known(library.codelist(name)?, changes)))).collect())
    }

    /// Whether a list has a code, offered or not.
    pub(super) fn has(&self, list: &str, code: &str) -> bool {
        self.0.get(list).is_some_and(|values| values.iter().any(|offered| offered.code == code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_ships() {
        let lists = Lists::shipped(jalon_library::shipped().unwrap());
        assert_eq!(lists.0.len(), LISTS.len(), "a list that does not ship");
        assert!(lists.has("setting", "street") && !lists.has("setting", "palace") && !lists.has("palace", "street"));
    }
}
