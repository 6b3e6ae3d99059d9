//! A document: what a report says, before it is a page or a PDF.

use std::collections::BTreeSet;

use jalon_language::Language;
use jalon_record::id::EntryId;
use serde::{Serialize, Serializer};

use crate::timeline::LegendItem;

/// The short form in which a text cites an entry: the last eight digits of its id, which are random.
pub fn short_id(entry: EntryId) -> String {
    let text = entry.to_string();
    text.get(text.len().saturating_sub(8)..).unwrap_or(&text).to_owned()
}

/// The anchor of an entry in the list of entries cited.
pub fn anchor_of(entry: EntryId) -> String {
    format!("e-{entry}")
}

/// A report.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Document {
    /// The language it is written in.
    #[serde(serialize_with = "code")]
    pub language: Language,
    /// Its title.
    pub title: String,
    /// What it is, under the title.
    pub subtitle: Option<String>,
    /// The running header.
    pub running: String,
    /// A warning on every page, such as that everything is invented.
    pub banner: Option<String>,
    /// What stands on the cover: where, when made, from which state of the record.
    pub facts: Vec<Definition>,
    /// The heading of the table of contents; empty for a document so short that it has none, and no cover of its own.
    pub contents: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

fn code<S: Serializer>(language: &Language, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(language.code())
}

/// A piece of a document.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "block", rename_all = "kebab-case")]
pub enum Block {
    /// A heading, level 1 to 3.
    Heading {
        /// Its level; the title of the document stands above 1.
        level: u8,
        /// Its anchor.
        id: String,
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        text: Vec<Inline>,
    },
    /// A list.
    List {
        /// Its items.
        items: Vec<Vec<Inline>>,
    },
    /// A table.
    Table(Table),
    /// A drawing.
    Figure(Figure),
    /// Something set apart.
    Note {
        /// What sort of note.
        tone: Tone,
        /// Its title.
        title: String,
        /// Its words.
        text: Vec<Inline>,
    },
    /// Terms and what they mean.
    Definitions {
        /// The terms.
        items: Vec<Definition>,
    },
    /// Dated happenings.
    Chronicle {
        /// The happenings, in order.
        items: Vec<Happening>,
    },
    /// Blocks for which paper is turned.
    Turned {
        /// The blocks.
        blocks: Vec<Block>,
    },
    /// What the marks of a drawing mean.
    Legend {
        /// Marks and meanings.
        items: Vec<LegendItem>,
    },
    /// Numbered sources, which texts cite by [`Inline::Source`].
    Sources {
        /// From 1 on.
        items: Vec<String>,
    },
}

/// The sort of a note.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// How to read something.
    Guide,
    /// Something to mind.
    Warning,
    /// Nothing is here yet, and what would fill it.
    Empty,
}

/// A term and what it means.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Definition {
    /// The term.
    pub term: String,
    /// What it means.
    pub meaning: Vec<Inline>,
}

/// One dated line of a chronicle.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Happening {
    /// Which mark stands beside it: `context`, `step`, `voice`, `bracket`.
    pub mark: &'static str,
    /// When, in words.
    pub date: String,
    /// What.
    pub what: Vec<Inline>,
    /// Confidence, sources, doubts; one line each.
    pub notes: Vec<Vec<Inline>>,
}

/// A table.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The names of the columns.
    pub header: Vec<String>,
    /// Relative widths of the columns, one for each.
    pub widths: Vec<u8>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// Whether it is wide, so that a narrow screen scrolls it rather than stacks it.
    pub wide: bool,
}

/// A row of a table.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "row", rename_all = "kebab-case")]
pub enum Row {
    /// A heading over the rows that follow.
    Group {
        /// Its words.
        text: String,
    },
    /// A row of cells, as many as there are columns; the first names the row.
    Cells {
        /// An anchor to it.
        anchor: Option<String>,
        /// Each cell is a run of lines.
        cells: Vec<Vec<Vec<Inline>>>,
    },
}

/// A drawing.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Figure {
    /// The drawing itself, made by [`crate::timeline`]; never anything that a person sent.
    pub svg: String,
    /// What it shows.
    pub caption: String,
    /// The same for those who do not see it.
    pub alt: String,
}

/// A run of words.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "inline", rename_all = "kebab-case")]
pub enum Inline {
    /// Plain words.
    Text {
        /// The words.
        text: String,
    },
    /// Important words.
    Strong {
        /// The words.
        text: String,
    },
    /// Stressed words.
    Emphasis {
        /// The words.
        text: String,
    },
    /// Words in another language, or of one that is known.
    Foreign {
        /// The language, as a BCP 47 tag.
        lang: String,
        /// The words.
        text: String,
    },
    /// The state of a step, with its mark.
    State {
        /// The code.
        code: &'static str,
        /// In words.
        text: String,
    },
    /// How well something is known, with its mark.
    Confidence {
        /// The code.
        code: &'static str,
        /// In words.
        text: String,
    },
    /// A citation of an entry of the record.
    Cite {
        /// The anchor in the list of entries cited.
        anchor: String,
        /// The whole id.
        id: String,
        /// The short id, as printed.
        text: String,
    },
    /// A citation of a source by its number.
    Source {
        /// Its number, from 1.
        number: usize,
    },
    /// Letters of one width: a hash, an id.
    Mono {
        /// The letters.
        text: String,
    },
}

impl Inline {
    /// Plain words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }

    /// Important words.
    pub fn strong(text: impl Into<String>) -> Self {
        Self::Strong { text: text.into() }
    }

    /// Stressed words.
    pub fn emphasis(text: impl Into<String>) -> Self {
        Self::Emphasis { text: text.into() }
    }

    /// Letters of one width.
    pub fn mono(text: impl Into<String>) -> Self {
        Self::Mono { text: text.into() }
    }

    /// A citation.
    pub fn cite(entry: EntryId) -> Self {
        Self::Cite { anchor: anchor_of(entry), id: entry.to_string(), text: short_id(entry) }
    }

    /// The words alone.
    pub fn plain(&self) -> String {
        match self {
            Self::Text { text }
            | Self::Strong { text }
            | Self::Emphasis { text }
            | Self::Foreign { text, .. }
            | Self::State { text, .. }
            | Self::Confidence { text, .. }
            | Self::Mono { text } => text.clone(),
            Self::Cite { text, .. } => format!("[{text}]"),
            Self::Source { number } => format!("({number})"),
        }
    }
}

/// The words of a run.
fn plain(run: &[Inline]) -> String {
    run.iter().map(Inline::plain).collect()
}

impl Document {
    /// The anchors that exist, so that nothing links into the void.
    pub fn anchors(&self) -> BTreeSet<&str> {
        let mut anchors = BTreeSet::new();
        self.blocks.iter().for_each(|block| block.anchors(&mut anchors));
        anchors
    }

    /// Headings of the first level: anchor and words.
    pub fn sections(&self) -> impl Iterator<Item = (&str, &str)> {
        self.blocks.iter().flat_map(Block::unturned).filter_map(|block| match block {
            Block::Heading { level: 1, id, text } => Some((id.as_str(), text.as_str())),
            _ => None,
        })
    }

    /// The words of the document, a line for each piece: for tests, for search, for a reader without a page.
    pub fn plain(&self) -> String {
        let mut lines = vec![format!("# {}", self.title)];
        lines.extend(self.subtitle.clone());
        lines.extend(self.banner.iter().map(|banner| format!("!! {banner}")));
        lines.extend(self.facts.iter().map(|fact| format!("{}: {}", fact.term, plain(&fact.meaning))));
        self.blocks.iter().for_each(|block| block.plain(&mut lines));
        lines.join("\n")
    }
}

impl Block {
    /// The blocks on turned paper, or this one.
    fn unturned(&self) -> &[Self] {
        match self {
            Self::Turned { blocks } => blocks,
            block => std::slice::from_ref(block),
        }
    }

    fn anchors<'a>(&'a self, anchors: &mut BTreeSet<&'a str>) {
        match self {
            Self::Turned { blocks } => blocks.iter().for_each(|block| block.anchors(anchors)),
            Self::Heading { id, .. } => {
                anchors.insert(id.as_str());
            }
            Self::Table(table) => anchors.extend(table.rows.iter().filter_map(|row| match row {
                Row::Cells { anchor, .. } => anchor.as_deref(),
                Row::Group { .. } => None,
            })),
            _ => {}
        }
    }

    fn plain(&self, lines: &mut Vec<String>) {
        match self {
            Self::Heading { level, text, .. } => {
                lines.push(String::new());
                lines.push(format!("{} {text}", "#".repeat(usize::from(*level) + 1)));
            }
            Self::Paragraph { text } => lines.push(plain(text)),
            Self::List { items } => lines.extend(items.iter().map(|item| format!("- {}", plain(item)))),
            Self::Table(table) => table.plain(lines),
            Self::Figure(figure) => lines.push(format!("[{}]", figure.caption)),
            Self::Note { title, text, .. } => lines.push(format!("> {title}: {}", plain(text))),
            Self::Definitions { items } => {
                lines.extend(items.iter().map(|item| format!("{}: {}", item.term, plain(&item.meaning))));
            }
            Self::Chronicle { items } => {
                for item in items {
                    lines.push(format!("{} | {}", item.date, plain(&item.what)));
                    lines.extend(item.notes.iter().map(|note| format!("    {}", plain(note))));
                }
            }
            Self::Turned { blocks } => blocks.iter().for_each(|block| block.plain(lines)),
            Self::Legend { items } => lines.extend(items.iter().map(|item| format!("* {}", item.label))),
            Self::Sources { items } => {
                lines.extend(items.iter().enumerate().map(|(at, item)| format!("{}. {item}", at + 1)));
            }
        }
    }
}

impl Table {
    fn plain(&self, lines: &mut Vec<String>) {
        lines.push(format!("[{}]", self.caption));
        lines.push(self.header.join(" | "));
        for row in &self.rows {
            match row {
                Row::Group { text } => lines.push(format!("== {text}")),
                Row::Cells { cells, .. } => {
                    let cell = |cell: &Vec<Vec<Inline>>| cell.iter().map(|line| plain(line)).collect::<Vec<_>>().join("; ");
                    lines.push(cells.iter().map(cell).collect::<Vec<_>>().join(" | "));
                }
            }
        }
    }
}
