//! A stand-in for the phone's half of the API (docs/phone.md), in memory: it takes, answers and tells as a site does, and can be
//! told to misbehave as sites do. What the phone makes of it is tested here; what the site itself does, with the site.

use std::collections::{BTreeMap, HashMap};
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use crate::relay::Asked;

/// The one member who joins phones here.
pub const MEMBER: &str = "00000000-0000-4000-8000-0000000000aa";
/// The one initiative.
pub const INITIATIVE: &str = "00000000-0000-4000-8000-0000000000bb";

/// The stand-in.
#[derive(Default)]
pub struct Site {
    /// Every entry that was stored, by its place.
    pub entries: BTreeMap<u64, Value>,
    /// How often each entry came, by its id.
    pub came: HashMap<String, usize>,
    /// Ids to let the phone drop at its next pull.
    pub drop: Vec<String>,
    /// What each request is refused with: a status and a code.
    pub refuse_all: Option<(u16, &'static str)>,
    /// A kind of which every entry is refused.
    pub refuse_kind: Option<&'static str>,
    /// Ids of which it cannot tell the words.
    pub unreadable: Vec<String>,
    /// Whether the phone's token is known no more.
    pub forgets_phones: bool,
    /// The most entries in one request.
    pub most: Option<usize>,
    /// The mode of every phone.
    pub mode: &'static str,
    /// The site's public key, in base64url.
    pub public_key: String,
    /// How long leases last, in days; may be negative.
    pub lease_days: i64,
    /// What the checkpoint says; `{"checkpoint", "proof"}` of a real site.
    pub checkpoint: Value,
    /// How many devices ever joined.
    pub joined: usize,
    /// The greatest number that it remembers of the phone.
    pub last_n: i64,
}

fn now() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map(|since| i64::try_from(since.as_micros()).unwrap_or(0)).unwrap_or(0)
}

impl Site {
    /// One that has nothing yet.
    pub fn new(checkpoint: Value, public_key: String) -> Self {
        Self { mode: "full", lease_days: 14, checkpoint, public_key, ..Self::default() }
    }

    /// Adds an entry as if someone else had written it.
    pub fn write(&mut self, mut entry: Value) {
        let seq = self.next();
        entry["seq"] = json!(seq);
        entry["received_at"] = json!(now());
        let root = match entry["amends"][0].as_str() {
            Some(amended) => self.find(amended).map_or(json!(amended), |known| known["root"].clone()),
            None => entry["id"].clone(),
        };
        entry["root"] = root;
        self.entries.insert(seq, entry);
    }

    /// Forgets what came after so many entries, as a site does that was set back to a backup.
    pub fn set_back(&mut self, to: usize) {
        let kept = self.entries.keys().nth(to).copied().unwrap_or(u64::MAX);
        self.entries.split_off(&kept);
        self.last_n = self.entries.values().filter_map(|entry| entry["n"].as_i64()).max().unwrap_or(0);
    }

    fn next(&self) -> u64 {
        self.entries.keys().last().map_or(1, |last| last + 1)
    }

    /// The entry of an id.
    pub fn find(&self, id: &str) -> Option<&Value> {
        self.entries.values().find(|entry| entry["id"] == id)
    }

    fn lease(&self) -> i64 {
        now() + self.lease_days * 86_400_000_000
    }

    pub(crate) fn answer(&mut self, asked: &Asked) -> Vec<u8> {
        let (status, body) = self.judge(asked);
        let text = body.to_string();
        format!(
            "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncache-control: no-store\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{text}",
            text.len()
        )
        .into_bytes()
    }

    fn judge(&mut self, asked: &Asked) -> (u16, Value) {
        let (path, query) = asked.path.split_once('?').unwrap_or((&asked.path, ""));
        let path = path.trim_start_matches("/api/v1/phone");
        if path == "/devices" {
            let is_known = !std::mem::take(&mut self.forgets_phones) && self.speaks(asked);
            self.joined += usize::from(!is_known);
            let token = format!("{:064x}", self.joined);
            return (
                200,
                json!({ "device": format!("00000000-0000-4000-8000-{:012x}", self.joined), "token": token,
                    "site": "00000000-0000-4000-8000-000000000001", "member": MEMBER, "lease_until": self.lease(),
                    "mode": self.mode, "now": now(), "public_key": self.public_key }),
            );
        }
        if let Some((status, code)) = self.refuse_all {
            return (status, json!({ "type": code, "status": status }));
        }
        if !self.speaks(asked) || self.forgets_phones {
            return (401, json!({ "type": "fault-sign-in" }));
        }
        match (asked.method.as_str(), path) {
            ("POST", "/push") => self.push(&serde_json::from_slice(&asked.body).unwrap_or_default()),
            ("GET", "/pull") => (200, self.pull(query)),
            ("GET", "/settings") => (200, self.settings()),
            ("GET", "/checkpoint") => (200, self.checkpoint.clone()),
            _ => (404, json!({ "type": "problem-not-found" })),
        }
    }

    /// Whether the phone that joined last is the one that asks.
    fn speaks(&self, asked: &Asked) -> bool {
        self.joined > 0 && asked.header("authorization").is_some_and(|value| value == format!("Bearer {:064x}", self.joined))
    }

    fn push(&mut self, sent: &Value) -> (u16, Value) {
        let entries = sent["entries"].as_array().cloned().unwrap_or_default();
        if self.most.is_some_and(|most| entries.len() > most) {
            return (413, json!({ "type": "problem-too-large" }));
        }
        let last_n = self.last_n;
        self.last_n = entries.iter().filter_map(|entry| entry["n"].as_i64()).fold(last_n, i64::max);
        let answers: Vec<Value> = entries.into_iter().map(|entry| self.take(entry)).collect();
        (200, json!({ "now": now(), "answers": answers, "lease_until": self.lease(), "mode": self.mode, "last_n": last_n }))
    }

    fn take(&mut self, mut entry: Value) -> Value {
        let id = entry["id"].as_str().unwrap_or("").to_owned();
        *self.came.entry(id.clone()).or_default() += 1;
        if self.refuse_kind.is_some_and(|kind| entry["kind"] == kind) {
            return json!({ "id": id, "outcome": "refused", "reason": "problem-out-of-range", "field": "contacts" });
        }
        if let Some(known) = self.find(&id) {
            let same = known["open"] == entry["open"] && known["words"] == entry["words"];
            return match same {
                true => json!({ "id": id, "outcome": "already-had", "seq": known["seq"] }),
                false => json!({ "id": id, "outcome": "refused", "reason": "refusal-other-content" }),
            };
        }
        entry["author"] = json!(MEMBER);
        let seq = self.next();
        self.write(entry);
        json!({ "id": id, "outcome": "stored", "seq": seq })
    }

    fn pull(&mut self, query: &str) -> Value {
        let number = |name: &str| {
            let found = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
            found.and_then(|text| text.parse::<u64>().ok()).unwrap_or(0)
        };
        let (after, limit) = (number("after"), usize::try_from(number("limit")).unwrap_or(1));
        let mut found: Vec<Value> = self.entries.range(after + 1..).map(|(_, entry)| entry.clone()).take(limit).collect();
        for entry in &mut found {
            let is_read = !self.unreadable.iter().any(|id| entry["id"] == json!(id));
            if let Some(entry) = entry.as_object_mut().filter(|_| !is_read) {
                entry.remove("words");
            }
        }
        let next = found.last().and_then(|entry| entry["seq"].as_u64()).unwrap_or(after);
        let more = self.entries.range(next + 1..).next().is_some();
        let told = json!({ "now": now(), "next": next, "more": more, "settings": "settings-1", "lease_until": self.lease(),
            "mode": self.mode, "entries": found, "drop": self.drop, "unreadable": self.unreadable });
        self.drop.clear();
        told
    }

    fn settings(&self) -> Value {
        json!({ "digest": "settings-1", "me": { "id": MEMBER, "name": "Une personne inventée", "role": "peer-worker", "locale": "fr" },
            "site": "Un site inventé", "mode": self.mode, "public_key": self.public_key, "lease_days": 14, "members": [],
            "initiatives": [{ "id": INITIATIVE, "title": "Une initiative inventée", "notes": [] }],
            "lists": { "contact-way": [{ "code": "one-to-one", "fr": "En tête à tête", "en": "One to one", "zh-Hans": "一对一" }] } })
    }
}
