//! Subtitles with times: WebVTT (W3C Candidate Recommendation of 4 April 2019) and SubRip, which nobody ever wrote down.
//!
//! Each cue is a paragraph, its lines are lines. Cues that overlap or go back in time are kept as they stand.

use super::build::Builder;
use super::decode::{Encoding, decode};
use super::error::{Cause, SourceError};
use super::turns::milliseconds;
use super::{Format, Loss, Style, TimeCode};

pub(super) fn read(bytes: &[u8], format: Format, builder: &mut Builder<'_>) -> Result<Encoding, SourceError> {
    let (text, encoding) = decode(bytes, None, builder);
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines = text.lines().peekable();
    if format == Format::WebVtt {
        let first = lines.next().unwrap_or_default().trim_start_matches('\u{feff}');
        let Some(title) = first.strip_prefix("WEBVTT") else {
            return Err(SourceError::Broken { format, part: "", at: 0, cause: Cause::Signature });
        };
        let header: Vec<&str> =
            std::iter::once(title).chain(std::iter::from_fn(|| lines.next_if(|l| !l.trim().is_empty()))).collect();
        let characters: usize = header.iter().map(|line| line.trim().chars().count()).sum();
        if characters > 0 {
            builder.drop(Loss::Metadata, characters);
        }
    }
    let mut block: Vec<&str> = Vec::new();
    let mut cues = 0u32;
    for line in lines.chain([""]) {
        if !line.trim().is_empty() {
            block.push(line);
        } else if !block.is_empty() {
            cues += u32::from(read_block(&block, format, builder)?);
            block.clear();
        }
    }
    match cues {
        0 => Err(SourceError::Empty),
        _ => Ok(encoding),
    }
}

/// Whether it was a cue.
fn read_block(block: &[&str], format: Format, builder: &mut Builder<'_>) -> Result<bool, SourceError> {
    let characters = |lines: &[&str]| lines.iter().map(|line| line.chars().count()).sum::<usize>();
    let Some(first) = block.first() else { return Ok(false) };
    let word = first.split_whitespace().next();
    if format == Format::WebVtt && matches!(word, Some("NOTE" | "STYLE" | "REGION")) && !first.contains("-->") {
        builder.drop(Loss::CueNote, characters(block));
        return Ok(false);
    }
    let found = block.iter().take(2).enumerate().find_map(|(at, line)| times(line).map(|times| (at, times)));
    let Some((at, (from, until, settings))) = found else {
        // Text without a time is text all the same; a person sees that it has none.
        builder.drop(Loss::BrokenCue, 0);
        words(block, None, builder)?;
        return Ok(false);
    };
    // The numbers of SubRip say nothing but the order.
    if let Some(name) = block.first().filter(|name| at == 1 && name.trim().parse::<u64>().is_err()) {
        builder.drop(Loss::CueName, name.trim().chars().count());
    }
    if !settings.is_empty() {
        builder.drop(Loss::CueSetting, settings.chars().count());
    }
    words(block.get(at + 1..).unwrap_or_default(), Some((from, until)), builder)?;
    Ok(true)
}

fn times(line: &str) -> Option<(u64, u64, &str)> {
    let (from, rest) = line.split_once("-->")?;
    let rest = rest.trim_start();
    let (until, settings) = rest.split_once([' ', '\t']).unwrap_or((rest, ""));
    Some((milliseconds(from.trim())?, milliseconds(until.trim())?, settings.trim()))
}

fn words(lines: &[&str], times: Option<(u64, u64)>, builder: &mut Builder<'_>) -> Result<(), SourceError> {
    builder.line()?;
    if let Some((at, until)) = times {
        builder.time(TimeCode { position: builder.position(), at, until: Some(until), said: true })?;
    }
    let mut cue = Cue::default();
    for line in lines {
        cue.line(line, builder)?;
        builder.push_char('\n')?;
    }
    cue.end(builder)
}

/// What is open within a cue; its markup goes over lines.
#[derive(Default)]
struct Cue {
    voice: Option<(String, u32)>,
    bold: Option<u32>,
    italic: Option<u32>,
}

impl Cue {
    fn line(&mut self, line: &str, builder: &mut Builder<'_>) -> Result<(), SourceError> {
        let mut rest = line;
        while let Some(next) = rest.find(['<', '&', '{']) {
            let (before, from) = rest.split_at(next);
            builder.push(before)?;
            rest = match from.chars().next() {
                Some('&') => entity(from, builder)?,
                Some('<') => match end_of(from, '>') {
                    Some(end) if is_tag(from.get(1..end).unwrap_or_default()) => {
                        self.tag(from.get(1..end).unwrap_or_default(), builder)?;
                        from.get(end + 1..).unwrap_or_default()
                    }
                    _ => literal(from, builder)?,
                },
                // `{\an8}`: where on the picture, a habit of SubRip writers.
                _ => match end_of(from, '}').filter(|_| from.starts_with("{\\")) {
                    Some(end) => {
                        builder.drop(Loss::CueSetting, from.get(..=end).unwrap_or_default().chars().count());
                        from.get(end + 1..).unwrap_or_default()
                    }
                    None => literal(from, builder)?,
                },
            };
        }
        builder.push(rest)
    }

    fn tag(&mut self, tag: &str, builder: &mut Builder<'_>) -> Result<(), SourceError> {
        let here = builder.position();
        let (name, annotation) = tag.split_once([' ', '\t']).unwrap_or((tag, ""));
        match name.split('.').next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "v" => {
                self.end_voice(builder)?;
                let speaker = html_text(annotation.trim());
                self.voice = (!speaker.is_empty()).then_some((speaker, here));
            }
            "/v" => self.end_voice(builder)?,
            "b" => self.bold = Some(here),
            "i" => self.italic = Some(here),
            "/b" => {
                if let Some(start) = self.bold.take() {
                    builder.style(start, Style::Bold)?;
                }
            }
            "/i" => {
                if let Some(start) = self.italic.take() {
                    builder.style(start, Style::Italic)?;
                }
            }
            closing if closing.starts_with('/') => {}
            // When a word is spoken, within its cue.
            _ => match milliseconds(tag) {
                Some(at) => builder.time(TimeCode { position: here, at, until: None, said: true })?,
                None => builder.drop(Loss::CueTag, 0),
            },
        }
        Ok(())
    }

    fn end_voice(&mut self, builder: &mut Builder<'_>) -> Result<(), SourceError> {
        match self.voice.take() {
            Some((speaker, start)) => builder.said(&speaker, start),
            None => Ok(()),
        }
    }

    fn end(mut self, builder: &mut Builder<'_>) -> Result<(), SourceError> {
        self.end_voice(builder)
    }
}

/// Where markup ends; it is never long.
fn end_of(from: &str, close: char) -> Option<usize> {
    from.char_indices().take(128).find(|(_, c)| *c == close).map(|(at, _)| at)
}

/// Letters, classes, annotations and times look like tags; `<3` does not.
fn is_tag(inner: &str) -> bool {
    let first = inner.trim_start_matches('/').chars().next();
    first.is_some_and(|c| c.is_ascii_alphabetic()) || milliseconds(inner).is_some()
}

fn literal<'t>(from: &'t str, builder: &mut Builder<'_>) -> Result<&'t str, SourceError> {
    let mut chars = from.chars();
    if let Some(c) = chars.next() {
        builder.push_char(c)?;
    }
    Ok(chars.as_str())
}

const ENTITIES: [(&str, &str); 7] = [
    ("&amp;", "&"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&nbsp;", "\u{a0}"),
    ("&quot;", "\""),
    ("&lrm;", "\u{200e}"),
    ("&rlm;", "\u{200f}"),
];

fn entity<'t>(from: &'t str, builder: &mut Builder<'_>) -> Result<&'t str, SourceError> {
    for (written, meant) in ENTITIES {
        if let Some(rest) = from.strip_prefix(written) {
            builder.push(meant)?;
            return Ok(rest);
        }
    }
    literal(from, builder)
}

fn html_text(text: &str) -> String {
    ENTITIES.iter().rev().fold(text.to_owned(), |text, (written, meant)| text.replace(written, meant))
}
