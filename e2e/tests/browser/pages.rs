//! Every page, in three languages, on a phone and a desktop, in light and dark: it is whole, fits the screen, says nothing
//! to the console, and hinders nobody.

use jalon_e2e::{Faults, Kit, Tab, Trouble, axe};
use serde_json::{Value, json};

use crate::World;

/// The languages, as the menu names them and as pages declare them. The last is what the walk after this one finds.
const LANGUAGES: [(&str, &str); 3] = [("zh-Hans", "zh-Hans"), ("en", "en-CA"), ("fr", "fr-CA")];
const LANES: [&str; 5] = ["practice", "pathway", "crisis", "inquiry", "story"];

/// What a page says of itself.
const FACTS: &str = r##"
    const heads = [...document.querySelectorAll("h1")];
    return {
      heads: heads.length,
      shown: heads.some((head) => head.checkVisibility() && head.innerText.trim()),
      lang: document.documentElement.lang,
      raw: document.documentElement.outerHTML.match(/.{0,40}[⟦⟧].{0,40}/)?.[0] ?? "",
      invented: document.querySelector(".invented") !== null,
      title: document.title,
    };
"##;

pub async fn walk(world: &World) -> Result<(), Trouble> {
    let open = |kit| world.driver.browser(&world.clinic.home, kit);
    let (phone, desktop) = tokio::try_join!(open(Kit::PHONE), open(Kit::DESKTOP))?;
    let mut faults = Faults::default();
    for (code, lang) in LANGUAGES {
        for tab in [&phone, &desktop] {
            tab.go("/sign-in").await?;
            tab.speak(code).await?;
        }
        faults.join(both(&phone, &desktop, &outside(), lang).await?);
    }
    tokio::try_join!(phone.sign_in(), desktop.sign_in())?;
    let paths = inside(&desktop).await?;
    for (code, lang) in LANGUAGES {
        desktop.speak(code).await?;
        faults.join(both(&phone, &desktop, &paths, lang).await?);
    }
    tokio::try_join!(phone.dark(true), desktop.dark(true))?;
    let (narrow, wide) = tokio::try_join!(readable(&phone, &paths), readable(&desktop, &paths))?;
    faults.join(narrow);
    faults.join(wide);
    tokio::try_join!(phone.close(), desktop.close())?;
    faults.done()
}

/// Pages for those who are not signed in, and the status they come with.
fn outside() -> Vec<(String, u64)> {
    [("/sign-in", 200), ("/link/0", 200), ("/nowhere", 404)].map(|(path, status)| (path.to_owned(), status)).into()
}

/// Pages for those who are, found as a person finds them: by following links.
async fn inside(tab: &Tab) -> Result<Vec<(String, u64)>, Trouble> {
    tab.go("/").await?;
    let home = tab.path().await?;
    let mut found: Vec<String> = [
        "",
        "/timeline",
        "/timeline?from=2020-03&to=2020-03",
        "/timeline?from=nonsense",
        "/pathway",
        "/pathway?show=debt",
        "/pathway/plan",
        "/pathway/scores",
        "/crisis",
        "/crisis/reading",
        "/crisis/repair",
        "/crisis/draw",
        "/crisis/adaptations",
        "/crisis/tempo",
        "/crisis/tempo?rule=perla",
        "/crisis/who",
        "/signs",
        "/follow-ups",
        "/sheet",
        "/sheet?by=support",
        "/sheet/paper",
        "/sheet/paper?by=support&for=week&copies=2",
        "/hours",
        "/supervision",
        "/record",
    ]
    .map(|path| format!("{home}{path}"))
    .into();
    for matrix in ["steps", "effects"] {
        let path = format!("{home}/crisis/{matrix}");
        tab.go(&path).await?;
        found.push(path);
        found.extend(tab.attributes("main a.cell", "href").await?.into_iter().next());
    }
    tab.go(&format!("{home}/pathway")).await?;
    let steps = tab.attributes(".stages a[href*='/pathway/']", "href").await?;
    found.extend([steps.first(), steps.last()].into_iter().flatten().cloned());
    for lane in LANES {
        let path = format!("{home}/record?lane={lane}");
        tab.go(&path).await?;
        let entries = tab.attributes("main a[href^='/entries/']", "href").await?;
        found.push(path);
        found.extend([entries.first(), entries.last()].into_iter().flatten().cloned());
    }
    tab.go(&format!("{home}/new")).await?;
    found.push(format!("{home}/new"));
    found.extend(tab.attributes("main a[href*='/new/']", "href").await?);
    tab.go(&format!("{home}/timeline")).await?;
    if let Some(event) = tab.attributes(".tl-wide a.tl-event", "href").await?.first() {
        found.push(format!("{home}/new/event?amends={}", event.trim_start_matches("/entries/")));
    }
    found.extend([format!("{home}/study"), "/style".into(), "/open".into()]);
    found.extend(trust(tab, &home).await?);
    let mut paths: Vec<(String, u64)> = found.into_iter().map(|path| (path, 200)).collect();
    paths.extend([("/nowhere".into(), 404), (format!("{home}/pathway/nowhere"), 404), ("/entries/nowhere".into(), 404)]);
    paths.dedup();
    if paths.len() < 30 { Err(Trouble::Page(format!("only {} pages are found", paths.len()))) } else { Ok(paths) }
}

/// The pages of trust: the places of the site and of the initiative, a person and what they may ask for, an entry and who reads it.
async fn trust(tab: &Tab, home: &str) -> Result<Vec<String>, Trouble> {
    let mut found: Vec<String> = [
        "/account",
        "/account/codes",
        "/account/lost",
        "/account/passphrase",
        "/account/second",
        "/account/set-up",
        "/journal",
        "/trust/members/invite",
        "/trust/witness/paper",
    ]
    .map(str::to_owned)
    .into();
    for list in ["/trust".to_owned(), format!("{home}/trust")] {
        tab.go(&list).await?;
        let places = tab.attributes("main .places a", "href").await?;
        found.push(list);
        found.extend(places);
    }
    for (list, links) in [("/trust/people", "main .card h2 a"), ("/trust/registers", "main a[href*='/registers/new/']")] {
        tab.go(&format!("{home}{list}")).await?;
        found.extend(tab.attributes(links, "href").await?);
    }
    if let Some(person) = found.iter().find(|path| path.contains("/trust/people/")).cloned() {
        tab.go(&person).await?;
        found.extend(tab.attributes("#rights ~ ul a", "href").await?);
    }
    found.push(format!("{home}/trust/requests/new"));
    tab.go(&format!("{home}/record?lane=practice")).await?;
    if let Some(entry) = tab.attributes("main a[href^='/entries/']", "href").await?.first() {
        let entry = entry.split('?').next().unwrap_or(entry);
        found.extend(["who", "readers", "erase", "disagree"].map(|page| format!("{entry}/{page}")));
    }
    Ok(found)
}

async fn both(phone: &Tab, desktop: &Tab, paths: &[(String, u64)], lang: &str) -> Result<Faults, Trouble> {
    let (mut narrow, wide) = tokio::try_join!(all(phone, paths, lang), all(desktop, paths, lang))?;
    narrow.join(wide);
    Ok(narrow)
}

async fn all(tab: &Tab, paths: &[(String, u64)], lang: &str) -> Result<Faults, Trouble> {
    let mut faults = Faults::default();
    for (path, status) in paths {
        let place = format!("{path} ({lang}, {} px)", tab.kit.width);
        faults.add(&place, visit(tab, path, *status, lang).await?);
    }
    Ok(faults)
}

/// In the dark, letters stand out from what is behind them.
async fn readable(tab: &Tab, paths: &[(String, u64)]) -> Result<Faults, Trouble> {
    let mut faults = Faults::default();
    for (path, _) in paths {
        tab.go(path).await?;
        tab.unfold().await?;
        faults.add(&format!("{path} (dark, {} px)", tab.kit.width), axe::contrast(tab).await?);
    }
    Ok(faults)
}

/// That a missing page is missing is said to the console by the browser itself, sometimes late.
fn is_expected(line: &str) -> bool {
    line.contains("/nowhere ") && line.contains("404 (Not Found)")
}

async fn visit(tab: &Tab, path: &str, status: u64, lang: &str) -> Result<Vec<String>, Trouble> {
    let came = tab.go(path).await?;
    let facts = tab.script(FACTS, vec![]).await?;
    let text = |name: &str| facts[name].as_str().unwrap_or("");
    let is_invented = path.starts_with("/i/") || path.starts_with("/entries/");
    let mut faults = Vec::new();
    for (holds, fault) in [
        (came == status, format!("comes with {came}, not {status}")),
        (facts["heads"] == json!(1) && facts["shown"] == Value::Bool(true), format!("has {} h1", facts["heads"])),
        (text("lang") == lang, format!("is in {}", text("lang"))),
        (text("raw").is_empty(), format!("a word is missing: {}", text("raw"))),
        (!text("title").trim_start_matches([' ', '·']).starts_with("Jalon"), format!("has the title {}", text("title"))),
        (facts["invented"] == Value::Bool(true) || !is_invented || status != 200, "does not say that it is invented".into()),
    ] {
        if !holds {
            faults.push(fault);
        }
    }
    faults.extend(tab.too_wide().await?);
    let said = tab.console().await?;
    faults.extend(said.into_iter().filter(|line| !is_expected(line)).map(|line| format!("console: {line}")));
    tab.unfold().await?;
    faults.extend(tab.too_wide().await?.into_iter().map(|fault| format!("unfolded, {fault}")));
    faults.extend(axe::violations(tab).await?);
    Ok(faults)
}
