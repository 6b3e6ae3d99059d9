//! Everything that matters, on a phone whose browser runs no scripts.

use jalon_e2e::{Faults, Kit, Tab, Trouble};

use crate::World;

const SEND: &str = "main form.form p.actions button.button";

pub async fn walk(world: &World) -> Result<(), Trouble> {
    let tab = world.driver.browser(&world.clinic.home, Kit::PHONE.without_scripts()).await?;
    let mut faults = Faults::default();
    tab.sign_in().await?;
    let home = tab.path().await?;
    look(&tab, &home, &mut faults).await?;
    quick(&tab, &home, &mut faults).await?;
    slow(&tab, &home, &mut faults).await?;
    wrong(&tab, &home, &mut faults).await?;
    tab.close().await?;
    faults.done()
}

async fn look(tab: &Tab, home: &str, faults: &mut Faults) -> Result<(), Trouble> {
    tab.go(&format!("{home}/timeline")).await?;
    faults.check(!tab.shows("button[data-print]").await?, || "scripts run after all: the print button shows".into());
    let whole = tab.attributes(".tl-tall a.tl-mark", "href").await?.len();
    for _ in 0..3 {
        tab.follow(".tl-tools nav:nth-of-type(2) li:nth-child(2) a").await?;
    }
    let near = tab.attributes(".tl-tall a.tl-mark", "href").await?.len();
    faults.check(near < whole, || format!("{near} marks near by, {whole} from afar"));
    tab.go(&format!("{home}/timeline?lane=crisis")).await?;
    tab.follow(".tl-tall a.tl-event[href^='/entries/']").await?;
    let path = tab.path().await?;
    faults.check(path.starts_with("/entries/"), || format!("a mark leads to {path}"));
    Ok(())
}

async fn quick(tab: &Tab, home: &str, faults: &mut Faults) -> Result<(), Trouble> {
    tab.go(&format!("{home}/new/contact")).await?;
    tab.choose("way", "").await?;
    tab.press("main form details.more > summary").await?;
    tab.fill("note", "Café au parc, sans scripts.").await?;
    kept(tab, home, "contact", faults, &["Café au parc, sans scripts."]).await?;

    tab.go(&format!("{home}/new/tally")).await?;
    tab.fill("contacts", "17").await?;
    tab.fill("note", "Grosse journée au comptoir.").await?;
    kept(tab, home, "tally", faults, &["17", "Grosse journée au comptoir."]).await
}

/// After a quick form: the same form again, saying that it was kept, with the way to the entry.
async fn kept(tab: &Tab, home: &str, form: &str, faults: &mut Faults, says: &[&str]) -> Result<(), Trouble> {
    tab.follow(SEND).await?;
    let path = tab.path().await?;
    faults.check(path.starts_with(&format!("{home}/new/{form}?kept=")), || format!("{form}: sent, and led to {path}: {path}"));
    tab.follow(".notice--success a[href^='/entries/']").await?;
    told(tab, form, faults, says).await
}

async fn slow(tab: &Tab, home: &str, faults: &mut Faults) -> Result<(), Trouble> {
    tab.go(&format!("{home}/new/event")).await?;
    tab.fill("occurred", "printemps 2020").await?;
    tab.fill("fact", "Un centre de jour ferme ses portes.").await?;
    tab.fill("sources", "https://example.org/centre").await?;
    sent(tab, "event", faults, &["printemps 2020", "Un centre de jour ferme ses portes.", "example.org/centre"]).await?;

    tab.go(&format!("{home}/new/bracket")).await?;
    tab.choose("crisis", "").await?;
    tab.choose("phase", "").await?;
    tab.fill("start", "vers mars 2020").await?;
    tab.fill("end", "été 2020").await?;
    tab.fill("reason", "Tout s’arrête.").await?;
    sent(tab, "bracket", faults, &["mars 2020", "été 2020", "Tout s’arrête."]).await?;

    tab.go(&format!("{home}/new/step")).await?;
    tab.choose("step", "").await?;
    tab.choose("state", "done").await?;
    tab.fill("occurred", "2020-05").await?;
    tab.fill("reason", "Fait à distance.").await?;
    sent(tab, "step", faults, &["mai 2020", "Fait à distance."]).await
}

/// After the other forms: the page of the entry.
async fn sent(tab: &Tab, form: &str, faults: &mut Faults, says: &[&str]) -> Result<(), Trouble> {
    tab.follow(SEND).await?;
    let path = tab.path().await?;
    let wrong = tab.attributes(".field-error", "id").await?;
    faults.check(path.starts_with("/entries/"), || format!("{form}: sent, and led to {path} {wrong:?}"));
    told(tab, form, faults, says).await
}

async fn told(tab: &Tab, form: &str, faults: &mut Faults, says: &[&str]) -> Result<(), Trouble> {
    let text = tab.text().await?.to_lowercase();
    let unsaid = says.iter().filter(|said| !text.contains(&said.to_lowercase()));
    faults.add(&format!("{form}: its entry does not say"), unsaid.map(|said| (*said).to_owned()));
    Ok(())
}

async fn wrong(tab: &Tab, home: &str, faults: &mut Faults) -> Result<(), Trouble> {
    tab.go(&format!("{home}/new/event")).await?;
    tab.fill("occurred", "le 45 mai").await?;
    tab.fill("fact", "Une chose arrivée un jour impossible.").await?;
    tab.follow(SEND).await?;
    faults.check(tab.path().await? == format!("{home}/new/event"), || "a day that cannot be is taken".into());
    faults.check(tab.shows("#occurred-error").await?, || "nothing is said beside the date".into());
    faults.check(tab.shows(".errors a[href='#occurred']").await?, || "nothing above the form leads to the date".into());
    faults.check(tab.shows("#occurred[aria-invalid='true'][aria-describedby~='occurred-error']").await?, || {
        "the date is not tied to what is said of it".into()
    });
    for (name, text) in [("occurred", "le 45 mai"), ("fact", "Une chose arrivée un jour impossible.")] {
        let typed = tab.typed(name).await?;
        faults.check(typed == text, || format!("{name} was typed as {text:?} and comes back as {typed:?}"));
    }
    tab.fill("occurred", "mai 2020").await?;
    sent(tab, "event, put right", faults, &["mai 2020"]).await
}
