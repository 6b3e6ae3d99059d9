//! Rich Text Format 1.9.1 (Microsoft, 2008), by a reader of our own: characters need code pages, `\u` with its fallbacks and
//! destinations to leave out, and little else of it is words.
//!
//! All changes count as accepted, notes stand after the body, the head and foot of pages around it: as in docx and odt.

mod lexer;
mod pages;
mod stylesheet;
mod words;

use super::Format;
use super::build::Builder;
use super::error::{Cause, Measure, SourceError};
use lexer::{Lexer, Token};
use words::Words;

const FORMAT: Format = Format::Rtf;

pub(super) fn read(bytes: &[u8], builder: &mut Builder<'_>) -> Result<(), SourceError> {
    let skip = bytes.windows(5).take(64).position(|window| window == b"{\\rtf");
    let Some(body) = skip.and_then(|skip| bytes.get(skip..)) else { return Err(broken(0, Cause::Signature)) };
    let mut words = Words::new(builder.limits);
    let mut lexer = Lexer::new(body);
    let mut depth: u64 = 0;
    while let Some(token) = lexer.next() {
        match token {
            Token::Open => {
                depth += 1;
                builder.limits.check(Measure::Depth, depth)?;
                words.open()?;
            }
            Token::Close => {
                words.close()?;
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return words.finish(builder);
                }
            }
            Token::Ignorable => words.ignorable(),
            Token::Word { name, number } => words.control(name, number)?,
            Token::Byte(byte) => words.byte(byte)?,
            Token::Text(text) => words.text(text)?,
            Token::Binary(len) => words.binary(len)?,
        }
    }
    Err(broken(lexer.at(), Cause::Truncated))
}

fn broken(at: u64, cause: Cause) -> SourceError {
    SourceError::Broken { format: FORMAT, part: "", at, cause }
}
