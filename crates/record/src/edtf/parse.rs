//! EDTF, to the letter.

use super::bounds::{self, Bounds, Span};
use super::shape::{Choice, Clock, Digits, Edge, Part, Qualifier, Season, Shape, Written, Year};
use super::{Day, EdtfCause, EdtfError};

/// More than anyone needs for a date.
const MAX_BYTES: usize = 200;

pub(super) fn expression(text: &str) -> Result<Shape, EdtfError> {
    plausible(text)?;
    let mut reader = Reader { text: text.as_bytes(), at: 0 };
    let shape = match reader.peek() {
        Some(b'[') => Shape::OneOf(reader.set(b']')?),
        Some(b'{') => Shape::AllOf(reader.set(b'}')?),
        _ => reader.single_or_interval()?,
    };
    if reader.at < text.len() { reader.fail(EdtfCause::Unexpected) } else { Ok(shape) }
}

/// Refuses what no date can be, before any reading.
pub(super) fn plausible(text: &str) -> Result<(), EdtfError> {
    let refuse = |cause, at| Err(EdtfError { cause, at });
    if text.is_empty() {
        refuse(EdtfCause::Empty, 0)
    } else if text.len() > MAX_BYTES {
        refuse(EdtfCause::TooLong, MAX_BYTES)
    } else if let Some(at) = text.find(char::is_control) {
        refuse(EdtfCause::Control, at)
    } else {
        Ok(())
    }
}

struct Reader<'t> {
    text: &'t [u8],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn take(&mut self, token: &[u8]) -> bool {
        let found = self.text.get(self.at..).is_some_and(|rest| rest.starts_with(token));
        if found {
            self.at += token.len();
        }
        found
    }

    fn fail<T>(&self, cause: EdtfCause) -> Result<T, EdtfError> {
        Err(EdtfError { cause, at: self.at })
    }

    fn expect(&mut self, token: &[u8], cause: EdtfCause) -> Result<(), EdtfError> {
        if self.take(token) { Ok(()) } else { self.fail(cause) }
    }

    fn single_or_interval(&mut self) -> Result<Shape, EdtfError> {
        let start = self.edge()?;
        match (start, self.take(b"/")) {
            (start, true) => self.interval_from(start),
            (Edge::Dated(part), false) => Ok(Shape::Single(part)),
            _ => self.fail(EdtfCause::Unexpected),
        }
    }

    fn interval_from(&mut self, start: Edge) -> Result<Shape, EdtfError> {
        let end_at = self.at;
        let end = self.edge()?;
        if start.part().is_none() && end.part().is_none() {
            return self.fail(EdtfCause::NoDate);
        }
        if [start.part(), end.part()].into_iter().flatten().any(|part| part.clock.is_some()) {
            return self.fail(EdtfCause::Clock);
        }
        if let (Edge::Dated(start), Edge::Dated(end)) = (&start, &end) {
            in_order(start, end, end_at)?;
        }
        Ok(Shape::Interval(start, end))
    }

    fn edge(&mut self) -> Result<Edge, EdtfError> {
        if self.take(b"..") {
            Ok(Edge::Open)
        } else if matches!(self.peek(), None | Some(b'/')) {
            Ok(Edge::Unknown)
        } else {
            self.part().map(Edge::Dated)
        }
    }

    fn set(&mut self, close: u8) -> Result<Vec<Choice>, EdtfError> {
        self.at += 1;
        let mut choices = Vec::new();
        loop {
            choices.push(self.choice(close)?);
            if self.take(&[close]) {
                return Ok(choices);
            }
            self.expect(b",", EdtfCause::Unexpected)?;
        }
    }

    fn choice(&mut self, close: u8) -> Result<Choice, EdtfError> {
        if self.take(b"..") {
            return self.member().map(Choice::UpTo);
        }
        if self.peek() == Some(close) {
            return self.fail(EdtfCause::NoDate);
        }
        let first = self.member()?;
        if !self.take(b"..") {
            return Ok(Choice::One(first));
        }
        let last_at = self.at;
        if matches!(self.peek(), Some(next) if next == close || next == b',') {
            return Ok(Choice::From(first));
        }
        let last = self.member()?;
        in_order(&first, &last, last_at)?;
        Ok(Choice::Range(first, last))
    }

    fn member(&mut self) -> Result<Part, EdtfError> {
        let part = self.part()?;
        if part.clock.is_some() { self.fail(EdtfCause::Clock) } else { Ok(part) }
    }

    fn part(&mut self) -> Result<Part, EdtfError> {
        let start = self.at;
        let mut marks = [None; 3];
        let year = self.marked(&mut marks[0], Self::year)?;
        let mut written = Written::Year(year);
        if self.take(b"-") {
            let month = self.marked(&mut marks[1], Self::two_digits)?;
            written = self.month_or_season(year, month)?;
            if self.take(b"-") {
                let day = self.marked(&mut marks[2], Self::two_digits)?;
                match written {
                    Written::Month(..) => written = Written::Day(year, month, day),
                    _ => return self.fail(EdtfCause::Unexpected),
                }
            }
        }
        if bounds::extent(written).is_none() {
            let cause = if matches!(written, Written::Day(..)) { EdtfCause::Day } else { EdtfCause::Month };
            return Err(EdtfError { cause, at: start });
        }
        let clock = self.clock_of(written, marks)?;
        Ok(Part { written, marks, clock })
    }

    /// A component with at most one qualifier, before or after it.
    fn marked<T>(&mut self, mark: &mut Option<Qualifier>, read: fn(&mut Self) -> Result<T, EdtfError>) -> Result<T, EdtfError> {
        *mark = self.mark();
        let value = read(self)?;
        if mark.is_none() {
            *mark = self.mark();
        }
        Ok(value)
    }

    fn mark(&mut self) -> Option<Qualifier> {
        let (approximate, uncertain) = match self.peek()? {
            b'~' => (true, false),
            b'?' => (false, true),
            b'%' => (true, true),
            _ => return None,
        };
        self.at += 1;
        Some(Qualifier { approximate, uncertain })
    }

    fn year(&mut self) -> Result<Year, EdtfError> {
        let start = self.at;
        if self.peek() == Some(b'Y') {
            return self.fail(EdtfCause::Year);
        }
        let negative = self.take(b"-");
        let year = Year { negative, digits: self.digits()? };
        let too_small = negative && year.known() == Some(0);
        match self.peek() {
            _ if too_small => Err(EdtfError { cause: EdtfCause::Year, at: start }),
            Some(b'0'..=b'9' | b'X') => self.fail(EdtfCause::Year),
            Some(b'S' | b'E') => self.fail(EdtfCause::LeftOut),
            _ => Ok(year),
        }
    }

    fn two_digits(&mut self) -> Result<Digits<2>, EdtfError> {
        self.digits()
    }

    fn digits<const N: usize>(&mut self) -> Result<Digits<N>, EdtfError> {
        let mut digits = [None; N];
        for digit in &mut digits {
            *digit = match self.peek() {
                Some(figure @ b'0'..=b'9') => Some(figure - b'0'),
                Some(b'X') => None,
                _ => return self.fail(EdtfCause::Unexpected),
            };
            self.at += 1;
        }
        Ok(Digits(digits))
    }

    fn month_or_season(&self, year: Year, digits: Digits<2>) -> Result<Written, EdtfError> {
        let code = digits.known().and_then(|code| u8::try_from(code).ok());
        match code {
            Some(code) if code > 12 => match Season::from_code(code) {
                Some(season) => Ok(Written::Season(year, season)),
                None => self.fail(EdtfCause::Month),
            },
            _ => Ok(Written::Month(year, digits)),
        }
    }

    fn clock_of(&mut self, written: Written, marks: [Option<Qualifier>; 3]) -> Result<Option<Clock>, EdtfError> {
        if !self.take(b"T") {
            return Ok(None);
        }
        let exact = matches!(written, Written::Day(..)) && written.precision() == super::Precision::Day;
        if !exact || marks.iter().any(Option::is_some) {
            return self.fail(EdtfCause::Clock);
        }
        let hour = self.clock_figure(23)?;
        self.expect(b":", EdtfCause::Clock)?;
        let minute = self.clock_figure(59)?;
        self.expect(b":", EdtfCause::Clock)?;
        let second = self.clock_figure(59)?;
        Ok(Some(Clock { hour, minute, second, offset: self.offset()? }))
    }

    fn offset(&mut self) -> Result<Option<i16>, EdtfError> {
        let sign = match self.peek() {
            Some(b'Z') => 0,
            Some(b'+') => 1,
            Some(b'-') => -1,
            _ => return Ok(None),
        };
        self.at += 1;
        if sign == 0 {
            return Ok(Some(0));
        }
        let hours = i16::from(self.clock_figure(14)?);
        let minutes = if self.take(b":") { i16::from(self.clock_figure(59)?) } else { 0 };
        Ok(Some(sign * (hours * 60 + minutes)))
    }

    fn clock_figure(&mut self, highest: u8) -> Result<u8, EdtfError> {
        let at = self.at;
        let known = self.digits::<2>().ok().and_then(Digits::known).and_then(|figure| u8::try_from(figure).ok());
        known.filter(|figure| *figure <= highest).ok_or(EdtfError { cause: EdtfCause::Clock, at })
    }
}

/// Refuses an end that lies wholly before its start, qualifiers left aside.
fn in_order(start: &Part, end: &Part, at: usize) -> Result<(), EdtfError> {
    let days = |part: &Part| {
        bounds::extent(part.written).map_or(Span::UNBOUNDED, |(first, last)| Span {
            earliest: Some(Day::from_civil(first)),
            latest: Some(Day::from_civil(last)),
        })
    };
    match Bounds::between(days(start), days(end)) {
        Some(_) => Ok(()),
        None => Err(EdtfError { cause: EdtfCause::Reversed, at }),
    }
}
