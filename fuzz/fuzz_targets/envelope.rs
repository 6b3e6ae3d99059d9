//! An envelope from a phone: never a panic, and what reads is sent on as it came.
#![no_main]

use jalon_record::entry::{Envelope, Open};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(envelope) = serde_json::from_str::<Envelope>(text) {
        let sent = serde_json::to_string(&envelope).expect("what was read can be written");
        assert_eq!(serde_json::from_str::<Envelope>(&sent).expect("and read again"), envelope);
    }
    if let Ok(open) = Open::from_canonical(text.to_owned()) {
        assert_eq!(open.as_str(), text);
    }
});
