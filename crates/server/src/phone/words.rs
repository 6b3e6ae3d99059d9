//! The words of the phone's app: one file for each language, made of `phone.ftl`. Kept on the phone with the rest of the app,
//! and put together there (`static/phone/words.js`).
//!
//! A message is a text, or a list of parts: a text, `{"arg": name}`, or `{"of": name, "in": {form: parts}, "else": form}`, where
//! a form is a plural form of CLDR or a number.

use jalon_language::{Language, Piece};
use serde_json::{Map, Value, json};

/// The files, by their place below `/phone/`.
pub(crate) fn files() -> impl Iterator<Item = (String, Vec<u8>)> {
    Language::ALL.into_iter().map(|language| (format!("words/{}.json", language.code()), of(language).to_string().into_bytes()))
}

fn of(language: Language) -> Value {
    Value::Object(language.phone_messages().into_iter().map(|(key, pieces)| (key, message(&pieces))).collect())
}

fn message(pieces: &[Piece]) -> Value {
    match pieces {
        [Piece::Text(text)] => json!(text),
        pieces => parts(pieces),
    }
}

fn parts(pieces: &[Piece]) -> Value {
    Value::Array(pieces.iter().map(part).collect())
}

fn part(piece: &Piece) -> Value {
    match piece {
        Piece::Text(text) => json!(text),
        Piece::Arg(name) => json!({ "arg": name }),
        Piece::Choice { of, among, otherwise } => {
            let among: Map<_, _> = among.iter().map(|(form, pieces)| (form.clone(), parts(pieces))).collect();
            json!({ "of": of, "in": among, "else": otherwise })
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::*;

    /// The scripts of the app, by their names.
    fn scripts() -> Vec<(String, String)> {
        let mut found = Vec::new();
        collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("static/phone"), "js", &mut found);
        assert!(found.iter().any(|(name, _)| name == "main.js"), "the scan found nothing");
        found
    }

    fn collect(folder: &Path, ending: &str, found: &mut Vec<(String, String)>) {
        let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        for path in paths {
            if path.is_dir() {
                collect(&path, ending, found);
            } else if path.extension().is_some_and(|found| found == ending) {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }

    /// What stands between double quotes and begins like a key of the app.
    fn keys(source: &str) -> BTreeSet<String> {
        let is_key = |text: &&str| {
            text.strip_prefix("phone-")
                .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'))
        };
        source.lines().flat_map(|line| line.split('"').skip(1).step_by(2)).filter(is_key).map(str::to_owned).collect()
    }

    fn arguments(pieces: &[Piece]) -> BTreeSet<String> {
        pieces
            .iter()
            .flat_map(|piece| match piece {
                Piece::Text(_) => BTreeSet::new(),
                Piece::Arg(name) => BTreeSet::from([name.clone()]),
                Piece::Choice { of, among, .. } => {
                    among.iter().flat_map(|(_, pieces)| arguments(pieces)).chain([of.clone()]).collect()
                }
            })
            .collect()
    }

    /// Each call that names its key: the key, and the names of what is given along.
    fn calls(source: &str) -> Vec<(String, BTreeSet<String>)> {
        source
            .split("say(\"")
            .skip(1)
            .filter_map(|rest| {
                let (key, rest) = rest.split_once('"')?;
                let given = rest.strip_prefix(',').and_then(|rest| rest.trim_start().strip_prefix('{'));
                let Some(given) = given else { return Some((key.to_owned(), BTreeSet::new())) };
                let (mut depth, mut names, mut name) = (0_i32, BTreeSet::new(), String::new());
                let mut is_name = true;
                for letter in given.chars() {
                    match letter {
                        '}' if depth == 0 => break,
                        '(' | '{' | '[' => depth += 1,
                        ')' | '}' | ']' => depth -= 1,
                        ':' if depth == 0 => is_name = false,
                        ',' if depth == 0 => {
                            names.insert(std::mem::take(&mut name));
                            is_name = true;
                        }
                        letter if letter.is_whitespace() => {}
                        letter if is_name && depth == 0 => name.push(letter),
                        _ => {}
                    }
                }
                names.insert(name);
                Some((key.to_owned(), names))
            })
            .collect()
    }

    #[test]
    fn every_key_that_the_app_uses_has_words_and_every_word_is_used() {
        let known: BTreeMap<_, _> = Language::Fr.phone_messages().into_iter().collect();
        let mut used = BTreeSet::new();
        for (name, source) in scripts() {
            // Codes of the wire begin in the same way: only the screens speak to people.
            let is_screen = source.contains("words.js\"") || name == "words.js";
            if !is_screen {
                continue;
            }
            for key in keys(&source) {
                assert!(known.contains_key(&key), "{name}: {key} has no words");
                used.insert(key);
            }
            for (key, given) in calls(&source) {
                let asked = arguments(&known[&key]);
                assert!(asked.is_subset(&given), "{name}: {key} asks for {asked:?} and is given {given:?}");
            }
        }
        let mut rust = Vec::new();
        collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "rs", &mut rust);
        used.extend(rust.iter().flat_map(|(_, source)| keys(source)));
        let idle: Vec<_> = known.keys().filter(|key| !used.contains(*key)).collect();
        assert!(idle.is_empty(), "words that nothing uses: {idle:?}");
    }

    #[test]
    fn a_message_is_a_text_or_its_parts() {
        let words = of(Language::En);
        assert_eq!(words["phone-nav-log"], json!("Log"));
        let counted = &words["phone-contacts"][0];
        assert_eq!(counted["of"], json!("n"));
        assert_eq!(counted["in"]["one"], json!([{ "arg": "n" }, " contact"]));
        assert_eq!(counted["else"], json!("other"));
        assert_eq!(files().count(), 3);
    }

    #[test]
    fn the_scan_reads_keys_and_what_is_given_along() {
        assert_eq!(
            calls(r#"say("phone-a"), say("phone-b", { n, day: f(x, y), t })"#),
            [("phone-a".to_owned(), BTreeSet::new()), ("phone-b".to_owned(), ["n", "day", "t"].map(str::to_owned).into()),]
        );
        assert_eq!(keys(r#"x === "phone-a" ? "b" : "phone-c-1""#), ["phone-a", "phone-c-1"].map(str::to_owned).into());
    }
}
