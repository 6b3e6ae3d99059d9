//! The open part of an entry as a list of facts: codes by their labels, dates in words, references as links.

use jalon_initiative::form::{Code, Form};
use jalon_initiative::pathway::PathwayVersion;
use jalon_library::PathwayShape;
use jalon_record::edtf::Edtf;
use jalon_record::entry::Entry;
use jalon_record::id::EntryId;
use maud::{Markup, html};
use serde_json::{Map, Value};

use crate::pages::parts::{self, Teller};
use crate::pages::{encode, tongue, trust};

/// The open part as it stands; nothing once it was erased, or where it is not an object.
pub(in crate::pages) fn open_part(entry: &Entry) -> Map<String, Value> {
    let read = entry.body.as_ref().and_then(|body| serde_json::from_str(body.open.as_str()).ok());
    match read {
        Some(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

/// The entries that the open part names.
pub(super) fn named(entry: &Entry) -> Vec<EntryId> {
    fn collect(value: &Value, found: &mut Vec<EntryId>) {
        match value {
            Value::String(text) => found.extend(id(text)),
            Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    open_part(entry).values().for_each(|value| collect(value, &mut found));
    found
}

/// An entry id in its one written form; other texts that would also read as one are left alone.
fn id(text: &str) -> Option<EntryId> {
    text.parse().ok().filter(|id: &EntryId| id.to_string() == text)
}

/// The list that the codes of a field come from.
pub(in crate::pages) fn list_of(kind: &str, field: &str) -> Option<&'static str> {
    let list = match (kind, field) {
        ("practice.contact", "way") => "contact-way",
        ("practice.contact", "initiator") => "contact-initiator",
        ("practice.contact", "minutes") => "minutes-band",
        ("practice.contact", "setting") => "setting",
        ("practice.contact", "support") => "support",
        ("practice.contact", "result") => "contact-result",
        ("pathway.step", "state") => "step-state",
        ("pathway.evidence", "kinds") => "evidence-kind",
        ("crisis.context", "confidence") => "confidence",
        ("crisis.context", "occurrence") => "occurrence",
        ("crisis.effect", "effect") => "effect",
        ("crisis.effect", "intensity") => "intensity",
        ("inquiry.contribution", "what") => "research-contribution",
        ("pathway.step", "owner_role") => "owner",
        ("pathway.decision", "topic") => "decision-topic",
        ("crisis.context", "constructs") => "cfir-construct",
        ("crisis.context", "level") => "context-level",
        ("crisis.window", "state") => "window-state",
        ("crisis.adaptation", "what") => "adaptation-what",
        ("crisis.adaptation", "context") => "adaptation-context",
        ("crisis.adaptation", "nature") => "adaptation-nature",
        ("crisis.adaptation", "core") => "adaptation-core",
        ("crisis.adaptation", "goal") => "adaptation-goal",
        ("crisis.adaptation", "reason_level") => "adaptation-reason-level",
        ("crisis.adaptation", "when") => "adaptation-when",
        ("crisis.adaptation", "planned") => "adaptation-planned",
        ("crisis.adaptation", "who") => "adaptation-who",
        ("crisis.adaptation", "reach") => "adaptation-reach",
        ("crisis.adaptation", "duration") => "adaptation-duration",
        ("practice.supervision", "kind") => "supervision-kind",
        ("practice.supervision", "mode") => "supervision-mode",
        ("practice.follow-up", "state") => "follow-up-state",
        ("practice.handoff", "state") => "handoff-state",
        ("practice.handoff", "way") => "handoff-way",
        ("practice.handoff", "service") => "handoff-service",
        ("practice.team-work", "work") => "team-work",
        ("practice.training", "topic") => "training-topic",
        ("practice.hours", "pay") => "pay",
        ("practice.goal", "state") => "goal-state",
        ("pathway.notes", "level") => "notes-level",
        ("practice.list-value", "change") => "list-change",
        ("initiative.sign-aside", "sign") => "early-sign",
        ("trust.restriction", "roles") => "role",
        ("trust.communication", "classes") => "information-class",
        _ => return None,
    };
    Some(list)
}

/// The facts of an entry: what each is called, and what it says; none where its codes are not for this reader.
pub(super) fn facts(teller: Teller<'_>, entry: &Entry, cited: &[Entry]) -> Vec<(String, Markup)> {
    let kind = entry.envelope.kind.as_str();
    if !teller.shows_codes(&entry.envelope) {
        return Vec::new();
    }
    let telling = Telling { teller, kind, cited };
    let open = open_part(entry);
    let mut fields: Vec<_> = open.iter().filter(|(field, _)| !is_told_apart(kind, field)).collect();
    // By name, as they stand; but what begins is told before what ends.
    fields.sort_by_key(|(field, _)| if *field == "end" { "start and end" } else { field.as_str() });
    let told = |(field, value): (&String, &Value)| match (kind, field.as_str()) {
        ("pathway.evidence", "file") => (telling.name(field), telling.file(entry, value)),
        _ => (telling.name(field), telling.value(field, value)),
    };
    fields.into_iter().map(told).collect()
}

/// What a reading decided stands in a table of its own; what an act of erasing did, and what rules say, on pages of their own.
fn is_told_apart(kind: &str, field: &str) -> bool {
    matches!(
        (kind, field),
        ("crisis.reading", "choices")
            | ("trust.erasing", "destroyed" | "kept" | "proofs")
            | ("trust.retention", "rules")
            | ("trust.retention-ran", "ended")
            | ("trust.release", "cells")
    )
}

/// What a field of the open part is called: as its list is, else by its own name, in entries of its kind or in any.
pub(in crate::pages) fn name_of(teller: Teller<'_>, kind: &str, field: &str) -> String {
    let words = teller.words;
    if let Some(list) = list_of(kind, field).and_then(|list| words.library.codelist(list)) {
        return list.title(tongue(words.language)).to_owned();
    }
    let keys = [format!("part-field-{}-{field}", kind.replace('.', "-")), format!("part-field-{field}")];
    keys.iter().find(|key| words.language.has(key)).map_or_else(|| field.to_owned(), |key| words.say(key))
}

#[derive(Clone, Copy)]
struct Telling<'a> {
    teller: Teller<'a>,
    kind: &'a str,
    cited: &'a [Entry],
}

/// The key of the word for a code of room `trust`.
pub(in crate::pages) fn key_of(kind: &str, field: &str, text: &str) -> Option<String> {
    Some(match (kind, field) {
        ("trust.consent" | "trust.agreement", "purposes") => format!("consent-purpose-{text}"),
        ("trust.consent", _) => format!("consent-{field}-{text}"),
        ("trust.restriction" | "trust.class", "classes" | "class") => format!("class-{text}"),
        ("trust.restriction", "state") => format!("restrict-state-{text}"),
        ("trust.agreement", "state") => format!("agreement-state-{text}"),
        ("trust.glass-reviewed", "verdict") => format!("glass-verdict-{text}"),
        _ => return None,
    })
}

impl Telling<'_> {
    fn name(self, field: &str) -> String {
        name_of(self.teller, self.kind, field)
    }

    fn value(self, field: &str, value: &Value) -> Markup {
        let words = self.teller.words;
        match value {
            Value::String(text) => self.text(field, text),
            Value::Bool(true) => html! { (words.say("yes")) },
            Value::Bool(false) => html! { (words.say("no")) },
            Value::Number(number) => {
                html! { (number.as_i64().map_or_else(|| number.to_string(), |number| words.number(number))) }
            }
            Value::Array(items) => html! { ul { @for item in items { li { (self.item(field, item)) } } } },
            Value::Null => html! { (words.say("none")) },
            Value::Object(_) if self.kind == PathwayVersion::KIND => self.pathway(value),
            Value::Object(_) => html! { code.hash { (value.to_string()) } },
        }
    }

    /// The structure of a pathway in a sentence; the whole is on its own pages.
    fn pathway(self, shape: &Value) -> Markup {
        let words = self.teller.words;
        let shape: Option<PathwayShape> = serde_json::from_value(shape.clone()).ok();
        html! { @if let Some(shape) = shape {
            @let steps: usize = shape.stages.iter().map(|stage| stage.steps.len()).sum();
            @let counts = [("version", shape.version.to_string()), ("steps", steps.to_string()), ("stages", shape.stages.len().to_string())];
            (words.with("own-entry-shape", &counts.each_ref().map(|(name, count)| (*name, count.as_str())))) " "
            a href=(self.teller.desk.at("/pathway/own/versions")) { (words.say("own-versions-title")) }
        } }
    }

    /// An item of a list: a line of a tally, else a value like any other.
    fn item(self, field: &str, item: &Value) -> Markup {
        let text = |name: &str| item.get(name).and_then(Value::as_str);
        match (text("list"), text("code"), item.get("n").and_then(Value::as_i64)) {
            (Some(list), Some(code), Some(n)) => {
                let words = self.teller.words;
                html! { (words.with("report-pair", &[("one", &words.label(list, code)), ("other", &words.number(n))])) }
            }
            _ => self.value(field, item),
        }
    }

    fn text(self, field: &str, text: &str) -> Markup {
        let words = self.teller.words;
        if let Some(list) = list_of(self.kind, field) {
            return html! { (words.label(list, text)) };
        }
        if let Some(told) = self.trust(field, text).or_else(|| self.practice(field, text)) {
            return told;
        }
        if let Some(id) = id(text) {
            return self.link(id);
        }
        match (self.kind, field) {
            (
                "pathway.step" | "pathway.evidence" | "pathway.passed" | "crisis.effect" | "crisis.window" | "crisis.adaptation",
                "step" | "instead" | "toward",
            ) => html! {
                a href=(self.teller.desk.at(&format!("/pathway/{}", encode(text)))) { (parts::step_name(words, text)) }
            },
            ("pathway.step" | "initiative.sign-aside", "until")
            | ("crisis.bracket", "start" | "end")
            | ("pathway.passed", "repair_by")
            | ("pathway.decision", "by")
            | ("practice.follow-up" | "practice.handoff", "due") => date(self.teller, text),
            ("crisis.bracket", "phase") if text.starts_with("own-") => html! { (words.with("scheme-own", &[("code", text)])) },
            ("crisis.bracket", "phase") => {
                html! { (Code::new(text).map_or_else(|| text.to_owned(), |phase| words.phase(None, &phase))) }
            }
            ("crisis.bracket", "clock") => html! { (words.say(&format!("clock-{text}"))) },
            ("crisis.effect", "mechanism") => html! { (self.mechanism(text)) },
            ("pathway.role", "activities") => html! { (self.activity(text)) },
            ("pathway.decision", "state") => html! { (words.say(&format!("decision-state-{text}"))) },
            ("story.claim", "state") => html! { (words.say(&format!("report-claim-{text}"))) },
            ("story.claim", "claim_type") => html! { (words.say(&format!("report-claim-type-{text}"))) },
            ("inquiry.contribution", "side") => html! { (words.say(&format!("report-side-{text}"))) },
            ("record.erasure" | "trust.erasing", "ground") => html! { (words.say(&format!("part-ground-{text}"))) },
            ("trust.request", "due") => date(self.teller, text),
            ("trust.erasing", "scope" | "state") | ("trust.request", "sort" | "state") | ("trust.hold", "state") => {
                let kind = self.kind.trim_start_matches("trust.");
                html! { (words.say(&format!("{kind}-{field}-{text}"))) }
            }
            ("trust.release" | "trust.own-review", "until") => date(self.teller, text),
            ("trust.release", "table" | "recipient" | "purpose" | "state") => {
                html! { (words.say(&format!("release-{field}-{text}"))) }
            }
            ("trust.own-review", "answer") => html! { (words.say(&format!("own-review-{text}"))) },
            ("trust.incident", "sort") => html! { (words.say(&format!("incident-sort-{text}"))) },
            ("trust.incident", "serious") => html! { (words.say(&format!("incident-serious-{text}"))) },
            ("trust.incident", "aware") => date(self.teller, text),
            ("trust.communication", "recipient") => html! { (words.say(&format!("recipient-sort-{text}"))) },
            ("trust.communication", "purpose") => html! { (words.say(&format!("communication-purpose-{text}"))) },
            ("trust.communication", "ground") => html! { (words.say(&format!("communication-ground-{text}"))) },
            ("trust.pack", "pack") => html! {
                (words.library.pack(text).map_or(text, |pack| pack.title(tongue(words.language))))
            },
            ("initiative.opened", "pathway") => html! {
                (words.library.pathway(text).map_or_else(|| text.to_owned(), |known| known.text(tongue(words.language)).name.clone()))
            },
            ("crisis.context", "lang") if words.language.has(&format!("language-{text}")) => {
                html! { (words.say(&format!("language-{text}"))) }
            }
            ("crisis.bracket", "scheme") => html! {
                @match Code::new(text) {
                    Some(scheme) => (parts::scheme_name(words.language, &self.teller.desk.picture, &scheme)),
                    None => (text),
                }
            },
            _ => html! { (text) },
        }
    }

    /// The codes of room `trust`, and the people that it names.
    fn trust(self, field: &str, text: &str) -> Option<Markup> {
        let words = self.teller.words;
        let key = match (self.kind, field) {
            ("trust.restriction" | "trust.agreement", "members") => {
                return Some(html! { (text.parse().map_or_else(|_| text.to_owned(), |member| self.teller.who(member))) });
            }
            ("trust.glass", "person") => return Some(html! { code.hash { (text) } }),
            ("trust.consent", "until") => return Some(date(self.teller, text)),
            ("trust.agreement", "from" | "until") => return Some(date(self.teller, text)),
            _ => key_of(self.kind, field, text)?,
        };
        Some(html! { (if words.language.has(&key) { words.say(&key) } else { text.to_owned() }) })
    }

    /// The people that practice names, and the values of the lists that the team changed.
    fn practice(self, field: &str, text: &str) -> Option<Markup> {
        let words = self.teller.words;
        match (self.kind, field) {
            ("practice.handoff", "from" | "to") | ("practice.follow-up", "whose") => {
                Some(html! { (text.parse().map_or_else(|_| text.to_owned(), |member| self.teller.who(member))) })
            }
            ("practice.list-value", "list") => {
                Some(html! { (words.library.codelist(text).map_or(text, |list| list.title(tongue(words.language)))) })
            }
            ("trust.same-person", "other") => {
                let to = text.parse().ok().map(|person| trust::people::address(self.teller.desk, person));
                Some(html! { @match to { Some(to) => a href=(to) { code.hash { (text) } }, None => code.hash { (text) } } })
            }
            _ => None,
        }
    }

    /// An activity of the role: of one of two lists.
    fn activity(self, code: &str) -> String {
        let words = self.teller.words;
        let known = ["support", "team-work"]
            .into_iter()
            .find(|list| words.library.codelist(list).is_some_and(|list| words.lists.has(list, code)));
        known.map_or_else(|| code.to_owned(), |list| words.label(list, code))
    }

    /// A kept file: its sort and size; the way to it for those who may read the words that came with it.
    fn file(self, entry: &Entry, value: &Value) -> Markup {
        let words = self.teller.words;
        let sort = value.get("sort").and_then(Value::as_str).unwrap_or_default().to_uppercase();
        let size = parts::size(words.language, value.get("bytes").and_then(Value::as_u64).unwrap_or_default());
        let told = words.with("report-pair", &[("one", &sort), ("other", &size)]);
        let may_read = self.teller.desk.gate.may_read(&entry.envelope);
        html! {
            @match may_read {
                true => a href={ (parts::entry(entry.envelope.id)) "/file" } { (words.with("entry-file", &[("what", &told)])) },
                false => (told),
            }
        }
    }

    fn mechanism(self, code: &str) -> String {
        let words = self.teller.words;
        let lists = ["mechanism-challenge", "mechanism-opportunity"];
        let known = lists.into_iter().find(|list| words.library.codelist(list).is_some_and(|list| list.contains(code)));
        known.map_or_else(|| code.to_owned(), |list| words.label(list, code))
    }

    fn link(self, id: EntryId) -> Markup {
        let found = self.cited.iter().find(|cited| cited.envelope.id == id);
        html! {
            @match found {
                Some(cited) => a href=(parts::entry(id)) { (self.teller.headline(cited)) },
                None => code.hash { (id) },
            }
        }
    }
}

/// A date in words, and as it was written.
pub(super) fn date(teller: Teller<'_>, text: &str) -> Markup {
    html! {
        @match Edtf::parse(text) {
            Ok(date) => { (teller.words.date(&date)) " " code.hash { (text) } }
            Err(_) => (text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_written_form_of_an_id_is_a_reference() {
        assert!(id("01890a5d-ac96-774b-bcce-b302099a8057").is_some());
        assert!(id("01890A5D-AC96-774B-BCCE-B302099A8057").is_none());
        assert!(id("01890a5dac96774bbcceb302099a8057").is_none());
        assert!(id("street").is_none());
    }

    #[test]
    fn every_list_that_a_field_names_is_shipped() {
        let library = jalon_library::shipped().unwrap();
        let fields = [
            ("practice.contact", "way"),
            ("practice.contact", "initiator"),
            ("practice.contact", "minutes"),
            ("practice.contact", "setting"),
            ("practice.contact", "support"),
            ("practice.contact", "result"),
            ("pathway.step", "state"),
            ("pathway.evidence", "kinds"),
            ("crisis.context", "constructs"),
            ("crisis.context", "level"),
            ("crisis.window", "state"),
            ("crisis.adaptation", "nature"),
            ("crisis.adaptation", "reason_level"),
            ("crisis.context", "confidence"),
            ("crisis.context", "occurrence"),
            ("crisis.effect", "effect"),
            ("crisis.effect", "intensity"),
            ("inquiry.contribution", "what"),
        ];
        for (kind, field) in fields {
            let list = list_of(kind, field).expect(field);
            assert!(library.codelist(list).is_some(), "{list}");
        }
        assert_eq!(list_of("future.kind", "way"), None);
    }
}
