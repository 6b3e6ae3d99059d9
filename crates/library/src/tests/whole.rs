//! The shipped data passes every check, in three languages.

use crate::file::DataFile;
use crate::*;
use std::collections::BTreeSet;

fn library() -> &'static Library {
    shipped().unwrap()
}

fn pathway() -> &'static Pathway {
    library().pathway("peer-support-homelessness").unwrap()
}

fn has_han(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

fn lines(text: &StepText) -> [&str; 6] {
    [&text.name, &text.purpose, &text.evidence, &text.why, &text.if_skipped, &text.compress]
}

fn list_words(list: &Codelist, tongue: Tongue) -> Vec<&str> {
    let groups = list.groups().map(|(group, _)| group.title(tongue));
    let values = list.values().iter().map(|value| value.label(tongue));
    groups.chain(values).chain(list.note(tongue)).chain([list.title(tongue)]).collect()
}

fn scheme_words(scheme: &Scheme, tongue: Tongue) -> Vec<&str> {
    let phases = scheme.phases().iter().flat_map(|phase| [phase.label(tongue), phase.meaning(tongue)]);
    phases.chain([scheme.title(tongue), scheme.fits(tongue), scheme.limits(tongue)]).collect()
}

#[test]
fn thirty_eight_steps_in_six_stages() {
    let counts: Vec<(&str, usize)> = pathway().stages().iter().map(|stage| (stage.id.as_str(), stage.steps.len())).collect();
    assert_eq!(counts, [("A", 6), ("B", 10), ("C", 4), ("D", 6), ("E", 8), ("F", 4)]);
    for stage in pathway().stages() {
        for (index, step) in stage.steps.iter().enumerate() {
            assert_eq!(step.id.as_str(), format!("{}{}", stage.id, index + 1));
            assert_eq!(step.stage, stage.id);
        }
    }
}

#[test]
fn flags_are_those_of_the_merged_list() {
    let with = |flag: Flag| -> Vec<&str> {
        let steps = pathway().steps().filter(|step| step.flag == flag);
        steps.map(|step| step.id.as_str()).collect()
    };
    assert_eq!(with(Flag::CoreInferred), ["B5", "B6", "D1", "D3", "D5", "E2", "E7", "F4"]);
    assert_eq!(with(Flag::Flexible), ["A3", "A4", "A5", "B8", "B9", "B10", "C2", "E4", "E6", "E8", "F1", "F3"]);
    assert_eq!(with(Flag::Core).len(), 18);
    assert!(Flag::CoreInferred.is_core() && !Flag::Flexible.is_core());
}

#[test]
fn precedences_are_those_of_the_merged_list() {
    let told: BTreeSet<String> = pathway()
        .precedences()
        .iter()
        .map(|precedence| match &precedence.after {
            Follower::Step(step) => format!("{}<{step}", precedence.before),
            Follower::Milestone(milestone) => format!("{}<{milestone}", precedence.before),
        })
        .collect();
    let expected = ["A2<B1", "A6<C4", "B1<C1", "B2<D4", "B3<D1", "B4<C4", "B6<E4", "C4<D1", "D2<first-solo-outing"];
    assert_eq!(told, expected.map(str::to_owned).into());
}

#[test]
fn every_word_of_the_pathway_is_in_three_languages() {
    for stage in pathway().stages() {
        let [fr, en, zh] = Tongue::ALL.map(|tongue| stage.text(tongue));
        assert!(!fr.name.is_empty() && !fr.purpose.is_empty());
        assert!(fr != en, "stage {} is the same in French and English", stage.id);
        assert!(has_han(&zh.name) && has_han(&zh.purpose), "stage {}", stage.id);
    }
    for step in pathway().steps() {
        let [fr, en, zh] = Tongue::ALL.map(|tongue| lines(step.text(tongue)));
        for ((fr, en), zh) in fr.into_iter().zip(en).zip(zh) {
            assert!(fr != en, "{}: {fr}", step.id);
            assert!(has_han(zh) && !has_han(fr) && !has_han(en), "{}: {zh}", step.id);
        }
    }
    for tongue in Tongue::ALL {
        assert!(pathway().text(tongue).note.contains("2025"));
    }
}

#[test]
fn an_inferred_step_says_so() {
    for step in pathway().steps().filter(|step| step.flag == Flag::CoreInferred) {
        let [fr, en, zh] = Tongue::ALL.map(|tongue| step.text(tongue).why.as_str());
        assert!(fr.starts_with("Nous le déduisons"), "{}", step.id);
        assert!(en.starts_with("We infer it"), "{}", step.id);
        assert!(zh.starts_with("这是我们的推断"), "{}", step.id);
    }
}

#[test]
fn only_flexible_or_inferred_steps_rest_on_the_abstract_alone() {
    for step in pathway().steps().filter(|step| step.flag == Flag::Core) {
        assert!(step.sources.iter().any(|id| id.as_str() != "ijic-2025"), "{}", step.id);
    }
    assert_eq!(library().source("ijic-2025").unwrap().read, ReadDepth::Abstract);
}

#[test]
fn every_label_is_in_three_languages() {
    for list in library().codelists() {
        for value in list.values() {
            assert!(!value.label(Tongue::Fr).is_empty() && !value.label(Tongue::En).is_empty());
            let chinese = value.label(Tongue::ZhHans);
            assert!(has_han(chinese), "{} {}", list.id(), value.code);
        }
        assert!(has_han(list.title(Tongue::ZhHans)), "{}", list.id());
        assert!(list.groups().all(|(group, _)| has_han(group.title(Tongue::ZhHans))), "{}", list.id());
    }
    for scheme in library().schemes() {
        let [fr, en, zh] = Tongue::ALL.map(|tongue| scheme_words(scheme, tongue));
        assert!(zh.iter().all(|text| has_han(text)), "{}", scheme.id());
        assert!(fr.iter().chain(&en).all(|text| !has_han(text)), "{}", scheme.id());
        assert!(scheme.limits(Tongue::Fr) != scheme.limits(Tongue::En), "{}", scheme.id());
    }
}

#[test]
fn french_is_written_with_its_own_signs() {
    let texts = pathway().steps().flat_map(|step| lines(step.text(Tongue::Fr)));
    let labels = library().codelists().iter().flat_map(|list| list_words(list, Tongue::Fr));
    let schemes = library().schemes().iter().flat_map(|scheme| scheme_words(scheme, Tongue::Fr));
    for text in texts.chain(labels).chain(schemes) {
        assert!(!text.contains('\''), "straight apostrophe: {text}");
        assert!(!text.contains(" :"), "breaking space before a colon: {text}");
        assert!(!text.contains(" ;"), "Quebec writes no space before a semicolon: {text}");
    }
}

#[test]
fn labels_are_found_by_code() {
    let setting = library().codelist("setting").unwrap();
    assert_eq!(setting.label("shelter", Tongue::Fr), Some("Refuge"));
    assert_eq!(setting.label("shelter", Tongue::ZhHans), Some("收容所"));
    assert_eq!(setting.label("palace", Tongue::Fr), None);
    assert!(setting.contains("street") && !setting.contains("Street"));
    assert!(library().codelist("palaces").is_none());
}

#[test]
fn enums_and_their_codelists_agree() {
    fn agree<T: Copy>(list: &str, all: &[T], code: impl Fn(T) -> &'static str) {
        let list = library().codelist(list).unwrap();
        let codes: Vec<&str> = all.iter().map(|value| code(*value)).collect();
        assert!(list.codes().eq(codes), "{}", list.id());
    }
    agree(Flag::CODELIST, Flag::ALL, Flag::code);
    agree(Owner::CODELIST, Owner::ALL, Owner::code);
    agree(EvidenceKind::CODELIST, EvidenceKind::ALL, EvidenceKind::code);
    agree(Milestone::CODELIST, Milestone::ALL, Milestone::code);
    agree(SourceKind::CODELIST, SourceKind::ALL, SourceKind::code);
    agree(ReadDepth::CODELIST, ReadDepth::ALL, ReadDepth::code);
    agree(Checked::CODELIST, Checked::ALL, Checked::code);
    agree(RuleCode::CODELIST, RuleCode::ALL, RuleCode::code);
    agree(KeptClass::CODELIST, KeptClass::ALL, KeptClass::code);
    agree(KeptFrom::CODELIST, KeptFrom::ALL, KeptFrom::code);
    agree(AtTerm::CODELIST, AtTerm::ALL, AtTerm::code);
    agree(RegisterCode::CODELIST, RegisterCode::ALL, RegisterCode::code);
    agree(NoticeTo::CODELIST, NoticeTo::ALL, NoticeTo::code);
}

#[test]
fn standing_is_state_or_unknown_and_state_knows_no_unknown() {
    let [state, standing] = ["step-state", "step-standing"].map(|id| library().codelist(id).unwrap());
    assert!(!state.contains("unknown"));
    assert!(standing.codes().eq(state.codes().chain(["unknown"])));
    for code in state.codes() {
        for tongue in Tongue::ALL {
            assert_eq!(state.label(code, tongue), standing.label(code, tongue));
        }
    }
}

#[test]
fn every_file_of_the_folders_is_carried() {
    let on_disk = |folder: &str| -> BTreeSet<String> {
        let path = format!("{}/data/{folder}", env!("CARGO_MANIFEST_DIR"));
        let names = std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().file_name());
        names.map(|name| format!("{folder}/{}", name.to_str().unwrap())).collect()
    };
    let carried = |files: &[DataFile<'_>]| -> BTreeSet<String> { files.iter().map(|file| file.name.to_owned()).collect() };
    assert_eq!(on_disk("codelists"), carried(&crate::shipped::CODELISTS));
    assert_eq!(on_disk("schemes"), carried(&crate::shipped::SCHEMES));
    assert_eq!(on_disk("packs"), carried(&crate::shipped::PACKS));
}

#[test]
fn every_source_is_used() {
    let lists = library().codelists().iter().map(Codelist::origin);
    let packs = library().contexts().iter().map(ContextPack::origin);
    let schemes = library().schemes().iter().map(Scheme::origin);
    let used: BTreeSet<&SourceId> = lists
        .chain(packs)
        .chain(schemes)
        .chain([pathway().origin()])
        .flat_map(|origin| &origin.sources)
        .chain(library().codelists().iter().flat_map(Codelist::values).flat_map(|value| &value.sources))
        .chain(pathway().steps().flat_map(|step| &step.sources))
        .chain(
            library().packs().iter().flat_map(|pack| pack.bases().flat_map(|basis| &basis.sources).chain(&pack.origin().sources)),
        )
        .collect();
    let idle: Vec<&str> =
        library().sources().iter().map(|source| &source.id).filter(|id| !used.contains(id)).map(SourceId::as_str).collect();
    assert!(idle.is_empty(), "named but never used: {idle:?}");
}

#[test]
fn the_context_pack_is_the_csv_of_63_facts() {
    let pack = library().context("montreal-covid-context").unwrap();
    let mut reader = csv::Reader::from_reader(pack.csv());
    assert_eq!(reader.headers().unwrap(), vec!["date_edtf", "confidence", "fact", "sources"]);
    let confidence = library().codelist("confidence").unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 63);
    for row in &rows {
        assert!(confidence.contains(&row[1]), "{row:?}");
        assert!(!row[2].is_empty(), "{row:?}");
        assert!(row[3].split(' ').all(|url| url.is_empty() || url.starts_with("http")));
    }
    // The warning tells people of the one row without a source: it must stay true.
    assert_eq!(rows.iter().filter(|row| row[3].is_empty()).count(), 1);
    assert!(Tongue::ALL.iter().all(|tongue| !pack.warning(*tongue).is_empty()));
    assert!(has_han(pack.title(Tongue::ZhHans)));
}

#[test]
fn the_demo_says_in_every_language_that_it_is_invented() {
    let demo = library().demo("clinic").unwrap();
    assert!(library().context(demo.context().as_str()).is_some());
    assert_eq!(demo.origin().licence, "Apache-2.0");
    let invented = [(Tongue::Fr, "INVENTÉE"), (Tongue::En, "INVENTED"), (Tongue::ZhHans, "虚构")];
    for (tongue, word) in invented {
        assert!(demo.words(tongue).contains(word), "{tongue}");
    }
    let french = demo.words(Tongue::Fr);
    for sign in ["'", " :", " ;", "« ", " »"] {
        assert!(!french.contains(sign), "French does not write {sign:?}");
    }
}

#[test]
fn ids_travel_as_plain_text() {
    let step: StepId = serde_json::from_str("\"B10\"").unwrap();
    assert_eq!(serde_json::to_string(&step).unwrap(), "\"B10\"");
    assert!(serde_json::from_str::<StepId>("\"b10\"").is_err());
    assert_eq!(serde_json::to_string(&Tongue::ZhHans).unwrap(), "\"zh-Hans\"");
    assert_eq!(serde_json::to_string(&Owner::CoreGroup).unwrap(), "\"core-group\"");
    for tongue in Tongue::ALL {
        assert_eq!(Tongue::from_code(tongue.code()), Some(tongue));
    }
    assert_eq!(Tongue::from_code("zh"), None);
}
