//! Input that means harm, and input that is merely wrong.

use std::io::{Cursor, Write};

use jalon_exchange::refi::{self, Choice, Color, Guid, Import, Limited, Limits, Losses, Moment, RefiError, Source, What};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;

use crate::build::{archive, guid, only, project};

fn read(bytes: &[u8]) -> Result<Import, RefiError> {
    refi::read(bytes, &Limits::default(), Choice::Proven)
}

fn error(bytes: &[u8]) -> RefiError {
    read(bytes).unwrap_err()
}

fn told(import: &Import) -> Vec<&'static str> {
    import.losses.counts().into_iter().map(|(code, _)| code).collect()
}

fn text_source(path: &str) -> String {
    project("", &format!(r#"<Sources><TextSource guid="{}" plainTextPath="{path}"/></Sources>"#, guid(1)))
}

#[test]
fn bombs_are_too_large() {
    let zeros = vec![b' '; 64 << 20];
    let bomb = archive(&[("project.qde", text_source("internal://a.txt").as_bytes()), ("sources/a.txt", &zeros)]);
    assert!(bomb.len() < 100_000);
    assert_eq!(error(&bomb), RefiError::TooLarge { what: Limited::Ratio, limit: 200 });
    let xml = [b"<Project>".as_slice(), &zeros].concat();
    assert!(matches!(error(&archive(&[("project.qde", &xml)])), RefiError::TooLarge { .. }));
    let small = Limits { total: 1000, ..Limits::default() };
    let many: String = (0..50).map(|n| format!(r#"<TextSource guid="{}" plainTextPath="a.txt"/>"#, guid(n))).collect();
    let shared = archive(&[
        ("project.qde", project("", &format!("<Sources>{many}</Sources>")).as_bytes()),
        ("sources/a.txt", &[b'a'; 500]),
    ]);
    let xml = only(&project("", ""));
    assert!(refi::read(&xml, &small, Choice::Proven).is_ok());
    let enough = Limits { total: 20_000, ..Limits::default() };
    assert_eq!(
        refi::read(&shared, &enough, Choice::Proven).unwrap_err(),
        RefiError::TooLarge { what: Limited::Total, limit: 20_000 }
    );
    let few = Limits { entries: 1, ..Limits::default() };
    assert!(matches!(refi::read(&shared, &few, Choice::Proven), Err(RefiError::TooLarge { what: Limited::Entries, .. })));
    let tiny = Limits { archive: 10, ..Limits::default() };
    assert!(matches!(refi::read(&shared, &tiny, Choice::Proven), Err(RefiError::TooLarge { what: Limited::Archive, .. })));
    // A picture that is too large is left out, and said to be.
    let picture = project("", &format!(r#"<Sources><PictureSource guid="{}" path="internal://a.png"/></Sources>"#, guid(1)));
    let import = read(&archive(&[("project.qde", picture.as_bytes()), ("sources/a.png", &zeros)])).unwrap();
    assert_eq!(told(&import), ["refi-loss-file-too-large"]);
}

#[test]
fn a_size_that_lies_is_found_out() {
    let long = vec![b'a'; 100_000];
    let mut file = archive(&[("project.qde", text_source("internal://a.txt").as_bytes()), ("sources/a.txt", &long)]);
    let size = 100_000u32.to_le_bytes();
    let places: Vec<usize> = (0..file.len() - 4).filter(|at| file[*at..at + 4] == size).collect();
    assert_eq!(places.len(), 2);
    for at in places {
        file[at..at + 4].copy_from_slice(&10u32.to_le_bytes());
    }
    match read(&file) {
        Err(RefiError::BadArchive { .. } | RefiError::TooLarge { .. }) => {}
        Ok(import) => {
            let Source::Text(text) = &import.project.sources[0] else { return };
            assert!(text.text.as_ref().unwrap().len() <= 100_000);
        }
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    for name in ["../project.qde", "sources/../../etc/passwd", "/etc/passwd", "C:/x.txt", "..\\x.txt", "sources/a/../b"] {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("project.qde", SimpleFileOptions::default()).unwrap();
        zip.write_all(project("", "").as_bytes()).unwrap();
        // Written under another name of the same length, and renamed behind the library's back.
        let stand_in = "x".repeat(name.len());
        zip.start_file(stand_in.as_str(), SimpleFileOptions::default()).unwrap();
        let bytes = zip.finish().unwrap().into_inner();
        let mut file = bytes.clone();
        for at in 0..bytes.len() - name.len() {
            if &bytes[at..at + name.len()] == stand_in.as_bytes() {
                file[at..at + name.len()].copy_from_slice(name.as_bytes());
            }
        }
        assert!(matches!(error(&file), RefiError::EntryName { .. }), "{name}");
    }
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("project.qde", SimpleFileOptions::default()).unwrap();
    zip.write_all(text_source("internal://a.txt").as_bytes()).unwrap();
    zip.add_symlink("sources/a.txt", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    assert!(matches!(error(&zip.finish().unwrap().into_inner()), RefiError::EntryName { .. }));
}

#[test]
fn xml_that_means_harm_is_refused() {
    let laughs = r#"<!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><Project name="&b;"/>"#;
    assert_eq!(error(&only(laughs)), RefiError::Doctype { line: 1 });
    let outside = "<!DOCTYPE p SYSTEM \"file:///etc/passwd\">\n<Project/>";
    assert_eq!(error(&only(outside)), RefiError::Doctype { line: 1 });
    assert_eq!(error(&only("<Project>\n<Description>&xxe;</Description></Project>")), RefiError::Entity { line: 2 });
    assert!(matches!(error(&only("<Project name=\"&xxe;\"/>")), RefiError::BadXml { .. }));
    assert!(matches!(error(&only("<Project><Description>&#0;</Description></Project>")), RefiError::BadXml { .. }));
    let deep = format!("<Project>{}", "<Code>".repeat(100_000));
    assert!(matches!(
        error(&only(&deep)),
        RefiError::TooLarge { what: Limited::Depth, .. } | RefiError::TooLarge { what: Limited::Ratio, .. }
    ));
    let unlimited = Limits { depth: usize::MAX, ratio: u64::MAX, ..Limits::default() };
    let error = refi::read(&only(&deep), &unlimited, Choice::Proven).unwrap_err();
    assert_eq!(error, RefiError::TooLarge { what: Limited::Depth, limit: 128 });
    let wide = format!("<Project>{}</Project>", "<a/>".repeat(2000));
    let few = Limits { elements: 1000, ..Limits::default() };
    let error = refi::read(&only(&wide), &few, Choice::Proven).unwrap_err();
    assert_eq!(error, RefiError::TooLarge { what: Limited::Elements, limit: 1000 });
    let attributes: String = (0..100).map(|n| format!(" a{n}=''")).collect();
    let error = read(&only(&format!("<Project{attributes}/>"))).unwrap_err();
    assert!(matches!(error, RefiError::TooLarge { what: Limited::Attributes, .. }));
}

#[test]
fn wrong_encodings_and_broken_files() {
    assert_eq!(error(b""), RefiError::NotRefi);
    assert_eq!(error(b"%PDF-1.7"), RefiError::NotRefi);
    assert!(matches!(error(b"PK\x03\x04 and nothing more"), RefiError::BadArchive { entry: None }));
    assert_eq!(error(&archive(&[("readme.txt", b"hello")])), RefiError::NoProject);
    let twice = archive(&[("a.qde", b"<Project/>"), ("b.qde", b"<Project/>")]);
    assert_eq!(error(&twice), RefiError::SeveralProjects { count: 2 });
    assert_eq!(error(&only("<html/>")), RefiError::WrongRoot);
    assert_eq!(error(&only("<CodeBook/>")), RefiError::CodebookOnly);
    for broken in [
        "<Project>",
        "<Project></Projekt>",
        "<Project/><Project/>",
        "<Project a=b/>",
        "words",
        "<Project/>words",
        "<Project a='1' a='2'/>",
        "",
    ] {
        assert!(matches!(error(&only(broken)), RefiError::BadXml { .. }), "{broken}");
    }
    assert_eq!(error(&only("<?xml version='1.0' encoding='windows-1252'?><Project/>")), RefiError::Encoding);
    let utf16: Vec<u8> = "\u{feff}<Project/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(error(&archive(&[("project.qde", &utf16)])), RefiError::Encoding);
    assert_eq!(error(&utf16), RefiError::Encoding);
    assert_eq!(
        error(&archive(&[("project.qde", b"<Project name='\xe9'/>")])),
        RefiError::NotUtf8 { entry: "project.qde".to_owned(), at: 15 }
    );
    let latin = archive(&[("project.qde", text_source("internal://a.txt").as_bytes()), ("sources/a.txt", b"caf\xe9")]);
    assert_eq!(error(&latin), RefiError::NotUtf8 { entry: "internal://a.txt".to_owned(), at: 3 });
    let words: Vec<u8> = "\u{feff}café\r\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let import =
        read(&archive(&[("project.qde", text_source("internal://a.txt").as_bytes()), ("sources/a.txt", &words)])).unwrap();
    let Source::Text(text) = &import.project.sources[0] else { return };
    assert_eq!(text.text.as_deref(), Some("café\n"));
    assert_eq!(told(&import)[0], "refi-loss-text-was-utf16");
}

#[test]
fn an_encrypted_project_says_so() {
    let mut file = only(&project("", ""));
    for at in 0..file.len() - 10 {
        match &file[at..at + 4] {
            b"PK\x03\x04" => file[at + 6] |= 1,
            b"PK\x01\x02" => file[at + 8] |= 1,
            _ => {}
        }
    }
    assert_eq!(error(&file), RefiError::Encrypted { entry: "project.qde".to_owned() });
}

#[test]
fn everything_that_is_not_understood_is_told() {
    let inside = r##"<CodeBook><Codes><Code guid="{000}" name="a" isCodable="True" color="rgba(1, 2, 3, 0.5)" weight="7"><Smart>x</Smart></Code>
        <Code name="b" color="blue"/></Codes></CodeBook>
        <Sources><TextSource guid="00000000-0000-4000-8000-000000000001" creationDateTime="2024-01-02 03:04:05" modifiedDateTime="yesterday">
        <PlainTextContent>words</PlainTextContent>
        <Hyper><Coding guid="00000000-0000-4000-8000-000000000002"/></Hyper>stray
        <Coding guid="00000000-0000-4000-8000-000000000003"/>
        <Coding guid="00000000-0000-4000-8000-000000000004"><CodeRef targetGUID="{000}"/><NoteRef targetGUID="00000000-0000-4000-8000-00000000000f"/></Coding>
        </TextSource></Sources>"##;
    let import =
        read(&archive(&[("Project.QDE", project("x", inside).as_bytes()), ("sources/.root", b""), ("notes.txt", b"")])).unwrap();
    let code = &import.project.codes[0];
    assert_eq!((code.guid, code.color), (Guid::derived("{000}"), Some(Color { red: 1, green: 2, blue: 3 })));
    let Source::Text(text) = &import.project.sources[0] else { return };
    assert_eq!(text.head.stamp.created, Moment::parse("2024-01-02T03:04:05").ok());
    assert_eq!((text.head.codings.len(), text.head.codings[0].code), (1, code.guid));
    let mut counts = import.losses.counts();
    counts.sort_unstable();
    assert_eq!(
        counts,
        [
            ("refi-loss-bad-value", 2),
            ("refi-loss-coding-without-code", 1),
            ("refi-loss-dangling", 1),
            ("refi-loss-entry-unused", 2),
            ("refi-loss-made-guid", 2),
            ("refi-loss-mended", 3),
            ("refi-loss-missing-attribute", 1),
            ("refi-loss-stray-text", 1),
            ("refi-loss-unknown-attribute", 1),
            ("refi-loss-unknown-element", 2),
        ]
    );
    let hyper =
        import.losses.0.iter().find(|loss| matches!(&loss.what, What::UnknownElement { name, .. } if name == "Hyper")).unwrap();
    assert_eq!(hyper.what, What::UnknownElement { name: "Hyper".to_owned(), codings: 1 });
}

#[test]
fn a_project_in_all_its_clothes() {
    let words = |file: &[u8]| match &read(file).unwrap().project.sources[0] {
        Source::Text(text) => text.text.clone(),
        _ => None,
    };
    let found = Some("words".to_owned());
    let inside = text_source("internal://0A.txt");
    let xml = inside.as_bytes();
    assert_eq!(words(&archive(&[("Project.qde", xml), ("Sources/0a.TXT", b"words")])), found);
    assert_eq!(words(&archive(&[("Study/my study.qde", xml), ("Study/Sources/0A.txt", b"words")])), found);
    assert_eq!(words(&archive(&[("project.qde", xml), ("old.qde", b"<Project/>"), ("sources\\0a.txt", b"words")])), found);
    assert_eq!(words(&archive(&[("project.qde", xml), ("__MACOSX/._project.qde", b"\0"), ("0a.txt", b"words")])), found);
    assert_eq!(words(&archive(&[("project.qde", xml), ("a/0a.txt", b"other"), ("sources/0a.txt", b"words")])), found);
    for path in [
        "sources/my words.txt",
        "internal://my%20words.txt",
        "relative:///x/my words.txt",
        "internal://MY WORDS.TXT",
        "C:\\x\\my words.txt",
    ] {
        let xml = text_source(path);
        assert_eq!(words(&archive(&[("project.qde", xml.as_bytes()), ("sources/my words.txt", b"words")])), found, "{path}");
    }
    let beside = text_source("").replace(" plainTextPath=\"\"/>", "><PlainTextContent>words</PlainTextContent></TextSource>");
    assert_eq!(words(beside.as_bytes()), found);
    assert_eq!(words(format!("\u{feff}\n{beside}").as_bytes()), found);
}

#[test]
fn a_codebook_in_all_its_clothes() {
    let inner = r#"<Codes><Code guid="{5215CC69-B628-4E02-AFB9-9BEEAEE55808}" name="Topics" isCodable="false"/></Codes>
        <Sets><Set guid="5215cc69-b628-4e02-afb9-9beeaee55809" name="s"><MemberCode guid="5215cc69-b628-4e02-afb9-9beeaee55808"/></Set></Sets>"#;
    let limits = Limits::default();
    let new = format!(r#"<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="o">{inner}</CodeBook>"#);
    let old = format!(
        r#"<q:CodeBook xmlns:q="urn:QDA-XML:codebook:0:4" origin="o">{}</q:CodeBook>"#,
        inner.replace("</", "</q:").replace("<C", "<q:C").replace("<S", "<q:S").replace("<M", "<q:M")
    );
    let (book, losses) = refi::read_codebook(new.as_bytes(), &limits).unwrap();
    assert_eq!(
        (book.codes[0].guid, &book.sets[0].codes[..]),
        (Guid::parse("5215cc69-b628-4e02-afb9-9beeaee55808").unwrap(), &[book.codes[0].guid][..])
    );
    assert_eq!(losses, Losses::default());
    assert_eq!(refi::read_codebook(old.as_bytes(), &limits).unwrap(), (book.clone(), losses));
    let whole = project(
        "o",
        &format!("<Users/>{}", inner.replace("<Codes>", "<CodeBook><Codes>").replace("</Codes>", "</Codes></CodeBook>")),
    );
    let (from_project, losses) = refi::read_codebook(whole.as_bytes(), &limits).unwrap();
    assert_eq!(from_project, book);
    assert_eq!(losses.counts(), [("refi-loss-beside-codebook", 1)]);
    assert_eq!(refi::write_codebook(&refi::Codebook::default()), Err(RefiError::NoCodes));
    assert_eq!(refi::read_codebook(b"<Project/>", &limits), Err(RefiError::WrongRoot));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn nothing_panics_on_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
        let _ = read(&[b"PK\x03\x04".as_slice(), &bytes].concat());
        let _ = read(&archive(&[("project.qde", &bytes)]));
        let _ = refi::read_codebook(&bytes, &Limits::default());
    }

    #[test]
    fn nothing_panics_on_a_damaged_example(at in any::<prop::sample::Index>(), byte: u8, cut in any::<prop::sample::Index>()) {
        let mut bytes = include_bytes!("../data/refi/atlasti8-spec-example.qdpx").to_vec();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = read(&bytes);
        bytes.truncate(cut.index(bytes.len()));
        let _ = read(&bytes);
    }

    /// XML that is a little wrong: what is read of it comes back as it was read.
    #[test]
    fn a_damaged_document_is_read_the_same_again(
        edits in prop::collection::vec((any::<prop::sample::Index>(), 0usize..40, "[a-z0-9 <>&;=\"/{}é🙂-]{0,3}"), 1..4),
        at in any::<prop::sample::Index>(),
    ) {
        let mut zip = zip::ZipArchive::new(Cursor::new(include_bytes!("../data/refi/atlasti8-spec-example.qdpx"))).unwrap();
        let mut xml = String::new();
        std::io::Read::read_to_string(&mut zip.by_name("Project.qde").unwrap(), &mut xml).unwrap();
        for (index, len, with) in edits {
            let places: Vec<usize> = xml.char_indices().map(|(at, _)| at).collect();
            let from = index.index(places.len());
            let to = (from + len).min(places.len() - 1);
            // Numbers and identities matter most: half of the edits change one character.
            if at.index(2) == 0 { xml.replace_range(places[from]..places[to], &with) } else { xml.replace_range(places[from]..places[from + 1..].first().copied().unwrap_or(xml.len()), "7") }
        }
        if let Ok(import) = read(&only(&xml)) {
            let export = refi::write(&import.project, Losses::default(), |_| None).unwrap();
            let again = read(&export.bytes).unwrap();
            let mut project = import.project;
            project.origin = again.project.origin.clone();
            prop_assert_eq!(again.project, project);
        }
    }

    #[test]
    fn nothing_panics_on_any_positions(positions in prop::collection::vec((any::<i32>(), -3i64..40), 0..8), text in "\\PC{0,20}[\r\n🙂]{0,6}") {
        let selections: String = positions.iter().map(|(start, end)| {
            format!(r#"<PlainTextSelection guid="{}" name="x" startPosition="{}" endPosition="{end}"/>"#, guid(1), start % 50)
        }).collect();
        let xml = project("", &format!(r#"<Sources><TextSource guid="{}" plainTextPath="a.txt">{selections}</TextSource></Sources>"#, guid(2)));
        let import = read(&archive(&[("project.qde", xml.as_bytes()), ("a.txt", text.as_bytes())])).unwrap();
        let again = refi::write(&import.project, Losses::default(), |_| None).unwrap();
        prop_assert!(read(&again.bytes).is_ok());
    }
}
