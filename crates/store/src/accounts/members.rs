//! What is changed about members: their role, whether they may come in. Their names stay in the record.

use jalon_access::Role;
use jalon_record::id::MemberId;

use super::Member;
use crate::db::{Db, Param};
use crate::{Store, StoreError, phones};

const BY_ID: &str = select_member!(" FROM member m WHERE m.site = $1 AND m.member = $2");
/// Takes the lock of every coordinator's row, so that two changes at once wait for each other.
const HOLD: &str = "UPDATE member SET active = active WHERE site = $1 AND role = 'coordinator'";
const COORDINATORS: &str = "SELECT COUNT(*) FROM member WHERE site = $1 AND role = 'coordinator' AND active = 1";
const WITHOUT: &str = "SELECT m.member FROM member m WHERE m.site = $1 AND m.active = 1 AND m.passphrase IS NULL \
    AND NOT EXISTS (SELECT 1 FROM passkey p WHERE p.site = m.site AND p.member = m.member) \
    AND NOT EXISTS (SELECT 1 FROM elsewhere o WHERE o.site = m.site AND o.member = m.member) \
    ORDER BY m.created_at, m.member";

impl Store {
    /// A member by who they are.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn member_by_id(&self, id: MemberId) -> Result<Option<Member>, StoreError> {
        self.read(|db| {
            let row = db.row(BY_ID, &[self.site.as_bytes().into(), id.as_bytes().into()])?;
            row.map(|mut row| self.member(&mut row)).transpose()
        })
    }

    /// The first member who has no way to come in by themselves: neither passphrase, nor passkey, nor an account elsewhere.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn member_without_way_in(&self) -> Result<Option<MemberId>, StoreError> {
        let row = self.read(|db| db.row(WITHOUT, &[self.site.as_bytes().into()]))?;
        row.map(|mut row| Ok(MemberId::from_slice(&row.bytes()?)?)).transpose()
    }

    /// Gives a member another role, at once: their sessions end.
    ///
    /// # Errors
    /// [`StoreError::LastCoordinator`] where nobody would coordinate any more; nothing was changed then.
    pub fn set_role(&self, member: MemberId, role: Role) -> Result<(), StoreError> {
        self.change(member, |db, whose| {
            let [site, member] = whose;
            db.execute("UPDATE member SET role = $1 WHERE site = $2 AND member = $3", &[role.code().into(), site, member])?;
            db.execute("DELETE FROM session WHERE site = $1 AND member = $2", &whose)
        })
    }

    /// Ends a member's access: their sessions, links, calendar addresses and ways to come in are gone, their phones are ended. Their
    /// name stays.
    ///
    /// # Errors
    /// [`StoreError::LastCoordinator`] where nobody would coordinate any more; nothing was changed then.
    pub fn end_access(&self, member: MemberId) -> Result<(), StoreError> {
        self.change(member, |db, whose| {
            db.execute("UPDATE member SET active = 0, passphrase = NULL WHERE site = $1 AND member = $2", &whose)?;
            for statement in [
                "DELETE FROM session WHERE site = $1 AND member = $2",
                "DELETE FROM link WHERE site = $1 AND member = $2",
                "DELETE FROM calendar WHERE site = $1 AND member = $2",
                "DELETE FROM passkey WHERE site = $1 AND member = $2",
                "DELETE FROM second_factor WHERE site = $1 AND member = $2",
                "DELETE FROM recovery_code WHERE site = $1 AND member = $2",
                "DELETE FROM elsewhere WHERE site = $1 AND member = $2",
            ] {
                db.execute(statement, &whose)?;
            }
            let [site, member] = whose;
            phones::end_all(db, site, member, phones::Ended::Left)
        })
    }

    /// Lets a member in again whose access had ended; they begin anew, by a sign-in link.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn give_access_back(&self, member: MemberId) -> Result<(), StoreError> {
        self.read(|db| {
            db.execute(
                "UPDATE member SET active = 1, set_up_by = NULL WHERE site = $1 AND member = $2",
                &[self.site.as_bytes().into(), member.as_bytes().into()],
            )
        })?;
        Ok(())
    }

    /// Changes a member in one transaction, in which somebody is left to coordinate if somebody did before.
    fn change(
        &self,
        member: MemberId,
        work: impl FnOnce(&mut Db, [Param<'_>; 2]) -> Result<u64, StoreError>,
    ) -> Result<(), StoreError> {
        let site = [self.site.as_bytes().into()];
        self.read(|db| {
            db.transaction(|db| {
                db.execute(HOLD, &site)?;
                let before = count(db, &site)?;
                work(db, [self.site.as_bytes().into(), member.as_bytes().into()])?;
                if before > 0 && count(db, &site)? == 0 { Err(StoreError::LastCoordinator) } else { Ok(()) }
            })
        })
    }
}

fn count(db: &mut Db, site: &[Param<'_>]) -> Result<i64, StoreError> {
    db.row(COORDINATORS, site)?.map_or(Ok(0), |mut row| row.int())
}
