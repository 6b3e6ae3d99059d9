//! Every problem has its words in the three languages, with the same names in them.

use std::collections::BTreeSet;

use super::broken::{problems, table};
use crate::context::ImportError;

const LANGUAGES: [(&str, &str); 3] = [
    ("fr", include_str!("../../../language/locales/fr/errors.ftl")),
    ("en", include_str!("../../../language/locales/en/errors.ftl")),
    ("zh-Hans", include_str!("../../../language/locales/zh-Hans/errors.ftl")),
];

fn message<'a>(file: &'a str, key: &str) -> Option<&'a str> {
    file.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "))
}

fn names(message: &str) -> BTreeSet<&str> {
    message.split("{ $").skip(1).filter_map(|rest| rest.split_once(" }")).map(|(name, _)| name).collect()
}

#[test]
fn every_problem_has_its_words() {
    let mut found: Vec<ImportError> = table().into_iter().flat_map(|(bytes, ..)| problems(&bytes)).collect();
    found.extend(problems(format!("date_edtf,confidence,fact,sources\n{}", "x\n".repeat(200)).as_bytes()));
    for error in &found {
        let given: BTreeSet<&str> =
            error.cause.args().iter().map(|(name, _)| *name).chain(error.field.as_ref().map(|_| "field")).collect();
        for (language, file) in LANGUAGES {
            let place = message(file, error.place_code()).unwrap_or_else(|| panic!("{language}: {}", error.place_code()));
            assert!(place.contains("{ $problem }"));
            let words = message(file, error.cause.code()).unwrap_or_else(|| panic!("{language}: {}", error.cause.code()));
            assert!(names(words).is_subset(&given), "{language}: {words}");
        }
    }
    let spoken: BTreeSet<&str> = found.iter().flat_map(|error| [error.place_code(), error.cause.code()]).collect();
    for (language, file) in LANGUAGES {
        let keys =
            file.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key).filter(|key| key.starts_with("import-"));
        let idle: Vec<_> = keys.filter(|key| !spoken.contains(key) && *key != "import-refused").collect();
        assert!(idle.is_empty(), "{language}: {idle:?}");
    }
}
