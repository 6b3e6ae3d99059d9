//! The command line: nothing but wiring. Each command opens the rooms it needs, tells what it does, and ends with an
//! exit status that a script can read.

mod cli;
mod commands;
mod ending;
mod progress;
mod secret;

use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let language = cli::language();
    let matches = match cli::command(language).try_get_matches() {
        Ok(matches) => matches,
        Err(error) => error.exit(),
    };
    start_log(matches.get_flag("verbose"));
    let language = cli::chosen(&matches).unwrap_or(language);
    match commands::run(language, &matches) {
        Ok(ending) => ending.code(),
        Err(failure) => {
            let _ = writeln!(std::io::stderr(), "{}", failure.told(language));
            failure.ending().code()
        }
    }
}

/// The log goes to standard error; no words, names or tokens are ever written to it.
fn start_log(verbose: bool) {
    let filter = tracing_subscriber::EnvFilter::try_from_env("JALON_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new(if verbose { "info" } else { "warn" }));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false).init();
}
