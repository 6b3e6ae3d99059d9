//! From a stored entry to what it means, or honestly *unknown*: a kind of a newer version is kept, shown as unknown, and
//! never guessed at.

use jalon_record::RecordError;
use jalon_record::entry::{Body, Envelope};
use jalon_record::seal::Keys;
use serde::{Deserialize, Serialize};

use crate::crisis::{Adaptation, Bracket, ContextEvent, Crisis, CrisisReading, Dispute, EffectOn, Window};
use crate::form::{Code, Form, FormError, NoWords, codes, optional, required};
use crate::inquiry::{
    Answers, Attribute, Carried, Case, CodeNode, Codebook, Coding, Contribution, Memo, Nothing, PaidTime, Role,
};
use crate::inquiry::{Round, Settled, Source, SourceVersion, Study, Summary, Told};
use crate::pathway::{Decision, Evidence, Passed, PathwayVersion, RoleSheet, StepSaid};
use crate::practice::{
    Contact, FollowUp, Goal, Handoff, Hours, ListValue, NotesPolicy, Reflection, Supervision, Tally, TeamWork,
};
use crate::practice::{Training, Wellbeing};
use crate::registers::{Communication, FollowsPack, Incident, OwnReview, Release, Reviewed};
use crate::signs::PutAside;
use crate::story::Claim;
use crate::trust::{Agreement, Classed, Consent, Glass, GlassReviewed, Person, Restriction};
use crate::trust::{Disagreement, Erasing, Hold, Request, Retention, RetentionRan, SamePerson};

/// An initiative is opened: one peer support worker's coming into one team.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opened {
    /// The pathway it follows, by its id in the library.
    pub pathway: Code,
    /// The version of the pathway.
    pub pathway_version: u32,
    /// Whether everything in it is invented, which every page then says.
    #[serde(default)]
    pub invented: bool,
}

/// What the initiative is called.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OpenedWords {
    /// Its name.
    pub title: String,
    /// The clinic and the town.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// What it is for.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub purpose: String,
}

impl Form for Opened {
    const KIND: &'static str = "initiative.opened";
    const VERSION: u32 = 1;
    type Words = OpenedWords;

    fn check(&self, words: &OpenedWords) -> Result<(), FormError> {
        required("title", &words.title)?;
        optional("place", &words.place)?;
        optional("purpose", &words.purpose)
    }
}

/// An entry is taken back; it stays readable in its thread.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retraction {}

/// Why something was taken back.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ReasonWords {
    /// In a sentence.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl Form for Retraction {
    const KIND: &'static str = jalon_record::id::Kind::RETRACTION;
    const VERSION: u32 = 1;
    type Words = ReasonWords;

    fn check(&self, words: &ReasonWords) -> Result<(), FormError> {
        optional("reason", &words.reason)
    }
}

codes! {
    /// On what ground content is destroyed.
    Ground {
        /// The person it concerns asked for it.
        Request = "request",
        /// It should never have been written down.
        Mistake = "mistake",
        /// Its time to be kept has run out.
        Retention = "retention",
        /// A court or a law asks for it.
        Law = "law",
    }
}

/// The content of an entry is destroyed. No words: the reason must not bring back what was erased.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Erasure {
    /// On what ground.
    pub ground: Ground,
}

impl Form for Erasure {
    const KIND: &'static str = jalon_record::id::Kind::ERASURE;
    const VERSION: u32 = 1;
    type Words = NoWords;

    fn check(&self, _: &NoWords) -> Result<(), FormError> {
        Ok(())
    }
}

macro_rules! meanings {
    ($($variant:ident($type:ty)),+ $(,)?) => {
        /// What an entry means.
        #[derive(Clone, PartialEq, Eq, Debug)]
        pub enum Meaning {
            $(#[doc = concat!("See [`", stringify!($type), "`].")] $variant($type),)+
            /// A kind, or a version of one, that this program does not know.
            Unknown,
        }

        impl Meaning {
            /// Reads the open part of an entry of this kind and version.
            ///
            /// # Errors
            /// [`RecordError::MalformedBody`] when a known kind has another shape.
            pub fn read(kind: &str, version: u32, body: &Body) -> Result<Self, RecordError> {
                match (kind, version) {
                    $((<$type>::KIND, <$type>::SINCE..=<$type>::VERSION) => body.read_open::<$type>().map(Self::$variant),)+
                    _ => Ok(Self::Unknown),
                }
            }

            /// The kinds known here.
            pub const KINDS: &'static [&'static str] = &[$(<$type>::KIND),+];
        }

        /// Opens an entry's words and hands them to the page that shows any kind: each field by its name.
        ///
        /// # Errors
        /// [`RecordError`] when the words do not open or have another shape than their kind says.
        pub fn words_by_name(
            body: &Body, keys: &dyn Keys, envelope: &Envelope,
        ) -> Result<Vec<(String, String)>, RecordError> {
            match (envelope.kind.as_str(), envelope.version) {
                $((<$type>::KIND, <$type>::SINCE..=<$type>::VERSION) => {
                    let words: <$type as Form>::Words = body.words(keys, envelope)?;
                    named(&words)
                })+
                _ => named(&body.words::<serde_json::Value>(keys, envelope)?),
            }
        }
    };
}

meanings! {
    Opened(Opened), Contact(Contact), Tally(Tally), StepSaid(StepSaid), Evidence(Evidence), Crisis(Crisis),
    Bracket(Bracket), ContextEvent(ContextEvent), Dispute(Dispute), EffectOn(EffectOn), Contribution(Contribution),
    Claim(Claim), Retraction(Retraction), Erasure(Erasure), Passed(Passed), RoleSheet(RoleSheet), Decision(Decision),
    Window(Window), Adaptation(Adaptation), CrisisReading(CrisisReading), Supervision(Supervision), Wellbeing(Wellbeing),
    FollowUp(FollowUp), PutAside(PutAside), PathwayVersion(PathwayVersion), Person(Person), Consent(Consent),
    Restriction(Restriction), Agreement(Agreement), Classed(Classed), Glass(Glass), GlassReviewed(GlassReviewed),
    Erasing(Erasing), Request(Request), Disagreement(Disagreement), Hold(Hold), Retention(Retention), RetentionRan(RetentionRan),
    Incident(Incident),
    Communication(Communication), Reviewed(Reviewed), FollowsPack(FollowsPack), Handoff(Handoff), TeamWork(TeamWork),
    Training(Training), Hours(Hours), Goal(Goal), Reflection(Reflection), NotesPolicy(NotesPolicy), ListValue(ListValue),
    SamePerson(SamePerson), Release(Release), OwnReview(OwnReview), Study(Study), Role(Role), PaidTime(PaidTime), Source(Source),
    SourceVersion(SourceVersion), Carried(Carried), CodeNode(CodeNode), Codebook(Codebook), Coding(Coding), Nothing(Nothing),
    Told(Told), Memo(Memo), Attribute(Attribute), Case(Case), Summary(Summary), Round(Round), Settled(Settled),
    Answers(Answers),
}

fn named<T: Serialize>(words: &T) -> Result<Vec<(String, String)>, RecordError> {
    let serde_json::Value::Object(fields) = serde_json::to_value(words).map_err(|_| RecordError::MalformedBody)? else {
        return Err(RecordError::MalformedBody);
    };
    Ok(fields.into_iter().map(|(name, value)| (name, shown(&value))).filter(|(_, text)| !text.is_empty()).collect())
}

fn shown(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Array(items) => items.iter().map(shown).collect::<Vec<_>>().join("\n"),
        serde_json::Value::Object(named) => {
            named.iter().map(|(name, value)| format!("{name} {}", shown(value))).collect::<Vec<_>>().join("\n")
        }
        serde_json::Value::Null => String::new(),
        other => other.to_string(),
    }
}
