//! Keys and tokens as they are typed, pasted or read by a camera: never a panic, and what reads is printed as something that
//! reads the same.
#![no_main]

use jalon_store::accounts::Token;
use jalon_store::backup::BackupKey;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(key) = BackupKey::from_text(text) {
        let again = BackupKey::from_text(&key.to_text()).expect("what is printed reads");
        assert_eq!(again.recipient(), key.recipient());
    }
    let _ = BackupKey::of_site_text(text);
    if let Some(token) = Token::from_text(text) {
        assert_eq!(token.to_text(), text.to_ascii_lowercase());
    }
});
