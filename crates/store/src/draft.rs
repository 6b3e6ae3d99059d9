//! An entry before it has a place: checked by the rules of its kind, with its words already sealed.

use hmac::{Hmac, KeyInit, Mac};
use jalon_access::Class;
use jalon_initiative::Form;
use jalon_record::edtf::Edtf;
use jalon_record::entry::{Audience, Body, Commitment, Entry, Envelope};
use jalon_record::id::{DeviceId, EntryId, InitiativeId, Instant, Kind, MemberId, PersonRef, SiteId};
use jalon_record::seal::{Bound, Keys, Lock, OwnPublic, OwnSecret, Salt, Scope, ScopeKey, SiteKey};
use jalon_record::{RecordError, canonical};
use sha2::Sha256;

use crate::StoreError;
use crate::store::random;

/// What someone wants to add to the record. Nothing in it is kept in the clear: [`Draft::of`] checks, the store seals.
#[derive(Clone, Debug)]
pub struct Draft {
    initiative: InitiativeId,
    author: MemberId,
    occurred: Edtf,
    kind: Kind,
    version: u32,
    open: String,
    words: Vec<u8>,
    audience: Audience,
    told_at: Option<Edtf>,
    about: Option<PersonRef>,
    amends: Vec<EntryId>,
    recorded_at: Option<Instant>,
    /// What, with the content, names the entry; a name from time and chance where absent.
    once: Option<String>,
    /// The name, where it was made before: others of the same append refer to it.
    named: Option<EntryId>,
    /// Written elsewhere than on this machine.
    device: Option<DeviceId>,
}

impl Draft {
    /// A draft of any kind, for the team.
    ///
    /// # Errors
    /// [`StoreError::Form`] when the rules of the kind are broken.
    pub fn of<F: Form>(
        initiative: InitiativeId,
        author: MemberId,
        occurred: Edtf,
        form: &F,
        words: &F::Words,
    ) -> Result<Self, StoreError> {
        form.check(words)?;
        Ok(Self {
            initiative,
            author,
            occurred,
            kind: Kind::new(F::KIND)?,
            version: F::VERSION,
            open: canonical::text(form)?,
            words: canonical::bytes(words)?,
            audience: Audience::Team,
            told_at: None,
            about: None,
            amends: Vec::new(),
            recorded_at: None,
            once: None,
            named: None,
            device: None,
        })
    }

    /// For whom it is written; the team unless said otherwise.
    pub fn audience(mut self, audience: Audience) -> Self {
        self.audience = audience;
        self
    }

    /// When it was told, where a memory is told later.
    pub fn told_at(mut self, told_at: Option<Edtf>) -> Self {
        self.told_at = told_at;
        self
    }

    /// The person it is about.
    pub fn about(mut self, about: Option<PersonRef>) -> Self {
        self.about = about;
        self
    }

    /// What it amends, retracts or erases.
    pub fn amending(mut self, amends: Vec<EntryId>) -> Self {
        self.amends = amends;
        self
    }

    /// When it was written down, where that was not now: an example told as of its own time, a sheet of paper.
    pub fn recorded_at(mut self, recorded_at: Instant) -> Self {
        self.recorded_at = Some(recorded_at);
        self
    }

    /// Names the entry by a keyed digest of its content, so that importing a row twice adds nothing.
    pub fn imported(self) -> Self {
        self.once("")
    }

    /// Names the entry by a keyed digest of its content and of what the form it was written in carries, so that sending
    /// the form twice adds nothing, while the same words in another form are another entry.
    pub fn once(mut self, form: &str) -> Self {
        self.once = Some(form.to_owned());
        self
    }

    /// Written on a phone, which named it. The site counts it in the phone's feed: an entry that is refused leaves no gap there.
    pub fn from_phone(mut self, id: EntryId, device: DeviceId) -> Self {
        self.named = Some(id);
        self.device = Some(device);
        self
    }

    /// Written in an older version of its kind, which is still read.
    pub fn in_version(mut self, version: u32) -> Self {
        self.version = version;
        self
    }

    /// Its kind.
    pub fn kind(&self) -> &Kind {
        &self.kind
    }

    /// Its open part, in canonical form.
    pub fn open(&self) -> &str {
        &self.open
    }

    /// Whether an entry that is in the record says the same: envelope and open part, and the words where the site can open them.
    /// Of what was erased only the envelope is left to compare, of a journal under its author's own key all but the words.
    pub(crate) fn is_said_by(&self, entry: &Entry, keys: &dyn Keys) -> Result<bool, StoreError> {
        let envelope = &entry.envelope;
        let same = envelope.initiative == self.initiative
            && envelope.author == self.author
            && envelope.kind == self.kind
            && envelope.version == self.version
            && envelope.occurred == self.occurred
            && envelope.told_at == self.told_at
            && envelope.about == self.about
            && envelope.audience == self.audience
            && envelope.amends == self.amends
            && self.recorded_at.is_none_or(|at| at == envelope.recorded_at);
        let Some(body) = entry.body.as_ref().filter(|_| same) else { return Ok(same) };
        if body.open.as_str() != self.open {
            return Ok(false);
        }
        if body.sealed.is_own() {
            return Ok(true);
        }
        match body.words::<serde_json::Value>(keys, envelope) {
            Ok(words) => Ok(canonical::bytes(&words)? == self.words),
            // Its key was destroyed: nothing is left to compare.
            Err(RecordError::KeyDestroyed) => Ok(true),
            Err(error) => Err(error.into()),
        }
    }

    /// Names the entry ([`crate::Store::new_entry`]), so that others of the same append can refer to it.
    #[must_use]
    pub fn named(mut self, id: EntryId) -> Self {
        self.named = Some(id);
        self
    }

    /// Seals the words and makes the envelope. The device's count is given by the sequencer.
    pub(crate) fn seal(&self, means: &dyn Means, site: SiteId, device: DeviceId, now: Instant) -> Result<Item, StoreError> {
        let id = match (self.named, &self.once) {
            (Some(id), _) => id,
            (None, Some(form)) => self.content_id(means.first_key(), form)?,
            (None, None) => EntryId::v7(now.millis(), random()?),
        };
        let mut envelope = self.envelope(id, site, self.device.unwrap_or(device), now);
        let bound = Bound::of(&envelope);
        let own = if self.is_own() { means.own_public(self.author)? } else { None };
        let (salt, open, words) = (Salt::new(random()?), self.open.clone(), self.words.clone());
        let (body, under) = match own {
            Some((generation, public)) => {
                let lock = Lock::Own(&public, generation, OwnSecret::new(random()?));
                (Body::locked(&lock, &bound, salt, open, words)?, None)
            }
            None => {
                let (generation, key) = means.latest_key(bound.scope)?;
                (Body::locked(&Lock::Scope(&key, generation), &bound, salt, open, words)?, Some((bound.scope, generation)))
            }
        };
        envelope.commitment = body.commitment();
        let under = under.filter(|_| !body.sealed.is_empty());
        Ok(Item { envelope, body, under, counted: Counted::BySite, fresh: self.once.is_none() && self.device.is_none() })
    }

    /// Whether only its author is ever to open it: what she reflects on for herself, and why she took such a thing back.
    fn is_own(&self) -> bool {
        let kind = self.kind.as_str();
        self.audience == Audience::Author && (Class::of_kind(kind) == Class::Journal || kind == Kind::RETRACTION)
    }

    fn envelope(&self, id: EntryId, site: SiteId, device: DeviceId, now: Instant) -> Envelope {
        Envelope {
            id,
            site,
            initiative: self.initiative,
            author: self.author,
            device,
            device_seq: 0,
            kind: self.kind.clone(),
            version: self.version,
            occurred: self.occurred.clone(),
            recorded_at: self.recorded_at.unwrap_or(now),
            told_at: self.told_at.clone(),
            about: self.about,
            audience: self.audience,
            amends: self.amends.clone(),
            commitment: Commitment::from_bytes([0; 32]),
        }
    }

    fn content_id(&self, key: &SiteKey, form: &str) -> Result<EntryId, StoreError> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&key.for_purpose("jalon import id 1"))
            .map_err(|_| StoreError::Record(RecordError::NotCanonical))?;
        for part in [
            self.initiative.as_bytes().as_slice(),
            self.kind.as_str().as_bytes(),
            self.occurred.text().as_bytes(),
            self.open.as_bytes(),
            &self.words,
            form.as_bytes(),
        ] {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        let digest: [u8; 32] = mac.finalize().into_bytes().into();
        let mut first = [0; 16];
        first.copy_from_slice(&digest[..16]);
        Ok(EntryId::from_digest(first))
    }
}

/// What sealing needs of the store.
pub(crate) trait Means {
    /// The site's first key, for names that are digests.
    fn first_key(&self) -> &SiteKey;
    /// The key of a scope to seal under now, and its generation.
    fn latest_key(&self, scope: Scope) -> Result<(u32, ScopeKey), StoreError>;
    /// The public half of a member's own key, and its generation.
    fn own_public(&self, member: MemberId) -> Result<Option<(u32, OwnPublic)>, StoreError>;
}

/// An entry on its way to the sequencer.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub envelope: Envelope,
    pub body: Body,
    /// Under which key of the site it was sealed, where it was: that one must still stand when it is stored.
    pub under: Option<(Scope, u32)>,
    pub counted: Counted,
    /// Whether its name was made here just now, from chance.
    pub fresh: bool,
}

/// Who counts the device's entries.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Counted {
    /// Written on this site's own device: the sequencer counts.
    BySite,
    /// Written elsewhere, and counted there.
    ByDevice,
}
