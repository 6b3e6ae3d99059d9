//! How long something took, as people type it: "7:30", "7 h 30", "7,5", "450 min", "7小时30分".

/// The most minutes of a day.
const DAY: u32 = 24 * 60;

/// Minutes; `None` where the text does not say for certain how many. A number alone is hours, up to 24: whether 45 means
/// minutes or a slip of the finger, only its writer knows.
pub(in crate::pages) fn understand(typed: &str) -> Option<u32> {
    let text: String = typed.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let text =
        text.replace("小时", "h").replace(['时', ':', '：'], "h").replace("分钟", "min").replace('分', "min").replace('，', ",");
    let text =
        text.replace("heures", "h").replace("heure", "h").replace("hours", "h").replace("hour", "h").replace("minutes", "min");
    let minutes = match (text.split_once('h'), text.strip_suffix("min")) {
        (Some((hours, rest)), _) => {
            let rest = rest.strip_suffix("min").unwrap_or(rest);
            let rest = if rest.is_empty() { 0 } else { whole(rest).filter(|rest| *rest < 60)? };
            match rest {
                0 => part(hours)?,
                rest => whole(hours)?.checked_mul(60)?.checked_add(rest)?,
            }
        }
        (None, Some(minutes)) => whole(minutes)?,
        (None, None) => part(&text).filter(|minutes| *minutes <= DAY)?,
    };
    (minutes <= DAY).then_some(minutes)
}

/// A whole number of few digits.
fn whole(text: &str) -> Option<u32> {
    let is_plain = !text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit());
    if is_plain { text.parse().ok() } else { None }
}

/// Hours with decimals, as minutes; halves go up.
fn part(text: &str) -> Option<u32> {
    let (hours, decimals) = text.split_once([',', '.']).unwrap_or((text, ""));
    if decimals.len() > 2 || (text.len() > hours.len() && decimals.is_empty()) {
        return None;
    }
    let hundredths = match decimals.len() {
        0 => 0,
        1 => whole(decimals)?.checked_mul(10)?,
        _ => whole(decimals)?,
    };
    let hours = whole(hours)?.checked_mul(60)?;
    hours.checked_add((hundredths * 60 + 50) / 100)
}

/// As it is typed again: "7:30".
pub(in crate::pages) fn again(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_is_minutes() {
        for typed in [
            "7:30",
            "7h30",
            "7 h 30",
            "7 h 30 min",
            "7,5",
            "7.5",
            "7,50",
            "450 min",
            "450min",
            "7小时30分",
            "7：30",
            "7 heures 30",
        ] {
            assert_eq!(understand(typed), Some(450), "{typed}");
        }
        for (typed, minutes) in
            [("8", 480), ("8 h", 480), ("0:45", 45), ("45 minutes", 45), ("24", 1_440), ("0", 0), ("1,25", 75), ("0,33", 20)]
        {
            assert_eq!(understand(typed), Some(minutes), "{typed}");
        }
    }

    #[test]
    fn what_is_not_certain_is_not_guessed() {
        for typed in ["", "45", "450", "7:60", "7:3:0", "x", "-3", "25 h", "1500 min", "7,", "7,555", "h30", "7h30h", "+8", "1e1"]
        {
            assert_eq!(understand(typed), None, "{typed}");
        }
    }

    #[test]
    fn what_is_shown_again_reads_as_the_same() {
        for minutes in 0..=DAY {
            assert_eq!(understand(&again(minutes)), Some(minutes));
        }
    }
}
