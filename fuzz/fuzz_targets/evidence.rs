//! Evidence packs and proofs: never a panic, whatever they claim.
#![no_main]

use jalon_record::entry::LeafDigest;
use jalon_record::evidence::Pack;
use jalon_record::log::{Root, check_consistency, check_inclusion};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Some(pack) = std::str::from_utf8(bytes).ok().and_then(|text| Pack::parse(text).ok()) {
        let _ = pack.check(None);
        let written = pack.to_text().expect("what was read can be written");
        assert_eq!(Pack::parse(&written).expect("and read again"), pack);
    }
    // Two sizes, then the proof.
    if let Some((head, proof)) = bytes.split_first_chunk::<16>() {
        let number = |half: &[u8]| u64::from_be_bytes(half.try_into().expect("eight bytes"));
        let (old, new, root) = (number(&head[..8]), number(&head[8..]), Root::from_bytes([7; 32]));
        let _ = check_inclusion(root, new, &LeafDigest::from_bytes([7; 32]), old, proof);
        let _ = check_consistency((root, old), (root, new), proof);
    }
});
