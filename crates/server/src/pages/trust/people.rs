//! How a person is called on a page: by the nickname that the team gave, where this reader may read it, else by the first digits
//! of their pseudonym.

use std::collections::BTreeMap;

use jalon_initiative::Current;
use jalon_record::id::PersonRef;

use crate::app::App;
use crate::fault::Fault;
use crate::pages::Desk;

/// The nicknames that this reader may read.
pub(super) struct People(BTreeMap<PersonRef, String>);

impl People {
    /// Reads them from the room `trust`.
    pub fn read(app: &App, desk: &Desk, trust: &[Current]) -> Result<Self, Fault> {
        let mut known = BTreeMap::new();
        for current in trust.iter().filter(|current| current.entry.envelope.kind.as_str() == "trust.person") {
            let words = app.store().words_by_name(&desk.gate, &current.entry)?.unwrap_or_default();
            let nickname = words.into_iter().find(|(field, _)| field == "nickname").map(|(_, text)| text.trim().to_owned());
            if let (Some(person), Some(nickname)) = (current.entry.envelope.about, nickname.filter(|text| !text.is_empty())) {
                known.insert(person, nickname);
            }
        }
        Ok(Self(known))
    }

    /// How a person is called.
    pub fn label(&self, desk: &Desk, person: PersonRef) -> String {
        let short: String = person.to_string().chars().take(8).collect();
        match self.0.get(&person) {
            Some(nickname) => nickname.clone(),
            None => desk.language().say_with("person-unnamed", &[("code", short.into())]),
        }
    }
}
