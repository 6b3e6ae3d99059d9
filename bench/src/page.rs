//! (c) The timeline page, for initiatives of growing size.

use std::time::Instant;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use jalon_access::Role;
use jalon_server::{App, Options, router};
use jalon_store::Store;
use tower::ServiceExt;

use crate::sample;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// How many requests for each size.
const REQUESTS: usize = 300;
/// And where the page is large.
const FEW: usize = 20;
/// How many entries are written at a time while filling.
const TOGETHER: usize = 4_000;

pub fn run(largest: usize) -> Outcome<()> {
    println!("The timeline page, {REQUESTS} requests each, whole window: {} marks and the density of practice", sample::MARKS);
    println!("{:>10} {:>10} {:>10} {:>12} {:>14}", "entries", "p50 ms", "p99 ms", "resident MB", "us/1000 more");
    let mut before: Option<(usize, f64)> = None;
    for size in [1_000, 10_000, 100_000, 1_000_000].into_iter().filter(|size| *size <= largest) {
        let (p50, p99, resident) = one(size, sample::MARKS, REQUESTS)?;
        let slope = before.map(|(smaller, p)| (p50 - p) * 1_000.0 / ((size - smaller) as f64 / 1_000.0));
        let slope = slope.map_or_else(|| "-".to_owned(), |slope| format!("{slope:.2}"));
        println!("{size:>10} {p50:>10.2} {p99:>10.2} {resident:>12.0} {slope:>14}");
        before = Some((size, p50));
    }
    println!("The same page with more marks than people draw, over 10,000 contacts, {FEW} requests each");
    println!("{:>10} {:>10} {:>10} {:>12}", "marks", "p50 ms", "p99 ms", "resident MB");
    for marks in [sample::MARKS, 5_000, 50_000] {
        let (p50, p99, resident) = one(marks + 10_000, marks, FEW)?;
        println!("{marks:>10} {p50:>10.2} {p99:>10.2} {resident:>12.0}");
    }
    Ok(())
}

fn one(size: usize, marks: usize, requests: usize) -> Outcome<(f64, f64, f64)> {
    let temp = tempfile::tempdir()?;
    let folder = temp.path().join("clinic");
    fill(&folder, size, marks)?;
    // Opened anew, so that the memory of filling is not counted where the allocator gives it back.
    let store = Store::open(&folder)?;
    let member = store.add_member("bench", "Mesure", Role::Coordinator, "fr")?;
    let token = store.begin_session(member)?;
    let app = App::new(store, Options::default())?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let mut took = runtime.block_on(async {
        let router = router(app);
        let mut took = Vec::with_capacity(requests);
        for _ in 0..requests + 10 {
            let request = Request::get(format!("/i/{}/timeline", sample::initiative()))
                .header("cookie", format!("jalon_session={}", token.to_text()))
                .body(Body::empty())?;
            let begun = Instant::now();
            let answer = router.clone().oneshot(request).await?;
            if answer.status() != StatusCode::OK {
                return Err(format!("the page answers {}", answer.status()).into());
            }
            axum::body::to_bytes(answer.into_body(), usize::MAX).await?;
            took.push(begun.elapsed().as_secs_f64() * 1_000.0);
        }
        Ok::<_, Box<dyn std::error::Error>>(took.split_off(10))
    })?;
    took.sort_by(f64::total_cmp);
    Ok((took[took.len() / 2], took[took.len() * 99 / 100], resident()?))
}

pub fn fill(folder: &std::path::Path, size: usize, marks: usize) -> Outcome<()> {
    let store = Store::init(folder, None)?;
    sample::frame(&store, marks)?;
    let contacts = size.saturating_sub(usize::try_from(store.state()?.size.number())?);
    let mut from = 0;
    while from < contacts {
        let to = (from + TOGETHER).min(contacts);
        store.append((from..to).map(sample::contact).collect::<Result<Vec<_>, _>>()?)?;
        from = to;
    }
    Ok(())
}

/// Resident memory of this process, in megabytes, as Linux tells it.
fn resident() -> Outcome<f64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).ok_or("no VmRSS")?;
    let kilobytes: f64 = line.split_whitespace().nth(1).ok_or("no number")?.parse()?;
    Ok(kilobytes / 1_024.0)
}
