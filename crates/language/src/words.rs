//! Words found under a key.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::Language;

/// A value to be put into a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Text, put in as it is: names, dates in words, years, identifiers.
    Text(String),
    /// Something counted: it chooses plural forms and is grouped as the language does.
    Number(i64),
}

macro_rules! arg_from {
    ($($number:ty),*) => {$(
        impl From<$number> for Arg {
            fn from(number: $number) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}

arg_from!(i8, i16, i32, i64, u8, u16, u32, u64, usize);

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// The one table of the files.
macro_rules! sources {
    ($folder:literal) => {
        [
            include_str!(concat!("../locales/", $folder, "/common.ftl")),
            include_str!(concat!("../locales/", $folder, "/dates.ftl")),
            include_str!(concat!("../locales/", $folder, "/server.ftl")),
            include_str!(concat!("../locales/", $folder, "/forms.ftl")),
            include_str!(concat!("../locales/", $folder, "/pages.ftl")),
            include_str!(concat!("../locales/", $folder, "/pathway.ftl")),
            include_str!(concat!("../locales/", $folder, "/crisis.ftl")),
            include_str!(concat!("../locales/", $folder, "/signs.ftl")),
            include_str!(concat!("../locales/", $folder, "/matrix.ftl")),
            include_str!(concat!("../locales/", $folder, "/timeline.ftl")),
            include_str!(concat!("../locales/", $folder, "/trust.ftl")),
            include_str!(concat!("../locales/", $folder, "/policies.ftl")),
            include_str!(concat!("../locales/", $folder, "/consent.ftl")),
            include_str!(concat!("../locales/", $folder, "/account.ftl")),
            include_str!(concat!("../locales/", $folder, "/keys.ftl")),
            include_str!(concat!("../locales/", $folder, "/backup.ftl")),
            include_str!(concat!("../locales/", $folder, "/log.ftl")),
            include_str!(concat!("../locales/", $folder, "/erasure.ftl")),
            include_str!(concat!("../locales/", $folder, "/practice.ftl")),
            include_str!(concat!("../locales/", $folder, "/phone.ftl")),
            include_str!(concat!("../locales/", $folder, "/shell.ftl")),
            include_str!(concat!("../locales/", $folder, "/device.ftl")),
            include_str!(concat!("../locales/", $folder, "/paper.ftl")),
            include_str!(concat!("../locales/", $folder, "/witness.ftl")),
            include_str!(concat!("../locales/", $folder, "/disclosure.ftl")),
            include_str!(concat!("../locales/", $folder, "/own.ftl")),
            include_str!(concat!("../locales/", $folder, "/inquiry.ftl")),
            include_str!(concat!("../locales/", $folder, "/coding.ftl")),
            include_str!(concat!("../locales/", $folder, "/refi.ftl")),
            include_str!(concat!("../locales/", $folder, "/report.ftl")),
            include_str!(concat!("../locales/", $folder, "/cli.ftl")),
            include_str!(concat!("../locales/", $folder, "/errors.ftl")),
        ]
    };
}

impl Language {
    /// The words under a key. A key that does not exist comes back as `⟦key⟧`; a test keeps that from happening.
    pub fn say(self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The words under a key, with values for its `{ $names }`.
    pub fn say_with(self, key: &str, args: &[(&str, Arg)]) -> String {
        let bundle = self.bundle();
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return format!("⟦{key}⟧");
        };
        let args: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, value(arg))).collect();
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// Whether there are words under this key.
    pub fn has(self, key: &str) -> bool {
        self.bundle().has_message(key)
    }

    fn bundle(self) -> &'static Bundle {
        let [fr, en, zh_hans] = &*BUNDLES;
        match self {
            Self::Fr => fr,
            Self::En => en,
            Self::ZhHans => zh_hans,
        }
    }

    /// The texts of the files.
    pub(crate) const fn sources(self) -> [&'static str; 32] {
        match self {
            Self::Fr => sources!("fr"),
            Self::En => sources!("en"),
            Self::ZhHans => sources!("zh-Hans"),
        }
    }

    fn plural_rules(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }
}

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<[Bundle; 3]> = LazyLock::new(|| Language::ALL.map(bundle));

/// Faults in the files (which a test refuses) cost the faulty message, never the rest.
fn bundle(language: Language) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![language.plural_rules()]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Fr => |value, _| grouped(Language::Fr, value),
        Language::En => |value, _| grouped(Language::En, value),
        Language::ZhHans => |value, _| grouped(Language::ZhHans, value),
    }));
    if language == Language::Fr {
        bundle.set_transform(Some(french_spaces));
    }
    for source in language.sources() {
        let read = FluentResource::try_new(source.to_owned());
        let resource = read.unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn value(arg: &Arg) -> FluentValue<'_> {
    match arg {
        Arg::Text(text) => FluentValue::from(text.as_str()),
        Arg::Number(number) => FluentValue::from(*number),
    }
}

/// Fluent counts in floating point; what came in as a whole number is written as one.
fn grouped(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(language.decimal(number.value, 0)),
        _ => None,
    }
}

/// Narrow no-break spaces before `: ; ! ? %` and inside guillemets, where the files have plain ones.
pub(crate) fn french_spaces(text: &str) -> Cow<'_, str> {
    const PAIRS: [(&str, &str); 7] = [
        (" :", "\u{202f}:"),
        (" ;", "\u{202f};"),
        (" !", "\u{202f}!"),
        (" ?", "\u{202f}?"),
        (" %", "\u{202f}%"),
        ("« ", "«\u{202f}"),
        (" »", "\u{202f}»"),
    ];
    PAIRS.iter().fold(
        Cow::Borrowed(text),
        |text, (plain, narrow)| {
            if text.contains(plain) { Cow::Owned(text.replace(plain, narrow)) } else { text }
        },
    )
}
