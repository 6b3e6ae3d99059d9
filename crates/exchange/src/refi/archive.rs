//! The archive around a project. Nothing that it says of itself is believed: names, sizes and ratios are held against what is found.

use std::collections::HashMap;
use std::io::{Cursor, Read, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::error::{Limited, Limits, RefiError, shown};
use super::loss::{Losses, Place, What};

/// An archive that is read, or XML that came without one.
pub(super) struct Archive<'a> {
    zip: Option<ZipArchive<Cursor<&'a [u8]>>>,
    /// By the last part of the name in lower case: which entries, those in a folder `sources` first.
    files: HashMap<String, Vec<usize>>,
    names: Vec<String>,
    used: Vec<bool>,
    project: usize,
    left: u64,
    limits: Limits,
}

/// What became of a file that was asked for.
pub(super) enum Found {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// Not in the archive.
    Missing,
    /// Larger than what is still read.
    TooLarge(RefiError),
}

impl<'a> Archive<'a> {
    /// Opens an archive, and gives back the XML of its project with the name of its entry.
    pub fn open(bytes: &'a [u8], limits: &Limits, losses: &mut Losses) -> Result<(Self, Vec<u8>, String), RefiError> {
        if size(bytes.len()) > limits.archive {
            return Err(RefiError::TooLarge { what: Limited::Archive, limit: limits.archive });
        }
        let mut archive = Self {
            zip: None,
            files: HashMap::new(),
            names: Vec::new(),
            used: Vec::new(),
            project: 0,
            left: limits.total,
            limits: *limits,
        };
        if !bytes.starts_with(b"PK") {
            let first = bytes.iter().copied().find(|byte| !byte.is_ascii_whitespace() && !matches!(byte, 0xef | 0xbb | 0xbf));
            let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
            return match first {
                Some(b'<') if size(bytes.len()) > limits.xml => {
                    Err(RefiError::TooLarge { what: Limited::Xml, limit: limits.xml })
                }
                Some(b'<') => Ok((archive, bytes.to_vec(), "project.qde".to_owned())),
                _ if utf16 => Err(RefiError::Encoding),
                _ => Err(RefiError::NotRefi),
            };
        }
        // Each entry of the list costs memory long before it can be counted. Archives within archives have lists too.
        if bytes.len() / 46 > limits.entries
            && bytes.windows(4).filter(|four| four == b"PK\x01\x02").count() / 32 > limits.entries
        {
            return Err(RefiError::TooLarge { what: Limited::Entries, limit: size(limits.entries) });
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| RefiError::BadArchive { entry: None })?;
        if zip.len() > limits.entries {
            return Err(RefiError::TooLarge { what: Limited::Entries, limit: size(limits.entries) });
        }
        archive.zip = Some(zip);
        archive.list(losses)?;
        let name = archive.names.get(archive.project).cloned().unwrap_or_default();
        let xml = match archive.read(archive.project, limits.xml, Limited::Xml)? {
            Found::Bytes(bytes) => bytes,
            Found::Missing => return Err(RefiError::NoProject),
            Found::TooLarge(error) => return Err(error),
        };
        Ok((archive, xml, name))
    }

    fn list(&mut self, losses: &mut Losses) -> Result<(), RefiError> {
        let Some(zip) = &mut self.zip else { return Ok(()) };
        let mut projects: Vec<(usize, usize)> = Vec::new();
        for index in 0..zip.len() {
            let entry = zip.by_index_raw(index).map_err(|_| RefiError::BadArchive { entry: None })?;
            let name = entry
                .name()
                .map_or_else(|_| String::from_utf8_lossy(entry.name_raw()).into_owned(), String::from)
                .replace('\\', "/");
            let wrong = name.contains('\0')
                || name.starts_with('/')
                || name.split('/').any(|part| part == "..")
                || name.as_bytes().get(1) == Some(&b':')
                || entry.is_symlink();
            if wrong {
                return Err(RefiError::EntryName { entry: shown(&name) });
            }
            let folder = entry.is_dir() || name.ends_with('/');
            self.used.push(folder);
            let lower = name.to_lowercase();
            let (path, last) = lower.rsplit_once('/').unwrap_or(("", &lower));
            let hidden = path.split('/').any(|part| part == "__macosx") || last.starts_with("._");
            if !folder && !hidden {
                if last.ends_with(".qde") {
                    projects.push((
                        path.split('/').filter(|part| !part.is_empty()).count() * 2 + usize::from(last != "project.qde"),
                        index,
                    ));
                }
                let same = self.files.entry(last.to_owned()).or_default();
                if path == "sources" || path.ends_with("/sources") { same.insert(0, index) } else { same.push(index) }
            }
            self.names.push(name);
        }
        projects.sort_unstable();
        let found = projects.len();
        let mut projects = projects.into_iter();
        let (Some((rank, index)), second) = (projects.next(), projects.next()) else { return Err(RefiError::NoProject) };
        if second.is_some_and(|(other, _)| other == rank) {
            return Err(RefiError::SeveralProjects { count: found });
        }
        self.project = index;
        self.use_up(index);
        for same in self.files.values().filter(|same| same.len() > 1) {
            for index in same.iter().skip(1) {
                losses.tell(Place::entry(self.names.get(*index).map_or("", String::as_str)), What::EntryTwice);
            }
        }
        Ok(())
    }

    fn use_up(&mut self, index: usize) {
        if let Some(used) = self.used.get_mut(index) {
            *used = true;
        }
    }

    /// A file by the last part of its name, in any case: at most `most` bytes.
    pub fn file(&mut self, name: &str, most: u64, what: Limited) -> Result<Found, RefiError> {
        let find = |name: &str| self.files.get(&name.to_lowercase()).and_then(|same| same.first().copied());
        let Some(index) = find(name).or_else(|| find(&percent_decoded(name)?)) else { return Ok(Found::Missing) };
        self.use_up(index);
        self.read(index, most, what)
    }

    fn read(&mut self, index: usize, most: u64, what: Limited) -> Result<Found, RefiError> {
        let Some(zip) = &mut self.zip else { return Ok(Found::Missing) };
        let name = self.names.get(index).map(|name| shown(name)).unwrap_or_default();
        let mut entry = zip.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(text) if text == ZipError::PASSWORD_REQUIRED => {
                RefiError::Encrypted { entry: name.clone() }
            }
            _ => RefiError::BadArchive { entry: Some(name.clone()) },
        })?;
        let by_ratio = entry.compressed_size().saturating_mul(self.limits.ratio).saturating_add(1 << 20);
        let (bound, what, limit) =
            [(most, what, most), (self.left, Limited::Total, self.limits.total), (by_ratio, Limited::Ratio, self.limits.ratio)]
                .into_iter()
                .min_by_key(|(bound, ..)| *bound)
                .unwrap_or((0, what, 0));
        let too_large = RefiError::TooLarge { what, limit };
        if entry.size() > bound {
            return Ok(Found::TooLarge(too_large));
        }
        let mut bytes = Vec::new();
        let got = (&mut entry).take(bound.saturating_add(1)).read_to_end(&mut bytes);
        got.map_err(|_| RefiError::BadArchive { entry: Some(name) })?;
        if size(bytes.len()) > bound {
            return Ok(Found::TooLarge(too_large));
        }
        self.left = self.left.saturating_sub(size(bytes.len()));
        Ok(Found::Bytes(bytes))
    }

    /// Tells of the entries that nothing asked for.
    pub fn finish(&self, losses: &mut Losses) {
        for (name, _) in self.names.iter().zip(&self.used).filter(|(_, used)| !**used) {
            losses.tell(Place::entry(name), What::EntryUnused);
        }
    }
}

/// A reference is an address, and some write it as one: `%20`.
fn percent_decoded(name: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = after.get(..2).filter(|_| *first == b'%').and_then(|two| std::str::from_utf8(two).ok());
        match hex.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).ok()
}

fn size(len: usize) -> u64 {
    u64::try_from(len).unwrap_or(u64::MAX)
}

/// Writes an archive: the project first, everything else under `sources/`. Always the same bytes for the same project.
pub(super) fn write(project: &str, files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, RefiError> {
    let failed = |_| RefiError::NotWritten;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    zip.start_file("project.qde", options).map_err(failed)?;
    zip.write_all(project.as_bytes()).map_err(|_| RefiError::NotWritten)?;
    for (name, bytes) in files {
        zip.start_file(format!("sources/{name}"), options).map_err(failed)?;
        zip.write_all(bytes).map_err(|_| RefiError::NotWritten)?;
    }
    Ok(zip.finish().map_err(failed)?.into_inner())
}
