//! Days that are told from today: "hier soir", "this morning", "昨天". The dates of the record know no today; they are
//! turned into days here, at the border.

use jalon_record::edtf::Day;

/// Each way of saying a day, and how many days before today it is.
const DAYS: [(i32, &[&str]); 3] = [
    (
        0,
        &[
            "aujourd'hui",
            "maintenant",
            "ce matin",
            "ce midi",
            "cet apres-midi",
            "cet aprem",
            "ce soir",
            "tantot",
            "today",
            "now",
            "this morning",
            "this afternoon",
            "this evening",
            "tonight",
            "今天",
            "今早",
            "今晚",
            "刚才",
        ],
    ),
    (1, &["hier", "yesterday", "last night", "昨天", "昨晚", "昨夜"]),
    (2, &["avant-hier", "avant hier", "day before yesterday", "the day before yesterday", "前天"]),
];

/// The parts of a day that may follow it; the record keeps days.
const PARTS: [&str; 15] = [
    "matin",
    "au matin",
    "midi",
    "apres-midi",
    "en apres-midi",
    "soir",
    "au soir",
    "dans la nuit",
    "morning",
    "noon",
    "afternoon",
    "evening",
    "上午",
    "下午",
    "晚上",
];

/// The day that was meant, if it was told from today.
pub(in crate::pages) fn meant(typed: &str, today: Day) -> Option<Day> {
    let plain = fold(typed);
    let back = DAYS.iter().find(|(_, ways)| ways.iter().any(|way| says(&plain, way))).map(|(back, _)| *back)?;
    Day::from_number(today.number() - back)
}

fn says(plain: &str, way: &str) -> bool {
    plain.strip_prefix(way).is_some_and(|rest| rest.is_empty() || PARTS.contains(&rest.trim_start()))
}

fn fold(typed: &str) -> String {
    let plain = typed.trim().to_lowercase();
    plain
        .chars()
        .map(|c| match c {
            'è' | 'é' => 'e',
            'ô' => 'o',
            '’' => '\'',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_told_from_today() {
        let today = Day::from_number(18_383).unwrap();
        let back = |typed: &str| meant(typed, today).map(|day| today.number() - day.number());
        for typed in ["aujourd’hui", " Ce matin", "cet après-midi", "today", "tonight", "今天", "今天下午"] {
            assert_eq!(back(typed), Some(0), "{typed}");
        }
        for typed in ["hier", "Hier soir", "hier après-midi", "yesterday evening", "last night", "昨天", "昨天晚上"] {
            assert_eq!(back(typed), Some(1), "{typed}");
        }
        for typed in ["avant-hier", "Avant-hier soir", "前天"] {
            assert_eq!(back(typed), Some(2), "{typed}");
        }
        for typed in ["", "hiers", "hier ou mardi", "mai 2020", "2020-05"] {
            assert_eq!(back(typed), None, "{typed}");
        }
    }
}
