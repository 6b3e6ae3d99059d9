//! How the site's key is come by. It lies in a file of its own (`site.key`), or is wrapped by passphrases (`site.keys`), or
//! is handed over by the system (`$CREDENTIALS_DIRECTORY/jalon-site-key`, which systemd unseals with the machine's TPM).
//!
//! `site.keys` is TOML, one table a passphrase. Lose it and the passphrases open nothing; it holds no secret that can be
//! used without one of them.

use std::fs;
use std::path::PathBuf;

use argon2::{Algorithm, Argon2, Params, Version};
use jalon_record::seal::{SiteKey, unwrap, wrap};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::folder::{Folder, SLOTS, refuse_exposed};
use crate::store::{now, random};
use crate::{KeyProblem, StoreError};

const LABEL: &str = "jalon site slot 1";
/// The name under which the system hands over the key.
pub const CREDENTIAL: &str = "jalon-site-key";
/// The variable that names a file with a passphrase, for a start without anyone at the terminal.
pub const PASSPHRASE_FILE: &str = "JALON_PASSPHRASE_FILE";
/// The shortest passphrase that may wrap the site's key, in characters. Whoever copies the folder can guess as fast as
/// their machines allow: five words drawn by lot are 20 and more.
pub const SHORTEST: usize = 20;

/// Argon2id with 46 MiB and one pass (OWASP Password Storage Cheat Sheet; ASVS 5.0, 11.4.2), to a key of 32 bytes.
///
/// # Errors
/// [`StoreError::Damaged`] where the salt is not one.
pub fn stretch(passphrase: &str, salt: &[u8]) -> Result<Zeroizing<[u8; 32]>, StoreError> {
    let damaged = |_| StoreError::Damaged("salt");
    let params = Params::new(47_104, 1, 1, Some(32)).map_err(damaged)?;
    let mut key = Zeroizing::new([0; 32]);
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon2.hash_password_into(passphrase.as_bytes(), salt, &mut *key).map_err(damaged)?;
    Ok(key)
}

/// The ways to the site's key that a folder offers.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Ways {
    /// Whether it lies in a file in the clear.
    pub plain: bool,
    /// Whether the system hands it over.
    pub credential: bool,
    /// When each passphrase was set, in microseconds since 1970.
    pub passphrases: Vec<i64>,
}

impl Ways {
    /// How many ways there are.
    pub fn count(&self) -> usize {
        usize::from(self.plain) + usize::from(self.credential) + self.passphrases.len()
    }
}

/// What `site.keys` says.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotFile {
    /// One for each passphrase.
    #[serde(default)]
    slot: Vec<PassphraseSlot>,
}

/// The site's key, wrapped by a passphrase.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PassphraseSlot {
    kind: SlotKind,
    made_at: i64,
    salt: String,
    wrapped: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
enum SlotKind {
    #[serde(rename = "argon2id-46mib-1")]
    Argon2id,
}

impl SlotFile {
    /// Reads the text of `site.keys`.
    ///
    /// # Errors
    /// [`KeyProblem::Malformed`].
    pub fn read(text: &str) -> Result<Self, StoreError> {
        let malformed = || StoreError::Key(KeyProblem::Malformed);
        let file: Self = toml::from_str(text).map_err(|_| malformed())?;
        let is_hex = |text: &str, least: usize| text.len() >= 2 * least && hex::decode(text).is_ok();
        let whole = file.slot.iter().all(|slot| is_hex(&slot.salt, 8) && is_hex(&slot.wrapped, 60));
        if whole { Ok(file) } else { Err(malformed()) }
    }

    /// As written.
    ///
    /// # Errors
    /// [`StoreError::Settings`] cannot happen.
    pub fn text(&self) -> Result<String, StoreError> {
        toml::to_string(self).map_err(|error| StoreError::Settings(error.to_string()))
    }

    /// The key that a passphrase opens.
    ///
    /// # Errors
    /// [`KeyProblem::WrongPassphrase`].
    pub fn open(&self, passphrase: &str) -> Result<SiteKey, StoreError> {
        for slot in &self.slot {
            let by = stretch(passphrase, &decoded(&slot.salt)?)?;
            if let Ok(opened) = unwrap(&by, LABEL, &[], &decoded(&slot.wrapped)?) {
                let bytes: [u8; 32] = opened.as_slice().try_into().map_err(|_| StoreError::Key(KeyProblem::Malformed))?;
                return Ok(SiteKey::new(bytes));
            }
        }
        Err(StoreError::Key(KeyProblem::WrongPassphrase))
    }

    /// Adds a passphrase.
    ///
    /// # Errors
    /// [`StoreError::NoRandomness`].
    pub fn add(&mut self, key: &SiteKey, passphrase: &str) -> Result<(), StoreError> {
        let salt: [u8; 16] = random()?;
        let wrapped = wrap(&*stretch(passphrase, &salt)?, LABEL, &[], random()?, key.expose())?;
        self.slot.push(PassphraseSlot {
            kind: SlotKind::Argon2id,
            made_at: now().micros(),
            salt: hex::encode(salt),
            wrapped: hex::encode(wrapped),
        });
        Ok(())
    }
}

fn decoded(text: &str) -> Result<Vec<u8>, StoreError> {
    hex::decode(text).map_err(|_| StoreError::Key(KeyProblem::Malformed))
}

impl Folder {
    fn slots_path(&self) -> PathBuf {
        self.path().join(SLOTS)
    }

    /// What `site.keys` says; nothing where there is none.
    ///
    /// # Errors
    /// [`KeyProblem::Malformed`], or what the disk refuses.
    pub fn slots(&self) -> Result<SlotFile, StoreError> {
        match fs::read_to_string(self.slots_path()) {
            Ok(text) => SlotFile::read(&text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(SlotFile::default()),
            Err(error) => Err(StoreError::file(&self.slots_path())(error)),
        }
    }

    /// The ways to the site's key that are there.
    ///
    /// # Errors
    /// As [`Folder::slots`].
    pub fn ways(&self) -> Result<Ways, StoreError> {
        let passphrases = self.slots()?.slot.iter().map(|slot| slot.made_at).collect();
        Ok(Ways { plain: self.key_path().exists(), credential: credential().is_some(), passphrases })
    }

    /// The site's key by a passphrase.
    ///
    /// # Errors
    /// [`KeyProblem::WrongPassphrase`], [`KeyProblem::Missing`] where no passphrase opens it.
    pub fn key_by_passphrase(&self, passphrase: &str) -> Result<SiteKey, StoreError> {
        let slots = self.slots()?;
        if slots.slot.is_empty() {
            return Err(StoreError::Key(KeyProblem::Missing));
        }
        slots.open(passphrase)
    }

    /// The site's key by whatever needs nobody at the terminal: the plain file, the system's credential, a passphrase in
    /// the file that `JALON_PASSPHRASE_FILE` names.
    ///
    /// # Errors
    /// [`KeyProblem::Locked`] where only a passphrase is missing, [`KeyProblem`] otherwise.
    pub fn key(&self) -> Result<SiteKey, StoreError> {
        if self.key_path().exists() {
            return self.plain_key();
        }
        if let Some(path) = credential() {
            let text = Zeroizing::new(fs::read_to_string(&path).map_err(StoreError::file(&path))?);
            return key_from_hex(&text);
        }
        if self.slots()?.slot.is_empty() {
            return Err(StoreError::Key(KeyProblem::Missing));
        }
        let Some(path) = std::env::var_os(PASSPHRASE_FILE).map(PathBuf::from) else {
            return Err(StoreError::Key(KeyProblem::Locked));
        };
        refuse_exposed(&path)?;
        let text = Zeroizing::new(fs::read_to_string(&path).map_err(StoreError::file(&path))?);
        self.key_by_passphrase(text.trim_end_matches(['\r', '\n']))
    }

    /// Adds a passphrase to the ways.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn add_passphrase(&self, key: &SiteKey, passphrase: &str) -> Result<(), StoreError> {
        let mut slots = self.slots()?;
        slots.add(key, passphrase)?;
        self.replace_secret(SLOTS, slots.text()?.as_bytes())
    }

    /// Takes all passphrases from the ways.
    ///
    /// # Errors
    /// [`KeyProblem::LastWay`] where nothing else would open; what the disk refuses.
    pub fn remove_passphrases(&self) -> Result<(), StoreError> {
        let ways = self.ways()?;
        if !ways.plain && !ways.credential {
            return Err(StoreError::Key(KeyProblem::LastWay));
        }
        self.remove(SLOTS)
    }

    /// Takes the plain file from the ways.
    ///
    /// # Errors
    /// [`KeyProblem::LastWay`] where nothing else would open; what the disk refuses.
    pub fn remove_plain(&self) -> Result<(), StoreError> {
        let ways = self.ways()?;
        if !ways.credential && ways.passphrases.is_empty() {
            return Err(StoreError::Key(KeyProblem::LastWay));
        }
        self.remove_key()
    }
}

/// The file in which the system hands over the key, where it does.
fn credential() -> Option<PathBuf> {
    let path = PathBuf::from(std::env::var_os("CREDENTIALS_DIRECTORY")?).join(CREDENTIAL);
    path.exists().then_some(path)
}

/// The key from its 64 hexadecimal digits.
pub(crate) fn key_from_hex(text: &str) -> Result<SiteKey, StoreError> {
    let mut bytes = Zeroizing::new([0; 32]);
    hex::decode_to_slice(text.trim(), &mut *bytes).map_err(|_| StoreError::Key(KeyProblem::Malformed))?;
    Ok(SiteKey::new(*bytes))
}
