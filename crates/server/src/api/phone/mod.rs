//! What the team's phones say and are told: `/api/v1/phone`, version 1. `docs/phone.md` tells the whole of it.
//!
//! | module | what it holds |
//! |---|---|
//! | this one | who speaks: the token of a phone, its lease, its end |
//! | `join` | a signed-in member joins a phone, or goes on with one |
//! | `push` | what a phone captured, each entry with its own answer |
//! | `read` | one entry as a phone writes it, checked |
//! | `lists` | the lists that a phone offers, as the site changed them |
//! | `pull` | what a phone is given and what it lets go of |
//! | `settings` | what a phone must know besides |
//! | `checkpoint` | how far the record had come, for the phone as a witness |
//!
//! A phone has no cookie and no session: it carries a token, kept here as a digest, and nothing that it sends is taken on trust. Its
//! author is always who joined it.

pub(super) mod checkpoint;
pub(super) mod join;
mod lists;
pub(super) mod pull;
pub(super) mod push;
mod read;
pub(super) mod settings;

use std::collections::HashMap;

use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use jalon_access::{Act, Gate, Reader, Trail};
use jalon_record::id::{InitiativeId, Seq};
use jalon_store::accounts::Token;
use jalon_store::log::{Deed, Purpose, Record};
use jalon_store::phones::Carrier;

use crate::app::App;
use crate::clock;
use crate::fault::{Fault, PhoneProblem};
use crate::log;

/// Who speaks through a phone.
#[derive(Clone, Debug)]
pub(super) struct Speaker(Carrier);

/// The token that a request carries.
fn bearer(parts: &Parts) -> Option<Token> {
    let line = parts.headers.get(AUTHORIZATION)?.to_str().ok()?;
    Token::from_text(line.strip_prefix("Bearer ")?.trim())
}

impl FromRequestParts<App> for Speaker {
    type Rejection = Fault;

    /// A token that nobody has is as none: whoever carries it signs in. A phone that was ended, or whose bearer is no longer of
    /// the team, is told to destroy what it holds, each time it asks.
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fault> {
        let sign_in = || Fault::SignIn("/phone/".to_owned());
        let token = bearer(parts).ok_or_else(sign_in)?;
        let carrier = app.ask(move |app| app.store().carrier(&token)).await?.ok_or_else(sign_in)?;
        if carrier.phone.ended.is_some() || !carrier.member.active {
            if carrier.phone.told_at.is_none() {
                let device = carrier.phone.id;
                app.ask(move |app| app.store().phone_was_told(device)).await?;
            }
            return Err(Fault::Phone(PhoneProblem::Ended));
        }
        if carrier.phone.lease_until.micros() < clock::now().micros() {
            return Err(Fault::Phone(PhoneProblem::LeaseOver));
        }
        Ok(Self(carrier))
    }
}

impl Speaker {
    fn reader(&self) -> Reader {
        Reader { member: self.0.member.id, role: self.0.member.role }
    }

    /// Refuses what their role may not do.
    fn must(&self, act: Act) -> Result<(), Fault> {
        if jalon_access::may(self.0.member.role, act) { Ok(()) } else { Err(Fault::NotAllowed) }
    }

    /// The gates to the words of every initiative, noting on one trail; and how far the record had come before they were made.
    fn gates(&self, app: &App, trail: &Trail) -> Result<(Seq, HashMap<InitiativeId, Gate>), Fault> {
        let size = app.store().state()?.size;
        let known =
            app.store().settled()?.into_iter().filter(settings::is_opening).map(|opened| opened.entry.envelope.initiative);
        let gates = known.map(|initiative| Ok((initiative, app.gate(self.reader(), initiative, trail.clone())?)));
        Ok((size, gates.collect::<Result<_, Fault>>()?))
    }

    /// Logs which words leave for this phone, before they do; one row for each answer.
    fn log(&self, app: &App, place: &str, trail: &Trail) -> Result<(), Fault> {
        let opened = trail.take();
        if opened.is_empty() {
            return Ok(());
        }
        let Reader { member, role } = self.reader();
        let purpose = match role {
            jalon_access::Role::Researcher | jalon_access::Role::CoResearcher => Purpose::Research,
            _ => Purpose::Care,
        };
        app.store().log(Record {
            who: Some((member, role)),
            purpose,
            deed: Deed::Read,
            place: place.to_owned(),
            initiative: None,
            subject: None,
            opened,
            about: Vec::new(),
            policies: log::policies(),
        })?;
        Ok(())
    }
}
