//! The settings of a folder, of its backups and of its passphrases: never a panic, and what was read is written as a text that
//! reads the same.
#![no_main]

use jalon_store::backup::{BackupSettings, PlaceSettings};
use jalon_store::folder::Settings;
use jalon_store::keys::slots::SlotFile;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(settings) = toml::from_str::<Settings>(text) {
        toml::to_string(&settings).expect("what was read can be written");
    }
    if let Ok(settings) = toml::from_str::<BackupSettings>(text) {
        let again = toml::from_str(&toml::to_string(&settings).expect("what was read can be written"));
        assert_eq!(again.as_ref(), Ok(&settings));
    }
    if let Ok(place) = toml::from_str::<PlaceSettings>(text) {
        let _ = jalon_store::backup::place(&place).map(|place| place.told());
    }
    if let Ok(slots) = SlotFile::read(text) {
        assert_eq!(SlotFile::read(&slots.text().expect("can be written")).expect("and read again"), slots);
    }
});
