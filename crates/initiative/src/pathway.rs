//! The steps of the implementation: what is said of each, with what evidence, and where it stands.
//!
//! No record of a step is *unknown*, never "skipped". Sources that contradict one another are kept side by side. A core
//! step that was skipped, compressed or deferred and not repaired is a debt, shown until it is repaired.

use std::collections::BTreeMap;

use jalon_record::edtf::Edtf;
use serde::{Deserialize, Serialize};

use crate::form::{Form, FormError, Problem, codes, optional, required};
use crate::seen::Seen;

codes! {
    /// What is said of a step. There is no code for *unknown*: that is the absence of a statement.
    StepState {
        /// It has a date or an owner and has not begun.
        Planned = "planned",
        /// It has begun.
        Started = "started",
        /// Part of it stands.
        Partial = "partial",
        /// It stands.
        Done = "done",
        /// It was made smaller because of the crisis; dated, and still evidenced.
        Compressed = "compressed",
        /// It was put off until a date.
        Deferred = "deferred",
        /// It was left out, for a reason.
        Skipped = "skipped",
        /// It does not apply here.
        NotApplicable = "not-applicable",
        /// It was skipped, compressed or deferred, and stands now.
        Repaired = "repaired",
    }
}

impl StepState {
    /// Whether a core step in this state leaves a debt until it is repaired.
    pub fn leaves_debt(self) -> bool {
        matches!(self, Self::Compressed | Self::Deferred | Self::Skipped)
    }

    /// Whether the step stands, whole or smaller.
    pub fn stands(self) -> bool {
        matches!(self, Self::Done | Self::Compressed | Self::Repaired | Self::NotApplicable)
    }
}

/// What someone says of a step.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepSaid {
    /// The step, by its id in the pathway.
    pub step: String,
    /// Its state.
    pub state: StepState,
    /// Until when it is put off, or by when it will be repaired.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Edtf>,
}

/// Why, and who answers for it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct StepWords {
    /// The reason; asked for when a step is skipped, compressed, deferred or said not to apply.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Who answers for it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
}

impl Form for StepSaid {
    const KIND: &'static str = "pathway.step";
    const VERSION: u32 = 1;
    type Words = StepWords;

    fn check(&self, words: &StepWords) -> Result<(), FormError> {
        step_id(&self.step)?;
        if self.state.leaves_debt() || self.state == StepState::NotApplicable {
            required("reason", &words.reason)?;
        }
        if self.state == StepState::Deferred && self.until.is_none() {
            return Err(FormError { field: "until", problem: Problem::Missing });
        }
        optional("reason", &words.reason)?;
        optional("owner", &words.owner)
    }
}

codes! {
    /// What sort of evidence it is.
    EvidenceKind {
        /// A date.
        Date = "date",
        /// Names of those who took part or agreed.
        Names = "names",
        /// A document.
        Document = "document",
        /// A decision.
        Decision = "decision",
        /// A number.
        Count = "count",
    }
}

/// Evidence that a step stands, or part of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The step, by its id in the pathway.
    pub step: String,
    /// What it consists of.
    pub kinds: Vec<EvidenceKind>,
}

/// What the evidence says.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EvidenceWords {
    /// What it is, in a sentence.
    pub what: String,
    /// Names, where names are the evidence.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub names: String,
    /// Where the document is kept.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub document: String,
}

impl Form for Evidence {
    const KIND: &'static str = "pathway.evidence";
    const VERSION: u32 = 1;
    type Words = EvidenceWords;

    fn check(&self, words: &EvidenceWords) -> Result<(), FormError> {
        step_id(&self.step)?;
        if self.kinds.is_empty() {
            return Err(FormError { field: "kinds", problem: Problem::Missing });
        }
        required("what", &words.what)?;
        if self.kinds.contains(&EvidenceKind::Names) {
            required("names", &words.names)?;
        }
        if self.kinds.contains(&EvidenceKind::Document) {
            required("document", &words.document)?;
        }
        optional("names", &words.names)?;
        optional("document", &words.document)
    }
}

fn step_id(id: &str) -> Result<(), FormError> {
    let fits = !id.is_empty() && id.len() <= 32 && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if fits { Ok(()) } else { Err(FormError { field: "step", problem: Problem::NotInList }) }
}

/// What someone says of a step, as it stands in the record.
pub type Statement = Seen<StepSaid>;
/// A piece of evidence for a step, as it stands in the record.
pub type EvidenceGiven = Seen<Evidence>;

/// Everything known of one step.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct StepHistory {
    /// All statements, earliest first.
    pub statements: Vec<Statement>,
    /// All evidence, earliest first.
    pub evidence: Vec<EvidenceGiven>,
}

/// Where a step stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Nobody has said anything: unknown, not skipped.
    Unknown,
    /// What was last said.
    Said(StepState),
}

impl Standing {
    /// The stable code, `unknown` among them.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Said(state) => state.code(),
        }
    }
}

impl StepHistory {
    /// The statement that holds now: the latest in time; among those of one date, the last received.
    pub fn latest(&self) -> Option<&Statement> {
        self.statements.last()
    }

    /// Where the step stands.
    pub fn standing(&self) -> Standing {
        self.latest().map_or(Standing::Unknown, |statement| Standing::Said(statement.open.state))
    }

    /// Statements of other people that say something else of the same time as the latest: both are shown.
    pub fn contradicting(&self) -> impl Iterator<Item = &Statement> {
        let latest = self.latest();
        self.statements.iter().filter(move |other| {
            latest.is_some_and(|latest| {
                other.author != latest.author && other.open.state != latest.open.state && other.bounds() == latest.bounds()
            })
        })
    }

    /// Whether it is said to stand while no evidence was given.
    pub fn is_thin(&self) -> bool {
        matches!(self.standing(), Standing::Said(state) if state.stands() && state != StepState::NotApplicable)
            && self.evidence.is_empty()
    }

    /// What is owed if this is a core step: the statement that left the debt, while it is the latest.
    pub fn debt(&self) -> Option<&Statement> {
        self.latest().filter(|statement| statement.open.state.leaves_debt())
    }
}

/// The histories of all steps that anyone said anything about, by step id.
pub fn histories(
    statements: impl IntoIterator<Item = Statement>,
    evidence: impl IntoIterator<Item = EvidenceGiven>,
) -> BTreeMap<String, StepHistory> {
    let mut steps: BTreeMap<String, StepHistory> = BTreeMap::new();
    for statement in statements {
        steps.entry(statement.open.step.clone()).or_default().statements.push(statement);
    }
    for given in evidence {
        steps.entry(given.open.step.clone()).or_default().evidence.push(given);
    }
    for history in steps.values_mut() {
        history.statements.sort_by_key(|s| (s.bounds().end.latest, s.bounds().start.earliest, s.seq));
        history.evidence.sort_by_key(|e| (e.bounds().start.earliest, e.seq));
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use jalon_record::id::{EntryId, Instant, MemberId, Seq};

    fn statement(seq: i64, author: u8, date: &str, state: StepState) -> Statement {
        Statement {
            root: EntryId::from_bytes([seq as u8; 16]),
            id: EntryId::from_bytes([seq as u8; 16]),
            recorded_at: Instant::from_micros(0),
            told_at: None,
            in_conflict: false,
            seq: Seq::new(seq).unwrap(),
            author: MemberId::from_bytes([author; 16]),
            occurred: Edtf::parse(date).unwrap(),
            open: StepSaid { step: "B1".into(), state, until: None },
            words: None,
        }
    }

    fn history(statements: Vec<Statement>) -> StepHistory {
        histories(statements, []).remove("B1").unwrap_or_default()
    }

    #[test]
    fn no_record_is_unknown_and_never_skipped() {
        assert_eq!(StepHistory::default().standing(), Standing::Unknown);
        assert!(StepHistory::default().debt().is_none());
    }

    #[test]
    fn what_was_true_later_holds_whatever_was_written_first() {
        let told_late =
            history(vec![statement(1, 1, "2020-06", StepState::Done), statement(2, 1, "2020-03", StepState::Started)]);
        assert_eq!(told_late.standing(), Standing::Said(StepState::Done));
        assert!(told_late.is_thin());
    }

    #[test]
    fn a_debt_lasts_until_repaired() {
        let mut owed = vec![statement(1, 1, "2020-04", StepState::Compressed)];
        assert!(history(owed.clone()).debt().is_some());
        owed.push(statement(2, 1, "2020-09", StepState::Repaired));
        assert!(history(owed).debt().is_none());
    }

    #[test]
    fn two_people_who_disagree_are_both_shown() {
        let two = history(vec![statement(1, 1, "2020-04", StepState::Done), statement(2, 2, "2020-04", StepState::Partial)]);
        assert_eq!(two.standing(), Standing::Said(StepState::Partial));
        assert_eq!(two.contradicting().count(), 1);
    }

    #[test]
    fn a_deferral_has_a_reason_and_a_date() {
        let mut said = StepSaid { step: "B4".into(), state: StepState::Deferred, until: None };
        let mut words = StepWords::default();
        assert_eq!(said.check(&words).unwrap_err().field, "reason");
        words.reason = "the hiring office is closed".into();
        assert_eq!(said.check(&words).unwrap_err().field, "until");
        said.until = Some(Edtf::parse("2020-09").unwrap());
        assert_eq!(said.check(&words), Ok(()));
    }
}
