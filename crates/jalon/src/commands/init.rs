//! `jalon init`: a new site, its first member and its initiative.

use std::path::Path;

use clap::ArgMatches;
use jalon_access::Role;
use jalon_initiative::form::Code;
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_language::Language;
use jalon_record::edtf::Edtf;
use jalon_record::entry::Audience;
use jalon_record::id::{InitiativeId, MemberId, Seq};
use jalon_store::{Draft, Store, StoreError};

use super::{folder, print_json, tell, text};
use crate::ending::{Ending, Failure};

/// The pathway that new initiatives follow.
pub(super) const PATHWAY: &str = "peer-support-homelessness";

pub fn run(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let folder = folder(args);
    let store = begin(&folder, text(args, "database"))?;
    let login = text(args, "login").unwrap_or("coordination");
    let member = match store.member_by_login(login)? {
        Some(known) => known.id,
        None => store.add_member(login, &language.say("cli-first-member"), Role::Coordinator, language.code())?,
    };
    let words = OpenedWords {
        title: text(args, "title").map_or_else(|| language.say("cli-default-title"), str::to_owned),
        place: text(args, "place").unwrap_or_default().to_owned(),
        purpose: String::new(),
    };
    let initiative = open_initiative(&store, member, &words)?;
    let link = store.make_link(member)?;
    if args.get_flag("json") {
        print_json(&serde_json::json!({
            "folder": folder.display().to_string(), "site": store.site(), "initiative": initiative, "login": login, "link": format!("/link/{}", link.to_text()),
        }));
    } else {
        let args = [
            ("folder", folder.display().to_string().into()),
            ("login", login.into()),
            ("path", format!("/link/{}", link.to_text()).into()),
        ];
        tell(language.say_with("cli-init-done", &args));
    }
    Ok(Ending::Done)
}

/// Makes the record, or goes on with one whose making was cut before its first entry.
fn begin(folder: &Path, database: Option<&str>) -> Result<Store, Failure> {
    match Store::init(folder, database) {
        Err(StoreError::RecordExists(path)) => {
            let store = Store::open(folder)?;
            let is_same = store.folder().settings()?.database.as_deref() == database;
            if is_same && store.state()?.size == Seq::START { Ok(store) } else { Err(StoreError::RecordExists(path).into()) }
        }
        made => Ok(made?),
    }
}

/// Opens a real initiative, beginning now.
fn open_initiative(store: &Store, author: MemberId, words: &OpenedWords) -> Result<InitiativeId, Failure> {
    let library = jalon_library::shipped().map_err(|error| Failure::Library(error.to_string()))?;
    let pathway = library.pathway(PATHWAY).ok_or_else(|| Failure::Library(PATHWAY.to_owned()))?;
    let opened = Opened {
        pathway: Code::new(PATHWAY).ok_or_else(|| Failure::Library(PATHWAY.to_owned()))?,
        pathway_version: pathway.version(),
        invented: false,
    };
    let initiative = store.new_initiative()?;
    // The name of an initiative is for everyone at the site: sponsors look for it too.
    let draft =
        Draft::of(initiative, author, Edtf::from(jalon_server::clock::today()), &opened, words)?.audience(Audience::Public);
    store.append(vec![draft])?;
    Ok(initiative)
}
