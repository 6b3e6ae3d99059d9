//! A date in words, taken apart, and its EDTF.

use crate::edtf::{Edtf, EdtfCause, Season};

/// How the dates of a phrase hang together.
#[derive(Debug)]
pub(super) enum Phrase {
    /// Somewhere in it.
    At(When),
    /// Strictly earlier.
    Before(When),
    /// Strictly later.
    After(When),
    /// It or earlier.
    UpTo(When),
    /// It or later.
    OrLater(When),
    /// Began then and goes on.
    Since(When),
    /// Ended then; the beginning is not said.
    Until(When),
    /// Somewhere from the first to the second.
    Between(When, When),
    /// Began in the first and ended in the second.
    FromTo(When, When),
    /// One or the other.
    Either(When, When),
    /// One and the other.
    Both(When, When),
    /// Not known at all.
    Unknown,
}

/// One date in words; what was not said is `None`.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct When {
    pub year: Option<i16>,
    /// The second year of a winter, or of a school year.
    pub next_year: Option<i16>,
    pub decade: bool,
    pub season: Option<u8>,
    pub month: Option<u8>,
    pub day: Option<u8>,
    pub third: Option<Third>,
    pub approximate: bool,
    pub uncertain: bool,
}

/// Early, in the middle of, late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Third {
    Early,
    Mid,
    Late,
}

type Text = Result<String, EdtfCause>;

impl Phrase {
    pub(super) fn to_edtf(&self) -> Text {
        Ok(match self {
            Self::Unknown => "XXXX".to_owned(),
            Self::At(when) => when.anywhere()?,
            Self::Before(when) => format!("[..{}]", when.neighbour(-1)?),
            Self::After(when) => format!("[{}..]", when.neighbour(1)?),
            Self::UpTo(when) => format!("[..{}]", when.ends()?.1),
            Self::OrLater(when) => format!("[{}..]", when.ends()?.0),
            Self::Since(when) => format!("{}/..", when.edge()?),
            Self::Until(when) => format!("/{}", when.edge()?),
            Self::Between(first, last) => {
                let (first, last) = inherit(*first, *last);
                format!("[{}..{}]", first.ends()?.0, last.ends()?.1)
            }
            Self::FromTo(first, last) => {
                let (first, last) = inherit(*first, *last);
                format!("{}/{}", first.edge()?, last.edge()?)
            }
            Self::Either(first, last) => listed(*first, *last, "[", "]")?,
            Self::Both(first, last) => listed(*first, *last, "{", "}")?,
        })
    }
}

fn listed(first: When, last: When, open: &str, close: &str) -> Text {
    let (first, last) = inherit(first, last);
    Ok(format!("{open}{},{}{close}", first.edge()?, last.edge()?))
}

/// "From 12 to 15 March 2020", "from March 2020 to May": each side lends the other what it left out.
fn inherit(mut first: When, mut last: When) -> (When, When) {
    if first.is_short_of_a_month() {
        (first.month, first.season) = (last.month, last.season);
    }
    if last.is_short_of_a_month() && first.year.is_some() {
        (last.month, last.season) = (first.month, first.season);
    }
    let (first_year, last_year) = (first.year.or(last.year), last.year.or(first.year));
    (first.year, last.year) = (first_year, last_year);
    (first, last)
}

impl When {
    /// Whether any component was read at all.
    pub(super) fn says_something(&self) -> bool {
        self.year.is_some() || self.month.or(self.season).or(self.day).is_some() || self.third.is_some()
    }

    fn is_short_of_a_month(&self) -> bool {
        self.month.is_none() && self.season.is_none() && (self.day.is_some() || (self.third.is_some() && self.year.is_none()))
    }

    /// As a whole expression.
    fn anywhere(&self) -> Text {
        let (first, last) = self.ends()?;
        Ok(if first == last {
            first
        } else if self.third.is_some() {
            format!("[{first}..{last}]")
        } else {
            format!("[{first},{last}]")
        })
    }

    /// As one side of an interval, which EDTF wants to be a single date. Early, mid and late are left out there:
    /// rather vaguer than was said than more precise.
    fn edge(&self) -> Text {
        let (first, last) = Self { third: None, ..*self }.ends()?;
        if first == last { Ok(first) } else { Err(EdtfCause::NotUnderstood) }
    }

    /// The first and last date meant, which are mostly the same.
    fn ends(&self) -> Result<(String, String), EdtfCause> {
        let year = self.year.ok_or(EdtfCause::YearMissing)?;
        let (first, last) = match (self.season, self.month, self.day) {
            (None, None, None) => self.ends_of_year(year)?,
            (Some(season), None, None) => self.ends_of_season(year, season)?,
            (None, Some(month), None) => self.ends_of_month(year, month),
            (None, Some(month), Some(day)) if self.third.is_none() => same(format!("{year:04}-{month:02}-{day:02}")),
            _ => return Err(EdtfCause::NotUnderstood),
        };
        if self.next_year.is_some() && self.season.is_none_or(|season| season != 24) {
            return Err(EdtfCause::NotUnderstood);
        }
        let mark = self.mark();
        Ok((first + mark, last + mark))
    }

    fn mark(&self) -> &'static str {
        match (self.approximate, self.uncertain) {
            (false, false) => "",
            (true, false) => "~",
            (false, true) => "?",
            (true, true) => "%",
        }
    }

    fn ends_of_year(&self, year: i16) -> Result<(String, String), EdtfCause> {
        Ok(match (self.decade, self.third) {
            (true, None) if year % 10 == 0 => same(format!("{:03}X", year / 10)),
            (true, _) => return Err(EdtfCause::NotUnderstood),
            (false, None) => same(format!("{year:04}")),
            (false, Some(third)) => months(year, 4 * third.index() + 1, 4),
        })
    }

    /// "Winter 2020" is either of the two winters that touch 2020, unless both years are named.
    fn ends_of_season(&self, year: i16, season: u8) -> Result<(String, String), EdtfCause> {
        let written = |year: i16| format!("{year:04}-{season}");
        let known = Season::from_code(season).ok_or(EdtfCause::NotUnderstood)?;
        match (season, self.next_year, self.third) {
            (24, Some(next), None) if next == year + 1 => Ok(same(written(year))),
            (24, None, None) => Ok((written(year - 1), written(year))),
            (24, ..) | (_, Some(_), _) => Err(EdtfCause::NotUnderstood),
            (_, None, None) => Ok(same(written(year))),
            (_, None, Some(third)) if known.months() == 3 => Ok(months(year, known.first_month() + third.index(), 1)),
            _ => Err(EdtfCause::NotUnderstood),
        }
    }

    /// The tens of a month: 1–10, 11–20, 21–end.
    fn ends_of_month(&self, year: i16, month: u8) -> (String, String) {
        let day = |day: i8| format!("{year:04}-{month:02}-{day:02}");
        let last = jiff::civil::Date::new(year, i8::try_from(month).unwrap_or(1), 1).map_or(28, |date| date.days_in_month());
        match self.third {
            None => same(format!("{year:04}-{month:02}")),
            Some(Third::Early) => (day(1), day(10)),
            Some(Third::Mid) => (day(11), day(20)),
            Some(Third::Late) => (day(21), day(last)),
        }
    }

    /// What comes just before (-1) or just after (1), as precise as the date itself where it is a year or a month.
    fn neighbour(&self, step: i16) -> Text {
        let year = self.year.ok_or(EdtfCause::YearMissing)?;
        if (self.season, self.month, self.day, self.third, self.decade) == (None, None, None, None, false) {
            return Self { year: Some(year + step), ..*self }.edge();
        }
        if let (Some(month), None, None, None) = (self.month, self.season, self.day, self.third) {
            let months = year * 12 + i16::from(month) - 1 + step;
            let month = u8::try_from(months.rem_euclid(12) + 1).ok();
            return Self { year: Some(months.div_euclid(12)), month, ..*self }.edge();
        }
        let plain = Self { approximate: false, uncertain: false, ..*self };
        let bounds = Edtf::parse(&plain.anywhere()?).map_err(|error| error.cause)?.bounds().start;
        let day = if step < 0 { bounds.earliest } else { bounds.latest };
        let next = day.and_then(|day| crate::edtf::Day::from_number(day.number() + i32::from(step)));
        next.map(|day| format!("{day}{}", self.mark())).ok_or(EdtfCause::Year)
    }
}

impl Third {
    const fn index(self) -> u8 {
        match self {
            Self::Early => 0,
            Self::Mid => 1,
            Self::Late => 2,
        }
    }
}

fn same(text: String) -> (String, String) {
    (text.clone(), text)
}

fn months(year: i16, first: u8, count: u8) -> (String, String) {
    (format!("{year:04}-{first:02}"), format!("{year:04}-{:02}", first + count - 1))
}
