//! A few lines of HTTP/1.1: one connection a request, cookies kept, as a browser on our own pages would ask.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// What a server answered, whole.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    headers: Vec<(String, String)>,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Where it sends on to.
    pub fn location(&self) -> &str {
        self.header("location").unwrap_or_default()
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).expect("UTF-8")
    }

    /// Reads an answer; nothing where it breaks off.
    fn read(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
        let head = std::str::from_utf8(&bytes[..end]).ok()?;
        let mut lines = head.lines();
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let headers: Vec<_> = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()))
            .collect();
        let answer = Self { status, headers, bytes: bytes[end + 4..].to_vec() };
        let length = answer.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
        (answer.bytes.len() == length).then_some(answer)
    }
}

/// Someone at a browser.
#[derive(Clone, Debug)]
pub struct Browser {
    host: String,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    pub fn new(host: &str) -> Self {
        Self { host: host.to_owned(), cookies: BTreeMap::new() }
    }

    /// Comes in by a sign-in link, choosing a passphrase where one is given.
    pub fn sign_in(host: &str, link: &str, passphrase: &str) -> Self {
        let mut browser = Self::new(host);
        assert_eq!(browser.get(link).status, 200);
        let given = browser.post(link, &[("passphrase".into(), passphrase.into()), ("again".into(), passphrase.into())]);
        assert_eq!(given.status, 303, "{}", given.text());
        browser
    }

    #[track_caller]
    pub fn get(&mut self, path: &str) -> Answer {
        self.ask("GET", path, "").expect("an answer")
    }

    /// As [`Browser::get`], going on to where it is sent.
    #[track_caller]
    pub fn follow(&mut self, path: &str) -> Answer {
        let mut answer = self.get(path);
        for _ in 0..5 {
            if answer.status != 303 {
                break;
            }
            answer = self.get(answer.location());
        }
        answer
    }

    #[track_caller]
    pub fn post(&mut self, path: &str, fields: &[(String, String)]) -> Answer {
        self.try_post(path, fields).expect("an answer")
    }

    /// As [`Browser::post`]; nothing where the server is gone before its answer is whole.
    pub fn try_post(&mut self, path: &str, fields: &[(String, String)]) -> Option<Answer> {
        let body: Vec<String> = fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        self.ask("POST", path, &body.join("&"))
    }

    /// Sends a form as a browser does where it has a field for a file: in parts, with the file in its field.
    #[track_caller]
    pub fn post_file(&mut self, path: &str, fields: &[(String, String)], file: (&str, &str, &str)) -> Answer {
        let edge = "edge-of-a-part-5f0c";
        let mut body = String::new();
        for (name, value) in fields {
            body.push_str(&format!("--{edge}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"));
        }
        let (field, name, content) = file;
        body.push_str(&format!(
            "--{edge}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             Content-Type: text/plain\r\n\r\n{content}\r\n--{edge}--\r\n"
        ));
        self.send("POST", path, &format!("multipart/form-data; boundary={edge}"), &body).expect("an answer")
    }

    fn ask(&mut self, method: &str, path: &str, body: &str) -> Option<Answer> {
        self.send(method, path, "application/x-www-form-urlencoded", body)
    }

    fn send(&mut self, method: &str, path: &str, kind: &str, body: &str) -> Option<Answer> {
        let port = self.host.rsplit_once(':')?.1;
        let mut stream = TcpStream::connect(format!("127.0.0.1:{port}")).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(60))).ok()?;
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nCookie: {}\r\nAccept-Language: en\r\n\
             Content-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            cookies.join("; "),
            body.len(),
            host = self.host,
        );
        stream.write_all(request.as_bytes()).ok()?;
        let mut bytes = Vec::new();
        let whole = stream.read_to_end(&mut bytes);
        let answer = Answer::read(&bytes).filter(|answer| whole.is_ok() || answer.status == 303)?;
        for (_, cookie) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let (name, value) = cookie.split(';').next()?.split_once('=')?;
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        Some(answer)
    }
}

/// Escapes a text as a form or an address sends it.
pub fn encode(text: &str) -> String {
    let letter = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(letter).collect()
}
