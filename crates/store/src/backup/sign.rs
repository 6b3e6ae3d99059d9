//! Manifests signed with the key of the site's checkpoints. Whoever holds the place of the backups can take a backup away;
//! they cannot put together another that passes for the site's, nor pass off an older tail as the newest part of a set.
//!
//! The signature is a signed note over two lines after the heading: the origin of the log, and SHA-256 over the canonical
//! form of the manifest without its signature.

use jalon_record::canonical;
use jalon_record::checkpoint::{changed_key, origin};
use jalon_record::note::{Note, Signer, Verifier};
use sha2::{Digest, Sha256};

use super::BackupError;
use super::sets::Manifest;
use crate::StoreError;

impl Manifest {
    fn signed_text(&self) -> Result<String, StoreError> {
        let bare = canonical::bytes(&Self { signature: None, ..self.clone() })?;
        Ok(format!("jalon backup manifest 1\n{}\n{}\n", origin(self.site), hex::encode(Sha256::digest(bare))))
    }

    /// Signs it.
    pub(crate) fn sign(&mut self, signer: &Signer) -> Result<(), StoreError> {
        self.signature = Some(Note::signed(&self.signed_text()?, signer)?.to_string());
        Ok(())
    }

    /// Which of these keys signed it; none where it carries no signature.
    ///
    /// # Errors
    /// [`BackupError::Forged`] where it carries one that does not hold.
    pub fn signer(&self, keys: &[Verifier]) -> Result<Option<Verifier>, BackupError> {
        let Some(signature) = &self.signature else { return Ok(None) };
        let forged = || BackupError::Forged(self.name());
        let note = Note::parse(signature).map_err(|_| forged())?;
        if note.text() != self.signed_text()? {
            return Err(forged());
        }
        let name = origin(self.site);
        let of_key = |key: &&Verifier| key.name() == name && note.is_signed_by(key).is_ok();
        keys.iter().find(of_key).cloned().map(Some).ok_or_else(forged)
    }
}

/// Keys that are known from elsewhere, and those that they vouch for by an announcement.
pub(crate) fn followed(known: &[Verifier], announced: &[String]) -> Vec<Verifier> {
    let notes: Vec<Note> = announced.iter().filter_map(|note| Note::parse(note).ok()).collect();
    let mut all = known.to_vec();
    // Each turn follows one announcement at least, or is the last.
    loop {
        let next = notes.iter().flat_map(|note| all.iter().filter_map(|key| changed_key(note, key).ok()));
        let Some(new) = next.into_iter().find(|new| !all.contains(new)) else { return all };
        all.push(new);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backup::PartFile;
    use jalon_record::checkpoint::key_change;
    use jalon_record::id::{Instant, Seq, SiteId};

    fn manifest() -> Manifest {
        let part = |what: &str| PartFile { name: what.into(), bytes: 7, sha256: "00".into() };
        Manifest {
            format: 1,
            site: SiteId::from_bytes([1; 16]),
            set: "20261122T030000Z".into(),
            made_at: Instant::from_micros(1_800_000_000_000_000),
            tail: 0,
            after: Seq::START,
            size: Seq::START.next(),
            root: "ab".into(),
            newest_at: None,
            record: part("record.age"),
            keys: part("keys.age"),
            files: vec!["a".into()],
            program: "1".into(),
            signature: None,
        }
    }

    fn signer(byte: u8) -> Signer {
        Signer::new(&origin(SiteId::from_bytes([1; 16])), &[byte; 32]).unwrap()
    }

    #[test]
    fn a_signed_manifest_holds_and_no_field_of_it_can_be_changed() {
        let mut signed = manifest();
        assert_eq!(signed.signer(&[signer(1).verifier()]).unwrap(), None);
        signed.sign(&signer(1)).unwrap();
        let keys = [signer(2).verifier(), signer(1).verifier()];
        assert_eq!(signed.signer(&keys).unwrap(), Some(signer(1).verifier()));
        assert!(matches!(signed.signer(&keys[..1]), Err(BackupError::Forged(_))));
        let text = serde_json::to_string(&signed).unwrap();
        let whole: serde_json::Value = serde_json::from_str(&text).unwrap();
        for (field, value) in whole.as_object().unwrap().iter().filter(|(field, _)| *field != "site") {
            let mut changed = whole.clone();
            changed[field] = match value {
                serde_json::Value::Number(number) => (number.as_i64().unwrap() + 1).into(),
                serde_json::Value::String(text) => format!("{text}0").into(),
                serde_json::Value::Array(_) => serde_json::json!([]),
                _ => serde_json::json!({ "name": "other", "bytes": 7, "sha256": "00" }),
            };
            let changed: Manifest = serde_json::from_value(changed).unwrap();
            assert!(matches!(changed.signer(&keys), Err(BackupError::Forged(_))), "{field}");
        }
    }

    #[test]
    fn a_key_is_followed_where_the_known_one_vouches() {
        let [one, two, three, four] = [1, 2, 3, 4].map(signer);
        let change = |old: &Signer, new: &Signer| {
            let text = key_change(&old.verifier(), &new.verifier()).unwrap();
            Note::signed(&text, old).unwrap().and_signed(new).to_string()
        };
        let announced = [change(&two, &three), change(&one, &two), change(&four, &one)];
        let keys = followed(&[one.verifier()], &announced);
        assert_eq!(keys, [one.verifier(), two.verifier(), three.verifier()]);
        assert_eq!(followed(&[], &announced), []);
    }
}
