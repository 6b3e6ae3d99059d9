//! The study itself: what it asks, under which protocol, with how much participation; who does what in it, and what they are
//! paid for. Co-researchers with lived experience and peer support workers are members of it like any other.

use jalon_record::id::{EntryId, MemberId};
use serde::{Deserialize, Serialize};

use super::place::Guid;
use crate::form::{Code, Form, FormError, NoWords, Problem, codes, distinct, optional, required};

/// How far people take part in one phase of the research.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participation {
    /// From inform to empower (list `participation-level`).
    pub level: Code,
    /// Question, design, collection (list `study-phase`).
    pub phase: Code,
}

/// A study. Each version of its protocol amends the one before.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Study {
    /// The agreement under which it reads (`trust.agreement`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<EntryId>,
    /// The languages it works in, as codes such as `fr`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Code>,
    /// How far people take part, phase by phase.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub participation: Vec<Participation>,
    /// The version of the protocol, from 1.
    pub protocol: u32,
}

/// What it asks, and how.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct StudyWords {
    /// What this version of the protocol changed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub changed: String,
    /// The reference of the ethics board's decision.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub ethics: String,
    /// The protocol, or where it lies.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub protocol: String,
    /// The questions it asks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<String>,
    /// What it is called.
    pub title: String,
}

impl Form for Study {
    const KIND: &'static str = "inquiry.study";
    const VERSION: u32 = 1;
    type Words = StudyWords;

    fn check(&self, words: &StudyWords) -> Result<(), FormError> {
        if self.protocol == 0 {
            return Err(FormError { field: "protocol", problem: Problem::OutOfRange });
        }
        distinct("languages", &self.languages)?;
        let phases: Vec<&Code> = self.participation.iter().map(|part| &part.phase).collect();
        distinct("participation", &phases)?;
        required("title", &words.title)?;
        words.questions.iter().try_for_each(|question| required("questions", question))?;
        for (field, text) in [("changed", &words.changed), ("ethics", &words.ethics), ("protocol", &words.protocol)] {
            optional(field, text)?;
        }
        Ok(())
    }
}

codes! {
    /// How much of a contribution was someone's (CRediT, ANSI/NISO Z39.104-2022: degree of contribution).
    Degree {
        /// They led it.
        Lead = "lead",
        /// They shared it equally.
        Equal = "equal",
        /// They helped.
        Supporting = "supporting",
    }
}

codes! {
    /// How someone wants to be named in what is published. To be named is their right, as is not to be.
    Naming {
        /// Under their own name.
        Own = "own-name",
        /// Under a name they chose.
        Chosen = "chosen-name",
        /// Not at all.
        None = "not-named",
    }
}

/// What someone contributed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credit {
    /// How much of it was theirs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub degree: Option<Degree>,
    /// A CRediT role (list `credit-role`).
    pub role: Code,
}

/// Someone's part in the study.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// As whom: co-researcher with lived experience, peer support worker, academic (list `research-role`). Several may hold at
    /// once, and overlap is worth telling.
    pub r#as: Vec<Code>,
    /// What they contributed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credit: Vec<Credit>,
    /// What another program called them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foreign: Option<Guid>,
    /// The member, where they are one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberId>,
    /// How they want to be named.
    pub naming: Naming,
    /// Whether their time is paid (list `pay`).
    pub pay: Code,
}

/// What they are called.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RoleWords {
    /// The name to print, or that of someone who is not a member.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Anything else that was agreed, such as breaks from what is hard to read.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Form for Role {
    const KIND: &'static str = "inquiry.role";
    const VERSION: u32 = 1;
    type Words = RoleWords;

    fn check(&self, words: &RoleWords) -> Result<(), FormError> {
        if self.r#as.is_empty() {
            return Err(FormError { field: "as", problem: Problem::Missing });
        }
        distinct("as", &self.r#as)?;
        distinct("credit", &self.credit.iter().map(|credit| &credit.role).collect::<Vec<_>>())?;
        if self.member.is_none() || self.naming == Naming::Chosen {
            required("name", &words.name)?;
        }
        optional("name", &words.name)?;
        optional("note", &words.note)
    }
}

/// Time that someone gave to the study, on a day, and whether it is paid.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaidTime {
    /// Minutes.
    pub minutes: u32,
    /// Paid, unpaid, late (list `pay`).
    pub pay: Code,
    /// In which phase (list `study-phase`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<Code>,
    /// Whose time, by their role; the author's where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<EntryId>,
}

impl Form for PaidTime {
    const KIND: &'static str = "inquiry.time";
    const VERSION: u32 = 1;
    type Words = NoWords;

    fn check(&self, _: &NoWords) -> Result<(), FormError> {
        match self.minutes {
            1..=1440 => Ok(()),
            _ => Err(FormError { field: "minutes", problem: Problem::OutOfRange }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Code {
        Code::new(text).unwrap()
    }

    #[test]
    fn a_study_has_a_title_and_one_level_for_each_phase() {
        let level = |phase: &str| Participation { level: code("collaborate"), phase: code(phase) };
        let study = |participation| Study { agreement: None, languages: vec![code("fr")], participation, protocol: 1 };
        let words = StudyWords { title: "An initiative".into(), questions: vec!["What helped?".into()], ..Default::default() };
        assert!(study(vec![level("design"), level("analysis")]).check(&words).is_ok());
        assert_eq!(study(vec![level("design"), level("design")]).check(&words).unwrap_err().field, "participation");
        assert_eq!(study(vec![]).check(&StudyWords::default()).unwrap_err().field, "title");
    }

    #[test]
    fn a_role_without_a_member_has_a_name() {
        let mut role = Role {
            r#as: vec![code("co-researcher")],
            credit: vec![Credit { degree: Some(Degree::Lead), role: code("formal-analysis") }],
            foreign: None,
            member: Some(MemberId::from_bytes([1; 16])),
            naming: Naming::Own,
            pay: code("paid"),
        };
        assert!(role.check(&RoleWords::default()).is_ok());
        role.member = None;
        assert_eq!(role.check(&RoleWords::default()).unwrap_err().field, "name");
        let text = serde_json::to_string(&role).unwrap();
        assert!(text.starts_with(r#"{"as":["co-researcher"],"credit":[{"degree":"lead","#), "{text}");
    }
}
