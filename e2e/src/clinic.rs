//! The program, serving an invented clinic from a folder that is thrown away.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use tempfile::TempDir;

use crate::Trouble;
use crate::process::Process;

/// What the walk signs in with, once the printed link has let it choose.
pub const PASSPHRASE: &str = "quatre jalons au bord du chemin";
/// The name under which the demonstration is visited.
pub const LOGIN: &str = "demo";

/// `jalon demo`, running.
pub struct Clinic {
    /// Where it is reached: `http://localhost:` and a port.
    pub home: String,
    /// The path of the link that it printed, good once.
    pub link: String,
    process: Option<Process>,
    program: PathBuf,
    folder: TempDir,
}

impl Clinic {
    /// Starts the program with an invented clinic in French.
    ///
    /// # Errors
    /// When it does not build, does not start or says no address.
    pub fn open() -> Result<Self, Trouble> {
        let folder = TempDir::with_prefix("jalon-e2e-")?;
        let mut clinic = Self { home: String::new(), link: String::new(), process: None, program: program()?, folder };
        clinic.start("0")?;
        Ok(clinic)
    }

    fn start(&mut self, port: &str) -> Result<(), Trouble> {
        let mut command = Command::new(&self.program);
        command.args(["demo", "--port", port, "--lang", "fr", "--folder"]).arg(self.folder.path().join("clinic"));
        let process = Process::start(&mut command)?;
        (self.home, self.link) = process.wait_for(Duration::from_secs(120), |line| {
            let (home, token) = line.trim().split_once("/link/")?;
            home.starts_with("http://").then(|| (home.to_owned(), format!("/link/{token}")))
        })?;
        self.process = Some(process);
        Ok(())
    }

    /// Kills the program, as a power cut would; it is not asked to end.
    pub fn kill(&mut self) {
        self.process = None;
    }

    /// Starts the program again on the same folder, at the same address.
    ///
    /// # Errors
    /// As [`Clinic::open`].
    pub fn start_again(&mut self) -> Result<(), Trouble> {
        let port = self.home.rsplit_once(':').map(|(_, port)| port.to_owned()).unwrap_or_default();
        self.start(&port)
    }
}

/// The program: `JALON_BIN`, else the one beside the tests, made sure to be built from what is there now.
fn program() -> Result<PathBuf, Trouble> {
    if let Some(named) = std::env::var_os("JALON_BIN") {
        return Ok(named.into());
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    // As `cargo test --workspace` builds it: `cargo build -p jalon` would choose other features, and build half of it anew.
    let built = Command::new(&cargo)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["test", "--quiet", "--workspace", "--no-run", "--test", "rooms"])
        .status()?;
    if !built.success() {
        return Err(Trouble::Program("jalon".into(), "it does not build".into()));
    }
    let test = std::env::current_exe()?;
    let beside = test.parent().and_then(|deps| deps.parent()).map(|profile| profile.join("jalon"));
    beside.filter(|program| program.exists()).ok_or_else(|| Trouble::Program("jalon".into(), "it is not beside the tests".into()))
}
