//! A recovery key split over three sheets of paper, of which any two give it back and one alone tells nothing.
//!
//! Adi Shamir, *How to share a secret*, Communications of the ACM 22(11), 1979, with a threshold of two: each byte of the
//! key is the value at 0 of a straight line with a random slope, over the field of 256 elements of FIPS 197 (§4.2); a sheet
//! holds the values at 1, 2 or 3. What is printed is 42 bytes in Crockford's base 32:
//!
//! ```text
//! version 1 | number of the part | name of the sheet (4) | values (32) | SHA-256 of all before, first 4
//! ```

use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const VERSION: u8 = 1;
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many characters a part has, spaces left aside.
const LENGTH: usize = 68;
const BYTES: usize = 42;

/// The key that opens when all else is lost: 256 random bits that exist only on paper.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryKey([u8; 32]);

/// By which the parts of one sheet know each other.
pub type SheetName = [u8; 4];

/// One part of three.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Part {
    sheet: SheetName,
    number: u8,
    values: [u8; 32],
}

/// What is wrong with a part, or with two together.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum PartProblem {
    /// It has too few or too many characters; how many there are.
    #[error("{0} characters")]
    Length(usize),
    /// A character that no part holds, in this group of four, counted from 1.
    #[error("a strange character in group {0}")]
    Character(usize),
    /// A character was mistaken: the check at the end does not hold.
    #[error("the check does not hold")]
    Check,
    /// It was made by a newer program.
    #[error("made by a newer program")]
    Newer,
    /// The same part twice.
    #[error("the same part twice")]
    Same,
    /// The two are of different sheets.
    #[error("of different sheets")]
    Strangers,
}

impl PartProblem {
    /// The stable code; the key of its words in every language.
    pub fn code(self) -> &'static str {
        match self {
            Self::Length(_) => "part-length",
            Self::Character(_) => "part-character",
            Self::Check => "part-check",
            Self::Newer => "part-newer",
            Self::Same => "part-same",
            Self::Strangers => "part-strangers",
        }
    }
}

impl RecoveryKey {
    /// From 32 random bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes, to wrap with.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// A key for another purpose than wrapping the site's key, separated by its label: the identity that opens backups.
    pub fn for_purpose(&self, label: &str) -> [u8; 32] {
        crate::seal::SiteKey::new(self.0).for_purpose(label)
    }

    /// The name of its sheet. It tells nothing about the key.
    pub fn sheet(&self) -> SheetName {
        let digest: [u8; 32] = Sha256::new().chain_update(b"jalon sheet 1").chain_update(self.0).finalize().into();
        [digest[0], digest[1], digest[2], digest[3]]
    }

    /// The three parts. `slopes` are 32 random bytes, used for nothing else.
    pub fn split(&self, slopes: [u8; 32]) -> [Part; 3] {
        let slopes = Zeroizing::new(slopes);
        [1, 2, 3].map(|number| {
            let mut values = [0; 32];
            for ((value, secret), slope) in values.iter_mut().zip(self.0).zip(*slopes) {
                *value = secret ^ times(slope, number);
            }
            Part { sheet: self.sheet(), number, values }
        })
    }

    /// The key again, from two parts.
    ///
    /// # Errors
    /// [`PartProblem::Same`] and [`PartProblem::Strangers`].
    pub fn join(one: &Part, other: &Part) -> Result<Self, PartProblem> {
        if one.sheet != other.sheet {
            return Err(PartProblem::Strangers);
        }
        if one.number == other.number {
            return Err(PartProblem::Same);
        }
        let inverse = inverse(one.number ^ other.number);
        let (first, second) = (times(other.number, inverse), times(one.number, inverse));
        let mut bytes = [0; 32];
        for ((byte, here), there) in bytes.iter_mut().zip(one.values).zip(other.values) {
            *byte = times(here, first) ^ times(there, second);
        }
        let key = Self(bytes);
        if key.sheet() == one.sheet { Ok(key) } else { Err(PartProblem::Strangers) }
    }
}

impl std::fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryKey(…)")
    }
}

impl std::fmt::Debug for Part {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Part({})", self.number)
    }
}

impl Part {
    /// Which of the three: 1, 2 or 3.
    pub fn number(&self) -> u8 {
        self.number
    }

    /// The name of the sheet it belongs to.
    pub fn sheet(&self) -> SheetName {
        self.sheet
    }

    /// As printed: seventeen groups of four.
    pub fn text(&self) -> String {
        let mut bytes = Zeroizing::new(vec![VERSION, self.number]);
        bytes.extend_from_slice(&self.sheet);
        bytes.extend_from_slice(&self.values);
        let check = Sha256::digest(&*bytes);
        bytes.extend_from_slice(&check[..4]);
        let bit = |at: usize| bytes.get(at / 8).map_or(0, |byte| usize::from(byte >> (7 - at % 8) & 1));
        let digit = |place: usize| (0..5).fold(0, |digit, at| digit << 1 | bit(place * 5 + at));
        let mut text = String::with_capacity(LENGTH + LENGTH / 4);
        for place in 0..LENGTH {
            if place > 0 && place % 4 == 0 {
                text.push(' ');
            }
            text.push(char::from(DIGITS[digit(place)]));
        }
        text
    }

    /// As typed or scanned: spaces, hyphens and case make no difference, and letters that look like digits are taken for
    /// them.
    ///
    /// # Errors
    /// [`PartProblem`].
    pub fn read(text: &str) -> Result<Self, PartProblem> {
        let typed: Zeroizing<Vec<char>> =
            Zeroizing::new(text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '·')).collect());
        if typed.len() != LENGTH {
            return Err(PartProblem::Length(typed.len()));
        }
        let mut bytes = Zeroizing::new([0_u8; BYTES + 1]);
        for (place, typed) in typed.iter().enumerate() {
            let digit = digit(*typed).ok_or(PartProblem::Character(place / 4 + 1))?;
            for at in (0..5).filter(|at| digit >> (4 - at) & 1 == 1) {
                let bit = place * 5 + at;
                bytes[bit / 8] |= 128 >> (bit % 8);
            }
        }
        let check = Sha256::digest(&bytes[..BYTES - 4]);
        if bytes[BYTES] != 0 || check[..4] != bytes[BYTES - 4..BYTES] {
            return Err(PartProblem::Check);
        }
        if bytes[0] != VERSION || !(1..=3).contains(&bytes[1]) {
            return Err(PartProblem::Newer);
        }
        let (mut sheet, mut values) = ([0; 4], [0; 32]);
        sheet.copy_from_slice(&bytes[2..6]);
        values.copy_from_slice(&bytes[6..38]);
        Ok(Self { sheet, number: bytes[1], values })
    }
}

/// The value of a digit of base 32.
fn digit(typed: char) -> Option<u8> {
    let meant = match typed.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    DIGITS.iter().position(|known| char::from(*known) == meant).and_then(|place| u8::try_from(place).ok())
}

/// The product in the field of FIPS 197 §4.2: polynomials modulo x⁸ + x⁴ + x³ + x + 1. No branch depends on a secret.
fn times(a: u8, b: u8) -> u8 {
    let (mut a, mut product) = (a, 0);
    for at in 0..8 {
        product ^= a & (b >> at & 1).wrapping_neg();
        a = a << 1 ^ 0x1b & (a >> 7).wrapping_neg();
    }
    product
}

/// The inverse: a to the power of 254.
fn inverse(a: u8) -> u8 {
    let square = |a| times(a, a);
    let mut power = a;
    let mut product = 1;
    for _ in 0..7 {
        power = square(power);
        product = times(product, power);
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// FIPS 197, §4.2 and §4.2.1, and the inverse of {53} (§5.1.1).
    #[test]
    fn the_field_is_that_of_the_standard() {
        assert_eq!(times(0x57, 0x83), 0xc1);
        assert_eq!(times(0x57, 0x13), 0xfe);
        assert_eq!([0x02, 0x04, 0x08, 0x10].map(|b| times(0x57, b)), [0xae, 0x47, 0x8e, 0x07]);
        assert_eq!((inverse(0x53), inverse(1)), (0xca, 1));
        assert!((1..=255).all(|a| times(a, inverse(a)) == 1));
    }

    #[test]
    fn a_sheet_reads_as_it_always_did() {
        let key = RecoveryKey::new(std::array::from_fn(|at| at as u8));
        let parts = key.split(std::array::from_fn(|at| 255 - at as u8));
        let texts = parts.each_ref().map(Part::text);
        assert_eq!(texts, VECTORS);
    }

    const VECTORS: [&str; 3] = [
        "040W KBRE 3FZZ ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ YDAR J0DG",
        "041C KBRE 3FJY DRZ0 X7NE ZV7X ZVXZ HWFJ YZTD BNPK T3CX NQYW SQ7C QJ61 RB3W 873V 2MJ0",
        "041W KBRE 3CD1 G7GW 2881 C50A 1070 R0G0 0R23 ME1Y 7GS3 0DHM 58M2 WB12 40K2 9G37 PBPG",
    ];

    #[test]
    fn what_is_mistaken_is_named() {
        let [one, two, _] = RecoveryKey::new([7; 32]).split([9; 32]);
        let [stranger, _, _] = RecoveryKey::new([8; 32]).split([9; 32]);
        assert_eq!(RecoveryKey::join(&one, &one), Err(PartProblem::Same));
        assert_eq!(RecoveryKey::join(&two, &stranger), Err(PartProblem::Strangers));
        let text = two.text();
        assert_eq!(Part::read(&text[..20]), Err(PartProblem::Length(16)));
        assert_eq!(Part::read(&text.replacen(&text[5..9], "AB*D", 1)), Err(PartProblem::Character(2)));
        let swapped = if text.starts_with('0') { text.replacen('0', "1", 1) } else { text.replacen(&text[..1], "0", 1) };
        assert_eq!(Part::read(&swapped), Err(PartProblem::Check));
        assert_eq!(Part::read(&text.to_lowercase().replace('0', "o").replace('1', "l").replace(' ', "-\n")), Ok(two));
    }

    proptest! {
        #[test]
        fn any_two_give_the_key_back(key: [u8; 32], slopes: [u8; 32]) {
            let key = RecoveryKey::new(key);
            let parts = key.split(slopes).map(|part| Part::read(&part.text()).unwrap());
            for (one, other) in [(0, 1), (1, 0), (0, 2), (2, 1)] {
                let joined = RecoveryKey::join(&parts[one], &parts[other]);
                prop_assert_eq!(joined.as_ref(), Ok(&key));
            }
        }

        /// One part goes with every key: for each there is a slope that gives the same values.
        #[test]
        fn one_part_alone_tells_nothing(secret: u8, other: u8, slope: u8, number in 1_u8..=3) {
            let value = secret ^ times(slope, number);
            let slope_of_other = times(value ^ other, inverse(number));
            prop_assert_eq!(other ^ times(slope_of_other, number), value);
        }

        #[test]
        fn one_character_mistaken_is_always_noticed(place in 0_usize..68, by in 1_u8..32) {
            let text = RecoveryKey::new([7; 32]).split([9; 32])[0].text().replace(' ', "");
            let mut bytes = text.into_bytes();
            let value = digit(char::from(bytes[place])).unwrap();
            bytes[place] = DIGITS[usize::from((value + by) % 32)];
            prop_assert_eq!(Part::read(std::str::from_utf8(&bytes).unwrap()), Err(PartProblem::Check));
        }

        #[test]
        fn anything_may_be_typed(text in "\\PC{0,90}") {
            let _ = Part::read(&text);
        }
    }
}
