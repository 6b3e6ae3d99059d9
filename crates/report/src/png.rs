//! A drawing as a picture, with the fonts that this binary carries and no others.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use crate::error::ReportError;
use crate::pdf::world::font_files;
use crate::timeline::Plate;

/// The most pixels of a side: a picture of the largest sheet at twice its size stays below.
const MOST: f32 = 12_000.0;

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    font_files().for_each(|file| fonts.load_font_data(file.to_vec()));
    fonts.set_serif_family("Libertinus Serif");
    Arc::new(fonts)
});

/// Draws a plate at twice its natural size, smaller where that would be too large, as PNG.
///
/// # Errors
/// [`ReportError::Picture`] for faults of our own drawing. What a person wrote causes none of them.
pub fn make(plate: &Plate) -> Result<Vec<u8>, ReportError> {
    let fault = |told: &dyn std::fmt::Display| ReportError::Picture(told.to_string());
    let options = Options { fontdb: Arc::clone(&FONTS), ..Options::default() };
    let tree = Tree::from_str(&plate.to_svg(), &options).map_err(|told| fault(&told))?;
    let size = tree.size();
    let scale = (MOST / size.width().max(size.height())).min(2.0);
    let pixels = |side: f32| (side * scale).ceil().max(1.0) as u32;
    let mut picture = Pixmap::new(pixels(size.width()), pixels(size.height())).ok_or_else(|| fault(&"no room"))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    picture.encode_png().map_err(|told| fault(&told))
}
