use proptest::prelude::*;

use super::*;

fn span(start: u32, end: u32) -> Span {
    Span::new(start, end).unwrap()
}

#[test]
fn what_has_another_form_is_refused_with_its_place() {
    let control = |position, code| Err(TextError::Control { position, code });
    assert_eq!(Canonical::parse("\u{feff}a"), Err(TextError::ByteOrderMark));
    assert_eq!(Canonical::parse("é\r\n"), control(1, 13));
    assert_eq!(Canonical::parse("é🙂\0"), control(2, 0));
    assert_eq!(Canonical::parse("\u{85}"), control(0, 0x85));
    assert_eq!(Canonical::parse("a\u{7f}"), control(1, 0x7f));
    for fine in ["", "\n", "a\tb\n", "a\u{feff}b", "e\u{301}", "\u{2028}"] {
        assert_eq!(Canonical::parse(fine).unwrap().as_str(), fine);
    }
}

#[test]
fn the_digest_is_sha_256_of_the_bytes() {
    // FIPS 180-4, example "abc".
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(Canonical::parse("abc").unwrap().digest().to_string(), abc);
    assert_eq!(abc.parse::<TextDigest>().unwrap().to_string(), abc);
    for wrong in [&abc[1..], &abc.to_uppercase(), ""] {
        assert_eq!(wrong.parse::<TextDigest>(), Err(TextError::Digest));
    }
}

#[test]
fn accents_composed_or_not_are_other_texts() {
    let (one, two) = (Canonical::parse("é").unwrap(), Canonical::parse("e\u{301}").unwrap());
    assert_eq!((one.len(), two.len()), (1, 2));
    assert_ne!(one.digest(), two.digest());
}

#[test]
fn blank_lines_are_not_counted() {
    let text = Canonical::parse("\n un\n \t\ndeux\n\ntrois").unwrap();
    let found: Vec<_> = text.paragraphs().map(|p| (p.number, text.slice(p.span).unwrap())).collect();
    assert_eq!(found, [(1, " un"), (2, "deux"), (3, "trois")]);
    assert_eq!(text.paragraph_at(0), None);
    assert_eq!(text.paragraph_at(6).unwrap().number, 1);
    assert_eq!(text.paragraph_at(8).unwrap().number, 2);
    assert_eq!(text.paragraph(3), text.paragraphs().last());
    assert_eq!((text.paragraph(0), text.paragraph(4)), (None, None));
}

#[test]
fn a_quote_brings_what_stands_around_it() {
    let text = Canonical::parse("一二三四五").unwrap();
    let quote = text.quote(span(1, 3), 2).unwrap();
    assert_eq!((quote.prefix, quote.exact, quote.suffix), ("一", "二三", "四五"));
    assert!(text.quote(span(3, 6), 2).is_none());
}

#[test]
fn words_are_found_where_they_overlap_too() {
    let text = Canonical::parse("anana é anana").unwrap();
    assert_eq!(text.occurrences("ana").collect::<Vec<_>>(), [span(0, 3), span(2, 5), span(8, 11), span(10, 13)]);
    assert_eq!(text.occurrences("").count(), 0);
}

#[test]
fn written_forms_are_checked_when_read() {
    assert_eq!(serde_json::to_string(&span(5, 9)).unwrap(), r#"{"start":5,"end":9}"#);
    assert!(serde_json::from_str::<Span>(r#"{"start":9,"end":5}"#).is_err());
    let text = Canonical::parse("à").unwrap();
    assert_eq!(serde_json::to_string(&text).unwrap(), r#""à""#);
    assert!(serde_json::from_str::<Canonical>(r#""a\r""#).is_err());
    assert!(!format!("{:?}", Canonical::parse("secret").unwrap()).contains("secret"));
}

#[test]
fn spans_meet_or_do_not() {
    assert_eq!(span(1, 5).overlap(span(4, 9)), Some(span(4, 5)));
    assert_eq!(span(1, 4).overlap(span(4, 9)), None);
    assert_eq!(span(1, 2).hull(span(4, 9)), span(1, 9));
    assert!(span(1, 5).covers(span(2, 5)) && !span(1, 5).covers(span(2, 6)));
    assert!(span(1, 5).contains(4) && !span(1, 5).contains(5));
    assert_eq!(Span::new(5, 4), Err(TextError::Backwards { start: 5, end: 4 }));
}

fn words() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(vec!["a", "é", "中", "🙂", "e\u{301}", "\n", " ", "\t", "bien "]), 0..900)
        .prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn positions_and_bytes_agree_with_counting(plain in words(), start in 0u32..1000, len in 0u32..300) {
        let text = Canonical::parse(&plain).unwrap();
        let chars: Vec<char> = plain.chars().collect();
        prop_assert_eq!(text.len() as usize, chars.len());
        for (position, (byte, _)) in (0u32..).zip(plain.char_indices()) {
            prop_assert_eq!(text.byte_of(position), Some(byte));
        }
        for byte in 0..plain.len() + 2 {
            let counted = plain.get(..byte).map(|before| before.chars().count() as u32);
            prop_assert_eq!(text.position_of(byte), counted);
        }
        let span = span(start, start + len);
        let counted: Option<String> = chars.get(start as usize..(start + len) as usize).map(|part| part.iter().collect());
        prop_assert_eq!(text.slice(span).map(str::to_owned), counted);
        prop_assert_eq!(text.slice(span).is_some(), text.span(start, start + len).is_ok());
    }

    #[test]
    fn what_is_found_is_what_was_sought(plain in words(), start in 0usize..900, len in 1usize..9) {
        let text = Canonical::parse(&plain).unwrap();
        let sought: String = plain.chars().skip(start).take(len).collect();
        let found: Vec<Span> = text.occurrences(&sought).collect();
        prop_assert!(found.iter().all(|span| text.slice(*span) == Some(&sought)));
        prop_assert!(found.is_sorted_by(|a, b| a.start() < b.start()));
        prop_assert_eq!(sought.is_empty(), !found.iter().any(|span| span.start() as usize == start));
    }

    #[test]
    fn paragraphs_are_the_lines_that_say_something(plain in words()) {
        let text = Canonical::parse(&plain).unwrap();
        let lines: Vec<&str> = plain.split('\n').filter(|line| !line.trim().is_empty()).collect();
        let found: Vec<&str> = text.paragraphs().map(|paragraph| text.slice(paragraph.span).unwrap()).collect();
        prop_assert_eq!(found, lines);
    }
}
