//! A spreadsheet of context: never a panic, and every problem says where it is.
#![no_main]

use jalon_exchange::context;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Err(errors) = context::read(bytes, None) {
        assert!(!errors.0.is_empty());
    }
});
