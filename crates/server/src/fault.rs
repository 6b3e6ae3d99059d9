//! Every way a request can fail, as a page or as JSON. What is inside the machine is logged, and not shown.

use axum::Json;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use jalon_record::RecordError;
use jalon_store::{KeyProblem, StoreError};
use serde::Serialize;

use crate::pages;
use crate::session::Visit;

/// One's own journal was asked for, and no passphrase unlocked it in this session.
const LOCKED: &str = "fault-locked";

/// Why a request fails.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// Nothing is there, or nothing that this reader may know of: the two look alike.
    #[error("not found")]
    NotFound,
    /// Nobody is signed in; the page that was asked for.
    #[error("not signed in")]
    SignIn(String),
    /// They are signed in, and must show again who they are; the page to come back to.
    #[error("not proved lately")]
    Prove(String),
    /// Their account must be secured first.
    #[error("account not set up")]
    SetUp,
    /// The provider of accounts does not answer, or not as it should.
    #[error("elsewhere")]
    Elsewhere,
    /// This role may not do that.
    #[error("not allowed")]
    NotAllowed,
    /// The request was not made from our own pages, or its form is too old.
    #[error("forged or stale form")]
    Forged,
    /// A phone may not go on as it is.
    #[error("phone: {0:?}")]
    Phone(PhoneProblem),
    /// The request does not read.
    #[error("bad request: {0}")]
    BadRequest(&'static str),
    /// The record could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A report could not be made.
    #[error(transparent)]
    Report(#[from] jalon_report::ReportError),
    /// The data that ships with the program does not read.
    #[error("library: {0}")]
    Library(String),
}

/// Why a phone may not go on as it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PhoneProblem {
    /// Nothing was heard of it for too long: its bearer signs in again.
    LeaseOver,
    /// It was ended: it destroys everything it holds.
    Ended,
    /// It has a twin, or was set back: it joins again, as a new device.
    Copied,
    /// It sent more than is taken at once; nothing was taken.
    TooMuch,
}

impl Fault {
    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            // Who must show again who they are is not refused: RFC 9470 answers so too.
            Self::SignIn(_) | Self::Prove(_) => StatusCode::UNAUTHORIZED,
            Self::NotAllowed | Self::Forged | Self::SetUp => StatusCode::FORBIDDEN,
            Self::Store(StoreError::Record(RecordError::Locked)) => StatusCode::FORBIDDEN,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::Phone(PhoneProblem::LeaseOver) => StatusCode::UNAUTHORIZED,
            Self::Phone(PhoneProblem::Ended) => StatusCode::GONE,
            Self::Phone(PhoneProblem::Copied) | Self::Store(StoreError::DeviceCopied) => StatusCode::CONFLICT,
            Self::Phone(PhoneProblem::TooMuch) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Elsewhere => StatusCode::BAD_GATEWAY,
            Self::Store(StoreError::Key(KeyProblem::Other) | StoreError::Record(RecordError::KeyChanged)) => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            Self::Store(StoreError::Refused { .. } | StoreError::Form(_) | StoreError::Kept(_) | StoreError::NothingToErase) => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Self::Store(_) | Self::Report(_) | Self::Library(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The key of its words.
    fn key(&self) -> &'static str {
        match self {
            Self::Phone(PhoneProblem::LeaseOver) => "device-fault-lease",
            Self::Phone(PhoneProblem::Ended) => "device-fault-ended",
            Self::Phone(PhoneProblem::Copied) | Self::Store(StoreError::DeviceCopied) => "device-fault-copied",
            Self::Phone(PhoneProblem::TooMuch) => "device-fault-too-much",
            other => other.code(),
        }
    }

    /// The stable code; but for phones, also the key of its words.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "fault-not-found",
            Self::SignIn(_) => "fault-sign-in",
            Self::Prove(_) => "fault-prove",
            Self::SetUp => "fault-set-up",
            Self::Elsewhere => "fault-elsewhere",
            Self::NotAllowed => "fault-not-allowed",
            Self::Forged => "fault-forged",
            Self::BadRequest(_) => "fault-bad-request",
            Self::Phone(PhoneProblem::LeaseOver) => "phone-lease-over",
            Self::Phone(PhoneProblem::Ended) => "phone-ended",
            Self::Phone(PhoneProblem::Copied) | Self::Store(StoreError::DeviceCopied) => "device-copied",
            Self::Phone(PhoneProblem::TooMuch) => "too-much",
            Self::Store(StoreError::Record(RecordError::Locked)) => LOCKED,
            Self::Store(StoreError::Key(KeyProblem::Other) | StoreError::Record(RecordError::KeyChanged)) => "fault-key-changed",
            Self::Store(StoreError::Refused { .. } | StoreError::Form(_) | StoreError::Kept(_) | StoreError::NothingToErase) => {
                "fault-refused"
            }
            Self::Store(_) | Self::Report(_) | Self::Library(_) => "fault-inside",
        }
    }

    /// The page that helps, where one does.
    fn way_out(&self) -> Option<String> {
        match self {
            Self::SignIn(next) => Some(format!("/sign-in?next={}", pages::encode(next))),
            Self::Prove(next) => Some(format!("/account/prove?next={}", pages::encode(next))),
            Self::SetUp => Some("/account/set-up".to_owned()),
            _ => None,
        }
    }

    fn log(&self) {
        if self.status() == StatusCode::INTERNAL_SERVER_ERROR {
            tracing::error!(code = self.code(), fault = %self, "a request failed");
        }
    }
}

/// A fault on its way to a person; carries what is needed to render it as a page later.
impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        self.log();
        let mut response = self.status().into_response();
        let told = Told { code: self.code(), key: self.key(), way_out: self.way_out() };
        response.extensions_mut().insert(told);
        response
    }
}

/// What a failed response tells the middleware that renders it.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    code: &'static str,
    key: &'static str,
    way_out: Option<String>,
}

/// A fault as JSON (RFC 9457, problem details).
#[derive(Serialize, utoipa::ToSchema)]
pub struct ProblemDetails {
    /// The stable code of the problem.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// What it is, in the language asked for.
    pub title: String,
}

/// Renders what a handler left unrendered, in the visitor's language: a page, JSON under `/api/`, or the way to sign in.
pub(crate) fn render(response: Response, visit: &Visit, uri: &Uri) -> Response {
    let Some(told) = response.extensions().get::<Told>().cloned() else { return response };
    let status = response.status();
    if uri.path().starts_with("/api/") {
        let title = visit.language.say(told.key);
        let problem = Json(ProblemDetails { kind: told.code, status: status.as_u16(), title });
        let mut rendered = (status, problem).into_response();
        rendered.headers_mut().insert("content-type", axum::http::HeaderValue::from_static(crate::api::PROBLEM));
        return rendered;
    }
    if told.code == LOCKED {
        let back = uri.path_and_query().map_or("/", |asked| asked.as_str());
        return Redirect::to(&format!("/journal?next={}", pages::encode(back))).into_response();
    }
    match told.way_out {
        Some(page) => Redirect::to(&page).into_response(),
        None => (status, pages::fault(visit, told.code)).into_response(),
    }
}

/// What is not a route.
pub(crate) async fn not_found(visit: Visit) -> Response {
    (StatusCode::NOT_FOUND, pages::fault(&visit, Fault::NotFound.code())).into_response()
}
