//! The fold: what everything in the room `trust` says together. The order in which entries arrive changes nothing, and where two
//! statements cannot be put in order, or versions of one wait for a choice, the stricter holds.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jalon_record::edtf::{Day, Edtf};
use jalon_record::id::{EntryId, Instant, MemberId, PersonRef};

use super::agreement::{Agreement, AgreementState};
use super::class::{Class, Classed};
use super::consent::{Consent, ConsentState, Person, Purpose, SamePerson};
use super::glass::{Glass, GlassReviewed, REVIEW_HOURS, Verdict};
use super::restriction::{Category, Restriction, RestrictionState};
use super::same::{Merge, Same};
use crate::form::Form;
use crate::meaning::Meaning;
use crate::seen::Current;

const HOUR: i64 = 3_600_000_000;

/// One version of an entry of the room, without its words. Of a thread in conflict, every head is one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Statement {
    /// The entry that opened its thread.
    pub root: EntryId,
    /// Its own id.
    pub id: EntryId,
    /// Who wrote it.
    pub author: MemberId,
    /// About whom.
    pub about: Option<PersonRef>,
    /// When it was said.
    pub occurred: Edtf,
    /// When it was written down, by the writer's clock.
    pub recorded_at: Instant,
    /// When it came, by the site's clock.
    pub received_at: Instant,
    /// What it says; [`Meaning::Unknown`] of a version that this program does not know.
    pub meaning: Meaning,
    /// Whether it is a restriction, known or not.
    pub restricts: bool,
}

impl Statement {
    /// The statement that a version makes; `None` once it was erased.
    pub fn of(current: &Current) -> Option<Self> {
        let (entry, envelope) = (&current.entry, &current.entry.envelope);
        let kind = envelope.kind.as_str();
        let meaning = Meaning::read(kind, envelope.version, entry.body.as_ref()?).unwrap_or(Meaning::Unknown);
        Some(Self {
            root: current.root,
            id: envelope.id,
            author: envelope.author,
            about: envelope.about,
            occurred: envelope.occurred.clone(),
            recorded_at: envelope.recorded_at,
            received_at: entry.received_at,
            meaning,
            restricts: kind == Restriction::KIND,
        })
    }

    /// From when on a yes counts: its first possible day.
    fn first_day(&self) -> Day {
        self.occurred.bounds().start.earliest.unwrap_or(Day::MIN)
    }

    /// Until when a no may have been said: its last possible day.
    fn last_day(&self) -> Day {
        self.occurred.bounds().end.latest.unwrap_or(Day::MAX)
    }
}

/// What was said of one purpose, on a day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Said {
    day: Day,
    recorded_at: Instant,
    is_no: bool,
    until: Reverse<Day>,
    entry: EntryId,
}

/// A purpose that someone agrees to today.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Held {
    /// The entry in which they said so.
    pub entry: EntryId,
    /// The last day, where there is one.
    pub until: Option<Day>,
}

/// What was said about one person, or by them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PersonTold {
    /// The entries that made the person known, as they are shown.
    pub known_by: BTreeSet<EntryId>,
    said: BTreeMap<Purpose, Vec<Said>>,
    /// What was said under their other pseudonyms, where they have several: of these all must agree.
    others: Vec<BTreeMap<Purpose, Vec<Said>>>,
    /// The restrictions in force.
    pub restrictions: Vec<RestrictionTold>,
}

impl PersonTold {
    /// What they agree to on a day: of each purpose the last that was said, unless it has lapsed. A yes counts from its day
    /// on, a no at once. Of several pseudonyms only what all of them agree to: that they are one person may be a mistake, and
    /// must open nothing.
    pub fn purposes(&self, today: Day) -> BTreeMap<Purpose, Held> {
        let mut held = held(&self.said, today);
        for other in self.others.iter().map(|said| self::held(said, today)) {
            held.retain(|purpose, _| other.contains_key(purpose));
            for (purpose, mine) in &mut held {
                let until = other.get(purpose).and_then(|theirs| theirs.until);
                mine.until = [mine.until, until].into_iter().flatten().min();
            }
        }
        held
    }

    /// Whether they were ever asked about anything.
    pub fn was_asked(&self) -> bool {
        !self.said.is_empty() || self.others.iter().any(|said| !said.is_empty())
    }

    /// With what was said under another pseudonym of theirs.
    fn and(mut self, other: Self) -> Self {
        self.known_by.extend(other.known_by);
        self.others.push(other.said);
        self.restrictions.extend(other.restrictions);
        self
    }
}

fn held(said: &BTreeMap<Purpose, Vec<Said>>, today: Day) -> BTreeMap<Purpose, Held> {
    let last = |said: &Vec<Said>| {
        let last = said.iter().filter(|said| said.is_no || said.day <= today).max()?;
        let Reverse(until) = last.until;
        let holds = !last.is_no && today <= until;
        holds.then_some(Held { entry: last.entry, until: (until != Day::MAX).then_some(until) })
    };
    said.iter().filter_map(|(purpose, said)| Some((*purpose, last(said)?))).collect()
}

/// A restriction in force.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct RestrictionTold {
    /// Its entry.
    pub entry: EntryId,
    /// Named members.
    pub members: BTreeSet<MemberId>,
    /// Categories.
    pub roles: BTreeSet<Category>,
    /// The classes concerned; all where there is none.
    pub classes: BTreeSet<Class>,
}

/// An agreement of a study.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AgreementTold {
    /// Its entry.
    pub entry: EntryId,
    /// Who signed.
    pub members: BTreeSet<MemberId>,
    /// For what.
    pub purposes: BTreeSet<Purpose>,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub until: Day,
    /// Whether it stands, or was ended before.
    pub state: AgreementState,
}

impl AgreementTold {
    /// Whether it opens anything on a day.
    pub fn is_in_force(&self, today: Day) -> bool {
        self.state == AgreementState::Signed && self.from <= today && today <= self.until
    }
}

/// Glass that was broken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GlassTold {
    /// Its entry.
    pub entry: EntryId,
    /// Who broke it.
    pub member: MemberId,
    /// The person in danger.
    pub person: PersonRef,
    /// When the site heard of it.
    pub received_at: Instant,
    /// When it closes.
    pub until: Instant,
    /// The reviews by others, earliest first.
    pub reviews: Vec<ReviewTold>,
}

impl GlassTold {
    /// Whether it is still open: its hours are not over, and no review found it unjustified.
    pub fn is_open(&self, now: Instant) -> bool {
        now < self.until && self.reviews.iter().all(|review| review.verdict != Verdict::NotJustified)
    }

    /// By when it is to be reviewed.
    pub fn review_by(&self) -> Instant {
        Instant::from_micros(self.received_at.micros().saturating_add(i64::from(REVIEW_HOURS) * HOUR))
    }
}

/// A review of broken glass.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct ReviewTold {
    /// When the site heard of it.
    pub received_at: Instant,
    /// Its entry.
    pub entry: EntryId,
    /// Who reviewed.
    pub by: MemberId,
    /// What it came to.
    pub verdict: Verdict,
}

/// What all of it says, on whatever day one asks.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Told {
    /// The persons that anything was said about. One who has several pseudonyms stands under each of them, with what was said
    /// under all.
    pub people: BTreeMap<PersonRef, PersonTold>,
    /// Which pseudonyms are one person.
    pub same: Same,
    /// The agreements, by their first day.
    pub agreements: Vec<AgreementTold>,
    /// The classes that were said of single entries.
    pub classes: BTreeMap<EntryId, Class>,
    /// Broken glass, latest first.
    pub glasses: Vec<GlassTold>,
}

impl Told {
    /// Folds statements. Their order does not matter.
    pub fn of(statements: impl IntoIterator<Item = Statement>) -> Self {
        let mut threads: BTreeMap<EntryId, Vec<Statement>> = BTreeMap::new();
        for statement in statements {
            threads.entry(statement.root).or_default().push(statement);
        }
        let mut told = Self::default();
        let mut classes: BTreeMap<EntryId, (Day, Instant, u8, Class)> = BTreeMap::new();
        let mut reviews: Vec<(EntryId, ReviewTold)> = Vec::new();
        told.same = Same::of(threads.values().flatten().filter_map(merge));
        for (root, heads) in &mut threads {
            heads.sort_by_key(|head| head.id);
            told.known(heads);
            told.consent(*root, heads);
            told.restriction(*root, heads);
            told.agreements.extend(agreement(*root, heads));
            told.glasses.extend(glass(*root, heads));
            classed(heads, &mut classes);
            reviews.extend(heads.iter().filter_map(review));
        }
        told.classes = classes.into_iter().map(|(entry, (.., class))| (entry, class)).collect();
        for glass in &mut told.glasses {
            let of_it = reviews.iter().filter(|(reviewed, review)| *reviewed == glass.entry && review.by != glass.member);
            glass.reviews = of_it.map(|(_, review)| *review).collect();
            glass.reviews.sort();
        }
        told.together();
        told.agreements.sort_by_key(|agreement| (agreement.from, agreement.entry));
        told.glasses.sort_by_key(|glass| (Reverse(glass.received_at), glass.entry));
        told
    }

    /// What was said about a person; nothing where they are unknown.
    pub fn person(&self, person: PersonRef) -> Option<&PersonTold> {
        self.people.get(&person)
    }

    /// What was said of each pseudonym of a person is said of the person.
    fn together(&mut self) {
        let mut whole = Vec::new();
        for (kept, group) in self.same.groups() {
            let part = |person: &PersonRef| self.people.get(person).cloned().unwrap_or_default();
            let others = group.iter().filter(|person| **person != kept).map(part);
            let mut all = others.fold(part(&kept), PersonTold::and);
            all.restrictions.sort();
            whole.extend(group.iter().map(|person| (*person, all.clone())));
        }
        self.people.extend(whole);
    }

    fn known(&mut self, heads: &[Statement]) {
        for head in heads.iter().filter(|head| matches!(head.meaning, Meaning::Person(Person {}))) {
            if let Some(person) = head.about {
                self.people.entry(person).or_default().known_by.insert(head.id);
            }
        }
    }

    /// Of versions that wait for a choice, a purpose holds only where every one of them gives it, and none takes it back.
    fn consent(&mut self, root: EntryId, heads: &[Statement]) {
        let said: Vec<(&Statement, &Consent)> = heads.iter().filter_map(consent_of).collect();
        let people: BTreeSet<PersonRef> = said.iter().filter_map(|(head, _)| head.about).collect();
        let purposes: BTreeSet<Purpose> = said.iter().flat_map(|(_, consent)| consent.purposes.iter().copied()).collect();
        for person in people {
            for purpose in &purposes {
                let gives = |(head, consent): &(&Statement, &Consent)| {
                    head.about == Some(person) && consent.state == ConsentState::Given && consent.purposes.contains(purpose)
                };
                let is_no = said.len() < heads.len() || !said.iter().all(gives);
                let day = |(head, _): &(&Statement, &Consent)| if is_no { head.last_day() } else { head.first_day() };
                let point = Said {
                    day: said.iter().map(day).max().unwrap_or(Day::MAX),
                    recorded_at: said.iter().map(|(head, _)| head.recorded_at).max().unwrap_or(Instant::from_micros(0)),
                    is_no,
                    until: Reverse(said.iter().map(|(_, consent)| last_day_of(consent)).min().unwrap_or(Day::MIN)),
                    entry: root,
                };
                self.people.entry(person).or_default().said.entry(*purpose).or_default().push(point);
            }
        }
    }

    /// Of versions that wait for a choice, each that is in force holds. One of a version that this program does not know
    /// keeps everyone out.
    fn restriction(&mut self, root: EntryId, heads: &[Statement]) {
        for head in heads.iter().filter(|head| head.restricts) {
            let Some(person) = head.about else { continue };
            let told = match &head.meaning {
                Meaning::Restriction(Restriction { state: RestrictionState::Lifted, .. }) => continue,
                Meaning::Restriction(known) => RestrictionTold {
                    entry: root,
                    members: known.members.iter().copied().collect(),
                    roles: known.roles.iter().copied().collect(),
                    classes: known.classes.iter().copied().collect(),
                },
                _ => RestrictionTold {
                    entry: root,
                    members: BTreeSet::new(),
                    roles: Category::ALL.iter().copied().collect(),
                    classes: BTreeSet::new(),
                },
            };
            self.people.entry(person).or_default().restrictions.push(told);
        }
    }
}

fn merge(head: &Statement) -> Option<Merge> {
    match (&head.meaning, head.about) {
        (Meaning::SamePerson(SamePerson { other }), Some(kept)) => Some(Merge { entry: head.root, kept, other: *other }),
        _ => None,
    }
}

fn consent_of(head: &Statement) -> Option<(&Statement, &Consent)> {
    match &head.meaning {
        Meaning::Consent(consent) => Some((head, consent)),
        _ => None,
    }
}

/// The last day on which a yes holds; of a vague date its last possible one.
fn last_day_of(consent: &Consent) -> Day {
    consent.until.as_ref().map_or(Day::MAX, |until| until.bounds().end.latest.unwrap_or(Day::MIN))
}

/// Of versions that wait for a choice, what all of them say; nothing where one takes it back.
fn agreement(root: EntryId, heads: &[Statement]) -> Option<AgreementTold> {
    let known = heads.iter().filter_map(|head| match &head.meaning {
        Meaning::Agreement(agreement) => Some(agreement),
        _ => None,
    });
    let one = |agreement: &Agreement| AgreementTold {
        entry: root,
        members: agreement.members.iter().copied().collect(),
        purposes: agreement.purposes.iter().copied().collect(),
        from: agreement.from,
        until: agreement.until,
        state: agreement.state,
    };
    let told: Vec<AgreementTold> = known.map(one).collect();
    if told.len() < heads.len() {
        return None;
    }
    told.into_iter().reduce(|both, other| AgreementTold {
        entry: root,
        members: &both.members & &other.members,
        purposes: &both.purposes & &other.purposes,
        from: both.from.max(other.from),
        until: both.until.min(other.until),
        state: both.state.max(other.state),
    })
}

/// Closes its hours after it was written or received, whichever came first: a clock that is wrong opens nothing for longer.
fn glass(root: EntryId, heads: &[Statement]) -> Option<GlassTold> {
    let known = heads.iter().filter_map(|head| match &head.meaning {
        Meaning::Glass(glass) => Some((head, glass)),
        _ => None,
    });
    let one = |(head, glass): (&Statement, &Glass)| GlassTold {
        entry: root,
        member: head.author,
        person: glass.person,
        received_at: head.received_at,
        until: Instant::from_micros(
            head.recorded_at
                .min(head.received_at)
                .micros()
                .saturating_add(i64::from(glass.hours.min(super::glass::MOST_HOURS)) * HOUR),
        ),
        reviews: Vec::new(),
    };
    known.map(one).min_by_key(|told| told.until)
}

fn review(head: &Statement) -> Option<(EntryId, ReviewTold)> {
    match &head.meaning {
        Meaning::GlassReviewed(GlassReviewed { glass, verdict }) => {
            let told = ReviewTold { received_at: head.received_at, entry: head.root, by: head.author, verdict: *verdict };
            Some((*glass, told))
        }
        _ => None,
    }
}

/// The class said last of each entry; of versions that wait for a choice, the strictest.
fn classed(heads: &[Statement], known: &mut BTreeMap<EntryId, (Day, Instant, u8, Class)>) {
    let marks: Vec<(&Statement, &Classed)> = heads
        .iter()
        .filter_map(|head| match &head.meaning {
            Meaning::Classed(classed) => Some((head, classed)),
            _ => None,
        })
        .collect();
    let day = marks.iter().map(|(head, _)| head.last_day()).max().unwrap_or(Day::MIN);
    let recorded_at = marks.iter().map(|(head, _)| head.recorded_at).max().unwrap_or(Instant::from_micros(0));
    for (_, mark) in marks {
        let told = (day, recorded_at, mark.class.strictness(), mark.class);
        let before = known.entry(mark.entry).or_insert(told);
        *before = (*before).max(told);
    }
}

#[cfg(test)]
mod tests;
