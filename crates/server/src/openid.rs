//! Accounts elsewhere: OpenID Connect Core 1.0, the authorization code flow with PKCE (RFC 7636) and a nonce. Nobody is
//! made a member by it: a member connects an account first, and comes in by it from then on.

use std::path::Path;
use std::time::Duration;

use jalon_record::id::MemberId;
use jalon_store::StoreError;
use jalon_store::folder::OpenId;
use openidconnect::core::{CoreAuthPrompt, CoreAuthenticationFlow, CoreClient, CoreProviderMetadata};
use openidconnect::{
    AuthorizationCode, ClientId, ClientSecret, CsrfToken, HttpRequest, HttpResponse, IssuerUrl, Nonce, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, TokenResponse,
};

use crate::app::App;
use crate::clock;
use crate::fault::Fault;

/// Where the provider leads back to.
pub const BACK: &str = "/sign-in/elsewhere/back";
/// Where a provider may be reached without encryption: on this machine, for trying it out.
const HERE: [&str; 2] = ["http://localhost", "http://127.0.0.1"];
/// How long a provider may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// The most bytes that an answer may have.
const MOST: u64 = 1_000_000;

/// What someone was sent to the provider for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// To come in.
    SignIn,
    /// To let their account there open this member's.
    Connect(MemberId),
    /// To show again that they are this member.
    Prove(MemberId),
}

/// Someone sent to the provider, not back yet.
pub struct Sent {
    /// What for.
    pub purpose: Purpose,
    /// Where they wanted to go.
    pub next: String,
    nonce: Nonce,
    verifier: PkceCodeVerifier,
    back: RedirectUrl,
}

/// The provider of the clinic, as the settings name it.
pub struct Provider {
    issuer: IssuerUrl,
    client: ClientId,
    secret: Option<ClientSecret>,
}

impl Provider {
    /// From the settings; the secret is read from its file, beside the settings unless its path says otherwise.
    ///
    /// # Errors
    /// [`StoreError::Settings`] where the issuer is not reached over https, [`StoreError::File`] where the secret does not read.
    pub fn of(settings: &OpenId, folder: &Path) -> Result<Self, StoreError> {
        let is_here = HERE.iter().any(|here| settings.issuer.starts_with(here));
        let issuer = IssuerUrl::new(settings.issuer.clone()).ok().filter(|_| is_here || settings.issuer.starts_with("https://"));
        let issuer = issuer.ok_or_else(|| StoreError::Settings("openid.issuer: https".to_owned()))?;
        let secret = match &settings.client_secret_file {
            Some(file) => {
                let path = folder.join(file);
                let text = std::fs::read_to_string(&path).map_err(|source| StoreError::File { path, source })?;
                Some(ClientSecret::new(text.trim().to_owned()))
            }
            None => None,
        };
        Ok(Self { issuer, client: ClientId::new(settings.client_id.clone()), secret })
    }

    /// The issuer, which a subject belongs to.
    pub fn issuer(&self) -> &str {
        self.issuer.as_str()
    }

    fn metadata(&self) -> Result<CoreProviderMetadata, Fault> {
        CoreProviderMetadata::discover(&self.issuer, &fetch).map_err(|error| unreachable_provider(&error))
    }

    /// Sends someone to the provider: the address to go to, and the state that must come back. Waits for the network.
    ///
    /// # Errors
    /// [`Fault::Elsewhere`] where the provider does not answer.
    pub fn send(&self, app: &App, purpose: Purpose, next: String, address: &str) -> Result<(String, String), Fault> {
        let back = RedirectUrl::new(format!("{address}{BACK}")).map_err(|_| Fault::BadRequest("host"))?;
        let client = CoreClient::from_provider_metadata(self.metadata()?, self.client.clone(), self.secret.clone())
            .set_redirect_uri(back.clone());
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let nonce = Nonce::new_random();
        let sent = Sent { purpose, next, nonce: nonce.clone(), verifier, back };
        let state = app.factors().elsewhere.put(sent)?;
        let known = CsrfToken::new(state.clone());
        let mut asked =
            client.authorize_url(CoreAuthenticationFlow::AuthorizationCode, || known, || nonce).set_pkce_challenge(challenge);
        if matches!(purpose, Purpose::Prove(_)) {
            asked = asked.add_prompt(CoreAuthPrompt::Login).set_max_age(Duration::ZERO);
        }
        Ok((asked.url().0.to_string(), state))
    }

    /// The subject that the provider vouches for; none where what came back does not hold. Waits for the network.
    ///
    /// # Errors
    /// [`Fault::Elsewhere`] where the provider does not answer.
    pub fn back(&self, sent: Sent, code: &str) -> Result<Option<String>, Fault> {
        let client = CoreClient::from_provider_metadata(self.metadata()?, self.client.clone(), self.secret.clone())
            .set_redirect_uri(sent.back);
        let exchange =
            client.exchange_code(AuthorizationCode::new(code.to_owned())).map_err(|error| unreachable_provider(&error))?;
        let answer = match exchange.set_pkce_verifier(sent.verifier).request(&fetch) {
            Ok(answer) => answer,
            Err(error) => {
                tracing::warn!(error = %error, "the provider did not exchange a code");
                return Ok(None);
            }
        };
        let Some(token) = answer.id_token() else { return Ok(None) };
        let claims = match token.claims(&client.id_token_verifier(), &sent.nonce) {
            Ok(claims) => claims,
            Err(error) => {
                tracing::warn!(error = %error, "a token of the provider does not hold");
                return Ok(None);
            }
        };
        if matches!(sent.purpose, Purpose::Prove(_)) {
            let now = i64::try_from(clock::seconds()).unwrap_or(i64::MAX);
            let lately = claims.auth_time().is_some_and(|shown| now.saturating_sub(shown.timestamp()) < 600);
            if !lately {
                return Ok(None);
            }
        }
        Ok(Some(claims.subject().as_str().to_owned()))
    }
}

fn unreachable_provider(error: &dyn std::error::Error) -> Fault {
    tracing::warn!(error = %error, "the provider of accounts does not answer as it should");
    Fault::Elsewhere
}

/// One request, following no redirect: the provider is named in the settings, and is asked and nobody else.
fn fetch(request: HttpRequest) -> Result<HttpResponse, ureq::Error> {
    let agent: ureq::Agent =
        ureq::Agent::config_builder().max_redirects(0).http_status_as_error(false).timeout_global(Some(PATIENCE)).build().into();
    let (parts, mut body) = agent.run(request)?.into_parts();
    let bytes = body.with_config().limit(MOST).read_to_vec()?;
    Ok(HttpResponse::from_parts(parts, bytes))
}
