//! The phone's app in a real browser, up to what the screens stand on: the shell that starts without a network, what lies on the
//! phone, what goes between it and the site. The site's half is a stand-in here, so that it can fail in every way.

mod lock;
mod real;
mod shell;
mod store;
mod sync;

use std::path::Path;

use jalon_e2e::clinic::{LOGIN, PASSPHRASE};
use jalon_e2e::relay::Relay;
use jalon_e2e::site::{INITIATIVE, Site};
use jalon_e2e::{Kit, Tab, Trouble, raw};
use serde_json::{Value, json};

use crate::World;

pub use {lock::walk as locked, real::walk as real, shell::walk as shell, store::walk as kept, sync::walk as synced};

/// What opens the phone in these walks.
pub const OPENS: &str = "bavoru timelo kisado fenuga plotri";

/// A relay in front of the clinic, with a stand-in that tells the clinic's own checkpoint.
pub fn relay(world: &World) -> Result<Relay, Trouble> {
    let form = format!("login={LOGIN}&passphrase={}&next=", PASSPHRASE.replace(' ', "+"));
    let signed_in = raw::post(&world.clinic.home, "/sign-in", &[("Origin", &world.clinic.home)], &form)?;
    let token = signed_in.cookie("jalon_session").ok_or_else(|| Trouble::Page("signing in gives no session".into()))?;
    let cookie = format!("jalon_session={token}");
    let told = raw::get(&world.clinic.home, "/api/v1/consistency?from=0", &[("Cookie", &cookie)])?;
    let checkpoint = serde_json::from_str(&told.body).map_err(|error| Trouble::Page(error.to_string()))?;
    Relay::before(&world.clinic.home, Some(Site::new(checkpoint, PUBLIC_KEY.into())))
}

/// The public half of a key pair that belongs to nobody.
const PUBLIC_KEY: &str = "BGsX0fLhLEJH-Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU";

/// A browser at the app.
pub struct Phone {
    pub tab: Tab,
}

impl Phone {
    /// One that knows nothing yet.
    pub async fn new(world: &World, relay: &Relay) -> Result<Self, Trouble> {
        let tab = world.driver.browser(&relay.home, Kit::PHONE).await?;
        tab.go("/phone/").await?;
        Ok(Self { tab })
    }

    /// One that finds what another browser left in its folder.
    pub async fn of(world: &World, relay: &Relay, profile: &Path) -> Result<Self, Trouble> {
        let tab = world.driver.browser_of(&relay.home, Kit::PHONE, profile).await?;
        tab.go("/phone/").await?;
        Ok(Self { tab })
    }

    /// Works with `core` in the page.
    pub async fn core(&self, script: &str, args: Value) -> Result<Value, Trouble> {
        let args = args.as_array().cloned().unwrap_or_else(|| vec![args]);
        self.tab.run(&format!("const {{ core }} = await import('/phone/core.js'); {script}"), args).await
    }

    /// Sets it up with a passphrase, and joins it.
    pub async fn join(&self) -> Result<(), Trouble> {
        self.core("await core.setUp({ passphrase: args[0] })", json!([OPENS])).await?;
        let done = self.core("return core.join('mon téléphone')", json!([])).await?;
        if done["ok"] == true { Ok(()) } else { Err(Trouble::Page(format!("joining: {done}"))) }
    }

    /// Unlocks it.
    pub async fn unlock(&self) -> Result<(), Trouble> {
        self.core("await core.unlock({ passphrase: args[0] })", json!([OPENS])).await.map(drop)
    }

    /// Captures so many tallies, the first with `first` contacts; their ids.
    pub async fn tallies(&self, first: usize, n: usize) -> Result<Vec<String>, Trouble> {
        let script = "const ids = []; for (let at = 0; at < args[2]; at += 1) ids.push(await core.save({ initiative: args[0], \
            kind: 'practice.tally', version: 1, occurred: '2026-11-20', audience: 'team', open: { contacts: args[1] + at, counts: [] }, \
            words: { note: `remarque ${args[1] + at}` } })); return ids";
        let ids = self.core(script, json!([INITIATIVE, first, n])).await?;
        Ok(ids.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
    }

    /// Agrees with the site now; what came of it.
    pub async fn sync(&self) -> Result<Value, Trouble> {
        self.core("return core.sync()", json!([])).await
    }

    /// What is only here.
    pub async fn unsent(&self) -> Result<Value, Trouble> {
        self.core("return core.unsent()", json!([])).await
    }

    /// What a call of `core` fails with; empty where it does not.
    pub async fn refusal(&self, script: &str, args: Value) -> Result<String, Trouble> {
        let script = format!("try {{ {script} }} catch (error) {{ return error.code || String(error) }} return ''");
        Ok(self.core(&script, args).await?.as_str().unwrap_or("").to_owned())
    }
}
