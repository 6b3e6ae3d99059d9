//! Short texts as QR codes, for paper and for cameras.

use std::fmt::Write;

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};

/// The quiet edge around the code that ISO/IEC 18004 asks for, in modules.
const EDGE: usize = 4;

/// A text as a QR code (level M), drawn as an SVG picture with a name for those who do not see it. `None` when the text is
/// too long for any code.
pub fn svg(text: &str, name: &str) -> Option<Markup> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let size = code.width() + 2 * EDGE;
    let ground = format!("M0 0h{size}v{size}h-{size}z");
    Some(html! {
        svg.qr xmlns="http://www.w3.org/2000/svg" viewBox={ "0 0 " (size) " " (size) } role="img" aria-label=(name)
            shape-rendering="crispEdges" {
            path fill="#fff" d=(ground) {}
            path fill="#000" d=(ink(&code)) {}
        }
    })
}

/// The dark modules, each run in a row as one rectangle.
fn ink(code: &QrCode) -> String {
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(code.width()).enumerate() {
        let mut x = EDGE;
        for run in row.chunk_by(|one, other| one == other) {
            if run.first() == Some(&Color::Dark) {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{x} {}h{}v1h-{}z", y + EDGE, run.len(), run.len());
            }
            x += run.len();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_drawing_is_the_code() {
        let text = "jalon/x\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        let code = QrCode::with_error_correction_level(text, EcLevel::M).unwrap();
        let dark = code.to_colors().iter().filter(|color| **color == Color::Dark).count();
        let path = ink(&code);
        let runs = path.split('h').skip(1).filter(|run| !run.starts_with('-'));
        let inked: usize = runs.map(|run| run.split('v').next().unwrap().parse::<usize>().unwrap()).sum();
        assert_eq!(inked, dark);
    }

    #[test]
    fn its_name_is_escaped_and_what_is_too_long_has_no_code() {
        let drawn = svg("x", "a \"code\" & more").unwrap().into_string();
        assert!(roxmltree::Document::parse(&drawn).is_ok());
        assert!(svg(&"x".repeat(5_000), "").is_none());
    }
}
