//! Pictures of the main pages, to be looked at: `target/screenshots/`. With `JALON_PICTURES=1` those of the timeline in the documentation are renewed.

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use jalon_e2e::{Kit, Tab, Trouble};

use crate::World;

/// What of a page is in a picture.
#[derive(Clone, Copy)]
struct Shot {
    from: &'static str,
    until: &'static str,
    most: u64,
}

/// The three schemes of phases that the clinic has drawn over the real context.
const SCHEMES: &str = "scheme=team&scheme=epidemic-waves&scheme=collective-reactions";

const WHOLE: Shot = Shot { from: "body", until: "body", most: 8_000 };

pub async fn walk(world: &World) -> Result<(), Trouble> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let renew = std::env::var_os("JALON_PICTURES").is_some_and(|value| value == "1");
    let kits = [
        (Kit::DESKTOP, "desktop", "timeline-three-schemes-fr.png", Shot { from: "body", until: ".tl-frame", most: 2_000 }),
        (Kit::PHONE, "phone", "timeline-three-schemes-fr-phone.png", Shot { from: ".tl-frame", until: ".tl-frame", most: 900 }),
    ];
    for (kit, name, picture, shot) in kits {
        let tab = world.driver.browser(&world.clinic.home, kit).await?;
        let folder = root.join("target").join("screenshots").join(name);
        std::fs::create_dir_all(&folder)?;
        tab.go("/sign-in").await?;
        save(&tab, WHOLE, folder.join("sign-in.png")).await?;
        tab.sign_in().await?;
        let home = tab.path().await?;
        for (path, name) in places(&tab, &home).await? {
            tab.go(&path).await?;
            save(&tab, WHOLE, folder.join(format!("{name}.png"))).await?;
        }
        if renew {
            tab.go(&format!("{home}/timeline?{SCHEMES}")).await?;
            save(&tab, shot, root.join("docs").join("pictures").join(picture)).await?;
        }
        tab.go(&format!("{home}/timeline")).await?;
        tab.dark(true).await?;
        save(&tab, WHOLE, folder.join("timeline-dark.png")).await?;
        tab.go(&home).await?;
        save(&tab, WHOLE, folder.join("home-dark.png")).await?;
        tab.close().await?;
    }
    Ok(())
}

async fn places(tab: &Tab, home: &str) -> Result<Vec<(String, String)>, Trouble> {
    let at = |path: &str, name: &str| (format!("{home}{path}"), name.to_owned());
    let mut places = vec![
        at("", "home"),
        at("/timeline", "timeline"),
        at("/timeline?from=2020-03&to=2020-04", "timeline-near"),
        at("/pathway", "pathway"),
        at("/record", "record"),
        at("/study", "study"),
        at("/new", "new"),
        at("/sheet", "sheet"),
        at("/sheet/paper", "sheet-paper"),
        at("/hours", "hours"),
        at("/supervision", "supervision"),
        ("/style".into(), "style".into()),
        ("/nowhere".into(), "not-found".into()),
    ];
    for form in ["contact", "tally", "event", "bracket", "step", "claim"] {
        places.push(at(&format!("/new/{form}"), &format!("new-{form}")));
    }
    tab.go(&format!("{home}/pathway")).await?;
    places.extend(
        tab.attributes(".stages a[href*='/pathway/']", "href").await?.into_iter().nth(5).map(|path| (path, "step".to_owned())),
    );
    for lane in ["practice", "pathway", "crisis", "story"] {
        tab.go(&format!("{home}/record?lane={lane}")).await?;
        let first = tab.attributes("main a[href^='/entries/']", "href").await?.into_iter().next();
        places.extend(first.map(|path| (path, format!("entry-{lane}"))));
    }
    Ok(places)
}

/// Keeps a picture of the whole page under a name, among those of its kit.
pub async fn keep(tab: &Tab, name: &str) -> Result<(), Trouble> {
    let kit = if tab.kit.phone { "phone" } else { "desktop" };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/screenshots").join(kit);
    std::fs::create_dir_all(&folder)?;
    save(tab, WHOLE, folder.join(format!("{name}.png"))).await
}

async fn save(tab: &Tab, shot: Shot, file: PathBuf) -> Result<(), Trouble> {
    let picture = tab.picture(shot.from, shot.until, shot.most).await?;
    let bytes = BASE64_STANDARD.decode(picture).map_err(|error| Trouble::Page(format!("a picture does not read: {error}")))?;
    Ok(std::fs::write(file, bytes)?)
}
