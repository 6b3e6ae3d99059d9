//! The law packs: whole, honest about what was read, and refused where they break a rule.

use super::pattern::{SOURCES, changed, refused, sources};
use crate::file::DataFile;
use crate::*;

fn packs() -> &'static [LawPack] {
    shipped().unwrap().packs()
}

fn pack(id: &str) -> &'static LawPack {
    shipped().unwrap().pack(id).unwrap()
}

#[test]
fn six_packs_and_quebec_is_the_default() {
    let ids: Vec<&str> = packs().iter().map(|pack| pack.id().as_str()).collect();
    assert_eq!(ids, ["qc", "on", "ca-research", "eu", "us", "us-part2"]);
}

#[test]
fn every_rule_names_its_law_and_whoever_has_not_read_the_text_says_so() {
    for pack in packs() {
        for basis in pack.bases() {
            let is_ours = basis.sources.iter().any(|id| id.as_str() == "jalon");
            assert_eq!(is_ours, basis.checked == Checked::Own, "{} {}", pack.id(), basis.law);
            assert_eq!(basis.checked.needs_lawyer(), matches!(basis.checked, Checked::Secondary | Checked::Memory));
        }
        assert_eq!(pack.retention().len(), KeptClass::ALL.len());
        assert!(pack.registers().iter().any(|register| register.code == RegisterCode::Incidents), "{}", pack.id());
    }
    // What was seen in the text itself is little, and is this.
    let read: Vec<(&str, &str)> = packs()
        .iter()
        .flat_map(|pack| {
            pack.bases().filter(|basis| basis.checked == Checked::Text).map(|basis| (pack.id().as_str(), basis.law.as_str()))
        })
        .collect();
    let expected = [
        ("qc", "LRSSS § 103"),
        ("qc", "LRSSS r. 2 § 1–2"),
        ("qc", "LRSSS § 6"),
        ("qc", "LRSSS § 7; r. 1 § 3"),
        ("qc", "LRSSS § 265"),
        ("us-part2", "42 CFR 2.32"),
    ];
    assert_eq!(read, expected);
}

#[test]
fn terms_are_those_of_the_notes() {
    let term = |id: &str, code| pack(id).rule(code).and_then(|rule| rule.term).map(|term| term.to_string());
    assert_eq!(term("qc", RuleCode::AccessReview).as_deref(), Some("P1M"));
    assert_eq!(term("qc", RuleCode::Training).as_deref(), Some("P1Y"));
    assert_eq!(term("qc", RuleCode::RequestAnswer).as_deref(), Some("P30D"));
    assert_eq!(term("qc", RuleCode::BreakGlassReview).as_deref(), Some("PT72H"));
    assert_eq!(term("us", RuleCode::Accounting).as_deref(), Some("P6Y"));
    let within = |id: &str| {
        let regulator = pack(id).notices().iter().find(|notice| notice.to == NoticeTo::Regulator);
        regulator.map(|notice| notice.within.map(|term| term.to_string()))
    };
    assert_eq!(within("qc"), Some(None), "with diligence, no number of hours");
    assert_eq!(within("on"), None, "no term was found, and none is made up");
    assert_eq!(within("eu"), Some(Some("PT72H".to_owned())));
    assert_eq!(within("us-part2"), Some(Some("P60D".to_owned())));
    assert!(pack("us-part2").rule(RuleCode::RedisclosureNotice).is_some());
    assert!(pack("us").rule(RuleCode::RedisclosureNotice).is_none());
    let incidents = pack("qc").registers().iter().find(|register| register.code == RegisterCode::Incidents).unwrap();
    assert_eq!(incidents.keep_for, "P5Y".parse().ok());
}

#[test]
fn terms_are_read_and_written_alike() {
    for text in ["P5Y", "P1Y6M", "P30D", "PT72H", "P1M"] {
        assert_eq!(text.parse::<Term>().unwrap().to_string(), text);
    }
    assert_eq!("P12M".parse::<Term>().unwrap().to_string(), "P1Y");
    assert_eq!("PT72H".parse::<Term>().unwrap().at_most_days(), 3);
    assert_eq!("P1M".parse::<Term>().unwrap().at_most_days(), 31);
    for bad in ["", "P", "PT", "5Y", "P5", "P5YT", "PY", "P-1Y", "P1D1Y", "P0D", "P1.5Y", "P9999Y", "PT1M", "P1W", "P+1D"] {
        assert!(bad.parse::<Term>().is_err(), "{bad}");
    }
}

const PACK: &str = r#"
id = "p"
version = 1
source = ["ours"]
licence = "Apache-2.0"
[title]
fr = "a"
en = "b"
zh-Hans = "中"
[fits]
fr = "a"
en = "b"
zh-Hans = "中"
[[rules]]
code = "training"
term = "P1Y"
[rules.basis]
law = "Law, s. 1"
source = ["guide-1"]
checked = "text"
[[registers]]
code = "incidents"
fields = ["what"]
[registers.basis]
law = "ours"
source = ["ours"]
checked = "own"
"#;

fn whole() -> String {
    let kept = KeptClass::ALL.iter().map(|class| {
        format!(
            "[[retention]]\nclass = '{class}'\nfrom = 'recorded'\nthen = 'ask'\n[retention.basis]\nlaw = 'x'\nsource = ['ours']\nchecked = 'own'\n"
        )
    });
    PACK.to_owned() + &kept.collect::<String>()
}

fn read(text: &str) -> Result<LawPack, LibraryError> {
    LawPack::from_file(DataFile { name: "packs/p.toml", text }, &sources(SOURCES).unwrap())
}

#[test]
fn each_rule_of_a_pack_broken_once() {
    let whole = whole();
    assert!(read(&whole).is_ok());
    refused(read(&changed(&whole, "law = \"Law, s. 1\"", "law = ' '")), "packs/p.toml", "rules.training.law", Fault::Empty);
    let unknown = Fault::UnknownSource("elsewhere".to_owned());
    refused(read(&changed(&whole, "\"guide-1\"", "\"elsewhere\"")), "packs/p.toml", "rules.training.source", unknown);
    let no_class = whole.replacen("class = 'journal'", "class = 'field'", 1);
    refused(read(&no_class), "packs/p.toml", "retention", Fault::Duplicate("field".to_owned()));
    refused(read(PACK), "packs/p.toml", "retention.field", Fault::Empty);
    let no_source = changed(&whole, "source = [\"guide-1\"]", "source = []");
    refused(read(&no_source), "packs/p.toml", "rules.training.source", Fault::NoSource);
    for (from, to) in [("P1Y", "1 year"), ("'ask'", "'sell'"), ("checked = \"text\"", "checked = \"sure\"")] {
        assert!(read(&changed(&whole, from, to)).is_err(), "{to}");
    }
}
