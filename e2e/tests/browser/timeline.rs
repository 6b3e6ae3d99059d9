//! The timeline: every mark opens its entry, keys walk it, it fits phone and desk, it can be narrowed by time and by lane.

use fantoccini::key::Key;
use jalon_e2e::{Faults, Kit, Tab, Trouble};
use serde_json::json;

use crate::World;

/// How many marks are opened.
const SAMPLE: usize = 40;

/// The paths that do not come with 200 and a heading.
const BROKEN: &str = r##"
    const [paths, done] = arguments;
    Promise.all(paths.map(async (path) => {
      const answer = await fetch(path);
      const whole = (await answer.text()).includes("<h1");
      return answer.status === 200 && whole ? null : `${path} comes with ${answer.status}${whole ? "" : ", without a heading"}`;
    })).then((said) => done(said.filter(Boolean)), (error) => done([String(error)]));
"##;

/// What has the focus: a mark's own words, or nothing.
const FOCUS: &str = "return document.activeElement?.closest('a.tl-mark')?.getAttribute('aria-label') ?? ''";
/// Which row of marks has the focus; a lane may have several.
const ROW: &str = "const row = document.activeElement?.closest('.tl-lane'); \
    return row ? String([...row.parentNode.querySelectorAll('.tl-lane')].indexOf(row)) : ''";

pub async fn walk(world: &World) -> Result<(), Trouble> {
    let tab = world.driver.browser(&world.clinic.home, Kit::DESKTOP).await?;
    tab.sign_in().await?;
    let home = format!("{}/timeline", tab.path().await?);
    let mut faults = Faults::default();
    marks_open(&tab, &home, &mut faults).await?;
    keys_walk(&tab, &home, &mut faults).await?;
    time_narrows(&tab, &home, &mut faults).await?;
    lanes_hide(&tab, &home, &mut faults).await?;
    exports_come(&tab, &home, &mut faults).await?;
    tab.close().await?;
    faults.join(phone(world, &home).await?);
    faults.done()
}

async fn marks_open(tab: &Tab, home: &str, faults: &mut Faults) -> Result<(), Trouble> {
    tab.go(home).await?;
    faults.check(tab.shows(".tl-wide svg").await? && !tab.shows(".tl-tall").await?, || {
        "1280 px: not the wide drawing alone".into()
    });
    let nameless =
        tab.attributes("a.tl-mark:not([aria-label]), a.tl-mark[aria-label=''], a.tl-mark:not([href])", "class").await?;
    faults.add("marks without a name or an address", nameless);
    let hrefs = tab.attributes(".tl-wide a.tl-mark", "href").await?;
    let entries: Vec<&String> = hrefs.iter().filter(|href| href.starts_with("/entries/")).collect();
    faults.check(entries.len() > SAMPLE, || format!("only {} marks lead to entries", entries.len()));
    let sample: Vec<&&String> = entries.iter().step_by((entries.len() / SAMPLE).max(1)).collect();
    let broken = tab.client().execute_async(BROKEN, vec![json!(sample)]).await?;
    faults
        .add("a mark leads nowhere", broken.as_array().into_iter().flatten().filter_map(|said| said.as_str().map(str::to_owned)));
    let known = ["/entries/", "/pathway/", "/timeline?"];
    let others = hrefs.iter().filter(|href| !known.iter().any(|known| href.contains(known)) && *href != "#chronicle");
    faults.add("a mark leads to a strange place", others.cloned());

    let listed = tab.attributes(".chronicle a", "href").await?;
    let unlisted: Vec<String> =
        tab.attributes(".tl-wide a.tl-event", "href").await?.into_iter().filter(|href| !listed.contains(href)).collect();
    faults.add("drawn, and not told in words", unlisted.into_iter().filter(|href| href.starts_with("/entries/")));
    Ok(())
}

async fn keys_walk(tab: &Tab, home: &str, faults: &mut Faults) -> Result<(), Trouble> {
    tab.go(home).await?;
    let word = async |script: &str| Ok::<_, Trouble>(tab.script(script, vec![]).await?.as_str().unwrap_or("").to_owned());
    let strike = async |key: Key| Ok::<_, Trouble>(tab.client().active_element().await?.send_keys(&key.to_string()).await?);
    let mut tabs = 0;
    while word(FOCUS).await?.is_empty() && tabs < 60 {
        strike(Key::Tab).await?;
        tabs += 1;
    }
    let first = word(FOCUS).await?;
    if first.is_empty() {
        return Err(Trouble::Page("Tab does not reach a mark of the drawing".into()));
    }
    strike(Key::Right).await?;
    let second = word(FOCUS).await?;
    faults.check(!second.is_empty() && second != first, || format!("the right arrow goes from {first:?} to {second:?}"));
    let readout = word("return document.querySelector('.tl-readout').textContent").await?;
    faults.check(readout == second, || format!("the line below says {readout:?} at {second:?}"));
    let before = word(ROW).await?;
    strike(Key::Down).await?;
    let after = word(ROW).await?;
    faults.check(before != after && !after.is_empty(), || format!("the down arrow goes from row {before:?} to {after:?}"));
    strike(Key::End).await?;
    let last = word(FOCUS).await?;
    strike(Key::Home).await?;
    faults.check(word(FOCUS).await? != last, || "Home and End are one place".into());
    let whole = days(tab).await?;
    tab.client().active_element().await?.send_keys("+").await?;
    tab.wait_until("plus looks closer", "return location.search.includes('from=')").await?;
    let closer = days(tab).await?;
    faults.check(closer < whole, || format!("plus shows {closer} days after {whole}"));
    tab.go(home).await?;
    tab.script("document.querySelector('.tl-wide a.tl-mark[tabindex=\"0\"]').focus()", vec![]).await?;
    let goal = word("return document.activeElement.getAttribute('href')").await?;
    strike(Key::Enter).await?;
    tab.wait_until(
        "Enter opens the mark",
        &format!("return (location.pathname + location.search + location.hash).endsWith({})", json!(goal)),
    )
    .await
}

async fn time_narrows(tab: &Tab, home: &str, faults: &mut Faults) -> Result<(), Trouble> {
    tab.go(home).await?;
    let whole = tab.attributes(".tl-wide a.tl-mark", "href").await?.len();
    let mut wider = days(tab).await?;
    for _ in 0..4 {
        tab.follow(".tl-tools nav:nth-of-type(2) li:nth-child(2) a").await?;
        let narrower = days(tab).await?;
        faults.check(narrower < wider, || format!("nearer shows {narrower} days after {wider}"));
        wider = narrower;
    }
    let near = tab.attributes(".tl-wide a.tl-mark", "href").await?.len();
    faults.check(near < whole, || format!("{near} marks near by, {whole} from afar"));
    tab.follow(".tl-tools nav:nth-of-type(2) li:nth-child(5) a").await?;
    let again = tab.attributes(".tl-wide a.tl-mark", "href").await?.len();
    faults.check(again == whole, || format!("the whole has {whole} marks, then {again}"));
    tab.go(&format!("{home}?from=mars%202020&to=avril%202020")).await?;
    faults.check(!tab.shows(".notice--warning").await?, || "« mars 2020 » is not understood".into());
    tab.go(&format!("{home}?from=9999-12-31&to=0001-01-01")).await?;
    faults.check(tab.shows("h1").await?, || "a window upside down breaks the page".into());
    Ok(())
}

/// How many days the window has, as its own address says; very many where it is whole.
async fn days(tab: &Tab) -> Result<i64, Trouble> {
    let script = "const asked = new URLSearchParams(location.search); return (new Date(asked.get('to')) - new Date(asked.get('from'))) / 864e5";
    let path = tab.path().await?;
    Ok(if path.contains("from=") { tab.script(script, vec![]).await?.as_i64().unwrap_or(-1) } else { i64::MAX })
}

async fn lanes_hide(tab: &Tab, home: &str, faults: &mut Faults) -> Result<(), Trouble> {
    tab.go(home).await?;
    let all = tab.attributes(".tl-wide .tl-lane:has(a.tl-mark)", "data-lane").await?;
    tab.follow(".tl-tools nav:nth-of-type(1) li:nth-child(3) a").await?;
    let path = tab.path().await?;
    let one = tab.attributes(".tl-wide .tl-lane:has(a.tl-mark)", "data-lane").await?;
    faults.check(one.len() == 1 && all.len() > 1, || format!("{path} shows the lanes {one:?} of {all:?}"));
    faults.check(one.first().is_some_and(|lane| path.contains(lane.as_str())), || format!("{path} shows the lane {one:?}"));
    faults.check(tab.attributes(".tl-tools [aria-current]", "href").await?.len() >= 2, || {
        "the chosen lane is not said to be chosen".into()
    });
    Ok(())
}

/// The drawing to take along: four links for the team and four to send outside, of which the quick one answers with what it says. The server's own tests open all.
async fn exports_come(tab: &Tab, home: &str, faults: &mut Faults) -> Result<(), Trouble> {
    const KIND: &str = r##"
        const [path, done] = arguments;
        fetch(path).then((answer) => done(`${answer.status} ${answer.headers.get("content-type")}`), (error) => done(String(error)));
    "##;
    tab.go(home).await?;
    let links = tab.attributes(".tl-exports a", "href").await?;
    let drawing = links.iter().find(|href| href.contains("/timeline.svg?"));
    let said = tab.client().execute_async(KIND, vec![json!(drawing)]).await?;
    faults.check(links.len() == 8 && said == "200 image/svg+xml", || format!("to take along: {links:?}, {said}"));
    Ok(())
}

async fn phone(world: &World, home: &str) -> Result<Faults, Trouble> {
    let tab = world.driver.browser(&world.clinic.home, Kit::PHONE).await?;
    let mut faults = Faults::default();
    tab.sign_in().await?;
    tab.go(home).await?;
    faults
        .check(tab.shows(".tl-tall svg").await? && !tab.shows(".tl-wide").await?, || "360 px: not the tall drawing alone".into());
    let across = tab.attributes(".tl-wide a.tl-mark.tl-event", "href").await?;
    let down = tab.attributes(".tl-tall a.tl-mark.tl-event", "href").await?;
    faults.check(down.iter().any(|href| across.contains(href)), || "the two drawings share no event".into());
    let small = "const small = [...document.querySelectorAll('.tl-tall a.tl-mark')].filter((mark) => { \
        const box = mark.querySelector('.tl-hit').getBoundingClientRect(); return box.width < 24 || box.height < 24; }); \
        return small.map((mark) => `${mark.getAttribute('aria-label')}`).slice(0, 5)";
    faults.add("too small for a thumb", tab.texts(small, vec![]).await?);
    tab.close().await?;
    Ok(faults)
}
