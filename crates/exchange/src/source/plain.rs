use super::build::Builder;
use super::decode::{Encoding, decode};
use super::error::SourceError;

pub(super) fn read(bytes: &[u8], builder: &mut Builder<'_>) -> Result<Encoding, SourceError> {
    let (text, encoding) = decode(bytes, None, builder);
    builder.push(&text)?;
    Ok(encoding)
}
