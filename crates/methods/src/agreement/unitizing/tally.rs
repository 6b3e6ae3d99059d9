//! Lengths of texts by what is said of them, and the coefficients they give.

use std::collections::BTreeMap;

use super::super::{Undefined, beyond_chance};
use super::Text;

/// How far coders agree on spans of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Unitized {
    /// Of two coders at a character, the share that says the same (a gap included), averaged over all. Nothing where no text
    /// was read by two.
    pub agreeing: Option<f64>,
    /// *u*α: what is coded, where, and as what.
    pub u: Result<f64, Undefined>,
    /// |*u*α: what is coded at all.
    pub u_binary: Result<f64, Undefined>,
    /// *cu*α: which code, where two coders coded.
    pub cu: Result<f64, Undefined>,
    /// Each code that was used.
    pub codes: Vec<OfCode>,
    /// How many texts two or more coders have read.
    pub texts: u64,
    /// How many characters those have.
    pub length: u64,
    /// How many segments all coders together cut out of them.
    pub segments: u64,
}

/// How reliable one code is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OfCode {
    /// The code.
    pub code: u32,
    /// *(k)cu*α: it against all others, where two coders coded.
    pub alpha: Result<f64, Undefined>,
    /// How much of what has this code others coded too, whatever they made of it: on so much of it α rests.
    pub coverage: f64,
    /// How many characters have it, all coders together.
    pub length: u64,
    /// How many segments have it, all coders together.
    pub segments: u64,
}

/// Krippendorff's nominal α with every character as a unit. It takes each letter for a witness of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Characters {
    /// The share that says the same, as in [`Unitized::agreeing`].
    pub agreeing: Option<f64>,
    /// Over all characters, a gap being a category.
    pub all: Result<f64, Undefined>,
    /// Over all characters: coded or not.
    pub binary: Result<f64, Undefined>,
    /// Over the characters that two coders coded: as what.
    pub coded: Result<f64, Undefined>,
}

/// Lengths, summed over texts. An ℓ is the length at which one coder says one thing and another something, each coder's
/// counting once.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Tally {
    texts: u64,
    length: f64,
    /// ℓ·· : all that was read.
    read: f64,
    /// What was read and not coded; its self-pairs too, for gaps are drawn by characters.
    gap: f64,
    /// Σ ℓ_ck over c ≠ k, gaps included.
    differing: f64,
    /// The same where one coder has a gap.
    half: f64,
    codes: BTreeMap<u32, OfOne>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct OfOne {
    segments: u64,
    /// ℓ_c·
    length: f64,
    /// κ_c
    squares: f64,
    /// ℓ*_c·, where others have any code
    met: f64,
    /// ℓ*_c· − ℓ*_cc
    met_by_others: f64,
    /// κ*_c
    met_squares: f64,
    /// The characters with this code that another coder coded.
    twice: f64,
    /// Of two codes at such a character, how often the other differs.
    twice_otherwise: f64,
}

impl Tally {
    /// The lengths of one text. Nothing, where fewer than two have read it.
    pub(super) fn of(text: &Text) -> Self {
        let mut tally = Self::default();
        let readers = text.passes().count();
        if readers < 2 || text.length() == 0 {
            return tally;
        }
        tally.texts = 1;
        tally.length = text.length() as f64;
        tally.read = readers as f64 * tally.length;
        let mut met: Vec<Vec<f64>> = text.passes().map(|(_, segments)| vec![0.0; segments.len()]).collect();
        text.sweep(|start, end, here| {
            let width = (end - start) as f64;
            let coded = here.iter().flatten().count();
            let by_another = width * coded.saturating_sub(1) as f64 / (readers - 1) as f64;
            for (met, segment) in met.iter_mut().zip(here) {
                if let Some(met) = segment.and_then(|(place, _)| met.get_mut(place)) {
                    *met += by_another;
                }
            }
            tally.stretch(width, here.iter().map(|segment| segment.map(|(_, segment)| segment.code)));
        });
        for ((_, segments), met) in text.passes().zip(&met) {
            for (segment, met) in segments.iter().zip(met) {
                let of = tally.codes.entry(segment.code).or_default();
                let length = segment.length() as f64;
                of.segments += 1;
                of.length += length;
                of.squares += length * length;
                of.met += met;
                of.met_squares += met * met;
            }
        }
        tally
    }

    /// Counts where the readers differ, on so many characters.
    fn stretch(&mut self, width: f64, codes: impl Iterator<Item = Option<u32>> + Clone) {
        let readers = codes.clone().count();
        let coded = codes.clone().flatten().count();
        let others = (readers - 1) as f64;
        let gaps = (readers - coded) as f64;
        self.gap += width * gaps;
        self.half += 2.0 * width * gaps * coded as f64 / others;
        self.differing += 2.0 * width * gaps * coded as f64 / others;
        for code in codes.clone().flatten() {
            let same = codes.clone().flatten().filter(|other| *other == code).count();
            let otherwise = (coded - same) as f64;
            let of = self.codes.entry(code).or_default();
            self.differing += width * otherwise / others;
            of.met_by_others += width * otherwise / others;
            if coded > 1 {
                of.twice += width;
                of.twice_otherwise += width * otherwise / (coded - 1) as f64;
            }
        }
    }

    /// Counts another text in, so many times.
    pub(super) fn add(&mut self, other: &Self, times: u64) {
        let factor = times as f64;
        self.texts += other.texts * times;
        self.length += other.length * factor;
        self.read += other.read * factor;
        self.gap += other.gap * factor;
        self.differing += other.differing * factor;
        self.half += other.half * factor;
        for (code, other) in &other.codes {
            let of = self.codes.entry(*code).or_default();
            of.segments += other.segments * times;
            of.length += other.length * factor;
            of.squares += other.squares * factor;
            of.met += other.met * factor;
            of.met_by_others += other.met_by_others * factor;
            of.met_squares += other.met_squares * factor;
            of.twice += other.twice * factor;
            of.twice_otherwise += other.twice_otherwise * factor;
        }
    }

    /// How many texts two have read.
    pub(super) fn texts(&self) -> u64 {
        self.texts
    }

    fn sum(&self, of: impl Fn(&OfOne) -> f64) -> f64 {
        self.codes.values().map(of).sum()
    }

    fn agreeing(&self) -> Option<f64> {
        (self.texts > 0).then(|| 1.0 - self.differing / self.read)
    }

    /// Something was read twice and something coded.
    fn coded(&self) -> Result<(), Undefined> {
        match (self.texts, self.codes.is_empty()) {
            (0, _) => Err(Undefined::NoPairableData),
            (_, true) => Err(Undefined::NothingCoded),
            _ => Ok(()),
        }
    }

    /// There is a gap, or a second code.
    fn varied(&self) -> Result<(), Undefined> {
        self.coded()?;
        (self.gap > 0.0 || self.codes.len() > 1).then_some(()).ok_or(Undefined::OneCategoryOnly)
    }

    fn gaps(&self) -> Result<(), Undefined> {
        self.coded()?;
        (self.gap > 0.0).then_some(()).ok_or(Undefined::EverythingCoded)
    }

    /// Two codes were given where two coders coded.
    fn met(&self) -> Result<(), Undefined> {
        self.coded()?;
        match self.codes.values().filter(|of| of.twice > 0.0).count() {
            0 => Err(Undefined::NothingCodedTwice),
            1 => Err(Undefined::OneCategoryOnly),
            _ => Ok(()),
        }
    }

    /// The unitizing family.
    pub(super) fn unitized(&self) -> Unitized {
        Unitized {
            agreeing: self.agreeing(),
            u: self.varied().and_then(|()| beyond_chance(self.differing, self.differing_by_chance())),
            u_binary: self.gaps().and_then(|()| beyond_chance(self.half, self.half_by_chance())),
            cu: self.met().and_then(|()| self.cu()),
            codes: self.codes.iter().map(|(code, of)| self.of_code(*code, of)).collect(),
            texts: self.texts,
            length: self.length as u64,
            segments: self.codes.values().map(|of| of.segments).sum(),
        }
    }

    /// All pairs less those of a segment, or of a character of a gap, with itself.
    fn pairs(&self) -> f64 {
        self.read - (self.gap + self.sum(|of| of.squares)) / self.read
    }

    fn differing_by_chance(&self) -> f64 {
        let among_codes = self.sum(|of| of.length * (self.read - of.length));
        (among_codes + self.gap * (self.read - self.gap)) / self.pairs()
    }

    fn half_by_chance(&self) -> f64 {
        2.0 * self.gap * (self.read - self.gap) / self.pairs()
    }

    fn cu(&self) -> Result<f64, Undefined> {
        let all = self.sum(|of| of.met);
        let pairs = all - self.sum(|of| of.met_squares) / all;
        beyond_chance(self.sum(|of| of.met_by_others), self.sum(|of| of.met * (all - of.met)) / pairs)
    }

    fn of_code(&self, code: u32, of: &OfOne) -> OfCode {
        let all = self.sum(|of| of.met);
        let alone = if of.twice > 0.0 { Ok(()) } else { Err(Undefined::NothingCodedTwice) };
        let by_chance = of.met * (all - of.met) / (all * of.met - of.met_squares);
        let alpha = alone.and_then(|()| self.met()).and_then(|()| beyond_chance(of.met_by_others / of.met, by_chance));
        OfCode { code, alpha, coverage: of.met / of.length, length: of.length as u64, segments: of.segments }
    }

    /// Krippendorff's nominal α, character by character.
    pub(super) fn characters(&self) -> Characters {
        let gaps = self.gap * (self.read - self.gap);
        let all = self.sum(|of| of.length * (self.read - of.length)) + gaps;
        let twice = self.sum(|of| of.twice);
        let coded = self.sum(|of| of.twice * (twice - of.twice));
        Characters {
            agreeing: self.agreeing(),
            all: self.varied().and_then(|()| beyond_chance(self.differing, all / (self.read - 1.0))),
            binary: self.gaps().and_then(|()| beyond_chance(self.half, 2.0 * gaps / (self.read - 1.0))),
            coded: self.met().and_then(|()| beyond_chance(self.sum(|of| of.twice_otherwise), coded / (twice - 1.0))),
        }
    }
}
