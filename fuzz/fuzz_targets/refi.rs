//! A project of qualitative analysis, or a codebook: never a panic; every place lies in its text; what was read can be written and
//! read again.
#![no_main]

use jalon_exchange::refi::{self, Choice, Limits, Losses, Source, TextPlace};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits { text: 1 << 20, total: 4 << 20, xml: 1 << 20, ..Limits::default() };
    if let Ok((book, _)) = refi::read_codebook(bytes, &limits) {
        assert_eq!(refi::write_codebook(&book).is_ok(), !book.codes.is_empty());
    }
    let Ok(import) = refi::read(bytes, &limits, Choice::Proven) else { return };
    for source in &import.project.sources {
        let Source::Text(document) = source else { continue };
        let length = document.text.as_ref().map_or(0, |text| text.chars().count() as u64);
        for selection in &document.selections {
            if let TextPlace::At(span) = selection.place {
                assert!(span.start <= span.end && span.end <= length);
            }
        }
    }
    let export = refi::write(&import.project, Losses::default(), |_| None).expect("written");
    // A quote is written with each selection, and packs well.
    let wide = Limits { ratio: u64::MAX, xml: u64::MAX, total: u64::MAX, ..Limits::default() };
    refi::read(&export.bytes, &wide, Choice::Proven).expect("read again");
});
