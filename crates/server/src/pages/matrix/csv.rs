//! Tables as comma-separated values: RFC 4180, in UTF-8 with a mark at the beginning, so that spreadsheets show accents.
//!
//! A notice that the law or we ask for is the first line: see [`Csv::under`].
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
pub(in crate::pages) struct Csv {
    rows: Vec<Vec<Cell>>,
    separator: char,
    notice: Option<String>,
}

impl Csv {
    pub(in crate::pages) fn new(heads: &[&str]) -> Self {
        Self::separated(',', heads)
    }

    /// With another separator than a comma.
    pub(in crate::pages) fn separated(separator: char, heads: &[&str]) -> Self {
        Self { rows: vec![heads.iter().map(|head| Cell::from(*head)).collect()], separator, notice: None }
    }

    /// A notice that must go with the table, above its heads: one cell that begins with `#`. It cannot be lost as a file of its own
    /// beside the table could; spreadsheets show it on top, and programs that count can be told to pass over such lines.
    #[must_use]
    pub(in crate::pages) fn under(mut self, notice: Option<String>) -> Self {
        self.notice = notice;
        self
    }

    pub(in crate::pages) fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// With a last row that says something of all of them.
    pub(in crate::pages) fn noted(mut self, note: &str) -> Self {
        let width = self.rows.first().map_or(1, Vec::len);
        self.row([Cell::from(format!("# {note}"))].into_iter().chain((1..width).map(|_| Cell::Empty)));
        self
    }

    /// The heads and the rows, as texts.
    pub(in crate::pages) fn texts(&self) -> impl Iterator<Item = Vec<String>> + '_ {
        let text = |cell: &Cell| match cell {
            Cell::Text(text) => text.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::Empty => String::new(),
        };
        self.rows.iter().map(move |row| row.iter().map(text).collect())
    }

    pub(in crate::pages) fn into_bytes(self) -> Vec<u8> {
        let mut out = "\u{feff}".to_owned();
        let notice = self.notice.map(|notice| vec![Cell::Text(format!("# {notice}"))]);
        for row in notice.iter().chain(&self.rows) {
            for (at, cell) in row.iter().enumerate() {
                if at > 0 {
                    out.push(self.separator);
                }
                match cell {
                    Cell::Text(text) => write_text(&mut out, text, self.separator),
                    Cell::Number(number) => out.push_str(&number.to_string()),
                    Cell::Empty => {}
                }
            }
            out.push_str("\r\n");
        }
        out.into_bytes()
    }
}

fn write_text(out: &mut String, text: &str, separator: char) {
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let guarded = if runs { format!("'{text}") } else { text.to_owned() };
    if guarded.contains(['"', separator, '\r', '\n']) {
        out.push('"');
        out.push_str(&guarded.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(&guarded);
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
        let noticed = Csv::new(&["a"]).under(Some("not, on".to_owned())).into_bytes();
        assert_eq!(String::from_utf8(noticed).unwrap(), "\u{feff}\"# not, on\"\r\na\r\n");
        assert_eq!(told, "\u{feff}a,b\r\n'=1+1,-3\r\n\"x, \"\"y\"\"\",7\r\n\"'@SUM(A1)\nB\",\r\n");
    }

    #[test]
    fn another_separator_stands_between_cells_and_is_quoted_within() {
        let mut csv = Csv::separated(';', &["a", "b"]);
        csv.row(["1,5".into(), "x;y".into()]);
        assert_eq!(String::from_utf8(csv.into_bytes()).unwrap(), "\u{feff}a;b\r\n1,5;\"x;y\"\r\n");
    }
}
