//! The recovery sheet of the backups, as one file that any browser prints: the key in letters and as a QR code, and what to
//! do with it. It is the only copy of the key; nothing of it is kept.

use jalon_language::Language;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use qrcode::{Color, EcLevel, QrCode};

use crate::ReportError;

/// What a recovery sheet says.
pub struct RecoverySheet<'a> {
    /// The key, as it is typed.
    pub key: &'a str,
    /// The site, by its id.
    pub site: &'a str,
    /// When it was made, in words.
    pub made: &'a str,
    /// Where backups go.
    pub places: &'a [String],
}

/// A key in groups of four, as it is easiest to copy by hand.
pub fn grouped(key: &str) -> String {
    let (before, secret) = key.split_at(key.rfind('-').map_or(0, |at| at + 1));
    let groups: Vec<&str> = secret.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
    format!("{before} {}", groups.join(" "))
}

/// White around a QR code, in modules, as ISO/IEC 18004 asks.
const QUIET: usize = 4;
const STYLE: &str = "body{font:12pt/1.5 system-ui,sans-serif;color:#111;max-width:42rem;margin:2rem auto;padding:0 1rem}\
h1{font-size:1.5rem}code{display:block;font:1.05rem/1.7 ui-monospace,monospace;overflow-wrap:anywhere;border:1px solid #111;padding:.8rem}\
svg{width:14rem;height:14rem;max-width:100%}li{margin:.3rem 0}@page{margin:18mm}";

/// The sheet, as one HTML file.
///
/// # Errors
/// [`ReportError::Sheet`] where the key is too long for a QR code, which no key of ours is.
pub fn recovery_sheet(language: Language, sheet: &RecoverySheet<'_>) -> Result<String, ReportError> {
    let say = |key: &str| language.say(key);
    let drawn = qr(sheet.key, &say("backup-sheet-qr"))?;
    let page = html! {
        (DOCTYPE)
        html lang=(language.code()) {
            head { meta charset="utf-8"; title { (say("backup-sheet-title")) } style { (PreEscaped(STYLE)) } }
            body {
                h1 { (say("backup-sheet-title")) }
                p { (language.say_with("backup-sheet-made", &[("date", sheet.made.into()), ("site", sheet.site.into())])) }
                p { strong { (say("backup-sheet-warning")) } }
                code { (grouped(sheet.key)) }
                p { (drawn) }
                h2 { (say("backup-sheet-keep")) }
                ul { @for line in ["backup-sheet-keep-1", "backup-sheet-keep-2", "backup-sheet-keep-3"] { li { (say(line)) } } }
                h2 { (say("backup-sheet-restore")) }
                ol { @for line in ["backup-sheet-restore-1", "backup-sheet-restore-2", "backup-sheet-restore-3"] { li { (say(line)) } } }
                @if !sheet.places.is_empty() {
                    h2 { (say("backup-sheet-places")) }
                    ul { @for place in sheet.places { li { (place) } } }
                }
            }
        }
    };
    Ok(page.into_string())
}

/// A text as a QR code, black on white.
fn qr(text: &str, label: &str) -> Result<Markup, ReportError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|error| ReportError::Sheet(error.to_string()))?;
    let (width, colors) = (code.width(), code.to_colors());
    let dark = colors.iter().enumerate().filter(|(_, color)| **color == Color::Dark);
    let path: String = dark.map(|(at, _)| format!("M{} {}h1v1h-1z", at % width + QUIET, at / width + QUIET)).collect();
    let side = width + 2 * QUIET;
    Ok(html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox={ "0 0 " (side) " " (side) } role="img" aria-label=(label) shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheet_holds_the_key_in_letters_and_as_a_code_in_every_language() {
        let key = "AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ";
        for language in Language::ALL {
            let places = ["/media/usb".to_owned()];
            let sheet = RecoverySheet { key, site: "0198", made: "2026-11-22", places: &places };
            let page = recovery_sheet(language, &sheet).unwrap();
            assert!(page.replace(' ', "").contains(key) && page.contains("<svg") && page.contains("/media/usb"));
            assert!(!page.contains("backup-sheet"), "a key without words: {page}");
        }
    }
}
