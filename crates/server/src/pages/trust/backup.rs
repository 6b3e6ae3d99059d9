//! When the record was last backed up and tried, where to, and how it comes back: for someone who has no one for computers.

use axum::extract::State;
use jalon_access::Act;
use jalon_language::Language;
use jalon_record::id::Instant;
use jalon_store::backup::{
    BackupSettings, BackupState, DAILY, KEYS_LIVE_DAYS, MONTHLY, PlaceSettings, PlaceState, Standing, Trial, WEEKLY, place,
};
use maud::{Markup, html};

use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::pages::frame::{Frame, crumbs};
use crate::session::{Visit, Visitor};

/// What the page and the line on the first page say.
pub(in crate::pages) struct Known {
    settings: Option<BackupSettings>,
    state: BackupState,
    now: Instant,
}

impl Known {
    /// Reads what was set up and what became of it.
    pub(in crate::pages) fn read(app: &App) -> Self {
        let folder = app.store().folder();
        // Settings that do not read are told by the command line; here nothing is set up then.
        let settings = BackupSettings::read(folder).unwrap_or_default();
        Self { settings, state: BackupState::read(folder), now: clock::now() }
    }

    fn standing(&self) -> Standing {
        match self.settings {
            Some(_) => self.state.standing(self.now),
            None => Standing::Never,
        }
    }

    fn ago(&self, language: Language, at: Option<Instant>) -> String {
        at.map_or_else(|| language.say("backup-not-yet"), |at| ago(language, at, self.now))
    }
}

/// How long ago, in the largest unit that fits.
fn ago(language: Language, at: Instant, now: Instant) -> String {
    let minutes = now.micros().saturating_sub(at.micros()).max(0) / 60_000_000;
    let (key, n) = match minutes {
        0..60 => ("backup-ago-minutes", minutes),
        60..2_880 => ("backup-ago-hours", minutes / 60),
        _ => ("backup-ago-days", minutes / 1_440),
    };
    language.say_with(key, &[("n", n.into())])
}

/// The line on the first page, for those who look after backups: quiet while all is well.
pub(in crate::pages) fn line(visitor: &Visitor, known: &Known) -> Markup {
    let language = visitor.language;
    if !visitor.may(Act::Keys) {
        return html! {};
    }
    let (newest, tried) = (known.ago(language, known.state.newest()), known.ago(language, known.state.tried_at));
    let said = match known.standing() {
        Standing::Never => language.say("home-backup-never"),
        Standing::Old => language.say_with("home-backup-old", &[("when", newest.into())]),
        Standing::Untried if known.state.tried_at.is_none() => language.say("home-backup-untried-never"),
        Standing::Untried => language.say_with("home-backup-untried", &[("when", tried.into())]),
        Standing::Well => {
            let args = [("last", newest.into()), ("tried", tried.into())];
            return html! {
                p.backup-line { a href="/trust/backup" { (language.say_with("home-backup-well", &args)) } }
            };
        }
    };
    html! {
        section.notice.notice--warning aria-labelledby="backup" {
            h2 #backup { (language.say("home-backup-title")) }
            p { a href="/trust/backup" { (said) } }
        }
    }
}

pub(super) async fn show(State(app): State<App>, visit: Visit, visitor: Visitor) -> Result<Markup, Fault> {
    visitor.must(Act::Keys)?;
    let known = app.ask(|app| Ok::<_, Fault>(Known::read(app))).await?;
    let folder = app.store().folder().path().display().to_string();
    Ok(Frame::bare(&visit, &visit.language.say("backup-title")).page(page(visit.language, &known, &folder)))
}

fn page(language: Language, known: &Known, folder: &str) -> Markup {
    let say = |key: &str| language.say(key);
    html! {
        (crumbs(language, &[("/trust", "trust-title")], &say("backup-title")))
        header.page-head { h1 { (say("backup-title")) } p.lead { (say("backup-lead")) } }
        (standing(language, known, folder))
        @if let Some(settings) = &known.settings {
            section aria-labelledby="places" {
                h2 #places { (say("backup-places")) }
                (places(language, known, settings))
            }
            @if let Some(trial) = &known.state.trial {
                section aria-labelledby="trial" {
                    h2 #trial { (say("backup-trial")) }
                    p { (tried(language, known, trial)) }
                }
            }
        }
        section aria-labelledby="kept" {
            h2 #kept { (say("backup-kept-title")) }
            p { (language.say_with("backup-kept-record", &[("days", DAILY.into()), ("weeks", WEEKLY.into()), ("months", MONTHLY.into())])) }
            p { (language.say_with("backup-kept-keys", &[("days", KEYS_LIVE_DAYS.into())])) }
        }
        section aria-labelledby="how" {
            h2 #how { (say("backup-how")) }
            ol {
                li { (say("backup-how-1")) }
                li { (say("backup-how-2")) (command(&format!("jalon restore {} --folder jalon-2", place_to_type(known)))) }
                li { (say("backup-how-3")) }
            }
            p { (say("backup-how-lost")) }
        }
    }
}

/// How things stand: one sentence, what to do about it, and the two dates.
fn standing(language: Language, known: &Known, folder: &str) -> Markup {
    let say = |key: &str| language.say(key);
    let (class, key) = match known.standing() {
        Standing::Never => ("card card--task", "backup-never"),
        Standing::Old => ("card card--task", "backup-old"),
        Standing::Untried => ("card card--task", "backup-untried"),
        Standing::Well => ("card", "backup-well"),
    };
    html! {
        div class=(class) {
            p { strong { (say(key)) } }
            @match known.standing() {
                Standing::Never => {
                    p { (say("backup-never-how")) }
                    (command(&format!("jalon backup init --folder {} --to /media/usb --sheet jalon-key.pdf", typed(folder))))
                    p { (say("backup-never-then")) }
                }
                Standing::Old => { p { (say("backup-old-how")) } }
                Standing::Untried => { p { (say("backup-untried-how")) } }
                Standing::Well => {}
            }
            @if known.settings.is_some() {
                dl.envelope {
                    div { dt { (say("backup-last")) } dd { (known.ago(language, known.state.newest())) } }
                    div { dt { (say("backup-last-trial")) } dd { (known.ago(language, known.state.tried_at)) } }
                }
            }
        }
    }
}

fn places(language: Language, known: &Known, settings: &BackupSettings) -> Markup {
    let say = |key: &str| language.say(key);
    html! {
        @if settings.places.is_empty() {
            p.empty { (say("backup-no-places")) }
            (command("jalon backup add --to /media/usb"))
        } @else {
            ul.cards.cards--wide { @for one in &settings.places {
                @let name = called(one);
                @let nothing = PlaceState::default();
                @let told = known.state.places.get(&name).unwrap_or(&nothing);
                li.card .card--task[told.failed.is_some()] {
                    h3.backup-place { (name) }
                    @if told.whole_at.is_some() {
                        dl.envelope {
                            div { dt { (say("backup-place-since")) } dd { (known.ago(language, told.up_to_date_at)) } }
                            div { dt { (say("backup-place-whole")) } dd { (known.ago(language, told.whole_at)) } }
                        }
                        p.soft { (language.say_with("backup-place-entries", &[("n", told.entries.into())])) }
                    } @else if told.failed.is_none() {
                        p.soft { (say("backup-not-yet")) }
                    }
                    @if let Some((code, at)) = &told.failed {
                        p { (language.say_with("backup-place-failed", &[
                            ("when", ago(language, *at, known.now).into()), ("why", short(language, code).into()),
                        ])) }
                    }
                }
            } }
        }
    }
}

fn tried(language: Language, known: &Known, trial: &Trial) -> String {
    let when = ago(language, trial.at, known.now);
    match &trial.failed {
        None => language.say_with(
            "backup-trial-well",
            &[("when", when.into()), ("place", (&trial.place).into()), ("n", trial.entries.into())],
        ),
        Some(code) => language.say_with(
            "backup-trial-failed",
            &[("when", when.into()), ("place", (&trial.place).into()), ("why", short(language, code).into())],
        ),
    }
}

/// Why something failed, in one short sentence.
fn short(language: Language, code: &str) -> String {
    let key = format!("{code}-short");
    language.say(if language.has(&key) { &key } else { "backup-other-short" })
}

fn called(settings: &PlaceSettings) -> String {
    match settings {
        PlaceSettings::Folder(path) => path.display().to_string(),
        PlaceSettings::Storage(storage) => place(settings).map_or_else(|_| storage.endpoint.clone(), |place| place.told()),
    }
}

/// The place as it is typed in a command: the first folder, else what stands for one.
fn place_to_type(known: &Known) -> String {
    let places = known.settings.iter().flat_map(|settings| &settings.places);
    let folder = places.filter_map(|one| match one {
        PlaceSettings::Folder(path) => Some(path.display().to_string()),
        PlaceSettings::Storage(_) => None,
    });
    typed(&folder.take(1).next().unwrap_or_else(|| "/media/usb".to_owned()))
}

/// A path as a shell takes it.
fn typed(path: &str) -> String {
    match path.bytes().all(|b| b.is_ascii_alphanumeric() || b"/._-".contains(&b)) {
        true => path.to_owned(),
        false => format!("'{}'", path.replace('\'', "'\\''")),
    }
}

/// A line to type. On a narrow screen it breaks before an option, not between an option and what it names.
fn command(text: &str) -> Markup {
    let mut pieces = text.split(" --");
    let first = pieces.next().unwrap_or_default();
    html! { pre.command tabindex="0" { code { span { (first) } @for option in pieces { " " span { "--" (option) } } } } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_ago_is_told_in_the_largest_unit_that_fits() {
        let now = Instant::from_micros(10_000_000 * 60_000_000);
        let told = |minutes: i64| ago(Language::En, Instant::from_micros(now.micros() - minutes * 60_000_000), now);
        let all = [-5, 0, 1, 59, 60, 119, 47 * 60, 48 * 60, 9 * 1_440].map(told);
        assert_eq!(
            all,
            [
                "just now",
                "just now",
                "a minute ago",
                "59 minutes ago",
                "an hour ago",
                "an hour ago",
                "47 hours ago",
                "2 days ago",
                "9 days ago"
            ]
        );
    }

    #[test]
    fn a_command_breaks_before_an_option_and_reads_as_it_is_typed() {
        let drawn = command("jalon restore /media/usb --folder jalon-2").into_string();
        assert!(drawn.contains("<span>jalon restore /media/usb</span> <span>--folder jalon-2</span>"), "{drawn}");
    }

    #[test]
    fn a_path_with_a_blank_is_quoted() {
        assert_eq!(typed("/media/usb-1"), "/media/usb-1");
        assert_eq!(typed("/media/ma clé"), "'/media/ma clé'");
        assert_eq!(typed("/media/l'autre"), "'/media/l'\\''autre'");
    }
}
