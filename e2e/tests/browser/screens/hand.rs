//! A hand on the phone's screens: it taps what it reads, and each tap is counted.

use std::cell::Cell;
use std::time::Duration;

use jalon_e2e::{Tab, Trouble};
use serde_json::{Value, json};

/// The one thing on the screen that can be tapped and says so; the first of several.
const FIND: &str = r##"
    const [text, within] = arguments;
    const all = [...document.querySelectorAll(`${within} button, ${within} summary, ${within} label.chip, ${within} a`)];
    const said = (element) => (element.getAttribute("aria-label") || element.innerText).replace(/\u202f|\u00a0/g, " ").trim();
    const seen = all.filter((element) => element.checkVisibility());
    return seen.find((element) => said(element) === text) || seen.find((element) => said(element).startsWith(text)) || null;
"##;
const AT_REST: &str = "return document.querySelector('main h1') !== null";

pub struct Hand<'a> {
    pub tab: &'a Tab,
    taps: Cell<u32>,
}

impl<'a> Hand<'a> {
    pub fn of(tab: &'a Tab) -> Self {
        Self { tab, taps: Cell::new(0) }
    }

    /// Opens the app in a state.
    pub async fn open(&self, state: &str) -> Result<(), Trouble> {
        self.tab.go(&format!("/phone/?{state}")).await?;
        self.tab.wait_until("no screen comes", AT_REST).await?;
        self.taps.set(0);
        Ok(())
    }

    /// Taps what says so.
    pub async fn tap(&self, text: &str) -> Result<(), Trouble> {
        self.tap_in("body", text).await
    }

    /// Taps what says so within something.
    pub async fn tap_in(&self, within: &str, text: &str) -> Result<(), Trouble> {
        let found = self.tab.script(FIND, vec![json!(text), json!(within)]).await?;
        if found.is_null() {
            let said = self.tab.text().await?;
            return Err(Trouble::Page(format!("nothing to tap says “{text}” within {within}:\n{said}")));
        }
        self.tab.script("arguments[0].scrollIntoView({ block: 'center' })", vec![found.clone()]).await?;
        let center = "const { left, top, width, height } = arguments[0].getBoundingClientRect(); return [left + width / 2, top + height / 2]";
        let at = self.tab.script(center, vec![found]).await?;
        let (x, y) = (at[0].as_f64().unwrap_or(0.0), at[1].as_f64().unwrap_or(0.0));
        // A finger, not a script: what lies on top gets the tap.
        for (kind, points) in [("touchStart", json!([{ "x": x, "y": y }])), ("touchEnd", json!([]))] {
            self.tab.devtools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await?;
        }
        self.taps.set(self.taps.get() + 1);
        tokio::time::sleep(Duration::from_millis(150)).await;
        Ok(())
    }

    /// How many taps since the app was opened, or since they were counted last.
    pub fn taps(&self) -> u32 {
        self.taps.replace(0)
    }

    /// Goes to one of the five places.
    pub async fn place(&self, at: usize) -> Result<(), Trouble> {
        self.tab.script("document.querySelectorAll('.bar button')[arguments[0]].click()", vec![json!(at)]).await?;
        self.still().await
    }

    /// Waits until the screen is at rest.
    pub async fn still(&self) -> Result<(), Trouble> {
        tokio::time::sleep(Duration::from_millis(200)).await;
        self.tab.wait_until("no screen comes", AT_REST).await
    }

    /// What the screen says, in one line, with plain spaces.
    pub async fn reads(&self, text: &str) -> Result<bool, Trouble> {
        let script = "return document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])";
        Ok(self.tab.script(script, vec![json!(text)]).await?.as_bool() == Some(true))
    }

    /// Whether the head of the app says so, though a notice may stand in its place for a moment.
    pub async fn stands(&self, text: &str) -> Result<bool, Trouble> {
        let script = "return document.querySelector('.standing').textContent.replace(/\\s+/g, ' ').includes(arguments[0])";
        Ok(self.tab.script(script, vec![json!(text)]).await?.as_bool() == Some(true))
    }

    /// The entries that the stand-in holds and that were made here, the newest first.
    pub async fn made(&self) -> Result<Vec<Value>, Trouble> {
        let made = self
            .tab
            .script("return standIn.memory.entries.filter((entry) => !entry.seq && !entry.shelf).reverse()", vec![])
            .await?;
        Ok(made.as_array().cloned().unwrap_or_default())
    }
}
