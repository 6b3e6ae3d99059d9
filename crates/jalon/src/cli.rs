//! The commands and their arguments, described in the language of the person who asks.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use jalon_language::Language;

/// The language of the machine: `JALON_LANG`, else the locale, else French.
pub fn language() -> Language {
    let given = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = given("LC_ALL").or_else(|| given("LC_MESSAGES")).or_else(|| given("LANG"));
    let named = spoken().or_else(|| given("JALON_LANG"));
    let tag = named.or(locale).map(|tag| tag.split(['.', '@']).next().unwrap_or("").replace('_', "-"));
    tag.and_then(|tag| Language::parse(&tag).or_else(|| Language::parse(tag.split('-').next().unwrap_or(""))))
        .unwrap_or(Language::Fr)
}

/// What follows `--lang`, before the command line is read: help is told in it too.
fn spoken() -> Option<String> {
    let mut args = std::env::args_os().filter_map(|arg| arg.into_string().ok());
    let named = args.find(|arg| arg == "--lang" || arg.starts_with("--lang="))?;
    named.split_once('=').map(|(_, tag)| tag.to_owned()).or_else(|| args.next())
}

/// The language that the command line names.
pub fn chosen(matches: &ArgMatches) -> Option<Language> {
    matches.get_one::<String>("lang").and_then(|tag| Language::parse(tag))
}

/// Everything that can be asked.
pub fn command(language: Language) -> Command {
    in_own_words(language, commands(language))
}

/// Puts our words in the place of clap's, for a command and all under it.
fn in_own_words(language: Language, command: Command) -> Command {
    let say = |key: &str| language.say(key);
    let template = format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}\n", say("cli-usage"));
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help(say("cli-arg-help"));
    let command = command
        .help_template(template)
        .subcommand_help_heading(say("cli-commands"))
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .mut_args(|arg| {
            let heading = if arg.is_positional() { "cli-arguments" } else { "cli-options" };
            arg.help_heading(say(heading))
        })
        .arg(help.help_heading(say("cli-options")));
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    names.into_iter().fold(command, |command, name| command.mut_subcommand(name, |sub| in_own_words(language, sub)))
}

fn commands(language: Language) -> Command {
    let say = |key: &str| language.say(key);
    Command::new("jalon")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version).help(say("cli-arg-version")))
        .about(say("cli-about"))
        .after_help(say("cli-exits"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .arg(
            Arg::new("lang")
                .long("lang")
                .global(true)
                .value_name("fr|en|zh-Hans")
                .value_parser(["fr", "en", "zh-Hans"])
                .help(say("cli-arg-lang")),
        )
        .arg(Arg::new("verbose").long("verbose").short('v').global(true).action(ArgAction::SetTrue).help(say("cli-arg-verbose")))
        .subcommand(
            Command::new("demo")
                .about(say("cli-demo"))
                .arg(folder(language).default_value("jalon-demo"))
                .arg(port(language))
                .arg(Arg::new("fresh").long("fresh").action(ArgAction::SetTrue).help(say("cli-arg-fresh"))),
        )
        .subcommand(
            Command::new("init")
                .about(say("cli-init"))
                .arg(
                    Arg::new("folder")
                        .required(true)
                        .value_name("FOLDER")
                        .value_parser(value_parser!(PathBuf))
                        .help(say("cli-arg-new-folder")),
                )
                .arg(text("title", "TITLE").help(say("cli-arg-title")))
                .arg(text("place", "PLACE").help(say("cli-arg-place")))
                .arg(text("login", "NAME").default_value("coordination").help(say("cli-arg-login")))
                .arg(text("database", "URL").env("JALON_DATABASE").hide_env_values(true).help(say("cli-arg-database")))
                .arg(json(language)),
        )
        .subcommand(
            Command::new("import").about(say("cli-import")).subcommand_required(true).arg_required_else_help(true).subcommand(
                Command::new("context")
                    .about(say("cli-import-context"))
                    .arg(
                        Arg::new("file")
                            .required(true)
                            .value_name("FILE.csv")
                            .value_parser(value_parser!(PathBuf))
                            .help(say("cli-arg-csv")),
                    )
                    .arg(folder(language))
                    .arg(initiative(language))
                    .arg(text("facts", "TAG").help(say("cli-arg-facts")))
                    .arg(Arg::new("check").long("check").action(ArgAction::SetTrue).help(say("cli-arg-check")))
                    .arg(json(language)),
            ),
        )
        .subcommand(
            Command::new("serve")
                .about(say("cli-serve"))
                .arg(folder(language))
                .arg(port(language))
                .arg(text("host", "ADDRESS").default_value("127.0.0.1").help(say("cli-arg-host")))
                .arg(Arg::new("behind-https").long("behind-https").action(ArgAction::SetTrue).help(say("cli-arg-behind-https"))),
        )
        .subcommand(
            Command::new("invite")
                .about(say("cli-invite"))
                .arg(Arg::new("login").required(true).value_name("NAME").help(say("cli-arg-invited")))
                .arg(folder(language))
                .arg(text("as", "ROLE").value_parser(jalon_server::roles()).help(say("cli-arg-role")))
                .arg(text("called", "NAME").help(say("cli-arg-called")))
                .arg(text("address", "URL").default_value("http://127.0.0.1:8600").help(say("cli-arg-address")))
                .arg(json(language)),
        )
        .subcommand(key(language))
        .subcommand(
            Command::new("report")
                .about(say("cli-report"))
                .arg(folder(language))
                .arg(initiative(language))
                .arg(
                    Arg::new("out")
                        .long("out")
                        .short('o')
                        .value_name("FILE")
                        .value_parser(value_parser!(PathBuf))
                        .help(say("cli-arg-out")),
                )
                .arg(Arg::new("format").long("format").value_parser(["pdf", "html"]).help(say("cli-arg-format")))
                .arg(json(language)),
        )
        .subcommand(
            Command::new("retention")
                .about(say("cli-retention"))
                .arg(folder(language))
                .arg(Arg::new("dry-run").long("dry-run").action(ArgAction::SetTrue).help(say("cli-arg-dry-run")))
                .arg(json(language)),
        )
        .subcommand(
            Command::new("verify")
                .about(say("cli-verify"))
                .arg(folder(language))
                .arg(file("witness").action(ArgAction::Append).help(say("cli-arg-witness")))
                .arg(file("evidence").conflicts_with("witness").help(say("cli-arg-evidence")))
                .arg(text("key", "KEY").requires("evidence").help(say("cli-arg-key")))
                .arg(json(language)),
        )
        .subcommand(
            Command::new("evidence")
                .about(say("cli-evidence"))
                .arg(folder(language))
                .arg(
                    Arg::new("entries")
                        .long("entries")
                        .value_name("ID")
                        .num_args(1..)
                        .value_delimiter(',')
                        .help(say("cli-arg-entries")),
                )
                .arg(Arg::new("with-content").long("with-content").action(ArgAction::SetTrue).help(say("cli-arg-with-content")))
                .arg(file("out").short('o').help(say("cli-arg-evidence-out")))
                .arg(json(language)),
        )
        .subcommand(backup(language))
        .subcommand(restore(language))
        .subcommand(Command::new("rebuild").about(say("cli-rebuild")).arg(folder(language)).arg(json(language)))
}

fn key(language: Language) -> Command {
    let say = |key: &str| language.say(key);
    let act = |name: &'static str, about: &str| Command::new(name).about(say(about)).arg(folder(language));
    let which = Arg::new("which").required(true).value_name("plain|passphrases").value_parser(["plain", "passphrases"]);
    let out = Arg::new("out").long("out").short('o').value_name("FOLDER").value_parser(value_parser!(PathBuf));
    Command::new("key")
        .about(say("cli-key"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(act("show", "cli-key-show").arg(json(language)))
        .subcommand(act("add-passphrase", "cli-key-add"))
        .subcommand(act("remove", "cli-key-remove").arg(which.help(say("cli-key-which"))))
        .subcommand(act("sheet", "cli-key-sheet").arg(out.help(say("cli-key-sheet-out"))))
        .subcommand(act("recover", "cli-key-recover"))
        .subcommand(act("rotate", "cli-key-rotate"))
        .subcommand(act("drill", "cli-key-drill"))
}

fn backup(language: Language) -> Command {
    let say = |key: &str| language.say(key);
    let to = || {
        [
            path("to", "FOLDER").action(ArgAction::Append).help(say("cli-backup-to")),
            path("storage", "FILE.toml").action(ArgAction::Append).help(say("cli-backup-storage")),
        ]
    };
    let one = |name: &'static str, about: &str| Command::new(name).about(say(about)).arg(folder(language)).arg(json(language));
    Command::new("backup")
        .about(say("cli-backup"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
            one("init", "cli-backup-init")
                .args(to())
                .arg(path("sheet", "FILE.pdf").help(say("cli-backup-sheet")))
                .arg(text("hour", "0-23").value_parser(value_parser!(i8).range(0..24)).help(say("cli-backup-hour"))),
        )
        .subcommand(one("add", "cli-backup-add").args(to()))
        .subcommand(
            one("now", "cli-backup-now")
                .arg(Arg::new("whole").long("whole").action(ArgAction::SetTrue).help(say("cli-backup-whole"))),
        )
        .subcommand(one("list", "cli-backup-list"))
        .subcommand(one("try", "cli-backup-try"))
}

fn restore(language: Language) -> Command {
    let say = |key: &str| language.say(key);
    Command::new("restore")
        .about(say("cli-restore"))
        .arg(
            Arg::new("from").required(true).value_name("FROM").value_parser(value_parser!(PathBuf)).help(say("cli-restore-from")),
        )
        .arg(path("new", "NEW").long("folder").short('f').required(true).help(say("cli-arg-new-folder")))
        .arg(path("identity", "FILE").help(say("cli-restore-identity")))
        .arg(path("key", "FILE").conflicts_with("identity").help(say("cli-restore-key")))
        .arg(
            Arg::new("parts")
                .long("parts")
                .action(ArgAction::SetTrue)
                .conflicts_with_all(["identity", "key"])
                .help(say("cli-restore-parts")),
        )
        .arg(text("signed-by", "KEY").action(ArgAction::Append).help(say("cli-restore-signed-by")))
        .arg(text("set", "NAME").help(say("cli-restore-set")))
        .arg(text("site", "ID").help(say("cli-restore-site")))
        .arg(text("database", "URL").env("JALON_DATABASE").hide_env_values(true).help(say("cli-arg-database")))
        .arg(Arg::new("with-faults").long("with-faults").action(ArgAction::SetTrue).help(say("cli-restore-with-faults")))
        .arg(json(language))
}

fn path(name: &'static str, value: &'static str) -> Arg {
    text(name, value).value_parser(value_parser!(PathBuf))
}

fn text(name: &'static str, value: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value)
}

fn folder(language: Language) -> Arg {
    text("folder", "FOLDER")
        .short('f')
        .env("JALON_FOLDER")
        .default_value(".")
        .value_parser(value_parser!(PathBuf))
        .help(language.say("cli-arg-folder"))
}

fn file(name: &'static str) -> Arg {
    text(name, "FILE").value_parser(value_parser!(PathBuf))
}

fn port(language: Language) -> Arg {
    text("port", "PORT").default_value("8600").value_parser(value_parser!(u16)).help(language.say("cli-arg-port"))
}

fn initiative(language: Language) -> Arg {
    text("initiative", "ID").help(language.say("cli-arg-initiative"))
}

fn json(language: Language) -> Arg {
    Arg::new("json").long("json").action(ArgAction::SetTrue).help(language.say("cli-arg-json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commands_hold_together_in_every_language() {
        for language in Language::ALL {
            command(language).debug_assert();
        }
    }
}
