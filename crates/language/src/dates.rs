//! Dates in words.

use jalon_record::edtf::{Choice, Clock, Day, Digits, Edge, Edtf, Part, Precision, Season, Shape, Written, Year};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::{Arg, Language};

/// The time zone of a site that has chosen none.
pub const DEFAULT_ZONE: &str = "America/Montreal";

impl Language {
    /// A date in words, as vague as it was told.
    pub fn date(self, date: &Edtf) -> String {
        match date.shape() {
            Shape::Single(part) => self.part(part).alone(self),
            Shape::Interval(start, end) => self.interval(start, end),
            Shape::OneOf(choices) => self.one_of(choices),
            Shape::AllOf(choices) => self.list(choices, "date-list-and"),
        }
    }

    /// One day in words: `12 mars 2020`.
    pub fn day(self, day: Day) -> String {
        self.date(&Edtf::from(day))
    }

    /// The short name of a month, 1 to 12: `févr.`
    pub fn month_short(self, month: u8) -> String {
        self.say(&format!("month-short-{}", month.clamp(1, 12)))
    }

    /// An instant, in microseconds since 1970-01-01T00:00Z, as the clocks of a time zone showed it. Without a zone, or
    /// with one that is not known, in [`DEFAULT_ZONE`].
    pub fn instant(self, micros: i64, zone: Option<&str>) -> String {
        let Ok(instant) = Timestamp::from_microsecond(micros) else {
            return self.say("date-unknown");
        };
        let zone = zone.and_then(|zone| TimeZone::get(zone).ok()).or_else(|| TimeZone::get(DEFAULT_ZONE).ok());
        let local: DateTime = zone.unwrap_or(TimeZone::UTC).to_datetime(instant);
        self.at_clock(self.day(Day::from_civil(local.date())), local.hour().unsigned_abs(), local.minute().unsigned_abs())
    }

    fn at_clock(self, date: String, hour: u8, minute: u8) -> String {
        let hour = if self == Self::Fr { format!("{hour}") } else { format!("{hour:02}") };
        self.say_with("date-clock", &[("date", date.into()), ("hour", hour.into()), ("minute", format!("{minute:02}").into())])
    }

    fn interval(self, start: &Edge, end: &Edge) -> String {
        match (start, end) {
            (Edge::Dated(start), Edge::Dated(end)) => self.both_sides(start, end),
            (Edge::Dated(start), Edge::Open) => {
                self.say_with("date-since", &[("date", self.part(start).side(self).with_article(self))])
            }
            (Edge::Dated(start), Edge::Unknown) => {
                self.say_with("date-end-unknown", &[("from", self.part(start).side(self).put_into(self, "date-from"))])
            }
            (Edge::Open, Edge::Dated(end)) => self.until(end),
            (Edge::Unknown, Edge::Dated(end)) => self.say_with("date-start-unknown", &[("until", self.until(end).into())]),
            _ => self.say("date-unknown"),
        }
    }

    fn until(self, end: &Part) -> String {
        self.part(end).side(self).said(self, "date-until")
    }

    fn both_sides(self, start: &Part, end: &Part) -> String {
        let (start, end) = self.two_sides(start, end);
        let (from, to) = (start.put_into(self, "date-from"), end.put_into(self, "date-to"));
        self.say_with("date-from-to", &[("from", from), ("to", to)])
    }

    fn one_of(self, choices: &[Choice]) -> String {
        match choices {
            [Choice::Range(first, last)] => self.third(first, last).unwrap_or_else(|| {
                let (first, last) = self.two_sides(first, last);
                let (first, last) = (first.with_article(self), last.with_article(self));
                self.say_with("date-between", &[("first", first), ("last", last)])
            }),
            _ => self.list(choices, "date-list-or"),
        }
    }

    fn list(self, choices: &[Choice], last_by: &str) -> String {
        let mut words = choices.iter().map(|choice| self.choice(choice));
        let first = words.next().unwrap_or_default();
        let others = choices.len().saturating_sub(1);
        words.enumerate().fold(first, |first, (at, next)| {
            let key = if at + 1 == others { last_by } else { "date-list-more" };
            self.say_with(key, &[("first", first.into()), ("last", next.into())])
        })
    }

    fn choice(self, choice: &Choice) -> String {
        match choice {
            Choice::One(part) => self.part(part).alone(self),
            Choice::Range(first, last) => self.both_sides(first, last),
            Choice::UpTo(part) => self.say_with("date-or-earlier", &[("date", self.part(part).alone(self).into())]),
            Choice::From(part) => self.say_with("date-or-later", &[("date", self.part(part).alone(self).into())]),
        }
    }

    /// "Early March": the tens of a month and the thirds of a year, as `Edtf::understand` writes them.
    fn third(self, first: &Part, last: &Part) -> Option<String> {
        let qualifier = first.qualifier();
        let year = known_year(first).filter(|year| Some(*year) == known_year(last))?;
        let (unit, third, whole) = match (first.written(), last.written()) {
            (Written::Day(_, month, start), Written::Day(_, other, end)) if month == other => {
                let longest = last.written().span().latest?.to_civil().days_in_month().unsigned_abs();
                let third = match (start.known()?, end.known()?) {
                    (1, 10) => "early",
                    (11, 20) => "mid",
                    (21, end) if end == u16::from(longest) => "late",
                    _ => return None,
                };
                ("month", third, self.month_of(year, month.known()?))
            }
            (Written::Month(_, start), Written::Month(_, end)) => {
                let third = match (start.known()?, end.known()?) {
                    (1, 4) => "early",
                    (5, 8) => "mid",
                    (9, 12) => "late",
                    _ => return None,
                };
                ("year", third, self.say_with("date-year", &[("year", year_words(year).into())]))
            }
            _ => return None,
        };
        let words = self.say_with(&format!("date-third-{unit}-{third}"), &[("date", whole.into())]);
        let words = Words { text: words, unit: "year", approximate: qualifier.approximate, uncertain: qualifier.uncertain };
        (qualifier == last.qualifier()).then(|| words.alone(self))
    }

    /// Both sides of an interval; a year that they share is said once, where the language says it.
    fn two_sides(self, first: &Part, last: &Part) -> (Words, Words) {
        let shared = known_year(first).is_some()
            && known_year(first) == known_year(last)
            && first.qualifier() == Default::default()
            && last.qualifier() == Default::default();
        let shorten_first = self != Self::ZhHans;
        let short = |part: &Part, shorten: bool| {
            let words = if shared && shorten { self.without_year(part.written()) } else { None };
            words.unwrap_or_else(|| self.part(part)).side(self)
        };
        let same_kind = std::mem::discriminant(&first.written()) == std::mem::discriminant(&last.written());
        (short(first, same_kind && shorten_first), short(last, same_kind && !shorten_first))
    }

    fn without_year(self, written: Written) -> Option<Words> {
        match written {
            Written::Month(_, month) => {
                let month = self.month(month.known()?);
                let text = self.say_with("date-month-without-year", &[("month", month.into())]);
                Some(Words::new(unit_of_month(&text), text))
            }
            Written::Day(_, month, day) => {
                let args = [("day", day.known()?.into()), ("month", self.month(month.known()?).into())];
                Some(Words::new("day", self.say_with("date-day-without-year", &args)))
            }
            Written::Year(_) | Written::Season(..) => None,
        }
    }

    fn part(self, part: &Part) -> Words {
        let qualifier = part.qualifier();
        let words = self.written(part.written());
        let text = part.clock().map_or(words.text.clone(), |clock| self.clock(words.text.clone(), clock));
        Words { text, approximate: qualifier.approximate, uncertain: qualifier.uncertain, ..words }
    }

    fn clock(self, date: String, clock: Clock) -> String {
        let text = self.at_clock(date, clock.hour, clock.minute);
        let Some(offset) = clock.offset else {
            return text;
        };
        let sign = if offset < 0 { "−" } else { "+" };
        let (hours, minutes) = (offset.unsigned_abs() / 60, offset.unsigned_abs() % 60);
        let offset = format!("UTC{sign}{hours:02}:{minutes:02}");
        self.say_with("date-clock-offset", &[("date", text.into()), ("offset", offset.into())])
    }

    fn written(self, written: Written) -> Words {
        let words = match written {
            Written::Year(year) => self.year(year),
            Written::Season(year, season) => self.season(year, season),
            Written::Month(year, month) => self.month_part(year, month),
            Written::Day(year, month, day) => self.day_part(year, month, day),
        };
        words.unwrap_or_else(|| self.day_by_day(written))
    }

    fn year(self, year: Year) -> Option<Words> {
        if let Some(year) = year.known() {
            Some(Words::new("year", self.say_with("date-year", &[("year", year_words(year).into())])))
        } else if let Some(decade) = year.decade().filter(|decade| *decade > 0) {
            Some(Words::new("decade", self.say_with("date-decade", &[("year", year_words(decade).into())])))
        } else {
            let first = year.century().filter(|first| *first > 0)?;
            let args = [("first", year_words(first).into()), ("last", year_words(first + 99).into())];
            Some(Words::new("year", self.say_with("date-years", &args)))
        }
    }

    fn season(self, year: Year, season: Season) -> Option<Words> {
        let year = year.known()?;
        let years = if season.first_month() + season.months() > 13 {
            format!("{}–{}", year_words(year), year_words(year + 1))
        } else {
            year_words(year)
        };
        // 25 to 28 are 21 to 24, said to be northern.
        let code = if (25..=28).contains(&season.code()) { season.code() - 4 } else { season.code() };
        let text = self.say_with(&format!("season-{code}"), &[("year", years.into())]);
        let unit = if text.starts_with(['é', 'a', 'h']) { "season-vowel" } else { "season" };
        Some(Words::new(unit, text))
    }

    fn month_part(self, year: Year, month: Digits<2>) -> Option<Words> {
        let number = year.known()?;
        if month.unknown() {
            return self.year(year).map(|words| words.wrapped(self, "date-month-unknown"));
        }
        let text = self.month_of(number, month.known()?);
        Some(Words::new(unit_of_month(&text), text))
    }

    fn day_part(self, year: Year, month: Digits<2>, day: Digits<2>) -> Option<Words> {
        let number = year.known()?;
        if day.unknown() {
            let words = self.month_part(year, month)?;
            return Some(if month.unknown() { words } else { words.wrapped(self, "date-day-unknown") });
        }
        let args =
            [("day", day.known()?.into()), ("month", self.month(month.known()?).into()), ("year", year_words(number).into())];
        Some(Words::new("day", self.say_with("date-day", &args)))
    }

    /// For digits that no language has a word for: the days that they allow.
    fn day_by_day(self, written: Written) -> Words {
        let span = written.span();
        let Some((first, last)) = span.earliest.zip(span.latest) else {
            return Words::new("unknown", self.say("date-unknown"));
        };
        let day = |day: Day| Words::new("day", self.day(day)).with_article(self);
        Words::new("year", self.say_with("date-between", &[("first", day(first)), ("last", day(last))]))
    }

    fn month_of(self, year: i16, month: u16) -> String {
        self.say_with("date-month", &[("month", self.month(month).into()), ("year", year_words(year).into())])
    }

    fn month(self, month: u16) -> String {
        self.say(&format!("month-{month}"))
    }
}

/// The words of one part, and what kind of part it is, on which French articles depend.
struct Words {
    text: String,
    unit: &'static str,
    approximate: bool,
    uncertain: bool,
}

impl Words {
    fn new(unit: &'static str, text: String) -> Self {
        Self { text, unit, approximate: false, uncertain: false }
    }

    fn wrapped(self, language: Language, key: &str) -> Self {
        Self { text: language.say_with(key, &[("date", self.text.into())]), ..self }
    }

    /// As an expression of its own: "vers le printemps 2020".
    fn alone(self, language: Language) -> String {
        let text = if self.approximate {
            language.say_with("date-about", &[("date", self.said(language, "date-with-article").into())])
        } else {
            self.text
        };
        if self.uncertain { language.say_with("date-uncertain", &[("date", text.into())]) } else { text }
    }

    /// As one side of an interval: "environ mai 2020".
    fn side(self, language: Language) -> Self {
        let (approximate, uncertain) = (self.approximate, self.uncertain);
        let mut words = self;
        if approximate {
            words = Self { unit: "about", ..words.wrapped(language, "date-about-side") };
        }
        if uncertain {
            words = words.wrapped(language, "date-uncertain");
        }
        words
    }

    fn said(&self, language: Language, key: &str) -> String {
        language.say_with(key, &[("unit", self.unit.into()), ("date", self.text.as_str().into())])
    }

    fn put_into(&self, language: Language, key: &str) -> Arg {
        self.said(language, key).into()
    }

    fn with_article(&self, language: Language) -> Arg {
        self.put_into(language, "date-with-article")
    }
}

fn unit_of_month(text: &str) -> &'static str {
    if text.starts_with(['a', 'o']) { "month-vowel" } else { "month" }
}

fn known_year(part: &Part) -> Option<i16> {
    part.written().year().known().filter(|_| part.written().precision() <= Precision::Year)
}

/// A year is a name, not a quantity: it is never grouped.
fn year_words(year: i16) -> String {
    let sign = if year < 0 { "−" } else { "" };
    format!("{sign}{}", year.unsigned_abs())
}
