//! Coding by the keyboard alone: words are walked and widened, coded by a code that is looked for, taken back and done again;
//! what is kept is what was selected, after emoji, accents and Chinese too. The pages fit a phone and hinder nobody.

use fantoccini::key::Key;
use jalon_e2e::{Faults, Kit, Tab, Trouble, axe};

use crate::World;

const TEXT: &str =
    "On a bu un café ☕ ensemble, le 👩🏽‍⚕️ médecin aussi (inventé).\n\nÇa tient bon 👍🏽 malgré tout.\n我们一起喝咖啡，然后回家。";
const PICKED: &str = "return document.querySelector('[data-picked]').textContent";
const SAID: &str = "return document.querySelector('[data-said]').textContent";

pub async fn walk(world: &World) -> Result<(), Trouble> {
    let tab = world.driver.browser(&world.clinic.home, Kit::DESKTOP).await?;
    tab.sign_in().await?;
    let home = tab.path().await?;
    let mut faults = Faults::default();
    bring(&tab, &home).await?;
    tab.follow("a[href$='/coding']").await?;
    let desk = tab.path().await?;
    code(&tab, &mut faults).await?;
    let pages = [desk.clone(), format!("{home}/inquiry/codes"), format!("{home}/inquiry/meetings")];
    let code = tab.attributes(".quotes a, .codes a[href*='/codes/']", "href").await?;
    for path in pages.iter().chain(code.first()) {
        tab.go(path).await?;
        faults.add(&format!("{path}: hinders"), axe::violations(&tab).await?);
        faults.add(&format!("{path}: console"), tab.console().await?);
        picture(&tab, "desktop", path).await?;
    }
    tab.close().await?;
    let phone = world.driver.browser(&world.clinic.home, Kit::PHONE).await?;
    phone.sign_in().await?;
    for path in &pages {
        phone.go(path).await?;
        faults.add(&format!("{path}: too wide"), phone.too_wide().await?);
        faults.add(&format!("{path}: hinders on a phone"), axe::violations(&phone).await?);
        picture(&phone, "phone", path).await?;
    }
    phone.close().await?;
    faults.done()
}

/// A picture to look at, where somebody asks for them.
async fn picture(tab: &Tab, kit: &str, path: &str) -> Result<(), Trouble> {
    if let Ok(folder) = std::env::var("JALON_E2E_PICTURES") {
        let name = path.rsplit('/').next().unwrap_or_default();
        std::fs::write(format!("{folder}/{kit}-{name}.png"), tab.client().screenshot().await?)?;
    }
    Ok(())
}

async fn bring(tab: &Tab, home: &str) -> Result<(), Trouble> {
    tab.go(&format!("{home}/inquiry/bring")).await?;
    tab.script("document.querySelector('textarea[name=text]').value = arguments[0]", vec![TEXT.into()]).await?;
    tab.script("document.querySelector('textarea[name=text]').form.requestSubmit()", vec![]).await?;
    tab.wait_until("the text is looked at", "return document.querySelector('[name=title]') !== null").await?;
    tab.fill("title", "Notes inventées").await?;
    tab.fill("occurred", "2026-11-01").await?;
    tab.script(
        "document.querySelector('[name=sort][value=minutes]').checked = true; \
         const turns = document.querySelector('[name=turns][value=no], [name=turns]:last-of-type'); if (turns) turns.checked = true;",
        vec![],
    )
    .await?;
    tab.script("const keep = document.querySelector('button[value=keep]'); keep.form.requestSubmit(keep)", vec![]).await?;
    tab.wait_until("the source is kept", "return document.querySelector(\"a[href$='/coding']\") !== null").await?;
    Ok(())
}

/// Whether these words are among those that are shown as selected.
fn picks(words: &str) -> String {
    format!("{PICKED}.includes('{words}')")
}

async fn code(tab: &Tab, faults: &mut Faults) -> Result<(), Trouble> {
    let word = async |script: &str| Ok::<_, Trouble>(tab.script(script, vec![]).await?.as_str().unwrap_or("").to_owned());
    let strike = async |keys: &str| Ok::<_, Trouble>(tab.client().active_element().await?.send_keys(keys).await?);
    let widen = format!("{}{}", Key::Shift, Key::Right);
    tab.script("document.querySelector('p[data-at][tabindex=\"0\"]').focus()", vec![]).await?;
    for _ in 0..5 {
        strike(&Key::Right.to_string()).await?;
    }
    tab.wait_until("five arrows lead to the fifth word", &picks("café")).await?;
    strike(&widen).await?;
    tab.wait_until("shift takes one word more", &picks("café ☕ ensemble")).await?;
    tab.find("button[value='vivo']").await?.send_keys(&Key::Enter.to_string()).await?;
    tab.wait_until("words are a code", "return document.querySelectorAll('#para-1 .margin-coding').length === 1").await?;
    let drawn = word("return [...document.querySelectorAll('#p1 .coded')].map((part) => part.textContent).join('')").await?;
    faults.check(drawn == "café ☕ ensemble", || format!("underlined: {drawn:?}"));

    for (down, right, words) in [(1, 3, "bon 👍🏽 malgré"), (1, 1, "我们一起")] {
        tab.script(
            "document.querySelector('p[data-at][tabindex=\"0\"]').focus(); document.getSelection().removeAllRanges()",
            vec![],
        )
        .await?;
        for _ in 0..down {
            strike(&Key::Down.to_string()).await?;
        }
        for _ in 0..right {
            strike(&Key::Right.to_string()).await?;
        }
        strike(&widen).await?;
        tab.wait_until("words are picked", &picks(words)).await?;
        let picked = word(PICKED).await?;
        strike(&Key::Enter.to_string()).await?;
        let before = word("return String(document.querySelectorAll('.margin-coding').length)").await?;
        strike("cafe").await?;
        strike(&Key::Enter.to_string()).await?;
        strike(&Key::Enter.to_string()).await?;
        tab.wait_until("it is coded", &format!("return document.querySelectorAll('.margin-coding').length > {before}")).await?;
        let drawn = word(
            "const all = [...document.querySelectorAll('.margin-coding')].pop().dataset.coding; \
            return [...document.querySelectorAll(`[data-of='${all}']`)].map((part) => part.textContent).join('')",
        )
        .await?;
        faults.check(picked.contains(&drawn) && !drawn.is_empty(), || format!("picked {picked:?}, coded {drawn:?}"));
    }
    let many = "return document.querySelectorAll('.margin-coding').length";
    tab.script("document.querySelector('p[data-at][tabindex=\"0\"]').focus()", vec![]).await?;
    strike(&format!("{}z", Key::Control)).await?;
    tab.wait_until("it is undone", &format!("{many} === 2")).await?;
    tab.script("document.querySelector('p[data-at][tabindex=\"0\"]').focus()", vec![]).await?;
    strike(&format!("{}y", Key::Control)).await?;
    tab.wait_until("it is done again", &format!("{many} === 3")).await?;
    faults.check(!word(SAID).await?.is_empty(), || "nothing is said of what was done".into());
    Ok(())
}
