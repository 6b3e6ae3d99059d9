//! The life of a handoff: its thread folded into since when it stands where, whose turn it is, and whether it is late.
//!
//! Dates may be vague: days are told as at least so many and at most so many.

use jalon_record::edtf::{Day, Edtf};
use jalon_record::id::{EntryId, Instant, MemberId, Seq};

use super::handoff::{Handoff, HandoffState};

/// One version of a handoff, without its words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HandoffSaid {
    /// The entry.
    pub id: EntryId,
    /// Its place.
    pub seq: Seq,
    /// Who wrote it.
    pub author: MemberId,
    /// When it was so.
    pub occurred: Edtf,
    /// When it was written down.
    pub recorded_at: Instant,
    /// What it says.
    pub open: Handoff,
}

/// Who is to do the next thing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Turn {
    /// Whoever is to take it: the member named, or any peer support worker of the team where nobody is.
    Taker(Option<MemberId>),
    /// Whoever offered it: a service has nobody here.
    Giver(MemberId),
    /// Nobody: it is over.
    Nobody,
}

impl Turn {
    /// Whether it is a member's turn, who is a peer support worker or is not.
    pub fn is_of(self, member: MemberId, is_peer_worker: bool) -> bool {
        match self {
            Self::Taker(None) => is_peer_worker,
            Self::Taker(Some(one)) | Self::Giver(one) => one == member,
            Self::Nobody => false,
        }
    }
}

/// How many days, as far as dates tell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Days {
    /// At least so many.
    pub least: i32,
    /// At most so many; `None` where no end can be told.
    pub most: Option<i32>,
}

impl Days {
    /// From a date to a day that is not before it.
    fn between(from: &Edtf, to: (Option<Day>, Option<Day>)) -> Self {
        let start = from.bounds().start;
        let count = |first: Option<Day>, last: Option<Day>| Some(last?.number().saturating_sub(first?.number()).max(0));
        Self { least: count(start.latest, to.0).unwrap_or(0), most: count(start.earliest, to.1) }
    }
}

/// What became of a handoff so far.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HandoffLife {
    /// Who offers it.
    pub giver: MemberId,
    /// Where it stands: the version that is shown.
    pub now: HandoffSaid,
    /// Each state that it came to, in order; a version that leaves the state as it was is not another.
    pub steps: Vec<HandoffSaid>,
}

impl HandoffLife {
    /// Folds the versions of a thread; the shown one is named apart, as a conflict may stand beside it. Their order does not
    /// matter. `None` where there is no version at all.
    pub fn of(versions: impl IntoIterator<Item = HandoffSaid>, shown: EntryId) -> Option<Self> {
        let mut versions: Vec<HandoffSaid> = versions.into_iter().collect();
        versions.sort_by_key(|said| said.seq);
        let now = versions.iter().find(|said| said.id == shown).or(versions.last())?.clone();
        let first = versions.first()?;
        let giver = now.open.from.unwrap_or(first.author);
        let mut steps: Vec<HandoffSaid> = Vec::new();
        for said in versions {
            if steps.last().is_none_or(|last| last.open.state != said.open.state) {
                steps.push(said);
            }
        }
        Some(Self { giver, now, steps })
    }

    /// Where it stands.
    pub fn state(&self) -> HandoffState {
        self.now.open.state
    }

    /// Since when it stands there.
    pub fn since(&self) -> &Edtf {
        let step = self.steps.iter().rfind(|said| said.open.state == self.state());
        step.map_or(&self.now.occurred, |said| &said.occurred)
    }

    /// When it came to a state the last time.
    pub fn reached(&self, state: HandoffState) -> Option<&HandoffSaid> {
        self.steps.iter().rfind(|said| said.open.state == state)
    }

    /// How often it was over and was opened again.
    pub fn reopened(&self) -> usize {
        self.steps
            .windows(2)
            .filter(|pair| matches!(pair, [over, next] if !over.open.state.is_open() && next.open.state.is_open()))
            .count()
    }

    /// When it was opened the last time.
    pub fn opened(&self) -> &Edtf {
        let again = self
            .steps
            .windows(2)
            .rfind(|pair| matches!(pair, [over, next] if !over.open.state.is_open() && next.open.state.is_open()));
        let opening = again.and_then(|pair| pair.last()).or(self.steps.first());
        opening.map_or(&self.now.occurred, |said| &said.occurred)
    }

    /// How many days it has been open since then; of one that is over, how many it was.
    pub fn days_open(&self, today: Day) -> Days {
        let until = match self.state().is_open() {
            true => (Some(today), Some(today)),
            false => (self.since().bounds().start.earliest, self.since().bounds().start.latest),
        };
        Days::between(self.opened(), until)
    }

    /// Who is to do the next thing.
    pub fn turn(&self) -> Turn {
        match (self.state().is_open(), &self.now.open.service) {
            (false, _) => Turn::Nobody,
            (true, Some(_)) => Turn::Giver(self.giver),
            (true, None) => Turn::Taker(self.now.open.to),
        }
    }

    /// For how many days someone should certainly have met them; `None` where that is not so, or they did.
    pub fn overdue(&self, today: Day) -> Option<i32> {
        let waits = matches!(self.state(), HandoffState::Offered | HandoffState::Accepted);
        let due = self.now.open.due.as_ref().filter(|_| waits)?.bounds().end.latest?;
        let days = today.number().saturating_sub(due.number());
        (days > 0).then_some(days)
    }

    /// Whether a member is on one of its two sides.
    pub fn concerns(&self, member: MemberId, is_peer_worker: bool) -> bool {
        let takes = self.now.open.service.is_none() && Turn::Taker(self.now.open.to).is_of(member, is_peer_worker);
        self.giver == member || takes
    }

    /// What it may become next, in the order of its life.
    pub fn next(&self) -> impl Iterator<Item = HandoffState> {
        let state = self.state();
        HandoffState::ALL.iter().copied().filter(move |next| state.may_become(*next))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Code;
    use HandoffState::{Accepted, Attended, Closed, Declined, Lost, Met, Offered};

    fn member(n: u8) -> MemberId {
        MemberId::from_bytes([n; 16])
    }

    fn day(text: &str) -> Day {
        Edtf::parse(text).unwrap().bounds().end.latest.unwrap()
    }

    fn said(n: i64, on: &str, state: HandoffState) -> HandoffSaid {
        HandoffSaid {
            id: EntryId::from_digest(u128::try_from(n).unwrap().to_be_bytes()),
            seq: Seq::new(n).unwrap(),
            author: member(1),
            occurred: Edtf::parse(on).unwrap(),
            recorded_at: Instant::from_micros(n),
            open: Handoff {
                due: Some(Edtf::parse("2026-03-10").unwrap()),
                from: None,
                service: None,
                state,
                to: None,
                way: Code::new("warm").unwrap(),
            },
        }
    }

    fn life(versions: &[HandoffSaid]) -> HandoffLife {
        let forth = HandoffLife::of(versions.to_vec(), versions.last().unwrap().id).unwrap();
        let back = HandoffLife::of(versions.iter().rev().cloned(), versions.last().unwrap().id).unwrap();
        assert_eq!(forth, back, "the order of reading changes nothing");
        forth
    }

    #[test]
    fn it_is_told_since_when_it_stands_where() {
        let told = life(&[said(1, "2026-03-01", Offered), said(2, "2026-03-04", Accepted), said(3, "2026-03-05", Accepted)]);
        assert_eq!((told.state(), told.since().text(), told.steps.len()), (Accepted, "2026-03-04", 2));
        assert_eq!(told.days_open(day("2026-03-11")), Days { least: 10, most: Some(10) });
        assert_eq!(told.overdue(day("2026-03-10")), None);
        assert_eq!(told.overdue(day("2026-03-12")), Some(2));
        let met = life(&[said(1, "2026-03-01", Offered), said(2, "2026-03-11", Met)]);
        assert_eq!(met.overdue(day("2026-03-12")), None, "they met");
        assert_eq!(met.reached(Offered).unwrap().occurred.text(), "2026-03-01");
        assert!(met.reached(Attended).is_none());
    }

    #[test]
    fn what_is_over_is_nobodys_turn_and_counts_from_when_it_was_opened_again() {
        let mut versions = vec![said(1, "2026-03-01", Offered), said(2, "2026-03-05", Lost)];
        let over = life(&versions);
        assert_eq!(
            (over.turn(), over.reopened(), over.days_open(day("2026-06-01"))),
            (Turn::Nobody, 0, Days { least: 4, most: Some(4) })
        );
        versions.push(said(3, "2026-04-01", Accepted));
        let again = life(&versions);
        assert_eq!((again.reopened(), again.opened().text()), (1, "2026-04-01"));
        assert_eq!(again.days_open(day("2026-04-03")), Days { least: 2, most: Some(2) });
        versions.extend([said(4, "2026-04-04", Closed), said(5, "2026-04-06", Accepted), said(6, "2026-04-07", Declined)]);
        assert_eq!(life(&versions).reopened(), 2);
    }

    #[test]
    fn vague_dates_are_told_as_at_least_and_at_most() {
        let told = life(&[said(1, "2026-03", Offered)]);
        assert_eq!(told.days_open(day("2026-04-10")), Days { least: 10, most: Some(40) });
        let told = life(&[said(1, "../2026-03-01", Offered)]);
        assert_eq!(told.days_open(day("2026-03-10")), Days { least: 9, most: None });
    }

    #[test]
    fn it_is_the_turn_of_whoever_takes_it_and_of_the_giver_where_it_leaves_the_team() {
        let open = life(&[said(1, "2026-03-01", Offered)]);
        assert!(open.turn().is_of(member(9), true) && !open.turn().is_of(member(9), false));
        assert!(open.concerns(member(1), false) && open.concerns(member(9), true) && !open.concerns(member(9), false));
        let mut named = said(1, "2026-03-01", Offered);
        named.open.to = Some(member(2));
        let named = life(&[named]);
        assert!(named.turn().is_of(member(2), false) && !named.turn().is_of(member(9), true));
        let mut away = said(1, "2026-03-01", Accepted);
        away.open.service = Code::new("housing");
        let away = life(&[away]);
        assert_eq!(away.turn(), Turn::Giver(member(1)));
        assert!(!away.concerns(member(9), true));
    }

    #[test]
    fn of_versions_made_apart_the_shown_one_says_where_it_stands() {
        let versions = [said(1, "2026-03-01", Offered), said(2, "2026-03-02", Accepted), said(3, "2026-03-02", Declined)];
        let told = HandoffLife::of(versions.clone(), versions[1].id).unwrap();
        assert_eq!(told.state(), Accepted);
        assert_eq!(told.next().collect::<Vec<_>>(), [Met, Attended, Closed, Declined, Lost]);
        assert_eq!(HandoffLife::of([], versions[0].id), None);
    }
}
