//! `jalon serve`: the pages, on this machine unless something in front of it keeps what passes secret.

use std::net::IpAddr;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

use clap::ArgMatches;
use jalon_language::Language;
use jalon_server::{App, Options, clock};
use jalon_store::Store;
use jalon_store::backup::TAIL_EVERY;

use super::{open, retention, tell, text};
use crate::ending::{Ending, Failure};

pub fn run(language: Language, args: &ArgMatches) -> Result<Ending, Failure> {
    let host = text(args, "host").unwrap_or("127.0.0.1");
    let https = args.get_flag("behind-https");
    let loopback = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    if !loopback && !https {
        return Err(Failure::Exposed(host.to_owned()));
    }
    let store = open(language, args)?;
    let link = store.member_without_way_in()?.map(|member| store.make_link(member)).transpose()?;
    let path = link.map(|link| format!("/link/{}", link.to_text()));
    listen(language, store, host, args.get_one("port").copied().unwrap_or(8600), Options { https, demo: false }, path)
}

/// Serves until Ctrl-C or the end of the process is asked for, telling the address first.
pub(super) fn listen(
    language: Language,
    store: Store,
    host: &str,
    port: u16,
    options: Options,
    path: Option<String>,
) -> Result<Ending, Failure> {
    let app = App::new(store, options)?;
    let _keeper = Keeper::start(app.clone());
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .max_blocking_threads(16)
        .enable_all()
        .build()
        .map_err(|error| Failure::Listen(host.to_owned(), error))?;
    runtime.block_on(async {
        let address = format!("{host}:{port}");
        let failed = |error| Failure::Listen(address.clone(), error);
        let listener = tokio::net::TcpListener::bind(&address).await.map_err(failed)?;
        let stop = stop().map_err(failed)?;
        let bound = listener.local_addr().map_err(failed)?;
        let home = format!("http://{}:{}", if host == "127.0.0.1" { "localhost" } else { host }, bound.port());
        tell(language.say_with("cli-serving", &[("address", (&home).into())]));
        if let Some(path) = path {
            tell(language.say_with("cli-serving-link", &[("link", format!("{home}{path}").into())]));
        }
        if !options.https && !options.demo {
            tell(language.say("cli-serving-phones"));
        }
        tell(language.say("cli-serving-stop"));
        let upkeep = tokio::spawn(retention::every_day(app.clone()));
        let served = jalon_server::serve(listener, app, stop).await.map_err(failed);
        upkeep.abort();
        served
    })?;
    tell(language.say("cli-stopped"));
    Ok(Ending::Done)
}

/// Makes backups as they fall due, until it is dropped. What it was at is left as by a power cut, which a backup survives.
struct Keeper(#[allow(dead_code, reason = "dropped to stop")] Sender<()>);

impl Keeper {
    fn start(app: App) -> Self {
        let (stop, stopped) = channel();
        std::thread::spawn(move || {
            let every = Duration::from_secs(TAIL_EVERY);
            while stopped.recv_timeout(SETTLE) == Err(RecvTimeoutError::Timeout) {
                if let Err(error) = app.store().keep_backups(clock::last_time_it_was) {
                    tracing::warn!(code = error.code(), "a backup failed");
                }
                if stopped.recv_timeout(every) != Err(RecvTimeoutError::Timeout) {
                    break;
                }
            }
        });
        Self(stop)
    }
}

/// People who open the pages go first.
const SETTLE: Duration = Duration::from_secs(3);

/// Listens from now on for Ctrl-C or the wish to end, which the answer waits for.
#[cfg(unix)]
fn stop() -> std::io::Result<impl Future<Output = ()> + Send + 'static> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupted, mut terminated) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! { _ = interrupted.recv() => {}, _ = terminated.recv() => {} }
    })
}

#[cfg(not(unix))]
fn stop() -> std::io::Result<impl Future<Output = ()> + Send + 'static> {
    Ok(async { drop(tokio::signal::ctrl_c().await) })
}
