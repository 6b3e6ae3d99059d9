//! One entry as a phone writes it, checked: its shape, the rules of its kind, its lists, what it names, whom it is for.

use std::collections::HashSet;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jalon_initiative::Form;
use jalon_initiative::meaning::Retraction;
use jalon_initiative::practice::{
    Contact, FollowUp, Goal, Handoff, Hours, Reflection, Supervision, Tally, TeamWork, Training, Wellbeing,
};
use jalon_initiative::trust::{Person, SamePerson};
use jalon_record::RecordError;
use jalon_record::edtf::Edtf;
use jalon_record::entry::Audience;
use jalon_record::id::{DeviceId, EntryId, InitiativeId, Instant, MemberId, PersonRef};
use jalon_record::seal::TransportSecret;
use jalon_store::{Draft, StoreError};
use serde_json::{Map, Value};

use super::lists::Lists;

/// Why an entry is not taken: a stable code, and the field it is about, where it is about one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Wrong {
    pub reason: &'static str,
    pub field: Option<String>,
}

impl Wrong {
    pub(super) fn of(reason: &'static str) -> Self {
        Self { reason, field: None }
    }

    fn at(field: &str, reason: &'static str) -> Self {
        // A name that a phone made up goes back to it, as far as it is one.
        let is_name = field.len() <= 40 && field.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'));
        Self { reason, field: is_name.then(|| field.to_owned()) }
    }
}

const MISSING: &str = "problem-missing";
const UNSOUND: &str = "problem-unsound";
const NOT_IN_LIST: &str = "problem-not-in-list";
const UNKNOWN: &str = "problem-unknown-reference";

/// What reading needs to know.
pub(super) struct Means<'a> {
    pub device: DeviceId,
    pub author: MemberId,
    pub initiatives: &'a HashSet<InitiativeId>,
    pub members: &'a HashSet<MemberId>,
    pub lists: &'a Lists,
    pub has_list: &'a dyn Fn(&str) -> bool,
    pub keys: &'a [TransportSecret],
}

/// An entry that can be taken, as far as it can be told by itself.
#[derive(Clone, Debug)]
pub(super) struct Ready {
    pub id: EntryId,
    pub number: i64,
    pub initiative: InitiativeId,
    pub kind: String,
    pub amends: Vec<EntryId>,
    pub draft: Draft,
}

/// The name and the number that an entry came with, as far as they read.
pub(super) fn named(value: &Value) -> (Option<EntryId>, Option<i64>) {
    let id = value.get("id").and_then(Value::as_str).and_then(|text| text.parse().ok());
    (id, value.get("n").and_then(Value::as_i64).filter(|number| *number > 0))
}

/// The fields of an entry, each taken once; what is left over is not known.
struct Fields(Map<String, Value>);

impl Fields {
    fn text(&mut self, field: &str) -> Result<Option<String>, Wrong> {
        match self.0.remove(field) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(Wrong::at(field, UNSOUND)),
        }
    }

    fn number(&mut self, field: &str) -> Result<i64, Wrong> {
        match self.0.remove(field) {
            None | Some(Value::Null) => Err(Wrong::at(field, MISSING)),
            Some(value) => value.as_i64().ok_or_else(|| Wrong::at(field, UNSOUND)),
        }
    }

    fn parsed<T>(&mut self, field: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Wrong> {
        self.text(field)?.map(|text| read(&text).ok_or_else(|| Wrong::at(field, UNSOUND))).transpose()
    }

    fn must<T>(&mut self, field: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, Wrong> {
        self.parsed(field, read)?.ok_or_else(|| Wrong::at(field, MISSING))
    }
}

/// Reads an entry.
pub(super) fn entry(means: &Means<'_>, value: Value) -> Result<Ready, Wrong> {
    let Value::Object(fields) = value else { return Err(Wrong::of(UNSOUND)) };
    let mut fields = Fields(fields);
    let id: EntryId = fields.must("id", |text| text.parse().ok())?;
    if id.as_bytes()[6] >> 4 != 7 {
        return Err(Wrong::at("id", UNSOUND));
    }
    let number = fields.number("n")?;
    if number < 1 {
        return Err(Wrong::at("n", UNSOUND));
    }
    let initiative: InitiativeId = fields.must("initiative", |text| text.parse().ok())?;
    let kind = fields.must("kind", |text| Some(text.to_owned()))?;
    let version = u32::try_from(fields.number("version")?).map_err(|_| Wrong::at("version", UNSOUND))?;
    let occurred = fields.must("occurred", |text| Edtf::parse(text).ok())?;
    let recorded_at = Instant::from_micros(fields.number("recorded_at")?);
    let told_at = fields.parsed("told_at", |text| Edtf::parse(text).ok())?;
    let about: Option<PersonRef> = fields.parsed("about", |text| text.parse().ok())?;
    let audience = fields.must("audience", |code| Audience::from_code(code).ok())?;
    let amends = amends(&mut fields)?;
    let open = fields.0.remove("open").ok_or_else(|| Wrong::at("open", MISSING))?;
    let words = words(means, id, &mut fields)?;
    if let Some(unknown) = fields.0.keys().next() {
        return Err(Wrong::at(unknown, UNSOUND));
    }
    if !means.initiatives.contains(&initiative) {
        return Err(Wrong::at("initiative", "refusal-initiative"));
    }
    if matches!(kind.as_str(), Person::KIND | SamePerson::KIND) && about.is_none() {
        return Err(Wrong::at("about", MISSING));
    }
    let is_private = matches!(kind.as_str(), Wellbeing::KIND | Reflection::KIND) || about.is_some();
    if audience == Audience::Public && is_private {
        return Err(Wrong::at("audience", "refusal-audience"));
    }
    lists(means, &kind, &open, &words)?;
    references(means, &open)?;
    let draft = draft(&kind, version, open, words, |form| form.make(initiative, means.author, occurred.clone()))?;
    let draft = draft
        .in_version(version)
        .recorded_at(recorded_at)
        .told_at(told_at)
        .about(about)
        .audience(audience)
        .amending(amends.clone())
        .from_phone(id, means.device);
    Ok(Ready { id, number, initiative, kind, amends, draft })
}

/// At most so many entries are amended by one: more is no conflict that a person settled.
const MOST_AMENDED: usize = 50;

fn amends(fields: &mut Fields) -> Result<Vec<EntryId>, Wrong> {
    let wrong = || Wrong::at("amends", UNSOUND);
    match fields.0.remove("amends") {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::Array(ids)) if ids.len() <= MOST_AMENDED => {
            let read: Option<Vec<EntryId>> = ids.iter().map(|id| id.as_str()?.parse().ok()).collect();
            let read = read.ok_or_else(wrong)?;
            let distinct: HashSet<EntryId> = read.iter().copied().collect();
            if distinct.len() == read.len() { Ok(read) } else { Err(Wrong::at("amends", "problem-repeated")) }
        }
        Some(_) => Err(wrong()),
    }
}

/// The words, unlocked where they came locked; none is an empty object.
fn words(means: &Means<'_>, id: EntryId, fields: &mut Fields) -> Result<Value, Wrong> {
    let plain = fields.0.remove("words").filter(|words| !words.is_null());
    let Some(locked) = fields.text("locked")? else { return Ok(plain.unwrap_or_else(|| Value::Object(Map::new()))) };
    if plain.is_some() {
        return Err(Wrong::at("words", UNSOUND));
    }
    let refused = || Wrong::at("locked", "refusal-locked");
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(locked.trim_end_matches('=')).map_err(|_| refused())?;
    let opened = means.keys.iter().find_map(|key| key.open(id, &bytes).ok()).ok_or_else(refused)?;
    serde_json::from_slice(&opened).map_err(|_| refused())
}

/// Where in an open part, or in words, stands a code of which list.
const CODES: [(&str, &str, &str); 17] = [
    (Contact::KIND, "initiator", "contact-initiator"),
    (Contact::KIND, "minutes", "minutes-band"),
    (Contact::KIND, "result", "contact-result"),
    (Contact::KIND, "setting", "setting"),
    (Contact::KIND, "support", "support"),
    (Contact::KIND, "way", "contact-way"),
    (Handoff::KIND, "service", "handoff-service"),
    (Handoff::KIND, "way", "handoff-way"),
    (Hours::KIND, "pay", "pay"),
    (Supervision::KIND, "kind", "supervision-kind"),
    (Supervision::KIND, "mode", "supervision-mode"),
    (TeamWork::KIND, "work", "team-work"),
    (Training::KIND, "topic", "training-topic"),
    (Wellbeing::KIND, "level", "wellbeing"),
    (FollowUp::KIND, "state", "follow-up-state"),
    (Goal::KIND, "state", "goal-state"),
    (Handoff::KIND, "state", "handoff-state"),
];

fn lists(means: &Means<'_>, kind: &str, open: &Value, words: &Value) -> Result<(), Wrong> {
    for (_, field, list) in CODES.iter().filter(|(of, ..)| *of == kind) {
        let given = open.get(field).or_else(|| words.get(field));
        let codes: Vec<&Value> = match given {
            None | Some(Value::Null) => continue,
            Some(Value::Array(codes)) => codes.iter().collect(),
            Some(code) => vec![code],
        };
        if !codes.iter().all(|code| code.as_str().is_some_and(|code| means.lists.has(list, code))) {
            return Err(Wrong::at(field, NOT_IN_LIST));
        }
    }
    let counts = open.get("counts").and_then(Value::as_array).filter(|_| kind == Tally::KIND);
    for count in counts.into_iter().flatten() {
        let text = |field: &str| count.get(field).and_then(Value::as_str).unwrap_or_default();
        let (list, code) = (text("list"), text("code"));
        if !(means.lists.has(list, code) || (means.has_list)(list)) {
            return Err(Wrong::at("counts", NOT_IN_LIST));
        }
    }
    Ok(())
}

/// Members whom an entry names are members here.
fn references(means: &Means<'_>, open: &Value) -> Result<(), Wrong> {
    for field in ["from", "to", "whose"] {
        let Some(named) = open.get(field).and_then(Value::as_str) else { continue };
        if !named.parse().is_ok_and(|member: MemberId| means.members.contains(&member)) {
            return Err(Wrong::at(field, UNKNOWN));
        }
    }
    Ok(())
}

/// A form of some kind, read.
trait Made {
    fn make(&self, initiative: InitiativeId, author: MemberId, occurred: Edtf) -> Result<Draft, StoreError>;
}

struct Of<F: Form>(F, F::Words);

impl<F: Form> Made for Of<F> {
    fn make(&self, initiative: InitiativeId, author: MemberId, occurred: Edtf) -> Result<Draft, StoreError> {
        Draft::of(initiative, author, occurred, &self.0, &self.1)
    }
}

fn of<F: Form + 'static>(version: u32, open: Value, words: Value) -> Result<Box<dyn Made>, Wrong>
where
    F::Words: 'static,
{
    if !(F::SINCE..=F::VERSION).contains(&version) {
        return Err(Wrong::at("version", "refusal-kind"));
    }
    let open: F = serde_json::from_value(open).map_err(|error| shape("open", &error))?;
    let words: F::Words = serde_json::from_value(words).map_err(|error| shape("words", &error))?;
    Ok(Box::new(Of(open, words)))
}

/// The kinds that a phone writes.
fn draft(
    kind: &str,
    version: u32,
    open: Value,
    words: Value,
    make: impl FnOnce(&dyn Made) -> Result<Draft, StoreError>,
) -> Result<Draft, Wrong> {
    macro_rules! kinds {
        ($($form:ty),+ $(,)?) => {
            match kind {
                $(<$form>::KIND => of::<$form>(version, open, words)?,)+
                _ => return Err(Wrong::at("kind", "refusal-kind")),
            }
        };
    }
    let form = kinds!(
        Contact,
        Tally,
        Supervision,
        Wellbeing,
        FollowUp,
        Handoff,
        TeamWork,
        Training,
        Hours,
        Goal,
        Reflection,
        Person,
        SamePerson,
        Retraction,
    );
    make(form.as_ref()).map_err(|error| match error {
        StoreError::Form(error) => Wrong::at(error.field, error.problem.code()),
        StoreError::Record(RecordError::NotCanonical) => Wrong::at("words", UNSOUND),
        _ => Wrong::of(UNSOUND),
    })
}

/// Which field does not fit, as far as the reader of JSON says: it names fields between backticks.
fn shape(part: &str, error: &serde_json::Error) -> Wrong {
    let told = error.to_string();
    let field = told.split('`').nth(1).unwrap_or(part);
    match told.starts_with("missing field") {
        true => Wrong::at(field, MISSING),
        false if told.starts_with("unknown field") => Wrong::at(field, UNSOUND),
        false => Wrong::at(part, UNSOUND),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    /// Anything that JSON can say, not too deep.
    fn anything() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            ".{0,60}".prop_map(Value::from),
            "(practice|trust|record)\\.[a-z-]{3,12}".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 24, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::btree_map(".{0,50}", inner, 0..5).prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    fn contact(initiative: &str) -> Value {
        json!({ "id": "01890a5d-ac96-774b-bcce-b302099a8057", "n": 1, "initiative": initiative, "kind": "practice.contact", "version": 1,
            "occurred": "2026-11-20", "recorded_at": 1, "audience": "team", "open": { "way": "one-to-one" }, "words": { "note": "x" } })
    }

    proptest! {
        /// Whatever stands in the place of a field, or beside it: an entry is taken or refused, and a refusal is a code and at
        /// most the name of a field, never what was sent.
        #[test]
        fn whatever_comes_is_taken_or_refused_by_a_code(
            place in prop_oneof![
                prop::sample::select(vec!["id", "n", "initiative", "kind", "version", "occurred", "recorded_at", "told_at", "about",
                    "audience", "amends", "open", "words", "locked"]).prop_map(str::to_owned),
                ".{0,60}",
            ],
            what in anything(),
            inside in any::<bool>(),
        ) {
            let initiative = "11111111-1111-4111-8111-111111111111";
            let lists = Lists::shipped(jalon_library::shipped().unwrap());
            let means = Means {
                device: DeviceId::from_bytes([1; 16]),
                author: MemberId::from_bytes([2; 16]),
                initiatives: &HashSet::from([initiative.parse().unwrap()]),
                members: &HashSet::new(),
                lists: &lists,
                has_list: &|_| false,
                keys: &[],
            };
            prop_assert!(entry(&means, contact(initiative)).is_ok());
            let mut sent = contact(initiative);
            let part = if inside { sent.get_mut("open").unwrap() } else { &mut sent };
            part[place.as_str()] = what.clone();
            named(&sent);
            if let Err(wrong) = entry(&means, sent) {
                prop_assert!(wrong.reason.starts_with("problem-") || wrong.reason.starts_with("refusal-"));
                prop_assert!(wrong.field.is_none_or(|field| field.len() <= 40 && field.is_ascii()));
            }
            named(&what);
            prop_assert!(entry(&means, what).is_err());
        }
    }
}
