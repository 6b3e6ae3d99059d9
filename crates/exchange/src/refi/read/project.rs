//! Everything of a project but its sources.

use super::super::error::RefiError;
use super::super::guid::Guid;
use super::super::loss::{Losses, What};
use super::super::model::{
    Case, Code, Datum, Direction, Edge, Graph, LineStyle, Link, Project, Set, Shape, Stamp, User, Variable, VariableKind,
    VariableValue, Vertex,
};
use super::super::value::{Day, Decimal, Moment};
use super::super::xml::Element;
use super::intake::Intake;

fn boolean(text: &str) -> Result<bool, ()> {
    match text.trim().to_ascii_lowercase().as_str() {
        "true" | "1" => Ok(true),
        "false" | "0" => Ok(false),
        _ => Err(()),
    }
}

fn direction(text: &str) -> Result<Direction, ()> {
    Direction::of(text).ok_or(())
}

impl Intake<'_> {
    pub(super) fn project(&mut self, mut element: Element) -> Result<Project, RefiError> {
        let mut project = Project {
            name: self.name(&mut element),
            origin: element.take("origin"),
            base_path: element.take("basePath"),
            stamp: Stamp {
                created_by: self.reference(&mut element, "creatingUserGUID"),
                created: self.moment(&mut element, "creationDateTime"),
                modified_by: self.reference(&mut element, "modifyingUserGUID"),
                modified: self.moment(&mut element, "modifiedDateTime"),
            },
            description: self.description(&mut element),
            note_refs: self.targets(&mut element, "NoteRef"),
            ..Project::default()
        };
        project.users = self.list(&mut element, "Users", "User", Self::user);
        if let Some(mut codebook) = element.take_one("CodeBook", &mut self.losses) {
            project.codes = self.list(&mut codebook, "Codes", "Code", Self::code);
            // The older drafts name the program here.
            let origin = codebook.take("origin");
            project.origin = project.origin.or(origin);
            codebook.finish(&mut self.losses);
        }
        project.variables = self.list(&mut element, "Variables", "Variable", Self::variable);
        project.cases = self.list(&mut element, "Cases", "Case", Self::case);
        if let Some(wrapper) = element.take_one("Sources", &mut self.losses) {
            project.sources = self.sources(wrapper)?;
        }
        if let Some(mut wrapper) = element.take_one("Notes", &mut self.losses) {
            for child in wrapper.take_all("Note") {
                project.notes.push(self.document(child)?);
            }
            wrapper.finish(&mut self.losses);
        }
        project.links = self.list(&mut element, "Links", "Link", Self::link);
        project.sets = self.list(&mut element, "Sets", "Set", Self::set);
        project.graphs = self.list(&mut element, "Graphs", "Graph", Self::graph);
        element.finish(&mut self.losses);
        Ok(project)
    }

    pub(super) fn list<T>(
        &mut self,
        element: &mut Element,
        wrapper: &'static str,
        item: &str,
        mut each: impl FnMut(&mut Self, Element) -> T,
    ) -> Vec<T> {
        let Some(mut wrapper) = element.take_one(wrapper, &mut self.losses) else { return Vec::new() };
        let items = wrapper.take_all(item).into_iter().map(|child| each(self, child)).collect();
        wrapper.finish(&mut self.losses);
        items
    }

    fn user(&mut self, mut element: Element) -> User {
        let user = User { guid: self.guid(&mut element), name: element.take("name"), id: element.take("id") };
        element.finish(&mut self.losses);
        user
    }

    pub(super) fn code(&mut self, mut element: Element) -> Code {
        let codable = self.typed(&mut element, "isCodable", boolean);
        if codable.is_none() {
            self.tell(&element, What::MissingAttribute { name: "isCodable" });
        }
        let code = Code {
            guid: self.guid(&mut element),
            name: self.name(&mut element),
            codable: codable.unwrap_or(true),
            color: self.color(&mut element),
            description: self.description(&mut element),
            note_refs: self.targets(&mut element, "NoteRef"),
            children: element.take_all("Code").into_iter().map(|child| self.code(child)).collect(),
        };
        element.finish(&mut self.losses);
        code
    }

    fn variable(&mut self, mut element: Element) -> Variable {
        let kind = self.typed(&mut element, "typeOfVariable", |text| VariableKind::of(text).ok_or(()));
        if kind.is_none() {
            self.tell(&element, What::MissingAttribute { name: "typeOfVariable" });
        }
        let variable = Variable {
            guid: self.guid(&mut element),
            name: self.name(&mut element),
            kind: kind.unwrap_or(VariableKind::Text),
            description: self.description(&mut element),
        };
        element.finish(&mut self.losses);
        variable
    }

    pub(super) fn values(&mut self, element: &mut Element) -> Vec<VariableValue> {
        element.take_all("VariableValue").into_iter().filter_map(|child| self.value(child)).collect()
    }

    fn value(&mut self, mut element: Element) -> Option<VariableValue> {
        let variable = element.take_one("VariableRef", &mut self.losses).and_then(|child| self.target(child));
        let mut value = None;
        for mut child in element.take_children() {
            let text = child.take_text();
            let datum = match child.name {
                "TextValue" => Some(Datum::Text(text)),
                "BooleanValue" => boolean(&text).ok().map(Datum::Boolean),
                "IntegerValue" => text.trim().parse().ok().map(Datum::Integer),
                "FloatValue" => Decimal::parse(&text).ok().map(Datum::Float),
                "DateValue" => Day::parse(&text).ok().map(Datum::Date),
                "DateTimeValue" => Moment::parse(&text).ok().map(Datum::DateTime),
                _ => {
                    child.unknown(element.place(), &mut self.losses);
                    continue;
                }
            };
            match (datum, &value) {
                (Some(datum), None) => value = Some(datum),
                (None, _) => self.tell(&child, What::BadValue { name: child.name }),
                (Some(_), Some(_)) => self.tell(&element, What::Repeated { name: child.name }),
            }
            child.finish(&mut self.losses);
        }
        if variable.is_none() {
            self.tell(&element, What::NoTarget);
        }
        element.finish(&mut self.losses);
        Some(VariableValue { variable: variable?, value })
    }

    fn case(&mut self, mut element: Element) -> Case {
        let case = Case {
            guid: self.guid(&mut element),
            name: element.take("name"),
            description: self.description(&mut element),
            codes: self.targets(&mut element, "CodeRef"),
            values: self.values(&mut element),
            sources: self.targets(&mut element, "SourceRef"),
            selections: self.targets(&mut element, "SelectionRef"),
        };
        element.finish(&mut self.losses);
        case
    }

    fn link(&mut self, mut element: Element) -> Link {
        let link = Link {
            guid: self.guid(&mut element),
            name: element.take("name"),
            direction: self.typed(&mut element, "direction", direction),
            color: self.color(&mut element),
            origin: self.reference(&mut element, "originGUID"),
            target: self.reference(&mut element, "targetGUID"),
            note_refs: self.targets(&mut element, "NoteRef"),
        };
        element.finish(&mut self.losses);
        link
    }

    pub(super) fn set(&mut self, mut element: Element) -> Set {
        let set = Set {
            guid: self.guid(&mut element),
            name: self.name(&mut element),
            description: self.description(&mut element),
            codes: self.targets(&mut element, "MemberCode"),
            sources: self.targets(&mut element, "MemberSource"),
            notes: self.targets(&mut element, "MemberNote"),
        };
        element.finish(&mut self.losses);
        set
    }

    fn graph(&mut self, mut element: Element) -> Graph {
        let graph = Graph {
            guid: self.guid(&mut element),
            name: element.take("name"),
            vertices: element.take_all("Vertex").into_iter().map(|child| self.vertex(child)).collect(),
            edges: element.take_all("Edge").into_iter().filter_map(|child| self.edge(child)).collect(),
        };
        element.finish(&mut self.losses);
        graph
    }

    fn vertex(&mut self, mut element: Element) -> Vertex {
        let vertex = Vertex {
            guid: self.guid(&mut element),
            represents: self.reference(&mut element, "representedGUID"),
            name: element.take("name"),
            first: (self.required_integer(&mut element, "firstX"), self.required_integer(&mut element, "firstY")),
            second: (self.integer(&mut element, "secondX"), self.integer(&mut element, "secondY")),
            shape: self.typed(&mut element, "shape", |text| Shape::of(text).ok_or(())),
            color: self.color(&mut element),
        };
        element.finish(&mut self.losses);
        vertex
    }

    fn edge(&mut self, mut element: Element) -> Option<Edge> {
        let guid = self.guid(&mut element);
        let source = self.reference(&mut element, "sourceVertex");
        let target = self.reference(&mut element, "targetVertex");
        let (Some(source), Some(target)) = (source, target) else {
            self.tell(&element, What::NoTarget);
            return None;
        };
        let edge = Edge {
            guid,
            represents: self.reference(&mut element, "representedGUID"),
            name: element.take("name"),
            source,
            target,
            color: self.color(&mut element),
            direction: self.typed(&mut element, "direction", direction),
            style: self.typed(&mut element, "lineStyle", |text| LineStyle::of(text).ok_or(())),
        };
        element.finish(&mut self.losses);
        Some(edge)
    }
}

/// All identities of a codebook's tree.
pub(super) fn code_guids(codes: &[Code], each: &mut dyn FnMut(Guid)) {
    for code in codes {
        each(code.guid);
        code_guids(&code.children, each);
    }
}

/// How many elements lie beside the codebook in a project, when only the codebook is wanted.
pub(super) fn beside(root: &mut Element, losses: &mut Losses) {
    let place = root.place();
    let elements = root.take_children().iter().filter(|child| !matches!(child.name, "CodeBook" | "Sets")).count();
    if elements > 0 {
        losses.tell(place, What::BesideCodebook { elements });
    }
}
