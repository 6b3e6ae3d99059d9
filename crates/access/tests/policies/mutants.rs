//! Each policy with one thing changed: taken away, a condition dropped or turned round, its scope widened.

use jalon_access::{Policies, PolicyText};
use serde_json::{Value, json};

/// A set of policies with one thing changed, and what.
pub struct Mutant {
    pub what: String,
    pub policies: Policies,
}

pub fn all(schema: &str, roles: &str, texts: &[PolicyText]) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for (at, text) in texts.iter().enumerate() {
        let policy = cedar_policy::Policy::parse(None, &text.text).unwrap();
        for (what, changed) in changes(&policy.to_json().unwrap()) {
            let changed = changed.map(|json| cedar_policy::Policy::from_json(None, json).unwrap().to_cedar().unwrap());
            let others =
                texts.iter().enumerate().map(|(other, text)| if other == at { changed.clone() } else { Some(text.text.clone()) });
            let file = others.flatten().collect::<Vec<_>>().join("\n\n");
            let policies = Policies::read(schema, roles, &[("mutant", &file)]).unwrap();
            mutants.push(Mutant { what: format!("{}: {what}", text.id), policies });
        }
    }
    mutants
}

fn changes(policy: &Value) -> Vec<(String, Option<Value>)> {
    let mut found = vec![("taken away".to_owned(), None)];
    for scope in ["principal", "action"] {
        if policy[scope]["op"] != "All" {
            let mut wide = policy.clone();
            wide[scope] = json!({ "op": "All" });
            found.push((format!("for any {scope}"), Some(wide)));
        }
    }
    if let Some(actions) = policy["action"]["entities"].as_array() {
        for at in 0..actions.len() {
            let mut fewer = policy.clone();
            let gone = fewer["action"]["entities"].as_array_mut().unwrap().remove(at);
            found.push((format!("without {gone}"), Some(fewer)));
        }
    }
    for (at, condition) in policy["conditions"].as_array().into_iter().flatten().enumerate() {
        let mut without = policy.clone();
        without["conditions"].as_array_mut().unwrap().remove(at);
        found.push((format!("condition {at} dropped"), Some(without)));
        let mut put = |what: String, body: Value| {
            let mut changed = policy.clone();
            changed["conditions"][at]["body"] = body;
            found.push((format!("condition {at}: {what}"), Some(changed)));
        };
        for (what, body) in bodies(&condition["body"]) {
            put(what, body);
        }
    }
    found
}

/// An expression with one part turned round or dropped, for each of its parts.
fn bodies(body: &Value) -> Vec<(String, Value)> {
    let mut found = vec![(format!("not ({body})"), json!({ "!": { "arg": body } }))];
    for operator in ["&&", "||"] {
        let Some(parts) = body.get(operator) else { continue };
        for (side, other) in [("left", "right"), ("right", "left")] {
            found.push((format!("only ({})", parts[other]), parts[other].clone()));
            for (what, changed) in bodies(&parts[side]) {
                let mut whole = body.clone();
                whole[operator][side] = changed;
                found.push((what, whole));
            }
        }
    }
    found
}
