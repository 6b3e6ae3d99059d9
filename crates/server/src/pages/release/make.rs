//! The form before a file leaves: what leaves, to whom, for what, and what it would tell beside earlier ones.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::{Act, Role, may_see_counts};
use jalon_initiative::Form;
use jalon_initiative::registers::{Release, ReleaseFor, ReleaseState, ReleaseTo, ReleaseWords};
use jalon_record::id::EntryId;
use jalon_store::Draft;
use jalon_store::accounts::Token;
use jalon_store::log::Deed;
use maud::{Markup, html};

use super::outgoing::Outgoing;
use super::{Asked, releases};
use crate::app::App;
use crate::clock;
use crate::counts::only_peer;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::log::Mark;
use crate::pages::frame::{Field, problems, token};
use crate::pages::log::Line;
use crate::pages::{Desk, parts};
use crate::session::{Visitor, must_be_fresh_at};

const RECIPIENT: Field<'_> = Field { name: "recipient", label: "release-to", hint: "", optional: false };
const NAME: Field<'_> = Field { name: "name", label: "release-name", hint: "release-name-hint", optional: true };
const PURPOSE: Field<'_> = Field { name: "purpose", label: "release-for", hint: "", optional: false };
const REASON: Field<'_> = Field { name: "reason", label: "release-reason", hint: "release-reason-hint", optional: false };
const FIELDS: [Field<'_>; 4] = [RECIPIENT, NAME, PURPOSE, REASON];
const ONCE: &str = "once";
/// The digest of what was looked at: nothing else leaves than that.
const DIGEST: &str = "digest";

/// Everything the page shows.
struct Sheet {
    outgoing: Outgoing,
    before: Vec<Line<Release>>,
    /// Whether the peer support worker must look first.
    asks: bool,
}

impl Sheet {
    fn read(app: &App, desk: &Desk, asked: &[(String, String)]) -> Result<Self, Fault> {
        let outgoing = Outgoing::read(app, desk, asked)?;
        let peer = only_peer(app)?.filter(|peer| peer.id != desk.visitor.member.id);
        let asks = outgoing.table.tells_practice() && peer.is_some();
        Ok(Self { asks, before: releases(app, desk)?, outgoing })
    }
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(initiative): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Fault> {
    visitor.must(Act::Report)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let sheet = Sheet::read(app, &desk, &asked)?;
        let mut fields = Fields::default();
        fields.preset(ONCE, &Token::new()?.to_text());
        Ok::<_, Fault>(page(app, &desk, &sheet, &fields))
    })
    .await
}

pub(super) async fn keep(
    State(app): State<App>,
    Path(initiative): Path<String>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Report)?;
    let asked: Asked = fields.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let sheet = Sheet::read(app, &desk, &asked)?;
        must_be_fresh_at(&desk.visitor, &desk.at(&format!("/trust/release?{}", sheet.outgoing.address())))?;
        let Some((release, words)) = filled(&desk, &sheet, &mut fields) else {
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(app, &desk, &sheet, &fields)).into_response());
        };
        let draft = Draft::of(desk.initiative, desk.visitor.member.id, clock::today().into(), &release, &words)?;
        app.store().append(vec![draft.once(fields.text(ONCE))])?;
        if sheet.asks {
            return Ok(Redirect::to(&desk.at("/trust/releases")).into_response());
        }
        Ok::<_, Fault>(Mark::of(Deed::Export).on(sheet.outgoing.into_file(app, &desk)?))
    })
    .await
}

/// The entry, where everything that must be said was said.
fn filled(desk: &Desk, sheet: &Sheet, fields: &mut Fields) -> Option<(Release, ReleaseWords)> {
    let outgoing = &sheet.outgoing;
    let recipient = match may_see_counts(desk.visitor.member.role) {
        true => fields.choice(RECIPIENT.name, ReleaseTo::from_code),
        // Whoever takes it along is who it goes to.
        false => Some(ReleaseTo::Sponsor),
    };
    let purpose = fields.choice(PURPOSE.name, ReleaseFor::from_code);
    if outgoing.is_withheld_whole() || fields.text(DIGEST) != outgoing.digest {
        fields.problem::<()>(PURPOSE.name, "release-changed");
    }
    let beside: Vec<EntryId> = outgoing.beside(&sheet.before).iter().map(|(root, ..)| *root).collect();
    if !beside.is_empty() && desk.visitor.member.role != Role::Coordinator {
        fields.problem::<()>(PURPOSE.name, "release-refused");
    }
    let text = |name: &str| fields.text(name).to_owned();
    let reason = if beside.is_empty() { String::new() } else { text(REASON.name) };
    let words = ReleaseWords { reason, recipient: text(NAME.name), view: outgoing.address() };
    let release = Release {
        cells: if sheet.asks { Vec::new() } else { outgoing.cells.clone() },
        digest: outgoing.digest.clone(),
        file: outgoing.file,
        beside,
        purpose: purpose?,
        recipient: recipient?,
        state: if sheet.asks { ReleaseState::Asked } else { ReleaseState::Sent },
        table: outgoing.table,
        threshold: u32::try_from(outgoing.threshold.number()).unwrap_or(u32::MAX),
        until: outgoing.until(),
        withheld: u32::try_from(outgoing.withheld()).unwrap_or(u32::MAX),
    };
    if let Err(broken) = release.check(&words) {
        fields.broken(broken);
    }
    fields.problems().is_empty().then_some((release, words))
}

fn page(app: &App, desk: &Desk, sheet: &Sheet, fields: &Fields) -> Markup {
    let words = parts::words(app, desk);
    let language = desk.language();
    let outgoing = &sheet.outgoing;
    let name = words.say(&format!("release-table-{}", outgoing.table.code()));
    let title = words.with("release-title", &[("what", &name)]);
    let labels = |name: &str| {
        let field = FIELDS.iter().find(|field| field.name == name);
        field.map_or_else(|| name.to_owned(), |field| language.say(field.label))
    };
    let beside = outgoing.beside(&sheet.before);
    let is_refused = outgoing.is_withheld_whole() || (!beside.is_empty() && desk.visitor.member.role != Role::Coordinator);
    desk.frame(&title, "").page(html! {
        nav.crumbs aria-label=(words.say("part-crumbs")) { ol {
            li { a href=(desk.at("/trust/releases")) { (words.say("releases-title")) } }
            li { span aria-current="page" { (title) } }
        } }
        header.page-head { h1 { (title) } p.lead { (words.say("release-lead")) } }
        (problems(language, fields, &labels))
        section.chronicle aria-labelledby="preview" {
            h2 #preview { (words.say("release-preview")) }
            p { (words.disclosure_note(Some(outgoing.threshold), outgoing.is_withheld_whole())) }
            @if !outgoing.is_withheld_whole() { (outgoing.preview(words)) }
        }
        @if !beside.is_empty() {
            div.notice.notice--warning role="status" {
                p.notice-title { (words.say("release-differs")) }
                p { (words.say("release-differs-why")) }
                ul { @for (root, line, few) in &beside {
                    li { a href=(parts::entry(*root)) { (words.date(&line.current.entry.envelope.occurred)) } " · " (words.count("release-differs-by", *few)) }
                } }
                @if is_refused { p { (words.say("release-refused")) } }
            }
        }
        @if sheet.asks && !is_refused {
            div.notice.notice--info { p.notice-title { (words.say("release-asks")) } p { (words.say("release-asks-why")) } }
        }
        @if !is_refused { (form(desk, sheet, fields, !beside.is_empty())) }
    })
}

fn form(desk: &Desk, sheet: &Sheet, fields: &Fields, differs: bool) -> Markup {
    let language = desk.language();
    let options = |codes: Vec<&'static str>, key: &str| -> Vec<(String, String)> {
        codes.into_iter().map(|code| (code.to_owned(), language.say(&format!("{key}-{code}")))).collect()
    };
    let recipients = options(ReleaseTo::ALL.iter().map(|to| to.code()).collect(), "release-recipient");
    let purposes = options(ReleaseFor::ALL.iter().map(|purpose| purpose.code()).collect(), "release-purpose");
    html! {
        form.form method="post" action=(desk.at("/trust/release")) novalidate {
            (token(Some(&desk.visitor)))
            input type="hidden" name=(ONCE) value=(fields.text(ONCE));
            input type="hidden" name=(DIGEST) value=(sheet.outgoing.digest);
            @for (name, value) in &sheet.outgoing.view { input type="hidden" name=(name) value=(value); }
            @if may_see_counts(desk.visitor.member.role) {
                (RECIPIENT.radios(language, fields, &recipients))
                (NAME.line(language, fields))
            }
            (PURPOSE.radios(language, fields, &purposes))
            @if differs { (REASON.area(language, fields)) }
            p.actions { button.button { (language.say(if sheet.asks { "release-ask" } else { "release-send" })) } }
        }
    }
}
