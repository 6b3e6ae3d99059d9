//! A secret typed at the terminal: asked for on standard error, not echoed where the terminal can be told so.

use std::io::{BufRead, IsTerminal, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use zeroize::Zeroizing;

use crate::ending::Failure;

/// Asks for one line. From a pipe it is read as it comes.
///
/// # Errors
/// [`Failure::File`] where nothing can be read.
pub fn ask(prompt: &str) -> Result<Zeroizing<String>, Failure> {
    let _ = write!(std::io::stderr(), "{prompt}");
    let _ = std::io::stderr().flush();
    let silenced = std::io::stdin().is_terminal() && echo(false);
    let mut line = Zeroizing::new(String::new());
    let read = std::io::stdin().lock().read_line(&mut line);
    if silenced {
        echo(true);
        let _ = writeln!(std::io::stderr());
    }
    read.map_err(|error| Failure::File(PathBuf::from("-"), error))?;
    Ok(Zeroizing::new(line.trim_end_matches(['\r', '\n']).to_owned()))
}

/// Turns the echo of the terminal off and on; whether that worked.
fn echo(on: bool) -> bool {
    let wish = if on { "echo" } else { "-echo" };
    let told = Command::new("stty").arg(wish).stdin(Stdio::inherit()).stderr(Stdio::null()).status();
    told.is_ok_and(|status| status.success())
}
