//! No words in the clear: canary words go through every form, every command and every name, come back to those who may
//! read them, and are then looked for in every file that the program could have written.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests may fail loudly")]

mod common;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

use common::forms::{PageForm, What, plain};
use common::http::{Browser, encode};
use common::{Served, jalon, on, text, verified};

/// What every canary begins with: a word that nothing else holds.
const CANARY: &str = "canari-7f3a";

/// Fields of words that are read as dates. A new one shows up here as a form that is not taken.
const DATES: [(&str, &str); 9] = [
    ("repair_by", "2020-09-01"),
    ("by", "2020-10-01"),
    ("occurred", "2020-05-04"),
    ("told_at", "2020-06"),
    ("until", "2020-07-01"),
    ("start", "2020-03-13"),
    ("end", "2020-06-25"),
    ("due", "2020-08-01"),
    ("until_day", "2020-08-02"),
];

fn canary(form: &str, field: &str) -> String {
    format!("{CANARY}-{form}-{}", field.replace('_', "-"))
}

/// A form filled in: what is sent, and the canaries in it.
struct Sheet {
    sent: Vec<(String, String)>,
    canaries: Vec<String>,
    /// The field for a file, where there is one.
    file: Option<String>,
}

impl Sheet {
    /// Sends it; where it has a field for a file, with one whose name and content are canaries.
    fn send(&mut self, browser: &mut Browser, address: &str, name: &str) -> common::http::Answer {
        let Some(field) = self.file.clone() else { return browser.post(address, &self.sent) };
        let called = format!("{}.txt", canary(name, "file"));
        let answer = browser.post_file(address, &self.sent, (&field, &called, &content(name)));
        self.canaries.push(called);
        answer
    }
}

fn content(form: &str) -> String {
    format!("{} {}", canary(form, "content"), "so on ".repeat(40))
}

/// Fills in every field: words with canaries, lists with the first value that no other list of the form has taken.
fn fill(form: &PageForm, name: &str) -> Sheet {
    let (mut sent, mut canaries, mut taken, mut file) = (Vec::new(), Vec::new(), BTreeSet::new(), None);
    for field in &form.fields {
        // A field that stands once for each of several things is called after them too.
        let (base, is_one_of_many) = field.name.split_once('-').map_or((field.name.as_str(), false), |(base, _)| (base, true));
        let is = |(known, _): &&(&str, &str)| *known == base;
        let value = match &field.what {
            What::Hidden(value) => value.clone(),
            What::Secret => panic!("no form of the record asks for a passphrase"),
            What::File => {
                file = Some(field.name.clone());
                continue;
            }
            What::Number if field.name == "hours" => "7".to_owned(),
            What::Text if field.name == "time" => "7:30".to_owned(),
            What::Number if field.required => "900".to_owned(),
            What::Number => "1".to_owned(),
            What::Text => match DATES.iter().find(is) {
                Some((_, fixed)) => (*fixed).to_owned(),
                None => {
                    canaries.push(canary(name, &field.name));
                    canary(name, &field.name)
                }
            },
            // Of each step the same can be decided: the last of the list writes the most.
            What::One { options, .. } if is_one_of_many && base == "choice" => {
                options.iter().rfind(|option| !option.is_empty()).cloned().unwrap_or_default()
            }
            // A handoff goes to a colleague or to a service.
            What::One { .. } if field.name == "service" && form.has("to") => continue,
            // Where one's own name stands beside a list, the list is left alone.
            What::One { .. } if form.has(&format!("{}_own", field.name)) => continue,
            What::One { options, chosen } => {
                let free = options.iter().find(|option| !option.is_empty() && !taken.contains(*option));
                let Some(value) = chosen.as_ref().or(free) else { continue };
                taken.insert(value.clone());
                value.clone()
            }
            // An entry cannot speak for a claim and against it.
            What::Any(options) => {
                for option in options.iter().filter(|option| taken.insert((*option).clone())) {
                    sent.push((field.name.clone(), option.clone()));
                }
                continue;
            }
        };
        sent.push((field.name.clone(), value));
    }
    Sheet { sent, canaries, file }
}

/// Every file below these folders in which a word stands, in whatever letters and in UTF-8 or UTF-16.
fn found(word: &str, roots: &[&Path]) -> Vec<String> {
    let utf16: Vec<u16> = word.encode_utf16().collect();
    let needles = [
        word.as_bytes().to_vec(),
        utf16.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
        utf16.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
    ];
    let mut hits = Vec::new();
    for file in roots.iter().flat_map(|root| files(root)) {
        let bytes = fs::read(&file).unwrap_or_default().to_ascii_lowercase();
        for needle in &needles {
            if let Some(at) = find(&bytes, needle) {
                let around = &bytes[at.saturating_sub(40)..(at + 80).min(bytes.len())];
                hits.push(format!("{}: …{}…", file.display(), String::from_utf8_lossy(around)));
            }
        }
    }
    hits
}

fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    let first = *needle.first()?;
    let mut from = 0;
    while let Some(step) = bytes[from..].iter().position(|byte| *byte == first) {
        let at = from + step;
        if bytes[at..].starts_with(needle) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

fn files(root: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root).unwrap().map(Result::unwrap) {
        let path = entry.path();
        // Names of files can tell as much as what is in them.
        assert!(!path.to_string_lossy().to_lowercase().contains(CANARY), "{}", path.display());
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

#[test]
fn the_search_finds_what_it_looks_for() {
    let temp = tempfile::tempdir().unwrap();
    let utf16 = |word: &str| word.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    fs::create_dir(temp.path().join("below")).unwrap();
    for (name, bytes) in
        [("a", b"x\0CANARI-7f3A-note\0".to_vec()), ("below/b", utf16("le Canari-7F3a chante")), ("c", b"canari-7f3".to_vec())]
    {
        fs::write(temp.path().join(name), bytes).unwrap();
    }
    let hits = found(CANARY, &[temp.path()]);
    let named = |name: &str| hits.iter().any(|hit| hit.contains(&format!("{name}: ")));
    assert!(named("/a") && named("/b") && !named("/c"), "{hits:?}");
}

/// A clinic with one record, a place for temporary files, and a log.
struct Clinic {
    folder: PathBuf,
    tmp: PathBuf,
    log: PathBuf,
}

impl Clinic {
    fn under(temp: &Path) -> Self {
        let clinic = Self { folder: temp.join("clinic"), tmp: temp.join("tmp"), log: temp.join("log") };
        fs::create_dir(&clinic.tmp).unwrap();
        fs::create_dir(&clinic.log).unwrap();
        clinic
    }

    /// A command whose temporary files and log are looked into.
    fn command(&self, log: &str) -> std::process::Command {
        let mut command = jalon();
        command.env("TMPDIR", &self.tmp).env("SQLITE_TMPDIR", &self.tmp).env("JALON_LOG", "trace").arg("--verbose");
        command.stderr(Stdio::from(File::create(self.log.join(log)).unwrap()));
        command
    }

    fn holds_no_canary(&self, when: &str) {
        let hits = found(CANARY, &[&self.folder, &self.tmp, &self.log]);
        assert!(hits.is_empty(), "{when}: words in the clear:\n{}", hits.join("\n"));
    }

    fn init(&self) {
        let begun = self
            .command("init")
            .args(["init", text(&self.folder)])
            .args(["--title", &canary("init", "title"), "--place", &canary("init", "place"), "--login", &canary("init", "login")])
            .stdout(File::create(self.log.join("init-out")).unwrap())
            .status()
            .unwrap();
        assert!(begun.success());
        // The login name is told back to the person at the terminal, who has just typed it: that is not a file of ours.
        fs::remove_file(self.log.join("init-out")).unwrap();
    }
}

/// Goes to a form, fills it in, and has it kept; the address of the entry, and its canaries.
fn keep(browser: &mut Browser, initiative: &str, slug: &str, turn: &str) -> (String, Vec<String>) {
    let address = format!("/i/{initiative}/new/{slug}");
    let name = format!("{slug}{turn}");
    let mut sheet = fill(&PageForm::to(&browser.get(&address).text(), &address), &name);
    let answer = sheet.send(browser, &address, &name);
    assert_eq!(answer.status, 303, "{slug} was not taken: {:?}\n{}", sheet.sent, answer.text());
    let entry = match answer.location().split_once("kept=") {
        Some((_, id)) => format!("/entries/{id}"),
        None => answer.location().to_owned(),
    };
    if sheet.file.is_some() {
        let kept = browser.get(&format!("{}/file", entry.split('?').next().unwrap()));
        assert_eq!((kept.status, kept.text()), (200, content(&name)), "what was attached comes back");
    }
    (entry, sheet.canaries)
}

#[track_caller]
fn shows(browser: &mut Browser, address: &str, words: &[String]) {
    let page = browser.get(address);
    assert_eq!(page.status, 200);
    let page = plain(&page.text());
    for word in words {
        assert!(page.contains(word), "{address} does not show {word}");
    }
}

/// The forms that the page offers, those first that others refer to.
fn slugs(browser: &mut Browser, initiative: &str) -> Vec<String> {
    let page = browser.get(&format!("/i/{initiative}/new")).text();
    let start = format!("href=\"/i/{initiative}/new/");
    let found: BTreeSet<String> =
        page.split(&start).skip(1).filter_map(|rest| rest.split(['"', '?']).next()).map(str::to_owned).collect();
    let first = ["crisis", "event"];
    let rest = found.iter().map(String::as_str).filter(|slug| !first.contains(slug));
    let ordered = first.into_iter().chain(["event"]).chain(rest).map(str::to_owned).collect();
    assert!(found.len() >= 14 && first.iter().all(|slug| found.contains(*slug)), "{found:?}");
    ordered
}

#[test]
fn no_words_stand_in_the_clear_in_any_file() {
    let temp = tempfile::tempdir().unwrap();
    let clinic = Clinic::under(temp.path());
    clinic.init();
    clinic.holds_no_canary("after init");
    import(temp.path(), &clinic);
    invite(&clinic);
    clinic.holds_no_canary("after invite");

    let mut served = serve(&clinic);
    let passphrase = format!("{CANARY}-passphrase");
    let link = served.link.clone().unwrap();
    let mut browser = Browser::sign_in(&served.host, &link, &passphrase);
    let home = browser.get("/").location().to_owned();
    let initiative = home.trim_start_matches("/i/").to_owned();
    shows(&mut browser, &home, &[canary("init", "title")]);

    // First, for it asks for a sign-in of the last ten minutes.
    let invited = invite_on_a_page(&mut browser);
    let (mut canaries, mut forms) = (invited + own_pathway(&mut browser, &initiative), 0);
    canaries += introduce(&mut browser, &initiative);
    for (turn, slug) in slugs(&mut browser, &initiative).iter().enumerate() {
        let (entry, words) = keep(&mut browser, &initiative, slug, &format!("-{turn}"));
        shows(&mut browser, &entry, &words);
        (canaries, forms) = (canaries + words.len(), forms + 1);
        canaries += amend_and_retract(&mut browser, &initiative, slug, &entry, turn);
    }
    canaries += put_aside(&mut browser, &initiative);
    canaries += draw_a_scheme(&mut browser, &initiative);
    canaries += consent(&mut browser, &initiative);
    canaries += open_another(&mut browser);
    what_is_refused_is_not_kept(&mut browser, &initiative);
    sign_in_by_name(&served.host, &passphrase);
    let of_pathway = ["pathway", "pathway/plan", "pathway/scores"];
    let of_crisis = ["crisis", "crisis/repair", "crisis/adaptations"];
    for page in ["timeline", "record", "study", "study.html", "study.pdf"].into_iter().chain(of_pathway).chain(of_crisis) {
        assert_eq!(browser.get(&format!("/i/{initiative}/{page}")).status, 200, "{page}");
    }
    println!("{canaries} canaries through {forms} forms");
    assert!(canaries >= 100 && forms >= 15, "{canaries} through {forms}");

    assert!(size(&clinic.folder.join("record.sqlite-wal")) > 0, "the log of the database is looked into while it is there");
    clinic.holds_no_canary("while serving");
    the_search_sees_what_is_open(&clinic);
    served.kill();
    assert!(served.said().contains("/link/") && !served.said().to_lowercase().contains(CANARY), "{}", served.said());
    clinic.holds_no_canary("after a kill");
    let served = serve(&clinic);
    assert_eq!(served.stop(), 0);
    clinic.holds_no_canary("after an orderly stop");
    let (entries, _) = verified(&clinic.folder);
    assert!(entries as usize > forms);
    on(&clinic.folder, ["rebuild"]).ended(0);
    clinic.holds_no_canary("after a rebuild");
}

fn size(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |file| file.len())
}

fn serve(clinic: &Clinic) -> Served {
    let turn = fs::read_dir(&clinic.log).unwrap().count();
    let served = Served::start(clinic.command(&format!("serve-{turn}")).args(["serve", "--folder", text(&clinic.folder)]));
    sleep(Duration::from_millis(20));
    served
}

/// A spreadsheet of canaries, and one that is refused.
fn import(temp: &Path, clinic: &Clinic) {
    let csv = temp.join("context.csv");
    for (date, taken) in [("2020-03", true), ("no date at all", false)] {
        let row = format!("{date},derived,{},https://example.org/{}\n", canary("import", "fact"), canary("import", "source"));
        fs::write(&csv, format!("date_edtf,confidence,fact,sources\n{row}")).unwrap();
        let out = File::create(clinic.log.join(format!("import-{taken}-out"))).unwrap();
        let mut command = clinic.command(&format!("import-{taken}"));
        let done =
            command.args(["import", "context", text(&csv), "--folder", text(&clinic.folder)]).stdout(out).status().unwrap();
        assert_eq!(done.success(), taken);
    }
}

/// People are invited under canary names, and what they are called is a canary.
fn invite(clinic: &Clinic) {
    for role in ["peer-worker", "clinician", "researcher"] {
        let (login, called) = (canary("login", role), canary("called", role));
        let done = clinic
            .command(&format!("invite-{role}"))
            .args(["invite", &login, "--as", role, "--called", &called])
            .args(["--folder", text(&clinic.folder)])
            .stdout(File::create(clinic.log.join(format!("invite-{role}-out"))).unwrap())
            .status()
            .unwrap();
        assert!(done.success(), "{role}");
    }
}

/// Writes another version of an entry, then takes it back with a reason; how many canaries that were.
fn amend_and_retract(browser: &mut Browser, initiative: &str, slug: &str, entry: &str, turn: usize) -> usize {
    let id = entry.trim_start_matches("/entries/").split('?').next().unwrap();
    let address = format!("/i/{initiative}/new/{slug}");
    let page = browser.get(&format!("{address}?amends={id}")).text();
    let form = PageForm::to(&page, &address);
    assert!(form.has("amends"), "{slug} can be amended");
    let name = format!("{slug}-{turn}-amended");
    let mut sheet = fill(&form, &name);
    let answer = sheet.send(browser, &address, &name);
    assert_eq!(answer.status, 303, "{slug} amended: {:?}\n{}", sheet.sent, answer.text());
    let amended = answer.location().to_owned();
    shows(browser, &amended, &sheet.canaries);
    // The first of each sort stays, for others to refer to.
    if matches!((slug, turn), ("crisis", 0) | ("event", _)) {
        return sheet.canaries.len();
    }
    let page = browser.get(&amended).text();
    let forms = PageForm::all(&page);
    let retract = forms.iter().find(|form| form.action.ends_with("/retract")).expect("it can be taken back");
    let reason = fill(retract, &format!("{slug}-{turn}-retract"));
    assert_eq!(reason.canaries.len(), 1);
    let answer = browser.post(&retract.action, &reason.sent);
    assert_eq!(answer.status, 303, "{}", answer.text());
    let taken_back = answer.location().to_owned();
    let page = plain(&browser.follow(&taken_back).text());
    let linked: BTreeSet<&str> = page
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|to| to.starts_with("/entries/"))
        .collect();
    let reason = &reason.canaries[0];
    assert!(linked.iter().any(|to| browser.get(to).text().contains(reason)), "{taken_back} leads nowhere to {reason}");
    sheet.canaries.len() + 1
}

/// An early sign is put aside with a reason, which those who may read it find beside it.
fn put_aside(browser: &mut Browser, initiative: &str) -> usize {
    let address = format!("/i/{initiative}/signs/caseload/aside");
    let sheet = fill(&PageForm::to(&browser.get(&address).text(), &address), "aside");
    assert_eq!(sheet.canaries, [canary("aside", "reason")]);
    let answer = browser.post(&address, &sheet.sent);
    assert_eq!(answer.status, 303, "{}", answer.text());
    shows(browser, &format!("/i/{initiative}/signs"), &sheet.canaries);
    sheet.canaries.len()
}

/// A person with a nickname, what they agree to, whom they keep out, and an agreement of a study.
fn consent(browser: &mut Browser, initiative: &str) -> usize {
    let people = format!("/i/{initiative}/trust/people");
    let agreements = format!("/i/{initiative}/trust/agreements");
    let mut told = 0;
    let mut keep = |browser: &mut Browser, page: &str, action: &str, name: &str| {
        let mut sheet = fill(&PageForm::to(&browser.get(page).text(), action), name);
        sheet.sent.iter_mut().filter(|(field, _)| field == "from").for_each(|(_, date)| "2020-01-20".clone_into(date));
        let answer = browser.post(action, &sheet.sent);
        assert_eq!(answer.status, 303, "{name}: {:?}\n{}", sheet.sent, answer.text());
        told += sheet.canaries.len();
        (answer.location().to_owned(), sheet.canaries)
    };
    let (person, nickname) = keep(browser, &people, &people, "person");
    shows(browser, &person, &nickname);
    for act in ["consent", "restriction"] {
        keep(browser, &person, &format!("{person}/{act}"), &format!("person-{act}"));
    }
    let (_, study) = keep(browser, &agreements, &agreements, "agreement");
    shows(browser, &agreements, &study[..1]);
    told
}

/// Someone who agrees is introduced: other forms can then be about them.
fn introduce(browser: &mut Browser, initiative: &str) -> usize {
    let address = format!("/i/{initiative}/introduce");
    let sheet = fill(&PageForm::to(&browser.get(&address).text(), &address), "introduce");
    let answer = browser.post(&address, &sheet.sent);
    assert_eq!(answer.status, 303, "{:?}\n{}", sheet.sent, answer.text());
    let to = answer.location().to_owned();
    shows(browser, &to, &sheet.canaries);
    sheet.canaries.len()
}

/// A scheme of phases of one's own, all drawn at once; each phase begins where the one before it ends.
fn draw_a_scheme(browser: &mut Browser, initiative: &str) -> usize {
    let address = format!("/i/{initiative}/crisis/draw");
    let begun = browser.get(&address).text();
    let crisis = PageForm::to(&begun, &address).fields.into_iter().find_map(|field| match field.what {
        What::One { options, .. } if field.name == "crisis" => options.into_iter().find(|option| !option.is_empty()),
        _ => None,
    });
    let page = browser.get(&format!("{address}?preset=own&crisis={}", crisis.expect("a crisis is named"))).text();
    let mut sheet = fill(&PageForm::to(&page, &address), "draw");
    let starts = sheet.sent.iter_mut().filter(|(name, _)| name.starts_with("start-"));
    starts.enumerate().for_each(|(at, (_, date))| *date = format!("2020-{:02}-13", at + 3));
    sheet.sent.iter_mut().filter(|(name, _)| name == "end").for_each(|(_, date)| "2021-06".clone_into(date));
    let answer = browser.post(&address, &sheet.sent);
    assert_eq!(answer.status, 303, "{:?}\n{}", sheet.sent, answer.text());
    let hub = answer.location().to_owned();
    shows(browser, &hub, &sheet.canaries);
    sheet.canaries.len()
}

/// A second initiative, opened on the page for that.
fn open_another(browser: &mut Browser) -> usize {
    let sheet = fill(&PageForm::to(&browser.get("/open").text(), "/open"), "open");
    let answer = browser.post("/open", &sheet.sent);
    assert_eq!(answer.status, 303, "{}", answer.text());
    let home = answer.location().to_owned();
    shows(browser, &home, &[canary("open", "title")]);
    sheet.canaries.len()
}

/// A new member: their name is shown to those who may see it, and the name they sign in with to nobody.
fn invite_on_a_page(browser: &mut Browser) -> usize {
    let address = "/trust/members/invite";
    let sheet = fill(&PageForm::to(&browser.get(address).text(), address), "invite-page");
    let answer = browser.post(address, &sheet.sent);
    assert_eq!(answer.status, 200, "{}", answer.text());
    shows(browser, "/trust/members", &[canary("invite-page", "name")]);
    sheet.canaries.len()
}

/// The words of a pathway of one's own: a step, the whole, a stage, and a file that is taken out and brought in again.
fn own_pathway(browser: &mut Browser, initiative: &str) -> usize {
    let own = format!("/i/{initiative}/pathway/own");
    let mut canaries = Vec::new();
    for act in ["new-step", "new-stage", "whole"] {
        let address = format!("{own}/{act}");
        let sheet = fill(&PageForm::to(&browser.get(&address).text(), &address), &format!("own-{act}"));
        let answer = browser.post(&address, &sheet.sent);
        assert_eq!(
            (answer.status, answer.location()),
            (303, &*format!("{own}?kept=1")),
            "{act}: {:?}\n{}",
            sheet.sent,
            answer.text()
        );
        canaries.extend(sheet.canaries);
    }
    shows(browser, &format!("/i/{initiative}/pathway"), &[canary("own-new-step", "name"), canary("own-new-stage", "first")]);
    shows(browser, &format!("/i/{initiative}/pathway/A7"), &[canary("own-new-step", "compress")]);
    shows(browser, &format!("{own}/versions"), &[canary("own-whole", "reason"), canary("own-new-stage", "reason")]);
    let file = browser.get(&format!("{own}.toml"));
    assert!(file.status == 200 && file.text().contains(&canary("own-whole", "note")));

    let address = format!("{own}/import");
    let mut hidden = PageForm::to(&browser.get(&format!("{own}/whole")).text(), &format!("{own}/whole")).hidden();
    hidden.push(("text".to_owned(), file.text().replace(&canary("own-new-step", "name"), &canary("own-import", "name"))));
    let preview = browser.post(&address, &hidden);
    assert!(preview.status == 200 && plain(&preview.text()).contains(&canary("own-import", "name")));
    hidden.extend([("sure".to_owned(), "yes".to_owned()), ("reason".to_owned(), canary("own-import", "reason"))]);
    assert_eq!(browser.post(&address, &hidden).status, 303);
    canaries.extend([canary("own-import", "name"), canary("own-import", "reason")]);
    shows(browser, &own, &canaries[canaries.len() - 2..]);
    hidden.retain(|(name, _)| name != "text");
    hidden.push(("text".to_owned(), format!("id = '{}'", canary("own-refused", "text"))));
    assert_eq!(browser.post(&address, &hidden).status, 422);
    canaries.len()
}

/// What was typed and not taken comes back to whoever typed it, and goes nowhere else.
fn what_is_refused_is_not_kept(browser: &mut Browser, initiative: &str) {
    let address = format!("/i/{initiative}/new/event");
    let mut sheet = fill(&PageForm::to(&browser.get(&address).text(), &address), "refused");
    sheet.sent.iter_mut().filter(|(name, _)| name == "occurred").for_each(|(_, value)| *value = canary("refused", "occurred"));
    let answer = browser.post(&address, &sheet.sent);
    assert_eq!(answer.status, 422);
    assert!(plain(&answer.text()).contains(&canary("refused", "occurred")), "nobody types twice");
    let word = encode(&canary("address", "query"));
    browser.get(&format!("/i/{initiative}/record?q={word}"));
    assert_eq!(browser.get(&format!("/entries/{word}")).status, 404);
    assert_eq!(browser.get(&format!("/{word}")).status, 404);
    assert_eq!(browser.get(&format!("/api/v1/entries/{word}")).status, 404);
    let forged = [("form_token".to_owned(), word.clone()), ("fact".to_owned(), word)];
    assert!(browser.post(&address, &forged).status >= 400);
}

/// A name and a passphrase, right and wrong.
fn sign_in_by_name(host: &str, passphrase: &str) {
    let given =
        |login: String, passphrase: &str| vec![("login".to_owned(), login), ("passphrase".to_owned(), passphrase.to_owned())];
    let mut browser = Browser::new(host);
    assert_eq!(browser.post("/sign-in", &given(canary("init", "login"), passphrase)).status, 303);
    let mut stranger = Browser::new(host);
    assert_eq!(stranger.post("/sign-in", &given(canary("nobody", "login"), &format!("{CANARY}-wrong"))).status, 422);
}

/// What is open by design is found, in the record and in the log: the search would find words there too.
fn the_search_sees_what_is_open(clinic: &Clinic) {
    for open in ["practice.contact", "crisis.bracket", "one-to-one"] {
        assert!(!found(open, &[&clinic.folder]).is_empty(), "{open} is structure, and open");
    }
    assert!(files(&clinic.log).iter().any(|log| size(log) > 1_000), "the log says something");
}
