//! Files that other programs wrote. Those whose licence does not let them be copied here are read from the folder that `JALON_REAL`
//! names, or `../shared/real` beside the project; where there is none, their tests say so and pass.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jalon_exchange::refi::{self, Choice, End, Import, Limits, Project, Source, TextPlace, Verdict, Weight, What};

const SPEC_EXAMPLE: &[u8] = include_bytes!("../data/refi/atlasti8-spec-example.qdpx");

fn real(name: &str) -> Option<Vec<u8>> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/real");
    let folder = std::env::var_os("JALON_REAL").map_or(beside, PathBuf::from);
    let bytes = std::fs::read(folder.join("qda").join(name)).ok();
    if bytes.is_none() {
        println!("{name}: not here, not tried");
    }
    bytes
}

fn read(bytes: &[u8]) -> Import {
    refi::read(bytes, &Limits::default(), Choice::Proven).unwrap()
}

/// Every coding of a text with the words it is on.
fn codings(import: &Import) -> Vec<(String, String, String)> {
    let mut all = Vec::new();
    let texts = import.project.sources.iter().filter_map(|source| match source {
        Source::Text(text) => Some(text),
        Source::Pdf(pdf) => pdf.text.as_ref(),
        _ => None,
    });
    for text in texts {
        for selection in &text.selections {
            let words = match (selection.place, &text.text) {
                (TextPlace::At(span), Some(text)) => {
                    text.chars().skip(span.start as usize).take((span.end - span.start) as usize).collect()
                }
                (place, _) => format!("{place:?}"),
            };
            for coding in &selection.head.codings {
                all.push((selection.head.guid.to_string(), coding.code.to_string(), words.clone()));
            }
        }
    }
    all
}

fn print(name: &str, import: &Import) {
    let codings = codings(import);
    println!("== {name}: {} codings of text, {:?}, {:?}", codings.len(), import.scoreboard.verdict, import.scoreboard.chosen);
    for (selection, code, words) in &codings {
        println!("{selection} {code} {words:?}");
    }
    println!("{:?}", import.losses.counts());
}

#[test]
fn the_example_of_the_standard() {
    let import = read(SPEC_EXAMPLE);
    print("atlasti8-spec-example", &import);
    let project = &import.project;
    let counts = [
        project.users.len(),
        project.codes.len(),
        project.sources.len(),
        project.notes.len(),
        project.links.len(),
        project.sets.len(),
        project.graphs.len(),
    ];
    assert_eq!(counts, [3, 14, 12, 2, 1, 16, 1]);
    assert_eq!(codings(&import).len(), 9);
    // Its texts are not printed in the standard: numbers are kept, and told.
    assert_eq!(import.scoreboard.verdict, Verdict::Nothing);
    let missing: usize = import
        .losses
        .0
        .iter()
        .map(|loss| match loss.what {
            What::TextMissing { selections } => selections,
            _ => 0,
        })
        .sum();
    assert_eq!(missing, 8);
    let counts: BTreeMap<_, _> = import.losses.counts().into_iter().collect();
    assert_eq!(counts.keys().copied().collect::<Vec<_>>(), ["refi-loss-file-missing", "refi-loss-text-missing"]);
    // There and back, nothing more is lost.
    let again = read(&refi::write(project, refi::Losses::default(), |_| None).unwrap().bytes);
    assert_eq!(again.project, Project { origin: Some(refi::ORIGIN.to_owned()), ..project.clone() });
}

#[derive(Debug)]
struct Expected {
    start: u64,
    end: u64,
    text: String,
    codes: Vec<String>,
}

#[test]
fn every_coding_of_qc_is_on_its_words() {
    let (Some(bytes), Some(expected)) = (real("qc-1.3.2.qdpx"), real("qc-1.3.2.expected.json")) else { return };
    let import = read(&bytes);
    print("qc 1.3.2", &import);
    let list: Vec<serde_json::Value> = serde_json::from_slice(&expected).unwrap();
    let expected: BTreeMap<String, Expected> = list
        .into_iter()
        .map(|one| {
            let codes = one["codes"].as_array().unwrap().iter().map(|code| code.as_str().unwrap().to_owned()).collect();
            let (start, end) = (one["codepoint_start"].as_u64().unwrap(), one["codepoint_end"].as_u64().unwrap());
            let expected = Expected { start, end, text: one["text"].as_str().unwrap().to_owned(), codes };
            (one["selection"].as_str().unwrap().to_owned(), expected)
        })
        .collect();
    let (mut selections, mut codings) = (0, 0);
    for source in &import.project.sources {
        let Source::Text(text) = source else { continue };
        for selection in &text.selections {
            let TextPlace::At(span) = selection.place else { continue };
            let right = &expected[&selection.head.guid.to_string()];
            let words: String =
                text.text.as_ref().unwrap().chars().skip(span.start as usize).take((span.end - span.start) as usize).collect();
            assert_eq!((span.start, span.end, &words), (right.start, right.end, &right.text));
            let codes: Vec<String> = selection.head.codings.iter().map(|coding| coding.code.to_string()).collect();
            assert_eq!(codes, right.codes);
            selections += 1;
            codings += codes.len();
        }
    }
    assert_eq!((selections, codings, expected.len()), (158, 205, 158));
    assert_eq!(import.scoreboard.verdict, Verdict::Proven);
    assert_eq!(import.scoreboard.chosen.end, End::HalfOpen);
    assert!(import.losses.0.iter().all(|loss| loss.what.weight() != Weight::Dropped), "{:?}", import.losses);
}

#[test]
fn maxqda_and_atlasti_23() {
    for (name, sources, codes) in
        [("maxqda24.qdpx", 10, 307), ("atlasti-win23-blank.qdpx", 0, 0), ("atlasti-win23-one-code.qdpx", 0, 3)]
    {
        let Some(bytes) = real(name) else { continue };
        let import = read(&bytes);
        print(name, &import);
        fn count(codes: &[refi::Code]) -> usize {
            codes.iter().map(|code| 1 + count(&code.children)).sum()
        }
        assert_eq!((import.project.sources.len(), count(&import.project.codes)), (sources, codes), "{name}");
        assert!(import.losses.0.iter().all(|loss| loss.what.weight() != Weight::Dropped), "{name}: {:?}", import.losses);
        let again = read(&refi::write(&import.project, refi::Losses::default(), |_| None).unwrap().bytes);
        assert_eq!(again.project, Project { origin: Some(refi::ORIGIN.to_owned()), ..import.project }, "{name}");
    }
}
