//! The words of the standard's enumerations.

use super::model::{Direction, LineStyle, Shape, VariableKind};

macro_rules! named {
    ($type:ident { $($variant:ident => $word:literal),+ $(,)? }) => {
        impl $type {
            /// The standard's word for it.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// What the standard's word means.
            pub fn of(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

named! { Direction { Associative => "Associative", OneWay => "OneWay", Bidirectional => "Bidirectional" } }
named! { LineStyle { Dotted => "dotted", Dashed => "dashed", Solid => "solid" } }
named! { VariableKind {
    Text => "Text", Boolean => "Boolean", Integer => "Integer", Float => "Float", Date => "Date", DateTime => "DateTime",
} }
named! { Shape {
    Person => "Person",
    Oval => "Oval",
    Rectangle => "Rectangle",
    RoundedRectangle => "RoundedRectangle",
    Star => "Star",
    LeftTriangle => "LeftTriangle",
    RightTriangle => "RightTriangle",
    UpTriangle => "UpTriangle",
    DownTriangle => "DownTriangle",
    Note => "Note",
} }
