//! How often each code is used: of what may be shown, and how much is not.

use std::collections::{BTreeMap, BTreeSet};

use jalon_record::id::EntryId;

use super::Sight;

/// How often a code is used.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Used {
    /// Codings with the code itself, or with what was merged into it.
    pub alone: usize,
    /// Codings with it or with what stands below it, each once.
    pub below: usize,
    /// Of these, codings that are not shown: nobody is told where they are.
    pub withheld: usize,
}

impl Sight<'_> {
    /// How often each code is used in the newest versions; codes that are not used are left out.
    pub fn used(&self) -> BTreeMap<EntryId, Used> {
        let shown: BTreeSet<EntryId> = self.segments().map(|segment| segment.coding()).collect();
        let mut used: BTreeMap<EntryId, Used> = BTreeMap::new();
        let placed = self.desk.sources_with_text().flat_map(|source| self.desk.newest_in(source));
        for coding in placed.map(|placed| placed.coding) {
            let Some(row) = self.desk.codings.get(&coding) else { continue };
            let is_shown = shown.contains(&coding);
            let alone: BTreeSet<EntryId> = row.open.codes.iter().map(|code| self.tree.became(*code)).collect();
            let above: BTreeSet<EntryId> = alone.iter().flat_map(|code| self.tree.path(*code)).copied().collect();
            for code in above {
                let used = used.entry(code).or_default();
                match is_shown {
                    true => {
                        used.below += 1;
                        used.alone += usize::from(alone.contains(&code));
                    }
                    false => used.withheld += 1,
                }
            }
        }
        used
    }
}
