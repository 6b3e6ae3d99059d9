//! A pathway's one file: never a panic, and what was read is written to a file that reads the same.
#![no_main]

use jalon_library::Pathway;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(pathway) = Pathway::from_file(text) {
        let again = Pathway::from_file(&pathway.to_file()).expect("what is written reads");
        assert_eq!(pathway, again);
    }
});
