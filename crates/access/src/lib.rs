//! Who may see and do what.
//!
//! [`Gate`] stands in front of every read of sealed words: the store opens them for a gate and for nothing else.
//! [`may`] stands in front of every act, and [`may_see_sign`] in front of early signs. Gate and acts are decided by
//! [`Policies`], which are files that people can read; what no policy permits is denied.
//!
//! This room may use `record`. It never reads a database: what it must know comes in as arguments, the [`Standing`] of an
//! initiative's record among them.
//!
//! | module | what it holds |
//! |---|---|
//! | [`Gate`] | one reader, one initiative, one request; the trail of what was opened |
//! | [`Policies`] | the policies that ship with the program, and what they decide |
//! | [`Facts`] | the finite facts that policies can look at |
//! | [`Standing`] | consents, restrictions, classes, agreements, broken glass, as the record says |
//!
//! ```
//! use jalon_access::{Act, Role, may};
//! assert!(may(Role::PeerWorker, Act::Write));
//! assert!(!may(Role::Administrator, Act::Write));
//! ```

mod facts;
mod gate;
mod policies;
mod standing;

pub use facts::{Action, Facts, Missing, PURPOSES_OF_READING, PURPOSES_OF_STUDY, Sort};
pub use gate::{Explained, Gate, Opened, Sight, Trail, Withholds};
pub use policies::{Decision, Policies, PolicyError, PolicyText};
pub use standing::{Agreement, Class, Glass, PersonStanding, Purpose, Purposes, Restriction, Standing};

use std::sync::Arc;

use jalon_record::id::MemberId;

/// What a member of the team is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Peer support worker.
    PeerWorker,
    /// Clinician of the team.
    Clinician,
    /// Coordinator of the initiative.
    Coordinator,
    /// Supervisor of the peer support worker.
    Supervisor,
    /// Researcher.
    Researcher,
    /// Co-researcher with lived experience.
    CoResearcher,
    /// Sponsor: sees where the initiative stands, and no words.
    Sponsor,
    /// Runs the machine, and never reads words.
    Administrator,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 8] = [
        Self::PeerWorker,
        Self::Clinician,
        Self::Coordinator,
        Self::Supervisor,
        Self::Researcher,
        Self::CoResearcher,
        Self::Sponsor,
        Self::Administrator,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::PeerWorker => "peer-worker",
            Self::Clinician => "clinician",
            Self::Coordinator => "coordinator",
            Self::Supervisor => "supervisor",
            Self::Researcher => "researcher",
            Self::CoResearcher => "co-researcher",
            Self::Sponsor => "sponsor",
            Self::Administrator => "administrator",
        }
    }

    /// From its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// What someone wants to do.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Act {
    /// See the structure: the timeline, the pathway, the envelope of an entry.
    See,
    /// Write an entry.
    Write,
    /// Make the case study.
    Report,
    /// Invite members, change their roles, end their access.
    Members,
    /// Make recovery sheets, change keys, drill; make and try backups.
    Keys,
    /// Read who saw what, of the whole site; one's own part is for everyone.
    Log,
    /// Sign off the monthly review of accesses, and review broken glass.
    Review,
    /// Record what a person agrees to, and whom they do not want to read.
    Consent,
    /// Record agreements of studies.
    Agreement,
    /// Destroy what others wrote, at a person's request or by a rule.
    Erase,
    /// Read for a danger to life what one may not read otherwise, saying why.
    BreakGlass,
    /// Tell of an incident, and keep the registers.
    Registers,
    /// Take data out of the site: files of entries, tables, packages.
    Export,
}

impl Act {
    /// All acts.
    pub const ALL: [Self; 13] = [
        Self::See,
        Self::Write,
        Self::Report,
        Self::Members,
        Self::Keys,
        Self::Log,
        Self::Review,
        Self::Consent,
        Self::Agreement,
        Self::Erase,
        Self::BreakGlass,
        Self::Registers,
        Self::Export,
    ];

    /// The stable code, as the policies name it.
    pub fn code(self) -> &'static str {
        match self {
            Self::See => "see",
            Self::Write => "write",
            Self::Report => "report",
            Self::Members => "members",
            Self::Keys => "keys",
            Self::Log => "log",
            Self::Review => "review",
            Self::Consent => "consent",
            Self::Agreement => "agreement",
            Self::Erase => "erase",
            Self::BreakGlass => "break-glass",
            Self::Registers => "registers",
            Self::Export => "export",
        }
    }
}

/// Whether a role may do something at all. Some acts wait besides until one has proved again who one is:
/// [`waits_for_proof`].
pub fn may(role: Role, act: Act) -> bool {
    decide(Action::Do(act), &Facts::of_role(role)).allowed
}

/// Whether an act waits until whoever may do it has proved again who they are.
pub fn waits_for_proof(act: Act) -> bool {
    let not_fresh = |role| Facts { fresh: false, ..Facts::of_role(role) };
    Role::ALL.into_iter().any(|role| may(role, act) && !decide(Action::Do(act), &not_fresh(role)).allowed)
}

/// What the shipped policies say; where they do not read, nothing is allowed.
fn decide(action: Action, facts: &Facts) -> Arc<Decision> {
    Policies::shipped().map(|policies| policies.decide(action, facts)).unwrap_or_default()
}

/// Who is reading.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reader {
    /// Who they are.
    pub member: MemberId,
    /// As what.
    pub role: Role,
}

/// Whether a role is shown an early sign, by its code: those who can help are. How the peer support worker is goes to whoever she shared
/// it with, how her work goes to the team, her pay to whoever sees to it. Sponsors, and who runs the machine, are shown neither.
pub fn may_see_sign(role: Role, sign: &str) -> bool {
    match sign {
        "decision-near" => true,
        "wellbeing-low" => !matches!(role, Role::Sponsor | Role::Administrator),
        "supervision-gap" | "follow-up-lost" | "caseload" | "role-drift" => is_of_team(role),
        "hours-unpaid" => may_see_hours_of_all(role),
        _ => false,
    }
}

/// Whether a role sees the hours of everyone, to have them paid; one's own are for oneself in any role.
pub fn may_see_hours_of_all(role: Role) -> bool {
    role == Role::Coordinator
}

/// Whether a role is reminded before supervision falls due: who has it, who gives it, who sees to it.
pub fn is_reminded_of_supervision(role: Role) -> bool {
    matches!(role, Role::PeerWorker | Role::Supervisor | Role::Coordinator)
}

/// Whether a role is shown counts as they are: the team and its study. For everyone else small ones are withheld, and so is what
/// can be cut until it is small: among so few people, a number can point at one.
pub fn may_see_counts(role: Role) -> bool {
    is_of_team(role) || matches!(role, Role::Researcher | Role::CoResearcher)
}

/// Whether a role may put an early sign aside, and bring it back: the team, which reads the reason.
pub fn may_put_aside(role: Role, sign: &str) -> bool {
    is_of_team(role) && may_see_sign(role, sign) && may(role, Act::Write)
}

fn is_of_team(role: Role) -> bool {
    matches!(role, Role::PeerWorker | Role::Clinician | Role::Coordinator | Role::Supervisor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_act_waits_for_proof_where_the_policies_say_so() {
        let waiting: Vec<&str> = Act::ALL.into_iter().filter(|act| waits_for_proof(*act)).map(Act::code).collect();
        assert_eq!(waiting, ["members", "keys", "erase", "break-glass", "export"]);
    }

    /// Supervision, wellbeing, follow-ups, caseload, drift, decisions, hours; then the same for putting them aside.
    #[test]
    fn every_role_and_sign_as_written_by_hand() {
        let signs =
            ["supervision-gap", "wellbeing-low", "follow-up-lost", "caseload", "role-drift", "decision-near", "hours-unpaid"];
        let (all, none) = ([true; 7], [false; 7]);
        let team = [true, true, true, true, true, true, false];
        let shared = [false, true, false, false, false, true, false];
        let decisions = [false, false, false, false, false, true, false];
        let expected = [
            (Role::PeerWorker, team, team),
            (Role::Clinician, team, team),
            (Role::Coordinator, all, all),
            (Role::Supervisor, team, team),
            (Role::Researcher, shared, none),
            (Role::CoResearcher, shared, none),
            (Role::Sponsor, decisions, none),
            (Role::Administrator, decisions, none),
        ];
        for (role, seen, put_aside) in expected {
            assert_eq!(signs.map(|sign| may_see_sign(role, sign)), seen, "{role:?}");
            assert_eq!(signs.map(|sign| may_put_aside(role, sign)), put_aside, "{role:?}");
            assert!(!may_see_sign(role, "something-new"));
        }
    }
}
