//! The commands, as a stranger with a terminal or a script finds them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests may fail loudly")]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use common::http::Browser;
use common::{CONTEXT, FACTS, Served, jalon, on, record, run, text, verified};
use serde_json::Value;

/// Each command, and words by which its purpose is known in French, English and Chinese.
const COMMANDS: [(&[&str], [&str; 3]); 10] = [
    (&[], ["itinérance", "homelessness", "无家可归"]),
    (&["demo"], ["inventée", "invented", "虚构"]),
    (&["init"], ["registre", "record", "记录簿"]),
    (&["import"], ["vous avez déjà", "already have", "已有"]),
    (&["import", "context"], ["tout ou rien", "all of it or none", "要么全部"]),
    (&["serve"], ["pages", "pages", "页面"]),
    (&["invite"], ["Invite", "Invites", "邀请"]),
    (&["report"], ["étude de cas", "case study", "案例研究"]),
    (&["verify"], ["journal", "log", "日志"]),
    (&["rebuild"], ["vues", "views", "视图"]),
];
const LANGUAGES: [&str; 3] = ["fr", "en", "zh-Hans"];

#[test]
fn the_help_of_every_command_says_what_it_does_in_three_languages() {
    for (command, words) in COMMANDS {
        let mut told = Vec::new();
        for (language, word) in LANGUAGES.into_iter().zip(words) {
            let said = run(command.iter().copied().chain(["--help", "--lang", language])).ended(0);
            let purpose = said.out.lines().next().unwrap().to_owned();
            assert!(purpose.contains(word), "{command:?} {language}: {purpose}");
            assert!(!said.out.contains("cli-"), "a key without words: {}", said.out);
            assert!(said.out.contains("--lang") && said.err.is_empty());
            told.push(purpose);
        }
        told.sort();
        told.dedup();
        assert_eq!(told.len(), 3, "{command:?} says the same in two languages");
    }
    let listed = run(["--help", "--lang", "en"]).ended(0).out;
    for command in ["demo", "init", "import", "serve", "invite", "report", "verify", "rebuild"] {
        assert!(listed.lines().any(|line| line.trim_start().starts_with(&format!("{command} "))), "{command} is not listed");
    }
    assert!(listed.contains("Exit status: 0"));
}

#[test]
fn what_does_not_read_ends_with_2() {
    for wrong in [
        &["frobnicate"][..],
        &[],
        &["import"],
        &["serve", "--port", "abc"],
        &["init"],
        &["verify", "--lang", "de"],
        &["invite", "x", "--as", "boss"],
    ] {
        assert_eq!(run(wrong.iter().copied()).code, 2, "{wrong:?}");
    }
}

#[cfg(unix)]
#[test]
fn names_that_are_not_utf8_are_taken_or_refused() {
    use std::os::unix::ffi::OsStrExt;
    let temp = tempfile::tempdir().unwrap();
    let name = std::ffi::OsStr::from_bytes(b"clinique-\xe9");
    let with = |args: &[&std::ffi::OsStr]| common::Said::of(jalon().current_dir(temp.path()).args(args).output().unwrap());
    let word = std::ffi::OsStr::new;
    with(&[name]).ended(2);
    with(&[word("import"), word("context"), name]).ended(5);
    with(&[word("verify"), word("--folder"), name]).ended(4);
    let made = with(&[word("init"), name, word("--title"), word("T"), word("--json")]);
    assert!(matches!(made.code, 0 | 3..=5), "{}\n{}", made.code, made.err);
}

#[test]
fn the_language_is_the_one_asked_for_then_the_one_of_the_machine_then_french() {
    let temp = tempfile::tempdir().unwrap();
    let verify = |settings: &[(&str, &str)], args: &[&str]| {
        let output =
            jalon().args(["verify", "--folder", text(temp.path())]).args(args).envs(settings.iter().copied()).output().unwrap();
        common::Said::of(output).ended(4).err
    };
    let is = |said: String, word: &str| assert!(said.contains(word), "{word} in {said}");
    let (fr, en, zh) = ("Créez-en", "Make one", "没有记录簿");
    is(verify(&[], &[]), fr);
    is(verify(&[("LANG", "C.UTF-8")], &[]), fr);
    is(verify(&[("LANG", "de_DE.UTF-8")], &[]), fr);
    is(verify(&[("LANG", "fr_CA.UTF-8")], &[]), fr);
    is(verify(&[("LANG", "en_CA.UTF-8")], &[]), en);
    is(verify(&[("LANG", "zh_CN.UTF-8")], &[]), zh);
    is(verify(&[("LANG", "fr_CA.UTF-8"), ("LC_ALL", "en_CA.UTF-8")], &[]), en);
    is(verify(&[("LANG", "fr_CA.UTF-8"), ("JALON_LANG", "zh-Hans")], &[]), zh);
    is(verify(&[("LANG", "zh_CN.UTF-8"), ("JALON_LANG", "fr")], &["--lang", "en"]), en);
    is(verify(&[("LANG", "zh_CN.UTF-8")], &["--lang=en"]), en);
    for (asked, word) in [("--lang=fr", "Recalcule"), ("--lang=en", "Recomputes")] {
        let output = jalon().args(["verify", "--help", asked]).env("LANG", "zh_CN.UTF-8").output().unwrap();
        is(common::Said::of(output).ended(0).out, word);
    }
}

#[test]
fn without_a_record_the_answer_is_4_and_what_to_do() {
    let temp = tempfile::tempdir().unwrap();
    let nowhere = temp.path().join("nowhere");
    for command in
        [&["verify"][..], &["rebuild"], &["serve", "--port", "0"], &["report"], &["invite", "x"], &["import", "context", CONTEXT]]
    {
        for (language, word) in LANGUAGES.into_iter().zip(["jalon init", "jalon init", "jalon init"]) {
            let said = on(&nowhere, command.iter().copied().chain(["--lang", language])).ended(4);
            assert!(said.err.contains(word) && said.err.contains(text(&nowhere)), "{command:?}: {}", said.err);
        }
    }
    assert!(!nowhere.exists(), "asking made nothing");
}

#[test]
fn a_second_init_is_refused_and_leaves_the_first_as_it_was() {
    let temp = tempfile::tempdir().unwrap();
    let folder = record(temp.path(), "clinic");
    let before = (verified(&folder), bytes_below(&folder));
    run(["init", text(&folder), "--title", "Une autre", "--lang", "en"]).ended(4);
    assert_eq!((verified(&folder), bytes_below(&folder)), before);
    let thesis = temp.path().join("papers");
    fs::create_dir(&thesis).unwrap();
    fs::write(thesis.join("thesis.docx"), "dear").unwrap();
    run(["init", text(&thesis), "--title", "Une autre"]).ended(4);
    assert_eq!(fs::read_dir(&thesis).unwrap().count(), 1);
}

#[test]
fn an_init_that_was_cut_goes_on_where_it_stood() {
    let temp = tempfile::tempdir().unwrap();
    for (name, member) in [("nobody-yet", false), ("nothing-yet", true)] {
        let folder = temp.path().join(name);
        let store = jalon_store::Store::init(&folder, None).unwrap();
        if member {
            store.add_member("coordination", "Coordination", jalon_access::Role::Coordinator, "fr").unwrap();
        }
        drop(store);
        run(["init", text(&folder), "--title", "Clinique d’essai"]).ended(0);
        assert_eq!(verified(&folder).0, 1);
        on(&folder, ["invite", "coordination"]).ended(0);
        run(["init", text(&folder), "--title", "Clinique d’essai"]).ended(4);
    }
}

/// The files that hold the record and its keys.
fn bytes_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let kept = ["jalon.toml", "site.key", "record.sqlite"];
    kept.iter().map(|name| ((*name).to_owned(), fs::read(folder.join(name)).unwrap())).collect()
}

/// The rows of the shipped spreadsheet, read by another reader of CSV than ours.
fn facts() -> Vec<[String; 4]> {
    let mut csv = csv::Reader::from_path(CONTEXT).unwrap();
    let rows = csv.records().map(|row| row.unwrap());
    rows.map(|row| [0, 1, 2, 3].map(|cell| row[cell].to_owned())).collect()
}

#[test]
fn from_nothing_to_a_case_study() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("clinic");
    let begun = run(["init", text(&folder), "--title", "Clinique des Érables", "--place", "Montréal", "--lang", "fr", "--json"])
        .ended(0)
        .json();
    assert!(begun["link"].as_str().unwrap().starts_with("/link/"));

    let imported = on(&folder, ["import", "context", CONTEXT, "--facts", "en", "--json"]).ended(0).json();
    assert_eq!((&imported["rows"], &imported["written"], &imported["already_there"]), (&FACTS.into(), &FACTS.into(), &0.into()));
    let once = verified(&folder);
    assert_eq!(once.0, FACTS + 1);

    let again = on(&folder, ["import", "context", CONTEXT, "--facts", "en", "--json"]).ended(0).json();
    assert_eq!((&again["written"], &again["already_there"]), (&0.into(), &FACTS.into()));
    assert_eq!(again["entries"], imported["entries"], "the same rows are the same entries");
    assert_eq!(verified(&folder), once, "a second import adds nothing");

    on(&folder, ["rebuild", "--json"]).ended(0).json();
    assert_eq!(verified(&folder), once);
    every_fact_is_there_unchanged(&folder, &imported);
    report(temp.path(), &folder);
    let invited = on(&folder, ["invite", "alex", "--as", "peer-worker", "--called", "Alex", "--json"]).ended(0).json();
    assert!(invited["link"].as_str().unwrap().starts_with("http://127.0.0.1:8600/link/"));
    on(&folder, ["invite", "alex", "--json"]).ended(0);
    on(&folder, ["invite", "nobody"]).ended(3);
    let checked = on(&folder, ["import", "context", CONTEXT, "--check", "--json"]).ended(0).json();
    assert_eq!((&checked["rows"], &checked["written"]), (&FACTS.into(), &0.into()));
    assert_eq!(verified(&folder), once);
}

/// Every row against what the API says of its entry, and what its page shows.
fn every_fact_is_there_unchanged(folder: &Path, imported: &Value) {
    let facts = facts();
    assert_eq!(facts.len() as u64, FACTS);
    let served = Served::folder(folder);
    let mut browser = Browser::sign_in(&served.host, served.link.as_deref().unwrap(), "");
    let entries = imported["entries"].as_array().unwrap();
    assert_eq!(entries.len() as u64, FACTS);
    let mut unconfirmed = 0;
    for (place, (entry, [date, confidence, fact, sources])) in entries.iter().zip(&facts).enumerate() {
        assert_eq!(entry["row"], place as u64 + 2);
        let id = entry["entry"].as_str().unwrap();
        let told: Value = serde_json::from_str(&browser.get(&format!("/api/v1/entries/{id}")).text()).unwrap();
        assert_eq!(told["envelope"]["occurred"], **date, "{told}");
        assert_eq!(told["open"]["confidence"], **confidence, "{told}");
        assert_eq!(told["words"]["fact"], **fact, "{told}");
        let kept: Vec<&str> = told["words"]["sources"].as_str().unwrap_or_default().split_whitespace().collect();
        assert_eq!(kept, sources.split_whitespace().collect::<Vec<_>>(), "{told}");
        let page = common::forms::plain(&browser.get(&format!("/entries/{id}")).text());
        assert!(page.contains(fact.as_str()), "the page tells it: {fact}");
        assert_eq!(page.contains("Non confirmée"), confidence == "unconfirmed", "shown as what it is: {fact}");
        unconfirmed += u64::from(confidence == "unconfirmed");
    }
    assert!(unconfirmed > 0, "the spreadsheet has unconfirmed rows");
    assert_eq!(served.stop(), 0, "asked to stop, it ends well");
}

fn report(temp: &Path, folder: &Path) {
    let (pdf, html) = (temp.join("study.pdf"), temp.join("study.html"));
    on(folder, ["report", "--out", text(&pdf), "--json"]).ended(0).json();
    let bytes = fs::read(&pdf).unwrap();
    assert!(bytes.starts_with(b"%PDF-") && bytes.len() > 10_000, "{} bytes", bytes.len());
    let made = on(folder, ["report", "--out", text(&html), "--json"]).ended(0).json();
    let page = common::forms::plain(&fs::read_to_string(&html).unwrap());
    assert_eq!(made["bytes"], fs::metadata(&html).unwrap().len());
    assert!(page.contains("Clinique des Érables"), "the title");
    for [_, _, fact, _] in facts() {
        assert!(page.contains(&fact), "the case study tells every fact: {fact}");
    }
    on(folder, ["report", "--out", text(&temp.join("no/such/folder/study.html"))]).ended(5);
}

#[test]
fn an_address_open_to_the_network_needs_https_in_front() {
    let temp = tempfile::tempdir().unwrap();
    let folder = record(temp.path(), "clinic");
    for host in ["0.0.0.0", "::", "192.0.2.7", "example.org"] {
        let said = on(&folder, ["serve", "--host", host, "--port", "0", "--lang", "en"]).ended(3);
        assert!(said.err.contains("--behind-https") && said.err.contains(host), "{}", said.err);
    }
    let served = Served::start(jalon().args(["serve", "--behind-https", "--host", "127.0.0.1", "--folder", text(&folder)]));
    let answer = Browser::new(&served.host).get("/sign-in");
    assert!(answer.header("strict-transport-security").is_some());
}

/// As under `jalon … | head`: the work is done and the status is its own, whoever stopped reading.
#[test]
fn nobody_need_read_the_answer() {
    let temp = tempfile::tempdir().unwrap();
    let folder = record(temp.path(), "clinic");
    for (args, code) in
        [(&["import", "context", CONTEXT][..], 0), (&["verify"], 0), (&["verify", "--json"], 0), (&["invite", "nobody"], 3)]
    {
        let (out, err) = (closed(), closed());
        let status = jalon().args(args).args(["--folder", text(&folder)]).stdout(out).stderr(err).status().unwrap();
        assert_eq!(status.code(), Some(code), "{args:?}");
    }
    assert_eq!(verified(&folder).0, FACTS + 1);
}

/// A pipe that nobody reads.
fn closed() -> std::io::PipeWriter {
    std::io::pipe().unwrap().1
}

#[test]
fn a_port_that_is_taken_is_told() {
    let temp = tempfile::tempdir().unwrap();
    let folder = record(temp.path(), "clinic");
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port().to_string();
    let said = on(&folder, ["serve", "--port", &port, "--lang", "en"]).ended(5);
    assert!(said.err.contains("--port"), "{}", said.err);
}

#[test]
fn the_demonstration_is_made_once_and_touches_nothing_else() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("jalon-demo");
    let demo = |more: &[&str]| Served::start(jalon().args(["demo", "--folder", text(&folder)]).args(more));
    let first = demo(&[]);
    let mut browser = Browser::sign_in(&first.host, first.link.as_deref().unwrap(), "");
    let home = browser.get("/");
    assert_eq!(home.status, 303);
    let page = browser.get(home.location());
    assert_eq!(page.status, 200);
    assert!(page.text().contains("invented"), "every page says that it is invented");
    assert_eq!(first.stop(), 0);
    let made = verified(&folder);
    assert!(made.0 > FACTS, "{made:?}");

    let second = demo(&[]);
    assert!(second.link.is_some(), "the visitor comes in again");
    assert_eq!(second.stop(), 0);
    assert_eq!(verified(&folder), made, "the same demonstration");

    let fresh = demo(&["--fresh"]);
    assert_eq!(fresh.stop(), 0);
    assert_ne!(verified(&folder).1, made.1, "made anew");

    let own = record(temp.path(), "clinic");
    let before = verified(&own);
    for more in [&[][..], &["--fresh"]] {
        let said = on(&own, ["demo", "--port", "0"].into_iter().chain(more.iter().copied())).ended(4);
        assert!(said.err.contains(text(&own)));
    }
    assert_eq!(verified(&own), before);
    assert!(own.join("site.key").exists());
}
