//! chromedriver, and the browsers it opens.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use crate::process::Process;
use crate::tab::Tab;
use crate::{Trouble, raw};

/// What is held in the hand, and what it can do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Kit {
    /// How wide its screen is, in CSS pixels.
    pub width: u32,
    /// How high.
    pub height: u32,
    /// Whether it is a phone: touch, two dots a pixel.
    pub phone: bool,
    /// Whether scripts run.
    pub scripts: bool,
}

impl Kit {
    /// A narrow phone.
    pub const PHONE: Self = Self { width: 360, height: 740, phone: true, scripts: true };
    /// A desktop.
    pub const DESKTOP: Self = Self { width: 1280, height: 900, phone: false, scripts: true };

    /// The same, with scripts switched off.
    pub const fn without_scripts(self) -> Self {
        Self { scripts: false, ..self }
    }
}

/// chromedriver, running.
pub struct Driver {
    home: String,
    process: Process,
    profiles: TempDir,
}

impl Driver {
    /// Starts it on a free port.
    ///
    /// # Errors
    /// When it is not installed or does not start.
    pub fn start() -> Result<Self, Trouble> {
        let named = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let process = Process::start(Command::new(named).arg("--port=0"))?;
        let port: u16 = process.wait_for(Duration::from_secs(30), |line| {
            line.split_once("started successfully on port ")?.1.trim_end_matches('.').parse().ok()
        })?;
        Ok(Self { home: format!("http://127.0.0.1:{port}"), process, profiles: TempDir::with_prefix("jalon-e2e-")? })
    }

    /// Opens a browser that knows nothing yet.
    ///
    /// # Errors
    /// When it does not open.
    pub async fn browser(&self, site: &str, kit: Kit) -> Result<Tab, Trouble> {
        let profile = TempDir::new_in(self.profiles.path())?.keep();
        self.browser_of(site, kit, &profile).await
    }

    /// Opens a browser that knows what another left behind in its folder.
    ///
    /// # Errors
    /// When it does not open.
    pub async fn browser_of(&self, site: &str, kit: Kit, profile: &Path) -> Result<Tab, Trouble> {
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(asked(kit, &profile.to_string_lossy()))
            .connect(&self.home)
            .await?;
        let tab = Tab::new(client, site.to_owned(), kit, profile.to_owned());
        if !kit.phone {
            let size = json!({ "width": kit.width, "height": kit.height, "deviceScaleFactor": 1, "mobile": false });
            tab.devtools("Emulation.setDeviceMetricsOverride", size).await?;
        }
        if !kit.scripts {
            // Our policy lets no other scripts run. With scripting switched off as a whole, chromedriver's own would wait forever.
            tab.devtools("Network.enable", json!({})).await?;
            tab.devtools("Network.setBlockedURLs", json!({ "urls": ["*.js*"] })).await?;
        }
        Ok(tab)
    }
}

fn asked(kit: Kit, profile: &str) -> Map<String, Value> {
    let mut chrome = json!({
        "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--force-prefers-reduced-motion", "--lang=fr-CA",
            format!("--user-data-dir={profile}"),
        ],
        "prefs": { "intl.accept_languages": "fr-CA,fr" },
    });
    if kit.phone {
        let metrics = json!({ "width": kit.width, "height": kit.height, "pixelRatio": 2, "touch": true });
        chrome["mobileEmulation"] = json!({ "deviceMetrics": metrics });
    }
    let mut asked = Map::new();
    asked.insert("browserName".into(), json!("chrome"));
    asked.insert("goog:chromeOptions".into(), chrome);
    asked.insert("timeouts".into(), json!({ "script": 300_000 }));
    asked.insert("goog:loggingPrefs".into(), json!({ "browser": "ALL" }));
    asked
}

impl Drop for Driver {
    /// Asked to end, chromedriver closes its browsers; killed, it would leave them behind.
    fn drop(&mut self) {
        if raw::get(&self.home, "/shutdown", &[]).is_ok() {
            self.process.wait(Duration::from_secs(10));
        }
    }
}
