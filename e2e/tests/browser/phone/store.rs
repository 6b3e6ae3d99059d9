//! What lies on the phone, and how it is told: threads as the site folds them, persons, what cannot be sent, what may not stay.

use jalon_e2e::{Faults, Relay, Trouble};
use serde_json::{Value, json};

use super::{Phone, relay};
use jalon_e2e::site::{INITIATIVE, MEMBER};

use crate::World;

/// Threads and what `record::thread` makes of them, written by its test.
const VECTORS: &str = include_str!("../../../vectors/threads.json");

pub async fn walk(world: &World) -> Result<(), Trouble> {
    let mut faults = Faults::default();
    let relay = relay(world)?;
    let phone = Phone::new(world, &relay).await?;
    as_the_record_folds(&phone, &mut faults).await?;
    phone.join().await?;
    threads(&phone, &relay, &mut faults).await?;
    people(&phone, &mut faults).await?;
    shelf(&phone, &relay, &mut faults).await?;
    undone(&phone, &relay, &mut faults).await?;
    migrated(&phone, &mut faults).await?;
    modes(&phone, &relay, &mut faults).await?;
    phone.tab.close().await?;
    faults.done()
}

async fn as_the_record_folds(phone: &Phone, faults: &mut Faults) -> Result<(), Trouble> {
    let vectors: Value = serde_json::from_str(VECTORS).map_err(|error| Trouble::Page(error.to_string()))?;
    let fold = "const { standing } = await import('/phone/fold.js'); return args[0].map((thread) => { \
        const told = standing(thread.links); return { standing: told.standing, shown: told.shown ?? null, conflict: told.conflict ?? [] }; })";
    let told = phone.tab.run(fold, vec![vectors.clone()]).await?;
    let cases = vectors.as_array().map_or(0, Vec::len);
    faults.check(cases > 200, || format!("only {cases} shared cases"));
    for (case, told) in vectors.as_array().into_iter().flatten().zip(told.as_array().into_iter().flatten()) {
        faults.check(case["stands"] == *told, || format!("{case} is told as {told}"));
    }
    Ok(())
}

const SAVE: &str =
    "return core.save({ initiative: args[0], occurred: '2026-11-20', audience: 'team', open: {}, version: 1, ...args[1] })";

async fn save(phone: &Phone, draft: Value) -> Result<String, Trouble> {
    Ok(phone.core(SAVE, json!([INITIATIVE, draft])).await?.as_str().unwrap_or("").to_owned())
}

async fn thread(phone: &Phone, id: &str) -> Result<Value, Trouble> {
    let script = "return (await core.entries()).find((thread) => thread.versions.includes(args[0])) ?? null";
    phone.core(script, json!([id])).await
}

/// Amended here, sent, amended by someone else meanwhile: a conflict, settled; then taken back.
async fn threads(phone: &Phone, relay: &Relay, faults: &mut Faults) -> Result<(), Trouble> {
    let contact = |note: &str| json!({ "kind": "practice.contact", "open": { "way": "one-to-one", "support": [] }, "words": { "note": note, "goal": "" } });
    let first = save(phone, contact("un café")).await?;
    let shown = thread(phone, &first).await?;
    faults.check(shown["state"] == "here" && shown["words"] == json!({ "note": "un café" }), || format!("saved: {shown}"));
    faults.check(shown["open"] == json!({ "way": "one-to-one" }), || format!("what is empty is kept: {}", shown["open"]));
    phone.sync().await?;
    let shown = thread(phone, &first).await?;
    faults.check(shown["state"] == "sent" && shown["seq"].is_u64() && shown["n"] == 1, || format!("sent: {shown}"));

    let theirs = "01900000-0000-7000-8000-000000000001";
    relay.site()?.write(
        json!({ "id": theirs, "kind": "practice.contact", "version": 1, "author": "00000000-0000-4000-8000-0000000000cc",
        "initiative": INITIATIVE, "occurred": "2026-11-20", "recorded_at": 1, "audience": "team", "amends": [first],
        "open": { "way": "group" }, "words": { "note": "deux cafés" } }),
    );
    let mut amended = contact("trois cafés");
    amended["amends"] = json!([first]);
    let mine = save(phone, amended).await?;
    phone.sync().await?;
    let shown = thread(phone, &first).await?;
    faults.check(shown["conflict"] == json!([theirs, mine]), || format!("no conflict: {shown}"));
    faults.check(shown["words"]["note"] == "trois cafés", || format!("of a conflict the later is not shown: {shown}"));
    let other = phone.core("return core.version(args[0])", json!([theirs])).await?;
    faults.check(other["words"]["note"] == "deux cafés", || format!("the other version: {other}"));

    let mut settled = contact("deux ou trois cafés");
    settled["amends"] = json!([theirs, mine]);
    let settled = save(phone, settled).await?;
    let shown = thread(phone, &first).await?;
    faults.check(shown["conflict"].is_null() && shown["id"] == json!(settled) && shown["root"] == json!(first), || {
        format!("settled: {shown}")
    });
    save(phone, json!({ "kind": "record.retraction", "amends": [settled] })).await?;
    let shown = thread(phone, &first).await?;
    faults
        .check(shown["retracted"] == true && shown["words"]["note"] == "deux ou trois cafés", || format!("taken back: {shown}"));
    phone.sync().await?;
    relay.site()?.drop = vec![theirs.into(), first.clone()];
    phone.sync().await?;
    let left = phone.core("return [await core.version(args[0]), await core.version(args[1])]", json!([theirs, first])).await?;
    faults.check(left == json!([null, null]), || format!("what is to be dropped stays: {left}"));
    Ok(())
}

async fn people(phone: &Phone, faults: &mut Faults) -> Result<(), Trouble> {
    let pseudonyms = phone.core("return [core.pseudonym(), core.pseudonym()]", json!([])).await?;
    let (one, other) = (&pseudonyms[0], &pseudonyms[1]);
    save(phone, json!({ "kind": "trust.person", "about": one, "words": { "nickname": "Gabriéla" } })).await?;
    save(phone, json!({ "kind": "trust.person", "about": other, "words": { "nickname": "Lune" } })).await?;
    let found = phone.core("return core.persons('gabriela')", json!([])).await?;
    faults.check(found[0]["about"] == *one && found[1].is_null(), || format!("looked for without the accent: {found}"));
    save(phone, json!({ "kind": "trust.same-person", "about": one, "open": { "other": other } })).await?;
    save(phone, json!({ "kind": "practice.contact", "about": other, "open": { "way": "one-to-one" } })).await?;
    let whole = phone.core("return core.persons()", json!([])).await?;
    faults.check(whole.as_array().map(Vec::len) == Some(1) && whole[0]["merged"] == json!([other]), || {
        format!("two are one: {whole}")
    });
    let about =
        phone.core("return (await core.entries({ about: args[0], kinds: ['practice.contact'] })).length", json!([one])).await?;
    faults.check(about == 1, || format!("{about} contacts with the two who are one"));
    Ok(())
}

/// A refused entry never blocks the others, and is never lost.
async fn shelf(phone: &Phone, relay: &Relay, faults: &mut Faults) -> Result<(), Trouble> {
    relay.site()?.refuse_kind = Some("practice.hours");
    let refused = save(phone, json!({ "kind": "practice.hours", "open": { "minutes": 9999, "pay": "paid" } })).await?;
    phone.tallies(50, 2).await?;
    let done = phone.sync().await?;
    let unsent = phone.unsent().await?;
    faults.check(done["ok"] == true && unsent["n"] == 0 && unsent["shelf"] == 1, || format!("{done}, then {unsent}"));
    let shown = thread(phone, &refused).await?;
    let said = shown["state"] == "shelf" && shown["reason"] == "problem-out-of-range" && shown["field"] == "contacts";
    faults.check(said && shown["open"]["minutes"] == 9999, || format!("on the shelf: {shown}"));
    relay.site()?.refuse_kind = None;
    phone.core("await core.again(args[0])", json!([refused])).await?;
    phone.sync().await?;
    faults.check(relay.site()?.find(&refused).is_some(), || "what is sent again from the shelf does not come".into());
    Ok(())
}

/// What has not left is taken back without a trace; what has is not.
async fn undone(phone: &Phone, relay: &Relay, faults: &mut Faults) -> Result<(), Trouble> {
    let id = save(phone, json!({ "kind": "practice.contact", "open": { "way": "one-to-one" } })).await?;
    let taken = phone.core("return core.undo(args[0])", json!([id])).await?;
    let sent = phone.tallies(60, 1).await?;
    phone.sync().await?;
    let late = phone.core("return core.undo(args[0])", json!([sent[0]])).await?;
    faults.check(taken == true && late == false, || format!("undone: {taken}, after sending: {late}"));
    let site = relay.site()?;
    faults.check(!site.came.contains_key(&id), || "what was undone was sent".into());
    let mut counts: Vec<u64> =
        site.entries.values().filter(|entry| entry["author"] == MEMBER).filter_map(|entry| entry["n"].as_u64()).collect();
    counts.sort_unstable();
    let gapless: Vec<u64> = (1..=counts.len() as u64).collect();
    // One of the counts was refused at first and given a new one; nothing else is missing.
    faults.check(counts.len() + 1 == counts.last().map_or(0, |last| *last as usize) && counts != gapless, || {
        format!("counted {counts:?}")
    });
    Ok(())
}

/// A newer format takes the cells along in one step; an older app leaves what a newer one wrote alone.
async fn migrated(phone: &Phone, faults: &mut Faults) -> Result<(), Trouble> {
    let script = "const { Store } = await import('/phone/store.js'); const { openByPassphrase } = await import('/phone/lock.js'); \
        const store = new Store(); await store.open(); const root = await openByPassphrase((await store.read('slots')).passphrase, args[0]); \
        await store.unlock(root); const before = store.cells.size; const own = [...store.cells].filter(([, cell]) => cell.t === 'page'); \
        await store.migrate(2, { 1: (cells) => ({ put: [...cells].filter(([, cell]) => cell.t === 'page').map(([, cell]) => ({ ...cell, migrated: 2 })), \
          remove: own.map(([key]) => key) }) }); \
        const after = [...store.cells.values()].filter((cell) => cell.migrated === 2).length; store.lock(); let refused = ''; \
        try { await store.unlock(root) } catch (error) { refused = error.code } \
        await store.keep({ format: 1 }); return [before === own.length || before > 0, after === own.length && after > 0, refused]";
    let told = phone.tab.run(script, vec![json!(super::OPENS)]).await?;
    faults.check(told == json!([true, true, "storage-newer"]), || format!("migrated: {told}"));
    Ok(())
}

/// Sealed, the phone cannot read what it wrote; in short memory it forgets its own words after a week; what waits is never lost.
async fn modes(phone: &Phone, relay: &Relay, faults: &mut Faults) -> Result<(), Trouble> {
    let old = "01900000-0000-7000-8000-0000000000d0";
    relay.site()?.write(json!({ "id": old, "kind": "practice.contact", "version": 1, "author": MEMBER, "initiative": INITIATIVE,
        "occurred": "2026-11-01", "recorded_at": 1, "audience": "team", "open": { "way": "group" }, "words": { "note": "il y a longtemps" } }));
    let ten_days_ago = "return (Date.now() - 10 * 86400000) * 1000";
    let then = phone.tab.run(ten_days_ago, vec![]).await?;
    if let Some(entry) = relay.site()?.entries.values_mut().find(|entry| entry["id"] == old) {
        entry["received_at"] = then;
    }
    phone.sync().await?;
    let words = "const found = await core.version(args[0]); return found && found.words";
    faults.check(phone.core(words, json!([old])).await?.is_object(), || "in full mode words of ten days ago are gone".into());
    relay.site()?.mode = "short";
    phone.sync().await?;
    faults.check(phone.core(words, json!([old])).await?.is_null(), || "in short memory words of ten days ago stay".into());

    // What the site cannot open it cannot tell: the words that are here stay.
    let own =
        save(phone, json!({ "kind": "practice.reflection", "audience": "author", "words": { "text": "pour moi" } })).await?;
    relay.site()?.unreadable.push(own.clone());
    phone.sync().await?;
    let shown = thread(phone, &own).await?;
    faults
        .check(shown["state"] == "sent" && shown["words"]["text"] == "pour moi", || format!("a journal that was sent: {shown}"));

    let waiting = phone.tallies(70, 1).await?;
    relay.site()?.mode = "sealed";
    relay.site()?.refuse_kind = Some("practice.tally");
    phone.sync().await?;
    let later = phone.tallies(71, 1).await?;
    for id in [&waiting[0], &later[0]] {
        let shown = phone.core("return core.version(args[0])", json!([id])).await?;
        faults.check(shown["words"].is_null() && shown["locked"].is_string(), || format!("sealed: {shown}"));
    }
    let anything = phone.core("return (await core.entries()).filter((thread) => thread.words).length", json!([])).await?;
    faults.check(anything == 0, || format!("sealed, {anything} threads still have words"));
    Ok(())
}
