//! Tables as comma-separated values: RFC 4180, in UTF-8 with a mark at the beginning, so that spreadsheets show accents.
//!
//! A cell that a spreadsheet might run as a formula is made text by an apostrophe in front: one that begins with `=`, `+`,
//! `-`, `@`, a tab or a line break (OWASP, *CSV Injection*). Negative numbers go through [`Cell::Number`].

/// A cell.
pub(in crate::pages) enum Cell {
    /// Text.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Nothing.
    Empty,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<Option<i64>> for Cell {
    fn from(number: Option<i64>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }
}

/// Rows under their heads.
pub(in crate::pages) struct Csv(String);

impl Csv {
    pub(in crate::pages) fn new(heads: &[&str]) -> Self {
        let mut csv = Self("\u{feff}".to_owned());
        csv.row(heads.iter().map(|head| Cell::from(*head)));
        csv
    }

    pub(in crate::pages) fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.0.push(',');
            }
            match cell {
                Cell::Text(text) => self.text(&text),
                Cell::Number(number) => self.0.push_str(&number.to_string()),
                Cell::Empty => {}
            }
        }
        self.0.push_str("\r\n");
    }

    fn text(&mut self, text: &str) {
        let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
        let guarded = if runs { format!("'{text}") } else { text.to_owned() };
        if guarded.contains(['"', ',', '\r', '\n']) {
            self.0.push('"');
            self.0.push_str(&guarded.replace('"', "\"\""));
            self.0.push('"');
        } else {
            self.0.push_str(&guarded);
        }
    }

    pub(in crate::pages) fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_run_as_a_formula_and_none_leaves_its_place() {
        let mut csv = Csv::new(&["a", "b"]);
        csv.row(["=1+1".into(), Cell::Number(-3)]);
        csv.row(["x, \"y\"".into(), Cell::Number(7)]);
        csv.row(["@SUM(A1)\nB".into(), Cell::Empty]);
        let told = String::from_utf8(csv.into_bytes()).unwrap();
        assert_eq!(told, "\u{feff}a,b\r\n'=1+1,-3\r\n\"x, \"\"y\"\"\",7\r\n\"'@SUM(A1)\nB\",\r\n");
    }
}
