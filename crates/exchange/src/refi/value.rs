//! Dates, decimal numbers, colours and file names in the lexical forms of XML Schema: what cannot be written cannot be made.

use std::fmt;

/// A text that is not of the form asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not of the form {0}")]
pub struct Malformed(&'static str);

macro_rules! lexical {
    ($(#[$doc:meta])* $name:ident, $form:literal, $check:expr) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(String);

        impl $name {
            /// Reads one; spaces around it are dropped.
            ///
            /// # Errors
            /// [`Malformed`] when it is not of the form above.
            pub fn parse(text: &str) -> Result<Self, Malformed> {
                let text = text.trim();
                let check: fn(&str) -> bool = $check;
                if check(text) { Ok(Self(text.to_owned())) } else { Err(Malformed($form)) }
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

lexical! {
    /// A moment, as `xsd:dateTime`: `2018-03-27T17:46:39Z`. The zone may be missing, and then is unknown.
    Moment, "xsd:dateTime", |text| text.split_once('T').is_some_and(|(day, time)| is_day(day) && is_zoned(time, is_clock))
}
lexical! {
    /// A day, as `xsd:date`: `2018-03-27`, with or without a zone.
    Day, "xsd:date", |text| text.get(..10).is_some_and(is_day) && is_zoned(text.get(10..).unwrap_or("?"), str::is_empty)
}
lexical! {
    /// A decimal number, as `xsd:decimal`: digits with a point, no exponent.
    Decimal, "xsd:decimal", |text| {
        let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        whole.len() + part.len() > 0 && all_digits(whole) && all_digits(part) && text.len() <= 400
    }
}
lexical! {
    /// The name of a file inside the project: letters, digits, `-`, `_` and `.` of ASCII, at most 120, no point in front. It can
    /// therefore not lead out of its folder.
    FileName, "a plain file name", |text| {
        !text.is_empty()
            && text.len() <= 120
            && !text.starts_with('.')
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
    }
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `YYYY-MM-DD`, a day that exists, of the years 1 to 9999.
fn is_day(text: &str) -> bool {
    let mut parts = text.split('-');
    let (Some(year), Some(month), Some(day), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    if [year.len(), month.len(), day.len()] != [4, 2, 2] || ![year, month, day].iter().all(|part| all_digits(part)) {
        return false;
    }
    match (year.parse::<i16>(), month.parse(), day.parse()) {
        (Ok(year), Ok(month), Ok(day)) => year > 0 && jiff::civil::Date::new(year, month, day).is_ok(),
        _ => false,
    }
}

/// `hh:mm:ss`, with parts of a second or not.
fn is_clock(text: &str) -> bool {
    let (whole, part) = match text.split_once('.') {
        Some((whole, part)) => (whole, Some(part)),
        None => (text, None),
    };
    let fits =
        |range: Option<&str>, most: u8| range.is_some_and(|two| all_digits(two) && two.parse::<u8>().is_ok_and(|n| n <= most));
    whole.len() == 8
        && whole.get(2..3) == Some(":")
        && whole.get(5..6) == Some(":")
        && fits(whole.get(..2), 23)
        && fits(whole.get(3..5), 59)
        && fits(whole.get(6..8), 59)
        && part.is_none_or(|part| !part.is_empty() && part.len() <= 12 && all_digits(part))
}

/// Something, then a zone, `Z`, or nothing.
fn is_zoned(text: &str, rest: fn(&str) -> bool) -> bool {
    if let Some(before) = text.strip_suffix('Z') {
        return rest(before);
    }
    let Some(at) = text.len().checked_sub(6).filter(|at| text.is_char_boundary(*at)) else { return rest(text) };
    let (before, zone) = text.split_at(at);
    match zone.strip_prefix(['+', '-']) {
        Some(zone) => rest(before) && is_clock(&format!("{zone}:00")) && zone <= "14:00",
        None => rest(text),
    }
}

/// A colour, `#rrggbb`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Color {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

impl Color {
    /// Reads `#rrggbb` or `#rgb`.
    ///
    /// # Errors
    /// [`Malformed`] for anything else.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let wrong = Malformed("#rrggbb");
        let digits = text.trim().strip_prefix('#').ok_or(wrong)?;
        let digits: Vec<u8> =
            digits.chars().map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok())).collect::<Option<_>>().ok_or(wrong)?;
        match digits[..] {
            [r, g, b] => Ok(Self { red: r * 17, green: g * 17, blue: b * 17 }),
            [a, b, c, d, e, f] => Ok(Self { red: a * 16 + b, green: c * 16 + d, blue: e * 16 + f }),
            _ => Err(wrong),
        }
    }

    /// Reads what is met although it is not allowed: `rgb(…)` and `rgba(…)`, and a colour without its `#`. Opacity is lost.
    pub fn guess(text: &str) -> Option<Self> {
        let text = text.trim();
        let inner = text.strip_prefix("rgba(").or_else(|| text.strip_prefix("rgb("));
        let Some(inner) = inner.and_then(|inner| inner.strip_suffix(')')) else { return Self::parse(&format!("#{text}")).ok() };
        let mut parts = inner.split(',').map(|part| part.trim().parse::<u8>().ok());
        Some(Self { red: parts.next()??, green: parts.next()??, blue: parts.next()?? })
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}
