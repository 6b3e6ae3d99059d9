//! What can go wrong in a test, and the faults that a test finds.

use std::fmt;

/// Why a test cannot go on, or what it found.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// A command to the browser failed.
    #[error("the browser: {0}")]
    Browser(Box<fantoccini::error::CmdError>),
    /// A browser did not open.
    #[error("a browser does not open: {0}")]
    Session(Box<fantoccini::error::NewSessionError>),
    /// A file or a connection failed.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// A program that the tests need is not there or does not start.
    #[error("{0} does not start: {1}")]
    Program(String, String),
    /// The page is not what it should be.
    #[error("{0}")]
    Page(String),
    /// Everything that a test found.
    #[error("{0}")]
    Found(Faults),
}

impl From<fantoccini::error::CmdError> for Trouble {
    fn from(error: fantoccini::error::CmdError) -> Self {
        Self::Browser(Box::new(error))
    }
}

impl From<fantoccini::error::NewSessionError> for Trouble {
    fn from(error: fantoccini::error::NewSessionError) -> Self {
        Self::Session(Box::new(error))
    }
}

/// Faults found on the way: a walk goes on after each, so that one run tells all.
#[derive(Debug, Default)]
pub struct Faults(Vec<String>);

impl Faults {
    /// Notes a fault where something does not hold.
    pub fn check(&mut self, holds: bool, fault: impl FnOnce() -> String) {
        if !holds {
            self.0.push(fault());
        }
    }

    /// Notes all faults of a list, each with where it was found.
    pub fn add(&mut self, place: &str, found: impl IntoIterator<Item = String>) {
        self.0.extend(found.into_iter().map(|fault| format!("{place}: {fault}")));
    }

    /// Takes over what another part of the walk found.
    pub fn join(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// The end of a walk.
    ///
    /// # Errors
    /// [`Trouble::Found`] where there is a fault.
    pub fn done(self) -> Result<(), Trouble> {
        if self.0.is_empty() { Ok(()) } else { Err(Trouble::Found(self)) }
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} fault(s)", self.0.len())?;
        self.0.iter().try_for_each(|fault| write!(out, "\n  - {fault}"))
    }
}
