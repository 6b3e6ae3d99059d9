//! Between a browser and the program: everything passes through, until a test takes the network away, loses an answer on its
//! way back, or sets a stand-in for the phone's half of the API ([`Site`]) or newer files of the app before it.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::Trouble;
use crate::site::Site;

/// A relay, listening.
pub struct Relay {
    /// Where it is reached: `http://localhost:` and a port.
    pub home: String,
    inner: Arc<Inner>,
}

struct Inner {
    to: String,
    is_down: AtomicBool,
    answers_to_lose: AtomicUsize,
    site: Option<Mutex<Site>>,
    /// What reads otherwise in a file of the app, by its path.
    changed: Mutex<HashMap<String, (String, String)>>,
    asked: AtomicUsize,
}

/// A request as it came.
pub(crate) struct Asked {
    pub method: String,
    pub path: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Asked {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    fn read(stream: &TcpStream) -> Option<Self> {
        let mut reader = BufReader::new(stream);
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let mut first = line.split(' ');
        let (method, path) = (first.next()?.to_owned(), first.next()?.to_owned());
        let mut headers = Vec::new();
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).ok()?;
            let Some((name, value)) = line.trim_end().split_once(": ") else { break };
            headers.push((name.to_owned(), value.to_owned()));
        }
        let mut asked = Self { method, path, headers, body: Vec::new() };
        let length: usize = asked.header("content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
        asked.body = vec![0; length];
        reader.read_exact(&mut asked.body).ok()?;
        Some(asked)
    }
}

impl Relay {
    /// Listens in front of a program; with a `site`, that answers for the phone's half of the API.
    ///
    /// # Errors
    /// When no port is free.
    pub fn before(home: &str, site: Option<Site>) -> Result<Self, Trouble> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let inner = Arc::new(Inner {
            to: home.trim_start_matches("http://").to_owned(),
            is_down: AtomicBool::new(false),
            answers_to_lose: AtomicUsize::new(0),
            site: site.map(Mutex::new),
            changed: Mutex::default(),
            asked: AtomicUsize::new(0),
        });
        let home = format!("http://localhost:{}", listener.local_addr()?.port());
        let serving = Arc::clone(&inner);
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let inner = Arc::clone(&serving);
                std::thread::spawn(move || inner.serve(&stream));
            }
        });
        Ok(Self { home, inner })
    }

    /// Takes the network away, or gives it back.
    pub fn down(&self, is_down: bool) {
        self.inner.is_down.store(is_down, Ordering::SeqCst);
    }

    /// Lets the next entries through, and loses the answers to them.
    pub fn lose_answers(&self, n: usize) {
        self.inner.answers_to_lose.store(n, Ordering::SeqCst);
    }

    /// How many requests came to the phone's half of the API.
    pub fn asked(&self) -> usize {
        self.inner.asked.load(Ordering::SeqCst)
    }

    /// Makes a file of the app read otherwise in one place, as a newer version of it would.
    pub fn change(&self, path: &str, from: &str, to: &str) {
        let mut changed = self.inner.changed.lock().unwrap_or_else(PoisonError::into_inner);
        changed.insert(path.to_owned(), (from.to_owned(), to.to_owned()));
    }

    /// The stand-in, to look at or to change.
    ///
    /// # Errors
    /// [`Trouble::Page`] where there is none.
    pub fn site(&self) -> Result<MutexGuard<'_, Site>, Trouble> {
        let site = self.inner.site.as_ref().ok_or_else(|| Trouble::Page("this relay has no stand-in".into()))?;
        Ok(site.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Inner {
    fn serve(&self, stream: &TcpStream) {
        drop(stream.set_read_timeout(Some(Duration::from_secs(60))));
        if !self.is_down.load(Ordering::SeqCst) {
            drop(Asked::read(stream).and_then(|asked| self.answer(&asked)).map(|answer| (&mut &*stream).write_all(&answer)));
        }
        drop(stream.shutdown(Shutdown::Both));
    }

    /// The bytes of the answer; none where the connection breaks.
    fn answer(&self, asked: &Asked) -> Option<Vec<u8>> {
        let path = asked.path.split('?').next()?;
        let is_phones = path.starts_with("/api/v1/phone/");
        if is_phones {
            self.asked.fetch_add(1, Ordering::SeqCst);
        }
        let answer = match &self.site {
            Some(site) if is_phones => site.lock().unwrap_or_else(PoisonError::into_inner).answer(asked),
            _ => self.pass_on(asked)?,
        };
        let lose = |left: usize| left.checked_sub(1);
        let is_taken = path.ends_with("/push") && answer.starts_with(b"HTTP/1.1 200");
        let is_lost = is_taken && self.answers_to_lose.fetch_update(Ordering::SeqCst, Ordering::SeqCst, lose).is_ok();
        // It may have gone down while this was on its way.
        (!is_lost && !self.is_down.load(Ordering::SeqCst)).then(|| self.as_changed(path, answer))
    }

    fn pass_on(&self, asked: &Asked) -> Option<Vec<u8>> {
        let mut to = TcpStream::connect(&self.to).ok()?;
        to.set_read_timeout(Some(Duration::from_secs(60))).ok()?;
        let kept = asked.headers.iter().filter(|(name, _)| {
            !["connection", "accept-encoding", "if-none-match"].iter().any(|hop| name.eq_ignore_ascii_case(hop))
        });
        let headers: String = kept.map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        write!(to, "{} {} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n", asked.method, asked.path).ok()?;
        to.write_all(&asked.body).ok()?;
        let mut answer = Vec::new();
        to.read_to_end(&mut answer).ok()?;
        Some(answer)
    }

    /// The answer with what is changed in this file, its length told anew.
    fn as_changed(&self, path: &str, answer: Vec<u8>) -> Vec<u8> {
        let changed = self.changed.lock().unwrap_or_else(PoisonError::into_inner).get(path).cloned();
        let at = answer.windows(4).position(|four| four == b"\r\n\r\n");
        let (Some((from, to)), Some(at)) = (changed, at) else { return answer };
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let body = text(&answer[at + 4..]).replacen(&from, &to, 1);
        let kept = ["content-length:", "etag:"];
        let head: String = text(&answer[..at])
            .split("\r\n")
            .filter(|line| !kept.iter().any(|name| line.to_ascii_lowercase().starts_with(name)))
            .map(|line| format!("{line}\r\n"))
            .collect();
        format!("{head}content-length: {}\r\n\r\n{body}", body.len()).into_bytes()
    }
}
