//! Passkeys (WebAuthn level 3): what a browser is asked, and whether its answer holds. Every passkey can be found by the
//! device itself, so that nobody types a name first; whoever uses it must show the device that it is them.

use axum::http::HeaderMap;
use jalon_record::id::MemberId;
use jalon_store::accounts::{KeptPasskey, Member};
use serde_json::Value;
use webauthn_rs::prelude::{
    CredentialID, DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential,
    Url, Uuid, Webauthn, WebauthnBuilder,
};

use crate::app::App;
use crate::fault::Fault;

/// A passkey about to be made: what the answer is held against.
pub type Registering = PasskeyRegistration;

/// What a passkey was asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// To come in, whoever it is.
    SignIn,
    /// To show again that it is this member: after a passphrase, or before something weighty.
    Prove(MemberId),
}

/// A passkey asked for: what the answer is held against.
#[derive(Clone, Debug)]
pub struct Asked {
    purpose: Purpose,
    state: DiscoverableAuthentication,
}

/// This site, as passkeys know it: they work at its address and nowhere else.
pub struct Place(Webauthn);

impl Place {
    /// By the address that people reach it under; none where passkeys cannot work there, as at a bare IP address.
    pub fn of(app: &App, headers: &HeaderMap) -> Option<Self> {
        let origin = Url::parse(&app.address(headers)?).ok()?;
        let name = origin.domain()?.to_owned();
        // Browsers know passkeys over HTTPS and on the machine itself.
        if origin.scheme() != "https" && name != "localhost" {
            return None;
        }
        WebauthnBuilder::new(&name, &origin).ok()?.rp_name("Jalon").build().ok().map(Self)
    }

    /// Asks a browser to make a passkey for a member: the question as JSON, and what waits for the answer.
    ///
    /// # Errors
    /// When the machine fails.
    pub fn begin(&self, member: &Member, known: &[KeptPasskey]) -> Result<(Value, Registering), Fault> {
        let known: Vec<CredentialID> = known.iter().filter_map(|kept| read(&kept.key)).map(|key| key.cred_id().clone()).collect();
        let user = Uuid::from_bytes(*member.id.as_bytes());
        let (asked, state) = self.0.start_passkey_registration(user, &member.name, &member.name, Some(known)).map_err(inside)?;
        let mut question = serde_json::to_value(asked).map_err(|_| Fault::BadRequest("passkey"))?;
        // The device is to keep it so that it finds it without a name.
        if let Some(selection) = question.pointer_mut("/publicKey/authenticatorSelection") {
            selection["residentKey"] = "required".into();
            selection["requireResidentKey"] = true.into();
        }
        Ok((question, state))
    }

    /// The passkey that a browser made: its credential's id, and its public key to be kept. None where the answer does not
    /// hold.
    pub fn made(&self, answer: &str, state: &Registering) -> Option<(Vec<u8>, String)> {
        let answer: RegisterPublicKeyCredential = serde_json::from_str(answer).ok()?;
        let passkey = self.0.finish_passkey_registration(&answer, state).ok()?;
        Some((passkey.cred_id().to_vec(), serde_json::to_string(&passkey).ok()?))
    }

    /// Asks a browser for a passkey.
    ///
    /// # Errors
    /// When the machine fails.
    pub fn ask(&self, purpose: Purpose) -> Result<(Value, Asked), Fault> {
        let (asked, state) = self.0.start_discoverable_authentication().map_err(inside)?;
        let question = serde_json::to_value(asked).map_err(|_| Fault::BadRequest("passkey"))?;
        Ok((serde_json::json!({ "publicKey": question["publicKey"] }), Asked { purpose, state }))
    }

    /// Whose passkey answered, and its new state; none where the answer does not hold, in whatever way.
    ///
    /// # Errors
    /// When the record of passkeys cannot be read or written.
    pub fn answered(&self, app: &App, answer: &str, asked: Asked, purpose: Purpose) -> Result<Option<MemberId>, Fault> {
        if asked.purpose != purpose {
            return Ok(None);
        }
        let Ok(answer) = serde_json::from_str::<PublicKeyCredential>(answer) else { return Ok(None) };
        let Ok((user, credential)) = self.0.identify_discoverable_authentication(&answer) else { return Ok(None) };
        let Some(kept) = app.store().passkey_of(credential)? else { return Ok(None) };
        let Some(mut passkey) = read(&kept.key) else { return Ok(None) };
        let is_theirs = user.as_bytes() == kept.member.as_bytes();
        let is_asked = matches!(purpose, Purpose::SignIn) || purpose == Purpose::Prove(kept.member);
        if !is_theirs || !is_asked {
            return Ok(None);
        }
        let result = match self.0.finish_discoverable_authentication_v2(&answer, asked.state, &passkey) {
            Ok(result) if result.user_verified() => result,
            Ok(_) => return Ok(None),
            Err(error) => {
                tracing::warn!(code = "passkey-refused", error = %error, "a passkey was refused");
                return Ok(None);
            }
        };
        passkey.update_credential(&result);
        let key = serde_json::to_string(&passkey).map_err(|_| Fault::BadRequest("passkey"))?;
        app.store().passkey_used(&kept, &key)?;
        Ok(Some(kept.member))
    }
}

fn read(key: &str) -> Option<Passkey> {
    serde_json::from_str(key).ok()
}

fn inside(error: webauthn_rs::prelude::WebauthnError) -> Fault {
    tracing::error!(error = %error, "no question for a passkey could be made");
    Fault::BadRequest("passkey")
}
