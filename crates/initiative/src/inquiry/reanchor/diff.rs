//! What two texts have in common, in order.
//!
//! Lines, then runs of words, then words that stand once in both texts are anchors (B. Cohen's patience diff: the longest
//! increasing run of them); what lies between is compared by words with Myers's algorithm (E. Myers, *Algorithmica* 1, 1986),
//! and what is left by characters. Each comparison is bounded, so that two texts with nothing in common cost little more
//! than reading them: what is too large to compare and holds no anchor counts as replaced.

use std::collections::HashMap;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Code points that stand in both texts, one after the other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Run {
    /// Where in the old text.
    pub old: u32,
    /// Where in the new one.
    pub new: u32,
    /// How many.
    pub len: u32,
}

/// The most words, of both sides together, that are compared one by one.
const WORDS: usize = 2_000;
/// The most characters, of both sides together, that are compared one by one.
const CHARACTERS: usize = 600;
/// How many words in a row make an anchor where no line does.
const SHINGLE: usize = 4;

/// What both texts hold, from the beginning on; runs touch neither on both sides nor overlap.
pub fn kept(old: &str, new: &str) -> Vec<Run> {
    let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    let mut both = Both { old: &old, new: &new, runs: Vec::new() };
    let mut gaps = vec![Gap { old: 0..old.len(), new: 0..new.len(), by: By::Lines }];
    while let Some(gap) = gaps.pop() {
        both.compare(gap, &mut gaps);
    }
    both.runs.sort_unstable_by_key(|run| run.0);
    both.joined()
}

/// A stretch of each text that is yet to be compared.
struct Gap {
    old: Range<usize>,
    new: Range<usize>,
    by: By,
}

/// By what anchors are looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Lines,
    Shingles,
    Words,
}

struct Both<'a> {
    old: &'a [char],
    new: &'a [char],
    /// Where in the old text, where in the new one, how many.
    runs: Vec<(usize, usize, usize)>,
}

impl Both<'_> {
    fn keep(&mut self, old: usize, new: usize, len: usize) {
        if len > 0 {
            self.runs.push((old, new, len));
        }
    }

    fn sides(&self, gap: &Gap) -> (&[char], &[char]) {
        (self.old.get(gap.old.clone()).unwrap_or_default(), self.new.get(gap.new.clone()).unwrap_or_default())
    }

    fn compare(&mut self, gap: Gap, gaps: &mut Vec<Gap>) {
        let gap = self.trim(gap);
        if gap.old.is_empty() || gap.new.is_empty() {
            return;
        }
        let (old, new) = self.sides(&gap);
        if old.len() + new.len() <= CHARACTERS {
            return self.by_words(&gap, &tokens(old, word), &tokens(new, word));
        }
        let tokens: fn(&[char]) -> Vec<Range<usize>> = match gap.by {
            By::Lines => |side| tokens(side, line),
            By::Shingles => |side| shingles(&tokens(side, word)),
            By::Words => |side| tokens(side, word),
        };
        let (old_tokens, new_tokens) = (tokens(old), tokens(new));
        let anchors = anchors(old, &old_tokens, new, &new_tokens);
        if !anchors.is_empty() {
            return self.split(&gap, anchors, gaps);
        }
        match gap.by {
            By::Lines => gaps.push(Gap { by: By::Shingles, ..gap }),
            By::Shingles => gaps.push(Gap { by: By::Words, ..gap }),
            By::Words if old_tokens.len() + new_tokens.len() <= WORDS => self.by_words(&gap, &old_tokens, &new_tokens),
            By::Words => {}
        }
    }

    /// Keeps what both sides begin and end with, and gives what is left.
    fn trim(&mut self, gap: Gap) -> Gap {
        let (old, new) = self.sides(&gap);
        let head = old.iter().zip(new).take_while(|(one, other)| one == other).count();
        let (old, new) = (old.get(head..).unwrap_or_default(), new.get(head..).unwrap_or_default());
        let tail = old.iter().rev().zip(new.iter().rev()).take_while(|(one, other)| one == other).count();
        self.keep(gap.old.start, gap.new.start, head);
        let left =
            Gap { old: gap.old.start + head..gap.old.end - tail, new: gap.new.start + head..gap.new.end - tail, by: gap.by };
        self.keep(left.old.end, left.new.end, tail);
        left
    }

    /// Keeps the anchors and leaves what lies between them. What reaches over the end of another anchor is cut.
    fn split(&mut self, gap: &Gap, anchors: Vec<(Range<usize>, Range<usize>)>, gaps: &mut Vec<Gap>) {
        let (mut old, mut new) = (gap.old.start, gap.new.start);
        for (in_old, in_new) in anchors {
            let (from, to) = (gap.old.start + in_old.start, gap.new.start + in_new.start);
            // Shingles overlap: go on behind what is kept already, on both sides by as much.
            let over = old.saturating_sub(from).max(new.saturating_sub(to));
            let (from, to) = (from + over, to + over);
            let len = in_old.len().saturating_sub(over);
            if len == 0 {
                continue;
            }
            gaps.push(Gap { old: old..from, new: new..to, by: gap.by });
            self.keep(from, to, len);
            (old, new) = (from + len, to + len);
        }
        gaps.push(Gap { old: old..gap.old.end, new: new..gap.new.end, by: gap.by });
    }

    /// Compares word by word, and character by character where words were replaced by others.
    fn by_words(&mut self, gap: &Gap, old_words: &[Range<usize>], new_words: &[Range<usize>]) {
        let (old, new) = self.sides(gap);
        let mut numbers = HashMap::new();
        let mut numbered = |side: &[char], words: &[Range<usize>]| -> Vec<usize> {
            let number = |word: &Range<usize>| {
                let next = numbers.len();
                *numbers.entry(side.get(word.clone()).unwrap_or_default().to_vec()).or_insert(next)
            };
            words.iter().map(number).collect()
        };
        let (one, other) = (numbered(old, old_words), numbered(new, new_words));
        let starts = |words: &[Range<usize>], end: usize, base: usize| -> Vec<usize> {
            words.iter().map(|word| base + word.start).chain([base + end]).collect()
        };
        let (old_at, new_at) = (starts(old_words, old.len(), gap.old.start), starts(new_words, new.len(), gap.new.start));
        let at = |starts: &[usize], word: usize| starts.get(word).copied().unwrap_or_default();
        for op in capture_diff_slices(Algorithm::Myers, &one, &other) {
            match op {
                DiffOp::Equal { old_index, new_index, len } => {
                    let (from, to) = (at(&old_at, old_index), at(&new_at, new_index));
                    self.keep(from, to, at(&old_at, old_index + len) - from);
                }
                DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                    let old = at(&old_at, old_index)..at(&old_at, old_index + old_len);
                    let new = at(&new_at, new_index)..at(&new_at, new_index + new_len);
                    self.by_characters(Gap { old, new, by: By::Words });
                }
                DiffOp::Delete { .. } | DiffOp::Insert { .. } => {}
            }
        }
    }

    fn by_characters(&mut self, gap: Gap) {
        let gap = self.trim(gap);
        let (old, new) = self.sides(&gap);
        if old.len() + new.len() > CHARACTERS {
            return;
        }
        for op in capture_diff_slices(Algorithm::Myers, old, new) {
            if let DiffOp::Equal { old_index, new_index, len } = op {
                self.keep(gap.old.start + old_index, gap.new.start + new_index, len);
            }
        }
    }

    /// The runs with neighbours put together, counted in 32 bits as texts are.
    fn joined(self) -> Vec<Run> {
        let mut joined: Vec<Run> = Vec::new();
        let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        for (old, new, len) in self.runs {
            let (old, new, len) = (small(old), small(new), small(len));
            match joined.last_mut() {
                Some(last) if last.old + last.len == old && last.new + last.len == new => last.len += len,
                _ => joined.push(Run { old, new, len }),
            }
        }
        joined
    }
}

/// Whether a token ends between two characters: lines end after their line end.
fn line(one: char, _: char) -> bool {
    one == '\n'
}

/// Words are letters and digits in a row; anything else stands alone.
fn word(one: char, next: char) -> bool {
    !(one.is_alphanumeric() && next.is_alphanumeric())
}

fn tokens(side: &[char], ends: fn(char, char) -> bool) -> Vec<Range<usize>> {
    let mut from = 0;
    let cuts = side.windows(2).zip(1..).filter(|(pair, _)| matches!(pair, [one, next] if ends(*one, *next)));
    let mut tokens: Vec<Range<usize>> = cuts.map(|(_, at)| std::mem::replace(&mut from, at)..at).collect();
    if from < side.len() {
        tokens.push(from..side.len());
    }
    tokens
}

/// Words in a row, each row beginning one word after the one before.
fn shingles(words: &[Range<usize>]) -> Vec<Range<usize>> {
    let whole = |row: &[Range<usize>]| row.first().zip(row.last()).map(|(first, last)| first.start..last.end);
    words.windows(2 * SHINGLE - 1).filter_map(whole).collect()
}

/// The tokens that stand once in both sides, as far as they come in the same order: the longest increasing run.
fn anchors(
    old: &[char],
    old_tokens: &[Range<usize>],
    new: &[char],
    new_tokens: &[Range<usize>],
) -> Vec<(Range<usize>, Range<usize>)> {
    let mut places: HashMap<&[char], (u32, u32, usize)> = HashMap::new();
    for token in old_tokens {
        places.entry(old.get(token.clone()).unwrap_or_default()).or_default().0 += 1;
    }
    for (token, at) in new_tokens.iter().zip(0..) {
        if let Some(found) = places.get_mut(new.get(token.clone()).unwrap_or_default()) {
            (found.1, found.2) = (found.1 + 1, at);
        }
    }
    let pair = |token: &Range<usize>| {
        let text = old.get(token.clone()).unwrap_or_default();
        let told = text.iter().any(|c| c.is_alphanumeric());
        let (once, there, at) = places.get(text)?;
        (told && *once == 1 && *there == 1).then_some(())?;
        Some((token.clone(), *at))
    };
    let pairs: Vec<(Range<usize>, usize)> = old_tokens.iter().filter_map(pair).collect();
    let rising = increasing(&pairs.iter().map(|(_, at)| *at).collect::<Vec<_>>());
    let both = |place: usize| {
        let (token, at) = pairs.get(place)?;
        Some((token.clone(), new_tokens.get(*at)?.clone()))
    };
    rising.into_iter().filter_map(both).collect()
}

/// The places of a longest increasing run of different numbers.
fn increasing(numbers: &[usize]) -> Vec<usize> {
    // Of each length, the place of the run that ends lowest; and of each place, the one before it in its run.
    let (mut ends, mut before): (Vec<usize>, Vec<Option<usize>>) = (Vec::new(), Vec::with_capacity(numbers.len()));
    for (place, number) in numbers.iter().enumerate() {
        let longer = ends.partition_point(|end: &usize| numbers.get(*end).is_some_and(|known| known < number));
        before.push(longer.checked_sub(1).and_then(|at| ends.get(at).copied()));
        match ends.get_mut(longer) {
            Some(end) => *end = place,
            None => ends.push(place),
        }
    }
    let mut run = Vec::with_capacity(ends.len());
    let mut at = ends.last().copied();
    while let Some(place) = at {
        run.push(place);
        at = before.get(place).copied().flatten();
    }
    run.reverse();
    run
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tokens_are_whole() {
        let side: Vec<char> = "Oui, à 9 h.\n\nNon".chars().collect();
        let text = |tokens: Vec<Range<usize>>| -> Vec<String> { tokens.into_iter().map(|t| side[t].iter().collect()).collect() };
        assert_eq!(text(tokens(&side, line)), ["Oui, à 9 h.\n", "\n", "Non"]);
        assert_eq!(text(tokens(&side, word)), ["Oui", ",", " ", "à", " ", "9", " ", "h", ".", "\n", "\n", "Non"]);
        assert!(tokens(&[], word).is_empty());
    }

    #[test]
    fn the_longest_increasing_run_is_found() {
        assert_eq!(increasing(&[3, 1, 2, 5, 4]), [1, 2, 4]);
        assert_eq!(increasing(&[]), Vec::<usize>::new());
    }

    proptest! {
        #[test]
        fn runs_are_equal_text_in_order(old in "[ab \n]{0,60}", new in "[ab \n]{0,60}", long in 0..3usize) {
            let pad = "un mot, deux mots et encore d’autres mots\n".repeat(long * 20);
            let (old, new) = (format!("{pad}{old}"), format!("{new}{pad}"));
            let runs = kept(&old, &new);
            let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
            let (mut from, mut to) = (0, 0);
            for run in runs {
                prop_assert!(run.len > 0 && run.old >= from && run.new >= to);
                (from, to) = (run.old + run.len, run.new + run.len);
                prop_assert_eq!(&old[run.old as usize..from as usize], &new[run.new as usize..to as usize]);
            }
        }
    }
}
