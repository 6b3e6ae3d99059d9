//! Coming in by the printed link, which is good once, and choosing a passphrase.

use jalon_e2e::clinic::PASSPHRASE;
use jalon_e2e::{Faults, Kit, Trouble};

use crate::World;

pub async fn walk(world: &World) -> Result<(), Trouble> {
    let link = &world.clinic.link;
    let tab = world.driver.browser(&world.clinic.home, Kit::PHONE).await?;
    let mut faults = Faults::default();

    tab.go(link).await?;
    tab.press("main details summary").await?;
    tab.fill("passphrase", "trop court").await?;
    tab.fill("again", "trop court").await?;
    tab.follow("main form button").await?;
    faults.check(tab.path().await? == *link, || "a passphrase of ten characters is taken".into());

    tab.fill("passphrase", PASSPHRASE).await?;
    tab.fill("again", PASSPHRASE).await?;
    tab.follow("main form button").await?;
    let path = tab.path().await?;
    faults.check(path.starts_with("/i/"), || format!("the link leads to {path}, not to the clinic"));
    faults.check(tab.shows(".invented").await?, || "the clinic is not said to be invented".into());

    let other = world.driver.browser(&world.clinic.home, Kit::DESKTOP).await?;
    other.go(link).await?;
    faults.check(!other.shows("main form").await?, || "the link opens a second time".into());
    other.sign_in().await?;
    other.close().await?;
    tab.close().await?;
    faults.done()
}
