//! Dates, as EDTF and as people type them: never a panic, and what reads is written back as it stands.
#![no_main]

use jalon_record::edtf::Edtf;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(date) = Edtf::parse(text) {
        assert_eq!(Edtf::parse(date.text()).map(|again| again.text().to_owned()), Ok(date.text().to_owned()));
    }
    if let Ok(date) = Edtf::understand(text) {
        let bounds = date.bounds();
        if let (Some(first), Some(last)) = (bounds.start.earliest, bounds.end.latest) {
            assert!(first <= last);
        }
    }
});
