//! Bytes to groups, control words and text.

/// A piece of an RTF file.
pub(super) enum Token<'r> {
    Open,
    Close,
    /// `\*`: what follows may be left out by who does not know it.
    Ignorable,
    Word {
        name: &'r str,
        number: Option<i32>,
    },
    /// `\'hh`.
    Byte(u8),
    /// Bytes as they stand, and escaped braces and backslashes: one at a time.
    Text(&'r [u8]),
    /// That many raw bytes were passed over.
    Binary(usize),
}

pub(super) struct Lexer<'r> {
    bytes: &'r [u8],
    at: usize,
}

impl<'r> Lexer<'r> {
    pub(super) fn new(bytes: &'r [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// The byte that comes next.
    pub(super) fn at(&self) -> u64 {
        self.at as u64
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    pub(super) fn next(&mut self) -> Option<Token<'r>> {
        loop {
            let byte = self.peek()?;
            self.at += 1;
            return Some(match byte {
                b'{' => Token::Open,
                b'}' => Token::Close,
                b'\\' => return self.control(),
                // Line ends are there to be read by people, and zeros by nobody.
                b'\r' | b'\n' | 0 => continue,
                _ => {
                    let start = self.at - 1;
                    while self.peek().is_some_and(|byte| !matches!(byte, b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0)) {
                        self.at += 1;
                    }
                    Token::Text(self.bytes.get(start..self.at)?)
                }
            });
        }
    }

    fn control(&mut self) -> Option<Token<'r>> {
        let start = self.at;
        let byte = self.peek()?;
        self.at += 1;
        if byte.is_ascii_alphabetic() {
            return self.word(start);
        }
        Some(match byte {
            b'\'' => {
                let digits = self.bytes.get(self.at..self.at + 2)?;
                self.at += 2;
                let digits = std::str::from_utf8(digits).unwrap_or_default();
                match u8::from_str_radix(digits, 16) {
                    Ok(byte) => Token::Byte(byte),
                    Err(_) => Token::Word { name: "'", number: None },
                }
            }
            b'*' => Token::Ignorable,
            b'\r' | b'\n' => Token::Word { name: "par", number: None },
            b'\\' | b'{' | b'}' => Token::Text(self.bytes.get(start..self.at)?),
            b'~' => Token::Word { name: "~", number: None },
            b'-' => Token::Word { name: "-", number: None },
            b'_' => Token::Word { name: "_", number: None },
            b'\t' => Token::Word { name: "tab", number: None },
            _ => Token::Word { name: "", number: None },
        })
    }

    fn word(&mut self, start: usize) -> Option<Token<'r>> {
        while self.peek().is_some_and(|byte| byte.is_ascii_alphabetic()) {
            self.at += 1;
        }
        let name = std::str::from_utf8(self.bytes.get(start..self.at)?).ok()?;
        let digits = self.at;
        if self.peek() == Some(b'-') && self.bytes.get(self.at + 1).is_some_and(u8::is_ascii_digit) {
            self.at += 1;
        }
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        let number = std::str::from_utf8(self.bytes.get(digits..self.at)?).ok()?.parse().ok();
        if self.peek() == Some(b' ') {
            self.at += 1;
        }
        if name == "bin" {
            let len = usize::try_from(number.unwrap_or(0)).unwrap_or(0).min(self.bytes.len().saturating_sub(self.at));
            self.at += len;
            return Some(Token::Binary(len));
        }
        Some(Token::Word { name, number })
    }
}
