//! Taking back what was done: the inverse of an act as an entry to append. Nothing is overwritten, so undoing is one more act,
//! and can be undone.
//!
//! A [`History`] is what one person did at one desk, in order. It names each thing by its thread and by the version whose
//! content held; what a step asks for is appended by the caller, who tells it the new entry's name.

use jalon_record::id::EntryId;

/// What a thread says: the content of a version, or nothing (it was not there yet, or was retracted).
pub type Content = Option<EntryId>;

/// One act on one thread.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Act {
    /// The entry that opened the thread.
    pub root: EntryId,
    /// What it said before.
    pub before: Content,
    /// What it said after.
    pub after: Content,
    /// The entry that is its head since.
    pub head: EntryId,
}

/// An entry to append, by which a thread says something again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// Retract the thread.
    Retract {
        /// The head that it names.
        amends: EntryId,
    },
    /// Write a new version with the content of an earlier one.
    Write {
        /// The head that it names.
        amends: EntryId,
        /// The version whose open part and words it takes over.
        like: EntryId,
    },
}

/// Why nothing can be undone, or redone.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum UndoError {
    /// There is nothing more.
    #[error("undo: nothing to take back")]
    Nothing,
    /// Someone else changed it since, or it was erased: what they did is not undone.
    #[error("undo: changed since")]
    ChangedSince,
}

impl UndoError {
    /// The stable code; the key of its words in every language.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nothing => "undo-nothing",
            Self::ChangedSince => "undo-changed-since",
        }
    }
}

/// What one person did, and took back.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct History {
    done: Vec<Act>,
    undone: Vec<Act>,
}

/// How many acts are remembered.
const MOST: usize = 1_000;

impl History {
    /// Notes an act. What was undone before can no longer be redone.
    pub fn did(&mut self, act: Act) {
        self.undone.clear();
        self.done.push(act);
        if self.done.len() > MOST {
            self.done.remove(0);
        }
    }

    /// How many acts can be undone, and redone.
    pub fn len(&self) -> (usize, usize) {
        (self.done.len(), self.undone.len())
    }

    /// Whether there is nothing to undo and nothing to redo.
    pub fn is_empty(&self) -> bool {
        self.done.is_empty() && self.undone.is_empty()
    }

    /// The step that undoes the last act. `head` tells the only head of a thread; none where there are several, or it was erased.
    ///
    /// # Errors
    /// [`UndoError::Nothing`], [`UndoError::ChangedSince`].
    pub fn undo(&self, head: impl Fn(EntryId) -> Option<EntryId>) -> Result<Step, UndoError> {
        let act = self.done.last().ok_or(UndoError::Nothing)?;
        step(act, act.before, head)
    }

    /// The step that does again what was undone last.
    ///
    /// # Errors
    /// [`UndoError::Nothing`], [`UndoError::ChangedSince`].
    pub fn redo(&self, head: impl Fn(EntryId) -> Option<EntryId>) -> Result<Step, UndoError> {
        let act = self.undone.last().ok_or(UndoError::Nothing)?;
        step(act, act.after, head)
    }

    /// Notes that the step of [`History::undo`] was appended, as this entry.
    pub fn did_undo(&mut self, appended: EntryId) {
        let Some(act) = self.done.pop() else { return };
        // What was done before on the same thread stands there again, unless it was someone else's.
        let earlier = self.done.iter_mut().rev().find(|earlier| earlier.root == act.root);
        if let Some(earlier) = earlier.filter(|earlier| earlier.after == act.before) {
            earlier.head = appended;
        }
        self.undone.push(Act { head: appended, ..act });
    }

    /// Notes that the step of [`History::redo`] was appended, as this entry.
    pub fn did_redo(&mut self, appended: EntryId) {
        let Some(act) = self.undone.pop() else { return };
        let later = self.undone.iter_mut().rev().find(|later| later.root == act.root);
        if let Some(later) = later.filter(|later| later.before == act.after) {
            later.head = appended;
        }
        self.done.push(Act { head: appended, ..act });
    }
}

fn step(act: &Act, content: Content, head: impl Fn(EntryId) -> Option<EntryId>) -> Result<Step, UndoError> {
    if head(act.root) != Some(act.head) {
        return Err(UndoError::ChangedSince);
    }
    let amends = act.head;
    Ok(content.map_or(Step::Retract { amends }, |like| Step::Write { amends, like }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn id(n: u16) -> EntryId {
        let mut bytes = [0; 16];
        bytes[..2].copy_from_slice(&n.to_be_bytes());
        EntryId::from_bytes(bytes)
    }

    /// A small record: of each thread its only head, and what it says.
    #[derive(Default)]
    struct Record {
        written: u16,
        threads: BTreeMap<EntryId, (EntryId, Content)>,
    }

    impl Record {
        fn next(&mut self) -> EntryId {
            self.written += 1;
            id(self.written)
        }

        fn act(&mut self, thread: Option<EntryId>, retracts: bool) -> Act {
            let head = self.next();
            let root = thread.unwrap_or(head);
            let before = self.threads.get(&root).and_then(|(_, content)| *content);
            let after = (!retracts).then_some(head);
            self.threads.insert(root, (head, after));
            Act { root, before, after, head }
        }

        fn append(&mut self, step: Step) -> EntryId {
            let (amends, content) = match step {
                Step::Retract { amends } => (amends, None),
                Step::Write { amends, like } => (amends, Some(like)),
            };
            let root = *self.threads.iter().find(|(_, (head, _))| *head == amends).unwrap().0;
            let head = self.next();
            self.threads.insert(root, (head, content));
            head
        }

        fn says(&self) -> Vec<(EntryId, Content)> {
            let said = self.threads.iter().map(|(root, (_, content))| (*root, *content));
            said.filter(|(_, content)| content.is_some()).collect()
        }
    }

    proptest! {
        #[test]
        fn undoing_all_gives_the_beginning_and_redoing_all_the_end(
            acts in proptest::collection::vec((any::<prop::sample::Index>(), 0..4u8), 1..24), back in any::<prop::sample::Index>(),
        ) {
            let (mut record, mut history) = (Record::default(), History::default());
            let mut roots: Vec<EntryId> = Vec::new();
            let mut said = vec![record.says()];
            for (which, what) in acts {
                let thread = (what > 0 && !roots.is_empty()).then(|| roots[which.index(roots.len())]);
                let act = record.act(thread, thread.is_some() && what == 3);
                roots.extend(thread.is_none().then_some(act.root));
                history.did(act);
                said.push(record.says());
            }
            // Some way back, all the way on, all the way back.
            let far = said.len() - 1;
            for (steps, undo) in [(back.index(far + 1), true), (far, false), (far, true)] {
                for _ in 0..steps {
                    let head = |root: EntryId| record.threads.get(&root).map(|(head, _)| *head);
                    let step = if undo { history.undo(head) } else { history.redo(head) };
                    let Ok(step) = step else { break };
                    let appended = record.append(step);
                    if undo { history.did_undo(appended) } else { history.did_redo(appended) }
                    prop_assert_eq!(&record.says(), &said[history.len().0]);
                }
            }
            prop_assert_eq!(history.len(), (0, far));
        }
    }

    #[test]
    fn what_someone_else_changed_is_not_undone() {
        let (mut record, mut history) = (Record::default(), History::default());
        let made = record.act(None, false);
        history.did(made);
        record.act(Some(made.root), false);
        let mine = record.act(Some(made.root), false);
        history.did(mine);
        let undone = history.undo(|_| Some(mine.head)).unwrap();
        history.did_undo(record.append(undone));
        let head = |root: EntryId| record.threads.get(&root).map(|(head, _)| *head);
        assert_eq!(history.undo(head), Err(UndoError::ChangedSince));
        assert_eq!(History::default().undo(|_| None), Err(UndoError::Nothing));
    }
}
