//! Where a date lies among the brackets that people drew.

use jalon_initiative::crisis::{Bracket, lies_in};
use jalon_initiative::{Picture, Seen};
use jalon_record::edtf::{Bounds, Day, Span};
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

/// How surely something lies in a bracket.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Sureness {
    Certain,
    Possible,
}

impl Position {
    /// Where a date lies among all brackets of all schemes, earliest bracket first.
    pub fn of(words: Words<'_>, picture: &Picture, date: Bounds) -> Self {
        let mut position = Self { drawn: !picture.brackets.is_empty(), ..Self::default() };
        for bracket in &picture.brackets {
            match sureness(date, &bracket.open) {
                Some(Sureness::Certain) => position.certainly.push(bracket_label(words, bracket)),
                Some(Sureness::Possible) => position.possibly.push(bracket_label(words, bracket)),
                None => {}
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

/// The room below answers with a verdict of `methods`, a room that this one may not name: its answer is told apart by
/// asking about a date that contradicts itself, which lies nowhere, and about one of which nothing is known, which lies
/// possibly anywhere.
fn sureness(date: Bounds, bracket: &Bracket) -> Option<Sureness> {
    let day = |day| Span { earliest: Some(day), latest: Some(day) };
    let nowhere = Bounds { start: day(Day::MAX), end: day(Day::MIN) };
    let verdict = lies_in(date, bracket);
    if verdict == lies_in(nowhere, bracket) {
        None
    } else if verdict == lies_in(Bounds::within(Span::UNBOUNDED), bracket) {
        Some(Sureness::Possible)
    } else {
        Some(Sureness::Certain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jalon_initiative::form::Code;
    use jalon_record::edtf::Edtf;
    use jalon_record::id::EntryId;

    fn bracket(start: &str, end: &str) -> Bracket {
        Bracket {
            crisis: EntryId::from_bytes([1; 16]),
            scheme: Code::new("team").unwrap(),
            phase: Code::new("disruption").unwrap(),
            start: Edtf::parse(start).unwrap(),
            end: Edtf::parse(end).unwrap(),
            marker: None,
        }
    }

    #[test]
    fn sureness_is_that_of_the_room_below() {
        let ask = |date: &str, start: &str, end: &str| sureness(Edtf::parse(date).unwrap().bounds(), &bracket(start, end));
        assert_eq!(ask("2020-04-02", "2020-03-13", "2020-05-15"), Some(Sureness::Certain));
        assert_eq!(ask("2020-05", "2020-03-13", "2020-05-15"), Some(Sureness::Possible));
        assert_eq!(ask("2021", "2020-03-13", "2020-05-15"), None);
        assert_eq!(ask("2021", "2020-05-16", "2022"), Some(Sureness::Certain));
        assert_eq!(ask("2021", "2020-05-16", "[2020-06..]"), Some(Sureness::Possible));
        assert_eq!(ask("XXXX", "2020-05-16", "2022"), Some(Sureness::Possible));
        assert_eq!(ask("2020-03/2020-06", "2020-05", "2020-05"), Some(Sureness::Certain));
    }

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
