//! Recovery sheets: keys that exist on paper only, in letters and as a QR code, with what to do with them. The sheet of the
//! backups, as one file that any browser prints or as a PDF; each part of the sheet of the site's key as a PDF of its own, one
//! page and one part, so that no file and no print job ever holds two. Nothing of them is kept.

use jalon_language::Language;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use serde::Serialize;

use crate::pdf::{self, Pdf};
use crate::{ReportError, qr};

/// What the sheet of the backups says.
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

/// What one part of the sheet of the site's key says.
pub struct PartSheet<'a> {
    /// The part, in groups of four characters.
    pub text: &'a str,
    /// Which of the three.
    pub number: u8,
    /// By which the parts of one sheet know each other.
    pub name: &'a str,
    /// The site, by its id.
    pub site: &'a str,
    /// When it was made, in words.
    pub made: &'a str,
}

/// A key on one page.
#[derive(Serialize)]
pub(crate) struct Leaf {
    language: &'static str,
    title: String,
    /// What stands large under the title: which part this is.
    mark: Option<String>,
    made: String,
    warning: String,
    /// The QR code, and its name for those who do not see it.
    code: String,
    code_name: String,
    /// The key in letters, a line each.
    lines: Vec<String>,
    sections: Vec<Section>,
}

#[derive(Serialize)]
struct Section {
    title: String,
    items: Vec<String>,
    /// Whether they are steps, in order.
    steps: bool,
}

/// A key in groups of four, as it is easiest to copy by hand.
pub fn grouped(key: &str) -> String {
    let (before, secret) = key.split_at(key.rfind('-').map_or(0, |at| at + 1));
    let groups: Vec<&str> = secret.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
    format!("{before} {}", groups.join(" "))
}

/// How many groups stand on a line, so that a line can be read aloud.
const TOGETHER: usize = 6;

/// Groups of characters, six to a line.
pub fn in_lines(text: &str) -> Vec<String> {
    let groups: Vec<&str> = text.split_whitespace().collect();
    groups.chunks(TOGETHER).map(|line| line.join(" ")).collect()
}

/// One part of the sheet of the site's key, as one page of PDF.
///
/// # Errors
/// [`ReportError::Sheet`] where the part is too long for a QR code, which no part is; else as [`pdf::make`].
pub fn part_sheet(language: Language, part: &PartSheet<'_>) -> Result<Pdf, ReportError> {
    let say = |key: &str| language.say(key);
    let number = part.number.to_string();
    let made = [("name", part.name.into()), ("date", part.made.into()), ("site", part.site.into())];
    // A camera reads capital letters and digits; the spaces are for people.
    let letters: String = part.text.split_whitespace().collect();
    let name = say("keys-part-qr");
    pdf::recovery(&Leaf {
        language: language.code(),
        title: say("keys-part-title"),
        mark: Some(language.say_with("keys-part-number", &[("n", number.into())])),
        made: language.say_with("keys-part-made", &made),
        warning: say("keys-part-warning"),
        code: drawn(&letters, &name)?,
        code_name: name,
        lines: in_lines(part.text),
        sections: vec![
            section(language, "keys-part-keep", 4, false),
            section(language, "keys-part-lost", 2, true),
            section(language, "keys-part-fire", 3, true),
        ],
    })
}

fn section(language: Language, key: &str, many: usize, steps: bool) -> Section {
    Section { title: language.say(key), items: (1..=many).map(|n| language.say(&format!("{key}-{n}"))).collect(), steps }
}

/// The sheet of the backups, as one page of PDF.
///
/// # Errors
/// As [`part_sheet`].
pub fn recovery_pdf(language: Language, sheet: &RecoverySheet<'_>) -> Result<Pdf, ReportError> {
    let say = |key: &str| language.say(key);
    let name = say("backup-sheet-qr");
    let mut sections =
        vec![section(language, "backup-sheet-keep", KEEP, false), section(language, "backup-sheet-restore", RESTORE, true)];
    if !sheet.places.is_empty() {
        sections.push(Section { title: say("backup-sheet-places"), items: sheet.places.to_vec(), steps: false });
    }
    pdf::recovery(&Leaf {
        language: language.code(),
        title: say("backup-sheet-title"),
        mark: None,
        made: made(language, sheet),
        warning: say("backup-sheet-warning"),
        code: drawn(sheet.key, &name)?,
        code_name: name,
        lines: in_lines(&grouped(sheet.key)),
        sections,
    })
}

fn made(language: Language, sheet: &RecoverySheet<'_>) -> String {
    language.say_with("backup-sheet-made", &[("date", sheet.made.into()), ("site", sheet.site.into())])
}

/// How many lines say how the sheet of the backups is kept, and how it is used.
const KEEP: usize = 3;
const RESTORE: usize = 3;
const STYLE: &str = "body{font:12pt/1.5 system-ui,sans-serif;color:#111;max-width:42rem;margin:2rem auto;padding:0 1rem}\
h1{font-size:1.5rem}code{display:block;font:1.05rem/1.7 ui-monospace,monospace;overflow-wrap:anywhere;border:1px solid #111;padding:.8rem}\
svg{width:14rem;height:14rem;max-width:100%}li{margin:.3rem 0}@page{margin:18mm}";

/// The sheet of the backups, as one HTML file.
///
/// # Errors
/// [`ReportError::Sheet`] where the key is too long for a QR code, which no key of ours is.
pub fn recovery_sheet(language: Language, sheet: &RecoverySheet<'_>) -> Result<String, ReportError> {
    let say = |key: &str| language.say(key);
    let drawn = drawn(sheet.key, &say("backup-sheet-qr"))?;
    let items = |section: &Section| html! { @for item in &section.items { li { (item) } } };
    let (keep, restore) =
        (section(language, "backup-sheet-keep", KEEP, false), section(language, "backup-sheet-restore", RESTORE, true));
    let page: Markup = html! {
        (DOCTYPE)
        html lang=(language.code()) {
            head { meta charset="utf-8"; title { (say("backup-sheet-title")) } style { (PreEscaped(STYLE)) } }
            body {
                h1 { (say("backup-sheet-title")) }
                p { (made(language, sheet)) }
                p { strong { (say("backup-sheet-warning")) } }
                code { (grouped(sheet.key)) }
                p { (PreEscaped(drawn)) }
                h2 { (keep.title) }
                ul { (items(&keep)) }
                h2 { (restore.title) }
                ol { (items(&restore)) }
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
fn drawn(text: &str, name: &str) -> Result<String, ReportError> {
    qr::svg(text, name).map(Markup::into_string).ok_or_else(|| ReportError::Sheet("QR code".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ";
    const PART: &str = "04M0 MJ4R K8QZ 7V2T 9XQH 3B6E NS1D F5GC W8JA PY0K 2R7M ZV4T 6HQ9 XB3E 1NSD 5FGC 8WJ0";

    #[test]
    fn the_sheet_holds_the_key_in_letters_and_as_a_code_in_every_language() {
        for language in Language::ALL {
            let places = ["/media/usb".to_owned()];
            let sheet = RecoverySheet { key: KEY, site: "0198", made: "2026-11-22", places: &places };
            let page = recovery_sheet(language, &sheet).unwrap();
            assert!(page.replace(' ', "").contains(KEY) && page.contains("<svg") && page.contains("/media/usb"));
            assert!(!page.contains("backup-sheet"), "a key without words: {page}");
            let paper = recovery_pdf(language, &sheet).unwrap();
            assert_eq!((paper.pages, paper.missing.len()), (1, 0));
        }
    }

    #[test]
    fn a_part_is_one_page_in_every_language() {
        for language in Language::ALL {
            for number in 1..=3 {
                let part = PartSheet { text: PART, number, name: "0f3a99c1", site: "0198", made: "22 novembre 2026" };
                let paper = part_sheet(language, &part).unwrap();
                assert_eq!((paper.pages, paper.missing.len()), (1, 0), "{language:?}");
            }
        }
        assert_eq!(in_lines(PART).iter().map(|line| line.split(' ').count()).collect::<Vec<_>>(), [6, 6, 5]);
    }
}
