//! Accounts elsewhere, against a small provider that signs with a key of its own.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Form, Json, Router};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use jalon_access::Role;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::clinic::{Browser, Clinic};

/// What a code stands for.
#[derive(Clone)]
struct Grant {
    subject: String,
    nonce: String,
    challenge: String,
    auth_time: u64,
    /// What the provider signs with: its own key, or another.
    seed: u8,
}

#[derive(Clone)]
struct Provider {
    home: String,
    grants: Arc<Mutex<HashMap<String, Grant>>>,
}

const OWN: u8 = 5;

fn key(seed: u8) -> SigningKey {
    SigningKey::from_slice(&[seed; 32]).unwrap()
}

impl Provider {
    async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let home = format!("http://{}", listener.local_addr().unwrap());
        let provider = Self { home, grants: Arc::default() };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(configuration))
            .route("/jwks", get(keys))
            .route("/token", post(token))
            .with_state(provider.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        provider
    }

    fn clinic(&self) -> Clinic {
        Clinic::with_settings(&format!("\n[openid]\nissuer = \"{}\"\nclient_id = \"jalon\"\n", self.home))
    }

    /// The person signs in there: what the browser brings back.
    fn sign_in(&self, sent: &str, subject: &str, change: impl Fn(&mut Grant)) -> String {
        let (_, query) = sent.split_once('?').unwrap();
        let asked: HashMap<String, String> = serde_urlencoded::from_str(query).unwrap();
        assert_eq!(asked["code_challenge_method"], "S256");
        assert_eq!(asked["redirect_uri"], "http://localhost:8600/sign-in/elsewhere/back");
        let mut grant = Grant {
            subject: subject.to_owned(),
            nonce: asked["nonce"].clone(),
            challenge: asked["code_challenge"].clone(),
            auth_time: jalon_server::clock::seconds(),
            seed: OWN,
        };
        change(&mut grant);
        let code = format!("code-{}", asked["state"]);
        self.grants.lock().unwrap().insert(code.clone(), grant);
        format!("/sign-in/elsewhere/back?code={code}&state={}", asked["state"])
    }
}

async fn configuration(State(provider): State<Provider>) -> Json<Value> {
    let home = &provider.home;
    Json(json!({
        "issuer": home, "authorization_endpoint": format!("{home}/authorize"), "token_endpoint": format!("{home}/token"),
        "jwks_uri": format!("{home}/jwks"), "response_types_supported": ["code"], "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
    }))
}

async fn keys() -> Json<Value> {
    let point = key(OWN).verifying_key().to_sec1_point(false);
    let (x, y) = (BASE64.encode(&point.as_bytes()[1..33]), BASE64.encode(&point.as_bytes()[33..]));
    Json(json!({ "keys": [{ "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": "1", "x": x, "y": y }] }))
}

async fn token(
    State(provider): State<Provider>,
    Form(form): Form<HashMap<String, String>>,
) -> Result<Json<Value>, (StatusCode, Json<Value>)> {
    let grant = provider.grants.lock().unwrap().remove(&form["code"]);
    let proves = |grant: &Grant| BASE64.encode(Sha256::digest(&form["code_verifier"])) == grant.challenge;
    let Some(grant) = grant.filter(proves) else {
        return Err((StatusCode::BAD_REQUEST, Json(json!({ "error": "invalid_grant" }))));
    };
    let now = jalon_server::clock::seconds();
    let claims = json!({
        "iss": provider.home, "sub": grant.subject, "aud": "jalon", "exp": now + 60, "iat": now, "nonce": grant.nonce,
        "auth_time": grant.auth_time,
    });
    let header = BASE64.encode(json!({ "alg": "ES256", "kid": "1" }).to_string());
    let signed = format!("{header}.{}", BASE64.encode(claims.to_string()));
    let signature: Signature = key(grant.seed).sign(signed.as_bytes());
    let id_token = format!("{signed}.{}", BASE64.encode(signature.to_bytes()));
    Ok(Json(json!({ "access_token": "x", "token_type": "Bearer", "id_token": id_token })))
}

async fn come_in(provider: &Provider, browser: &Browser<'_>, subject: &str, change: impl Fn(&mut Grant)) -> bool {
    let sent = browser.get("/sign-in/elsewhere?next=/account").await;
    assert!(sent.to.starts_with(&provider.home), "{}", sent.to);
    browser.get(&provider.sign_in(&sent.to, subject, change)).await;
    browser.is_in().await
}

#[tokio::test]
async fn a_connected_account_opens_the_door_and_no_other_does() {
    let provider = Provider::start().await;
    let clinic = provider.clinic();
    let browser = clinic.signed_in(clinic.member("marie", Role::PeerWorker));
    assert!(clinic.browser().page("/sign-in").await.shows("Sign in with the clinic"));
    assert!(!come_in(&provider, &clinic.browser(), "7", |_| ()).await, "nobody is made a member by it");

    let sent = browser.get("/account/elsewhere").await;
    assert_eq!(browser.get(&provider.sign_in(&sent.to, "7", |_| ())).await.to, "/account");
    assert!(browser.page("/account").await.shows("well protected"));
    assert!(come_in(&provider, &clinic.browser(), "7", |_| ()).await);
    assert!(!come_in(&provider, &clinic.browser(), "8", |_| ()).await);
    assert!(
        !come_in(&provider, &clinic.browser(), "7", |grant| grant.nonce = "another".to_owned()).await,
        "a nonce of another time"
    );
    assert!(
        !come_in(&provider, &clinic.browser(), "7", |grant| grant.challenge = "another".to_owned()).await,
        "a code of another browser"
    );
    assert!(!come_in(&provider, &clinic.browser(), "7", |grant| grant.seed = 6).await, "signed with another key");

    browser.fill("/account/elsewhere", &[]).await;
    assert!(!come_in(&provider, &clinic.browser(), "7", |_| ()).await);
}

#[tokio::test]
async fn what_comes_back_is_taken_once_and_from_the_browser_that_was_sent() {
    let provider = Provider::start().await;
    let clinic = provider.clinic();
    let member = clinic.member("marie", Role::PeerWorker);
    clinic.store().connect_elsewhere(member, &provider.home, "7").unwrap();
    let (mine, other) = (clinic.browser(), clinic.browser());
    let sent = mine.get("/sign-in/elsewhere").await;
    let back = provider.sign_in(&sent.to, "7", |_| ());
    other.get(&back).await;
    assert!(!other.is_in().await, "a link from somebody else's sign-in");
    mine.get(&back).await;
    assert!(!mine.is_in().await, "and it is spent");

    // Showing it again asks the provider to ask again.
    assert!(come_in(&provider, &mine, "7", |_| ()).await);
    clinic.sql("UPDATE session SET proved_at = proved_at - 660000000");
    let sent = mine.get("/account/prove/elsewhere?next=/account/codes").await;
    assert!(sent.to.contains("prompt=login") && sent.to.contains("max_age=0"), "{}", sent.to);
    assert_eq!(mine.get(&provider.sign_in(&sent.to, "7", |grant| grant.auth_time -= 700)).await.status, StatusCode::BAD_GATEWAY);
    let sent = mine.get("/account/prove/elsewhere?next=/account/codes").await;
    assert_eq!(mine.get(&provider.sign_in(&sent.to, "7", |_| ())).await.to, "/account/codes");
    mine.page("/account/codes").await;
}
