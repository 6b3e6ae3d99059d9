//! The words of an entry in a picture: sealed until a page asks for them, and noted each time that one does.
//!
//! A picture is folded from everything that an initiative's entries say, and most pages show little of it. What a page does not
//! look at is not opened for it, and is not on the trail from which the access log is written.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use jalon_record::entry::Entry;
use jalon_record::seal::Keys;
use serde::de::DeserializeOwned;

/// What opens words when they are asked for, for whoever a picture is shown to.
pub trait Opener: Send + Sync {
    /// The keys.
    fn keys(&self) -> &dyn Keys;

    /// Whether the reader may read the words of an entry: decided in `access`. Asking leaves no trace.
    fn may_read(&self, entry: &Entry) -> bool;

    /// Notes that the reader is shown the words of an entry.
    fn note(&self, entry: &Entry);

    /// For whose answer the picture is being read: another number for each. What was noted for an answer is not noted again.
    fn round(&self) -> u64;
}

/// The words of an entry, as far as the reader may read them and they open.
///
/// ```
/// use jalon_initiative::Words;
/// let words = Words::from(Some("a walk"));
/// assert_eq!(words.as_ref(), Some(&"a walk"));
/// ```
pub struct Words<W>(Inner<W>);

enum Inner<W> {
    /// Opened before, or not for this reader.
    Told(Option<W>),
    Sealed(Box<Sealed<W>>),
}

struct Sealed<W> {
    entry: Entry,
    open: fn(&Entry, &dyn Keys) -> Option<W>,
    opener: Arc<dyn Opener>,
    words: OnceLock<Option<W>>,
    /// The round in which they were noted last; 0 for never.
    noted: AtomicU64,
}

impl<W> Sealed<W> {
    fn words(&self) -> Option<&W> {
        self.words.get_or_init(|| (self.open)(&self.entry, self.opener.keys())).as_ref()
    }

    fn note(&self) {
        let round = self.opener.round();
        if self.noted.swap(round, Ordering::Relaxed) != round {
            self.opener.note(&self.entry);
        }
    }
}

impl<W> Words<W> {
    /// The words, to be shown: opened now where nobody asked before, and noted.
    pub fn as_ref(&self) -> Option<&W> {
        match &self.0 {
            Inner::Told(words) => words.as_ref(),
            Inner::Sealed(sealed) => sealed.words().inspect(|_| sealed.note()),
        }
    }

    /// The words of what was made by hand, to be changed; none of an entry's.
    pub fn as_mut(&mut self) -> Option<&mut W> {
        match &mut self.0 {
            Inner::Told(words) => words.as_mut(),
            Inner::Sealed(_) => None,
        }
    }

    /// Whether the reader may read them, and they open. Nobody is shown any of them.
    pub fn is_some(&self) -> bool {
        match &self.0 {
            Inner::Told(words) => words.is_some(),
            Inner::Sealed(sealed) => sealed.words().is_some(),
        }
    }

    /// Whether they are sealed to the reader.
    pub fn is_none(&self) -> bool {
        !self.is_some()
    }

    /// What they are, shown to nobody: to compare pictures.
    fn peek(&self) -> Option<&W> {
        match &self.0 {
            Inner::Told(words) => words.as_ref(),
            Inner::Sealed(sealed) => sealed.words(),
        }
    }
}

impl<W: DeserializeOwned> Words<W> {
    /// Those of an entry, to be opened when they are asked for; none where the reader may not read them.
    pub(crate) fn sealed(entry: Entry, opener: &Arc<dyn Opener>) -> Self {
        if entry.body.is_none() || !opener.may_read(&entry) {
            return Self(Inner::Told(None));
        }
        let open = |entry: &Entry, keys: &dyn Keys| entry.body.as_ref()?.words(keys, &entry.envelope).ok();
        let (opener, words, noted) = (Arc::clone(opener), OnceLock::new(), AtomicU64::new(0));
        Self(Inner::Sealed(Box::new(Sealed { entry, open, opener, words, noted })))
    }
}

impl<W> From<Option<W>> for Words<W> {
    fn from(words: Option<W>) -> Self {
        Self(Inner::Told(words))
    }
}

impl<W: Clone> Clone for Words<W> {
    fn clone(&self) -> Self {
        match &self.0 {
            Inner::Told(words) => Self(Inner::Told(words.clone())),
            Inner::Sealed(sealed) => Self(Inner::Sealed(Box::new(Sealed {
                entry: sealed.entry.clone(),
                open: sealed.open,
                opener: Arc::clone(&sealed.opener),
                words: sealed.words.clone(),
                noted: AtomicU64::new(sealed.noted.load(Ordering::Relaxed)),
            }))),
        }
    }
}

impl<W: PartialEq> PartialEq for Words<W> {
    fn eq(&self, other: &Self) -> bool {
        self.peek() == other.peek()
    }
}

impl<W: Eq> Eq for Words<W> {}

/// Never the words themselves: what is printed while something is looked for must not tell them.
impl<W> std::fmt::Debug for Words<W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Words(…)")
    }
}
