//! An initiative is opened: its name, its place, what it is for, the pathway it follows.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act;
use jalon_initiative::form::{Code, Form};
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_record::edtf::Edtf;
use jalon_record::entry::Audience;
use jalon_record::id::InitiativeId;
use jalon_store::{Draft, StoreError};
use maud::{Markup, html};

use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Field, Frame, problems, token};
use crate::pages::tongue;
use crate::session::{Visit, Visitor};

pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Result<Markup, Fault> {
    visitor.must(Act::Write)?;
    let mut fields = Fields::default();
    if let [only] = app.library().pathways() {
        fields.preset("pathway", only.id().as_str());
    }
    Ok(page(&app, visitor, &fields))
}

pub(super) async fn open(State(app): State<App>, Filled { visitor, mut fields }: Filled) -> Result<Response, Fault> {
    visitor.must(Act::Write)?;
    let Some((opened, words)) = read(&app, &mut fields) else {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&app, visitor, &fields)).into_response());
    };
    let mut random = [0; 16];
    getrandom::fill(&mut random).map_err(|_| Fault::Store(StoreError::NoRandomness))?;
    let initiative = InitiativeId::random(random);
    let draft = Draft::of(initiative, visitor.member.id, Edtf::from(clock::today()), &opened, &words)?.audience(Audience::Public);
    app.ask(move |app| app.store().append(vec![draft])).await?;
    Ok(Redirect::to(&format!("/i/{initiative}")).into_response())
}

fn read(app: &App, fields: &mut Fields) -> Option<(Opened, OpenedWords)> {
    let pathway = fields.code("pathway", |code| app.library().pathway(code).is_some());
    let text = |field: &str| fields.text(field).to_owned();
    let words = OpenedWords { title: text("title"), place: text("place"), purpose: text("purpose") };
    let pathway = pathway?;
    let version = app.library().pathway(pathway.as_str())?.version();
    let opened = Opened { pathway: Code::new(pathway.as_str())?, pathway_version: version, invented: false };
    match opened.check(&words) {
        Ok(()) => Some((opened, words)),
        Err(error) => {
            fields.broken(error);
            None
        }
    }
}

fn page(app: &App, visitor: Visitor, fields: &Fields) -> Markup {
    let language = visitor.language;
    let path = visitor.path.clone();
    let visit = Visit { language, visitor: Some(visitor), path };
    let title = language.say("open-form-title");
    let labels = |field: &str| match field {
        "place" => language.say("open-form-place"),
        "purpose" => language.say("open-form-purpose"),
        "pathway" => language.say("open-form-pathway"),
        _ => language.say("open-form-name"),
    };
    let pathways: Vec<(String, String)> = app
        .library()
        .pathways()
        .iter()
        .map(|known| (known.id().as_str().to_owned(), known.text(tongue(language)).name.clone()))
        .collect();
    let field = |name, label, hint, optional| Field { name, label, hint, optional };
    Frame::bare(&visit, &title).page(html! {
        header.page-head { h1 { (title) } p.lead { (language.say("open-form-lead")) } }
        (problems(language, fields, &labels))
        form.form method="post" action="/open" {
            (token(visit.visitor.as_ref()))
            (field("title", "open-form-name", "open-form-name-hint", false).line(language, fields))
            (field("place", "open-form-place", "open-form-place-hint", true).line(language, fields))
            (field("purpose", "open-form-purpose", "", true).area(language, fields))
            (field("pathway", "open-form-pathway", "open-form-pathway-hint", false).radios(language, fields, &pathways))
            p.actions { button.button { (language.say("open-form-save")) } a.button.button--quiet href="/" { (language.say("cancel")) } }
        }
    })
}
