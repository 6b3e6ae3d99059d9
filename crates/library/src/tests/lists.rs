//! The lists and schemes for crises, windows, adaptations and day-to-day signs.

use crate::*;
use std::collections::BTreeSet;

fn library() -> &'static Library {
    shipped().unwrap()
}

fn codes(list: &str) -> Vec<&'static str> {
    library().codelist(list).unwrap().codes().collect()
}

#[test]
fn cfir_has_48_constructs_and_19_parts_in_5_domains() {
    let list = library().codelist("cfir-construct").unwrap();
    let (parts, wholes): (Vec<_>, Vec<_>) = list.values().iter().partition(|value| value.part_of.is_some());
    assert_eq!((wholes.len(), parts.len()), (48, 19));
    let counted: Vec<(&str, usize, usize)> = list
        .groups()
        .map(|(group, values)| {
            let parts = values.iter().filter(|value| value.part_of.is_some()).count();
            (group.code.as_str(), values.len() - parts, parts)
        })
        .collect();
    assert_eq!(counted, [("innovation", 8, 0), ("outer", 7, 3), ("inner", 11, 10), ("individuals", 13, 0), ("process", 9, 6)]);
    for value in list.values() {
        let under = value.part_of.as_ref().or(value.group.as_ref()).unwrap();
        assert!(value.code.as_str().starts_with(&format!("{under}-")), "{} under {under}", value.code);
    }
    for code in ["innovation-source", "outer-critical-incidents", "inner-culture-learning"] {
        assert!(list.contains(code), "{code}");
    }
    assert!(list.values().iter().map(|value| &value.code).eq(list.groups().flat_map(|(_, values)| values).map(|v| &v.code)));
}

#[test]
fn lists_of_others_say_whose_they_are_and_that_the_translation_is_ours() {
    let others: Vec<&Codelist> = library().codelists().iter().filter(|list| list.origin().licence == "CC-BY-4.0").collect();
    assert_eq!(others.len(), 12, "CFIR, ten lists of FRAME-IS, CRediT");
    for list in others {
        for (tongue, ours) in [(Tongue::Fr, "notre traduction"), (Tongue::En, "our translation"), (Tongue::ZhHans, "我们的翻译")]
        {
            let note = list.note(tongue).unwrap();
            assert!(note.contains("CC BY 4.0") && note.contains(ours), "{} {tongue}", list.id());
        }
    }
    let crisis = library().codelist("adaptation-reason-level").unwrap().values().last().unwrap();
    assert_eq!(crisis.code.as_str(), "crisis");
    assert!(crisis.sources.iter().map(SourceId::as_str).eq(["jalon"]), "our extension, and said so");
    let added = library().codelists().iter().flat_map(Codelist::values).filter(|value| !value.sources.is_empty());
    assert_eq!(added.count(), 1);
}

#[test]
fn codes_that_others_rely_on() {
    assert_eq!(codes("context-level"), ["micro", "meso", "macro"]);
    assert_eq!(codes("window-state"), ["opened", "used", "closed", "missed"]);
    assert_eq!(codes("window-stream"), ["problem", "solution", "sponsor"]);
    assert_eq!(codes("adaptation-what"), ["content", "evaluation", "training", "context"]);
    assert_eq!(codes("adaptation-context"), ["format", "setting", "personnel", "population", "other"]);
    assert_eq!(codes("adaptation-core"), ["preserved", "changed", "unknown"]);
    assert_eq!(codes("adaptation-planned"), ["planned-proactive", "planned-reactive", "unplanned-reactive"]);
    assert_eq!(codes("adaptation-duration"), ["transient", "lasting"]);
    for (list, count) in [("nature", 15), ("goal", 9), ("reason-level", 6), ("when", 4), ("who", 11), ("reach", 6)]
        .map(|(id, n)| (format!("adaptation-{id}"), n))
    {
        assert_eq!(codes(&list).len(), count, "{list}");
    }
    assert_eq!(codes("reading-choice"), ["keep", "compress", "defer"]);
    let signs = ["supervision-gap", "wellbeing-low", "role-drift", "caseload", "follow-up-lost", "decision-near", "hours-unpaid"];
    assert_eq!(codes("early-sign"), signs);
    assert_eq!(codes("wellbeing"), ["good", "fair", "mixed", "low", "very-low"]);
    assert_eq!(codes("supervision-kind"), ["clinical", "peer", "group", "debrief"]);
    assert_eq!(codes("supervision-mode"), ["in-person", "phone", "video"]);
    assert_eq!(codes("follow-up-state"), ["opened", "done", "lost"]);
    let topics = ["money", "duration", "role", "post-permanent", "supervision", "notes-policy", "research", "other"];
    assert_eq!(codes("decision-topic"), topics);
    assert!(["substituted", "waived"].iter().all(|code| codes("step-state").contains(code)));
}

/// A role sheet names activities by the codes of both lists, without saying from which list each comes.
#[test]
fn support_and_team_work_share_no_code() {
    let support: BTreeSet<&str> = codes("support").into_iter().collect();
    assert!(codes("team-work").iter().all(|code| !support.contains(code)));
}

#[test]
fn five_schemes_and_the_first_is_the_default() {
    let told: Vec<(&str, usize, bool)> =
        library().schemes().iter().map(|scheme| (scheme.id().as_str(), scheme.phases().len(), scheme.partitions())).collect();
    let expected = [
        ("timing", 5, true),
        ("epidemic-waves", 7, true),
        ("collective-reactions", 6, true),
        ("four-phase", 4, false),
        ("plain", 2, true),
    ];
    assert_eq!(told, expected);
    assert_eq!(library().scheme("plain").unwrap().label("calm", Tongue::Fr), Some("Calme"));
    assert!(library().scheme("astrology").is_none());
}

#[test]
fn the_default_scheme_is_the_list_of_phases() {
    let (list, scheme) = (library().codelist("bracket-phase").unwrap(), library().scheme("timing").unwrap());
    assert!(list.codes().eq(scheme.phases().iter().map(|phase| phase.code.as_str())));
    for (value, phase) in list.values().iter().zip(scheme.phases()) {
        for tongue in Tongue::ALL {
            assert_eq!(value.label(tongue), phase.label(tongue));
            assert_eq!(scheme.label(value.code.as_str(), tongue), Some(value.label(tongue)));
        }
    }
}

#[test]
fn a_scheme_says_what_is_not_known() {
    let reactions = library().scheme("collective-reactions").unwrap();
    for (tongue, often) in [(Tongue::Fr, "souvent attribué"), (Tongue::En, "Often attributed"), (Tongue::ZhHans, "常被归于")]
    {
        assert!(reactions.fits(tongue).contains(often));
    }
    assert!(library().scheme("timing").unwrap().limits(Tongue::En).contains("not its list of phases"));
}

/// The dates told as help are those of the context pack.
#[test]
fn dates_of_waves_are_those_of_the_context_pack() {
    let mut reader = csv::Reader::from_reader(library().context("montreal-covid-context").unwrap().csv());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let waves = library().scheme("epidemic-waves").unwrap();
    for (wave, fact, date, told) in [
        ("wave-1", "INSPQ end of wave 1", "2020-07-11", "11 July 2020"),
        ("wave-1", "First COVID-19 case detected in Quebec", "2020-02-27", "27 February 2020"),
        ("wave-2", "INSPQ start of wave 2", "2020-08-23", "23 August 2020"),
        ("wave-2", "INSPQ end of wave 2", "2021-03-20", "20 March 2021"),
        ("wave-3", "wave 3: 21 Mar–17 Jul", "2021-03-20", "21 March to 17 July 2021"),
        ("wave-4", "INSPQ start of wave 4", "2021-07-18", "18 July 2021"),
        ("wave-5", "INSPQ start of wave 5", "2021-12-05", "5 December 2021"),
        ("wave-6", "INSPQ confirms wave 6", "2022-03-30", "30 March 2022"),
    ] {
        assert!(rows.iter().any(|row| &row[0] == date && row[2].contains(fact)), "{fact}");
        let phase = waves.phases().iter().find(|phase| phase.code.as_str() == wave).unwrap();
        assert!(phase.meaning(Tongue::En).contains(told), "{wave}");
    }
}

#[test]
fn lists_of_the_inquiry() {
    assert_eq!(codes("credit-role").len(), 14);
    assert_eq!(codes("participation-level"), ["inform", "consult", "involve", "collaborate", "empower"]);
    assert_eq!(codes("study-phase"), ["question", "design", "collection", "analysis", "writing", "dissemination"]);
    let sorts = ["interview", "focus-group", "field-note", "minutes", "diary", "plan", "message", "document"];
    assert_eq!(codes("source-sort"), sorts);
    assert_eq!(codes("case-sort"), ["person", "team", "site", "organisation", "episode"]);
    assert_eq!(codes("memo-sort"), ["analytic", "method", "reflexive", "negative-case", "meeting", "remark"]);
    assert!(codes("research-role").contains(&"co-researcher") && codes("case-role").contains(&"peer-worker"));
}
