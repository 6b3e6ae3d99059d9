//! One browser window: going, looking, typing, and what its console said.

use std::path::PathBuf;
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use crate::Trouble;
use crate::clinic::{LOGIN, PASSPHRASE};
use crate::driver::Kit;

/// What reaches beyond the right edge of the screen, unless it lies in something that scrolls by itself.
const TOO_WIDE: &str = r##"
    const width = arguments[0];
    if (document.documentElement.scrollWidth <= width) return [];
    const scrolls = (element) => element && element !== document.body &&
      (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const out = [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement));
    const name = (element) => `${element.localName}${element.id && "#" + element.id}.${element.getAttribute("class") ?? ""}`;
    return [`wider than the screen: ${document.documentElement.scrollWidth} > ${width}`, ...out.slice(-3).map(name)];
"##;

/// Whether a page is all there.
const LOADED: &str = "return document.readyState === 'complete'";
/// How often is looked again, and how long is waited between.
const PATIENCE: usize = 200;
const MOMENT: Duration = Duration::from_millis(50);

/// A browser window at a site.
pub struct Tab {
    client: Client,
    site: String,
    /// What is held in the hand.
    pub kit: Kit,
    /// The folder in which the browser keeps what it knows.
    pub profile: PathBuf,
}

impl Tab {
    pub(crate) fn new(client: Client, site: String, kit: Kit, profile: PathBuf) -> Self {
        Self { client, site, kit, profile }
    }

    /// The WebDriver client, for what is not offered here.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Goes to a path; the HTTP status of the page that comes.
    ///
    /// # Errors
    /// When the browser fails.
    pub async fn go(&self, path: &str) -> Result<u64, Trouble> {
        self.client.goto(&format!("{}{path}", self.site)).await?;
        let status = self.script("return performance.getEntriesByType('navigation')[0].responseStatus", vec![]).await?;
        Ok(status.as_u64().unwrap_or(0))
    }

    /// The path of the page that is shown, with what follows it.
    ///
    /// # Errors
    /// When the browser fails.
    pub async fn path(&self) -> Result<String, Trouble> {
        Ok(self.client.current_url().await?.to_string().trim_start_matches(&self.site).to_owned())
    }

    /// Runs a script in the page, past its policies.
    ///
    /// # Errors
    /// When the browser fails, or the script.
    pub async fn script(&self, script: &str, args: Vec<Value>) -> Result<Value, Trouble> {
        Ok(self.client.execute(script, args).await?)
    }

    /// Texts that a script finds.
    ///
    /// # Errors
    /// When the browser fails, or the script.
    pub async fn texts(&self, script: &str, args: Vec<Value>) -> Result<Vec<String>, Trouble> {
        let found = self.script(script, args).await?;
        Ok(found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
    }

    /// An attribute of all elements that a selector finds, each value once.
    ///
    /// # Errors
    /// When the browser fails.
    pub async fn attributes(&self, selector: &str, name: &str) -> Result<Vec<String>, Trouble> {
        let script = "return [...new Set([...document.querySelectorAll(arguments[0])].map((element) => element.getAttribute(arguments[1]) ?? ''))]";
        self.texts(script, vec![json!(selector), json!(name)]).await
    }

    /// The text of the page that is shown.
    ///
    /// # Errors
    /// When the browser fails.
    pub async fn text(&self) -> Result<String, Trouble> {
        let text = self.script("return document.body.innerText", vec![]).await?;
        Ok(text.as_str().unwrap_or("").to_owned())
    }

    /// Whether something that a selector finds takes up room on the screen.
    ///
    /// # Errors
    /// When the browser fails.
    pub async fn shows(&self, selector: &str) -> Result<bool, Trouble> {
        let script = "return [...document.querySelectorAll(arguments[0])].some((element) => element.checkVisibility() && element.getBoundingClientRect().width > 0)";
        Ok(self.script(script, vec![json!(selector)]).await?.as_bool().unwrap_or(false))
    }

    /// The element that a selector finds.
    ///
    /// # Errors
    /// [`Trouble::Page`] where there is none.
    pub async fn find(&self, selector: &str) -> Result<Element, Trouble> {
        match self.client.find(Locator::Css(selector)).await {
            Err(error) if error.is_no_such_element() => {
                Err(Trouble::Page(format!("{}: nothing is {selector}", self.path().await?)))
            }
            found => Ok(found?),
        }
    }

    /// Presses what leads to another page, and waits for that page.
    ///
    /// # Errors
    /// As [`Tab::press`]; [`Trouble::Page`] where no other page comes.
    pub async fn follow(&self, selector: &str) -> Result<(), Trouble> {
        let before = self.find("html").await?;
        self.press(selector).await?;
        for _ in 0..PATIENCE {
            match before.attr("lang").await {
                Err(error) if error.is_stale_element_reference() => {
                    return self.wait_until("the page does not end", LOADED).await;
                }
                _ => tokio::time::sleep(MOMENT).await,
            }
        }
        Err(Trouble::Page(format!("{}: {selector} leads nowhere", self.path().await?)))
    }

    /// Presses what a selector finds.
    ///
    /// # Errors
    /// When nothing is there, or it cannot be pressed.
    pub async fn press(&self, selector: &str) -> Result<(), Trouble> {
        let element = self.find(selector).await?;
        self.script("arguments[0].scrollIntoView({ block: 'center' })", vec![serde_json::to_value(&element).unwrap_or_default()])
            .await?;
        Ok(element.click().await?)
    }

    /// Types into a field, in place of what was there.
    ///
    /// # Errors
    /// When the field is not there.
    pub async fn fill(&self, name: &str, text: &str) -> Result<(), Trouble> {
        let field = self.find(&format!("main [name='{name}']")).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// What is typed in a field.
    ///
    /// # Errors
    /// When the field is not there.
    pub async fn typed(&self, name: &str) -> Result<String, Trouble> {
        Ok(self.find(&format!("main [name='{name}']")).await?.prop("value").await?.unwrap_or_default())
    }

    /// Chooses a value of a list or of chips; the first one there is where `value` is empty.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn choose(&self, name: &str, value: &str) -> Result<(), Trouble> {
        let which = if value.is_empty() { ":not([value=''])".to_owned() } else { format!("[value='{value}']") };
        let chip = format!("main label:has(input[name='{name}']{which})");
        if self.client.find_all(Locator::Css(&chip)).await?.is_empty() {
            return Ok(self.find(&format!("main select[name='{name}'] option{which}")).await?.click().await?);
        }
        self.press(&chip).await
    }

    /// Opens everything that opens, but for the menu.
    ///
    /// # Errors
    /// When the browser fails.
    pub async fn unfold(&self) -> Result<(), Trouble> {
        self.script("document.querySelectorAll('main details').forEach((details) => { details.open = true; })", vec![])
            .await
            .map(drop)
    }

    /// Chooses a language in the menu.
    ///
    /// # Errors
    /// When the menu does not offer it.
    pub async fn speak(&self, language: &str) -> Result<(), Trouble> {
        self.press(".menu > summary").await?;
        self.follow(&format!(".menu button[name='to'][value='{language}']")).await
    }

    /// Signs in by name and passphrase.
    ///
    /// # Errors
    /// When it is refused.
    pub async fn sign_in(&self) -> Result<(), Trouble> {
        self.go("/sign-in").await?;
        // Whoever is signed in already is led on.
        if self.path().await?.starts_with("/i/") {
            return Ok(());
        }
        self.fill("login", LOGIN).await?;
        self.fill("passphrase", PASSPHRASE).await?;
        self.follow("main form[action='/sign-in'] button").await?;
        let path = self.path().await?;
        if path.starts_with("/i/") { Ok(()) } else { Err(Trouble::Page(format!("signing in leads to {path}"))) }
    }

    /// What reaches beyond the screen; empty where nothing does.
    ///
    /// # Errors
    /// When the browser fails.
    pub async fn too_wide(&self) -> Result<Vec<String>, Trouble> {
        self.texts(TOO_WIDE, vec![json!(self.kit.width)]).await
    }

    /// What the console said since it was last asked: errors, and what the policies refused.
    ///
    /// # Errors
    /// When the browser fails.
    pub async fn console(&self) -> Result<Vec<String>, Trouble> {
        let said = self.client.issue_cmd(Command { path: "se/log", body: json!({ "type": "browser" }) }).await?;
        let line = |entry: &Value| {
            let text = |name: &str| entry[name].as_str().unwrap_or("").to_owned();
            (text("level") != "INFO" && text("level") != "DEBUG").then(|| text("message"))
        };
        Ok(said.as_array().into_iter().flatten().filter_map(line).collect())
    }

    /// Asks the browser's own tools.
    ///
    /// # Errors
    /// When they refuse.
    pub async fn devtools(&self, command: &str, params: Value) -> Result<Value, Trouble> {
        Ok(self.client.issue_cmd(Command { path: "goog/cdp/execute", body: json!({ "cmd": command, "params": params }) }).await?)
    }

    /// Shows pages as the reader's system asks: light or dark.
    ///
    /// # Errors
    /// When the browser fails.
    pub async fn dark(&self, dark: bool) -> Result<(), Trouble> {
        let scheme = if dark { "dark" } else { "light" };
        let features =
            json!([{ "name": "prefers-color-scheme", "value": scheme }, { "name": "prefers-reduced-motion", "value": "reduce" }]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await.map(drop)
    }

    /// A picture of the page, as PNG in base64: from where one element begins to where another ends, at most so high.
    ///
    /// # Errors
    /// When the browser fails.
    pub async fn picture(&self, from: &str, until: &str, most: u64) -> Result<String, Trouble> {
        let script = "scrollTo(0, 0); const box = (name) => document.querySelector(name).getBoundingClientRect(); \
            return [Math.floor(box(arguments[0]).top), Math.ceil(box(arguments[1]).bottom)]";
        let edges = self.script(script, vec![json!(from), json!(until)]).await?;
        let (top, bottom) = (edges[0].as_u64().unwrap_or(0), edges[1].as_u64().unwrap_or(0));
        let height = bottom.saturating_sub(top).clamp(1, most);
        let clip = json!({ "x": 0, "y": top, "width": self.kit.width, "height": height, "scale": 1 });
        let taken = self.devtools("Page.captureScreenshot", json!({ "captureBeyondViewport": true, "clip": clip })).await?;
        Ok(taken["data"].as_str().unwrap_or("").to_owned())
    }

    /// Waits a little until something holds.
    ///
    /// # Errors
    /// [`Trouble::Page`] where it does not come to hold.
    pub async fn wait_until(&self, what: &str, script: &str) -> Result<(), Trouble> {
        for _ in 0..PATIENCE {
            if self.script(script, vec![]).await?.as_bool() == Some(true) {
                return Ok(());
            }
            tokio::time::sleep(MOMENT).await;
        }
        Err(Trouble::Page(format!("{}: {what}", self.path().await?)))
    }

    /// Runs a script in the page that waits for something; what it returns.
    ///
    /// # Errors
    /// [`Trouble::Page`] with what it throws: its `code` where it has one.
    pub async fn run(&self, script: &str, args: Vec<Value>) -> Result<Value, Trouble> {
        let whole = format!(
            "const done = arguments[arguments.length - 1]; (async (args) => {{ {script} }})([...arguments].slice(0, -1)).then( \
            (value) => done([true, value ?? null]), (error) => done([false, error.code || String(error)]))"
        );
        let told = self.client.execute_async(&whole, args).await?;
        if told[0] == true { Ok(told[1].clone()) } else { Err(Trouble::Page(told[1].as_str().unwrap_or("?").to_owned())) }
    }

    /// Kills the browser, as a dead battery would.
    ///
    /// # Errors
    /// When its processes cannot be found.
    pub fn kill(self) -> Result<(), Trouble> {
        let mark = format!("--user-data-dir={}", self.profile.display());
        for process in std::fs::read_dir("/proc")?.flatten() {
            let words = std::fs::read(process.path().join("cmdline")).unwrap_or_default();
            let is_ours = words.split(|byte| *byte == 0).any(|word| word == mark.as_bytes());
            if is_ours {
                drop(std::process::Command::new("kill").arg("-9").arg(process.file_name()).status());
            }
        }
        Ok(())
    }

    /// Closes the browser.
    ///
    /// # Errors
    /// When the browser fails.
    pub async fn close(self) -> Result<(), Trouble> {
        Ok(self.client.close().await?)
    }
}

/// A command that chromedriver adds to WebDriver.
#[derive(Debug)]
struct Command {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or(""), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
