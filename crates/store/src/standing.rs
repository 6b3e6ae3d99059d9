//! What the record says about who may be shown what, as `access` takes it: the fold of room `trust`, on a day.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use jalon_access::{Agreement, Class, Glass, PersonStanding, Purpose, Restriction, Role, Standing};
use jalon_initiative::Current;
use jalon_initiative::trust::{self, Statement, Told};
use jalon_record::edtf::Day;
use jalon_record::entry::Entry;
use jalon_record::id::{EntryId, InitiativeId, Instant, PersonRef, Seq};

use crate::rows::{select_entry, stored_entry};
use crate::{Store, StoreError};

const PEOPLE: &str = "SELECT about, SUM(CASE WHEN kind LIKE 'trust.%' OR kind LIKE 'record.%' OR length(amends) > 0 THEN 0 ELSE 1 END) \
    FROM entry WHERE site = $1 AND initiative = $2 AND about IS NOT NULL GROUP BY about ORDER BY MIN(seq)";
const ABOUT: &str = select_entry!(
    " WHERE e.site = $1 AND e.initiative = $2 AND e.about = $3 AND e.kind LIKE 'trust.%' ORDER BY e.seq DESC LIMIT $4"
);

/// The fold of an initiative, with the class of every version of the entries that someone classed. Kept until the record
/// grows.
#[derive(Clone)]
struct Known {
    size: Seq,
    told: Arc<Told>,
    classes: Arc<HashMap<EntryId, Class>>,
}

/// What was folded last, by initiative.
#[derive(Default)]
pub(crate) struct Standings(Mutex<HashMap<InitiativeId, Known>>);

impl Store {
    /// What was said about who may be shown what, on whatever day one asks.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn told(&self, initiative: InitiativeId) -> Result<Arc<Told>, StoreError> {
        Ok(self.known(initiative)?.told)
    }

    /// What an initiative's record says today about who may be shown what. A person that nothing was said about is not in it:
    /// they have agreed to nothing.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn standing(&self, initiative: InitiativeId, today: Day, now: Instant) -> Result<Standing, StoreError> {
        let Known { told, classes, .. } = self.known(initiative)?;
        let people = told.people.iter().map(|(person, told)| (*person, person_standing(told, today)));
        let signed = told.agreements.iter().filter(|agreement| agreement.state == trust::AgreementState::Signed);
        let open = told.glasses.iter().filter(|glass| glass.is_open(now));
        let all = |glass: &trust::GlassTold| {
            told.same.all(glass.person).into_iter().map(|person| (glass.clone(), person)).collect::<Vec<_>>()
        };
        Ok(Standing {
            people: people.collect(),
            classes: HashMap::clone(&classes),
            agreements: signed.map(agreement).collect(),
            glasses: open
                .flat_map(all)
                .map(|(glass, person)| Glass {
                    entry: glass.entry,
                    member: glass.member,
                    about: Some(person),
                    until: glass.until,
                })
                .collect(),
        })
    }

    /// The persons that entries of an initiative are about, in the order in which they became known, with how many entries
    /// are about them; what was said of consent is not counted. Who has several pseudonyms stands once, under the one that is kept.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn people(&self, initiative: InitiativeId) -> Result<Vec<(PersonRef, i64)>, StoreError> {
        let told = self.told(initiative)?;
        let mut people: Vec<(PersonRef, i64)> = Vec::new();
        for (person, many) in self.pseudonyms(initiative)? {
            let kept = told.same.kept(person);
            match people.iter_mut().find(|(known, _)| *known == kept) {
                Some((_, all)) => *all += many,
                None => people.push((kept, many)),
            }
        }
        Ok(people)
    }

    /// As [`Store::people`], each pseudonym by itself.
    pub(crate) fn pseudonyms(&self, initiative: InitiativeId) -> Result<Vec<(PersonRef, i64)>, StoreError> {
        self.read(|db| {
            let rows = db.rows(PEOPLE, &[self.site.as_bytes().into(), initiative.as_bytes().into()])?;
            rows.into_iter().map(|mut row| Ok((PersonRef::from_slice(&row.bytes()?)?, row.int()?))).collect()
        })
    }

    /// All pseudonyms of a person in an initiative, the one that is kept first.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn pseudonyms_of(&self, initiative: InitiativeId, person: PersonRef) -> Result<Vec<PersonRef>, StoreError> {
        Ok(self.told(initiative)?.same.all(person))
    }

    /// What was said of consent and restrictions of a person, every version, latest first; at most so many.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn said_of(&self, initiative: InitiativeId, person: PersonRef, many: i64) -> Result<Vec<Entry>, StoreError> {
        let mut said: Vec<Entry> = Vec::new();
        for person in self.pseudonyms_of(initiative, person)? {
            said.extend(self.read(|db| {
                let params = [self.site.as_bytes().into(), initiative.as_bytes().into(), person.as_bytes().into(), many.into()];
                let rows = db.rows(ABOUT, &params)?.into_iter();
                rows.map(|mut row| Ok(stored_entry(&mut row)?.entry)).collect::<Result<Vec<_>, StoreError>>()
            })?);
        }
        said.sort_by_key(|entry| std::cmp::Reverse(entry.seq));
        said.truncate(usize::try_from(many).unwrap_or(0));
        Ok(said)
    }

    fn known(&self, initiative: InitiativeId) -> Result<Known, StoreError> {
        let size = self.state()?.size;
        let kept = self.standings.0.lock().unwrap_or_else(PoisonError::into_inner).get(&initiative).cloned();
        if let Some(known) = kept.filter(|known| known.size == size) {
            return Ok(known);
        }
        let told = Told::of(self.statements(initiative)?);
        let classes = self.classes(initiative, &told)?;
        let known = Known { size, told: Arc::new(told), classes: Arc::new(classes) };
        self.standings.0.lock().unwrap_or_else(PoisonError::into_inner).insert(initiative, known.clone());
        Ok(known)
    }

    /// The shown versions of the room; of threads in conflict, every head.
    fn statements(&self, initiative: InitiativeId) -> Result<Vec<Statement>, StoreError> {
        let mut statements = Vec::new();
        for current in self.trust(initiative)? {
            if !current.in_conflict {
                statements.extend(Statement::of(&current));
                continue;
            }
            let heads: Vec<EntryId> = self.thread(&current.entry)?.heads().map(|head| head.id).collect();
            for head in heads {
                let entry = self.entry(head)?;
                statements.extend(entry.and_then(|entry| Statement::of(&Current { entry, ..current.clone() })));
            }
        }
        Ok(statements)
    }

    /// The class of every version of the entries that someone classed; entries of other initiatives are left alone.
    fn classes(&self, initiative: InitiativeId, told: &Told) -> Result<HashMap<EntryId, Class>, StoreError> {
        let mut classes = HashMap::new();
        for (named, class) in &told.classes {
            let entry = self.entry(*named)?.filter(|entry| entry.envelope.initiative == initiative);
            let (Some(entry), Some(class)) = (entry, Class::from_code(class.code())) else { continue };
            classes.extend(self.thread(&entry)?.links().iter().map(|link| (link.id, class)));
            classes.insert(entry.envelope.id, class);
        }
        Ok(classes)
    }
}

fn person_standing(told: &trust::PersonTold, today: Day) -> PersonStanding {
    let purposes = told.purposes(today).into_keys().filter_map(|purpose| Purpose::from_code(purpose.code()));
    let restriction = |told: &trust::RestrictionTold| Restriction {
        members: told.members.iter().copied().collect(),
        roles: told.roles.iter().filter_map(|role| Role::from_code(role.code())).collect(),
        classes: told.classes.iter().filter_map(|class| Class::from_code(class.code())).collect(),
    };
    PersonStanding { purposes: purposes.collect(), restrictions: told.restrictions.iter().map(restriction).collect() }
}

fn agreement(told: &trust::AgreementTold) -> Agreement {
    let purposes = told.purposes.iter().filter_map(|purpose| Purpose::from_code(purpose.code())).collect();
    Agreement { members: told.members.iter().copied().collect(), purposes, from: told.from, until: told.until }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The two rooms may not use each other; their lists of codes are the same nevertheless.
    #[test]
    fn what_people_said_is_what_access_asks_for() {
        let codes = |mine: &[&'static str], theirs: &[&'static str]| assert_eq!(mine, theirs);
        codes(
            &trust::Purpose::ALL.iter().map(|one| one.code()).collect::<Vec<_>>(),
            &Purpose::ALL.iter().map(|one| one.code()).collect::<Vec<_>>(),
        );
        codes(
            &trust::Class::ALL.iter().map(|one| one.code()).collect::<Vec<_>>(),
            &Class::ALL.iter().map(|one| one.code()).collect::<Vec<_>>(),
        );
        codes(
            &trust::Category::ALL.iter().map(|one| one.code()).collect::<Vec<_>>(),
            &Role::ALL.iter().map(|one| one.code()).collect::<Vec<_>>(),
        );
    }
}
