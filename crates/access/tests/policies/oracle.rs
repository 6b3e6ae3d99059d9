//! The rules once more, by hand and in plain Rust, from the same sentences (docs/policies.md) but from none of the policies;
//! and every question that there is.

use jalon_access::{Act, Action, Class, Facts, PURPOSES_OF_READING, PURPOSES_OF_STUDY, Purpose, Role, Sort};
use jalon_record::entry::Audience;

pub fn allowed(action: Action, facts: &Facts) -> bool {
    facts.active
        && match action {
            Action::SeeCodes => facts.here && facts.sort == Sort::Plain,
            Action::ReadWords => {
                facts.here && !facts.erased && facts.role != Role::Administrator && (facts.own || others_read(facts))
            }
            Action::Do(act) => (facts.fresh || !waits_for_proof(act)) && by_role(facts.role, act),
        }
}

fn others_read(facts: &Facts) -> bool {
    match facts.about {
        false => read_about_nobody(facts),
        true => !facts.restricted && (reads_for_a_danger(facts) || read_about_someone(facts)),
    }
}

fn read_about_nobody(facts: &Facts) -> bool {
    facts.class != Class::SubstanceUse
        && match facts.audience {
            Audience::Author => false,
            Audience::Team => is_team(facts.role),
            Audience::Study => is_team(facts.role) || reads_under_an_agreement(facts),
            Audience::Public => true,
        }
}

fn reads_for_a_danger(facts: &Facts) -> bool {
    facts.glass
        && matches!(facts.role, Role::PeerWorker | Role::Clinician)
        && matches!(facts.class, Class::Field | Class::Clinical)
}

fn read_about_someone(facts: &Facts) -> bool {
    let agrees = |purpose| facts.agrees.contains(purpose);
    if is_team(facts.role) && facts.audience != Audience::Author {
        let opened = agrees(Purpose::Care) || facts.sort == Sort::Settled;
        return match facts.class {
            Class::Interview => false,
            Class::SubstanceUse => opened && agrees(Purpose::SubstanceUse),
            Class::Field | Class::Clinical | Class::Journal => opened,
        };
    }
    if is_study(facts.role) && matches!(facts.audience, Audience::Study | Audience::Public) {
        let asked = agrees(Purpose::Analysis) && (facts.role == Role::Researcher || agrees(Purpose::CoAnalysis));
        return asked && reads_under_an_agreement(facts) && facts.class != Class::SubstanceUse;
    }
    false
}

/// A researcher reads to analyse, a co-researcher to analyse together with others.
fn reads_under_an_agreement(facts: &Facts) -> bool {
    match facts.role {
        Role::Researcher => facts.allows.contains(Purpose::Analysis),
        Role::CoResearcher => facts.allows.contains(Purpose::CoAnalysis),
        _ => false,
    }
}

fn by_role(role: Role, act: Act) -> bool {
    match act {
        Act::See => true,
        Act::Write => !matches!(role, Role::Sponsor | Role::Administrator),
        Act::Report => role != Role::Administrator,
        Act::Members | Act::Keys => matches!(role, Role::Coordinator | Role::Administrator),
        Act::Log | Act::Review => matches!(role, Role::Coordinator | Role::Supervisor),
        Act::Consent | Act::Export => is_team(role) || is_study(role),
        Act::Agreement | Act::Erase => role == Role::Coordinator,
        Act::BreakGlass => matches!(role, Role::PeerWorker | Role::Clinician),
        Act::Registers => is_team(role),
    }
}

fn waits_for_proof(act: Act) -> bool {
    matches!(act, Act::Members | Act::Keys | Act::Erase | Act::BreakGlass | Act::Export)
}

fn is_team(role: Role) -> bool {
    matches!(role, Role::PeerWorker | Role::Clinician | Role::Coordinator | Role::Supervisor)
}

fn is_study(role: Role) -> bool {
    matches!(role, Role::Researcher | Role::CoResearcher)
}

/// A number taken apart, figure by figure, each in its own base.
struct Figures(usize);

impl Figures {
    fn one_of<T: Copy>(&mut self, values: &[T]) -> T {
        let value = values[self.0 % values.len()];
        self.0 /= values.len();
        value
    }

    fn is(&mut self) -> bool {
        self.one_of(&[false, true])
    }
}

/// How many facts about a person there are: what they agree to, whether they restricted the reader, broken glass.
const OF_A_PERSON: usize = 1 << (PURPOSES_OF_READING.len() + 2);
/// How many questions there are about reading words that are about nobody, with nothing out of the ordinary: the lowest.
pub const ABOUT_NOBODY: usize = 8 * 4 * 5 * 3 * 2 * (1 << PURPOSES_OF_STUDY.len());
/// How many with nothing out of the ordinary.
pub const ORDINARY: usize = ABOUT_NOBODY * (OF_A_PERSON + 1);
/// How many about reading words and seeing codes there are.
pub const READING: usize = ORDINARY * 2 * 8;
/// How many there are about doing something.
pub const DOING: usize = Act::ALL.len() * 8 * 4;

/// The question about reading of a number. What is out of the ordinary (codes instead of words, erased, elsewhere, no longer
/// in the team) takes the highest figures.
pub fn reading(number: usize) -> (Action, Facts) {
    let mut figures = Figures(number);
    let mut facts = Facts::of_role(figures.one_of(&Role::ALL));
    facts.audience = figures.one_of(&Audience::ALL);
    facts.class = figures.one_of(Class::ALL);
    facts.sort = figures.one_of(&Sort::ALL);
    facts.own = figures.is();
    facts.allows = PURPOSES_OF_STUDY.into_iter().filter(|_| figures.is()).collect();
    let person = figures.0 % (OF_A_PERSON + 1);
    figures.0 /= OF_A_PERSON + 1;
    if let Some(person) = person.checked_sub(1) {
        let mut person = Figures(person);
        facts.about = true;
        facts.agrees = PURPOSES_OF_READING.into_iter().filter(|_| person.is()).collect();
        facts.restricted = person.is();
        facts.glass = person.is();
    }
    let action = figures.one_of(&[Action::ReadWords, Action::SeeCodes]);
    facts.erased = figures.is();
    facts.here = !figures.is();
    facts.active = !figures.is();
    (action, facts)
}

/// The question about doing something of a number.
pub fn doing(number: usize) -> (Action, Facts) {
    let mut figures = Figures(number);
    let mut facts = Facts::of_role(figures.one_of(&Role::ALL));
    facts.fresh = figures.is();
    facts.active = figures.is();
    (Action::Do(figures.one_of(&Act::ALL)), facts)
}

/// Numbers below a bound, each once, in an order without a pattern.
pub fn scattered(below: usize) -> impl Iterator<Item = usize> {
    const STEP: usize = 1_234_577;
    (0..below).map(move |number| number * STEP % below)
}
