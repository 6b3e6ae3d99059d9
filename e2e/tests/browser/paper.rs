//! Paper first, in a real browser: a sheet is shown for printing, and its numbers are typed in with the keyboard alone; then a peer
//! support worker's first week, through pages alone and without a phone.

use jalon_e2e::{Faults, Kit, Tab, Trouble, axe};
use serde_json::json;

use crate::{World, screenshots};

/// The most keys that a day of twelve rows may take, with the key that keeps it.
const MOST_KEYS: usize = 40;
const ROWS: usize = 13;
const SEND: &str = "main form.form p.actions button.button";

pub async fn walk(world: &World) -> Result<(), Trouble> {
    let mut faults = Faults::default();
    let phone = world.driver.browser(&world.clinic.home, Kit::PHONE).await?;
    phone.sign_in().await?;
    let home = phone.path().await?;
    for (code, lang) in [("en", "en-CA"), ("zh-Hans", "zh-Hans"), ("fr", "fr-CA")] {
        phone.speak(code).await?;
        faults.join(looked_at(&phone, &home, lang).await?);
    }
    phone.close().await?;
    let desktop = world.driver.browser(&world.clinic.home, Kit::DESKTOP).await?;
    desktop.sign_in().await?;
    typed(&desktop, &home, &mut faults).await?;
    twice(&desktop, &home, &mut faults).await?;
    desktop.close().await?;
    let plain = world.driver.browser(&world.clinic.home, Kit::PHONE.without_scripts()).await?;
    plain.sign_in().await?;
    without_scripts(&plain, &home, &mut faults).await?;
    first_week(&plain, &home, &mut faults).await?;
    plain.close().await?;
    for kit in [Kit::PHONE, Kit::DESKTOP] {
        let tab = world.driver.browser(&world.clinic.home, kit).await?;
        tab.sign_in().await?;
        tab.speak("fr").await?;
        for (path, name) in [
            ("/sheet", "week-sheet"),
            ("/sheet/paper", "week-paper"),
            ("/hours", "week-hours"),
            ("/supervision", "week-supervision"),
        ] {
            tab.go(&format!("{home}{path}")).await?;
            screenshots::keep(&tab, name).await?;
        }
        tab.close().await?;
    }
    faults.done()
}

/// The screen and the paper, in one language.
async fn looked_at(tab: &Tab, home: &str, lang: &str) -> Result<Faults, Trouble> {
    let mut faults = Faults::default();
    for path in ["/sheet", "/sheet?by=support", "/sheet/paper", "/sheet/paper?by=support&for=week", "/hours", "/supervision"] {
        let place = format!("{path} ({lang})");
        let status = tab.go(&format!("{home}{path}")).await?;
        faults.check(status == 200, || format!("{place} comes with {status}"));
        faults.add(&place, tab.too_wide().await?);
        tab.unfold().await?;
        faults.add(&place, axe::violations(tab).await?);
        faults.add(&place, tab.console().await?);
    }
    Ok(faults)
}

/// A day of thirteen rows, with number keys and Enter; the next day comes by itself.
async fn typed(tab: &Tab, home: &str, faults: &mut Faults) -> Result<(), Trouble> {
    let ago = |days: u32| {
        format!(
            "const day = new Date(Date.now() - {days} * 864e5); return day.toLocaleDateString('en-CA', {{ timeZone: 'America/Toronto' }})"
        )
    };
    let day = tab.script(&ago(9), vec![]).await?.as_str().unwrap_or("").to_owned();
    let next = tab.script(&ago(8), vec![]).await?.as_str().unwrap_or("").to_owned();
    tab.go(&format!("{home}/sheet?day={day}")).await?;
    let rows = tab.attributes(".sheet-rows .sheet-row input", "name").await?;
    faults.check(rows.len() == ROWS + 1, || format!("{} rows, not thirteen and the sum", rows.len()));
    let keys: String = (1..=ROWS).map(|n| format!("{}\u{e007}", n % 4)).collect();
    // After the last row, once more: the number of all contacts is left empty.
    let keys = format!("{keys}\u{e007}");
    let many = keys.chars().count();
    faults.check(many < MOST_KEYS, || format!("{many} keys for a day of thirteen rows"));
    let before = tab.find("html").await?;
    tab.press(".sheet-row input").await?;
    let (last, all) = keys.split_at(keys.len() - '\u{e007}'.len_utf8());
    for key in last.chars() {
        press(tab, key).await?;
    }
    let sum = tab.script("return document.querySelector('.sheet-sum output').textContent", vec![]).await?;
    faults.check(sum == json!("19"), || format!("the sum that follows is {sum}"));
    for key in all.chars() {
        press(tab, key).await?;
    }
    for _ in 0..200 {
        if before.attr("lang").await.is_err_and(|error| error.is_stale_element_reference()) {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    tab.wait_until("the page does not end", "return document.readyState === 'complete'").await?;
    let path = tab.path().await?;
    faults.check(path.contains("/sheet?") && path.contains("&kept="), || format!("typed, and led to {path}"));
    let offered = tab.typed("day").await?;
    faults.check(offered == next, || format!("after {day} comes {offered}"));
    let focused = tab.script("return document.activeElement?.name ?? ''", vec![]).await?;
    faults.check(focused == json!("n-street"), || format!("typing does not begin in the first row, but in {focused}"));
    let text = tab.text().await?;
    faults.check(text.contains("19 contacts"), || "the sheet is not said to be kept".into());
    faults.check(tab.shows(&format!(".sheet-days a.is-entered[href*='{day}']")).await?, || {
        "the day is not marked as entered".into()
    });
    Ok(())
}

/// Presses one key, wherever the focus is.
async fn press(tab: &Tab, key: char) -> Result<(), Trouble> {
    let active = tab.client().active_element().await?;
    Ok(active.send_keys(&key.to_string()).await?)
}

/// The same day again: the screen is a correction, and says so.
async fn twice(tab: &Tab, home: &str, faults: &mut Faults) -> Result<(), Trouble> {
    tab.go(&format!("{home}/sheet")).await?;
    tab.follow(".sheet-days a.is-entered").await?;
    let street = tab.typed("n-street").await?;
    faults.check(street == "1", || format!("what was entered is not shown: {street:?}"));
    tab.fill("n-street", "5").await?;
    screenshots::keep(tab, "sheet-correcting").await?;
    tab.follow(SEND).await?;
    screenshots::keep(tab, "sheet-kept").await?;
    let text = tab.text().await?;
    faults.check(text.contains("23 contacts"), || "the correction is not kept".into());
    Ok(())
}

/// Without scripts Enter sends nothing half filled in; Tab moves on, and the button keeps the sheet.
async fn without_scripts(tab: &Tab, home: &str, faults: &mut Faults) -> Result<(), Trouble> {
    tab.go(&format!("{home}/sheet")).await?;
    let here = tab.path().await?;
    let day = tab.typed("day").await?;
    tab.press(".sheet-row input").await?;
    for key in ['3', '\u{e007}', '\u{e004}', '2'] {
        press(tab, key).await?;
    }
    faults.check(tab.path().await? == here, || "Enter sends the form half filled in".into());
    let second = tab.script("return [...document.querySelectorAll('.sheet-row input')][1].value", vec![]).await?;
    faults.check(second == json!("2"), || format!("Tab does not move on to the second row: {second}"));
    tab.follow(SEND).await?;
    let text = tab.text().await?;
    faults.check(text.contains("5 contacts"), || format!("{day} is not kept: {}", text.chars().take(300).collect::<String>()));
    Ok(())
}

/// A first week without a phone: a contact, a follow-up, supervision, hours; each is found again where it belongs.
async fn first_week(tab: &Tab, home: &str, faults: &mut Faults) -> Result<(), Trouble> {
    tab.go(&format!("{home}/new/contact")).await?;
    tab.choose("way", "one-to-one").await?;
    tab.follow(SEND).await?;
    faults.check(tab.shows(".notice--success").await?, || "a contact is not kept".into());

    tab.go(&format!("{home}/new/follow-up")).await?;
    tab.fill("what", "Retourner voir pour les papiers").await?;
    tab.choose("due_in", "week").await?;
    tab.follow(SEND).await?;
    tab.go(&format!("{home}/follow-ups")).await?;
    faults.check(tab.text().await?.contains("Retourner voir pour les papiers"), || "a follow-up is not in its list".into());

    tab.go(&format!("{home}/new/supervision")).await?;
    tab.choose("held", "yes").await?;
    tab.choose("kind", "peer").await?;
    tab.fill("minutes", "75").await?;
    tab.follow(SEND).await?;
    tab.go(&format!("{home}/supervision")).await?;
    faults.check(tab.text().await?.contains("1 h 15"), || "supervision is not on its page".into());

    tab.go(&format!("{home}/hours")).await?;
    tab.follow("nav.pager a:first-child").await?;
    let cells = tab.attributes(".week-cells input[id^='m-']", "id").await?;
    faults.check(cells.len() >= 28, || format!("{} fields in a week", cells.len()));
    for (at, hours) in [(0, "7:30"), (1, "0:45")] {
        if let Some(cell) = cells.get(at) {
            tab.fill(cell, hours).await?;
        }
    }
    tab.follow("main form.week p.actions button").await?;
    screenshots::keep(tab, "hours-kept").await?;
    let text = tab.text().await?;
    faults.check(tab.shows(".notice--success").await? && text.contains("8\u{a0}h\u{a0}15") || text.contains("8 h 15"), || {
        "a week of hours is not summed up".into()
    });
    faults.add("hours", axe::violations(tab).await?);
    Ok(())
}
