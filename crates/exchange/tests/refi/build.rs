//! Files made by hand, as other programs write them.

use std::io::{Cursor, Write};

use jalon_exchange::refi::{Bom, End, LineEnd, Reading, Unit};
use zip::write::SimpleFileOptions;

/// An archive of these entries.
pub fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// XML of a project with this inside.
pub fn project(origin: &str, inside: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="{origin}">{inside}</Project>"#
    )
}

/// An archive of a project alone.
pub fn only(xml: &str) -> Vec<u8> {
    archive(&[("project.qde", xml.as_bytes())])
}

pub fn guid(n: u32) -> String {
    format!("00000000-0000-4000-8000-{n:012x}")
}

/// How a text is stored: a mark before it, and which line ends.
#[derive(Clone, Copy, Debug)]
pub struct Storage {
    pub bom: bool,
    pub crlf: bool,
}

/// A position in code points of the canonical text, as a program that counts so would write it.
pub fn position(text: &str, at: usize, storage: Storage, reading: Reading) -> usize {
    let mark = usize::from(storage.bom && reading.bom == Bom::Counted);
    let width = |c: char| match (c, reading.lines, reading.unit) {
        ('\n', LineEnd::AsStored, _) => 1 + usize::from(storage.crlf),
        ('\n', LineEnd::One, _) => 1,
        ('\n', LineEnd::Two, _) => 2,
        (c, _, Unit::Utf16) => c.len_utf16(),
        _ => 1,
    };
    mark + text.chars().take(at).map(width).sum::<usize>()
}

/// A project of one text and its selections, as a program would write it that counts in this way. Names only where asked for.
pub fn foreign(origin: &str, text: &str, spans: &[(usize, usize)], storage: Storage, reading: Reading, names: bool) -> Vec<u8> {
    use std::fmt::Write;
    let mut inside = format!(
        r#"<CodeBook><Codes><Code guid="{}" name="c" isCodable="true"/></Codes></CodeBook><Sources><TextSource guid="{}" name="t" plainTextPath="internal://{}.txt">"#,
        guid(1),
        guid(2),
        guid(2)
    );
    for (n, (start, end)) in spans.iter().enumerate() {
        let (id, coding) = (guid(100 + u32::try_from(n).unwrap()), guid(100_000 + u32::try_from(n).unwrap()));
        let from = position(text, *start, storage, reading);
        let to = match reading.end {
            End::HalfOpen => position(text, *end, storage, reading),
            End::Inclusive => position(text, end - 1, storage, reading),
        };
        let quote: String = text.chars().skip(*start).take(end - start).collect();
        let quote = quote.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;").replace('\n', "&#10;");
        let name = if names { format!(r#" name="{quote}""#) } else { String::new() };
        let code = guid(1);
        write!(
            inside,
            r#"<PlainTextSelection guid="{id}"{name} startPosition="{from}" endPosition="{to}"><Coding guid="{coding}"><CodeRef targetGUID="{code}"/></Coding></PlainTextSelection>"#
        )
        .unwrap();
    }
    inside.push_str("</TextSource></Sources>");
    let stored = if storage.crlf { text.replace('\n', "\r\n") } else { text.to_owned() };
    let stored = if storage.bom { format!("\u{feff}{stored}") } else { stored };
    archive(&[
        ("project.qde", project(origin, &inside).as_bytes()),
        (&format!("Sources/{}.TXT", guid(2).to_uppercase()), stored.as_bytes()),
    ])
}
