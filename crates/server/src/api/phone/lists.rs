//! The lists that a phone offers: as they ship, and as the site changed them.

use std::collections::BTreeMap;

use jalon_access::Gate;
use jalon_initiative::Form;
use jalon_initiative::practice::{ListChange, ListValue, ListValueWords};
use jalon_library::{Library, Tongue};
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

/// A value of a list, as it is offered.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub(super) struct Offered {
    code: String,
    fr: String,
    en: String,
    #[serde(rename = "zh-Hans")]
    zh_hans: String,
    /// Not offered any more: what was said with it is still read.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    hidden: bool,
}

/// The lists, by name.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[serde(transparent)]
pub(super) struct Lists(BTreeMap<String, Vec<Offered>>);

impl Lists {
    /// The lists as they ship.
    fn shipped(library: &Library) -> Self {
        let lists = LISTS.iter().filter_map(|name| {
            let values = library.codelist(name)?.values().iter().map(|value| Offered {
                code: value.code.as_str().to_owned(),
                fr: value.label(Tongue::Fr).to_owned(),
                en: value.label(Tongue::En).to_owned(),
                zh_hans: value.label(Tongue::ZhHans).to_owned(),
                hidden: false,
            });
            Some(((*name).to_owned(), values.collect()))
        });
        Self(lists.collect())
    }

    /// The lists as the site changed them: what was said last of a value holds. Words are read past the gates.
    pub(super) fn of(
        library: &Library,
        store: &Store,
        settled: &[jalon_initiative::Current],
        gate: impl Fn(InitiativeId) -> Option<Gate>,
    ) -> Result<Self, StoreError> {
        let mut lists = Self::shipped(library);
        for current in settled.iter().filter(|current| current.entry.envelope.kind.as_str() == ListValue::KIND) {
            let Some(body) = current.entry.body.as_ref() else { continue };
            let Ok(value) = body.read_open::<ListValue>() else { continue };
            let words: Option<ListValueWords> = match gate(current.entry.envelope.initiative) {
                Some(gate) => store.words(&gate, &current.entry)?,
                None => None,
            };
            lists.change(&value, words.unwrap_or_default());
        }
        Ok(lists)
    }

    fn change(&mut self, value: &ListValue, words: ListValueWords) {
        let Some(list) = self.0.get_mut(value.list.as_str()) else { return };
        let code = value.code.as_str();
        if value.change == ListChange::Added && !list.iter().any(|offered| offered.code == code) {
            let (fr, en, zh_hans) = (String::new(), String::new(), String::new());
            list.push(Offered { code: code.to_owned(), fr, en, zh_hans, hidden: false });
        }
        let Some(offered) = list.iter_mut().find(|offered| offered.code == code) else { return };
        offered.hidden = value.change == ListChange::Hidden;
        let first = [&words.fr, &words.en, &words.zh_hans].into_iter().find(|text| !text.trim().is_empty()).cloned();
        if let (ListChange::Added | ListChange::Renamed, Some(first)) = (value.change, first) {
            let or_first = |text: String| if text.trim().is_empty() { first.clone() } else { text };
            offered.fr = or_first(words.fr);
            offered.en = or_first(words.en);
            offered.zh_hans = or_first(words.zh_hans);
        }
    }

    /// Whether a list has a code, offered or not.
    pub(super) fn has(&self, list: &str, code: &str) -> bool {
        self.0.get(list).is_some_and(|values| values.iter().any(|offered| offered.code == code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jalon_initiative::form::Code;

    fn value(change: ListChange, code: &str) -> ListValue {
        ListValue { change, code: Code::new(code).unwrap(), list: Code::new("setting").unwrap() }
    }

    #[test]
    fn every_list_ships_and_a_site_changes_what_it_offers() {
        let mut lists = Lists::shipped(jalon_library::shipped().unwrap());
        assert_eq!(lists.0.len(), LISTS.len(), "a list that does not ship");
        lists.change(&value(ListChange::Hidden, "street"), ListValueWords::default());
        let words = ListValueWords { fr: "Le quai".into(), ..Default::default() };
        lists.change(&value(ListChange::Added, "own-1"), words);
        let setting = &lists.0["setting"];
        assert!(setting.iter().any(|offered| offered.code == "street" && offered.hidden));
        let own = setting.iter().find(|offered| offered.code == "own-1").unwrap();
        assert_eq!((own.fr.as_str(), own.en.as_str(), own.hidden), ("Le quai", "Le quai", false));
        lists.change(&value(ListChange::Shown, "street"), ListValueWords::default());
        assert!(lists.0["setting"].iter().all(|offered| !offered.hidden));
        assert!(lists.has("setting", "street") && !lists.has("setting", "palace") && !lists.has("palace", "street"));
    }
}
