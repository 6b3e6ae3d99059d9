//! What was done, and what opened or closed, bracket by bracket.
//!
//! | module | what it holds |
//! |---|---|
//! | [`ground`] | the columns: the brackets of a scheme, and the time outside all of them |
//! | [`table`] | rows by columns, where what is counted in can be counted out again |
//! | [`cells`] | what is counted in a cell |
//! | [`who`] | who wrote what in which bracket |
//!
//! Two tables. **Step × bracket**: what was said of each step, by the date of the statement. **Challenge or opening ×
//! mechanism × bracket**: what people say events did. An effect of a context event is placed by the date of the event;
//! one of the crisis itself, or of an event that is no longer there, by its own. Whoever says *both at once* is counted as
//! that, neither as a challenge nor as an opening, so that the cells of a column add up.
//!
//! [`Matrices`] follows the record one thread at a time, and counting everything anew gives the same (a property test). A
//! statement costs as much as the brackets it may lie in; an effect or an event as much as the effects of that one event;
//! a bracket drawn anew counts everything again.

pub mod cells;
pub mod ground;
pub mod table;
#[cfg(test)]
mod tests;
pub mod who;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jalon_record::edtf::Bounds;
use jalon_record::entry::Envelope;
use jalon_record::id::{EntryId, MemberId};

pub use cells::{Count, EffectCell, StepCell};
pub use ground::Ground;
pub use table::{Cell, Table};

use crate::crisis::{Bracket, Effect, EffectOn};
use crate::form::Code;
use crate::meaning::Meaning;
use crate::pathway::StepState;
use crate::picture::Picture;
use crate::seen::Seen;
use cells::Sign;

/// A row of the second table: what sort of effect, and how it came about, where that is said.
pub type EffectRow = (Effect, Option<Code>);

/// What a thread stands for in the matrices.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Thing {
    /// A bracket that someone drew.
    Bracket(Box<Bracket>),
    /// Something said of a step.
    Statement(Stated),
    /// A context event, by when it was: its effects lie there.
    Event(Bounds),
    /// What someone says an event did.
    Effect(Said),
}

/// Something said of a step.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stated {
    /// The step.
    pub step: String,
    /// Its state.
    pub state: StepState,
    /// When it was so.
    pub when: Bounds,
}

/// What someone says an event, or a crisis, did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// The event or the crisis.
    pub of: EntryId,
    /// The step; the work in general where absent.
    pub step: Option<String>,
    /// Its row.
    pub row: EffectRow,
    /// Who says so.
    pub author: MemberId,
    /// The date of the entry itself.
    pub when: Bounds,
}

impl Thing {
    /// What the shown version of a thread stands for; nothing where it is of another kind.
    pub fn of(meaning: &Meaning, envelope: &Envelope) -> Option<Self> {
        let when = || envelope.occurred.bounds();
        match meaning {
            Meaning::Bracket(bracket) => Some(Self::Bracket(Box::new(bracket.clone()))),
            Meaning::StepSaid(said) => Some(Self::Statement(Stated { step: said.step.clone(), state: said.state, when: when() })),
            Meaning::ContextEvent(_) => Some(Self::Event(when())),
            Meaning::EffectOn(effect) => Some(Self::Effect(Said::of(effect, envelope.author, when()))),
            _ => None,
        }
    }

    /// Everything of a picture that the matrices count.
    pub fn all(picture: &Picture) -> impl Iterator<Item = (EntryId, Self)> + '_ {
        let brackets = picture.brackets.iter().map(|seen| (seen.root, Self::Bracket(Box::new(seen.open.clone()))));
        let statements = picture.steps.values().flat_map(|history| &history.statements).map(|seen| {
            let stated = Stated { step: seen.open.step.clone(), state: seen.open.state, when: seen.bounds() };
            (seen.root, Self::Statement(stated))
        });
        let events = picture.events.iter().map(|seen| (seen.root, Self::Event(seen.bounds())));
        let effects = picture
            .effects
            .iter()
            .map(|seen: &Seen<EffectOn>| (seen.root, Self::Effect(Said::of(&seen.open, seen.author, seen.bounds()))));
        brackets.chain(statements).chain(events).chain(effects)
    }
}

impl Said {
    /// What someone says, from the entry and its envelope.
    pub fn of(effect: &EffectOn, author: MemberId, when: Bounds) -> Self {
        let row = (effect.effect, effect.mechanism.clone());
        Self { of: effect.of, step: effect.step.clone(), row, author, when }
    }
}

/// Both matrices of one scheme of brackets, and all that is needed to keep them right.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Matrices {
    scheme: Code,
    ground: Ground,
    steps: Table<String, StepCell>,
    effects: Table<EffectRow, EffectCell>,
    brackets: BTreeMap<EntryId, Bracket>,
    statements: HashMap<EntryId, Stated>,
    events: HashMap<EntryId, Bounds>,
    /// What was said, by what it is said of: whoever contradicts whom is found there.
    said: HashMap<EntryId, BTreeMap<EntryId, Said>>,
    /// Of what each effect is said.
    of: HashMap<EntryId, EntryId>,
}

impl Matrices {
    /// The matrices of a scheme, while nothing has been said.
    pub fn new(scheme: Code) -> Self {
        Self {
            scheme,
            ground: Ground::default(),
            steps: Table::default(),
            effects: Table::default(),
            brackets: BTreeMap::new(),
            statements: HashMap::new(),
            events: HashMap::new(),
            said: HashMap::new(),
            of: HashMap::new(),
        }
    }

    /// The matrices of a scheme, from scratch. The order in which things come does not matter.
    pub fn of(scheme: Code, things: impl IntoIterator<Item = (EntryId, Thing)>) -> Self {
        let mut all = Self::new(scheme);
        for (root, thing) in things {
            all.keep(root, thing);
        }
        all.count_everything();
        all
    }

    /// The columns.
    pub fn ground(&self) -> &Ground {
        &self.ground
    }

    /// Step × bracket.
    pub fn steps(&self) -> &Table<String, StepCell> {
        &self.steps
    }

    /// Challenge or opening, mechanism × bracket.
    pub fn effects(&self) -> &Table<EffectRow, EffectCell> {
        &self.effects
    }

    /// A thread now stands for this; for nothing, where it was taken back or erased.
    pub fn set(&mut self, root: EntryId, thing: Option<Thing>) {
        let mut anew = self.take_out(root);
        if let Some(thing) = thing {
            anew |= self.put_in(root, thing);
        }
        if anew {
            self.count_everything();
        }
    }

    /// Whether a thing changes the columns.
    fn draws(&self, bracket: &Bracket) -> bool {
        bracket.scheme == self.scheme
    }

    /// Keeps a thing without counting it.
    fn keep(&mut self, root: EntryId, thing: Thing) {
        match thing {
            Thing::Bracket(bracket) => {
                if self.draws(&bracket) {
                    self.brackets.insert(root, *bracket);
                }
            }
            Thing::Statement(stated) => {
                self.statements.insert(root, stated);
            }
            Thing::Event(when) => {
                self.events.insert(root, when);
            }
            Thing::Effect(said) => {
                self.of.insert(root, said.of);
                self.said.entry(said.of).or_default().insert(root, said);
            }
        }
    }

    /// Counts a thing in, and says whether everything must be counted anew.
    fn put_in(&mut self, root: EntryId, thing: Thing) -> bool {
        match &thing {
            Thing::Bracket(bracket) => {
                let draws = self.draws(bracket);
                self.keep(root, thing);
                return draws;
            }
            Thing::Statement(stated) => count_statement(&mut self.steps, &self.ground, stated, Sign::In),
            Thing::Event(_) => return self.around(root, |all| all.keep(root, thing)),
            Thing::Effect(said) => return self.around(said.of, |all| all.keep(root, thing)),
        }
        self.keep(root, thing);
        false
    }

    /// Counts out whatever a thread stood for.
    fn take_out(&mut self, root: EntryId) -> bool {
        if let Some(stated) = self.statements.remove(&root) {
            count_statement(&mut self.steps, &self.ground, &stated, Sign::Out);
        }
        if self.events.contains_key(&root) {
            self.around(root, |all| {
                all.events.remove(&root);
            });
        }
        if let Some(of) = self.of.remove(&root) {
            self.around(of, |all| {
                if let Some(said) = all.said.get_mut(&of) {
                    said.remove(&root);
                    if said.is_empty() {
                        all.said.remove(&of);
                    }
                }
            });
        }
        self.brackets.remove(&root).is_some()
    }

    /// Changes what is known around one event: all that is said of it is counted out, and in again. Never asks for more.
    fn around(&mut self, event: EntryId, change: impl FnOnce(&mut Self)) -> bool {
        self.count_effects(event, Sign::Out);
        change(self);
        self.count_effects(event, Sign::In);
        false
    }

    fn count_effects(&mut self, event: EntryId, sign: Sign) {
        if let Some(said) = self.said.get(&event) {
            count_effects(&mut self.effects, &self.ground, self.events.get(&event), said, sign);
        }
    }

    fn count_everything(&mut self) {
        self.ground = Ground::new(self.brackets.iter().map(|(root, bracket)| (*root, bracket)));
        self.steps = Table::default();
        self.effects = Table::default();
        for stated in self.statements.values() {
            count_statement(&mut self.steps, &self.ground, stated, Sign::In);
        }
        for (event, said) in &self.said {
            count_effects(&mut self.effects, &self.ground, self.events.get(event), said, Sign::In);
        }
    }
}

fn count_statement(steps: &mut Table<String, StepCell>, ground: &Ground, stated: &Stated, sign: Sign) {
    steps.change(&stated.step, ground.width(), |cells| {
        ground.place(stated.when, |column, verdict| {
            if let Some(cell) = cells.get_mut(column) {
                cell.change(stated.state, verdict, sign);
            }
        });
    });
}

/// Counts all that is said of one event.
fn count_effects(
    effects: &mut Table<EffectRow, EffectCell>,
    ground: &Ground,
    event: Option<&Bounds>,
    said: &BTreeMap<EntryId, Said>,
    sign: Sign,
) {
    let voices = Voices::of(said.values());
    for one in said.values() {
        let contested = voices.contradict(one);
        effects.change(&one.row, ground.width(), |cells| {
            ground.place(*event.unwrap_or(&one.when), |column, verdict| {
                if let Some(cell) = cells.get_mut(column) {
                    cell.change(one.author, contested, verdict, sign);
                }
            });
        });
    }
}

/// Who says what of one event, step by step.
#[derive(Default)]
pub struct Voices<'a>(BTreeMap<(Option<&'a str>, Effect), BTreeSet<MemberId>>);

impl<'a> Voices<'a> {
    /// From all that is said of one event.
    pub fn of(said: impl IntoIterator<Item = &'a Said>) -> Self {
        let mut voices = Self::default();
        for one in said {
            voices.0.entry((one.step.as_deref(), one.row.0)).or_default().insert(one.author);
        }
        voices
    }

    /// Whether someone else says something different of the same event and step. Not being sure contradicts nobody.
    pub fn contradict(&self, one: &Said) -> bool {
        let differs = |effect: Effect| effect != one.row.0 && effect != Effect::Unsure && one.row.0 != Effect::Unsure;
        Effect::ALL.iter().filter(|effect| differs(**effect)).any(|effect| {
            let others = self.0.get(&(one.step.as_deref(), *effect));
            others.is_some_and(|others| others.iter().any(|other| *other != one.author))
        })
    }
}
