//! LibreOffice's format: OpenDocument text in a package (OASIS OpenDocument 1.3, part 3).
//!
//! As in docx: all changes accepted, notes after the body, the head and foot of pages once before and after it.

mod body;
mod sheet;

use super::build::Builder;
use super::error::{Cause, SourceError};
use super::package::Package;
use super::xml::walk;
use super::{Format, Loss, Style};
use body::{Body, Part};
use sheet::Sheet;

const FORMAT: Format = Format::Odt;
const CONTENT: &str = "content.xml";
const STYLES: &str = "styles.xml";
const MANIFEST: &str = "META-INF/manifest.xml";

pub(super) fn read(bytes: &[u8], builder: &mut Builder<'_>) -> Result<(), SourceError> {
    let limits = builder.limits;
    let mut package = Package::open(bytes, FORMAT, limits)?;
    // A locked package says so in its manifest, and its parts are not XML.
    if package.part(MANIFEST)?.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(SourceError::Locked);
    }
    let content = package.required(CONTENT)?;
    let styles = package.part(STYLES)?;
    let mut sheet = Sheet::default();
    for (xml, part) in styles.iter().map(|xml| (xml, STYLES)).chain([(&content, CONTENT)]) {
        walk(xml, (FORMAT, part), limits, &mut sheet)?;
    }
    edge(styles.as_deref(), Part::Header, Style::PageHeader, &sheet, builder)?;
    let mut body = Body::new(&sheet, Builder::new(limits), Part::Text);
    walk(&content, (FORMAT, CONTENT), limits, &mut body)?;
    if !body.seen() {
        return Err(SourceError::Broken { format: FORMAT, part: CONTENT, at: 0, cause: Cause::MissingPart });
    }
    body.into(builder)?;
    edge(styles.as_deref(), Part::Footer, Style::PageFooter, &sheet, builder)?;
    for _ in 0..package.count("ObjectReplacements/") {
        builder.drop(Loss::Object, 0);
    }
    Ok(())
}

fn edge(styles: Option<&str>, part: Part, style: Style, sheet: &Sheet, builder: &mut Builder<'_>) -> Result<(), SourceError> {
    let Some(xml) = styles else { return Ok(()) };
    let mut body = Body::new(sheet, Builder::new(builder.limits), part);
    walk(xml, (FORMAT, STYLES), builder.limits, &mut body)?;
    let mut edge = Builder::new(builder.limits);
    body.into(&mut edge)?;
    builder.append(edge, style)
}
