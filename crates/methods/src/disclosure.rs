//! Disclosure control: may these counts leave the team that made them?
//!
//! A. Hundepool et al., *Statistical Disclosure Control*, Wiley 2012, ch. 4 (magnitude and frequency tables: primary and secondary
//! suppression, the audit of a suppression pattern); L. H. Cox, "Suppression methodology and statistical disclosure control",
//! *Journal of the American Statistical Association* 75(370), 1980, 377–385.
//!
//! **What is asked.** A small count names people: in a clinic of thirty, "2 women without a roof in May" is two women. So counts
//! from 1 to one less than a threshold are withheld; so are counts whose complement within their total is that small. And
//! because `20 − 17` is `3`, withholding one cell is no protection while the rest of its line and its total are told: other
//! cells are withheld with it until nobody who knows what is shown can work a withheld count out. That last question is
//! answered exactly, by the smallest and the largest value that each withheld cell can have ([`audit`]).
//!
//! Thresholds in use: fewer than 5 (CIHI), fewer than 6 (ICES), fewer than 11 (Health Canada, clinical releases), 20 (flow tables of
//! Statistics Canada). Six satisfies the first two and is the default.
//!
//! | module | answers |
//! |---|---|
//! | this one | cells, the lines that add up, what is withheld ([`protect`]) |
//! | [`audit`] | between which values a withheld cell must lie |
//! | [`anonymity`] | k-anonymity, l-diversity, t-closeness of a list of people |
//! | [`rounding`] | counts rounded at random, and always alike |
//! | [`differencing`] | whether two releases, held side by side, tell of a few people |
//!
//! Limits: what a reader knows besides (that a colleague was the only one on duty) is not in the table; words are a far greater
//! risk than counts; and where one person alone can have made a figure there is no threshold that protects them.

pub mod anonymity;
pub mod audit;
pub mod differencing;
pub mod rounding;

#[cfg(test)]
mod tests;

/// The threshold where nobody chose another: counts from 1 to 5 are withheld.
pub const THRESHOLD: u64 = 6;

/// Counts, and the lines in which some of them add up to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cells {
    values: Vec<u64>,
    lines: Vec<Line>,
}

/// One sum: a total, and its parts, by their places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The place of the total.
    pub total: usize,
    /// The places of what adds up to it.
    pub parts: Vec<usize>,
}

/// Why cells are not a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CellsError {
    /// A line names a place that is not there, or one place twice.
    #[error("line {0} names a cell that is not there, or one twice")]
    NoCell(usize),
    /// The parts of a line do not add up to its total.
    #[error("the parts of line {0} do not add up to its total")]
    NotAdditive(usize),
    /// The rows of a table differ in length.
    #[error("row {0} is not as long as the first")]
    Ragged(usize),
}

impl Cells {
    /// Counts and the lines in which they add up: margins, hierarchies, tables that share a margin.
    ///
    /// # Errors
    /// [`CellsError`] where a line does not hold.
    pub fn new(values: Vec<u64>, lines: Vec<Line>) -> Result<Self, CellsError> {
        for (at, line) in lines.iter().enumerate() {
            let mut places: Vec<usize> = line.parts.iter().copied().chain([line.total]).collect();
            places.sort_unstable();
            let twice = places.windows(2).any(|pair| pair[0] == pair[1]);
            if twice || places.last().is_none_or(|last| *last >= values.len()) {
                return Err(CellsError::NoCell(at));
            }
            let sum = line.parts.iter().try_fold(0_u64, |sum, part| sum.checked_add(values[*part]));
            if sum != Some(values[line.total]) {
                return Err(CellsError::NotAdditive(at));
            }
        }
        Ok(Self { values, lines })
    }

    /// A list and its total, which is the last cell.
    pub fn list(counts: &[u64]) -> Self {
        let mut values = counts.to_vec();
        values.push(counts.iter().sum());
        let line = Line { total: counts.len(), parts: (0..counts.len()).collect() };
        Self { values, lines: vec![line] }
    }

    /// A table with its margins: the rows, each followed by its total, then the totals of the columns and of all.
    ///
    /// # Errors
    /// [`CellsError::Ragged`].
    pub fn table(rows: &[Vec<u64>]) -> Result<Self, CellsError> {
        let width = rows.first().map_or(0, Vec::len);
        if let Some(ragged) = rows.iter().position(|row| row.len() != width) {
            return Err(CellsError::Ragged(ragged));
        }
        let mut values: Vec<u64> = Vec::new();
        for row in rows {
            values.extend(row);
            values.push(row.iter().sum());
        }
        for column in 0..=width {
            values.push((0..rows.len()).map(|row| values[row * (width + 1) + column]).sum());
        }
        let at = |row: usize, column: usize| row * (width + 1) + column;
        let across = (0..=rows.len()).map(|row| Line { total: at(row, width), parts: (0..width).map(|c| at(row, c)).collect() });
        let down = (0..=width)
            .map(|column| Line { total: at(rows.len(), column), parts: (0..rows.len()).map(|r| at(r, column)).collect() });
        Ok(Self { lines: across.chain(down).collect(), values })
    }

    /// The counts, by place.
    pub fn values(&self) -> &[u64] {
        &self.values
    }

    /// The lines.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }
}

/// What is withheld.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Counts below this are withheld, and no withheld count may be known more closely than by this much.
    pub threshold: u64,
    /// Whether *nobody* and *everybody* tell something of people too: that all whom one knows to be in the line are, or are
    /// not, in the cell.
    pub nobody_tells: bool,
}

impl Default for Rules {
    fn default() -> Self {
        Self { threshold: THRESHOLD, nobody_tells: false }
    }
}

impl Rules {
    /// Whether a count is small by itself.
    pub fn is_small(self, count: u64) -> bool {
        count < self.threshold && (count > 0 || self.nobody_tells)
    }
}

/// A cell on its way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cell {
    /// The count may be told.
    Shown(u64),
    /// It is small, or what is left of its total is.
    Small,
    /// It is withheld so that a small one cannot be worked out.
    Around,
}

impl Cell {
    /// The count, where it may be told.
    pub fn shown(self) -> Option<u64> {
        if let Self::Shown(count) = self { Some(count) } else { None }
    }
}

/// What is known of cells beside their counts. A place that a list does not reach is as `false`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Beside<'a> {
    /// Cells that are never told, whatever their count: the pieces that several cuts of one table have in common.
    pub untold: &'a [bool],
    /// Cells that are withheld however large they are, because one person alone made them.
    pub alone: &'a [bool],
}

fn flag(flags: &[bool], place: usize) -> bool {
    flags.get(place).copied().unwrap_or(false)
}

/// Withholds what is small, and around it what would tell it. The answer names nothing that [`audit::bounds`] could find
/// more closely than the rules allow.
pub fn protect(cells: &Cells, rules: Rules) -> Vec<Cell> {
    pattern(cells, rules, Beside::default()).0
}

/// As [`protect`], where some cells are never told, or withheld however large they are; nothing where no pattern keeps what it
/// must. Each small cell was audited under a pattern that hid no more than the last one does, hence is safe under that.
pub fn protect_beside(cells: &Cells, rules: Rules, beside: Beside<'_>) -> Option<Vec<Cell>> {
    let (told, is_safe) = pattern(cells, rules, beside);
    is_safe.then_some(told)
}

fn pattern(cells: &Cells, rules: Rules, beside: Beside<'_>) -> (Vec<Cell>, bool) {
    let small = sensitive(cells, rules, beside);
    let mut hidden: Vec<bool> = (0..small.len()).map(|place| small[place] || flag(beside.untold, place)).collect();
    // Hiding more only widens what a cell may be: a cell found safe stays so.
    let mut safe_before = 0;
    let is_safe = loop {
        while let Some(next) = cells.lines.iter().find_map(|line| alone(cells, line, &hidden)) {
            hidden[next] = true;
        }
        let exposed = exposed(cells, rules, &small, &hidden, safe_before);
        safe_before = exposed.unwrap_or(small.len());
        match exposed.and_then(|place| around(cells, place, &hidden)) {
            Some(next) => hidden[next] = true,
            None => break exposed.is_none(),
        }
    };
    let told = |(place, count): (usize, &u64)| match (small[place], hidden[place]) {
        (true, _) => Cell::Small,
        (_, true) => Cell::Around,
        _ => Cell::Shown(*count),
    };
    (cells.values.iter().enumerate().map(told).collect(), is_safe)
}

/// Whether a pattern keeps what it must: every sensitive cell is hidden, and none can be known more closely than the rules
/// allow. It asks of the last pattern what [`protect_beside`] found out on the way to it: twice the work, for whoever has a pattern
/// from elsewhere, and for tests.
pub fn is_safe(cells: &Cells, rules: Rules, beside: Beside<'_>, told: &[Cell]) -> bool {
    let small = sensitive(cells, rules, beside);
    let hidden: Vec<bool> = told.iter().map(|cell| cell.shown().is_none()).collect();
    let covered = small.iter().zip(&hidden).enumerate().all(|(place, (small, hidden))| {
        let must_hide = *small || flag(beside.untold, place);
        *hidden || !must_hide
    });
    hidden.len() == small.len() && covered && exposed(cells, rules, &small, &hidden, 0).is_none()
}

/// What may not be told: what is small, and what one person alone made.
fn sensitive(cells: &Cells, rules: Rules, beside: Beside<'_>) -> Vec<bool> {
    let mut small = primary(cells, rules);
    for (place, small) in small.iter_mut().enumerate() {
        *small |= flag(beside.alone, place) && cells.values[place] > 0;
    }
    small
}

/// What is small by itself, or leaves a small rest of its total.
fn primary(cells: &Cells, rules: Rules) -> Vec<bool> {
    let mut small: Vec<bool> = cells.values.iter().map(|count| rules.is_small(*count)).collect();
    for line in cells.lines.iter().filter(|line| line.parts.len() > 1) {
        let total = cells.values[line.total];
        for part in &line.parts {
            let rest = total - cells.values[*part];
            small[*part] |= total > 0 && rules.is_small(rest);
        }
    }
    small
}

/// Where a line withholds one cell alone, the cell to withhold with it: the smallest count of the others that is not zero; where all
/// are zero, the total.
fn alone(cells: &Cells, line: &Line, hidden: &[bool]) -> Option<usize> {
    let mut places = line.parts.iter().chain([&line.total]);
    if places.by_ref().filter(|place| hidden[**place]).count() != 1 {
        return None;
    }
    smallest(cells, line, hidden)
}

fn smallest(cells: &Cells, line: &Line, hidden: &[bool]) -> Option<usize> {
    let free = line.parts.iter().copied().filter(|part| !hidden[*part]);
    let counted = free.clone().filter(|part| cells.values[*part] > 0).min_by_key(|part| (cells.values[*part], *part));
    let total = (!hidden[line.total]).then_some(line.total);
    counted.or(total).or_else(|| free.min())
}

/// The first small cell, at a place or after it, that can be known too closely.
fn exposed(cells: &Cells, rules: Rules, small: &[bool], hidden: &[bool], from: usize) -> Option<usize> {
    (from..small.len()).filter(|place| small[*place]).find(|place| {
        // A cell is small by itself, or by what it leaves of its total: then it may be large, and only its width counts.
        let bounds = audit::bounds(cells, hidden, *place);
        let low_enough = bounds.least < rules.threshold || !rules.is_small(cells.values[*place]);
        !low_enough || bounds.width().is_some_and(|width| width < rules.threshold)
    })
}

/// What to withhold next around a cell: the smallest of any line it stands in, then of any line at all.
fn around(cells: &Cells, place: usize, hidden: &[bool]) -> Option<usize> {
    let of = |line: &Line| line.total == place || line.parts.contains(&place);
    let among = |lines: &mut dyn Iterator<Item = &Line>| {
        lines.filter_map(|line| smallest(cells, line, hidden)).min_by_key(|next| (cells.values[*next], *next))
    };
    among(&mut cells.lines.iter().filter(|line| of(line)))
        .or_else(|| among(&mut cells.lines.iter().filter(|line| line.parts.iter().any(|part| hidden[*part]))))
        .or_else(|| among(&mut cells.lines.iter()))
}
