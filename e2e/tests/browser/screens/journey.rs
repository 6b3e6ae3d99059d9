//! The screens over everything real: core, worker and program. A first day, from signing in to a contact without a network.

use jalon_e2e::{Faults, Kit, Trouble};
use serde_json::json;

use super::hand::Hand;
use crate::World;

/// What opens the phone.
const OPENS: &str = "bavoru timelo kisado fenuga plotri";
const SUBMIT: &str = "main form button[type='submit']";
const BAR: &str = "return document.querySelector('.bar')?.hidden === false && document.querySelector('main h1') !== null";

pub async fn walk(world: &World) -> Result<(), Trouble> {
    let mut faults = Faults::default();
    let tab = world.driver.browser(&world.clinic.home, Kit::PHONE).await?;
    let hand = Hand::of(&tab);
    tab.sign_in().await?;
    hand.open("").await?;
    tab.find("main form input").await?.send_keys(OPENS).await?;
    hand.tap("Je l’ai retenue").await?;
    tab.press(SUBMIT).await?;
    tab.wait_until("the lock is not made", "return document.body.innerText.includes('Relier ce téléphone')").await?;
    tab.press(SUBMIT).await?;
    tab.wait_until("the phone does not join", BAR).await?;
    // What the site offers comes with the first answer.
    tab.wait_until("no choices come", "return document.body.innerText.replace(/\\s+/g, ' ').includes('En personne, à deux')")
        .await?;

    hand.taps();
    for what in ["En personne, à deux", "Rue", "Présence et écoute"] {
        hand.tap(what).await?;
    }
    tab.press(SUBMIT).await?;
    let taps = hand.taps() + 1;
    println!("a contact over the program itself: {taps} taps");
    tab.wait_until("it is not kept", "return document.body.innerText.includes('Gardé sur ce téléphone')").await?;
    // With a network it leaves by itself, at once or a little later.
    hand.place(2).await?;
    hand.tap("Envoyer maintenant").await?;
    let sent = "return document.querySelector('.standing').innerText.includes('Tout est arrivé')";
    tab.wait_until("it is not sent", sent).await?;
    faults.check(!hand.reads("À revoir").await?, || "the site refused it".into());

    // Without a network, from the beginning: the worker starts the app, the passphrase opens it, a contact is kept.
    let worker = "return navigator.serviceWorker.controller !== null || (await navigator.serviceWorker.ready).active !== null";
    faults.check(tab.run(worker, vec![]).await? == true, || "no worker keeps the app".into());
    tab.go("/phone/").await?;
    tab.devtools("Network.enable", json!({})).await?;
    let away = json!({ "offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0 });
    tab.devtools("Network.emulateNetworkConditions", away).await?;
    tab.client().refresh().await?;
    tab.wait_until(
        "the app does not start without a network",
        "return document.querySelector('main input[type=password]') !== null",
    )
    .await?;
    tab.find("main input[type='password']").await?.send_keys(OPENS).await?;
    tab.press(SUBMIT).await?;
    tab.wait_until("it does not open without a network", BAR).await?;
    hand.still().await?;
    hand.tap("En groupe").await?;
    tab.press(SUBMIT).await?;
    tab.wait_until("nothing is kept without a network", "return document.body.innerText.includes('Gardé sur ce téléphone')")
        .await?;
    faults.check(hand.stands("Seulement sur ce téléphone : 1 entrée").await?, || "nothing says that it is only here".into());
    let here = json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    tab.devtools("Network.emulateNetworkConditions", here).await?;
    hand.place(2).await?;
    hand.tap("Envoyer maintenant").await?;
    tab.wait_until("it is not sent once the network is back", sent).await?;
    tab.close().await?;
    faults.done()
}
