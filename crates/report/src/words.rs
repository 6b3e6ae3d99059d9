//! The words of a report in one language: messages, dates, and the labels of the library.

use jalon_initiative::form::Code;
use jalon_initiative::pathway::Order;
use jalon_language::{Arg, Language};
use jalon_library::{Follower, Library, Pathway, Tongue};
use jalon_record::edtf::{Day, Edtf};

/// The order that a pathway asks for, as the rules of `initiative` take it.
pub fn order_of(pathway: &Pathway) -> Order<'_> {
    let core = pathway.steps().filter(|step| step.flag.is_core()).map(|step| step.id.as_str());
    let arrows = pathway.precedences().iter().filter_map(|precedence| match &precedence.after {
        Follower::Step(after) => Some((precedence.before.as_str(), after.as_str())),
        Follower::Milestone(_) => None,
    });
    Order::of(core, arrows)
}

/// Everything a report needs to put codes and dates into words.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// The language it speaks.
    pub language: Language,
    /// The pathway that the initiative follows.
    pub pathway: &'a Pathway,
    /// The codelists.
    pub library: &'a Library,
}

impl<'a> Words<'a> {
    /// The same language, as the library calls it.
    pub fn tongue(&self) -> Tongue {
        match self.language {
            Language::Fr => Tongue::Fr,
            Language::En => Tongue::En,
            Language::ZhHans => Tongue::ZhHans,
        }
    }

    /// A message.
    pub fn say(&self, key: &str) -> String {
        self.language.say(key).to_string()
    }

    /// A message with texts in it.
    pub fn with(&self, key: &str, texts: &[(&str, &str)]) -> String {
        let args: Vec<(&str, Arg)> = texts.iter().map(|(name, text)| (*name, Arg::from(*text))).collect();
        self.language.say_with(key, &args).to_string()
    }

    /// A message with a number, which chooses its plural.
    pub fn count(&self, key: &str, n: usize) -> String {
        self.language.say_with(key, &[("n", Arg::from(i64::try_from(n).unwrap_or(i64::MAX)))]).to_string()
    }

    /// A number as the language groups it.
    pub fn number(&self, n: i64) -> String {
        self.language.number(n)
    }

    /// A date in words, with its doubts.
    pub fn date(&self, date: &Edtf) -> String {
        self.language.date(date)
    }

    /// One day in words.
    pub fn day(&self, day: Day) -> String {
        self.language.day(day)
    }

    /// The label of a code; the code itself where the list does not have it, as with a site's own codes.
    pub fn label(&self, list: &str, code: &str) -> String {
        let label = self.library.codelist(list).and_then(|list| list.label(code, self.tongue()));
        label.unwrap_or(code).to_owned()
    }

    /// The label of a bracket: its own, or that of its phase in the presets.
    pub fn phase(&self, label: Option<&str>, phase: &Code) -> String {
        match label {
            Some(label) if !label.trim().is_empty() => label.trim().to_owned(),
            _ => {
                let preset = self.library.schemes().iter().find_map(|scheme| scheme.label(phase.as_str(), self.tongue()));
                preset.map_or_else(|| self.label("bracket-phase", phase.as_str()), str::to_owned)
            }
        }
    }

    /// The name of a step; where the pathway does not have it any more, as a shipped one names it, else its id.
    pub fn step(&self, id: &str) -> String {
        let shipped = || self.library.pathways().iter().find_map(|pathway| pathway.step(id));
        let step = self.pathway.step(id).or_else(shipped);
        step.map_or_else(|| id.to_owned(), |step| step.text(self.tongue()).name.clone())
    }

    /// The order that the pathway asks for.
    pub fn order(&self) -> Order<'a> {
        order_of(self.pathway)
    }

    /// Whether the pathway holds a step to be one that cannot be skipped.
    pub fn is_core(&self, id: &str) -> bool {
        self.pathway.step(id).is_some_and(|step| step.flag.is_core())
    }

    /// Words that the reader may read, or that they are sealed.
    pub fn or_sealed(&self, words: Option<&str>) -> String {
        match words {
            Some(words) if !words.trim().is_empty() => words.trim().to_owned(),
            Some(_) => self.say("report-no-words"),
            None => self.say("report-sealed"),
        }
    }
}
