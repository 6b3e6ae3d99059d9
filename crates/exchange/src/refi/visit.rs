//! Walks over a project: all its texts, all that can be coded.

use super::guid::Guid;
use super::model::{Document, Head, Project, Selection, Source, SyncPoint, TextPlace, Transcript};

/// A text with what has positions in it.
pub(super) struct TextMut<'a> {
    pub element: &'static str,
    pub guid: Guid,
    pub text: &'a mut Option<String>,
    pub selections: &'a mut [Selection<TextPlace>],
    pub sync: &'a mut [SyncPoint],
}

fn document<'a>(element: &'static str, document: &'a mut Document, all: &mut Vec<TextMut<'a>>) {
    let guid = document.head.guid;
    all.push(TextMut { element, guid, text: &mut document.text, selections: &mut document.selections, sync: &mut [] });
}

fn transcript<'a>(transcript: &'a mut Transcript, all: &mut Vec<TextMut<'a>>) {
    let guid = transcript.head.guid;
    all.push(TextMut {
        element: "Transcript",
        guid,
        text: &mut transcript.text,
        selections: &mut [],
        sync: &mut transcript.sync,
    });
}

/// All texts of a project.
pub(super) fn texts_mut(project: &mut Project) -> Vec<TextMut<'_>> {
    let mut all = Vec::new();
    for source in &mut project.sources {
        match source {
            Source::Text(text) => document("TextSource", text, &mut all),
            Source::Picture(picture) => picture.text.iter_mut().for_each(|text| document("TextDescription", text, &mut all)),
            Source::Pdf(pdf) => {
                let parts = pdf.selections.iter_mut().filter_map(|selection| selection.place.text.as_mut());
                pdf.text.iter_mut().chain(parts).for_each(|text| document("Representation", text, &mut all));
            }
            Source::Audio(recording) | Source::Video(recording) => {
                recording.transcripts.iter_mut().for_each(|text| transcript(text, &mut all));
            }
        }
    }
    project.notes.iter_mut().for_each(|note| document("Note", note, &mut all));
    all
}

fn document_heads<'a>(element: &'static str, document: &'a Document, each: &mut dyn FnMut(&'static str, &'a Head)) {
    each(element, &document.head);
    document.selections.iter().for_each(|selection| each("PlainTextSelection", &selection.head));
}

/// Everything that can have codes: element and head.
pub(super) fn heads<'a>(project: &'a Project, each: &mut dyn FnMut(&'static str, &'a Head)) {
    for source in &project.sources {
        match source {
            Source::Text(text) => document_heads("TextSource", text, each),
            Source::Picture(picture) => {
                each("PictureSource", &picture.head);
                picture.text.iter().for_each(|text| document_heads("TextDescription", text, each));
                picture.selections.iter().for_each(|selection| each("PictureSelection", &selection.head));
            }
            Source::Pdf(pdf) => {
                each("PDFSource", &pdf.head);
                for selection in &pdf.selections {
                    each("PDFSelection", &selection.head);
                    selection.place.text.iter().for_each(|text| document_heads("Representation", text, each));
                }
                pdf.text.iter().for_each(|text| document_heads("Representation", text, each));
            }
            Source::Audio(recording) | Source::Video(recording) => {
                let audio = matches!(source, Source::Audio(_));
                each(if audio { "AudioSource" } else { "VideoSource" }, &recording.head);
                for transcript in &recording.transcripts {
                    each("Transcript", &transcript.head);
                    transcript.selections.iter().for_each(|selection| each("TranscriptSelection", &selection.head));
                }
                let element = if audio { "AudioSelection" } else { "VideoSelection" };
                recording.selections.iter().for_each(|selection| each(element, &selection.head));
            }
        }
    }
    project.notes.iter().for_each(|note| document_heads("Note", note, each));
}
