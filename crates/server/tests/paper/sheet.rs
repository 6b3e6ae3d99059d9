//! A sheet printed, and a sheet typed in.

use axum::http::StatusCode;
use jalon_access::Role;
use jalon_initiative::practice::{Contact, ContactWords, Count, Tally, TallyWords};
use jalon_language::Language;
use jalon_record::id::EntryId;

use crate::clinic::{Answer, Clinic, ago, code, day, hidden, today};

const ME: Role = Role::PeerWorker;

/// The fields of the screen that a page shows, with numbers typed in.
fn typed(page: &str, numbers: &[(&str, &str)]) -> Vec<(String, String)> {
    let carried = ["form_token", "once", "by", "for"].map(|name| (name.to_owned(), hidden(page, name)));
    let amends = page.split("name=\"amends\" value=\"").skip(1);
    let amends = amends.map(|rest| ("amends".to_owned(), rest.split('"').next().unwrap().to_owned()));
    let shown = (String::from("day"), shown(page, "day"));
    let numbers: Vec<_> = numbers.iter().map(|(name, n)| ((*name).to_owned(), (*n).to_owned())).collect();
    let day = if numbers.iter().any(|(name, _)| name == "day") { None } else { Some(shown) };
    carried.into_iter().chain(amends).chain(day).chain(numbers).collect()
}

/// What stands in a field.
fn shown(page: &str, name: &str) -> String {
    let (_, rest) = page.split_once(&format!("id=\"{name}\" name=\"{name}\"")).unwrap_or_else(|| panic!("no {name}: {page}"));
    let tag = rest.split('>').next().unwrap();
    tag.split_once("value=\"").map_or(String::new(), |(_, value)| value.split('"').next().unwrap().to_owned())
}

fn kept(answer: &Answer) -> EntryId {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.page);
    let (_, rest) = answer.to.split_once("&kept=").unwrap();
    rest.split('&').next().unwrap().parse().unwrap()
}

fn tally(clinic: &Clinic, id: EntryId) -> Tally {
    clinic.app.store().entry(id).unwrap().unwrap().body.unwrap().read_open().unwrap()
}

fn write_tally(clinic: &Clinic, role: Role, days: i32, contacts: u32) -> EntryId {
    let count = Count { code: code("listening"), list: code("support"), n: 2 };
    clinic.write(role, ago(days), &Tally { contacts, counts: vec![count] }, &TallyWords::default(), |draft| draft)
}

#[tokio::test]
async fn the_rows_stand_as_on_paper_in_every_language_and_name_nobody() {
    let clinic = Clinic::new("fr");
    let list = jalon_library::shipped().unwrap().codelist("setting").unwrap();
    let screen = clinic.page(ME, "/sheet").await;
    let places: Vec<usize> = list.codes().map(|code| screen.find(&format!("id=\"n-{code}\"")).unwrap()).collect();
    assert!(places.is_sorted());
    for language in Language::ALL {
        for (by, span) in [("setting", "day"), ("setting", "week"), ("support", "day")] {
            let asked = format!("by={by}&for={span}&lang={}", language.code());
            let paper = clinic.page(ME, &format!("/sheet/paper?{asked}")).await;
            assert!(!paper.contains("An invented initiative</h") && paper.contains("<svg"), "{asked}");
            let sheet = paper.split_once("tally-paper").unwrap().1;
            assert!(!sheet.contains("Camille") && !sheet.contains("invented"), "nobody, and no place, is named: {asked}");
            let pdf = clinic.get(ME, &format!("/sheet.pdf?{asked}")).await;
            assert_eq!((pdf.status, pdf.kind.as_str()), (StatusCode::OK, "application/pdf"));
            assert!(pdf.page.starts_with("%PDF-"));
        }
    }
    assert_eq!(clinic.get(Role::Sponsor, "/sheet.pdf").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_sheet_is_kept_on_its_day_and_the_screen_goes_on_to_the_next() {
    let clinic = Clinic::new("en");
    let page = clinic.page(ME, &format!("/sheet?day={}", day(3))).await;
    let fields = typed(&page, &[("n-street", "4"), ("n-shelter", "0"), ("n-clinic", "12"), ("n-office", "")]);
    let answer = clinic.post(ME, "/sheet", &fields).await;
    let id = kept(&answer);
    assert!(answer.to.ends_with(&format!("&day={}", day(2))), "{}", answer.to);
    let entry = clinic.app.store().entry(id).unwrap().unwrap();
    assert_eq!(entry.envelope.occurred.text(), day(3).to_string(), "it happened on the day of the sheet");
    let now = jalon_server::clock::now().micros();
    assert!((now - entry.envelope.recorded_at.micros()) < 60_000_000, "and was written down now");
    let open = tally(&clinic, id);
    assert_eq!((open.contacts, open.counts.len()), (16, 2), "what is empty or zero is not counted");
    assert_eq!(clinic.counted(day(3)), 16);

    let before = clinic.size();
    assert_eq!(kept(&clinic.post(ME, "/sheet", &fields).await), id, "a second tap adds nothing");
    assert_eq!(clinic.size(), before);

    let next = clinic.page(ME, &answer.to).await;
    assert!(next.contains("Kept: 16 contacts"));
    assert_eq!(shown(&next, "day"), day(2).to_string());
    assert!(next.contains("13 days are not entered"), "{next}");
    let last =
        clinic.post(ME, "/sheet", &typed(&clinic.page(ME, &format!("/sheet?day={}", today())).await, &[("n-street", "1")])).await;
    assert!(!last.to.contains("&day="), "after today there is no day to go to: {}", last.to);
}

#[tokio::test]
async fn the_day_offered_is_the_next_one_not_yet_entered() {
    let clinic = Clinic::new("en");
    assert_eq!(shown(&clinic.page(ME, "/sheet").await, "day"), today().to_string());
    write_tally(&clinic, ME, 5, 3);
    write_tally(&clinic, ME, 4, 3);
    assert_eq!(shown(&clinic.page(ME, "/sheet").await, "day"), day(3).to_string());
    write_tally(&clinic, Role::Coordinator, 3, 3);
    let page = clinic.page(ME, "/sheet").await;
    assert_eq!(shown(&page, "day"), day(3).to_string(), "what someone else counted is not one's own");
    assert!(page.contains("Someone else has counted 3 contacts on that day already (Coordinator"), "{page}");
}

#[tokio::test]
async fn a_day_is_not_entered_twice_unknowingly() {
    let clinic = Clinic::new("en");
    let page = clinic.page(ME, &format!("/sheet?day={}", day(1))).await;
    let first = write_tally(&clinic, ME, 1, 9);
    let before = clinic.size();
    let fields = typed(&page, &[("n-street", "5")]);
    let asked = clinic.post(ME, "/sheet", &fields).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.page.contains("A tally of 9 contacts.") && asked.page.contains(&format!("/entries/{first}")));
    assert_eq!(shown(&asked.page, "n-street"), "5", "what was typed is kept");
    assert_eq!(clinic.size(), before, "and nothing was added");

    let go = |what: &str| fields.iter().cloned().chain([("go".to_owned(), what.to_owned())]).collect::<Vec<_>>();
    kept(&clinic.post(ME, "/sheet", &go("beside")).await);
    assert_eq!(clinic.counted(day(1)), 14, "another sheet of the same day stands beside");
    kept(&clinic.post(ME, "/sheet", &go("beside")).await);
    assert_eq!(clinic.counted(day(1)), 14, "a second tap adds nothing");

    let other = Clinic::new("en");
    let page = other.page(ME, &format!("/sheet?day={}", day(1))).await;
    write_tally(&other, ME, 1, 9);
    let mut fields = typed(&page, &[("n-street", "5")]);
    fields.push(("go".into(), "correct".into()));
    let id = kept(&other.post(ME, "/sheet", &fields).await);
    assert_eq!(other.counted(day(1)), 5);
    let lists: Vec<String> = tally(&other, id).counts.iter().map(|count| count.list.as_str().to_owned()).collect();
    assert_eq!(lists, ["support", "setting"], "what it counts under another list stays");
}

#[tokio::test]
async fn a_day_already_entered_opens_as_a_correction() {
    let clinic = Clinic::new("en");
    let first = write_tally(&clinic, ME, 40, 9);
    let page = clinic.page(ME, &format!("/sheet?by=support&day={}", day(40))).await;
    assert!(page.contains("This day is entered already"), "days further back too");
    assert_eq!((shown(&page, "contacts"), shown(&page, "n-listening")), ("9".into(), "2".into()));
    let id =
        kept(&clinic.post(ME, "/sheet", &typed(&page, &[("contacts", "11"), ("n-listening", "3"), ("n-practical", "8")])).await);
    let entry = clinic.app.store().entry(id).unwrap().unwrap();
    assert_eq!(entry.envelope.amends, [first]);
    assert_eq!(clinic.counted(day(40)), 11);
    let again = clinic.page(ME, &format!("/sheet?by=support&amends={first}")).await;
    assert_eq!(shown(&again, "n-practical"), "8", "an older version leads to what stands now");
    let theirs = clinic.get(Role::Sponsor, &format!("/sheet?amends={first}")).await;
    assert_eq!(theirs.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn how_many_there_are_in_all_follows_the_rows_that_are_corrected() {
    let clinic = Clinic::new("en");
    let count = |n| Count { code: code("street"), list: code("setting"), n };
    for (days, contacts, all) in [(1, 4, ""), (2, 9, "9")] {
        let tally = Tally { contacts, counts: vec![count(4)] };
        clinic.write(ME, ago(days), &tally, &TallyWords::default(), |draft| draft);
        let page = clinic.page(ME, &format!("/sheet?day={}", day(days))).await;
        assert_eq!(shown(&page, "contacts"), all);
    }
    let page = clinic.page(ME, &format!("/sheet?day={}", day(1))).await;
    let id = kept(&clinic.post(ME, "/sheet", &typed(&page, &[("n-street", "7")])).await);
    assert_eq!(tally(&clinic, id).contacts, 7);
}

#[tokio::test]
async fn what_does_not_hold_together_is_told_beside_its_field() {
    let clinic = Clinic::new("en");
    let page = clinic.page(ME, "/sheet").await;
    let before = clinic.size();
    let tomorrow = day(-1).to_string();
    for (numbers, field) in [
        (vec![("n-street", "x")], "n-street"),
        (vec![("n-street", "4"), ("contacts", "3")], "contacts"),
        (vec![("n-street", "4"), ("day", tomorrow.as_str())], "day"),
        (vec![("n-street", "4"), ("day", "2020-05")], "day"),
        (vec![], "contacts"),
    ] {
        let answer = clinic.post(ME, "/sheet", &typed(&page, &numbers)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{numbers:?}");
        assert!(answer.page.contains(&format!("id=\"{field}-error\"")), "{numbers:?}");
        assert!(!answer.page.contains('⟦'));
    }
    assert_eq!(clinic.size(), before);
    let yesterday = kept(&clinic.post(ME, "/sheet", &typed(&page, &[("n-street", "4"), ("day", "yesterday")])).await);
    assert_eq!(clinic.app.store().entry(yesterday).unwrap().unwrap().envelope.occurred.text(), day(1).to_string());
    let support = clinic.page(ME, &format!("/sheet?by=support&day={}", day(2))).await;
    let many =
        clinic.post(ME, "/sheet", &typed(&support, &[("contacts", "2"), ("n-listening", "2"), ("n-practical", "2")])).await;
    assert_eq!(tally(&clinic, kept(&many)).contacts, 2, "one contact counts in several rows of support");
}

#[tokio::test]
async fn contacts_noted_one_by_one_and_other_paper_are_told() {
    let clinic = Clinic::new("en");
    let contact = Contact {
        way: code("one-to-one"),
        initiator: None,
        minutes: None,
        planned: None,
        result: None,
        setting: None,
        support: vec![],
    };
    clinic.write(ME, ago(1), &contact, &ContactWords::default(), |draft| draft);
    clinic.write(Role::Clinician, ago(1), &contact, &ContactWords::default(), |draft| draft);
    let page = clinic.page(ME, &format!("/sheet?day={}", day(1))).await;
    assert!(page.contains("1 contact of that day is noted by itself already."));
    let (_, mark) = clinic
        .page(ME, "/sheet/paper")
        .await
        .split_once("class=\"tally-mark\">")
        .map(|(a, b)| (a.len(), b[..6].to_owned()))
        .unwrap();
    assert!(!clinic.page(ME, &format!("/sheet?v={mark}")).await.contains("printed with other rows"));
    assert!(clinic.page(ME, "/sheet?v=000000").await.contains("printed with other rows"));
}
