//! Hours of a period as a sheet to be signed: each day, its sums by pay, and room for two signatures. And how long something took,
//! in words and as a decimal number, the same way wherever it is told.

use jalon_initiative::form::Code;
use jalon_language::Language;
use jalon_record::edtf::{Day, Edtf};

use crate::document::{Block, Definition, Document, Inline, Row, Table, Tone};
use crate::words::Words;

/// Room for a signature.
const LINE: &str = "________________________________________";

/// How long something took, in words: "7 h 30".
pub fn duration(language: Language, minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, rest) => language.say_with("hours-minutes", &[("m", rest.into())]),
        (hours, 0) => language.say_with("hours-hours", &[("h", hours.into())]),
        (hours, rest) => language.say_with("hours-both", &[("h", hours.into()), ("m", format!("{rest:02}").into())]),
    }
}

/// Hours with two decimals, as payrolls take them: 7.50, with a comma in French. Halves of a hundredth go up.
pub fn decimal(language: Language, minutes: u32) -> String {
    let hundredths = (u64::from(minutes) * 100 + 30) / 60;
    let mark = if language == Language::Fr { ',' } else { '.' };
    format!("{}{mark}{:02}", hundredths / 100, hundredths % 100)
}

/// Hours of one day under one code of pay.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Worked {
    /// The day, as it was noted.
    pub on: Edtf,
    /// How many minutes.
    pub minutes: u32,
    /// Whether they are paid (list `pay`).
    pub pay: Code,
}

/// The minutes under each code of pay, in the order of the list; codes that no list has come last. What nobody worked is left out.
pub fn sums(order: &[&str], worked: &[Worked]) -> Vec<(Code, u32)> {
    let place = |code: &Code| order.iter().position(|known| *known == code.as_str()).unwrap_or(usize::MAX);
    let mut sums: Vec<(Code, u32)> = Vec::new();
    for one in worked {
        match sums.iter_mut().find(|(pay, _)| *pay == one.pay) {
            Some((_, sum)) => *sum = sum.saturating_add(one.minutes),
            None => sums.push((one.pay.clone(), one.minutes)),
        }
    }
    sums.sort_by(|(one, _), (other, _)| (place(one), one).cmp(&(place(other), other)));
    sums
}

/// What a sheet is made from.
#[derive(Clone, Copy)]
pub struct TimesheetInput<'a> {
    /// The words: language and lists.
    pub words: Words<'a>,
    /// Whose hours.
    pub who: &'a str,
    /// The first day of the period.
    pub from: Day,
    /// The last.
    pub to: Day,
    /// The hours, in the order of days.
    pub worked: &'a [Worked],
    /// What each code of pay is called here, in the order of the list.
    pub pay: &'a [(String, String)],
    /// Whether everything is invented.
    pub invented: bool,
    /// The day on which the sheet is made.
    pub made_on: Day,
}

impl TimesheetInput<'_> {
    fn pay(&self, code: &Code) -> String {
        let known = self.pay.iter().find(|(known, _)| known == code.as_str());
        known.map_or_else(|| code.as_str().to_owned(), |(_, label)| label.clone())
    }
}

/// Composes the sheet.
pub fn compose(input: &TimesheetInput<'_>) -> Document {
    let words = input.words;
    let language = words.language;
    let text = |text: String| vec![Inline::text(text)];
    let period = words.with("timesheet-period", &[("from", &words.day(input.from)), ("to", &words.day(input.to))]);
    let order: Vec<&str> = input.pay.iter().map(|(code, _)| code.as_str()).collect();
    let sums = sums(&order, input.worked);
    let cells = |cells: [String; 4]| Row::Cells { anchor: None, cells: cells.into_iter().map(|cell| vec![text(cell)]).collect() };
    let day = |one: &Worked| {
        cells([words.date(&one.on), duration(language, one.minutes), decimal(language, one.minutes), input.pay(&one.pay)])
    };
    let sum = |(pay, minutes): &(Code, u32)| Definition {
        term: input.pay(pay),
        meaning: vec![
            Inline::strong(duration(language, *minutes)),
            Inline::text(words.with("timesheet-decimal", &[("hours", &decimal(language, *minutes))])),
        ],
    };
    let signature = |key: &str| Block::Note {
        tone: Tone::Empty,
        title: words.say(key),
        text: text(format!("{LINE}   {}", words.say("timesheet-on"))),
    };
    let mut blocks = Vec::new();
    if input.worked.is_empty() {
        blocks.push(Block::Paragraph { text: text(words.say("timesheet-none")) });
    } else {
        blocks.push(Block::Table(Table {
            caption: words.say("timesheet-days"),
            header: ["day", "time", "hours", "pay"].map(|head| words.say(&format!("timesheet-head-{head}"))).into(),
            widths: vec![38, 18, 18, 26],
            rows: input.worked.iter().map(day).collect(),
            wide: false,
        }));
        blocks.push(Block::Heading { level: 1, id: "sums".to_owned(), text: words.say("timesheet-sums") });
        blocks.push(Block::Definitions { items: sums.iter().map(sum).collect() });
    }
    blocks.push(Block::Heading { level: 1, id: "signed".to_owned(), text: words.say("timesheet-signed") });
    blocks.extend(["timesheet-signed-worker", "timesheet-signed-other"].map(signature));
    Document {
        language,
        title: words.say("timesheet-title"),
        subtitle: Some(input.who.to_owned()),
        running: words.say("timesheet-title"),
        banner: input.invented.then(|| words.say("invented-banner")),
        facts: vec![
            Definition { term: words.say("timesheet-when"), meaning: text(period) },
            Definition { term: words.say("timesheet-made"), meaning: text(words.day(input.made_on)) },
        ],
        contents: String::new(),
        blocks,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn worked(on: &str, minutes: u32, pay: &str) -> Worked {
        Worked { on: Edtf::parse(on).unwrap(), minutes, pay: Code::new(pay).unwrap() }
    }

    #[test]
    fn minutes_in_words_and_as_payrolls_take_them() {
        let told = |minutes| Language::ALL.map(|language| (duration(language, minutes), decimal(language, minutes)));
        let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
        let [en, fr, _] = ["en", "fr", "zh-Hans"].map(|code| Language::ALL.iter().position(|one| one.code() == code).unwrap());
        assert_eq!(plain(&told(450)[fr].0), "7 h 30");
        assert_eq!((plain(&told(45)[fr].0), plain(&told(480)[fr].0)), ("45 min".into(), "8 h".into()));
        assert_eq!((told(450)[fr].1.as_str(), told(450)[en].1.as_str()), ("7,50", "7.50"));
        assert_eq!(plain(&told(485)[fr].0), "8 h 05");
        assert_eq!([told(20)[en].1.as_str(), told(40)[en].1.as_str(), told(1)[en].1.as_str()], ["0.33", "0.67", "0.02"]);
    }

    #[test]
    fn sums_stand_in_the_order_of_the_list() {
        let list = [worked("2026-11-02", 60, "unpaid"), worked("2026-11-03", 30, "paid"), worked("2026-11-04", 15, "unpaid")];
        let told: Vec<(String, u32)> =
            sums(&["paid", "unpaid", "delayed"], &list).into_iter().map(|(pay, sum)| (pay.as_str().to_owned(), sum)).collect();
        assert_eq!(told, [("paid".to_owned(), 30), ("unpaid".to_owned(), 75)]);
    }

    #[test]
    fn a_sheet_tells_each_day_and_has_room_for_two_signatures() {
        let library = jalon_library::shipped().unwrap();
        let list = [worked("2026-11-02", 450, "paid"), worked("2026-11-03", 45, "unpaid"), worked("2026-11~", 60, "delayed")];
        for language in Language::ALL {
            let words =
                Words { language, pathway: &library.pathways()[0], library, lists: jalon_initiative::practice::Lists::UNCHANGED };
            let pay: Vec<(String, String)> = library
                .codelist("pay")
                .unwrap()
                .values()
                .iter()
                .map(|value| (value.code.to_string(), value.label(words.tongue()).to_owned()))
                .collect();
            let day = |text: &str| Edtf::parse(text).unwrap().bounds().start.earliest.unwrap();
            let input = TimesheetInput {
                words,
                who: "An invented worker",
                from: day("2026-11-01"),
                to: day("2026-11-14"),
                worked: &list,
                pay: &pay,
                invented: true,
                made_on: day("2026-11-22"),
            };
            let document = compose(&input);
            assert!(!document.plain().contains('⟦'), "{}", document.plain());
            insta::assert_snapshot!(format!("timesheet-{}", language.code()), document.plain());
            let pdf = crate::pdf::make(&document).unwrap();
            assert!(pdf.bytes.starts_with(b"%PDF-") && pdf.missing.is_empty(), "{:?}", pdf.missing);
            if let Some(folder) = std::env::var_os("JALON_PAPERS") {
                let name = format!("timesheet-{}.pdf", language.code());
                std::fs::write(std::path::Path::new(&folder).join(name), pdf.bytes).unwrap();
            }
            let empty = compose(&TimesheetInput { worked: &[], ..input });
            assert!(empty.plain().contains(&words.say("timesheet-none")));
        }
    }
}
