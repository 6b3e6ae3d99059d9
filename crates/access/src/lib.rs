//! Who may see and do what.
//!
//! [`Gate`] stands in front of every read of sealed words: the store opens them for a gate and for nothing else.
//! [`may_see_sign`] stands in front of early signs, and [`may`] in front of every act. Everything that is not named here
//! is denied.
//!
//! This room may use `record`. It never reads a database: what it must know comes in as arguments.
//!
//! ```
//! use jalon_access::{Act, Role, may};
//! assert!(may(Role::PeerWorker, Act::Write));
//! assert!(!may(Role::Administrator, Act::Write));
//! ```

mod gate;
mod standing;

pub use gate::{Gate, Opened, Sight, Trail};
pub use standing::{Agreement, Class, Glass, PersonStanding, Purpose, Purposes, Restriction, Standing};

use jalon_record::entry::{Audience, Envelope};
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

/// Whether a role may do something at all.
pub fn may(role: Role, act: Act) -> bool {
    match act {
        Act::See => true,
        Act::Write => !matches!(role, Role::Sponsor | Role::Administrator),
        Act::Report => role != Role::Administrator,
        Act::Members | Act::Keys => matches!(role, Role::Coordinator | Role::Administrator),
        Act::Log | Act::Review => matches!(role, Role::Coordinator | Role::Supervisor),
        Act::Consent => is_of_team(role) || is_of_study(role),
        Act::Agreement | Act::Erase => role == Role::Coordinator,
        Act::BreakGlass => matches!(role, Role::PeerWorker | Role::Clinician),
        Act::Registers => is_of_team(role),
        Act::Export => is_of_team(role) || is_of_study(role),
    }
}

/// Who is reading.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reader {
    /// Who they are.
    pub member: MemberId,
    /// As what.
    pub role: Role,
}

/// Whether this reader may read the words of an entry.
pub fn may_read_words(reader: Reader, envelope: &Envelope) -> bool {
    if reader.role == Role::Administrator {
        return false;
    }
    match envelope.audience {
        Audience::Author => envelope.author == reader.member,
        Audience::Public => true,
        Audience::Team => is_of_team(reader.role),
        Audience::Study => reader.role != Role::Sponsor,
    }
}

/// Whether this reader may see the codes, dates and numbers of an entry. They are open to everyone who may see the initiative, so that
/// each view is the same for all; but how someone is, and that a sign about it was put aside, is for those alone who may read its words.
pub fn may_see_codes(reader: Reader, envelope: &Envelope) -> bool {
    match envelope.kind.as_str() {
        "practice.wellbeing" | "initiative.sign-aside" => may_read_words(reader, envelope),
        _ => true,
    }
}

/// Whether a role is shown an early sign, by its code: those who can help are. How the peer support worker is goes to whoever she shared
/// it with, how her work goes to the team. Sponsors, and who runs the machine, are shown neither.
pub fn may_see_sign(role: Role, sign: &str) -> bool {
    match sign {
        "decision-near" => true,
        "wellbeing-low" => !matches!(role, Role::Sponsor | Role::Administrator),
        "supervision-gap" | "follow-up-lost" | "caseload" | "role-drift" => is_of_team(role),
        _ => false,
    }
}

/// Whether a role may put an early sign aside, and bring it back: the team, which reads the reason.
pub fn may_put_aside(role: Role, sign: &str) -> bool {
    is_of_team(role) && may_see_sign(role, sign) && may(role, Act::Write)
}

fn is_of_study(role: Role) -> bool {
    matches!(role, Role::Researcher | Role::CoResearcher)
}

fn is_of_team(role: Role) -> bool {
    matches!(role, Role::PeerWorker | Role::Clinician | Role::Coordinator | Role::Supervisor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jalon_record::edtf::Edtf;
    use jalon_record::entry::Commitment;
    use jalon_record::id::*;

    fn written_for(audience: Audience) -> Envelope {
        Envelope {
            id: EntryId::from_bytes([1; 16]),
            site: SiteId::from_bytes([1; 16]),
            initiative: InitiativeId::from_bytes([1; 16]),
            author: MemberId::from_bytes([1; 16]),
            device: DeviceId::from_bytes([1; 16]),
            device_seq: 1,
            kind: Kind::new("practice.contact").unwrap(),
            version: 1,
            occurred: Edtf::parse("2020").unwrap(),
            recorded_at: Instant::from_micros(0),
            told_at: None,
            about: None,
            audience,
            amends: vec![],
            commitment: Commitment::from_bytes([0; 32]),
        }
    }

    /// Author, team, study, public: for someone who did not write the entry.
    #[test]
    fn every_role_and_audience_as_written_by_hand() {
        let expected = [
            (Role::PeerWorker, [false, true, true, true]),
            (Role::Clinician, [false, true, true, true]),
            (Role::Coordinator, [false, true, true, true]),
            (Role::Supervisor, [false, true, true, true]),
            (Role::Researcher, [false, false, true, true]),
            (Role::CoResearcher, [false, false, true, true]),
            (Role::Sponsor, [false, false, false, true]),
            (Role::Administrator, [false, false, false, false]),
        ];
        for (role, row) in expected {
            let reader = Reader { member: MemberId::from_bytes([9; 16]), role };
            let got = Audience::ALL.map(|audience| may_read_words(reader, &written_for(audience)));
            assert_eq!(got, row, "{role:?}");
        }
    }

    #[test]
    fn what_one_wrote_for_oneself_one_reads_unless_administrator() {
        for role in Role::ALL {
            let reader = Reader { member: MemberId::from_bytes([1; 16]), role };
            assert_eq!(may_read_words(reader, &written_for(Audience::Author)), role != Role::Administrator);
        }
    }

    /// Supervision, wellbeing, follow-ups, caseload, drift, decisions; then the same for putting them aside.
    #[test]
    fn every_role_and_sign_as_written_by_hand() {
        let signs = ["supervision-gap", "wellbeing-low", "follow-up-lost", "caseload", "role-drift", "decision-near"];
        let (all, none) = ([true; 6], [false; 6]);
        let shared = [false, true, false, false, false, true];
        let decisions = [false, false, false, false, false, true];
        let expected = [
            (Role::PeerWorker, all, all),
            (Role::Clinician, all, all),
            (Role::Coordinator, all, all),
            (Role::Supervisor, all, all),
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

    /// Author, team, study, public: for someone who did not write the entry.
    #[test]
    fn how_someone_is_shows_no_code_to_those_it_was_not_shared_with() {
        for role in Role::ALL {
            let reader = Reader { member: MemberId::from_bytes([9; 16]), role };
            for audience in Audience::ALL {
                let contact = written_for(audience);
                assert!(may_see_codes(reader, &contact));
                for kind in ["practice.wellbeing", "initiative.sign-aside"] {
                    let note = Envelope { kind: Kind::new(kind).unwrap(), ..written_for(audience) };
                    assert_eq!(may_see_codes(reader, &note), may_read_words(reader, &note), "{role:?} {audience:?}");
                }
            }
        }
        let note = Envelope { kind: Kind::new("practice.wellbeing").unwrap(), ..written_for(Audience::Author) };
        let coordinator = Reader { member: MemberId::from_bytes([9; 16]), role: Role::Coordinator };
        assert!(!may_see_codes(coordinator, &note));
    }
}
