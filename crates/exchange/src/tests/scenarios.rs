//! Scenarios written wrongly: each is refused at its key, for its fault.

use proptest::prelude::*;

use crate::scenario::{self, Scenario, ScenarioError};

const STRUCTURE: &str = r#"
id = "small"
version = 1
source = ["jalon"]
licence = "Apache-2.0"

[[row]]
key = "emergency"
date = "2020-03-13"
fact = "Provincial"

[[entry]]
key = "covid"
kind = "crisis.named"
by = "coordinator"
on = "2020-03-16"

[[entry]]
key = "no-meetings"
kind = "crisis.effect"
by = "clinician"
on = "2020-03"
told = "2020-06-18"
audience = "study"
of = "emergency"
step = "B2"
effect = "challenge"

[[entry]]
key = "b2"
kind = "pathway.step"
by = "clinician"
on = "2020-06"
step = "B2"
state = "done"

[[entry]]
key = "claimed"
kind = "story.claim"
by = "researcher"
on = "2021-01-05"
claim_type = "causal"
state = "supported"
supporting = ["no-meetings", "b2"]

[contact.talk]
way = "one-to-one"
settings = ["street", "shelter"]

[[rhythm]]
key = "winter"
by = "peer-worker"
from = "2021-01-11"
to = "2021-01-31"
days = [1, 2, 3, 4, 5]
per_week = 10
mix = { talk = 1 }
vague_one_in = 3
tally = { least = 1, most = 4, days_in_ten = 5, settings = ["street"] }
seed = 7
"#;

const WORDS: &str = r#"
scenario = "small"
tongue = "en"
source = ["jalon"]
licence = "Apache-2.0"

[words.covid]
name = "COVID-19"

[words.no-meetings]
why = "We could not meet."

[words.claimed]
text = "No meetings, no preparation."
"#;

fn changed(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "{from}");
    text.replace(from, to)
}

#[test]
fn versions_follow_what_they_amend_and_nothing_refers_to_them() {
    let version = |rest: &str| format!("{STRUCTURE}\n[[entry]]\nby = \"clinician\"\n{rest}\n");
    let step =
        "key = \"b2-again\"\nkind = \"pathway.step\"\non = \"2020-07\"\nstep = \"B2\"\nstate = \"partial\"\namends = [\"b2\"]";
    assert!(scenario::read(&version(step), WORDS).is_ok());
    refused(scenario::read(&version(&changed(step, "2020-07", "2020-05")), WORDS), "b2-again", "amends names `b2`");
    refused(scenario::read(&version(&changed(step, "b2-again", "b2")), WORDS), "b2", "twice");
    let cited = changed(&version(step), "\"no-meetings\", \"b2\"", "\"no-meetings\", \"b2-again\"");
    refused(scenario::read(&cited, WORDS), "claimed", "only amends another entry");

    let words = format!("{WORDS}\n[words.back]\nreason = \"A slip.\"\n");
    let back = "key = \"back\"\nkind = \"record.retraction\"\non = \"2020-07\"";
    refused(scenario::read(&version(back), &words), "back", "takes nothing back");
    assert!(scenario::read(&version(&format!("{back}\namends = [\"b2\"]")), &words).is_ok());
}

fn refused(read: Result<Scenario, ScenarioError>, key: &str, fault: &str) {
    let error = read.map(|_| ()).unwrap_err();
    assert_eq!(error.key, key, "{error}");
    assert!(error.fault.to_string().contains(fault), "{error}");
}

#[test]
fn the_small_scenario_is_sound_and_always_the_same() {
    let read = || scenario::read(STRUCTURE, WORDS).unwrap();
    assert_eq!(read(), read());
    let keys: Vec<_> = read().entries.into_iter().map(|entry| entry.key).filter(|key| !key.starts_with("winter")).collect();
    assert_eq!(keys, ["covid", "no-meetings", "b2", "claimed"]);
    assert!(read().entries.is_sorted_by_key(|entry| entry.written));
    assert!(read().entries.len() > 25);
}

#[test]
fn each_mistake_in_the_structure_is_named() {
    for (from, to, key, fault) in [
        ("version = 1", "", "structure, line 1", "cannot be read"),
        ("kind = \"crisis.named\"", "kind = \"crisis.unheard\"", "covid", "no kind"),
        ("key = \"covid\"", "key = \"virus\"", "virus", "no words"),
        ("key = \"emergency\"", "key = \"b2\"", "no-meetings", "`emergency`, which is not there"),
        ("of = \"emergency\"", "of = \"b2\"", "no-meetings", "is written later"),
        ("of = \"emergency\"", "", "no-meetings", "missing field"),
        ("effect = \"challenge\"", "effect = \"bad\"", "no-meetings", "unknown variant"),
        ("effect = \"challenge\"", "effect = \"challenge\"\nstreet = \"x\"", "no-meetings", "unknown field"),
        ("state = \"done\"", "state = \"skipped\"", "b2", "reason: Missing"),
        ("state = \"done\"", "state = \"done\"\namends = [\"covid\"]", "b2", "of the kind `crisis.named`"),
        ("supporting = [\"no-meetings\", \"b2\"]", "supporting = []", "claimed", "supporting: Missing"),
        ("\"b2\"]", "\"b3\"]", "claimed", "`b3`"),
        ("on = \"2020-06\"", "on = \"[2020-06..]\"", "b2", "say in `told`"),
        ("to = \"2021-01-31\"", "to = \"2021-01-01\"", "winter", "within ten years"),
        ("days = [1, 2, 3, 4, 5]", "days = [0]", "winter", "`days`"),
        ("per_week = 10", "per_week = 501", "winter", "`per_week`"),
        ("{ talk = 1 }", "{ walk = 1 }", "winter", "`mix`"),
        ("{ talk = 1 }", "{ talk = 0 }", "winter", "`mix`"),
        ("least = 1", "least = 9", "winter", "`tally`"),
    ] {
        let read = scenario::read(&changed(STRUCTURE, from, to), WORDS);
        refused(read, key, fault);
    }
}

#[test]
fn each_mistake_in_the_words_is_named() {
    for (from, to, key, fault) in [
        ("scenario = \"small\"", "scenario = \"large\"", "scenario", "words of `large`"),
        ("[words.covid]", "[words.cold]", "covid", "no words"),
        ("[words.covid]", "[words.cold]\nname = \"x\"\n[words.covid]", "cold", "without an entry"),
        ("name = \"COVID-19\"", "", "covid", "name: Missing"),
        ("name = \"COVID-19\"", "title = \"COVID-19\"", "covid", "unknown field"),
    ] {
        refused(scenario::read(STRUCTURE, &changed(WORDS, from, to)), key, fault);
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(structure in "[a-z=\\[\\]\"\n .0-9]{0,200}", words in ".{0,100}") {
        prop_assert!(scenario::read(&structure, &words).is_err());
        prop_assert!(scenario::read(STRUCTURE, &words).is_err());
    }

    #[test]
    fn any_end_of_a_rhythm_is_played_or_refused(days in prop::collection::vec(any::<u8>(), 0..8), per_week in any::<u16>(), seed in 0u32.., vague in any::<u8>()) {
        let text = changed(STRUCTURE, "[1, 2, 3, 4, 5]", &format!("{days:?}"));
        let text = changed(&text, "per_week = 10", &format!("per_week = {per_week}"));
        let text = changed(&text, "seed = 7", &format!("seed = {seed}"));
        let text = changed(&text, "vague_one_in = 3", &format!("vague_one_in = {vague}"));
        if let Err(error) = scenario::read(&text, WORDS) {
            prop_assert_eq!(error.key, "winter");
        }
    }
}
