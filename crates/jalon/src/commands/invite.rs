//! `jalon invite`: a new member, or a new sign-in link for one who is known.

use clap::ArgMatches;
use jalon_access::Role;
use jalon_language::Language;

use super::{open, print_json, tell, text};
use crate::ending::{Ending, Failure};

pub fn run(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let store = open(language, args)?;
    let login = text(args, "login").unwrap_or_default();
    let role = text(args, "as").and_then(Role::from_code);
    let member = match (store.member_by_login(login)?, role) {
        (Some(known), _) => known.id,
        (None, Some(role)) => store.add_member(login, text(args, "called").unwrap_or(login), role, language.code())?,
        (None, None) => return Err(Failure::NoMember),
    };
    let link = store.make_link(member)?;
    let address = format!("{}/link/{}", text(args, "address").unwrap_or_default().trim_end_matches('/'), link.to_text());
    if args.get_flag("json") {
        print_json(&serde_json::json!({ "member": member, "link": address }));
    } else {
        tell(language.say_with("cli-invited", &[("link", address.into())]));
    }
    Ok(Ending::Done)
}
