//! Noting a contact, counting a day.

use jalon_e2e::{Faults, Trouble};
use serde_json::json;

use super::hand::Hand;

/// The most taps that a contact may take, the one that keeps it included.
const MOST_TAPS: u32 = 6;

pub async fn contact(hand: &Hand<'_>) -> Result<Faults, Trouble> {
    let mut faults = Faults::default();
    hand.open("as=fresh").await?;
    hand.tap("En personne, à deux").await?;
    hand.tap("Rue").await?;
    hand.tap("Présence et écoute").await?;
    hand.tap("Aide concrète").await?;
    hand.tap("Garder").await?;
    let taps = hand.taps();
    println!("a contact with two kinds of support: {taps} taps, nothing typed");
    faults.check(taps <= MOST_TAPS, || format!("a contact takes {taps} taps"));
    hand.still().await?;
    let made = hand.made().await?;
    let first = made.first().cloned().unwrap_or_default();
    let open = json!({ "setting": "street", "support": ["listening", "practical"], "way": "one-to-one" });
    faults.check(made.len() == 1 && first["kind"] == "practice.contact" && first["open"] == open, || format!("kept: {made:?}"));
    let dated = first["occurred"].as_str().is_some_and(|date| date.len() >= 20 && date.contains('T'));
    faults.check(dated && first["about"].is_null() && first["audience"] == "team", || format!("kept: {first}"));
    faults.check(hand.reads("Gardé sur ce téléphone.").await?, || "nothing says that it is kept".into());
    faults.check(hand.stands("Seulement sur ce téléphone : 1 entrée").await?, || "nothing says that it is only here".into());

    hand.tap_in(".toast", "Annuler").await?;
    hand.still().await?;
    faults.check(hand.made().await?.is_empty(), || "undone, it is still there".into());

    // With someone known, all that came of it, and another time: still within the taps. What is usual is in front by now.
    hand.open("as=full").await?;
    for what in ["En personne, à deux", "Présence et écoute", "Minou", "Hier soir", "Garder"] {
        hand.tap(what).await?;
    }
    let taps = hand.taps();
    println!("a contact with someone known, yesterday evening: {taps} taps, nothing typed");
    faults.check(taps <= MOST_TAPS, || format!("a contact with someone takes {taps} taps"));
    let first = hand.made().await?.first().cloned().unwrap_or_default();
    let day = first["occurred"].as_str().unwrap_or_default();
    faults.check(first["about"].is_string() && day.len() == 10, || format!("kept: {first}"));
    // What was sent is not as if it had never been: it is taken back.
    hand.tab.script("standIn.memory.entries.forEach((entry) => (entry.seq = entry.seq || 1000))", vec![]).await?;
    hand.tap_in(".toast", "Annuler").await?;
    hand.still().await?;
    let back = hand.made().await?.first().cloned().unwrap_or_default();
    faults.check(back["kind"] == "record.retraction" && back["amends"][0] == first["id"], || format!("undone: {back}"));

    // No way: it says so where it is missing, and keeps nothing.
    hand.open("as=fresh").await?;
    hand.tap("Garder").await?;
    faults.check(hand.made().await?.is_empty() && hand.reads("Il manque une réponse").await?, || "kept without a way".into());
    let focused = "return document.activeElement.closest('fieldset') !== null";
    faults
        .check(hand.tab.script(focused, vec![]).await?.as_bool() == Some(true), || "focus does not go to what is missing".into());

    // A full disk: nothing is said to be kept, and what was chosen stays.
    hand.open("as=fresh&full=disk").await?;
    hand.tap("En groupe").await?;
    hand.tap("Garder").await?;
    faults.check(hand.reads("Ce n’est pas gardé").await? && !hand.reads("Gardé sur ce téléphone").await?, || {
        "a full disk is not told".into()
    });
    let chosen = "return document.querySelector('input[value=group]').checked";
    faults.check(hand.tab.script(chosen, vec![]).await?.as_bool() == Some(true), || "what was chosen is gone".into());
    Ok(faults)
}

pub async fn someone_new(hand: &Hand<'_>) -> Result<Faults, Trouble> {
    let mut faults = Faults::default();
    hand.open("as=fresh").await?;
    hand.tap("En personne, à deux").await?;
    hand.tap("Quelqu’un de nouveau").await?;
    hand.tab.find("main input[maxlength='60']").await?.send_keys("Capitaine").await?;
    hand.tap("Note, but, suite").await?;
    hand.tab.find("main textarea[rows='2']").await?.send_keys("Dormir au chaud").await?;
    hand.tap("Demain").await?;
    hand.tap("Garder").await?;
    hand.still().await?;
    let mut made = hand.made().await?;
    made.reverse();
    let kinds: Vec<_> = made.iter().filter_map(|entry| entry["kind"].as_str()).collect();
    let all = ["trust.person", "practice.contact", "practice.goal", "practice.follow-up"];
    faults.check(kinds == all, || format!("kept: {kinds:?}"));
    if kinds == all {
        let about = &made[0]["about"];
        faults.check(about.is_string() && made.iter().all(|entry| entry["about"] == *about), || "not all is about them".into());
        faults.check(made[0]["words"]["nickname"] == "Capitaine", || format!("the nickname: {}", made[0]));
        faults
            .check(made[2]["words"]["goal"] == "Dormir au chaud" && made[1]["words"].get("goal").is_none(), || "the goal".into());
        faults.check(made[3]["open"]["of"] == made[1]["id"] && made[3]["open"]["state"] == "opened", || format!("{}", made[3]));
    }
    hand.tap_in(".toast", "Annuler").await?;
    hand.still().await?;
    faults.check(hand.made().await?.is_empty(), || "undone, something of it is left".into());
    Ok(faults)
}

/// What is half written outlives the lock, and no longer than it is needed.
pub async fn half_written(hand: &Hand<'_>) -> Result<Faults, Trouble> {
    let mut faults = Faults::default();
    hand.open("as=fresh").await?;
    hand.tap("En groupe").await?;
    hand.tap("Note, but, suite").await?;
    hand.tab.find("main textarea[rows='3']").await?.send_keys("Soupe partagée").await?;
    hand.tap("Verrouiller").await?;
    hand.still().await?;
    faults.check(!hand.reads("Soupe partagée").await?, || "words stay on the locked screen".into());
    hand.tab.find("main input[type='password']").await?.send_keys("baro tife lopi zadu meco").await?;
    hand.tap("Ouvrir").await?;
    hand.still().await?;
    faults.check(hand.reads("Repris là où vous en étiez").await?, || "what was half written is gone".into());
    hand.tap("Garder").await?;
    hand.still().await?;
    let first = hand.made().await?.first().cloned().unwrap_or_default();
    faults.check(first["open"]["way"] == "group" && first["words"]["note"] == "Soupe partagée", || format!("kept: {first}"));
    faults.check(!hand.reads("Repris là où vous en étiez").await?, || "it is taken up again once it was kept".into());
    Ok(faults)
}

pub async fn tally(hand: &Hand<'_>) -> Result<Faults, Trouble> {
    let mut faults = Faults::default();
    hand.open("as=fresh").await?;
    hand.tap("Un décompte").await?;
    hand.still().await?;
    faults.check(!hand.reads("Avec qui").await?, || "a tally asks for persons".into());
    hand.tap("Garder le décompte").await?;
    faults.check(hand.reads("Rien n’est compté encore").await? && hand.made().await?.is_empty(), || {
        "an empty tally is kept".into()
    });
    for what in [
        "Rue : en ajouter un",
        "Rue : en ajouter un",
        "Refuge : en ajouter un",
        "Présence et écoute : en ajouter un",
        "Rue : en retirer un",
    ] {
        hand.tap(what).await?;
    }
    hand.tap("Contacts : en ajouter un").await?;
    hand.tap("Garder le décompte").await?;
    hand.still().await?;
    let first = hand.made().await?.first().cloned().unwrap_or_default();
    let counts = json!([
        { "code": "street", "list": "setting", "n": 1 }, { "code": "shelter", "list": "setting", "n": 1 },
        { "code": "listening", "list": "support", "n": 1 },
    ]);
    faults.check(first["open"] == json!({ "contacts": 3, "counts": counts }), || format!("counted: {}", first["open"]));
    // The day goes on: what follows is a new version of the same tally, and putting the app aside keeps it as well.
    hand.tap("Rue : en ajouter un").await?;
    hand.place(1).await?;
    let second = hand.made().await?.first().cloned().unwrap_or_default();
    faults.check(second["amends"][0] == first["id"] && second["open"]["contacts"] == 4, || format!("put aside: {second}"));
    hand.place(0).await?;
    faults.check(hand.reads("Le décompte d’aujourd’hui continue").await?, || "the tally does not go on".into());
    // Undone, the day stands where it stood.
    hand.tap("Rue : en ajouter un").await?;
    hand.tap("Garder le décompte").await?;
    hand.tap_in(".toast", "Annuler").await?;
    hand.still().await?;
    let now = hand.made().await?;
    faults.check(now.len() == 2 && now[0]["open"]["contacts"] == 4, || format!("undone: {now:?}"));
    Ok(faults)
}

/// Fields for words appear as that day's policy allows, and one sentence says what was agreed.
pub async fn notes(hand: &Hand<'_>) -> Result<Faults, Trouble> {
    let mut faults = Faults::default();
    let levels = [
        ("none", false, "ne rien écrire sur chaque contact"),
        ("tally", false, "compter seulement"),
        ("shared", true, "écrire les notes avec la personne"),
        ("full", true, "Une note est possible"),
    ];
    for (level, allowed, said) in levels {
        hand.open(&format!("as=fresh&notes={level}")).await?;
        let first = "return document.querySelector('.tabs button').innerText";
        let first = hand.tab.script(first, vec![]).await?;
        let pressed = hand.tab.script("return document.querySelector('.tabs [aria-pressed=true]').innerText", vec![]).await?;
        let offered = if !allowed { "Un décompte" } else { "Un contact" };
        faults.check(first == offered && pressed == offered, || format!("{level}: {first} is offered first, {pressed} shown"));
        hand.tap("Un contact").await?;
        hand.still().await?;
        hand.tap("Note, but, suite").await?;
        let fields = hand.tab.script("return document.querySelectorAll('main textarea').length", vec![]).await?;
        faults.check((fields == 3) == allowed && (fields == 0) != allowed, || format!("{level}: {fields} fields for words"));
        faults.check(hand.reads(said).await?, || format!("{level}: nothing says what was agreed"));
        let asked = hand
            .tab
            .script("return [...document.querySelectorAll('input[value=new]')].some((input) => input.checkVisibility())", vec![]);
        faults.check(asked.await?.as_bool() == Some(allowed), || format!("{level}: whether it asks for persons"));
        if allowed {
            hand.tap("Quelqu’un de nouveau").await?;
        }
        hand.tap("En groupe").await?;
        hand.tap("Garder").await?;
        hand.still().await?;
        let made = hand.made().await?;
        let wordless = made.iter().all(|entry| entry["words"].as_object().is_none_or(serde_json::Map::is_empty));
        let most = match level {
            "none" => 0,
            "tally" => 1,
            _ => 2,
        };
        faults.check(made.len() == most && wordless, || format!("{level}: kept {made:?}"));
    }
    Ok(faults)
}
