//! Codes of an authenticator app: RFC 6238 with SHA-1, six digits and thirty seconds, which every app can do.

use jalon_store::StoreError;
use totp_rs::{Builder, Totp};

use crate::fault::Fault;

/// Bytes of a secret: 160 bits, as RFC 4226 advises (section 4, R6).
const SECRET: usize = 20;

/// A new secret.
///
/// # Errors
/// When the machine has no randomness.
pub fn new_secret() -> Result<Vec<u8>, Fault> {
    let mut secret = vec![0; SECRET];
    getrandom::fill(&mut secret).map_err(|_| Fault::Store(StoreError::NoRandomness))?;
    Ok(secret)
}

/// The step of time whose code was typed, where one fits: this one, the one before or the one after. Seconds since 1970.
pub fn step(secret: &[u8], typed: &str, seconds: u64) -> Option<i64> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    if digits.len() != 6 {
        return None;
    }
    let step = totp(secret, "")?.check(&digits, seconds)?;
    i64::try_from(step).ok()
}

/// The secret as it is typed into an app by hand: base 32, in groups of four.
pub fn typed(secret: &[u8]) -> String {
    let text = totp(secret, "").map(|totp| totp.secret().to_base32()).unwrap_or_default();
    let letters: Vec<char> = text.trim_end_matches('=').chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// The address that an app reads from a picture.
pub fn address(secret: &[u8], name: &str) -> Option<String> {
    // A colon parts issuer and name.
    let name = name.replace(':', " ");
    totp(secret, if name.trim().is_empty() { "Jalon" } else { &name })?.to_url().ok()
}

fn totp(secret: &[u8], name: &str) -> Option<Totp> {
    Builder::new().with_secret(secret.to_vec()).with_issuer(Some("Jalon")).with_account_name(name).build().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B: the last six of the eight digits published for SHA-1.
    #[test]
    fn the_published_codes() {
        let secret = b"12345678901234567890";
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
        ] {
            assert_eq!(step(secret, code, seconds), Some(i64::try_from(seconds / 30).unwrap()), "{seconds}");
        }
        assert_eq!(step(secret, " 287 082 ", 59 + 30), Some(1));
        assert_eq!(step(secret, "287082", 59 + 90), None);
        assert_eq!(step(secret, "28708", 59), None);
        assert_eq!(step(secret, "287082", 0), Some(1), "a clock a little behind");
    }

    #[test]
    fn an_address_names_who_and_where() {
        let secret = new_secret().unwrap();
        let address = address(&secret, "Marie: team").unwrap();
        assert!(address.starts_with("otpauth://totp/Jalon:Marie"), "{address}");
        assert_eq!(typed(&secret).replace(' ', "").len(), 32);
    }
}
