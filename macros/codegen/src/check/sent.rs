//! The part of the table that is about what operations send.

use super::table::Style;
use crate::model::Shape;

/// What an operation sends.
#[derive(Debug)]
pub struct Body {
    /// The media type: of several that the spec lists the one that keeps most of its types.
    pub media: String,
    /// The other media types that the spec lists.
    pub others: Vec<String>,
    /// Whether the call needs it.
    pub required: bool,
    /// How it is written.
    pub kind: BodyKind,
}

/// How a body is written.
#[derive(Debug)]
pub enum BodyKind {
    /// `application/json`, or a media type that ends in `+json`.
    Json(Shape),
    /// `application/x-www-form-urlencoded`: an object, and how those of its properties are written of which the spec says
    /// so.
    Form(Shape, Vec<Encoding>),
    /// `multipart/form-data`: one part each, in the order of the spec.
    Multipart(Vec<Part>),
    /// `text/…`
    Text,
    /// Anything else, byte for byte.
    Bytes,
}

/// How a property of a form is written, as a parameter of the query is.
#[derive(Debug)]
pub struct Encoding {
    /// Its name on the wire.
    pub wire: String,
    /// How a list or an object is written out.
    pub style: Style,
    /// Whether every element is a pair of its own.
    pub explode: bool,
    /// Whether reserved characters stay as they are.
    pub reserved: bool,
}

/// A part of a multipart body.
#[derive(Debug)]
pub struct Part {
    /// Its name on the wire.
    pub wire: String,
    /// Its field in the generated struct.
    pub rust: String,
    /// What the spec says of it.
    pub docs: Vec<String>,
    /// Whether it must be there.
    pub required: bool,
    /// Whether there may be several of that name.
    pub repeated: bool,
    /// What it holds; none is a file.
    pub shape: Option<Shape>,
}
