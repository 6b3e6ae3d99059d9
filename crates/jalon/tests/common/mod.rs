//! What the tests of the program share: the program run as a stranger runs it, a few lines of HTTP, the forms of a page.

#![allow(dead_code, reason = "each test uses a part of it")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests may fail loudly")]

pub mod forms;
pub mod http;

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use serde_json::Value;

/// The dated context of Montreal, as it ships.
pub const CONTEXT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../library/data/context/montreal-covid-context.csv");
/// How many facts it holds.
pub const FACTS: u64 = 63;
/// The longest that a server may take to say its address, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// The program, as if on a fresh machine: nothing of the tester's surroundings speaks to it.
pub fn jalon() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jalon"));
    for name in ["LANG", "LC_ALL", "LC_MESSAGES", "JALON_LANG", "JALON_FOLDER", "JALON_DATABASE", "JALON_LOG"] {
        command.env_remove(name);
    }
    command.stdin(Stdio::null());
    command
}

/// What the program answered.
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    pub fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("the program speaks UTF-8");
        Self { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
    }

    /// That it ended as it should, with what it said where it did not.
    #[track_caller]
    pub fn ended(self, code: i32) -> Self {
        assert_eq!(self.code, code, "\n{}\n{}", self.out, self.err);
        self
    }

    /// The one line of JSON that it answered.
    #[track_caller]
    pub fn json(&self) -> Value {
        assert_eq!(self.out.lines().count(), 1, "one line: {}", self.out);
        serde_json::from_str(&self.out).expect("JSON")
    }
}

/// Runs a command to its end.
pub fn run<'a>(args: impl IntoIterator<Item = &'a str>) -> Said {
    Said::of(jalon().args(args).output().unwrap())
}

/// Runs a command on a folder.
pub fn on<'a>(folder: &'a Path, args: impl IntoIterator<Item = &'a str>) -> Said {
    run(args.into_iter().chain(["--folder", text(folder)]))
}

pub fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A new record in a folder of its own.
pub fn record(temp: &Path, name: &str) -> PathBuf {
    let folder = temp.join(name);
    run(["init", text(&folder), "--title", "Clinique d’essai", "--json"]).ended(0);
    folder
}

/// How many entries there are, and the root of the log, once `verify` finds nothing wrong.
#[track_caller]
pub fn verified(folder: &Path) -> (u64, String) {
    let told = on(folder, ["verify", "--json"]).ended(0).json();
    assert_eq!(told["faults"], serde_json::json!([]));
    (told["entries"].as_u64().unwrap(), told["root"].as_str().unwrap().to_owned())
}

/// Copies a folder whose record nobody has open.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), &target).unwrap();
        }
    }
}

/// Every file below a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

/// A server that runs until it is dropped.
pub struct Served {
    pub child: Child,
    /// `localhost:PORT`.
    pub host: String,
    /// The sign-in link that it showed, as a path.
    pub link: Option<String>,
    lines: mpsc::Receiver<String>,
    said: String,
}

impl Served {
    /// Starts a command that serves, its standard output read for the address. `--port 0` is added.
    pub fn start(command: &mut Command) -> Self {
        let mut child = command.args(["--port", "0", "--lang", "en"]).stdout(Stdio::piped()).spawn().unwrap();
        let out = child.stdout.take().unwrap();
        let (send, lines) = mpsc::channel();
        std::thread::spawn(move || BufReader::new(out).lines().map_while(Result::ok).try_for_each(|line| send.send(line)));
        let mut served = Self { child, host: String::new(), link: None, lines, said: String::new() };
        let until = Instant::now() + PATIENCE;
        loop {
            match served.lines.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(line) if line.starts_with("Ctrl+C") => break,
                Ok(line) => served.hear(&line),
                Err(error) => panic!("no address: {error}; {:?}", served.child.try_wait()),
            }
        }
        assert!(!served.host.is_empty());
        served
    }

    /// Serves a folder.
    pub fn folder(folder: &Path) -> Self {
        Self::start(jalon().args(["serve", "--folder", text(folder)]))
    }

    /// All that it said on its standard output.
    pub fn said(&mut self) -> &str {
        while let Ok(line) = self.lines.try_recv() {
            self.hear(&line);
        }
        &self.said
    }

    fn hear(&mut self, line: &str) {
        self.said.push_str(line);
        self.said.push('\n');
        let Some((_, address)) = line.split_once("http://") else { return };
        match address.split_once('/') {
            Some((_, path)) => self.link = Some(format!("/{path}")),
            None => self.host = address.trim().to_owned(),
        }
    }

    /// Kills it as a power cut would: nothing is told, nothing is finished.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to stop, and waits until it has.
    pub fn stop(mut self) -> i32 {
        assert!(Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap().success());
        self.child.wait().unwrap().code().unwrap_or(-1)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Numbers drawn from a seed, so that a failure can be seen again with `JALON_TEST_SEED`.
pub struct Dice(u64);

impl Dice {
    pub fn new() -> Self {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
        let seed = std::env::var("JALON_TEST_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = seed.unwrap_or(now.as_nanos() as u64);
        println!("seed: JALON_TEST_SEED={seed}");
        Self::seeded(seed)
    }

    pub fn seeded(seed: u64) -> Self {
        Self(seed | 1)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % end.max(1)
    }

    pub fn millis(&mut self, end: u64) -> Duration {
        Duration::from_micros(self.below(end * 1000))
    }
}
