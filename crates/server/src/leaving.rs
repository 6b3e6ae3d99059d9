//! What leaves the page for a file, a sheet for someone else or another program. Whoever takes it out has shown lately who
//! they are, as the policies ask of exports (`prove-again`); the one place where that is asked.
//!
//! It is asked by the address, before anything is made. Should an address be missing here, what its answer is shows it: a
//! file is held back from whoever did not prove who they are.

use axum::http::{HeaderMap, Method, header};
use jalon_access::Act;

use crate::fault::Fault;
use crate::session::{Visitor, must_be_fresh_at};

/// How the addresses of files end.
const FILES: [&str; 9] = [".csv", ".html", ".json", ".pdf", ".png", ".qdc", ".qdpx", ".svg", ".toml"];

/// Whether an address of this site (path and query) leads to something that leaves it.
pub(crate) fn leads_out(address: &str) -> bool {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    let is_file = || FILES.iter().any(|ending| path.ends_with(ending)) || query.split('&').any(is_table);
    match parts.as_slice() {
        ["i", _, "trust", "copy", ..] | ["i", _, "trust", "people", _, "log", "copy"] => true,
        ["i", ..] => is_file(),
        ["entries", _, "file" | "evidence"] => true,
        ["api", "v1", "entries", _] | ["api", "v1", "initiatives", _, _] => true,
        _ => false,
    }
}

/// Tables leave by `as=` and how they are written.
fn is_table(pair: &str) -> bool {
    pair.split_once('=').is_some_and(|(name, value)| name == "as" && !value.is_empty())
}

/// The page that something is taken out from, by the address it leaves under.
pub(crate) fn comes_from(address: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let plain = FILES.iter().find_map(|ending| path.strip_suffix(ending)).unwrap_or(path);
    let made_of = ["/file", "/evidence", "/certificate", "/copy"];
    let page = made_of.iter().find_map(|part| plain.strip_suffix(part)).unwrap_or(plain);
    let kept: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty() && !is_table(pair)).collect();
    if kept.is_empty() { page.to_owned() } else { format!("{page}?{}", kept.join("&")) }
}

/// Whether an answer is a file, to be saved or read by another program.
pub(crate) fn is_file(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/csv")) || headers.contains_key(header::CONTENT_DISPOSITION)
}

/// Asks whoever is about to take something out to show again who they are.
///
/// # Errors
/// [`Fault::Prove`], which leads back to it.
pub(crate) fn may_be_asked_for(visitor: &Visitor, method: &Method, address: &str) -> Result<(), Fault> {
    let is_asked = *method == Method::GET && leads_out(address);
    if is_asked { proof(visitor, address) } else { Ok(()) }
}

/// Holds back a file that was made for someone who did not show lately who they are.
///
/// # Errors
/// As [`may_be_asked_for`].
pub(crate) fn may_go(visitor: &Visitor, address: &str, headers: &HeaderMap) -> Result<(), Fault> {
    if is_file(headers) { proof(visitor, address) } else { Ok(()) }
}

fn proof(visitor: &Visitor, back: &str) -> Result<(), Fault> {
    if jalon_access::waits_for_proof(Act::Export) { must_be_fresh_at(visitor, back) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_copies_and_tables_lead_out_and_pages_do_not() {
        let out = [
            "/i/1/study.pdf",
            "/i/1/timeline.svg?from=2020-01",
            "/i/1/crisis/steps?scheme=x&as=csv",
            "/i/1/inquiry/exchange.qdpx",
            "/i/1/trust/copy/2",
            "/i/1/trust/copy/2/copy.csv?only=given",
            "/i/1/trust/people/2/log/copy",
            "/entries/1/evidence",
            "/api/v1/entries/1",
            "/api/v1/initiatives/1/density",
        ];
        for address in out {
            assert!(leads_out(address), "{address}");
        }
        assert_eq!(comes_from("/i/1/study.pdf"), "/i/1/study");
        assert_eq!(comes_from("/i/1/timeline.svg?from=2020-01"), "/i/1/timeline?from=2020-01");
        assert_eq!(comes_from("/i/1/crisis/steps?scheme=x&as=csv"), "/i/1/crisis/steps?scheme=x");
        assert_eq!(comes_from("/i/1/trust/copy/2/copy.csv?only=given"), "/i/1/trust/copy/2?only=given");
        assert_eq!(comes_from("/entries/1/file"), "/entries/1");
        let within = [
            "/",
            "/i/1/study",
            "/i/1/crisis/steps?as=",
            "/i/1/crisis/steps?q=.csv",
            "/i/1/trust/people/2/log",
            "/entries/1",
            "/api/v1/initiatives",
            "/api/v1/openapi.json",
            "/api/v1/consistency?from=1",
            "/static/img/mark.svg",
        ];
        for address in within {
            assert!(!leads_out(address), "{address}");
        }
    }
}
