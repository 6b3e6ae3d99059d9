//! What signs are read from.

use jalon_record::edtf::{Day, Edtf};
use jalon_record::entry::Audience;
use jalon_record::id::{EntryId, MemberId, PersonRef, Seq};

use crate::form::Code;
use crate::lane::DayCount;
use crate::meaning::Meaning;
use crate::pathway::{Decision, RoleSheet};
use crate::picture::Picture;
use crate::practice::{Contact, FollowUp, Hours, Supervision, WellbeingWords};
use crate::seen::{Current, Reading, Seen};
use crate::trust::Same;

/// An entry of practice without its words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Note<T> {
    /// The version that is shown.
    pub entry: EntryId,
    /// Its place.
    pub seq: Seq,
    /// Who wrote it.
    pub author: MemberId,
    /// When it happened.
    pub occurred: Edtf,
    /// The person it is about, by pseudonym.
    pub about: Option<PersonRef>,
    /// Codes, dates, numbers.
    pub open: T,
}

impl<T> Note<T> {
    fn of(current: &Current, open: T) -> Self {
        let envelope = &current.entry.envelope;
        Self {
            entry: envelope.id,
            seq: current.entry.seq,
            author: envelope.author,
            occurred: envelope.occurred.clone(),
            about: envelope.about,
            open,
        }
    }
}

/// Everything that the rules look at.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Noted {
    /// The versions of the role sheet, earliest first.
    pub role_sheets: Vec<Seen<RoleSheet>>,
    /// Decisions awaited or taken.
    pub decisions: Vec<Seen<Decision>>,
    /// The first and the last day on which a contact is known to have been.
    pub worked: Option<(Day, Day)>,
    /// Contacts.
    pub contacts: Vec<Note<Contact>>,
    /// Supervision, held or missed.
    pub supervisions: Vec<Note<Supervision>>,
    /// Wellbeing that was shared with the reader, or by them: the level.
    pub wellbeing: Vec<Note<Code>>,
    /// What was promised.
    pub follow_ups: Vec<Note<FollowUp>>,
    /// Hours worked, and whether they are paid.
    pub hours: Vec<Note<Hours>>,
}

impl Noted {
    /// From what the store hands up. Wellbeing and hours that were kept for their author alone are left out, whoever reads; so
    /// is what the reader may not read the words of.
    pub fn of(
        picture: &Picture,
        counts: &[DayCount],
        practice: impl IntoIterator<Item = Current>,
        reading: &Reading<'_>,
    ) -> Self {
        let days = || counts.iter().filter(|count| count.contacts > 0).map(|count| count.day);
        let mut noted = Self {
            role_sheets: picture.role_sheets.clone(),
            decisions: picture.decisions.clone(),
            worked: days().min().zip(days().max()),
            ..Self::default()
        };
        for current in practice {
            noted.add(&current, reading);
        }
        noted
    }

    /// Who has several pseudonyms is one person, and is counted once.
    pub fn know_as_one(&mut self, same: &Same) {
        for note in &mut self.contacts {
            note.about = note.about.map(|about| same.kept(about));
        }
    }

    fn add(&mut self, current: &Current, reading: &Reading<'_>) {
        let envelope = &current.entry.envelope;
        let Some(body) = current.entry.body.as_ref() else { return };
        match Meaning::read(envelope.kind.as_str(), envelope.version, body) {
            Ok(Meaning::Contact(open)) => self.contacts.push(Note::of(current, open)),
            Ok(Meaning::Supervision(open)) => self.supervisions.push(Note::of(current, open)),
            Ok(Meaning::FollowUp(open)) => self.follow_ups.push(Note::of(current, open)),
            Ok(Meaning::Hours(open)) if envelope.audience != Audience::Author => self.hours.push(Note::of(current, open)),
            Ok(Meaning::Wellbeing(_)) if envelope.audience != Audience::Author => {
                let level = reading.words::<WellbeingWords>(&current.entry).and_then(|words| words.level);
                self.wellbeing.extend(level.map(|level| Note::of(current, level)));
            }
            _ => {}
        }
    }
}
