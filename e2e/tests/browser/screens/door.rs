//! The first start, the lock, and what may go wrong around them.

use jalon_e2e::{Faults, Trouble};
use serde_json::json;

use super::hand::Hand;

const KNOWN: &str = "Je l’ai retenue";

async fn type_passphrase(hand: &Hand<'_>, words: &str) -> Result<(), Trouble> {
    let field = hand.tab.find("main form input").await?;
    field.clear().await?;
    Ok(field.send_keys(words).await?)
}

pub async fn start(hand: &Hand<'_>) -> Result<Faults, Trouble> {
    let mut faults = Faults::default();
    hand.open("as=new").await?;
    let told = hand.tab.script("return document.querySelectorAll('main > ul > li').length", vec![]).await?;
    faults.check(told == 3, || format!("what is kept where takes {told} sentences"));
    faults.check(!hand.tab.shows(".bar").await?, || "the bar shows before anything is set up".into());
    type_passphrase(hand, "123456").await?;
    hand.tap("Choisir cette phrase").await?;
    faults.check(hand.reads("Cochez d’abord").await?, || "nobody is asked whether they know it".into());
    hand.tap(KNOWN).await?;
    hand.tap("Choisir cette phrase").await?;
    faults.check(hand.reads("Des chiffres seuls se devinent").await?, || "digits are not refused in words".into());
    hand.tap("En proposer une").await?;
    hand.tap("Choisir cette phrase").await?;
    hand.still().await?;
    faults.check(hand.reads("Relier ce téléphone").await?, || "joining does not follow".into());
    hand.tap("Relier").await?;
    hand.still().await?;
    faults
        .check(hand.tab.shows(".bar").await? && hand.reads("Comment ?").await?, || "joined, there is nothing to log with".into());

    hand.open("as=join&join=stranger").await?;
    hand.tap("Relier").await?;
    faults.check(hand.reads("La clinique ne vous reconnaît pas").await?, || "a stranger is not told to sign in".into());
    let way = hand.tab.attributes("main a", "href").await?;
    faults.check(way == ["/sign-in?next=/phone/"], || format!("the way to sign in: {way:?}"));
    Ok(faults)
}

pub async fn locked(hand: &Hand<'_>) -> Result<Faults, Trouble> {
    let mut faults = Faults::default();
    hand.open("as=locked").await?;
    faults.check(!hand.reads("Minou").await? && !hand.tab.shows(".bar").await?, || "the locked screen tells something".into());
    type_passphrase(hand, "une autre phrase de cinq mots").await?;
    hand.tap("Ouvrir").await?;
    faults.check(hand.reads("Ce n’est pas la bonne phrase").await?, || "a wrong passphrase is not told".into());

    // A count without opening: it is kept, and there once the phone is open.
    hand.tap("Compter sans ouvrir").await?;
    hand.tap("Contacts : en ajouter un").await?;
    hand.tap("Contacts : en ajouter un").await?;
    hand.tap("Garder ce nombre").await?;
    hand.still().await?;
    faults.check(hand.reads("Gardé et refermé").await? && hand.stands("1 compte attend d’être ouvert").await?, || {
        "a quick count is not told".into()
    });
    type_passphrase(hand, "baro tife lopi zadu meco").await?;
    hand.tap("Ouvrir").await?;
    hand.still().await?;
    let quick = hand.made().await?.first().cloned().unwrap_or_default();
    faults.check(quick["open"] == json!({ "contacts": 2 }) && quick["words"] == json!({}), || {
        format!("counted while locked: {quick}")
    });

    // Where there are several initiatives, it waits to be told to which it belongs.
    hand.place(2).await?;
    hand.tap_in("main", "Décompte").await?;
    hand.still().await?;
    hand.tap("Halte du Canal").await?;
    hand.still().await?;
    let placed = hand.made().await?.first().cloned().unwrap_or_default();
    faults.check(placed["initiative"].is_string() && placed["open"] == quick["open"], || format!("placed: {placed}"));

    hand.tap("Verrouiller").await?;
    hand.still().await?;
    faults.check(hand.reads("Carnet verrouillé").await?, || "one tap does not lock".into());
    // Forgotten: it takes a promise to have understood, and then begins anew.
    hand.tap("Phrase ou clé perdue").await?;
    let off = "return [...document.querySelectorAll('details[open] button')].some((button) => button.disabled)";
    faults.check(hand.tab.script(off, vec![]).await?.as_bool() == Some(true), || "everything can be erased by one tap".into());
    hand.tap("Je comprends").await?;
    hand.tap("Tout effacer ici").await?;
    hand.still().await?;
    faults.check(hand.reads("Votre carnet de terrain").await?, || "it does not begin anew".into());
    Ok(faults)
}

pub async fn trouble(hand: &Hand<'_>) -> Result<Faults, Trouble> {
    let mut faults = Faults::default();
    hand.open("as=ended").await?;
    faults.check(hand.reads("tout ce qu’il gardait a été détruit").await?, || "an ended phone is not told".into());
    hand.tap("Recommencer un carnet").await?;
    hand.still().await?;
    faults.check(hand.reads("Comment l’ouvrir").await?, || "an ended phone cannot begin again".into());

    // Neither an old lease nor a wrong clock nor an alarm stands in the way of logging.
    for (state, said) in [
        ("as=full&lease=over", "Continuez à noter"),
        ("as=full&clock=wrong", "L’horloge de ce téléphone n’est pas à l’heure"),
        ("as=alarm", "ne ressemble plus à ce que ce téléphone en avait vu"),
    ] {
        hand.open(state).await?;
        faults.check(hand.reads(said).await?, || format!("{state}: it is not told"));
        hand.tap("En personne, à deux").await?;
        hand.tap("Garder").await?;
        hand.still().await?;
        faults.check(hand.reads("Gardé sur ce téléphone").await?, || format!("{state}: nothing can be logged"));
    }
    // Of several initiatives one is chosen, and what is kept goes there.
    hand.open("as=fresh&initiatives=2").await?;
    let second = "const choice = document.querySelector('#initiative'); choice.selectedIndex = 1; choice.dispatchEvent(new Event('change')); return choice.value";
    let chosen = hand.tab.script(second, vec![]).await?;
    hand.still().await?;
    hand.tap("En groupe").await?;
    hand.tap("Garder").await?;
    hand.still().await?;
    let kept = hand.made().await?.first().cloned().unwrap_or_default();
    faults.check(kept["initiative"] == chosen, || format!("kept elsewhere: {kept}"));
    Ok(faults)
}
