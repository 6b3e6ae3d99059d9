//! A square that a phone reads (ISO/IEC 18004), as SVG: dark on light in every theme, for that is what cameras look for.

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};

/// Light modules around it, as the standard asks.
const QUIET: usize = 4;

/// Draws a text as a square; `label` says what it is to those who do not see it. None where the text is too long.
pub fn svg(text: &str, label: &str) -> Option<Markup> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let side = width + 2 * QUIET;
    let mut path = String::new();
    for (row, modules) in code.to_colors().chunks(width).enumerate() {
        let mut from = 0;
        while from < width {
            let length = modules[from..].iter().take_while(|module| **module == Color::Dark).count();
            if length > 0 {
                path.push_str(&format!("M{} {}h{length}v1h-{length}z", from + QUIET, row + QUIET));
            }
            from += length.max(1);
        }
    }
    Some(html! {
        svg.qr xmlns="http://www.w3.org/2000/svg" viewBox={ "0 0 " (side) " " (side) } role="img" aria-label=(label) shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_corners_are_where_a_camera_looks_and_too_much_is_told() {
        let drawn = svg("https://clinic.example/link/0", "the link").unwrap().into_string();
        assert!(drawn.contains("M4 4h7v1h-7z"), "{drawn}");
        roxmltree::Document::parse(&drawn).unwrap();
        assert!(svg(&"x".repeat(5_000), "too long").is_none());
    }
}
