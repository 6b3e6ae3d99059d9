//! What leaves is logged first: one row of the access log for each answer that shows what someone wrote, or sends something
//! out. Only when the row is durable does the answer go; where it cannot be written, nothing is shown.

use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jalon_access::{Opened, Policies, Role};
use jalon_record::id::{InitiativeId, MemberId, PersonRef};
use jalon_store::accounts::{Member, Token};
use jalon_store::log::{Deed, Purpose, Record};

use crate::app::App;
use crate::fault::Fault;
use crate::session::{Visit, issued};

/// What a handler says of its own answer, where the address does not tell it all.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mark {
    /// What was done.
    pub deed: Option<Deed>,
    /// For what purpose.
    pub purpose: Option<Purpose>,
    /// Who, where it is not whoever is signed in.
    pub who: Option<(MemberId, Role)>,
    /// The member whose access was changed.
    pub subject: Option<MemberId>,
    /// Persons concerned.
    pub about: Vec<PersonRef>,
}

impl Mark {
    /// A deed of whoever is signed in.
    pub(crate) fn of(deed: Deed) -> Self {
        Self { deed: Some(deed), ..Self::default() }
    }

    /// Done by a member who need not be signed in.
    pub(crate) fn by(mut self, member: &Member) -> Self {
        self.who = Some((member.id, member.role));
        self
    }

    /// For a purpose of its own.
    pub(crate) fn for_purpose(mut self, purpose: Purpose) -> Self {
        self.purpose = Some(purpose);
        self
    }

    /// Concerning a person.
    pub(crate) fn about(mut self, person: PersonRef) -> Self {
        self.about.push(person);
        self
    }

    /// Puts it on an answer.
    pub(crate) fn on(self, answer: impl IntoResponse) -> Response {
        let mut answer = answer.into_response();
        answer.extensions_mut().insert(self);
        answer
    }
}

/// What was asked, as far as the log needs it.
pub(crate) struct Asked {
    pub method: Method,
    /// The pattern of the address; none where nothing answers to it.
    pub place: Option<String>,
}

/// Logs an answer, and lets it go; what cannot be logged becomes a fault.
pub(crate) async fn first(app: &App, visit: &Visit, asked: Asked, answer: Response) -> Response {
    let opened = visit.visitor.as_ref().map_or_else(Vec::new, |visitor| visitor.trail.take());
    let came_in = if visit.visitor.is_none() { issued(answer.headers(), app) } else { None };
    let mark = answer.extensions().get::<Mark>().cloned();
    let Some(told) = tell(visit, &asked, &answer, opened, mark, came_in.is_some()) else { return answer };
    let logged = app.ask(move |app| app.log(told, came_in)).await;
    match logged {
        Ok(()) => answer,
        Err(fault) => fault.into_response(),
    }
}

impl App {
    /// Adds a row to the access log; of someone who has just come in, it finds out who.
    fn log(&self, mut record: Record, came_in: Option<Token>) -> Result<(), Fault> {
        if let (None, Some(token)) = (record.who, came_in) {
            record.who = self.store().session(&token)?.map(|session| (session.member.id, session.member.role));
        }
        Ok(self.store().log(record)?)
    }
}

fn tell(
    visit: &Visit,
    asked: &Asked,
    answer: &Response,
    opened: Vec<Opened>,
    mark: Option<Mark>,
    came_in: bool,
) -> Option<Record> {
    let place = asked.place.clone().unwrap_or_default();
    let seen = Seen { place: &place, asked, answer, is_visitor: visit.visitor.is_some() };
    let mark_deed = mark.as_ref().and_then(|mark| mark.deed).filter(|_| !seen.is_fault());
    let deed = match mark_deed {
        Some(deed) => deed,
        None if came_in => Deed::SignIn,
        None => seen.deed(!opened.is_empty())?,
    };
    let mark = mark.unwrap_or_default();
    let signed_in = visit.visitor.as_ref().map(|visitor| (visitor.member.id, visitor.member.role));
    let who = mark.who.or(signed_in);
    let purpose = mark.purpose.unwrap_or_else(|| purpose(&place, deed, who.map(|(_, role)| role)));
    Some(Record {
        who,
        purpose,
        deed,
        initiative: initiative(&visit.path),
        subject: mark.subject,
        opened,
        about: mark.about,
        policies: policies(),
        place,
    })
}

/// The digest of the policies that decided.
pub(crate) fn policies() -> Vec<u8> {
    Policies::shipped().map(|policies| policies.digest().to_vec()).unwrap_or_default()
}

struct Seen<'a> {
    place: &'a str,
    asked: &'a Asked,
    answer: &'a Response,
    is_visitor: bool,
}

impl Seen<'_> {
    fn is_fault(&self) -> bool {
        self.answer.status().is_client_error() && !self.answer.headers().contains_key(header::CONTENT_TYPE)
            || self.answer.status().is_server_error()
    }

    /// What the answer amounts to; none where nothing that someone wrote is shown, and nothing is sent out.
    fn deed(&self, opened: bool) -> Option<Deed> {
        let status = self.answer.status();
        if status == StatusCode::FORBIDDEN && self.is_visitor {
            return Some(Deed::Denied);
        }
        // Erasing asks once more before it does anything; other forms may answer with what they made.
        let asks_again = self.place.contains("/erase") && status.is_success();
        let wrote = self.asked.method == Method::POST && (status.is_success() || status.is_redirection()) && !asks_again;
        if let Some(deed) = written(self.place).filter(|_| wrote) {
            return Some(deed);
        }
        if self.place.starts_with("/sign-in") && self.asked.method == Method::POST && status.is_client_error() {
            return Some(Deed::SignInFailed);
        }
        let sent = status.is_success() && self.asked.method == Method::GET;
        match sent_out(self.place, self.answer).filter(|_| sent) {
            Some(deed) => Some(deed),
            // Who is only led elsewhere was shown nothing.
            None if opened && !status.is_redirection() => Some(Deed::Read),
            None => None,
        }
    }
}

/// What leaves the page for a file, a sheet of paper or another program.
fn sent_out(place: &str, answer: &Response) -> Option<Deed> {
    match place {
        "/entries/{id}/file" => Some(Deed::Download),
        "/calendar/{file}" => Some(Deed::Calendar),
        _ if place.starts_with("/i/{initiative}/study") => Some(Deed::Report),
        _ if crate::leaving::is_file(answer.headers()) => Some(Deed::Export),
        _ => None,
    }
}

/// What a form that was taken did, where that is of concern beyond the record itself.
fn written(place: &str) -> Option<Deed> {
    const DEEDS: [(&str, Deed); 15] = [
        ("/glass", Deed::BreakGlass),
        ("/erase", Deed::Erase),
        ("/trust/retention", Deed::Erase),
        ("/trust/members", Deed::Members),
        ("/trust/phones", Deed::Members),
        ("/account", Deed::Members),
        ("/trust/keys", Deed::Keys),
        ("/trust/backup", Deed::Keys),
        ("/trust/recovery", Deed::Keys),
        ("/trust/people", Deed::Policy),
        ("/trust/agreements", Deed::Policy),
        ("/trust/policies", Deed::Policy),
        ("/class", Deed::Policy),
        ("/trust/registers", Deed::Review),
        ("/trust/", Deed::Review),
    ];
    DEEDS.iter().find(|(part, _)| place.contains(part)).map(|(_, deed)| *deed)
}

fn purpose(place: &str, deed: Deed, role: Option<Role>) -> Purpose {
    let is_oversight = place.contains("/trust") || place.starts_with("/account") || place.ends_with("/readers");
    match (deed, role) {
        (Deed::BreakGlass, _) => Purpose::Danger,
        (Deed::SignIn | Deed::SignInFailed, _) => Purpose::Upkeep,
        _ if is_oversight => Purpose::Oversight,
        (_, Some(Role::Researcher | Role::CoResearcher)) => Purpose::Research,
        (_, Some(Role::Sponsor)) => Purpose::Oversight,
        (_, Some(Role::Administrator) | None) => Purpose::Upkeep,
        _ => Purpose::Care,
    }
}

/// The initiative of an address, where it names one.
fn initiative(path: &str) -> Option<InitiativeId> {
    path.strip_prefix("/i/")?.split(['/', '?']).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deed(
        method: Method,
        place: &str,
        status: StatusCode,
        opened: bool,
        headers: &[(&'static str, &'static str)],
    ) -> Option<Deed> {
        let mut answer = (status, "x").into_response();
        for (name, value) in headers {
            answer.headers_mut().insert(*name, axum::http::HeaderValue::from_static(value));
        }
        let asked = Asked { method, place: Some(place.to_owned()) };
        Seen { place, asked: &asked, answer: &answer, is_visitor: true }.deed(opened)
    }

    #[test]
    fn every_sort_of_answer_is_told_as_what_it_is() {
        let (get, post, ok) = (Method::GET, Method::POST, StatusCode::OK);
        let told = |method: &Method, place: &str, opened| deed(method.clone(), place, ok, opened, &[]);
        assert_eq!(told(&get, "/i/{initiative}/timeline", true), Some(Deed::Read));
        assert_eq!(told(&get, "/i/{initiative}/timeline", false), None, "codes and dates alone are no words");
        assert_eq!(told(&get, "/entries/{id}/file", true), Some(Deed::Download));
        assert_eq!(told(&get, "/calendar/{file}", false), Some(Deed::Calendar));
        assert_eq!(told(&get, "/i/{initiative}/study.pdf", true), Some(Deed::Report));
        assert_eq!(told(&get, "/i/{initiative}/trust", true), Some(Deed::Read));
        assert_eq!(told(&post, "/i/{initiative}/trust/people/{person}", true), Some(Deed::Policy));
        assert_eq!(told(&post, "/trust/review/{month}", false), Some(Deed::Review));
        assert_eq!(told(&post, "/i/{initiative}/new/{form}", false), None, "what is written is in the record");
        let csv = [("content-type", "text/csv; charset=utf-8")];
        assert_eq!(deed(get.clone(), "/i/{initiative}/crisis/steps", ok, true, &csv), Some(Deed::Export));
        let svg = [("content-disposition", "attachment; filename=\"a.svg\"")];
        assert_eq!(deed(get.clone(), "/i/{initiative}/timeline.svg", ok, false, &svg), Some(Deed::Export));
        assert_eq!(deed(get.clone(), "/", StatusCode::SEE_OTHER, true, &[]), None, "led elsewhere, shown nothing");
        assert_eq!(deed(get.clone(), "/trust/log", StatusCode::FORBIDDEN, false, &[]), Some(Deed::Denied));
        assert_eq!(deed(post.clone(), "/sign-in", StatusCode::UNPROCESSABLE_ENTITY, false, &[]), Some(Deed::SignInFailed));
        let unread = deed(post, "/i/{initiative}/new/{form}", StatusCode::UNPROCESSABLE_ENTITY, true, &[]);
        assert_eq!(unread, Some(Deed::Read), "a form that comes back shows what it opened");
    }

    #[test]
    fn an_address_names_its_initiative_and_the_log_keeps_no_address() {
        let id = InitiativeId::from_bytes([7; 16]);
        assert_eq!(initiative(&format!("/i/{id}/timeline?from=2020")), Some(id));
        assert_eq!(initiative("/i/x"), None);
        assert_eq!(initiative("/entries/x"), None);
    }
}
