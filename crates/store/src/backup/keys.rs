//! Who can open a backup: the key on the backups' sheet, whoever holds the site's key, and two parts of the site's recovery
//! sheet.

use std::str::FromStr;

use age::secrecy::ExposeSecret;
use age::x25519::{Identity, Recipient};
use jalon_record::hidden;
use jalon_record::seal::SiteKey;
use jalon_record::split::RecoveryKey;
use zeroize::Zeroize;

use super::BackupError;

/// The secret that opens a backup. It is printed once, on the recovery sheet, and not kept on this machine.
#[derive(Clone)]
pub struct BackupKey(Identity);

impl BackupKey {
    /// A new one, from the machine's randomness.
    pub fn generate() -> Self {
        Self(Identity::generate())
    }

    /// From what the sheet says: as printed, or typed in small letters, with spaces, dashes and line ends between.
    ///
    /// # Errors
    /// [`BackupError::Identity`] where a letter is wrong or missing: the text carries its own check.
    pub fn from_text(text: &str) -> Result<Self, BackupError> {
        let lines = text.lines().filter(|line| !line.trim_start().starts_with('#'));
        let joined: String = lines.flat_map(str::chars).filter(|letter| letter.is_ascii_alphanumeric()).collect();
        let joined = joined.to_ascii_uppercase();
        let secret = joined.strip_prefix("AGESECRETKEY").unwrap_or(&joined);
        Identity::from_str(&format!("AGE-SECRET-KEY-{secret}")).map(Self).map_err(|_| BackupError::Identity)
    }

    /// The key that every holder of the site's key can make: with it the machine tries its own backups, and a site's key put
    /// together from its sheet opens them too.
    ///
    /// # Errors
    /// [`BackupError::Identity`], which 32 bytes never are.
    pub fn of_site(key: &SiteKey) -> Result<Self, BackupError> {
        Self::of_bytes(hidden::derived(key.expose(), "jalon backup site 1"))
    }

    /// The key that two parts of the site's recovery sheet make: after a fire, a backup and the two are enough.
    ///
    /// # Errors
    /// [`BackupError::Identity`], which 32 bytes never are.
    pub fn of_sheet(key: &RecoveryKey) -> Result<Self, BackupError> {
        Self::of_bytes(key.for_purpose("jalon backup sheet 1"))
    }

    fn of_bytes(mut secret: [u8; 32]) -> Result<Self, BackupError> {
        let hrp = bech32::Hrp::parse_unchecked("AGE-SECRET-KEY-");
        let text = bech32::encode::<bech32::Bech32>(hrp, &secret).map_err(|_| BackupError::Identity);
        secret.zeroize();
        Identity::from_str(&text?.to_uppercase()).map(Self).map_err(|_| BackupError::Identity)
    }

    /// As [`BackupKey::of_site`], from what a key file holds: 64 hexadecimal digits.
    ///
    /// # Errors
    /// [`BackupError::Identity`] for any other text.
    pub fn of_site_text(text: &str) -> Result<Self, BackupError> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text.trim(), &mut bytes).map_err(|_| BackupError::Identity)?;
        let key = Self::of_site(&SiteKey::new(bytes));
        bytes.zeroize();
        key
    }

    /// As it is printed: `AGE-SECRET-KEY-1…`, which the program `age` reads too.
    pub fn to_text(&self) -> String {
        self.0.to_string().expose_secret().to_owned()
    }

    /// What backups are made for: it opens nothing.
    pub fn recipient(&self) -> String {
        self.0.to_public().to_string()
    }

    pub(crate) fn identity(&self) -> &Identity {
        &self.0
    }
}

impl std::fmt::Debug for BackupKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BackupKey(…)")
    }
}

/// Who can open what is written now: the backups' sheet, the site's key, and the site's recovery sheet where there is one.
pub(crate) fn recipients(backups: &str, site: &SiteKey, sheet: Option<&str>) -> Result<Vec<Recipient>, BackupError> {
    let told = |text: &str| Recipient::from_str(text).map_err(|_| BackupError::Identity);
    let mut all = vec![told(backups)?, BackupKey::of_site(site)?.0.to_public()];
    all.extend(sheet.map(told).transpose()?);
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_can_be_typed_and_a_wrong_letter_is_noticed() {
        let key = BackupKey::generate();
        let printed = key.to_text();
        let spaced: Vec<String> =
            printed.to_lowercase().as_bytes().chunks(4).map(|c| String::from_utf8_lossy(c).into()).collect();
        for typed in [printed.clone(), printed.to_lowercase(), spaced.join(" "), format!("# a note\n{printed}\n")] {
            assert_eq!(BackupKey::from_text(&typed).unwrap().recipient(), key.recipient());
        }
        let last = printed.chars().last().unwrap();
        let wrong = format!("{}{}", &printed[..printed.len() - 1], if last == 'Q' { 'P' } else { 'Q' });
        assert!(matches!(BackupKey::from_text(&wrong), Err(BackupError::Identity)));
        assert!(matches!(BackupKey::from_text(""), Err(BackupError::Identity)));
    }

    #[test]
    fn the_site_key_makes_the_same_key_each_time() {
        let of = |byte| BackupKey::of_site(&SiteKey::new([byte; 32])).unwrap().recipient();
        assert_eq!(of(7), of(7));
        assert_ne!(of(7), of(8));
    }
}
