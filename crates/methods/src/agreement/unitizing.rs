//! Agreement on spans of text, where each coder decides herself where a segment begins, where it ends and what it is.
//!
//! K. Krippendorff, Y. Mathet, S. Bouvry, A. Widlöcher, "On the reliability of unitizing textual continua: further
//! developments", *Quality & Quantity* 50, 2016, 2347–2364, doi 10.1007/s11135-015-0266-1; K. Krippendorff, *Content
//! Analysis*, 4th edition, Sage 2018, § 12.6, from which the example comes.
//!
//! | coefficient | asks |
//! |---|---|
//! | *u*α ([`Unitized::u`]) | do they agree on everything: what is coded, where, and as what? |
//! | \|*u*α ([`Unitized::u_binary`]) | do they agree on what is worth coding at all? |
//! | *cu*α ([`Unitized::cu`]) | where two of them coded, did they give the same code? |
//! | *(k)cu*α ([`OfCode::alpha`]) | how reliable is this one code, where two of them coded? (and its *coverage*) |
//! | character by character ([`Characters`]) | the simple nominal α that most tools show, each character a unit |
//!
//! They differ in what chance is. The unitizing family draws whole segments: a segment is not compared with itself, so that
//! three coders with one long segment each are not taken for thousands of witnesses. Character by character every letter is a
//! witness of its own. Always say which one is shown.
//!
//! The text is swept once from segment border to segment border: the work grows with the number of segments, not with the
//! length of the text. Gaps are drawn character by character in the family too, so *u*α and |*u*α depend a little on the
//! grain in which positions are counted, the less the longer the text; *cu*α and *(k)cu*α do not at all.
//!
//! Within a coder's pass through a text segments may touch and may not overlap: the methods know one code at a place. Where
//! codes overlap, ask of one code at a time ([`layer`]). Several texts count together, each for the coders who read it; one
//! that fewer than two have read tells nothing. With several texts the formulas are summed over them, which is our reading:
//! the paper has one.
//!
//! ```
//! use jalon_methods::agreement::Reading::Read;
//! use jalon_methods::agreement::unitizing::{Segment, Text, Texts};
//!
//! let (housing, work) = (1, 2);
//! let ana = vec![Segment { start: 0, end: 40, code: housing }, Segment { start: 60, end: 90, code: work }];
//! let bo = vec![Segment { start: 10, end: 40, code: housing }];
//! let texts = Texts::new(vec![Text::new(100, vec![Read(ana), Read(bo)])?]);
//!
//! let found = texts.unitized();
//! assert_eq!(found.agreeing, Some(0.6));
//! assert!(found.u.is_ok_and(|alpha| alpha > 0.1 && alpha < 0.4));
//! // Where both coded it is housing for both: nothing there could have been confused.
//! assert!(found.cu.is_err());
//! # Ok::<(), jalon_methods::agreement::unitizing::TextError>(())
//! ```

mod tally;

use super::bootstrap::{self, Interval, Plan};
use super::{Reading, Undefined};
use tally::Tally;
pub use tally::{Characters, OfCode, Unitized};

/// Characters of a text that belong together and have one code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Segment {
    /// The place of the first, in Unicode code points from the beginning of the text.
    pub start: usize,
    /// The place after the last.
    pub end: usize,
    /// The code.
    pub code: u32,
}

impl Segment {
    fn length(self) -> usize {
        self.end.saturating_sub(self.start)
    }
}

/// A text, and the segments that each coder cut out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    length: usize,
    passes: Vec<Reading<Vec<Segment>>>,
}

/// Why segments are no pass through a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum TextError {
    /// A segment holds no character, or ends before it begins.
    #[error("coder {coder} has a segment without characters at {start}")]
    Empty {
        /// The place of the coder.
        coder: usize,
        /// Where the segment begins.
        start: usize,
    },
    /// A segment ends after the text.
    #[error("coder {coder} has a segment to {end} in a text of {length} characters")]
    Beyond {
        /// The place of the coder.
        coder: usize,
        /// Where the segment ends.
        end: usize,
        /// How long the text is.
        length: usize,
    },
    /// Two segments of one coder overlap.
    #[error("coder {coder} has segments that overlap at {at}")]
    Overlap {
        /// The place of the coder.
        coder: usize,
        /// Where the second of them begins.
        at: usize,
    },
}

impl Text {
    /// A text of so many characters, and the segments of every coder, in any order. A coder who read it and coded nothing has
    /// no segments.
    pub fn new(length: usize, passes: Vec<Reading<Vec<Segment>>>) -> Result<Self, TextError> {
        let mut passes = passes;
        for (coder, pass) in passes.iter_mut().enumerate() {
            if let Reading::Read(segments) = pass {
                segments.sort_unstable();
                check(coder, length, segments)?;
            }
        }
        Ok(Self { length, passes })
    }

    /// How long it is.
    pub fn length(&self) -> usize {
        self.length
    }

    /// Who has read it, by the place of the coder, and her segments in the order of the text.
    pub fn passes(&self) -> impl Iterator<Item = (usize, &[Segment])> {
        self.passes.iter().enumerate().filter_map(|(coder, pass)| pass.read().map(|segments| (coder, segments.as_slice())))
    }

    /// The text from border to border of any segment: what everyone says of each stretch. Those where the codes differ are
    /// what there is to talk over.
    pub fn stretches(&self) -> Vec<Stretch> {
        let mut stretches = Vec::new();
        self.sweep(|start, end, here| {
            let mut codes = vec![Reading::Unread; self.passes.len()];
            for ((coder, _), segment) in self.passes().zip(here) {
                if let Some(code) = codes.get_mut(coder) {
                    *code = Reading::Read(segment.map(|(_, segment)| segment.code));
                }
            }
            stretches.push(Stretch { start, end, codes });
        });
        stretches
    }

    /// Visits every stretch from border to border, with the segment of each reader there and its place among hers.
    fn sweep<'a>(&'a self, mut visit: impl FnMut(usize, usize, &[Option<(usize, &'a Segment)>])) {
        let passes: Vec<&[Segment]> = self.passes().map(|(_, segments)| segments).collect();
        let mut borders: Vec<usize> = passes.iter().flat_map(|pass| pass.iter()).flat_map(|s| [s.start, s.end]).collect();
        borders.extend([0, self.length]);
        borders.sort_unstable();
        borders.dedup();
        let mut next = vec![0; passes.len()];
        let mut here = vec![None; passes.len()];
        for (start, end) in borders.iter().zip(borders.iter().skip(1)) {
            for ((pass, next), here) in passes.iter().zip(&mut next).zip(&mut here) {
                while pass.get(*next).is_some_and(|segment| segment.end <= *start) {
                    *next += 1;
                }
                *here = pass.get(*next).filter(|segment| segment.start <= *start).map(|segment| (*next, segment));
            }
            visit(*start, *end, &here);
        }
    }
}

fn check(coder: usize, length: usize, segments: &[Segment]) -> Result<(), TextError> {
    let mut reached = 0;
    for segment in segments {
        if segment.end <= segment.start {
            return Err(TextError::Empty { coder, start: segment.start });
        }
        if segment.end > length {
            return Err(TextError::Beyond { coder, end: segment.end, length });
        }
        if segment.start < reached {
            return Err(TextError::Overlap { coder, at: segment.start });
        }
        reached = segment.end;
    }
    Ok(())
}

/// A stretch of text within which nobody's segment begins or ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The place of its first character.
    pub start: usize,
    /// The place after its last.
    pub end: usize,
    /// What each coder says: a code, nothing to code, or that she has not read the text.
    pub codes: Vec<Reading<Option<u32>>>,
}

impl Stretch {
    /// Whether two coders differ.
    pub fn differs(&self) -> bool {
        let mut codes = self.codes.iter().filter_map(Reading::read);
        codes.next().is_some_and(|first| codes.any(|other| other != first))
    }
}

/// The segments that have this code, those that overlap joined to one; others are left out. Segments that only touch stay apart.
pub fn layer(segments: &[Segment], code: u32) -> Vec<Segment> {
    let mut of: Vec<Segment> = segments.iter().copied().filter(|segment| segment.code == code).collect();
    of.sort_unstable();
    let mut joined: Vec<Segment> = Vec::new();
    for segment in of {
        match joined.last_mut().filter(|last| segment.start < last.end) {
            Some(last) => last.end = last.end.max(segment.end),
            None => joined.push(segment),
        }
    }
    joined
}

/// Texts that the same coders, or some of them, have coded.
#[derive(Clone, Debug, PartialEq)]
pub struct Texts {
    tallies: Vec<Tally>,
}

impl Texts {
    /// Texts in which the same place stands for the same coder.
    pub fn new(texts: Vec<Text>) -> Self {
        Self { tallies: texts.iter().map(Tally::of).collect() }
    }

    /// How far the coders agree.
    pub fn unitized(&self) -> Unitized {
        let mut all = Tally::default();
        self.tallies.iter().for_each(|tally| all.add(tally, 1));
        all.unitized()
    }

    /// The simple α, character by character.
    pub fn characters(&self) -> Characters {
        let mut all = Tally::default();
        self.tallies.iter().for_each(|tally| all.add(tally, 1));
        all.characters()
    }

    /// Between which bounds a coefficient would mostly lie, had other texts been drawn.
    pub fn interval(&self, plan: Plan, of: impl Fn(&Unitized) -> Result<f64, Undefined>) -> Result<Interval, Undefined> {
        of(&self.unitized())?;
        let read: Vec<&Tally> = self.tallies.iter().filter(|tally| tally.texts() > 0).collect();
        bootstrap::interval(read.len(), plan, |times| {
            let mut sample = Tally::default();
            read.iter().zip(times).filter(|(_, times)| **times > 0).for_each(|(tally, times)| sample.add(tally, *times));
            of(&sample.unitized())
        })
    }
}
