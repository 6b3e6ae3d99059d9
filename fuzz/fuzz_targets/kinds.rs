//! The open part of an entry of any kind, as forms, phones and the API bring it: never a panic, and what reads is written as
//! something that reads the same.
#![no_main]

use jalon_initiative::meaning::Meaning;
use jalon_record::entry::{Body, Open};
use jalon_record::seal::{Salt, Sealed};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|given: (u8, u8, &str)| {
    let (kind, version, text) = given;
    let kind = Meaning::KINDS[usize::from(kind) % Meaning::KINDS.len()];
    let Ok(open) = Open::from_canonical(text.to_owned()) else { return };
    let body = Body { salt: Salt::new([0; 32]), open, sealed: Sealed::from_bytes(Vec::new()) };
    for version in [1, u32::from(version % 4)] {
        let once = Meaning::read(kind, version, &body).ok();
        assert_eq!(once, Meaning::read(kind, version, &body).ok());
    }
});
