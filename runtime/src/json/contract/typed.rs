//! Values of a type of the program's.

use std::any::Any;

/// A value of some [`TextType`](crate::json::TextType).
pub trait Typed {
    /// The text of the value.
    fn text(&self) -> String;
    /// The value.
    fn any(&self) -> &dyn Any;
}
