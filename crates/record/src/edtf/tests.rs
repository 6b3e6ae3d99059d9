use proptest::prelude::*;

use super::{Choice, Day, Edge, Edtf, EdtfCause, Precision, Shape, Span};

fn edtf(text: &str) -> Edtf {
    Edtf::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn show(span: Span) -> String {
    let day = |day: Option<Day>| day.map_or("*".to_owned(), |day| day.to_string());
    format!("{} {}", day(span.earliest), day(span.latest))
}

/// Expressions whose beginning and end range over the same days.
#[test]
fn single_dates_and_one_of_sets_reach_so_far() {
    let table = [
        // level 0
        ("1985-04-12", "1985-04-12 1985-04-12"),
        ("1985-04", "1985-04-01 1985-04-30"),
        ("1985", "1985-01-01 1985-12-31"),
        ("1985-04-12T23:20:30", "1985-04-12 1985-04-12"),
        ("1985-04-12T23:20:30Z", "1985-04-12 1985-04-12"),
        ("1985-04-12T23:20:30-04", "1985-04-12 1985-04-12"),
        ("1985-04-12T23:20:30+04:30", "1985-04-12 1985-04-12"),
        ("2020-03-27T16:00:00-05:00", "2020-03-27 2020-03-27"),
        // level 1
        ("-1985", "-1985-01-01 -1985-12-31"),
        ("0000", "0000-01-01 0000-12-31"),
        ("2001-21", "2001-03-01 2001-05-31"),
        ("2001-22", "2001-06-01 2001-08-31"),
        ("2001-23", "2001-09-01 2001-11-30"),
        ("2019-24", "2019-12-01 2020-02-29"),
        ("1984?", "1983-01-01 1985-12-31"),
        ("2004-06~", "2004-05-01 2004-07-31"),
        ("2020-01~", "2019-12-01 2020-02-29"),
        ("2004-06-11%", "2004-06-10 2004-06-12"),
        ("2020-21~", "2019-12-01 2020-08-31"),
        ("201X", "2010-01-01 2019-12-31"),
        ("201X~", "2000-01-01 2029-12-31"),
        ("20XX", "2000-01-01 2099-12-31"),
        ("-156X", "-1569-01-01 -1560-12-31"),
        ("2004-XX", "2004-01-01 2004-12-31"),
        ("1985-04-XX", "1985-04-01 1985-04-30"),
        ("1985-04-XX~", "1985-03-01 1985-05-31"),
        ("1985-XX-XX", "1985-01-01 1985-12-31"),
        ("XXXX", "* *"),
        ("9999", "9999-01-01 9999-12-31"),
        ("9999~", "9998-01-01 9999-12-31"),
        ("9999-24", "9999-12-01 9999-12-31"),
        ("-9999~", "-9999-01-01 -9998-12-31"),
        // level 2
        ("2001-34", "2001-04-01 2001-06-30"),
        ("2001-38", "2001-05-01 2001-08-31"),
        ("2001-41", "2001-07-01 2001-12-31"),
        ("2001-29", "2001-09-01 2001-11-30"),
        ("2001-30", "2001-12-01 2002-02-28"),
        ("2001-31", "2001-03-01 2001-05-31"),
        ("2001-32", "2001-06-01 2001-08-31"),
        ("2004-06-~11", "2004-06-10 2004-06-12"),
        ("2004?-06-11", "2003-06-11 2005-06-11"),
        ("?2004-06-~11", "2003-06-10 2005-06-12"),
        ("2004-%06", "2004-05-01 2004-07-31"),
        ("156X-12-25", "1560-12-25 1569-12-25"),
        ("15XX-12-25", "1500-12-25 1599-12-25"),
        ("1XXX-12", "1000-12-01 1999-12-31"),
        ("1984-1X", "1984-10-01 1984-12-31"),
        ("1985-XX-31", "1985-01-31 1985-12-31"),
        ("199X-02-29", "1992-02-29 1996-02-29"),
        ("XXXX-12-XX", "* *"),
        ("[1667,1668,1670..1672]", "1667-01-01 1672-12-31"),
        ("[1670..1672,1667]", "1667-01-01 1672-12-31"),
        ("[..1760-12-03]", "* 1760-12-03"),
        ("[1760-12..]", "1760-12-01 *"),
        ("[1760-01,1760-02,1760-12..]", "1760-01-01 *"),
        ("[1667,1760-12]", "1667-01-01 1760-12-31"),
        ("[2020-03-01,2020-03-04]", "2020-03-01 2020-03-04"),
        ("[2020-05,XXXX]", "* *"),
    ];
    for (text, days) in table {
        let bounds = edtf(text).bounds();
        assert_eq!(show(bounds.start), days, "{text}");
        assert_eq!(bounds.start, bounds.end, "{text}");
        assert_eq!(edtf(text).text(), text);
    }
}

/// Expressions with a beginning and an end of their own.
#[test]
fn intervals_and_all_of_sets_reach_so_far() {
    let table = [
        // level 0
        ("1964/2008", "1964-01-01 1964-12-31", "2008-01-01 2008-12-31"),
        ("2004-02-01/2005", "2004-02-01 2004-02-01", "2005-01-01 2005-12-31"),
        ("2005/2006-02", "2005-01-01 2005-12-31", "2006-02-01 2006-02-28"),
        // a beginning is no later than the end
        ("2020/2020-03", "2020-01-01 2020-03-31", "2020-03-01 2020-03-31"),
        ("2020-05-10/2020-05", "2020-05-10 2020-05-10", "2020-05-10 2020-05-31"),
        ("2020-04~/2020-04", "2020-03-01 2020-04-30", "2020-04-01 2020-04-30"),
        // level 1
        ("1985-04-12/..", "1985-04-12 1985-04-12", "1985-04-12 *"),
        ("1985-04/", "1985-04-01 1985-04-30", "1985-04-01 *"),
        ("../1985", "* 1985-12-31", "1985-01-01 1985-12-31"),
        ("/1985-04", "* 1985-04-30", "1985-04-01 1985-04-30"),
        ("1984~/2004-06%", "1983-01-01 1985-12-31", "2004-05-01 2004-07-31"),
        // level 2
        ("2004-06-~01/2004-06-~20", "2004-05-31 2004-06-02", "2004-06-19 2004-06-21"),
        ("2004-06-XX/2004-07-03", "2004-06-01 2004-06-30", "2004-07-03 2004-07-03"),
        ("{1667,1668,1670..1672}", "1667-01-01 1667-12-31", "1672-01-01 1672-12-31"),
        ("{1960,1961-12}", "1960-01-01 1960-12-31", "1961-12-01 1961-12-31"),
        ("{..1984}", "* 1984-12-31", "1984-01-01 1984-12-31"),
        ("{2020-03-04,2020-03}", "2020-03-01 2020-03-04", "2020-03-04 2020-03-31"),
    ];
    for (text, start, end) in table {
        let bounds = edtf(text).bounds();
        assert_eq!((show(bounds.start).as_str(), show(bounds.end).as_str()), (start, end), "{text}");
    }
}

#[test]
fn what_is_no_date_is_refused_with_its_cause() {
    use EdtfCause::*;
    let long = "2020,".repeat(60);
    let table = [
        ("", Empty, 0),
        (long.as_str(), TooLong, 200),
        ("2020\n", Control, 4),
        (" 2020", Unexpected, 0),
        ("2020 ", Unexpected, 4),
        ("20", Unexpected, 2),
        ("20200312", Year, 4),
        ("Y170000002", Year, 0),
        ("-0000", Year, 0),
        ("12020", Year, 4),
        ("1950S2", LeftOut, 4),
        ("2020-13", Month, 7),
        ("2020-00", Month, 0),
        ("2020-42", Month, 7),
        ("2020-02-30", Day, 0),
        ("2021-02-29", Day, 0),
        ("2020-02-3X", Day, 0),
        ("XXX1-02-29", Day, 0),
        ("2020-21-05", Unexpected, 10),
        ("2020-05-12T25:00:00", Clock, 11),
        ("2020-05-12T12:00", Clock, 16),
        ("2020-05T12:00:00", Clock, 8),
        ("2020-05-12~T12:00:00", Clock, 12),
        ("2020-05-12T12:00:00/2021", Clock, 24),
        ("2020-05/2020-04", Reversed, 8),
        ("[2020-05..2020-04]", Reversed, 10),
        ("/", NoDate, 1),
        ("../..", NoDate, 5),
        ("..", Unexpected, 2),
        ("[]", NoDate, 1),
        ("[2020", Unexpected, 5),
        ("[2020,]", NoDate, 6),
        ("[2020, 2021]", Unexpected, 6),
        ("?2020?", Unexpected, 5),
        ("2020/2021/2022", Unexpected, 9),
        ("二〇二〇", Unexpected, 0),
    ];
    for (text, cause, at) in table {
        let error = Edtf::parse(text).expect_err(text);
        assert_eq!((error.cause, error.at), (cause, at), "{text}");
    }
}

#[test]
fn everyday_words_in_three_languages() {
    let table = [
        ("2020-05", "2020-05"),
        (" 2020-5 ", "2020-05"),
        ("202x", "202X"),
        ("2020-03-27T16:00", "2020-03-27T16:00:00"),
        ("[2020-03-01, 2020-03-04]", "[2020-03-01,2020-03-04]"),
        ("2020/05/12", "2020-05-12"),
        ("2020.5.12", "2020-05-12"),
        ("spring 2020", "2020-21"),
        ("printemps 2020", "2020-21"),
        ("2020年春", "2020-21"),
        ("Été 2020", "2020-22"),
        ("à l’automne 2020", "2020-23"),
        ("fall 2020", "2020-23"),
        ("hiver 2020-2021", "2020-24"),
        ("winter 2020/21", "2020-24"),
        ("2020-2021年冬季", "2020-24"),
        ("hiver 2020", "[2019-24,2020-24]"),
        ("2020年冬天", "[2019-24,2020-24]"),
        ("mai 2020", "2020-05"),
        ("May 2020", "2020-05"),
        ("2020年5月", "2020-05"),
        ("二〇二〇年十二月二十一日", "2020-12-21"),
        ("au mois d’août 2020", "2020-08"),
        ("vers mai 2020", "2020-05~"),
        ("about May 2020", "2020-05~"),
        ("2020年5月左右", "2020-05~"),
        ("大约2020年5月", "2020-05~"),
        ("c. 2020", "2020~"),
        ("ca 2020", "2020~"),
        ("mai 2020 ?", "2020-05?"),
        ("peut-être mai 2020", "2020-05?"),
        ("可能2020年5月前后", "2020-05%"),
        ("12 mars 2020", "2020-03-12"),
        ("jeudi le 12 mars 2020", "2020-03-12"),
        ("March 12, 2020", "2020-03-12"),
        ("12th of March 2020", "2020-03-12"),
        ("1er mai 2020", "2020-05-01"),
        ("2020年3月12日", "2020-03-12"),
        ("2020年3月12号", "2020-03-12"),
        ("between April and May 2020", "[2020-04..2020-05]"),
        ("entre avril et mai 2020", "[2020-04..2020-05]"),
        ("entre le 12 et le 15 mars 2020", "[2020-03-12..2020-03-15]"),
        ("2020年4月至5月之间", "[2020-04..2020-05]"),
        ("d’avril à mai 2020", "2020-04/2020-05"),
        ("from April to May 2020", "2020-04/2020-05"),
        ("du 12 au 15 mars 2020", "2020-03-12/2020-03-15"),
        ("12-15 mars 2020", "2020-03-12/2020-03-15"),
        ("March 2020 to May 2021", "2020-03/2021-05"),
        ("mars – mai 2020", "2020-03/2020-05"),
        ("2020-2021", "2020/2021"),
        ("从2020年4月到5月", "2020-04/2020-05"),
        ("2020年3月12日至15日", "2020-03-12/2020-03-15"),
        ("before 2020", "[..2019]"),
        ("avant mai 2020", "[..2020-04]"),
        ("avant le 1er mars 2020", "[..2020-02-29]"),
        ("avant le printemps 2020", "[..2020-02-29]"),
        ("2020年以前", "[..2019]"),
        ("after 2020", "[2021..]"),
        ("après décembre 2020", "[2021-01..]"),
        ("2020年5月之后", "[2020-06..]"),
        ("since May 2020", "2020-05/.."),
        ("depuis le 12 mars 2020", "2020-03-12/.."),
        ("depuis mai 2020 (en cours)", "2020-05/.."),
        ("自2020年5月起", "2020-05/.."),
        ("jusqu’en mai 2020", "/2020-05"),
        ("until May 2020", "/2020-05"),
        ("截至2020年5月", "/2020-05"),
        ("début mars 2020", "[2020-03-01..2020-03-10]"),
        ("early March 2020", "[2020-03-01..2020-03-10]"),
        ("2020年3月初", "[2020-03-01..2020-03-10]"),
        ("mi-mars 2020", "[2020-03-11..2020-03-20]"),
        ("mid-March 2020", "[2020-03-11..2020-03-20]"),
        ("2020年3月中旬", "[2020-03-11..2020-03-20]"),
        ("fin février 2020", "[2020-02-21..2020-02-29]"),
        ("à la fin du mois de mars 2020", "[2020-03-21..2020-03-31]"),
        ("vers la fin mars 2020", "[2020-03-21~..2020-03-31~]"),
        ("début 2020", "[2020-01..2020-04]"),
        ("2020年底", "[2020-09..2020-12]"),
        ("late summer 2020", "2020-08"),
        ("entre début et mi-mars 2020", "[2020-03-01..2020-03-20]"),
        ("années 2010", "201X"),
        ("2010s", "201X"),
        ("2010年代", "201X"),
        ("Q2 2020", "2020-34"),
        ("au 2e trimestre de 2020", "2020-34"),
        ("second half of 2020", "2020-41"),
        ("2020年第二季度", "2020-34"),
        ("2020年下半年", "2020-41"),
        ("mars ou avril 2020", "[2020-03,2020-04]"),
        ("2019 or earlier", "[..2019]"),
        ("2021年或更晚", "[2021..]"),
        ("date inconnue", "XXXX"),
        ("unknown", "XXXX"),
        ("不详", "XXXX"),
    ];
    for (said, written) in table {
        match Edtf::understand(said) {
            Ok(date) => assert_eq!(date.text(), written, "{said}"),
            Err(error) => panic!("{said}: {error}"),
        }
    }
}

#[test]
fn words_that_could_mean_anything_are_refused() {
    use EdtfCause::*;
    let table = [
        ("", Empty),
        ("hier", NotUnderstood),
        ("03/04/2020", NotUnderstood),
        ("mars", YearMissing),
        ("fin mars", YearMissing),
        ("三月", YearMissing),
        ("mars avril 2020", NotUnderstood),
        ("2020-02-30", Day),
        ("30 février 2020", Day),
        ("2020年2月30日", Day),
        ("2020-13", Month),
        ("from May to April 2020", Reversed),
        ("entre", NotUnderstood),
        ("de à", NotUnderstood),
        ("之间", NotUnderstood),
        ("printemps 2020-2021", NotUnderstood),
    ];
    for (said, cause) in table {
        assert_eq!(Edtf::understand(said).map_err(|error| error.cause), Err(cause), "{said}");
    }
}

#[test]
fn structure_precision_and_qualifiers_can_be_read() {
    assert_eq!(edtf("2020-05-XX").precision(), Precision::Month);
    assert_eq!(edtf("201X").precision(), Precision::Decade);
    assert_eq!(edtf("2020-03-12/2020").precision(), Precision::Year);
    assert!(edtf("2020-05%").is_approximate() && edtf("2020-05%").is_uncertain());
    assert!(edtf("2020/2021~").is_approximate() && !edtf("2020/2021~").is_uncertain());
    assert!(matches!(edtf("2020-05/..").shape(), Shape::Interval(Edge::Dated(_), Edge::Open)));
    assert!(matches!(edtf("/2020-05").shape(), Shape::Interval(Edge::Unknown, Edge::Dated(_))));
    assert!(matches!(edtf("[2020..]").shape(), Shape::OneOf(choices) if matches!(choices[..], [Choice::From(_)])));
    let Shape::Single(part) = *edtf("2020-03-27T16:05:00-05:00").shape() else { panic!() };
    let clock = part.clock().expect("a clock");
    assert_eq!((clock.hour, clock.minute, clock.offset), (16, 5, Some(-300)));
    assert_eq!(part.written().year().known(), Some(2020));
    let Shape::Single(part) = *edtf("19XX").shape() else { panic!() };
    assert_eq!((part.written().year().century(), part.written().year().decade()), (Some(1900), None));
}

#[test]
fn days_count_from_1970_and_a_day_is_a_date() {
    let day = Day::from_civil(jiff::civil::date(2020, 3, 13));
    assert_eq!((day.number(), day.to_string().as_str()), (18_334, "2020-03-13"));
    assert_eq!(Day::from_civil(jiff::civil::Date::MIN), Day::MIN);
    assert_eq!(Day::from_civil(jiff::civil::Date::MAX), Day::MAX);
    assert_eq!(Edtf::from(day), edtf("2020-03-13"));
    assert_eq!(Day::from_number(i32::MAX), None);
}

#[test]
fn travels_through_json_as_its_text() {
    let json = serde_json::to_string(&edtf("2020-05~")).expect("json");
    assert_eq!(json, "\"2020-05~\"");
    assert_eq!(serde_json::from_str::<Edtf>(&json).expect("edtf"), edtf("2020-05~"));
    assert!(serde_json::from_str::<Edtf>("\"2020-13\"").is_err());
}

fn a_date() -> impl Strategy<Value = String> {
    let mark = prop::sample::select(vec!["", "~", "?", "%"]);
    let day = (-9999..=9999_i32, 1..=12_u8, 1..=28_u8);
    (day, 0..6_u8, mark.clone(), mark, 21..=41_u8).prop_map(|((year, month, day), form, mark, inner, season)| {
        let sign = if year < 0 { "-" } else { "" };
        let year = format!("{sign}{:04}", year.abs());
        match form {
            0 => format!("{year}{mark}"),
            1 => format!("{year}-{month:02}{mark}"),
            2 => format!("{year}-{month:02}-{inner}{day:02}"),
            3 => format!("{year}-{season}{mark}"),
            4 => format!("{year}-XX-{day:02}{mark}"),
            _ => format!("{sign}1{}X-{month:02}-XX{mark}", &year[year.len() - 2..]),
        }
    })
}

fn an_expression() -> impl Strategy<Value = String> {
    let two = (a_date(), a_date());
    prop_oneof![
        a_date(),
        two.prop_map(|(a, b)| format!("{a}/{b}")),
        a_date().prop_map(|a| format!("{a}/..")),
        a_date().prop_map(|a| format!("/{a}")),
        prop::collection::vec(a_date(), 1..5).prop_map(|dates| format!("[{}]", dates.join(","))),
        prop::collection::vec(a_date(), 1..5).prop_map(|dates| format!("{{{}..}}", dates.join(","))),
    ]
}

fn ordered(span: Span) -> bool {
    span.earliest.zip(span.latest).is_none_or(|(earliest, latest)| earliest <= latest)
}

proptest! {
    #[test]
    fn a_valid_expression_keeps_its_text_and_its_bounds_are_in_order(text in an_expression()) {
        match Edtf::parse(&text) {
            Ok(date) => {
                prop_assert_eq!(date.text(), &text);
                prop_assert_eq!(Edtf::understand(&text), Ok(date.clone()));
                let bounds = date.bounds();
                prop_assert!(ordered(bounds.start) && ordered(bounds.end));
                prop_assert!(bounds.start.earliest <= bounds.end.earliest);
                prop_assert!(bounds.end.latest.is_none_or(|end| bounds.start.latest.is_some_and(|start| start <= end)));
            }
            Err(error) => prop_assert!(error.cause == EdtfCause::Reversed && text.contains('/'), "{text}: {error}"),
        }
    }

    #[test]
    fn marks_never_narrow(text in a_date().prop_filter("plain", |text| !text.contains(['~', '?', '%']))) {
        let (exact, about) = (edtf(&text).bounds().start, edtf(&format!("{text}~")).bounds().start);
        prop_assert!(about.earliest <= exact.earliest && exact.latest <= about.latest);
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>(), dateish in "[-0-9XY~?%T:./,\\[\\]{} ]{0,24}",
        words in "((entre|vers|fin|mi-|de|à|mai|hiver|2020|12|-|,|et|前|年|月|日|至|从|之间|冬|十|二) ?){0,8}") {
        for text in [text, dateish, words] {
            if let Ok(date) = Edtf::understand(&text) {
                prop_assert_eq!(Edtf::parse(date.text()), Ok(date.clone()));
                date.bounds();
            }
        }
    }

    #[test]
    fn days_and_dates_are_the_same_thing(number in Day::MIN.number()..=Day::MAX.number()) {
        let day = Day::from_number(number).expect("within range");
        prop_assert_eq!(Day::from_civil(day.to_civil()), day);
    }
}
