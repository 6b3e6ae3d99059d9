//! What people type, turned into EDTF.

mod chinese;
mod western;
mod when;

use super::{Edtf, EdtfCause, EdtfError, parse};

pub(super) fn expression(text: &str) -> Result<Edtf, EdtfError> {
    parse::plausible(text)?;
    let text = text.trim();
    let to_the_letter = match Edtf::parse(text) {
        Ok(date) => return Ok(date),
        Err(error) => error,
    };
    if let Ok(date) = Edtf::parse(&tidied(text)) {
        return Ok(date);
    }
    let plain = fold(text);
    let phrase = if plain.chars().any(is_chinese) { chinese::phrase(&plain) } else { western::phrase(&plain) };
    let understood = phrase.and_then(|phrase| phrase.to_edtf());
    match understood {
        Ok(edtf) => Edtf::parse(&edtf).map_err(|error| EdtfError { at: 0, ..error }),
        Err(_) if meant_as_edtf(text) && to_the_letter.cause != EdtfCause::Unexpected => Err(to_the_letter),
        Err(cause) => Err(EdtfError { cause, at: 0 }),
    }
}

/// EDTF typed loosely: spaces, small letters, a time without seconds.
fn tidied(text: &str) -> String {
    let mut text: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
    if text.len() == "2020-03-27T16:00".len() && text.contains('T') {
        text.push_str(":00");
    }
    text
}

fn meant_as_edtf(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit() || "XYTZSE~?%-+./:,[]{}".contains(c))
}

fn is_chinese(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// Lower case, without accents, full-width forms or doubled spaces.
fn fold(text: &str) -> String {
    let folded: String = text.to_lowercase().chars().map(fold_char).collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn fold_char(c: char) -> char {
    match c {
        'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'û' | 'ù' | 'ü' => 'u',
        'ç' => 'c',
        '’' | '‘' | 'ʼ' => '\'',
        '–' | '—' | '―' | '－' => '-',
        '～' => '~',
        '？' => '?',
        '，' | '、' => ',',
        '（' => '(',
        '）' => ')',
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')).unwrap_or(c),
        other => other,
    }
}
