//! Each way of counting is found out from the file alone.

use jalon_exchange::refi::{self, Bom, Choice, End, Import, Limits, LineEnd, Reading, Source, TextPlace, Unit, Verdict, What};
use proptest::prelude::*;

use crate::build::{Storage, foreign, only, project};

const TEXT: &str = "Interview 🎤 one\nI: How did it start?\nP: On a Monday 🙂 before the wave, we had no room.\n\nI: And then?\n\
    P: Then they opened the arena. Nobody asked us 🤷🏽.\nP: I stayed because of the soup — really.\nI: Was there someone to call?\n\
    P: Élise, every morning; 我们 came by at noon.\nThe end.\n";

fn spans(import: &Import) -> Vec<(usize, usize)> {
    let Source::Text(text) = &import.project.sources[0] else { return Vec::new() };
    text.selections
        .iter()
        .filter_map(|selection| match selection.place {
            TextPlace::At(span) => Some((span.start as usize, span.end as usize)),
            TextPlace::Unplaced { .. } => None,
        })
        .collect()
}

fn read(bytes: &[u8]) -> Import {
    refi::read(bytes, &Limits::default(), Choice::Proven).unwrap()
}

/// Whole lines of the text without their line ends.
fn lines(text: &str) -> Vec<(usize, usize)> {
    let mut at = 0;
    let mut all = Vec::new();
    for line in text.split('\n') {
        let len = line.chars().count();
        if len > 0 {
            all.push((at, at + len));
        }
        at += len + 1;
    }
    all
}

/// Every third to fifth word and its neighbour.
fn phrases(text: &str) -> Vec<(usize, usize)> {
    let chars: Vec<char> = text.chars().collect();
    let starts: Vec<usize> =
        (0..chars.len()).filter(|at| chars[*at].is_alphanumeric() && (*at == 0 || !chars[at - 1].is_alphanumeric())).collect();
    let end = |from: usize| (from..chars.len()).find(|at| !chars[*at].is_alphanumeric()).unwrap_or(chars.len());
    starts.iter().step_by(3).zip(starts.iter().skip(1).step_by(3)).map(|(first, second)| (*first, end(*second))).collect()
}

#[test]
fn as_nvivo_counts() {
    let reading = Reading { end: End::HalfOpen, unit: Unit::Utf16, bom: Bom::NotCounted, lines: LineEnd::AsStored };
    let storage = Storage { bom: true, crlf: true };
    for origin in ["NVivo 12.6", "", "something new"] {
        let import = read(&foreign(origin, TEXT, &lines(TEXT), storage, reading, false));
        assert_eq!(spans(&import), lines(TEXT), "{origin}");
        assert_eq!(import.scoreboard.verdict, Verdict::Proven);
        let Source::Text(text) = &import.project.sources[0] else { return };
        assert_eq!(text.text.as_deref(), Some(TEXT));
        let told: Vec<&str> = import.losses.counts().into_iter().map(|(code, _)| code).collect();
        assert_eq!(told, ["refi-loss-byte-order-mark", "refi-loss-line-ends"]);
    }
}

#[test]
fn every_way_of_counting_is_found_from_phrases_and_from_quotes() {
    for storage in [(false, false), (true, false), (false, true), (true, true)].map(|(bom, crlf)| Storage { bom, crlf }) {
        for reading in Reading::all() {
            for names in [false, true] {
                let import = read(&foreign("", TEXT, &phrases(TEXT), storage, reading, names));
                assert_eq!(
                    spans(&import),
                    phrases(TEXT),
                    "{storage:?} {reading:?} {names} {:#?}",
                    import.scoreboard.scores.get(..2)
                );
                assert_eq!(import.scoreboard.verdict, Verdict::Proven);
                assert!(import.scoreboard.scores[0].readings.contains(&reading));
            }
        }
    }
}

#[test]
fn a_tie_is_shown_and_a_person_chooses() {
    // Lines that end where a line ends: with or without the line feed, nobody can say.
    let text = "one two\nthree four\nfive six\n";
    let reading = Reading { end: End::Inclusive, ..Reading::OURS };
    let file = foreign("", text, &[(0, 8), (8, 19)], Storage { bom: false, crlf: false }, reading, false);
    let import = read(&file);
    assert_eq!(import.scoreboard.verdict, Verdict::Tied);
    assert_eq!(spans(&import), [(0, 7), (8, 18)]);
    let best: Vec<i64> = import.scoreboard.scores.iter().take(2).map(|score| score.points).collect();
    assert_eq!(best[0], best[1]);
    let given = refi::read(&file, &Limits::default(), Choice::Given(reading)).unwrap();
    assert_eq!((given.scoreboard.verdict, spans(&given)), (Verdict::Given, vec![(0, 8), (8, 19)]));
    // A program whose habits are known decides it.
    let known = read(&foreign("QualCoder", text, &[(0, 7), (8, 18)], Storage { bom: false, crlf: false }, Reading::OURS, false));
    assert_eq!((known.scoreboard.verdict, spans(&known)), (Verdict::ByOrigin, vec![(0, 7), (8, 18)]));
}

#[test]
fn one_selection_that_counts_otherwise_stays_on_its_quote() {
    // Transana's example in the standard: most ends are half-open, one is not.
    let inside = r#"<Sources><TextSource guid="00000000-0000-4000-8000-000000000001">
        <PlainTextContent>An English Quote, then some Français Quote, and a last quote of it all.</PlainTextContent>
        <PlainTextSelection guid="00000000-0000-4000-8000-000000000002" name="English Quote" startPosition="3" endPosition="15"/>
        <PlainTextSelection guid="00000000-0000-4000-8000-000000000003" name="Français Quote" startPosition="28" endPosition="42"/>
        <PlainTextSelection guid="00000000-0000-4000-8000-000000000004" name="a last quote" startPosition="48" endPosition="60"/>
        </TextSource></Sources>"#;
    let import = read(&only(&project("Transana", inside)));
    assert_eq!(spans(&import), [(3, 16), (28, 42), (48, 60)]);
    let otherwise = import.losses.0.iter().filter(|loss| matches!(loss.what, What::ReadOtherwise { .. })).count();
    assert_eq!(otherwise, 1);
}

#[test]
fn what_lies_outside_is_told_and_not_moved() {
    let inside = |start, end| {
        format!(
            r#"<Sources><TextSource guid="00000000-0000-4000-8000-000000000001"><PlainTextContent>A short text.</PlainTextContent>
            <PlainTextSelection guid="00000000-0000-4000-8000-000000000002" startPosition="{start}" endPosition="{end}"/>
            </TextSource></Sources>"#
        )
    };
    let told = |start: i64, end: i64| {
        let import = read(&only(&project("", &inside(start, end))));
        (spans(&import), import.losses.counts().first().map(|(code, _)| *code))
    };
    assert_eq!(told(2, 7), (vec![(2, 7)], None));
    assert_eq!(told(7, 2), (vec![(2, 7)], Some("refi-loss-swapped")));
    assert_eq!(told(8, 99), (vec![(8, 13)], Some("refi-loss-cut-short")));
    assert_eq!(told(99, 120), (vec![], Some("refi-loss-outside")));
    assert_eq!(told(-5, 4), (vec![], Some("refi-loss-outside")));
    assert_eq!(told(i64::MIN, i64::MAX), (vec![], Some("refi-loss-outside")));
    assert_eq!(told(0, i64::MAX), (vec![(0, 13)], Some("refi-loss-cut-short")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whoever counts as they like, every selection is on its words, or the board says that it may not be.
    #[test]
    fn placed_right_or_told(
        words in prop::collection::vec(("[a-zéß]{1,9}", prop::sample::select(vec![" ", " ", " ", ", ", "\n", " 🙂 ", ". "])), 30..120),
        picks in prop::collection::vec((any::<prop::sample::Index>(), 1usize..6), 12..20),
        which in any::<prop::sample::Index>(), bom: bool, crlf: bool,
    ) {
        let readings: Vec<Reading> = Reading::all().collect();
        let reading = *which.get(&readings);
        let (mut text, mut edges) = (String::new(), Vec::new());
        for (word, gap) in &words {
            let start = text.chars().count();
            text.push_str(word);
            edges.push((start, text.chars().count()));
            text.push_str(gap);
        }
        let spans_in: Vec<(usize, usize)> = picks.iter().map(|(index, len)| {
            let first = index.index(edges.len());
            (edges[first].0, edges[(first + len - 1).min(edges.len() - 1)].1)
        }).collect();
        let import = read(&foreign("", &text, &spans_in, Storage { bom, crlf }, reading, false));
        let sure = matches!(import.scoreboard.verdict, Verdict::Proven | Verdict::Alike);
        prop_assert!(spans(&import) == spans_in || !sure, "{reading:?} {:#?}", import.scoreboard.scores.get(..3));
    }
}
