//! Holds the house to its plan: which room may use which (the arrows in ARCHITECTURE.md), which outsiders each room may
//! let in, and that the pure rooms neither read a clock nor touch files, network or environment.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "helpers of tests may fail loudly")]

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package, PackageId};

/// Outsiders that only one room may name.
const ONLY: [(&str, &[&str]); 4] = [
    ("store", &["rusqlite", "postgres"]),
    ("report", &["typst", "typst-assets", "typst-layout", "typst-pdf"]),
    ("server", &["axum", "tower"]),
    ("jalon", &["clap", "indicatif"]),
];
/// The rooms below all I/O.
const LOW: [&str; 7] = ["record", "methods", "library", "initiative", "access", "sync", "language"];
/// What may not stand anywhere in the dependency tree of a low room.
const FAR_FROM_LOW: [&str; 5] = ["tokio", "rusqlite", "postgres", "axum", "typst"];
/// Randomness: a low room may not ask for it itself.
const RANDOMNESS: [&str; 2] = ["getrandom", "rand"];
/// The rooms whose own code is pure: everything they need is brought to them.
const PURE: [&str; 9] = ["record", "methods", "library", "initiative", "access", "sync", "language", "report", "exchange"];
/// What pure code may not say.
const IMPURE: [&str; 11] = [
    "std::fs",
    "std::net",
    "std::env::",
    "std::process",
    "File::open(",
    "File::create(",
    "SystemTime::now(",
    "Instant::now(",
    "Timestamp::now(",
    "Zoned::now(",
    "getrandom::",
];

type Arrows = BTreeMap<String, BTreeSet<String>>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn metadata() -> Metadata {
    MetadataCommand::new().manifest_path(root().join("Cargo.toml")).exec().unwrap()
}

/// The name of the room a package is, if it is one: the folder under `crates/`.
fn room(metadata: &Metadata, package: &Package) -> Option<String> {
    let under = package.manifest_path.strip_prefix(metadata.workspace_root.join("crates")).ok()?;
    under.parent().map(|folder| folder.to_string())
}

fn rooms(metadata: &Metadata) -> BTreeMap<String, &Package> {
    metadata.workspace_packages().into_iter().filter_map(|package| Some((room(metadata, package)?, package))).collect()
}

/// What a package needs to be built, tests left aside.
fn needs(package: &Package) -> impl Iterator<Item = &str> {
    package.dependencies.iter().filter(|need| need.kind != DependencyKind::Development).map(|need| need.name.as_str())
}

/// The arrows that exist, in names of rooms.
fn arrows_that_exist(metadata: &Metadata) -> Arrows {
    let rooms = rooms(metadata);
    let room_of: HashMap<&str, &str> = rooms.iter().map(|(room, package)| (package.name.as_str(), room.as_str())).collect();
    let used = |package: &Package| needs(package).filter_map(|need| room_of.get(need)).map(|room| (*room).to_owned()).collect();
    rooms.iter().map(|(room, package)| (room.clone(), used(package))).collect()
}

/// The arrows as written: lines "- `store` -> `record`, `sync`" between the two markers.
fn arrows_as_written(text: &str) -> Arrows {
    let (_, after) = text.split_once("<!-- arrows -->").expect("a marker before the arrows");
    let (between, _) = after.split_once("<!-- /arrows -->").expect("a marker after the arrows");
    let quoted = |part: &str| part.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    between
        .lines()
        .filter_map(|line| line.strip_prefix("- "))
        .map(|line| {
            let (from, to) = line.split_once("->").expect("an arrow in every line");
            (quoted(from).remove(0), quoted(to).into_iter().collect())
        })
        .collect()
}

/// Arrows that are not written, and rooms that only one of the two knows.
fn trespasses(exist: &Arrows, written: &Arrows) -> Vec<String> {
    let mut found = Vec::new();
    for (room, used) in exist {
        match written.get(room) {
            None => found.push(format!("{room} is not in ARCHITECTURE.md")),
            Some(may) => found.extend(used.difference(may).map(|to| format!("{room} uses {to}"))),
        }
    }
    found.extend(written.keys().filter(|room| !exist.contains_key(*room)).map(|room| format!("{room} is written and not there")));
    found
}

/// Outsiders named by a room that may not name them.
fn intruders(room: &str, needs: &[&str]) -> Vec<String> {
    let owned_elsewhere = ONLY.iter().filter(|(owner, _)| *owner != room).flat_map(|(_, theirs)| theirs.iter().copied());
    let random = RANDOMNESS.into_iter().filter(|_| LOW.contains(&room));
    let unwelcome: HashSet<&str> = owned_elsewhere.chain(random).collect();
    needs.iter().filter(|need| unwelcome.contains(*need)).map(|need| format!("{room} names {need}")).collect()
}

/// The names of everything a package is built from, however far down.
fn whole_tree(metadata: &Metadata, package: &PackageId) -> HashSet<String> {
    let nodes: HashMap<_, _> = metadata.resolve.as_ref().unwrap().nodes.iter().map(|node| (&node.id, node)).collect();
    let (mut waiting, mut seen) = (vec![package], HashSet::from([package]));
    while let Some(id) = waiting.pop() {
        for need in &nodes[id].deps {
            let built_in = need.dep_kinds.iter().any(|kind| kind.kind != DependencyKind::Development);
            if built_in && seen.insert(&need.pkg) {
                waiting.push(&need.pkg);
            }
        }
    }
    seen.into_iter().map(|id| metadata[id].name.to_string()).collect()
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| match path.is_dir() {
            true => sources(&path),
            false => vec![path],
        })
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .collect()
}

fn is_test_file(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "tests" || part.as_os_str() == "tests.rs")
}

/// The code without comments, test modules and white space, each with the number of its line.
fn own_code(text: &str) -> Vec<(usize, String)> {
    let (mut code, mut in_tests, mut after_cfg_test) = (Vec::new(), false, false);
    for (number, line) in (1..).zip(text.lines()) {
        let bare = line.trim();
        in_tests |= after_cfg_test && bare.starts_with("mod ") && bare.ends_with('{');
        after_cfg_test = bare == "#[cfg(test)]";
        if !in_tests && !bare.starts_with("//") {
            code.push((number, bare.split_whitespace().collect()));
        }
        in_tests &= line != "}";
    }
    code
}

/// Spells out `std::{fs,net}` as `std::fs;std::net`, so that a group hides nothing.
fn spelled_out(code: &str) -> String {
    code.split("std::{").skip(1).fold(code.to_owned(), |all, group| {
        let (mut depth, mut items) = (1, String::from(";std::"));
        for letter in group.chars() {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            match (depth, letter) {
                (0, _) => break,
                (1, ',') => items.push_str(";std::"),
                _ => items.push(letter),
            }
        }
        all + &items
    })
}

/// Impure words in the code of one file, with the line where each stands (0 for one hidden in a group of imports).
fn impurities(text: &str) -> Vec<(usize, &'static str)> {
    let code = own_code(text);
    let in_lines =
        code.iter().flat_map(|(number, line)| IMPURE.into_iter().filter(|word| line.contains(word)).map(|word| (*number, word)));
    let mut found: Vec<_> = in_lines.collect();
    let whole: String = code.iter().map(|(_, line)| line.as_str()).collect();
    let spelled = spelled_out(&whole);
    let hidden = IMPURE.into_iter().filter(|word| spelled.contains(word) && !found.iter().any(|(_, known)| known == word));
    let hidden: Vec<_> = hidden.map(|word| (0, word)).collect();
    found.extend(hidden);
    found
}

#[test]
fn rooms_use_only_the_rooms_that_architecture_md_allows() {
    let written = arrows_as_written(&std::fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap());
    let exist = arrows_that_exist(&metadata());
    assert!(exist.len() >= 12, "not all rooms were found: {exist:?}");
    assert_eq!(trespasses(&exist, &written), [""; 0]);
}

#[test]
fn outsiders_come_in_by_their_own_room_only() {
    let metadata = metadata();
    let found: Vec<_> =
        rooms(&metadata).iter().flat_map(|(room, package)| intruders(room, &needs(package).collect::<Vec<_>>())).collect();
    assert_eq!(found, [""; 0]);
}

#[test]
fn low_rooms_stand_far_from_runtimes_databases_and_pages() {
    let metadata = metadata();
    let rooms = rooms(&metadata);
    for low in LOW {
        let tree = whole_tree(&metadata, &rooms[low].id);
        assert!(tree.contains("serde") || tree.contains("thiserror") || tree.contains("jiff"), "{low}: the tree was not walked");
        let near: Vec<_> = FAR_FROM_LOW.into_iter().filter(|far| tree.contains(*far)).collect();
        assert_eq!(near, [""; 0], "{low}");
    }
    assert!(whole_tree(&metadata, &rooms["store"].id).contains("rusqlite"));
}

#[test]
fn pure_rooms_read_no_clock_and_touch_nothing_outside() {
    let mut found = Vec::new();
    for room in PURE {
        let files = sources(&root().join("crates").join(room).join("src"));
        assert!(!files.is_empty(), "{room} has no source");
        for file in files.iter().filter(|file| !is_test_file(file)) {
            let impure = impurities(&std::fs::read_to_string(file).unwrap());
            found.extend(impure.into_iter().map(|(line, word)| format!("{}:{line}: {word}", file.display())));
        }
    }
    assert_eq!(found, [""; 0]);
}

#[test]
fn a_wrong_arrow_is_seen() {
    let written = arrows_as_written("<!-- arrows -->\n- `record` -> (none)\n- `store` -> `record`, `sync`\n<!-- /arrows -->");
    let exist = |used: &[(&str, &[&str])]| -> Arrows {
        used.iter().map(|(from, to)| ((*from).to_owned(), to.iter().map(|to| (*to).to_owned()).collect())).collect()
    };
    assert_eq!(trespasses(&exist(&[("record", &[]), ("store", &["record"])]), &written), [""; 0]);
    assert_eq!(trespasses(&exist(&[("record", &["store"]), ("store", &[])]), &written), ["record uses store"]);
    assert_eq!(
        trespasses(&exist(&[("record", &[]), ("store", &[]), ("attic", &[])]), &written),
        ["attic is not in ARCHITECTURE.md"]
    );
    assert_eq!(trespasses(&exist(&[("record", &[])]), &written), ["store is written and not there"]);
}

#[test]
fn an_intruder_is_seen() {
    assert_eq!(intruders("store", &["rusqlite", "getrandom"]), [""; 0]);
    assert_eq!(intruders("report", &["rusqlite", "typst"]), ["report names rusqlite"]);
    assert_eq!(intruders("sync", &["getrandom"]), ["sync names getrandom"]);
}

#[test]
fn impure_code_is_seen_and_tests_and_comments_are_not() {
    assert_eq!(impurities("use std::fs;\n"), [(1, "std::fs")]);
    assert_eq!(impurities("fn f() {\n    let t = std::time::SystemTime::now();\n}\n"), [(2, "SystemTime::now(")]);
    assert_eq!(impurities("use std::{\n    fmt::{self, Write},\n    net::TcpStream,\n};\n"), [(0, "std::net")]);
    assert_eq!(impurities("#[cfg(test)]\nmod tests;\nmod rest {\n    use std::fs;\n}\n"), [(4, "std::fs")]);
    assert_eq!(impurities("//! Not std::fs.\n#[cfg(test)]\nmod tests {\n    use std::fs;\n}\n"), []);
    assert_eq!(impurities("#[cfg(test)]\nmod tests {\n    use std::fs;\n}\nuse std::net;\n"), [(5, "std::net")]);
}

/// `scripts/sbom` asks no network, and leaves nothing out.
#[test]
fn the_list_of_parts_names_every_crate() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let ran = std::process::Command::new("python3").arg(root.join("scripts/sbom")).output().unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let told: serde_json::Value = serde_json::from_slice(&ran.stdout).unwrap();
    assert_eq!((told["bomFormat"].as_str(), told["specVersion"].as_str()), (Some("CycloneDX"), Some("1.6")));
    let parts = std::iter::once(&told["metadata"]["component"]).chain(told["components"].as_array().unwrap());
    let mut named: Vec<String> = Vec::new();
    for part in parts {
        let is_ours = part["name"].as_str().unwrap().starts_with("jalon");
        assert!(is_ours || part["hashes"][0]["content"].as_str().is_some_and(|digest| digest.len() == 64), "{part}");
        named.push(format!("{}@{}", part["name"].as_str().unwrap(), part["version"].as_str().unwrap()));
    }
    named.sort();
    let lock = std::fs::read_to_string(root.join("Cargo.lock")).unwrap();
    let said = |part: &str, key: &str| {
        part.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"').map(str::to_owned)).unwrap()
    };
    let parts = lock.split("[[package]]").skip(1);
    let mut locked: Vec<String> = parts.map(|part| format!("{}@{}", said(part, "name"), said(part, "version"))).collect();
    locked.sort();
    assert_eq!(named, locked);
    let refs: BTreeSet<&str> = told["dependencies"].as_array().unwrap().iter().map(|one| one["ref"].as_str().unwrap()).collect();
    let needed = told["dependencies"].as_array().unwrap().iter().flat_map(|one| one["dependsOn"].as_array().unwrap());
    assert!(needed.into_iter().all(|need| refs.contains(need.as_str().unwrap())), "something is needed and not listed");
}
