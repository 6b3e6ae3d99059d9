//! Signed notes, checkpoints and keys, as they come from paper, browsers and other sites: never a panic, and what reads is
//! printed as it came.
#![no_main]

use jalon_record::checkpoint::Checkpoint;
use jalon_record::note::{Note, Verifier};
use libfuzzer_sys::fuzz_target;

const KEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

fuzz_target!(|text: &str| {
    let known: Verifier = KEY.parse().expect("a published key");
    if let Ok(note) = Note::parse(text) {
        assert_eq!(note.to_string(), text);
        let _ = note.is_signed_by(&known);
    }
    if let Ok(note) = Note::understand(text) {
        assert_eq!(Note::parse(&note.to_string()).as_ref(), Ok(&note));
    }
    if let Ok(checkpoint) = Checkpoint::parse(text) {
        assert_eq!(Checkpoint::parse(&checkpoint.text()), Ok(checkpoint));
    }
    if let Ok(key) = text.parse::<Verifier>() {
        assert_eq!(key.to_string(), text);
    }
});
