//! Someone is invited on paper, makes a passkey, loses a phone, and comes back. Chromium's own authenticator plays the finger.

use jalon_e2e::clinic::PASSPHRASE;
use jalon_e2e::{Faults, Kit, Tab, Trouble};
use serde_json::json;

use crate::World;

const LOGIN: &str = "invitee";

pub async fn walk(world: &World) -> Result<(), Trouble> {
    let mut faults = Faults::default();
    let coordinator = world.driver.browser(&world.clinic.home, Kit::DESKTOP).await?;
    coordinator.sign_in().await?;
    let link = invite(&coordinator).await?;
    faults.check(coordinator.shows("svg.qr").await?, || "the invitation has no square".into());

    let phone = world.driver.browser(&world.clinic.home, Kit::PHONE).await?;
    finger(&phone).await?;
    phone.go(&link).await?;
    phone.press("main details summary").await?;
    phone.fill("passphrase", PASSPHRASE).await?;
    phone.fill("again", PASSPHRASE).await?;
    phone.follow("main form button").await?;

    phone.go("/account/passkeys").await?;
    phone.fill("name", "phone").await?;
    phone.follow("[data-passkey-button]").await?;
    let path = phone.path().await?;
    faults.check(path == "/account/set-up", || format!("making a passkey leads to {path}"));
    phone.go("/account").await?;
    faults.check(phone.shows("ul.passkeys > li").await?, || "the passkey is not listed".into());
    faults.check(phone.too_wide().await?.is_empty(), || "the page is wider than the phone".into());

    phone.go("/account/codes").await?;
    phone.follow("main form button").await?;
    let codes = phone.texts("return [...document.querySelectorAll('.codes code')].map((code) => code.innerText)", vec![]).await?;
    faults.check(codes.len() == 10, || format!("{} recovery codes", codes.len()));

    sign_out(&phone).await?;
    phone.go("/sign-in?next=%2Faccount").await?;
    phone.follow("[data-passkey-button]").await?;
    let path = phone.path().await?;
    faults.check(path == "/account", || format!("the passkey leads to {path}"));

    // Without the phone: passphrase and a recovery code, which works once.
    let other = world.driver.browser(&world.clinic.home, Kit::DESKTOP).await?;
    let code = codes.first().cloned().unwrap_or_default();
    by_code(&other, &code).await?;
    let path = other.path().await?;
    faults.check(path == "/account", || format!("a recovery code leads to {path}"));
    let again = world.driver.browser(&world.clinic.home, Kit::DESKTOP).await?;
    by_code(&again, &code).await?;
    faults.check(again.shows("[role='alert']").await?, || "a recovery code works twice".into());
    again.close().await?;

    other.go("/account/lost").await?;
    other.press("main label:has(input[name='passkey'])").await?;
    other.follow("main form button").await?;
    phone.go("/account").await?;
    let path = phone.path().await?;
    faults.check(path.starts_with("/sign-in"), || format!("the lost phone still opens {path}"));
    phone.follow("[data-passkey-button]").await?;
    faults.check(phone.shows("[role='alert']").await?, || "the lost phone's passkey still opens".into());
    for tab in [&phone, &other, &coordinator] {
        let said = tab.console().await?;
        faults.check(said.iter().all(|line| line.contains("422")), || format!("the console says {said:?}"));
    }
    tokio::try_join!(phone.close(), other.close(), coordinator.close())?;
    faults.done()
}

/// Invites someone; the path of the link that is shown once.
async fn invite(tab: &Tab) -> Result<String, Trouble> {
    tab.go("/trust/members/invite").await?;
    tab.fill("name", "Personne inventée").await?;
    tab.fill("login", LOGIN).await?;
    tab.choose("role", "clinician").await?;
    tab.choose("locale", "fr").await?;
    tab.follow("main form button").await?;
    let link = tab.find(".invitation-link code").await?.text().await?;
    link.split_once("/link/")
        .map(|(_, token)| format!("/link/{token}"))
        .ok_or_else(|| Trouble::Page(format!("no link in {link}")))
}

/// Gives a browser an authenticator that always recognises its person.
async fn finger(tab: &Tab) -> Result<(), Trouble> {
    tab.devtools("WebAuthn.enable", json!({ "enableUI": false })).await?;
    let options = json!({
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": true, "hasUserVerification": true,
        "isUserVerified": true, "automaticPresenceSimulation": true,
    });
    tab.devtools("WebAuthn.addVirtualAuthenticator", json!({ "options": options })).await.map(drop)
}

async fn sign_out(tab: &Tab) -> Result<(), Trouble> {
    tab.press(".menu > summary").await?;
    tab.follow(".menu form[action='/sign-out'] button").await
}

/// Comes in by passphrase and a recovery code, as far as it goes.
async fn by_code(tab: &Tab, code: &str) -> Result<(), Trouble> {
    tab.go("/sign-in?next=%2Faccount").await?;
    tab.fill("login", LOGIN).await?;
    tab.fill("passphrase", PASSPHRASE).await?;
    tab.follow("main form[action='/sign-in'] button").await?;
    tab.fill("code", code).await?;
    tab.follow("main form[action='/sign-in/second'] button").await
}
