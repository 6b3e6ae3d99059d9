//! Rhythms: weeks of practice told in a few lines, played out the same way on every machine.

use std::collections::BTreeMap;

use jalon_initiative::form::{Code, Form};
use jalon_initiative::practice::{Contact, Count, Tally};
use jalon_record::edtf::{Day, Edtf};
use serde::Deserialize;

use super::{ScenarioEntry, ScenarioError, ScenarioFault, day_written, played};

/// A sort of contact that rhythms mix; where a list repeats a code, it is drawn more often.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Shape {
    way: Code,
    #[serde(default)]
    initiators: Vec<Code>,
    #[serde(default)]
    minutes: Vec<Code>,
    #[serde(default)]
    settings: Vec<Code>,
    #[serde(default)]
    supports: Vec<Code>,
    #[serde(default)]
    results: Vec<Code>,
}

/// A stretch of time with so many contacts a week.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rhythm {
    key: String,
    by: Code,
    from: Edtf,
    to: Edtf,
    /// Days of work, Monday 1 to Sunday 7.
    days: Vec<u8>,
    per_week: u32,
    /// How often each sort of contact comes, by its name.
    mix: BTreeMap<String, u32>,
    /// One contact in so many is remembered only by its month, or by about which day; none if 0.
    #[serde(default)]
    vague_one_in: u64,
    #[serde(default)]
    tally: Option<TallyRhythm>,
    /// Another seed, other days; the same seed, the same days.
    seed: u64,
}

/// A count at the end of the day, of contacts that nobody logs one by one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TallyRhythm {
    least: u32,
    most: u32,
    /// On how many days of ten it is not forgotten.
    days_in_ten: u64,
    settings: Vec<Code>,
}

/// The longest rhythm, in days, and the most contacts a week: a slip of the finger should not fill a disk.
const LONGEST: i32 = 3660;
const MOST_PER_WEEK: u32 = 500;

/// Plays a rhythm out into contacts and tallies.
pub(super) fn expand(rhythm: &Rhythm, shapes: &BTreeMap<String, Shape>) -> Result<Vec<ScenarioEntry>, ScenarioError> {
    play(rhythm, shapes).map_err(|fault| fault.at(&rhythm.key))
}

fn play(rhythm: &Rhythm, shapes: &BTreeMap<String, Shape>) -> Result<Vec<ScenarioEntry>, ScenarioFault> {
    let refuse = |why| Err(ScenarioFault::Rhythm(why));
    let (Some(first), Some(last)) = (day_written(&rhythm.from), day_written(&rhythm.to)) else {
        return refuse("`from` and `to` are days");
    };
    if last < first || last.number() - first.number() > LONGEST {
        return refuse("`to` comes after `from`, within ten years");
    }
    if rhythm.days.is_empty() || rhythm.days.iter().any(|day| !(1..=7).contains(day)) {
        return refuse("`days` are numbers from 1, Monday, to 7, Sunday");
    }
    if rhythm.per_week > MOST_PER_WEEK {
        return refuse("`per_week` is 500 at most");
    }
    if rhythm.tally.as_ref().is_some_and(|tally| tally.least == 0 || tally.most < tally.least || tally.most > Tally::MOST) {
        return refuse("`tally` counts from `least`, 1 or more, to `most`");
    }
    let mut mix = Vec::new();
    for (name, weight) in &rhythm.mix {
        let Some(shape) = shapes.get(name) else { return refuse("`mix` names contacts of this file") };
        mix.extend((0..*weight.min(&1000)).map(|_| shape));
    }

    let mut player = Player { rhythm, chance: Chance(rhythm.seed), entries: Vec::new() };
    let days = (first.number()..=last.number()).filter_map(Day::from_number);
    for day in days.filter(|day| rhythm.days.contains(&weekday(*day))) {
        for _ in 0..player.contacts_today() {
            let Some(shape) = player.chance.pick(&mix).copied() else { return refuse("`mix` names no contact") };
            player.contact(shape, day)?;
        }
        player.tally(day)?;
    }
    Ok(player.entries)
}

/// Monday 1 to Sunday 7. Day 0, 1970-01-01, was a Thursday.
fn weekday(day: Day) -> u8 {
    u8::try_from((day.number() + 3).rem_euclid(7) + 1).unwrap_or(1)
}

struct Player<'a> {
    rhythm: &'a Rhythm,
    chance: Chance,
    entries: Vec<ScenarioEntry>,
}

impl Player<'_> {
    /// Around the mean of a day, between half of it and one and a half times it.
    fn contacts_today(&mut self) -> u64 {
        let days = u64::try_from(self.rhythm.days.len()).unwrap_or(7).max(1);
        let mean_in_thousandths = u64::from(self.rhythm.per_week) * 1000 / days;
        let today = mean_in_thousandths * (500 + self.chance.below(1001)) / 1000;
        (today + self.chance.below(1000)) / 1000
    }

    fn contact(&mut self, shape: &Shape, day: Day) -> Result<(), ScenarioFault> {
        let how_many = 1 + self.chance.below(3);
        let mut support: Vec<Code> = (0..how_many).filter_map(|_| self.chance.pick(&shape.supports).cloned()).collect();
        support.sort();
        support.dedup();
        let contact = Contact {
            way: shape.way.clone(),
            initiator: self.chance.pick(&shape.initiators).cloned(),
            minutes: self.chance.pick(&shape.minutes).cloned(),
            setting: self.chance.pick(&shape.settings).cloned(),
            support,
            result: self.chance.pick(&shape.results).cloned(),
            planned: None,
        };
        let when = self.remembered(day)?;
        self.add(&contact, when)
    }

    fn tally(&mut self, day: Day) -> Result<(), ScenarioFault> {
        let Some(tally) = &self.rhythm.tally else { return Ok(()) };
        if self.chance.below(10) >= tally.days_in_ten {
            return Ok(());
        }
        let spread = u64::from(tally.most - tally.least) + 1;
        let contacts = tally.least + u32::try_from(self.chance.below(spread)).unwrap_or_default();
        let mut per_setting: BTreeMap<&Code, u32> = BTreeMap::new();
        for _ in 0..contacts {
            if let Some(setting) = self.chance.pick(&tally.settings) {
                *per_setting.entry(setting).or_default() += 1;
            }
        }
        let list = Code::new("setting").ok_or(ScenarioFault::Rhythm("no list of settings"))?;
        let counts = per_setting.into_iter().map(|(code, n)| Count { list: list.clone(), code: code.clone(), n }).collect();
        self.add(&Tally { contacts, counts }, Edtf::from(day))
    }

    /// The day, or what is left of it in memory.
    fn remembered(&mut self, day: Day) -> Result<Edtf, ScenarioFault> {
        let one_in = self.rhythm.vague_one_in;
        if one_in == 0 || self.chance.below(one_in) != 0 {
            return Ok(Edtf::from(day));
        }
        let text = day.to_string();
        let month = text.rsplit_once('-').map(|(month, _)| month.to_owned());
        let vague = if self.chance.below(2) == 0 { month.unwrap_or(text) } else { format!("{text}~") };
        Edtf::parse(&vague).map_err(|_| ScenarioFault::NoDay)
    }

    fn add<F: Form>(&mut self, form: &F, occurred: Edtf) -> Result<(), ScenarioFault> {
        let key = format!("{}-{:04}", self.rhythm.key, self.entries.len() + 1);
        self.entries.push(played(key, &self.rhythm.by, occurred, form)?);
        Ok(())
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): small, and the same everywhere. Not for secrets.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 to `end`, `end` left out; 0 when `end` is 0.
    fn below(&mut self, end: u64) -> u64 {
        self.next().checked_rem(end).unwrap_or_default()
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let at = self.below(u64::try_from(from.len()).unwrap_or_default());
        from.get(usize::try_from(at).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_is_splitmix64() {
        let mut chance = Chance(1_234_567);
        let published = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
        assert_eq!([(); 3].map(|()| chance.next()), published);
    }

    #[test]
    fn weekdays() {
        let day = |text: &str| day_written(&Edtf::parse(text).unwrap()).unwrap();
        assert_eq!(weekday(day("2020-03-13")), 5);
        assert_eq!(weekday(day("2021-02-07")), 7);
        assert_eq!(weekday(day("2021-02-08")), 1);
    }
}
