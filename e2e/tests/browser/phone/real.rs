//! The app over the program itself: joined with a session, sent, read on the site's own pages, and both killed on the way.

use jalon_e2e::clinic::PASSPHRASE;
use jalon_e2e::{Clinic, Faults, Kit, Relay, Trouble};
use serde_json::{Value, json};

use super::{OPENS, Phone};
use crate::World;

pub async fn walk(world: &World) -> Result<(), Trouble> {
    let mut faults = Faults::default();
    let mut clinic = Clinic::open()?;
    let relay = Relay::before(&clinic.home, None)?;
    let tab = world.driver.browser(&relay.home, Kit::PHONE).await?;
    tab.go(&clinic.link).await?;
    tab.press("main details summary").await?;
    tab.fill("passphrase", PASSPHRASE).await?;
    tab.fill("again", PASSPHRASE).await?;
    tab.follow("main form button").await?;
    tab.go("/phone/").await?;
    let phone = Phone { tab };
    phone.core("await navigator.serviceWorker.ready", json!([])).await?;
    phone.join().await?;
    let settings = phone.core("return core.settings()", json!([])).await?;
    let initiative = settings["initiatives"][0]["id"].clone();
    faults.check(settings["lists"]["contact-way"].is_array() && initiative.is_string(), || format!("settings: {settings}"));

    every_kind(&phone, &initiative, &mut faults).await?;
    sealed(&phone, &initiative, &mut faults).await?;
    killed(world, &mut clinic, &relay, phone, &initiative, &mut faults).await?;
    faults.done()
}

async fn seq(phone: &Phone) -> Result<i64, Trouble> {
    let told = phone.tab.run("return (await (await fetch('/api/v1/state')).json()).seq", vec![]).await?;
    Ok(told.as_i64().unwrap_or(-1))
}

async fn words(phone: &Phone, id: &Value) -> Result<Value, Trouble> {
    let ask = "return (await (await fetch(`/api/v1/entries/${args[0]}`)).json()).words ?? null";
    phone.tab.run(ask, vec![id.clone()]).await
}

/// One of each kind that screens write.
async fn every_kind(phone: &Phone, initiative: &Value, faults: &mut Faults) -> Result<(), Trouble> {
    let before = seq(phone).await?;
    let drafts = json!([
        { "kind": "practice.contact", "open": { "way": "one-to-one" }, "words": { "note": "un café sur un banc" } },
        { "kind": "practice.tally", "open": { "contacts": 4, "counts": [{ "code": "street", "list": "setting", "n": 4 }] } },
        { "kind": "practice.hours", "open": { "minutes": 240, "pay": "paid" } },
        { "kind": "practice.reflection", "audience": "author", "open": {}, "words": { "text": "pour moi seule" } },
        { "kind": "practice.follow-up", "version": 2, "open": { "due": "2026-12-01", "state": "opened" }, "words": { "what": "rappeler" } },
        { "kind": "practice.handoff", "open": { "state": "offered", "way": "warm" }, "words": { "what": "un rendez-vous" } },
        { "kind": "trust.person", "about": "00000000-0000-4000-8000-00000000abcd", "open": {}, "words": { "nickname": "Lune" } },
    ]);
    let script = "const ids = []; for (const draft of args[1]) ids.push(await core.save({ initiative: args[0], version: 1, occurred: '2026-11-20', audience: 'team', ...draft })); return ids";
    let ids = phone.core(script, json!([initiative, drafts])).await?;
    let done = phone.sync().await?;
    let shelf = phone.core("return (await core.entries()).filter((one) => one.state === 'shelf').map(({ kind, reason, field }) => [kind, reason, field ?? null])", json!([])).await?;
    faults.check(done["ok"] == true && shelf == json!([]), || format!("every kind: {done}, refused {shelf}"));
    let n = drafts.as_array().map_or(0, Vec::len) as i64;
    let after = seq(phone).await?;
    faults.check(after == before + n, || format!("{n} kinds were sent, and there are {} more", after - before));
    let note = words(phone, &ids[0]).await?;
    faults.check(note == json!({ "note": "un café sur un banc" }), || format!("on the site: {note}"));
    let people = phone.core("return core.persons('lune')", json!([])).await?;
    faults.check(people[0]["nickname"] == "Lune", || format!("after the round trip: {people}"));
    // The record grew, and this phone had seen it shorter: the real proof holds.
    let alarm = phone.core("return (await core.state()).alarm", json!([])).await?;
    faults.check(alarm.is_null(), || format!("an alarm over a record that only grew: {alarm}"));
    Ok(())
}

/// What the phone locks to the site's key the site opens, and the phone does not.
async fn sealed(phone: &Phone, initiative: &Value, faults: &mut Faults) -> Result<(), Trouble> {
    let script = "const { Store } = await import('/phone/store.js'); const { openByPassphrase } = await import('/phone/lock.js'); \
        const store = new Store(); await store.open(); await store.unlock(await openByPassphrase((await store.read('slots')).passphrase, args[1])); \
        await store.change((here) => ({ named: { state: { ...here.named.get('state'), mode: 'sealed' } } })); store.lock(); \
        const id = await core.save({ initiative: args[0], kind: 'practice.contact', version: 1, occurred: '2026-11-21', audience: 'team', \
        open: { way: 'group' }, words: { note: 'scellé ici, lu là-bas', goal: 'dormir' } }); const { words, locked } = await core.version(id); \
        await core.sync(); return [id, words, typeof locked]";
    let told = phone.core(script, json!([initiative, OPENS])).await?;
    faults.check(told[1].is_null() && told[2] == "string", || format!("sealed: {told}"));
    let opened = words(phone, &told[0]).await?;
    faults.check(opened == json!({ "note": "scellé ici, lu là-bas", "goal": "dormir" }), || format!("the site opens {opened}"));
    Ok(())
}

/// Program and browser are killed by turns while the phone sends and captures; answers are lost besides.
async fn killed(
    world: &World,
    clinic: &mut Clinic,
    relay: &Relay,
    mut phone: Phone,
    initiative: &Value,
    faults: &mut Faults,
) -> Result<(), Trouble> {
    let profile = phone.tab.profile.clone();
    let before = seq(&phone).await?;
    let capture = "const ids = []; for (let at = 0; at < args[1]; at += 1) ids.push(await core.save({ initiative: args[0], kind: 'practice.tally', \
        version: 1, occurred: '2026-11-22', audience: 'team', open: { contacts: at + 1 } })); return ids";
    let start = "import('/phone/core.js').then(({ core }) => core.sync()); return null";
    let mut ids: Vec<Value> = Vec::new();
    for round in 0..3 {
        ids.extend(phone.core(capture, json!([initiative, 60])).await?.as_array().cloned().unwrap_or_default());
        if round == 1 {
            relay.lose_answers(1);
        }
        phone.tab.script(start, vec![]).await?;
        tokio::time::sleep(std::time::Duration::from_millis(40 + 60 * round)).await;
        clinic.kill();
        ids.extend(phone.core(capture, json!([initiative, 5])).await?.as_array().cloned().unwrap_or_default());
        phone.tab.kill()?;
        clinic.start_again()?;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        phone = Phone::of(world, relay, &profile).await?;
        phone.unlock().await?;
    }
    let done = phone.sync().await?;
    let unsent = phone.unsent().await?;
    faults.check(done["ok"] == true && unsent["n"] == 0 && unsent["shelf"] == 0, || {
        format!("after three power cuts: {done}, {unsent}")
    });
    let shown = phone.core("const all = new Set((await core.entries()).filter((one) => one.seq).map(({ id }) => id)); return args[0].filter((id) => !all.has(id)).length", json!([ids])).await?;
    faults.check(shown == 0, || format!("{shown} of them are not shown as sent"));
    // The session died with the browser; the phone did not need it.
    phone.tab.sign_in().await?;
    let after = seq(&phone).await?;
    faults.check(after - before == ids.len() as i64, || format!("{} captured, {} more on the site", ids.len(), after - before));
    phone.tab.close().await
}
