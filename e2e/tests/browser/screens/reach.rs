//! That everyone reaches everything: by keyboard alone, with large text, in the dark, with a screen reader.

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use jalon_e2e::{Faults, Tab, Trouble, axe};
use serde_json::json;

use super::hand::Hand;

const LANGUAGES: [&str; 3] = ["fr", "en", "zh-Hans"];
/// Places of the bar, by the names of their pictures.
const PLACES: [&str; 5] = ["log", "waiting", "days", "reflection", "support"];
/// Targets smaller than a gloved finger: in the bar 56 pixels, elsewhere 44. Links within sentences may be smaller.
const TOO_SMALL: &str = r##"
    const small = (element, least) => {
      const { width, height } = element.getBoundingClientRect();
      return element.checkVisibility() && (height < least || width < least);
    };
    const name = (element) => `${element.localName} “${(element.getAttribute("aria-label") || element.innerText).slice(0, 40)}” ` +
      `${Math.round(element.getBoundingClientRect().width)}×${Math.round(element.getBoundingClientRect().height)}`;
    return [
      ...[...document.querySelectorAll(".bar button")].filter((element) => small(element, 56)),
      ...[...document.querySelectorAll("button, select, summary, label.chip, main a.button, input:not(.chip input), textarea")]
        .filter((element) => small(element, 44)),
    ].map(name);
"##;
const UNFOLD: &str = "document.querySelectorAll('details').forEach((details) => { details.open = true; }); \
    document.querySelectorAll('.field > .button.quiet').forEach((more) => more.click())";
const RAW: &str = "return document.documentElement.innerHTML.match(/.{0,40}[⟦⟧].{0,40}/)?.[0] ?? ''";
const TAB_KEY: &str = "\u{e004}";
const BACK_TAB: &str = "\u{e008}\u{e004}";

/// A contact from the first key to the last, then another place, by keyboard alone.
pub async fn keyboard(hand: &Hand<'_>) -> Result<Faults, Trouble> {
    let mut faults = Faults::default();
    hand.open("as=fresh").await?;
    reach(hand.tab, "input[type=radio]").await?;
    press(hand.tab, " ").await?;
    reach(hand.tab, "input[type=checkbox]").await?;
    press(hand.tab, " ").await?;
    let outlined = "return getComputedStyle(document.activeElement.nextElementSibling).outlineStyle";
    faults.check(hand.tab.script(outlined, vec![]).await? != "none", || "focus cannot be seen on a choice".into());
    // A choice that may be left open is let go of by the key that chose it.
    press(hand.tab, " ").await?;
    let checked = "return document.activeElement.checked";
    faults.check(hand.tab.script(checked, vec![]).await?.as_bool() == Some(false), || "a choice is not let go of".into());
    reach(hand.tab, "button[type=submit]").await?;
    press(hand.tab, "\u{e007}").await?;
    hand.still().await?;
    faults.check(hand.made().await?.len() == 1, || "a contact cannot be kept by keyboard".into());
    reach_with(hand.tab, BACK_TAB, ".toast button").await?;
    press(hand.tab, "\u{e007}").await?;
    hand.still().await?;
    faults.check(hand.made().await?.is_empty(), || "it cannot be undone by keyboard".into());
    reach(hand.tab, ".bar button:nth-child(3)").await?;
    press(hand.tab, "\u{e007}").await?;
    hand.still().await?;
    let title = "return document.activeElement.localName";
    faults.check(hand.tab.script(title, vec![]).await? == "h1", || "focus does not go to the new screen’s title".into());
    faults.check(hand.reads("Mes jours").await?, || "another place cannot be reached by keyboard".into());
    Ok(faults)
}

/// Presses Tab until what has the focus is such a thing.
async fn reach(tab: &Tab, selector: &str) -> Result<(), Trouble> {
    reach_with(tab, TAB_KEY, selector).await
}

async fn reach_with(tab: &Tab, key: &str, selector: &str) -> Result<(), Trouble> {
    for _ in 0..120 {
        press(tab, key).await?;
        if tab.script("return document.activeElement.matches(arguments[0])", vec![json!(selector)]).await?.as_bool() == Some(true)
        {
            return Ok(());
        }
    }
    Err(Trouble::Page(format!("Tab does not reach {selector}")))
}

async fn press(tab: &Tab, key: &str) -> Result<(), Trouble> {
    Ok(tab.client().active_element().await?.send_keys(key).await?)
}

/// Every screen, looked at: whole, no wider than the phone, large enough for gloves, without a violation; and a picture of it.
pub async fn every_screen(hand: &Hand<'_>) -> Result<Faults, Trouble> {
    let mut faults = Faults::default();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/screenshots/phone-app");
    std::fs::create_dir_all(&folder)?;
    for language in LANGUAGES {
        for dark in [false, true] {
            hand.tab.dark(dark).await?;
            let look = Look { hand, language, dark, folder: &folder };
            for state in ["new", "join", "locked", "ended"] {
                hand.open(&format!("as={state}&passkey=1&lang={language}")).await?;
                faults.join(look.at(state).await?);
            }
            hand.open(&format!("as=full&lang={language}")).await?;
            for (at, name) in PLACES.iter().enumerate() {
                hand.place(at).await?;
                faults.join(look.at(name).await?);
            }
            for (row, name) in ["supervision", "hours", "team-work", "training", "wellbeing"].iter().enumerate() {
                look.through(4, ".rows .row", row).await?;
                faults.join(look.at(name).await?);
            }
            for (row, name) in ["shelf", "conflict", "entry"].iter().enumerate() {
                look.through(2, ".rows .row", row).await?;
                faults.join(look.at(name).await?);
            }
            look.through(0, ".tabs [aria-pressed=false]", 0).await?;
            faults.join(look.at("tally").await?);
        }
    }
    hand.tab.dark(false).await?;
    Ok(faults)
}

struct Look<'a> {
    hand: &'a Hand<'a>,
    language: &'a str,
    dark: bool,
    folder: &'a Path,
}

impl Look<'_> {
    async fn through(&self, place: usize, selector: &str, nth: usize) -> Result<(), Trouble> {
        self.hand.place(place).await?;
        let click = "document.querySelectorAll(arguments[0])[arguments[1]].click()";
        self.hand.tab.script(click, vec![json!(selector), json!(nth)]).await?;
        self.hand.still().await
    }

    async fn at(&self, name: &str) -> Result<Faults, Trouble> {
        let mut faults = Faults::default();
        let tab = self.hand.tab;
        let shade = if self.dark { "-dark" } else { "" };
        let place = format!("{} {name}{shade}", self.language);
        self.picture(&self.folder.join(format!("{}-{name}{shade}.png", self.language))).await?;
        tab.script(UNFOLD, vec![]).await?;
        if self.dark {
            faults.add(&place, axe::contrast(tab).await?);
            return Ok(faults);
        }
        let raw = tab.script(RAW, vec![]).await?;
        faults.check(raw == "", || format!("{place}: no words for {raw}"));
        faults.add(&place, tab.too_wide().await?);
        faults.add(&place, tab.texts(TOO_SMALL, vec![]).await?.into_iter().map(|small| format!("too small: {small}")));
        // As on a screen high enough for all of it: what sticks to the edges covers nothing.
        self.high(6_000).await?;
        faults.add(&place, axe::violations(tab).await?);
        self.high(tab.kit.height).await?;
        // Letters twice as large: everything is still there, and nothing moves sideways.
        tab.script("document.documentElement.style.fontSize = '200%'", vec![]).await?;
        faults.add(&format!("{place}, large"), tab.too_wide().await?);
        tab.script("document.documentElement.style.fontSize = ''", vec![]).await?;
        Ok(faults)
    }

    async fn high(&self, height: u32) -> Result<(), Trouble> {
        let width = self.hand.tab.kit.width;
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 2, "mobile": true });
        self.hand.tab.devtools("Emulation.setDeviceMetricsOverride", size).await.map(drop)
    }

    async fn picture(&self, file: &PathBuf) -> Result<(), Trouble> {
        let taken = self.hand.tab.devtools("Page.captureScreenshot", json!({})).await?;
        let bytes = BASE64_STANDARD.decode(taken["data"].as_str().unwrap_or(""));
        Ok(std::fs::write(file, bytes.map_err(|error| Trouble::Page(error.to_string()))?)?)
    }
}
