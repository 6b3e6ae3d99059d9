//! A bracket: a phase that someone draws, with borders that may be fuzzy.

use jalon_initiative::crisis::{Bracket, BracketWords, Clock};
use jalon_initiative::form::Code;
use jalon_record::edtf::{Edtf, Shape};
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::{Ground, Options};
use super::sheet::{Read, Sheet, When, code_of};
use crate::form::Fields;
use crate::pages::{parts, tongue};

pub(super) struct BracketSheet;

/// The scheme of those who name none.
const SCHEME: &str = "team";
/// What people type for an end that has not come.
const ONGOING: [&str; 11] =
    ["..", "en cours", "toujours en cours", "dure encore", "ongoing", "still going", "now", "持续中", "进行中", "至今", "现在"];

impl Sheet for BracketSheet {
    type Kind = Bracket;
    const SLUG: &'static str = "bracket";
    const WHEN: When = When::Implied;

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            (ask.must("crisis").select(&ask.ground.crises()))
            fieldset.group {
                legend { (ask.say("field-bracket-phase-legend")) }
                (ask.either("phase").grouped(&phases(ask.ground)))
                (ask.either("phase_own").line_of(&[]))
            }
            div.field-row {
                (ask.must("start").line())
                (ask.must("end").line())
            }
            (ask.may("marker").select(&ask.ground.events()))
            (ask.may("label").line())
            (ask.may("reason").area())
            (ask.may("scheme").line_of(&schemes(ask.ground)))
            (ask.may("clock").radios(clocks(ask)))
            (ask.more("form-bracket-more", &["inside", "leads_to"], &html! {
                (ask.may("inside").area())
                (ask.may("leads_to").area())
            }))
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let crisis = ground.must_one_of(fields, "crisis", &ground.crises());
        let phase = phase(fields, ground);
        let (scheme, scheme_name) = scheme(fields.text("scheme"), ground);
        let start = ground.date(fields, "start");
        let end = end(fields, ground);
        let marker = ground.one_of(fields, "marker", &ground.events());
        let clock = clock(fields);
        let told = [fields.text("phase_own"), fields.text("label")];
        let label = told.into_iter().filter(|typed| !typed.is_empty()).collect::<Vec<_>>().join(" – ");
        let words = BracketWords {
            label,
            scheme: scheme_name,
            reason: fields.text("reason").to_owned(),
            inside: fields.text("inside").to_owned(),
            leads_to: fields.text("leads_to").to_owned(),
        };
        Some((Bracket { crisis: crisis?, scheme: scheme?, phase: phase?, start: start?, end: end?, marker, clock }, words))
    }

    fn fill(open: &Bracket, words: &BracketWords) -> Vec<(&'static str, String)> {
        vec![
            ("crisis", open.crisis.to_string()),
            ("scheme", if words.scheme.is_empty() { code_of(Some(&open.scheme)) } else { words.scheme.clone() }),
            ("phase", code_of(Some(&open.phase))),
            ("start", open.start.text().to_owned()),
            ("end", open.end.text().to_owned()),
            ("marker", open.marker.map(|id| id.to_string()).unwrap_or_default()),
            ("label", words.label.clone()),
            ("reason", words.reason.clone()),
            ("clock", open.clock.map(|clock| clock.code().to_owned()).unwrap_or_default()),
            ("inside", words.inside.clone()),
            ("leads_to", words.leads_to.clone()),
        ]
    }

    /// From its start to its end, as far as one interval can say it.
    fn happened(open: &Bracket, _: &Ground<'_>) -> Edtf {
        let single = |date: &Edtf| matches!(date.shape(), Shape::Single(_));
        let end = if single(&open.end) { open.end.text() } else { ".." };
        let whole = Edtf::parse(&format!("{}/{end}", open.start.text())).ok().filter(|_| single(&open.start));
        whole.unwrap_or_else(|| open.start.clone())
    }
}

/// The team's scheme and those drawn so far: their codes and what they are called.
fn known_schemes(ground: &Ground<'_>) -> Options {
    let named = |code: &Code| (code.as_str().to_owned(), parts::scheme_name(ground.language, ground.picture, code));
    let mut known: Options = ground.picture.brackets.iter().map(|seen| named(&seen.open.scheme)).collect();
    known.extend(Code::new(SCHEME).as_ref().map(named));
    let presets = ground.library.schemes().iter().filter_map(|preset| Code::new(preset.id().as_str()));
    known.extend(presets.map(|code| named(&code)));
    known.sort();
    known.dedup();
    known
}

/// The names of the schemes drawn so far, to choose from while typing.
pub(super) fn schemes(ground: &Ground<'_>) -> Vec<String> {
    known_schemes(ground).into_iter().map(|(_, name)| name).collect()
}

/// The scheme that was typed, by its name or code: a known one, else one of one's own with its name; the team's where
/// nothing was typed.
pub(super) fn scheme(typed: &str, ground: &Ground<'_>) -> (Option<Code>, String) {
    if typed.is_empty() {
        return (Code::new(SCHEME), String::new());
    }
    let known = known_schemes(ground).into_iter().find(|(code, name)| code == typed || name.eq_ignore_ascii_case(typed));
    match known.and_then(|(code, _)| Code::new(&code)) {
        Some(code) => {
            let name = ground.picture.scheme_name(&code).unwrap_or_default().to_owned();
            (Some(code), name)
        }
        None => (ground.own_code(typed), typed.to_owned()),
    }
}

/// The phases of each preset, then those that people named themselves.
fn phases(ground: &Ground<'_>) -> Vec<(String, Options)> {
    let tongue = tongue(ground.language);
    let presets = ground.library.schemes().iter().map(|preset| {
        let phases = preset.phases().iter().map(|phase| (phase.code.to_string(), phase.label(tongue).to_owned()));
        (preset.title(tongue).to_owned(), phases.collect())
    });
    let mut known: Vec<(String, Options)> = presets.collect();
    let mut own = Options::new();
    for seen in &ground.picture.brackets {
        let code = code_of(Some(&seen.open.phase));
        if known.iter().map(|(_, options)| options).chain([&own]).flatten().all(|(other, _)| *other != code) {
            let label = seen.words.as_ref().map(|words| words.label.clone()).filter(|label| !label.is_empty());
            own.push((code.clone(), label.unwrap_or(code)));
        }
    }
    known.push((ground.language.say("form-own-phases"), own));
    known
}

/// Whose clock a bracket may follow.
pub(super) fn clocks(ask: &Ask<'_>) -> Options {
    ask.coded("clock", Clock::ALL.iter().map(|clock| clock.code()))
}

/// Whose clock was said.
pub(super) fn clock(fields: &mut Fields) -> Option<Clock> {
    if fields.text("clock").is_empty() { None } else { fields.choice("clock", Clock::from_code) }
}

/// A phase to choose, or a new one of one's own.
fn phase(fields: &mut Fields, ground: &Ground<'_>) -> Option<Code> {
    let own = Some(fields.text("phase_own")).filter(|typed| !typed.is_empty()).and_then(|typed| ground.own_code(typed));
    let chosen = fields.text("phase").to_owned();
    match (chosen.is_empty(), own) {
        (true, Some(own)) => Some(own),
        (true, None) => fields.problem("phase", "problem-missing"),
        (false, Some(_)) => fields.problem("phase_own", "problem-two-phases"),
        (false, None) => {
            let known = phases(ground);
            fields.optional_code("phase", |code| known.iter().flat_map(|(_, options)| options).any(|(other, _)| other == code))
        }
    }
}

/// Where it ends. While it lasts, it ends today or later: what is certain is only that it has not ended before.
pub(super) fn end(fields: &mut Fields, ground: &Ground<'_>) -> Option<Edtf> {
    let typed = fields.text("end").to_lowercase();
    if ONGOING.contains(&typed.as_str()) { ongoing(fields, ground) } else { ground.date(fields, "end") }
}

/// An end that has not come by today.
pub(super) fn ongoing(fields: &mut Fields, ground: &Ground<'_>) -> Option<Edtf> {
    Edtf::parse(&format!("[{}..]", ground.today)).map_err(|error| fields.problem::<()>("end", error.code())).ok()
}
