//! Plain HTTP over a socket, for what no browser would send. One request a connection; answers are small.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use crate::Trouble;

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers, names in small letters.
    pub headers: Vec<(String, String)>,
    /// The body, as it came.
    pub body: String,
}

impl Answer {
    /// The first header of a name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The cookies that it sets, whole lines.
    pub fn cookies(&self) -> impl Iterator<Item = &str> {
        self.headers.iter().filter(|(name, _)| name == "set-cookie").map(|(_, value)| value.as_str())
    }

    /// The value of a cookie that it sets.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies()
            .find_map(|line| line.split(';').next()?.split_once('=').filter(|(known, _)| *known == name).map(|(_, value)| value))
    }
}

/// Reads a page.
///
/// # Errors
/// When the connection fails, or what comes back is not HTTP.
pub fn get(home: &str, path: &str, headers: &[(&str, &str)]) -> Result<Answer, Trouble> {
    ask(home, "GET", path, headers, "")
}

/// Sends a form.
///
/// # Errors
/// As [`get`].
pub fn post(home: &str, path: &str, headers: &[(&str, &str)], form: &str) -> Result<Answer, Trouble> {
    ask(home, "POST", path, headers, form)
}

fn ask(home: &str, method: &str, path: &str, headers: &[(&str, &str)], form: &str) -> Result<Answer, Trouble> {
    let host = home.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host)?;
    stream.set_read_timeout(Some(Duration::from_secs(90)))?;
    let more: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let about = if method == "GET" {
        String::new()
    } else {
        format!("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n", form.len())
    };
    write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{more}{about}\r\n{form}")?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    read(&String::from_utf8_lossy(&bytes)).ok_or_else(|| Trouble::Page(format!("{method} {path}: the answer is not HTTP")))
}

fn read(text: &str) -> Option<Answer> {
    let (head, body) = text.split_once("\r\n\r\n")?;
    let mut lines = head.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let header = |line: &str| line.split_once(':').map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()));
    Some(Answer { status, headers: lines.filter_map(header).collect(), body: body.to_owned() })
}
