//! How long what is kept: rules that a site adopts, what is due under them, and what a run of them did.
//!
//! At term, what was kept is destroyed (P-39.1 s. 23). No rule acts before a site has adopted it; what is proposed here is ours,
//! by inference, and careful. A law that asks for something to be kept until its time makes a rule that also holds erasing back.

use jalon_record::edtf::Day;
use jalon_record::id::{EntryId, Kind};
use serde::{Deserialize, Serialize};

use super::erasing::PROOF;
use crate::form::{Code, Form, FormError, NoWords, Problem, codes, distinct, optional};

/// The shortest and the longest that a rule keeps something, in days: a month, a century.
pub const KEEP_DAYS: std::ops::RangeInclusive<u32> = 30..=36_525;

codes! {
    /// From when a rule counts.
    CountedFrom {
        /// From the day on which the last version was written down.
        Written = "written",
        /// From the last day on which it can have happened.
        Happened = "happened",
    }
}

codes! {
    /// What a rule does at term.
    AtTerm {
        /// Destroys the content.
        Erase = "erase",
        /// Shows it, so that people decide.
        Review = "review",
    }
}

/// How long entries of some kinds are kept.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Whether a law asks for them to be kept until then, whoever asks for them to be destroyed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_law: bool,
    /// From when it counts.
    pub from: CountedFrom,
    /// Its name.
    pub id: Code,
    /// How many days they are kept.
    pub keep_days: u32,
    /// The kinds: a kind, or a room and a dot, such as `practice.`.
    pub kinds: String,
    /// What happens then.
    pub then: AtTerm,
}

impl Rule {
    fn covers(&self, kind: &str) -> bool {
        self.kinds == kind || (self.kinds.ends_with('.') && kind.starts_with(&self.kinds))
    }

    /// The day on which an entry is due; none where it cannot be told.
    pub fn due_on(&self, written: Day, happened: Option<Day>) -> Option<Day> {
        let from = match self.from {
            CountedFrom::Written => written,
            CountedFrom::Happened => happened?,
        };
        Day::from_number(from.number().checked_add(i32::try_from(self.keep_days).ok()?)?)
    }

    fn is_sound(&self) -> bool {
        let kinds = self.kinds.strip_suffix('.').map_or_else(|| Kind::new(&self.kinds).is_ok(), |room| Code::new(room).is_some());
        kinds && KEEP_DAYS.contains(&self.keep_days)
    }
}

/// The rules that Jalon proposes. Ours, by inference: the shortest that still lets a team look back over an initiative and a
/// study be checked. A clinic whose law asks for more writes more.
pub fn proposed() -> Vec<Rule> {
    let rule = |id: &str, kinds: &str, years: u32, then| {
        let id = Code::new(id)?;
        Some(Rule {
            by_law: false,
            from: CountedFrom::Written,
            id,
            keep_days: years * 365 + years / 4,
            kinds: kinds.to_owned(),
            then,
        })
    };
    let rules = [
        rule("practice", "practice.", 5, AtTerm::Erase),
        rule("wellbeing", "practice.wellbeing", 2, AtTerm::Erase),
        rule("requests", "trust.request", 5, AtTerm::Erase),
        rule("inquiry", "inquiry.", 7, AtTerm::Review),
    ];
    rules.into_iter().flatten().collect()
}

/// The rules that a site has adopted for an initiative; the last entry of this kind holds.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// The rules; none where nothing is destroyed by itself.
    pub rules: Vec<Rule>,
}

/// Why these rules.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RetentionWords {
    /// In a sentence.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl Retention {
    /// The rule of a kind: the one that names it most closely. What proves what was done has none.
    pub fn rule_of(&self, kind: &str) -> Option<&Rule> {
        if PROOF.contains(&kind) {
            return None;
        }
        self.rules.iter().filter(|rule| rule.covers(kind)).max_by_key(|rule| rule.kinds.len())
    }

    /// Whether a law still keeps something today.
    pub fn law_keeps(&self, thread: &Term, today: Day) -> bool {
        self.rule_of(thread.kind.as_str())
            .filter(|rule| rule.by_law)
            .and_then(|rule| rule.due_on(thread.written, thread.happened))
            .is_some_and(|due| today < due)
    }
}

impl Form for Retention {
    const KIND: &'static str = "trust.retention";
    const VERSION: u32 = 1;
    type Words = RetentionWords;

    fn check(&self, words: &RetentionWords) -> Result<(), FormError> {
        let ids: Vec<&Code> = self.rules.iter().map(|rule| &rule.id).collect();
        distinct("rules", &ids)?;
        if !self.rules.iter().all(Rule::is_sound) {
            return Err(FormError { field: "keep_days", problem: Problem::OutOfRange });
        }
        optional("reason", &words.reason)
    }
}

/// What a rule looks at of a thread.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Term {
    /// The entry that opened it.
    pub root: EntryId,
    /// Its kind.
    pub kind: Kind,
    /// The day on which its last version was received.
    pub written: Day,
    /// The last day on which it can have happened.
    pub happened: Option<Day>,
}

/// What is due under a rule.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Due {
    /// The entry that opened the thread.
    pub root: EntryId,
    /// Its kind.
    pub kind: Kind,
    /// The rule.
    pub rule: Code,
    /// Since when.
    pub on: Day,
    /// What happens.
    pub then: AtTerm,
}

/// What is due on or before a day, the longest due first.
pub fn due(adopted: &Retention, threads: &[Term], until: Day) -> Vec<Due> {
    let mut found: Vec<Due> = threads
        .iter()
        .filter_map(|thread| {
            let rule = adopted.rule_of(thread.kind.as_str())?;
            let on = rule.due_on(thread.written, thread.happened).filter(|on| *on <= until)?;
            Some(Due { root: thread.root, kind: thread.kind.clone(), rule: rule.id.clone(), on, then: rule.then })
        })
        .collect();
    found.sort_by_key(|due| (due.on, due.root));
    found
}

/// How many threads of a kind a run destroyed, under which rule.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ended {
    /// How many threads.
    pub entries: u32,
    /// The kind.
    pub kind: Kind,
    /// The rule.
    pub rule: Code,
}

/// What a run of the rules did. It is written only where it destroyed something.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RetentionRan {
    /// What it destroyed.
    pub ended: Vec<Ended>,
    /// How many threads that were due a hold kept.
    pub held: u32,
}

impl Form for RetentionRan {
    const KIND: &'static str = "trust.retention-ran";
    const VERSION: u32 = 1;
    type Words = NoWords;

    fn check(&self, _: &NoWords) -> Result<(), FormError> {
        match self.ended.is_empty() {
            true => Err(FormError { field: "ended", problem: Problem::NothingCounted }),
            false => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rule(kinds: &str, keep_days: u32, from: CountedFrom) -> Rule {
        let id = Code::new(&kinds.replace('.', "-")).unwrap();
        Rule { by_law: false, from, id, keep_days, kinds: kinds.to_owned(), then: AtTerm::Erase }
    }

    fn day(number: i32) -> Day {
        Day::from_number(number).unwrap()
    }

    fn thread(kind: &str, written: i32, happened: Option<i32>) -> Term {
        Term {
            root: EntryId::from_bytes([1; 16]),
            kind: Kind::new(kind).unwrap(),
            written: day(written),
            happened: happened.map(day),
        }
    }

    #[test]
    fn the_rule_that_names_a_kind_most_closely_holds() {
        let written = CountedFrom::Written;
        let adopted = Retention { rules: vec![rule("practice.", 100, written), rule("practice.wellbeing", 40, written)] };
        assert_eq!(adopted.rule_of("practice.wellbeing").unwrap().keep_days, 40);
        assert_eq!(adopted.rule_of("practice.contact").unwrap().keep_days, 100);
        assert_eq!(adopted.rule_of("practice-like.contact"), None);
        assert_eq!(adopted.rule_of("crisis.context"), None);
        let all = Retention { rules: vec![rule("trust.", 40, written), rule("record.", 40, written)] };
        assert!(PROOF.iter().all(|kind| all.rule_of(kind).is_none()), "what proves what was done is never due");
    }

    #[test]
    fn due_on_the_day_and_not_the_day_before() {
        let adopted = Retention { rules: vec![rule("practice.", 100, CountedFrom::Happened)] };
        let threads = [thread("practice.contact", 500, Some(200)), thread("practice.tally", 0, None)];
        assert_eq!(due(&adopted, &threads, day(299)), []);
        let found = due(&adopted, &threads, day(300));
        assert_eq!(found.iter().map(|due| due.on).collect::<Vec<_>>(), [day(300)]);
    }

    #[test]
    fn a_law_keeps_until_its_term_and_no_longer() {
        let adopted = Retention { rules: vec![Rule { by_law: true, ..rule("practice.", 100, CountedFrom::Written) }] };
        let kept = thread("practice.contact", 200, None);
        assert!(adopted.law_keeps(&kept, day(299)) && !adopted.law_keeps(&kept, day(300)));
        assert!(!adopted.law_keeps(&thread("crisis.context", 200, None), day(201)));
    }

    #[test]
    fn what_is_proposed_is_sound_and_what_is_not_is_refused() {
        let words = RetentionWords::default();
        assert_eq!(Retention { rules: proposed() }.check(&words), Ok(()));
        assert_eq!(proposed().len(), 4);
        for broken in [
            rule("practice.", 29, CountedFrom::Written),
            Rule { kinds: "Practice".into(), ..rule("practice.", 40, CountedFrom::Written) },
        ] {
            assert_eq!(Retention { rules: vec![broken] }.check(&words).unwrap_err().field, "keep_days");
        }
        let twice = vec![rule("practice.", 40, CountedFrom::Written), rule("practice.", 50, CountedFrom::Written)];
        assert_eq!(Retention { rules: twice }.check(&words).unwrap_err().field, "rules");
    }

    proptest! {
        /// What is due stays due, and nothing is due that no rule covers.
        #[test]
        fn time_only_adds(written in 0..40_000_i32, keep in 30..36_525_u32, today in 0..80_000_i32, later in 0..1_000_i32) {
            let adopted = Retention { rules: vec![rule("practice.", keep, CountedFrom::Written)] };
            let threads = [thread("practice.contact", written, None), thread("story.claim", written, None)];
            let now = due(&adopted, &threads, day(today));
            let then = due(&adopted, &threads, day(today + later));
            prop_assert!(now.iter().all(|due| then.contains(due)));
            prop_assert!(then.iter().all(|due| due.kind.as_str() == "practice.contact"));
            prop_assert_eq!(now.len() == 1, i64::from(today) >= i64::from(written) + i64::from(keep));
        }
    }
}
