//! Texts of nodes.

use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

use crate::diag::Source;

/// A text: the part of a file where it is written, if it is written as it is, and otherwise a copy.
///
/// A large document has hundreds of thousands, and `only(..)` needs few of them.
#[derive(Clone)]
pub struct Text(Held);

#[derive(Clone)]
enum Held {
    Part { source: Rc<Source>, start: u32, end: u32 },
    Copy(Box<str>),
}

impl Text {
    /// What is written there in the file.
    pub(in crate::parse) fn part(source: &Rc<Source>, start: usize, end: usize) -> Self {
        match (u32::try_from(start), u32::try_from(end)) {
            (Ok(start), Ok(end)) => Self(Held::Part { source: source.clone(), start, end }),
            _ => source.text.get(start..end).unwrap_or_default().into(),
        }
    }

    /// Whether it is the other text; most that are not have another length.
    pub(super) fn is(&self, other: &str) -> bool {
        match &self.0 {
            Held::Part { start, end, .. } if (end - start) as usize != other.len() => false,
            _ => **self == *other,
        }
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        match &self.0 {
            Held::Part { source, start, end } => source.text.get(*start as usize..*end as usize).unwrap_or_default(),
            Held::Copy(text) => text,
        }
    }
}

impl<T: Into<Box<str>>> From<T> for Text {
    fn from(text: T) -> Self {
        Self(Held::Copy(text.into()))
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, formatter)
    }
}
