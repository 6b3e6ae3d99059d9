//! The envelope of an entry, and the proof that it stands in the record.

use jalon_access::Act;
use jalon_record::id::EntryId;
use maud::{Markup, html};

use super::File;
use super::sheet::exactly;
use crate::pages::parts::{self, Teller, kind_name};
use crate::pages::trust::people;

/// The envelope, and the proof that the entry stands in the record.
pub(super) fn sheet(teller: Teller<'_>, file: &File) -> Markup {
    let words = teller.words;
    let (entry, envelope) = (&file.entry, &file.entry.envelope);
    let leaf = entry.leaf().map(|leaf| leaf.to_string());
    html! {
        aside aria-labelledby="envelope" {
            h2 #envelope { (words.say("entry-page-envelope")) }
            dl.envelope.envelope--narrow {
                div { dt { (words.say("entry-page-place")) } dd { (words.number(entry.seq.number())) } }
                div { dt { (words.say("entry-page-author")) } dd { (teller.who(envelope.author)) } }
                div { dt { (words.say("entry-page-kind")) } dd {
                    (words.language.say_with("entry-page-kind-version", &[("kind", kind_name(words, envelope.kind.as_str()).into()), ("version", envelope.version.into())]))
                    " " code.hash { (envelope.kind) }
                } }
                div { dt { (words.say("entry-page-audience")) } dd {
                    (words.say(&format!("part-audience-{}", envelope.audience.code())))
                    br; a href={ (parts::entry(envelope.id)) "/who" } { (words.say("readers-link")) }
                } }
                div { dt { (words.say("entry-page-device")) } dd {
                    (words.language.say_with("entry-page-device-count", &[("n", envelope.device_seq.into())])) " " code.hash { (envelope.device) }
                } }
                div { dt { (words.say("entry-page-id")) } dd { code.hash { (envelope.id) } } }
                @if let Some(person) = envelope.about {
                    div { dt { (words.say("entry-page-about")) } dd {
                        @if teller.desk.visitor.may(Act::Consent) { a href=(people::address(teller.desk, person)) { code.hash { (person) } } }
                        @else { code.hash { (person) } }
                    } }
                }
                @if !envelope.amends.is_empty() {
                    div { dt { (words.say("entry-page-amends")) } dd { (links(&envelope.amends)) } }
                }
                @let amended: Vec<EntryId> = file.thread.links().iter().filter(|link| link.amends.contains(&envelope.id)).map(|link| link.id).collect();
                @if !amended.is_empty() {
                    div { dt { (words.say("entry-page-amended-by")) } dd { (links(&amended)) } }
                }
            }
            details.more {
                summary { (words.say("entry-page-proof")) }
                p { (words.say("entry-page-proof-why")) }
                dl.envelope.envelope--narrow {
                    div { dt { (words.say("entry-page-commitment")) } dd { code.hash { (envelope.commitment) } } }
                    @if let Ok(leaf) = &leaf { div { dt { (words.say("entry-page-leaf")) } dd { code.hash { (leaf) } } } }
                    div { dt { (words.say("entry-page-place")) } dd {
                        (words.language.say_with("entry-page-place-of", &[("seq", entry.seq.number().into()), ("size", file.state.size.number().into())]))
                    } }
                    div { dt { (words.say("entry-page-root")) } dd { code.hash { (file.state.root) } } }
                }
                p { (words.say("report-verify")) }
            }
        }
    }
}

fn links(ids: &[EntryId]) -> Markup {
    html! { ul { @for id in ids { li { a href=(exactly(*id)) { code.hash { (id) } } } } } }
}
