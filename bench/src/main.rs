//! Measures what a clinic would feel, each figure beside a named reference taken in the same run.
//!
//! ```text
//! cargo run --release -p jalon-bench                 # everything, up to 100,000 entries
//! cargo run --release -p jalon-bench -- --largest 1000000
//! ```
//!
//! (a) entries appended a second, durable, one at a time and in batches of 20 and 1,000, beside raw SQLite inserting rows
//! of the same sizes into the same two tables with the same durability; (b) views rebuilt a second; (c) the timeline page
//! over HTTP handlers, p50 and p99, with resident memory, for initiatives of growing size, and the slope of cost against
//! size; (d) the two matrices and the data of the timeline, from scratch and following, with the slope of cost against size,
//! beside a plain pass over the same things; (e) the drawing alone, up to 50,000 marks, in each shape;
//! (f) what the policies cost, beside a plain match on role and audience; (g) rows of the access log; (h) what phones send and are
//! given, over HTTP, beside what was measured of ODK Central. Run it on a quiet machine; the ratios hold better than the figures.

mod append;
mod drawing;
mod log;
mod matrix;
mod page;
mod phones;
mod sample;
mod trust;

use clap::Parser;

#[derive(Parser)]
#[command(about = "Measures appending, rebuilding and the timeline page, beside raw SQLite in the same run")]
struct Args {
    /// The largest initiative, in entries.
    #[arg(long, default_value_t = 100_000)]
    largest: usize,
    /// Seconds for each figure of appending.
    #[arg(long, default_value_t = 4)]
    seconds: u64,
    /// Only one part.
    #[arg(long, value_parser = ["append", "page", "matrix", "drawing", "trust", "log", "phones"])]
    only: Option<String>,
    /// Serves a folder, as the part about phones needs it.
    #[arg(long, hide = true)]
    serve: Option<std::path::PathBuf>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args = Args::parse();
    if let Some(folder) = &args.serve {
        return phones::serve(folder);
    }
    let wanted = |part: &str| args.only.as_deref().is_none_or(|only| only == part);
    if wanted("append") {
        append::run(args.seconds)?;
    }
    if wanted("page") {
        page::run(args.largest)?;
    }
    if wanted("matrix") {
        matrix::run(args.largest)?;
    }
    if wanted("drawing") {
        drawing::run()?;
    }
    if wanted("trust") {
        trust::run()?;
    }
    if wanted("log") {
        log::run(args.seconds)?;
    }
    if wanted("phones") {
        phones::run(args.seconds)?;
    }
    Ok(())
}
