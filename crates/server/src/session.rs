//! Who is asking, and in which language.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::extract::{ConnectInfo, FromRequestParts, MatchedPath, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use jalon_access::{Act, Gate, Reader, Trail};
use jalon_language::Language;
use jalon_record::id::{InitiativeId, Instant as RecordInstant};
use jalon_record::seal::OwnKeys;
use jalon_store::accounts::{Member, Secured, Token};

use crate::app::App;
use crate::fault::{self, Fault};
use crate::{leaving, log, tries};

const COOKIE: &str = "jalon_session";
const COOKIE_HTTPS: &str = "__Host-jalon_session";
const LANGUAGE: &str = "jalon_language";
const LANGUAGE_HTTPS: &str = "__Host-jalon_language";

/// A visit to a page: the language, and who it is if they are signed in.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The language that pages are rendered in.
    pub language: Language,
    /// Who is signed in.
    pub visitor: Option<Visitor>,
    /// The page that was asked for: where choosing a language leads back to.
    pub path: String,
}

impl Visit {
    /// A visit of someone not signed in: the language they chose before, else their browser's, else French.
    pub fn stranger(headers: &HeaderMap) -> Self {
        let chosen = [LANGUAGE_HTTPS, LANGUAGE].iter().find_map(|name| Language::parse(&cookie(headers, name)?));
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let language = chosen.unwrap_or_else(|| Language::from_accept_language(accepted.unwrap_or("")));
        Self { language, visitor: None, path: "/".to_owned() }
    }
}

/// Someone signed in.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// Who.
    pub member: Member,
    /// The language they chose.
    pub language: Language,
    /// The page that was asked for.
    pub path: String,
    /// What each of their forms must carry.
    pub form_token: String,
    /// What they opened during this request.
    pub trail: Trail,
    /// What their account is secured with.
    pub secured: Secured,
    /// When they last showed who they are.
    pub proved_at: RecordInstant,
    /// Until when they may put off securing their account.
    pub set_up_by: Option<RecordInstant>,
    /// Whether this is the demonstration, where none of it is asked for.
    pub is_demo: bool,
    /// Their own keys, where their passphrase unlocked them in this session.
    pub own: Option<Arc<OwnKeys>>,
}

/// So long after showing who they are, people may do what is weighty.
pub const FRESH: Duration = Duration::from_secs(10 * 60);

/// Refuses what is weighty to whoever has not shown for ten minutes who they are (ASVS 5.0, 7.5.3): they are asked, and come
/// back to the page that was asked for. Keys, policies, roles and broken glass ask for this; what leaves the site is asked for
/// in `leaving`. Where the page does not answer GET, use [`must_be_fresh_at`].
///
/// # Errors
/// [`Fault::Prove`].
pub fn must_be_fresh(visitor: &Visitor) -> Result<(), Fault> {
    must_be_fresh_at(visitor, &visitor.path)
}

/// As [`must_be_fresh`], naming the page to come back to.
///
/// # Errors
/// [`Fault::Prove`].
pub fn must_be_fresh_at(visitor: &Visitor, back: &str) -> Result<(), Fault> {
    if visitor.fresh(FRESH) { Ok(()) } else { Err(Fault::Prove(back.to_owned())) }
}

impl Visitor {
    /// As the gate of `access` knows them.
    pub fn reader(&self) -> Reader {
        Reader { member: self.member.id, role: self.member.role }
    }

    /// The gate to the sealed words of an initiative, for this request; where waiting for the disk is allowed.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn gate(&self, app: &App, initiative: InitiativeId) -> Result<Gate, Fault> {
        Ok(app.gate(self.reader(), initiative, self.trail.clone())?.with_own(self.own.clone()))
    }

    /// Whether they showed who they are within so long. In the demonstration nobody is asked.
    pub fn fresh(&self, within: Duration) -> bool {
        let ago = crate::clock::now().micros().saturating_sub(self.proved_at.micros());
        self.is_demo || u128::try_from(ago).is_ok_and(|ago| ago <= within.as_micros())
    }

    /// Whether the time has passed for which they could put off securing their account.
    pub fn must_set_up(&self) -> bool {
        let is_over = self.set_up_by.is_some_and(|by| by.micros() < crate::clock::now().micros());
        is_over && !self.is_demo && !self.secured.is_enough()
    }

    /// Whether they may do something.
    pub fn may(&self, act: Act) -> bool {
        jalon_access::may(self.member.role, act)
    }

    /// Refuses what they may not do.
    ///
    /// # Errors
    /// [`Fault::NotAllowed`].
    pub fn must(&self, act: Act) -> Result<(), Fault> {
        if self.may(act) { Ok(()) } else { Err(Fault::NotAllowed) }
    }
}

/// Finds out who is asking, lets the handler work, logs what it shows, renders what failed, and hands out a changed session
/// token.
pub async fn attach(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let mut visit = Visit::stranger(request.headers());
    visit.path = request.uri().path_and_query().map_or("/", |asked| asked.as_str()).to_owned();
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
    let address = tries::address(request.headers(), peer, app.options().https);
    if let Some(address) = address {
        request.extensions_mut().insert(app.tries().origin(address));
    }
    let mut rotated = None;
    if let Some(token) = cookie(request.headers(), session_cookie(&app)).and_then(|text| Token::from_text(&text)) {
        let asked = token.clone();
        match app.ask(move |app| app.store().session(&asked)).await {
            Ok(Some(session)) => {
                let current = session.rotated.as_ref().unwrap_or(&token);
                let language = Language::parse(&session.member.locale).unwrap_or(visit.language);
                visit.language = language;
                let own = app.unlocked().of(&token);
                if let (Some(own), Some(next)) = (&own, &session.rotated) {
                    app.unlocked().keep(next, Arc::clone(own));
                }
                visit.visitor = Some(Visitor {
                    form_token: current.derived("jalon form 1"),
                    member: session.member,
                    language,
                    path: visit.path.clone(),
                    trail: Trail::default(),
                    secured: session.secured,
                    proved_at: session.proved_at,
                    set_up_by: session.set_up_by,
                    is_demo: app.options().demo,
                    own,
                });
                rotated = session.rotated;
            }
            Ok(None) => {}
            Err(fault) => return fault::render(fault.into_response(), &visit, request.uri()),
        }
    }
    let uri = request.uri().clone();
    request.extensions_mut().insert(visit.clone());
    let place = request.extensions().get::<MatchedPath>().map(|place| place.as_str().to_owned());
    let asked = log::Asked { method: request.method().clone(), place };
    let answer = match may_answer(&visit, &asked.method) {
        Ok(()) => may_go(&visit, next.run(request).await),
        Err(fault) => fault.into_response(),
    };
    let mut response = fault::render(log::first(&app, &visit, asked, answer).await, &visit, &uri);
    if let Some(token) = rotated.filter(|_| !response.headers().contains_key(header::SET_COOKIE)) {
        set_session(response.headers_mut(), &app, &token);
    }
    response
}

/// Refuses, before anything is done, what must wait: for an account to be secured, for a proof of who takes something out.
fn may_answer(visit: &Visit, method: &Method) -> Result<(), Fault> {
    let Some(visitor) = &visit.visitor else { return Ok(()) };
    if visitor.must_set_up() && !helps_to_set_up(&visit.path) {
        return Err(Fault::SetUp);
    }
    leaving::may_be_asked_for(visitor, method, &visit.path)
}

/// The answer, unless it is a file for someone who did not show lately who they are. Nothing that was opened for it has
/// been seen by anyone.
fn may_go(visit: &Visit, answer: Response) -> Response {
    let held = visit.visitor.as_ref().and_then(|visitor| {
        let fault = leaving::may_go(visitor, &visit.path, answer.headers()).err()?;
        visitor.trail.take();
        Some(fault)
    });
    held.map_or(answer, IntoResponse::into_response)
}

/// The pages that remain for someone who must secure their account first.
fn helps_to_set_up(path: &str) -> bool {
    ["/account", "/sign-out", "/sign-in", "/language", "/link/"].iter().any(|open| path.starts_with(open))
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Fault> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_else(|| Self::stranger(&parts.headers)))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visitor {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let asked = parts.uri.path_and_query().map_or("/", |asked| asked.as_str()).to_owned();
        visit.visitor.ok_or(Fault::SignIn(asked))
    }
}

fn session_cookie(app: &App) -> &'static str {
    if app.options().https { COOKIE_HTTPS } else { COOKIE }
}

/// The session token that a request came with.
pub(crate) fn token(headers: &HeaderMap, app: &App) -> Option<Token> {
    Token::from_text(&cookie(headers, session_cookie(app))?)
}

/// The value of a cookie.
pub(crate) fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let pairs = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|line| line.split(';'));
    pairs.filter_map(|pair| pair.trim().split_once('=')).find(|(known, _)| *known == name).map(|(_, value)| value.to_owned())
}

/// The session that an answer hands out.
pub(crate) fn issued(headers: &HeaderMap, app: &App) -> Option<Token> {
    let lines = headers.get_all(header::SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
    let pairs = lines.filter_map(|line| line.split(';').next()?.split_once('='));
    pairs.filter(|(name, _)| *name == session_cookie(app)).find_map(|(_, value)| Token::from_text(value))
}

/// Hands out a session.
pub(crate) fn set_session(headers: &mut HeaderMap, app: &App, token: &Token) {
    set(headers, app, session_cookie(app), &token.to_text(), "; Max-Age=604800");
}

/// Takes a session back.
pub(crate) fn end_session(headers: &mut HeaderMap, app: &App) {
    set(headers, app, session_cookie(app), "", "; Max-Age=0");
}

/// Remembers a language before anyone is signed in.
pub(crate) fn set_language(headers: &mut HeaderMap, app: &App, language: Language) {
    let name = if app.options().https { LANGUAGE_HTTPS } else { LANGUAGE };
    set(headers, app, name, language.code(), "; Max-Age=31536000");
}

fn set(headers: &mut HeaderMap, app: &App, name: &str, value: &str, age: &str) {
    let secure = if app.options().https { "; Secure" } else { "" };
    if let Ok(line) = HeaderValue::from_str(&format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{age}{secure}")) {
        headers.append(header::SET_COOKIE, line);
    }
}

/// Failed sign-ins of the last quarter of an hour, by name: each makes the next answer slower. Nobody is locked out.
#[derive(Default)]
pub struct Failures(Mutex<HashMap<String, (u32, Instant)>>);

const REMEMBERED: Duration = Duration::from_secs(15 * 60);
/// Beyond this many names, the oldest are forgotten.
const NAMES: usize = 10_000;

impl Failures {
    /// How long to wait before answering: nothing for the first three, then twice as long each time, at most 8 s.
    pub(crate) fn wait(&self, name: &str) -> Duration {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match known.get(name) {
            Some((failures, last)) if *failures > 3 && last.elapsed() < REMEMBERED => {
                Duration::from_millis(250 << (failures - 4).min(5))
            }
            _ => Duration::ZERO,
        }
    }

    /// Whether so many failed lately.
    pub(crate) fn are_at_least(&self, name: &str, many: u32) -> bool {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(name).is_some_and(|(failures, last)| *failures >= many && last.elapsed() < REMEMBERED)
    }

    pub(crate) fn failed(&self, name: &str) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= NAMES {
            known.retain(|_, (_, last)| last.elapsed() < REMEMBERED);
        }
        if known.len() < NAMES || known.contains_key(name) {
            let (failures, last) = known.entry(name.to_owned()).or_insert((0, Instant::now()));
            *failures = if last.elapsed() < REMEMBERED { failures.saturating_add(1) } else { 1 };
            *last = Instant::now();
        }
    }

    pub(crate) fn succeeded(&self, name: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failures_slow_down_and_success_forgets() {
        let failures = Failures::default();
        (0..3).for_each(|_| failures.failed("a"));
        assert_eq!(failures.wait("a"), Duration::ZERO);
        failures.failed("a");
        assert_eq!(failures.wait("a"), Duration::from_millis(250));
        (0..40).for_each(|_| failures.failed("a"));
        assert_eq!(failures.wait("a"), Duration::from_secs(8));
        assert_eq!(failures.wait("b"), Duration::ZERO);
        failures.succeeded("a");
        assert_eq!(failures.wait("a"), Duration::ZERO);
    }
}
