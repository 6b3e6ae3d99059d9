//! The drawing to take along, past the same gate as the page: on a sheet, as SVG, as a picture.

use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use jalon_report::timeline::{About, Notes, Orientation, Plate};
use jalon_report::{ReportError, pdf, png};

use super::{Asked, drawn, named_schemes};
use crate::app::App;
use crate::clock::today;
use crate::fault::Fault;
use crate::pages::Desk;
use crate::pages::timeline::view::View;
use crate::session::Visitor;

pub(super) async fn as_svg(
    state: State<App>,
    visitor: Visitor,
    path: Path<String>,
    asked: Query<Asked>,
) -> Result<Response, Fault> {
    send(state, visitor, path, asked, ("svg", "image/svg+xml", "attachment"), |plate| Ok(plate.to_svg().into_bytes())).await
}

pub(super) async fn as_png(
    state: State<App>,
    visitor: Visitor,
    path: Path<String>,
    asked: Query<Asked>,
) -> Result<Response, Fault> {
    send(state, visitor, path, asked, ("png", "image/png", "attachment"), png::make).await
}

pub(super) async fn as_pdf(
    state: State<App>,
    visitor: Visitor,
    path: Path<String>,
    asked: Query<Asked>,
) -> Result<Response, Fault> {
    send(state, visitor, path, asked, ("pdf", "application/pdf", "inline"), |plate| Ok(pdf::sheet(plate)?.bytes)).await
}

async fn send(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Asked>,
    (ending, kind, how): (&'static str, &'static str, &'static str),
    make: fn(&Plate) -> Result<Vec<u8>, ReportError>,
) -> Result<Response, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    let language = desk.language();
    let bytes = app
        .ask(move |app| {
            let density = app.store().density(desk.initiative)?;
            let view = View::read(&asked, &desk, &density);
            let large = asked.iter().any(|(name, value)| name == "paper" && value.eq_ignore_ascii_case("a3"));
            let named = named_schemes(app, &desk)?;
            let schemes = view.shown(&named);
            let input = drawn(app, &desk, &density, &view, &schemes);
            let orientation = if large { Orientation::Large } else { Orientation::Paper };
            let title = desk.title();
            let about = About { title: &title, made_on: today() };
            let input = jalon_report::timeline::TimelineInput { orientation, notes: Notes::Sheet, ..input };
            Ok::<_, Fault>(make(&Plate::of(&input, &about))?)
        })
        .await?;
    let name = format!("jalon-timeline-{}-{}.{ending}", today(), language.code());
    let told = [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, format!("{how}; filename=\"{name}\""))];
    Ok((told, bytes).into_response())
}
