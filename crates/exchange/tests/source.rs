//! Sources from files: what the text is, what is known of it, and what was left behind. The files are invented
//! (`data/sources/README.md`).

#![allow(clippy::unwrap_used)]

use std::fmt::Write;
use std::path::Path;

use jalon_exchange::source::{Format, Imported, Limits, SourceError, Style, read};
use jalon_record::text::Span;

fn file(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sources").join(name)).unwrap()
}

fn import(name: &str) -> Result<Imported, SourceError> {
    let bytes = file(name);
    read(&bytes, Format::recognise(&bytes, name)?, &Limits::default())
}

fn show(name: &str) -> String {
    let source = match import(name) {
        Ok(source) => source,
        Err(error) => return format!("{error}\n"),
    };
    let words = |span: Span| source.text.slice(span).unwrap().replace('\n', "⏎").replace('\t', "⇥");
    let mut out = format!("{:?}", source.format);
    if let Some(encoding) = source.encoding {
        write!(out, ", {} ({:?})", encoding.name, encoding.grounds).unwrap();
    }
    out.push_str("\n\nparagraphs\n");
    for paragraph in source.paragraphs() {
        writeln!(out, "{:3} {}", paragraph.number, words(paragraph.span)).unwrap();
    }
    if !source.styles.is_empty() {
        out.push_str("\nstyles\n");
    }
    for styled in &source.styles {
        writeln!(out, "{:?} {}", styled.style, words(styled.span)).unwrap();
    }
    if !source.turns.is_empty() {
        out.push_str("\nturns\n");
    }
    for turn in &source.turns {
        let label = turn.label.map_or("-".to_owned(), words);
        writeln!(out, "{} ({}, label {label}) {}", turn.speaker, if turn.said { "said" } else { "guessed" }, words(turn.span))
            .unwrap();
    }
    if !source.times.is_empty() {
        out.push_str("\ntimes\n");
    }
    for time in &source.times {
        writeln!(out, "{} ms to {:?} at {} ({})", time.at, time.until, time.position, if time.said { "said" } else { "guessed" })
            .unwrap();
    }
    out.push_str("\nleft behind\n");
    for lost in &source.dropped {
        writeln!(out, "{} {}, {} characters, first at {}", lost.count, lost.what.code(), lost.characters, lost.first).unwrap();
    }
    out
}

macro_rules! shown {
    ($($test:ident: $name:literal;)*) => {
        $(#[test]
        fn $test() {
            insta::assert_snapshot!(stringify!($test), show($name));
        })*
    };
}

shown! {
    text_with_a_mark: "talk-utf8.txt";
    text_in_utf_16: "talk-utf16.txt";
    text_in_windows_1252: "talk-1252.txt";
    text_in_chinese: "talk-gb18030.txt";
    captions: "focus.vtt";
    subtitles: "focus.srt";
    page: "page.html";
    interview_md: "entretien.md";
    interview_docx: "entretien.docx";
    interview_odt: "entretien.odt";
    interview_rtf: "entretien.rtf";
    meeting: "reunion.docx";
    journal: "journal.odt";
    note: "note.rtf";
    plan: "plan.pdf";
}

#[test]
fn a_pdf_of_pictures_is_not_an_empty_source() {
    assert_eq!(import("scan.pdf"), Err(SourceError::Scanned { pages: 1 }));
    assert_eq!(import("locked.pdf"), Err(SourceError::Locked));
}

#[test]
fn one_interview_reads_alike_whatever_it_was_written_in() {
    let body = |name: &str| {
        let source = import(name).unwrap();
        let notes = source.styles.iter().find(|styled| matches!(styled.style, Style::Note { .. })).unwrap().span;
        // pandoc writes bullets into RTF as words.
        let bare = |text: &str| text.trim().trim_start_matches(['•', '–', '\t']).to_owned();
        let text: Vec<String> =
            source.paragraphs().map(|p| bare(source.text.slice(p.span).unwrap())).filter(|t| t != "1").collect();
        (text, source.text.slice(notes).unwrap().trim().to_owned())
    };
    let first = body("entretien.md");
    for other in ["entretien.docx", "entretien.odt", "entretien.rtf"] {
        assert_eq!(body(other), first, "{other}");
    }
}
