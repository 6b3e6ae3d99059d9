//! From a desk of codings to a project of REFI-QDA and back: nothing that the standard carries is lost, nothing comes twice, and what is
//! closed neither goes out nor comes in.
#![allow(clippy::unwrap_used, clippy::panic)]

mod consent;
mod foreign;
mod made;
mod record;

use jalon_exchange::refi::{self, Choice, Limits, Losses, Project, Source};
use proptest::prelude::*;
use record::{Record, plan};

/// Through the bytes of a file.
pub fn through(project: &Project) -> Project {
    let file = refi::write(project, Losses::default(), |_| None).unwrap();
    refi::read(&file.bytes, &Limits::default(), Choice::Proven).unwrap().project
}

/// Of several codes on one passage none comes first.
fn sorted(mut project: Project) -> Project {
    for source in &mut project.sources {
        let Source::Text(text) = source else { continue };
        for selection in &mut text.selections {
            selection.head.codings.sort_by_key(|coding| coding.guid);
        }
    }
    project.links.sort_by_key(|link| link.guid);
    project
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn there_and_back(seed in any::<u64>()) {
        let mut ours = made::record(seed);
        let (project, _) = ours.give();
        let file = through(&project);
        prop_assert_eq!(sorted(file.clone()), sorted(project.clone()), "the file says it all");

        prop_assert_eq!(ours.take(&file, &plan()).entries, vec![], "what is here does not come twice");

        let mut theirs = Record::at(2);
        let batch = theirs.take(&file, &plan());
        theirs.keep(&batch, 1);
        let (again, _) = theirs.give();
        prop_assert_eq!(sorted(again), sorted(project), "the same desk elsewhere, under the same names");
        prop_assert_eq!(theirs.take(&file, &plan()).entries, vec![], "a second time nothing comes");
    }
}
