//! What the registers of a site hold: incidents, communications, reviews of accesses, releases, and the law pack that it follows.
//!
//! Kinds of the room `trust`. What is told of a person stands in sealed words; the open part has codes, dates and numbers.

mod release;

pub use release::{
    Answer, OwnReview, OwnReviewWords, Release, ReleaseFile, ReleaseFor, ReleaseState, ReleaseTable, ReleaseTo, ReleaseWords,
};

use jalon_record::edtf::Day;
use serde::{Deserialize, Serialize};

use crate::disclosure::Threshold;
use crate::form::{Code, Form, FormError, Problem, codes, distinct, optional, required, written_day};

codes! {
    /// What went wrong with people's information.
    IncidentSort {
        /// Something that held it was lost.
        Loss = "loss",
        /// Something that held it was stolen.
        Theft = "theft",
        /// It was told or sent to someone it was not for.
        WrongRecipient = "wrong-recipient",
        /// Someone read it who may not.
        Access = "access",
        /// It was used for something it was not given for.
        Misuse = "misuse",
        /// Something else.
        Other = "other",
    }
}

codes! {
    /// Whether serious harm may come of it.
    Serious {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Nobody knows yet.
        Unknown = "unknown",
    }
}

/// Someone was told of an incident.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeGiven {
    /// The day.
    #[serde(with = "written_day")]
    pub on: Day,
    /// Who was told (list `notice-to`).
    pub to: Code,
}

/// An incident: information about people was lost, seen or used as it must not be. Every one is kept, also without serious
/// risk (Quebec regulation A-2.1, r. 3.1). It occurred when the entry says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Incident {
    /// The day on which the site became aware of it: terms are counted from it.
    #[serde(with = "written_day")]
    pub aware: Day,
    /// Who has been told, and when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<NoticeGiven>,
    /// How many persons it concerns; absent where nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persons: Option<u32>,
    /// Whether serious harm may come of it.
    pub serious: Serious,
    /// What went wrong.
    pub sort: IncidentSort,
}

/// What is told of an incident.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct IncidentWords {
    /// How it came about.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub circumstances: String,
    /// What happened, and which information it concerns.
    pub description: String,
    /// What was done, and what will keep it from happening again.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub measures: String,
    /// Why the risk is held to be serious or not.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reasoning: String,
}

impl Incident {
    /// The most persons that one incident is said to concern; more is a slip of the finger.
    pub const MOST: u32 = 1_000_000;
}

impl Form for Incident {
    const KIND: &'static str = "trust.incident";
    const VERSION: u32 = 1;
    type Words = IncidentWords;

    fn check(&self, words: &IncidentWords) -> Result<(), FormError> {
        required("description", &words.description)?;
        optional("circumstances", &words.circumstances)?;
        optional("measures", &words.measures)?;
        // To say that there is no serious risk is a judgement, and judgements have reasons.
        match self.serious {
            Serious::No => required("reasoning", &words.reasoning)?,
            _ => optional("reasoning", &words.reasoning)?,
        }
        if self.persons.is_some_and(|persons| persons > Self::MOST) {
            return Err(FormError { field: "persons", problem: Problem::OutOfRange });
        }
        if self.notices.iter().any(|given| given.on < self.aware) {
            return Err(FormError { field: "notices", problem: Problem::Reversed });
        }
        distinct("notices", &self.notices)
    }
}

codes! {
    /// To what sort of recipient something was told.
    RecipientSort {
        /// The person it is about.
        Person = "person",
        /// Someone of their family, or who helps them.
        Relative = "relative",
        /// Another clinic or service.
        Service = "service",
        /// A public body.
        PublicBody = "public-body",
        /// A court, a lawyer.
        Court = "court",
        /// The police.
        Police = "police",
        /// Someone who studies.
        Researcher = "researcher",
        /// Someone else.
        Other = "other",
    }
}

codes! {
    /// For what purpose it was told.
    CommunicationPurpose {
        /// To care for the person.
        Care = "care",
        /// A study.
        Research = "research",
        /// The person's own right.
        Rights = "rights",
        /// A danger to life.
        Danger = "danger",
        /// A law, or a court.
        Law = "law",
        /// Running the service.
        Service = "service",
    }
}

codes! {
    /// What allows it.
    CommunicationGround {
        /// The person agreed.
        Consent = "consent",
        /// The law allows it, or asks for it.
        Law = "law",
        /// A danger to life.
        Danger = "danger",
        /// The person asked for it themselves.
        Request = "request",
    }
}

/// Information about people was told to someone outside the team (LRSSS s. 265). Whom it is about is the entry's `about`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Communication {
    /// Which classes of information (list `information-class`).
    pub classes: Vec<Code>,
    /// What allows it.
    pub ground: CommunicationGround,
    /// For what purpose.
    pub purpose: CommunicationPurpose,
    /// To what sort of recipient.
    pub recipient: RecipientSort,
}

/// What is told of a communication.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CommunicationWords {
    /// Why it was needed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub justification: String,
    /// To whom.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub recipient: String,
    /// What was told, in a line.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub what: String,
}

impl Form for Communication {
    const KIND: &'static str = "trust.communication";
    const VERSION: u32 = 1;
    type Words = CommunicationWords;

    fn check(&self, words: &CommunicationWords) -> Result<(), FormError> {
        if self.classes.is_empty() {
            return Err(FormError { field: "classes", problem: Problem::Missing });
        }
        distinct("classes", &self.classes)?;
        if self.recipient != RecipientSort::Person {
            required("recipient", &words.recipient)?;
            required("justification", &words.justification)?;
        }
        optional("recipient", &words.recipient)?;
        optional("justification", &words.justification)?;
        optional("what", &words.what)
    }
}

/// The accesses of a month were looked at (LRSSS regulation r. 2). The head of the access log goes into the record with it,
/// which phones and witnesses hold the site to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reviewed {
    /// The hash of the last row of the access log at the time, in hexadecimal digits.
    pub head: String,
    /// The month, such as `2026-10`.
    pub month: String,
    /// The number of that row.
    pub number: i64,
    /// Whether something asks for action.
    pub remarkable: bool,
}

/// What the reviewer says.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ReviewedWords {
    /// What was found, and what is done about it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Form for Reviewed {
    const KIND: &'static str = "trust.reviewed";
    const VERSION: u32 = 1;
    type Words = ReviewedWords;

    fn check(&self, words: &ReviewedWords) -> Result<(), FormError> {
        if !is_month(&self.month) {
            return Err(FormError { field: "month", problem: Problem::NotInList });
        }
        let is_hash = self.head.len() == 64 && self.head.bytes().all(|b| b.is_ascii_hexdigit());
        if self.number < 0 || !is_hash {
            return Err(FormError { field: "head", problem: Problem::Unsound });
        }
        match self.remarkable {
            true => required("note", &words.note),
            false => optional("note", &words.note),
        }
    }
}

/// Whether a text is a month, such as `2026-10`.
pub fn is_month(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digits = |range: std::ops::Range<usize>| bytes.get(range).is_some_and(|part| part.iter().all(u8::is_ascii_digit));
    let month: Option<u8> = text.get(5..7).and_then(|month| month.parse().ok());
    bytes.len() == 7 && digits(0..4) && bytes[4] == b'-' && digits(5..7) && month.is_some_and(|month| (1..=12).contains(&month))
}

/// How long a site keeps a class, where its law pack names no time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keep {
    /// The class (list `information-class`).
    pub class: Code,
    /// How long, in months.
    pub months: u32,
}

/// The site follows a law pack. The last one said holds for the whole site.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowsPack {
    /// How long the site keeps what the pack names no time for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keep: Vec<Keep>,
    /// The pack, by its id in the library.
    pub pack: Code,
    /// Below which count nothing is told outside, where the site sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub small_counts: Option<u32>,
    /// Its version.
    pub version: u32,
}

/// Why it was chosen.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FollowsPackWords {
    /// In a sentence; who was asked.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl Form for FollowsPack {
    const KIND: &'static str = "trust.pack";
    const VERSION: u32 = 2;
    const SINCE: u32 = 1;
    type Words = FollowsPackWords;

    fn check(&self, words: &FollowsPackWords) -> Result<(), FormError> {
        let classes: Vec<&Code> = self.keep.iter().map(|keep| &keep.class).collect();
        distinct("keep", &classes)?;
        if self.keep.iter().any(|keep| !(1..=1_200).contains(&keep.months)) {
            return Err(FormError { field: "keep", problem: Problem::OutOfRange });
        }
        if self.small_counts.is_some_and(|number| Threshold::new(number).is_none()) {
            return Err(FormError { field: "small_counts", problem: Problem::NotInList });
        }
        optional("reason", &words.reason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: i32) -> Day {
        Day::from_number(number).unwrap()
    }

    fn incident() -> (Incident, IncidentWords) {
        let open = Incident {
            aware: day(20_000),
            notices: vec![],
            persons: Some(3),
            serious: Serious::Unknown,
            sort: IncidentSort::Loss,
        };
        (open, IncidentWords { description: "a notebook left on a bench".into(), ..Default::default() })
    }

    fn field<F: Form>(open: &F, words: &F::Words) -> Option<&'static str> {
        open.check(words).err().map(|error| error.field)
    }

    #[test]
    fn an_incident_says_what_happened_and_why_there_is_no_risk() {
        let (open, words) = incident();
        assert_eq!(field(&open, &words), None);
        assert_eq!(field(&open, &IncidentWords::default()), Some("description"));
        let harmless = Incident { serious: Serious::No, ..open.clone() };
        assert_eq!(field(&harmless, &words), Some("reasoning"));
        let reasoned = IncidentWords { reasoning: "only first names".into(), ..words.clone() };
        assert_eq!(field(&harmless, &reasoned), None);
        let to = Code::new("persons").unwrap();
        let told = |on: i32| Incident { notices: vec![NoticeGiven { on: day(on), to: to.clone() }], ..open.clone() };
        assert_eq!(field(&told(20_000), &words), None);
        assert_eq!(field(&told(19_999), &words), Some("notices"), "nobody is told before anyone knows");
        let twice = Incident { notices: [told(20_001).notices, told(20_001).notices].concat(), ..open.clone() };
        assert_eq!(field(&twice, &words), Some("notices"));
        assert_eq!(field(&Incident { persons: Some(Incident::MOST + 1), ..open.clone() }, &words), Some("persons"));
        let text = serde_json::to_string(&open).unwrap();
        assert_eq!(text, r#"{"aware":"2024-10-04","persons":3,"serious":"unknown","sort":"loss"}"#);
        assert_eq!(serde_json::from_str::<Incident>(&text).unwrap(), open);
    }

    #[test]
    fn a_communication_says_to_whom_and_why_unless_it_is_to_the_person() {
        let open = |recipient| Communication {
            classes: vec![Code::new("field").unwrap()],
            ground: CommunicationGround::Consent,
            purpose: CommunicationPurpose::Care,
            recipient,
        };
        let none = CommunicationWords::default();
        assert_eq!(field(&open(RecipientSort::Person), &none), None);
        assert_eq!(field(&open(RecipientSort::Police), &none), Some("recipient"));
        let to = CommunicationWords { recipient: "the station".into(), ..none.clone() };
        assert_eq!(field(&open(RecipientSort::Police), &to), Some("justification"));
        assert_eq!(field(&Communication { classes: vec![], ..open(RecipientSort::Person) }, &none), Some("classes"));
    }

    #[test]
    fn a_review_names_a_month_and_the_head_of_the_log() {
        let open = Reviewed { head: "0a".repeat(32), month: "2026-10".into(), number: 12, remarkable: false };
        assert_eq!(field(&open, &ReviewedWords::default()), None);
        assert_eq!(field(&Reviewed { remarkable: true, ..open.clone() }, &ReviewedWords::default()), Some("note"));
        for bad in ["2026-13", "2026-00", "2026-1", "26-10", "2026/10", "2026-1é", ""] {
            assert_eq!(field(&Reviewed { month: bad.into(), ..open.clone() }, &ReviewedWords::default()), Some("month"), "{bad}");
        }
        assert_eq!(field(&Reviewed { head: "x".into(), ..open }, &ReviewedWords::default()), Some("head"));
    }

    #[test]
    fn a_site_sets_a_time_for_each_class_once() {
        let keep = |months| Keep { class: Code::new("field").unwrap(), months };
        let open = |keep| FollowsPack { keep, pack: Code::new("qc").unwrap(), small_counts: None, version: 1 };
        assert_eq!(field(&open(vec![keep(60)]), &FollowsPackWords::default()), None);
        assert_eq!(field(&open(vec![keep(0)]), &FollowsPackWords::default()), Some("keep"));
        assert_eq!(field(&open(vec![keep(60), keep(61)]), &FollowsPackWords::default()), Some("keep"));
        let told = |number| FollowsPack { small_counts: Some(number), ..open(vec![]) };
        assert_eq!(field(&told(11), &FollowsPackWords::default()), None);
        assert_eq!(field(&told(1), &FollowsPackWords::default()), Some("small_counts"), "nobody is told of one person");
        let old: FollowsPack = serde_json::from_str(r#"{"pack":"qc","version":1}"#).unwrap();
        assert_eq!(old, open(vec![]), "version 1 is version 2 with less");
    }
}
