//! What a person filled in, read field by field. A field that does not read is a problem told beside it; what was typed
//! is kept, so that nobody types twice.

use axum::body::to_bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header::CONTENT_TYPE;
use jalon_initiative::FormError;
use jalon_initiative::form::Code;
use jalon_record::edtf::Edtf;
use jalon_record::id::EntryId;
use subtle::ConstantTimeEq;

use crate::fault::Fault;
use crate::session::{Visit, Visitor};
use crate::upload::{self, Upload};

/// The fields of a form, with what is wrong with them.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    given: Vec<(String, String)>,
    problems: Vec<Problem>,
    upload: Option<Upload>,
}

/// What is wrong with one field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// The field.
    pub field: String,
    /// The key of the words that say what is wrong and what to do.
    pub code: &'static str,
}

impl Fields {
    /// From pairs, as a form or a query sends them.
    pub fn of(given: Vec<(String, String)>) -> Self {
        Self { given, problems: Vec::new(), upload: None }
    }

    /// With the file that came along, if one was chosen.
    pub fn with(mut self, upload: Option<Upload>) -> Self {
        self.upload = upload;
        self
    }

    /// The file that came along.
    pub fn upload(&self) -> Option<&Upload> {
        self.upload.as_ref()
    }

    /// What was typed in a field, trimmed; empty where nothing was.
    pub fn text(&self, field: &str) -> &str {
        self.given.iter().find(|(name, _)| name == field).map_or("", |(_, value)| value.trim())
    }

    /// All values given for a field.
    pub fn all<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a str> {
        self.given.iter().filter(move |(name, value)| name == field && !value.trim().is_empty()).map(|(_, value)| value.trim())
    }

    /// Every name and value, as they were sent.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.given.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Whether a value was chosen for a field.
    pub fn has(&self, field: &str, value: &str) -> bool {
        self.all(field).any(|given| given == value)
    }

    /// Puts a value in a field that has none.
    pub fn preset(&mut self, field: &str, value: &str) {
        if self.text(field).is_empty() {
            self.given.push((field.to_owned(), value.to_owned()));
        }
    }

    /// A date: EDTF, or words in any of the three languages.
    pub fn date(&mut self, field: &str) -> Option<Edtf> {
        let typed = self.text(field).to_owned();
        if typed.is_empty() {
            return self.missing(field);
        }
        match Edtf::understand(&typed) {
            Ok(date) => Some(date),
            Err(error) => self.problem(field, error.code()),
        }
    }

    /// A date that may be left out.
    pub fn optional_date(&mut self, field: &str) -> Option<Edtf> {
        if self.text(field).is_empty() { None } else { self.date(field) }
    }

    /// A code of a list.
    pub fn code(&mut self, field: &str, known: impl Fn(&str) -> bool) -> Option<Code> {
        if self.text(field).is_empty() {
            return self.missing(field);
        }
        self.optional_code(field, known)
    }

    /// A code of a list, or none.
    pub fn optional_code(&mut self, field: &str, known: impl Fn(&str) -> bool) -> Option<Code> {
        let typed = self.text(field).to_owned();
        if typed.is_empty() {
            return None;
        }
        match Code::new(&typed).filter(|code| known(code.as_str())) {
            Some(code) => Some(code),
            None => self.problem(field, "problem-not-in-list"),
        }
    }

    /// Several codes of a list.
    pub fn codes(&mut self, field: &str, known: impl Fn(&str) -> bool) -> Vec<Code> {
        let given: Vec<String> = self.all(field).map(str::to_owned).collect();
        let read: Vec<Code> = given.iter().filter_map(|text| Code::new(text).filter(|code| known(code.as_str()))).collect();
        if read.len() != given.len() {
            self.problem::<()>(field, "problem-not-in-list");
        }
        read
    }

    /// A value of a closed list.
    pub fn choice<T>(&mut self, field: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let typed = self.text(field).to_owned();
        if typed.is_empty() {
            return self.missing(field);
        }
        match read(&typed) {
            Some(value) => Some(value),
            None => self.problem(field, "problem-not-in-list"),
        }
    }

    /// A whole number.
    pub fn number(&mut self, field: &str) -> Option<u32> {
        let typed: String = self.text(field).chars().filter(|c| !c.is_whitespace()).collect();
        if typed.is_empty() {
            return self.missing(field);
        }
        match typed.parse() {
            Ok(number) => Some(number),
            Err(_) => self.problem(field, "problem-not-a-number"),
        }
    }

    /// The name of an entry.
    pub fn entry(&mut self, field: &str) -> Option<EntryId> {
        self.choice(field, |text| text.parse().ok())
    }

    /// Notes a problem.
    pub fn problem<T>(&mut self, field: &str, code: &'static str) -> Option<T> {
        self.problems.push(Problem { field: field.to_owned(), code });
        None
    }

    fn missing<T>(&mut self, field: &str) -> Option<T> {
        self.problem(field, "problem-missing")
    }

    /// Notes a broken rule of the kind; a field of which something is told already is told of once.
    pub fn broken(&mut self, error: FormError) {
        if self.problem_of(error.field).is_none() {
            self.problem::<()>(error.field, error.problem.code());
        }
    }

    /// What is wrong, in the order it was found.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What is wrong with one field.
    pub fn problem_of(&self, field: &str) -> Option<&Problem> {
        self.problems.iter().find(|problem| problem.field == field)
    }
}

/// A form filled in by someone signed in, made on our own page.
pub struct Filled {
    /// Who.
    pub visitor: Visitor,
    /// What.
    pub fields: Fields,
}

impl Filled {
    /// Fields that carry the token of a form made for this visitor.
    pub(crate) fn checked(visitor: Visitor, fields: Fields) -> Result<Self, Fault> {
        let same = fields.text(TOKEN).as_bytes().ct_eq(visitor.form_token.as_bytes());
        if bool::from(same) { Ok(Self { visitor, fields }) } else { Err(Fault::Forged) }
    }
}

/// A form from someone who need not be signed in.
pub struct Open {
    /// Who, if signed in, and in which language.
    pub visit: Visit,
    /// What.
    pub fields: Fields,
}

/// The most bytes of a form without a file.
const LONGEST: usize = 2_000_000;

/// The name of the hidden field.
pub const TOKEN: &str = "form_token";

impl<S: Send + Sync> FromRequest<S> for Filled {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        let (mut parts, body) = request.into_parts();
        let visitor = Visitor::from_request_parts(&mut parts, state).await?;
        let fields = read(Request::from_parts(parts, body), state).await?;
        Self::checked(visitor, fields)
    }
}

impl<S: Send + Sync> FromRequest<S> for Open {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, state).await?;
        let fields = read(Request::from_parts(parts, body), state).await?;
        Ok(Self { visit, fields })
    }
}

async fn read<S: Send + Sync>(request: Request, state: &S) -> Result<Fields, Fault> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
        return upload::read(request, state).await;
    }
    let body = to_bytes(request.into_body(), LONGEST).await.map_err(|_| Fault::BadRequest("body"))?;
    let given: Vec<(String, String)> = serde_urlencoded::from_bytes(&body).map_err(|_| Fault::BadRequest("form"))?;
    Ok(Fields::of(given))
}
