use jalon_initiative::crisis::Bracket;
use jalon_initiative::form::Code;
use jalon_initiative::lane::DayCount;
use jalon_initiative::matrix::Ground;
use jalon_initiative::practice::Lists;
use jalon_initiative::tempo::{stretches, weeks};
use jalon_language::Language;
use jalon_record::edtf::{Day, Edtf};
use jalon_record::id::EntryId;

use super::*;

fn words(language: Language) -> Words<'static> {
    let library = jalon_library::shipped().unwrap();
    Words { language, pathway: library.pathways().first().unwrap(), library, lists: Lists::UNCHANGED }
}

fn counts(many: i32) -> Vec<DayCount> {
    let count = |at: i32| if at < 14 { 8 + at % 5 } else { 2 + at % 3 };
    let day = |at: i32| Day::from_number(18_267 + 7 * at).unwrap();
    (0..many).map(|at| DayCount { day: day(at), contacts: count(at).into(), vague: i64::from(at % 9 == 4) }).collect()
}

fn ground() -> Ground {
    let bracket = |n: u8, start: &str, end: &str| {
        let bracket = Bracket {
            crisis: EntryId::from_bytes([9; 16]),
            scheme: Code::new("team").unwrap(),
            phase: Code::new("before").unwrap(),
            start: Edtf::parse(start).unwrap(),
            end: Edtf::parse(end).unwrap(),
            marker: None,
            clock: None,
        };
        (EntryId::from_bytes([n; 16]), bracket)
    };
    let drawn = [bracket(1, "2020-01-06", "2020-03-15"), bracket(2, "2020-03-16", "2020-12-31")];
    Ground::new(drawn.iter().map(|(root, bracket)| (*root, bracket)))
}

fn drawn(many: i32, ground: &Ground, language: Language, name: &str) -> String {
    let weeks = weeks(&counts(many));
    let stretches = stretches(&weeks, ground);
    let names: Vec<String> = stretches.iter().map(|_| name.to_owned()).collect();
    let words = words(language);
    run_chart(&ChartInput { weeks: &weeks, stretches: &stretches, names: &names, title: "A <title>", description: "&", words })
}

#[test]
fn the_drawing_is_well_formed_and_stays_on_its_sheet() {
    for language in Language::ALL {
        for many in [0, 1, 9, 40, 400] {
            let svg = drawn(many, &ground(), language, "L’avant & l’après <3>");
            let read = roxmltree::Document::parse(&svg).unwrap();
            for node in read.descendants() {
                for name in ["x", "cx"] {
                    let place = node.attribute(name).and_then(|text| text.parse::<f64>().ok());
                    assert!(place.is_none_or(|place| (0.0..=WIDTH).contains(&place)), "{many}: {place:?}");
                }
                for name in ["y", "cy"] {
                    let place = node.attribute(name).and_then(|text| text.parse::<f64>().ok());
                    assert!(place.is_none_or(|place| (0.0..=HEIGHT).contains(&place)), "{many}: {place:?}");
                }
                assert_eq!(node.attribute("style"), None);
            }
        }
    }
}

#[test]
fn a_run_too_long_for_chance_is_drawn_and_named_and_the_median_too() {
    let all = drawn(40, &Ground::default(), Language::En, "");
    assert!(all.contains("class=\"rc-run\"") && all.contains("rc-run-label"));
    assert_eq!(all.matches("rc-median").count(), 1);
    let each = drawn(40, &ground(), Language::En, "x");
    assert_eq!(each.matches("rc-band").count(), 2);
    assert!(!each.contains("class=\"rc-run\""));
    assert_eq!(each.matches("is-vague").count(), 4);
    assert!(!drawn(400, &ground(), Language::En, "x").contains("<circle"), "too many points to tell apart");
}

#[test]
fn the_top_of_the_scale_is_round() {
    assert_eq!([0, 3, 7, 12, 19, 41, 99, 100, 101].map(axis::top), [4, 4, 8, 20, 20, 50, 100, 100, 200]);
}
