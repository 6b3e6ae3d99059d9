//! What waits, one's own days, reflections, and what holds the work up.

use jalon_e2e::{Faults, Trouble};
use serde_json::{Value, json};

use super::hand::Hand;

async fn newest(hand: &Hand<'_>) -> Result<Value, Trouble> {
    Ok(hand.made().await?.first().cloned().unwrap_or_default())
}

pub async fn waiting(hand: &Hand<'_>) -> Result<Faults, Trouble> {
    let mut faults = Faults::default();
    hand.open("as=full").await?;
    hand.place(1).await?;
    for said in ["La date est passée", "Aujourd’hui", "Bientôt", "pour qui peut le prendre", "1 chez des collègues"] {
        faults.check(hand.reads(said).await?, || format!("what waits does not say: {said}"));
    }
    faults.check(!hand.tab.shows("details article").await?, || "what waits for colleagues is not folded away".into());
    // One tap, and it is done; undone, it waits as before.
    hand.tap_in(".card.late", "C’est fait").await?;
    hand.still().await?;
    let done = newest(hand).await?;
    faults.check(done["open"]["state"] == "done" && done["words"]["what"] == "Passer à la halte avec elle", || {
        format!("done: {done}")
    });
    faults.check(!hand.reads("La date est passée").await?, || "what is done still waits".into());
    hand.tap_in(".toast", "Annuler").await?;
    hand.still().await?;
    faults.check(hand.reads("La date est passée").await?, || "undone, it does not wait again".into());
    hand.tap_in(".card.late", "Remettre à plus tard").await?;
    hand.tap_in(".card.late", "Dans 3 jours").await?;
    hand.still().await?;
    let put_off = newest(hand).await?;
    faults.check(put_off["open"]["state"] == "opened" && put_off["open"]["of"].is_null(), || format!("put off: {put_off}"));

    // A handoff goes on by one tap, a sentence with it if one likes; only what may follow is offered.
    let handoff = ".card.later:first-of-type";
    hand.tap_in(handoff, "Ajouter une phrase").await?;
    hand.tab.find(&format!("{handoff} textarea")).await?.send_keys("On s’est parlé deux minutes").await?;
    hand.tap_in(handoff, "J’accepte").await?;
    hand.still().await?;
    let accepted = newest(hand).await?;
    let words = json!({ "who": "Le Grand", "what": "Aimerait quelqu’un avec lui au premier rendez-vous.", "outcome": "On s’est parlé deux minutes" });
    faults.check(accepted["open"]["state"] == "accepted" && accepted["words"] == words, || format!("accepted: {accepted}"));
    for (said, state) in [("Rencontre à trois", "met"), ("Première venue", "attended"), ("C’est terminé", "closed")] {
        hand.tap_in(handoff, said).await?;
        hand.still().await?;
        let now = newest(hand).await?;
        faults.check(now["open"]["state"] == state && now["words"]["outcome"].is_string(), || format!("{said}: {now}"));
    }
    faults.check(!hand.reads("Le Grand").await?, || "what is over still waits".into());
    Ok(faults)
}

/// Without a contact: something to do by a day, and someone handed on to a service.
pub async fn promises(hand: &Hand<'_>) -> Result<Faults, Trouble> {
    let mut faults = Faults::default();
    hand.open("as=full").await?;
    hand.place(1).await?;
    let before = hand.made().await?.len();
    hand.tap("Un suivi à faire").await?;
    hand.still().await?;
    hand.tap_in("form", "Garder").await?;
    faults.check(hand.made().await?.len() == before, || "a follow-up without a day is kept".into());
    hand.tap("Demain").await?;
    hand.tab.find("form > .field input[type=text]").await?.send_keys("Rappeler la halte").await?;
    hand.tap_in("form", "Garder").await?;
    hand.still().await?;
    let promised = newest(hand).await?;
    let is_opened = promised["open"]["state"] == "opened" && promised["open"]["due"].is_string();
    faults.check(is_opened && promised["words"]["what"] == "Rappeler la halte", || format!("promised: {promised}"));
    faults.check(hand.reads("Rappeler la halte").await?, || "what was promised does not wait".into());

    hand.tap("Passer le relais à un service").await?;
    hand.still().await?;
    hand.tap("Logement").await?;
    hand.tap_in("form", "Garder").await?;
    faults.check(hand.made().await?.len() == before + 1, || "a handoff is kept that does not say how".into());
    hand.tap("Par téléphone").await?;
    hand.tap("Quelqu’un de nouveau").await?;
    hand.tap_in("form", "Garder").await?;
    hand.still().await?;
    let made = hand.made().await?;
    let handed = made.iter().find(|entry| entry["kind"] == "practice.handoff").cloned().unwrap_or_default();
    let open = json!({ "service": "housing", "state": "offered", "way": "phone" });
    faults.check(handed["open"] == open && handed["about"].is_string(), || format!("handed on: {handed}"));
    faults.check(made.iter().any(|entry| entry["kind"] == "trust.person" && entry["about"] == handed["about"]), || {
        "someone new has no pseudonym".into()
    });
    faults.check(hand.reads("vers : Logement").await?, || "what was handed on does not wait".into());
    Ok(faults)
}

pub async fn own(hand: &Hand<'_>) -> Result<Faults, Trouble> {
    let mut faults = Faults::default();
    hand.open("as=full").await?;
    hand.place(2).await?;
    for said in [
        "Seulement sur ce téléphone : 2 entrées, la plus ancienne :",
        "la clinique ne l’a pas pris",
        "Deux versions : choisissez",
    ] {
        faults.check(hand.reads(said).await?, || format!("my days do not say: {said}"));
    }
    // The shelf: why, and what to do; corrected, it goes again and leaves nothing behind.
    hand.tap_in(".ask-first", "Contact").await?;
    hand.still().await?;
    faults.check(hand.reads("Un choix n’est plus dans la liste").await?, || "the shelf gives no reason".into());
    hand.tap("Corriger et renvoyer").await?;
    hand.still().await?;
    hand.tap("Rue").await?;
    hand.tap("Garder la correction").await?;
    hand.still().await?;
    let again = newest(hand).await?;
    faults.check(again["open"]["setting"] == "street" && again["amends"] == json!([]), || format!("sent again: {again}"));
    hand.place(2).await?;
    faults.check(!hand.reads("la clinique ne l’a pas pris").await?, || "the shelf is not empty".into());

    // Two versions: settled on one screen.
    hand.tap_in(".ask-first", "Contact").await?;
    hand.still().await?;
    faults.check(hand.reads("2 versions ont été faites séparément").await?, || "the versions are not shown".into());
    hand.tap_in("main .card:nth-of-type(1)", "Garder celle-ci").await?;
    hand.still().await?;
    let settled = newest(hand).await?;
    faults.check(settled["amends"].as_array().map(Vec::len) == Some(2) && settled["open"]["setting"] == "shelter", || {
        format!("settled: {settled}")
    });
    hand.place(2).await?;
    faults.check(!hand.reads("Deux versions : choisissez").await?, || "the conflict is not settled".into());

    // Amend, then take back, both from the same place.
    hand.tap_in("main", "Heures et paie").await?;
    hand.still().await?;
    hand.tap("Corriger").await?;
    hand.still().await?;
    hand.tap("7 h 30").await?;
    hand.tap("Garder la correction").await?;
    hand.still().await?;
    let amended = newest(hand).await?;
    faults.check(
        amended["open"] == json!({ "minutes": 450, "pay": "paid" }) && amended["amends"].as_array().map(Vec::len) == Some(1),
        || format!("{amended}"),
    );
    hand.place(2).await?;
    hand.tap_in("main", "Heures et paie").await?;
    hand.still().await?;
    hand.tap("Retirer").await?;
    hand.tap("Oui, retirer").await?;
    hand.still().await?;
    let back = newest(hand).await?;
    faults.check(back["kind"] == "record.retraction" && back["amends"][0] == amended["id"], || format!("taken back: {back}"));
    faults.check(!hand.tab.text().await?.contains("Heures et paie"), || "what was taken back still stands among the days".into());

    // No signal is no fault; with one, nothing is only here any more.
    hand.tap("Envoyer maintenant").await?;
    hand.still().await?;
    faults.check(hand.stands("Tout est arrivé à la clinique").await? && hand.made().await?.is_empty(), || {
        "not all was sent".into()
    });
    hand.open("as=full&site=away").await?;
    hand.place(2).await?;
    hand.tap("Envoyer maintenant").await?;
    faults.check(hand.reads("Tout reste gardé; l’envoi se fera tout seul").await?, || "no signal is told as a fault".into());
    Ok(faults)
}

pub async fn reflection(hand: &Hand<'_>) -> Result<Faults, Trouble> {
    let mut faults = Faults::default();
    hand.open("as=fresh").await?;
    hand.place(3).await?;
    hand.tab.find("main textarea").await?.send_keys("J’ai eu peur, et je suis restée.").await?;
    hand.tap("Garder pour moi").await?;
    hand.still().await?;
    let kept = newest(hand).await?;
    faults.check(kept["audience"] == "author" && kept["open"] == json!({}), || format!("kept: {kept}"));
    faults.check(hand.reads("J’ai eu peur, et je suis restée.").await?, || "it is not shown again".into());
    hand.tap("La partager avec l’équipe").await?;
    faults.check(hand.made().await?.len() == 1, || "shared before it was asked".into());
    hand.tap("Oui, la partager").await?;
    hand.still().await?;
    let shared = newest(hand).await?;
    faults.check(shared["audience"] == "team" && shared["amends"][0] == kept["id"] && shared["words"] == kept["words"], || {
        format!("shared: {shared}")
    });
    Ok(faults)
}

pub async fn support(hand: &Hand<'_>) -> Result<Faults, Trouble> {
    let mut faults = Faults::default();
    hand.open("as=full").await?;
    hand.place(4).await?;
    for said in ["il y a 18 jours", "Convenu : tous les 14 jours", "vous y avez droit"] {
        faults.check(hand.reads(said).await?, || format!("support does not say: {said}"));
    }
    hand.tap("Supervision").await?;
    hand.still().await?;
    let fields =
        hand.tab.script("return document.querySelectorAll('main textarea, main input[type=text]').length", vec![]).await?;
    faults.check(fields == 0, || "what is said in supervision could be written".into());
    hand.tap("Supervision clinique").await?;
    hand.tap("1 h").await?;
    hand.tap("Garder").await?;
    hand.still().await?;
    let kept = newest(hand).await?;
    faults.check(kept["open"] == json!({ "held": true, "kind": "clinical", "minutes": 60 }), || format!("supervision: {kept}"));
    hand.place(4).await?;
    faults.check(hand.reads("Dernière supervision notée : aujourd’hui").await?, || {
        "the days since are not counted anew".into()
    });

    hand.tap("Heures et paie").await?;
    hand.still().await?;
    hand.tap("Payées").await?;
    hand.tap("Garder").await?;
    faults.check(hand.reads("Il manque une durée").await?, || "no hours are hours".into());
    hand.tap("7 h").await?;
    hand.tap("Ajouter 15 minutes").await?;
    hand.tap("Hier").await?;
    hand.tap("Garder").await?;
    hand.still().await?;
    let kept = newest(hand).await?;
    faults.check(kept["open"] == json!({ "minutes": 435, "pay": "paid" }), || format!("hours: {kept}"));

    hand.place(4).await?;
    hand.tap("Comment ça va").await?;
    hand.still().await?;
    hand.tap("Mitigé").await?;
    hand.tap("Garder").await?;
    hand.still().await?;
    let kept = newest(hand).await?;
    let is_private = kept["audience"] == "author" && kept["open"] == json!({}) && kept["words"]["level"] == "mixed";
    faults.check(is_private, || format!("wellbeing: {kept}"));
    Ok(faults)
}
