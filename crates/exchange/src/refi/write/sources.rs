//! Sources and notes.

use super::super::loss::{Place, What};
use super::super::model::{
    Area, Datum, Document, Head, Pdf, Picture, Recording, Selection, Source, TextPlace, Transcript, VariableValue,
};
use super::super::quote_name;
use super::super::xml::is_xml;
use super::out::{Out, guid, identity, shown};

/// Where the words of a document go.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    /// A file of their own.
    File,
    /// Into the XML, if it can carry them.
    Inline,
}

/// Bytes before each of some characters; `targets` in ascending order. None for those behind the end.
fn bytes_before(text: &str, targets: &[u64]) -> Vec<Option<usize>> {
    let mut places = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).zip(0u64..).peekable();
    let mut found = Vec::with_capacity(targets.len());
    for target in targets {
        while places.next_if(|(_, at)| at < target).is_some() {}
        found.push(places.peek().map(|(byte, _)| *byte));
    }
    found
}

impl Out {
    pub(super) fn source(&mut self, source: &Source) {
        match source {
            Source::Text(text) => self.document("TextSource", text, Words::File),
            Source::Picture(picture) => self.picture(picture),
            Source::Pdf(pdf) => self.pdf(pdf),
            Source::Audio(recording) => self.recording("AudioSource", "AudioSelection", recording),
            Source::Video(recording) => self.recording("VideoSource", "VideoSelection", recording),
        }
    }

    /// Either the words themselves, or where they are: one of the two, or neither when there are none.
    fn text<'a>(&mut self, text: Option<&'a String>, head: &Head, words: Words) -> (Option<String>, Option<&'a String>) {
        let Some(text) = text else { return (None, None) };
        if words == Words::Inline && text.chars().all(is_xml) && !text.starts_with('\u{feff}') {
            return (None, Some(text));
        }
        // A mark that belongs to the text would be taken for one before it.
        let mark = if text.starts_with('\u{feff}') { "\u{feff}" } else { "" };
        (Some(self.text_file(head.guid, [mark, text].concat().into_bytes())), None)
    }

    pub(super) fn document(&mut self, element: &'static str, document: &Document, words: Words) {
        let Document { head, values, text, rich, selections } = document;
        let (path, inline) = self.text(text.as_ref(), head, words);
        if text.is_none() {
            self.losses.tell(Place::out(element, head.guid), What::TextMissing { selections: selections.len() });
        }
        let mut attributes = identity(head);
        attributes.push(("richTextPath", self.file(rich.as_ref(), element, head.guid)));
        attributes.push(("plainTextPath", path));
        self.start(element, attributes);
        self.description(head.description.as_ref(), Some(head.guid));
        if let Some(inline) = inline {
            self.words("PlainTextContent", inline, Some(head.guid));
        }
        self.text_selections(selections, text.as_deref());
        self.coded(head);
        self.values(values);
        self.end(element);
    }

    fn text_selections(&mut self, selections: &[Selection<TextPlace>], text: Option<&str>) {
        let spans = || {
            selections.iter().filter_map(|selection| match selection.place {
                TextPlace::At(span) => Some(span),
                TextPlace::Unplaced { .. } => None,
            })
        };
        let mut targets: Vec<u64> = spans().flat_map(|span| [span.start, span.end]).collect();
        targets.sort_unstable();
        targets.dedup();
        let bytes = bytes_before(text.unwrap_or_default(), &targets);
        let byte = |at: u64| bytes.get(targets.binary_search(&at).ok()?).copied().flatten();
        for Selection { head, place } in selections {
            let lost = What::Outside { codings: head.codings.len() };
            let (start, end, quote) = match (*place, text) {
                (TextPlace::Unplaced { start, end }, None) => (start.to_string(), end.to_string(), None),
                (TextPlace::At(span), None) => (span.start.to_string(), span.end.to_string(), None),
                (TextPlace::At(span), Some(text)) => {
                    let quote = byte(span.start).zip(byte(span.end)).and_then(|(from, to)| text.get(from..to));
                    let Some(quote) = quote else {
                        self.losses.tell(Place::out("PlainTextSelection", head.guid), lost);
                        continue;
                    };
                    (span.start.to_string(), span.end.to_string(), quote_name(quote))
                }
                (TextPlace::Unplaced { .. }, Some(_)) => {
                    self.losses.tell(Place::out("PlainTextSelection", head.guid), lost);
                    continue;
                }
            };
            let mut attributes = identity(head);
            if head.name.is_none()
                && let Some((_, name)) = attributes.iter_mut().find(|(key, _)| *key == "name")
            {
                *name = quote;
            }
            attributes.extend([("startPosition", Some(start)), ("endPosition", Some(end))]);
            self.selection("PlainTextSelection", head, attributes, |_| {});
        }
    }

    fn selection(
        &mut self,
        element: &'static str,
        head: &Head,
        attributes: super::out::Attributes,
        between: impl FnOnce(&mut Self),
    ) {
        self.start(element, attributes);
        self.description(head.description.as_ref(), Some(head.guid));
        between(self);
        self.coded(head);
        self.end(element);
    }

    fn area(head: &Head, area: &Area) -> super::out::Attributes {
        let mut attributes = identity(head);
        attributes.extend([
            ("firstX", Some(area.first_x.to_string())),
            ("firstY", Some(area.first_y.to_string())),
            ("secondX", Some(area.second_x.to_string())),
            ("secondY", Some(area.second_y.to_string())),
        ]);
        attributes
    }

    fn picture(&mut self, picture: &Picture) {
        let Picture { head, values, file, current_path, text, selections } = picture;
        let mut attributes = identity(head);
        attributes.push(("path", self.file(file.as_ref(), "PictureSource", head.guid)));
        attributes.push(("currentPath", current_path.clone()));
        self.start("PictureSource", attributes);
        self.description(head.description.as_ref(), Some(head.guid));
        if let Some(text) = text {
            self.document("TextDescription", text, Words::Inline);
        }
        for Selection { head, place } in selections {
            self.selection("PictureSelection", head, Self::area(head, place), |_| {});
        }
        self.coded(head);
        self.values(values);
        self.end("PictureSource");
    }

    fn pdf(&mut self, pdf: &Pdf) {
        let Pdf { head, values, file, current_path, selections, text } = pdf;
        let mut attributes = identity(head);
        attributes.push(("path", self.file(file.as_ref(), "PDFSource", head.guid)));
        attributes.push(("currentPath", current_path.clone()));
        self.start("PDFSource", attributes);
        self.description(head.description.as_ref(), Some(head.guid));
        for Selection { head, place } in selections {
            let mut attributes = Self::area(head, &place.area);
            attributes.push(("page", Some(place.page.to_string())));
            self.selection("PDFSelection", head, attributes, |out| {
                if let Some(text) = &place.text {
                    out.document("Representation", text, Words::Inline);
                }
            });
        }
        if let Some(text) = text {
            self.document("Representation", text, Words::File);
        }
        self.coded(head);
        self.values(values);
        self.end("PDFSource");
    }

    fn recording(&mut self, element: &'static str, part: &'static str, recording: &Recording) {
        let Recording { head, values, file, current_path, transcripts, selections } = recording;
        let mut attributes = identity(head);
        attributes.push(("path", self.file(file.as_ref(), element, head.guid)));
        attributes.push(("currentPath", current_path.clone()));
        self.start(element, attributes);
        self.description(head.description.as_ref(), Some(head.guid));
        for transcript in transcripts {
            self.transcript(transcript);
        }
        for Selection { head, place } in selections {
            let mut attributes = identity(head);
            attributes.extend([("begin", Some(place.begin.to_string())), ("end", Some(place.end.to_string()))]);
            self.selection(part, head, attributes, |_| {});
        }
        self.coded(head);
        self.values(values);
        self.end(element);
    }

    fn transcript(&mut self, transcript: &Transcript) {
        let Transcript { head, text, rich, sync, selections } = transcript;
        if !head.codings.is_empty() {
            self.losses.tell(Place::out("Transcript", head.guid), What::TranscriptCoded { codings: head.codings.len() });
        }
        let (path, _) = self.text(text.as_ref(), head, Words::File);
        if text.is_none() {
            self.losses.tell(Place::out("Transcript", head.guid), What::TextMissing { selections: 0 });
        }
        let mut attributes = identity(head);
        attributes.push(("richTextPath", self.file(rich.as_ref(), "Transcript", head.guid)));
        attributes.push(("plainTextPath", path));
        self.start("Transcript", attributes);
        self.description(head.description.as_ref(), Some(head.guid));
        for point in sync {
            let attributes = vec![
                ("guid", guid(point.guid)),
                ("timeStamp", shown(point.time.as_ref())),
                ("position", shown(point.position.as_ref())),
            ];
            self.leaf("SyncPoint", attributes);
        }
        for Selection { head, place } in selections {
            let mut attributes = identity(head);
            attributes.extend([("fromSyncPoint", shown(place.from.as_ref())), ("toSyncPoint", shown(place.to.as_ref()))]);
            self.selection("TranscriptSelection", head, attributes, |_| {});
        }
        self.targets("NoteRef", &head.note_refs);
        self.end("Transcript");
    }

    pub(super) fn values(&mut self, values: &[VariableValue]) {
        for VariableValue { variable, value } in values {
            self.start("VariableValue", Vec::new());
            self.targets("VariableRef", &[*variable]);
            if let Some(value) = value {
                let (element, text) = match value {
                    Datum::Text(text) => ("TextValue", text.clone()),
                    Datum::Boolean(yes) => ("BooleanValue", yes.to_string()),
                    Datum::Integer(number) => ("IntegerValue", number.to_string()),
                    Datum::Float(number) => ("FloatValue", number.to_string()),
                    Datum::Date(day) => ("DateValue", day.to_string()),
                    Datum::DateTime(moment) => ("DateTimeValue", moment.to_string()),
                };
                self.words(element, &text, Some(*variable));
            }
            self.end("VariableValue");
        }
    }
}
