//! What holds of what a team agreed about writing: how much is noted on a day, and which values its lists offer.

use std::collections::BTreeMap;

use jalon_library::{Codelist, Tongue};
use jalon_record::edtf::{Bounds, Day};
use jalon_record::id::{EntryId, Seq};
use serde::Serialize;

use super::agreed::{ListChange, ListValue, ListValueWords, NotesLevel, NotesPolicy};
use super::{Contact, ContactWords};
use crate::form::{Code, FormError, Problem};
use crate::seen::Seen;
use crate::words::Words;

impl NotesLevel {
    /// What holds where nothing was agreed.
    pub const UNLESS_AGREED: Self = Self::Full;

    /// Whether single contacts are written at all.
    pub fn takes_contacts(self) -> bool {
        self != Self::None
    }

    /// Whether a contact may have words, and be about a person.
    pub fn takes_notes(self) -> bool {
        matches!(self, Self::Shared | Self::Full)
    }

    /// Holds a contact to what was agreed.
    ///
    /// # Errors
    /// [`FormError`] names the first field that holds more than was agreed.
    pub fn check(self, _: &Contact, words: &ContactWords, is_about_someone: bool) -> Result<(), FormError> {
        let refuse = |field| Err(FormError { field, problem: Problem::NotAgreed });
        if !self.takes_contacts() {
            return refuse("way");
        }
        if self.takes_notes() {
            return Ok(());
        }
        if is_about_someone {
            return refuse("about");
        }
        let written = [("note", &words.note), ("goal", &words.goal), ("next_step", &words.next_step)];
        written.iter().find(|(_, text)| !text.trim().is_empty()).map_or(Ok(()), |(field, _)| refuse(field))
    }
}

/// How much may be noted about what happened on a day: of the policies that may hold then, the strictest.
pub fn notes_level(policies: &[Seen<NotesPolicy>], day: Day) -> NotesLevel {
    let start = |seen: &Seen<NotesPolicy>| seen.bounds().start;
    let may_hold = |seen: &Seen<NotesPolicy>| start(seen).earliest.is_none_or(|first| first <= day);
    let follows = |later: &Seen<NotesPolicy>, seen: &Seen<NotesPolicy>| match (start(later).earliest, start(seen).latest) {
        (Some(first), Some(last)) => first > last || first == last && later.seq > seen.seq,
        _ => false,
    };
    let is_past = |seen: &Seen<NotesPolicy>| {
        policies.iter().any(|later| start(later).latest.is_some_and(|last| last <= day) && follows(later, seen))
    };
    let holding = policies.iter().filter(|seen| may_hold(seen) && !is_past(seen));
    holding.map(|seen| seen.open.level).min().unwrap_or(NotesLevel::UNLESS_AGREED)
}

/// As [`notes_level`], for what happened at some time within bounds: the strictest of all its days.
pub fn notes_level_during(policies: &[Seen<NotesPolicy>], bounds: Bounds) -> NotesLevel {
    let (first, last) = (bounds.start.earliest.unwrap_or(Day::MIN), bounds.end.latest.unwrap_or(Day::MAX));
    let changes = policies.iter().flat_map(|seen| [seen.bounds().start.earliest, seen.bounds().start.latest]).flatten();
    let days = changes.filter(|day| first <= *day && *day <= last).chain([first, last]);
    days.map(|day| notes_level(policies, day)).min().unwrap_or(NotesLevel::UNLESS_AGREED)
}

/// The lists that a team may change. States are not among them, nor what rules are computed from: they mean the same everywhere.
pub const CHANGEABLE: [&str; 12] = [
    "contact-way",
    "setting",
    "support",
    "contact-initiator",
    "contact-result",
    "handoff-way",
    "handoff-service",
    "team-work",
    "training-topic",
    "supervision-kind",
    "supervision-mode",
    "pay",
];

/// What was said last of one value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Changed {
    /// The entry that says so.
    pub entry: EntryId,
    /// Its place.
    pub seq: Seq,
    /// What is done with the value.
    pub change: ListChange,
    /// Its words, where this reader may read them.
    pub words: Words<ListValueWords>,
}

impl Changed {
    /// What the value is called in a language: in that one, else in the first that is given. `None` where it keeps its shipped
    /// name, or its words are sealed.
    pub fn label(&self, tongue: Tongue) -> Option<&str> {
        if !matches!(self.change, ListChange::Renamed | ListChange::Added | ListChange::Hidden) {
            return None;
        }
        let words = self.words.as_ref()?;
        let of = |tongue| match tongue {
            Tongue::Fr => &words.fr,
            Tongue::En => &words.en,
            Tongue::ZhHans => &words.zh_hans,
        };
        let given = std::iter::once(tongue).chain(Tongue::ALL).map(of).map(|text| text.trim());
        given.into_iter().find(|text| !text.is_empty())
    }
}

/// What a team changed in the lists it chooses from. What was said last of a value holds, in whatever order it is read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Lists(BTreeMap<Code, BTreeMap<Code, Changed>>);

impl Lists {
    /// Nothing changed.
    pub const UNCHANGED: &'static Self = &Self(BTreeMap::new());

    /// Folds what was said of values.
    pub fn of(said: impl IntoIterator<Item = Seen<ListValue>>) -> Self {
        let mut lists = Self::default();
        for seen in said {
            let Seen { id, seq, open: ListValue { change, code, list }, words, .. } = seen;
            if !CHANGEABLE.contains(&list.as_str()) {
                continue;
            }
            let told = Changed { entry: id, seq, change, words };
            let known = lists.0.entry(list).or_default().entry(code).or_insert_with(|| told.clone());
            if known.seq < told.seq {
                *known = told;
            }
        }
        lists
    }

    /// What was said last of a value.
    pub fn changed(&self, list: &str, code: &str) -> Option<&Changed> {
        let list = self.0.get(&Code::new(list)?)?;
        list.get(&Code::new(code)?)
    }

    /// What a team calls a value, where it calls it otherwise than the list does.
    pub fn label(&self, list: &str, code: &str, tongue: Tongue) -> Option<&str> {
        self.changed(list, code)?.label(tongue)
    }

    /// The values of the team's own, in the order of their codes.
    fn own<'a>(&'a self, list: &Codelist) -> impl Iterator<Item = (&'a Code, &'a Changed)> {
        let shipped: Vec<String> = list.codes().map(str::to_owned).collect();
        let of_list = Code::new(list.id().as_str()).and_then(|id| self.0.get(&id));
        let is_own = move |code: &Code| code.as_str().starts_with("own-") && !shipped.iter().any(|known| known == code.as_str());
        of_list.into_iter().flatten().filter(move |(code, _)| is_own(code))
    }

    /// Whether a list has a code, shipped or of the team's own, offered or not: what was once written stays what it is.
    pub fn has(&self, list: &Codelist, code: &str) -> bool {
        list.contains(code) || self.own(list).any(|(own, _)| own.as_str() == code)
    }
}

/// A value of a list, as a team has it. Written as JSON it is what a phone is given.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Offered {
    /// Its stable code.
    pub code: String,
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
    /// In simplified Chinese.
    #[serde(rename = "zh-Hans")]
    pub zh_hans: String,
    /// Whether it is no longer offered; what was said with it keeps its name.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
    /// Whether it is the team's own.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub own: bool,
}

impl Offered {
    /// Its name in a language.
    pub fn label(&self, tongue: Tongue) -> &str {
        match tongue {
            Tongue::Fr => &self.fr,
            Tongue::En => &self.en,
            Tongue::ZhHans => &self.zh_hans,
        }
    }
}

/// Every value of a list: as shipped, as renamed, the team's own; those that are hidden too. In the order in which they are
/// offered: the team's own before `other`, where that ends the list, and in the order in which they came.
pub fn known(list: &Codelist, changes: &Lists) -> Vec<Offered> {
    let value = |code: &str, shipped: &dyn Fn(Tongue) -> String, own: bool| {
        let changed = changes.changed(list.id().as_str(), code);
        let label = |tongue| changed.and_then(|changed| changed.label(tongue)).map_or_else(|| shipped(tongue), str::to_owned);
        Offered {
            code: code.to_owned(),
            fr: label(Tongue::Fr),
            en: label(Tongue::En),
            zh_hans: label(Tongue::ZhHans),
            hidden: changed.is_some_and(|changed| changed.change == ListChange::Hidden),
            own,
        }
    };
    let mut values: Vec<Offered> = list
        .values()
        .iter()
        .map(|shipped| value(shipped.code.as_str(), &|tongue| shipped.label(tongue).to_owned(), false))
        .collect();
    let mut own: Vec<(&Code, &Changed)> = changes.own(list).collect();
    own.sort_by_key(|(_, changed)| changed.seq);
    let at = if values.last().is_some_and(|last| last.code == "other") { values.len() - 1 } else { values.len() };
    values.splice(at..at, own.into_iter().map(|(code, _)| value(code.as_str(), &|_| code.as_str().to_owned(), true)));
    values
}

/// The values of a list that are offered today.
pub fn offered(list: &Codelist, changes: &Lists) -> Vec<Offered> {
    known(list, changes).into_iter().filter(|value| !value.hidden).collect()
}

#[cfg(test)]
mod tests {
    use jalon_record::edtf::Edtf;
    use jalon_record::id::{Instant, MemberId};

    use super::*;
    use crate::form::Form;

    fn seen<T: Form>(n: i64, on: &str, open: T, words: Option<T::Words>) -> Seen<T> {
        let id = EntryId::from_digest(u128::try_from(n).unwrap().to_be_bytes());
        Seen {
            root: id,
            id,
            seq: Seq::new(n).unwrap(),
            author: MemberId::from_bytes([1; 16]),
            occurred: Edtf::parse(on).unwrap(),
            recorded_at: Instant::from_micros(n),
            told_at: None,
            in_conflict: false,
            open,
            words: words.into(),
        }
    }

    fn policy(n: i64, on: &str, level: NotesLevel) -> Seen<NotesPolicy> {
        seen(n, on, NotesPolicy { level }, None)
    }

    fn on(text: &str) -> Day {
        Edtf::parse(text).unwrap().bounds().start.earliest.unwrap()
    }

    #[test]
    fn a_policy_holds_from_its_day_until_the_next_and_of_one_day_the_last_written() {
        use NotesLevel::{Full, None, Shared, Tally};
        let policies = [policy(1, "2026-03-01", Tally), policy(2, "2026-05-10", Shared), policy(3, "2026-05-10", None)];
        let level = |day| notes_level(&policies, on(day));
        assert_eq!([level("2026-02-28"), level("2026-03-01"), level("2026-05-09")], [Full, Tally, Tally]);
        assert_eq!(level("2026-05-10"), None);
        assert_eq!(notes_level(&policies[..2], on("2026-05-10")), Shared);
    }

    #[test]
    fn where_dates_do_not_tell_which_holds_the_stricter_does() {
        use NotesLevel::{Full, Shared, Tally};
        let policies = [policy(1, "2026-05", Tally), policy(2, "2026-05-10", Full), policy(3, "2026-07-01", Shared)];
        let level = |day| notes_level(&policies, on(day));
        assert_eq!(
            [level("2026-04-30"), level("2026-05-01"), level("2026-05-10"), level("2026-06-30")],
            [Full, Tally, Tally, Tally]
        );
        assert_eq!(level("2026-07-01"), Shared);
        let during = |text| notes_level_during(&policies, Edtf::parse(text).unwrap().bounds());
        assert_eq!(
            [during("2026-04-30"), during("2026-04"), during("2026-04/2026-06"), during("2026-07")],
            [Full, Full, Tally, Shared]
        );
        assert_eq!(during("2026"), Tally);
    }

    #[test]
    fn a_contact_holds_no_more_than_was_agreed() {
        let contact: Contact = serde_json::from_str(r#"{"way":"one-to-one"}"#).unwrap();
        let note = ContactWords { next_step: "call".into(), ..Default::default() };
        let field =
            |level: NotesLevel, words: &ContactWords, about| level.check(&contact, words, about).map_err(|error| error.field);
        for level in [NotesLevel::Full, NotesLevel::Shared] {
            assert_eq!(field(level, &note, true), Ok(()));
        }
        assert_eq!(field(NotesLevel::Tally, &note, false), Err("next_step"));
        assert_eq!(field(NotesLevel::Tally, &ContactWords::default(), true), Err("about"));
        assert_eq!(field(NotesLevel::Tally, &ContactWords::default(), false), Ok(()));
        assert_eq!(field(NotesLevel::None, &ContactWords::default(), false), Err("way"));
    }

    fn value(n: i64, change: ListChange, code: &str, fr: &str) -> Seen<ListValue> {
        let open = ListValue { change, code: Code::new(code).unwrap(), list: Code::new("setting").unwrap() };
        seen(n, "2026-03-01", open, Some(ListValueWords { fr: fr.into(), ..Default::default() }))
    }

    fn settings() -> &'static Codelist {
        jalon_library::shipped().unwrap().codelist("setting").unwrap()
    }

    #[test]
    fn values_are_hidden_renamed_and_added_and_what_was_said_last_holds() {
        use ListChange::{Added, Hidden, Renamed, Shown};
        let said = [
            value(1, Hidden, "court-police", ""),
            value(2, Renamed, "shelter", "Abri"),
            value(3, Added, "own-3f", "Quai"),
            value(4, Hidden, "street", ""),
            value(5, Shown, "street", ""),
        ];
        let lists = Lists::of(said.clone());
        assert_eq!(lists, Lists::of(said.into_iter().rev()));
        let labels = |values: Vec<Offered>| values.into_iter().map(|value| (value.code, value.fr)).collect::<BTreeMap<_, _>>();
        let offered = labels(offered(settings(), &lists));
        assert_eq!(offered.len(), settings().values().len());
        assert!(!offered.contains_key("court-police") && offered.contains_key("street"));
        assert_eq!((offered["shelter"].as_str(), offered["own-3f"].as_str()), ("Abri", "Quai"));
        assert!(labels(known(settings(), &lists)).contains_key("court-police"), "what was said with it keeps its name");
        assert!(lists.has(settings(), "court-police") && lists.has(settings(), "own-3f") && !lists.has(settings(), "own-40"));
        assert_eq!(lists.label("setting", "own-3f", Tongue::ZhHans), Some("Quai"), "the name that is given stands in");
        assert_eq!(lists.label("setting", "street", Tongue::Fr), None);
        assert_eq!(known(settings(), Lists::UNCHANGED).len(), settings().values().len());
    }

    #[test]
    fn ones_own_stand_before_other_and_states_cannot_be_changed() {
        let lists = Lists::of([value(1, ListChange::Added, "own-3f", "Quai")]);
        let codes: Vec<String> = known(settings(), &lists).into_iter().map(|value| value.code).collect();
        assert_eq!(settings().codes().last(), Some("other"));
        assert_eq!(codes[codes.len() - 2..], ["own-3f", "other"]);
        let mut closed = value(1, ListChange::Hidden, "lost", "");
        closed.open.list = Code::new("handoff-state").unwrap();
        assert_eq!(Lists::of([closed]), Lists::default());
        for list in CHANGEABLE {
            assert!(jalon_library::shipped().unwrap().codelist(list).is_some(), "{list}");
        }
    }

    #[test]
    fn a_phone_is_given_codes_and_names() {
        let lists = Lists::of([value(1, ListChange::Added, "own-3f", "Quai")]);
        let own = known(settings(), &lists).into_iter().find(|value| value.own).unwrap();
        let json = serde_json::to_string(&own).unwrap();
        assert_eq!(json, r#"{"code":"own-3f","fr":"Quai","en":"Quai","zh-Hans":"Quai","own":true}"#);
    }
}
