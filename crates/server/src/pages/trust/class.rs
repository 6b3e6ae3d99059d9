//! What sort of information an entry is: said on its page by someone who may read it.

use axum::extract::{Path, State};
use axum::response::Redirect;
use jalon_access::Act;
use jalon_initiative::form::NoWords;
use jalon_initiative::trust::{Class, Classed};
use jalon_record::entry::Entry;
use jalon_record::id::EntryId;
use jalon_store::Draft;
use maud::{Markup, html};

use super::ONCE;
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::Filled;
use crate::pages::Desk;
use crate::pages::frame::token;
use crate::pages::parts::{self, Teller};

/// The classes that one may say; a journal is one by its kind.
const OFFERED: [Class; 4] = [Class::Field, Class::Clinical, Class::Interview, Class::SubstanceUse];
/// The rooms whose entries may be about someone.
const ROOMS: [&str; 3] = ["practice.", "inquiry.", "crisis."];

pub(super) async fn keep(
    State(app): State<App>,
    Path(id): Path<String>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Redirect, Fault> {
    visitor.must(Act::Write)?;
    let id: EntryId = id.parse().map_err(|_| Fault::NotFound)?;
    let class =
        fields.choice("class", Class::from_code).filter(|class| OFFERED.contains(class)).ok_or(Fault::BadRequest("class"))?;
    let entry = app.ask(move |app| app.store().entry(id)).await?.ok_or(Fault::NotFound)?;
    let desk = Desk::open(&app, visitor, &entry.envelope.initiative.to_string()).await?;
    app.ask(move |app| {
        if !may_class(&desk, &entry) {
            return Err(Fault::NotAllowed);
        }
        let root = app.store().thread(&entry)?.links().first().map_or(id, |link| link.id);
        let mark = Classed { class, entry: root };
        let draft = Draft::of(desk.initiative, desk.visitor.member.id, clock::today().into(), &mark, &NoWords {})?;
        let draft = draft.about(entry.envelope.about).audience(entry.envelope.audience);
        app.store().append(vec![draft.once(fields.text(ONCE))])?;
        Ok::<_, Fault>(Redirect::to(&parts::entry(id)))
    })
    .await
}

/// Whoever may read the words of an entry that may be about someone.
fn may_class(desk: &Desk, entry: &Entry) -> bool {
    let kind = entry.envelope.kind.as_str();
    let is_journal = jalon_access::Class::of_kind(kind) == jalon_access::Class::Journal;
    let may = desk.visitor.may(Act::Write) && entry.body.is_some() && desk.gate.may_read(&entry.envelope);
    may && !is_journal && ROOMS.iter().any(|room| kind.starts_with(room))
}

/// The small form on the page of an entry.
pub(in crate::pages) fn form(app: &App, teller: Teller<'_>, entry: &Entry, root: EntryId) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    if !may_class(desk, entry) {
        return html! {};
    }
    let said = app.store().told(desk.initiative).ok().and_then(|told| told.classes.get(&root).copied());
    let by_kind = jalon_access::Class::of_kind(entry.envelope.kind.as_str());
    let class = said.or_else(|| Class::from_code(by_kind.code())).unwrap_or(Class::Field);
    let once = jalon_store::accounts::Token::new().map(|token| token.to_text()).unwrap_or_default();
    html! {
        details.more {
            summary { (words.with("class-is", &[("class", &words.say(&format!("class-{}", class.code())))])) }
            p { (words.say("class-why")) }
            form.form method="post" action={ (parts::entry(entry.envelope.id)) "/class" } {
                (token(Some(&desk.visitor)))
                input type="hidden" name=(ONCE) value=(once);
                fieldset.group {
                    legend { (words.say("class-title")) }
                    div.choices { @for offered in OFFERED {
                        label.choice {
                            input type="radio" name="class" value=(offered.code()) checked[offered == class];
                            span.choice-body { (words.say(&format!("class-{}", offered.code()))) }
                        }
                    } }
                }
                p.actions { button.button.button--quiet { (words.say("class-save")) } }
            }
        }
    }
}
