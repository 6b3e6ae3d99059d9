//! Dates typed in Chinese. The text comes folded: full-width figures and signs are plain.

use super::when::{Phrase, Third, When};
use crate::edtf::EdtfCause;

type Read<T> = Result<T, EdtfCause>;

pub(super) fn phrase(text: &str) -> Read<Phrase> {
    let (text, approximate) = without(&plain_figures(text), &["大约", "大概", "左右", "前后", "约", "~"]);
    let (text, uncertain) = without(&text, &["可能", "也许", "或许", "(不确定)", "不确定", "?"]);
    let (text, _) = without(&text, &["(仍在进行)", "(持续中)"]);
    let when = |text: &str| when(text).map(|when| When { approximate, uncertain, ..when });
    if ["不详", "未知", "日期不详", "日期未知"].contains(&text.as_str()) {
        return Ok(Phrase::Unknown);
    }
    if winter_of_two_years(&text).is_some() {
        return when(&text).map(Phrase::At);
    }
    if let Some(rest) = cut_end(&text, &["之间", "间"]) {
        return two(rest, &["和", "与", "到", "至", "-"], when, Phrase::Between);
    }
    for (endings, join) in ENDINGS {
        if let Some(rest) = cut_end(&text, endings) {
            return when(cut_start(rest, &["自从", "自", "从"]).unwrap_or(rest)).map(*join);
        }
    }
    if let Some(rest) = cut_start(&text, &["截至", "直到", "截止到"]) {
        return when(rest).map(Phrase::Until);
    }
    let rest = cut_start(&text, &["从", "自"]).unwrap_or(&text);
    for (signs, join) in JOINTS {
        if signs.iter().any(|sign| rest.contains(sign)) {
            return two(rest, signs, when, *join);
        }
    }
    when(rest).map(Phrase::At)
}

type Words<T> = (&'static [&'static str], T);
type JoinOne = fn(When) -> Phrase;
type JoinTwo = fn(When, When) -> Phrase;

const ENDINGS: &[Words<JoinOne>] = &[
    (&["或更早", "或之前", "或以前"], Phrase::UpTo),
    (&["或更晚", "或之后", "或以后"], Phrase::OrLater),
    (&["以前", "之前", "前"], Phrase::Before),
    (&["以后", "之后", "后"], Phrase::After),
    (&["起至今", "开始至今", "至今", "以来", "开始", "起"], Phrase::Since),
    (&["为止"], Phrase::Until),
];

const JOINTS: &[Words<JoinTwo>] =
    &[(&["或者", "或"], Phrase::Either), (&["以及", "和", "与", "及"], Phrase::Both), (&["到", "至", "-"], Phrase::FromTo)];

fn two(text: &str, signs: &[&str], when: impl Fn(&str) -> Read<When>, join: JoinTwo) -> Read<Phrase> {
    let parts = signs.iter().find_map(|sign| text.split_once(sign));
    let (first, last) = parts.ok_or(EdtfCause::NotUnderstood)?;
    let first = cut_start(first, &["从", "自", "在"]).unwrap_or(first);
    Ok(join(when(first)?, when(last)?))
}

/// `2020-2021年冬季`
fn winter_of_two_years(text: &str) -> Option<When> {
    let years = ["冬季", "冬天", "冬"].iter().find_map(|ending| text.strip_suffix(ending))?.strip_suffix('年')?;
    let (first, next) = ["-", "/", "至", "到"].iter().find_map(|sign| years.split_once(sign))?;
    let first = first.strip_suffix('年').unwrap_or(first);
    let year = |figures: &str| figures.parse().ok().filter(|_| figures.len() == 4);
    Some(When { year: Some(year(first)?), next_year: Some(year(next)?), season: Some(24), ..When::default() })
}

fn when(text: &str) -> Read<When> {
    if let Some(winter) = winter_of_two_years(text) {
        return Ok(winter);
    }
    let mut when = When::default();
    let mut rest = text;
    while !rest.is_empty() {
        rest = component(rest, &mut when)?;
    }
    if when.says_something() { Ok(when) } else { Err(EdtfCause::NotUnderstood) }
}

/// Reads one component off the front.
fn component<'t>(text: &'t str, when: &mut When) -> Read<&'t str> {
    for (words, season) in SEASONS {
        if let Some(rest) = cut_start(text, words) {
            return once(&mut when.season, *season).map(|()| rest);
        }
    }
    for (words, third) in THIRDS {
        if let Some(rest) = cut_start(text, words) {
            return once(&mut when.third, *third).map(|()| rest);
        }
    }
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (figures, rest) = text.split_at(end);
    let number: i16 = figures.parse().map_err(|_| EdtfCause::NotUnderstood)?;
    let small = || u8::try_from(number).ok().filter(|n| (1..=31).contains(n)).ok_or(EdtfCause::NotUnderstood);
    if let Some(rest) = rest.strip_prefix("年代").filter(|_| figures.len() == 4) {
        when.decade = true;
        once(&mut when.year, number).map(|()| rest)
    } else if let Some(rest) = rest.strip_prefix('年').filter(|_| figures.len() == 4) {
        once(&mut when.year, number).map(|()| rest)
    } else if let Some(rest) = cut_start(rest, &["月份", "月"]) {
        once(&mut when.month, small()?).map(|()| rest)
    } else if let Some(rest) = cut_start(rest, &["日", "号"]) {
        once(&mut when.day, small()?).map(|()| rest)
    } else if rest.is_empty() && figures.len() == 4 {
        once(&mut when.year, number).map(|()| rest)
    } else {
        Err(EdtfCause::NotUnderstood)
    }
}

const SEASONS: &[Words<u8>] = &[
    (&["春季", "春天", "春"], 21),
    (&["夏季", "夏天", "夏"], 22),
    (&["秋季", "秋天", "秋"], 23),
    (&["冬季", "冬天", "冬"], 24),
    (&["第1季度", "1季度"], 33),
    (&["第2季度", "2季度"], 34),
    (&["第3季度", "3季度"], 35),
    (&["第4季度", "4季度"], 36),
    (&["上半年"], 40),
    (&["下半年"], 41),
];

const THIRDS: &[Words<Third>] =
    &[(&["上旬", "初"], Third::Early), (&["中旬", "中"], Third::Mid), (&["下旬", "末", "底"], Third::Late)];

fn once<T>(slot: &mut Option<T>, value: T) -> Read<()> {
    if slot.is_some() {
        return Err(EdtfCause::NotUnderstood);
    }
    *slot = Some(value);
    Ok(())
}

fn without(text: &str, words: &[&str]) -> (String, bool) {
    let rest = words.iter().fold(text.to_owned(), |text, word| text.replace(word, ""));
    let found = rest != text;
    (rest, found)
}

fn cut_start<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| text.strip_prefix(word))
}

fn cut_end<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| text.strip_suffix(word))
}

/// `二〇二〇年十二月` with plain figures, and no spaces.
fn plain_figures(text: &str) -> String {
    let characters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let digit_at = |at: Option<usize>| at.and_then(|at| characters.get(at)).and_then(|c| digit(*c));
    let mut plain = String::new();
    for (at, c) in characters.iter().enumerate() {
        let (before, after) = (digit_at(at.checked_sub(1)), digit_at(at.checked_add(1)));
        match (c, digit(*c)) {
            (_, Some(digit)) => plain.push(digit),
            ('十', _) => plain.push_str(match (before, after) {
                (None, None) => "10",
                (None, Some(_)) => "1",
                (Some(_), None) => "0",
                (Some(_), Some(_)) => "",
            }),
            _ => plain.push(*c),
        }
    }
    plain
}

fn digit(c: char) -> Option<char> {
    let figures = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
    match c {
        '〇' | '零' => Some('0'),
        _ => figures.iter().zip('1'..='9').find(|(figure, _)| **figure == c).map(|(_, digit)| digit),
    }
}
