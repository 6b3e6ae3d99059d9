//! The texts of a project, whatever they belong to: a source of text, the words of a PDF or of a picture, a transcript.

use jalon_initiative::inquiry::source::Turn;

use super::left;
use crate::refi::{Document, Guid, Head, Losses, Recording, Source, Span, TextPlace, Transcript, VariableValue};

/// A text with everything that points into it.
pub(super) struct Flat<'a> {
    pub guid: Guid,
    pub name: String,
    pub head: &'a Head,
    pub note: Option<&'a str>,
    pub values: &'a [VariableValue],
    /// In its one form: no character was moved, those that a text here may not hold were replaced.
    pub text: String,
    pub passages: Vec<Passage<'a>>,
    pub turns: Vec<Turn>,
}

/// A part of a text.
pub(super) struct Passage<'a> {
    pub head: &'a Head,
    pub span: Span,
}

/// All texts. What has none is told, with its codings.
pub(super) fn flat<'a>(sources: &'a [Source], losses: &mut Losses) -> Vec<Flat<'a>> {
    let mut all = Vec::new();
    for source in sources {
        let head = source.head();
        match source {
            Source::Text(text) => {
                left(losses, "TextSource", Some(head.guid), "files", usize::from(text.rich.is_some()));
                all.extend(of_document("TextSource", head, text, &text.values, losses));
            }
            Source::Pdf(pdf) => {
                left(losses, "PDFSource", Some(head.guid), "files", usize::from(pdf.file.is_some()));
                let areas = pdf.selections.iter().map(|area| area.head.codings.len()).sum();
                left(losses, "PDFSource", Some(head.guid), "coding-of-part", areas);
                whole_or_told("PDFSource", head, pdf.text.as_ref(), &pdf.values, &mut all, losses);
            }
            Source::Picture(picture) => {
                left(losses, "PictureSource", Some(head.guid), "files", usize::from(picture.file.is_some()));
                let areas = picture.selections.iter().map(|area| area.head.codings.len()).sum();
                left(losses, "PictureSource", Some(head.guid), "coding-of-part", areas);
                whole_or_told("PictureSource", head, picture.text.as_ref(), &picture.values, &mut all, losses);
            }
            Source::Audio(recording) => of_recording("AudioSource", recording, &mut all, losses),
            Source::Video(recording) => of_recording("VideoSource", recording, &mut all, losses),
        }
    }
    all
}

fn whole_or_told<'a>(
    name: &'static str,
    head: &'a Head,
    text: Option<&'a Document>,
    values: &'a [VariableValue],
    all: &mut Vec<Flat<'a>>,
    losses: &mut Losses,
) {
    match text {
        Some(text) => {
            left(losses, name, Some(head.guid), "coding-of-part", text.head.codings.len());
            all.extend(of_document(name, head, text, values, losses));
        }
        None => without(name, head, 0, losses),
    }
}

fn without(name: &'static str, head: &Head, codings: usize, losses: &mut Losses) {
    left(losses, name, Some(head.guid), "without-text", 1);
    left(losses, name, Some(head.guid), "coding-of-part", head.codings.len() + codings);
}

/// One text, by the head of what it belongs to.
pub(super) fn of_document<'a>(
    name: &'static str,
    head: &'a Head,
    document: &'a Document,
    values: &'a [VariableValue],
    losses: &mut Losses,
) -> Option<Flat<'a>> {
    let codings: usize = document.selections.iter().map(|selection| selection.head.codings.len()).sum();
    let Some(text) = document.text.as_deref().filter(|text| !text.is_empty()) else {
        without(name, head, codings, losses);
        return None;
    };
    let (mut passages, mut nowhere) = (Vec::new(), 0);
    for selection in &document.selections {
        match selection.place {
            TextPlace::At(span) if span.end > span.start => passages.push(Passage { head: &selection.head, span }),
            _ => nowhere += selection.head.codings.len(),
        }
    }
    left(losses, name, Some(head.guid), "empty-passage", nowhere);
    let text = one_form(name, head.guid, text, losses);
    Some(Flat {
        guid: head.guid,
        name: title(head),
        head,
        note: head.description.as_deref(),
        values,
        text,
        passages,
        turns: Vec::new(),
    })
}

fn title(head: &Head) -> String {
    let named = head.name.as_deref().filter(|name| !name.trim().is_empty());
    named.map_or_else(|| head.guid.to_string(), str::to_owned)
}

/// Characters that a text here may not hold become the sign for one that is missing, one for one: no position moves.
fn one_form(name: &'static str, guid: Guid, text: &str, losses: &mut Losses) -> String {
    let mut replaced = 0;
    let kept = text.char_indices().map(|(at, c)| {
        let wrong = c.is_control() && !matches!(c, '\n' | '\t') || (at == 0 && c == '\u{feff}');
        replaced += usize::from(wrong);
        if wrong { '\u{fffd}' } else { c }
    });
    let kept = kept.collect();
    left(losses, name, Some(guid), "control-characters", replaced);
    kept
}

fn of_recording<'a>(name: &'static str, recording: &'a Recording, all: &mut Vec<Flat<'a>>, losses: &mut Losses) {
    let head = &recording.head;
    left(losses, name, Some(head.guid), "files", usize::from(recording.file.is_some()));
    let stretches: usize = recording.selections.iter().map(|stretch| stretch.head.codings.len()).sum();
    left(losses, name, Some(head.guid), "coding-of-part", stretches + head.codings.len());
    let before = all.len();
    all.extend(recording.transcripts.iter().filter_map(|transcript| of_transcript(recording, transcript, losses)));
    if all.len() == before {
        left(losses, name, Some(head.guid), "without-text", 1);
    }
}

fn of_transcript<'a>(recording: &'a Recording, transcript: &'a Transcript, losses: &mut Losses) -> Option<Flat<'a>> {
    let head = &transcript.head;
    let all: usize = transcript.selections.iter().map(|selection| selection.head.codings.len()).sum();
    let Some(text) = transcript.text.as_deref().filter(|text| !text.is_empty()) else {
        left(losses, "Transcript", Some(head.guid), "coding-of-part", all);
        return None;
    };
    let length = text.chars().count() as u64;
    let place = |guid: Option<Guid>| {
        let point = transcript.sync.iter().find(|point| Some(point.guid) == guid)?;
        point.position.and_then(|at| u64::try_from(at).ok()).filter(|at| *at <= length)
    };
    let (mut passages, mut nowhere) = (Vec::new(), 0);
    for selection in &transcript.selections {
        match (place(selection.place.from), place(selection.place.to)) {
            (Some(start), Some(end)) if start < end => {
                passages.push(Passage { head: &selection.head, span: Span { start, end } })
            }
            _ => nowhere += selection.head.codings.len(),
        }
    }
    left(losses, "Transcript", Some(head.guid), "empty-passage", nowhere);
    let mut turns: Vec<Turn> = transcript
        .sync
        .iter()
        .filter_map(|point| {
            let at = point.position.and_then(|at| u32::try_from(at).ok()).filter(|at| u64::from(*at) < length)?;
            Some(Turn(at, None, Some(u32::try_from(point.time?).ok()?)))
        })
        .collect();
    turns.sort();
    turns.dedup_by_key(|turn| turn.0);
    let name = match (&head.name, &recording.head.name) {
        (None, Some(name)) => name.clone(),
        _ => title(head),
    };
    let (guid, note) = (head.guid, head.description.as_deref().or(recording.head.description.as_deref()));
    let text = one_form("Transcript", guid, text, losses);
    Some(Flat { guid, name, head, note, values: &recording.values, text, passages, turns })
}
