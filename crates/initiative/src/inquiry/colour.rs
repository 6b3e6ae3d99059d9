//! Colours of codes. Colour never carries meaning alone; what it carries must still be seen: every pair below reaches the
//! contrast that WCAG 2.2 asks of text (1.4.3, level AA), and a test computes it.

use serde::{Deserialize, Serialize};

use crate::form::codes;

codes! {
    /// A colour of the palette.
    Colour {
        /// Red.
        Red = "red",
        /// Orange.
        Orange = "orange",
        /// Ochre.
        Ochre = "ochre",
        /// Olive.
        Olive = "olive",
        /// Green.
        Green = "green",
        /// Teal.
        Teal = "teal",
        /// The blue of the sky.
        Sky = "sky",
        /// Blue.
        Blue = "blue",
        /// Violet.
        Violet = "violet",
        /// Plum.
        Plum = "plum",
        /// Rose.
        Rose = "rose",
        /// Grey.
        Grey = "grey",
    }
}

/// Red, green and blue, as another program wrote it (REFI-QDA: `#rgb` or `#rrggbb`). Kept so that it goes out as it came in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// From `#rgb` or `#rrggbb`, of any case.
    pub fn new(text: &str) -> Option<Self> {
        let digits: Vec<u8> = text.strip_prefix('#')?.chars().map(hex_digit).collect::<Option<_>>()?;
        match digits.as_slice() {
            [r, g, b] => Some(Self(r * 17, g * 17, b * 17)),
            [r, s, g, h, b, c] => Some(Self(r * 16 + s, g * 16 + h, b * 16 + c)),
            _ => None,
        }
    }

    /// Relative luminance, from 0 to 1 (WCAG 2.2).
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| match f64::from(channel) / 255.0 {
            low if low <= 0.04045 => low / 12.92,
            high => ((high + 0.055) / 1.055).powf(2.4),
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    /// Contrast ratio of two colours, from 1 to 21 (WCAG 2.2).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }
}

fn hex_digit(c: char) -> Option<u8> {
    u8::try_from(c.to_digit(16)?).ok()
}

impl std::fmt::Display for Rgb {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

impl TryFrom<String> for Rgb {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::new(&text).filter(|rgb| rgb.to_string() == text).ok_or("a colour such as #1f6f3a")
    }
}

impl From<Rgb> for String {
    fn from(rgb: Rgb) -> Self {
        rgb.to_string()
    }
}

impl Colour {
    /// For lines, marks and text on white and on its own [`Colour::tint`].
    pub fn ink(self) -> Rgb {
        match self {
            Self::Red => Rgb(0xb3, 0x26, 0x1e),
            Self::Orange => Rgb(0x93, 0x45, 0x00),
            Self::Ochre => Rgb(0x77, 0x55, 0x00),
            Self::Olive => Rgb(0x58, 0x60, 0x00),
            Self::Green => Rgb(0x1f, 0x6b, 0x38),
            Self::Teal => Rgb(0x00, 0x66, 0x66),
            Self::Sky => Rgb(0x00, 0x62, 0x8c),
            Self::Blue => Rgb(0x2b, 0x55, 0xb5),
            Self::Violet => Rgb(0x6a, 0x3f, 0xb0),
            Self::Plum => Rgb(0x86, 0x2d, 0x8a),
            Self::Rose => Rgb(0xa2, 0x26, 0x5b),
            Self::Grey => Rgb(0x50, 0x56, 0x5c),
        }
    }

    /// For what lies behind the words of a segment: black words and the [`Colour::ink`] are read on it.
    pub fn tint(self) -> Rgb {
        match self {
            Self::Red => Rgb(0xff, 0xda, 0xd6),
            Self::Orange => Rgb(0xff, 0xdc, 0xc2),
            Self::Ochre => Rgb(0xff, 0xdf, 0x9e),
            Self::Olive => Rgb(0xe8, 0xeb, 0x9f),
            Self::Green => Rgb(0xb7, 0xf2, 0xc0),
            Self::Teal => Rgb(0xa8, 0xf0, 0xef),
            Self::Sky => Rgb(0xc7, 0xe7, 0xff),
            Self::Blue => Rgb(0xda, 0xe2, 0xff),
            Self::Violet => Rgb(0xea, 0xdd, 0xff),
            Self::Plum => Rgb(0xff, 0xd6, 0xfa),
            Self::Rose => Rgb(0xff, 0xd9, 0xe3),
            Self::Grey => Rgb(0xe0, 0xe3, 0xe6),
        }
    }

    /// The colour of the palette that is nearest to one of another program's.
    pub fn nearest(rgb: Rgb) -> Self {
        let apart = |one: u8, other: u8| (i32::from(one) - i32::from(other)).pow(2);
        let distance = |colour: &Self| {
            let ink = colour.ink();
            2 * apart(ink.0, rgb.0) + 4 * apart(ink.1, rgb.1) + 3 * apart(ink.2, rgb.2)
        };
        Self::ALL.iter().copied().min_by_key(distance).unwrap_or(Self::Grey)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_formula_is_that_of_wcag() {
        let (black, white) = (Rgb(0, 0, 0), Rgb(255, 255, 255));
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
        // #777777 on white is the well-known near miss.
        assert!((Rgb::new("#777").unwrap().contrast(white) - 4.478).abs() < 1e-3);
    }

    #[test]
    fn every_colour_is_read_on_white_and_on_its_tint() {
        let (black, white) = (Rgb(0, 0, 0), Rgb(255, 255, 255));
        for colour in Colour::ALL {
            let (ink, tint) = (colour.ink(), colour.tint());
            for (what, ratio, least) in
                [("white", ink.contrast(white), 4.5), ("tint", ink.contrast(tint), 4.5), ("black", black.contrast(tint), 7.0)]
            {
                assert!(ratio >= least, "{} on {what}: {ratio:.2}", colour.code());
            }
            assert_eq!(Colour::nearest(ink), *colour);
        }
    }

    #[test]
    fn foreign_colours_go_out_as_they_came() {
        assert_eq!(Rgb::new("#FFA500").unwrap().to_string(), "#ffa500");
        assert_eq!(Rgb::new("#fa0"), Some(Rgb(0xff, 0xaa, 0)));
        for wrong in ["rgba(1,2,3,1)", "#12", "#12345g", "", "#1234567"] {
            assert_eq!(Rgb::new(wrong), None, "{wrong}");
        }
    }
}
