//! Schemes as they were drawn: whose brackets they are, where they leave gaps or overlap, and how far apart two people, or
//! two clocks, place the same phase.

use jalon_methods::lag::{self, Days};
use jalon_methods::partition::{self, Finding};
use jalon_record::edtf::Bounds;
use jalon_record::id::{EntryId, MemberId};

use super::{Bracket, Clock};
use crate::form::Code;
use crate::seen::Seen;

/// The brackets of one scheme that one person drew of one crisis, by one clock. What two people draw of the same scheme
/// stands side by side: where they differ is a finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Drawing<'a> {
    /// The scheme.
    pub scheme: &'a Code,
    /// Who drew it: the author of the versions that are shown.
    pub author: MemberId,
    /// Whose clock it follows, where that was said.
    pub clock: Option<Clock>,
    /// Its brackets, at least one, earliest first.
    pub brackets: Vec<&'a Seen<Bracket>>,
}

/// How far apart two drawings begin the same phase.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PhaseLag<'a> {
    /// The phase.
    pub phase: &'a Code,
    /// The place of the drawing that it is counted from.
    pub from: usize,
    /// The place of the other.
    pub to: usize,
    /// The days from the first one's beginning of the phase to the other's: negative where the other began it first.
    pub days: Days,
}

impl<'a> Drawing<'a> {
    /// Where its brackets leave a gap or overlap, for certain or possibly, by their places in [`Drawing::brackets`]. Only of
    /// use for a scheme whose phases are meant to follow one another.
    pub fn flaws(&self) -> Vec<Finding> {
        let grounds: Vec<Bounds> = self.brackets.iter().map(|bracket| bracket.open.reach()).collect();
        partition::flaws(&grounds, None)
    }

    /// Its first bracket of a phase.
    pub fn phase(&self, phase: &Code) -> Option<&'a Seen<Bracket>> {
        self.brackets.iter().copied().find(|bracket| bracket.open.phase == *phase)
    }
}

/// All drawings of a crisis: by scheme, and within it in the order in which they begin.
pub fn drawings(brackets: &[Seen<Bracket>], crisis: EntryId) -> Vec<Drawing<'_>> {
    let mut drawings: Vec<Drawing<'_>> = Vec::new();
    for bracket in brackets.iter().filter(|bracket| bracket.open.crisis == crisis) {
        let Bracket { scheme, clock, .. } = &bracket.open;
        let same = |drawn: &&mut Drawing<'_>| (drawn.scheme, drawn.author, drawn.clock) == (scheme, bracket.author, *clock);
        match drawings.iter_mut().find(same) {
            Some(drawing) => drawing.brackets.push(bracket),
            None => drawings.push(Drawing { scheme, author: bracket.author, clock: *clock, brackets: vec![bracket] }),
        }
    }
    drawings.sort_by(|one, other| one.scheme.cmp(other.scheme));
    drawings
}

/// How far apart the drawings begin the phases that several of them have, each counted from the first that has it.
pub fn lags<'a>(drawings: &[Drawing<'a>]) -> Vec<PhaseLag<'a>> {
    let mut found: Vec<PhaseLag<'a>> = Vec::new();
    for (from, drawing) in drawings.iter().enumerate() {
        for bracket in &drawing.brackets {
            let phase = &bracket.open.phase;
            if found.iter().any(|lag| lag.phase == phase && (lag.from == from || lag.to == from)) {
                continue;
            }
            let others = drawings.iter().enumerate().skip(from + 1);
            found.extend(others.filter_map(|(to, other)| {
                let days = lag::from_start(bracket.open.reach(), other.phase(phase)?.open.reach());
                Some(PhaseLag { phase, from, to, days })
            }));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crisis::Verdict;
    use crate::crisis::bracket::example::drawn;
    use jalon_methods::partition::Flaw;

    fn crisis() -> EntryId {
        EntryId::from_bytes([1; 16])
    }

    #[test]
    fn each_author_and_each_clock_has_a_drawing_of_its_own() {
        let mut of_the_site = drawn(3, 7, "waves", "wave-2", "2020-09-06", "2021-03-20");
        of_the_site.open.clock = Some(Clock::Site);
        let brackets = [
            drawn(1, 7, "waves", "wave-1", "2020-02-25", "2020-07-11"),
            drawn(2, 7, "waves", "wave-2", "2020-08-23", "2021-03-20"),
            of_the_site,
            drawn(4, 8, "waves", "wave-1", "2020-03", "2020-07"),
            drawn(5, 7, "team", "disruption", "2020-03", "2020-05"),
        ];
        let drawings = drawings(&brackets, crisis());
        let told: Vec<_> = drawings.iter().map(|d| (d.scheme.as_str(), d.author.as_bytes()[0], d.brackets.len())).collect();
        assert_eq!(told, [("team", 7, 1), ("waves", 7, 2), ("waves", 7, 1), ("waves", 8, 1)]);
        assert_eq!(super::drawings(&brackets, EntryId::from_bytes([9; 16])), []);

        let lags = lags(&drawings);
        let told: Vec<_> = lags.iter().map(|lag| (lag.phase.as_str(), lag.from, lag.to, lag.days)).collect();
        let days = |at_least, at_most| Days { at_least: Some(at_least), at_most: Some(at_most) };
        assert_eq!(told, [("wave-1", 1, 3, days(5, 35)), ("wave-2", 1, 2, Days::exactly(14))]);
    }

    #[test]
    fn a_shared_fuzzy_border_is_no_flaw_and_a_hole_is_one() {
        let of = |border: &str, next: &str| {
            let brackets = [
                drawn(1, 7, "team", "disruption", "2020-03-13", border),
                drawn(2, 7, "team", "adaptation", next, "[2020-09-01..]"),
            ];
            drawings(&brackets, crisis())[0].flaws().iter().map(|found| (found.flaw, found.verdict)).collect::<Vec<_>>()
        };
        assert_eq!(of("2020-05~", "2020-05~"), []);
        assert_eq!(of("2020-05-24", "2020-05-25"), []);
        assert_eq!(of("2020-05-10", "2020-05-25"), [(Flaw::Gap, Verdict::Certainly)]);
        assert_eq!(of("2020-06-10", "2020-05-25"), [(Flaw::Overlap, Verdict::Certainly)]);
    }
}
