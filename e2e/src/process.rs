//! A program that is started, listened to until it is ready, and never left behind.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use crate::Trouble;

pub(crate) struct Process {
    name: String,
    child: Child,
    lines: Receiver<String>,
}

impl Process {
    /// Starts a program; its standard output is read for as long as it runs.
    pub fn start(command: &mut Command) -> Result<Self, Trouble> {
        let name = command.get_program().to_string_lossy().into_owned();
        let failed = |error: std::io::Error| Trouble::Program(name.clone(), error.to_string());
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(failed)?;
        let (tell, lines) = mpsc::channel();
        if let Some(out) = child.stdout.take() {
            std::thread::spawn(move || {
                for line in BufReader::new(out).lines().map_while(Result::ok) {
                    // Nobody listens any more once it is ready; the pipe is emptied all the same.
                    drop(tell.send(line));
                }
            });
        }
        Ok(Self { name, child, lines })
    }

    /// Waits for a line that `find` knows.
    pub fn wait_for<T>(&self, patience: Duration, find: impl Fn(&str) -> Option<T>) -> Result<T, Trouble> {
        let until = Instant::now() + patience;
        while let Ok(line) = self.lines.recv_timeout(until.saturating_duration_since(Instant::now())) {
            if let Some(found) = find(&line) {
                return Ok(found);
            }
        }
        Err(Trouble::Program(self.name.clone(), format!("not ready after {patience:?}")))
    }

    /// Gives it a moment to end by itself.
    pub fn wait(&mut self, patience: Duration) {
        let until = Instant::now() + patience;
        while Instant::now() < until && matches!(self.child.try_wait(), Ok(None)) {
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
