//! What no browser of ours would send, and what every answer carries.

use jalon_e2e::clinic::{LOGIN, PASSPHRASE};
use jalon_e2e::raw::{self, Answer};
use jalon_e2e::{Faults, Trouble};

use crate::World;

const SESSION: &str = "jalon_session";
/// An entry's address that no entry has.
const NOBODY: &str = "/entries/01900000-0000-7000-8000-000000000000";

pub async fn walk(world: &World) -> Result<(), Trouble> {
    let site = Site(&world.clinic.home);
    let mut faults = Faults::default();
    let cookie = site.sign_in(None)?;
    site.headers(&cookie, &mut faults)?;
    site.cookies(&mut faults)?;
    site.forgery(&cookie, &mut faults)?;
    site.entries(&cookie, &mut faults)?;
    site.sign_out(&cookie, &mut faults)?;
    faults.done()
}

struct Site<'a>(&'a str);

impl Site<'_> {
    fn get(&self, path: &str, cookie: &str) -> Result<Answer, Trouble> {
        raw::get(self.0, path, &[("Cookie", cookie)])
    }

    /// The cookie of a new session.
    fn sign_in(&self, held: Option<&str>) -> Result<String, Trouble> {
        let form = format!("login={LOGIN}&passphrase={}&next=", PASSPHRASE.replace(' ', "+"));
        let answer = raw::post(self.0, "/sign-in", &[("Origin", self.0), ("Cookie", held.unwrap_or("x=y"))], &form)?;
        let token = answer
            .cookie(SESSION)
            .ok_or_else(|| Trouble::Page(format!("signing in comes with {} and no session", answer.status)))?;
        Ok(format!("{SESSION}={token}"))
    }

    /// The path of the clinic's first page.
    fn home(&self, cookie: &str) -> Result<String, Trouble> {
        let answer = self.get("/", cookie)?;
        answer.header("location").map(str::to_owned).ok_or_else(|| Trouble::Page("/ does not lead to the clinic".into()))
    }

    fn headers(&self, cookie: &str, faults: &mut Faults) -> Result<(), Trouble> {
        let home = self.home(cookie)?;
        let inside =
            ["", "/timeline", "/pathway", "/record", "/study", "/study.pdf", "/study.html", "/new", "/new/contact", "/none"];
        let outside = [
            "/",
            "/sign-in",
            "/nowhere",
            "/style",
            "/favicon.ico",
            "/static/css/base.css",
            "/static/js/timeline.js",
            "/static/none.css",
            "/link/0",
            "/openapi.json",
            "/api/none",
            NOBODY,
        ];
        let paths = inside.iter().map(|path| format!("{home}{path}")).chain(outside.map(str::to_owned));
        for path in paths {
            for cookie in [cookie, "x=y"] {
                let answer = self.get(&path, cookie)?;
                guarded(&path, &answer, faults);
            }
        }
        let refused = raw::post(self.0, "/sign-out", &[("Origin", "http://evil.example")], "")?;
        guarded("a refused form", &refused, faults);
        Ok(())
    }

    fn cookies(&self, faults: &mut Faults) -> Result<(), Trouble> {
        let form = format!("login={LOGIN}&passphrase={}&next=", PASSPHRASE.replace(' ', "+"));
        let from = [("Origin", self.0)];
        let answers = [raw::post(self.0, "/sign-in", &from, &form)?, raw::post(self.0, "/language", &from, "to=fr&back=/")?];
        for answer in &answers {
            faults.check(answer.cookies().count() > 0, || format!("no cookie comes with {}", answer.status));
            for line in answer.cookies() {
                let name = line.split('=').next().unwrap_or("");
                let said = line.to_ascii_lowercase();
                for attribute in ["httponly", "samesite=lax", "path=/"] {
                    faults.check(said.contains(attribute), || format!("the cookie {name} is without {attribute}"));
                }
                faults.check(!said.contains("domain="), || format!("the cookie {name} goes to a whole domain"));
            }
        }
        // A session that someone else may have planted, or that was held before, is not the one that is signed in.
        let planted = format!("{SESSION}={}", "a".repeat(64));
        let first = self.sign_in(Some(&planted))?;
        let second = self.sign_in(Some(&first))?;
        faults.check(first != planted && second != first, || "signing in keeps the session that was there".into());
        Ok(())
    }

    fn forgery(&self, cookie: &str, faults: &mut Faults) -> Result<(), Trouble> {
        let home = self.home(cookie)?;
        let path = format!("{home}/new/contact");
        let page = self.get(&path, cookie)?.body;
        let (name, token) = form_token(&page)?;
        let way = page.split_once("name=\"way\" value=\"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or("");
        let (bare, whole) = (format!("way={way}&audience=team"), format!("way={way}&audience=team&{name}={token}"));
        let evil = "http://evil.example";
        for (what, headers, form) in [
            ("from another site", vec![("Origin", evil)], &whole),
            ("from another site, as the browser says", vec![("Origin", self.0), ("Sec-Fetch-Site", "cross-site")], &whole),
            ("from a neighbour", vec![("Origin", self.0), ("Sec-Fetch-Site", "same-site")], &whole),
            ("from nowhere", vec![], &whole),
            ("from nowhere that can be named", vec![("Origin", "null")], &whole),
            ("without the token", vec![("Origin", self.0)], &bare),
        ] {
            let mut headers = headers;
            headers.push(("Cookie", cookie));
            let answer = raw::post(self.0, &path, &headers, form)?;
            faults.check(answer.status == 403, || format!("a form {what} comes with {}", answer.status));
        }
        let own = raw::post(self.0, &path, &[("Origin", self.0), ("Cookie", cookie)], &whole)?;
        faults.check(own.status == 303, || format!("our own form comes with {}", own.status));
        let other = self.sign_in(None)?;
        let answer = raw::post(self.0, &path, &[("Origin", self.0), ("Cookie", &other)], &whole)?;
        faults.check(answer.status == 403, || format!("a form with the token of another session comes with {}", answer.status));
        Ok(())
    }

    /// What is not there and what may not be known of answer alike.
    fn entries(&self, cookie: &str, faults: &mut Faults) -> Result<(), Trouble> {
        let home = self.home(cookie)?;
        let record = self.get(&format!("{home}/record?lane=crisis"), cookie)?.body;
        let id = record.split_once("\"/entries/").and_then(|(_, rest)| rest.split('"').next()).unwrap_or("");
        let there = format!("/entries/{id}");
        faults.check(self.get(&there, cookie)?.status == 200, || format!("{there} does not open"));
        let (nobody, nonsense) = (self.get(NOBODY, cookie)?, self.get("/entries/nonsense", cookie)?);
        faults.check((nobody.status, nonsense.status) == (404, 404), || {
            format!("no entry comes with {} and {}", nobody.status, nonsense.status)
        });
        faults.check(nobody.body.replace(NOBODY, "") == nonsense.body.replace("/entries/nonsense", ""), || {
            "no entry and nonsense look different".into()
        });
        let strangers = [self.get(&there, "x=y")?, self.get(NOBODY, "x=y")?];
        for answer in &strangers {
            let goes = answer.header("location").unwrap_or("");
            faults.check(answer.status == 303 && goes.starts_with("/sign-in?next="), || {
                format!("a stranger gets {} {goes}", answer.status)
            });
        }
        Ok(())
    }

    fn sign_out(&self, cookie: &str, faults: &mut Faults) -> Result<(), Trouble> {
        let home = self.home(cookie)?;
        let (name, token) = form_token(&self.get(&home, cookie)?.body)?;
        let answer = raw::post(self.0, "/sign-out", &[("Origin", self.0), ("Cookie", cookie)], &format!("{name}={token}"))?;
        faults.check(answer.status == 303, || format!("signing out comes with {}", answer.status));
        let after = self.get(&home, cookie)?;
        faults.check(after.status == 303, || format!("after signing out the old session comes with {}", after.status));
        Ok(())
    }
}

/// The hidden field that each form carries: its name and its value.
fn form_token(page: &str) -> Result<(String, String), Trouble> {
    let sign_out = page.split_once("action=\"/sign-out\"").map(|(_, rest)| rest);
    let hidden = sign_out.and_then(|rest| rest.split_once("type=\"hidden\" name=\"")).map(|(_, rest)| rest);
    let pair = hidden
        .and_then(|rest| rest.split_once("\" value=\""))
        .and_then(|(name, rest)| Some((name.to_owned(), rest.split('"').next()?.to_owned())));
    pair.ok_or_else(|| Trouble::Page("a page has no form token".into()))
}

fn guarded(path: &str, answer: &Answer, faults: &mut Faults) {
    let policy = answer.header("content-security-policy").unwrap_or("");
    for part in [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "frame-ancestors 'none'",
        "form-action 'self'",
        "base-uri 'none'",
    ] {
        faults.check(policy.contains(part), || format!("{path} ({}): its policy is without {part}", answer.status));
    }
    faults.check(!policy.contains("unsafe"), || format!("{path}: its policy allows what is unsafe"));
    for (name, value) in
        [("x-content-type-options", "nosniff"), ("referrer-policy", "no-referrer"), ("cross-origin-opener-policy", "same-origin")]
    {
        faults.check(answer.header(name) == Some(value), || {
            format!("{path} ({}): {name} is {:?}", answer.status, answer.header(name))
        });
    }
    // Of two attributes of one name a browser drops the second without a word.
    let twice = answer.body.split('<').filter_map(|tag| tag.split('>').next()).find(|tag| tag.matches(" class=\"").count() > 1);
    let is_page = answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html"));
    faults.check(!is_page || twice.is_none(), || format!("{path}: two classes in <{}>", twice.unwrap_or("")));
    let kept = answer.header("cache-control").unwrap_or("");
    let is_file = path.starts_with("/static/") || path == "/favicon.ico";
    faults.check(is_file || kept.contains("no-store"), || format!("{path} ({}): may be kept, {kept:?}", answer.status));
}
