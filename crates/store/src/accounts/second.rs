//! The second factor: the secret of an authenticator app (RFC 6238), and recovery codes. Codes are good once.

use jalon_record::id::MemberId;

use super::{keyed, own_id};
use crate::db::Param;
use crate::store::now;
use crate::{Store, StoreError};

/// How many recovery codes are made at a time.
pub const CODES: usize = 10;
const LABEL: &str = "jalon recovery 1";
/// Crockford's base 32: no I, L, O, U to be misread on paper.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of a recovery code: 60 bits.
const LENGTH: usize = 12;

const BEGIN: &str = "INSERT INTO second_factor (site, member, id, salt, sealed, created_at, confirmed_at, last_step) \
    VALUES ($1, $2, $3, $4, $5, $6, NULL, 0)";
const READ: &str = "SELECT id, salt, sealed, confirmed_at FROM second_factor WHERE site = $1 AND member = $2";
const SPEND: &str = "UPDATE second_factor SET last_step = $1 WHERE site = $2 AND member = $3 AND last_step < $4";
const CONFIRM: &str = "UPDATE second_factor SET confirmed_at = $1 WHERE site = $2 AND member = $3 AND confirmed_at IS NULL";

/// The second factor of a member.
#[derive(Clone, PartialEq, Eq)]
pub struct SecondFactor {
    /// The secret that the app shares.
    pub secret: Vec<u8>,
    /// Whether a first code has fitted; until then it is not asked for.
    pub is_confirmed: bool,
}

impl std::fmt::Debug for SecondFactor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SecondFactor").field("is_confirmed", &self.is_confirmed).finish_non_exhaustive()
    }
}

impl Store {
    /// Keeps a secret for a member who has no second factor yet; one that was never confirmed is replaced. It is asked for
    /// once it is confirmed.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn begin_second_factor(&self, member: MemberId, secret: &[u8]) -> Result<(), StoreError> {
        let id = own_id()?;
        let (salt, sealed) = self.seal_own(id, &hex::encode(secret))?;
        let whose = [self.site.as_bytes().into(), member.as_bytes().into()];
        self.read(|db| {
            db.transaction(|db| {
                db.execute("DELETE FROM second_factor WHERE site = $1 AND member = $2 AND confirmed_at IS NULL", &whose)?;
                let [site, member] = whose;
                let sealed = Param::Bytes(sealed.as_bytes());
                db.execute(BEGIN, &[site, member, (&id).into(), salt.as_bytes().into(), sealed, now().micros().into()])
            })
        })?;
        Ok(())
    }

    /// The second factor of a member, confirmed or not.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn second_factor(&self, member: MemberId) -> Result<Option<SecondFactor>, StoreError> {
        self.read(|db| {
            let Some(mut row) = db.row(READ, &[self.site.as_bytes().into(), member.as_bytes().into()])? else { return Ok(None) };
            let id: [u8; 16] = row.bytes()?.try_into().map_err(|_| StoreError::Damaged("second factor"))?;
            let text: String = self.open_own(id, &row.bytes()?, row.bytes()?)?;
            let secret = hex::decode(text).map_err(|_| StoreError::Damaged("second factor"))?;
            Ok(Some(SecondFactor { secret, is_confirmed: row.int_or_null()?.is_some() }))
        })
    }

    /// Spends the code of a step of time: true the first time, false for this step and all before it ever after.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn spend_step(&self, member: MemberId, step: i64) -> Result<bool, StoreError> {
        let spent = self
            .read(|db| db.execute(SPEND, &[step.into(), self.site.as_bytes().into(), member.as_bytes().into(), step.into()]))?;
        Ok(spent > 0)
    }

    /// From now on the second factor is asked for.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn confirm_second_factor(&self, member: MemberId) -> Result<(), StoreError> {
        self.read(|db| db.execute(CONFIRM, &[now().micros().into(), self.site.as_bytes().into(), member.as_bytes().into()]))?;
        Ok(())
    }

    /// Removes the second factor of a member.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn remove_second_factor(&self, member: MemberId) -> Result<(), StoreError> {
        self.read(|db| {
            db.execute(
                "DELETE FROM second_factor WHERE site = $1 AND member = $2",
                &[self.site.as_bytes().into(), member.as_bytes().into()],
            )
        })?;
        Ok(())
    }

    /// Makes new recovery codes for a member; those before are good no more. They are shown once.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn make_recovery_codes(&self, member: MemberId) -> Result<Vec<String>, StoreError> {
        let codes = (0..CODES).map(|_| new_code()).collect::<Result<Vec<_>, _>>()?;
        let whose = [self.site.as_bytes().into(), member.as_bytes().into()];
        self.read(|db| {
            db.transaction(|db| {
                db.execute("DELETE FROM recovery_code WHERE site = $1 AND member = $2", &whose)?;
                for code in &codes {
                    let [site, of] = whose;
                    let digest = self.code_digest(member, code);
                    db.execute(
                        "INSERT INTO recovery_code (site, member, code) VALUES ($1, $2, $3)",
                        &[site, of, Param::Bytes(&digest)],
                    )?;
                }
                Ok(())
            })
        })?;
        Ok(codes)
    }

    /// Uses up a recovery code: true the first time, false ever after.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn use_recovery_code(&self, member: MemberId, code: &str) -> Result<bool, StoreError> {
        let digest = self.code_digest(member, code);
        let used = self.read(|db| {
            db.execute(
                "DELETE FROM recovery_code WHERE site = $1 AND member = $2 AND code = $3",
                &[self.site.as_bytes().into(), member.as_bytes().into(), Param::Bytes(&digest)],
            )
        })?;
        Ok(used > 0)
    }

    /// How many recovery codes a member has left.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn recovery_codes_left(&self, member: MemberId) -> Result<i64, StoreError> {
        let row = self.read(|db| {
            db.row(
                "SELECT COUNT(*) FROM recovery_code WHERE site = $1 AND member = $2",
                &[self.site.as_bytes().into(), member.as_bytes().into()],
            )
        })?;
        row.map_or(Ok(0), |mut row| row.int())
    }

    fn code_digest(&self, member: MemberId, code: &str) -> Vec<u8> {
        let mut named = member.as_bytes().to_vec();
        named.extend(plain(code).into_bytes());
        keyed(&self.key, LABEL, &named)
    }
}

fn new_code() -> Result<String, StoreError> {
    let mut random = [0; LENGTH];
    getrandom::fill(&mut random).map_err(|_| StoreError::NoRandomness)?;
    let letters: Vec<char> = random.iter().map(|byte| char::from(ALPHABET[usize::from(byte & 31)])).collect();
    Ok(letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-"))
}

/// A code as it was typed, without what people change on the way: case, spaces, dashes, letters taken for digits.
fn plain(code: &str) -> String {
    let letters = code.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase());
    letters
        .map(|letter| {
            if letter == 'O' {
                '0'
            } else if matches!(letter, 'I' | 'L') {
                '1'
            } else {
                letter
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        assert_eq!(plain(" ab0o-1il2 "), "AB001112");
        let code = new_code().unwrap();
        assert_eq!(code.len(), LENGTH + 2);
        assert_eq!(plain(&code.to_lowercase()), code.replace('-', ""));
        assert_ne!(code, new_code().unwrap());
    }
}
