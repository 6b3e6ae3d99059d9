mod dates;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use jalon_record::edtf::EdtfCause;

use crate::Language;

/// The keys of a Fluent file with the names of their arguments; keys that stand twice are refused.
fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        if !line.starts_with([' ', '}']) {
            let (key, _) = line.split_once(" =").unwrap_or_else(|| panic!("not a message: {line}"));
            current = key.to_owned();
            assert!(found.insert(current.clone(), BTreeSet::new()).is_none(), "twice in one file: {key}");
        }
        let args = line
            .split('$')
            .skip(1)
            .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect::<String>());
        found.get_mut(&current).expect("an indented line follows its key").extend(args);
    }
    found
}

#[test]
fn the_files_are_fluent_and_no_key_stands_twice() {
    for language in Language::ALL {
        let mut all = BTreeSet::new();
        for source in language.sources() {
            if let Err((_, errors)) = fluent_bundle::FluentResource::try_new(source.to_owned()) {
                panic!("{}: {errors:?}", language.code());
            }
            for key in messages(source).into_keys() {
                assert!(all.insert(key.clone()), "{}: {key} stands in two files", language.code());
                assert!(language.has(&key), "{}: {key} has no words", language.code());
            }
        }
    }
}

#[test]
fn the_three_languages_have_the_same_keys_and_arguments() {
    let french = Language::Fr.sources().map(messages);
    for language in [Language::En, Language::ZhHans] {
        for (french, other) in french.iter().zip(language.sources().map(messages)) {
            for (key, args) in french {
                assert_eq!(other.get(key), Some(args), "{}: {key}", language.code());
            }
            for key in other.keys() {
                assert!(french.contains_key(key), "only in {}: {key}", language.code());
            }
        }
    }
}

#[test]
fn french_and_english_use_curly_apostrophes() {
    for language in [Language::Fr, Language::En] {
        for line in language.sources().iter().flat_map(|source| source.lines()).filter(|line| !line.starts_with('#')) {
            assert!(!line.contains('\''), "{}: {line}", language.code());
        }
    }
}

/// Every literal key in the sources of the workspace is defined. Keys built at run time are the tables' business.
#[test]
fn every_key_that_the_sources_use_is_defined() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut sources = Vec::new();
    for room in fs::read_dir(&crates).expect("crates").flatten() {
        rust_files(&room.path().join("src"), &mut sources);
    }
    assert!(sources.iter().any(|path| path.ends_with("language/src/dates.rs")), "the scan found nothing");
    let mut missing = Vec::new();
    let mut used = 0;
    for path in sources {
        let text = fs::read_to_string(&path).expect("source");
        for key in keys_used(&text) {
            used += 1;
            if !Language::Fr.has(&key) {
                missing.push(format!("{}: {key}", path.strip_prefix(&crates).unwrap_or(&path).display()));
            }
        }
    }
    assert!(used > 10, "the scan saw no calls");
    assert!(missing.is_empty(), "keys without words:\n{}", missing.join("\n"));
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.is_dir() {
            if name != "tests" {
                rust_files(&path, found);
            }
        } else if name.ends_with(".rs") && name != "tests.rs" {
            found.push(path);
        }
    }
}

fn keys_used(source: &str) -> Vec<String> {
    let code: String = source
        .split("#[cfg(test)]\nmod tests {")
        .take(1)
        .flat_map(str::lines)
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| [line, "\n"])
        .collect();
    ["say(", "say_with("]
        .iter()
        .flat_map(|call| code.split(call).skip(1))
        .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split_once('"'))
        .map(|(key, _)| key.to_owned())
        .collect()
}

#[test]
fn the_scan_reads_calls_and_leaves_tests_and_comments_alone() {
    let source = "a.say(\"one\");\n// b.say(\"two\")\nc.say_with(\n    \"three\", &[]);\nsay(&format!(\"four\"));\n\
        #[cfg(test)]\nmod tests {\n d.say(\"five\") }";
    assert_eq!(keys_used(source), ["one", "three"]);
}

#[test]
fn every_fault_of_a_date_has_words() {
    for language in Language::ALL {
        for cause in EdtfCause::ALL {
            assert!(language.has(cause.code()), "{}: {}", language.code(), cause.code());
        }
    }
}

#[test]
fn numbers_as_each_language_writes_them() {
    assert_eq!(Language::ALL.map(|l| l.number(1_234_567)), ["1\u{202f}234\u{202f}567", "1,234,567", "1,234,567"]);
    assert_eq!(Language::En.number(i64::MIN), "−9,223,372,036,854,775,808");
    assert_eq!(Language::En.number(-12), "−12");
    assert_eq!(Language::Fr.decimal(-1234.56, 1), "−1\u{202f}234,6");
    assert_eq!(Language::En.decimal(-0.01, 1), "0.0");
    assert_eq!(Language::En.decimal(f64::NAN, 1), "–");
    assert_eq!(Language::ALL.map(|l| l.percent(0.454)), ["45\u{202f}%", "45%", "45%"]);
}

#[test]
fn french_gets_its_narrow_spaces_and_missing_keys_show() {
    assert!(
        Language::Fr.say("edtf-empty").contains("«\u{202f}mai 2020\u{202f}»\u{202f}:")
            || Language::Fr.say("edtf-empty").contains("\u{202f}: «\u{202f}mai 2020\u{202f}»")
    );
    assert_eq!(Language::Fr.say("no-such-key"), "⟦no-such-key⟧");
}

#[test]
fn numbers_in_messages_are_grouped_and_years_are_not() {
    let day = [("day", 1.into()), ("month", "mai".into()), ("year", "2020".into())];
    assert_eq!(Language::Fr.say_with("date-day", &day), "1er mai 2020");
    let day = [("day", 1234.into()), ("month", "mai".into()), ("year", "2020".into())];
    assert_eq!(Language::Fr.say_with("date-day", &day), "1\u{202f}234 mai 2020");
}

#[test]
fn languages_are_chosen_as_browsers_ask() {
    let table = [
        ("", Language::Fr),
        ("de", Language::Fr),
        ("en", Language::En),
        ("en-CA,en;q=0.9,fr;q=0.8", Language::En),
        ("en;q=0.5, fr-CA;q=0.7", Language::Fr),
        ("zh-CN, en;q=0.3", Language::ZhHans),
        ("de, zh-TW;q=0.2", Language::ZhHans),
        ("en;q=0", Language::Fr),
        ("en;q=nonsense, zh;q=0.1", Language::ZhHans),
        ("*;q=0.5,,;;q=", Language::Fr),
    ];
    for (header, language) in table {
        assert_eq!(Language::from_accept_language(header), language, "{header}");
    }
    for language in Language::ALL {
        assert_eq!(Language::parse(language.code()), Some(language));
        assert!(!language.autonym().is_empty());
    }
    assert_eq!(Language::parse("FR_ca"), Some(Language::Fr));
    assert_eq!(Language::parse("frog"), None);
}

#[test]
fn one_table_of_words_serves_every_thread() {
    fn shared<T: Send + Sync>(_: T) {}
    shared(Language::Fr);
    let said: Vec<_> = (0..4).map(|_| std::thread::spawn(|| Language::ZhHans.say("save"))).collect();
    assert!(said.into_iter().all(|said| said.join().expect("thread") == "保存"));
}
