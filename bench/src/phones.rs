//! (h) Phones: entries accepted a second over HTTP, durable, one at a time and in batches, by 1, 8 and 32 phones at once; what each
//! costs the server; the first pull of a full phone, and a pull that brings nothing.
//!
//! The server is a process of its own, so that its CPU and memory are its own. Beside each figure stands the raw limit of SQLite of the
//! same run, and what was measured of ODK Central on the machine of the research notes (field.md §4a: 9-field form, closed loop, all
//! durable; the best of interleaved runs, on a machine that was not quiet: read orders of magnitude).

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use jalon_access::Role;
use jalon_record::id::EntryId;
use jalon_server::{App, Options};
use jalon_store::Store;
use jalon_store::phones::Mode;

use crate::{append, sample};

type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// ODK Central: clients, submissions a second, p50 and p99 in ms, CPU ms of node and PostgreSQL for each.
const ODK: [(usize, f64, f64, f64, f64); 3] =
    [(1, 25.6, 36.0, 91.0, 15.6), (8, 104.5, 73.0, 136.0, 9.0), (32, 117.3, 268.0, 360.0, 7.5)];
/// Resident memory of ODK Central under load, node and PostgreSQL together, in MB.
const ODK_RESIDENT: f64 = 512.0;
/// How many entries a full phone holds.
const FULL: usize = 10_000;

/// Serves a folder until the process is ended; the port goes to standard output.
pub fn serve(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let app = App::new(Store::open(folder)?, Options::default())?;
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        println!("{}", listener.local_addr()?.port());
        jalon_server::serve(listener, app, std::future::pending()).await?;
        Ok(())
    })
}

pub fn run(seconds: u64) -> Result<(), Box<dyn std::error::Error>> {
    all(Duration::from_secs(seconds)).map_err(|error| -> Box<dyn std::error::Error> { error })
}

fn all(each: Duration) -> Outcome<()> {
    println!("Entries accepted a second from phones over HTTP, durable");
    println!(
        "{:>7} {:>6} {:>9} {:>9} {:>9} {:>10} {:>8} {:>9} {:>10} {:>9}",
        "phones", "batch", "per s", "p50 ms", "p99 ms", "CPU ms", "RSS MB", "drain ms", "raw sqlite", "ODK per s"
    );
    for batch in [1, 50] {
        let raw = append::raw_rate(each / 2, batch).map_err(|error| error.to_string())?;
        for clients in [1, 8, 32] {
            let site = Site::start(clients, Mode::Short)?;
            let (before, begun) = (site.cpu()?, Instant::now());
            let took = site.burst(each, batch)?;
            let (entries, seconds) = (took.len() * batch, begun.elapsed().as_secs_f64());
            let cpu = (site.cpu()? - before) * 1_000.0 / entries as f64;
            // A pull waits until the views have seen everything that was acknowledged.
            let drained = Instant::now();
            site.line()?.get(&site.tokens[0], "/api/v1/phone/pull?after=0&limit=1")?;
            let (p50, p99) = (at(&took, 50), at(&took, 99));
            let odk = ODK.iter().find(|(known, ..)| *known == clients).map_or(0.0, |(_, rate, ..)| *rate);
            println!(
                "{clients:>7} {batch:>6} {:>9.0} {p50:>9.2} {p99:>9.2} {cpu:>10.3} {:>8.0} {:>9.1} {raw:>10.0} {odk:>9.1}",
                entries as f64 / seconds,
                site.resident()?,
                drained.elapsed().as_secs_f64() * 1_000.0,
            );
        }
    }
    println!("ODK Central beside it: p50 and p99 ms, CPU ms of each submission, RSS some {ODK_RESIDENT:.0} MB");
    for (clients, _, p50, p99, cpu) in ODK {
        println!("{clients:>7} {p50:>16.0} {p99:>9.0} {cpu:>10.1}");
    }
    full_phone()
}

/// The first pull of a phone with as much as it may hold, and one that brings nothing.
fn full_phone() -> Outcome<()> {
    let site = Site::start(1, Mode::Full)?;
    let (mut line, token) = (site.line()?, &site.tokens[0]);
    for from in (0..FULL).step_by(500) {
        line.post(token, "/api/v1/phone/push", &body(0, from, 500))?;
    }
    for limit in [500, 2_000] {
        // A phone that asks from the beginning is told everything again.
        let (mut after, mut bytes, mut pages, begun) = ("0".to_owned(), 0, 0, Instant::now());
        loop {
            let told = line.get(token, &format!("/api/v1/phone/pull?after={after}&limit={limit}"))?;
            (bytes, pages) = (bytes + told.len(), pages + 1);
            after = number(&told, "\"next\":").ok_or("no next")?;
            if !told.contains("\"more\":true") {
                break;
            }
        }
        println!(
            "First pull of {FULL} entries, {limit} a page: {:.2} s, {pages} pages, {:.1} MB",
            begun.elapsed().as_secs_f64(),
            bytes as f64 / 1e6
        );
        let mut took = Vec::new();
        let mut bytes = 0;
        for _ in 0..200 {
            let begun = Instant::now();
            bytes = line.get(token, &format!("/api/v1/phone/pull?after={after}"))?.len();
            took.push(begun.elapsed().as_secs_f64() * 1_000.0);
        }
        took.sort_by(f64::total_cmp);
        println!("Nothing new: {bytes} bytes, p50 {:.2} ms, p99 {:.2} ms", at(&took, 50), at(&took, 99));
    }
    Ok(())
}

fn at(sorted: &[f64], percent: usize) -> f64 {
    sorted.get(sorted.len().saturating_sub(1) * percent / 100).copied().unwrap_or(f64::NAN)
}

fn number(told: &str, after: &str) -> Option<String> {
    let (_, rest) = told.split_once(after)?;
    Some(rest.chars().take_while(char::is_ascii_digit).collect())
}

/// A push of so many contacts, as a phone writes them. Numbers are told to be known as they come: a phone that hears its answers.
fn body(who: usize, from: usize, many: usize) -> String {
    let initiative = sample::initiative();
    let entries: Vec<String> = (from..from + many)
        .map(|n| {
            let mut random = [0; 10];
            random[..2].copy_from_slice(&(who as u16).to_be_bytes());
            random[2..].copy_from_slice(&(n as u64).to_be_bytes());
            let id = EntryId::v7(1_700_000_000_000 + n as u64, random);
            format!(
                r#"{{"id":"{id}","n":{},"initiative":"{initiative}","kind":"practice.contact","version":1,"occurred":"2026-11-02","recorded_at":{n},"audience":"team","open":{{"initiator":"peer","minutes":"15-30","planned":false,"setting":"street","support":["listening","practical"],"way":"one-to-one"}},"words":{{"note":"Une rencontre inventée, la {n}e, assez longue pour ressembler à une note de fin de journée."}}}}"#,
                n + 1
            )
        })
        .collect();
    format!(r#"{{"clock":0,"after":{from},"entries":[{}]}}"#, entries.join(","))
}

/// A server of its own, with phones that have joined.
struct Site {
    server: Child,
    port: u16,
    tokens: Vec<String>,
    _temp: tempfile::TempDir,
}

impl Site {
    fn start(phones: usize, mode: Mode) -> Outcome<Self> {
        let temp = tempfile::tempdir()?;
        let folder = temp.path().join("clinic");
        let store = Store::init(&folder, None)?;
        sample::frame(&store, sample::MARKS)?;
        let mut tokens = Vec::new();
        for who in 0..phones {
            let member = store.add_member(&format!("peer-{who}"), "Peer", Role::PeerWorker, "fr")?;
            store.set_phone_mode(member, mode)?;
            tokens.push(store.join_phone(member, "", jalon_record::id::Instant::from_micros(0))?.1.to_text());
        }
        drop(store);
        let mut server = Command::new(std::env::current_exe()?).arg("--serve").arg(&folder).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        BufReader::new(server.stdout.take().ok_or("no output")?).read_line(&mut line)?;
        Ok(Self { server, port: line.trim().parse()?, tokens, _temp: temp })
    }

    fn line(&self) -> Outcome<Line> {
        Line::open(self.port)
    }

    /// All phones push until the time is over; how long each push took, in ms, sorted.
    fn burst(&self, each: Duration, batch: usize) -> Outcome<Vec<f64>> {
        let until = Instant::now() + each;
        let one = |who: usize, token: &str| -> Outcome<Vec<f64>> {
            let (mut line, mut took, mut from) = (self.line()?, Vec::new(), 0);
            while Instant::now() < until {
                let body = body(who, from, batch);
                let begun = Instant::now();
                let told = line.post(token, "/api/v1/phone/push", &body)?;
                took.push(begun.elapsed().as_secs_f64() * 1_000.0);
                if told.matches("\"stored\"").count() != batch {
                    return Err(format!("not all was taken: {told}").into());
                }
                from += batch;
            }
            Ok(took)
        };
        let mut took = std::thread::scope(|scope| {
            let threads: Vec<_> =
                self.tokens.iter().enumerate().map(|(who, token)| scope.spawn(move || one(who, token))).collect();
            threads.into_iter().try_fold(Vec::new(), |mut all, thread| {
                all.extend(thread.join().map_err(|_| "a phone fell over")??);
                Ok::<_, Box<dyn std::error::Error + Send + Sync>>(all)
            })
        })?;
        took.sort_by(f64::total_cmp);
        Ok(took)
    }

    /// Seconds of CPU that the server took so far, as Linux tells it in hundredths.
    fn cpu(&self) -> Outcome<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.server.id()))?;
        let (_, rest) = stat.rsplit_once(')').ok_or("no stat")?;
        let fields: Vec<&str> = rest.split_whitespace().collect();
        let ticks = |at: usize| fields.get(at).and_then(|text| text.parse::<f64>().ok()).ok_or("no ticks");
        Ok((ticks(11)? + ticks(12)?) / 100.0)
    }

    fn resident(&self) -> Outcome<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.server.id()))?;
        let kilobytes = number(&status.replace(['\t', ' '], ""), "VmRSS:").ok_or("no VmRSS")?;
        Ok(kilobytes.parse::<f64>()? / 1_024.0)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// One connection that is kept.
struct Line(BufReader<TcpStream>);

impl Line {
    fn open(port: u16) -> Outcome<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_nodelay(true)?;
        Ok(Self(BufReader::new(stream)))
    }

    fn get(&mut self, token: &str, path: &str) -> Outcome<String> {
        self.ask("GET", token, path, "")
    }

    fn post(&mut self, token: &str, path: &str, body: &str) -> Outcome<String> {
        self.ask("POST", token, path, body)
    }

    fn ask(&mut self, method: &str, token: &str, path: &str, body: &str) -> Outcome<String> {
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nAuthorization: Bearer {token}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        self.0.get_mut().write_all(request.as_bytes())?;
        let (mut line, mut length, mut is_first) = (String::new(), 0, true);
        loop {
            line.clear();
            self.0.read_line(&mut line)?;
            if is_first && !line.contains(" 200 ") {
                return Err(format!("{method} {path} answers {line}").into());
            }
            is_first = false;
            if line.trim().is_empty() {
                break;
            }
            if let Some(given) = line.to_lowercase().strip_prefix("content-length:") {
                length = given.trim().parse()?;
            }
        }
        let mut bytes = vec![0; length];
        self.0.read_exact(&mut bytes)?;
        Ok(String::from_utf8(bytes)?)
    }
}
