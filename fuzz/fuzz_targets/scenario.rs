//! A scenario file: never a panic.
#![no_main]

use jalon_exchange::scenario;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|files: (String, String)| {
    let _ = scenario::read(&files.0, &files.1);
});
