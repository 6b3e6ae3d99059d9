//! The tree of codes: what stands below what, once what was merged counts where it went.

use std::collections::{BTreeMap, BTreeSet};

use jalon_record::id::EntryId;

use super::Desk;
use crate::inquiry::codebook::CodeState;

/// The tree of codes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Tree {
    /// In the order in which they are offered, each with how deep it stands; what was merged is not among them.
    rows: Vec<(EntryId, usize)>,
    /// Of each code, the ones whose codings count under it: itself, what stands below it, what was merged into these.
    below: BTreeMap<EntryId, BTreeSet<EntryId>>,
    /// Of each code, the one that it became, and those above that.
    above: BTreeMap<EntryId, Vec<EntryId>>,
    /// What was merged, and into what in the end.
    merged: BTreeMap<EntryId, EntryId>,
}

impl Tree {
    /// The tree of a desk. Where codes were moved apart into a circle, the oldest of them stands at the top.
    pub fn of(desk: &Desk) -> Self {
        let mut tree = Self::default();
        for code in desk.nodes.keys() {
            let into = became(desk, *code);
            if into != *code {
                tree.merged.insert(*code, into);
            }
        }
        let standing = || desk.nodes.values().filter(|row| !tree.merged.contains_key(&row.root));
        let parent = |code: EntryId| {
            let named = desk.nodes.get(&code)?.open.parent?;
            let parent = tree.merged.get(&named).copied().unwrap_or(named);
            desk.nodes.contains_key(&parent).then_some(parent).filter(|parent| *parent != code)
        };
        let mut children: BTreeMap<Option<EntryId>, Vec<EntryId>> = BTreeMap::new();
        for row in standing() {
            children.entry(parent(row.root)).or_default().push(row.root);
        }
        let place = |code: &EntryId| desk.nodes.get(code).map(|row| (row.open.order.unwrap_or(u32::MAX), row.seq, row.root));
        children.values_mut().for_each(|codes| codes.sort_by_key(place));
        let mut by_age: Vec<EntryId> = standing().map(|row| row.root).collect();
        by_age.sort_by_key(|code| desk.nodes.get(code).map(|row| row.seq));
        // Those at the top first; then what no top leads to: circles.
        let tops = children.get(&None).cloned().unwrap_or_default();
        let mut seen = BTreeSet::new();
        let mut rows = Vec::new();
        for top in tops.into_iter().chain(by_age) {
            let mut waiting = vec![(top, Vec::new())];
            while let Some((code, above)) = waiting.pop() {
                if !seen.insert(code) {
                    continue;
                }
                rows.push((code, above.len()));
                let mut line = vec![code];
                line.extend(&above);
                let below = children.get(&Some(code)).into_iter().flatten().rev();
                waiting.extend(below.map(|child| (*child, line.clone())));
                tree.above.insert(code, line);
            }
        }
        tree.rows = rows;
        for (code, into) in &tree.merged {
            let line = tree.above.get(into).cloned().unwrap_or_default();
            tree.above.insert(*code, line);
        }
        for (code, line) in &tree.above {
            for upper in line {
                tree.below.entry(*upper).or_default().insert(*code);
            }
        }
        tree
    }

    /// The codes in the order in which they are offered, each with how deep it stands. What was merged is not among them.
    pub fn rows(&self) -> &[(EntryId, usize)] {
        &self.rows
    }

    /// What a code became: itself, unless it was merged.
    pub fn became(&self, code: EntryId) -> EntryId {
        self.merged.get(&code).copied().unwrap_or(code)
    }

    /// The codes whose codings count under a code: itself, what stands below it, and what was merged into any of these. Of
    /// one that was merged, those of what it became.
    pub fn below(&self, code: EntryId) -> impl Iterator<Item = EntryId> + '_ {
        self.below.get(&self.became(code)).into_iter().flatten().copied()
    }

    /// The codes whose codings count as those of this one alone: itself, and what was merged into it.
    pub fn alone(&self, code: EntryId) -> impl Iterator<Item = EntryId> + '_ {
        let code = self.became(code);
        let merged = self.merged.iter().filter(move |(_, into)| **into == code).map(|(from, _)| *from);
        std::iter::once(code).chain(merged)
    }

    /// A code as it stands now, and those above it, from the nearest up: its path, turned round. None where it is not here.
    pub fn path(&self, code: EntryId) -> &[EntryId] {
        self.above.get(&code).map_or(&[], Vec::as_slice)
    }
}

/// Follows what was merged; a circle of mergers made apart leaves each code where it is.
fn became(desk: &Desk, code: EntryId) -> EntryId {
    let mut seen = BTreeSet::from([code]);
    let mut at = code;
    while let Some(row) = desk.nodes.get(&at).filter(|row| row.open.state == CodeState::Merged) {
        match row.open.into.first() {
            Some(into) if desk.nodes.contains_key(into) => {
                if !seen.insert(*into) {
                    return code;
                }
                at = *into;
            }
            _ => break,
        }
    }
    at
}
