//! The entry as a page.

use jalon_access::Act as May;
use jalon_initiative::crisis::{ContextEvent, Crisis, CrisisReading};
use jalon_initiative::lane::Lane;
use jalon_initiative::pathway::PathwayVersion;
use jalon_initiative::practice::Wellbeing;
use jalon_initiative::trust::Erasing;
use jalon_initiative::{Form, Meaning};
use jalon_record::edtf::{Bounds, Day};
use jalon_record::entry::Entry;
use jalon_record::id::{EntryId, Kind};
use jalon_record::thread::{Act, Standing};
use maud::{Markup, html};

use super::{File, crisis, envelope, facts};
use crate::app::App;
use crate::fault::Fault;
use crate::pages::frame::token;
use crate::pages::parts::{self, Position, Teller, Told, kind_name};
use crate::pages::trust::class;
use crate::pages::{Desk, days, encode, log, trust, write};

/// The kinds of which one can say what they did.
const HAVE_EFFECTS: [&str; 2] = [Crisis::KIND, ContextEvent::KIND];

/// How many days around an entry the timeline shows when it is opened from here.
const AROUND: i32 = 45;

pub(super) fn page(app: &App, desk: &Desk, file: &File, is_new: bool) -> Result<Markup, Fault> {
    let teller = Teller::new(app, desk, &file.members);
    let words = teller.words;
    let envelope = &file.entry.envelope;
    let title = teller.headline(&file.entry);
    let number = words.with("entry-page-number", &[("seq", &words.number(file.entry.seq.number()))]);
    let disagreements = trust::beside_entry(app, teller, &file.entry, file.root())?;
    Ok(desk.frame(&title, "nav-record").page(html! {
        nav.crumbs aria-label=(words.say("part-crumbs")) { ol {
            li { a href=(desk.at("/record")) { (words.say("nav-record")) } }
            li { span aria-current="page" { (number) } }
        } }
        @if is_new {
            div.notice.notice--success role="status" {
                p.notice-title { (words.say("entry-page-kept")) }
                p { (words.with("entry-page-kept-as", &[("seq", &words.number(file.entry.seq.number()))])) }
            }
        }
        @if is_new { (crisis::invitation(teller, &file.entry, file.root())) }
        (notices(teller, file))
        header.page-head {
            @let kind = kind_name(words, envelope.kind.as_str());
            @if !title.starts_with(&kind) { p.overline { (kind) } }
            h1 lang=[language_of(&file.entry)] { (title) }
        }
        (dates(teller, &file.entry))
        (log::readers(app, teller, &file.entry))
        div.columns {
            div {
                (said(teller, file))
                (disagreements)
                (crisis::reading(teller, &file.entry, file.root()))
                (crisis::effects(teller, file.root()))
                (conflict(teller, file))
                (shows_up(teller, file))
                (history(teller, file))
                (actions(teller, file))
                @if days::may_settle_about(desk, &file.entry) && file.thread.heads().any(|head| head.id == file.id()) {
                    p { a href={ (parts::entry(file.id())) "/about" } { (words.say("settle-about-title")) } }
                }
                (class::form(app, teller, &file.entry, file.root()))
            }
            (envelope::sheet(teller, file))
        }
    }))
}

/// The language that the words of a context event are in, where it is known.
fn language_of(entry: &Entry) -> Option<String> {
    let body = entry.body.as_ref()?;
    match Meaning::read(entry.envelope.kind.as_str(), entry.envelope.version, body) {
        Ok(Meaning::ContextEvent(event)) => event.lang,
        _ => None,
    }
}

/// What became of the entry, told before anything else.
fn notices(teller: Teller<'_>, file: &File) -> Markup {
    let words = teller.words;
    let when = |entry: &Entry| words.language.instant(entry.received_at.micros(), None);
    let by = |key: &str, entry: &Entry| words.with(key, &[("who", &teller.who(entry.envelope.author)), ("date", &when(entry))]);
    let is_last = file.thread.heads().any(|head| head.id == file.id());
    html! {
        @for erased in file.acts(Act::Erase) {
            div.notice.notice--error {
                p.notice-title { (words.say("part-erased")) }
                p { (words.say("entry-page-erased")) " " a href=(exactly(erased.envelope.id)) { (by("entry-page-by", erased)) } }
            }
        }
        @if file.standing() == Standing::Retracted {
            @for retracted in file.acts(Act::Retract) {
                div.notice.notice--warning {
                    p.notice-title { (words.say("entry-page-retracted")) }
                    p { (words.say("entry-page-retracted-why")) " " a href=(exactly(retracted.envelope.id)) { (by("entry-page-by", retracted)) } }
                }
            }
        }
        @if let (Standing::Shown(_), false) = (file.standing(), is_last) {
            div.notice.notice--info {
                p.notice-title { (words.say("entry-page-older")) }
                p { a href=(parts::entry(file.root())) { (words.say("entry-page-newest")) } }
            }
        }
    }
}

/// The address of this very version.
pub(super) fn exactly(id: EntryId) -> String {
    format!("{}?version=1", parts::entry(id))
}

/// When it happened, was written, was told, was received: never mixed up, each explained.
fn dates(teller: Teller<'_>, entry: &Entry) -> Markup {
    let words = teller.words;
    let envelope = &entry.envelope;
    html! {
        dl.dates {
            div {
                dt { (words.say("report-date-occurred")) }
                dd { (words.date(&envelope.occurred)) small { code.hash { (envelope.occurred.text()) } " " (words.say("report-date-occurred-meaning")) } }
            }
            div {
                dt { (words.say("report-date-recorded")) }
                dd { (words.language.instant(envelope.recorded_at.micros(), None)) small { (words.say("report-date-recorded-meaning")) } }
            }
            div {
                dt { (words.say("report-date-told")) }
                dd {
                    @match &envelope.told_at {
                        Some(told) => { (words.date(told)) small { code.hash { (told.text()) } " " (words.say("report-date-told-meaning")) } }
                        None => { (words.say("entry-page-not-told")) small { (words.say("entry-page-not-told-meaning")) } }
                    }
                }
            }
            div {
                dt { (words.say("entry-page-received")) }
                dd { (words.language.instant(entry.received_at.micros(), None)) small { (words.say("entry-page-received-meaning")) } }
            }
        }
    }
}

/// The words, or why they are not shown; then the codes.
fn said(teller: Teller<'_>, file: &File) -> Markup {
    let words = teller.words;
    let facts = facts::facts(teller, &file.entry, &file.cited);
    html! {
        section.chronicle aria-labelledby="said" {
            h2 #said { (words.say("entry-page-said")) }
            (told(teller, &file.entry, Shape::Page))
            @if is_unknown(&file.entry) {
                div.notice.notice--info { p { (words.say("entry-page-unknown-kind")) } }
            }
            @if !facts.is_empty() {
                h3 { (words.say("entry-page-codes")) }
                dl.envelope { @for (name, value) in &facts { div { dt { (name) } dd { (value) } } } }
            }
        }
    }
}

fn is_unknown(entry: &Entry) -> bool {
    let envelope = &entry.envelope;
    entry.body.as_ref().is_some_and(|body| !matches!(Meaning::read(envelope.kind.as_str(), envelope.version, body), Ok(meaning) if meaning != Meaning::Unknown))
}

/// Where the words of a version stand: on its page, or in a card beside another version.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Page,
    Card,
}

/// The words of a version; on its page, without those that are its title already.
fn told(teller: Teller<'_>, entry: &Entry, shape: Shape) -> Markup {
    let words = teller.words;
    let lang = language_of(entry);
    let title = (shape == Shape::Page).then(|| teller.headline(entry));
    html! {
        @match teller.read(entry) {
            Told::Read(fields) if fields.is_empty() => p.none { (words.say("report-no-words")) },
            Told::Read(fields) if fields.iter().all(|(_, text)| title.as_deref() == Some(text.trim())) => {}
            Told::Read(fields) => dl.envelope .envelope--narrow[shape == Shape::Card] {
                @for (field, text) in fields.iter().filter(|(field, text)| title.as_deref() != Some(text.trim()) && !is_told_apart(entry, field)) {
                    div { dt { (field_name(teller, entry, field)) } dd lang=[lang.as_deref()] { (lines(field, &labelled(teller, entry, field, text))) } }
                }
            },
            Told::Sealed => div.notice.notice--info {
                p.notice-title { (words.say("part-sealed")) }
                p { (teller.sealed_because(&entry.envelope)) }
                p { a href={ (parts::entry(entry.envelope.id)) "/who" } { (words.say("readers-link")) } }
            },
            Told::Locked => div.notice.notice--info {
                p.notice-title { (words.say("fault-locked")) }
                p { a href=(format!("/journal?next={}", encode(&parts::entry(entry.envelope.id)))) { (words.say("journal-unlock")) } }
            },
            Told::Erased => p.none { (words.say("entry-page-erased")) },
            Told::Damaged => div.notice.notice--error { p { (words.say("entry-page-damaged")) } },
        }
    }
}

/// What a reading says of each step stands beside what it decided for it; the words of a whole pathway are read on its own
/// pages, not in a line.
fn is_told_apart(entry: &Entry, field: &str) -> bool {
    let told_apart = [(CrisisReading::KIND, "how"), (PathwayVersion::KIND, "pathway")];
    told_apart.contains(&(entry.envelope.kind.as_str(), field))
}

/// What a field of words is called, in entries of its kind or in any.
pub(in crate::pages) fn field_name(teller: Teller<'_>, entry: &Entry, field: &str) -> String {
    let kind = entry.envelope.kind.as_str().replace('.', "-");
    let keys = [format!("part-word-{kind}-{field}"), format!("part-word-{field}")];
    keys.iter().find(|key| teller.words.language.has(key)).map_or_else(|| field.to_owned(), |key| teller.words.say(key))
}

/// The label of a code that stands among the words, because even it is sealed; the words themselves else.
fn labelled(teller: Teller<'_>, entry: &Entry, field: &str, text: &str) -> String {
    match (entry.envelope.kind.as_str(), field) {
        (Wellbeing::KIND, "level") => teller.words.label("wellbeing", text),
        _ => text.to_owned(),
    }
}

fn lines(field: &str, text: &str) -> Markup {
    html! {
        @for (at, line) in text.lines().enumerate() {
            @if at > 0 { br; }
            @if field == "sources" || field == "document" { (parts::source(line, true)) } @else { (line) }
        }
    }
}

/// Versions made apart, side by side, each to be chosen by the same right.
fn conflict(teller: Teller<'_>, file: &File) -> Markup {
    let words = teller.words;
    let heads = file.heads();
    html! {
        @if file.thread.in_conflict() {
            section.chronicle aria-labelledby="conflict" {
                h2 #conflict { (words.say("entry-page-conflict")) }
                p { (words.say("entry-page-conflict-why")) }
                ul.cards { @for head in &heads {
                    li.card.card--task {
                        h3 { a href=(exactly(head.envelope.id)) { (teller.headline(head)) } }
                        p.soft { (teller.who(head.envelope.author)) (words.say("part-comma")) (words.language.instant(head.received_at.micros(), None)) }
                        (told(teller, head, Shape::Card))
                        dl.envelope.envelope--narrow {
                            div { dt { (words.say("report-date-occurred")) } dd { (facts::date(teller, head.envelope.occurred.text())) } }
                            @for (name, value) in facts::facts(teller, head, &file.cited) { div { dt { (name) } dd { (value) } } }
                        }
                        @if let Some(address) = amend_address(teller, head, &heads) {
                            p.actions { a.button href=(address) { (words.say("entry-page-choose")) } }
                        }
                    }
                } }
            }
        }
    }
}

/// The form that amends a version and names the others too: the version first, whose content the form begins with.
fn amend_address(teller: Teller<'_>, version: &Entry, heads: &[&Entry]) -> Option<String> {
    if !teller.desk.visitor.may(May::Write) || version.body.is_none() {
        return None;
    }
    let slug = write::form_of(version.envelope.kind.as_str())?;
    let first = version.envelope.id;
    let others = heads.iter().map(|head| head.envelope.id).filter(|id| *id != first);
    let named: Vec<String> = std::iter::once(first).chain(others).map(|id| format!("amends={id}")).collect();
    Some(teller.desk.at(&format!("/new/{slug}?{}", named.join("&"))))
}

/// Where else this entry is seen.
fn shows_up(teller: Teller<'_>, file: &File) -> Markup {
    let (words, desk) = (teller.words, teller.desk);
    let (envelope, root) = (&file.entry.envelope, file.root());
    let picture = &desk.picture;
    let bounds = envelope.occurred.bounds();
    let lane = Lane::of_kind(envelope.kind.as_str());
    let disputes =
        picture.disputes_of(root).map(|seen| (seen.id, words.or_sealed(seen.words.as_ref().map(|told| told.about.as_str()))));
    let claims =
        picture.claims.iter().filter(|seen| seen.open.supporting.contains(&root) || seen.open.disconfirming.contains(&root));
    let claims = claims.map(|seen| {
        let key = if seen.open.supporting.contains(&root) { "entry-page-supports" } else { "entry-page-contradicts" };
        (seen.id, words.with(key, &[("claim", &words.or_sealed(seen.words.as_ref().map(|told| told.text.as_str())))]))
    });
    let brackets = picture.brackets.iter().filter(|seen| seen.open.marker == Some(root) || seen.open.crisis == root);
    let brackets = brackets.map(|seen| {
        (
            seen.id,
            words.with(
                "entry-page-bracket",
                &[("label", &words.phase(seen.words.as_ref().map(|told| told.label.as_str()), &seen.open.phase))],
            ),
        )
    });
    let citing: Vec<(EntryId, String)> = disputes.chain(claims).chain(brackets).collect();
    html! {
        section.chronicle aria-labelledby="where" {
            h2 #where { (words.say("entry-page-where")) }
            p { (Position::of(words, picture, bounds).sentence(words)) }
            @for told in parts::relations(words, picture, bounds).into_iter().chain(parts::lags(words, picture, bounds)) { p.soft { (told) } }
            ul {
                @if let (Standing::Shown(_), Some(window)) = (file.standing(), window(bounds)) {
                    @if !matches!(lane, Lane::Other | Lane::Trust | Lane::Sources) {
                        li { a href=(desk.at(&format!("/timeline?{window}"))) { (words.say("entry-page-timeline")) } }
                        li { a href=(desk.at(&format!("/record?lane={}&{window}", lane.code()))) { (words.say("entry-page-record")) } }
                    }
                }
                @if let Some(step) = step_of(&file.entry) {
                    li { a href=(desk.at(&format!("/pathway/{}", encode(&step)))) { (parts::step_name(words, &step)) } }
                }
                @for (id, title) in &citing { li { a href=(parts::entry(*id)) { (title) } } }
            }
            @if matches!(file.standing(), Standing::Shown(_)) && lane == Lane::Crisis && desk.visitor.may(May::Write) && HAVE_EFFECTS.contains(&envelope.kind.as_str()) {
                p.actions { a.button.button--quiet href=(desk.at(&format!("/new/effect?of={root}"))) { (words.say("entry-page-add-effect")) } }
            }
        }
    }
}

fn step_of(entry: &Entry) -> Option<String> {
    let body = entry.body.as_ref()?;
    match Meaning::read(entry.envelope.kind.as_str(), entry.envelope.version, body).ok()? {
        Meaning::StepSaid(said) => Some(said.step),
        Meaning::Evidence(given) => Some(given.step),
        Meaning::EffectOn(effect) => effect.step,
        Meaning::Window(window) => window.step,
        Meaning::Adaptation(adaptation) => adaptation.step,
        _ => None,
    }
}

/// The days around something, as the timeline and the register ask for them; `None` where nothing bounds it.
fn window(bounds: Bounds) -> Option<String> {
    let from = bounds.start.earliest.or(bounds.end.latest)?;
    let to = bounds.end.latest.or(bounds.start.earliest)?;
    let moved = |day: Day, by: i32| Day::from_number(day.number().saturating_add(by)).unwrap_or(day);
    Some(format!("from={}&to={}", moved(from, -AROUND), moved(to, AROUND)))
}

/// Every version, in the order in which the site received them.
fn history(teller: Teller<'_>, file: &File) -> Markup {
    let words = teller.words;
    html! {
        @if file.versions.len() > 1 {
            section.chronicle aria-labelledby="history" {
                h2 #history { (words.say("entry-page-history")) }
                ol.chronicle-list { @for version in &file.versions {
                    li.happening {
                        p.happening-date { (words.language.instant(version.received_at.micros(), None)) }
                        div.happening-body {
                            p.happening-title {
                                @if version.envelope.id == file.id() { (what_it_did(teller, file, version)) }
                                @else { a href=(exactly(version.envelope.id)) { (what_it_did(teller, file, version)) } }
                            }
                            p.happening-meta {
                                span { (teller.who(version.envelope.author)) }
                                @if version.envelope.id == file.id() { span { (words.say("entry-page-this")) } }
                            }
                        }
                    }
                } }
            }
        }
    }
}

fn what_it_did(teller: Teller<'_>, file: &File, version: &Entry) -> String {
    let key = match Act::of(&version.envelope.kind) {
        Act::Retract => "entry-page-did-retract",
        Act::Erase => "entry-page-did-erase",
        Act::Write if version.envelope.id == file.root() => "entry-page-did-open",
        Act::Write if version.envelope.amends.len() > 1 => "entry-page-did-settle",
        Act::Write => "entry-page-did-amend",
    };
    teller.words.say(key)
}

/// What can be done with the entry: amended, taken back. Nothing is ever overwritten.
fn actions(teller: Teller<'_>, file: &File) -> Markup {
    let words = teller.words;
    let may = teller.desk.visitor.may(May::Write);
    let is_shown = matches!(file.standing(), Standing::Shown(_)) && file.thread.heads().any(|head| head.id == file.id());
    let amend = if is_shown && !file.thread.in_conflict() { amend_address(teller, &file.entry, &[]) } else { None };
    let may_retract = may
        && is_shown
        && !file.thread.in_conflict()
        && file.entry.envelope.kind.as_str() != Kind::RETRACTION
        && write::may_take_back(&teller.desk.visitor, file.entry.envelope.kind.as_str());
    let may_erase = file.standing() != Standing::Erased && trust::may_erase(&teller.desk.visitor, &file.versions);
    html! {
        @if let Some(address) = amend {
            p.actions { a.button href=(address) { (words.say("entry-page-amend")) } }
        }
        @if may_retract {
            details.more {
                summary { (words.say("entry-page-retract")) }
                p { (words.say("entry-page-retract-why")) }
                form.form method="post" action=(format!("{}/retract", parts::entry(file.id()))) {
                    (token(Some(&teller.desk.visitor)))
                    div.field {
                        label for="reason" { (words.say("part-word-reason")) " " span.optional { (words.say("optional")) } }
                        textarea #reason name="reason" rows="3" {}
                    }
                    p.actions { button.button.button--danger { (words.say("entry-page-retract")) } }
                }
            }
        }
        @if file.entry.envelope.kind.as_str() == Erasing::KIND {
            p.actions { a.button href=(trust::receipt_address(teller.desk, file.root())) { (words.say("certificate-title")) } }
        } @else if may_erase {
            p.actions { a.button.button--quiet href=(trust::erase_address(file.id())) { (words.say("erase-entry-link")) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jalon_record::edtf::Edtf;

    #[test]
    fn the_window_around_an_entry_has_room_on_both_sides() {
        let around = |text: &str| window(Edtf::parse(text).unwrap().bounds());
        assert_eq!(around("2020-04-15").unwrap(), "from=2020-03-01&to=2020-05-30");
        assert_eq!(around("2020-04-15/..").unwrap(), "from=2020-03-01&to=2020-05-30");
        assert_eq!(around("XXXX"), None);
    }
}
