//! What a text is and whose words it holds, asked before it is kept.

use jalon_exchange::source::{Format, Imported};
use jalon_initiative::form::{Code, Form};
use jalon_initiative::inquiry::desk::Row;
use jalon_initiative::inquiry::reanchor::{Report, reanchor};
use jalon_initiative::inquiry::source::{
    Dropped, LONGEST_SOURCE, Sharing, SourceSort, SourceVersionWords, SourceWords, TextFormat, Turn,
};
use jalon_initiative::inquiry::{Carried, Source, SourceVersion};
use jalon_initiative::trust::Purpose;
use jalon_language::Language;
use jalon_record::edtf::Edtf;
use jalon_record::entry::Audience;
use jalon_record::id::{EntryId, PersonRef};
use jalon_store::Draft;
use maud::{Markup, html};

use super::super::{Inquiry, Text, crumbs};
use super::{Kept, report};
use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::form::Fields;
use crate::looked::Looked;
use crate::pages::frame::{Field, problems, token};
use crate::pages::trust::people;
use crate::pages::{Desk, parts};

/// The languages that are offered.
const LANGUAGES: [Language; 3] = Language::ALL;
/// What a source may need of its people.
const NEEDS: [Purpose; 4] = [Purpose::Analysis, Purpose::CoAnalysis, Purpose::Quote, Purpose::QuoteReviewed];

fn field<'a>(name: &'a str, label: &'a str, hint: &'a str, optional: bool) -> Field<'a> {
    Field { name, label, hint, optional }
}

/// The form before anything was typed.
pub(super) fn begin(looked: &Looked) -> Fields {
    let title = looked.file_name.rsplit_once('.').map_or(looked.file_name.as_str(), |(name, _)| name);
    let pairs = [("title", title), ("needs", Purpose::Analysis.code()), ("turns", "yes"), ("sharing", Sharing::Whole.code())];
    Fields::of(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec())
}

/// The speakers of what was read, each once, in the order in which they first speak.
pub(super) fn speakers(read: &Imported) -> Vec<String> {
    let mut speakers: Vec<String> = Vec::new();
    for turn in &read.turns {
        if !speakers.contains(&turn.speaker) {
            speakers.push(turn.speaker.clone());
        }
    }
    speakers
}

pub(super) fn page(
    app: &App,
    desk: &Desk,
    inquiry: &Inquiry<'_>,
    looked: &Looked,
    address: &str,
    fields: &Fields,
) -> Result<Markup, Fault> {
    let words = parts::words(app, desk);
    let language = words.language;
    let of = looked.of.and_then(|of| inquiry.sight().source(of));
    let title = words.say(if of.is_some() { "inquiry-look-version" } else { "inquiry-look-title" });
    let before = of.map(|row| older(inquiry, row)).transpose()?.flatten();
    Ok(desk.frame(&title, "nav-study").page(html! {
        (crumbs(desk, &[("/inquiry/sources", "inquiry-sources")], &title))
        header.page-head { h1 { (title) } p.lead { (words.say("inquiry-look-lead")) } }
        (problems(language, fields, &|field| words.say(&label(field))))
        p { a href="#preview" { (words.say("inquiry-preview-see")) } }
        (report::read(words, looked))
        @if let Some(older) = &before { (report::carried(words, &carried(inquiry, older, looked), &older.text, &looked.read.text)) }
        form.form method="post" action=(desk.at(&format!("/inquiry/bring/{address}"))) novalidate {
            (token(Some(&desk.visitor)))
            @match of {
                Some(_) => (field("reason", "inquiry-reason", "inquiry-reason-hint", false).area(language, fields)),
                None => (what_it_is(app, desk, words, fields)?),
            }
            (who_speaks(app, desk, looked, fields)?)
            p.actions {
                button.button name="do" value="keep" { (words.say("inquiry-keep")) }
                button.button.button--quiet name="do" value="let-go" { (words.say("inquiry-let-it-go")) }
            }
            p.soft { (words.say("inquiry-file-not-kept")) }
        }
        (report::preview(words, &looked.read))
    }))
}

fn label(field: &str) -> String {
    match field {
        field if field.starts_with("speaker-") => "inquiry-speaker".to_owned(),
        "title" => "inquiry-title-field".to_owned(),
        field => format!("inquiry-{field}"),
    }
}

fn what_it_is(app: &App, desk: &Desk, words: jalon_report::Words<'_>, fields: &Fields) -> Result<Markup, Fault> {
    let language = words.language;
    let coded = |list: &str, codes: &mut dyn Iterator<Item = &'static str>| -> Vec<(String, String)> {
        codes.map(|code| (code.to_owned(), words.label(list, code))).collect()
    };
    let sorts = coded("source-sort", &mut SourceSort::ALL.iter().map(|sort| sort.code()));
    let languages: Vec<_> = LANGUAGES.map(|one| (one.code().to_owned(), one.autonym().to_owned())).to_vec();
    let needs: Vec<_> =
        NEEDS.map(|need| (need.code().to_owned(), words.say(&format!("consent-purpose-{}", need.code())))).to_vec();
    let sharing: Vec<_> =
        Sharing::ALL.iter().map(|one| (one.code().to_owned(), words.say(&format!("inquiry-sharing-{}", one.code())))).collect();
    let told = app.store().told(desk.initiative)?;
    let known = people::known(app, desk)?;
    let persons: Vec<(String, String)> = known
        .into_iter()
        .map(|(person, called)| {
            let agrees = people::agrees(words, told.person(person), clock::today());
            (person.to_string(), words.with("inquiry-labelled", &[("label", &called), ("value", &agrees)]))
        })
        .collect();
    Ok(html! {
        (field("title", "inquiry-title-field", "inquiry-title-hint", false).line(language, fields))
        (field("sort", "inquiry-sort", "", false).radios(language, fields, &sorts))
        div.field-row {
            (field("occurred", "inquiry-occurred", "inquiry-occurred-hint", false).short(language, fields))
            (field("lang", "inquiry-lang", "", true).select(language, fields, &languages))
        }
        @if persons.is_empty() {
            div.notice.notice--info #people {
                p { (words.say("inquiry-nobody-known")) }
                p { a href=(desk.at("/trust/people")) { (words.say("consent-people")) } }
            }
        } @else {
            (field("people", "inquiry-people", "inquiry-people-hint", true).checks(language, fields, &persons))
            (field("needs", "inquiry-needs", "inquiry-needs-hint", true).checks(language, fields, &needs))
            (field("sharing", "inquiry-sharing", "inquiry-sharing-hint", true).radios(language, fields, &sharing))
        }
        (field("note", "inquiry-note", "", true).area(language, fields))
    })
}

/// Whose voice is whose, where the text or the format lets one guess who speaks.
fn who_speaks(app: &App, desk: &Desk, looked: &Looked, fields: &Fields) -> Result<Markup, Fault> {
    let (language, speakers) = (desk.language(), speakers(&looked.read));
    if speakers.is_empty() {
        return Ok(html! {});
    }
    let persons: Vec<(String, String)> =
        people::known(app, desk)?.into_iter().map(|(person, called)| (person.to_string(), called)).collect();
    let yes_no: Vec<_> = ["yes", "no"].map(|code| (code.to_owned(), language.say(&format!("inquiry-turns-{code}")))).to_vec();
    let said = looked.read.turns.iter().any(|turn| turn.said);
    Ok(html! {
        (field("turns", "inquiry-turns", if said { "inquiry-turns-said" } else { "inquiry-turns-hint" }, false).radios(language, fields, &yes_no))
        @if !persons.is_empty() {
            @for (at, speaker) in speakers.iter().enumerate() {
                @let (name, label) = (format!("speaker-{at}"), language.say_with("inquiry-speaker-is", &[("speaker", speaker.into())]));
                div.field {
                    label for=(name) { (label) }
                    select id=(name) name=(name) {
                        option value="" { (language.say("inquiry-speaker-other")) }
                        @for (person, called) in &persons { option value=(person) selected[fields.text(&name) == person] { (called) } }
                    }
                }
            }
        }
    })
}

/// The newest text of a source, to compare with.
fn older(inquiry: &Inquiry<'_>, row: &Row<Source>) -> Result<Option<Text>, Fault> {
    let newest = inquiry.fold().newest(row.root);
    Ok(newest.map(|newest| inquiry.text(newest)).transpose()?.flatten())
}

fn carried(inquiry: &Inquiry<'_>, older: &Text, looked: &Looked) -> Report {
    reanchor(&older.text, &looked.read.text, &inquiry.fold().anchored(older.version))
}

/// Keeps what was read: a source with its first text, or another text of a source with what was carried there. Nothing where
/// something is wrong with the form.
pub(super) fn append(
    app: &App,
    desk: &Desk,
    inquiry: &Inquiry<'_>,
    looked: &Looked,
    fields: &mut Fields,
) -> Result<Option<Kept>, Fault> {
    match looked.of {
        Some(of) => another(app, desk, inquiry, looked, fields, of),
        None => first(app, desk, looked, fields),
    }
}

fn first(app: &App, desk: &Desk, looked: &Looked, fields: &mut Fields) -> Result<Option<Kept>, Fault> {
    let known: Vec<PersonRef> = people::known(app, desk)?.into_iter().map(|(person, _)| person).collect();
    let sort = fields.choice("sort", SourceSort::from_code);
    let occurred = fields.date("occurred");
    let lang = fields.optional_code("lang", |code| LANGUAGES.iter().any(|one| one.code() == code));
    let people = chosen(fields, "people", |text| text.parse().ok().filter(|person| known.contains(person)));
    let mut needs = chosen(fields, "needs", Purpose::from_code);
    if needs.is_empty() && !people.is_empty() {
        needs.push(Purpose::Analysis);
    }
    if people.is_empty() {
        needs.clear();
    }
    let told = app.store().told(desk.initiative)?;
    let agrees = |person: &PersonRef| {
        let held = told.person(*person).map(|told| told.purposes(clock::today())).unwrap_or_default();
        needs.iter().all(|need| held.contains_key(need))
    };
    if !people.iter().all(agrees) {
        fields.problem::<()>("people", "problem-inquiry-not-agreed");
    }
    let sharing = fields.choice("sharing", Sharing::from_code).filter(|_| people.len() > 1);
    let (Some(sort), Some(occurred)) = (sort, occurred) else { return Ok(None) };
    let speakers = of_speakers(fields, looked, &people);
    let source = Source { cases: vec![], foreign: None, lang, needs, people, sharing, sort, study: None };
    let words = SourceWords { title: fields.text("title").to_owned(), note: fields.text("note").to_owned() };
    if let Err(broken) = source.check(&words) {
        fields.broken(broken);
    }
    let name = app.store().new_entry()?;
    let Some((version, version_words)) = version(fields, looked, name, speakers) else { return Ok(None) };
    if !fields.problems().is_empty() {
        return Ok(None);
    }
    let about = match source.people.as_slice() {
        [one] => Some(*one),
        _ => None,
    };
    let drafts = vec![
        draft(desk, occurred.clone(), &source, &words, about)?.named(name),
        draft(desk, occurred, &version, &version_words, about)?,
    ];
    app.store().append(drafts)?;
    Ok(Some((name, "source")))
}

fn another(
    app: &App,
    desk: &Desk,
    inquiry: &Inquiry<'_>,
    looked: &Looked,
    fields: &mut Fields,
    of: EntryId,
) -> Result<Option<Kept>, Fault> {
    let row = inquiry.sight().source(of).ok_or(Fault::NotFound)?;
    if fields.text("reason").is_empty() {
        fields.problem::<()>("reason", "problem-missing");
    }
    let people: Vec<PersonRef> = row.open.people.iter().copied().chain(row.about).collect();
    let speakers = of_speakers(fields, looked, &people);
    let name = app.store().new_entry()?;
    let Some((version, mut words)) = version(fields, looked, of, speakers) else { return Ok(None) };
    if !fields.problems().is_empty() {
        return Ok(None);
    }
    words.reason = fields.text("reason").to_owned();
    let (about, today) = (Inquiry::about(row), Edtf::from(clock::today()));
    let mut drafts = vec![draft(desk, today.clone(), &version, &words, about)?.named(name)];
    if let Some(older) = older(inquiry, row)? {
        // What is blanked in the older text cannot be compared: whoever may read all of it brings the new one.
        if !older.blanked.is_empty() {
            fields.problem::<()>("reason", "problem-inquiry-blanked");
            return Ok(None);
        }
        let report = carried(inquiry, &older, looked);
        if !report.places.is_empty() {
            let carried = Carried::of(older.version, name, &report);
            drafts.push(draft(desk, today, &carried, &Default::default(), about)?);
        }
    }
    app.store().append(drafts)?;
    Ok(Some((of, "version")))
}

fn draft<F: Form>(desk: &Desk, occurred: Edtf, open: &F, words: &F::Words, about: Option<PersonRef>) -> Result<Draft, Fault> {
    let draft = Draft::of(desk.initiative, desk.visitor.member.id, occurred, open, words)?;
    Ok(draft.about(about).audience(Audience::Study))
}

fn chosen<T>(fields: &mut Fields, name: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    let given: Vec<Option<T>> = fields.all(name).map(read).collect();
    let many = given.len();
    let found: Vec<T> = given.into_iter().flatten().collect();
    if found.len() < many {
        fields.problem::<()>(name, "problem-not-in-list");
    }
    found
}

/// Which person each speaker is, where that was said; only those whose source it is.
fn of_speakers(fields: &mut Fields, looked: &Looked, people: &[PersonRef]) -> Vec<Option<PersonRef>> {
    let many = speakers(&looked.read).len();
    let mut found = Vec::new();
    for at in 0..many {
        let name = format!("speaker-{at}");
        found.push(match fields.text(&name).is_empty() {
            true => None,
            false => fields.choice(&name, |text| text.parse().ok().filter(|person| people.contains(person))),
        });
    }
    found
}

/// The version that a text makes, with its turns where they are taken; nothing where it is too long.
fn version(
    fields: &mut Fields,
    looked: &Looked,
    source: EntryId,
    people: Vec<Option<PersonRef>>,
) -> Option<(SourceVersion, SourceVersionWords)> {
    let read = &looked.read;
    if read.text.len() > LONGEST_SOURCE {
        return fields.problem("title", "problem-too-long");
    }
    let (mut version, mut words) = SourceVersion::of(source, format(looked), &read.text);
    version.dropped = read
        .dropped
        .iter()
        .filter_map(|dropped| Some(Dropped { n: dropped.count, what: Code::new(dropped.what.code())? }))
        .collect();
    words.file_name = looked.file_name.clone();
    let with_turns = !people.is_empty() && fields.text("turns") != "no";
    version.turns = turns(read, with_turns);
    if with_turns {
        version.speakers = people;
        words.speakers = speakers(read);
    }
    Some((version, words))
}

/// Who speaks from where and when, in one order. A turn lasts until the next one: where the file says that it ends before,
/// nobody is said to speak.
fn turns(read: &Imported, with_speakers: bool) -> Vec<Turn> {
    let names = speakers(read);
    let mut found: Vec<Turn> = Vec::new();
    let mut end = 0;
    for turn in read.turns.iter().filter(|_| with_speakers) {
        let speaker = names.iter().position(|name| *name == turn.speaker).and_then(|at| u16::try_from(at).ok());
        if turn.span.start() > end + 2 && !found.is_empty() {
            found.push(Turn(end, None, None));
        }
        found.push(Turn(turn.span.start(), speaker, None));
        end = turn.span.end();
    }
    for time in &read.times {
        let at = u32::try_from(time.at).ok();
        match found.binary_search_by_key(&time.position, |turn| turn.0) {
            Ok(place) => {
                if let Some(turn) = found.get_mut(place) {
                    turn.2 = turn.2.or(at);
                }
            }
            Err(place) => {
                // Whoever spoke before goes on.
                let speaker = place.checked_sub(1).and_then(|before| found.get(before)).and_then(|turn| turn.1);
                found.insert(place, Turn(time.position, speaker, at));
            }
        }
    }
    found.dedup_by_key(|turn| turn.0);
    found
}

fn format(looked: &Looked) -> TextFormat {
    if looked.file_name.is_empty() {
        return TextFormat::Typed;
    }
    match looked.read.format {
        Format::Text => TextFormat::Txt,
        Format::Markdown => TextFormat::Md,
        Format::Html => TextFormat::Html,
        Format::Docx => TextFormat::Docx,
        Format::Odt => TextFormat::Odt,
        Format::Rtf => TextFormat::Rtf,
        Format::Pdf => TextFormat::Pdf,
        Format::SubRip => TextFormat::Srt,
        Format::WebVtt => TextFormat::Vtt,
    }
}
