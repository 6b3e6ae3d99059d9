use crate::edtf::EdtfError;

/// What can be wrong with the parts of an entry. The words for people are added at the edge, from [`RecordError::code`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// A value has no canonical form: not an object, or a number that RFC 8785 cannot write.
    #[error("no canonical form")]
    NotCanonical,
    /// The open or sealed part is not what its kind says.
    #[error("malformed body")]
    MalformedBody,
    /// The sealed words do not open with this key, or were changed after sealing.
    #[error("sealed words do not open")]
    DoesNotOpen,
    /// The words are sealed to their author's own key, and that is not unlocked.
    #[error("locked by its author's own key")]
    Locked,
    /// The key under which the words were sealed was destroyed.
    #[error("the key was destroyed")]
    KeyDestroyed,
    /// The site's key was changed, and this program does not hold the new one.
    #[error("the site's key was changed")]
    KeyChanged,
    /// An identifier, hash or code is not well-formed; the field is named.
    #[error("malformed {0}")]
    Malformed(&'static str),
    /// The date is not EDTF.
    #[error("date: {0:?}")]
    Date(EdtfError),
    /// The log holds no leaf at that position, or the sizes compared are impossible.
    #[error("outside the log")]
    OutsideLog,
    /// A note is not signed by the key that counts.
    #[error("not signed")]
    Unsigned,
    /// A proof does not show what it claims.
    #[error("proof does not hold")]
    ProofFails,
}

impl RecordError {
    /// The stable code of this error; the key of its words in every language.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotCanonical => "record-not-canonical",
            Self::MalformedBody => "record-malformed-body",
            Self::DoesNotOpen => "record-does-not-open",
            Self::Locked => "record-locked",
            Self::KeyChanged => "record-key-changed",
            Self::KeyDestroyed => "record-key-destroyed",
            Self::Malformed(_) => "record-malformed",
            Self::Date(_) => "record-date",
            Self::OutsideLog => "record-outside-log",
            Self::Unsigned => "record-unsigned",
            Self::ProofFails => "record-proof-fails",
        }
    }
}

impl From<EdtfError> for RecordError {
    fn from(error: EdtfError) -> Self {
        Self::Date(error)
    }
}
