//! A pathway of one's own, as people meet it: real store, real router, no socket.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests may fail loudly")]

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use jalon_access::Role;
use jalon_initiative::form::Code;
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_initiative::pathway::{StepSaid, StepState, StepWords};
use jalon_library::Pathway;
use jalon_record::edtf::Edtf;
use jalon_record::entry::Audience;
use jalon_record::id::{EntryId, InitiativeId, MemberId};
use jalon_server::{App, Options, router};
use jalon_store::{Draft, Store};
use tower::ServiceExt;

struct Clinic {
    _temp: tempfile::TempDir,
    router: Router,
    app: App,
    initiative: InitiativeId,
    /// A coordinator in English, a peer support worker in French, a sponsor in Chinese, an administrator in English.
    cookies: [String; 4],
    writer: MemberId,
}

const ONE: usize = 0;
const TWO: usize = 1;
const SPONSOR: usize = 2;
const ADMINISTRATOR: usize = 3;

fn clinic() -> Clinic {
    let temp = tempfile::tempdir().unwrap();
    let store = Store::init(&temp.path().join("clinic"), None).unwrap();
    let people = [
        ("one", Role::Coordinator, "en"),
        ("two", Role::PeerWorker, "fr"),
        ("three", Role::Sponsor, "zh-Hans"),
        ("four", Role::Administrator, "en"),
    ];
    let members = people.map(|(name, role, locale)| store.add_member(name, name, role, locale).unwrap());
    let initiative = store.new_initiative().unwrap();
    let opened = Opened { pathway: Code::new("peer-support-homelessness").unwrap(), pathway_version: 1, invented: true };
    let words = OpenedWords { title: "An invented initiative".into(), ..Default::default() };
    let draft = Draft::of(initiative, members[ONE], Edtf::parse("2020-01").unwrap(), &opened, &words).unwrap();
    store.append(vec![draft.audience(Audience::Public)]).unwrap();
    let cookies = members.map(|member| format!("jalon_session={}", store.begin_session(member).unwrap().to_text()));
    let app = App::new(store, Options::default()).unwrap();
    Clinic { _temp: temp, router: router(app.clone()), app, initiative, cookies, writer: members[ONE] }
}

struct Answer {
    status: StatusCode,
    location: String,
    text: String,
}

type Given<'a> = &'a [(&'a str, &'a str)];

impl Clinic {
    async fn send(&self, request: Request<Body>) -> Answer {
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let status = answer.status();
        let location = answer.headers().get("location").map(|to| to.to_str().unwrap().to_owned()).unwrap_or_default();
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        Answer { status, location, text: plain(str::from_utf8(&bytes).unwrap()) }
    }

    async fn get(&self, who: usize, path: &str) -> Answer {
        let path = format!("/i/{}/pathway{path}", self.initiative);
        self.send(Request::get(path).header("cookie", &self.cookies[who]).body(Body::empty()).unwrap()).await
    }

    /// A form of ours, sent with the token that its page carries.
    async fn post(&self, who: usize, act: &str, given: Given<'_>) -> Answer {
        let token = self.token(who).await;
        let mut given: Vec<(&str, &str)> = given.to_vec();
        given.push(("form_token", &token));
        if !given.iter().any(|(name, _)| *name == "base") {
            given.push(("base", "shipped"));
        }
        let body = serde_urlencoded::to_string(&given).unwrap();
        self.posted(who, act, "application/x-www-form-urlencoded", body).await
    }

    async fn posted(&self, who: usize, act: &str, kind: &str, body: String) -> Answer {
        let request = Request::post(format!("/i/{}/pathway/own/{act}", self.initiative))
            .header("cookie", &self.cookies[who])
            .header("host", "clinic.example")
            .header("origin", "https://clinic.example")
            .header("content-type", kind)
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    async fn token(&self, who: usize) -> String {
        let page = self.get(who, "").await.text;
        page.split("name=\"form_token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    }

    /// The name of the version that a form begins with.
    async fn base(&self) -> String {
        let page = self.get(ONE, "/own/whole").await.text;
        page.split("name=\"base\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    }

    /// How many versions the record holds.
    async fn versions(&self) -> usize {
        self.get(ONE, "/own/versions").await.text.matches("happening is-step").count() - 1
    }

    fn says_of_a3(&self) -> EntryId {
        let open = StepSaid { step: "A3".into(), state: StepState::Done, until: None, owner_role: None, instead: None };
        let words = StepWords { reason: "The neighbours came.".into(), ..Default::default() };
        let draft = Draft::of(self.initiative, self.writer, Edtf::parse("2020-05").unwrap(), &open, &words).unwrap();
        self.app.store().append(vec![draft]).unwrap()[0].id()
    }
}

fn plain(html: &str) -> String {
    html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

/// A step's form as it stands in the shipped pathway, in English, with some fields given.
fn a1(given: Given<'_>) -> Vec<(String, String)> {
    let shipped = jalon_library::shipped().unwrap().pathways().first().unwrap();
    let step = shipped.step("A1").unwrap();
    let text = step.text(jalon_library::Tongue::En).clone();
    let mut fields: Vec<(String, String)> = [
        ("step", "A1"),
        ("stage", "A"),
        ("tongue", "en"),
        ("flag", step.flag.code()),
        ("name", &text.name),
        ("purpose", &text.purpose),
        ("asks", &text.evidence),
        ("why", &text.why),
        ("if_skipped", &text.if_skipped),
        ("compress", &text.compress),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into();
    fields.extend(step.owners.iter().map(|owner| ("owners".to_owned(), owner.code().to_owned())));
    fields.extend(step.evidence.iter().map(|kind| ("evidence".to_owned(), kind.code().to_owned())));
    for (name, value) in given {
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields
}

fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

const NEW_STEP: [(&str, &str); 6] = [
    ("name", "Petit déjeuner du mardi"),
    ("stage", "B"),
    ("flag", "flexible"),
    ("owners", "team"),
    ("evidence", "date"),
    ("tongue", "fr"),
];

#[tokio::test]
async fn a_tired_team_adds_a_step_in_one_line_and_sponsors_read_its_name() {
    let clinic = clinic();
    let kept = clinic.post(TWO, "new-step", &NEW_STEP).await;
    assert_eq!((kept.status, kept.location.ends_with("/own?kept=1")), (StatusCode::SEE_OTHER, true), "{}", kept.text);
    for who in [ONE, TWO, SPONSOR] {
        let page = clinic.get(who, "").await.text;
        assert!(page.contains("Petit déjeuner du mardi") && page.contains("/pathway/B11"));
        let page = clinic.get(who, "/B11").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.text.contains("<dd></dd>"), "what nobody wrote is left out");
    }
    let page = clinic.get(TWO, "/own?kept=1").await.text;
    assert!(page.contains("Étape ajoutée") && page.contains("version 2"), "what changed is shown");

    assert!(clinic.get(SPONSOR, "/own").await.text.contains("Petit déjeuner du mardi"));
    assert_eq!(clinic.get(SPONSOR, "/own/new-step").await.status, StatusCode::FORBIDDEN);
    assert_eq!(clinic.post(SPONSOR, "new-step", &NEW_STEP).await.status, StatusCode::FORBIDDEN);
    let page = clinic.get(ADMINISTRATOR, "/own").await.text;
    assert!(!page.contains("Petit déjeuner du mardi") && page.contains("a newer version that you may not read"));
    assert_eq!(clinic.versions().await, 1);
}

#[tokio::test]
async fn what_was_typed_comes_back_with_what_is_wrong() {
    let clinic = clinic();
    let nameless = clinic.post(ONE, "new-step", &[("stage", "B"), ("flag", "core"), ("why", "because & so")]).await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
    for shown in ["href=\"#name\"", "id=\"name-error\"", "href=\"#owners\"", "because & so"] {
        assert!(nameless.text.contains(shown), "{shown}");
    }
    let long = "x".repeat(301);
    let long = clinic.post(ONE, "whole", &[("name", &long), ("tongue", "en")]).await;
    assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(clinic.post(ONE, "nothing", &[]).await.status, StatusCode::NOT_FOUND);
    let forged = clinic.posted(ONE, "whole", "application/x-www-form-urlencoded", "name=x&base=shipped".into()).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert_eq!(clinic.versions().await, 0);
}

#[tokio::test]
async fn the_weight_of_a_step_takes_a_reason_and_its_words_do_not() {
    let clinic = clinic();
    let lighter = a1(&[("flag", "flexible")]);
    let asked = clinic.post(ONE, "step", &borrowed(&lighter)).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.text.contains("id=\"reason-error\""));
    let given = a1(&[("flag", "flexible"), ("reason", "Our sponsor answers every week.")]);
    assert_eq!(clinic.post(ONE, "step", &borrowed(&given)).await.status, StatusCode::SEE_OTHER);
    let base = clinic.base().await;
    let renamed = a1(&[("flag", "flexible"), ("name", "Someone says yes"), ("base", &base)]);
    assert_eq!(clinic.post(ONE, "step", &borrowed(&renamed)).await.status, StatusCode::SEE_OTHER);
    let page = clinic.get(ONE, "/own/versions").await.text;
    assert!(page.contains("Our sponsor answers every week.") && page.contains("Step made clearer"));
    assert!(page.contains("A1 Someone says yes") || page.contains("A1. Someone says yes"), "compared with the shipped one");

    let back = clinic.get(ONE, "/own/back?to=shipped").await.text;
    assert!(back.contains("name=\"sure\"") && back.contains("Weight of"));
    let base = clinic.base().await;
    let back = [("to", "shipped"), ("sure", "yes"), ("base", &base), ("reason", "It was right as it was.")];
    assert_eq!(clinic.post(ONE, "back", &back).await.status, StatusCode::SEE_OTHER);
    assert_eq!(clinic.versions().await, 3);
    let shipped = jalon_library::shipped().unwrap().pathways().first().unwrap();
    let exported = Pathway::from_file(&clinic.get(ONE, "/own.toml").await.text).unwrap();
    assert_eq!((shipped.changes(&exported), exported.version()), (vec![], 4));
}

#[tokio::test]
async fn export_and_import_change_nothing() {
    let clinic = clinic();
    clinic.post(TWO, "new-step", &NEW_STEP).await;
    let base = clinic.base().await;
    let file = clinic.get(ONE, "/own.toml").await.text;
    assert!(file.contains("id = \"own-peer-support-homelessness\"") && file.contains("B11"));
    for text in [file.clone(), file.replace('\n', "\r\n")] {
        let pasted = clinic.post(ONE, "import", &[("text", &text), ("base", &base)]).await;
        assert!(pasted.location.ends_with("kept=same"), "{} {}", pasted.status, pasted.text);
    }
    let token = clinic.token(ONE).await;
    let changed = file.replace("Petit déjeuner du mardi", "Petit déjeuner du lundi");
    let part = |name: &str, content: &str| format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"{content}\r\n");
    let file = part("file", &format!("; filename=\"p.toml\"\r\nContent-Type: application/toml\r\n\r\n{changed}"));
    let sent = |more: &str| {
        let fields = [part("form_token", &format!("\r\n\r\n{token}")), part("base", &format!("\r\n\r\n{base}"))].concat();
        format!("{fields}{file}{more}--x--\r\n")
    };
    let preview = clinic.posted(ONE, "import", "multipart/form-data; boundary=x", sent("")).await;
    assert_eq!(preview.status, StatusCode::OK);
    assert!(preview.text.contains("name=\"sure\"") && preview.text.contains("Petit déjeuner du lundi"));
    assert_eq!(clinic.versions().await, 1, "nothing is kept before it was seen");
    let sure = part("sure", "\r\n\r\nyes");
    let unexplained = clinic.posted(ONE, "import", "multipart/form-data; boundary=x", sent(&sure)).await;
    assert_eq!(unexplained.status, StatusCode::UNPROCESSABLE_ENTITY);
    let sure = format!("{sure}{}", part("reason", "\r\n\r\nThe day moved."));
    let kept = clinic.posted(ONE, "import", "multipart/form-data; boundary=x", sent(&sure)).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text);
    assert!(clinic.get(TWO, "").await.text.contains("Petit déjeuner du lundi"));
    let forged = clinic.posted(ONE, "import", "multipart/form-data; boundary=x", sent(&sure).replace(&token, "0")).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
}

/// The small pathway that broken files are made from.
const SMALL: &str = "id = \"own-path\"\nversion = 1\nsource = [\"jalon\"]\nlicence = \"Apache-2.0\"\n\
    [[sources]]\nid = \"our-minutes\"\ntitle = \"Minutes of our team\"\nkind = \"own\"\nread = \"own\"\n\
    [[stages]]\nid = \"A\"\n[[stages.steps]]\nid = \"A1\"\nflag = \"core\"\nsources = [\"our-minutes\"]\nowners = [\"team\"]\n\
    evidence = [\"date\"]\n[[stages.steps]]\nid = \"A2\"\nflag = \"flexible\"\nsources = [\"bmc-2024\"]\nowners = [\"any\"]\n\
    evidence = [\"list\"]\n[[precedences]]\nbefore = \"A1\"\nafter = \"A2\"\n[words.fr]\nname = 'n'\n[words.fr.stages.A]\n\
    name = 'n'\n[words.fr.steps.A1]\nname = 'n'\n[words.fr.steps.A2]\nname = 'n'\n";

#[tokio::test]
async fn broken_files_are_refused_in_the_words_of_the_library_and_write_nothing() {
    let clinic = clinic();
    assert!(Pathway::from_file(SMALL).is_ok());
    let broken: [(&str, &str); 33] = [
        ("source = [\"jalon\"]", "source = []"),
        ("licence = \"Apache-2.0\"", ""),
        ("[\"our-minutes\"]", "[]"),
        ("bmc-2024", "elsewhere"),
        ("[\"our-minutes\"]", "[\"jalon\", \"jalon\"]"),
        ("owners = [\"team\"]", ""),
        ("[\"team\"]", "[\"team\", \"hr\", \"team\"]"),
        ("evidence = [\"date\"]", ""),
        ("[\"date\"]", "[\"date\", \"date\"]"),
        ("[[precedences]]", "[[stages]]\nid = \"B\"\n[[precedences]]"),
        ("[[precedences]]", "[[stages]]\nid = \"A\"\n[[precedences]]"),
        ("id = \"A2\"", "id = \"A1\""),
        ("after = \"A2\"", "after = \"Z9\""),
        ("before = \"A1\"", "before = \"Z9\""),
        ("[[precedences]]", "[[precedences]]\nbefore = \"A1\"\nafter = \"A2\"\n[[precedences]]"),
        ("after = \"A2\"", "after = \"A1\""),
        ("[words.fr]\nname = 'n'", "[words.fr]\nnote = 'n'"),
        ("stages.A]\nname = 'n'", "stages.A]\npurpose = 'n'"),
        ("stages.A]\nname = 'n'\n", "stages.A]\n"),
        ("[words.fr.steps.A2]", "[words.fr.steps.A9]"),
        ("[words.fr.steps.A2]", "[words.fr.steps.A9]\nname = 'n'\n[words.fr.steps.A2]"),
        ("[words.fr.stages.A]", "[words.fr.stages.Q]\nname = 'n'\n[words.fr.stages.A]"),
        ("kind = \"own\"", "kind = \"guide\""),
        ("title = \"Minutes of our team\"", "title = \" \""),
        ("\"flexible\"", "\"sometimes\""),
        ("[\"team\"]", "[\"boss\"]"),
        ("[\"list\"]", "[\"rumour\"]"),
        ("version = 1", "version = 'one'"),
        ("version = 1", "verse = 1"),
        ("after = \"A2\"", "after = \"someday\""),
        ("[words.fr]", "[words.de]"),
        ("[words.fr.steps.A2]", "[words.fr.steps.a2]"),
        ("id = \"own-path\"", "id = \"Own <path>\""),
    ];
    for (from, to) in broken {
        assert!(SMALL.contains(from), "nothing to change: {from}");
        let text = SMALL.replacen(from, to, 1);
        let error = Pathway::from_file(text.trim()).unwrap_err().to_string();
        let answer = clinic.post(ONE, "import", &[("text", &text), ("sure", "yes"), ("reason", "ours")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{to}");
        assert!(answer.text.contains(&error), "{error}\n{}", answer.text);
        assert!(answer.text.contains(text.trim()), "what was pasted is not lost");
    }
    let nothing = clinic.post(ONE, "import", &[("text", " ")]).await;
    assert!(nothing.status == StatusCode::UNPROCESSABLE_ENTITY && nothing.text.contains("id=\"text-error\""));
    let huge = format!("{SMALL}#{}", "x".repeat(Pathway::MAX_BYTES));
    let huge = clinic.post(ONE, "import", &[("text", &huge)]).await;
    assert!(huge.status == StatusCode::UNPROCESSABLE_ENTITY && huge.text.contains("more than 1000000"));
    assert_eq!(clinic.versions().await, 0);
}

#[tokio::test]
async fn two_writers_see_each_other_and_choose() {
    let clinic = clinic();
    let mine = a1(&[("name", "Someone says yes")]);
    let theirs = a1(&[("flag", "flexible"), ("reason", "We asked her.")]);
    assert_eq!(clinic.post(TWO, "step", &borrowed(&theirs)).await.status, StatusCode::SEE_OTHER);
    let again = clinic.post(TWO, "step", &borrowed(&theirs)).await;
    assert!(again.location.ends_with("kept=same"), "a second tap adds nothing");
    assert_eq!(clinic.versions().await, 1);

    let asked = clinic.post(ONE, "step", &borrowed(&mine)).await;
    assert_eq!(asked.status, StatusCode::CONFLICT);
    for shown in ["We asked her.", "Weight of", "Words of", "Both touch the same things", "name=\"onto\""] {
        assert!(asked.text.contains(shown), "{shown}");
    }
    assert_eq!(clinic.versions().await, 1, "nothing is overwritten silently");
    let current = clinic.base().await;
    let onto = a1(&[("name", "Someone says yes"), ("onto", &current)]);
    assert_eq!(clinic.post(ONE, "step", &borrowed(&onto)).await.status, StatusCode::SEE_OTHER);
    let exported = Pathway::from_file(&clinic.get(ONE, "/own.toml").await.text).unwrap();
    let a1 = exported.step("A1").unwrap();
    assert_eq!((a1.flag.code(), a1.text(jalon_library::Tongue::En).name.as_str()), ("flexible", "Someone says yes"));
}

#[tokio::test]
async fn what_was_said_of_a_step_that_goes_stays() {
    let clinic = clinic();
    let entry = clinic.says_of_a3();
    let preview = clinic.get(ONE, "/own/drop-step?step=A3").await.text;
    assert!(preview.contains("one entry speaks of it") && preview.contains(&format!("/entries/{entry}")), "{preview}");
    let drop = [("step", "A3"), ("sure", "yes")];
    assert_eq!(clinic.post(ONE, "drop-step", &drop).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let drop = [("step", "A3"), ("sure", "yes"), ("reason", "The neighbourhood does it.")];
    assert_eq!(clinic.post(ONE, "drop-step", &drop).await.status, StatusCode::SEE_OTHER);
    let page = clinic.get(TWO, "").await.text;
    assert!(page.contains("Étapes d’une version antérieure") && page.contains("/pathway/A3"));
    let step = clinic.get(TWO, "/A3").await;
    assert_eq!(step.status, StatusCode::OK);
    assert!(step.text.contains("Cette étape n’est plus dans le parcours") && step.text.contains(&format!("/entries/{entry}")));
    assert_eq!(clinic.get(TWO, "/Z9").await.status, StatusCode::NOT_FOUND);

    // It can still be amended, and its number is never given to another step.
    let path = format!("/i/{}/new/step?amends={entry}", clinic.initiative);
    let form = clinic.send(Request::get(path).header("cookie", &clinic.cookies[ONE]).body(Body::empty()).unwrap()).await.text;
    assert!(form.contains("<option value=\"A3\" selected"), "the form keeps the step");
    let base = clinic.base().await;
    let new = [NEW_STEP.as_slice(), &[("base", &base)]].concat();
    let new: Vec<_> = new.into_iter().map(|(name, value)| if name == "stage" { (name, "A") } else { (name, value) }).collect();
    assert_eq!(clinic.post(ONE, "new-step", &new).await.status, StatusCode::SEE_OTHER);
    assert_eq!(clinic.get(ONE, "/A7").await.status, StatusCode::OK);
    assert!(clinic.get(ONE, "/A3").await.text.contains("no longer in the pathway"));
}

#[tokio::test]
async fn order_is_added_and_taken_away_and_a_circle_is_told_in_the_words_of_the_library() {
    let clinic = clinic();
    let circle = clinic.post(ONE, "order", &[("before", "B1"), ("after", "A2")]).await;
    assert_eq!(circle.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(circle.text.contains("these steps wait for one another"), "{}", circle.text);
    let added = clinic.post(ONE, "order", &[("before", "A1"), ("after", "first-solo-outing")]).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER);
    let base = clinic.base().await;
    let taken = [("before", "A1"), ("after", "first-solo-outing"), ("base", base.as_str())];
    assert_eq!(clinic.post(ONE, "unorder", &taken).await.status, StatusCode::SEE_OTHER);
    assert_eq!(clinic.versions().await, 2);
}

#[tokio::test]
async fn every_page_is_told_in_three_languages() {
    let clinic = clinic();
    clinic.post(TWO, "new-step", &NEW_STEP).await;
    let base = clinic.base().await;
    for who in [ONE, TWO, SPONSOR] {
        for path in ["/own", "/own?tongue=zh-Hans", "/own/versions", "/own/versions?one=shipped&other=nothing", ""] {
            let page = clinic.get(who, path).await;
            assert!(page.status == StatusCode::OK && !page.text.contains('⟦'), "{who} {path}: {}", page.text);
        }
    }
    let forms = ["step?step=B11", "step?step=B11&tongue=en", "new-step?stage=B", "drop-step?step=B11", "stage?stage=A"];
    let forms = forms.into_iter().chain(["new-stage", "drop-stage?stage=F", "order", "whole?tongue=zh-Hans", "import"]);
    for form in forms.chain(["back?to=shipped"]) {
        for who in [ONE, TWO] {
            let page = clinic.get(who, &format!("/own/{form}")).await;
            assert!(page.status == StatusCode::OK && !page.text.contains('⟦'), "{who} {form}: {}", page.text);
        }
    }
    let beside = clinic.get(ONE, "/own/step?step=B11&tongue=en").await.text;
    assert!(beside.contains("id=\"name-beside\"") && beside.contains("Petit déjeuner du mardi"), "{beside}");
    let blank =
        [("step", "B11"), ("stage", "B"), ("flag", "flexible"), ("owners", "team"), ("evidence", "date"), ("tongue", "en")];
    let blank = [blank.as_slice(), &[("base", base.as_str())]].concat();
    assert!(clinic.post(ONE, "step", &blank).await.location.ends_with("kept=same"), "blank falls back");
    let told = [blank.as_slice(), &[("name", "Tuesday breakfast")]].concat();
    assert_eq!(clinic.post(ONE, "step", &told).await.status, StatusCode::SEE_OTHER);
    assert!(clinic.get(ONE, "/B11").await.text.contains("Tuesday breakfast"));
    assert!(clinic.get(TWO, "/B11").await.text.contains("Petit déjeuner du mardi"));
    let entry = clinic.get(ONE, "/own/versions").await.text;
    let entry = entry.split("happening-title\"><a href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let page = clinic.send(Request::get(entry).header("cookie", &clinic.cookies[ONE]).body(Body::empty()).unwrap()).await;
    assert!(page.status == StatusCode::OK && !page.text.contains('⟦'));
    assert!(page.text.contains("39 steps in 6 stages") && !page.text.contains("part-word-pathway"));
    assert!(!page.text.contains("Tuesday breakfast"), "the words of the whole are read on its own pages");
}
