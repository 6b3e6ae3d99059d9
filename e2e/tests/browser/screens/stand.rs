//! A small server that hands out the phone's screens over a stand-in for their core (`e2e/phone/core.js`): every state of a
//! phone can be had by asking for it in the address. The words come from the program itself.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};

use jalon_e2e::{Trouble, raw};
use serde_json::{Value, json};

/// As the program sends it with the app.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; worker-src 'self'; img-src 'self'; font-src 'self'; \
    connect-src 'self'; manifest-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; \
    require-trusted-types-for 'script'; trusted-types jalon-phone";
const PAGE: &str = "<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Carnet</title>\
    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\
    <meta name=\"color-scheme\" content=\"light dark\"><link rel=\"icon\" href=\"/phone/icon.svg\"><link rel=\"stylesheet\" href=\"/phone/phone.css\">\
    <script type=\"module\" src=\"/phone/main.js\"></script></head><body></body></html>";

/// What is handed out, and where from.
struct Stand {
    program: String,
    root: PathBuf,
    lists: String,
}

/// Starts it on a free port; its address. It ends with the test.
pub fn open(program: &str) -> Result<String, Trouble> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let home = format!("http://{}", listener.local_addr()?);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let stand = Stand { program: program.to_owned(), root, lists: lists()?.to_string() };
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // A browser that went away is no fault of the screens.
            drop(stand.answer(stream));
        }
    });
    Ok(home)
}

/// The lists of the library, as the settings of a phone carry them.
fn lists() -> Result<Value, Trouble> {
    let library = jalon_library::shipped().map_err(|error| Trouble::Page(error.to_string()))?;
    let values = |list: &jalon_library::Codelist| -> Vec<Value> {
        let label = |code, tongue| list.label(code, tongue).unwrap_or_default().to_owned();
        let [fr, en, zh] = [jalon_library::Tongue::Fr, jalon_library::Tongue::En, jalon_library::Tongue::ZhHans];
        list.codes()
            .map(|code| json!({ "code": code, "fr": label(code, fr), "en": label(code, en), "zh-Hans": label(code, zh) }))
            .collect()
    };
    Ok(Value::Object(library.codelists().iter().map(|list| (list.id().to_string(), json!(values(list)))).collect()))
}

impl Stand {
    fn answer(&self, mut stream: TcpStream) -> Result<(), Trouble> {
        let mut head = BufReader::new(stream.try_clone()?).lines();
        let asked = head.next().transpose()?.unwrap_or_default();
        head.map_while(Result::ok).take_while(|line| !line.is_empty()).for_each(drop);
        let path = asked.split(' ').nth(1).unwrap_or("/").split('?').next().unwrap_or("/");
        let found = self.find(path);
        let (status, kind, body) = match &found {
            Some((kind, body)) => ("200 OK", *kind, body.as_str()),
            None => ("404 Not Found", "text/plain", ""),
        };
        write!(
            stream,
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nContent-Security-Policy: {POLICY}\r\n\
             Cache-Control: no-store\r\nConnection: close\r\n\r\n{body}",
            body.len()
        )?;
        Ok(())
    }

    fn find(&self, path: &str) -> Option<(&'static str, String)> {
        let read = |path: PathBuf| std::fs::read_to_string(path).ok();
        let of = |path: &str| read(self.root.join("crates/server/static").join(path));
        let name = path.strip_prefix("/phone/").filter(|name| !name.contains(".."))?;
        match name {
            "" => Some(("text/html; charset=utf-8", PAGE.to_owned())),
            "lists.json" => Some(("application/json", self.lists.clone())),
            "core.js" => Some(("text/javascript; charset=utf-8", read(self.root.join("e2e/phone/core.js"))?)),
            "phone.css" => Some(("text/css; charset=utf-8", of("css/tokens.css")? + &of("phone/phone.css")?)),
            "icon.svg" => Some(("image/svg+xml", of("phone/icon.svg")?)),
            name if name.starts_with("words/") => {
                let answer = raw::get(&self.program, path, &[]).ok().filter(|answer| answer.status == 200)?;
                Some(("application/json", answer.body))
            }
            name => Some(("text/javascript; charset=utf-8", of(&format!("phone/{name}"))?)),
        }
    }
}
