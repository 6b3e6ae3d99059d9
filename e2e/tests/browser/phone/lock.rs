//! The lock: what may open the phone, what its folder gives away without it, and what can still be captured.

use std::path::Path;

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use jalon_e2e::{Faults, Trouble};
use serde_json::{Value, json};
use sha2::Sha256;

use super::{OPENS, Phone, relay};
use crate::World;

/// Reads what a copied folder holds of the passphrase.
const SLOT: &str = "const { Store } = await import('/phone/store.js'); const store = new Store(); await store.open(); \
    const { salt, rounds, wrapped } = (await store.read('slots')).passphrase; return { salt: [...salt], rounds, wrapped: [...wrapped] }";

/// Words that stand nowhere else.
const CANARIES: [&str; 3] = ["canariejaune", "pseudonymetimbale", "téléphonekoala"];

pub async fn walk(world: &World) -> Result<(), Trouble> {
    let mut faults = Faults::default();
    let relay = relay(world)?;
    let phone = Phone::new(world, &relay).await?;
    passphrases(&phone, &mut faults).await?;
    phone.join().await?;
    tries(&phone, &mut faults).await?;
    left_alone(&phone, &mut faults).await?;
    captured_while_locked(&phone, &mut faults).await?;
    let slot = copied(phone, &mut faults).await?;
    guessed(world, &relay, slot, &mut faults).await?;
    passkey(world, &relay, &mut faults).await?;
    ended(world, &relay, &mut faults).await?;
    faults.done()
}

/// What is refused, and why; what is suggested holds.
async fn passphrases(phone: &Phone, faults: &mut Faults) -> Result<(), Trouble> {
    let weak = [
        ("123456", "passphrase-digits"),
        ("1234 5678 9012 3456 7890 1234", "passphrase-digits"),
        ("trop court", "passphrase-short"),
        ("motdepassetreslongsansespace", "passphrase-words"),
        ("chat chat chat chat chat chat chat", "passphrase-words"),
        ("aaaa aaaaa aaaaaa aaaaaaa aaaaaaaa", "passphrase-same"),
    ];
    for (passphrase, why) in weak {
        let said = phone.refusal("await core.setUp({ passphrase: args[0] })", json!([passphrase])).await?;
        faults.check(said == why, || format!("{passphrase}: {said:?}, not {why}"));
    }
    let sound = ["quai vélo lanterne marmite dimanche", "雨后的长街上有人在等一辆不来的公交车"];
    for passphrase in sound {
        let said = phone.core("return core.weakness(args[0])", json!([passphrase])).await?;
        faults.check(said.is_null(), || format!("{passphrase}: {said}"));
    }
    let made = phone.core("return Array.from({ length: 500 }, () => core.suggest())", json!([])).await?;
    let made: Vec<&str> = made.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let distinct: std::collections::BTreeSet<&&str> = made.iter().collect();
    let plain = made.iter().all(|text| text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b' '));
    faults.check(distinct.len() == 500 && plain, || "what is suggested repeats itself, or is hard to type".into());
    let weak = phone.core("return args[0].filter((text) => core.weakness(text))", json!([made])).await?;
    faults.check(weak == json!([]), || format!("suggested and refused: {weak}"));
    Ok(())
}

/// A wrong passphrase opens nothing; after a few the hand is slowed.
async fn tries(phone: &Phone, faults: &mut Faults) -> Result<(), Trouble> {
    phone.core("await core.lock()", json!([])).await?;
    let mut said = Vec::new();
    for _ in 0..6 {
        said.push(phone.refusal("await core.unlock({ passphrase: 'une autre phrase que la bonne' })", json!([])).await?);
    }
    faults.check(said.iter().take(5).all(|code| code == "unlock-wrong"), || format!("wrong tries: {said:?}"));
    faults.check(said[5] == "unlock-wait", || format!("the sixth try: {said:?}"));
    let right = phone.refusal("await core.unlock({ passphrase: args[0] })", json!([OPENS])).await?;
    faults.check(right == "unlock-wait", || format!("the right one at once: {right:?}"));
    tokio::time::sleep(std::time::Duration::from_millis(2_100)).await;
    phone.unlock().await
}

/// After five minutes without a touch the phone is locked, even where its clock was turned back meanwhile.
async fn left_alone(phone: &Phone, faults: &mut Faults) -> Result<(), Trouble> {
    let later = "const steady = performance.now.bind(performance); performance.now = () => steady() + 301000; \
        const wall = Date.now; Date.now = () => wall() - 3600000; \
        await new Promise((done) => { core.on('lock', done); setTimeout(done, 12000); }); Date.now = wall; performance.now = steady; \
        return (await core.state()).status";
    let status = phone.core(later, json!([])).await?;
    faults.check(status == "locked", || format!("left alone for five minutes it is {status}"));
    Ok(())
}

/// Capture never stops: the locked phone writes to itself what it cannot read until it is unlocked.
async fn captured_while_locked(phone: &Phone, faults: &mut Faults) -> Result<(), Trouble> {
    let id = phone.tallies(7, 1).await?.remove(0);
    let state = phone.core("return core.state()", json!([])).await?;
    faults.check(state["status"] == "locked" && state["letters"] == 1, || format!("captured while locked: {state}"));
    let told = phone.refusal("await core.entries()", json!([])).await?;
    faults.check(told == "locked", || format!("a locked phone tells: {told:?}"));
    phone.unlock().await?;
    let shown = phone.core("return core.version(args[0])", json!([id])).await?;
    faults.check(shown["quick"] == true && shown["open"]["contacts"] == 7, || format!("after unlocking: {shown}"));
    let letters = phone.core("return (await core.state()).letters", json!([])).await?;
    faults.check(letters == 0, || format!("{letters} letters stay"));
    Ok(())
}

/// Someone copies the whole folder of a locked phone: no word is in it, and guessing is all that is left.
async fn copied(phone: Phone, faults: &mut Faults) -> Result<Value, Trouble> {
    let typed = "const field = document.createElement('textarea'); field.id = 'canary'; document.body.append(field)";
    phone.tab.script(typed, vec![]).await?;
    phone.tab.find("#canary").await?.send_keys(&CANARIES.join(" ")).await?;
    let saved = "const note = document.querySelector('#canary').value; document.querySelector('#canary').remove(); \
        await core.save({ initiative: args[0], kind: 'trust.person', version: 1, occurred: '2026-11-20', about: core.pseudonym(), open: {}, words: { nickname: note } }); \
        await core.keepDraft({ note }); await core.sync(); \
        await core.save({ initiative: args[0], kind: 'practice.contact', version: 1, occurred: '2026-11-20', open: { way: 'one-to-one' }, words: { note } }); \
        await core.lock(); \
        await core.save({ initiative: args[0], kind: 'practice.contact', version: 1, occurred: '2026-11-20', open: { way: 'one-to-one' }, words: { note } })";
    phone.core(saved, json!([jalon_e2e::site::INITIATIVE])).await?;
    let slot = phone.tab.run(SLOT, vec![]).await?;
    let profile = phone.tab.profile.clone();
    phone.tab.close().await?;

    let files = files_of(&profile)?;
    let mut found = Vec::new();
    for (path, bytes) in &files {
        for word in CANARIES.iter().copied().chain(OPENS.split(' ')) {
            let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
            if holds(bytes, word.as_bytes()) || holds(bytes, &wide) {
                found.push(format!("{word} in {}", path.display()));
            }
        }
    }
    faults.check(found.is_empty(), || format!("in the folder of a locked phone: {found:?}"));
    // The search would find what is there: the wrapped key is.
    let wrapped = bytes_of(&slot["wrapped"]);
    let is_there = files.iter().any(|(_, bytes)| holds(bytes, &wrapped));
    faults.check(is_there, || "the search does not find the wrapped key either".into());
    Ok(slot)
}

/// What is left is guessing. The method is known and written here once more, in another language: it opens the copy with the
/// right passphrase, so that what does not open it tells something. All codes of six digits would take days even so: a sample
/// is tried at the full price, in a browser, which is the fastest known to this machine, and the rest is arithmetic. (Such codes
/// are refused at set-up in any case.)
async fn guessed(world: &World, relay: &jalon_e2e::Relay, slot: Value, faults: &mut Faults) -> Result<(), Trouble> {
    let copy = Slot::of(&slot);
    faults.check(copy.opens(OPENS), || "the passphrase does not open what was copied: the method is not the one".into());
    faults.check(copy.rounds >= 600_000, || format!("only {} rounds", copy.rounds));
    let other = Phone::new(world, relay).await?;
    let guess = "const { openByPassphrase } = await import('/phone/lock.js'); const bytes = (list) => Uint8Array.from(list); \
        const slot = { salt: bytes(args[0].salt), rounds: args[0].rounds, wrapped: bytes(args[0].wrapped) }; let opened = 0; \
        const begun = performance.now(); for (let at = 0; at < 10; at += 1) { const code = String(at * 123457 % 1000000).padStart(6, '0'); \
        try { await openByPassphrase(slot, code); opened += 1 } catch (error) { if (error.code !== 'unlock-wrong') throw error } } \
        return [opened, (performance.now() - begun) / 10]";
    let told = other.tab.run(guess, vec![slot]).await?;
    let each = told[1].as_f64().unwrap_or(0.0) / 1e3;
    faults.check(told[0] == 0, || "a code of six digits opens it".into());
    println!(
        "phone: one guess of {} rounds takes {:.0} ms here; all codes of six digits {:.0} hours, half of 65.8 bits {:.0e} years",
        copy.rounds,
        each * 1e3,
        each * 1e6 / 3_600.0,
        each * 2f64.powf(64.8) / 31_557_600.0
    );
    other.tab.close().await
}

fn bytes_of(told: &Value) -> Vec<u8> {
    told.as_array().into_iter().flatten().filter_map(|byte| u8::try_from(byte.as_u64()?).ok()).collect()
}

/// What a copied folder holds of the passphrase: everything but the passphrase.
struct Slot {
    salt: Vec<u8>,
    rounds: u32,
    wrapped: Vec<u8>,
}

impl Slot {
    fn of(told: &Value) -> Self {
        let rounds = told["rounds"].as_u64().and_then(|rounds| u32::try_from(rounds).ok()).unwrap_or(0);
        Self { salt: bytes_of(&told["salt"]), rounds, wrapped: bytes_of(&told["wrapped"]) }
    }

    /// Whether a passphrase opens it: PBKDF2-SHA256, HKDF-SHA256, AES-256-GCM, as `lock.js` does.
    fn opens(&self, passphrase: &str) -> bool {
        let info = b"jalon phone passphrase 1";
        let mut key = [0; 32];
        let hkdf = Hkdf::<Sha256>::new(Some(&self.salt), &self.stretch(passphrase));
        if hkdf.expand(info, &mut key).is_err() || self.wrapped.len() < 12 {
            return false;
        }
        let (Ok(cipher), Ok(nonce)) = (Aes256Gcm::new_from_slice(&key), <[u8; 12]>::try_from(&self.wrapped[..12])) else {
            return false;
        };
        cipher.decrypt(&Nonce::from(nonce), Payload { msg: &self.wrapped[12..], aad: info }).is_ok()
    }

    fn stretch(&self, passphrase: &str) -> [u8; 32] {
        let Ok(keyed) = Hmac::<Sha256>::new_from_slice(passphrase.as_bytes()) else { return [0; 32] };
        let of = |parts: &[&[u8]]| -> [u8; 32] {
            let mut mac = keyed.clone();
            parts.iter().for_each(|part| mac.update(part));
            mac.finalize().into_bytes().into()
        };
        let mut block = of(&[&self.salt, &1_u32.to_be_bytes()]);
        let mut sum = block;
        for _ in 1..self.rounds {
            block = of(&[&block]);
            sum.iter_mut().zip(block).for_each(|(sum, byte)| *sum ^= byte);
        }
        sum
    }
}

fn files_of(folder: &Path) -> Result<Vec<(std::path::PathBuf, Vec<u8>)>, Trouble> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for item in std::fs::read_dir(folder)?.flatten() {
            let path = item.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.is_file() {
                found.push((path.clone(), std::fs::read(&path)?));
            }
        }
    }
    Ok(found)
}

fn holds(bytes: &[u8], sought: &[u8]) -> bool {
    sought
        .first()
        .is_some_and(|first| bytes.iter().enumerate().any(|(at, byte)| byte == first && bytes[at..].starts_with(sought)))
}

/// A passkey whose secret is worked out by the device; a passphrase beside it, for the day when it is gone.
async fn passkey(world: &World, relay: &jalon_e2e::Relay, faults: &mut Faults) -> Result<(), Trouble> {
    let phone = Phone::new(world, relay).await?;
    let options = json!({ "protocol": "ctap2", "ctap2Version": "ctap2_1", "transport": "internal", "hasResidentKey": true,
        "hasUserVerification": true, "isUserVerified": true, "hasPrf": true, "automaticPresenceSimulation": true });
    phone.tab.devtools("WebAuthn.enable", json!({})).await?;
    let made = phone.tab.devtools("WebAuthn.addVirtualAuthenticator", json!({ "options": options })).await?;
    phone.core("await core.setUp({ passkey: true })", json!([])).await?;
    phone.tallies(1, 1).await?;
    phone.core("await core.lock()", json!([])).await?;
    let none = phone.refusal("await core.unlock({ passphrase: args[0] })", json!([OPENS])).await?;
    faults.check(none == "passphrase-none", || format!("a passphrase that was never chosen: {none:?}"));
    phone.core("await core.unlock({ passkey: true }); await core.addWay({ passphrase: args[0] }, { passkey: true }); await core.lock()", json!([OPENS])).await?;
    let gone = json!({ "authenticatorId": made["authenticatorId"] });
    phone.tab.devtools("WebAuthn.removeVirtualAuthenticator", gone).await?;
    phone.unlock().await?;
    let unsent = phone.unsent().await?;
    faults.check(unsent["n"] == 1, || format!("opened the other way: {unsent}"));
    phone.tab.close().await
}

/// The site has ended this phone: it destroys what it holds, keys first, and says so.
async fn ended(world: &World, relay: &jalon_e2e::Relay, faults: &mut Faults) -> Result<(), Trouble> {
    let phone = Phone::new(world, relay).await?;
    phone.join().await?;
    phone.tallies(1, 2).await?;
    let slot = phone.tab.run(SLOT, vec![]).await?;
    relay.site()?.refuse_all = Some((410, "phone-ended"));
    let done = phone
        .core(
            "let told = 0; core.on('ended', () => { told += 1; }); const done = await core.sync(); return [done.problem, told]",
            json!([]),
        )
        .await?;
    faults.check(done == json!(["phone-ended", 1]), || format!("ended: {done}"));
    let state = phone.core("return core.state()", json!([])).await?;
    faults.check(state["status"] == "new" && state["ended"].is_number(), || format!("after the end: {state}"));
    let left = "const open = indexedDB.open('jalon-phone'); await new Promise((done) => { open.onsuccess = done; }); \
        const all = open.result.transaction(['open', 'cell', 'letter']); const count = (name) => new Promise((done) => { \
        const asked = all.objectStore(name).getAllKeys(); asked.onsuccess = () => done(asked.result); }); \
        return [await count('open'), await count('cell'), await count('letter')]";
    let left = phone.tab.run(left, vec![]).await?;
    faults.check(left == json!([["ended", "language"], [], []]), || format!("after the end there is {left}"));
    let refused = phone.refusal("await core.unlock({ passphrase: args[0] })", json!([OPENS])).await?;
    faults.check(refused == "not-set-up", || format!("the old passphrase: {refused:?}"));
    relay.site()?.refuse_all = None;
    let profile = phone.tab.profile.clone();
    phone.tab.close().await?;
    let wrapped = bytes_of(&slot["wrapped"]);
    let files = files_of(&profile)?;
    let left: Vec<_> = files.iter().filter(|(_, bytes)| holds(bytes, &wrapped)).map(|(path, _)| path.display()).collect();
    println!("phone: after its end, these files still hold the bytes of the wrapped key: {left:?}");
    Ok(())
}
