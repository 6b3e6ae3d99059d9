//! Where a date lies among the brackets that people drew, and how long after the onset of a crisis.

use jalon_initiative::crisis::{Bracket, Verdict, lies_in};
use jalon_initiative::position::{self, Days, Places, Relation};
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

/// How a thing lies to each bracket that it touches, where the dates leave only one answer; earliest bracket first.
pub fn relations(words: Words<'_>, picture: &Picture, date: Bounds) -> Vec<String> {
    let places = Places::of(picture, date);
    let told = places.brackets.iter().filter_map(|(root, position)| {
        let key = relation_key(position.relation?)?;
        let bracket = picture.brackets.iter().find(|seen| seen.root == *root)?;
        Some(words.with(key, &[("bracket", &bracket_label(words, bracket))]))
    });
    told.collect()
}

/// The key of a relation in words; nothing where the two have no day in common.
fn relation_key(relation: Relation) -> Option<&'static str> {
    let key = match relation {
        Relation::Before | Relation::Meets | Relation::MetBy | Relation::After => return None,
        Relation::Overlaps => "position-relation-overlaps",
        Relation::Starts => "position-relation-starts",
        Relation::During => "position-relation-during",
        Relation::Finishes => "position-relation-finishes",
        Relation::Equals => "position-relation-equals",
        Relation::FinishedBy => "position-relation-finished-by",
        Relation::Contains => "position-relation-contains",
        Relation::StartedBy => "position-relation-started-by",
        Relation::OverlappedBy => "position-relation-overlapped-by",
    };
    Some(key)
}

/// How long after the onset of each crisis a thing began, in the order in which the crises were named.
pub fn lags(words: Words<'_>, picture: &Picture, date: Bounds) -> Vec<String> {
    let told = picture.crises.iter().map(|crisis| {
        let lag = since_onset(words, position::lag(&crisis.occurred, date));
        match crisis.words.as_ref().map(|words| words.name.trim()).filter(|name| !name.is_empty()) {
            Some(name) => words.with("position-since", &[("lag", &lag), ("crisis", name)]),
            None => words.with("position-since-unnamed", &[("lag", &lag)]),
        }
    });
    told.collect()
}

fn since_onset(words: Words<'_>, lag: Days) -> String {
    let (after, before) = (|days: i64| words.number(days), |days: i64| words.number(-days));
    let between = |key: &str, from: String, to: String| words.with(key, &[("from", &from), ("to", &to)]);
    let counted = |key: &str, days: i64| words.count(key, usize::try_from(days).unwrap_or(0));
    match (lag.at_least, lag.at_most) {
        (Some(0), Some(0)) => words.say("position-same-day"),
        (Some(least), Some(most)) if least == most && least > 0 => counted("position-days-after", least),
        (Some(least), Some(most)) if least == most => counted("position-days-before", -least),
        (Some(least), Some(most)) if least >= 0 => between("position-days-between", after(least), after(most)),
        (Some(least), Some(most)) if most <= 0 => between("position-days-between-before", before(most), before(least)),
        (Some(least), Some(most)) => between("position-days-around", before(least), after(most)),
        (Some(least), None) if least >= 0 => words.with("position-days-least", &[("from", &after(least))]),
        (None, Some(most)) if most <= 0 => words.with("position-days-most-before", &[("from", &before(most))]),
        _ => words.say("position-days-unknown"),
    }
}

/// A number of days in words, as vague as it is.
pub fn days(words: Words<'_>, days: Days) -> String {
    let (number, counted) =
        (|days: i64| words.number(days), |days: i64| words.language.say_with("position-days", &[("n", days.into())]));
    match (days.at_least, days.at_most) {
        (Some(least), Some(most)) if least == most => counted(least),
        (Some(least), Some(most)) => words.with("position-days-from-to", &[("from", &number(least)), ("to", &number(most))]),
        (Some(least), None) => words.with("position-days-at-least", &[("days", &counted(least))]),
        (None, Some(most)) => words.with("position-days-at-most", &[("days", &counted(most))]),
        (None, None) => words.say("position-days-not-known"),
    }
}

/// The label of a bracket: its own, or that of its phase.
pub fn bracket_label(words: Words<'_>, bracket: &Seen<Bracket>) -> String {
    words.phase(bracket.words.as_ref().map(|words| words.label.as_str()), &bracket.open.phase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jalon_initiative::practice::Lists;
    use jalon_record::edtf::Edtf;

    fn words() -> Words<'static> {
        let library = jalon_library::shipped().unwrap();
        Words {
            language: jalon_language::Language::En,
            pathway: library.pathways().first().unwrap(),
            library,
            lists: Lists::UNCHANGED,
        }
    }

    #[test]
    fn a_lag_is_told_as_vaguely_as_it_is_known() {
        let lag = |at_least, at_most| since_onset(words(), Days { at_least, at_most });
        assert_eq!(lag(Some(14), Some(14)), "14 days after the beginning of");
        assert_eq!(lag(Some(-1), Some(-1)), "One day before the beginning of");
        assert_eq!(lag(Some(0), Some(0)), "On the very day of the beginning of");
        assert_eq!(lag(Some(19), Some(48)), "Between 19 and 48 days after the beginning of");
        assert_eq!(lag(Some(-30), Some(-2)), "Between 2 and 30 days before the beginning of");
        assert_eq!(lag(Some(-12), Some(18)), "Between 12 days before and 18 days after the beginning of");
        assert_eq!(lag(Some(19), None), "At least 19 days after the beginning of");
        assert_eq!(lag(None, Some(-3)), "At least 3 days before the beginning of");
        assert_eq!(lag(Some(-3), None), "An unknown number of days from the beginning of");
        assert_eq!(days(words(), Days { at_least: Some(1), at_most: None }), "at least one day");
    }

    #[test]
    fn what_lies_nowhere_says_so() {
        let words = words();
        let nothing = Position::of(words, &Picture::default(), Edtf::parse("2020").unwrap().bounds());
        assert_eq!(nothing.sentence(words), words.say("part-position-undrawn"));
        let outside = Position { drawn: true, ..Position::default() };
        assert_eq!(outside.sentence(words), words.say("part-position-outside"));
        let both = Position { drawn: true, certainly: vec!["A".into(), "B".into()], possibly: vec!["C".into()] };
        assert!(both.sentence(words).contains("A, B") && both.sentence(words).contains('C'));
    }
}
