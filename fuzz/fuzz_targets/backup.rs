//! What lies in the place of a backup: the manifest, and the lines of a part once it is opened. Never a panic, and a manifest
//! is written as it reads.
#![no_main]

use jalon_store::backup::{Manifest, lines_of};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(manifest) = serde_json::from_slice::<Manifest>(bytes) {
        let written = serde_json::to_vec(&manifest).expect("what was read can be written");
        assert_eq!(serde_json::from_slice::<Manifest>(&written).expect("and read again"), manifest);
        let _ = manifest.signer(&[]);
    }
    let _ = lines_of(bytes);
});
