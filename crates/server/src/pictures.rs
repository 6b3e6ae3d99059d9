//! Pictures kept between requests: folding 50,000 marks takes longer than drawing them. A picture is kept for one reader's
//! sight and one size of the record, so that whatever is written, or decided about who may read, is seen at once. What is
//! looked at in a kept picture is noted on the trail of whoever looks, like the first time; hence one answer at a time is made
//! from it, and another one that is asked for meanwhile gets a picture of its own.
//!
//! A kept picture holds words in memory, those that someone looked at: few are kept, and none longer than [`IDLE`] after it
//! was last read.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use jalon_access::{Gate, Opened, Sight, Trail};
use jalon_initiative::Picture;
use jalon_record::id::{InitiativeId, Seq};

/// How many are kept.
const MOST: usize = 4;
/// How long a picture that nobody reads is kept.
pub(crate) const IDLE: Duration = Duration::from_secs(600);

/// The pictures read last, the latest at the end.
#[derive(Default)]
pub(crate) struct Pictures(Mutex<Vec<Kept>>);

struct Kept {
    initiative: InitiativeId,
    sight: Sight,
    size: Seq,
    picture: Arc<Picture>,
    /// What was opened to fold it, whatever is looked at.
    opened: Vec<Opened>,
    /// Where it notes what is looked at, which leads to whoever looks.
    trail: Trail,
    read: Instant,
}

impl Kept {
    /// Hands it out, noting from now on for this reader.
    fn lend(&self, to: &Trail) -> Arc<Picture> {
        if !self.trail.leads_to(to) {
            self.trail.lead_to(to);
        }
        to.note_all(&self.opened);
        Arc::clone(&self.picture)
    }

    /// Whether nobody else is reading it.
    fn is_free_for(&self, trail: &Trail) -> bool {
        Arc::strong_count(&self.picture) == 1 || self.trail.leads_to(trail)
    }
}

impl Pictures {
    /// The picture of an initiative at a size of the record, past a gate: kept, or made by `make`.
    pub fn of<E>(
        &self,
        (initiative, size): (InitiativeId, Seq),
        gate: &Gate,
        now: Instant,
        make: impl FnOnce(&Gate) -> Result<Picture, E>,
    ) -> Result<Arc<Picture>, E> {
        if let Some(picture) = self.kept(initiative, size, gate, now) {
            return Ok(picture);
        }
        let trail = Trail::default();
        let picture = Arc::new(make(&gate.noting(trail.clone()))?);
        let (opened, sight) = (trail.take(), gate.sight());
        let mut kept = self.lock();
        kept.retain(|one| (one.initiative, &one.sight) != (initiative, &sight));
        let spare = (kept.len() + 1).saturating_sub(MOST);
        kept.drain(..spare);
        let one = Kept { initiative, sight, size, picture, opened, trail, read: now };
        let lent = one.lend(gate.trail());
        kept.push(one);
        Ok(lent)
    }

    /// Forgets what nobody reads any more.
    pub fn forget_idle(&self, now: Instant) {
        self.lock().retain(|one| now.saturating_duration_since(one.read) < IDLE);
    }

    fn kept(&self, initiative: InitiativeId, size: Seq, gate: &Gate, now: Instant) -> Option<Arc<Picture>> {
        self.forget_idle(now);
        let sight = gate.sight();
        let mut kept = self.lock();
        let is_it = |one: &Kept| one.initiative == initiative && one.size == size && one.sight == sight;
        let at = kept.iter().position(|one| is_it(one) && one.is_free_for(gate.trail()))?;
        let mut one = kept.remove(at);
        one.read = now;
        let picture = one.lend(gate.trail());
        kept.push(one);
        Some(picture)
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::convert::Infallible;

    use jalon_access::{Reader, Role};
    use jalon_record::id::MemberId;

    use super::*;

    #[test]
    fn a_picture_is_folded_again_for_another_reader_another_size_and_after_a_while() {
        let (pictures, made, now) = (Pictures::default(), Cell::new(0), Instant::now());
        let initiative = InitiativeId::from_bytes([1; 16]);
        let gate = |role| {
            let reader = Reader { member: MemberId::from_bytes([2; 16]), role };
            let now = jalon_record::id::Instant::from_micros(0);
            Gate::of(reader, initiative, Arc::default(), jalon_record::edtf::Day::MIN, now, Trail::default())
        };
        let ask = |size: i64, role: Role, now: Instant| {
            let make = |_: &Gate| {
                made.set(made.get() + 1);
                Ok::<_, Infallible>(Picture::default())
            };
            pictures.of((initiative, Seq::new(size).unwrap()), &gate(role), now, make).unwrap();
            made.get()
        };
        assert_eq!(ask(1, Role::Coordinator, now), 1);
        assert_eq!(ask(1, Role::Coordinator, now), 1);
        assert_eq!(ask(1, Role::Researcher, now), 2);
        assert_eq!(ask(2, Role::Coordinator, now), 3);
        assert_eq!(ask(2, Role::Coordinator, now + IDLE), 4);
        for _ in 0..10 {
            for role in Role::ALL {
                ask(3, role, now);
            }
        }
        assert_eq!(pictures.lock().len(), MOST);
    }
}
