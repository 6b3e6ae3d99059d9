//! Claims with their evidence. The standard has no word for them: a claim travels as a note, and a link leads from it to each passage
//! it rests on, which programs show that know neither this one nor claims.

use super::super::guid::Guid;
use super::{Direction, Document, Link, Project};

impl Project {
    /// Adds a claim. Of each piece of evidence: the identity of its link, the passage, and how it bears on the claim, in words.
    pub fn add_claim(&mut self, claim: Document, evidence: impl IntoIterator<Item = (Guid, Guid, Option<String>)>) {
        let origin = Some(claim.head.guid);
        self.links.extend(evidence.into_iter().map(|(guid, passage, name)| Link {
            guid,
            name,
            direction: Some(Direction::OneWay),
            color: None,
            origin,
            target: Some(passage),
            note_refs: Vec::new(),
        }));
        self.notes.push(claim);
    }

    /// The links that lead from a note to what it is about, as [`Project::add_claim`] and NVivo make them.
    pub fn links_from(&self, note: Guid) -> impl Iterator<Item = &Link> {
        self.links.iter().filter(move |link| link.origin == Some(note) && link.direction == Some(Direction::OneWay))
    }
}
