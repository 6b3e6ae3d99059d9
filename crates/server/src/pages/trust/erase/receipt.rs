//! The certificate of an act of erasing: on the screen, and on paper in each language.

use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use jalon_access::Act;
use jalon_language::Language;
use jalon_record::id::EntryId;
use jalon_report::case_study::RecordState;
use jalon_report::certificate::{CertificateInput, PhonesTold, compose, number};
use jalon_report::{Document, Words, html as paper, pdf};
use jalon_store::erase;
use jalon_store::phones::{Confirmed, Phone};
use maud::{Markup, PreEscaped, html};
use serde::Deserialize;

use super::told::released;
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::pages::{Desk, label};
use crate::session::Visitor;

/// The address of a certificate.
pub(in crate::pages) fn address(desk: &Desk, act: EntryId) -> String {
    desk.at(&format!("/trust/erased/{act}"))
}

#[derive(Deserialize)]
pub(super) struct Asked {
    /// In which language; that of the page where nothing is asked.
    #[serde(default)]
    lang: String,
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, act)): Path<(String, String)>,
) -> Result<Markup, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let act = of(app, &desk, &act)?;
        let language = desk.language();
        let told = app.store().phones_that_held(&act)?;
        let article = paper::fragment(&document(app, &desk, &act, language)?, paper::Page::default());
        let title = language.say("certificate-title");
        let paper_at = |language: Language| format!("{}/certificate.pdf?lang={}", address(&desk, act.id), language.code());
        Ok::<_, Fault>(desk.frame(&title, "nav-record").narrow().page_with(
            "page--study",
            html! {
                (PreEscaped(article))
                div.notice.notice--success.no-print role="status" {
                    p.notice-title { (language.say("erased-title")) }
                    p { (language.say("erased-next")) }
                    ul.chips { @for other in Language::ALL {
                        li { a href=(paper_at(other)) lang=(other.code()) { "PDF · " (other.autonym()) } }
                    } }
                    p.actions { a.button.button--quiet href=(desk.at("/trust/requests")) { (language.say("requests-title")) } }
                }
                (phones(&desk, &told))
            },
        ))
    })
    .await
}

pub(super) async fn as_pdf(
    State(app): State<App>,
    visitor: Visitor,
    Path((initiative, act)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let act = of(app, &desk, &act)?;
        let language = Language::parse(&asked.lang).unwrap_or_else(|| desk.language());
        let made = pdf::make(&document(app, &desk, &act, language)?)?;
        let name = format!("certificat-{}-{}.pdf", number(act.id), language.code());
        let told = [
            (header::CONTENT_TYPE, "application/pdf".to_owned()),
            (header::CONTENT_DISPOSITION, format!("inline; filename=\"{name}\"")),
        ];
        Ok::<_, Fault>((told, made.bytes).into_response())
    })
    .await
}

/// The act, for those who keep the registers and for whoever did it.
fn of(app: &App, desk: &Desk, act: &str) -> Result<erase::Act, Fault> {
    let id: EntryId = act.parse().map_err(|_| Fault::NotFound)?;
    let act = app.store().act_of_erasing(id)?.filter(|act| act.initiative == desk.initiative).ok_or(Fault::NotFound)?;
    match desk.visitor.may(Act::Registers) || act.by == desk.visitor.member.id {
        true => Ok(act),
        false => Err(Fault::NotAllowed),
    }
}

/// Each phone by its number, for the team: the certificate itself only counts them.
fn phones(desk: &Desk, told: &[(Phone, Confirmed)]) -> Markup {
    let language = desk.language();
    html! {
        section.no-print aria-labelledby="phones" {
            h2 #phones { (language.say("phones-erased-title")) }
            @if told.is_empty() { p.soft { (language.say("phones-erased-none")) } } @else {
                p.soft { (language.say("phones-erased-lead")) }
                dl.envelope { @for (phone, confirmed) in told { div {
                    dt { code.hash { (phone.id) } }
                    dd { (language.say(&format!("phones-erased-{}", confirmed.code()))) }
                } } }
            }
        }
    }
}

fn counted(told: &[(Phone, Confirmed)]) -> PhonesTold {
    let many = |which: &[Confirmed]| told.iter().filter(|(_, confirmed)| which.contains(confirmed)).count();
    PhonesTold {
        yes: many(&[Confirmed::Yes, Confirmed::Ended]),
        not_yet: many(&[Confirmed::NotYet]),
        never: many(&[Confirmed::Never]),
    }
}

fn document(app: &App, desk: &Desk, act: &erase::Act, language: Language) -> Result<Document, Fault> {
    let store = app.store();
    let (state, members) = (store.state()?, store.members()?);
    let role = members.iter().find(|member| member.id == act.by).map(|member| member.role.code());
    let by = role.map_or_else(|| language.say("someone"), |role| label(app, "role", role, language));
    Ok(compose(&CertificateInput {
        words: Words { language, pathway: &desk.pathway, library: app.library(), lists: &desk.picture.lists },
        act: act.id,
        seq: act.seq,
        at: act.at,
        open: &act.open,
        about: act.about,
        by: &by,
        title: &desk.title(),
        invented: desk.picture.is_invented(),
        phones: counted(&store.phones_that_held(act)?),
        released: released(&store.trust(desk.initiative)?),
        made_on: clock::today(),
        record: RecordState { seq: state.size, root: &state.root.to_string() },
    }))
}
