//! The drawing to take along, past the same gate as the page: on a sheet, as SVG, as a picture.

use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use jalon_initiative::disclosure::{Calendar, Practice};
use jalon_initiative::registers::ReleaseFile;
use jalon_report::timeline::{About, Notes, Orientation, Plate, TimelineInput};
use jalon_report::{ReportError, pdf, png};

use super::{Asked, drawn, named_schemes};
use crate::app::App;
use crate::clock::today;
use crate::counts::Counted;
use crate::fault::Fault;
use crate::pages::log::notice;
use crate::pages::timeline::view::View;
use crate::pages::{Desk, release};
use crate::session::Visitor;

/// A way to write a drawing down.
struct Sort {
    file: ReleaseFile,
    ending: &'static str,
    kind: &'static str,
    how: &'static str,
    make: fn(&Plate) -> Result<Vec<u8>, ReportError>,
}

const SVG: Sort = Sort {
    file: ReleaseFile::Svg,
    ending: "svg",
    kind: "image/svg+xml",
    how: "attachment",
    make: |plate| Ok(plate.to_svg().into_bytes()),
};
const PNG: Sort = Sort { file: ReleaseFile::Png, ending: "png", kind: "image/png", how: "attachment", make: png::make };
const PDF: Sort = Sort {
    file: ReleaseFile::Pdf,
    ending: "pdf",
    kind: "application/pdf",
    how: "inline",
    make: |plate| Ok(pdf::sheet(plate)?.bytes),
};

pub(super) async fn as_svg(
    state: State<App>,
    visitor: Visitor,
    path: Path<String>,
    asked: Query<Asked>,
) -> Result<Response, Fault> {
    send(state, visitor, path, asked, &SVG).await
}

pub(super) async fn as_png(
    state: State<App>,
    visitor: Visitor,
    path: Path<String>,
    asked: Query<Asked>,
) -> Result<Response, Fault> {
    send(state, visitor, path, asked, &PNG).await
}

pub(super) async fn as_pdf(
    state: State<App>,
    visitor: Visitor,
    path: Path<String>,
    asked: Query<Asked>,
) -> Result<Response, Fault> {
    send(state, visitor, path, asked, &PDF).await
}

async fn send(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Asked>,
    sort: &'static Sort,
) -> Result<Response, Fault> {
    let desk = Desk::open(&app, visitor, &initiative).await?;
    if let Some(elsewhere) = release::instead(&desk, &[("of", "timeline"), ("file", sort.ending)], &asked)? {
        return Ok(elsewhere);
    }
    app.ask(move |app| {
        let counted = Counted::read(app, &desk)?;
        made(app, &desk, &asked, counted.practice(), sort)
    })
    .await
}

/// The drawing as a file to send outside, with the counts that leave and no others.
pub(in crate::pages) fn file(
    app: &App,
    desk: &Desk,
    asked: &Asked,
    file: ReleaseFile,
    calendar: &Calendar,
) -> Result<Option<Response>, Fault> {
    let sort = [&SVG, &PNG, &PDF].into_iter().find(|sort| sort.file == file);
    sort.map(|sort| made(app, desk, asked, Practice::Outside(calendar), sort)).transpose()
}

fn made(app: &App, desk: &Desk, asked: &Asked, practice: Practice<'_>, sort: &Sort) -> Result<Response, Fault> {
    let view = View::read(asked, desk, practice);
    let large = asked.iter().any(|(name, value)| name == "paper" && value.eq_ignore_ascii_case("a3"));
    let named = named_schemes(app, desk)?;
    let schemes = view.shown(&named);
    let orientation = if large { Orientation::Large } else { Orientation::Paper };
    let title = desk.title();
    let about = About { title: &title, made_on: today() };
    let input = drawn(app, desk, practice, &view, &schemes);
    let input = TimelineInput { orientation, notes: Notes::Sheet, ..input };
    let plate = Plate::of(&input, &about).under(notice::of(app, desk.language(), &desk.visitor.trail)?);
    let bytes = (sort.make)(&plate)?;
    let name = format!("jalon-timeline-{}-{}.{}", today(), desk.language().code(), sort.ending);
    let how = format!("{}; filename=\"{name}\"", sort.how);
    let told = [(header::CONTENT_TYPE, sort.kind.to_owned()), (header::CONTENT_DISPOSITION, how)];
    Ok((told, bytes).into_response())
}
