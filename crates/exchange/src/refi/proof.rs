//! Finding out how a file counts: each way of counting is tried on every selection, and what it finds there speaks for or against it.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use super::model::Span;
use super::reading::{Choice, End, Habit, Reading, Score, Scoreboard, Verdict};
use super::text::{Beyond, Count, Inside, Spot, Stored};

/// A text and the selections in it, as they stand.
pub(super) struct Exhibit<'a> {
    pub stored: &'a Stored,
    pub canonical: &'a str,
    pub passages: Vec<Passage<'a>>,
}

/// A selection as it stands.
pub(super) struct Passage<'a> {
    pub start: i64,
    pub end: i64,
    /// What may be its words: its name, its description.
    pub quotes: [Option<&'a str>; 2],
}

/// Where a selection is, in one way of counting.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Placed {
    /// Here.
    At {
        span: Span,
        /// In bytes of the canonical text.
        bytes: (usize, usize),
        swapped: bool,
        widened: bool,
        cut_by: u64,
    },
    /// Nowhere.
    Outside,
}

/// How a quote and what stands there compare.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Likeness {
    Other,
    Near,
    Exact,
}

/// What was found out.
pub(super) struct Proof {
    pub board: Scoreboard,
    /// For each text, for each selection: the ways of counting by which its quote stands there exactly, and at least nearly; one bit
    /// each, in the order of [`Reading::all`].
    quoted: Vec<Vec<(u32, u32)>>,
}

#[derive(Clone, Default)]
struct Tally {
    points: i64,
    quotes: u64,
    near_quotes: u64,
    starts_on_line: u64,
    ends_on_line: u64,
    starts_on_word: u64,
    ends_on_word: u64,
    split: u64,
    outside: u64,
}

/// Shortest quote that can overrule the rest of a file, in characters.
const TELLING_QUOTE: usize = 4;

fn count(reading: &Reading) -> Count {
    Count { unit: reading.unit, bom: reading.bom, lines: reading.lines }
}

/// Where all selections of a text are, in one way of counting.
pub(super) fn place_all(exhibit: &Exhibit<'_>, reading: &Reading) -> Vec<Placed> {
    let simplest = exhibit.stored.simplest(count(reading));
    let targets = targets(&exhibit.passages);
    let places = exhibit.stored.places(simplest, &targets);
    exhibit.passages.iter().map(|passage| place(passage, reading.end, &targets, &places)).collect()
}

fn targets(passages: &[Passage<'_>]) -> Vec<u64> {
    let mut targets: Vec<u64> =
        passages.iter().flat_map(|p| [p.start, p.end, p.end.saturating_add(1)]).filter_map(|at| u64::try_from(at).ok()).collect();
    targets.sort_unstable();
    targets.dedup();
    targets
}

fn place(passage: &Passage<'_>, end: End, targets: &[u64], places: &[Result<Spot, Beyond>]) -> Placed {
    let swapped = passage.start > passage.end;
    let (from, to) = if swapped { (passage.end, passage.start) } else { (passage.start, passage.end) };
    let after = if end == End::Inclusive { to.saturating_add(1) } else { to };
    let look = |at: i64| {
        let at = u64::try_from(at).ok()?;
        places.get(targets.binary_search(&at).ok()?).copied()
    };
    // A swapped end is the start of the passage, and one more than a swapped start was not asked for.
    let (Some(Ok(first)), Some(last)) = (look(from), look(after).or_else(|| look(to))) else { return Placed::Outside };
    let (last, cut_by) = match last {
        Ok(last) => (last, 0),
        Err(beyond) => (beyond.end, beyond.by),
    };
    // The last character may be one of two units and be named by its first: the end is then not inside of it by mistake.
    let named_by_first = end == End::Inclusive && last.inside == Inside::Pair;
    let widened = first.inside != Inside::Nothing || (last.inside != Inside::Nothing && !named_by_first);
    let last = last.after();
    Placed::At { span: Span { start: first.at, end: last.at }, bytes: (first.byte, last.byte), swapped, widened, cut_by }
}

/// Compares a quote with what stands somewhere.
pub(super) fn likeness(quote: &str, found: &str) -> Likeness {
    if quote.is_empty() {
        return Likeness::Other;
    }
    if quote == found {
        return Likeness::Exact;
    }
    let shortened = quote.strip_suffix('…').or_else(|| quote.strip_suffix("..."));
    if let Some(beginning) = shortened
        && beginning.chars().count() >= 10
    {
        let near = found.split_at_checked(found.floor_char_boundary(quote.len() * 4 + 64)).map_or(found, |(near, _)| near);
        let mut words = near.chars().filter(|c| !c.is_whitespace());
        let begins = beginning.chars().filter(|c| !c.is_whitespace()).all(|c| words.next() == Some(c));
        return if begins { Likeness::Near } else { Likeness::Other };
    }
    let comparable = found.len() <= quote.len() * 4 + 64;
    if comparable && !quote.trim().is_empty() && quote.split_whitespace().eq(found.split_whitespace()) {
        Likeness::Near
    } else {
        Likeness::Other
    }
}

fn best_likeness(passage: &Passage<'_>, found: &str) -> Likeness {
    passage.quotes.iter().flatten().map(|quote| likeness(quote, found)).max().unwrap_or(Likeness::Other)
}

/// Has no spaces between words, so that any place may be the edge of one.
fn unspaced(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}' | '\u{e00}'..='\u{eff}')
}

/// Ends a line, or a paragraph, or a page.
fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Points for a place between two characters, and whether it is the edge of a word.
fn edge(before: Option<char>, after: Option<char>) -> (i64, bool) {
    let (Some(before), Some(after)) = (before, after) else { return (2, true) };
    match (before.is_alphanumeric(), after.is_alphanumeric()) {
        _ if unspaced(before) || unspaced(after) => (1, true),
        (true, true) => (0, false),
        (false, false) => (1, false),
        _ => (2, true),
    }
}

impl Tally {
    fn add(&mut self, placed: &Placed, text: &str, likeness: Likeness) {
        let Placed::At { bytes: (from, to), widened, cut_by, .. } = *placed else {
            self.outside += 1;
            self.points -= 12;
            return;
        };
        if cut_by > 0 {
            self.outside += 1;
            self.points -= 12;
        }
        if widened {
            self.split += 1;
            self.points -= 6;
        }
        match likeness {
            Likeness::Exact => {
                self.quotes += 1;
                self.points += 20;
            }
            Likeness::Near => {
                self.near_quotes += 1;
                self.points += 12;
            }
            Likeness::Other => {}
        }
        let around = |byte: usize| {
            let (before, after) = text.split_at_checked(byte).unwrap_or((text, ""));
            (before.chars().next_back(), after.chars().next())
        };
        let (before, after) = around(from);
        let on_line = before.is_none_or(is_break);
        let (points, on_word) = edge(before, after);
        self.starts_on_line += u64::from(on_line);
        self.starts_on_word += u64::from(on_line || on_word);
        self.points += if on_line { 4 } else { points } - i64::from(after.is_some_and(char::is_whitespace));
        let (before, after) = around(to);
        let on_line = after.is_none_or(is_break) || before.is_some_and(is_break);
        let (points, on_word) = edge(before, after);
        self.ends_on_line += u64::from(on_line);
        self.ends_on_word += u64::from(on_line || on_word);
        self.points += if on_line { 4 } else { points } - i64::from(before.is_some_and(|c| c.is_whitespace() && !is_break(c)));
    }

    fn join(&mut self, other: &Self) {
        self.points += other.points;
        self.quotes += other.quotes;
        self.near_quotes += other.near_quotes;
        self.starts_on_line += other.starts_on_line;
        self.ends_on_line += other.ends_on_line;
        self.starts_on_word += other.starts_on_word;
        self.ends_on_word += other.ends_on_word;
        self.split += other.split;
        self.outside += other.outside;
    }
}

/// Tries all ways of counting.
pub(super) fn prove(exhibits: &[Exhibit<'_>], habit: Habit, choice: Choice) -> Proof {
    let readings: Vec<Reading> = Reading::all().collect();
    let mut tallies = vec![(Tally::default(), DefaultHasher::new()); readings.len()];
    let mut quoted: Vec<Vec<(u32, u32)>> = Vec::with_capacity(exhibits.len());
    for exhibit in exhibits {
        let mut masks = vec![(0u32, 0u32); exhibit.passages.len()];
        let mut done: HashMap<(Count, End), (Tally, u64, usize)> = HashMap::new();
        for (index, (reading, (total, digest))) in readings.iter().zip(&mut tallies).enumerate() {
            let key = (exhibit.stored.simplest(count(reading)), reading.end);
            let bit = 1u32 << index;
            let (tally, hash, first) = done.entry(key).or_insert_with(|| {
                let (tally, hash) = weigh(exhibit, reading, &mut masks, bit);
                (tally, hash, index)
            });
            if *first != index {
                for (exact, near) in &mut masks {
                    *exact |= (*exact >> *first & 1) << index;
                    *near |= (*near >> *first & 1) << index;
                }
            }
            total.join(tally);
            hash.hash(digest);
        }
        quoted.push(masks);
    }
    let selections = exhibits.iter().map(|exhibit| u64::try_from(exhibit.passages.len()).unwrap_or(0)).sum();
    let scores = gather(&readings, tallies, habit);
    Proof { board: decide(selections, scores, habit, choice), quoted }
}

fn weigh(exhibit: &Exhibit<'_>, reading: &Reading, masks: &mut [(u32, u32)], bit: u32) -> (Tally, u64) {
    let (mut tally, mut digest) = (Tally::default(), DefaultHasher::new());
    let placed = place_all(exhibit, reading);
    for ((placed, passage), (exact, near)) in placed.iter().zip(&exhibit.passages).zip(masks) {
        let found = match placed {
            Placed::At { bytes: (from, to), .. } => exhibit.canonical.get(*from..*to).unwrap_or_default(),
            Placed::Outside => "",
        };
        let likeness = best_likeness(passage, found);
        if likeness == Likeness::Exact && found.chars().take(TELLING_QUOTE).count() == TELLING_QUOTE {
            *exact |= bit;
        }
        if likeness > Likeness::Other {
            *near |= bit;
        }
        tally.add(placed, exhibit.canonical, likeness);
        match placed {
            Placed::At { span, .. } => Some(span).hash(&mut digest),
            Placed::Outside => None::<Span>.hash(&mut digest),
        }
    }
    (tally, digest.finish())
}

/// Those that place everything alike, together; the best first.
fn gather(readings: &[Reading], tallies: Vec<(Tally, DefaultHasher)>, habit: Habit) -> Vec<Score> {
    let mut scores: Vec<(u64, Score)> = Vec::new();
    for (reading, (tally, digest)) in readings.iter().zip(tallies) {
        let digest = digest.finish();
        let by_origin = habit.known() && habit.fits(reading);
        if let Some((_, score)) = scores.iter_mut().find(|(other, _)| *other == digest) {
            score.readings.push(*reading);
            score.by_origin |= by_origin;
            // What is no mistake in one of them is none.
            score.points = score.points.max(tally.points);
            score.split = score.split.min(tally.split);
            continue;
        }
        let Tally { points, quotes, near_quotes, starts_on_line, ends_on_line, starts_on_word, ends_on_word, split, outside } =
            tally;
        scores.push((
            digest,
            Score {
                readings: vec![*reading],
                points,
                quotes,
                near_quotes,
                starts_on_line,
                ends_on_line,
                starts_on_word,
                ends_on_word,
                split,
                outside,
                by_origin,
            },
        ));
    }
    let mut scores: Vec<Score> = scores.into_iter().map(|(_, score)| score).collect();
    scores.sort_by_key(|score| std::cmp::Reverse(score.points));
    scores
}

fn decide(selections: u64, scores: Vec<Score>, habit: Habit, choice: Choice) -> Scoreboard {
    // People select sloppily: a comma more, a letter less. What comes of that grows with the root of how many there are.
    let slack = 2 + i64::try_from((selections.saturating_mul(9) / 4).isqrt()).unwrap_or(0);
    let best = scores.first().map_or(0, |score| score.points);
    let most_quotes = scores.iter().map(|score| score.quotes).max().unwrap_or(0);
    let near: Vec<&Score> = scores.iter().filter(|score| score.points >= best - slack).collect();
    let known: Vec<&&Score> = near.iter().filter(|score| score.by_origin).collect();
    // What this program wrote itself it knows, unless the words say otherwise.
    let ours = scores.iter().find(|score| habit.ours && score.by_origin && score.outside == 0 && score.quotes == most_quotes);
    let (score, verdict) = match (ours, near.as_slice(), known.as_slice()) {
        _ if selections == 0 => (None, Verdict::Nothing),
        _ if scores.len() == 1 => (scores.first(), Verdict::Alike),
        (Some(ours), [one], _) if ours == *one => (Some(ours), Verdict::Proven),
        (Some(ours), ..) => (Some(ours), Verdict::ByOrigin),
        (_, [one], _) => (Some(*one), Verdict::Proven),
        (_, _, [one]) => (Some(**one), Verdict::ByOrigin),
        (_, _, [one, ..]) => (Some(**one), Verdict::Tied),
        (_, near, _) => (near.first().copied(), Verdict::Tied),
    };
    let found = score.and_then(|score| score.readings.iter().find(|reading| habit.fits(reading)).or(score.readings.first()));
    let (chosen, verdict) = match choice {
        Choice::Given(reading) => (reading, Verdict::Given),
        Choice::Proven => (found.copied().unwrap_or(Reading::OURS), verdict),
    };
    Scoreboard { selections, scores, chosen, verdict }
}

impl Proof {
    /// Another way of counting by which a selection's own quote stands where it says, when by the chosen one something else does.
    pub fn otherwise(&self, exhibit: usize, passage: usize) -> Option<Reading> {
        if self.board.verdict == Verdict::Given {
            return None;
        }
        let (exact, near) = self.quoted.get(exhibit)?.get(passage).copied()?;
        let chosen = Reading::all().position(|reading| reading == self.board.chosen)?;
        if near >> chosen & 1 == 1 || exact == 0 {
            return None;
        }
        Reading::all().nth(usize::try_from(exact.trailing_zeros()).ok()?)
    }
}
