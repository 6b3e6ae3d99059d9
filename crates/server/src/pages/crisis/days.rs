//! Numbers of days in words, known within bounds.

use jalon_initiative::crisis::Days;
use jalon_report::Words;

/// How many days something took: "9 days", "9 to 40 days", "9 days or more".
pub(super) fn how_many(words: Words<'_>, days: Days) -> String {
    match (days.at_least, days.at_most) {
        (Some(least), Some(most)) if least == most => counted(words, "days-exactly", most),
        (Some(least), Some(most)) if least > 0 => between(words, "days-between", least, most),
        (_, Some(most)) => counted(words, "days-at-most", most),
        (Some(least), None) if least > 0 => counted(words, "days-at-least", least),
        _ => words.say("days-unknown"),
    }
}

/// By how much something came later than something else, or earlier.
pub(super) fn how_much_later(words: Words<'_>, days: Days) -> String {
    match (days.at_least, days.at_most) {
        (Some(0), Some(0)) => words.say("lag-same-day"),
        (Some(least), Some(most)) if least == most && most > 0 => counted(words, "lag-later", most),
        (Some(least), Some(most)) if least == most => counted(words, "lag-earlier", -most),
        (Some(least), Some(most)) if least >= 0 => between(words, "lag-later-between", least, most),
        (Some(least), Some(most)) if most <= 0 => between(words, "lag-earlier-between", -most, -least),
        (Some(least), Some(most)) => between(words, "lag-either", -least, most),
        (Some(least), None) if least > 0 => counted(words, "lag-later-at-least", least),
        (None, Some(most)) if most < 0 => counted(words, "lag-earlier-at-least", -most),
        _ => words.say("lag-unknown"),
    }
}

fn counted(words: Words<'_>, key: &str, n: i64) -> String {
    words.count(key, usize::try_from(n).unwrap_or(0))
}

fn between(words: Words<'_>, key: &str, from: i64, to: i64) -> String {
    words.language.say_with(key, &[("from", from.into()), ("to", to.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use jalon_initiative::practice::Lists;
    use jalon_language::Language;

    fn words() -> Words<'static> {
        let library = jalon_library::shipped().unwrap();
        Words { language: Language::En, pathway: &library.pathways()[0], library, lists: Lists::UNCHANGED }
    }

    #[test]
    fn days_say_as_much_as_is_known() {
        let of = |at_least, at_most| how_many(words(), Days { at_least, at_most });
        assert_eq!(of(Some(1), Some(1)), "1 day");
        assert_eq!(of(Some(9), Some(40)), "9 to 40 days");
        assert_eq!(of(Some(0), Some(40)), "at most 40 days");
        assert_eq!(of(Some(9), None), "at least 9 days");
        assert_eq!(of(None, None), "an unknown number of days");
    }

    #[test]
    fn a_lag_says_which_way() {
        let of = |at_least, at_most| how_much_later(words(), Days { at_least, at_most });
        assert_eq!(of(Some(0), Some(0)), "the same day");
        assert_eq!(of(Some(14), Some(14)), "14 days later");
        assert_eq!(of(Some(-1), Some(-1)), "1 day earlier");
        assert_eq!(of(Some(9), Some(40)), "between 9 and 40 days later");
        assert_eq!(of(Some(-40), Some(-9)), "between 9 and 40 days earlier");
        assert_eq!(of(Some(-3), Some(8)), "between 3 days earlier and 8 days later");
        assert_eq!(of(Some(5), None), "at least 5 days later");
        assert_eq!(of(None, Some(-5)), "at least 5 days earlier");
        assert_eq!(of(None, Some(5)), "by a number of days that cannot be told");
    }
}
