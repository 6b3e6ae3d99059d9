//! Someone is introduced to the peer support worker: one screen, a few taps. That the person agreed is written with it, in one stroke:
//! until they agree, what is about them opens to its author alone. Where nobody asked them yet, nothing is written about them.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Role;
use jalon_initiative::form::{Code, Form};
use jalon_initiative::practice::{Handoff, HandoffState, HandoffWords, offered};
use jalon_initiative::trust::{Consent, ConsentState, ConsentWords, DecidedBy, Expressed, Person, PersonWords, Purpose};
use jalon_record::edtf::{Day, Edtf};
use jalon_record::id::{MemberId, PersonRef};
use jalon_store::accounts::{Member, Token};
use jalon_store::{Draft, StoreError};
use maud::{Markup, html};

use super::{crumbs, must_write_in_team};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Field, problems, token};
use crate::pages::parts::{self, Teller};
use crate::pages::trust::people;
use crate::pages::{Desk, tongue};
use crate::session::Visitor;

/// The hidden field that makes a second tap add nothing.
const ONCE: &str = "once";
/// By when, and how many days from today that is.
const SOON: [(&str, i32); 3] = [("today", 0), ("tomorrow", 1), ("week", 7)];
/// What the person said to being introduced.
const AGREED: [&str; 2] = ["yes", "not-asked"];

const WAY: Field<'_> = Field { name: "way", label: "field-introduce-way", hint: "", optional: false };
const DUE: Field<'_> = Field { name: "due_in", label: "field-introduce-due", hint: "", optional: false };
const ASKED: Field<'_> =
    Field { name: "agreed", label: "field-introduce-agreed", hint: "field-introduce-agreed-hint", optional: false };
const WHO: Field<'_> = Field { name: "who", label: "field-introduce-who", hint: "field-introduce-who-hint", optional: true };
const ABOUT: Field<'_> = Field { name: "about", label: "field-introduce-about", hint: "", optional: true };
const WHAT: Field<'_> = Field { name: "what", label: "field-introduce-what", hint: "", optional: true };
const TO: Field<'_> = Field { name: "to", label: "field-introduce-to", hint: "", optional: true };
const FIELDS: [Field<'_>; 7] = [WAY, DUE, ASKED, WHO, ABOUT, WHAT, TO];

/// What the page works with.
struct Seat<'a> {
    app: &'a App,
    desk: &'a Desk,
    members: &'a [Member],
    /// The persons that are known, with what each is called.
    people: Vec<(String, String)>,
}

impl Seat<'_> {
    fn read<T>(app: &App, desk: &Desk, work: impl FnOnce(&Seat<'_>) -> Result<T, Fault>) -> Result<T, Fault> {
        let members = app.store().members()?;
        let known = people::known(app, desk)?;
        let people = known.into_iter().map(|(person, called)| (person.to_string(), called)).collect();
        work(&Seat { app, desk, members: &members, people })
    }

    /// The peer support workers of the team but oneself.
    fn peers(&self) -> Vec<&Member> {
        let me = self.desk.visitor.member.id;
        self.members.iter().filter(|member| member.active && member.role == Role::PeerWorker && member.id != me).collect()
    }

    fn ways(&self) -> Vec<(String, String)> {
        let tongue = tongue(self.desk.language());
        let values = self.app.library().codelist("handoff-way").map(|list| offered(list, &self.desk.picture.lists));
        values.into_iter().flatten().map(|value| (value.code.clone(), value.label(tongue).to_owned())).collect()
    }
}

pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(initiative): Path<String>) -> Result<Markup, Fault> {
    must_write_in_team(&visitor)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        let mut fields = Fields::default();
        fields.preset(ONCE, &Token::new()?.to_text());
        Seat::read(app, &desk, |seat| {
            fields.preset("way", seat.ways().first().map_or("", |(code, _)| code));
            fields.preset("due_in", "week");
            Ok(page(seat, &fields))
        })
    })
    .await
}

pub(super) async fn keep(
    State(app): State<App>,
    Path(initiative): Path<String>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    must_write_in_team(&visitor)?;
    let desk = Desk::open(&app, visitor, &initiative).await?;
    app.ask(move |app| {
        Seat::read(app, &desk, |seat| {
            let Some(told) = read(seat, &mut fields) else {
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(seat, &fields)).into_response());
            };
            let once = fields.text(ONCE);
            let drafts = drafts(seat, &told)?.into_iter().enumerate().map(|(at, draft)| draft.once(&format!("{once} {at}")));
            let kept = app.store().append(drafts.collect())?;
            let id = kept.last().map(jalon_store::Outcome::id).ok_or(Fault::NotFound)?;
            Ok(Redirect::to(&desk.at(&format!("/handoffs?kept={id}"))).into_response())
        })
    })
    .await
}

/// What was told of an introduction.
struct Introduction {
    way: Code,
    due: Edtf,
    to: Option<MemberId>,
    /// Who it is, where they agreed.
    person: Option<Introduced>,
    words: HandoffWords,
}

/// Someone who agreed to be introduced.
enum Introduced {
    Known(PersonRef),
    New(PersonWords),
}

/// Reads the form, noting every problem.
fn read(seat: &Seat<'_>, fields: &mut Fields) -> Option<Introduction> {
    let ways = seat.ways();
    let way = fields.code("way", |code| ways.iter().any(|(known, _)| known == code));
    let days = fields.choice("due_in", |typed| SOON.iter().find(|(code, _)| *code == typed).map(|(_, days)| *days));
    let agreed = fields.choice("agreed", |typed| AGREED.contains(&typed).then(|| typed == "yes"));
    let named = |text: &str| text.parse().ok().filter(|_| seat.peers().iter().any(|member| member.id.to_string() == text));
    let to = if fields.text("to").is_empty() { None } else { fields.choice("to", named) };
    let known = |text: &str| text.parse().ok().filter(|_| seat.people.iter().any(|(person, _)| person == text));
    let known = if fields.text("about").is_empty() { None } else { fields.choice("about", known) };
    let who = fields.text("who").to_owned();
    let person = match (agreed, known) {
        (Some(true), Some(person)) => Some(Introduced::Known(person)),
        (Some(true), None) => {
            let words = PersonWords { nickname: who.clone() };
            if let Err(broken) = (Person {}).check(&words) {
                fields.problem::<()>("who", broken.problem.code());
            }
            Some(Introduced::New(words))
        }
        _ => None,
    };
    if agreed == Some(false) {
        for name in ["who", "what", "about"] {
            if !fields.text(name).is_empty() {
                fields.problem::<()>(name, "problem-introduce-not-asked");
            }
        }
    }
    let words = HandoffWords { who, what: fields.text("what").to_owned(), outcome: String::new() };
    let due = Day::from_number(clock::today().number().saturating_add(days?)).map(Edtf::from);
    let told = Introduction { way: way?, due: due?, to, person, words };
    if let Err(broken) = handoff(&told).check(&told.words) {
        fields.broken(broken);
    }
    fields.problems().is_empty().then_some(told)
}

fn handoff(told: &Introduction) -> Handoff {
    Handoff {
        due: Some(told.due.clone()),
        from: None,
        service: None,
        state: HandoffState::Offered,
        to: told.to,
        way: told.way.clone(),
    }
}

/// The person where they are new, that they agreed where that is not known yet, and the handoff: all of it, or nothing.
fn drafts(seat: &Seat<'_>, told: &Introduction) -> Result<Vec<Draft>, Fault> {
    let (desk, today) = (seat.desk, clock::today());
    let author = desk.visitor.member.id;
    let known = seat.app.store().told(desk.initiative)?;
    let mut drafts = Vec::new();
    let (person, asked) = match &told.person {
        None => (None, Vec::new()),
        Some(Introduced::New(words)) => {
            let person = seat.app.store().new_person()?;
            drafts.push(Draft::of(desk.initiative, author, today.into(), &Person {}, words)?.about(Some(person)));
            (Some(person), vec![person])
        }
        Some(Introduced::Known(person)) => {
            let agrees = known.person(*person).is_some_and(|told| told.purposes(today).contains_key(&Purpose::Care));
            (Some(*person), if agrees { Vec::new() } else { known.same.all(*person) })
        }
    };
    for person in asked {
        drafts.push(consent(desk)?.about(Some(person)));
    }
    let handoff = Draft::of(desk.initiative, author, today.into(), &handoff(told), &told.words)?;
    drafts.push(handoff.about(person));
    Ok(drafts)
}

/// That they agreed, in words, that the team reads what is written to support them.
fn consent(desk: &Desk) -> Result<Draft, StoreError> {
    let language = desk.language();
    let consent = Consent {
        by: DecidedBy::Person,
        expressed: Expressed::Oral,
        helped: false,
        lang: Code::new(&language.code().to_lowercase()),
        purposes: vec![Purpose::Care],
        state: ConsentState::Given,
        tier: None,
        until: None,
    };
    let words = ConsentWords { shown: spoken(desk), ..ConsentWords::default() };
    Draft::of(desk.initiative, desk.visitor.member.id, clock::today().into(), &consent, &words)
}

/// The words that are said to the person.
fn spoken(desk: &Desk) -> String {
    ["introduce-spoken", "introduce-spoken-rights"].map(|key| desk.language().say(key)).join("\n")
}

fn page(seat: &Seat<'_>, fields: &Fields) -> Markup {
    let (desk, language) = (seat.desk, seat.desk.language());
    let words = parts::words(seat.app, desk);
    let title = language.say("introduce-title");
    let coded = |prefix: &str, codes: &[&str]| -> Vec<(String, String)> {
        codes.iter().map(|code| ((*code).to_owned(), language.say(&format!("{prefix}-{code}")))).collect()
    };
    let label = |field: &str| {
        let known = FIELDS.iter().find(|known| known.name == field);
        known.map_or_else(String::new, |known| language.say(known.label))
    };
    let peers = seat.peers();
    let teller = Teller::new(seat.app, desk, seat.members);
    let to: Vec<(String, String)> = peers.iter().map(|member| (member.id.to_string(), teller.who(member.id))).collect();
    let more = ["about", "what", "to"];
    let is_open = more.iter().any(|name| !fields.text(name).is_empty() || fields.problem_of(name).is_some());
    desk.frame(&title, "nav-home").narrow().page(html! {
        (crumbs(words, desk, &[(desk.at("/handoffs"), language.say("handoffs-title"))], &title))
        header.page-head { h1 { (title) } p.lead { (language.say("introduce-lead")) } }
        (problems(language, fields, &label))
        form.form method="post" action=(desk.at("/introduce")) novalidate {
            (token(Some(&desk.visitor)))
            input type="hidden" name=(ONCE) value=(fields.text(ONCE));
            blockquote.spoken { p { (language.say("introduce-spoken")) } p { (language.say("introduce-spoken-rights")) } }
            (ASKED.radios(language, fields, &coded("introduce-agreed", &AGREED)))
            (WHO.line(language, fields))
            (WAY.radios(language, fields, &seat.ways()))
            (DUE.radios(language, fields, &coded("introduce-due", &SOON.map(|(code, _)| code))))
            details.more open[is_open] {
                summary { (language.say("introduce-more")) }
                @if !seat.people.is_empty() { (ABOUT.select(language, fields, &seat.people)) }
                (WHAT.line(language, fields))
                @if peers.len() > 1 { (TO.select(language, fields, &to)) }
            }
            p.actions.actions--stick { button.button.button--big { (language.say("introduce-keep")) } }
        }
        p.soft { a href=(desk.at("/new/handoff")) { (language.say("introduce-whole")) } }
    })
}
