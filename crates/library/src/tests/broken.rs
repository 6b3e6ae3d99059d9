//! Each rule, broken once: the right fault, at the right file and key.

use super::pattern::*;
use crate::file::DataFile;
use crate::*;

#[test]
fn the_patterns_themselves_are_sound() {
    assert!(sources(SOURCES).is_ok());
    assert!(list(LIST).is_ok());
    let own = path(STRUCTURE).unwrap();
    assert_eq!(own.source("our-minutes").unwrap().kind, SourceKind::Own);
    assert!(own.source("bmc-2024").is_some());
}

#[test]
fn no_source_or_licence() {
    let no_source = |text: &str| changed(text, "source = [\"ours\"]", "");
    let no_licence = |text: &str| changed(text, "licence = \"Apache-2.0\"", "licence = ' '");
    refused(list(&no_source(LIST)), "codelists/places.toml", "source", Fault::NoSource);
    refused(list(&no_licence(LIST)), "codelists/places.toml", "licence", Fault::NoLicence);
    refused(sources(&no_source(SOURCES)), "sources.toml", "source", Fault::NoSource);
    refused(sources(&no_licence(SOURCES)), "sources.toml", "licence", Fault::NoLicence);

    let bare = changed(STRUCTURE, "source = [\"jalon\"]", "source = []");
    refused(path(&bare), "structure.toml", "source", Fault::NoSource);
    let bare = changed(STRUCTURE, "licence = \"Apache-2.0\"", "");
    refused(path(&bare), "structure.toml", "licence", Fault::NoLicence);
    let bare = changed(STRUCTURE, "sources = [\"bmc-2024\"]", "");
    refused(path(&bare), "structure.toml", "steps.A2.sources", Fault::NoSource);

    let fr = texts(Tongue::Fr);
    let bare = changed(&fr, "source = ['jalon']", "");
    refused(path_with_french(&bare), "texts.fr.toml", "source", Fault::NoSource);
    let bare = changed(&fr, "licence = 'Apache-2.0'", "");
    refused(path_with_french(&bare), "texts.fr.toml", "licence", Fault::NoLicence);
}

#[test]
fn a_context_pack_answers_to_the_same_rules() {
    let pack = "id = 'p'\nversion = 1\nsource = ['ours']\nlicence = 'x'\nlicence_note = 'n'\n\
                [title]\nfr = 'a'\nen = 'b'\nzh-Hans = '中'\n[warning]\nfr = 'a'\nen = 'b'\nzh-Hans = '中'\n";
    let read = |text: &str| {
        let file = DataFile { name: "context/p.toml", text };
        ContextPack::from_file(file, b"", &sources(SOURCES).unwrap())
    };
    assert!(read(pack).is_ok());
    refused(read(&changed(pack, "licence = 'x'", "")), "context/p.toml", "licence", Fault::NoLicence);
    refused(read(&changed(pack, "source = ['ours']", "")), "context/p.toml", "source", Fault::NoSource);
    let mute = changed(pack, "[warning]\nfr = 'a'", "[warning]");
    refused(read(&mute), "context/p.toml", "warning", Fault::MissingTranslation(Tongue::Fr));
}

#[test]
fn a_demo_answers_to_the_same_rules() {
    const HEAD: &str = "source = ['ours']\nlicence = 'x'\n";
    let structure = format!("id = 'd'\nversion = 1\ncontext = 'c'\n{HEAD}");
    let words = |tongue: Tongue| format!("scenario = 'd'\ntongue = '{tongue}'\n{HEAD}");
    let read = |structure: &str, words: &[(Tongue, String)]| {
        let file = |name: &'static str, text: &str| DataFile { name, text: text.to_owned().leak() };
        let words: Vec<_> = words.iter().map(|(tongue, text)| (*tongue, file("words.toml", text))).collect();
        Demo::from_files(file("d.toml", structure), &words, &sources(SOURCES).unwrap())
    };
    let told = Tongue::ALL.map(|tongue| (tongue, words(tongue)));
    assert!(read(&structure, &told).is_ok());
    let bare = changed(&structure, "source = ['ours']", "");
    refused(read(&bare, &told), "d.toml", "source", Fault::NoSource);
    let bare = changed(&structure, "licence = 'x'", "");
    refused(read(&bare, &told), "d.toml", "licence", Fault::NoLicence);
    let missing = Fault::MissingTexts(Tongue::ZhHans);
    refused(read(&structure, &told[..2]), "d.toml", "words", missing);
    for (key, from, expected, found) in [("scenario", "'d'", "d", "e"), ("tongue", "'fr'", "fr", "e")] {
        let mut wrong = told.clone();
        wrong[0].1 = changed(&wrong[0].1, from, "'e'");
        let (expected, found) = (expected.to_owned(), found.to_owned());
        refused(read(&structure, &wrong), "words.toml", key, Fault::Mismatch { expected, found });
    }
}

#[test]
fn a_source_that_does_not_resolve() {
    let unknown = || Fault::UnknownSource("elsewhere".to_owned());
    let text = changed(LIST, "\"ours\"", "\"elsewhere\"");
    refused(list(&text), "codelists/places.toml", "source", unknown());
    let text = changed(STRUCTURE, "bmc-2024", "elsewhere");
    refused(path(&text), "structure.toml", "steps.A2.sources", unknown());
}

#[test]
fn a_source_without_a_safe_address() {
    for bad in ["", "url = \"javascript:alert(1)\""] {
        let text = changed(SOURCES, "url = \"https://example.org/guide\"", bad);
        refused(sources(&text), "sources.toml", "sources.guide-1", Fault::NoAddress);
    }
    let text = changed(SOURCES, "kind = \"guide\"", "kind = \"own\"");
    refused(sources(&text), "sources.toml", "sources.guide-1", Fault::OwnWithAddress);
    let text = changed(SOURCES, "\"A guide\"", "\" \"");
    refused(sources(&text), "sources.toml", "sources.guide-1.title", Fault::Empty);
    let text = changed(SOURCES, "guide-1", "ours");
    refused(sources(&text), "sources.toml", "sources", Fault::Duplicate("ours".to_owned()));
}

#[test]
fn a_missing_translation() {
    let key = "values.shelter";
    for (line, tongue) in
        [("fr = \"Refuge\"", Tongue::Fr), ("en = \"Shelter\"", Tongue::En), ("zh-Hans = \"收容所\"", Tongue::ZhHans)]
    {
        let text = changed(LIST, line, "");
        refused(list(&text), "codelists/places.toml", key, Fault::MissingTranslation(tongue));
    }
    let text = changed(LIST, "\"Places\"", "\" \"");
    refused(list(&text), "codelists/places.toml", "title", Fault::MissingTranslation(Tongue::En));

    let lost = || Fault::MissingTranslation(Tongue::Fr);
    let fr = texts(Tongue::Fr);
    for (from, to, key) in [
        ("why = 'w'\n", "", "steps.A1.why"),
        ("compress = 'c'", "compress = ' '", "steps.A1.compress"),
        ("[stages.A]\nname = 'n'\n", "[stages.A]\n", "stages.A.name"),
        ("note = 'o'\n", "", "note"),
    ] {
        refused(path_with_french(&changed(&fr, from, to)), "texts.fr.toml", key, lost());
    }
    let without_a2 = fr.split("[steps.A2]").next().unwrap();
    refused(path_with_french(without_a2), "texts.fr.toml", "steps.A2", lost());

    let en = texts(Tongue::En);
    let two = Pathway::from_files(STRUCTURE, &[(Tongue::Fr, &fr), (Tongue::En, &en)]);
    refused(two, "structure.toml", "texts", Fault::MissingTexts(Tongue::ZhHans));
    let twice = Pathway::from_files(STRUCTURE, &[(Tongue::Fr, &fr), (Tongue::Fr, &fr)]);
    refused(twice, "texts.fr.toml", "tongue", Fault::Duplicate("fr".to_owned()));
}

#[test]
fn texts_given_for_something_else() {
    let mismatch = |expected: &str, found: &str| Fault::Mismatch { expected: expected.to_owned(), found: found.to_owned() };
    let fr = texts(Tongue::Fr);
    refused(path_with_french(&texts(Tongue::En)), "texts.fr.toml", "tongue", mismatch("fr", "en"));
    let other = changed(&fr, "own-path", "other-path");
    refused(path_with_french(&other), "texts.fr.toml", "pathway", mismatch("own-path", "other-path"));
    let stray = changed(&fr, "[steps.A1]", "[steps.A9]\n[steps.A1]");
    refused(path_with_french(&stray), "texts.fr.toml", "steps", Fault::UnknownStep("A9".to_owned()));
    let stray = changed(&fr, "[stages.A]", "[stages.Q]\n[stages.A]");
    refused(path_with_french(&stray), "texts.fr.toml", "stages", Fault::UnknownStage("Q".to_owned()));
    let text = changed(LIST, "id = \"places\"", "id = \"spaces\"");
    refused(list(&text), "codelists/places.toml", "id", mismatch("places", "spaces"));
}

#[test]
fn codes_twice_or_malformed() {
    let twice = |code: &str| Fault::Duplicate(code.to_owned());
    let text = changed(LIST, "\"shelter\"", "\"street\"");
    refused(list(&text), "codelists/places.toml", "values", twice("street"));
    let text = changed(STRUCTURE, "id = \"A2\"", "id = \"A1\"");
    refused(path(&text), "structure.toml", "steps", twice("A1"));
    let text = changed(STRUCTURE, "[[precedences]]", "[[stages]]\nid = \"A\"\n[[precedences]]");
    refused(path(&text), "structure.toml", "stages", twice("A"));
    let text = changed(STRUCTURE, "our-minutes", "bmc-2024");
    refused(path(&text), "structure.toml", "sources", twice("bmc-2024"));

    for bad in ["Street", "the street", "rue-é", "-street", "street-", "a--b", "a_b", ""] {
        malformed(list(&changed(LIST, "\"street\"", &format!("\"{bad}\""))), bad);
    }
    for bad in ["a1", "A0", "A01", "A100", "A", "AB", "1A", ""] {
        malformed(path(&changed(STRUCTURE, "id = \"A1\"", &format!("id = \"{bad}\""))), bad);
    }
    for bad in ["a", "AA", ""] {
        malformed(path(&changed(STRUCTURE, "id = \"A\"", &format!("id = \"{bad}\""))), bad);
    }
    malformed(sources(&changed(SOURCES, "guide-1", "Guide 1")), "Guide 1");
}

#[test]
fn a_step_that_nobody_answers_for() {
    let text = changed(STRUCTURE, "owners = [\"team\"]", "");
    refused(path(&text), "structure.toml", "steps.A1.owners", Fault::Empty);
    let text = changed(STRUCTURE, "evidence = [\"date\"]", "");
    refused(path(&text), "structure.toml", "steps.A1.evidence", Fault::Empty);
    let text = changed(STRUCTURE, "[[precedences]]", "[[stages]]\nid = \"B\"\n[[precedences]]");
    refused(path(&text), "structure.toml", "stages.B.steps", Fault::Empty);
    let (head, _) = LIST.split_once("[[values]]").unwrap();
    refused(list(head), "codelists/places.toml", "values", Fault::Empty);
}

#[test]
fn a_precedence_that_leads_nowhere() {
    let nowhere = || Fault::UnknownStep("Z9".to_owned());
    let text = changed(STRUCTURE, "after = \"A2\"", "after = \"Z9\"");
    refused(path(&text), "structure.toml", "precedences", nowhere());
    let text = changed(STRUCTURE, "before = \"A1\"", "before = \"Z9\"");
    refused(path(&text), "structure.toml", "precedences", nowhere());
    for after in ["", "after = \"A2\"\nafter_milestone = \"first-solo-outing\""] {
        let text = changed(STRUCTURE, "after = \"A2\"", after);
        refused(path(&text), "structure.toml", "precedences", Fault::AmbiguousFollower);
    }
    let text = changed(STRUCTURE, "after = \"A2\"", "after_milestone = \"first-solo-outing\"");
    let alone = path(&text).unwrap();
    assert_eq!(alone.precedences()[0].after, Follower::Milestone(Milestone::FirstSoloOuting));
}

#[test]
fn steps_that_wait_for_one_another() {
    let circle = |steps: &[&str]| Fault::PrecedenceCycle(steps.iter().map(|step| step.parse().unwrap()).collect());
    let text = format!("{STRUCTURE}[[precedences]]\nbefore = \"A2\"\nafter = \"A1\"\n");
    let error = path(&text).unwrap_err();
    assert_eq!(error.fault, circle(&["A2", "A1"]));
    assert!(error.to_string().contains("A2 < A1 < A2"), "{error}");
    let text = changed(STRUCTURE, "after = \"A2\"", "after = \"A1\"");
    refused(path(&text), "structure.toml", "precedences", circle(&["A1"]));
}

#[test]
fn a_long_circle_is_told_without_what_leads_to_it_or_follows_it() {
    let shipped = include_str!("../../data/pathways/peer-support-homelessness.toml");
    let fr = include_str!("../../data/pathways/peer-support-homelessness.fr.toml");
    let en = include_str!("../../data/pathways/peer-support-homelessness.en.toml");
    let zh = include_str!("../../data/pathways/peer-support-homelessness.zh-Hans.toml");
    let texts = [(Tongue::Fr, fr), (Tongue::En, en), (Tongue::ZhHans, zh)];
    assert!(Pathway::from_files(shipped, &texts).is_ok());

    // A2 < B1 < C1 are shipped; C1 < B4 and D1 < B4 make B4 < C4 < D1 < B4 a circle that A2, B1 and C1 lead to.
    let more = "[[precedences]]\nbefore = \"C1\"\nafter = \"B4\"\n[[precedences]]\nbefore = \"D1\"\nafter = \"B4\"\n";
    let error = Pathway::from_files(&format!("{shipped}{more}"), &texts).unwrap_err();
    let Fault::PrecedenceCycle(mut steps) = error.fault else { panic!("{error:?}") };
    steps.sort();
    let steps: Vec<&str> = steps.iter().map(StepId::as_str).collect();
    assert_eq!(steps, ["B4", "C4", "D1"]);
}

#[test]
fn what_is_not_of_the_expected_shape_names_its_line() {
    unreadable(list("id = "), "line 1");
    unreadable(list(&changed(LIST, "version = 1", "version = -1")), "line 3");
    unreadable(list(&changed(LIST, "version = 1", "version = 1\nsauce = 1")), "line 4");
    unreadable(path(&changed(STRUCTURE, "\"flexible\"", "\"sometimes\"")), "line 21");
    unreadable(path(&changed(STRUCTURE, "[\"team\"]", "[\"boss\"]")), "line 17");
    unreadable(path("\u{feff}\0"), "line 1");
    let french = changed(&texts(Tongue::Fr), "why", "because");
    unreadable(path_with_french(&french), "line 14");
}
