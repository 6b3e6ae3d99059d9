//! How a file counts the characters of its texts. The standard says "code points, the first has number 0" and leaves open what programs
//! do differently: the unit, whether a byte order mark counts, what a line end counts, whether the end is the last character or the
//! one after it. So it is found out from the file itself, by what each way of counting would place where.

/// What one step of a position is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Unit {
    /// A Unicode code point, as the standard has it.
    CodePoint,
    /// A unit of UTF-16: characters beyond U+FFFF count 2.
    Utf16,
}

/// Whether a byte order mark before the text counts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Bom {
    /// The first character after it is number 0.
    NotCounted,
    /// It is number 0 itself.
    Counted,
}

/// What a line end counts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum LineEnd {
    /// As many characters as are stored: CR LF 2, LF 1.
    AsStored,
    /// Always 1.
    One,
    /// Always 2.
    Two,
}

/// What the end of a selection names.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum End {
    /// The first character after it.
    HalfOpen,
    /// Its last character.
    Inclusive,
}

/// One way of counting. The smallest is what this program writes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Reading {
    /// What the end names.
    pub end: End,
    /// The unit.
    pub unit: Unit,
    /// The byte order mark.
    pub bom: Bom,
    /// Line ends.
    pub lines: LineEnd,
}

impl Reading {
    /// What this program writes, and what most free ones do.
    pub const OURS: Self = Self { end: End::HalfOpen, unit: Unit::CodePoint, bom: Bom::NotCounted, lines: LineEnd::AsStored };

    /// All twenty-four, what this program writes first.
    pub fn all() -> impl Iterator<Item = Self> {
        [End::HalfOpen, End::Inclusive].into_iter().flat_map(|end| {
            [Unit::CodePoint, Unit::Utf16].into_iter().flat_map(move |unit| {
                [Bom::NotCounted, Bom::Counted].into_iter().flat_map(move |bom| {
                    [LineEnd::AsStored, LineEnd::One, LineEnd::Two].into_iter().map(move |lines| Self { end, unit, bom, lines })
                })
            })
        })
    }
}

/// What a program is known to do; none where it is not known.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Habit {
    end: Option<End>,
    unit: Option<Unit>,
    bom: Option<Bom>,
    lines: Option<LineEnd>,
    /// The program is this one.
    pub ours: bool,
}

impl Habit {
    /// By the attribute `origin`.
    pub fn of(origin: Option<&str>) -> Self {
        let origin = origin.unwrap_or_default().to_lowercase();
        let plain = Self { end: Some(End::HalfOpen), bom: Some(Bom::NotCounted), ..Self::default() };
        if origin.starts_with("jalon") {
            Self { unit: Some(Unit::CodePoint), lines: Some(LineEnd::AsStored), ours: true, ..plain }
        } else if origin.contains("nvivo") {
            Self { unit: Some(Unit::Utf16), lines: Some(LineEnd::AsStored), ..plain }
        } else if origin.contains("atlas.ti") {
            Self { lines: Some(LineEnd::One), ..plain }
        } else if origin.contains("qualcoder") {
            Self { unit: Some(Unit::CodePoint), lines: Some(LineEnd::AsStored), ..plain }
        } else if origin.starts_with("qc ") {
            Self { lines: Some(LineEnd::AsStored), ..plain }
        } else {
            Self::default()
        }
    }

    /// Whether anything is known.
    pub fn known(&self) -> bool {
        self.end.is_some()
    }

    /// Whether a reading does what is known.
    pub fn fits(&self, reading: &Reading) -> bool {
        self.end.is_none_or(|end| end == reading.end)
            && self.unit.is_none_or(|unit| unit == reading.unit)
            && self.bom.is_none_or(|bom| bom == reading.bom)
            && self.lines.is_none_or(|lines| lines == reading.lines)
    }
}

/// Which way of counting to take.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Choice {
    /// The one that the file proves, or comes nearest to proving; [`Scoreboard::verdict`] says which.
    #[default]
    Proven,
    /// The one that a person chose.
    Given(Reading),
}

/// How sure the choice is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// No selection has a text to be placed in.
    Nothing,
    /// All ways of counting place everything alike.
    Alike,
    /// One is clearly better than all others.
    Proven,
    /// Several are about as good, and what the program is known to do decides between them.
    ByOrigin,
    /// Several are about as good, and nothing decides: a person should look.
    Tied,
    /// A person chose.
    Given,
}

/// What one way of counting would do with the file. Those that place everything alike share one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Score {
    /// The ways of counting; never empty, what this program writes first.
    pub readings: Vec<Reading>,
    /// Points: what decides.
    pub points: i64,
    /// Selections whose name or description is exactly what stands there.
    pub quotes: u64,
    /// Selections whose name or description is what stands there but for spaces, or its beginning followed by an ellipsis.
    pub near_quotes: u64,
    /// Selections that start where a line does.
    pub starts_on_line: u64,
    /// Selections that end where a line does.
    pub ends_on_line: u64,
    /// Selections that start at the edge of a word, those on lines among them.
    pub starts_on_word: u64,
    /// Selections that end at the edge of a word, those on lines among them.
    pub ends_on_word: u64,
    /// Selections that begin or end inside of a character or a line end.
    pub split: u64,
    /// Selections that reach beyond their text.
    pub outside: u64,
    /// Whether the program is known to count in this way.
    pub by_origin: bool,
}

/// All ways of counting, side by side.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scoreboard {
    /// Selections that have a text to be placed in.
    pub selections: u64,
    /// The best first.
    pub scores: Vec<Score>,
    /// Which was taken.
    pub chosen: Reading,
    /// How sure that is.
    pub verdict: Verdict,
}
