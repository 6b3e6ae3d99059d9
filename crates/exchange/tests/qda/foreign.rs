//! Files of other programs.

use std::path::PathBuf;

use jalon_exchange::qda::{Batch, Item};
use jalon_exchange::refi::{self, Choice, Limits, Project, Source, What};
use jalon_initiative::inquiry::desk::Sort;

use crate::record::{Record, plan};

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

/// Codings of the file that name a code, anywhere in it.
fn codings_in(project: &Project) -> usize {
    let heads = |source: &Source| -> usize {
        let of = |document: &refi::Document| {
            document.head.codings.len() + document.selections.iter().map(|s| s.head.codings.len()).sum::<usize>()
        };
        match source {
            Source::Text(text) => of(text),
            Source::Pdf(pdf) => {
                let areas: usize = pdf.selections.iter().map(|s| s.head.codings.len()).sum();
                pdf.head.codings.len() + areas + pdf.text.as_ref().map_or(0, of)
            }
            Source::Picture(picture) => {
                let areas: usize = picture.selections.iter().map(|s| s.head.codings.len()).sum();
                picture.head.codings.len() + areas + picture.text.as_ref().map_or(0, of)
            }
            Source::Audio(recording) | Source::Video(recording) => {
                let spoken = recording.transcripts.iter().flat_map(|t| &t.selections).map(|s| s.head.codings.len());
                let stretches = recording.selections.iter().map(|s| s.head.codings.len());
                recording.head.codings.len() + spoken.chain(stretches).sum::<usize>()
            }
        }
    };
    project.sources.iter().map(heads).sum()
}

fn codes_given(batch: &Batch) -> usize {
    batch.entries.iter().map(|fresh| if let Item::Coding(coding, _) = &fresh.item { coding.codes.len() } else { 0 }).sum()
}

fn told(batch: &Batch, codes: &[&str]) -> u64 {
    let count = |what: &What| match what {
        What::Foreign { code, count } if codes.contains(&code.as_str()) => *count,
        _ => 0,
    };
    batch.losses.0.iter().map(|loss| count(&loss.what)).sum()
}

/// Every coding of a file is either here, on its words, or told.
fn nothing_is_lost_silently(name: &str, bytes: &[u8]) -> Batch {
    let import = refi::read(bytes, &Limits::default(), Choice::Proven).unwrap();
    let mut here = Record::at(2);
    let batch = here.take(&import.project, &plan());
    let gone = told(&batch, &["coding-of-part", "empty-passage", "coding-unknown-code", "coding-of-case", "text-differs"]);
    let (all, given) = (codings_in(&import.project), codes_given(&batch));
    println!("{name}: {all} codings, {given} here, {gone} told; {:?}; {:?}", batch.counts(), batch.losses.0);
    assert_eq!(all as u64, given as u64 + gone, "{name}");
    here.keep(&batch, 1);
    let again = here.take(&import.project, &plan());
    assert_eq!(again.entries, vec![], "{name}: a second time nothing comes");
    assert_eq!(again.known.sources, batch.counts().sources, "{name}");
    for fresh in &batch.entries {
        assert!(here.desk().sort(fresh.id).is_some(), "{name}");
    }
    batch
}

#[test]
fn the_example_of_the_standard_holds_no_texts_and_says_so() {
    let batch = nothing_is_lost_silently("atlasti8-spec-example", SPEC_EXAMPLE);
    let counts = batch.counts();
    assert_eq!((counts.codes, counts.memos, counts.sources, counts.codings), (14, 2, 0, 0));
    assert_eq!(told(&batch, &["sets", "graphs"]), 17);
}

#[test]
fn real_files_come_in_whole() {
    for name in ["qc-1.3.2.qdpx", "maxqda24.qdpx", "atlasti-win23-blank.qdpx", "atlasti-win23-one-code.qdpx"] {
        let Some(bytes) = real(name) else { continue };
        nothing_is_lost_silently(name, &bytes);
    }
}

/// Their identities go out as they came in.
#[test]
fn foreign_identities_are_kept() {
    let Some(bytes) = real("qc-1.3.2.qdpx") else { return };
    let import = refi::read(&bytes, &Limits::default(), Choice::Proven).unwrap();
    let mut here = Record::at(2);
    let batch = here.take(&import.project, &plan());
    here.keep(&batch, 1);
    let desk = here.desk();
    assert!(batch.entries.iter().any(|fresh| desk.sort(fresh.id) == Some(Sort::CodeNode)));
    let (project, _) = here.give();
    let guids = |project: &Project| {
        let mut guids: Vec<String> = Vec::new();
        for source in &project.sources {
            let Source::Text(text) = source else { continue };
            guids.push(text.head.guid.to_string());
            for selection in text.selections.iter().filter(|selection| !selection.head.codings.is_empty()) {
                guids.push(selection.head.guid.to_string());
                guids.extend(selection.head.codings.iter().map(|coding| format!("{} by {:?}", coding.guid, coding.created_by)));
            }
        }
        let mut codes: Vec<&refi::Code> = project.codes.iter().collect();
        while let Some(code) = codes.pop() {
            guids.push(format!("{} {:?}", code.guid, code.color));
            codes.extend(&code.children);
        }
        guids.sort();
        guids
    };
    let (before, after) = (guids(&import.project), guids(&project));
    for guid in &before {
        assert!(after.contains(guid), "{guid} is gone");
    }
}
