//! Agreement between coders: did people who read the same words apart code them alike, beyond what chance would give?
//!
//! | part | answers |
//! |---|---|
//! | this one | units that are given to every coder (answers, paragraphs, documents): [`Codings`], [`Ratings`], [`CodeSets`] |
//! | [`unitizing`] | spans that each coder cut out of the text herself: the family of 2016, and character by character |
//! | [`alpha_u`] | the same, as it was measured from 1995 to 2004 |
//! | [`bootstrap`] | how far each of these could have come out otherwise: percentile intervals, with a seed |
//!
//! Sources:
//! - W. A. Scott, "Reliability of content analysis: the case of nominal scale coding", *Public Opinion Quarterly* 19(3),
//!   1955, 321–325.
//! - J. Cohen, "A coefficient of agreement for nominal scales", *Educational and Psychological Measurement* 20(1), 1960, 37–46.
//! - J. L. Fleiss, "Measuring nominal scale agreement among many raters", *Psychological Bulletin* 76(5), 1971, 378–382.
//! - A. J. Conger, "Integration and generalization of kappas for multiple raters", *Psychological Bulletin* 88(2), 1980, 322–328.
//! - R. L. Brennan, D. J. Prediger, "Coefficient kappa: some uses, misuses, and alternatives", *Educational and Psychological
//!   Measurement* 41(3), 1981, 687–699.
//! - K. L. Gwet, "Computing inter-rater reliability and its variance in the presence of high agreement", *British Journal of
//!   Mathematical and Statistical Psychology* 61(1), 2008, 29–48, and, with codings missing, *Handbook of Inter-Rater
//!   Reliability*.
//! - K. Krippendorff, *Content Analysis*, 4th edition, Sage 2018, ch. 12, and "Computing Krippendorff's alpha-reliability", 2011.
//! - R. Passonneau, "Measuring agreement on set-valued items (MASI) for semantic and pragmatic annotation", LREC 2006.
//!
//! **Silence is not an answer.** Whoever has not read a unit says nothing about it and is [`Reading::Unread`]. Whoever has
//! read it and found nothing has answered: a category of its own, `false`, an empty set, a list without segments, in
//! [`Reading::Read`].
//!
//! **Undefined is an answer.** Where a coefficient does not exist there is a reason ([`Undefined`]) and never a 1 nor a "not a
//! number"; the share that agrees is told all the same.
//!
//! **Not a grade.** No adjective comes with a coefficient, and a disagreement is something to talk over, not an error to be
//! averaged away: [`Codings::disagreements`] and [`unitizing::Text::stretches`] say where.
//!
//! ```
//! use jalon_methods::agreement::{Coefficient, Codings, Reading::Read, Undefined};
//!
//! // Two coders read a hundred and twenty-five passages: is housing spoken of? Yes, say both, 118 times; never do both say no.
//! let told = [((0, 0), 118), ((0, 1), 5), ((1, 0), 2)];
//! let units = told.iter().flat_map(|((one, other), times)| vec![vec![Read(*one), Read(*other)]; *times]);
//! let codings = Codings::new(2, units.collect())?;
//!
//! let kappa = codings.measure(Coefficient::Cohen);
//! assert_eq!(kappa.agreeing, Some(0.944));
//! assert!(kappa.coefficient.is_ok_and(|kappa| (kappa + 0.023_392).abs() < 5e-7));
//! let gwet = codings.measure(Coefficient::Ac1).coefficient;
//! assert!(gwet.is_ok_and(|ac1| (ac1 - 0.940_776).abs() < 5e-7));
//!
//! // Where everyone said the same of everything, there is nothing that chance could have got wrong.
//! let same = Codings::new(2, vec![vec![Read(0), Read(0)]; 9])?.measure(Coefficient::Alpha);
//! assert_eq!((same.agreeing, same.coefficient), (Some(1.0), Err(Undefined::OneCategoryOnly)));
//! # Ok::<(), jalon_methods::agreement::TableError>(())
//! ```

pub mod alpha_u;
pub mod bootstrap;
mod difference;
mod kappa;
mod marks;
mod table;
pub mod unitizing;

#[cfg(test)]
mod tests;

pub use table::{CodeSets, Codings, Coefficient, Measure, Ratings};

/// What a coder says of a unit or a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reading<T> {
    /// She has not read it: nothing is known of what she would say.
    Unread,
    /// She has read it and says this, were it that there is nothing to code.
    Read(T),
}

impl<T> Reading<T> {
    /// What she says, if she has read it.
    pub fn read(&self) -> Option<&T> {
        match self {
            Self::Unread => None,
            Self::Read(says) => Some(says),
        }
    }
}

/// How far coders agree on units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// The share of pairs of coders who say the same of a unit, averaged over the units that two have read. Nothing where
    /// there are none.
    pub agreeing: Option<f64>,
    /// The disagreement that is observed, as this coefficient counts it.
    pub observed: Option<f64>,
    /// The disagreement that chance would give, as this coefficient understands chance: one less its *pe*.
    pub expected: Option<f64>,
    /// One less observed over expected disagreement: 1 is agreement without exception, 0 what chance would give, less is
    /// worse than chance. Or why there is none.
    pub coefficient: Result<f64, Undefined>,
    /// How many units two or more coders have read.
    pub units: u64,
    /// How many pairs of coders that makes, over all those units.
    pub pairs: u64,
}

/// Why a coefficient of agreement does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Undefined {
    /// No unit was read by two coders.
    #[error("nothing was read by two coders")]
    NoPairableData,
    /// Everyone said the same of everything: chance alone would give no disagreement either.
    #[error("only one category was used")]
    OneCategoryOnly,
    /// The codebook has one category or none, so that nobody could have disagreed.
    #[error("the codebook has fewer than two categories")]
    OneCategoryInCodebook,
    /// The coefficient is for two coders, and there are more or fewer.
    #[error("the coefficient is for two coders, not {coders}")]
    NotTwoCoders {
        /// How many there are.
        coders: usize,
    },
    /// Texts were read by two coders and nobody coded anything.
    #[error("nobody coded anything")]
    NothingCoded,
    /// Every character was coded by everyone: there is no gap that could have been drawn elsewhere.
    #[error("everything is coded")]
    EverythingCoded,
    /// No character, or none that has this code, was coded by two coders.
    #[error("no two coders coded the same characters")]
    NothingCodedTwice,
    /// The numbers lie too near each other or too far apart for the arithmetic.
    #[error("the numbers differ by too little or too much to be reckoned with")]
    Unrepresentable,
    /// There are too few units, documents or other clusters to draw from.
    #[error("one cannot draw from {clusters} clusters")]
    TooFewClusters {
        /// How many there are.
        clusters: usize,
    },
    /// The coefficient does not exist in too many of the samples drawn.
    #[error("undefined in {undefined} of {resamples} samples drawn")]
    TooOftenUndefined {
        /// In how many.
        undefined: usize,
        /// Of how many.
        resamples: usize,
    },
}

/// Why units are not a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum TableError {
    /// A unit has more or fewer coders than the first.
    #[error("unit {unit} has {found} coders instead of {coders}")]
    Ragged {
        /// Its place.
        unit: usize,
        /// How many the first has.
        coders: usize,
        /// How many this one has.
        found: usize,
    },
    /// A category is not in the codebook.
    #[error("coder {coder} gave unit {unit} category {category}, which is not in the codebook")]
    NoSuchCategory {
        /// The place of the unit.
        unit: usize,
        /// The place of the coder.
        coder: usize,
        /// The category.
        category: usize,
    },
    /// A number is not finite, or beyond ±10¹⁰⁰.
    #[error("coder {coder} gave unit {unit} no number to reckon with")]
    NotANumber {
        /// The place of the unit.
        unit: usize,
        /// The place of the coder.
        coder: usize,
    },
    /// A ratio scale begins at zero.
    #[error("coder {coder} gave unit {unit} a number below zero")]
    Negative {
        /// The place of the unit.
        unit: usize,
        /// The place of the coder.
        coder: usize,
    },
    /// There is not one cluster given for each unit.
    #[error("{clusters} clusters are given for {units} units")]
    Clusters {
        /// How many units there are.
        units: usize,
        /// How many clusters are given.
        clusters: usize,
    },
}

/// One less observed over expected disagreement.
fn beyond_chance(observed: f64, expected: f64) -> Result<f64, Undefined> {
    Some(1.0 - observed / expected).filter(|value| value.is_finite() && expected > 0.0).ok_or(Undefined::Unrepresentable)
}
