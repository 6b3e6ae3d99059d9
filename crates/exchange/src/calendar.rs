//! What is awaited as a calendar that other programs read: iCalendar (RFC 5545), whole days only.
//!
//! Lines end with CRLF and are folded after 75 octets (3.1), texts are escaped (3.3.11), the end of a whole-day event is
//! the day after its last one (3.6.1). The same event keeps its name and stamp from one reading to the next.

use jalon_record::edtf::Day;
use jalon_record::id::{EntryId, Instant};
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Something on one day, or somewhere within several.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Event {
    /// The entry that says so, which names the event.
    pub entry: EntryId,
    /// What tells events of one entry apart, such as a step; empty where there is only one.
    pub part: String,
    /// When the entry was written.
    pub written: Instant,
    /// The first day.
    pub first: Day,
    /// The last day, itself included.
    pub last: Day,
    /// What it is, in a few words.
    pub summary: String,
    /// The rest.
    pub description: String,
    /// Where to read more; empty for nowhere.
    pub url: String,
}

/// The calendar as text.
pub fn write(name: &str, events: &[Event]) -> String {
    let mut text = String::new();
    for (field, value) in
        [("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//Jalon//Pathway//EN"), ("CALSCALE", "GREGORIAN")]
    {
        line(&mut text, field, value);
    }
    line(&mut text, "X-WR-CALNAME", &escape(name));
    for event in events {
        write_event(&mut text, event);
    }
    line(&mut text, "END", "VCALENDAR");
    text
}

fn write_event(text: &mut String, event: &Event) {
    line(text, "BEGIN", "VEVENT");
    let part = if event.part.is_empty() { String::new() } else { format!("-{}", event.part) };
    line(text, "UID", &escape(&format!("{}{part}@jalon", event.entry)));
    line(text, "DTSTAMP", &stamp(event.written));
    line(text, "DTSTART;VALUE=DATE", &date(event.first));
    line(text, "DTEND;VALUE=DATE", &date(after(event.last.max(event.first))));
    line(text, "SUMMARY", &escape(&event.summary));
    if !event.description.is_empty() {
        line(text, "DESCRIPTION", &escape(&event.description));
    }
    if !event.url.is_empty() {
        line(text, "URL", &event.url);
    }
    line(text, "TRANSP", "TRANSPARENT");
    line(text, "END", "VEVENT");
}

/// The day after; the last day of all has none.
fn after(day: Day) -> Day {
    Day::from_number(day.number().saturating_add(1)).unwrap_or(day)
}

/// `YYYYMMDD`: years beyond those of RFC 3339 are brought to its borders.
fn date(day: Day) -> String {
    let date = day.to_civil();
    format!("{:04}{:02}{:02}", date.year().max(1), date.month(), date.day())
}

fn stamp(instant: Instant) -> String {
    let time = Timestamp::from_microsecond(instant.micros()).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(TimeZone::UTC);
    format!("{}T{:02}{:02}{:02}Z", date(Day::from_civil(time.date())), time.hour(), time.minute(), time.second())
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// The most octets of one line, without its end.
const LONGEST: usize = 75;

fn line(text: &mut String, field: &str, value: &str) {
    let mut octets = 0;
    for letter in field.chars().chain([':']).chain(value.chars()) {
        if octets + letter.len_utf8() > LONGEST {
            text.push_str("\r\n ");
            octets = 1;
        }
        text.push(letter);
        octets += letter.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use jalon_record::edtf::Edtf;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        Edtf::parse(text).unwrap().bounds().start.earliest.unwrap()
    }

    fn event(summary: &str) -> Event {
        Event {
            entry: EntryId::from_bytes([7; 16]),
            part: "C4".into(),
            written: Instant::from_micros(1_600_000_000_000_000),
            first: day("2020-12-31"),
            last: day("2020-12-31"),
            summary: summary.into(),
            description: String::new(),
            url: "https://clinic.example/i/x".into(),
        }
    }

    /// The lines again, as a reader of RFC 5545 unfolds them.
    fn unfolded(text: &str) -> Vec<String> {
        text.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn a_whole_day_ends_on_the_next() {
        let lines = unfolded(&write("Parcours; étapes", &[event("C4 Accueil, prévu")]));
        for expected in [
            "BEGIN:VCALENDAR",
            "X-WR-CALNAME:Parcours\\; étapes",
            "DTSTAMP:20200913T122640Z",
            "DTSTART;VALUE=DATE:20201231",
            "DTEND;VALUE=DATE:20210101",
            "SUMMARY:C4 Accueil\\, prévu",
            "UID:07070707-0707-0707-0707-070707070707-C4@jalon",
            "URL:https://clinic.example/i/x",
            "END:VCALENDAR",
        ] {
            assert!(lines.iter().any(|line| line == expected), "{expected}: {lines:#?}");
        }
    }

    proptest! {
        #[test]
        fn no_line_is_long_and_none_is_lost(summary in "\\PC{0,200}") {
            let text = write("x", &[event(&summary)]);
            prop_assert!(text.ends_with("END:VCALENDAR\r\n"));
            prop_assert!(text.split("\r\n").all(|line| line.len() <= LONGEST));
            prop_assert_eq!(text.replace("\r\n", "").matches(['\r', '\n']).count(), 0);
            let told = unfolded(&text).into_iter().find(|line| line.starts_with("SUMMARY:")).unwrap();
            let plain = told["SUMMARY:".len()..].replace("\\;", ";").replace("\\,", ",").replace("\\\\", "\\");
            let control_free: String = summary.chars().filter(|c| !c.is_control()).collect();
            prop_assert_eq!(plain, control_free);
        }

        #[test]
        fn nothing_begins_a_line_of_its_own(words in "[a-z\r\n:]{0,80}") {
            let text = write(&words, &[event(&words)]);
            let fields = unfolded(&text).into_iter().filter(|line| !line.is_empty()).count();
            prop_assert_eq!(fields, unfolded(&write("x", &[event("x")])).into_iter().filter(|line| !line.is_empty()).count());
        }
    }
}
