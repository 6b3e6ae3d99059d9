//! The peer support worker's work: contacts, tallies that count without persons, what was promised, and what holds her up.
//!
//! No name, appointment or exact place is ever asked for. The lists are those of the library (`domain.md` §3.2), as the team changed
//! them.

mod agreed;
mod handoff;
mod life;
mod offered;
mod work;

use jalon_record::edtf::Edtf;
use jalon_record::id::{EntryId, MemberId};
use serde::{Deserialize, Serialize};

use crate::form::{Code, Form, FormError, NoWords, Problem, codes, optional};

pub use agreed::{ListChange, ListValue, ListValueWords, NotesLevel, NotesPolicy, NotesPolicyWords};
pub use handoff::{Handoff, HandoffState, HandoffWords};
pub use life::{Days, HandoffLife, HandoffSaid, Turn};
pub use offered::{CHANGEABLE, Lists, Offered, known, notes_level, notes_level_during, offered};
pub use work::{Goal, GoalState, GoalWords, Hours, Reflection, ReflectionWords, TeamWork, Training, TrainingWords};

/// A contact with a person or a group, or work done on someone's behalf. (Fields stand in the order of their names: what is
/// written most is then canonical as it stands.)
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Who began it (list `contact-initiator`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initiator: Option<Code>,
    /// How long, as a band (list `minutes-band`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Code>,
    /// Whether it was planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned: Option<bool>,
    /// What came of it (list `contact-result`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<Code>,
    /// What sort of place; never an address (list `setting`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setting: Option<Code>,
    /// What was offered (list `support`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub support: Vec<Code>,
    /// One to one, in a group, by phone, looked for and not found… (list `contact-way`).
    pub way: Code,
}

/// What was written about a contact.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ContactWords {
    /// A goal in the person's own words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub goal: String,
    /// The next step agreed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub next_step: String,
    /// A note, as the site's notes policy allows.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Form for Contact {
    const KIND: &'static str = "practice.contact";
    const VERSION: u32 = 1;
    type Words = ContactWords;

    fn check(&self, words: &ContactWords) -> Result<(), FormError> {
        let mut support = self.support.clone();
        support.sort();
        support.dedup();
        if support.len() != self.support.len() {
            return Err(FormError { field: "support", problem: Problem::Repeated });
        }
        optional("note", &words.note)?;
        optional("goal", &words.goal)?;
        optional("next_step", &words.next_step)
    }
}

/// A count of contacts over a day or longer, without persons.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// How many contacts in all.
    pub contacts: u32,
    /// How many of them under a code of a list, such as `setting` `street`: 4.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<Count>,
}

/// One line of a tally.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// The code in it.
    pub code: Code,
    /// The list.
    pub list: Code,
    /// How many.
    pub n: u32,
}

/// What was written about a tally.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TallyWords {
    /// A remark about the day.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Tally {
    /// The most contacts that one tally holds; more is a slip of the finger.
    pub const MOST: u32 = 10_000;
}

impl Form for Tally {
    const KIND: &'static str = "practice.tally";
    const VERSION: u32 = 1;
    type Words = TallyWords;

    fn check(&self, words: &TallyWords) -> Result<(), FormError> {
        if self.contacts == 0 {
            return Err(FormError { field: "contacts", problem: Problem::NothingCounted });
        }
        if self.contacts > Self::MOST || self.counts.iter().any(|count| count.n > Self::MOST) {
            return Err(FormError { field: "contacts", problem: Problem::OutOfRange });
        }
        optional("note", &words.note)
    }
}

/// Supervision, held or missed: its date and how long it took. Never what was said in it, hence no words at all.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Supervision {
    /// Whether it was held; one that was missed is said so.
    pub held: bool,
    /// Clinical, peer, group, debrief (list `supervision-kind`).
    pub kind: Code,
    /// How many minutes it took.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// In person, by phone, by video (list `supervision-mode`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<Code>,
}

impl Form for Supervision {
    const KIND: &'static str = "practice.supervision";
    const VERSION: u32 = 1;
    type Words = NoWords;

    fn check(&self, _: &NoWords) -> Result<(), FormError> {
        if self.minutes.is_some_and(|minutes| minutes == 0 || minutes > 24 * 60) {
            return Err(FormError { field: "minutes", problem: Problem::OutOfRange });
        }
        Ok(())
    }
}

/// How it goes, in the peer support worker's own measure. Hers alone until she shares it: even the level is sealed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wellbeing {}

/// What she says about it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct WellbeingWords {
    /// How it goes (list `wellbeing`); always given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Code>,
    /// In her words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Form for Wellbeing {
    const KIND: &'static str = "practice.wellbeing";
    const VERSION: u32 = 1;
    type Words = WellbeingWords;

    fn check(&self, words: &WellbeingWords) -> Result<(), FormError> {
        if words.level.is_none() {
            return Err(FormError { field: "level", problem: Problem::Missing });
        }
        optional("note", &words.note)
    }
}

codes! {
    /// Where a follow-up stands.
    FollowUpState {
        /// It waits to be done.
        Opened = "opened",
        /// It was done.
        Done = "done",
        /// The thread was lost.
        Lost = "lost",
    }
}

/// Something promised, to be done by a date. What becomes of it amends it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Edtf>,
    /// What it came from: a contact, a handoff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<EntryId>,
    /// Where it stands.
    pub state: FollowUpState,
    /// Who is to do it; its author where nobody is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whose: Option<MemberId>,
}

/// What was promised.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FollowUpWords {
    /// In a few words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub what: String,
}

impl Form for FollowUp {
    const KIND: &'static str = "practice.follow-up";
    const VERSION: u32 = 2;
    const SINCE: u32 = 1;
    type Words = FollowUpWords;

    fn check(&self, words: &FollowUpWords) -> Result<(), FormError> {
        if self.state == FollowUpState::Opened && self.due.is_none() {
            return Err(FormError { field: "due", problem: Problem::Missing });
        }
        optional("what", &words.what)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tally_counts_something_and_nothing_absurd() {
        let tally = |contacts| Tally { contacts, counts: vec![] }.check(&TallyWords::default()).map_err(|e| e.problem);
        assert_eq!(tally(0), Err(Problem::NothingCounted));
        assert_eq!(tally(10_001), Err(Problem::OutOfRange));
        assert_eq!(tally(12), Ok(()));
    }

    #[test]
    fn a_contact_needs_nothing_but_its_way() {
        let contact: Contact = serde_json::from_str(r#"{"way":"one-to-one"}"#).unwrap();
        assert_eq!(contact.check(&ContactWords::default()), Ok(()));
        assert!(serde_json::from_str::<Contact>(r#"{"way":"one-to-one","address":"x"}"#).is_err());
    }

    #[test]
    fn an_open_follow_up_has_a_date_and_supervision_a_sane_length() {
        let follow_up = |state| FollowUp { due: None, of: None, state, whose: None }.check(&FollowUpWords::default());
        assert_eq!(follow_up(FollowUpState::Opened).unwrap_err().field, "due");
        assert_eq!(follow_up(FollowUpState::Lost), Ok(()));
        let held = |minutes| Supervision { held: true, kind: Code::new("clinical").unwrap(), minutes, mode: None };
        assert_eq!(held(Some(0)).check(&NoWords::default()).unwrap_err().field, "minutes");
        assert_eq!(held(Some(30)).check(&NoWords::default()), Ok(()));
    }
}
