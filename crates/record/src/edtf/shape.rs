//! What an expression is made of.

/// The structure of an expression.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// One date, month, season, year, decade…
    Single(Part),
    /// `a/b`: it began within the first edge and ended within the second.
    Interval(Edge, Edge),
    /// `[a,b]`: one of these.
    OneOf(Vec<Choice>),
    /// `{a,b}`: all of these.
    AllOf(Vec<Choice>),
}

impl Shape {
    /// Every dated part, in the order written.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        let (edges, choices): (Vec<&Part>, &[Choice]) = match self {
            Self::Single(part) => (vec![part], &[]),
            Self::Interval(start, end) => (start.part().into_iter().chain(end.part()).collect(), &[]),
            Self::OneOf(choices) | Self::AllOf(choices) => (Vec::new(), choices),
        };
        edges.into_iter().chain(choices.iter().flat_map(Choice::parts))
    }
}

/// One side of an interval.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Edge {
    /// A dated side.
    Dated(Part),
    /// `..`: no bound; at the end, it still goes on.
    Open,
    /// Nothing written: not known.
    Unknown,
}

impl Edge {
    /// The date of this side, if it has one.
    pub fn part(&self) -> Option<&Part> {
        match self {
            Self::Dated(part) => Some(part),
            Self::Open | Self::Unknown => None,
        }
    }
}

/// One member of a set.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Choice {
    /// A single member.
    One(Part),
    /// `a..b`: everything from the first to the last.
    Range(Part, Part),
    /// `..a`: this or anything earlier.
    UpTo(Part),
    /// `a..`: this or anything later.
    From(Part),
}

impl Choice {
    /// The dates written in this member.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        let (first, second) = match self {
            Self::One(part) | Self::UpTo(part) | Self::From(part) => (part, None),
            Self::Range(first, last) => (first, Some(last)),
        };
        std::iter::once(first).chain(second)
    }
}

/// One date with its qualifiers and, rarely, a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Part {
    pub(super) written: Written,
    /// The marks against year, month and day, in this order.
    pub(super) marks: [Option<Qualifier>; 3],
    pub(super) clock: Option<Clock>,
}

impl Part {
    pub(super) const fn plain(written: Written) -> Self {
        Self { written, marks: [None; 3], clock: None }
    }

    /// The date as written.
    pub const fn written(&self) -> Written {
        self.written
    }

    /// The time of day, if written.
    pub const fn clock(&self) -> Option<Clock> {
        self.clock
    }

    /// All qualifiers of this part taken together.
    pub fn qualifier(&self) -> Qualifier {
        let marks = || self.marks.iter().flatten();
        Qualifier { approximate: marks().any(|mark| mark.approximate), uncertain: marks().any(|mark| mark.uncertain) }
    }
}

/// How surely something is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Qualifier {
    /// `~` or `%`: about.
    pub approximate: bool,
    /// `?` or `%`: perhaps.
    pub uncertain: bool,
}

/// A date at the precision at which it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Written {
    /// `2020`, `202X`
    Year(Year),
    /// `2020-21`
    Season(Year, Season),
    /// `2020-05`, `2020-XX`
    Month(Year, Digits<2>),
    /// `2020-05-12`, `2020-05-XX`
    Day(Year, Digits<2>, Digits<2>),
}

impl Written {
    /// The year, which every date has.
    pub const fn year(self) -> Year {
        match self {
            Self::Year(year) | Self::Season(year, _) | Self::Month(year, _) | Self::Day(year, _, _) => year,
        }
    }

    /// The days that the digits allow, qualifiers left aside; unbounded if no year is known.
    pub fn span(self) -> super::Span {
        super::bounds::of_written(self)
    }

    /// The smallest unit of the calendar that surely holds the date.
    pub fn precision(self) -> Precision {
        match self {
            Self::Year(year) => year.precision(),
            Self::Season(year, _) => year.precision_or(Precision::Season),
            Self::Month(year, month) => year.precision_or(month.precision_or(Precision::Year, Precision::Month)),
            Self::Day(year, month, day) => {
                let within_month = day.precision_or(Precision::Month, Precision::Day);
                year.precision_or(month.precision_or(Precision::Year, within_month))
            }
        }
    }

    /// The date cut after its year, month or day (0, 1, 2), for marks against that component.
    pub(super) const fn cut_after(self, component: usize) -> Self {
        match (component, self) {
            (0, _) => Self::Year(self.year()),
            (1, Self::Day(year, month, _)) => Self::Month(year, month),
            _ => self,
        }
    }
}

/// How precisely something is dated, finest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// One day.
    Day,
    /// One month.
    Month,
    /// A season, quarter, quadrimester or half-year.
    Season,
    /// One year.
    Year,
    /// Ten years, `202X`.
    Decade,
    /// A hundred years, `20XX`.
    Century,
    /// A thousand years, `2XXX`.
    Millennium,
    /// No year at all.
    Unknown,
}

/// Digits of a date, any of which may be unspecified (`X`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Digits<const N: usize>(pub(super) [Option<u8>; N]);

impl<const N: usize> Digits<N> {
    /// The number, when every digit is known.
    pub fn known(self) -> Option<u16> {
        self.0.iter().try_fold(0, |number, digit| digit.map(|digit| number * 10 + u16::from(digit)))
    }

    /// Whether no digit is known.
    pub fn unknown(self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// Whether the number could stand behind these digits.
    pub fn allows(self, number: u16) -> bool {
        self.0
            .iter()
            .rev()
            .try_fold(number, |rest, digit| digit.is_none_or(|digit| u16::from(digit) == rest % 10).then_some(rest / 10))
            .is_some_and(|rest| rest == 0)
    }

    /// The smallest and the largest number that could stand behind these digits.
    pub(super) fn range(self) -> (u16, u16) {
        let with = |filler: u8| self.0.iter().fold(0, |n, digit| n * 10 + u16::from(digit.unwrap_or(filler)));
        (with(0), with(9))
    }

    fn precision_or(self, unless_known: Precision, known: Precision) -> Precision {
        if self.known().is_some() { known } else { unless_known }
    }
}

impl Digits<2> {
    /// The numbers from `least` to `most` that could stand behind these digits, and few others.
    pub(super) fn within(self, least: u8, most: u8) -> std::ops::RangeInclusive<u8> {
        let (from, to) = self.range();
        let cut = |number: u16| u8::try_from(number).unwrap_or(u8::MAX);
        cut(from).max(least)..=cut(to).min(most)
    }

    pub(super) fn from_number(number: i8) -> Self {
        let number = number.unsigned_abs();
        Self([Some(number / 10 % 10), Some(number % 10)])
    }
}

/// A year of four digits, any of which may be unspecified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Year {
    pub(super) negative: bool,
    pub(super) digits: Digits<4>,
}

impl Year {
    pub(super) fn from_number(number: i16) -> Self {
        let digit = |unit: u16| u8::try_from(number.unsigned_abs() / unit % 10).ok();
        Self { negative: number < 0, digits: Digits([digit(1000), digit(100), digit(10), digit(1)]) }
    }

    /// The year, when every digit is known.
    pub fn known(self) -> Option<i16> {
        self.digits.known().and_then(|number| self.signed(number))
    }

    /// Whether no digit is known.
    pub fn unknown(self) -> bool {
        self.digits.unknown()
    }

    /// The first year of the decade, for `202X`: 2020. For years below zero, the one nearest to zero.
    pub fn decade(self) -> Option<i16> {
        (self.precision() == Precision::Decade).then(|| self.signed(self.digits.range().0)).flatten()
    }

    /// The first year of the century, for `20XX`: 2000. For years below zero, the one nearest to zero.
    pub fn century(self) -> Option<i16> {
        let whole = matches!(self.digits.0, [Some(_), Some(_), None, None]);
        whole.then(|| self.signed(self.digits.range().0)).flatten()
    }

    /// Every year that could be meant, in order.
    pub(super) fn candidates(self) -> impl DoubleEndedIterator<Item = i16> {
        let (low, high) = self.digits.range();
        let (low, high) = (self.signed(low).unwrap_or(0), self.signed(high).unwrap_or(9999));
        let (first, last) = if self.negative { (high, low) } else { (low, high) };
        (first..=last).filter(move |year| self.digits.allows(year.unsigned_abs()) && !(self.negative && *year == 0))
    }

    fn signed(self, number: u16) -> Option<i16> {
        let number = i16::try_from(number).ok()?;
        Some(if self.negative { -number } else { number })
    }

    fn precision(self) -> Precision {
        match self.digits.0 {
            [None, ..] => Precision::Unknown,
            [_, None, ..] => Precision::Millennium,
            [_, _, None, _] => Precision::Century,
            [_, _, _, None] => Precision::Decade,
            _ => Precision::Year,
        }
    }

    fn precision_or(self, known: Precision) -> Precision {
        if self.known().is_some() { known } else { self.precision() }
    }
}

/// A season or other part of a year, by its EDTF code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Season(u8);

impl Season {
    /// 21 spring, 22 summer, 23 autumn, 24 winter (25–28 the same, said to be northern; 29–32 southern), 33–36
    /// quarters, 37–39 quadrimesters, 40–41 half-years.
    pub const fn from_code(code: u8) -> Option<Self> {
        if code >= 21 && code <= 41 { Some(Self(code)) } else { None }
    }

    /// The EDTF code, 21 to 41.
    pub const fn code(self) -> u8 {
        self.0
    }

    /// The first month, 1 to 12.
    pub const fn first_month(self) -> u8 {
        match self.0 {
            21..=24 => 3 * (self.0 - 20),
            25..=28 => 3 * (self.0 - 24),
            29..=30 => 3 * (self.0 - 26),
            31..=32 => 3 * (self.0 - 30),
            33..=36 => 3 * (self.0 - 33) + 1,
            37..=39 => 4 * (self.0 - 37) + 1,
            _ => 6 * (self.0 - 40) + 1,
        }
    }

    /// How many months it lasts.
    pub const fn months(self) -> u8 {
        match self.0 {
            21..=36 => 3,
            37..=39 => 4,
            _ => 6,
        }
    }
}

/// A time of day, to the second, as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Clock {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59.
    pub second: u8,
    /// Minutes east of UTC, if the text says.
    pub offset: Option<i16>,
}
