//! Code pages: which letters the bytes of a font stand for.

use std::collections::HashMap;

use encoding_rs::{
    BIG5, EUC_KR, Encoding, GBK, IBM866, MACINTOSH, SHIFT_JIS, UTF_8, WINDOWS_874, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252,
    WINDOWS_1253, WINDOWS_1254, WINDOWS_1255, WINDOWS_1256, WINDOWS_1257, WINDOWS_1258,
};

/// How bytes become letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Page {
    /// By a known encoding.
    Known(&'static Encoding),
    /// By a font of signs, whose pictures have no letters.
    Signs,
    /// By a page that is not known here (DOS, Johab): ASCII is, the rest is not.
    Unknown,
}

impl Page {
    pub(super) fn of_number(number: i32) -> Self {
        Self::Known(match number {
            866 => IBM866,
            874 => WINDOWS_874,
            932 => SHIFT_JIS,
            936 => GBK,
            949 => EUC_KR,
            950 => BIG5,
            1250 => WINDOWS_1250,
            1251 => WINDOWS_1251,
            0 | 1252 => WINDOWS_1252,
            1253 => WINDOWS_1253,
            1254 => WINDOWS_1254,
            1255 => WINDOWS_1255,
            1256 => WINDOWS_1256,
            1257 => WINDOWS_1257,
            1258 => WINDOWS_1258,
            10000 => MACINTOSH,
            65001 => UTF_8,
            42 => return Self::Signs,
            _ => return Self::Unknown,
        })
    }

    /// `\fcharset` (RTF 1.9.1, "Font Table"); none for "default".
    fn of_charset(charset: i32) -> Option<Self> {
        Some(Self::of_number(match charset {
            0 => 1252,
            1 => return None,
            2 => 42,
            77 => 10000,
            128 => 932,
            129 => 949,
            134 => 936,
            136 => 950,
            161 => 1253,
            162 => 1254,
            163 => 1258,
            177 => 1255,
            178 => 1256,
            186 => 1257,
            204 => 1251,
            222 => 874,
            238 => 1250,
            other => return Some(Self::of_number(-other)),
        }))
    }
}

/// The fonts of a file and the code pages they bring.
#[derive(Debug)]
pub(super) struct Fonts {
    /// `\ansicpg`, `\mac`...
    pub(super) default: Page,
    /// `\deff`.
    pub(super) font: Option<i32>,
    pages: HashMap<i32, Page>,
    current: Option<i32>,
}

impl Default for Fonts {
    fn default() -> Self {
        Self { default: Page::Known(WINDOWS_1252), font: None, pages: HashMap::new(), current: None }
    }
}

impl Fonts {
    /// A control word within the font table.
    pub(super) fn take(&mut self, name: &str, number: i32) {
        match name {
            "f" => self.current = Some(number),
            "fcharset" | "cpg" => {
                let page = if name == "cpg" { Some(Page::of_number(number)) } else { Page::of_charset(number) };
                if let (Some(font), Some(page)) = (self.current, page) {
                    self.pages.insert(font, page);
                }
            }
            _ => {}
        }
    }

    /// The page of a font; of the file, where the font says nothing.
    pub(super) fn page(&self, font: Option<i32>) -> Page {
        font.or(self.font).and_then(|font| self.pages.get(&font).copied()).unwrap_or(self.default)
    }
}
