//! The policies: files that people can read, and what they decide.
//!
//! They are written in Cedar (`policies/*.cedar`, explained in `docs/policies.md`), are shipped inside the program, and
//! look at nothing but [`Facts`]. What no policy permits is denied; a policy that forbids beats every other. Answers are
//! remembered for each distinct question, so that a page of many thousand entries costs a few dozen evaluations.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use cedar_policy::{
    Authorizer, Context, Entities, EntityId, EntityTypeName, EntityUid, Policy, PolicyId, PolicySet, Request,
    RestrictedExpression, Schema, ValidationMode, Validator,
};
use sha2::{Digest, Sha256};

use crate::facts::SETTLEABLE;
use crate::{Action, Facts, Missing};

const SCHEMA: &str = include_str!("../policies/jalon.cedarschema");
const ROLES: &str = include_str!("../policies/roles.json");
const FILES: [(&str, &str); 4] = [
    ("words.cedar", include_str!("../policies/words.cedar")),
    ("people.cedar", include_str!("../policies/people.cedar")),
    ("never.cedar", include_str!("../policies/never.cedar")),
    ("acts.cedar", include_str!("../policies/acts.cedar")),
];

/// Why policies do not read.
#[derive(Debug, thiserror::Error, PartialEq, Eq, Clone)]
pub enum PolicyError {
    /// A policy is not one.
    #[error("{file}: {why}")]
    Policy {
        /// The file.
        file: String,
        /// What Cedar says of it.
        why: String,
    },
    /// Two policies of the same name, or one without.
    #[error("{file}: a policy needs a name of its own, @id(\"…\")")]
    Name {
        /// The file.
        file: String,
    },
    /// The schema or the list of roles is not one.
    #[error("schema: {0}")]
    Schema(String),
    /// The policies do not agree with the schema.
    #[error("{0}")]
    Invalid(String),
}

/// One policy, as it is written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PolicyText {
    /// Its name; `policy-` and the name is the key of its sentence in `language`.
    pub id: String,
    /// The file it stands in.
    pub file: String,
    /// Whether it forbids; else it permits.
    pub forbids: bool,
    /// Its text, with the comment before it.
    pub text: String,
}

/// What the policies say to one question, and which of them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Decision {
    /// Whether it is allowed.
    pub allowed: bool,
    /// The policies that permit it; none where one forbids it.
    pub permits: Vec<String>,
    /// The policies that forbid it.
    pub forbids: Vec<String>,
}

/// A set of policies, ready to decide.
pub struct Policies {
    set: PolicySet,
    schema: Schema,
    roles: Entities,
    texts: Vec<PolicyText>,
    digest: [u8; 32],
    names: Names,
    known: RwLock<HashMap<(Action, Facts), Arc<Decision>>>,
}

impl Policies {
    /// The policies that ship with the program.
    ///
    /// # Errors
    /// [`PolicyError`]; a test proves that there is none.
    pub fn shipped() -> Result<&'static Self, PolicyError> {
        static SHIPPED: LazyLock<Result<Policies, PolicyError>> = LazyLock::new(|| Policies::read(SCHEMA, ROLES, &FILES));
        SHIPPED.as_ref().map_err(Clone::clone)
    }

    /// Reads policies from the texts of their files: a schema, the roles with their groups, and files in which policies
    /// stand one by one, with an empty line between them.
    ///
    /// # Errors
    /// [`PolicyError`] names the file that does not read.
    pub fn read(schema: &str, roles: &str, files: &[(&str, &str)]) -> Result<Self, PolicyError> {
        let (known_schema, _) = Schema::from_cedarschema_str(schema).map_err(|error| PolicyError::Schema(error.to_string()))?;
        let roles_known =
            Entities::from_json_str(roles, Some(&known_schema)).map_err(|error| PolicyError::Schema(error.to_string()))?;
        let mut set = PolicySet::new();
        let mut texts = Vec::new();
        for (file, text) in files {
            for block in text.split("\n\n").map(str::trim).filter(|block| has_policy(block)) {
                let policy = read_policy(file, block)?;
                texts.push(PolicyText {
                    id: policy.id().to_string(),
                    file: (*file).to_owned(),
                    forbids: policy.effect() == cedar_policy::Effect::Forbid,
                    text: block.to_owned(),
                });
                set.add(policy).map_err(|_| PolicyError::Name { file: (*file).to_owned() })?;
            }
        }
        let digest = digest(std::iter::once(("schema", schema)).chain([("roles", roles)]).chain(files.iter().copied()));
        let names = Names::new().map_err(PolicyError::Schema)?;
        Ok(Self { set, schema: known_schema, roles: roles_known, texts, digest, names, known: RwLock::default() })
    }

    /// Whether every policy agrees strictly with the schema: it looks at facts that there are, and compares like with like.
    ///
    /// # Errors
    /// [`PolicyError::Invalid`] tells all that does not.
    pub fn validate(&self) -> Result<(), PolicyError> {
        let result = Validator::new(self.schema.clone()).validate(&self.set, ValidationMode::Strict);
        if result.validation_passed_without_warnings() { Ok(()) } else { Err(PolicyError::Invalid(result.to_string())) }
    }

    /// The policies as they are written, in the order of the files.
    pub fn texts(&self) -> &[PolicyText] {
        &self.texts
    }

    /// SHA-256 over all files: what the access log notes, so that one knows later by which rules words were opened.
    pub fn digest(&self) -> [u8; 32] {
        self.digest
    }

    /// What the policies say. Asking the same again costs no evaluation.
    pub fn decide(&self, action: Action, facts: &Facts) -> Arc<Decision> {
        let question = (action, facts.plainly());
        if let Some(known) = self.known.read().unwrap_or_else(PoisonError::into_inner).get(&question) {
            return known.clone();
        }
        let decision = Arc::new(self.evaluate(action, &question.1));
        self.known.write().unwrap_or_else(PoisonError::into_inner).insert(question, decision.clone());
        decision
    }

    /// What the policies say, evaluated anew. A question that does not evaluate is denied.
    pub fn evaluate(&self, action: Action, facts: &Facts) -> Decision {
        let Some(request) = self.names.request(action, facts) else { return Decision::default() };
        let response = Authorizer::new().is_authorized(&request, &self.set, &self.roles);
        if response.diagnostics().errors().next().is_some() {
            return Decision::default();
        }
        let mut reasons: Vec<String> = response.diagnostics().reason().map(ToString::to_string).collect();
        reasons.sort_by_key(|id| self.texts.iter().position(|text| text.id == *id));
        match response.decision() {
            cedar_policy::Decision::Allow => Decision { allowed: true, permits: reasons, forbids: Vec::new() },
            cedar_policy::Decision::Deny => Decision { allowed: false, permits: Vec::new(), forbids: reasons },
        }
    }

    /// The least that people would have to settle for words to open: what the person agrees to, who signs, with whom the
    /// author shares. Empty where they are open, and where nothing that can be settled opens them.
    pub fn missing(&self, facts: &Facts) -> Vec<Missing> {
        let opens = |chosen: &u32| {
            let settle = |facts: Option<Facts>, (at, missing): (usize, &Missing)| match chosen >> at & 1 {
                0 => facts,
                _ => facts.and_then(|facts| missing.settled(facts)),
            };
            let settled = SETTLEABLE.iter().enumerate().fold(Some(facts.plainly()), settle);
            settled.is_some_and(|settled| self.decide(Action::ReadWords, &settled).allowed)
        };
        let mut choices: Vec<u32> = (0..1 << SETTLEABLE.len()).collect();
        choices.sort_by_key(|choice| choice.count_ones());
        let least = choices.iter().find(|choice| opens(choice)).copied().unwrap_or(0);
        SETTLEABLE.iter().enumerate().filter(|(at, _)| least >> at & 1 == 1).map(|(_, missing)| *missing).collect()
    }

    /// How many distinct questions were answered so far.
    pub fn remembered(&self) -> usize {
        self.known.read().unwrap_or_else(PoisonError::into_inner).len()
    }
}

impl std::fmt::Debug for Policies {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Policies({} of them)", self.texts.len())
    }
}

fn has_policy(block: &str) -> bool {
    block.lines().any(|line| !line.trim().is_empty() && !line.trim_start().starts_with("//"))
}

fn read_policy(file: &str, block: &str) -> Result<Policy, PolicyError> {
    let policy =
        Policy::parse(None, block).map_err(|error| PolicyError::Policy { file: file.to_owned(), why: error.to_string() })?;
    let name = policy.annotation("id").filter(|name| !name.is_empty()).ok_or(PolicyError::Name { file: file.to_owned() })?;
    Ok(policy.new_id(PolicyId::new(name)))
}

/// Each file with its name and its length before it, so that nothing can move from one to the next unseen.
fn digest<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> [u8; 32] {
    let mut hash = Sha256::new_with_prefix(b"jalon policies 1");
    for part in files.flat_map(|(name, text)| [name, text]) {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().into()
}

/// The names of the schema, read once.
struct Names {
    role: EntityTypeName,
    action: EntityTypeName,
    audience: EntityTypeName,
    class: EntityTypeName,
    sort: EntityTypeName,
    purpose: EntityTypeName,
    entry: EntityUid,
    site: EntityUid,
}

impl Names {
    fn new() -> Result<Self, String> {
        let name = |text: &str| text.parse::<EntityTypeName>().map_err(|error| error.to_string());
        Ok(Self {
            role: name("Role")?,
            action: name("Action")?,
            audience: name("Audience")?,
            class: name("Class")?,
            sort: name("Sort")?,
            purpose: name("Purpose")?,
            entry: EntityUid::from_type_name_and_id(name("Entry")?, EntityId::new("it")),
            site: EntityUid::from_type_name_and_id(name("Site")?, EntityId::new("it")),
        })
    }

    fn request(&self, action: Action, facts: &Facts) -> Option<Request> {
        let (code, resource, context) = match action {
            Action::ReadWords => ("read-words", &self.entry, self.of_entry(facts)),
            Action::SeeCodes => ("see-codes", &self.entry, self.of_entry(facts)),
            Action::Do(act) => (act.code(), &self.site, of_act(facts)),
        };
        let context = Context::from_pairs(context.into_iter().map(|(name, value)| (name.to_owned(), value))).ok()?;
        let principal = uid(&self.role, facts.role.code());
        Request::new(principal, uid(&self.action, code), resource.clone(), context, None).ok()
    }

    fn of_entry(&self, facts: &Facts) -> Vec<(&'static str, RestrictedExpression)> {
        let named = |kind: &EntityTypeName, code: &str| RestrictedExpression::new_entity_uid(uid(kind, code));
        let agrees = facts.agrees.iter().map(|purpose| named(&self.purpose, purpose.code()));
        let allows = facts.allows.iter().map(|purpose| named(&self.purpose, purpose.code()));
        vec![
            ("own", RestrictedExpression::new_bool(facts.own)),
            ("audience", named(&self.audience, facts.audience.code())),
            ("class", named(&self.class, facts.class.code())),
            ("sort", named(&self.sort, facts.sort.code())),
            ("erased", RestrictedExpression::new_bool(facts.erased)),
            ("here", RestrictedExpression::new_bool(facts.here)),
            ("aboutPerson", RestrictedExpression::new_bool(facts.about)),
            ("agreesTo", RestrictedExpression::new_set(agrees)),
            ("restricted", RestrictedExpression::new_bool(facts.restricted)),
            ("glass", RestrictedExpression::new_bool(facts.glass)),
            ("allows", RestrictedExpression::new_set(allows)),
            ("active", RestrictedExpression::new_bool(facts.active)),
        ]
    }
}

fn of_act(facts: &Facts) -> Vec<(&'static str, RestrictedExpression)> {
    vec![("active", RestrictedExpression::new_bool(facts.active)), ("fresh", RestrictedExpression::new_bool(facts.fresh))]
}

fn uid(kind: &EntityTypeName, code: &str) -> EntityUid {
    EntityUid::from_type_name_and_id(kind.clone(), EntityId::new(code))
}
