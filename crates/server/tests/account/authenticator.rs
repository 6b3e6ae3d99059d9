//! An authenticator in software, made by hand after WebAuthn level 3, sections 6.1 and 6.5.4: it makes one passkey and
//! shows it, and can be told to lie.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::clinic::{Browser, ORIGIN};

pub struct Authenticator {
    key: SigningKey,
    credential: Vec<u8>,
    user: Vec<u8>,
    pub counter: u32,
    /// What it says of the person: present (1), and recognised (4).
    pub flags: u8,
    /// Which page it believes to be on.
    pub origin: String,
}

impl Authenticator {
    pub fn new(seed: u8) -> Self {
        let key = SigningKey::from_slice(&[seed; 32]).unwrap();
        Self { key, credential: vec![seed; 16], user: Vec::new(), counter: 0, flags: 5, origin: ORIGIN.to_owned() }
    }

    fn data(&self, more: u8) -> Vec<u8> {
        let mut data = Sha256::digest("localhost").to_vec();
        data.push(self.flags | more);
        data.extend(self.counter.to_be_bytes());
        data
    }

    fn client_data(&self, kind: &str, challenge: &Value) -> Vec<u8> {
        json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false }).to_string().into_bytes()
    }

    fn answer(&self, response: Value) -> String {
        let id = BASE64.encode(&self.credential);
        json!({ "id": id, "rawId": id, "type": "public-key", "extensions": {}, "response": response }).to_string()
    }

    /// Makes its passkey, as asked.
    pub fn create(&mut self, asked: &Value) -> String {
        self.user = BASE64.decode(asked["user"]["id"].as_str().unwrap()).unwrap();
        assert_eq!(asked["authenticatorSelection"]["residentKey"], "required");
        assert_eq!(asked["authenticatorSelection"]["userVerification"], "required");
        let mut data = self.data(0x40);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.credential.len()).unwrap().to_be_bytes());
        data.extend(&self.credential);
        let point = self.key.verifying_key().to_sec1_point(false);
        // COSE (RFC 9053): an EC2 key for ES256 on P-256.
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(&point.as_bytes()[1..33]);
        data.extend([0x22, 0x58, 0x20]);
        data.extend(&point.as_bytes()[33..]);
        let mut object = vec![0xa3, 0x63];
        object.extend(b"fmt");
        object.push(0x64);
        object.extend(b"none");
        object.push(0x67);
        object.extend(b"attStmt");
        object.extend([0xa0, 0x68]);
        object.extend(b"authData");
        object.extend([0x58, u8::try_from(data.len()).unwrap()]);
        object.extend(data);
        let client = self.client_data("webauthn.create", &asked["challenge"]);
        self.answer(json!({
            "attestationObject": BASE64.encode(object), "clientDataJSON": BASE64.encode(client), "transports": ["internal"],
        }))
    }

    /// Shows its passkey, as asked.
    pub fn get(&mut self, asked: &Value) -> String {
        self.counter += 1;
        let client = self.client_data("webauthn.get", &asked["challenge"]);
        let data = self.data(0);
        let mut signed = data.clone();
        signed.extend(Sha256::digest(&client));
        let signature: Signature = self.key.sign(&signed);
        self.answer(json!({
            "authenticatorData": BASE64.encode(data), "clientDataJSON": BASE64.encode(client),
            "signature": BASE64.encode(signature.to_der()), "userHandle": BASE64.encode(&self.user),
        }))
    }
}

/// What a page's script is told: what waits, and what to ask.
pub fn question(page: &str) -> (String, Value) {
    let told: Value = serde_json::from_str(page).unwrap();
    (told["waiting"].as_str().unwrap().to_owned(), told["question"]["publicKey"].clone())
}

/// Registers the passkey of an authenticator for whoever is signed in.
pub async fn register(browser: &Browser<'_>, authenticator: &mut Authenticator) -> crate::clinic::Answer {
    let (waiting, asked) = question(&browser.fill("/account/passkeys/begin", &[]).await.page);
    let credential = authenticator.create(&asked);
    browser.fill("/account/passkeys", &[("name", "My phone"), ("waiting", &waiting), ("credential", &credential)]).await
}

/// Comes in by a passkey.
pub async fn come_in(browser: &Browser<'_>, authenticator: &mut Authenticator) -> crate::clinic::Answer {
    let (waiting, asked) = question(&browser.post("/sign-in/passkey/begin", &[]).await.page);
    let credential = authenticator.get(&asked);
    browser.post("/sign-in/passkey", &[("waiting", &waiting), ("credential", &credential), ("next", "/account")]).await
}
