//! Codes and identifiers: stable, plain, and checked once at the border.

use crate::Fault;
use serde::{Deserialize, Serialize};

/// A checked identifier: a `String` that only exists in its valid form.
macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident, $valid:expr, $form:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The identifier as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = Fault;

            fn from_str(text: &str) -> Result<Self, Fault> {
                if $valid(text) {
                    Ok(Self(text.to_owned()))
                } else {
                    Err(Fault::MalformedCode { code: text.to_owned(), form: $form })
                }
            }
        }

        impl TryFrom<String> for $name {
            type Error = Fault;

            fn try_from(text: String) -> Result<Self, Fault> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

identifier!(
    /// A code in kebab-case, such as `day-centre`. Codes never change meaning; a list that needs another adds one.
    Code,
    is_kebab,
    "lower-case words and digits joined by hyphens, such as `day-centre`"
);

identifier!(
    /// Id of a [`Source`](crate::Source), in kebab-case.
    SourceId,
    is_kebab,
    "lower-case words and digits joined by hyphens, such as `bmc-2024`"
);

identifier!(
    /// Id of a stage: one capital letter.
    StageId,
    |text: &str| matches!(text.as_bytes(), [b'A'..=b'Z']),
    "one capital letter, such as `B`"
);

identifier!(
    /// Id of a step: a capital letter and a number from 1 to 99, such as `B10`.
    StepId,
    is_step,
    "a capital letter and a number from 1 to 99, such as `B10`"
);

fn is_kebab(text: &str) -> bool {
    text.split('-').all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

fn is_step(text: &str) -> bool {
    match text.as_bytes() {
        [b'A'..=b'Z', b'1'..=b'9'] => true,
        [b'A'..=b'Z', b'1'..=b'9', last] => last.is_ascii_digit(),
        _ => false,
    }
}

/// An enum whose variants are the codes of a shipped codelist.
macro_rules! coded {
    ($(#[$meta:meta])* $name:ident of $list:literal { $($(#[$doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// Every variant, in the order of the codelist.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Id of the codelist that holds the labels of these codes.
            pub const CODELIST: &'static str = $list;

            /// The stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}
pub(crate) use coded;
