//! What an entry of a scenario says: first with keys in the place of references, then as the typed form.

use std::collections::BTreeMap;

use jalon_initiative::crisis::{Adaptation, Bracket, ContextEvent, Crisis, CrisisReading, Dispute, EffectOn, Window};
use jalon_initiative::form::{Form, FormError};
use jalon_initiative::inquiry::Contribution;
use jalon_initiative::meaning::{Opened, Retraction};
use jalon_initiative::pathway::{Decision, Evidence, Passed, RoleSheet, StepSaid};
use jalon_initiative::practice::{
    Contact, FollowUp, Goal, Handoff, Hours, ListValue, NotesPolicy, Supervision, Tally, TeamWork, Training, Wellbeing,
};
use jalon_initiative::signs::PutAside;
use jalon_initiative::story::Claim;
use jalon_initiative::trust::{Agreement, Classed, Consent, Person, Restriction};
use jalon_record::id::{EntryId, MemberId};
use serde::de::DeserializeOwned;
use toml::{Table, Value};

use super::ScenarioFault;

/// The kind of a row of the context.
pub(super) const CONTEXT_KIND: &str = ContextEvent::KIND;

/// Where entries are named inside an open part: the kind, the field, and the kinds that may stand there (any, if none).
const REFERENCES: &[(&str, &str, &[&str])] = &[
    (Bracket::KIND, "crisis", &[Crisis::KIND]),
    (Bracket::KIND, "marker", &[ContextEvent::KIND]),
    (ContextEvent::KIND, "crisis", &[Crisis::KIND]),
    (Dispute::KIND, "one", &[ContextEvent::KIND]),
    (Dispute::KIND, "other", &[ContextEvent::KIND]),
    (EffectOn::KIND, "of", &[ContextEvent::KIND, Crisis::KIND]),
    (EffectOn::KIND, "supporting", &[]),
    (Window::KIND, "crisis", &[Crisis::KIND]),
    (Window::KIND, "opened_by", &[]),
    (Window::KIND, "used_by", &[]),
    (Window::KIND, "closed_by", &[]),
    (Adaptation::KIND, "crisis", &[Crisis::KIND]),
    (Adaptation::KIND, "of", &[ContextEvent::KIND]),
    (CrisisReading::KIND, "crisis", &[Crisis::KIND]),
    (CrisisReading::KIND, "bracket", &[Bracket::KIND]),
    (Claim::KIND, "supporting", &[]),
    (Claim::KIND, "disconfirming", &[]),
    (Classed::KIND, "entry", &[]),
    (FollowUp::KIND, "of", &[Contact::KIND, Handoff::KIND]),
];

/// Where members are named inside an open part, by the role of the one invented person who has it.
const MEMBERS: &[(&str, &str)] = &[
    (Agreement::KIND, "members"),
    (Restriction::KIND, "members"),
    (Handoff::KIND, "from"),
    (Handoff::KIND, "to"),
    (FollowUp::KIND, "whose"),
];

/// The kinds whose structure alone says something. The rules of a step ask for a reason where it is needed.
const MAY_BE_WORDLESS: &[&str] = &[
    Contact::KIND,
    Tally::KIND,
    StepSaid::KIND,
    Supervision::KIND,
    FollowUp::KIND,
    Handoff::KIND,
    TeamWork::KIND,
    Training::KIND,
    Hours::KIND,
    NotesPolicy::KIND,
    Restriction::KIND,
    Classed::KIND,
];

/// What is done with a form and its words, whatever its kind: writing it to a record, checking it, drawing it.
pub trait Visitor {
    /// What comes of it.
    type Output;

    /// Does it.
    fn visit<F: Form>(self, form: &F, words: &F::Words) -> Self::Output;
}

macro_rules! acts {
    ($($variant:ident($form:ty)),+ $(,)?) => {
        /// What an entry says, with the entries it refers to named as the record names them.
        #[derive(Clone, PartialEq, Eq, Debug)]
        pub enum Act {
            $(#[doc = concat!("See [`", stringify!($form), "`].")] $variant($form, <$form as Form>::Words),)+
        }

        impl Act {
            fn read(kind: &str, open: Table, words: Table) -> Result<Self, ScenarioFault> {
                match kind {
                    $(<$form>::KIND => Ok(Self::$variant(part(open)?, part(words)?)),)+
                    _ => Err(ScenarioFault::UnknownKind(kind.to_owned())),
                }
            }

            /// Does something with it, whatever its kind.
            pub fn visit<V: Visitor>(&self, visitor: V) -> V::Output {
                match self { $(Self::$variant(form, words) => visitor.visit(form, words),)+ }
            }
        }

        const KINDS: &[&str] = &[$(<$form>::KIND),+];
    };
}

acts! {
    Opened(Opened), Contact(Contact), Tally(Tally), StepSaid(StepSaid), Evidence(Evidence), Crisis(Crisis),
    Bracket(Bracket), ContextEvent(ContextEvent), Dispute(Dispute), EffectOn(EffectOn), Contribution(Contribution),
    Claim(Claim), Retraction(Retraction), Passed(Passed), RoleSheet(RoleSheet), Decision(Decision), Window(Window),
    Adaptation(Adaptation), CrisisReading(CrisisReading), Supervision(Supervision), Wellbeing(Wellbeing), FollowUp(FollowUp),
    PutAside(PutAside), Handoff(Handoff), Goal(Goal), TeamWork(TeamWork), Training(Training), Hours(Hours),
    NotesPolicy(NotesPolicy), ListValue(ListValue), Person(Person), Consent(Consent), Restriction(Restriction), Agreement(Agreement), Classed(Classed),
}

fn part<T: DeserializeOwned>(table: Table) -> Result<T, ScenarioFault> {
    table.try_into().map_err(|error| ScenarioFault::Unreadable(error.message().to_owned()))
}

impl Act {
    /// Checks the rules of its kind.
    ///
    /// # Errors
    /// [`FormError`] as [`Form::check`] gives it.
    pub fn check(&self) -> Result<(), FormError> {
        struct Check;
        impl Visitor for Check {
            type Output = Result<(), FormError>;

            fn visit<F: Form>(self, form: &F, words: &F::Words) -> Self::Output {
                form.check(words)
            }
        }
        self.visit(Check)
    }
}

/// What an entry says, with keys in the place of references.
#[derive(Clone, PartialEq, Debug)]
pub struct ScenarioAct {
    kind: &'static str,
    open: Table,
    words: Table,
}

impl ScenarioAct {
    pub(super) fn new(kind: &str, open: Table, words: Option<Table>) -> Result<Self, ScenarioFault> {
        let known = KINDS.iter().find(|known| **known == kind);
        let kind = *known.ok_or_else(|| ScenarioFault::UnknownKind(kind.to_owned()))?;
        let words = words.or_else(|| MAY_BE_WORDLESS.contains(&kind).then(Table::new)).ok_or(ScenarioFault::NoWords)?;
        Ok(Self { kind, open, words })
    }

    /// Whether it names other entries.
    pub fn refers(&self) -> bool {
        self.reference_fields().any(|(field, _)| self.open.contains_key(field))
    }

    /// The kind of the entry.
    pub fn kind(&self) -> &'static str {
        self.kind
    }

    /// The typed form, given how the record names the entry of each key, and the member of each role.
    ///
    /// # Errors
    /// [`ScenarioFault::UnknownReference`] when `id_of` does not know a key, or `member_of` a role. What was read has no other fault.
    pub fn resolve(
        &self,
        id_of: &dyn Fn(&str) -> Option<EntryId>,
        member_of: &dyn Fn(&str) -> Option<MemberId>,
    ) -> Result<Act, ScenarioFault> {
        let mut open = self.open.clone();
        for (field, _) in self.reference_fields() {
            if let Some(value) = open.get_mut(field) {
                name(value, field, &|key| id_of(key).map(|id| id.to_string()))?;
            }
        }
        for (_, field) in MEMBERS.iter().filter(|(kind, _)| *kind == self.kind) {
            if let Some(value) = open.get_mut(*field) {
                name(value, field, &|role| member_of(role).map(|id| id.to_string()))?;
            }
        }
        Act::read(self.kind, open, self.words.clone())
    }

    /// Refuses references to what is not there yet, or of another kind than may stand there.
    pub(super) fn check_references(&self, kinds: &BTreeMap<&str, &str>) -> Result<(), ScenarioFault> {
        for (field, allowed) in self.reference_fields() {
            for key in self.open.get(field).into_iter().flat_map(keys) {
                let kind = kind_of(field, key, kinds)?;
                if !allowed.is_empty() && !allowed.contains(&kind) {
                    return Err(ScenarioFault::WrongReference { field, key: key.to_owned(), kind: kind.to_owned() });
                }
            }
        }
        Ok(())
    }

    /// Refuses a new version of another kind of entry, and a retraction of nothing.
    pub(super) fn check_amends(&self, amends: &[String], kinds: &BTreeMap<&str, &str>) -> Result<(), ScenarioFault> {
        let retracts = self.kind == Retraction::KIND;
        if retracts && amends.is_empty() {
            return Err(ScenarioFault::RetractsNothing);
        }
        for key in amends {
            let kind = kind_of("amends", key, kinds)?;
            if kind != self.kind && !retracts {
                return Err(ScenarioFault::WrongReference { field: "amends", key: key.clone(), kind: kind.to_owned() });
            }
        }
        Ok(())
    }

    fn reference_fields(&self) -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
        REFERENCES.iter().filter(|(kind, ..)| *kind == self.kind).map(|(_, field, allowed)| (*field, *allowed))
    }
}

fn kind_of<'a>(field: &'static str, key: &str, kinds: &BTreeMap<&str, &'a str>) -> Result<&'a str, ScenarioFault> {
    kinds.get(key).copied().ok_or_else(|| ScenarioFault::UnknownReference { field, key: key.to_owned() })
}

/// The keys in a field: one, or several in a list.
fn keys(value: &Value) -> Vec<&str> {
    match value {
        Value::String(key) => vec![key],
        Value::Array(items) => items.iter().flat_map(keys).collect(),
        _ => vec![],
    }
}

/// Puts names in the place of keys.
fn name(value: &mut Value, field: &'static str, id_of: &dyn Fn(&str) -> Option<String>) -> Result<(), ScenarioFault> {
    match value {
        Value::String(key) => {
            let id = id_of(key).ok_or_else(|| ScenarioFault::UnknownReference { field, key: key.clone() })?;
            *key = id;
            Ok(())
        }
        Value::Array(items) => items.iter_mut().try_for_each(|item| name(item, field, id_of)),
        _ => Ok(()),
    }
}
