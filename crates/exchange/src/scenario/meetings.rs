//! Meetings of supervision, told as an agreement: every so many days, with the ones that were missed or not planned.

use jalon_initiative::form::Code;
use jalon_initiative::practice::Supervision;
use jalon_record::edtf::{Day, Edtf};
use serde::Deserialize;

use super::{ScenarioEntry, ScenarioError, ScenarioFault, day_written, played};

/// Meetings from a first day to a last one, each held unless it is said otherwise.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Meetings {
    key: String,
    by: Code,
    from: Edtf,
    to: Edtf,
    every_days: u16,
    kind: Code,
    minutes: Option<u32>,
    mode: Option<Code>,
    /// The days of meetings that were planned and not held.
    #[serde(default)]
    missed: Vec<Edtf>,
    /// The days on which none was planned.
    #[serde(default)]
    free: Vec<Edtf>,
}

/// The most meetings that one agreement is played out into.
const MOST: i32 = 1000;

/// Plays meetings out into one entry each; those without a meeting into nothing.
pub(super) fn expand(meetings: &Meetings) -> Result<Vec<ScenarioEntry>, ScenarioError> {
    play(meetings).map_err(|fault| fault.at(&meetings.key))
}

fn play(meetings: &Meetings) -> Result<Vec<ScenarioEntry>, ScenarioFault> {
    let days = planned(meetings)?;
    let (missed, free) = (days_of(&meetings.missed)?, days_of(&meetings.free)?);
    if missed.iter().chain(&free).any(|day| !days.contains(day)) {
        return Err(ScenarioFault::Rhythm("`missed` and `free` are days of these meetings"));
    }
    let mut entries = Vec::new();
    for day in days.into_iter().filter(|day| !free.contains(day)) {
        let held = !missed.contains(&day);
        let meeting = Supervision {
            held,
            kind: meetings.kind.clone(),
            minutes: meetings.minutes.filter(|_| held),
            mode: meetings.mode.clone().filter(|_| held),
        };
        let key = format!("{}-{:02}", meetings.key, entries.len() + 1);
        entries.push(played(key, &meetings.by, Edtf::from(day), &meeting)?);
    }
    Ok(entries)
}

fn planned(meetings: &Meetings) -> Result<Vec<Day>, ScenarioFault> {
    let (Some(first), Some(last)) = (day_written(&meetings.from), day_written(&meetings.to)) else {
        return Err(ScenarioFault::Rhythm("`from` and `to` are days"));
    };
    let every = i32::from(meetings.every_days);
    if every == 0 || last < first || (last.number() - first.number()) / every >= MOST {
        return Err(ScenarioFault::Rhythm(
            "`to` comes after `from`, `every_days` is 1 or more, and the meetings are 1000 at most",
        ));
    }
    let days = (first.number()..=last.number()).step_by(usize::from(meetings.every_days));
    Ok(days.filter_map(Day::from_number).collect())
}

fn days_of(dates: &[Edtf]) -> Result<Vec<Day>, ScenarioFault> {
    dates.iter().map(|date| day_written(date).ok_or(ScenarioFault::NoDay)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Act;

    const WINTER: &str = r#"
        key = "winter"
        by = "supervisor"
        from = "2020-12-16"
        to = "2021-01-15"
        every_days = 7
        kind = "clinical"
        minutes = 30
        mode = "phone"
        missed = ["2021-01-06"]
        free = ["2020-12-23", "2020-12-30"]
    "#;

    fn expanded(text: &str) -> Result<Vec<ScenarioEntry>, ScenarioError> {
        expand(&toml::from_str(text).unwrap())
    }

    #[test]
    fn a_missed_meeting_is_said_and_one_that_was_not_planned_is_not() {
        let entries = expanded(WINTER).unwrap();
        let told: Vec<_> = entries
            .iter()
            .map(|entry| match entry.act.resolve(&|_| None, &|_| None).unwrap() {
                Act::Supervision(meeting, _) => (entry.key.as_str(), entry.occurred.text(), meeting.held, meeting.minutes),
                act => panic!("{act:?}"),
            })
            .collect();
        assert_eq!(
            told,
            [
                ("winter-01", "2020-12-16", true, Some(30)),
                ("winter-02", "2021-01-06", false, None),
                ("winter-03", "2021-01-13", true, Some(30)),
            ]
        );
    }

    #[test]
    fn meetings_that_cannot_be_played_are_refused_at_their_key() {
        for (from, to) in [
            ("every_days = 7", "every_days = 0"),
            ("to = \"2021-01-15\"", "to = \"2020-12-15\""),
            ("to = \"2021-01-15\"", "to = \"2060-01-01\""),
            ("missed = [\"2021-01-06\"]", "missed = [\"2021-01-07\"]"),
            ("\"2020-12-30\"", "\"2021-02-03\""),
            ("from = \"2020-12-16\"", "from = \"[2020-12-16..]\""),
        ] {
            assert!(WINTER.contains(from), "{from}");
            assert_eq!(expanded(&WINTER.replace(from, to)).unwrap_err().key, "winter", "{to}");
        }
    }
}
