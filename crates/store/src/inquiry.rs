//! What the fold of the inquiry follows: the threads of its lane that changed since it was last looked at.

use jalon_initiative::Current;
use jalon_initiative::lane::Lane;
use jalon_record::id::{EntryId, InitiativeId, Seq};

use crate::read::current;
use crate::rows::select_entry;
use crate::views::{STANDING_SHOWN, lane_number};
use crate::{Store, StoreError};

const ALL: &str = select_entry!(thread " WHERE t.site = $1 AND t.initiative = $2 AND t.lane = $3 AND t.standing = $4");
const GONE: &str = select_entry!(thread " WHERE t.site = $1 AND t.initiative = $2 AND t.lane = $3 AND t.standing > $4");
/// By the entries that came since, which are few; not by the lane, which is long.
const ALL_SINCE: &str = select_entry!(thread " WHERE t.site = $1 AND t.initiative = $2 AND t.lane = $3 AND t.standing = $4 AND t.root IN (SELECT n.seq FROM entry n WHERE n.site = $1 AND n.seq > $5 UNION SELECT l.root FROM views.link l WHERE l.site = $1 AND l.seq > $5)");
const GONE_SINCE: &str = select_entry!(thread " WHERE t.site = $1 AND t.initiative = $2 AND t.lane = $3 AND t.standing > $4 AND t.root IN (SELECT n.seq FROM entry n WHERE n.site = $1 AND n.seq > $5 UNION SELECT l.root FROM views.link l WHERE l.site = $1 AND l.seq > $5)");
const VERSIONS: &str = "SELECT e.id, r.id FROM views.link l JOIN entry e ON e.site = l.site AND e.seq = l.seq \
    JOIN entry r ON r.site = l.site AND r.seq = l.root \
    WHERE l.site = $1 AND l.seq > $2 AND e.initiative = $3 AND r.kind LIKE 'inquiry.%'";

/// What happened in the lane of the inquiry since a place of the record.
#[derive(Debug)]
pub struct InquiryNews {
    /// Up to which place at least.
    pub size: Seq,
    /// The threads that are shown, each in the version that is.
    pub shown: Vec<Current>,
    /// Those that were retracted or erased, each as it was first written.
    pub gone: Vec<Current>,
    /// Later versions, each with the entry that opened its thread.
    pub versions: Vec<(EntryId, EntryId)>,
}

impl Store {
    /// What happened in the lane of the inquiry since a place of the record; all of it since [`Seq::START`].
    ///
    /// # Errors
    /// What the database refuses.
    pub fn inquiry_since(&self, initiative: InitiativeId, since: Seq) -> Result<InquiryNews, StoreError> {
        let size = self.state()?.size;
        self.read_views(|db| {
            let (site, initiative, lane) = (self.site.as_bytes(), initiative.as_bytes(), lane_number(Lane::Sources));
            let params = [site.into(), initiative.into(), lane.into(), STANDING_SHOWN.into(), since.number().into()];
            let (all, gone, many) = match since == Seq::START {
                true => (ALL, GONE, 4),
                false => (ALL_SINCE, GONE_SINCE, 5),
            };
            let params = params.get(..many).unwrap_or(&params);
            let read = |rows: Vec<crate::db::Row>| rows.into_iter().map(current).collect::<Result<Vec<_>, StoreError>>();
            let (shown, gone) = (read(db.rows(all, params)?)?, read(db.rows(gone, params)?)?);
            let rows = db.rows(VERSIONS, &[site.into(), since.number().into(), initiative.into()])?;
            let pair = |mut row: crate::db::Row| Ok((EntryId::from_slice(&row.bytes()?)?, EntryId::from_slice(&row.bytes()?)?));
            let versions = rows.into_iter().map(pair).collect::<Result<Vec<_>, StoreError>>()?;
            Ok(InquiryNews { size, shown, gone, versions })
        })
    }
}
