//! Canonical texts: positions and bytes agree wherever they are asked for.
#![no_main]

use jalon_record::text::Canonical;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|words: &str| {
    let Ok(text) = Canonical::parse(words) else { return };
    for (position, (byte, _)) in (0..).zip(words.char_indices()).take(2_000) {
        assert_eq!((text.byte_of(position), text.position_of(byte)), (Some(byte), Some(position)));
    }
    assert!(text.paragraphs().all(|paragraph| text.slice(paragraph.span).is_some()));
});
