//! Law packs: what a jurisdiction asks of those who keep such a record, as data. A site chooses one.
//!
//! A pack is no legal advice. Each rule names the law that it rests on, and how far that was read: what nobody has read in
//! the text itself says that a lawyer must check it. Where a law was found to name no term, none stands here: the site sets
//! it.

use crate::code::coded;
use crate::file::{DataFile, RawLabels};
use crate::{Code, Fault, LibraryError, Origin, PerTongue, SourceId, Sources, Tongue};
use serde::Deserialize;

coded!(
    /// How a rule of a pack was read.
    Checked of "law-check" {
        /// In the text of the law itself.
        Text = "text",
        /// In what others write about the law.
        Secondary = "secondary",
        /// From memory.
        Memory = "memory",
        /// No law says so, as far as was found: our own choice.
        Own = "own",
    }
);

impl Checked {
    /// Whether a lawyer must check it before anyone relies on it.
    #[must_use]
    pub const fn needs_lawyer(self) -> bool {
        matches!(self, Self::Secondary | Self::Memory)
    }
}

coded!(
    /// What a pack asks for, beside registers, retention and notices.
    RuleCode of "law-rule" {
        /// Every access and communication is logged.
        AccessLog = "access-log",
        /// The accesses are analysed regularly.
        AccessReview = "access-review",
        /// Who has access at all, and how it is logged, is reviewed regularly.
        CategoriesReview = "categories-review",
        /// Everyone with access is trained regularly.
        Training = "training",
        /// Broken glass is reviewed.
        BreakGlassReview = "break-glass-review",
        /// A person's request is answered.
        RequestAnswer = "request-answer",
        /// Consent is asked for each purpose.
        ConsentByPurpose = "consent-by-purpose",
        /// Consent may be recorded without a signature.
        ConsentUnsigned = "consent-unsigned",
        /// Someone may refuse named users, or categories of them.
        Restriction = "restriction",
        /// Disclosures are accounted for, so far back.
        Accounting = "accounting",
        /// Whatever is disclosed carries a notice that it must not be disclosed again.
        RedisclosureNotice = "redisclosure-notice",
        /// The effects on privacy are assessed before a project begins.
        PrivacyAssessment = "privacy-assessment",
    }
);

coded!(
    /// A class of information that is kept for a time of its own.
    KeptClass of "information-class" {
        /// What was done and said in the field.
        Field = "field",
        /// What a clinician wrote as such.
        Clinical = "clinical",
        /// A worker's own reflection.
        Journal = "journal",
        /// What the study gathered.
        Interview = "interview",
        /// About someone's substance use.
        SubstanceUse = "substance-use",
    }
);

coded!(
    /// From when on a time to be kept is counted.
    KeptFrom of "kept-from" {
        /// Since it was written down.
        Recorded = "recorded",
        /// Since the last contact with the person.
        LastContact = "last-contact",
        /// Since the study ended.
        StudyEnd = "study-end",
    }
);

coded!(
    /// What happens when the time is over.
    AtTerm of "at-term" {
        /// It is destroyed.
        Erase = "erase",
        /// It is shut away from daily use, because a law has it kept.
        Restrict = "restrict",
        /// Someone is asked.
        Ask = "ask",
    }
);

coded!(
    /// A register that is kept.
    RegisterCode of "register" {
        /// What went wrong with people's information.
        Incidents = "incidents",
        /// What was told to whom, and why.
        Communications = "communications",
        /// What was published.
        Releases = "releases",
    }
);

coded!(
    /// Who is told of an incident.
    NoticeTo of "notice-to" {
        /// The authority that watches over privacy.
        Regulator = "regulator",
        /// The persons concerned.
        Persons = "persons",
        /// The minister.
        Minister = "minister",
        /// Everyone, where the persons cannot be reached.
        Public = "public",
    }
);

/// A length of time as ISO 8601 writes it: years, months and days, or hours. `P5Y`, `P30D`, `PT72H`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Term {
    /// Whole months; a year is twelve.
    pub months: u32,
    /// Days beside them.
    pub days: u32,
    /// Hours beside them.
    pub hours: u32,
}

impl Term {
    const FORM: &'static str = "an ISO 8601 duration of years, months, days or hours, such as `P5Y` or `PT72H`";

    fn read(text: &str) -> Option<Self> {
        let rest = text.strip_prefix('P')?;
        let (date, time) = rest.split_once('T').map_or((rest, None), |(date, time)| (date, Some(time)));
        let (years, date) = part(date, 'Y')?;
        let (months, date) = part(date, 'M')?;
        let (days, date) = part(date, 'D')?;
        let (hours, time) = part(time.unwrap_or_default(), 'H')?;
        let whole = date.is_empty() && time.is_empty() && !text.ends_with('T');
        let months = years.checked_mul(12)?.checked_add(months)?;
        let is_something = months > 0 || days > 0 || hours > 0;
        // A century, and as much in days or hours: beyond lies a slip of the pen.
        let is_sane = months <= 1_200 && days <= 36_525 && hours <= 876_600;
        (whole && is_something && is_sane).then_some(Self { months, days, hours })
    }

    /// Whole days in it, where months count thirty-one days and begun days count whole: never shorter than it is.
    #[must_use]
    pub const fn at_most_days(self) -> u32 {
        self.months * 31 + self.days + self.hours.div_ceil(24)
    }
}

/// A number before its letter, and what follows; zero where the letter is not there.
fn part(text: &str, letter: char) -> Option<(u32, &str)> {
    match text.split_once(letter) {
        None => Some((0, text)),
        Some((number, rest)) if !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) => {
            Some((number.parse().ok()?, rest))
        }
        Some(_) => None,
    }
}

impl std::str::FromStr for Term {
    type Err = Fault;

    fn from_str(text: &str) -> Result<Self, Fault> {
        Self::read(text).ok_or_else(|| Fault::MalformedCode { code: text.to_owned(), form: Self::FORM })
    }
}

impl std::fmt::Display for Term {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (years, months) = (self.months / 12, self.months % 12);
        f.write_str("P")?;
        for (number, letter) in [(years, 'Y'), (months, 'M'), (self.days, 'D')] {
            if number > 0 {
                write!(f, "{number}{letter}")?;
            }
        }
        if self.hours > 0 { write!(f, "T{}H", self.hours) } else { Ok(()) }
    }
}

/// What a rule rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// The law and the section, in signs that every language reads (`LRSSS § 265`); ours where no law says it.
    pub law: String,
    /// Where that can be read; at least one.
    pub sources: Vec<SourceId>,
    /// How it was read.
    pub checked: Checked,
    note: Option<PerTongue<String>>,
}

impl Basis {
    /// What one must know before relying on it, if anything.
    #[must_use]
    pub fn note(&self, tongue: Tongue) -> Option<&str> {
        self.note.as_ref().map(|note| note.get(tongue).as_str())
    }
}

/// A rule of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// What is asked for.
    pub code: RuleCode,
    /// How often, within which time, or how far back, where the law says it.
    pub term: Option<Term>,
    /// What it rests on.
    pub basis: Basis,
    text: Option<PerTongue<String>>,
}

impl Rule {
    /// The words that it asks to be printed, where it asks for certain ones.
    #[must_use]
    pub fn text(&self, tongue: Tongue) -> Option<&str> {
        self.text.as_ref().map(|text| text.get(tongue).as_str())
    }
}

/// How long a class of information is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retention {
    /// Which class.
    pub class: KeptClass,
    /// How long; none where no law was found that says it, and the site sets it.
    pub keep_for: Option<Term>,
    /// Since when.
    pub from: KeptFrom,
    /// What happens then.
    pub then: AtTerm,
    /// What it rests on.
    pub basis: Basis,
}

/// A register that the pack asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register {
    /// Which.
    pub code: RegisterCode,
    /// How long its lines are kept at least, where the law says it.
    pub keep_for: Option<Term>,
    /// What each line tells, as codes.
    pub fields: Vec<Code>,
    /// What it rests on.
    pub basis: Basis,
}

/// Someone to be told of an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Who.
    pub to: NoticeTo,
    /// Whether only where there is a risk of serious harm.
    pub serious_only: bool,
    /// Within which time after one became aware; none where the law says without delay, or names no time.
    pub within: Option<Term>,
    /// What it rests on.
    pub basis: Basis,
    name: PerTongue<String>,
}

impl Notice {
    /// What the one who is told is called.
    #[must_use]
    pub fn name(&self, tongue: Tongue) -> &str {
        self.name.get(tongue)
    }
}

/// What a jurisdiction asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LawPack {
    id: Code,
    version: u32,
    origin: Origin,
    title: PerTongue<String>,
    fits: PerTongue<String>,
    rules: Vec<Rule>,
    retention: Vec<Retention>,
    registers: Vec<Register>,
    notices: Vec<Notice>,
}

impl LawPack {
    /// Id of the pack, such as `qc`.
    #[must_use]
    pub fn id(&self) -> &Code {
        &self.id
    }

    /// Version of the pack.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Where the pack comes from, and the licence of its file.
    #[must_use]
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// What the pack is called.
    #[must_use]
    pub fn title(&self, tongue: Tongue) -> &str {
        self.title.get(tongue)
    }

    /// For whom it is, in a sentence.
    #[must_use]
    pub fn fits(&self, tongue: Tongue) -> &str {
        self.fits.get(tongue)
    }

    /// The rules.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The rule of a code, where the pack has it.
    #[must_use]
    pub fn rule(&self, code: RuleCode) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.code == code)
    }

    /// How long each class is kept: every class once.
    #[must_use]
    pub fn retention(&self) -> &[Retention] {
        &self.retention
    }

    /// The registers.
    #[must_use]
    pub fn registers(&self) -> &[Register] {
        &self.registers
    }

    /// Who is told of an incident.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Everything that the pack rests on.
    pub fn bases(&self) -> impl Iterator<Item = &Basis> {
        let rules = self.rules.iter().map(|rule| &rule.basis);
        let kept = self.retention.iter().map(|kept| &kept.basis);
        let registers = self.registers.iter().map(|register| &register.basis);
        rules.chain(kept).chain(registers).chain(self.notices.iter().map(|notice| &notice.basis))
    }

    pub(crate) fn from_file(file: DataFile<'_>, known: &Sources) -> Result<Self, LibraryError> {
        let raw: RawPack = file.read()?;
        let reader = Reader { file, known };
        let rules = each(raw.rules, |raw| {
            let key = format!("rules.{}", raw.code);
            let text = raw.text.map(|text| file.labels(&format!("{key}.text"), text)).transpose()?;
            Ok(Rule { code: raw.code, term: reader.term(&key, raw.term)?, basis: reader.basis(&key, raw.basis)?, text })
        })?;
        let retention = each(raw.retention, |raw| {
            let key = format!("retention.{}", raw.class);
            let (class, from, then) = (raw.class, raw.from, raw.then);
            Ok(Retention { class, keep_for: reader.term(&key, raw.keep_for)?, from, then, basis: reader.basis(&key, raw.basis)? })
        })?;
        let registers = each(raw.registers, |raw| {
            let key = format!("registers.{}", raw.code);
            let fields = file.distinct(&format!("{key}.fields"), raw.fields)?;
            let keep_for = reader.term(&key, raw.keep_for)?;
            Ok(Register { code: raw.code, keep_for, fields, basis: reader.basis(&key, raw.basis)? })
        })?;
        let notices = each(raw.notices, |raw| {
            let key = format!("notices.{}", raw.to);
            let (to, serious_only) = (raw.to, raw.serious_only);
            let name = file.labels(&format!("{key}.name"), raw.name)?;
            Ok(Notice { to, serious_only, within: reader.term(&key, raw.within)?, basis: reader.basis(&key, raw.basis)?, name })
        })?;
        reader.once("rules", rules.iter().map(|rule| rule.code.code()))?;
        reader.once("retention", retention.iter().map(|kept| kept.class.code()))?;
        reader.once("registers", registers.iter().map(|register| register.code.code()))?;
        reader.once("notices", notices.iter().map(|notice| notice.to.code()))?;
        let unkept = KeptClass::ALL.iter().find(|class| retention.iter().all(|kept| kept.class != **class));
        if let Some(class) = unkept {
            return Err(file.error(format!("retention.{class}"), Fault::Empty));
        }
        Ok(Self {
            id: raw.id,
            version: raw.version,
            origin: file.origin(&raw.source, raw.licence, known)?,
            title: file.labels("title", raw.title)?,
            fits: file.labels("fits", raw.fits)?,
            rules,
            retention,
            registers: file.not_empty("registers", registers)?,
            notices,
        })
    }
}

fn each<R, T>(raw: Vec<R>, read: impl Fn(R) -> Result<T, LibraryError>) -> Result<Vec<T>, LibraryError> {
    raw.into_iter().map(read).collect()
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    file: DataFile<'a>,
    known: &'a Sources,
}

impl Reader<'_> {
    fn term(self, key: &str, text: Option<String>) -> Result<Option<Term>, LibraryError> {
        text.map(|text| self.file.parse(key, &text)).transpose()
    }

    fn basis(self, key: &str, raw: RawBasis) -> Result<Basis, LibraryError> {
        self.file.filled(&format!("{key}.law"), &raw.law)?;
        Ok(Basis {
            sources: self.file.sources(&format!("{key}.source"), &raw.source, self.known)?,
            law: raw.law,
            checked: raw.checked,
            note: raw.note.map(|note| self.file.labels(&format!("{key}.note"), note)).transpose()?,
        })
    }

    fn once(self, key: &str, codes: impl Iterator<Item = &'static str>) -> Result<(), LibraryError> {
        let mut seen = Vec::new();
        for code in codes {
            if seen.contains(&code) {
                return Err(self.file.error(key, Fault::Duplicate(code.to_owned())));
            }
            seen.push(code);
        }
        Ok(())
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPack {
    id: Code,
    version: u32,
    #[serde(default)]
    source: Vec<String>,
    #[serde(default)]
    licence: String,
    #[serde(default)]
    title: RawLabels,
    #[serde(default)]
    fits: RawLabels,
    #[serde(default)]
    rules: Vec<RawRule>,
    #[serde(default)]
    retention: Vec<RawRetention>,
    #[serde(default)]
    registers: Vec<RawRegister>,
    #[serde(default)]
    notices: Vec<RawNotice>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawBasis {
    #[serde(default)]
    law: String,
    #[serde(default)]
    source: Vec<String>,
    checked: Checked,
    note: Option<RawLabels>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRule {
    code: RuleCode,
    term: Option<String>,
    text: Option<RawLabels>,
    basis: RawBasis,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRetention {
    class: KeptClass,
    keep_for: Option<String>,
    from: KeptFrom,
    then: AtTerm,
    basis: RawBasis,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRegister {
    code: RegisterCode,
    keep_for: Option<String>,
    #[serde(default)]
    fields: Vec<Code>,
    basis: RawBasis,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawNotice {
    to: NoticeTo,
    #[serde(default)]
    serious_only: bool,
    within: Option<String>,
    #[serde(default)]
    name: RawLabels,
    basis: RawBasis,
}
