//! What every request may use.

use std::borrow::Cow;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Instant;

use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use axum::http::{HeaderMap, header};
use jalon_access::{Gate, Reader, Standing, Trail};
use jalon_initiative::Picture;
use jalon_library::{Library, Pathway};
use jalon_record::id::InitiativeId;
use jalon_store::accounts::Member;
use jalon_store::{Store, StoreError};
use tokio::sync::Semaphore;

use crate::clock;
use crate::factors::Factors;
use crate::fault::Fault;
use crate::inquiry::{Closing, Inquiries};
use crate::looked::Looked;
use crate::openid::Provider;
use crate::pages::coding::undo::Histories;
use crate::pages::inquiry::exchange::Brought;
use crate::pages::trust::keys::Sheets;
use crate::pictures::Pictures;
use crate::shelf::Shelf;
use crate::tries::Tries;

/// How the server is reached.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Options {
    /// Whether people reach it over HTTPS (a proxy in front): cookies are then bound to it.
    pub https: bool,
    /// Whether this is the demonstration: its links go on working, and nobody is asked to secure an account.
    pub demo: bool,
}

/// The store, the library, and how passphrases are hashed. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// The same, for what a picture that is kept in it holds on to.
#[derive(Clone)]
pub(crate) struct WeakApp(Weak<Inner>);

impl WeakApp {
    /// The app, unless it was let go.
    pub fn app(&self) -> Option<App> {
        self.0.upgrade().map(App)
    }
}

struct Inner {
    store: Store,
    library: &'static Library,
    options: Options,
    /// Argon2 takes 46 MiB a time: two at once and no more.
    hashing: Semaphore,
    /// A hash that no passphrase fits, so that an unknown name takes as long as a known one.
    decoy: String,
    failures: crate::session::Failures,
    tries: Tries,
    factors: Factors,
    /// The address that the settings say people reach this site under.
    address: Option<String>,
    openid: Option<Provider>,
    unlocked: crate::journal::Unlocked,
    pictures: Pictures,
    inquiries: Inquiries,
    /// Texts that were read and wait for someone to say that they are to be kept.
    looked: Shelf<Looked>,
    /// Projects of other programs that wait for the same.
    projects: Shelf<Brought>,
    /// A file may take much memory while it is read: one at a time.
    reading: Semaphore,
    sheets: Sheets,
    /// What each did at a desk of codings, to be taken back.
    histories: Histories,
    /// One change of a pathway at a time, so that none is made from a version that has just been followed by another.
    pathway_turn: Mutex<()>,
}

impl App {
    /// Puts a server together.
    ///
    /// # Errors
    /// When the data that ships with the program does not read, or a passphrase cannot be hashed.
    pub fn new(store: Store, options: Options) -> Result<Self, Fault> {
        let library = jalon_library::shipped().map_err(|error| Fault::Library(error.to_string()))?;
        let decoy = hash("no passphrase fits this")?;
        let settings = store.folder().settings()?;
        let openid = settings.openid.as_ref().map(|openid| Provider::of(openid, store.folder().path())).transpose()?;
        let inner = Inner {
            store,
            library,
            options,
            hashing: Semaphore::new(2),
            decoy,
            failures: Default::default(),
            tries: Tries::new()?,
            factors: Factors::default(),
            address: settings.address,
            openid,
            unlocked: Default::default(),
            pictures: Pictures::default(),
            inquiries: Inquiries::default(),
            looked: Shelf::default(),
            projects: Shelf::default(),
            reading: Semaphore::new(1),
            sheets: Sheets::default(),
            histories: Histories::default(),
            pathway_turn: Mutex::default(),
        };
        Ok(Self(Arc::new(inner)))
    }

    /// The store.
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// What ships with the program.
    pub fn library(&self) -> &'static Library {
        self.0.library
    }

    /// How the server is reached.
    pub fn options(&self) -> Options {
        self.0.options
    }

    pub(crate) fn pathway_turn(&self) -> MutexGuard<'_, ()> {
        self.0.pathway_turn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn histories(&self) -> &Histories {
        &self.0.histories
    }

    pub(crate) fn failures(&self) -> &crate::session::Failures {
        &self.0.failures
    }

    pub(crate) fn tries(&self) -> &Tries {
        &self.0.tries
    }

    pub(crate) fn factors(&self) -> &Factors {
        &self.0.factors
    }

    /// The provider of accounts that the clinic has already, where there is one.
    pub(crate) fn openid(&self) -> Option<&Provider> {
        self.0.openid.as_ref()
    }

    /// Recovery sheets that were just made, until they are printed.
    pub(crate) fn sheets(&self) -> &Sheets {
        &self.0.sheets
    }

    /// The address that people reach this site under, without a path: as the settings say, else as this request says.
    pub fn address(&self, headers: &HeaderMap) -> Option<String> {
        if let Some(address) = &self.0.address {
            return Some(address.trim_end_matches('/').to_owned());
        }
        let host = headers.get(header::HOST)?.to_str().ok()?;
        let plain = host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':' | b'[' | b']'));
        let scheme = if self.options().https { "https" } else { "http" };
        plain.then(|| format!("{scheme}://{host}"))
    }

    pub(crate) fn unlocked(&self) -> &crate::journal::Unlocked {
        &self.0.unlocked
    }

    /// Runs work that stretches a passphrase: few at once, because each takes 46 MiB.
    pub(crate) async fn stretching<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Self) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        let _turn = self.0.hashing.acquire().await.map_err(|_| Fault::Store(StoreError::Stopped))?;
        self.ask(work).await
    }

    /// Runs work that waits for the disk where waiting is allowed.
    ///
    /// # Errors
    /// What the work fails with.
    pub async fn ask<T, E>(&self, work: impl FnOnce(&Self) -> Result<T, E> + Send + 'static) -> Result<T, Fault>
    where
        T: Send + 'static,
        E: Into<Fault> + Send + 'static,
    {
        let app = self.clone();
        match tokio::task::spawn_blocking(move || work(&app)).await {
            Ok(done) => done.map_err(Into::into),
            Err(_) => Err(Fault::Store(StoreError::Stopped)),
        }
    }

    /// What an initiative's entries say to a reader.
    ///
    /// # Errors
    /// [`Fault::NotFound`] where there is no such initiative.
    pub fn picture(&self, initiative: InitiativeId, gate: &Gate) -> Result<Arc<Picture>, Fault> {
        let size = self.store().state()?.size;
        let make = |gate: &Gate| self.store().picture(initiative, gate);
        let picture = self.0.pictures.of((initiative, size), gate, Instant::now(), make)?;
        if picture.opened.is_some() { Ok(picture) } else { Err(Fault::NotFound) }
    }

    /// Texts that wait for someone to look at them.
    pub(crate) fn looked(&self) -> &Shelf<Looked> {
        &self.0.looked
    }

    /// Projects of other programs that wait for someone to look at them.
    pub(crate) fn projects(&self) -> &Shelf<Brought> {
        &self.0.projects
    }

    /// Runs work that reads a file of someone else's making: one at a time.
    pub(crate) async fn reading<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Self) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        let _turn = self.0.reading.acquire().await.map_err(|_| Fault::Store(StoreError::Stopped))?;
        self.ask(work).await
    }

    /// What does not keep it from being let go.
    pub(crate) fn weak(&self) -> WeakApp {
        WeakApp(Arc::downgrade(&self.0))
    }

    /// The folds of inquiries that were asked for last.
    pub(crate) fn inquiries(&self) -> &Inquiries {
        &self.0.inquiries
    }

    /// Lets go of pictures that nobody reads any more.
    pub(crate) fn forget_idle_pictures(&self) {
        self.0.pictures.forget_idle(Instant::now());
    }

    /// What an initiative's record says today about who may be shown what.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn standing(&self, initiative: InitiativeId) -> Result<Arc<Standing>, Fault> {
        Ok(Arc::new(self.store().standing(initiative, clock::today(), clock::now())?))
    }

    /// The gate to the sealed words of an initiative: for a reader, as the record stands now. What the inquiry withholds from
    /// them is closed at it, wherever it is asked.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn gate(&self, reader: Reader, initiative: InitiativeId, trail: Trail) -> Result<Gate, Fault> {
        let gate = Gate::of(reader, initiative, self.standing(initiative)?, clock::today(), clock::now(), trail);
        Ok(gate.withholding(Arc::new(Closing::of(self, initiative, &gate))))
    }

    /// The pathway that an initiative follows: its own, as far as this reader may read it, else the shipped one it began
    /// with.
    ///
    /// # Errors
    /// [`Fault::Library`] where this program does not ship it.
    pub fn pathway(&self, picture: &Picture) -> Result<Cow<'static, Pathway>, Fault> {
        match &picture.own_pathway {
            Some(own) => Ok(Cow::Owned(own.clone())),
            None => self.shipped_pathway(picture).map(Cow::Borrowed),
        }
    }

    /// The shipped pathway that an initiative began with.
    ///
    /// # Errors
    /// [`Fault::Library`] where this program does not ship it.
    pub fn shipped_pathway(&self, picture: &Picture) -> Result<&'static Pathway, Fault> {
        let id = picture.opened.as_ref().map_or("", |opened| opened.open.pathway.as_str());
        self.library().pathway(id).ok_or_else(|| Fault::Library(format!("no pathway {id}")))
    }

    /// Hashes a passphrase.
    ///
    /// # Errors
    /// When the machine has no randomness.
    pub async fn hash(&self, passphrase: String) -> Result<String, Fault> {
        let _turn = self.0.hashing.acquire().await.map_err(|_| Fault::Store(StoreError::Stopped))?;
        self.ask(move |_| hash(&passphrase)).await
    }

    /// Whether a passphrase is that of a member; takes as long when there is no such member.
    ///
    /// # Errors
    /// When the machine fails.
    pub async fn fits(&self, member: Option<&Member>, passphrase: String) -> Result<bool, Fault> {
        let known = member.and_then(|member| member.passphrase.clone());
        let is_known = known.is_some();
        let against = known.unwrap_or_else(|| self.0.decoy.clone());
        let _turn = self.0.hashing.acquire().await.map_err(|_| Fault::Store(StoreError::Stopped))?;
        let fits = self.ask(move |_| Ok::<_, Fault>(verify(&passphrase, &against))).await?;
        Ok(fits && is_known)
    }
}

/// Argon2id with 46 MiB and one pass: the OWASP Password Storage Cheat Sheet's first choice, as ASVS 5.0 asks (11.4.2).
fn argon2() -> Result<Argon2<'static>, Fault> {
    let params = Params::new(47_104, 1, 1, None).map_err(|_| Fault::Store(StoreError::NoRandomness))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash(passphrase: &str) -> Result<String, Fault> {
    let hashed = argon2()?.hash_password(passphrase.as_bytes()).map_err(|_| Fault::Store(StoreError::NoRandomness))?;
    Ok(hashed.to_string())
}

fn verify(passphrase: &str, phc: &str) -> bool {
    argon2::PasswordHash::new(phc).is_ok_and(|known| Argon2::default().verify_password(passphrase.as_bytes(), &known).is_ok())
}
