//! One walk through the program in a real browser: `cargo test -p jalon-e2e`, or one part of it, `-- timeline`.
//!
//! The parts share one server and one driver, and follow one another: the first uses the printed link, which is good once.

mod account;
mod coding;
mod doorway;
mod pages;
mod paper;
mod phone;
mod safety;
mod screens;
mod screenshots;
mod timeline;
mod without_scripts;
mod witness;

use std::pin::Pin;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use jalon_e2e::{Clinic, Driver, Trouble};

/// What every part walks through.
struct World {
    clinic: Clinic,
    driver: Driver,
}

type Walk<'a> = Pin<Box<dyn Future<Output = Result<(), Trouble>> + 'a>>;
type Part = (&'static str, for<'a> fn(&'a World) -> Walk<'a>);

/// How long one part may take.
const PATIENCE: Duration = Duration::from_secs(1200);

/// The parts, in their order. What writes into the record comes after what only looks.
const PARTS: &[Part] = &[
    ("doorway", |world| Box::pin(doorway::walk(world))),
    ("screenshots", |world| Box::pin(screenshots::walk(world))),
    ("timeline", |world| Box::pin(timeline::walk(world))),
    ("pages", |world| Box::pin(pages::walk(world))),
    ("without_scripts", |world| Box::pin(without_scripts::walk(world))),
    ("paper", |world| Box::pin(paper::walk(world))),
    ("coding", |world| Box::pin(coding::walk(world))),
    ("account", |world| Box::pin(account::walk(world))),
    ("phone_screens", |world| Box::pin(screens::walk(world))),
    // After a part that takes minutes: the failures of `account` make the tries of one address wait.
    ("safety", |world| Box::pin(safety::walk(world))),
    ("witness", |world| Box::pin(witness::walk(world))),
    ("phone_shell", |world| Box::pin(phone::shell(world))),
    ("phone_kept", |world| Box::pin(phone::kept(world))),
    ("phone_locked", |world| Box::pin(phone::locked(world))),
    ("phone_synced", |world| Box::pin(phone::synced(world))),
    ("phone_journey", |world| Box::pin(screens::journey(world))),
    ("phone_real", |world| Box::pin(phone::real(world))),
];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args.iter().any(|arg| arg == "--list") {
        PARTS.iter().for_each(|(name, _)| println!("{name}: test"));
        return ExitCode::SUCCESS;
    }
    let named: Vec<&String> = args.iter().filter(|arg| !arg.starts_with('-')).collect();
    // Every part needs the door to have been opened.
    let is_named = |name: &str| named.iter().any(|asked| name.contains(asked.as_str()));
    let chosen = |name: &str| name == "doorway" || named.is_empty() || is_named(name);
    match walk(&PARTS.iter().copied().filter(|(name, _)| chosen(name)).collect::<Vec<_>>()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(trouble) => {
            eprintln!("the walk does not begin: {trouble}");
            ExitCode::FAILURE
        }
    }
}

/// Walks the parts; whether all went well.
fn walk(parts: &[Part]) -> Result<bool, Trouble> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let world = World { clinic: Clinic::open()?, driver: Driver::start()? };
    let mut well = true;
    for (name, part) in parts {
        let begun = Instant::now();
        let ended = runtime.block_on(async { tokio::time::timeout(PATIENCE, part(&world)).await });
        let ended = ended.unwrap_or_else(|_| Err(Trouble::Page(format!("not done after {PATIENCE:?}"))));
        let took = begun.elapsed().as_secs_f32();
        match &ended {
            Ok(()) => println!("browser {name} ... ok ({took:.1} s)"),
            Err(trouble) => println!("browser {name} ... FAILED ({took:.1} s)\n{trouble}\n"),
        }
        well &= ended.is_ok();
        if !well && *name == "doorway" {
            break;
        }
    }
    Ok(well)
}
