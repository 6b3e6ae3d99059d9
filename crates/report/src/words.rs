//! The words of a report in one language: messages, dates, and the labels of the library.

use jalon_initiative::disclosure::{Calendar, Disclosed, Practice, Threshold, Told};
use jalon_initiative::form::Code;
use jalon_initiative::pathway::Order;
use jalon_initiative::practice::Lists;
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
    /// What the team changed in them.
    pub lists: &'a Lists,
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

    /// A count as the reader may be told it: the number, about how many, or that it is withheld; why, is not said.
    pub fn disclosed(&self, cell: Disclosed) -> String {
        let number = |count: u64| self.number(i64::try_from(count).unwrap_or(i64::MAX));
        match cell.told() {
            Told::Shown(count) => number(count),
            Told::Rounded(count) => self.with("disclosed-about", &[("n", &number(count))]),
            Told::Small | Told::Around | Told::Whole => self.say("disclosed-withheld"),
        }
    }

    /// What a file says of the counts in it: that it is for the team, or how they are protected.
    pub fn disclosure_note(&self, to: Option<Threshold>, is_whole: bool) -> String {
        match to {
            None => self.say("disclosed-note-team"),
            Some(_) if is_whole => self.say("disclosed-note-whole"),
            Some(threshold) => {
                let below = self.number(i64::try_from(threshold.number()).unwrap_or(i64::MAX));
                self.with("disclosed-note-outside", &[("n", &below)])
            }
        }
    }

    /// The same of contacts.
    pub fn practice_note(&self, practice: Practice<'_>) -> String {
        match practice {
            Practice::Team(_) => self.disclosure_note(None, false),
            Practice::Outside(calendar) => {
                self.disclosure_note(Some(calendar.threshold()), Calendar::is_withheld_whole(calendar))
            }
        }
    }

    /// A date in words, with its doubts.
    pub fn date(&self, date: &Edtf) -> String {
        self.language.date(date)
    }

    /// One day in words.
    pub fn day(&self, day: Day) -> String {
        self.language.day(day)
    }

    /// The label of a code: as the team calls it, else as the list does; the code itself where neither knows it.
    pub fn label(&self, list: &str, code: &str) -> String {
        if let Some(own) = self.lists.label(list, code, self.tongue()) {
            return own.to_owned();
        }
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
