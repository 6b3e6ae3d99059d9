//! The shipped context, and any table that can be written.

use jalon_initiative::crisis::{Confidence, Occurrence};
use jalon_library::shipped;
use proptest::prelude::*;

use crate::context::{self, COLUMNS, ContextRow};
use crate::table::Rows;

pub(super) fn shipped_csv() -> &'static [u8] {
    shipped().unwrap().context("montreal-covid-context").unwrap().csv()
}

#[test]
fn every_cell_of_the_shipped_context_is_kept() {
    let rows = context::read(shipped_csv(), Some("en")).unwrap();
    assert_eq!(rows.len(), 63);
    let mut csv = csv::Reader::from_reader(shipped_csv());
    for (index, (row, cells)) in rows.iter().zip(csv.records()).enumerate() {
        let cells = cells.unwrap();
        assert_eq!(row.row, index + 2);
        assert_eq!(row.occurred.text(), &cells[0]);
        assert_eq!(row.event.confidence.code(), &cells[1]);
        assert_eq!(row.words.fact, cells[2]);
        assert_eq!(row.words.sources.join(" "), cells[3]);
        assert_eq!(row.event.lang.as_deref(), Some("en"));
        let planned = row.event.confidence == Confidence::Planned;
        assert_eq!(row.event.occurrence == Occurrence::Planned, planned);
    }
    let unsourced: Vec<&ContextRow> = rows.iter().filter(|row| row.words.sources.is_empty()).collect();
    assert!(matches!(unsourced[..], [row] if row.occurred.text() == "2021-05-03"));
}

#[test]
fn a_mark_at_the_start_and_other_line_ends_change_nothing() {
    let text = std::str::from_utf8(shipped_csv()).unwrap().replace("\r\n", "\n");
    let plain = context::read(text.as_bytes(), None).unwrap();
    let marked = format!("\u{feff}{text}");
    assert_eq!(context::read(marked.as_bytes(), None).unwrap(), plain);
    assert_eq!(context::read(text.replace('\n', "\r\n").as_bytes(), None).unwrap(), plain);
    let unended = text.trim_end();
    assert_eq!(context::read(unended.as_bytes(), None).unwrap(), plain);
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_numbers_them() {
    let text = "date_edtf,confidence,fact,sources\n\n2020,unconfirmed,\"two\nlines, one cell\",\n,,,\n2021,unconfirmed,x,\n";
    let rows = context::read(text.as_bytes(), None).unwrap();
    assert_eq!(rows.iter().map(|row| row.row).collect::<Vec<_>>(), [3, 5]);
    assert_eq!(rows[0].words.fact, "two\nlines, one cell");
}

fn rows() -> impl Strategy<Value = Vec<(String, String, Vec<String>)>> {
    let date = prop::sample::select(vec!["2020", "2020-05~", "2020-04/2020-05", "2021-03-17", "[2020-01..2020-06]", "2020-21"]);
    let fact = "[a-zé文,;\"' \n\r\t]{0,20}[a-zé文]";
    let sources = prop::collection::vec("https://[a-z]{1,8}\\.org/[a-z,\"?&=]{0,8}", 1..4);
    let row = (date.prop_map(str::to_owned), fact, sources);
    prop::collection::btree_set(row, 1..20).prop_map(|rows| rows.into_iter().collect())
}

proptest! {
    #[test]
    fn what_is_written_is_read(rows in rows(), crlf in any::<bool>()) {
        let end = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let mut writer = csv::WriterBuilder::new().terminator(end).from_writer(Vec::new());
        writer.write_record(COLUMNS).unwrap();
        for (date, fact, sources) in &rows {
            writer.write_record([date, "derived", fact, &sources.join(" ")]).unwrap();
        }
        let read = context::read(&writer.into_inner().unwrap(), None).unwrap();
        let told = read.into_iter().map(|row| (row.occurred.text().to_owned(), row.words.fact, row.words.sources));
        prop_assert_eq!(told.collect::<Vec<_>>(), rows);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Err(errors) = context::read(&bytes, None) {
            prop_assert!(!errors.0.is_empty());
        }
    }

    #[test]
    fn any_rows_are_read_or_refused(body in "[0-9a-z,\"\n\r é~/-]{0,300}") {
        let text = format!("{}\n{body}", COLUMNS.join(","));
        if let Err(errors) = context::read(text.as_bytes(), None) {
            prop_assert!(!errors.0.is_empty());
            let rows: Vec<_> = errors.0.iter().map(|error| error.row).collect();
            prop_assert!(rows.is_sorted());
        }
    }

    #[test]
    fn well_formed_tables_read_as_the_csv_crate_reads_them(table in prop::collection::vec(prop::collection::vec("[a,\"\n\r x]{0,6}", 2..5), 1..8)) {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        for row in &table {
            writer.write_record(row).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let ours: Vec<Vec<String>> = Rows::of(&text)
            .map(|row| row.cells.ok().unwrap().into_iter().map(|cell| cell.into_owned()).collect())
            .collect();
        prop_assert_eq!(ours, table);
    }
}
