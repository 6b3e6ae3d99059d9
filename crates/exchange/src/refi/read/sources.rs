//! Sources, notes and what is selected in them. Texts are taken as they are stored; positions become places later.

use super::super::archive::Found;
use super::super::error::{Limited, RefiError, shown};
use super::super::guid::Guid;
use super::super::loss::{Place, What};
use super::super::model::{
    Area, Between, Document, File, Head, PageArea, Pdf, Picture, Recording, Selection, Source, Stretch, SyncPoint, TextPlace,
    Transcript,
};
use super::super::text;
use super::super::value::FileName;
use super::super::xml::Element;
use super::intake::Intake;

type Taken<T> = Result<T, RefiError>;

/// The last part of a reference.
fn last(path: &str) -> Option<&str> {
    path.trim().rsplit(['/', '\\', ':']).next().filter(|name| !name.is_empty())
}

/// The last part of a reference to a file inside: `internal://name`, or what is met in its place.
fn inside(path: &str) -> Option<&str> {
    let scheme = path.trim().split_once(':').map_or("internal", |(scheme, _)| scheme);
    if scheme.eq_ignore_ascii_case("internal") { last(path) } else { None }
}

impl Intake<'_> {
    pub(super) fn sources(&mut self, mut wrapper: Element) -> Taken<Vec<Source>> {
        let mut sources = Vec::new();
        for element in wrapper.take_children() {
            sources.push(match element.name {
                "TextSource" => Source::Text(self.document(element)?),
                "PictureSource" => Source::Picture(self.picture(element)?),
                "PDFSource" => Source::Pdf(self.pdf(element)?),
                "AudioSource" => Source::Audio(self.recording(element, "AudioSelection")?),
                "VideoSource" => Source::Video(self.recording(element, "VideoSelection")?),
                _ => {
                    element.unknown(wrapper.place(), &mut self.losses);
                    continue;
                }
            });
        }
        wrapper.finish(&mut self.losses);
        Ok(sources)
    }

    pub(super) fn document(&mut self, mut element: Element) -> Taken<Document> {
        let head = self.head(&mut element);
        let values = self.values(&mut element);
        let selections = self.selections(&mut element, "PlainTextSelection", |intake, child, head| {
            intake.lines.insert(head.guid, child.line);
            let start = intake.required_integer(child, "startPosition");
            let end = intake.required_integer(child, "endPosition");
            Ok(TextPlace::Unplaced { start, end })
        })?;
        let text = self.text(&mut element, selections.len())?;
        let rich = self.file(&mut element, "richTextPath", head.guid)?;
        element.finish(&mut self.losses);
        Ok(Document { head, values, text, rich, selections })
    }

    fn child_document(&mut self, element: &mut Element, name: &'static str) -> Taken<Option<Document>> {
        element.take_one(name, &mut self.losses).map(|child| self.document(child)).transpose()
    }

    fn selections<P>(
        &mut self,
        element: &mut Element,
        name: &str,
        mut place: impl FnMut(&mut Self, &mut Element, &Head) -> Taken<P>,
    ) -> Taken<Vec<Selection<P>>> {
        let mut selections = Vec::new();
        for mut child in element.take_all(name) {
            let head = self.head(&mut child);
            let place = place(self, &mut child, &head)?;
            child.finish(&mut self.losses);
            selections.push(Selection { head, place });
        }
        Ok(selections)
    }

    fn picture(&mut self, mut element: Element) -> Taken<Picture> {
        let head = self.head(&mut element);
        let picture = Picture {
            values: self.values(&mut element),
            file: self.file(&mut element, "path", head.guid)?,
            current_path: element.take("currentPath"),
            text: self.child_document(&mut element, "TextDescription")?,
            selections: self.selections(&mut element, "PictureSelection", |intake, child, _| Ok(intake.area(child)))?,
            head,
        };
        element.finish(&mut self.losses);
        Ok(picture)
    }

    fn area(&mut self, element: &mut Element) -> Area {
        Area {
            first_x: self.required_integer(element, "firstX"),
            first_y: self.required_integer(element, "firstY"),
            second_x: self.required_integer(element, "secondX"),
            second_y: self.required_integer(element, "secondY"),
        }
    }

    fn pdf(&mut self, mut element: Element) -> Taken<Pdf> {
        let head = self.head(&mut element);
        let pdf = Pdf {
            values: self.values(&mut element),
            file: self.file(&mut element, "path", head.guid)?,
            current_path: element.take("currentPath"),
            selections: self.selections(&mut element, "PDFSelection", |intake, child, _| {
                Ok(PageArea {
                    page: intake.required_integer(child, "page"),
                    area: intake.area(child),
                    text: intake.child_document(child, "Representation")?,
                })
            })?,
            text: self.child_document(&mut element, "Representation")?,
            head,
        };
        element.finish(&mut self.losses);
        Ok(pdf)
    }

    fn recording(&mut self, mut element: Element, selection: &'static str) -> Taken<Recording> {
        let head = self.head(&mut element);
        let mut transcripts = Vec::new();
        for child in element.take_all("Transcript") {
            transcripts.push(self.transcript(child)?);
        }
        let recording = Recording {
            values: self.values(&mut element),
            file: self.file(&mut element, "path", head.guid)?,
            current_path: element.take("currentPath"),
            transcripts,
            selections: self.selections(&mut element, selection, |intake, child, _| {
                Ok(Stretch { begin: intake.required_integer(child, "begin"), end: intake.required_integer(child, "end") })
            })?,
            head,
        };
        element.finish(&mut self.losses);
        Ok(recording)
    }

    fn transcript(&mut self, mut element: Element) -> Taken<Transcript> {
        let head = self.head(&mut element);
        let mut sync = Vec::new();
        for mut child in element.take_all("SyncPoint") {
            let guid = self.guid(&mut child);
            self.lines.insert(guid, child.line);
            sync.push(SyncPoint {
                guid,
                time: self.integer(&mut child, "timeStamp"),
                position: self.integer(&mut child, "position"),
            });
            child.finish(&mut self.losses);
        }
        let selections = self.selections(&mut element, "TranscriptSelection", |intake, child, _| {
            Ok(Between { from: intake.reference(child, "fromSyncPoint"), to: intake.reference(child, "toSyncPoint") })
        })?;
        let text = self.text(&mut element, 0)?;
        let rich = self.file(&mut element, "richTextPath", head.guid)?;
        element.finish(&mut self.losses);
        Ok(Transcript { head, text, rich, sync, selections })
    }

    /// The text as it is stored.
    fn text(&mut self, element: &mut Element, selections: usize) -> Taken<Option<String>> {
        let written = self.words(element, "PlainTextContent");
        let path = element.take("plainTextPath").filter(|path| !path.trim().is_empty());
        let Some(path) = path else {
            if let Some(text) = &written {
                self.hand_out(text.len())?;
            } else if selections > 0 {
                self.tell(element, What::TextMissing { selections });
            }
            return Ok(written);
        };
        let most = self.limits.text;
        // A text is always inside, whatever it says.
        let found = match last(&path) {
            Some(name) => self.archive.file(name, most, Limited::Text)?,
            None => Found::Missing,
        };
        match found {
            Found::TooLarge(error) => Err(error),
            Found::Missing if written.is_some() => {
                self.tell(element, What::FileMissing);
                Ok(written)
            }
            Found::Missing => {
                self.tell(element, What::TextMissing { selections });
                Ok(None)
            }
            Found::Bytes(bytes) => {
                let (text, utf16) = text::decode(bytes).map_err(|at| RefiError::NotUtf8 { entry: shown(&path), at })?;
                self.hand_out(text.len())?;
                if utf16 {
                    self.losses.tell(Place::entry(&path), What::TextWasUtf16);
                }
                if written.is_some_and(|written| written != text) {
                    self.tell(element, What::TextTwice);
                }
                Ok(Some(text))
            }
        }
    }

    /// One text may be named many times, and each takes its own memory.
    fn hand_out(&mut self, len: usize) -> Taken<()> {
        self.handed = self.handed.saturating_add(u64::try_from(len).unwrap_or(u64::MAX));
        if self.handed > self.limits.total {
            return Err(RefiError::TooLarge { what: Limited::Total, limit: self.limits.total });
        }
        Ok(())
    }

    /// A file beside the texts. What is missing or too large is told; what is damaged is an error.
    fn file(&mut self, element: &mut Element, attribute: &str, owner: Guid) -> Taken<Option<File>> {
        let Some(path) = element.take(attribute).filter(|path| !path.trim().is_empty()) else { return Ok(None) };
        let Some(wanted) = inside(&path) else { return Ok(Some(File::Outside(path))) };
        let bytes = match self.archive.file(wanted, self.beside, Limited::Total)? {
            Found::Bytes(bytes) => {
                self.beside = self.beside.saturating_sub(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
                Some(bytes)
            }
            Found::Missing => {
                self.tell(element, What::FileMissing);
                None
            }
            Found::TooLarge(_) => {
                self.tell(element, What::FileTooLarge);
                None
            }
        };
        let name = FileName::parse(wanted).or_else(|_| {
            self.tell(element, What::FileRenamed);
            let extension: String =
                wanted.rsplit_once('.').map_or("", |(_, end)| end).chars().filter(char::is_ascii_alphanumeric).take(8).collect();
            FileName::parse(&format!("{owner}.{extension}"))
        });
        Ok(name.ok().map(|name| File::Inside { name, bytes }))
    }
}
