//! Numbers as each language writes them.

use crate::Language;

impl Language {
    /// A whole number, grouped by thousands: `12 345` with narrow no-break spaces in French, `12,345` in English and
    /// Chinese.
    pub fn number(self, number: i64) -> String {
        let sign = if number < 0 { "−" } else { "" };
        format!("{sign}{}", self.grouped(&number.unsigned_abs().to_string()))
    }

    /// A number with so many decimals, rounded: `1 234,5` in French, `1,234.5` elsewhere. What is not a number is a dash.
    pub fn decimal(self, value: f64, places: usize) -> String {
        if !value.is_finite() {
            return "–".to_owned();
        }
        let places = places.min(15);
        let plain = format!("{:.places$}", value.abs());
        let sign = if value < 0.0 && plain.bytes().any(|b| (b'1'..=b'9').contains(&b)) { "−" } else { "" };
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let point = match self {
            _ if fraction.is_empty() => "",
            Self::Fr => ",",
            Self::En | Self::ZhHans => ".",
        };
        format!("{sign}{}{point}{fraction}", self.grouped(whole))
    }

    /// A share of one as a whole percentage: `45 %` in French, `45%` elsewhere.
    pub fn percent(self, share: f64) -> String {
        let space = if self == Self::Fr { "\u{202f}" } else { "" };
        format!("{}{space}%", self.decimal(share * 100.0, 0))
    }

    fn grouped(self, digits: &str) -> String {
        let separator = if self == Self::Fr { '\u{202f}' } else { ',' };
        let mut grouped = String::with_capacity(digits.len() * 2);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(separator);
            }
            grouped.push(digit);
        }
        grouped
    }
}
