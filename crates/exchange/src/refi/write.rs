//! From a project to a file: lower-case names, code points, half-open, line feeds, no byte order mark, the quote as the name of its
//! selection, elements in the order of the schema, no empty wrappers, every identity as it came.

mod out;
mod sources;

use super::archive;
use super::error::RefiError;
use super::guid::Guid;
use super::loss::{Losses, Place, What};
use super::model::{Case, Code, Codebook, Document, Edge, Graph, Link, Project, Set, Variable, Vertex};
use out::{Out, color, guid, shown};
use sources::Words;

/// What files written here say of the program that wrote them. How they count is known by it, whatever the project went through before.
pub const ORIGIN: &str = concat!("Jalon ", env!("CARGO_PKG_VERSION"));

/// A file that was written, and what is not in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Export {
    /// The file.
    pub bytes: Vec<u8>,
    /// What was dropped or changed: first what the sender told, then what the standard has no place for.
    pub losses: Losses,
}

/// Writes a project (`.qdpx`). `told` is what the sender has and could not put into a [`Project`]. When there is anything to tell,
/// `note` is asked for a note that says so in words, which goes along as a file of its own.
///
/// # Errors
/// [`RefiError::NotWritten`] when the archive cannot be made.
pub fn write(project: &Project, told: Losses, note: impl FnOnce(&Losses) -> Option<Document>) -> Result<Export, RefiError> {
    let (xml, files, losses) = compose(project, None);
    let losses = Losses(told.0.into_iter().chain(losses.0).collect());
    let note = if losses.is_empty() { None } else { note(&losses) };
    let Some(note) = note else { return Ok(Export { bytes: archive::write(&xml, &files)?, losses }) };
    let (xml, files, _) = compose(project, Some(&note));
    Ok(Export { bytes: archive::write(&xml, &files)?, losses })
}

/// Writes a codebook (`.qdc`).
///
/// # Errors
/// [`RefiError::NoCodes`]: the standard knows no empty codebook.
pub fn write_codebook(book: &Codebook) -> Result<Export, RefiError> {
    if book.codes.is_empty() {
        return Err(RefiError::NoCodes);
    }
    let mut out = Out::new();
    out.start("CodeBook", vec![("xmlns", Some("urn:QDA-XML:codebook:1.0".to_owned())), ("origin", Some(ORIGIN.to_owned()))]);
    out.origin(book.origin.as_deref());
    out.wrapped("Codes", &book.codes, |out, code| out.code(code, false));
    out.wrapped("Sets", &book.sets, |out, set| out.code_set(set));
    out.end("CodeBook");
    let (xml, _, losses) = out.into_parts();
    Ok(Export { bytes: xml.into_bytes(), losses })
}

fn compose(project: &Project, note: Option<&Document>) -> (String, Vec<(String, Vec<u8>)>, Losses) {
    let mut out = Out::new();
    let stamp = &project.stamp;
    out.origin(project.origin.as_deref());
    let attributes = vec![
        ("xmlns", Some("urn:QDA-XML:project:1.0".to_owned())),
        ("name", Some(project.name.clone())),
        ("origin", Some(ORIGIN.to_owned())),
        ("creatingUserGUID", shown(stamp.created_by.as_ref())),
        ("creationDateTime", shown(stamp.created.as_ref())),
        ("modifyingUserGUID", shown(stamp.modified_by.as_ref())),
        ("modifiedDateTime", shown(stamp.modified.as_ref())),
        ("basePath", project.base_path.clone()),
    ];
    out.start("Project", attributes);
    out.wrapped("Users", &project.users, |out, user| {
        out.leaf("User", vec![("guid", guid(user.guid)), ("name", user.name.clone()), ("id", user.id.clone())]);
    });
    if !project.codes.is_empty() {
        out.start("CodeBook", Vec::new());
        out.wrapped("Codes", &project.codes, |out, code| out.code(code, true));
        out.end("CodeBook");
    }
    out.wrapped("Variables", &project.variables, Out::variable);
    out.wrapped("Cases", &project.cases, Out::case);
    out.wrapped("Sources", &project.sources, Out::source);
    if !project.notes.is_empty() || note.is_some() {
        out.start("Notes", Vec::new());
        project.notes.iter().for_each(|note| out.document("Note", note, Words::Inline));
        note.into_iter().for_each(|note| out.document("Note", note, Words::File));
        out.end("Notes");
    }
    out.wrapped("Links", &project.links, Out::link);
    out.wrapped("Sets", &project.sets, Out::set);
    out.wrapped("Graphs", &project.graphs, Out::graph);
    out.description(project.description.as_ref(), None);
    out.targets("NoteRef", &project.note_refs);
    out.end("Project");
    out.into_parts()
}

impl Out {
    /// Tells when another program is no longer named.
    fn origin(&mut self, before: Option<&str>) {
        if before.is_some_and(|before| before != ORIGIN) {
            self.losses.tell(Place::Element { name: "Project", guid: None, line: 0 }, What::OriginReplaced);
        }
    }

    /// A wrapper around items; nothing when there are none.
    fn wrapped<T>(&mut self, wrapper: &'static str, items: &[T], each: impl Fn(&mut Self, &T)) {
        if items.is_empty() {
            return;
        }
        self.start(wrapper, Vec::new());
        items.iter().for_each(|item| each(self, item));
        self.end(wrapper);
    }

    fn code(&mut self, code: &Code, notes: bool) {
        let attributes = vec![
            ("guid", guid(code.guid)),
            ("name", Some(code.name.clone())),
            ("isCodable", Some(code.codable.to_string())),
            color(code.color.as_ref()),
        ];
        self.start("Code", attributes);
        self.description(code.description.as_ref(), Some(code.guid));
        if notes {
            self.targets("NoteRef", &code.note_refs);
        } else if !code.note_refs.is_empty() {
            self.losses.tell(Place::out("Code", code.guid), What::CodeNotes { notes: code.note_refs.len() });
        }
        code.children.iter().for_each(|child| self.code(child, notes));
        self.end("Code");
    }

    fn variable(&mut self, variable: &Variable) {
        let attributes = vec![
            ("guid", guid(variable.guid)),
            ("name", Some(variable.name.clone())),
            ("typeOfVariable", Some(variable.kind.code().to_owned())),
        ];
        self.start("Variable", attributes);
        self.description(variable.description.as_ref(), Some(variable.guid));
        self.end("Variable");
    }

    fn case(&mut self, case: &Case) {
        self.start("Case", vec![("guid", guid(case.guid)), ("name", case.name.clone())]);
        self.description(case.description.as_ref(), Some(case.guid));
        self.targets("CodeRef", &case.codes);
        self.values(&case.values);
        self.targets("SourceRef", &case.sources);
        self.targets("SelectionRef", &case.selections);
        self.end("Case");
    }

    fn link(&mut self, link: &Link) {
        let attributes = vec![
            ("guid", guid(link.guid)),
            ("name", link.name.clone()),
            ("direction", link.direction.map(|way| way.code().to_owned())),
            color(link.color.as_ref()),
            ("originGUID", shown(link.origin.as_ref())),
            ("targetGUID", shown(link.target.as_ref())),
        ];
        self.start("Link", attributes);
        self.targets("NoteRef", &link.note_refs);
        self.end("Link");
    }

    fn set(&mut self, set: &Set) {
        self.start("Set", vec![("guid", guid(set.guid)), ("name", Some(set.name.clone()))]);
        self.description(set.description.as_ref(), Some(set.guid));
        self.targets("MemberCode", &set.codes);
        self.targets("MemberSource", &set.sources);
        self.targets("MemberNote", &set.notes);
        self.end("Set");
    }

    /// A set of a codebook by itself: its members are named by another attribute.
    fn code_set(&mut self, set: &Set) {
        self.start("Set", vec![("guid", guid(set.guid)), ("name", Some(set.name.clone()))]);
        self.description(set.description.as_ref(), Some(set.guid));
        for code in &set.codes {
            self.leaf("MemberCode", vec![("guid", guid(*code))]);
        }
        let members = set.sources.len() + set.notes.len();
        if members > 0 {
            self.losses.tell(Place::out("Set", set.guid), What::SetMembers { members });
        }
        self.end("Set");
    }

    fn graph(&mut self, graph: &Graph) {
        self.start("Graph", vec![("guid", guid(graph.guid)), ("name", graph.name.clone())]);
        graph.vertices.iter().for_each(|vertex| self.vertex(vertex));
        graph.edges.iter().for_each(|edge| self.edge(edge));
        self.end("Graph");
    }

    fn vertex(&mut self, vertex: &Vertex) {
        let attributes = vec![
            ("guid", guid(vertex.guid)),
            ("representedGUID", shown(vertex.represents.as_ref())),
            ("name", vertex.name.clone()),
            ("firstX", Some(vertex.first.0.to_string())),
            ("firstY", Some(vertex.first.1.to_string())),
            ("secondX", shown(vertex.second.0.as_ref())),
            ("secondY", shown(vertex.second.1.as_ref())),
            ("shape", vertex.shape.map(|shape| shape.code().to_owned())),
            color(vertex.color.as_ref()),
        ];
        self.leaf("Vertex", attributes);
    }

    fn edge(&mut self, edge: &Edge) {
        let attributes = vec![
            ("guid", guid(edge.guid)),
            ("representedGUID", shown(edge.represents.as_ref())),
            ("name", edge.name.clone()),
            ("sourceVertex", guid(edge.source)),
            ("targetVertex", guid(edge.target)),
            color(edge.color.as_ref()),
            ("direction", edge.direction.map(|way| way.code().to_owned())),
            ("lineStyle", edge.style.map(|style| style.code().to_owned())),
        ];
        self.leaf("Edge", attributes);
    }
}

/// A note that says what an export leaves out, from the words of the caller.
pub fn leaves_out(guid: Guid, title: impl Into<String>, text: impl Into<String>) -> Document {
    let mut note = Document::new(guid, text);
    note.head.name = Some(title.into());
    note
}
