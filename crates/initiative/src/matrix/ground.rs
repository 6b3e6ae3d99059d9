//! The columns of a matrix: the brackets of a scheme, and the time outside all of them.

use jalon_methods::order::Verdict;
use jalon_methods::{order, partition};
use jalon_record::edtf::{Bounds, Day};
use jalon_record::id::EntryId;

use crate::crisis::Bracket;
use crate::form::Code;
use crate::picture::Picture;

/// The brackets of one scheme, from the earliest on, as the columns of a matrix; one more column is the time outside.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Ground {
    columns: Vec<Column>,
    /// Days that are covered however the borders fall, first and last included: brackets between which no gap can be are
    /// taken together.
    covered: Vec<(i64, i64)>,
}

/// One bracket.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Column {
    bracket: EntryId,
    /// `None` where its borders contradict each other: nothing lies in it.
    stretch: Option<Bounds>,
}

impl Ground {
    /// The columns that these brackets make, whatever the order they come in.
    pub fn new<'a>(drawn: impl IntoIterator<Item = (EntryId, &'a Bracket)>) -> Self {
        let mut drawn: Vec<_> = drawn.into_iter().collect();
        drawn.sort_by_key(|(root, bracket)| {
            let (start, end) = (bracket.start.bounds().start, bracket.end.bounds().end);
            (start.earliest, start.latest, end.earliest, end.latest, *root)
        });
        let columns: Vec<Column> =
            drawn.into_iter().map(|(bracket, drawn)| Column { bracket, stretch: drawn.ground() }).collect();
        let stretches: Vec<Bounds> = columns.iter().filter_map(|column| column.stretch).collect();
        Self { columns, covered: covered(&stretches) }
    }

    /// The columns of a scheme of a picture.
    pub fn of(picture: &Picture, scheme: &Code) -> Self {
        let drawn = picture.brackets.iter().filter(|seen| seen.open.scheme == *scheme);
        Self::new(drawn.map(|seen| (seen.root, &seen.open)))
    }

    /// The brackets, in the order of the columns.
    pub fn brackets(&self) -> impl Iterator<Item = EntryId> + '_ {
        self.columns.iter().map(|column| column.bracket)
    }

    /// How many columns there are, the time outside included: that one comes last.
    pub fn width(&self) -> usize {
        self.columns.len() + 1
    }

    /// Whether nobody has drawn a bracket in this scheme.
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty()
    }

    /// When the bracket of a column was; `None` for the time outside, and where its borders contradict each other.
    pub fn stretch(&self, column: usize) -> Option<Bounds> {
        self.columns.get(column)?.stretch
    }

    /// Whether a thing lies in a column.
    pub fn lies_in(&self, thing: Bounds, column: usize) -> Verdict {
        match self.columns.get(column) {
            Some(known) => known.stretch.map_or(Verdict::No, |stretch| order::overlaps(thing, stretch)),
            None => self.outside(thing),
        }
    }

    /// Calls `found` for each column in which a thing lies, with certainty or perhaps. A thing that lasts may certainly lie
    /// in several.
    pub fn place(&self, thing: Bounds, mut found: impl FnMut(usize, Verdict)) {
        let (mut somewhere, mut certain) = (false, false);
        for (at, column) in self.columns.iter().enumerate() {
            match column.stretch.map_or(Verdict::No, |stretch| order::overlaps(thing, stretch)) {
                Verdict::No => continue,
                verdict => {
                    somewhere = true;
                    certain |= verdict == Verdict::Certainly;
                    found(at, verdict);
                }
            }
        }
        if !somewhere {
            found(self.columns.len(), Verdict::Certainly);
        } else if !certain && self.may_be_outside(thing) {
            found(self.columns.len(), Verdict::Possibly);
        }
    }

    /// Whether a thing has no day in common with any bracket. A border that is drawn as one border (see
    /// [`jalon_methods::partition`]) leaves no time between two brackets.
    pub fn outside(&self, thing: Bounds) -> Verdict {
        let mut outside = Verdict::No;
        self.place(thing, |column, verdict| {
            if column == self.columns.len() {
                outside = verdict;
            }
        });
        outside
    }

    /// Whether some dates keep a thing clear of every bracket. The shorter a thing is, the easier; so for each day on which
    /// it may begin, the earliest on which it may then end is looked at, and of the beginnings only the first possible one
    /// and those right after a covered stretch: if any does, one of these does.
    fn may_be_outside(&self, thing: Bounds) -> bool {
        let (first, last) = (low(thing.start.earliest), high(thing.start.latest));
        let first_end = low(thing.end.earliest);
        let clear = |start: i64| self.covered.iter().all(|(from, to)| start > *to || start.max(first_end) < *from);
        let after = self.covered.iter().map(|(_, to)| to.saturating_add(1)).filter(|start| (first..=last).contains(start));
        std::iter::once(first).chain(after).any(clear)
    }
}

fn low(day: Option<Day>) -> i64 {
    day.map_or(i64::MIN, |day| i64::from(day.number()))
}

fn high(day: Option<Day>) -> i64 {
    day.map_or(i64::MAX, |day| i64::from(day.number()))
}

/// The days covered for certain, brackets between which no gap can be taken together. What begins no later than it ends
/// only for some dates covers nothing for certain, but holds its neighbours together.
fn covered(stretches: &[Bounds]) -> Vec<(i64, i64)> {
    let touches = |one: &Bounds, other: &Bounds| {
        let found = partition::flaws(&[*one, *other], None);
        found.iter().all(|finding| finding.flaw != partition::Flaw::Gap)
    };
    let mut groups: Vec<Vec<Bounds>> = Vec::new();
    for stretch in stretches {
        let (touched, mut apart): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|group| group.iter().any(|member| touches(member, stretch)));
        let mut group: Vec<Bounds> = touched.into_iter().flatten().collect();
        group.push(*stretch);
        apart.push(group);
        groups = apart;
    }
    let reach = |group: &Vec<Bounds>| {
        let from = group.iter().map(|stretch| high(stretch.start.latest)).min()?;
        let to = group.iter().map(|stretch| low(stretch.end.earliest)).max()?;
        Some((from, to))
    };
    groups.iter().filter_map(reach).collect()
}
