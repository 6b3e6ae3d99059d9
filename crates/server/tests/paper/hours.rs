//! Hours: a week at once, sums, the table for the payroll, the sheet to sign.

use axum::http::StatusCode;
use jalon_access::Role;
use jalon_initiative::form::NoWords;
use jalon_initiative::practice::Hours;
use jalon_record::edtf::Day;
use jalon_record::entry::Audience;
use jalon_store::log::{Deed, LogAsk, Purpose};

use crate::clinic::{Clinic, ago, code, day, hidden, today};

const ME: Role = Role::PeerWorker;

/// The Monday of last week: every day of it has been.
fn monday() -> Day {
    let today = today();
    let back = i32::from(today.to_civil().weekday().to_monday_zero_offset());
    Day::from_number(today.number() - back - 7).unwrap()
}

fn of_week(days: i32) -> Day {
    Day::from_number(monday().number() + days).unwrap()
}

fn path() -> String {
    format!("/hours?week={}", monday())
}

/// What the form of a week carries, with what is typed in; what stands in it already goes along.
fn typed(page: &str, cells: &[(Day, &str, &str)]) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> =
        ["form_token", "week", "once"].map(|name| (name.to_owned(), hidden(page, name))).into();
    for part in page.split("name=\"was-").skip(1) {
        let name = part.split('"').next().unwrap();
        let value = part.split_once("value=\"").unwrap().1.split('"').next().unwrap();
        fields.push((format!("was-{name}"), value.to_owned()));
        let (_, input) = page.split_once(&format!("id=\"m-{name}\"")).unwrap();
        let tag = input.split('>').next().unwrap();
        let shown = tag.split_once("value=\"").map_or("", |(_, value)| value.split('"').next().unwrap());
        let new = cells.iter().find(|(day, pay, _)| format!("{day}-{pay}") == name).map(|(.., text)| *text);
        fields.push((format!("m-{name}"), new.unwrap_or(shown).to_owned()));
    }
    fields
}

fn write_hours(clinic: &Clinic, role: Role, on: Day, minutes: u32, pay: &str) {
    clinic.write(role, on.into(), &Hours { minutes, pay: code(pay) }, &NoWords {}, |draft| draft);
}

#[tokio::test]
async fn a_week_is_written_at_once_and_only_what_changed_is_written_again() {
    let clinic = Clinic::new("en");
    let before = clinic.size();
    let page = clinic.page(ME, &path()).await;
    let week =
        [(of_week(0), "paid", "7:30"), (of_week(1), "paid", "7,5"), (of_week(1), "unpaid", "45 min"), (of_week(4), "paid", "8")];
    let fields = typed(&page, &week);
    for _tap in 0..2 {
        let answer = clinic.post(ME, "/hours", &fields).await;
        assert_eq!((answer.status, answer.to), (StatusCode::SEE_OTHER, clinic.at(&format!("/hours?week={}&kept=1", monday()))));
        assert_eq!(clinic.size(), before + 4, "a second tap adds nothing");
    }
    let page = clinic.page(ME, &path()).await;
    assert!(page.contains("value=\"7:30\"") && page.contains("value=\"0:45\""));
    assert!(page.contains("23 h") && page.contains("23 h 45"), "the sums of the week: paid, and all: {page}");

    let changed = typed(&page, &[(of_week(0), "paid", "6:00"), (of_week(1), "unpaid", "")]);
    assert_eq!(clinic.post(ME, "/hours", &changed).await.status, StatusCode::SEE_OTHER);
    assert_eq!(clinic.size(), before + 6, "one amendment, one retraction, and nothing for the rest");
    let page = clinic.page(ME, &path()).await;
    assert!(page.contains("value=\"6:00\"") && !page.contains("value=\"0:45\"") && page.contains("21 h 30"));
}

#[tokio::test]
async fn what_is_uncertain_ahead_or_too_much_is_told_and_nothing_is_kept() {
    let clinic = Clinic::new("en");
    let page = clinic.page(ME, &path()).await;
    let before = clinic.size();
    for cells in [
        vec![(of_week(0), "paid", "45")],
        vec![(of_week(0), "paid", "lots")],
        vec![(of_week(0), "paid", "20"), (of_week(0), "unpaid", "5")],
    ] {
        let answer = clinic.post(ME, "/hours", &typed(&page, &cells)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{cells:?}");
        assert!(answer.page.contains(&format!("m-{}-paid-error", of_week(0))) && answer.page.contains(cells[0].2));
    }
    let mut ahead = typed(&page, &[]);
    ahead.retain(|(name, _)| name != "week");
    ahead.push(("week".into(), Day::from_number(today().number() + 7).unwrap().to_string()));
    assert_eq!(clinic.post(ME, "/hours", &ahead).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(clinic.size(), before);
}

#[tokio::test]
async fn what_changed_meanwhile_is_not_passed_over() {
    let clinic = Clinic::new("en");
    let old = clinic.page(ME, &path()).await;
    write_hours(&clinic, ME, of_week(0), 60, "paid");
    let before = clinic.size();
    let answer = clinic.post(ME, "/hours", &typed(&old, &[(of_week(0), "paid", "2:00")])).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.page.contains("changed meanwhile"));
    assert_eq!(clinic.size(), before);
    write_hours(&clinic, ME, of_week(0), 30, "paid");
    let page = clinic.page(ME, &path()).await;
    assert!(!page.contains(&format!("id=\"m-{}-paid\"", of_week(0))), "several entries are changed on their own pages");
    assert!(page.contains("1 h 30"));
}

#[tokio::test]
async fn everyone_sees_their_own_hours_and_the_coordinator_what_is_to_be_paid() {
    let clinic = Clinic::new("en");
    write_hours(&clinic, ME, day(0), 77, "paid");
    clinic.write(ME, ago(0), &Hours { minutes: 91, pay: code("unpaid") }, &NoWords {}, |draft| draft.audience(Audience::Author));
    let (open, alone) = ("1 h 17", "1 h 31");
    let own = clinic.page(ME, "/hours").await;
    assert!(own.contains(open) && own.contains(alone));
    let coordinator = clinic.page(Role::Coordinator, "/hours").await;
    assert!(coordinator.contains(open) && !coordinator.contains(alone), "what she keeps to herself is nobody's");
    assert!(coordinator.contains("/hours.csv"));
    for role in [Role::Clinician, Role::Supervisor, Role::Researcher] {
        let page = clinic.page(role, "/hours").await;
        assert!(!page.contains(open) && !page.contains("/hours.csv"), "{role:?}");
        let theirs = format!("/hours.pdf?who={}", clinic.member(ME));
        assert_eq!(clinic.get(role, &theirs).await.status, StatusCode::FORBIDDEN, "{role:?}");
    }
}

#[tokio::test]
async fn the_table_for_the_payroll_is_safe_to_open_and_logged() {
    for (locale, expected) in [
        (
            "en",
            "Who,Day,Minutes,Hours,Pay code,Pay\r\n'=Camille,DAY,450,7.50,paid,Paid\r\n'=Camille,DAY,20,0.33,unpaid,Unpaid\r\n",
        ),
        (
            "fr",
            "Qui;Jour;Minutes;Heures;Code de paie;Paie\r\n'=Camille;DAY;450;7,50;paid;Payées\r\n'=Camille;DAY;20;0,33;unpaid;Non payées\r\n",
        ),
    ] {
        let clinic = Clinic::new(locale);
        let on = of_week(2);
        write_hours(&clinic, ME, on, 450, "paid");
        write_hours(&clinic, ME, on, 20, "unpaid");
        write_hours(&clinic, ME, of_week(-20), 60, "paid");
        let path = format!("/hours.csv?from={}&to={}", monday(), of_week(6));
        let answer = clinic.get(Role::Coordinator, &path).await;
        assert_eq!((answer.status, answer.kind.as_str()), (StatusCode::OK, "text/csv; charset=utf-8"));
        assert_eq!(answer.page, format!("\u{feff}{}", expected.replace("DAY", &on.to_string())));
        let rows = clinic.app.store().log_rows(&LogAsk::default(), 1).unwrap();
        let row = rows.first().unwrap();
        assert_eq!((row.deed, row.purpose, row.entries), (Deed::Export, Purpose::Oversight, 2), "two entries, and nothing else");
        assert_eq!(row.member, Some(clinic.member(Role::Coordinator)));

        clinic.sql("UPDATE session SET proved_at = proved_at - 660000000");
        let asked = clinic.get(Role::Coordinator, &path).await;
        assert!(asked.status != StatusCode::OK && asked.to.starts_with("/account/prove"), "{} {}", asked.status, asked.to);
        for bad in ["/hours.csv?from=2026-02-03&to=2026-01-01", "/hours.csv?from=x&to=y"] {
            assert_ne!(clinic.get(Role::Coordinator, bad).await.status, StatusCode::OK, "{bad}");
        }
    }
}

#[tokio::test]
async fn the_sheet_to_sign_is_ones_own_or_the_coordinators_to_make() {
    let clinic = Clinic::new("fr");
    write_hours(&clinic, ME, of_week(0), 450, "paid");
    let period = format!("from={}&to={}", monday(), of_week(6));
    let own = clinic.get(ME, &format!("/hours.pdf?{period}")).await;
    assert_eq!((own.status, own.kind.as_str()), (StatusCode::OK, "application/pdf"));
    let theirs = format!("/hours.pdf?{period}&who={}", clinic.member(ME));
    assert_eq!(clinic.get(Role::Coordinator, &theirs).await.status, StatusCode::OK);
    clinic.sql("UPDATE session SET proved_at = proved_at - 660000000");
    assert!(clinic.get(Role::Coordinator, &theirs).await.to.starts_with("/account/prove"));
    assert!(
        clinic.get(ME, &format!("/hours.pdf?{period}")).await.to.starts_with("/account/prove"),
        "one's own leaves as any file"
    );
}

#[tokio::test]
async fn hours_of_one_day_are_written_and_amended_like_any_entry() {
    let clinic = Clinic::new("en");
    let page = clinic.page(ME, "/new/hours").await;
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let carried = [pair("form_token", &hidden(&page, "form_token")), pair("audience", "team")];
    let with = |more: &[(&str, &str)]| {
        let more = more.iter().map(|(name, value)| pair(name, value));
        carried.iter().cloned().chain(more).collect::<Vec<_>>()
    };
    let wrong = clinic.post(ME, "/new/hours", &with(&[("time", "45"), ("pay", "paid")])).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let kept = clinic.post(ME, "/new/hours", &with(&[("time", "0:45"), ("pay", "paid"), ("occurred", "yesterday")])).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER);
    let entry = kept.to.trim_start_matches("/entries/").split('?').next().unwrap().to_owned();
    assert!(clinic.page(ME, &format!("/new/hours?amends={entry}")).await.contains("value=\"0:45\""));
}
