//! References that lead nowhere, identities that are there twice.

use std::collections::HashSet;

use super::super::guid::Guid;
use super::super::loss::{Losses, Place, What};
use super::super::model::{Code, Head, Project, VariableValue};
use super::super::visit::heads;
use super::project::code_guids;

#[derive(Default)]
struct Known {
    users: HashSet<Guid>,
    codes: HashSet<Guid>,
    variables: HashSet<Guid>,
    cases: HashSet<Guid>,
    sources: HashSet<Guid>,
    selections: HashSet<Guid>,
    notes: HashSet<Guid>,
    others: HashSet<Guid>,
}

impl Known {
    fn anything(&self, guid: Guid) -> bool {
        let Self { users, codes, variables, cases, sources, selections, notes, others } = self;
        [users, codes, variables, cases, sources, selections, notes, others].iter().any(|set| set.contains(&guid))
    }
}

fn put(set: &mut HashSet<Guid>, element: &'static str, guid: Guid, losses: &mut Losses) {
    if !set.insert(guid) {
        losses.tell(Place::out(element, guid), What::RepeatedGuid);
    }
}

fn known(project: &Project, losses: &mut Losses) -> Known {
    let mut known = Known::default();
    project.users.iter().for_each(|user| put(&mut known.users, "User", user.guid, losses));
    code_guids(&project.codes, &mut |guid| put(&mut known.codes, "Code", guid, losses));
    project.variables.iter().for_each(|variable| put(&mut known.variables, "Variable", variable.guid, losses));
    project.cases.iter().for_each(|case| put(&mut known.cases, "Case", case.guid, losses));
    let mut codings = HashSet::new();
    heads(project, &mut |element, head| {
        match element {
            "TextSource" | "PictureSource" | "PDFSource" | "AudioSource" | "VideoSource" => {
                put(&mut known.sources, element, head.guid, losses);
            }
            "Note" => put(&mut known.notes, element, head.guid, losses),
            "Transcript" | "Representation" | "TextDescription" => drop(known.others.insert(head.guid)),
            // A passage of a PDF and its rectangle on the page have one identity in ATLAS.ti.
            _ => drop(known.selections.insert(head.guid)),
        }
        head.codings.iter().for_each(|coding| put(&mut codings, "Coding", coding.guid, losses));
    });
    known.others.extend(codings);
    known.others.extend(project.links.iter().map(|link| link.guid));
    known.others.extend(project.sets.iter().map(|set| set.guid));
    for graph in &project.graphs {
        known.others.insert(graph.guid);
        known.others.extend(graph.vertices.iter().map(|vertex| vertex.guid));
    }
    known
}

struct Check<'a> {
    known: Known,
    losses: &'a mut Losses,
}

impl Check<'_> {
    fn all<'g>(&mut self, place: &Place, targets: impl IntoIterator<Item = &'g Guid>, within: fn(&Known) -> &HashSet<Guid>) {
        for target in targets {
            if !within(&self.known).contains(target) {
                self.losses.tell(place.clone(), What::Dangling { target: *target });
            }
        }
    }

    fn any<'g>(&mut self, place: &Place, targets: impl IntoIterator<Item = &'g Guid>) {
        for target in targets {
            if !self.known.anything(*target) {
                self.losses.tell(place.clone(), What::Dangling { target: *target });
            }
        }
    }

    fn head(&mut self, element: &'static str, head: &Head) {
        let place = Place::out(element, head.guid);
        self.all(&place, &head.note_refs, |known| &known.notes);
        self.all(&place, head.stamp.created_by.iter().chain(&head.stamp.modified_by), |known| &known.users);
        for coding in &head.codings {
            let place = Place::out("Coding", coding.guid);
            self.all(&place, &coding.note_refs, |known| &known.notes);
            self.all(&place, &coding.created_by, |known| &known.users);
            if !self.known.codes.contains(&coding.code) && self.known.cases.contains(&coding.code) {
                self.losses.tell(place, What::CodingOfCase);
            } else {
                self.all(&place, [&coding.code], |known| &known.codes);
            }
        }
    }

    fn values(&mut self, place: &Place, values: &[VariableValue]) {
        self.all(place, values.iter().map(|value| &value.variable), |known| &known.variables);
    }

    fn codes(&mut self, codes: &[Code]) {
        for code in codes {
            self.all(&Place::out("Code", code.guid), &code.note_refs, |known| &known.notes);
            self.codes(&code.children);
        }
    }
}

/// Tells of references that lead nowhere and of identities met twice. Nothing is changed.
pub(super) fn check(project: &Project, losses: &mut Losses) {
    let known = known(project, losses);
    let mut check = Check { known, losses };
    let whole = Place::Element { name: "Project", guid: None, line: 1 };
    check.all(&whole, &project.note_refs, |known| &known.notes);
    check.all(&whole, project.stamp.created_by.iter().chain(&project.stamp.modified_by), |known| &known.users);
    check.codes(&project.codes);
    heads(project, &mut |element, head| check.head(element, head));
    for case in &project.cases {
        let place = Place::out("Case", case.guid);
        check.all(&place, &case.codes, |known| &known.codes);
        check.all(&place, &case.sources, |known| &known.sources);
        check.all(&place, &case.selections, |known| &known.selections);
        check.values(&place, &case.values);
    }
    for source in &project.sources {
        let values = match source {
            super::super::model::Source::Text(text) => &text.values,
            super::super::model::Source::Picture(picture) => &picture.values,
            super::super::model::Source::Pdf(pdf) => &pdf.values,
            super::super::model::Source::Audio(recording) | super::super::model::Source::Video(recording) => &recording.values,
        };
        check.values(&Place::out("VariableValue", source.head().guid), values);
    }
    for link in &project.links {
        let place = Place::out("Link", link.guid);
        check.any(&place, link.origin.iter().chain(&link.target));
        check.all(&place, &link.note_refs, |known| &known.notes);
    }
    for set in &project.sets {
        let place = Place::out("Set", set.guid);
        check.all(&place, &set.codes, |known| &known.codes);
        check.all(&place, &set.sources, |known| &known.sources);
        check.all(&place, &set.notes, |known| &known.notes);
    }
    for graph in &project.graphs {
        graph.vertices.iter().for_each(|vertex| check.any(&Place::out("Vertex", vertex.guid), &vertex.represents));
        graph.edges.iter().for_each(|edge| {
            check.any(&Place::out("Edge", edge.guid), [&edge.source, &edge.target].into_iter().chain(&edge.represents))
        });
    }
}
