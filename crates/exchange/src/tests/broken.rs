//! Broken spreadsheets: each names what is wrong, in which row and which column.

use crate::context::{self, ImportCause, ImportError, LIMIT, MOST_PROBLEMS};

const HEAD: &str = "date_edtf,confidence,fact,sources\n";
const GOOD: &str = "2020-03,confirmed,A shelter opens,https://example.org/a\n";

pub(super) fn problems(bytes: &[u8]) -> Vec<ImportError> {
    context::read(bytes, None).map(|_| ()).unwrap_err().0
}

fn place(error: &ImportError) -> (Option<usize>, Option<&str>, &'static str) {
    (error.row, error.field.as_deref(), error.cause.code())
}

/// A file, and the row, the column and the code of its first problem.
type Broken = (Vec<u8>, Option<usize>, Option<&'static str>, &'static str);

/// Every sort of problem.
pub(super) fn table() -> Vec<Broken> {
    let below = |rows: &str| format!("{HEAD}{GOOD}{rows}").into_bytes();
    let whole = |text: &str| text.as_bytes().to_vec();
    let mut latin = below("2020,derived,caf");
    latin.extend(b"\xe9,https://example.org\n");
    let mut utf16: Vec<u8> = vec![0xff, 0xfe];
    utf16.extend(HEAD.encode_utf16().flat_map(u16::to_le_bytes));
    vec![
        (vec![], None, None, "import-empty"),
        (whole("\u{feff}\n\n"), None, None, "import-empty"),
        (whole(HEAD), None, None, "import-no-rows"),
        (whole(&format!("{HEAD}\n,,,\n")), None, None, "import-no-rows"),
        (vec![b'x'; LIMIT + 1], None, None, "import-too-large"),
        (latin, Some(3), None, "import-not-utf8"),
        (utf16, Some(1), None, "import-not-utf8"),
        (whole("date_edtf;confidence;fact;sources\n"), Some(1), None, "import-separator"),
        (whole("date_edtf\tconfidence\tfact\tsources\n"), Some(1), None, "import-separator-tab"),
        (whole("a,b,c\n1,2,3\n"), Some(1), None, "import-wrong-columns"),
        (whole("confidence,date_edtf,fact,sources\n"), Some(1), None, "import-wrong-columns"),
        (whole("date_edtf,confidence,fact,sources,note\n"), Some(1), None, "import-wrong-columns"),
        (whole("Date_EDTF,confidence,fact,sources\n"), Some(1), Some("date_edtf"), "import-missing-column"),
        (whole("date_edtf,confidence,fact\n2020,derived,x\n"), Some(1), Some("sources"), "import-missing-column"),
        (whole("\ndate_edtf,fact,sources\n"), Some(2), Some("confidence"), "import-missing-column"),
        (whole("\"date_edtf,confidence\n"), Some(1), None, "import-unclosed-quote"),
        (below("2020,derived,\"never closed,\nand on,\n"), Some(3), Some("fact"), "import-unclosed-quote"),
        (below("2020,derived,\"closed\" too early,\n"), Some(3), Some("fact"), "import-text-after-quote"),
        (below("2020,derived\n"), Some(3), Some("fact"), "import-missing-cells"),
        (below("2020\n"), Some(3), Some("confidence"), "import-missing-cells"),
        (below("2020,derived,one, two,\n"), Some(3), None, "import-extra-cells"),
        (below("2020-13,derived,x,\n"), Some(3), Some("date_edtf"), "import-bad-date"),
        (below("mars 2020,derived,x,\n"), Some(3), Some("date_edtf"), "import-bad-date"),
        (below(" 2020,derived,x,\n"), Some(3), Some("date_edtf"), "import-bad-date"),
        (below("2021/2020,derived,x,\n"), Some(3), Some("date_edtf"), "import-bad-date"),
        (below(",derived,x,\n"), Some(3), Some("date_edtf"), "import-bad-date"),
        (below("2020,sure,x,\n"), Some(3), Some("confidence"), "import-unknown-code"),
        (below("2020,Confirmed,x,\n"), Some(3), Some("confidence"), "import-unknown-code"),
        (below("2020,derived,\"  \",\n"), Some(3), Some("fact"), "import-missing-fact"),
        (below("2020,derived,a\u{0}b,\n"), Some(3), Some("fact"), "import-control-character"),
        (below("2020,derived,x,javascript:alert(1)\n"), Some(3), Some("sources"), "import-bad-source"),
        (below("2020,derived,x,La Presse\n"), Some(3), Some("sources"), "import-bad-source"),
        (below("2020,confirmed,x,\n"), Some(3), Some("sources"), "import-no-source"),
        (below(&format!("2020,derived,{},\n", "x".repeat(20_001))), Some(3), Some("fact"), "import-too-long"),
        (below(&format!("2020,derived,x,\n\n{GOOD}")), Some(5), None, "import-repeated"),
        (below("\n2020,derived,\"a\nb\",\n2020,derived,,\n"), Some(5), Some("fact"), "import-missing-fact"),
    ]
}

#[test]
fn each_broken_file_names_the_row_and_the_column() {
    for (bytes, row, field, code) in table() {
        let found = problems(&bytes);
        let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
        assert_eq!(place(&found[0]), (row, field, code), "{shown}");
    }
}

#[test]
fn all_problems_are_found_by_row() {
    let text = format!("{HEAD}x,y,,z\n{GOOD}{GOOD}2020,derived\n");
    let found = problems(text.as_bytes());
    let places: Vec<_> = found.iter().map(place).collect();
    assert_eq!(
        places,
        [
            (Some(2), Some("date_edtf"), "import-bad-date"),
            (Some(2), Some("confidence"), "import-unknown-code"),
            (Some(2), Some("fact"), "import-missing-fact"),
            (Some(2), Some("sources"), "import-bad-source"),
            (Some(4), None, "import-repeated"),
            (Some(5), Some("fact"), "import-missing-cells"),
        ]
    );
}

#[test]
fn a_hundred_problems_are_enough() {
    let text = format!("{HEAD}{}", "x\n".repeat(500));
    let found = problems(text.as_bytes());
    assert_eq!(found.len(), MOST_PROBLEMS + 1);
    assert_eq!(found.last().unwrap().cause, ImportCause::TooMany { limit: MOST_PROBLEMS });
}

#[test]
fn what_an_error_shows_of_a_file_is_short_and_safe() {
    let text = format!("{HEAD}\u{1b}[31m{},derived,x,\n", "9".repeat(150));
    let ImportCause::BadDate { value, .. } = &problems(text.as_bytes())[0].cause else { panic!("a bad date") };
    assert!(value.chars().count() <= 81 && !value.chars().any(char::is_control));
}
