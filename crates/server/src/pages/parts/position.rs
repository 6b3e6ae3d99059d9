//! Where a date lies among the brackets that people drew.

use jalon_initiative::crisis::{Bracket, Verdict, lies_in};
use jalon_initiative::{Picture, Seen};
use jalon_record::edtf::Bounds;
use jalon_report::Words;

/// The brackets in which a date certainly or possibly lies, by their labels.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Position {
    /// However the dates fall.
    pub certainly: Vec<String>,
    /// If the dates fall so.
    pub possibly: Vec<String>,
    /// Whether anyone drew a bracket at all.
    pub drawn: bool,
}

impl Position {
    /// Where a date lies among all brackets of all schemes, earliest bracket first.
    pub fn of(words: Words<'_>, picture: &Picture, date: Bounds) -> Self {
        let mut position = Self { drawn: !picture.brackets.is_empty(), ..Self::default() };
        for bracket in &picture.brackets {
            match lies_in(date, &bracket.open) {
                Verdict::Certainly => position.certainly.push(bracket_label(words, bracket)),
                Verdict::Possibly => position.possibly.push(bracket_label(words, bracket)),
                Verdict::No => {}
            }
        }
        position
    }

    /// Whether it lies, perhaps, in any bracket.
    pub fn is_somewhere(&self) -> bool {
        !self.certainly.is_empty() || !self.possibly.is_empty()
    }

    /// The same as a sentence or two.
    pub fn sentence(&self, words: Words<'_>) -> String {
        if !self.drawn {
            return words.say("part-position-undrawn");
        }
        if !self.is_somewhere() {
            return words.say("part-position-outside");
        }
        let comma = words.say("part-comma");
        let told = [("part-position-certainly", &self.certainly), ("part-position-possibly", &self.possibly)];
        let sentences = told.into_iter().filter(|(_, labels)| !labels.is_empty());
        let sentences: Vec<String> =
            sentences.map(|(key, labels)| words.with(key, &[("brackets", &labels.join(&comma))])).collect();
        sentences.join(&words.say("part-space"))
    }
}

/// The label of a bracket: its own, or that of its phase.
fn bracket_label(words: Words<'_>, bracket: &Seen<Bracket>) -> String {
    words.phase(bracket.words.as_ref().map(|words| words.label.as_str()), &bracket.open.phase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jalon_record::edtf::Edtf;

    #[test]
    fn what_lies_nowhere_says_so() {
        let words = Words {
            language: jalon_language::Language::En,
            pathway: jalon_library::shipped().unwrap().pathways().first().unwrap(),
            library: jalon_library::shipped().unwrap(),
        };
        let nothing = Position::of(words, &Picture::default(), Edtf::parse("2020").unwrap().bounds());
        assert_eq!(nothing.sentence(words), words.say("part-position-undrawn"));
        let outside = Position { drawn: true, ..Position::default() };
        assert_eq!(outside.sentence(words), words.say("part-position-outside"));
        let both = Position { drawn: true, certainly: vec!["A".into(), "B".into()], possibly: vec!["C".into()] };
        assert!(both.sentence(words).contains("A, B") && both.sentence(words).contains('C'));
    }
}
