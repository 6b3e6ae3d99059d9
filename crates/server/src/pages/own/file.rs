//! The pathway as one file that people can read: out, and in.

use axum::extract::{FromRequest, FromRequestParts, Multipart, Path, Request, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::Ours;
use crate::app::App;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::Desk;
use crate::session::Visitor;

/// The version that holds, as a file to keep, to change in any text editor, or to give to another team.
pub(super) async fn export(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Response, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let pathway = Ours::of(app, &desk)?.current().pathway;
        let name = format!("attachment; filename=\"{}-{}.toml\"", pathway.id(), pathway.version());
        let headers = [(header::CONTENT_TYPE, "application/toml; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)];
        Ok::<_, Fault>((headers, pathway.to_file()).into_response())
    })
    .await
}

/// A form that may bring a file along.
pub(super) struct Posted(pub Filled);

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("multipart/form-data") {
            return Filled::from_request(request, state).await.map(Self);
        }
        let (mut parts, body) = request.into_parts();
        let visitor = Visitor::from_request_parts(&mut parts, state).await?;
        let sent = Multipart::from_request(Request::from_parts(parts, body), state).await;
        let mut sent = sent.map_err(|_| Fault::BadRequest("multipart"))?;
        let mut given = Vec::new();
        while let Some(field) = sent.next_field().await.map_err(|_| Fault::BadRequest("field"))? {
            let name = field.name().unwrap_or_default().to_owned();
            given.push((name, field.text().await.map_err(|_| Fault::BadRequest("field"))?));
        }
        Filled::checked(visitor, Fields::of(given)).map(Self)
    }
}
