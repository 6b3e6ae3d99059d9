//! Each rule, broken once: the right fault, at the right file and key.

use super::pattern::*;
use crate::file::DataFile;
use crate::shipped::told_in_every_tongue;
use crate::*;

#[test]
fn the_patterns_themselves_are_sound() {
    assert!(sources(SOURCES).is_ok());
    assert!(list(LIST).is_ok());
    assert!(Pathway::from_file(&small()).is_ok());
}

#[test]
fn no_source_or_licence() {
    let no_source = |text: &str| changed(text, "source = [\"ours\"]", "");
    let no_licence = |text: &str| changed(text, "licence = \"Apache-2.0\"", "licence = ' '");
    refused(list(&no_source(LIST)), "codelists/places.toml", "source", Fault::NoSource);
    refused(list(&no_licence(LIST)), "codelists/places.toml", "licence", Fault::NoLicence);
    refused(sources(&no_source(SOURCES)), "sources.toml", "source", Fault::NoSource);
    refused(sources(&no_licence(SOURCES)), "sources.toml", "licence", Fault::NoLicence);
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
    let text = changed(LIST, "code = \"shelter\"", "code = \"shelter\"\nsource = [\"elsewhere\"]");
    refused(list(&text), "codelists/places.toml", "values.shelter.source", unknown());
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

    let two = changed(&small(), "[words.fr]", &format!("{}[words.fr]", words(Tongue::En)));
    let two = Pathway::from_file(&two).unwrap();
    let file = DataFile { name: "pathways/p.toml", text: "" };
    refused(told_in_every_tongue(file, &two), file.name, "words.zh-Hans", Fault::MissingTranslation(Tongue::ZhHans));
    for (line, key) in [("compress = 'c'", ".steps.A1.compress"), ("note = 'o'", ".note"), ("purpose = 'p'", ".stages.A.purpose")]
    {
        let terse = path(line, "").unwrap();
        refused(told_in_every_tongue(file, &terse), file.name, &format!("words.fr{key}"), Fault::MissingTranslation(Tongue::Fr));
    }
    let mut words = two.words();
    words.tongues.get_mut(&Tongue::En).unwrap().steps.pop_last();
    let mut chinese = words.tongues[&Tongue::Fr].clone();
    chinese.stages.clear();
    words.tongues.insert(Tongue::ZhHans, chinese);
    let three = Pathway::of(two.shape(), words).unwrap();
    refused(told_in_every_tongue(file, &three), file.name, "words.en.steps.A2", Fault::MissingTranslation(Tongue::En));
}

#[test]
fn a_file_named_after_something_else() {
    let text = changed(LIST, "id = \"places\"", "id = \"spaces\"");
    let fault = Fault::Mismatch { expected: "places".to_owned(), found: "spaces".to_owned() };
    refused(list(&text), "codelists/places.toml", "id", fault);
}

#[test]
fn codes_twice_or_malformed() {
    let twice = |code: &str| Fault::Duplicate(code.to_owned());
    let text = changed(LIST, "\"shelter\"", "\"street\"");
    refused(list(&text), "codelists/places.toml", "values", twice("street"));
    for bad in ["Street", "the street", "rue-é", "-street", "street-", "a--b", "a_b", ""] {
        malformed(list(&changed(LIST, "\"street\"", &format!("\"{bad}\""))), bad);
    }
    unreadable(sources(&changed(SOURCES, "guide-1", "Guide 1")), "line 10");
}

#[test]
fn groups_hold_every_value_once() {
    let grouped = |groups: &[&str], values: [&str; 2]| {
        let groups: String =
            groups.iter().map(|code| format!("[[groups]]\ncode = '{code}'\nfr = 'a'\nen = 'b'\nzh-Hans = '中'\n")).collect();
        let text = changed(LIST, "[[values]]", &format!("{groups}[[values]]"));
        let text = changed(&text, "code = \"street\"", &format!("code = \"street\"\n{}", values[0]));
        list(&changed(&text, "code = \"shelter\"", &format!("code = \"shelter\"\n{}", values[1])))
    };
    let file = "codelists/places.toml";
    let sound = grouped(&["out", "in"], ["group = 'out'", "group = 'in'"]).unwrap();
    let told: Vec<(&str, usize)> = sound.groups().map(|(group, values)| (group.code.as_str(), values.len())).collect();
    assert_eq!(told, [("out", 1), ("in", 1)]);
    let part = grouped(&["out"], ["group = 'out'", "group = 'out'\npart_of = 'street'"]).unwrap();
    assert_eq!(part.values()[1].part_of.as_ref().unwrap().as_str(), "street");

    refused(grouped(&["out"], ["group = 'out'", ""]), file, "values.shelter.group", Fault::Empty);
    let unknown = |code: &str| Fault::UnknownGroup(code.to_owned());
    refused(grouped(&[], ["group = 'out'", ""]), file, "values.street.group", unknown("out"));
    refused(grouped(&["out", "in"], ["group = 'in'", "group = 'in'"]), file, "groups.out", Fault::Empty);
    refused(grouped(&["out", "out"], ["group = 'out'", ""]), file, "groups", Fault::Duplicate("out".to_owned()));
    let whole = |code: &str| Fault::UnknownWhole(code.to_owned());
    for (values, key, code) in [
        (["group = 'out'\npart_of = 'shelter'", "group = 'out'"], "values.street.part_of", "shelter"),
        (["group = 'out'", "group = 'in'\npart_of = 'street'"], "values.shelter.part_of", "street"),
        (["group = 'out'\npart_of = 'street'", "group = 'out'"], "values.street.part_of", "street"),
    ] {
        refused(grouped(&["out", "in"], values), file, key, whole(code));
    }
}

#[test]
fn a_scheme_answers_to_the_same_rules() {
    const THREE: &str = "fr = 'a'\nen = 'b'\nzh-Hans = '中'\n";
    let phase = |code: &str| format!("[[phases]]\ncode = '{code}'\n[phases.label]\n{THREE}[phases.meaning]\n{THREE}");
    let head = format!(
        "id = 's'\nversion = 1\nsource = ['ours']\nlicence = 'x'\npartitions = true\n\
         [title]\n{THREE}[fits]\n{THREE}[limits]\n{THREE}"
    );
    let sound = format!("{head}{}{}", phase("calm"), phase("crisis"));
    let name = "schemes/s.toml";
    let read = |text: &str| Scheme::from_file(DataFile { name, text }, &sources(SOURCES).unwrap());
    assert_eq!(read(&sound).unwrap().label("crisis", Tongue::Fr), Some("a"));
    refused(read(&changed(&sound, "source = ['ours']", "")), name, "source", Fault::NoSource);
    refused(read(&changed(&sound, "licence = 'x'", "")), name, "licence", Fault::NoLicence);
    refused(read(&head), name, "phases", Fault::Empty);
    refused(read(&changed(&sound, "'crisis'", "'calm'")), name, "phases", Fault::Duplicate("calm".to_owned()));
    let mute = changed(&sound, "[limits]\nfr = 'a'", "[limits]");
    refused(read(&mute), name, "limits", Fault::MissingTranslation(Tongue::Fr));
    let mute = changed(&sound, "[phases.meaning]\nfr = 'a'\nen = 'b'", "[phases.meaning]\nfr = 'a'");
    refused(read(&mute), name, "phases.calm.meaning", Fault::MissingTranslation(Tongue::En));
    unreadable(read(&changed(&sound, "partitions = true", "")), "line 1");
}

#[test]
fn a_list_without_values() {
    let (head, _) = LIST.split_once("[[values]]").unwrap();
    refused(list(head), "codelists/places.toml", "values", Fault::Empty);
}

#[test]
fn what_is_not_of_the_expected_shape_names_its_line() {
    unreadable(list("id = "), "line 1");
    unreadable(list(&changed(LIST, "version = 1", "version = -1")), "line 3");
    unreadable(list(&changed(LIST, "version = 1", "version = 1\nsauce = 1")), "line 4");
}
