//! What someone shows to prove who they are, and what waits meanwhile.
//!
//! | module | what it holds |
//! |---|---|
//! | [`passphrase`] | which passphrases are taken |
//! | [`passkey`] | passkeys: what a browser is asked, and whether its answer holds |
//! | [`totp`] | codes of an authenticator app, RFC 6238 |
//! | [`waiting`] | questions asked and not answered yet, kept a few minutes, answered once |
//! | [`browser`] | which sort of browser it is; no more is kept |

pub mod browser;
pub mod passkey;
pub mod passphrase;
pub mod totp;
pub mod waiting;

use std::sync::Arc;

use jalon_record::id::MemberId;
use jalon_record::seal::OwnKeys;

use crate::app::App;
use crate::clock;
use crate::fault::Fault;

/// Someone gave the right passphrase and must still show a second thing.
#[derive(Clone)]
pub struct HalfWay {
    /// Who.
    pub member: MemberId,
    /// Where they wanted to go.
    pub next: String,
    /// How often a second thing was refused.
    pub refused: u8,
    /// Their own keys, which the passphrase unlocked.
    pub own: Arc<OwnKeys>,
}

/// What waits for an answer; nothing of it outlives the program.
#[derive(Default)]
pub(crate) struct Factors {
    /// Passkeys about to be made, and by whom.
    pub registering: waiting::Waiting<(MemberId, passkey::Registering)>,
    /// Passkeys asked for.
    pub asked: waiting::Waiting<passkey::Asked>,
    /// Passphrases that fitted.
    pub half_way: waiting::Waiting<HalfWay>,
    /// People sent to the provider of accounts.
    pub elsewhere: waiting::Waiting<crate::openid::Sent>,
}

/// What became of a code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Code {
    /// It fits, and is spent.
    Fits,
    /// It does not, or was spent before.
    Wrong,
    /// So many were wrong that none is looked at for a while.
    TooMany,
}

/// After so many wrong codes in a row, none is looked at for a quarter of an hour: six digits could be guessed otherwise.
const WRONG_CODES: u32 = 10;

/// Checks a code of the authenticator app, or a recovery code; either is good once.
///
/// # Errors
/// When the record of accounts cannot be read or written.
pub(crate) async fn check_code(app: &App, member: MemberId, typed: &str) -> Result<Code, Fault> {
    let name = format!("code {member}");
    if app.failures().are_at_least(&name, WRONG_CODES) {
        return Ok(Code::TooMany);
    }
    // Counted before it is looked at, so that many at once are counted too.
    app.failures().failed(&name);
    let typed = typed.to_owned();
    if app.ask(move |app| fits(app, member, &typed)).await? {
        app.failures().succeeded(&name);
        Ok(Code::Fits)
    } else {
        Ok(Code::Wrong)
    }
}

fn fits(app: &App, member: MemberId, typed: &str) -> Result<bool, Fault> {
    let store = app.store();
    if let Some(factor) = store.second_factor(member)?.filter(|factor| factor.is_confirmed)
        && let Some(step) = totp::step(&factor.secret, typed, clock::seconds())
    {
        return Ok(store.spend_step(member, step)?);
    }
    Ok(store.use_recovery_code(member, typed)?)
}
