//! Which crisis readings are due: a crisis was named, or a new bracket of it began, and nobody has read it since.

use jalon_methods::order::{self, Verdict};
use jalon_record::edtf::{Bounds, Day, Span};

use super::{Bracket, Crisis};
use crate::picture::Picture;
use crate::seen::Seen;

/// A reading that is due.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DueReading<'a> {
    /// The crisis to read.
    pub crisis: &'a Seen<Crisis>,
    /// The bracket that began since it was last read; `None` where the crisis was never read and none is going on.
    pub bracket: Option<&'a Seen<Bracket>>,
}

/// The readings that are due on a day, in the order in which the crises were named.
///
/// One is due for the bracket of a crisis that began last, of those that may be going on, unless a reading names it or was
/// held when it had certainly begun; and for a crisis without brackets that was never read. A crisis all of whose brackets
/// are over asks for none: a reading looks ahead.
pub fn due_readings(picture: &Picture, today: Day) -> Vec<DueReading<'_>> {
    picture.crises.iter().filter_map(|crisis| due(picture, crisis, today)).collect()
}

fn due<'a>(picture: &'a Picture, crisis: &'a Seen<Crisis>, today: Day) -> Option<DueReading<'a>> {
    let drawn: Vec<&Seen<Bracket>> = picture.brackets.iter().filter(|bracket| bracket.open.crisis == crisis.root).collect();
    let readings = || picture.readings.iter().filter(|reading| reading.open.crisis == crisis.root);
    if drawn.is_empty() {
        return readings().next().is_none().then_some(DueReading { crisis, bracket: None });
    }
    let now = Bounds::within(Span { earliest: Some(today), latest: Some(today) });
    let going_on = drawn.into_iter().filter(|bracket| order::overlaps(now, bracket.open.reach()) != Verdict::No);
    let bracket = going_on.max_by_key(|bracket| (bracket.open.start.bounds().start.earliest, bracket.seq))?;
    let began = bracket.open.start.bounds().start.latest;
    let is_read = readings().any(|reading| {
        let held = reading.bounds().start.earliest;
        reading.open.bracket == Some(bracket.root) || held.zip(began).is_some_and(|(held, began)| began <= held)
    });
    (!is_read).then_some(DueReading { crisis, bracket: Some(bracket) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crisis::bracket::example::{drawn, seen};
    use crate::crisis::{CrisisReading, CrisisWords, ReadingWords};
    use jalon_record::edtf::Edtf;
    use jalon_record::id::EntryId;

    fn day(text: &str) -> Day {
        Edtf::parse(text).unwrap().bounds().start.earliest.unwrap()
    }

    fn reading(n: u8, occurred: &str, bracket: Option<u8>) -> Seen<CrisisReading> {
        let open = CrisisReading {
            crisis: EntryId::from_bytes([1; 16]),
            bracket: bracket.map(|n| EntryId::from_bytes([n; 16])),
            choices: vec![],
        };
        seen(n, 7, occurred, open, ReadingWords::default())
    }

    fn named(brackets: Vec<Seen<Bracket>>, readings: Vec<Seen<CrisisReading>>) -> Picture {
        let crisis = seen(1, 7, "2020-03", Crisis {}, CrisisWords::default());
        Picture { crises: vec![crisis], brackets, readings, ..Picture::default() }
    }

    fn due_on(picture: &Picture, today: &str) -> Option<Option<u8>> {
        due_readings(picture, day(today)).first().map(|due| due.bracket.map(|bracket| bracket.root.as_bytes()[0]))
    }

    #[test]
    fn a_crisis_that_was_named_asks_for_one_until_it_is_held() {
        assert_eq!(due_on(&named(vec![], vec![]), "2020-04-01"), Some(None));
        assert_eq!(due_on(&named(vec![], vec![reading(5, "2020-03-20", None)]), "2020-04-01"), None);
        assert_eq!(due_on(&Picture::default(), "2020-04-01"), None);
    }

    #[test]
    fn a_new_bracket_asks_again_and_one_that_is_over_does_not() {
        let two = || {
            vec![
                drawn(2, 7, "team", "disruption", "2020-03-13", "2020-05-24"),
                drawn(3, 7, "team", "adaptation", "2020-05-25", "2020-09-30"),
            ]
        };
        let read_once = named(two(), vec![reading(5, "2020-03-20", None)]);
        assert_eq!(due_on(&read_once, "2020-04-01"), None);
        assert_eq!(due_on(&read_once, "2020-06-01"), Some(Some(3)));
        assert_eq!(due_on(&read_once, "2021-06-01"), None, "all its brackets are over");
        let read_early = named(two(), vec![reading(5, "2020-05-20", Some(3))]);
        assert_eq!(due_on(&read_early, "2020-06-01"), None, "it names the bracket");
        let read_later = named(two(), vec![reading(5, "2020-05-28", None)]);
        assert_eq!(due_on(&read_later, "2020-06-01"), None);
    }
}
