//! The phone's screens, over a stand-in for their core: what a peer support worker does with them, in how many taps, by touch
//! and by keyboard alone, in three languages, light and dark, with large text.

mod days;
mod door;
mod hand;
mod journey;
mod log;
mod reach;
mod stand;

use jalon_e2e::{Faults, Kit, Trouble};

use crate::World;
use hand::Hand;

pub use journey::walk as journey;

pub async fn walk(world: &World) -> Result<(), Trouble> {
    let home = stand::open(&world.clinic.home)?;
    let tab = world.driver.browser(&home, Kit::PHONE).await?;
    let hand = Hand::of(&tab);
    let mut faults = Faults::default();
    faults.join(log::contact(&hand).await?);
    faults.join(log::someone_new(&hand).await?);
    faults.join(log::half_written(&hand).await?);
    faults.join(log::tally(&hand).await?);
    faults.join(log::notes(&hand).await?);
    faults.join(days::waiting(&hand).await?);
    faults.join(days::promises(&hand).await?);
    faults.join(days::own(&hand).await?);
    faults.join(days::reflection(&hand).await?);
    faults.join(days::support(&hand).await?);
    faults.join(door::start(&hand).await?);
    faults.join(door::locked(&hand).await?);
    faults.join(door::trouble(&hand).await?);
    faults.join(reach::keyboard(&hand).await?);
    faults.join(reach::every_screen(&hand).await?);
    faults.add("console", tab.console().await?);
    tab.close().await?;
    faults.done()
}
