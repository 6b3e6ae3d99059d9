//! Word's format: WordprocessingML in a package (ECMA-376 part 1).
//!
//! The text is what a reader sees with all changes accepted: inserted text is there, deleted text is not. The head and foot of
//! pages stand once before and after the body, footnotes and endnotes after it.

mod body;
mod sheet;

use super::build::Builder;
use super::error::{Measure, SourceError};
use super::package::Package;
use super::xml::{Element, Space, Visitor, walk};
use super::{Format, Loss, Style};
use body::{Body, Note};
use sheet::Sheet;

const FORMAT: Format = Format::Docx;
const DOCUMENT: &str = "word/document.xml";
const STYLES: &str = "word/styles.xml";
const HEADER: &str = "word/header";
const FOOTER: &str = "word/footer";
const COMMENTS: &str = "word/comments.xml";
const NOTES: [(&str, Note); 2] = [("word/footnotes.xml", Note::Foot), ("word/endnotes.xml", Note::End)];

pub(super) fn read(bytes: &[u8], builder: &mut Builder<'_>) -> Result<(), SourceError> {
    let mut package = Package::open(bytes, FORMAT, builder.limits)?;
    let document = package.required(DOCUMENT)?;
    let sheet = match package.part(STYLES)? {
        Some(xml) => Sheet::read(&xml, builder.limits)?,
        None => Sheet::default(),
    };
    edges(&mut package, HEADER, Style::PageHeader, &sheet, builder)?;

    let limits = builder.limits;
    let mut body = Body::new(&sheet, builder);
    walk(&document, (FORMAT, DOCUMENT), limits, &mut body)?;
    for (part, kind) in NOTES {
        if let Some(xml) = package.part(part)? {
            body.begin_notes(kind)?;
            walk(&xml, (FORMAT, part), limits, &mut body)?;
        }
    }
    drop(body);

    edges(&mut package, FOOTER, Style::PageFooter, &sheet, builder)?;
    if let Some(xml) = package.part(COMMENTS)? {
        walk(&xml, (FORMAT, COMMENTS), limits, &mut Comments(builder, false))?;
    }
    charts(&package, builder)
}

/// Heads or feet of pages, each once: most documents hold the same one for first, even and odd pages.
fn edges(
    package: &mut Package<'_>,
    part: &'static str,
    style: Style,
    sheet: &Sheet,
    builder: &mut Builder<'_>,
) -> Result<(), SourceError> {
    let mut seen: Vec<String> = Vec::new();
    for xml in package.parts_like(part, ".xml")? {
        let mut edge = Builder::new(builder.limits);
        walk(&xml, (FORMAT, part), builder.limits, &mut Body::new(sheet, &mut edge))?;
        if seen.iter().any(|text| text == edge.text()) {
            continue;
        }
        builder.limits.check(Measure::Text, seen.iter().map(String::len).sum::<usize>() as u64)?;
        seen.push(edge.text().to_owned());
        builder.append(edge, style)?;
    }
    Ok(())
}

/// Charts and diagrams are parts of their own, with words in them.
fn charts(package: &Package<'_>, builder: &mut Builder<'_>) -> Result<(), SourceError> {
    for _ in 0..package.count("word/charts/chart") + package.count("word/diagrams/data") + package.count("word/embeddings/") {
        builder.drop(Loss::Object, 0);
    }
    Ok(())
}

/// Counts comments and their characters.
struct Comments<'b, 'l>(&'b mut Builder<'l>, bool);

impl Visitor for Comments<'_, '_> {
    fn open(&mut self, element: &Element<'_>) -> Result<(), SourceError> {
        match (element.space, element.name) {
            (Space::Word, "comment") => self.0.drop(Loss::Comment, 0),
            (Space::Word, "t") => self.1 = true,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, _: Space, _: &str) -> Result<(), SourceError> {
        self.1 = false;
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), SourceError> {
        if self.1 {
            self.0.drop_more(Loss::Comment, text.chars().count());
        }
        Ok(())
    }
}
