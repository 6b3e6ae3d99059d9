//! The fold of the inquiry, kept beside the store and followed as the record grows; and what it closes at every gate.
//!
//! A fold holds open parts only and is the same for everyone. What one reader may be shown of it today is [`Seen`]: consent as
//! it stands, what the gate keeps from them, rounds in which they code apart. Every gate of an initiative asks it before the
//! words of an inquiry's entry are opened (`Closing`), so that a consent taken back closes pages, API, files and search alike, at once.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use jalon_access::{Class, Gate, Role, Withholds};
use jalon_initiative::form::Form;
use jalon_initiative::inquiry::desk::{Desk, Sort};
use jalon_initiative::inquiry::sight::{Permits, Sight, Viewer};
use jalon_initiative::inquiry::{Answers, Source, SourceVersion};
use jalon_initiative::lane::Lane;
use jalon_initiative::trust::{Purpose, Told};
use jalon_record::edtf::Day;
use jalon_record::entry::Envelope;
use jalon_record::id::{EntryId, InitiativeId, PersonRef, Seq};
use jalon_store::Store;
use jalon_store::inquiry::InquiryNews;

use crate::app::{App, WeakApp};
use crate::clock;
use crate::fault::Fault;

/// How many initiatives' folds are kept.
const MOST: usize = 8;

/// The inquiry of an initiative as far as its open parts say it.
#[derive(Clone, Default)]
pub struct Folded {
    /// The fold.
    pub desk: Desk,
    /// The entry that opened the thread of each later version.
    roots: HashMap<EntryId, EntryId>,
    /// The envelopes of the sources' shown versions: what the gate is asked with.
    sources: BTreeMap<EntryId, Envelope>,
    /// Threads that were taken back, each with those whose consent it hung on.
    gone: HashMap<EntryId, BTreeSet<PersonRef>>,
}

impl Folded {
    fn follow(&mut self, news: InquiryNews) {
        for current in &news.shown {
            self.desk.set(current);
            self.gone.remove(&current.root);
            if current.entry.envelope.kind.as_str() == Source::KIND {
                self.sources.insert(current.root, current.entry.envelope.clone());
            }
        }
        // What was taken back is looked at once more: whose consent it hung on decides who may still read it in the history.
        for current in news.gone.iter().filter(|current| self.desk.sort(current.root).is_none()).collect::<Vec<_>>() {
            self.desk.set(current);
        }
        for current in &news.gone {
            self.gone.insert(current.root, self.desk.people_behind(current.root));
        }
        for current in &news.gone {
            self.desk.take(current.root);
            self.sources.remove(&current.root);
        }
        self.roots.extend(news.versions);
    }

    /// The sources, open or not.
    pub fn sources(&self) -> impl Iterator<Item = EntryId> + '_ {
        self.sources.keys().copied()
    }

    /// The entry that opened the thread of a version.
    pub fn root(&self, version: EntryId) -> EntryId {
        self.roots.get(&version).copied().unwrap_or(version)
    }
}

/// The folds that were asked for last, each with the place up to which it follows.
#[derive(Default)]
pub(crate) struct Inquiries(Mutex<HashMap<InitiativeId, (Seq, Arc<Folded>)>>);

impl Inquiries {
    /// The fold of an initiative, as the record stands.
    pub fn of(&self, store: &Store, initiative: InitiativeId) -> Result<Arc<Folded>, Fault> {
        let size = store.state()?.size;
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((known, folded)) = kept.get(&initiative).filter(|(known, _)| *known >= size) {
            tracing::trace!(size = known.number(), "the fold of an inquiry was kept");
            return Ok(Arc::clone(folded));
        }
        if kept.len() >= MOST && !kept.contains_key(&initiative) {
            kept.clear();
        }
        let (since, mut folded) = kept.remove(&initiative).unwrap_or((Seq::START, Arc::default()));
        let news = store.inquiry_since(initiative, since)?;
        let size = news.size;
        if !(news.shown.is_empty() && news.gone.is_empty() && news.versions.is_empty()) {
            Arc::make_mut(&mut folded).follow(news);
        }
        kept.insert(initiative, (size, Arc::clone(&folded)));
        Ok(folded)
    }
}

/// What one reader may be shown today of an inquiry.
#[derive(Clone)]
pub struct Seen {
    /// The fold.
    pub folded: Arc<Folded>,
    /// What people agree to.
    pub told: Arc<Told>,
    /// The day of all of it.
    pub today: Day,
    permits: Arc<Permits>,
}

impl Seen {
    /// For whoever reads at a gate, as the record stands; where waiting for the disk is allowed.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn read(app: &App, initiative: InitiativeId, gate: &Gate) -> Result<Self, Fault> {
        let folded = app.inquiries().of(app.store(), initiative)?;
        let (told, today) = (app.store().told(initiative)?, clock::today());
        let mut viewer = Viewer { member: gate.reader().member, shut: BTreeSet::new() };
        let mut permits = folded.desk.permits(&told, today, &viewer);
        // Of what people agree to, the gate may keep some from this reader; why a source is closed is told by consent first.
        let by_consent = folded.desk.sight_of(Arc::new(permits));
        let refused = folded.sources.iter().filter(|(source, envelope)| {
            by_consent.permit(**source).is_open() && is_shut(gate, envelope, folded.desk.people_behind(**source))
        });
        viewer.shut = refused.map(|(source, _)| *source).collect();
        permits = folded.desk.permits(&told, today, &viewer);
        Ok(Self { permits: Arc::new(permits), folded, told, today })
    }

    /// The fold.
    pub fn desk(&self) -> &Desk {
        &self.folded.desk
    }

    /// What this reader may be shown of it: ask it before any word is opened.
    pub fn sight(&self) -> Sight<'_> {
        self.folded.desk.sight_of(Arc::clone(&self.permits))
    }

    /// Whether the words of an entry of the room stay closed to this reader, whatever the policies say.
    pub fn is_withheld(&self, version: EntryId) -> bool {
        let (desk, root) = (self.desk(), self.folded.root(version));
        if let Some(people) = self.folded.gone.get(&root) {
            return people.iter().any(|person| !self.agrees(*person));
        }
        let sight = self.sight();
        match desk.sort(root) {
            // Of a version that this program does not know, nobody can say whose consent it hangs on.
            None => true,
            Some(Sort::CodeNode) => !sight.shows_name(root),
            Some(_) => sight.is_withheld(root),
        }
    }

    fn agrees(&self, person: PersonRef) -> bool {
        self.told.person(person).is_some_and(|said| said.purposes(self.today).contains_key(&Purpose::Analysis))
    }
}

/// Whether the gate keeps a source from its reader: by its envelope, or, where it is about several, by what each of them asked.
fn is_shut(gate: &Gate, envelope: &Envelope, people: BTreeSet<PersonRef>) -> bool {
    if !gate.may_read(envelope) {
        return true;
    }
    let (reader, is_own) = (gate.reader(), envelope.author == gate.reader().member);
    if is_own || people.is_empty() || envelope.about.is_some() {
        return false;
    }
    let standing = gate.standing();
    let class = standing.class(envelope);
    let asked = |person: &PersonRef| {
        let restrictions = standing.people.get(person).map_or(&[][..], |person| &person.restrictions);
        restrictions.iter().any(|wish| wish.concerns(reader, class))
    };
    (class == Class::Interview && is_team(reader.role)) || people.iter().any(asked)
}

/// What people said in a conversation of the study is not for those who care for them, whether one spoke or several.
fn is_team(role: Role) -> bool {
    matches!(role, Role::PeerWorker | Role::Clinician | Role::Coordinator | Role::Supervisor)
}

/// The words of an entry but for the text of a source, which is shown on the source's own page only: there, the turns of those
/// who do not agree are blanked.
pub(crate) fn without_text(kind: &str, mut words: Vec<(String, String)>) -> Vec<(String, String)> {
    if kind == SourceVersion::KIND {
        words.retain(|(name, _)| matches!(name.as_str(), "reason" | "file_name"));
    }
    words
}

/// Closes at a gate what the inquiry withholds from its reader: worked out when it is first asked, once for a request.
pub(crate) struct Closing {
    app: WeakApp,
    initiative: InitiativeId,
    gate: Gate,
    seen: OnceLock<Option<Seen>>,
}

impl Closing {
    /// For whoever reads at this gate.
    pub fn of(app: &App, initiative: InitiativeId, gate: &Gate) -> Self {
        Self { app: app.weak(), initiative, gate: gate.clone(), seen: OnceLock::new() }
    }
}

impl fmt::Debug for Closing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Closing").field("initiative", &self.initiative).finish_non_exhaustive()
    }
}

impl Withholds for Closing {
    fn withholds(&self, envelope: &Envelope) -> bool {
        let kind = envelope.kind.as_str();
        if Lane::of_kind(kind) != Lane::Sources || kind == Answers::KIND || envelope.initiative != self.initiative {
            return false;
        }
        let seen = self.seen.get_or_init(|| Seen::read(&self.app.app()?, self.initiative, &self.gate).ok());
        // Where it cannot be worked out, nothing is opened.
        seen.as_ref().is_none_or(|seen| seen.is_withheld(envelope.id))
    }
}
