//! The shell: it starts without a network, is small, holds nothing but itself, and makes way for a newer one without losing
//! what was captured.

use jalon_e2e::{Faults, Trouble, raw};
use serde_json::json;

use super::{Phone, relay};
use crate::World;

/// As much as the whole app may weigh on a slow line.
const MOST_BYTES: u64 = 150_000;

pub async fn walk(world: &World) -> Result<(), Trouble> {
    let mut faults = Faults::default();
    headers(&world.clinic.home, &mut faults)?;
    let relay = relay(world)?;
    let phone = Phone::new(world, &relay).await?;
    phone.core("await navigator.serviceWorker.ready", json!([])).await?;

    let weighed = "const worker = await (await fetch('/phone/worker.js')).text(); const files = JSON.parse(worker.match(/FILES = (.*);/)[1]); \
        const sizes = []; for (const path of [...files, '/phone/worker.js']) { const answer = await fetch(path, { cache: 'reload' }); \
        if (!answer.ok) throw new Error(`${path} ${answer.status}`); \
        const packed = answer.body.pipeThrough(new CompressionStream('gzip')); sizes.push([path, (await new Response(packed).arrayBuffer()).byteLength]); } return sizes";
    let sizes = phone.tab.run(weighed, vec![]).await?;
    let total: u64 = sizes.as_array().into_iter().flatten().filter_map(|pair| pair[1].as_u64()).sum();
    println!("phone: the app weighs {total} bytes compressed, in {} files", sizes.as_array().map_or(0, Vec::len));
    faults.check(total < MOST_BYTES, || format!("{total} bytes: {sizes}"));

    phone.join().await?;
    let kept = "const found = []; for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) \
        found.push(new URL(request.url).pathname); return found";
    let cached = phone.tab.run(kept, vec![]).await?;
    let others =
        cached.as_array().into_iter().flatten().filter(|path| !path.as_str().unwrap_or("").starts_with("/phone/")).count();
    faults.check(others == 0, || format!("the worker keeps more than the app: {cached}"));

    let mut ids = phone.tallies(1, 3).await?;
    relay.down(true);
    phone.tab.client().refresh().await?;
    phone.unlock().await?;
    let unsent = phone.unsent().await?;
    faults.check(unsent["n"] == 3, || format!("started without a network, it holds {unsent}"));
    let failed = phone.sync().await?;
    faults.check(failed["problem"] == "unreachable", || format!("without a network: {failed}"));
    ids.extend(phone.tallies(4, 1).await?);
    relay.down(false);

    newer(&phone, &relay, &mut faults).await?;
    let came = relay.site()?.came.clone();
    for id in &ids {
        faults.check(came.get(id) == Some(&1), || format!("{id} came {:?} times after the update", came.get(id)));
    }
    phone.tab.close().await?;
    faults.done()
}

/// A newer app comes while four entries wait: it is offered, waits, takes over when it is told to, and sends them.
async fn newer(phone: &Phone, relay: &jalon_e2e::Relay, faults: &mut Faults) -> Result<(), Trouble> {
    relay.change("/phone/worker.js", "const VERSION = \"", "const VERSION = \"newer-");
    relay.change("/phone/clock.js", "export const phoneNow", "export const NEWER = true;\nexport const phoneNow");
    let offered = "const offer = new Promise((come) => core.on('update', come)); \
        await (await navigator.serviceWorker.ready).update(); globalThis.apply = await offer; \
        return [navigator.serviceWorker.controller !== null, (await import('/phone/clock.js')).NEWER === true]";
    let waits = phone.core(offered, json!([])).await?;
    faults.check(waits == json!([true, false]), || format!("the newer app does not wait: {waits}"));
    let before = phone.tab.find("html").await?;
    phone.tab.script("globalThis.apply(); return null", vec![]).await?;
    for _ in 0..200 {
        if before.attr("lang").await.is_err() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    phone.tab.wait_until("it does not start again", "return document.readyState === 'complete'").await?;
    let is_newer = phone.tab.run("return (await import('/phone/clock.js')).NEWER === true", vec![]).await?;
    faults.check(is_newer == true, || "the newer app does not take over".into());
    phone.unlock().await?;
    let unsent = phone.unsent().await?;
    faults.check(unsent["n"] == 4, || format!("after the update it holds {unsent}"));
    let done = phone.sync().await?;
    faults.check(done["ok"] == true, || format!("after the update: {done}"));
    Ok(())
}

fn headers(home: &str, faults: &mut Faults) -> Result<(), Trouble> {
    for (language, name) in [("fr", "Carnet"), ("en", "Notebook"), ("zh-Hans", "笔记本")] {
        let answer = raw::get(home, "/phone/manifest.webmanifest", &[("Accept-Language", language)])?;
        faults.check(answer.body.contains(name) && !answer.body.contains("Jalon"), || format!("{language}: {}", answer.body));
    }
    for path in ["/phone/", "/phone/worker.js", "/phone/core.js"] {
        let answer = raw::get(home, path, &[])?;
        let policy = answer.header("content-security-policy").unwrap_or("");
        for part in ["default-src 'none'", "worker-src 'self'", "require-trusted-types-for 'script'", "form-action 'none'"] {
            faults.check(policy.contains(part), || format!("{path}: its policy is without {part}"));
        }
        faults.check(!policy.contains("unsafe"), || format!("{path}: its policy allows what is unsafe"));
        faults.check(answer.cookies().count() == 0, || format!("{path} sets a cookie"));
        let tag = answer.header("etag").unwrap_or("").to_owned();
        let again = raw::get(home, path, &[("If-None-Match", &tag)])?;
        faults.check(answer.status == 200 && again.status == 304, || format!("{path}: {} then {}", answer.status, again.status));
    }
    let twice = raw::get(home, "/static/phone/core.js", &[])?;
    faults.check(twice.status == 404, || "the app's files have a second address".into());
    Ok(())
}
