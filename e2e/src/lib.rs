//! A real browser over the real program: what the tests in `tests/browser` stand on.
//!
//! | module | what it holds |
//! |---|---|
//! | [`clinic`] | the program, serving an invented clinic from a folder that is thrown away |
//! | [`driver`] | chromedriver, and the browsers it opens |
//! | [`tab`] | one browser window: going, looking, typing, what the console said |
//! | [`axe`] | accessibility of the page that is shown |
//! | [`relay`] | what stands between browser and program, and can fail |
//! | [`site`] | a stand-in for the phone's half of the API |
//! | [`raw`] | plain HTTP, for what no browser would send |
//! | [`trouble`] | what can go wrong, and a list of faults found |

pub mod axe;
pub mod clinic;
pub mod driver;
pub mod raw;
pub mod relay;
pub mod site;
pub mod tab;
pub mod trouble;

mod process;

pub use clinic::Clinic;
pub use driver::{Driver, Kit};
pub use relay::Relay;
pub use tab::Tab;
pub use trouble::{Faults, Trouble};
