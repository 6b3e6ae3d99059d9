use jalon_record::edtf::{Day, Edtf};

use crate::Language;

#[test]
fn dates_in_three_languages() {
    let table = [
        ("2020-03-12", "12 mars 2020", "March 12, 2020", "2020年3月12日"),
        ("2020-05-01", "1er mai 2020", "May 1, 2020", "2020年5月1日"),
        ("2020-05", "mai 2020", "May 2020", "2020年5月"),
        ("2020", "2020", "2020", "2020年"),
        ("2020-05~", "vers mai 2020", "about May 2020", "2020年5月左右"),
        ("2020-03-12~", "vers le 12 mars 2020", "about March 12, 2020", "2020年3月12日左右"),
        ("2020-21~", "vers le printemps 2020", "about spring 2020", "2020年春左右"),
        ("2020-22~", "vers l’été 2020", "about summer 2020", "2020年夏左右"),
        ("2020-05?", "mai 2020 (date incertaine)", "May 2020 (uncertain)", "2020年5月（不确定）"),
        ("2020-05%", "vers mai 2020 (date incertaine)", "about May 2020 (uncertain)", "2020年5月左右（不确定）"),
        ("2020-21", "printemps 2020", "spring 2020", "2020年春"),
        ("2020-25", "printemps 2020", "spring 2020", "2020年春"),
        ("2020-24", "hiver 2020–2021", "winter 2020–2021", "2020–2021年冬"),
        (
            "[2019-24,2020-24]",
            "hiver 2019–2020 ou hiver 2020–2021",
            "winter 2019–2020 or winter 2020–2021",
            "2019–2020年冬或2020–2021年冬",
        ),
        ("2020-34", "2e trimestre 2020", "Q2 2020", "2020年第二季度"),
        ("201X", "années 2010", "the 2010s", "2010年代"),
        ("201X~", "vers les années 2010", "about the 2010s", "2010年代左右"),
        ("19XX", "1900–1999", "1900–1999", "1900至1999年"),
        ("XXXX", "date inconnue", "date unknown", "日期不详"),
        ("2020-XX", "2020 (mois inconnu)", "2020 (month unknown)", "2020年（月份不详）"),
        ("2020-05-XX", "mai 2020 (jour inconnu)", "May 2020 (day unknown)", "2020年5月（日不详）"),
        (
            "1984-1X",
            "entre le 1er octobre 1984 et le 31 décembre 1984",
            "between October 1, 1984 and December 31, 1984",
            "1984年10月1日至1984年12月31日之间",
        ),
        ("2020-03-27T16:05:00", "27 mars 2020 à 16 h 05", "March 27, 2020 at 16:05", "2020年3月27日 16:05"),
        (
            "2020-03-27T09:05:00-05:00",
            "27 mars 2020 à 9 h 05 (UTC−05:00)",
            "March 27, 2020 at 09:05 (UTC−05:00)",
            "2020年3月27日 09:05（UTC−05:00）",
        ),
        ("2020-04/2020-05", "d’avril à mai 2020", "from April to May 2020", "2020年4月至5月"),
        ("2019-12/2020-05", "de décembre 2019 à mai 2020", "from December 2019 to May 2020", "2019年12月至2020年5月"),
        ("2020-03-12/2020-04-01", "du 12 mars au 1er avril 2020", "from March 12 to April 1, 2020", "2020年3月12日至4月1日"),
        ("2020-21/2020-22", "du printemps 2020 à l’été 2020", "from spring 2020 to summer 2020", "2020年春至2020年夏"),
        ("2019/2020", "de 2019 à 2020", "from 2019 to 2020", "2019年至2020年"),
        ("200X/201X", "des années 2000 aux années 2010", "from the 2000s to the 2010s", "2000年代至2010年代"),
        ("2020-04~/2020-05", "d’environ avril 2020 à mai 2020", "from about April 2020 to May 2020", "2020年4月左右至2020年5月"),
        ("2020-05/..", "depuis mai 2020 (en cours)", "since May 2020 (ongoing)", "自2020年5月起（仍在进行）"),
        ("2020-05-01/..", "depuis le 1er mai 2020 (en cours)", "since May 1, 2020 (ongoing)", "自2020年5月1日起（仍在进行）"),
        ("2020-10/", "à partir d’octobre 2020 (fin inconnue)", "from October 2020 (end unknown)", "2020年10月起（结束时间不详）"),
        ("../2020-05", "jusqu’en mai 2020", "until May 2020", "截至2020年5月"),
        (
            "/2020-05-12",
            "jusqu’au 12 mai 2020 (début inconnu)",
            "until May 12, 2020 (start unknown)",
            "截至2020年5月12日（开始时间不详）",
        ),
        ("[2020-04..2020-05]", "entre avril et mai 2020", "between April and May 2020", "2020年4月至5月之间"),
        (
            "[2020-03-12..2020-03-15]",
            "entre le 12 mars et le 15 mars 2020",
            "between March 12 and March 15, 2020",
            "2020年3月12日至3月15日之间",
        ),
        ("[2020-03-01..2020-03-10]", "début mars 2020", "early March 2020", "2020年3月上旬"),
        ("[2020-03-11..2020-03-20]", "mi-mars 2020", "mid-March 2020", "2020年3月中旬"),
        ("[2020-02-21..2020-02-29]", "fin février 2020", "late February 2020", "2020年2月下旬"),
        ("[2020-09..2020-12]", "fin 2020", "late 2020", "2020年底"),
        ("[..2019]", "2019 ou avant", "2019 or earlier", "2019年或更早"),
        ("[2020-06..]", "juin 2020 ou après", "June 2020 or later", "2020年6月或更晚"),
        ("[2020-03,2020-04]", "mars 2020 ou avril 2020", "March 2020 or April 2020", "2020年3月或2020年4月"),
        ("{2019,2020,2021}", "2019, 2020 et 2021", "2019, 2020 and 2021", "2019年、2020年和2021年"),
        ("-0044", "−44", "−44", "−44年"),
    ];
    for (text, fr, en, zh) in table {
        let date = Edtf::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(Language::ALL.map(|language| language.date(&date)), [fr, en, zh], "{text}");
    }
}

/// What we print about a date, a person may type again.
#[test]
fn words_for_dates_are_understood_again() {
    let dates = [
        "2020-03-12",
        "2020-05-01",
        "2020-05",
        "2020",
        "2020-05~",
        "2020-03-12~",
        "2020-22~",
        "2020-21",
        "2020-24",
        "[2019-24,2020-24]",
        "2020-34",
        "2020-41",
        "201X",
        "XXXX",
        "2020-04/2020-05",
        "2019-12/2020-05",
        "2020-03-12/2020-04-01",
        "2020-21/2020-22",
        "2019/2020",
        "2020-05/..",
        "2020-10-01/..",
        "[2020-04..2020-05]",
        "[2020-03-12..2020-03-15]",
        "[2020-03-01..2020-03-10]",
        "[2020-03-11..2020-03-20]",
        "[2020-02-21..2020-02-29]",
        "[2020-09..2020-12]",
        "[..2019]",
        "[2020-06..]",
        "[2020-03,2020-04]",
        "2020-05?",
        "2020-05%",
    ];
    for text in dates {
        let date = Edtf::parse(text).expect(text);
        for words in Language::ALL.map(|language| language.date(&date)) {
            assert_eq!(Edtf::understand(&words).map(|date| date.text().to_owned()), Ok(text.to_owned()), "{words}");
        }
    }
}

#[test]
fn every_season_and_month_has_words() {
    for language in Language::ALL {
        for text in (21..=41).map(|code| format!("2020-{code}")).chain((1..=12).map(|month| format!("2020-{month:02}~/2021"))) {
            let words = language.date(&Edtf::parse(&text).expect("date"));
            assert!(!words.contains(['⟦', '{']), "{text}: {words}");
        }
        for month in 0..=13 {
            assert!(!language.month_short(month).contains('⟦'));
        }
    }
    assert_eq!(Language::Fr.month_short(2), "févr.");
}

#[test]
fn instants_are_shown_on_the_clock_of_a_place() {
    let micros = 1_585_339_500_000_000; // 2020-03-27T20:05:00Z
    assert_eq!(Language::Fr.instant(micros, None), "27 mars 2020 à 16 h 05");
    assert_eq!(Language::En.instant(micros, Some("Asia/Shanghai")), "March 28, 2020 at 04:05");
    assert_eq!(Language::ZhHans.instant(micros, Some("nowhere")), "2020年3月27日 16:05");
    assert_eq!(Language::En.instant(i64::MAX, None), "date unknown");
    assert_eq!(Language::Fr.day(Day::from_number(18_334).expect("day")), "13 mars 2020");
}
