//! What the record says about who may be shown what, for the gate of `access`.

use jalon_access::Standing;
use jalon_record::edtf::Day;
use jalon_record::id::{InitiativeId, Instant};

use crate::{Store, StoreError};

impl Store {
    /// What an initiative's record says, on a day and at an instant, about who may be shown what.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn standing(&self, _initiative: InitiativeId, _today: Day, _now: Instant) -> Result<Standing, StoreError> {
        Ok(Standing::default())
    }
}
