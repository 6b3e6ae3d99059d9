//! What a person is asked, purpose by purpose, and what they answer: read from the form in one gesture or one by one, and
//! written as entries. Taking back is never harder than giving.

use std::collections::BTreeSet;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_access::Act;
use jalon_initiative::form::Code;
use jalon_initiative::trust::{Consent, ConsentState, ConsentWords, DecidedBy, Expressed, Purpose, Tier};
use jalon_language::Language;
use jalon_record::edtf::Edtf;
use jalon_store::{Draft, StoreError};
use maud::{Markup, html};

use super::person::{self, Seat};
use super::{ONCE, people};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::{Fields, Filled};
use crate::pages::frame::{Field, token};
use crate::pages::write;

/// The languages that people are asked in; the last one stands for every other.
const TONGUES: [&str; 8] = ["fr", "en", "zh-hans", "iu", "cr", "moe", "es", "other"];

const EXPRESSED: Field<'_> = Field { name: "expressed", label: "consent-expressed", hint: "", optional: false };
const BY: Field<'_> = Field { name: "by", label: "consent-by", hint: "consent-by-hint", optional: false };
const LANG: Field<'_> = Field { name: "lang", label: "consent-lang", hint: "", optional: false };
const HELPED: Field<'_> = Field { name: "helped", label: "consent-helped", hint: "", optional: true };
const UNTIL: Field<'_> = Field { name: "until", label: "consent-until", hint: "consent-until-hint", optional: true };
const TAKEN_BY: Field<'_> = Field { name: "taken_by", label: "consent-taken-by", hint: "consent-taken-by-hint", optional: true };
const NOTE: Field<'_> = Field { name: "note", label: "consent-note", hint: "consent-note-hint", optional: true };
const FIELDS: [Field<'_>; 7] = [EXPRESSED, BY, LANG, HELPED, UNTIL, TAKEN_BY, NOTE];

/// What the form says: yes to some purposes, no longer to others, no to the rest that was asked.
#[derive(Debug)]
struct Answers {
    yes: Vec<Purpose>,
    no_longer: Vec<Purpose>,
    no: Vec<Purpose>,
    tier: Option<Tier>,
}

/// How it was said: the same for all of it.
#[derive(Debug)]
struct Manner {
    by: DecidedBy,
    expressed: Expressed,
    helped: bool,
    lang: Option<Code>,
    until: Option<Edtf>,
    taken_by: String,
    note: String,
}

pub(super) async fn keep(
    State(app): State<App>,
    Path((initiative, person)): Path<(String, String)>,
    Filled { visitor, mut fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Consent)?;
    person::with(&app, visitor, &initiative, &person, move |seat| {
        let held: BTreeSet<Purpose> = seat.held().into_keys().collect();
        let manner = manner(&mut fields);
        let answers = answers(&mut fields, &held);
        let (Some(manner), Some(answers), true) = (manner, answers, fields.problems().is_empty()) else {
            return again(seat, &fields);
        };
        match drafts(seat, &manner, &answers) {
            Ok(drafts) => {
                let once = fields.text(ONCE);
                let drafts = drafts.into_iter().enumerate().map(|(at, draft)| draft.once(&format!("{once} {at}")));
                seat.app.store().append(drafts.collect())?;
                Ok(Redirect::to(&format!("{}?kept=said", people::address(seat.desk, seat.person))).into_response())
            }
            Err(StoreError::Form(broken)) => {
                fields.broken(broken);
                again(seat, &fields)
            }
            Err(other) => Err(other.into()),
        }
    })
    .await
}

/// Takes one purpose back, or all of them, in one gesture.
pub(super) async fn withdraw(
    State(app): State<App>,
    Path((initiative, person)): Path<(String, String)>,
    Filled { visitor, fields }: Filled,
) -> Result<Response, Fault> {
    visitor.must(Act::Consent)?;
    person::with(&app, visitor, &initiative, &person, move |seat| {
        let named = fields.text("purpose");
        let purposes: Vec<Purpose> = seat.held().into_keys().filter(|held| named == "all" || held.code() == named).collect();
        if !purposes.is_empty() {
            let manner = Manner {
                by: DecidedBy::Person,
                expressed: Expressed::Oral,
                helped: false,
                lang: None,
                until: None,
                taken_by: String::new(),
                note: String::new(),
            };
            let once = fields.text(ONCE);
            let each = seat.told.same.all(seat.person).into_iter().map(|person| {
                let draft = draft(seat, &manner, ConsentState::Withdrawn, purposes.clone(), None)?;
                Ok(draft.about(Some(person)).once(&format!("{once} {person}")))
            });
            seat.app.store().append(each.collect::<Result<Vec<_>, StoreError>>()?)?;
        }
        Ok(Redirect::to(&format!("{}?kept=withdrawn", people::address(seat.desk, seat.person))).into_response())
    })
    .await
}

fn again(seat: &Seat<'_>, fields: &Fields) -> Result<Response, Fault> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, person::page(seat, fields, "")?).into_response())
}

fn manner(fields: &mut Fields) -> Option<Manner> {
    let by = fields.choice("by", DecidedBy::from_code);
    let expressed = fields.choice("expressed", Expressed::from_code);
    let lang = fields.code("lang", |code| TONGUES.contains(&code));
    let until = fields.optional_date("until");
    if until.as_ref().is_some_and(|until| until.bounds().end.latest.is_none()) {
        fields.problem::<()>("until", "consent-problem-no-day");
    }
    Some(Manner {
        by: by?,
        expressed: expressed?,
        helped: fields.has("helped", "yes"),
        lang: Some(lang?),
        until,
        taken_by: fields.text("taken_by").to_owned(),
        note: fields.text("note").to_owned(),
    })
}

/// A preset speaks only of what presets cover; the ticked form, and a no to everything, speak of every purpose.
fn answers(fields: &mut Fields, held: &BTreeSet<Purpose>) -> Option<Answers> {
    if !fields.text("tier").is_empty() {
        let tier = fields.choice("tier", Tier::from_code)?;
        let yes = tier.purposes().to_vec();
        let beyond = held.iter().copied().filter(|purpose| Tier::covers(*purpose) && !yes.contains(purpose));
        return Some(Answers { no_longer: beyond.collect(), yes, no: vec![], tier: Some(tier) });
    }
    let ticked: Vec<Purpose> = fields
        .codes("purposes", |code| Purpose::from_code(code).is_some())
        .iter()
        .filter_map(|code| Purpose::from_code(code.as_str()))
        .collect();
    let is_no = fields.text("answer") == "none";
    let said_yes = |purpose: &Purpose| !is_no && ticked.contains(purpose);
    let (yes, others): (Vec<Purpose>, Vec<Purpose>) = Purpose::ALL.iter().copied().partition(said_yes);
    if yes.is_empty() && !is_no {
        return fields.problem("purposes", "consent-problem-nothing-ticked");
    }
    let (no_longer, no) = others.into_iter().partition(|purpose| held.contains(purpose));
    Some(Answers { yes, no_longer, no, tier: None })
}

fn drafts(seat: &Seat<'_>, manner: &Manner, answers: &Answers) -> Result<Vec<Draft>, StoreError> {
    let parts = [
        (ConsentState::Given, &answers.yes, answers.tier),
        (ConsentState::Withdrawn, &answers.no_longer, None),
        (ConsentState::Refused, &answers.no, None),
    ];
    let said = parts.into_iter().filter(|(_, purposes, _)| !purposes.is_empty());
    let all = seat.told.same.all(seat.person);
    // Under each of their pseudonyms: only what all of them agree to holds.
    let each = said.flat_map(|(state, purposes, tier)| all.iter().map(move |person| (*person, state, purposes.clone(), tier)));
    each.map(|(person, state, purposes, tier)| Ok(draft(seat, manner, state, purposes, tier)?.about(Some(person)))).collect()
}

fn draft(
    seat: &Seat<'_>,
    manner: &Manner,
    state: ConsentState,
    purposes: Vec<Purpose>,
    tier: Option<Tier>,
) -> Result<Draft, StoreError> {
    let shown = match state {
        ConsentState::Withdrawn => String::new(),
        _ => shown(seat.desk.language(), &purposes),
    };
    let consent = Consent {
        by: manner.by,
        expressed: manner.expressed,
        helped: manner.helped,
        lang: manner.lang.clone(),
        purposes,
        state,
        tier,
        until: manner.until.clone().filter(|_| state == ConsentState::Given),
    };
    let words = ConsentWords { note: manner.note.clone(), shown, taken_by: manner.taken_by.clone() };
    let member = &seat.desk.visitor.member;
    let draft = Draft::of(seat.desk.initiative, member.id, clock::today().into(), &consent, &words)?;
    Ok(draft.about(Some(seat.person)).audience(write::usual_audience(member.role)))
}

/// The words that were shown or read aloud: what frames every question, then the questions.
fn shown(language: Language, purposes: &[Purpose]) -> String {
    let frame = ["consent-words-frame", "consent-words-rights", "consent-words-limits"].map(|key| language.say(key));
    let asked = purposes.iter().map(|purpose| language.say(&format!("consent-ask-{}", purpose.code())));
    frame.into_iter().chain(asked).collect::<Vec<_>>().join("\n")
}

/// The name of a field of this form.
pub(super) fn field_label(language: Language, name: &str) -> String {
    let known = FIELDS.iter().find(|field| field.name == name).map(|field| field.label);
    language.say(known.unwrap_or("consent-purposes"))
}

/// The words to read aloud, the presets, the purposes one by one.
pub(super) fn form(seat: &Seat<'_>, fields: &Fields) -> Markup {
    let (words, language) = (seat.words, seat.desk.language());
    let is_fresh = fields.text("expressed").is_empty();
    let mut asked = fields.clone();
    asked.preset("expressed", Expressed::Oral.code());
    asked.preset("by", DecidedBy::Person.code());
    asked.preset("lang", &language.code().to_lowercase());
    let coded = |prefix: &str, codes: Vec<&str>| -> Vec<(String, String)> {
        codes.into_iter().map(|code| (code.to_owned(), words.say(&format!("{prefix}-{code}")))).collect()
    };
    let held = seat.held();
    let is_ticked = |purpose: Purpose| match is_fresh {
        true => held.contains_key(&purpose),
        false => asked.has("purposes", purpose.code()),
    };
    let manner = ["expressed", "by", "lang", "until", "taken_by", "note"];
    let is_wrong = manner.iter().any(|name| asked.problem_of(name).is_some());
    html! {
        blockquote.spoken {
            p { (words.say("consent-words-frame")) }
            p { (words.say("consent-words-rights")) }
            p { (words.say("consent-words-limits")) }
        }
        form.form method="post" action={ (people::address(seat.desk, seat.person)) "/consent" } novalidate {
            (token(Some(&seat.desk.visitor)))
            input type="hidden" name=(ONCE) value=(asked.text(ONCE));
            details.more open[is_wrong] {
                summary { (words.say("consent-manner")) }
                (EXPRESSED.radios(language, &asked, &coded("consent-expressed", Expressed::ALL.iter().map(|one| one.code()).collect())))
                (BY.radios(language, &asked, &coded("consent-by", DecidedBy::ALL.iter().map(|one| one.code()).collect())))
                (HELPED.checks(language, &asked, &coded("consent-helped", vec!["yes"])))
                (LANG.select(language, &asked, &coded("consent-lang", TONGUES.to_vec())))
                (UNTIL.short(language, &asked))
                (TAKEN_BY.line(language, &asked))
                (NOTE.area(language, &asked))
            }
            fieldset.group .has-error[asked.problem_of("purposes").is_some()] #purposes tabindex="-1" {
                legend { (words.say("consent-purposes")) }
                p.hint { (words.say("consent-purposes-hint")) }
                @if let Some(problem) = asked.problem_of("purposes") { p.field-error { (words.say(problem.code)) } }
                div.choices.choices--wide { @for purpose in Purpose::ALL {
                    label.choice {
                        input type="checkbox" name="purposes" value=(purpose.code()) checked[is_ticked(*purpose)];
                        span.choice-body { strong { (people::name(words, *purpose)) } small { (words.say(&format!("consent-ask-{}", purpose.code()))) } }
                    }
                } }
            }
            p.actions {
                button.button name="answer" value="ticked" { (words.say("consent-save")) }
                button.button.button--quiet name="answer" value="none" { (words.say("consent-save-none")) }
            }
            h3 { (words.say("consent-presets")) }
            p.hint { (words.say("consent-presets-hint")) }
            ul.presets { @for tier in Tier::ALL {
                li {
                    button.button.button--quiet name="tier" value=(tier.code()) { (words.say(&format!("consent-tier-{}", tier.code()))) }
                    " " span.soft { (tier.purposes().iter().map(|purpose| people::label(words, *purpose)).collect::<Vec<_>>().join(&words.say("part-comma"))) }
                }
            } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str, held: &[Purpose]) -> Option<(Vec<Purpose>, Vec<Purpose>, usize)> {
        let mut fields = Fields::of(serde_urlencoded::from_str(typed).unwrap());
        let answers = answers(&mut fields, &held.iter().copied().collect())?;
        Some((answers.yes, answers.no_longer, answers.no.len()))
    }

    #[test]
    fn a_preset_takes_back_what_lies_beyond_it_and_leaves_what_is_asked_apart() {
        use Purpose::{Analysis, Care, Counts, Quote, SubstanceUse};
        let held = [Care, Counts, Analysis, Quote, SubstanceUse];
        assert_eq!(read("tier=counts", &held), Some((vec![Care, Counts], vec![Analysis, Quote], 0)));
        assert_eq!(read("tier=quote&purposes=partners", &[]), Some((vec![Care, Counts, Analysis, Quote], vec![], 0)));
        assert_eq!(read("tier=everything", &held), None);
    }

    #[test]
    fn what_is_not_ticked_is_a_no_and_nothing_at_all_is_asked_again() {
        use Purpose::{Analysis, Care};
        assert_eq!(read("answer=ticked&purposes=care", &[Care, Analysis]), Some((vec![Care], vec![Analysis], 8)));
        assert_eq!(read("answer=none&purposes=care", &[Care]), Some((vec![], vec![Care], 9)), "a no to everything is a no");
        assert_eq!(read("answer=ticked", &[Care]), None);
        assert_eq!(read("answer=ticked&purposes=else", &[]), None);
    }
}
