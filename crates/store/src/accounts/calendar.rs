//! Addresses of calendars: who asks, of which initiative, known by a secret alone. A new address ends the old one.

use jalon_record::id::{InitiativeId, Instant, MemberId};

use super::{Member, Token};
use crate::db::Param;
use crate::store::now;
use crate::{Store, StoreError};

const MAKE: &str = "INSERT INTO calendar (site, member, initiative, token, created_at) VALUES ($1, $2, $3, $4, $5)";
const END: &str = "DELETE FROM calendar WHERE site = $1 AND member = $2 AND initiative = $3";
const SINCE: &str = "SELECT created_at FROM calendar WHERE site = $1 AND member = $2 AND initiative = $3";
const OWNER: &str = select_member!(
    ", c.initiative FROM calendar c JOIN member m ON m.site = c.site AND m.member = c.member WHERE c.site = $1 AND c.token = $2"
);

impl Store {
    /// Makes the address of a member's calendar of an initiative; the one before is good no more. It is shown once.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn make_calendar(&self, member: MemberId, initiative: InitiativeId) -> Result<Token, StoreError> {
        let token = Token::new()?;
        let whose = [self.site.as_bytes().into(), member.as_bytes().into(), initiative.as_bytes().into()];
        self.read(|db| {
            db.transaction(|db| {
                db.execute(END, &whose)?;
                let [site, member, initiative] = whose;
                db.execute(MAKE, &[site, member, initiative, (&token.digest()).into(), now().micros().into()])
            })
        })?;
        Ok(token)
    }

    /// Ends the address of a member's calendar; ending it twice changes nothing.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn end_calendar(&self, member: MemberId, initiative: InitiativeId) -> Result<(), StoreError> {
        self.read(|db| db.execute(END, &[self.site.as_bytes().into(), member.as_bytes().into(), initiative.as_bytes().into()]))?;
        Ok(())
    }

    /// Since when a member has an address for the calendar of an initiative, if they have one.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn calendar_since(&self, member: MemberId, initiative: InitiativeId) -> Result<Option<Instant>, StoreError> {
        let whose = [self.site.as_bytes().into(), member.as_bytes().into(), initiative.as_bytes().into()];
        self.read(|db| db.row(SINCE, &whose)?.map(|mut row| Ok(Instant::from_micros(row.int()?))).transpose())
    }

    /// Whose calendar an address is, and of which initiative.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn calendar_of(&self, token: &Token) -> Result<Option<(Member, InitiativeId)>, StoreError> {
        self.read(|db| {
            let row = db.row(OWNER, &[self.site.as_bytes().into(), Param::Bytes(&token.digest())])?;
            row.map(|mut row| Ok((self.member(&mut row)?, InitiativeId::from_slice(&row.bytes()?)?))).transpose()
        })
    }
}
