//! Do brackets with fuzzy borders partition a period?
//!
//! Temporal bracketing: A. Langley, "Strategies for theorizing from process data", *Academy of Management Review* 24(4),
//! 1999, 691–710, doi 10.5465/amr.1999.2553248. Phases have continuity inside and a break at their borders; to compare them,
//! they must cover the observed period once: no gap, no overlap.
//!
//! **What is asked.** Each bracket begins and ends on some day within its [`Bounds`], independently of the others. A *gap* is
//! a day of no bracket, with something on either side of it: a bracket, or the border of the observed period. An *overlap*
//! is a day of two brackets. Either is certain if it is there however the dates fall, and possible if it is there for some
//! dates. So where some choice of dates makes two brackets adjoin, there is at most a possible finding between them.
//!
//! **A border that is drawn as one border says nothing.** A person who ends one bracket and begins the next "around May"
//! means one turning point, not two. The next bracket then begins on the day after the last one ended, whichever day
//! that is. A border counts as drawn so, if the later bracket lies later on all four sides or level, and the days on which
//! the first may end and the days on which the second may begin
//! - are the same and more than one (`…/2020-05~` and `2020-05~/…`), or
//! - are the same but for one day (`…/2020-05-24` and `2020-05-25/…`), or
//! - lie end to end (`…/2020-05` and `2020-06/…`).
//!
//! Both must be bounded. Two brackets that share one exact day (`…/2020-05-25`, `2020-05-25/…`) do overlap, by that day.
//! Nothing that is certain is ever hidden by this: where a border can be drawn so, some dates make the two adjoin.
//!
//! Limits: an open side is a day not known, so a bracket that is still running leaves a possible gap before a border of the
//! observed period that comes later; leave that side of the period open too, and it is not looked at. A bracket may reach beyond the observed period.
//! A period of which no day is certain makes nothing certain. Brackets whose bounds contradict themselves are passed over.

use jalon_record::edtf::{Bounds, Span};

use crate::lag::Days;
use crate::order::Verdict;
use crate::reach::{FOREVER_AGO, NEVER, Reach, span};

/// In what way brackets fail to partition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flaw {
    /// Days of no bracket.
    Gap,
    /// Days of two brackets.
    Overlap,
}

/// A place where brackets fail to partition, or may fail to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Finding {
    /// In what way.
    pub flaw: Flaw,
    /// The brackets on either side, the one that is drawn earlier first, by their place in what was given. `None` is the
    /// border of the observed period.
    pub between: (Option<usize>, Option<usize>),
    /// Certainly or possibly, never no.
    pub verdict: Verdict,
    /// The first and the last day that may be concerned.
    pub within: Span,
    /// How many days are concerned; zero at least, if the finding is only possible. Exact, except that the upper bound of a
    /// gap does not count off a bracket of which no day is certain and that may lie inside the gap.
    pub days: Days,
}

/// Where the brackets leave gaps and where they overlap, from the earliest on; nothing for a partition.
///
/// Gaps at the borders are looked for where the observed period has borders.
pub fn flaws(brackets: &[Bounds], observed: Option<Bounds>) -> Vec<Finding> {
    let pieces: Vec<Piece> = pieces(brackets, observed.and_then(Reach::of)).collect();
    let chains = chains(&pieces);
    let mut found = gaps(&pieces, &chains);
    found.extend(overlaps(&pieces, &chains));
    found.sort_by_key(|finding| (finding.within.earliest, finding.within.latest, finding.between, finding.flaw));
    found
}

/// A bracket, or the time outside of the observed period.
#[derive(Clone, Copy)]
struct Piece {
    bracket: Option<usize>,
    reach: Reach,
}

fn pieces(brackets: &[Bounds], observed: Option<Reach>) -> impl Iterator<Item = Piece> {
    let drawn = brackets
        .iter()
        .enumerate()
        .filter_map(|(index, bounds)| Reach::of(*bounds).map(|reach| Piece { bracket: Some(index), reach }));
    let before = observed.filter(|period| is_bounded(period.first_start)).map(|period| Reach {
        first_start: FOREVER_AGO,
        last_start: FOREVER_AGO,
        first_end: period.first_start - 1,
        last_end: period.last_start - 1,
    });
    let after = observed.filter(|period| is_bounded(period.last_end)).map(|period| Reach {
        first_start: period.first_end + 1,
        last_start: period.last_end + 1,
        first_end: NEVER,
        last_end: NEVER,
    });
    drawn.chain(before.into_iter().chain(after).map(|reach| Piece { bracket: None, reach }))
}

fn is_bounded(day: i64) -> bool {
    FOREVER_AGO / 2 < day && day < NEVER / 2
}

impl Piece {
    /// Whether the border from this to the next is drawn as one.
    fn adjoins(&self, next: &Self) -> bool {
        let (Reach { first_end, last_end, .. }, Reach { first_start, last_start, .. }) = (self.reach, next.reach);
        let same = (first_end, last_end) == (first_start, last_start) && first_end < last_end;
        let next_day = (first_end + 1, last_end + 1) == (first_start, last_start);
        let end_to_end = last_end + 1 == first_start;
        let is_border_of_period = self.bracket.is_none() || next.bracket.is_none();
        [first_end, last_end, first_start, last_start].into_iter().all(is_bounded)
            && self.is_drawn_before(next)
            && (next_day || !is_border_of_period && (same || end_to_end))
    }

    fn is_drawn_before(&self, next: &Self) -> bool {
        let (this, next) = (self.reach, next.reach);
        this != next
            && this.first_start <= next.first_start
            && this.last_start <= next.last_start
            && this.first_end <= next.first_end
            && this.last_end <= next.last_end
    }
}

/// `chains[i][j]`: whether shared borders lead from one piece to the other.
fn chains(pieces: &[Piece]) -> Vec<Vec<bool>> {
    let nexts: Vec<Vec<usize>> = pieces
        .iter()
        .map(|piece| pieces.iter().enumerate().filter(|(_, next)| piece.adjoins(next)).map(|(index, _)| index).collect())
        .collect();
    let reachable_from = |start: usize| {
        let mut reached = vec![false; pieces.len()];
        let mut ahead = vec![start];
        while let Some(at) = ahead.pop() {
            for next in nexts.get(at).into_iter().flatten() {
                if let Some(seen) = reached.get_mut(*next).filter(|seen| !**seen) {
                    *seen = true;
                    ahead.push(*next);
                }
            }
        }
        reached
    };
    (0..pieces.len()).map(reachable_from).collect()
}

fn gaps(pieces: &[Piece], chains: &[Vec<bool>]) -> Vec<Finding> {
    let bare = Bare { pieces, chains };
    let never_covered = uncovered(pieces.iter().map(|piece| (piece.reach.first_start, piece.reach.last_end)).collect());
    let surely = |run| never_covered.iter().filter_map(|days| overlap_of(*days, run)).map(|(first, last)| last - first + 1).sum();
    bare.runs()
        .into_iter()
        .filter_map(|run| Some((run, bare.neighbours(run)?)))
        .map(|(run, between)| Finding::of(Flaw::Gap, between, run, Days::between(surely(run), run.1 - run.0 + 1)))
        .collect()
}

/// On which days it may be that no piece lies there, with pieces on either side.
struct Bare<'a> {
    pieces: &'a [Piece],
    chains: &'a [Vec<bool>],
}

impl Bare<'_> {
    /// The longest runs of such days.
    fn runs(&self) -> Vec<(i64, i64)> {
        let mut turns: Vec<i64> =
            self.pieces.iter().flat_map(|piece| [piece.reach.first_end + 1, piece.reach.last_start]).collect();
        turns.sort_unstable();
        turns.dedup();
        let mut runs: Vec<(i64, i64)> = Vec::new();
        for (from, until) in turns.iter().zip(turns.iter().skip(1)).filter(|(from, _)| self.sides(**from).next().is_some()) {
            match runs.last_mut().filter(|run| run.1 + 1 == *from) {
                Some(run) => run.1 = until - 1,
                None => runs.push((*from, until - 1)),
            }
        }
        runs
    }

    /// Each pair of pieces of which one may lie before the day and the other after it, while every other piece lies on
    /// either side too and no shared border leads across the day.
    fn sides(&self, day: i64) -> impl Iterator<Item = (usize, usize)> {
        let which = |on_this_side: fn(Reach, i64) -> bool| -> Vec<usize> {
            (0..self.pieces.len()).filter(|at| self.pieces.get(*at).is_some_and(|piece| on_this_side(piece.reach, day))).collect()
        };
        let before = which(|reach, day| reach.first_end < day);
        let after = which(|reach, day| day < reach.last_start);
        let only_before = which(|reach, day| reach.first_end < day && reach.last_start <= day);
        let only_after = which(|reach, day| day < reach.last_start && day <= reach.first_end);
        let possible = which(|reach, day| reach.last_start <= day && day <= reach.first_end).is_empty()
            && !only_before.iter().any(|one| self.leads_to_any(*one, &only_after));
        let lefts: Vec<usize> = before.into_iter().filter(|one| possible && !self.leads_to_any(*one, &only_after)).collect();
        let rights: Vec<usize> =
            after.into_iter().filter(|other| !only_before.iter().any(|one| self.leads_to(*one, *other))).collect();
        lefts.into_iter().flat_map(move |one| {
            let others: Vec<usize> =
                rights.iter().copied().filter(|other| one != *other && !self.leads_to(one, *other)).collect();
            others.into_iter().map(move |other| (one, other))
        })
    }

    fn leads_to(&self, one: usize, other: usize) -> bool {
        self.chains.get(one).and_then(|reached| reached.get(other)).is_some_and(|linked| *linked)
    }

    fn leads_to_any(&self, one: usize, others: &[usize]) -> bool {
        others.iter().any(|other| self.leads_to(one, *other))
    }

    /// The two pieces that come nearest to the ends of a bare run.
    fn neighbours(&self, (first, last): (i64, i64)) -> Option<(Option<usize>, Option<usize>)> {
        let reach = |at: usize| self.pieces.get(at).map(|piece| piece.reach);
        let from_left = |at: usize| reach(at).map(|reach| first - reach.first_end);
        let from_right = |at: usize| reach(at).map(|reach| (reach.last_start - (last + 1)).abs());
        let (left, _) = self.sides(first).min_by_key(|(left, _)| from_left(*left))?;
        let rights = self.sides(first).chain(self.sides(last)).map(|(_, right)| right);
        let right =
            rights.filter(|right| *right != left && !self.leads_to(left, *right)).min_by_key(|right| from_right(*right))?;
        Some((self.pieces.get(left)?.bracket, self.pieces.get(right)?.bracket))
    }
}

/// The runs of days between the first and the last of these that lie in none of them.
fn uncovered(mut covers: Vec<(i64, i64)>) -> Vec<(i64, i64)> {
    covers.sort_unstable();
    let mut runs = Vec::new();
    let mut next = NEVER;
    for (index, (first, last)) in covers.into_iter().enumerate() {
        if index > 0 && next < first {
            runs.push((next, first - 1));
        }
        next = if index > 0 { next.max(last + 1) } else { last + 1 };
    }
    runs
}

fn overlap_of((first, last): (i64, i64), (first2, last2): (i64, i64)) -> Option<(i64, i64)> {
    let (first, last) = (first.max(first2), last.min(last2));
    (first <= last).then_some((first, last))
}

fn overlaps(pieces: &[Piece], chains: &[Vec<bool>]) -> Vec<Finding> {
    let linked = |one: usize, other: usize| chains.get(one).and_then(|reached| reached.get(other)).is_some_and(|linked| *linked);
    let drawn = || pieces.iter().enumerate().filter_map(|(at, piece)| Some((at, piece.bracket?, piece.reach)));
    let pairs = drawn().flat_map(|one| drawn().skip_while(move |other| other.0 <= one.0).map(move |other| (one, other)));
    pairs
        .filter(|((one, ..), (other, ..))| !linked(*one, *other) && !linked(*other, *one))
        .filter_map(|((_, one, a), (_, other, b))| {
            let shared = overlap_of((a.first_start, a.last_end), (b.first_start, b.last_end))?;
            let between = if sides(b) < sides(a) { (Some(other), Some(one)) } else { (Some(one), Some(other)) };
            Some(Finding::of(Flaw::Overlap, between, shared, shared_days(a, b)))
        })
        .collect()
}

fn sides(reach: Reach) -> (i64, i64, i64, i64) {
    (reach.first_start, reach.last_start, reach.first_end, reach.last_end)
}

/// The smallest of four differences that each choice of dates gives: to be sought one by one at the least, and all at once
/// at the most, where both things are as long as they can be.
fn shared_days(a: Reach, b: Reach) -> Days {
    let shortest = |reach: Reach| (reach.first_end - reach.last_start).max(0);
    let least = shortest(a).min(shortest(b)).min(a.first_end - b.last_start).min(b.first_end - a.last_start);
    let most = a.last_end.min(b.last_end) - a.first_start.max(b.first_start);
    Days::between((least + 1).max(0), most + 1)
}

impl Finding {
    fn of(flaw: Flaw, between: (Option<usize>, Option<usize>), (first, last): (i64, i64), days: Days) -> Self {
        let verdict = if days.at_least == Some(0) { Verdict::Possibly } else { Verdict::Certainly };
        Self { flaw, between, verdict, within: span(first, last), days }
    }
}

#[cfg(test)]
mod tests;
