//! Questionnaires, scored as they were published: for one person, and for a team.
//!
//! An [`Instrument`] is data: items with their options, and scales of items. Those of [`published`] have no words in them,
//! which have licences; others can be made with [`Instrument::new`].
//!
//! - A scale's score is the mean of its items, those that are worded the other way round turned. An item left empty, or
//!   marked as not relevant where the form allows it, is left out; where fewer than the scale's minimum remain there is no
//!   score.
//! - L. J. Cronbach, "Coefficient alpha and the internal structure of tests", *Psychometrika* 16(3), 1951, 297–334: do the
//!   items of a scale move together?
//! - L. R. James, R. G. Demaree, G. Wolf, "Estimating within-group interrater reliability with and without response bias",
//!   *Journal of Applied Psychology* 69(1), 1984, 85–98: do the people of a team answer alike enough for their mean to speak
//!   for the team? rwg(J) compares how far they differ with how far they would if they ticked boxes at random, each as
//!   likely.
//!
//! Both take only the people who answered every item of the scale.
//!
//! **Small teams.** Nothing here tests significance: a clinic has three to fifteen people. What a team is shown is how
//! many gave each answer ([`Distribution`]), and [`crate::disclosure`] decides whether that may be shown.
//!
//! ```
//! use jalon_methods::instruments::{Answer::{Given, Missing}, NotAggregated, Undefined, published};
//!
//! let aim = published::aim();
//! let mine = aim.score(&[Given(4), Given(5), Missing, Given(4)])?;
//! assert_eq!(mine.scales[0].mean, Ok(13.0 / 3.0));
//! let hers = aim.score(&[Given(4), Missing, Missing, Given(4)])?;
//! assert_eq!(hers.scales[0].mean, Err(Undefined::TooFewAnswers { given: 2, needed: 3 }));
//!
//! let team = aim.team(&[vec![Given(5); 4], vec![Given(1); 4], vec![Given(5); 4]])?;
//! assert_eq!(team.items[0].given, [(1, 1), (2, 0), (3, 0), (4, 0), (5, 2)]);
//! assert_eq!(team.scales[0].speaks_for_team, Err(NotAggregated::TooLittleAgreement));
//! # Ok::<(), jalon_methods::instruments::SheetError>(())
//! ```

pub mod published;
mod score;
mod team;

#[cfg(test)]
mod tests;

pub use score::{Score, Scores};
pub use team::{AGREEMENT, Distribution, NotAggregated, PEOPLE, Team, TeamScale};

/// An item of a questionnaire: whole numbers from the lowest to the highest, of which one is ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Item {
    /// The lowest option.
    pub lowest: u8,
    /// The highest.
    pub highest: u8,
    /// Whether it is worded the other way round, so that the lowest option says most.
    pub reversed: bool,
    /// Whether "not relevant" may be ticked instead.
    pub not_relevant: bool,
}

impl Item {
    /// An item with these options.
    pub const fn new(lowest: u8, highest: u8) -> Self {
        Self { lowest, highest, reversed: false, not_relevant: false }
    }

    /// The same, worded the other way round.
    pub const fn reversed(self) -> Self {
        Self { reversed: true, ..self }
    }

    /// The same, with "not relevant" offered.
    pub const fn or_not_relevant(self) -> Self {
        Self { not_relevant: true, ..self }
    }

    fn options(self) -> f64 {
        f64::from(self.highest) - f64::from(self.lowest) + 1.0
    }

    /// What an answer counts.
    fn value(self, given: u8) -> f64 {
        let given = f64::from(given);
        if self.reversed { f64::from(self.lowest) + f64::from(self.highest) - given } else { given }
    }
}

/// Items that together measure one thing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Scale {
    /// Its name, as a code.
    pub name: String,
    /// Its items, by their places in the questionnaire.
    pub items: Vec<usize>,
    /// How many of them must be answered for there to be a score.
    pub minimum: usize,
}

/// What the scales of an instrument give together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Total {
    /// Nothing: none is published.
    None,
    /// The mean of all scales. Where one has no score there is no total.
    MeanOfScales,
}

/// A questionnaire and how it is scored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instrument {
    items: Vec<Item>,
    scales: Vec<Scale>,
    total: Total,
}

/// Why items and scales are no instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum InstrumentError {
    /// An item does not have two options.
    #[error("item {item} leaves nothing to choose")]
    Options {
        /// Its place.
        item: usize,
    },
    /// A scale has no items.
    #[error("scale {scale} has no items")]
    Empty {
        /// Its place.
        scale: usize,
    },
    /// A scale names an item that is not there, or one twice.
    #[error("scale {scale} names item {item}, which is not there or is named twice")]
    NoItem {
        /// The place of the scale.
        scale: usize,
        /// The item.
        item: usize,
    },
    /// The items of a scale have different options, so that their mean says nothing.
    #[error("scale {scale} has items with different options")]
    MixedOptions {
        /// Its place.
        scale: usize,
    },
    /// A scale's minimum is none, or more than it has items.
    #[error("scale {scale} cannot ask for {minimum} answers")]
    Minimum {
        /// Its place.
        scale: usize,
        /// The minimum.
        minimum: usize,
    },
}

impl Instrument {
    /// An instrument of these items and scales. An item may be in no scale, and then is only counted.
    pub fn new(items: Vec<Item>, scales: Vec<Scale>, total: Total) -> Result<Self, InstrumentError> {
        if let Some(item) = items.iter().position(|item| item.lowest >= item.highest) {
            return Err(InstrumentError::Options { item });
        }
        for (place, scale) in scales.iter().enumerate() {
            check(&items, place, scale)?;
        }
        Ok(Self { items, scales, total })
    }

    /// Its items.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Its scales.
    pub fn scales(&self) -> &[Scale] {
        &self.scales
    }

    /// What they give together.
    pub fn total(&self) -> Total {
        self.total
    }

    /// The scores of one person's answers, one for each item.
    pub fn score(&self, answers: &[Answer]) -> Result<Scores, SheetError> {
        self.check(0, answers)?;
        Ok(score::score(self, answers))
    }

    /// What a team says, sheet by sheet.
    pub fn team(&self, sheets: &[Vec<Answer>]) -> Result<Team, SheetError> {
        for (sheet, answers) in sheets.iter().enumerate() {
            self.check(sheet, answers)?;
        }
        Ok(team::team(self, sheets))
    }

    fn check(&self, sheet: usize, answers: &[Answer]) -> Result<(), SheetError> {
        if answers.len() != self.items.len() {
            return Err(SheetError::Length { sheet, answers: answers.len(), items: self.items.len() });
        }
        for (place, (item, answer)) in self.items.iter().zip(answers).enumerate() {
            match answer {
                Answer::Given(given) if !(item.lowest..=item.highest).contains(given) => {
                    return Err(SheetError::NoSuchOption { sheet, item: place, given: *given });
                }
                Answer::NotRelevant(_) if !item.not_relevant => return Err(SheetError::NotOffered { sheet, item: place }),
                _ => {}
            }
        }
        Ok(())
    }
}

fn check(items: &[Item], place: usize, scale: &Scale) -> Result<(), InstrumentError> {
    let mut options = None;
    for (at, item) in scale.items.iter().enumerate() {
        let known = items.get(*item).filter(|_| !scale.items.iter().take(at).any(|before| before == item));
        let known = known.ok_or(InstrumentError::NoItem { scale: place, item: *item })?;
        if *options.get_or_insert((known.lowest, known.highest)) != (known.lowest, known.highest) {
            return Err(InstrumentError::MixedOptions { scale: place });
        }
    }
    match scale.minimum {
        _ if scale.items.is_empty() => Err(InstrumentError::Empty { scale: place }),
        minimum if minimum == 0 || minimum > scale.items.len() => Err(InstrumentError::Minimum { scale: place, minimum }),
        _ => Ok(()),
    }
}

/// What a person did with an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// She left it empty.
    Missing,
    /// She ticked "not relevant" instead.
    NotRelevant(NotRelevant),
    /// She ticked this option.
    Given(u8),
}

/// To what an item is not relevant (option B of NoMAD).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotRelevant {
    /// To her role.
    Role,
    /// At this stage.
    Stage,
    /// To the intervention.
    Intervention,
    /// She did not say.
    Unsaid,
}

impl NotRelevant {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Role, Self::Stage, Self::Intervention, Self::Unsaid];
}

/// Why answers are no answers to this instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum SheetError {
    /// There is not one answer for each item.
    #[error("sheet {sheet} has {answers} answers to {items} items")]
    Length {
        /// The place of the sheet.
        sheet: usize,
        /// How many answers it has.
        answers: usize,
        /// How many items there are.
        items: usize,
    },
    /// An item has no such option.
    #[error("sheet {sheet} gives item {item} option {given}, which it does not have")]
    NoSuchOption {
        /// The place of the sheet.
        sheet: usize,
        /// The place of the item.
        item: usize,
        /// What was given.
        given: u8,
    },
    /// An item was marked as not relevant, which was not offered.
    #[error("sheet {sheet} marks item {item} as not relevant, which is not offered")]
    NotOffered {
        /// The place of the sheet.
        sheet: usize,
        /// The place of the item.
        item: usize,
    },
}

/// Why a score or coefficient does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Undefined {
    /// Fewer items were answered than the scale needs.
    #[error("{given} answers where {needed} are needed")]
    TooFewAnswers {
        /// How many were.
        given: usize,
        /// How many are needed.
        needed: usize,
    },
    /// The instrument has no total.
    #[error("no total is published")]
    NoTotal,
    /// A scale has no score, so that there is no total.
    #[error("scale {scale} has no score")]
    NoScore {
        /// Its place.
        scale: usize,
    },
    /// Nobody has a score.
    #[error("nobody has a score")]
    NobodyScored,
    /// A single item has nothing to move together with.
    #[error("the scale has one item")]
    OneItem,
    /// Fewer than two people answered every item of the scale.
    #[error("{complete} people answered every item")]
    TooFewPeople {
        /// How many did.
        complete: usize,
    },
    /// Everybody has the same sum, so that one cannot say what moves together.
    #[error("everybody has the same sum")]
    NoVariance,
}
