//! A source as rtf: never a panic, and what is read holds together.
#![no_main]

use jalon_exchange::source::{Format, Limits, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits { unpacked: 1 << 22, text: 200_000, steps: 10_000, ..Limits::default() };
    if let Ok(source) = read(bytes, Format::Rtf, &limits) {
        assert!(source.styles.iter().all(|styled| source.text.slice(styled.span).is_some()));
        assert!(source.turns.iter().all(|turn| source.text.slice(turn.span).is_some()));
    }
});
