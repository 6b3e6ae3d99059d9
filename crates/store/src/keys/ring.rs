//! The ring of scope keys: made when first needed, kept in memory while the store is open.

use std::collections::{HashMap, HashSet};
use std::sync::{PoisonError, RwLock};

use jalon_access::Gate;
use jalon_initiative::Opener;
use jalon_record::RecordError;
use jalon_record::entry::Entry;
use jalon_record::id::{MemberId, SiteId};
use jalon_record::seal::{Bound, Keys, OwnSecret, Scope, ScopeKey, SiteKey};

use crate::db::{Db, Param};
use crate::store::{now, random};
use crate::{KeyProblem, Store, StoreError};

/// How many keys are kept in memory before they are read anew.
const KEPT: usize = 4_096;

const ONE: &str = "SELECT wrapped, destroyed_at FROM scope_key WHERE site = $1 AND scope = $2 AND id = $3 AND generation = $4";
const LATEST: &str = "SELECT generation, wrapped, destroyed_at FROM scope_key WHERE site = $1 AND scope = $2 AND id = $3 \
    ORDER BY generation DESC LIMIT 1";
const ADD: &str = "INSERT INTO scope_key (site, scope, id, generation, wrapped, created_at) VALUES ($1, $2, $3, $4, $5, $6)";
const STANDS: &str = "SELECT generation FROM scope_key WHERE site = $1 AND scope = $2 AND id = $3 AND generation = $4 \
    AND destroyed_at IS NULL";
const DESTROY: &str = "UPDATE scope_key SET wrapped = $1, destroyed_at = $2 WHERE site = $3 AND scope = $4 AND id = $5 \
    AND destroyed_at IS NULL";
const ALL: &str = "SELECT scope, id, generation, wrapped FROM scope_key WHERE site = $1 AND destroyed_at IS NULL";
const REWRAP: &str = "UPDATE scope_key SET wrapped = $1 WHERE site = $2 AND scope = $3 AND id = $4 AND generation = $5";
pub(super) const LOCK: &str = "UPDATE site SET size = size WHERE site = $1";
pub(super) const STATE: &str = "SELECT fingerprint FROM key_state WHERE site = $1";
const BEGIN: &str = "INSERT INTO key_state (site, fingerprint, changed_at) VALUES ($1, $2, $3)";
const CHANGE: &str =
    "UPDATE key_state SET fingerprint = $1, changed_at = $2, sheet = NULL, sheet_slot = NULL, sheet_at = NULL WHERE site = $3";

/// Scope keys in memory, by generation; and which generation is the latest.
#[derive(Default)]
pub(crate) struct Ring {
    keys: RwLock<HashMap<(Scope, u32), ScopeKey>>,
    latest: RwLock<HashMap<Scope, u32>>,
}

impl Ring {
    fn known(&self, scope: Scope, generation: u32) -> Option<ScopeKey> {
        self.keys.read().unwrap_or_else(PoisonError::into_inner).get(&(scope, generation)).cloned()
    }

    fn latest(&self, scope: Scope) -> Option<(u32, ScopeKey)> {
        let generation = *self.latest.read().unwrap_or_else(PoisonError::into_inner).get(&scope)?;
        Some((generation, self.known(scope, generation)?))
    }

    fn keep(&self, scope: Scope, generation: u32, key: &ScopeKey) {
        let mut keys = self.keys.write().unwrap_or_else(PoisonError::into_inner);
        if keys.len() >= KEPT {
            keys.clear();
        }
        keys.insert((scope, generation), key.clone());
    }

    fn keep_latest(&self, scope: Scope, generation: u32, key: &ScopeKey) {
        self.keep(scope, generation, key);
        self.latest.write().unwrap_or_else(PoisonError::into_inner).insert(scope, generation);
    }

    /// Lets go of all keys: they are read anew.
    pub(crate) fn forget(&self) {
        self.keys.write().unwrap_or_else(PoisonError::into_inner).clear();
        self.latest.write().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// The site's first key. Where the database does not know the site's key yet, it is told: a new site has a first key of
/// its own; in one from before there were scopes, the site's key was the first.
///
/// # Errors
/// [`KeyProblem::Other`] where the site's key is not the one that wraps.
pub(crate) fn begin(db: &mut Db, site: SiteId, by: &SiteKey, first: Option<SiteKey>) -> Result<SiteKey, StoreError> {
    db.transaction(|db| {
        let known = db.row(STATE, &[site.as_bytes().into()])?.map(|mut row| row.bytes()).transpose()?;
        match known {
            Some(known) if known == by.fingerprint() => {}
            Some(_) => return Err(StoreError::Key(KeyProblem::Other)),
            None => {
                let first = first.as_ref().unwrap_or(by);
                let key = ScopeKey::new(*first.expose());
                db.execute(BEGIN, &[site.as_bytes().into(), (&by.fingerprint()).into(), now().micros().into()])?;
                add(db, site, by, Scope::Site, 1, &key)?;
            }
        }
        let mut row = db.row(ONE, &named(&site, &Scope::Site, 1))?.ok_or(StoreError::Damaged("scope key"))?;
        let key = ScopeKey::unwrapped(&row.bytes()?, by, site, Scope::Site, 1)?;
        Ok(SiteKey::new(*key.expose()))
    })
}

fn named<'a>(site: &'a SiteId, scope: &'a Scope, generation: u32) -> [Param<'a>; 4] {
    [site.as_bytes().into(), scope.code().into(), scope.id().into(), i64::from(generation).into()]
}

fn add(db: &mut Db, site: SiteId, by: &SiteKey, scope: Scope, generation: u32, key: &ScopeKey) -> Result<(), StoreError> {
    let wrapped = key.wrapped(by, site, scope, generation, random()?)?;
    let [site, code, id, generation] = named(&site, &scope, generation);
    db.execute(ADD, &[site, code, id, generation, Param::Bytes(&wrapped), now().micros().into()])?;
    Ok(())
}

/// Whether a generation of the key of a scope stands: what was sealed under one that was just destroyed must not be kept.
pub(crate) fn current_stands(db: &mut Db, site: SiteId, scope: Scope, generation: u32) -> Result<bool, StoreError> {
    Ok(db.row(STANDS, &named(&site, &scope, generation))?.is_some())
}

/// Unwraps every key anew; the first that does not open.
pub(crate) fn check(db: &mut Db, site: SiteId, by: &SiteKey) -> Result<(), StoreError> {
    for mut row in db.rows(ALL, &[site.as_bytes().into()])? {
        let (scope, generation, wrapped) = stored(&mut row)?;
        ScopeKey::unwrapped(&wrapped, by, site, scope, generation)?;
    }
    Ok(())
}

fn stored(row: &mut crate::db::Row) -> Result<(Scope, u32, Vec<u8>), StoreError> {
    let scope = Scope::from_stored(&row.text()?, &row.bytes()?)?;
    Ok((scope, generation(row.int()?)?, row.bytes()?))
}

fn generation(stored: i64) -> Result<u32, StoreError> {
    u32::try_from(stored).map_err(|_| StoreError::Damaged("generation"))
}

impl Store {
    /// The key to seal under now, and its generation; it is made where there is none, or the last was destroyed.
    pub(crate) fn latest_key(&self, scope: Scope) -> Result<(u32, ScopeKey), StoreError> {
        if let Some(known) = self.ring.latest(scope) {
            return Ok(known);
        }
        let (generation, key) = self.read(|db| db.transaction(|db| self.find_or_make(db, scope)))?;
        self.ring.keep_latest(scope, generation, &key);
        Ok((generation, key))
    }

    fn find_or_make(&self, db: &mut Db, scope: Scope) -> Result<(u32, ScopeKey), StoreError> {
        let site = self.site;
        // Nobody makes the same key beside us, or changes what wraps it.
        db.execute(LOCK, &[site.as_bytes().into()])?;
        let by = self.site_key(db)?;
        let last = match db.row(LATEST, &[site.as_bytes().into(), scope.code().into(), scope.id().into()])? {
            None => 0,
            Some(mut row) => {
                let (generation, wrapped) = (generation(row.int()?)?, row.bytes()?);
                if row.int_or_null()?.is_none() {
                    return Ok((generation, ScopeKey::unwrapped(&wrapped, &by, site, scope, generation)?));
                }
                generation
            }
        };
        let key = ScopeKey::new(random()?);
        add(db, site, &by, scope, last + 1, &key)?;
        Ok((last + 1, key))
    }

    fn scope_key(&self, scope: Scope, generation: u32) -> Result<ScopeKey, StoreError> {
        if let Some(known) = self.ring.known(scope, generation) {
            return Ok(known);
        }
        let key = match self.read(|db| self.unwrapped(db, &self.held_key(), scope, generation)) {
            // Another program may have changed what wraps it: one moment of both is asked for.
            Err(StoreError::Record(RecordError::DoesNotOpen)) => self.read(|db| {
                db.transaction(|db| {
                    db.execute(LOCK, &[self.site.as_bytes().into()])?;
                    let by = self.site_key(db)?;
                    self.unwrapped(db, &by, scope, generation)
                })
            }),
            unwrapped => unwrapped,
        }?;
        self.ring.keep(scope, generation, &key);
        Ok(key)
    }

    fn unwrapped(&self, db: &mut Db, by: &SiteKey, scope: Scope, generation: u32) -> Result<ScopeKey, StoreError> {
        let row = db.row(ONE, &named(&self.site, &scope, generation))?;
        let mut row = row.ok_or(StoreError::Record(RecordError::DoesNotOpen))?;
        let wrapped = row.bytes()?;
        if row.int_or_null()?.is_some() {
            return Err(StoreError::Record(RecordError::KeyDestroyed));
        }
        Ok(ScopeKey::unwrapped(&wrapped, by, self.site, scope, generation)?)
    }

    /// Destroys the key of an initiative, a person or a member: what was sealed under it opens for nobody any more, whoever
    /// holds the site's key and a copy of the rest. What is written afterwards is sealed under a new key. True when there
    /// was a key to destroy.
    ///
    /// Entries keep their place, and open parts stay until their entries are erased: this is the last step of erasing
    /// someone, not the first. The site's own scope is never destroyed.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn destroy_scope(&self, scope: Scope) -> Result<bool, StoreError> {
        if scope == Scope::Site {
            return Ok(false);
        }
        let destroyed = self.read(|db| {
            let destroyed = db.transaction(|db| {
                let site = Param::from(self.site.as_bytes());
                db.execute(LOCK, &[site])?;
                db.execute(DESTROY, &[Param::Bytes(&[]), now().micros().into(), site, scope.code().into(), scope.id().into()])
            })?;
            db.forget_deleted()?;
            Ok(destroyed)
        })?;
        self.ring.forget();
        Ok(destroyed > 0)
    }

    /// Makes `new` the site's key: every key it wraps is wrapped anew, in one transaction, and recovery sheets made before
    /// are void. Every store that is open follows as soon as it needs the key.
    ///
    /// # Errors
    /// [`KeyProblem::Other`] where another key was made the site's key meanwhile; what the database refuses.
    pub(crate) fn rewrap(&self, new: &SiteKey) -> Result<(), StoreError> {
        let site = self.site;
        self.read(|db| {
            db.transaction(|db| {
                db.execute(LOCK, &[site.as_bytes().into()])?;
                let by = self.site_key(db)?;
                for mut row in db.rows(ALL, &[site.as_bytes().into()])? {
                    let (scope, generation, wrapped) = stored(&mut row)?;
                    let key = ScopeKey::unwrapped(&wrapped, &by, site, scope, generation)?;
                    let wrapped = key.wrapped(new, site, scope, generation, random()?)?;
                    let [site, code, id, generation] = named(&site, &scope, generation);
                    db.execute(REWRAP, &[Param::Bytes(&wrapped), site, code, id, generation])?;
                }
                db.execute(CHANGE, &[(&new.fingerprint()).into(), now().micros().into(), site.as_bytes().into()])?;
                Ok(())
            })?;
            db.forget_deleted()
        })
    }

    /// The keys that open words for whoever passed this gate.
    pub(crate) fn keys<'a>(&'a self, gate: &'a Gate) -> Opening<'a> {
        Opening { store: self, gate: Some(gate) }
    }

    /// The keys of the site alone.
    pub(crate) fn site_keys(&self) -> Opening<'_> {
        Opening { store: self, gate: None }
    }
}

/// What opens the words of some entries past a gate, for as long as it lives: the keys of their scopes are taken out when it is
/// made, so that no database is asked when words are.
pub(crate) struct PastGate {
    gate: Gate,
    site: SiteKey,
    scopes: HashMap<(Scope, u32), ScopeKey>,
}

impl PastGate {
    pub(crate) fn of<'a>(store: &Store, gate: &Gate, entries: impl Iterator<Item = &'a Entry>) -> Self {
        let keys = store.keys(gate);
        let mut asked = HashSet::new();
        let mut scopes = HashMap::new();
        for entry in entries {
            let generation = entry.body.as_ref().and_then(|body| body.sealed.scope_generation());
            let named = generation.map(|generation| (Bound::of(&entry.envelope).scope, generation));
            if let Some(named) = named.filter(|named| asked.insert(*named)) {
                scopes.extend(keys.scope(named.0, named.1).map(|key| (named, key)));
            }
        }
        Self { gate: gate.clone(), site: store.key.clone(), scopes }
    }
}

impl Keys for PastGate {
    fn site(&self) -> &SiteKey {
        &self.site
    }

    fn scope(&self, scope: Scope, generation: u32) -> Result<ScopeKey, RecordError> {
        self.scopes.get(&(scope, generation)).cloned().ok_or(RecordError::DoesNotOpen)
    }

    fn own(&self, member: MemberId, generation: u32) -> Result<OwnSecret, RecordError> {
        self.gate.own_keys().ok_or(RecordError::Locked)?.secret(member, generation)
    }
}

impl Opener for PastGate {
    fn keys(&self) -> &dyn Keys {
        self
    }

    fn may_read(&self, entry: &Entry) -> bool {
        self.gate.may_read(&entry.envelope)
    }

    fn note(&self, entry: &Entry) {
        self.gate.note(entry);
    }

    fn round(&self) -> u64 {
        self.gate.trail().round()
    }
}

/// The keys of a site, with those of its own that the reader unlocked.
pub(crate) struct Opening<'a> {
    store: &'a Store,
    gate: Option<&'a Gate>,
}

impl Keys for Opening<'_> {
    fn site(&self) -> &SiteKey {
        &self.store.key
    }

    fn scope(&self, scope: Scope, generation: u32) -> Result<ScopeKey, RecordError> {
        self.store.scope_key(scope, generation).map_err(|error| match error {
            StoreError::Record(error) => error,
            StoreError::Key(KeyProblem::Other) => RecordError::KeyChanged,
            error => {
                tracing::warn!(%error, "a key could not be read");
                RecordError::DoesNotOpen
            }
        })
    }

    fn own(&self, member: MemberId, generation: u32) -> Result<OwnSecret, RecordError> {
        self.gate.and_then(Gate::own_keys).ok_or(RecordError::Locked)?.secret(member, generation)
    }
}
