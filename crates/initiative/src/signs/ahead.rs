//! When the next supervision is due, so that it can be told before a gap opens. The early sign stands for what comes after.

use jalon_record::edtf::Day;

use super::noted::Noted;
use super::rules::{Last, in_force, last_supervision};

/// So many days before it falls due, supervision is told of; where it is agreed more often than every ten days, half of that
/// time. Ours, by inference: a working week, in which a meeting can still be found.
pub const NOTICE_DAYS: i32 = 5;

/// The next supervision, by what the role sheet agrees on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NextSupervision {
    /// The last day on which it is still as agreed.
    pub by: Day,
    /// How many days are left until then; negative when it is past.
    pub left: i32,
    /// At least every so many days was agreed.
    pub agreed: u32,
    /// The last one.
    pub last: Last,
}

impl NextSupervision {
    /// Whether it is near enough to be told of, and not past: from then on there is a sign.
    pub fn is_near(&self) -> bool {
        let half = i32::try_from(self.agreed / 2).unwrap_or(NOTICE_DAYS);
        (0..=NOTICE_DAYS.min(half)).contains(&self.left)
    }
}

/// When the next supervision is due; none where no cadence is agreed on, or nobody has worked yet.
pub fn next_supervision(noted: &Noted, today: Day) -> Option<NextSupervision> {
    let agreed = in_force(noted, today)?.open.supervision_days?;
    let (last, _) = last_supervision(noted, today)?;
    let left = i32::try_from(agreed).ok()?.checked_sub(last.days())?;
    let by = Day::from_number(today.number().checked_add(left)?)?;
    Some(NextSupervision { by, left, agreed, last })
}
