//! An invitation on paper: the link as text and as a square, and what to do, in three languages. Shown once.

use jalon_language::Language;
use jalon_report::qr;
use jalon_store::accounts::Member;
use maud::{Markup, html};

use crate::pages::frame::{Frame, html_lang};
use crate::session::Visit;

/// The page, for whoever hands it over; printed, only what the invited person needs is on it. `login` is the name to sign in
/// with, where it is known.
pub(super) fn page(visit: &Visit, member: &Member, login: Option<&str>, link: &str) -> Markup {
    let language = visit.language;
    let theirs = Language::parse(&member.locale).unwrap_or(Language::Fr);
    let others = Language::ALL.into_iter().filter(|other| *other != theirs);
    let name = [("name", member.name.as_str().into())];
    let content = html! {
        header.page-head.no-print {
            h1 { (language.say_with("invited-title", &name)) }
            p.lead { (language.say("invited-lead")) }
        }
        div.invitation {
            p.invitation-name lang=(html_lang(theirs)) { (theirs.say_with("invited-hello", &name)) }
            @if let Some(square) = qr::svg(link, &language.say("invited-square")) { (square) }
            p.invitation-link { code { (link) } }
            @if let Some(login) = login { p lang=(html_lang(theirs)) { (theirs.say_with("invited-login", &[("login", login.into())])) } }
            @for told in std::iter::once(theirs).chain(others) {
                section.invitation-told lang=(html_lang(told)) {
                    h2 { (told.say("invited-what")) }
                    ol { @for key in ["invited-open", "invited-choose", "invited-once"] { li { (told.say(key)) } } }
                    p { (told.say("invited-help")) }
                }
            }
        }
        p.actions {
            button.button type="button" hidden data-print { (language.say("print")) }
            a.button.button--quiet href="/trust/members" { (language.say("members-back")) }
        }
    };
    Frame::bare(visit, &language.say_with("invited-title", &name)).page_with("account", content)
}
