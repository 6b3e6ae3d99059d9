use jalon_initiative::disclosure::{Calendar, Threshold};
use jalon_initiative::lane::DayCount;
use jalon_initiative::picture::Picture;
use jalon_language::Language;

use super::*;
use crate::timeline::{About, Plate, Window};
use crate::{example, html, pdf};

const ROOT: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

fn study(picture: &Picture, density: &[DayCount], language: Language) -> Document {
    study_with(picture, density, &[], language)
}

fn study_with(picture: &Picture, density: &[DayCount], handoffs: &[HandoffState], language: Language) -> Document {
    compose(&CaseInput { handoffs, ..input(picture, density, language) })
}

fn input<'a>(picture: &'a Picture, density: &'a [DayCount], language: Language) -> CaseInput<'a> {
    CaseInput {
        handoffs: &[],
        picture,
        practice: density.into(),
        words: example::words(language),
        made_on: example::day("2023-02-01"),
        record: RecordState { seq: Seq::new(312).unwrap(), root: ROOT },
        scheme: None,
        who: &example::who,
        href: None,
    }
}

#[test]
fn the_small_one_in_three_languages() {
    let (picture, density) = example::small();
    for language in example::LANGUAGES {
        let text = study(&picture, &density, language).plain();
        assert!(!text.contains('⟦'), "a message is missing");
        insta::assert_snapshot!(format!("small-{}", language.code()), text);
    }
}

#[test]
fn an_empty_record_teaches_in_every_section() {
    for language in example::LANGUAGES {
        let document = study(&Picture::default(), &[], language);
        let empty = document.blocks.iter().filter(|block| matches!(block, Block::Note { tone: Tone::Empty, .. }));
        assert!(empty.count() >= 7);
        assert!(!document.plain().contains('⟦'));
        assert!(pdf::make(&document).is_ok());
    }
}

#[test]
fn every_citation_leads_somewhere() {
    let (picture, density) = example::large();
    let document = study(&picture, &density, Language::Fr);
    let anchors = document.anchors();
    let json = serde_json::to_value(&document.blocks).unwrap();
    let mut cited = Vec::new();
    collect(&json, &mut cited);
    assert!(cited.len() > 100);
    assert!(cited.iter().all(|anchor| anchors.contains(anchor.as_str())));
}

fn collect(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(fields) => {
            if fields.get("inline").is_some_and(|kind| kind == "cite") {
                found.extend(fields["anchor"].as_str().map(str::to_owned));
            }
            fields.values().for_each(|value| collect(value, found));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|value| collect(value, found)),
        _ => {}
    }
}

#[test]
fn what_people_write_is_never_code() {
    let (mut picture, density) = example::small();
    let nasty = "<script>alert(1)</script> #import \"x\": * ] [ $ } \\ // /* `raw` @ref <label> \u{1F600} 𠮷\u{7}";
    for event in &mut picture.events {
        if let Some(words) = event.words.as_mut() {
            words.fact = nasty.to_owned();
            words.sources = vec![nasty.to_owned(), "javascript:alert(1)".to_owned()];
        }
    }
    if let Some(words) = picture.opened.as_mut().and_then(|opened| opened.words.as_mut()) {
        words.title = nasty.to_owned();
    }
    let document = study(&picture, &density, Language::ZhHans);
    let page = html::single_file(&document, "p { color: black }");
    assert!(!page.contains("<script"));
    assert!(!page.contains("href=\"javascript:"));
    let made = pdf::make(&document).unwrap();
    assert!(made.missing.contains(&'𠮷') && made.missing.contains(&'😀'));
    assert!(!made.missing.contains(&'#'));
}

#[test]
fn small_counts_do_not_leave_and_sealed_words_do_not_show() {
    let (picture, density) = example::small();
    let team = study(&picture, &density, Language::En).plain();
    assert!(team.contains("For the team: numbers are as they are") && !team.contains("withheld"), "{team}");
    assert!(team.contains("Words sealed"));
    let brackets: Vec<_> = picture.brackets.iter().collect();
    let calendar = Calendar::of(&density, &brackets, Threshold::DEFAULT, Some(example::day("2022-12-31")));
    for language in example::LANGUAGES {
        let text = compose(&CaseInput { practice: (&calendar).into(), ..input(&picture, &density, language) }).plain();
        let section = text.split(&language.say("report-section-practice").to_string()).last().unwrap().to_owned();
        insta::assert_snapshot!(format!("outside-{}", language.code()), section.split("\n## ").next().unwrap());
        assert!(text.contains(&language.say("disclosed-withheld").to_string()) && !text.contains('⟦'));
    }
}

#[test]
fn a_pdf_in_each_language_is_tagged_and_says_so() {
    let (picture, density) = example::large();
    for language in example::LANGUAGES {
        let made = pdf::make(&study(&picture, &density, language)).unwrap();
        assert!(made.bytes.starts_with(b"%PDF-"));
        assert_eq!(made.missing.iter().collect::<String>(), "", "{language:?}");
    }
}

/// Writes the examples for people to look at: `JALON_LOOK=some/folder cargo test -p jalon-report look`.
#[test]
fn look() {
    let Ok(folder) = std::env::var("JALON_LOOK") else { return };
    let folder = std::path::Path::new(&folder);
    std::fs::create_dir_all(folder).unwrap();
    let (picture, density) = example::large();
    let lanes: BTreeSet<_> = LANES.into_iter().collect();
    let nothing = Picture::default();
    for language in example::LANGUAGES {
        let code = language.code();
        let document = study(&picture, &density, language);
        std::fs::write(folder.join(format!("study-{code}.pdf")), pdf::make(&document).unwrap().bytes).unwrap();
        std::fs::write(folder.join(format!("study-{code}.html")), html::single_file(&document, "")).unwrap();
        for (name, orientation) in [("across", Orientation::Across), ("paper", Orientation::Paper), ("down", Orientation::Down)] {
            for (what, picture, density) in [("large", &picture, density.as_slice()), ("empty", &nothing, &[])] {
                let scene = Scene::of(&TimelineInput {
                    picture,
                    practice: density.into(),
                    words: example::words(language),
                    window: whole_window(picture, density.into(), Some(example::day("2022-01-01"))),
                    lanes: &lanes,
                    layers: Layers::ALL,
                    schemes: &[],
                    notes: Notes::None,
                    today: Some(example::day("2022-10-20")),
                    orientation,
                });
                std::fs::write(folder.join(format!("{what}-{name}-{code}.svg")), scene.svg(Some(&|_| "#".into()))).unwrap();
            }
        }
    }
    look_closer(folder, &picture, &density);
    let empty = study(&Picture::default(), &[], Language::Fr);
    std::fs::write(folder.join("empty-fr.pdf"), pdf::make(&empty).unwrap().bytes).unwrap();
}

/// Every level, with three schemes; and the sheets as PDF, SVG and PNG.
fn look_closer(folder: &std::path::Path, picture: &Picture, density: &[DayCount]) {
    let names = [
        ("team", "L’équipe (coordination)"),
        ("epidemic-waves", "Vagues (recherche)"),
        ("x-lived", "Comme je l’ai vécu (paire aidante)"),
    ];
    let schemes = names.map(|(code, name)| SchemeShown { code: Code::new(code).unwrap(), name: name.into() });
    let lanes: BTreeSet<_> = LANES.into_iter().collect();
    let windows =
        [("years", "1995-01-01", "2023-01-31"), ("months", "2019-09-01", "2022-12-31"), ("days", "2020-03-10", "2020-06-10")];
    for language in [Language::Fr, Language::ZhHans] {
        for (level, from, to) in windows {
            for (name, orientation, notes) in [
                ("across", Orientation::Across, Notes::Near),
                ("down", Orientation::Down, Notes::None),
                ("a4", Orientation::Paper, Notes::Sheet),
                ("a3", Orientation::Large, Notes::Sheet),
            ] {
                let input = TimelineInput {
                    picture,
                    practice: density.into(),
                    words: example::words(language),
                    window: Window::new(example::day(from), example::day(to)),
                    lanes: &lanes,
                    layers: Layers::ALL,
                    schemes: &schemes,
                    today: None,
                    orientation,
                    notes,
                };
                let plate = Plate::of(
                    &input,
                    &About { title: "La pair-aidance à la clinique du Canal", made_on: example::day("2022-10-20") },
                );
                let file = |ending: &str| folder.join(format!("plate-{level}-{name}-{}.{ending}", language.code()));
                std::fs::write(file("svg"), plate.to_svg()).unwrap();
                if (level, name) == ("days", "a3") {
                    std::fs::write(file("png"), crate::png::make(&plate).unwrap()).unwrap();
                }
                if name.starts_with('a') && name != "across" {
                    std::fs::write(file("pdf"), pdf::sheet(&plate).unwrap().bytes).unwrap();
                }
            }
        }
    }
}

#[test]
fn a_sheet_is_a_tagged_pdf_a_picture_and_an_svg_that_stands_alone() {
    let (picture, density) = example::large();
    let lanes: BTreeSet<_> = LANES.into_iter().collect();
    let input = TimelineInput {
        picture: &picture,
        practice: (&density).into(),
        words: example::words(Language::ZhHans),
        window: Window::new(example::day("2020-03-10"), example::day("2020-06-10")),
        lanes: &lanes,
        layers: Layers::ALL,
        schemes: &[],
        today: None,
        orientation: Orientation::Paper,
        notes: Notes::Sheet,
    };
    let plate = Plate::of(&input, &About { title: "<b>&", made_on: example::day("2022-10-20") });
    let svg = plate.to_svg();
    let tree = roxmltree::Document::parse(&svg).unwrap();
    let said: String = tree.descendants().filter_map(|node| node.text()).collect();
    let invented = input.words.say("report-invented");
    assert!(said.contains("<b>&") && said.contains(&invented[..12]) && !said.contains('⟦'));
    assert_eq!(&crate::png::make(&plate).unwrap()[1..4], b"PNG");
    let made = pdf::sheet(&plate).unwrap();
    assert!(made.bytes.starts_with(b"%PDF-"));
    assert_eq!(made.missing.iter().collect::<String>(), "");
}

#[test]
fn handoffs_are_counted_by_what_became_of_them() {
    use HandoffState::{Closed, Lost, Met, Offered};
    let (picture, density) = example::small();
    let told = |handoffs: &[HandoffState]| {
        let text = study_with(&picture, &density, handoffs, Language::En).plain();
        assert!(!text.contains('⟦'), "a message is missing");
        text
    };
    assert!(!told(&[]).contains("by what became of them"));
    let many = told(&[Closed, Closed, Closed, Closed, Closed, Closed, Met, Offered, Lost]);
    let table = many.split("Handoffs, by what became of them").nth(1).unwrap();
    let rows = table.split("Lost from sight").next().unwrap();
    assert!(rows.contains("Closed") && rows.contains('6') && !rows.contains('9'), "{rows}");
}
