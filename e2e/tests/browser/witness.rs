//! A browser as a witness: it sees the record grow and is content; whatever does not follow from what it remembers, it says,
//! and it keeps what it knew.

use jalon_e2e::{Faults, Kit, Tab, Trouble, axe};
use serde_json::{Value, json};

use crate::World;

const MEMORY: &str = "return localStorage.getItem('jalon-witness')";
const REMEMBER: &str = "localStorage.setItem('jalon-witness', arguments[0])";
const LOOKED: &str = "return document.querySelector('[data-witness-here]')?.hidden === false";
const ALARM: &str = "[data-witness-alarm]";

pub async fn walk(world: &World) -> Result<(), Trouble> {
    let tab = world.driver.browser(&world.clinic.home, Kit::PHONE).await?;
    let mut faults = Faults::default();
    tab.sign_in().await?;
    let home = tab.path().await?;
    let first = look(&tab).await?;
    faults.check(!tab.shows(ALARM).await?, || "an alarm at the first look".into());

    tab.go(&format!("{home}/new/tally")).await?;
    tab.fill("contacts", "3").await?;
    tab.follow("main form.form p.actions button.button").await?;
    let grown = look(&tab).await?;
    faults.check(size(&grown) == size(&first) + 1, || format!("{} entries seen, then {}", size(&first), size(&grown)));
    faults.check(!tab.shows(ALARM).await?, || "an alarm after the record grew".into());
    faults.add("/trust/witness", axe::violations(&tab).await?);

    for (field, value, judgement) in false_memories(&grown) {
        let mut memory = grown.clone();
        memory[field] = value;
        tab.script(REMEMBER, vec![json!(memory.to_string())]).await?;
        let kept = look(&tab).await?;
        faults.check(kept == memory, || format!("{judgement}: what was remembered is replaced"));
        let said = tab.shows(&format!("{ALARM} [data-judgement='{judgement}']")).await?;
        faults.check(said, || format!("{judgement}: no alarm"));
        faults.add(judgement, axe::violations(&tab).await?);
    }

    // Whoever knows why begins again from what is there.
    tab.press("[data-witness-forget] button").await?;
    tab.wait_until("it begins again", "return document.querySelector('[data-witness-alarm]')?.hidden === true").await?;
    let again = look(&tab).await?;
    faults.check(again["root"] == grown["root"], || "it does not begin again from what is there".into());
    faults.check(again["device"] == grown["device"], || "it is another witness than before".into());
    tab.close().await?;
    faults.done()
}

/// What a browser could remember that the record does not follow from, and what it must then say.
fn false_memories(memory: &Value) -> [(&'static str, Value, &'static str); 4] {
    [
        ("root", json!("AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="), "forked"),
        ("size", json!(size(memory) + 100_000), "rolled-back"),
        ("key", json!("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"), "unsigned"),
        ("origin", json!("jalon/another"), "other-record"),
    ]
}

/// Opens the page of witnesses and waits until the browser has looked; what it remembers then.
async fn look(tab: &Tab) -> Result<Value, Trouble> {
    tab.go("/trust/witness").await?;
    tab.wait_until("the browser does not look", LOOKED).await?;
    let memory = tab.script(MEMORY, vec![]).await?;
    let read = memory.as_str().and_then(|text| serde_json::from_str(text).ok());
    read.ok_or_else(|| Trouble::Page("the browser remembers nothing".into()))
}

fn size(memory: &Value) -> i64 {
    memory["size"].as_i64().unwrap_or(-1)
}
