//! Whom a person does not want to read about them: named users or categories of them, and which information (LRSSS s. 7;
//! r. 1, s. 3). It beats everything else.

use jalon_record::id::MemberId;
use serde::{Deserialize, Serialize};

use super::class::Class;
use crate::form::{Form, FormError, Problem, codes, distinct, optional};

codes! {
    /// A category of readers: the roles of a site.
    Category {
        /// Peer support workers.
        PeerWorker = "peer-worker",
        /// Clinicians.
        Clinician = "clinician",
        /// Coordinators.
        Coordinator = "coordinator",
        /// Supervisors.
        Supervisor = "supervisor",
        /// Researchers.
        Researcher = "researcher",
        /// Co-researchers with lived experience.
        CoResearcher = "co-researcher",
        /// Sponsors.
        Sponsor = "sponsor",
        /// Those who run the machine.
        Administrator = "administrator",
    }
}

codes! {
    /// Whether a restriction holds.
    RestrictionState {
        /// It holds.
        InForce = "in-force",
        /// The person lifted it.
        Lifted = "lifted",
    }
}

/// A restriction. Lifting it amends it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Restriction {
    /// Which information; all of it where nothing is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<Class>,
    /// Named members.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<MemberId>,
    /// Categories of readers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Category>,
    /// Whether it holds.
    pub state: RestrictionState,
}

/// Why, in the person's words.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RestrictionWords {
    /// Nobody owes a reason.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl Form for Restriction {
    const KIND: &'static str = "trust.restriction";
    const VERSION: u32 = 1;
    type Words = RestrictionWords;

    fn check(&self, words: &RestrictionWords) -> Result<(), FormError> {
        if self.members.is_empty() && self.roles.is_empty() {
            return Err(FormError { field: "roles", problem: Problem::Missing });
        }
        distinct("members", &self.members)?;
        distinct("roles", &self.roles)?;
        distinct("classes", &self.classes)?;
        optional("reason", &words.reason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_restriction_names_someone_and_owes_no_reason() {
        let of = |roles: Vec<Category>, members: Vec<MemberId>| {
            let restriction = Restriction { classes: vec![], members, roles, state: RestrictionState::InForce };
            restriction.check(&RestrictionWords::default()).map_err(|error| error.field)
        };
        assert_eq!(of(vec![], vec![]), Err("roles"));
        assert_eq!(of(vec![Category::Clinician], vec![]), Ok(()));
        assert_eq!(of(vec![], vec![MemberId::from_bytes([1; 16])]), Ok(()));
        assert_eq!(of(vec![Category::Clinician, Category::Clinician], vec![]), Err("roles"));
    }
}
