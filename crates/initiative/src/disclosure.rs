//! Counts on their way to a reader: the one place where a count becomes something that may be printed.
//!
//! A page, a file, a drawing asks for a [`Disclosed`] and gets one; nobody else can make one. To the team and its study a
//! count is told as it is. To everyone else it passes [`jalon_methods::disclosure`]: small counts are withheld, others with
//! them until none of those can be worked out, and the pattern is audited before anything of it is shown. A table that
//! cannot be made safe is withheld whole, and says so.
//!
//! | type | what it is |
//! |---|---|
//! | [`To`] | to whom counts go, and below which count nothing is told outside |
//! | [`Table`] | rows and columns, protected together with their totals |
//! | [`Calendar`] | contacts by month, year and bracket, protected as one table, whatever page shows which part of it |
//! | [`Practice`] | contacts as a reader may be given them: day by day, or as a calendar |

mod calendar;
mod released;
#[cfg(test)]
mod tests;

use jalon_methods::disclosure::rounding::rounded;
use jalon_methods::disclosure::{Beside, Cell, Cells, Rules, THRESHOLD, protect_beside};

pub use calendar::{Calendar, Period, closed_until};
pub use released::{Difference, ReleasedCell, Stretch, differing};

use crate::lane::DayCount;

/// Counts below this, and above zero, are told to nobody outside.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Threshold(u64);

impl Threshold {
    /// Where neither the law that a site follows nor the site says otherwise: counts from 1 to 5 are withheld, as the health data
    /// holders of Canada (CIHI below 5) and Ontario (ICES below 6) do.
    pub const DEFAULT: Self = Self(THRESHOLD);
    /// What a site may choose: CIHI, ICES, Health Canada, Statistics Canada's flow tables.
    pub const CHOICES: [u32; 4] = [5, 6, 11, 20];

    /// One of the choices; `None` for any other number.
    pub fn new(number: u32) -> Option<Self> {
        Self::CHOICES.contains(&number).then_some(Self(number.into()))
    }

    /// The number.
    pub fn number(self) -> u64 {
        self.0
    }

    fn rules(self) -> Rules {
        Rules { threshold: self.0, nobody_tells: false }
    }
}

/// To whom counts go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum To {
    /// To the team and its study: counts as they are.
    Team,
    /// To anyone else.
    Outside(Threshold),
}

/// A count on its way out. Only this room makes one.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Disclosed(Told);

/// What may be said of a count. That a count is withheld is told alike whatever the reason: to say which of them is small would
/// say that it lies between one and five.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Told {
    /// The count.
    Shown(u64),
    /// A multiple of [`ROUNDED_TO`] beside the count.
    Rounded(u64),
    /// Withheld: it is small, or one person alone made it, or what it leaves of a total is small.
    Small,
    /// Withheld so that another cannot be worked out.
    Around,
    /// Withheld with its whole table, which could not be made safe.
    Whole,
}

/// What is rounded on live pages is rounded to this: Statistics Canada's base for census counts.
pub const ROUNDED_TO: u64 = 5;

impl Disclosed {
    /// What may be said of it.
    pub fn told(self) -> Told {
        self.0
    }

    /// The number that may be told, rounded or not.
    pub fn number(self) -> Option<u64> {
        match self.0 {
            Told::Shown(count) | Told::Rounded(count) => Some(count),
            Told::Small | Told::Around | Told::Whole => None,
        }
    }

    /// Whether it is kept from the reader.
    pub fn is_withheld(self) -> bool {
        self.number().is_none()
    }

    /// The same rounded at random to a neighbouring multiple of [`ROUNDED_TO`], where it is told at all. A page that outsiders may
    /// open again and again tells no exact counts, so that an entry written late does not show as a difference of one. `draw`
    /// must be drawn from a keyed hash of the cell, so that asking again tells nothing.
    #[must_use]
    pub fn rounded(self, draw: u64) -> Self {
        match self.0 {
            Told::Shown(count) => Self(Told::Rounded(rounded(count, ROUNDED_TO, draw))),
            _ => self,
        }
    }

    fn of(cell: Cell) -> Self {
        Self(match cell {
            Cell::Shown(count) => Told::Shown(count),
            Cell::Small => Told::Small,
            Cell::Around => Told::Around,
        })
    }
}

/// A count as it was made.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Made {
    /// How many.
    pub count: u64,
    /// Whether one person alone made it: then no threshold protects them.
    pub alone: bool,
}

/// Counts in rows and columns, as a reader may be told them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table {
    rows: Vec<Vec<Disclosed>>,
    threshold: Option<Threshold>,
}

impl Table {
    /// A cell; withheld where there is none.
    pub fn cell(&self, row: usize, column: usize) -> Disclosed {
        self.rows.get(row).and_then(|row| row.get(column)).copied().unwrap_or(Disclosed(Told::Whole))
    }

    /// Every cell, row by row.
    pub fn cells(&self) -> impl Iterator<Item = Disclosed> + '_ {
        self.rows.iter().flatten().copied()
    }

    /// How many cells are withheld.
    pub fn withheld(&self) -> usize {
        self.cells().filter(|cell| cell.is_withheld()).count()
    }

    /// Whether it could not be made safe, and is withheld whole.
    pub fn is_withheld_whole(&self) -> bool {
        self.cells().any(|cell| cell.told() == Told::Whole)
    }

    /// Below which count nothing is told; none for the team.
    pub fn threshold(&self) -> Option<Threshold> {
        self.threshold
    }
}

impl To {
    /// Counts in rows and columns. Their totals are protected with them, though no page prints them: whoever knows them from
    /// elsewhere must learn nothing either. Rows of different length are filled up with nothing.
    pub fn table(self, rows: &[Vec<Made>]) -> Table {
        let Self::Outside(threshold) = self else {
            let shown = |made: &Made| Disclosed(Told::Shown(made.count));
            return Table { rows: rows.iter().map(|row| row.iter().map(shown).collect()).collect(), threshold: None };
        };
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        let told = pattern(rows, width, threshold);
        let of = |row: usize, column: usize| {
            let cell = told.as_ref().and_then(|(_, told)| told.get(row * (width + 1) + column));
            cell.map_or(Disclosed(Told::Whole), |cell| Disclosed::of(*cell))
        };
        let rows = (0..rows.len()).map(|row| (0..width).map(|column| of(row, column)).collect()).collect();
        Table { rows, threshold: Some(threshold) }
    }

    /// Counts in rows and columns that nobody adds up: each stands for itself, and the small ones are withheld alone.
    pub fn apart(self, rows: &[Vec<Made>]) -> Table {
        let rules = self.threshold().map(Threshold::rules);
        let told = |made: &Made| match rules {
            Some(rules) if rules.is_small(made.count) || (made.alone && made.count > 0) => Disclosed(Told::Small),
            _ => Disclosed(Told::Shown(made.count)),
        };
        Table { rows: rows.iter().map(|row| row.iter().map(told).collect()).collect(), threshold: self.threshold() }
    }

    /// Whether counts are told as they are.
    pub fn is_team(self) -> bool {
        self == Self::Team
    }

    /// Below which count nothing is told; none for the team.
    pub fn threshold(self) -> Option<Threshold> {
        if let Self::Outside(threshold) = self { Some(threshold) } else { None }
    }
}

/// What may be told of rows and columns with their totals: the rows, each followed by its total, then the totals of the columns.
fn pattern(rows: &[Vec<Made>], width: usize, threshold: Threshold) -> Option<(Cells, Vec<Cell>)> {
    let at = |row: &Vec<Made>, column: usize| row.get(column).copied().unwrap_or_default();
    let counts: Vec<Vec<u64>> = rows.iter().map(|row| (0..width).map(|column| at(row, column).count).collect()).collect();
    let mut alone: Vec<bool> = Vec::new();
    for row in rows {
        alone.extend((0..width).map(|column| at(row, column).alone));
        let mut made = row.iter().filter(|made| made.count > 0).peekable();
        alone.push(made.peek().is_some() && made.all(|made| made.alone));
    }
    let cells = Cells::table(&counts).ok()?;
    let told = safe(&cells, threshold, Beside { untold: &[], alone: &alone })?;
    Some((cells, told))
}

/// What may be told of cells, once the audit has passed it; nothing where it does not.
fn safe(cells: &Cells, threshold: Threshold, beside: Beside<'_>) -> Option<Vec<Cell>> {
    protect_beside(cells, threshold.rules(), beside)
}

/// The contacts of an initiative, as a reader may be given them.
#[derive(Clone, Copy, Debug)]
pub enum Practice<'a> {
    /// Day by day: for the team.
    Team(&'a [DayCount]),
    /// By month, year and bracket, protected: for everyone else.
    Outside(&'a Calendar),
}

impl Practice<'_> {
    /// Whether there is nothing to tell at all.
    pub fn is_empty(self) -> bool {
        match self {
            Self::Team(days) => days.iter().all(|day| day.contacts <= 0 && day.vague <= 0),
            Self::Outside(calendar) => calendar.months().is_empty(),
        }
    }
}

impl<'a> From<&'a [DayCount]> for Practice<'a> {
    fn from(days: &'a [DayCount]) -> Self {
        Self::Team(days)
    }
}

impl<'a> From<&'a Vec<DayCount>> for Practice<'a> {
    fn from(days: &'a Vec<DayCount>) -> Self {
        Self::Team(days)
    }
}

impl<'a> From<&'a Calendar> for Practice<'a> {
    fn from(calendar: &'a Calendar) -> Self {
        Self::Outside(calendar)
    }
}
