//! Sources that are broken, or made to harm: a clear error, nothing given, no more memory than was allowed.

#![allow(clippy::unwrap_used)]

use std::io::{Cursor, Write};
use std::path::Path;

use jalon_exchange::source::{Cause, Format, Imported, Limits, Loss, Measure, SourceError, Style, read};
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const WORD: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;
const FILES: [&str; 12] = [
    "entretien.docx",
    "entretien.md",
    "entretien.odt",
    "entretien.rtf",
    "focus.srt",
    "focus.vtt",
    "journal.odt",
    "note.rtf",
    "page.html",
    "plan.pdf",
    "reunion.docx",
    "talk-1252.txt",
];

fn file(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sources").join(name)).unwrap()
}

fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn docx(body: &str) -> Vec<u8> {
    package(&[("word/document.xml", format!("<w:document {WORD}><w:body>{body}</w:body></w:document>").as_bytes())])
}

fn attempt(bytes: &[u8], format: Format, limits: Limits) -> Result<Imported, SourceError> {
    read(bytes, format, &limits)
}

fn small() -> Limits {
    Limits { unpacked: 1 << 20, text: 10_000, steps: 1_000, ..Limits::default() }
}

fn pdf(content: &[u8], more: &[&[u8]]) -> Vec<u8> {
    let stream = |data: &[u8], extra: &str| {
        [format!("<</Length {}{extra}>>stream\n", data.len()).as_bytes(), data, b"\nendstream"].concat()
    };
    let mut objects: Vec<Vec<u8>> = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>"
            .to_vec(),
        if content.starts_with(b"\x78") { stream(content, "/Filter/FlateDecode") } else { stream(content, "") },
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_vec(),
    ];
    objects.extend(more.iter().map(|object| object.to_vec()));
    let mut out = b"%PDF-1.7\n".to_vec();
    for (object, number) in objects.iter().zip(1..) {
        out.extend([format!("{number} 0 obj\n").as_bytes(), object, b"\nendobj\n"].concat());
    }
    out.extend(b"trailer<</Size 99/Root 1 0 R>>\n");
    out
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn too_much<T>(measure: Measure, limit: u64) -> Result<T, SourceError> {
    Err(SourceError::TooMuch { measure, limit })
}

#[test]
fn a_file_over_the_limit_is_not_looked_at() {
    let limits = Limits { file: 4, ..Limits::default() };
    for format in Format::ALL {
        assert_eq!(attempt(b"12345", format, limits), too_much(Measure::File, 4));
    }
}

#[test]
fn bombs_in_packages_are_stopped_by_what_they_say_and_by_what_they_are() {
    let blanks = vec![b' '; 3 << 20];
    let honest = package(&[("word/document.xml", &blanks)]);
    assert!(honest.len() < 10_000);
    assert_eq!(attempt(&honest, Format::Docx, small()), too_much(Measure::Unpacked, 1 << 20));
    // The same, saying that it holds ten bytes, in both directories.
    let mut lying = honest.clone();
    let size = (3_u32 << 20).to_le_bytes();
    while let Some(at) = lying.windows(4).position(|window| window == size) {
        lying[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
    }
    assert!(matches!(
        attempt(&lying, Format::Docx, small()),
        Err(SourceError::TooMuch { .. } | SourceError::Broken { cause: Cause::Unpack | Cause::Xml, .. })
    ));
    let many: Vec<String> = (0..50).map(|n| format!("word/header{n}.xml")).collect();
    let parts: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    let limits = Limits { parts: 20, ..Limits::default() };
    assert_eq!(attempt(&package(&parts), Format::Docx, limits), too_much(Measure::Parts, 20));
}

#[test]
fn xml_defines_no_text_of_its_own() {
    let bomb = format!("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w:document {WORD}>&b;</w:document>");
    let bytes = package(&[("word/document.xml", bomb.as_bytes())]);
    let place = SourceError::Broken { format: Format::Docx, part: "word/document.xml", at: 0, cause: Cause::Doctype };
    assert_eq!(attempt(&bytes, Format::Docx, Limits::default()), Err(place));
    let told = attempt(&docx("<w:p><w:r><w:t>a&b;c</w:t></w:r></w:p>"), Format::Docx, Limits::default()).unwrap();
    assert_eq!(told.text.as_str(), "ac\n");
    assert_eq!(told.dropped.iter().map(|lost| lost.what).collect::<Vec<_>>(), [Loss::UnknownEntity]);
}

#[test]
fn names_in_packages_lead_nowhere() {
    let document = format!("<w:document {WORD}><w:p><w:r><w:t>words</w:t></w:r></w:p></w:document>");
    let tricks: [(&str, &[u8]); 4] =
        [("../../etc/passwd", b"x"), ("/word/header1.xml", b"x"), ("C:\\word\\x", b"x"), ("word/../word/header1.xml", b"x")];
    let bytes = package(&[&tricks[..], &[("word/document.xml", document.as_bytes())]].concat());
    assert_eq!(attempt(&bytes, Format::Docx, Limits::default()).unwrap().text.as_str(), "words\n");
}

#[test]
fn nesting_ends_somewhere() {
    let deep = 20_000;
    let tables = "<w:tbl><w:tr><w:tc>".repeat(deep);
    assert_eq!(attempt(&docx(&tables), Format::Docx, Limits::default()), too_much(Measure::Depth, 256));
    let groups = [b"{\\rtf1 ".to_vec(), b"{".repeat(deep)].concat();
    assert_eq!(attempt(&groups, Format::Rtf, Limits::default()), too_much(Measure::Depth, 256));
    let rows = format!("a{}", "<table><tr><td>".repeat(deep));
    assert_eq!(attempt(rows.as_bytes(), Format::Html, Limits::default()), too_much(Measure::Depth, 256));
    let plain = format!("{}a", "<div><b><blockquote>".repeat(deep));
    assert_eq!(attempt(plain.as_bytes(), Format::Html, Limits::default()).unwrap().text.as_str(), "a\n");
    for markup in ["> ", "[", "*a **", "- ", "`", "<a ", "![["] {
        let text = format!("{}word", markup.repeat(20_000));
        let result = attempt(text.as_bytes(), Format::Markdown, Limits::default());
        assert!(matches!(result, Ok(_) | Err(SourceError::Empty)), "{markup}");
    }
    for (open, close) in [("[", "]"), ("<</A ", ">>")] {
        // What the guard lets through fits on the stack of a thread.
        let content = format!("BT /F 9 Tf (a) Tj {}{} x ET", open.repeat(1_900), close.repeat(1_900));
        assert!(attempt(&pdf(content.as_bytes(), &[content.as_bytes()]), Format::Pdf, Limits::default()).is_ok());
    }
    for (open, inside) in [("[", "BT /F 9 Tf [ "), ("<<", "BT /F 9 Tf << ")] {
        let content = [inside.as_bytes(), open.repeat(deep).as_bytes()].concat();
        assert_eq!(attempt(&pdf(&content, &[]), Format::Pdf, Limits::default()), too_much(Measure::Depth, 2_000));
        assert_eq!(attempt(&pdf(&deflated(&content), &[]), Format::Pdf, Limits::default()), too_much(Measure::Depth, 2_000));
    }
}

#[test]
fn time_does_not_grow_as_the_square() {
    let many: String = (0..200_000).map(|n| format!(" a{n}='>'")).collect();
    assert_eq!(
        attempt(format!("<p{many}>word").as_bytes(), Format::Html, Limits::default()),
        too_much(Measure::Attributes, 5_000)
    );
    let many: String = (0..200_000).map(|n| format!(" a{n}=''")).collect();
    let word = attempt(&docx(&format!("<w:p{many}><w:r><w:t>word</w:t></w:r></w:p>")), Format::Docx, Limits::default());
    assert_eq!(word.unwrap().text.as_str(), "word\n");
    let cue = format!("WEBVTT\n\n00:01.000 --> 00:02.000\n{}", "<a".repeat(50_000));
    assert_eq!(attempt(cue.as_bytes(), Format::WebVtt, Limits::default()).unwrap().text.len(), 100_001);
    let streams = "stream ".repeat(100_000);
    assert!(attempt(format!("%PDF-1.7\n{streams}").as_bytes(), Format::Pdf, Limits::default()).is_err());
}

#[test]
fn a_pdf_unpacks_and_draws_within_bounds() {
    let blanks = vec![b' '; 3 << 20];
    assert_eq!(attempt(&pdf(&deflated(&blanks), &[]), Format::Pdf, small()), too_much(Measure::Unpacked, 1 << 20));
    let twice = deflated(&deflated(&blanks));
    assert!(twice.len() < 200);
    assert_eq!(attempt(&pdf(&twice, &[]), Format::Pdf, small()), too_much(Measure::Unpacked, 1 << 20));
    // A form that draws itself three times, to the fiftieth level.
    let form = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 17/Resources<</XObject<</X 6 0 R>>>>>>stream\n/X Do /X Do /X Do\nendstream";
    assert_eq!(attempt(&pdf(b"/X Do", &[form]), Format::Pdf, small()), too_much(Measure::Steps, 1_000));
    let letters = format!("BT /F 9 Tf ({}) Tj ET", "a".repeat(20_000));
    assert_eq!(attempt(&pdf(letters.as_bytes(), &[]), Format::Pdf, small()), too_much(Measure::Text, 10_000));
}

#[test]
fn a_pdf_says_it_in_lines() {
    let content =
        b"BT /F 10 Tf 10 100 Td (Une ) Tj (ligne) Tj 80 0 Td (loin) Tj -80 -12 Td (dessous) Tj 0 -40 Td (plus bas) Tj ET";
    let source = attempt(&pdf(content, &[]), Format::Pdf, Limits::default()).unwrap();
    assert_eq!(source.text.as_str(), "Une ligne loin\ndessous\n\nplus bas\n");
}

#[test]
fn what_is_cut_off_gives_nothing() {
    for name in FILES {
        let bytes = file(name);
        let format = Format::recognise(&bytes, name).unwrap();
        let lines = matches!(format, Format::Text | Format::Markdown | Format::Html | Format::SubRip | Format::WebVtt);
        // A PDF can be put together from what is left of it, and then says less.
        if lines || format == Format::Pdf {
            continue;
        }
        for cut in (1..bytes.len()).step_by(bytes.len() / 40) {
            let result = attempt(&bytes[..cut], format, Limits::default());
            assert!(matches!(result, Err(SourceError::Broken { .. })), "{name} cut at {cut}: {result:?}");
        }
    }
    let broken = package(&[("word/document.xml", format!("<w:document {WORD}><w:body>").as_bytes())]);
    assert!(matches!(
        attempt(&broken, Format::Docx, Limits::default()),
        Err(SourceError::Broken { part: "word/document.xml", cause: Cause::Truncated, .. })
    ));
}

#[test]
fn what_is_not_read_is_named() {
    let hint = |bytes: &[u8], name: &str| match Format::recognise(bytes, name) {
        Err(SourceError::Unknown { hint }) => hint,
        other => panic!("{name}: {other:?}"),
    };
    assert_eq!(hint(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "a.doc"), "doc");
    assert_eq!(hint(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "a.docx"), "docx with password");
    assert_eq!(hint(&package(&[("xl/workbook.xml", b"x")]), "a.xlsx"), "zip");
    assert_eq!(hint(b"\x89PNG\r\n", "scan.txt"), "png");
    assert_eq!(hint(b"a\0\0b", "x.txt"), "");
    assert_eq!(Format::recognise(b"", "x.txt"), Err(SourceError::Empty));
    for blank in [&b" \r\n\t"[..], b"\xef\xbb\xbf", b"\x00\x01"] {
        assert_eq!(attempt(blank, Format::Text, Limits::default()), Err(SourceError::Empty));
    }
    let locked = package(&[("META-INF/manifest.xml", b"<m:encryption-data/>"), ("content.xml", b"\x8f\x01")]);
    assert_eq!(attempt(&locked, Format::Odt, Limits::default()), Err(SourceError::Locked));
}

#[test]
fn a_few_broken_bytes_do_not_make_another_encoding() {
    let mut bytes = "Été à l'hôtel. ".repeat(40).into_bytes();
    bytes.push(0xff);
    let source = attempt(&bytes, Format::Text, Limits::default()).unwrap();
    assert_eq!(source.encoding.unwrap().name, "UTF-8");
    let lost = source.dropped[0];
    assert_eq!((lost.what, lost.count, lost.first), (Loss::Undecodable, 1, 600));
}

/// What must hold of everything that was read.
fn holds(source: &Imported) {
    let text = &source.text;
    let spans = source.styles.iter().map(|styled| styled.span).chain(source.turns.iter().map(|turn| turn.span));
    for span in spans.chain(source.turns.iter().filter_map(|turn| turn.label)) {
        assert!(text.slice(span).is_some(), "{span:?} in {}", text.len());
    }
    assert!(source.times.iter().all(|time| time.position <= text.len()));
    assert!(source.dropped.iter().all(|lost| lost.first <= text.len() && lost.count > 0));
    for styled in &source.styles {
        if let Style::Note { at } = styled.style {
            assert!(at <= text.len());
        }
    }
    assert!(text.as_str().contains(|c: char| !c.is_whitespace()));
}

fn words() -> impl Strategy<Value = String> {
    let part =
        prop::sample::select(vec!["Inès", " : ", "été", "喝咖啡", "🙂", "a<b>&c;", "e\u{301}", "  ", "{x}\\y", "\u{a0}", "’"]);
    prop::collection::vec(part, 1..12).prop_map(|parts| format!("w{}w", parts.concat()))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn lines_of(source: &Imported) -> Vec<String> {
    source.text.as_str().lines().map(str::to_owned).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..600), pick in 0..9usize) {
        if let Ok(source) = attempt(&bytes, Format::ALL[pick], small()) {
            holds(&source);
        }
        let _ = Format::recognise(&bytes, "x.md");
    }

    #[test]
    fn no_damage_makes_it_panic(which in 0..FILES.len(), damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let mut bytes = file(FILES[which]);
        let format = Format::recognise(&bytes, FILES[which]).unwrap();
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(source) = attempt(&bytes, format, small()) {
            holds(&source);
        }
    }

    #[test]
    fn markup_in_any_order_does_no_harm(pieces in prop::collection::vec(prop::sample::select(vec![
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>mot</w:t>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:del>", "</w:del>",
        "<w:pPr>", "</w:pPr>", "<w:footnote w:id=\"1\">", "</w:footnote>", "<w:br/>", "<w:footnoteReference w:id=\"1\"/>",
    ]), 0..40)) {
        if let Ok(source) = attempt(&docx(&pieces.concat()), Format::Docx, small()) {
            holds(&source);
        }
        let html = pieces.concat().replace("w:", "").replace("del", "table").replace("footnote", "blockquote");
        if let Ok(source) = attempt(html.as_bytes(), Format::Html, small()) {
            holds(&source);
        }
    }

    #[test]
    fn rtf_in_any_order_does_no_harm(pieces in prop::collection::vec(prop::sample::select(vec![
        "{", "}", "\\par ", "\\cell ", "\\row ", "\\intbl ", "{\\footnote ", "{\\header ", "mot ", "\\'e9", "\\u233?", "\\u-10179?",
        "\\b ", "\\b0 ", "\\pard ", "{\\*\\x ", "{\\field{\\*\\fldinst X}{\\fldrslt y}}", "\\trowd ", "\\uc0 ", "\\bin3 }}}", "\\v ",
    ]), 0..40)) {
        let rtf = format!("{{\\rtf1 a{}{}", pieces.concat(), "}".repeat(40));
        if let Ok(source) = attempt(rtf.as_bytes(), Format::Rtf, small()) {
            holds(&source);
        }
    }

    #[test]
    fn what_was_written_is_what_is_read(paragraphs in prop::collection::vec(words(), 1..6)) {
        let joined = paragraphs.join("\r\n");
        let plain = attempt(joined.as_bytes(), Format::Text, Limits::default()).unwrap();
        prop_assert_eq!(lines_of(&plain), paragraphs.clone());

        let utf_16: Vec<u8> = [0xfeff].into_iter().chain(joined.encode_utf16()).flat_map(u16::to_be_bytes).collect();
        prop_assert_eq!(&attempt(&utf_16, Format::Text, Limits::default()).unwrap().text, &plain.text);

        let run = |text: &String| format!("<w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>", escaped(text));
        let word = attempt(&docx(&paragraphs.iter().map(run).collect::<String>()), Format::Docx, Limits::default()).unwrap();
        prop_assert_eq!(lines_of(&word), paragraphs.clone());

        let unit = |unit: u16| format!("\\u{}?", unit as i16);
        let rtf: String = paragraphs.iter().map(|text| text.encode_utf16().map(unit).collect::<String>() + "\\par ").collect();
        let rtf = attempt(format!("{{\\rtf1{rtf}}}").as_bytes(), Format::Rtf, Limits::default()).unwrap();
        prop_assert_eq!(lines_of(&rtf), paragraphs.clone());

        let page: String = paragraphs.iter().map(|text| format!("<pre>{}</pre>", escaped(text))).collect();
        let page = attempt(page.as_bytes(), Format::Html, Limits::default()).unwrap();
        prop_assert_eq!(lines_of(&page), paragraphs.clone());

        let cues: String = paragraphs.iter().map(|text| format!("00:01.000 --> 00:02.000\n{}\n\n", escaped(text))).collect();
        let cues = attempt(format!("WEBVTT\n\n{cues}").as_bytes(), Format::WebVtt, Limits::default()).unwrap();
        prop_assert_eq!(lines_of(&cues), paragraphs);
    }
}
