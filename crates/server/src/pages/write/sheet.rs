//! What every form is: how it asks, how it is read, how an entry fills it again. And the one table of them.

use std::ops::RangeInclusive;

use jalon_access::Gate;
use jalon_initiative::Lane;
use jalon_initiative::form::{Form, FormError};
use jalon_record::RecordError;
use jalon_record::edtf::Edtf;
use jalon_record::entry::{Audience, Entry};
use jalon_record::id::{EntryId, InitiativeId, MemberId, PersonRef};
use jalon_store::{Draft, Store, StoreError};
use maud::Markup;

use super::ask::Ask;
use super::ground::Ground;
use super::{
    adaptation, bracket, claim, contact, contribution, crisis, dispute, effect, event, evidence, reading, step, tally, window,
};
use super::{decision, follow_up, goal, handoff, hours, notes, passed, reflection, role, supervision, wellbeing, work};
use super::{research_role, study};
use crate::form::Fields;

/// Names and values, as a form sends them.
pub(super) type Pairs = Vec<(String, String)>;

/// What a form writes; nothing where it has a problem.
pub(super) type Drafted = Result<Option<Vec<Draft>>, StoreError>;

/// What was read from a form.
pub(super) type Read<S> = (<S as Sheet>::Kind, <<S as Sheet>::Kind as Form>::Words);

/// When it happened: how a form learns it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum When {
    /// It is asked for, and must be said.
    Asked,
    /// It is asked for; where it is left empty, [`Sheet::happened`] says it.
    Open,
    /// It is not asked for: [`Sheet::happened`] says it.
    Implied,
}

/// A form for one kind of entry.
pub(super) trait Sheet {
    /// The kind that it writes.
    type Kind: Form;
    /// Its name in addresses and in the keys of its words.
    const SLUG: &'static str;
    /// How it learns when it happened.
    const WHEN: When;
    /// Whether one writes several in a row, on the move.
    const QUICK: bool = false;
    /// For whom it may be written.
    const AUDIENCES: &'static [Audience] = &Audience::ALL;
    /// For whom it is written unless its author says otherwise; that of their role where the form does not say.
    const USUAL: Option<Audience> = None;
    /// Whether a file may come with it.
    const TAKES_FILE: bool = false;
    /// Whether it asks which person it is about, where persons are known.
    const ASKS_ABOUT: bool = false;
    /// Whether it may only be about someone who agreed that the team reads about them: else those it is for could not read it.
    const ONLY_AGREED: bool = false;
    /// Whether it names members of the team.
    const NAMES_MEMBERS: bool = false;

    /// Its fields, but for those that every form has.
    fn ask(ask: &Ask<'_>) -> Markup;

    /// Reads the fields, noting every problem; `None` where there is one that leaves nothing to write.
    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>>
    where
        Self: Sized;

    /// The fields that would write this again.
    fn fill(open: &Self::Kind, words: &<Self::Kind as Form>::Words) -> Vec<(&'static str, String)>;

    /// Fields whose names are not known beforehand.
    fn fill_more(_: &Self::Kind) -> Pairs {
        Pairs::new()
    }

    /// As [`Sheet::fill_more`], from its words.
    fn fill_words(_: &<Self::Kind as Form>::Words) -> Pairs {
        Pairs::new()
    }

    /// What the address of the form brings beyond the entries that it names.
    fn preset(_: &Fields, _: &Ground<'_>) -> Pairs {
        Pairs::new()
    }

    /// What is written with it, in the same stroke, when it is first written: all of it or nothing.
    ///
    /// # Errors
    /// [`StoreError::Form`] where that breaks a rule of its own kind.
    fn along(_: &Read<Self>, _: &Fields, _: &Ground<'_>, _: &Along) -> Result<Vec<Draft>, StoreError>
    where
        Self: Sized,
    {
        Ok(Vec::new())
    }

    /// What was agreed of it, beyond the rules of its kind: on that day, about someone or nobody.
    ///
    /// # Errors
    /// [`FormError`] names the field that holds more than was agreed.
    fn agreed(_: &Read<Self>, _: &Ground<'_>, _: &Edtf, _: Option<PersonRef>) -> Result<(), FormError>
    where
        Self: Sized,
    {
        Ok(())
    }

    /// When it happened, where nobody says: today.
    fn happened(_: &Self::Kind, ground: &Ground<'_>) -> Edtf {
        ground.today.into()
    }
}

/// Who writes, in which initiative, amending what.
pub(super) struct Hand {
    pub initiative: InitiativeId,
    pub author: MemberId,
    pub about: Option<PersonRef>,
    pub amends: Vec<EntryId>,
}

/// Who writes something along with a form, where, and when that happened.
pub(super) struct Along {
    pub initiative: InitiativeId,
    pub author: MemberId,
    pub occurred: Edtf,
}

impl Along {
    /// A draft of any kind, of the same day and by the same hand.
    pub fn draft<F: Form>(&self, open: &F, words: &F::Words) -> Result<Draft, StoreError> {
        Draft::of(self.initiative, self.author, self.occurred.clone(), open, words)
    }
}

/// A form, whatever its kind.
#[derive(Clone, Copy)]
pub(super) struct AnySheet {
    /// Its name in addresses and in the keys of its words.
    pub slug: &'static str,
    /// The kind that it writes, and the versions of it that it reads.
    pub kind: &'static str,
    pub versions: &'static RangeInclusive<u32>,
    /// Whether one writes several in a row, on the move.
    pub is_quick: bool,
    /// For whom it may be written.
    pub audiences: &'static [Audience],
    /// For whom it is usually written, where that is not as the role has it.
    pub usual: Option<Audience>,
    pub takes_file: bool,
    pub asks_about: bool,
    pub only_agreed: bool,
    pub names_members: bool,
    pub ask: fn(&Ask<'_>) -> Markup,
    /// What the form writes: the entry of its kind first.
    pub draft: fn(&mut Fields, &Ground<'_>, &Hand) -> Drafted,
    pub preset: fn(&Fields, &Ground<'_>) -> Pairs,
    pub fill: fn(&Store, &Gate, &Entry) -> Result<Option<Pairs>, StoreError>,
}

/// Every form, in the order in which it is offered.
pub(super) const SHEETS: [AnySheet; 30] = [
    AnySheet::of::<contact::ContactSheet>(),
    AnySheet::of::<tally::TallySheet>(),
    AnySheet::of::<follow_up::FollowUpSheet>(),
    AnySheet::of::<handoff::HandoffSheet>(),
    AnySheet::of::<goal::GoalSheet>(),
    AnySheet::of::<supervision::SupervisionSheet>(),
    AnySheet::of::<work::TeamWorkSheet>(),
    AnySheet::of::<work::TrainingSheet>(),
    AnySheet::of::<hours::HoursSheet>(),
    AnySheet::of::<wellbeing::WellbeingSheet>(),
    AnySheet::of::<reflection::ReflectionSheet>(),
    AnySheet::of::<step::StepSheet>(),
    AnySheet::of::<evidence::EvidenceSheet>(),
    AnySheet::of::<passed::PassedSheet>(),
    AnySheet::of::<role::RoleSheetSheet>(),
    AnySheet::of::<notes::NotesSheet>(),
    AnySheet::of::<decision::DecisionSheet>(),
    AnySheet::of::<event::EventSheet>(),
    AnySheet::of::<effect::EffectSheet>(),
    AnySheet::of::<bracket::BracketSheet>(),
    AnySheet::of::<crisis::CrisisSheet>(),
    AnySheet::of::<dispute::DisputeSheet>(),
    AnySheet::of::<reading::ReadingSheet>(),
    AnySheet::of::<window::WindowSheet>(),
    AnySheet::of::<adaptation::AdaptationSheet>(),
    AnySheet::of::<contribution::ContributionSheet>(),
    AnySheet::of::<claim::ClaimSheet>(),
    AnySheet::of::<study::StudySheet>(),
    AnySheet::of::<research_role::ResearchRoleSheet>(),
    AnySheet::of::<research_role::ResearchTimeSheet>(),
];

impl AnySheet {
    const fn of<S: Sheet>() -> Self {
        Self {
            slug: S::SLUG,
            kind: S::Kind::KIND,
            versions: &(S::Kind::SINCE..=S::Kind::VERSION),
            is_quick: S::QUICK,
            audiences: S::AUDIENCES,
            usual: S::USUAL,
            takes_file: S::TAKES_FILE,
            asks_about: S::ASKS_ABOUT,
            only_agreed: S::ONLY_AGREED,
            names_members: S::NAMES_MEMBERS,
            ask: S::ask,
            draft: draft::<S>,
            preset: S::preset,
            fill: fill::<S>,
        }
    }

    /// The form of a name.
    pub fn named(slug: &str) -> Option<&'static Self> {
        SHEETS.iter().find(|sheet| sheet.slug == slug)
    }

    /// The form that writes a kind.
    pub fn writing(kind: &str) -> Option<&'static Self> {
        SHEETS.iter().find(|sheet| sheet.kind == kind)
    }

    /// The lane of what it writes.
    pub fn lane(&self) -> Lane {
        Lane::of_kind(self.kind)
    }
}

fn draft<S: Sheet>(fields: &mut Fields, ground: &Ground<'_>, hand: &Hand) -> Drafted {
    let said = match S::WHEN {
        When::Asked => ground.date(fields, "occurred"),
        When::Open => ground.optional_date(fields, "occurred"),
        When::Implied => None,
    };
    let read = S::read(fields, ground);
    if let Some(Err(broken)) = read.as_ref().map(|(open, words)| open.check(words)) {
        fields.broken(broken);
    }
    let told_at = ground.optional_date(fields, "told_at");
    let audience = fields.choice("audience", |code| Audience::from_code(code).ok());
    if audience.is_some_and(|audience| !S::AUDIENCES.contains(&audience)) {
        fields.problem::<()>("audience", "problem-not-in-list");
    }
    let (Some(read), Some(audience), true) = (read, audience, fields.problems().is_empty()) else {
        return Ok(None);
    };
    let occurred = said.unwrap_or_else(|| S::happened(&read.0, ground));
    if let Err(more) = S::agreed(&read, ground, &occurred, hand.about) {
        fields.broken(more);
        return Ok(None);
    }
    let along = Along { initiative: hand.initiative, author: hand.author, occurred };
    let first = along.draft(&read.0, &read.1)?;
    let others = if hand.amends.is_empty() { S::along(&read, fields, ground, &along)? } else { Vec::new() };
    let first = first.about(hand.about).amending(hand.amends.clone());
    let all = std::iter::once(first).chain(others);
    Ok(Some(all.map(|draft| draft.audience(audience).told_at(told_at.clone())).collect()))
}

fn fill<S: Sheet>(store: &Store, gate: &Gate, entry: &Entry) -> Result<Option<Pairs>, StoreError> {
    let body = entry.body.as_ref().ok_or(RecordError::MalformedBody)?;
    let envelope = &entry.envelope;
    let open: S::Kind = body.read_open()?;
    let Some(words) = store.words(gate, entry)? else { return Ok(None) };
    let filled = S::fill(&open, &words);
    let mut pairs = vec![("occurred", envelope.occurred.text().to_owned()), ("audience", envelope.audience.code().to_owned())];
    pairs.extend(envelope.about.iter().filter(|_| S::ASKS_ABOUT).map(|about| ("about", about.to_string())));
    pairs.extend(envelope.told_at.iter().map(|told| ("told_at", told.text().to_owned())));
    pairs.extend(filled);
    let more = S::fill_more(&open).into_iter().chain(S::fill_words(&words));
    Ok(Some(pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).chain(more).collect()))
}

/// The code of a field that may be empty.
pub(super) fn code_of(code: Option<&jalon_initiative::form::Code>) -> String {
    code.map(|code| code.as_str().to_owned()).unwrap_or_default()
}
