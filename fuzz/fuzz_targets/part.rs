//! A part of a recovery sheet as typed: never a panic, and what was read is printed as a text that reads the same.
#![no_main]

use jalon_record::split::Part;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(part) = Part::read(text) {
        let again = Part::read(&part.text()).expect("what is printed reads");
        assert_eq!(part, again);
    }
});
