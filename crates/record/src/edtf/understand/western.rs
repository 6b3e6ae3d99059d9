//! Dates typed in French and English. The text comes folded: lower case, no accents.

use super::when::{Phrase, Third, When};
use crate::edtf::EdtfCause;

type Read<T> = Result<T, EdtfCause>;

pub(super) fn phrase(text: &str) -> Read<Phrase> {
    let text = text.replace("(en cours)", "").replace("(ongoing)", "");
    let tokens = tokens(&with_named_parts(&text));
    let words: Vec<&str> = tokens.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] => Err(EdtfCause::NotUnderstood),
        ["?"] | ["unknown"] | ["inconnue" | "inconnu"] | ["date", "unknown" | "inconnue"] | ["unknown", "date"] => {
            Ok(Phrase::Unknown)
        }
        ["before" | "avant", rest @ ..] => when(rest).map(Phrase::Before),
        ["after" | "apres", rest @ ..] => when(rest).map(Phrase::After),
        ["since" | "depuis", rest @ ..] => when(rest).map(Phrase::Since),
        ["until" | "till" | "jusqu" | "jusque", rest @ ..] => when(rest).map(Phrase::Until),
        [rest @ .., "or", "earlier" | "before"] | [rest @ .., "ou", "avant"] => when(rest).map(Phrase::UpTo),
        [rest @ .., "or", "later" | "after"] | [rest @ .., "ou", "apres"] => when(rest).map(Phrase::OrLater),
        ["between" | "entre", rest @ ..] => two(rest, &["and", "et"], Phrase::Between),
        ["from" | "de" | "du" | "d", rest @ ..] if split(rest, TO).is_some() => two(rest, TO, Phrase::FromTo),
        all if split(all, &["-"]).is_some() => two(all, &["-"], Phrase::FromTo),
        all if split(all, &["or", "ou"]).is_some() => two(all, &["or", "ou"], Phrase::Either),
        all if split(all, &["and", "et"]).is_some() => two(all, &["and", "et"], Phrase::Both),
        all if split(all, TO).is_some() => two(all, TO, Phrase::FromTo),
        [years] if school_year(years).is_some() => {
            let (first, last) = school_year(years).ok_or(EdtfCause::NotUnderstood)?;
            let year = |year| When { year: Some(year), ..When::default() };
            Ok(Phrase::FromTo(year(first), year(last)))
        }
        all => when(all).map(Phrase::At),
    }
}

/// "2e trimestre" and "second quarter" as `q2`, "first half" as `h1`.
fn with_named_parts(text: &str) -> String {
    const ORDINALS: [[&str; 4]; 4] = [
        ["1er", "premier", "1st", "first"],
        ["2e", "deuxieme", "2nd", "second"],
        ["3e", "troisieme", "3rd", "third"],
        ["4e", "quatrieme", "4th", "fourth"],
    ];
    let mut text = text.to_owned();
    for (number, ordinals) in (1..).zip(ORDINALS) {
        for ordinal in ordinals {
            for (name, part) in [("trimestre", 'q'), ("quarter", 'q'), ("semestre", 'h'), ("half", 'h')] {
                text = text.replace(&format!("{ordinal} {name}"), &format!("{part}{number}"));
            }
        }
    }
    text
}

const TO: &[&str] = &["to", "through", "until", "till", "a", "au", "jusqu", "-"];

/// Words, numbers and lone dashes; `mi-mars` and `12-15` come apart, `2020-05` and `2020-2021` do not.
fn tokens(text: &str) -> Vec<String> {
    let spaced = text.replace('?', " ? ").replace('~', " ~ ").replace([',', '\'', '(', ')'], " ");
    spaced.split(' ').filter(|token| !token.is_empty()).flat_map(dash_apart).collect()
}

fn dash_apart(token: &str) -> Vec<String> {
    let token = if token.len() > 1 { token.trim_end_matches('.') } else { token };
    let starts_with_year = token.len() > 4 && token.bytes().take(4).all(|b| b.is_ascii_digit());
    match token.split_once('-') {
        Some((left, right)) if token != "peut-etre" && !starts_with_year && !left.is_empty() && !right.is_empty() => {
            let dash = if third(left).is_some() { None } else { Some("-".to_owned()) };
            std::iter::once(left.to_owned()).chain(dash).chain(dash_apart(right)).collect()
        }
        _ => vec![token.to_owned()],
    }
}

fn split<'w, 't>(words: &'w [&'t str], at: &[&str]) -> Option<(&'w [&'t str], &'w [&'t str])> {
    let middle = words.iter().position(|word| at.contains(word)).filter(|middle| *middle > 0)?;
    Some((words.get(..middle)?, words.get(middle + 1..)?))
}

fn two(words: &[&str], at: &[&str], join: fn(When, When) -> Phrase) -> Read<Phrase> {
    let (first, last) = split(words, at).ok_or(EdtfCause::NotUnderstood)?;
    Ok(join(when(first)?, when(last)?))
}

fn when(words: &[&str]) -> Read<When> {
    let mut when = When::default();
    for word in words {
        read(word, &mut when)?;
    }
    if when.says_something() { Ok(when) } else { Err(EdtfCause::NotUnderstood) }
}

fn read(word: &str, when: &mut When) -> Read<()> {
    if FILLERS.contains(&word) {
        return Ok(());
    }
    match word {
        "~" | "vers" | "environ" | "env" | "autour" | "circa" | "c" | "ca" | "about" | "around" | "approximately" | "roughly" => {
            when.approximate = true
        }
        "?" | "peut-etre" | "possiblement" | "probablement" | "incertain" | "incertaine" | "perhaps" | "maybe" | "possibly"
        | "probably" | "uncertain" => when.uncertain = true,
        "annees" | "decennie" => when.decade = true,
        _ => {
            if let Some(third) = third(word) {
                once(&mut when.third, third)?;
            } else if let Some(month) = month(word) {
                once(&mut when.month, month)?;
            } else if let Some(season) = season(word) {
                once(&mut when.season, season)?;
            } else if let Some((first, next)) = school_year(word) {
                once(&mut when.year, first)?;
                once(&mut when.next_year, next)?;
            } else {
                number(word, when)?;
            }
        }
    }
    Ok(())
}

const FILLERS: &[&str] = &[
    "-",
    "le",
    "la",
    "les",
    "l",
    "de",
    "du",
    "des",
    "d",
    "en",
    "au",
    "a",
    "qu",
    "mois",
    "jour",
    "annee",
    "date",
    "on",
    "in",
    "at",
    "the",
    "of",
    "month",
    "year",
    "day",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

fn once<T>(slot: &mut Option<T>, value: T) -> Read<()> {
    if slot.is_some() {
        return Err(EdtfCause::NotUnderstood);
    }
    *slot = Some(value);
    Ok(())
}

fn number(word: &str, when: &mut When) -> Read<()> {
    let refused = EdtfCause::NotUnderstood;
    if let Some(decade) = word.strip_suffix('s').filter(|decade| decade.len() == 4) {
        when.decade = true;
        return once(&mut when.year, decade.parse().map_err(|_| refused)?);
    }
    let figures: Vec<&str> = word.split(['-', '/', '.']).collect();
    match figures.as_slice() {
        [year] if year.len() == 4 && figure(year).is_ok() => once(&mut when.year, figure(year)?),
        [day] => {
            let end = day.find(|c: char| !c.is_ascii_digit()).unwrap_or(day.len());
            let (figures, ending) = day.split_at(end);
            if !["", "er", "st", "nd", "rd", "th"].contains(&ending) {
                return Err(refused);
            }
            once(&mut when.day, small(figures, 31)?)
        }
        [year, month] if year.len() == 4 => {
            once(&mut when.year, figure(year)?)?;
            once(&mut when.month, small(month, 12)?)
        }
        [year, month, day] if year.len() == 4 => {
            once(&mut when.year, figure(year)?)?;
            once(&mut when.month, small(month, 12)?)?;
            once(&mut when.day, small(day, 31)?)
        }
        _ => Err(refused),
    }
}

fn figure(figures: &str) -> Read<i16> {
    let digits = !figures.is_empty() && figures.bytes().all(|b| b.is_ascii_digit());
    figures.parse().ok().filter(|_| digits).ok_or(EdtfCause::NotUnderstood)
}

fn small(figures: &str, highest: i16) -> Read<u8> {
    let number = figure(figures)?;
    let inside = (1..=highest).contains(&number) && figures.len() <= 2;
    u8::try_from(number).ok().filter(|_| inside).ok_or(EdtfCause::NotUnderstood)
}

/// `2020-2021`, `2020/21`: two years in a row.
fn school_year(word: &str) -> Option<(i16, i16)> {
    let (first, second) = word.split_once(['-', '/'])?;
    let first = figure(first).ok().filter(|_| first.len() == 4)?;
    let second = match second.len() {
        4 => figure(second).ok()?,
        2 => first - first % 100 + figure(second).ok()?,
        _ => return None,
    };
    (second == first + 1).then_some((first, second))
}

fn third(word: &str) -> Option<Third> {
    match word {
        "debut" | "early" | "beginning" | "start" => Some(Third::Early),
        "mi" | "milieu" | "mid" | "middle" => Some(Third::Mid),
        "fin" | "late" | "end" => Some(Third::Late),
        _ => None,
    }
}

fn season(word: &str) -> Option<u8> {
    Some(match word {
        "printemps" | "spring" => 21,
        "ete" | "summer" => 22,
        "automne" | "autumn" | "fall" => 23,
        "hiver" | "winter" => 24,
        "q1" | "t1" => 33,
        "q2" | "t2" => 34,
        "q3" | "t3" => 35,
        "q4" | "t4" => 36,
        "h1" => 40,
        "h2" => 41,
        _ => return None,
    })
}

fn month(word: &str) -> Option<u8> {
    Some(match word {
        "janvier" | "janv" | "january" | "jan" => 1,
        "fevrier" | "fevr" | "fev" | "february" | "feb" => 2,
        "mars" | "march" | "mar" => 3,
        "avril" | "avr" | "april" | "apr" => 4,
        "mai" | "may" => 5,
        "juin" | "june" | "jun" => 6,
        "juillet" | "juil" | "july" | "jul" => 7,
        "aout" | "august" | "aug" => 8,
        "septembre" | "september" | "sept" | "sep" => 9,
        "octobre" | "october" | "oct" => 10,
        "novembre" | "november" | "nov" => 11,
        "decembre" | "december" | "dec" => 12,
        _ => return None,
    })
}
