//! A pathway as one file: what is refused and how, what is read back, and what answers when a language is missing.

use super::pattern::*;
use crate::*;
use proptest::prelude::*;

fn shipped_pathway() -> Pathway {
    shipped().unwrap().pathway("peer-support-homelessness").unwrap().clone()
}

#[test]
fn a_broken_file_is_refused_with_its_key_and_what_to_do() {
    let step = |id: &str| id.parse::<StepId>().unwrap();
    let fr = Tongue::Fr;
    let twice = |what: &str| Fault::Duplicate(what.to_owned());
    let more = |what: &str| format!("{what}[[precedences]]");
    let cases: [(&str, &str, &str, Fault); 24] = [
        ("source = [\"jalon\"]", "source = []", "source", Fault::NoSource),
        ("licence = \"Apache-2.0\"", "", "licence", Fault::NoLicence),
        ("[\"our-minutes\"]", "[]", "steps.A1.sources", Fault::NoSource),
        ("bmc-2024", "elsewhere", "steps.A2.sources", Fault::UnknownSource("elsewhere".to_owned())),
        ("[\"our-minutes\"]", "[\"jalon\", \"jalon\"]", "steps.A1.sources", twice("jalon")),
        ("owners = [\"team\"]", "", "steps.A1.owners", Fault::Empty),
        ("[\"team\"]", "[\"team\", \"hr\", \"team\"]", "steps.A1.owners", twice("team")),
        ("evidence = [\"date\"]", "", "steps.A1.evidence", Fault::Empty),
        ("[\"date\"]", "[\"date\", \"date\"]", "steps.A1.evidence", twice("date")),
        ("[[precedences]]", &more("[[stages]]\nid = \"B\"\n"), "stages.B.steps", Fault::Empty),
        ("[[precedences]]", &more("[[stages]]\nid = \"A\"\n"), "stages", twice("A")),
        ("id = \"A2\"", "id = \"A1\"", "steps", twice("A1")),
        ("after = \"A2\"", "after = \"Z9\"", "precedences", Fault::UnknownStep("Z9".to_owned())),
        ("before = \"A1\"", "before = \"Z9\"", "precedences", Fault::UnknownStep("Z9".to_owned())),
        ("[[precedences]]", &more("[[precedences]]\nbefore = \"A1\"\nafter = \"A2\"\n"), "precedences", twice("A1 < A2")),
        ("after = \"A2\"", "after = \"A1\"", "precedences", Fault::PrecedenceCycle(vec![step("A1")])),
        ("steps.A1]\nname = 'n'\n", "steps.A1]\n", "words.fr.steps.A1.name", Fault::MissingTranslation(fr)),
        ("steps.A2]\nname = 'n'\n", "steps.A2]\nname = ' '\n", "words.fr.steps.A2.name", Fault::MissingTranslation(fr)),
        ("[words.fr]\nname = 'n'\n", "[words.fr]\n", "words.fr.name", Fault::MissingTranslation(fr)),
        ("stages.A]\nname = 'n'\n", "stages.A]\n", "words.fr.stages.A.name", Fault::MissingTranslation(fr)),
        ("stages.A]\nname = 'n'\npurpose = 'p'\n", "stages.A]\n", "stages.A", Fault::Untold),
        ("[words.fr.steps.A2]", "[words.fr.steps.A9]", "steps.A2", Fault::Untold),
        ("[words.fr.steps.A2]", "[words.fr.steps.A9]\nname = 'n'\n[words.fr.steps.A2]", "words.fr.steps", {
            Fault::UnknownStep("A9".to_owned())
        }),
        ("[words.fr.stages.A]", "[words.fr.stages.Q]\nname = 'n'\n[words.fr.stages.A]", "words.fr.stages", {
            Fault::UnknownStage("Q".to_owned())
        }),
    ];
    for (from, to, key, fault) in cases {
        refused(path(from, to), "pathway.toml", key, fault);
    }
    refused(Pathway::from_file(STRUCTURE), "pathway.toml", "words", Fault::Untold);
}

/// A tired team adds a step in one line: its name.
#[test]
fn a_name_is_enough() {
    let bare = "[words.fr]\nname = 'n'\n[words.fr.stages.A]\nname = 'n'\n\
                [words.fr.steps.A1]\nname = 'n'\n[words.fr.steps.A2]\nname = 'n'\nwhy = ' '\n";
    let pathway = Pathway::from_file(&format!("{STRUCTURE}{bare}")).unwrap();
    let text = pathway.step("A1").unwrap().text(Tongue::Fr);
    assert_eq!((text.name.as_str(), text.purpose.as_str(), text.why.as_str()), ("n", "", ""));
    assert_eq!(Pathway::from_file(&pathway.to_file()).unwrap(), pathway);
    assert!(!pathway.to_file().contains("purpose = \"\""), "what says nothing is not written");
}

#[test]
fn what_cannot_be_read_names_its_line_and_the_right_form() {
    let cases = [
        ("\"flexible\"", "\"sometimes\"", "line 21", "core-inferred"),
        ("[\"team\"]", "[\"boss\"]", "line 17", "sponsor"),
        ("[\"list\"]", "[\"rumour\"]", "line 24", "document"),
        ("version = 1", "version = 'one'", "line 3", "u32"),
        ("version = 1", "verse = 1", "line 3", "version"),
        ("after = \"A2\"", "after = \"someday\"", "line 27", "`B10`"),
        ("[words.fr]", "[words.de]", "line 28", "zh-Hans"),
        ("why = 'w'", "because = 'w'", "line 38", "if_skipped"),
        ("[words.fr.steps.A2]", "[words.fr.steps.a2]", "line 41", "`B10`"),
    ];
    for (from, to, line, told) in cases {
        let error = path(from, to).unwrap_err();
        assert!(matches!(error.fault, Fault::Unreadable(_)) && error.key == line, "{from} -> {to}: {error}");
        assert!(error.to_string().contains(told), "{error}");
    }
    for bad in ["a1", "A0", "A01", "A100", "A", "AB", "1A", ""] {
        unreadable(path("id = \"A1\"", &format!("id = \"{bad}\"")), "line 14");
    }
    for bad in ["a", "AA", ""] {
        unreadable(path("id = \"A\"", &format!("id = \"{bad}\"")), "line 12");
    }
    for (text, line) in [("\u{feff}\0", "line 1"), ("PK\u{3}\u{4}", "line 1"), ("id,version\na,1\n", "line 1"), ("", "line 1")] {
        unreadable(Pathway::from_file(text), line);
    }
    unreadable(Pathway::from_file(&format!("id = {}", "[".repeat(100_000))), "line 1");
}

#[test]
fn what_is_too_large_is_said_to_be_so() {
    let too_large = |what, limit, found| Fault::TooLarge { what, limit, found };
    let huge = format!("{}#{}", small(), "x".repeat(Pathway::MAX_BYTES));
    let fault = too_large("bytes", Pathway::MAX_BYTES, huge.len());
    refused(Pathway::from_file(&huge), "pathway.toml", "file", fault.clone());
    assert!(fault.to_string().contains("more than 1000000"), "{fault}");

    let pathway = shipped_pathway();
    let mut shape = pathway.shape();
    let ids = ('A'..='Z').flat_map(|stage| (1..=99).map(move |number| format!("{stage}{number}")));
    let first = shape.stages[0].steps[0].clone();
    shape.stages[0].steps = ids.take(501).map(|id| StepShape { id: id.parse().unwrap(), ..first.clone() }).collect();
    shape.stages.truncate(1);
    refused(Pathway::of(shape, pathway.words()), "pathway", "stages", too_large("steps", 500, 501));

    let mut shape = pathway.shape();
    shape.precedences = vec![shape.precedences[0].clone(); 2_001];
    refused(Pathway::of(shape, pathway.words()), "pathway", "precedences", too_large("precedences", 2_000, 2_001));

    let mut words = pathway.words();
    words.tongues.get_mut(&Tongue::Fr).unwrap().note = "x".repeat(Pathway::MAX_BYTES);
    let error = Pathway::of(pathway.shape(), words).unwrap_err();
    assert!(matches!(error.fault, Fault::TooLarge { what: "bytes", .. }), "{error}");
}

#[test]
fn steps_that_wait_for_one_another_are_named_in_a_circle() {
    let back = "[[precedences]]\nbefore = \"A2\"\nafter = \"A1\"\n[[precedences]]";
    let error = path("[[precedences]]", back).unwrap_err();
    assert!(error.to_string().contains("A1 < A2 < A1") || error.to_string().contains("A2 < A1 < A2"), "{error}");

    // A2 < B1 < C1 are shipped; C1 < B4 and D1 < B4 make B4 < C4 < D1 < B4 a circle that A2, B1 and C1 lead to.
    let pathway = shipped_pathway();
    let mut shape = pathway.shape();
    for before in ["C1", "D1"] {
        let [before, after] = [before, "B4"].map(|id| id.parse().unwrap());
        shape.precedences.push(Precedence { before, after: Follower::Step(after) });
    }
    let error = Pathway::of(shape, pathway.words()).unwrap_err();
    let Fault::PrecedenceCycle(mut steps) = error.fault else { panic!("{error:?}") };
    steps.sort();
    assert!(steps.iter().map(StepId::as_str).eq(["B4", "C4", "D1"]));
}

#[test]
fn a_milestone_may_wait_for_a_step() {
    let alone = path("after = \"A2\"", "after = \"first-solo-outing\"").unwrap();
    assert_eq!(alone.precedences()[0].after, Follower::Milestone(Milestone::FirstSoloOuting));
    assert_eq!(Pathway::from_file(&alone.to_file()).unwrap(), alone);
}

#[test]
fn the_shipped_pathway_survives_its_file_and_its_parts() {
    let pathway = shipped_pathway();
    assert_eq!(Pathway::from_file(&pathway.to_file()).unwrap(), pathway);
    assert_eq!(Pathway::of(pathway.shape(), pathway.words()).unwrap(), pathway);

    let [shape, words] = [serde_json::to_string(&pathway.shape()).unwrap(), serde_json::to_string(&pathway.words()).unwrap()];
    assert_eq!(serde_json::from_str::<PathwayShape>(&shape).unwrap(), pathway.shape());
    assert_eq!(serde_json::from_str::<PathwayWords>(&words).unwrap(), pathway.words());
    assert!(!shape.contains("Gestionnaire") && words.contains("Gestionnaire"), "words stand apart from structure");
    assert!(serde_json::from_str::<PathwayWords>("{\"secret\": 1}").is_err());
    assert_eq!(serde_json::to_string(&PathwayWords::default()).unwrap(), "{}");
}

#[test]
fn the_file_explains_itself_in_its_own_languages_and_tells_steps_in_order() {
    let file = shipped_pathway().to_file();
    for told in ["# Un parcours pour Jalon", "# A pathway for Jalon", "# Jalon 的一条路径"] {
        assert!(file.contains(told), "{told}");
    }
    assert!(file.contains("\n[[stages.steps]] # Lecture de la crise\nid = \"A4\"\n"));
    let at = |text: &str| file.find(text).unwrap();
    assert!(at("[words.fr.steps.B2]") < at("[words.fr.steps.B10]"), "as people count, not as letters sort");
    assert!(at("[[precedences]]") < at("[words.fr]") && at("[words.fr]") < at("[words.en]"));

    let french = Pathway::from_file(&small()).unwrap().to_file();
    assert!(french.contains("# Un parcours pour Jalon") && !french.contains("# A pathway"));
    for sign in [" :", " ;", "« ", " »", "'"] {
        let head = french.lines().take_while(|line| line.starts_with('#')).collect::<String>();
        assert!(!head.contains(sign), "French does not write {sign:?}");
    }
}

#[test]
fn own_sources_stand_before_shipped_ones() {
    let own = Pathway::from_file(&small()).unwrap();
    assert_eq!(own.source("our-minutes").unwrap().kind, SourceKind::Own);
    assert_eq!(own.source("bmc-2024").unwrap().kind, SourceKind::Article);
    assert!(own.source("elsewhere").is_none());

    // A later Jalon may ship a source under an id that a site already uses: its pathway must stay readable.
    let shadow = Pathway::from_file(&small().replace("our-minutes", "bmc-2024")).unwrap();
    assert_eq!(shadow.source("bmc-2024").unwrap().title, "Minutes of our team");
    assert_eq!(Pathway::from_file(&shadow.to_file()).unwrap(), shadow);
    let twice = small().replace("[[stages]]", "[[sources]]\nid='our-minutes'\ntitle='t'\nkind='own'\nread='own'\n[[stages]]");
    refused(Pathway::from_file(&twice), "pathway.toml", "sources", Fault::Duplicate("our-minutes".to_owned()));
}

#[test]
fn a_missing_language_is_answered_by_the_first_there_is() {
    let pathway = shipped_pathway();
    let mut words = pathway.words();
    words.tongues.remove(&Tongue::Fr);
    let english = words.tongues.get_mut(&Tongue::En).unwrap();
    english.stages.retain(|id, _| id.as_str() != "A");
    english.steps.insert("A1".parse().unwrap(), StepText { why: " ".to_owned(), ..StepText::default() });
    let ours = Pathway::of(pathway.shape(), words).unwrap();

    assert!(ours.tongues().eq([Tongue::En, Tongue::ZhHans]));
    assert_eq!(ours.told_in(Tongue::Fr), Tongue::En);
    assert_eq!(ours.text(Tongue::Fr), pathway.text(Tongue::En));
    let (stage, step) = (&ours.stages()[0], ours.step("A1").unwrap());
    for tongue in Tongue::ALL {
        assert_eq!((stage.told_in(tongue), step.told_in(tongue)), (Tongue::ZhHans, Tongue::ZhHans));
    }
    assert_eq!(stage.text(Tongue::En), pathway.stages()[0].text(Tongue::ZhHans));
    let other = ours.step("A2").unwrap();
    assert_eq!((other.told_in(Tongue::Fr), other.told_in(Tongue::ZhHans)), (Tongue::En, Tongue::ZhHans));
    assert_eq!(Pathway::from_file(&ours.to_file()).unwrap(), ours);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever people write, in however many languages, the file brings it back.
    #[test]
    fn any_words_survive_the_file(
        lines in proptest::collection::vec("[\\PC\"'\\\\\n\r\t#\\[\\]\u{1}\u{7f}]{0,12}x", 8),
        licence in "[\\PC\n]{0,8}x",
        told in 1_u8..8,
    ) {
        let [name, purpose, evidence, why, if_skipped, compress, note, title] = lines.try_into().unwrap();
        let small = Pathway::from_file(&small()).unwrap();
        let mut words = small.words();
        words.licence = licence;
        words.sources[0].title = title;
        let mut first = words.tongues.pop_first().unwrap().1;
        first.note = note;
        for text in first.steps.values_mut() {
            *text = StepText {
                name: name.clone(), purpose: purpose.clone(), evidence: evidence.clone(),
                why: why.clone(), if_skipped: if_skipped.clone(), compress: compress.clone(),
            };
        }
        let chosen = Tongue::ALL.into_iter().enumerate().filter(|(bit, _)| told & (1 << bit) != 0);
        words.tongues = chosen.map(|(_, tongue)| (tongue, first.clone())).collect();
        let ours = Pathway::of(small.shape(), words.clone()).unwrap();
        prop_assert_eq!(&ours.words(), &words);
        prop_assert_eq!(Pathway::from_file(&ours.to_file()), Ok(ours));
    }
}
