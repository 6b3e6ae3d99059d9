//! Broken spreadsheets through the real command: what is wrong is told by row and column in the language asked for, the
//! exit status says so, and nothing is written.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests may fail loudly")]

mod common;

use std::fs::{self, File};
use std::path::Path;

use common::{on, record, text, verified};

const HEAD: &str = "date_edtf,confidence,fact,sources\n";
const GOOD: &str = "2020-03,confirmed,A shelter opens,https://example.org/a\n";

/// Where a problem is.
#[derive(Clone, Copy, Debug)]
enum Place {
    File,
    Row(usize),
    Cell(usize, &'static str),
}

impl Place {
    fn told(self, language: &str) -> String {
        match (language, self) {
            ("fr", Self::File) => "Fichier : ".into(),
            ("fr", Self::Row(row)) => format!("Ligne {row} : "),
            ("fr", Self::Cell(row, column)) => format!("Ligne {row}, colonne « {column} » : "),
            ("en", Self::File) => "File: ".into(),
            ("en", Self::Row(row)) => format!("Row {row}: "),
            ("en", Self::Cell(row, column)) => format!("Row {row}, column “{column}”: "),
            (_, Self::File) => "文件：".into(),
            (_, Self::Row(row)) => format!("第 {row} 行："),
            (_, Self::Cell(row, column)) => format!("第 {row} 行，“{column}”列："),
        }
    }
}

/// What "nothing was written" is called.
fn nothing_written(language: &str) -> &'static str {
    match language {
        "fr" => "Rien n’a été écrit",
        "en" => "Nothing was written",
        _ => "没有写入",
    }
}

/// A file, what is in it, and where each of its problems is.
type Broken = (&'static str, Vec<u8>, Vec<Place>);

fn table() -> Vec<Broken> {
    use Place::{Cell, File, Row};
    let whole = |text: &str| text.as_bytes().to_vec();
    let below = |rows: &str| format!("{HEAD}{GOOD}{rows}").into_bytes();
    let mut latin = below("2020,derived,caf");
    latin.extend(b"\xe9,https://example.org\n");
    let mut utf16 = vec![0xff, 0xfe];
    utf16.extend(format!("{HEAD}{GOOD}").encode_utf16().flat_map(u16::to_le_bytes));
    // A fault in the last of many rows: everything before it is good, and none of it may stay.
    let mut late: String = (0..3_000).map(|n| format!("2020,derived,Fact {n},\n")).collect();
    late.push_str("2020-02-30,derived,x,\n");
    vec![
        ("zero bytes", whole(""), vec![File]),
        ("header only", whole(HEAD), vec![File]),
        ("wrong columns", whole("a,b,c\n1,2,3\n"), vec![Row(1)]),
        ("columns in another order", whole("confidence,date_edtf,fact,sources\n"), vec![Row(1)]),
        ("a missing column", whole("date_edtf,confidence,fact\n2020,derived,x\n"), vec![Cell(1, "sources")]),
        ("semicolons", whole(&format!("{HEAD}{GOOD}").replace(',', ";")), vec![Row(1)]),
        ("not UTF-8", latin, vec![Row(3)]),
        ("UTF-16", utf16, vec![Row(1)]),
        ("bad date", below("2020-13,derived,x,\n"), vec![Cell(3, "date_edtf")]),
        ("a day that never was", below(&late), vec![Cell(3_003, "date_edtf")]),
        ("unknown confidence", below("2020,sure,x,\n"), vec![Cell(3, "confidence")]),
        ("empty fact", below("2020,derived,,\n"), vec![Cell(3, "fact")]),
        ("source that is no address", below("2020,derived,x,La Presse\n"), vec![Cell(3, "sources")]),
        ("confirmed without a source", below("2020,confirmed,x,\n"), vec![Cell(3, "sources")]),
        ("unclosed quote", below("2020,derived,\"never closed,\nand on,\n"), vec![Cell(3, "fact")]),
        ("cells missing", below("2020,derived\n"), vec![Cell(3, "fact")]),
        ("cells too many", below("2020,derived,one, two,\n"), vec![Row(3)]),
        ("a repeated row", below(GOOD), vec![Row(3)]),
        ("NUL in a fact", below("2020,derived,a\u{0}b,\n"), vec![Cell(3, "fact")]),
        (
            "several at once",
            below("x,y,,z\n2020,derived\n"),
            vec![Cell(3, "date_edtf"), Cell(3, "confidence"), Cell(3, "fact"), Cell(3, "sources"), Cell(4, "fact")],
        ),
    ]
}

/// Imports a file in three languages; each time it is refused at these places, and the record is as it was.
fn is_refused(folder: &Path, file: &Path, name: &str, places: &[Place]) {
    for language in ["fr", "en", "zh-Hans"] {
        let mut said = on(folder, ["import", "context", text(file), "--lang", language]).ended(3);
        said.err = said.err.replace(['\u{a0}', '\u{202f}'], " ");
        assert!(said.out.is_empty(), "{name}: {}", said.out);
        assert!(said.err.contains(nothing_written(language)), "{name}: {}", said.err);
        for place in places {
            assert!(said.err.contains(&place.told(language)), "{name}, {language}, {place:?}:\n{}", said.err);
        }
        assert_eq!(said.err.lines().count(), places.len() + 1, "{name}: a heading, and a line a problem:\n{}", said.err);
    }
    let checked = on(folder, ["import", "context", text(file), "--check"]);
    assert_eq!(checked.code, 3, "{name}: --check says the same");
}

#[test]
fn a_broken_file_is_refused_by_row_and_column_and_writes_nothing() {
    let temp = tempfile::tempdir().unwrap();
    let folder = record(temp.path(), "clinic");
    on(&folder, ["import", "context", common::CONTEXT]).ended(0);
    let before = verified(&folder);
    assert_eq!(before.0, 1 + common::FACTS);
    let file = temp.path().join("broken.csv");
    for (name, bytes, places) in table() {
        fs::write(&file, bytes).unwrap();
        is_refused(&folder, &file, name, &places);
        assert_eq!(verified(&folder), before, "{name}");
    }
    println!("{} broken files in 3 languages, nothing written", table().len());
}

#[test]
fn a_file_of_200_mb_is_refused_before_it_is_read() {
    let temp = tempfile::tempdir().unwrap();
    let folder = record(temp.path(), "clinic");
    let before = verified(&folder);
    let file = temp.path().join("huge.csv");
    File::create(&file).unwrap().set_len(200 * 1024 * 1024).unwrap();
    let began = std::time::Instant::now();
    is_refused(&folder, &file, "200 MB", &[Place::File]);
    assert!(began.elapsed().as_secs() < 20, "it was read: {:?}", began.elapsed());
    assert_eq!(verified(&folder), before);
}

#[test]
fn what_cannot_be_read_at_all_is_told_with_its_path() {
    let temp = tempfile::tempdir().unwrap();
    let folder = record(temp.path(), "clinic");
    let before = verified(&folder);
    let directory = temp.path().join("a-directory.csv");
    fs::create_dir(&directory).unwrap();
    for path in [directory.as_path(), &temp.path().join("missing.csv")] {
        for (language, word) in [("fr", "Vérifiez"), ("en", "Check"), ("zh-Hans", "请检查")] {
            let said = on(&folder, ["import", "context", text(path), "--lang", language]).ended(5);
            assert!(said.err.contains(text(path)) && said.err.contains(word), "{}", said.err);
        }
    }
    assert_eq!(verified(&folder), before);
}

#[test]
fn a_good_file_that_was_saved_differently_is_taken_all_the_same() {
    let temp = tempfile::tempdir().unwrap();
    let folder = record(temp.path(), "clinic");
    let file = temp.path().join("windows.csv");
    let csv = fs::read_to_string(common::CONTEXT).unwrap().replace("\r\n", "\n");
    fs::write(&file, format!("\u{feff}{}", csv.replace('\n', "\r\n"))).unwrap();
    on(&folder, ["import", "context", text(&file)]).ended(0);
    let marked = verified(&folder);
    // The very same facts under another spelling of the file: nothing is added.
    on(&folder, ["import", "context", common::CONTEXT]).ended(0);
    assert_eq!(verified(&folder), marked);
}
