//! What a person decides before a project is kept: whose words its sources hold, and what these people agree to.

use jalon_exchange::qda::{Batch, Item, Plan};
use jalon_exchange::refi::Guid;
use jalon_initiative::form::{Code, Form};
use jalon_initiative::inquiry::case::CaseSort;
use jalon_initiative::inquiry::source::SourceSort;
use jalon_initiative::trust::Purpose;
use jalon_language::Language;
use jalon_record::edtf::Edtf;
use jalon_record::entry::Audience;
use jalon_record::id::PersonRef;
use jalon_store::Draft;
use maud::{Markup, html};

use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::Fields;
use crate::pages::frame::Field;
use crate::pages::trust::people;
use crate::pages::{Desk, parts};

/// That a source holds nobody's words.
const NOBODY: &str = "nobody";
/// What sources may need of their people.
const NEEDS: [Purpose; 4] = [Purpose::Analysis, Purpose::CoAnalysis, Purpose::Quote, Purpose::QuoteReviewed];
/// What sources without people may be.
const WRITTEN: [SourceSort; 4] = [SourceSort::Document, SourceSort::Minutes, SourceSort::FieldNote, SourceSort::Plan];

/// The plan of whoever only looks.
pub(super) fn nobody() -> Result<Plan, Fault> {
    // Of a coder of another program nothing is known but that they coded.
    let coders = Code::new("academic").ok_or(Fault::NotFound)?;
    Ok(Plan {
        people: Default::default(),
        needs: vec![Purpose::Analysis],
        sharing: None,
        told: SourceSort::Interview,
        written: SourceSort::Document,
        cases: CaseSort::Person,
        coders,
        lang: None,
        today: Edtf::from(clock::today()),
    })
}

/// The form before anything was chosen.
pub(super) fn begin() -> Vec<(String, String)> {
    [("needs", Purpose::Analysis.code()), ("written", SourceSort::Document.code())]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec()
}

/// The key of the name of a field.
pub(super) fn label(field: &str) -> &'static str {
    match field {
        "needs" => "refi-needs",
        "written" => "refi-written",
        "lang" => "refi-lang",
        _ => "refi-people",
    }
}

/// The sources that would come in, with what each is called.
fn sources(batch: &Batch) -> Vec<(Guid, &str)> {
    let of = batch.entries.iter().filter_map(|entry| match &entry.item {
        Item::Source(open, words) => {
            let guid = open.foreign.as_ref().and_then(|guid| Guid::parse(guid.as_str()).ok())?;
            Some((guid, words.title.as_str()))
        }
        _ => None,
    });
    of.collect()
}

/// Whose words the sources hold.
pub(super) fn ask(app: &App, desk: &Desk, batch: &Batch, fields: &Fields) -> Result<Markup, Fault> {
    let words = parts::words(app, desk);
    let (language, sources) = (words.language, sources(batch));
    if sources.is_empty() {
        return Ok(html! {});
    }
    let told = app.store().told(desk.initiative)?;
    let persons: Vec<(String, String)> = people::known(app, desk)?
        .into_iter()
        .map(|(person, called)| {
            (person.to_string(), format!("{called}: {}", people::agrees(words, told.person(person), clock::today())))
        })
        .collect();
    let nobody = (NOBODY.to_owned(), language.say("refi-nobody"));
    let everyone: Vec<(String, String)> = std::iter::once(nobody).chain(persons).collect();
    let needs: Vec<_> =
        NEEDS.map(|need| (need.code().to_owned(), words.say(&format!("consent-purpose-{}", need.code())))).to_vec();
    let written: Vec<_> = WRITTEN.map(|sort| (sort.code().to_owned(), words.label("source-sort", sort.code()))).to_vec();
    let languages: Vec<_> = Language::ALL.map(|one| (one.code().to_owned(), one.autonym().to_owned())).to_vec();
    let field = |name, label, hint, optional| Field { name, label, hint, optional };
    Ok(html! {
        h2 { (language.say("refi-whose")) }
        p { (language.say("refi-whose-lead")) " " a href=(desk.at("/trust/people")) { (language.say("consent-people")) } }
        (field("people", "refi-people", "refi-people-hint", false).select(language, fields, &everyone))
        details open[fields.pairs().any(|(name, value)| name.starts_with("person-") && !value.is_empty())] {
            summary { (language.say("refi-each")) }
            @for (guid, title) in &sources {
                @let name = format!("person-{guid}");
                div.field .has-error[fields.problem_of(&name).is_some()] {
                    label for=(name) { (title) }
                    select id=(name) name=(name) {
                        option value="" { (language.say("refi-as-above")) }
                        @for (value, label) in &everyone { option value=(value) selected[fields.text(&name) == value] { (label) } }
                    }
                }
            }
        }
        (field("needs", "refi-needs", "refi-needs-hint", true).checks(language, fields, &needs))
        (field("written", "refi-written", "", false).radios(language, fields, &written))
        (field("lang", "refi-lang", "", true).select(language, fields, &languages))
    })
}

/// What was decided; with problems in the form where something is missing or someone does not agree.
pub(super) fn read(app: &App, desk: &Desk, batch: &Batch, fields: &mut Fields) -> Result<Option<Plan>, Fault> {
    let mut plan = nobody()?;
    let sources = sources(batch);
    if sources.is_empty() {
        return Ok(Some(plan));
    }
    let known: Vec<PersonRef> = people::known(app, desk)?.into_iter().map(|(person, _)| person).collect();
    let told = app.store().told(desk.initiative)?;
    plan.needs = fields.all("needs").filter_map(Purpose::from_code).collect();
    if !plan.needs.contains(&Purpose::Analysis) {
        plan.needs.insert(0, Purpose::Analysis);
    }
    plan.needs.dedup();
    let whose = |text: &str| -> Option<Option<PersonRef>> {
        if text == NOBODY { Some(None) } else { text.parse().ok().filter(|person| known.contains(person)).map(Some) }
    };
    let names: Vec<String> = sources.iter().map(|(guid, _)| format!("person-{guid}")).collect();
    let needed = names.iter().any(|name| fields.text(name).is_empty());
    let all = if needed { fields.choice("people", whose) } else { Some(None) };
    for ((guid, _), name) in sources.iter().zip(&names) {
        let one = if fields.text(name).is_empty() { all } else { fields.choice(name, whose) };
        let Some(person) = one.flatten() else { continue };
        let held = told.person(person).map(|told| told.purposes(clock::today())).unwrap_or_default();
        if !plan.needs.iter().all(|need| held.contains_key(need)) {
            let at = if fields.text(name).is_empty() { "people" } else { name };
            if fields.problem_of(at).is_none() {
                fields.problem::<()>(at, "problem-inquiry-not-agreed");
            }
        }
        plan.people.insert(*guid, vec![person]);
    }
    plan.written = match fields.choice("written", |code| SourceSort::from_code(code).filter(|sort| WRITTEN.contains(sort))) {
        Some(sort) => sort,
        None => return Ok(None),
    };
    plan.lang = fields.optional_code("lang", |code| Language::ALL.iter().any(|one| one.code() == code));
    Ok(Some(plan))
}

/// The entries as the store takes them.
pub(super) fn drafts(desk: &Desk, batch: &Batch) -> Result<Vec<Draft>, Fault> {
    let mut drafts = Vec::with_capacity(batch.entries.len());
    for entry in &batch.entries {
        let on = entry.occurred.clone();
        let draft = match &entry.item {
            Item::Role(open, words) => draft(desk, on, open, words),
            Item::Code(open, words) => draft(desk, on, open, words),
            Item::Attribute(open, words) => draft(desk, on, open, words),
            Item::Case(open, words) => draft(desk, on, open, words),
            Item::Source(open, words) => draft(desk, on, open, words),
            Item::Version(open, words) => draft(desk, on, open, words),
            Item::Coding(open, words) => draft(desk, on, open, words),
            Item::Memo(open, words) => draft(desk, on, open, words),
        }?;
        drafts.push(draft.about(entry.about).named(entry.id));
    }
    Ok(drafts)
}

fn draft<F: Form>(desk: &Desk, occurred: Edtf, open: &F, words: &F::Words) -> Result<Draft, Fault> {
    Ok(Draft::of(desk.initiative, desk.visitor.member.id, occurred, open, words)?.audience(Audience::Study))
}
