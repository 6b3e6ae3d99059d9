//! From a file to a project.

mod check;
mod intake;
mod place;
mod project;
mod sources;

use super::archive::Archive;
use super::error::{Limits, RefiError};
use super::loss::Losses;
use super::model::{Codebook, Project};
use super::reading::{Choice, Scoreboard};
use super::xml::{self, Element};
use intake::Intake;

/// A project that was read, and everything there is to tell about the reading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Import {
    /// The project.
    pub project: Project,
    /// What was dropped or changed.
    pub losses: Losses,
    /// How the file counts characters, and how sure that is.
    pub scoreboard: Scoreboard,
}

fn open<'a>(bytes: &'a [u8], limits: &Limits) -> Result<(Intake<'a>, Element), RefiError> {
    let mut losses = Losses::default();
    let (archive, xml, entry) = Archive::open(bytes, limits, &mut losses)?;
    let root = xml::parse(&xml, &entry, limits)?;
    Ok((Intake::new(archive, *limits, losses), root))
}

/// Reads a project (`.qdpx`; also the XML of one by itself).
///
/// # Errors
/// [`RefiError`] when it is damaged, hostile or no project; then nothing comes back. What can be read around is told in
/// [`Import::losses`] instead.
pub fn read(bytes: &[u8], limits: &Limits, choice: Choice) -> Result<Import, RefiError> {
    let (mut intake, root) = open(bytes, limits)?;
    match root.name {
        "Project" => {}
        "CodeBook" => return Err(RefiError::CodebookOnly),
        _ => return Err(RefiError::WrongRoot),
    }
    let mut project = intake.project(root)?;
    let scoreboard = place::place(&mut project, choice, &intake.lines, &mut intake.losses);
    check::check(&project, &mut intake.losses);
    intake.archive.finish(&mut intake.losses);
    Ok(Import { project, losses: intake.losses, scoreboard })
}

/// Reads a codebook (`.qdc`), or the codebook of a project, which is met in its place.
///
/// # Errors
/// As [`read`].
pub fn read_codebook(bytes: &[u8], limits: &Limits) -> Result<(Codebook, Losses), RefiError> {
    let (mut intake, mut root) = open(bytes, limits)?;
    let mut origin = root.take("origin");
    let mut book = match root.name {
        "CodeBook" => root,
        "Project" => {
            let sets = root.take_all("Sets");
            let book = root.take_one("CodeBook", &mut intake.losses);
            project::beside(&mut root, &mut intake.losses);
            let mut book = book.ok_or(RefiError::WrongRoot)?;
            book.adopt(sets);
            book
        }
        _ => return Err(RefiError::WrongRoot),
    };
    origin = origin.or_else(|| book.take("origin"));
    let codes = intake.list(&mut book, "Codes", "Code", Intake::code);
    let sets = intake.list(&mut book, "Sets", "Set", Intake::set);
    book.finish(&mut intake.losses);
    Ok((Codebook { origin, codes, sets }, intake.losses))
}
