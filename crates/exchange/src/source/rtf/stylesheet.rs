//! Which paragraph styles are headings: known by their names, which Word keeps in English.

use std::collections::HashMap;

#[derive(Debug, Default)]
pub(super) struct Stylesheet {
    headings: HashMap<i32, u8>,
    current: i32,
    name: String,
}

impl Stylesheet {
    pub(super) fn take(&mut self, name: &str, number: i32) {
        if name == "s" {
            self.current = number;
            self.name.clear();
        }
    }

    /// Text within the style sheet: names, each ended by a semicolon.
    pub(super) fn text(&mut self, text: &str) {
        for c in text.chars() {
            if c != ';' {
                if self.name.len() < 64 {
                    self.name.push(c.to_ascii_lowercase());
                }
                continue;
            }
            let level =
                self.name.trim().strip_prefix("heading ").and_then(|level| level.parse().ok()).filter(|l| (1..=9).contains(l));
            if let Some(level) = level {
                self.headings.insert(self.current, level);
            }
            self.name.clear();
            self.current = 0;
        }
    }

    pub(super) fn heading(&self, style: i32) -> Option<u8> {
        self.headings.get(&style).copied()
    }
}
