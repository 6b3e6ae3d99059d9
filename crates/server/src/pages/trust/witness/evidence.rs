//! What shows a stranger that an entry stood in the record, as a file to hand over. It holds no words and no codes.

use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use jalon_access::Act;
use jalon_record::id::EntryId;
use jalon_store::StoreError;
use jalon_store::proofs::Chosen;

use crate::app::App;
use crate::fault::Fault;
use crate::session::Visitor;

pub(super) async fn download(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Fault> {
    visitor.must(Act::Export)?;
    let id: EntryId = id.parse().map_err(|_| Fault::NotFound)?;
    let text = app
        .ask(move |app| {
            app.store().entry(id)?.ok_or(Fault::NotFound)?;
            let pack = app.store().evidence(Chosen::Some(&[id]), false)?;
            Ok::<_, Fault>(pack.to_text().map_err(StoreError::from)?)
        })
        .await?;
    let told = [
        (CONTENT_TYPE, "application/json".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"jalon-evidence-{id}.json\"")),
    ];
    Ok((told, text).into_response())
}
