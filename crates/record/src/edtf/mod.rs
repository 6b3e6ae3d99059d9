//! Dates as people know them: "spring 2020", "about May", "since March".
//!
//! The written form is the Extended Date/Time Format (EDTF, ISO 8601-2:2019; Library of Congress specification of
//! 4 February 2019, <https://www.loc.gov/standards/datetime/>): level 0, level 1, and of level 2 the seasons 25–41,
//! qualified components, unspecified digits anywhere and both kinds of set. Left out, with an error that says so: years
//! beyond four digits (`Y…`), exponents and significant digits (`S`).
//!
//! An expression never pretends to know more than was said. What it allows is its [`Bounds`]; [`Shape`] is what a
//! language needs to put it into words; [`Edtf::understand`] reads what people type.
//!
//! EDTF leaves open how far its marks reach; these are our conventions:
//! - `~`, `?` and `%` widen by one unit of the component they are written against, on each side: `2020-05~` reaches
//!   from April to June, `2020~` from 2019 to 2021.
//! - Seasons 21–24 are northern and made of whole months: spring March–May, summer June–August, autumn
//!   September–November, winter from December of the written year to February of the next.
//! - A year of which nothing is known (`XXXX`) is unbounded.

mod bounds;
mod day;
mod error;
mod parse;
mod shape;
#[cfg(test)]
mod tests;
mod understand;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use bounds::{Bounds, Span};
pub use day::Day;
pub use error::{EdtfCause, EdtfError};
pub use shape::{Choice, Clock, Digits, Edge, Part, Precision, Qualifier, Season, Shape, Written, Year};

/// A date, season, interval or set of dates, as precise or as vague as it was told.
///
/// Equality is equality of the written form: `2020-24` and `2020-28` mean the same months and are not equal.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Edtf {
    text: String,
    shape: Shape,
    /// What the shape allows, worked out once: views ask for it by the million.
    bounds: Bounds,
}

impl Edtf {
    fn of(text: String, shape: Shape) -> Self {
        let bounds = bounds::of(&shape);
        Self { text, shape, bounds }
    }

    /// Reads one EDTF expression, to the letter: no spaces, no other forms.
    ///
    /// # Errors
    /// [`EdtfError`] names the cause and the byte at which reading stopped. Text beyond 200 bytes is refused.
    pub fn parse(text: &str) -> Result<Self, EdtfError> {
        Ok(Self::of(text.to_owned(), parse::expression(text)?))
    }

    /// Reads EDTF, and also the dates that people type in French, English and Chinese: `vers mai 2020`,
    /// `early March 2020`, `2020年春`, `entre avril et mai 2020`.
    ///
    /// "Between a and b" and "early March" become one-of ranges (it happened somewhere in there), "from a to b" an
    /// interval (it lasted). "Winter 2020" may mean either winter that touches 2020, and becomes a set of both.
    /// Forms such as `03/04/2020`, which English and French read differently, are refused.
    ///
    /// # Errors
    /// [`EdtfCause::NotUnderstood`], [`EdtfCause::YearMissing`] or the error of [`Edtf::parse`].
    pub fn understand(text: &str) -> Result<Self, EdtfError> {
        understand::expression(text)
    }

    /// The canonical text, exactly as it was read.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What the expression is made of, for putting it into words.
    pub fn shape(&self) -> &Shape {
        &self.shape
    }

    /// The days on which the thing may have begun and ended.
    pub fn bounds(&self) -> Bounds {
        self.bounds
    }

    /// Whether any part is marked `~` or `%`.
    pub fn is_approximate(&self) -> bool {
        self.shape.parts().any(|part| part.qualifier().approximate)
    }

    /// Whether any part is marked `?` or `%`.
    pub fn is_uncertain(&self) -> bool {
        self.shape.parts().any(|part| part.qualifier().uncertain)
    }

    /// The coarsest precision among the parts.
    pub fn precision(&self) -> Precision {
        self.shape.parts().map(|part| part.written().precision()).max().unwrap_or(Precision::Unknown)
    }
}

impl From<Day> for Edtf {
    fn from(day: Day) -> Self {
        let date = day.to_civil();
        let shape = Shape::Single(Part::plain(Written::Day(
            Year::from_number(date.year()),
            Digits::from_number(date.month()),
            Digits::from_number(date.day()),
        )));
        Self::of(day.to_string(), shape)
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Edtf {
    type Error = EdtfError;

    fn try_from(text: String) -> Result<Self, EdtfError> {
        let shape = parse::expression(&text)?;
        Ok(Self::of(text, shape))
    }
}

impl From<Edtf> for String {
    fn from(date: Edtf) -> Self {
        date.text
    }
}
