//! Messages taken apart, for a program that puts them together elsewhere: the phone's app does, without a network and without
//! a Fluent of its own. It knows texts, arguments and choices by number; a test refuses whatever it would not know.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

use crate::Language;
use crate::words::french_spaces;

/// A part of a message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// Text, as it stands.
    Text(String),
    /// The value of an argument.
    Arg(String),
    /// One of several texts, by the plural form of a number or by the number itself.
    Choice {
        /// The argument that chooses.
        of: String,
        /// The texts, by what chooses them.
        among: Vec<(String, Vec<Piece>)>,
        /// The one that stands for all others.
        otherwise: String,
    },
}

impl Language {
    /// The messages of the phone's app, in the order of their file. One that cannot be taken apart is left out.
    pub fn phone_messages(self) -> Vec<(String, Vec<Piece>)> {
        self.apart(self.phone_source()).into_iter().filter_map(|(key, pieces)| Some((key, pieces?))).collect()
    }

    /// The file of the phone's words.
    pub(crate) const fn phone_source(self) -> &'static str {
        match self {
            Self::Fr => include_str!("../locales/fr/phone.ftl"),
            Self::En => include_str!("../locales/en/phone.ftl"),
            Self::ZhHans => include_str!("../locales/zh-Hans/phone.ftl"),
        }
    }

    /// Each message of a file; nothing in place of one that holds more than [`Piece`] can say.
    pub(crate) fn apart(self, source: &str) -> Vec<(String, Option<Vec<Piece>>)> {
        let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(readable, _)| readable);
        let message = |entry: &Entry<&str>| match entry {
            Entry::Message(message) => {
                Some((message.id.name.to_owned(), message.value.as_ref().and_then(|pattern| self.pieces(pattern))))
            }
            _ => None,
        };
        resource.body.iter().filter_map(message).collect()
    }

    fn pieces(self, pattern: &Pattern<&str>) -> Option<Vec<Piece>> {
        pattern.elements.iter().map(|element| self.piece(element)).collect()
    }

    fn piece(self, element: &PatternElement<&str>) -> Option<Piece> {
        match element {
            PatternElement::TextElement { value } => Some(Piece::Text(match self {
                Self::Fr => french_spaces(value).into_owned(),
                _ => (*value).to_owned(),
            })),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::VariableReference { id } => Some(Piece::Arg(id.name.to_owned())),
                InlineExpression::StringLiteral { value } => Some(Piece::Text((*value).to_owned())),
                _ => None,
            },
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let InlineExpression::VariableReference { id } = selector else { return None };
                let name = |key: &VariantKey<&str>| match key {
                    VariantKey::Identifier { name } => (*name).to_owned(),
                    VariantKey::NumberLiteral { value } => (*value).to_owned(),
                };
                let among: Option<Vec<_>> =
                    variants.iter().map(|variant| Some((name(&variant.key), self.pieces(&variant.value)?))).collect();
                let otherwise = variants.iter().find(|variant| variant.default).map(|variant| name(&variant.key))?;
                Some(Piece::Choice { of: id.name.to_owned(), among: among?, otherwise })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_phone_can_be_put_together_on_the_phone() {
        for language in Language::ALL {
            for (key, pieces) in language.apart(language.phone_source()) {
                assert!(pieces.is_some(), "{}: {key} needs more than texts, arguments and plurals", language.code());
            }
        }
    }

    #[test]
    fn texts_arguments_and_plurals_come_apart_and_nothing_else_does() {
        let source = "one = Oui !\ntwo = { $n ->\n    [one] { $n } mot\n   *[other] { $n } mots\n }\nthree = { DATETIME($n) }\n";
        let apart = Language::Fr.apart(source);
        let word = |text: &str| vec![Piece::Arg("n".into()), Piece::Text(text.into())];
        assert_eq!(apart[0].1, Some(vec![Piece::Text("Oui\u{202f}!".into())]));
        let among = vec![("one".into(), word(" mot")), ("other".into(), word(" mots"))];
        assert_eq!(apart[1].1, Some(vec![Piece::Choice { of: "n".into(), among, otherwise: "other".into() }]));
        assert_eq!(apart[2].1, None);
    }
}
