//! Types of schemas while they are made.

use super::type_files::TypeFile;
use crate::diag::Location;
use crate::model::shape::{Named, NamedKind, Shape};
use crate::parse::NodeId;

/// The use of a schema in place.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Use {
    pub(crate) shape: Shape,
    /// True if it may be `null`; never with [`Shape::Any`], which `null` is part of.
    pub(crate) nullable: bool,
}

impl Use {
    pub(crate) fn any() -> Self {
        Self { shape: Shape::Any, nullable: false }
    }

    /// The shape where nothing else says that `null` is possible.
    pub(crate) fn into_shape(self) -> Shape {
        if self.nullable { Shape::OrNull(Box::new(self.shape)) } else { self.shape }
    }
}

/// The role of a type for its schema; a schema may become a type of each role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    /// The type that the schema describes.
    Whole,
    /// The object of a base class without its children.
    Base,
}

/// A field's direction, from `readOnly` and `writeOnly`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Direction {
    Both,
    Read,
    Write,
}

/// The type that a schema becomes.
pub(crate) enum Built {
    /// Something that has no name.
    Shape(Shape),
    /// Something that needs one.
    Nominal(Draft),
}

/// A type that is not finished.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Draft {
    pub(crate) kind: NamedKind,
    /// The direction of each field of a struct.
    pub(crate) directions: Vec<Direction>,
    /// The discriminator of a union.
    pub(crate) tag: Option<TagDraft>,
}

impl Draft {
    pub(super) fn new(kind: NamedKind) -> Self {
        Self { kind, directions: Vec::new(), tag: None }
    }
}

/// A discriminator as written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct TagDraft {
    pub(crate) property: String,
    /// The values that the document gives each variant; empty where it gives none.
    pub(crate) values: Vec<Vec<String>>,
    /// The name of each variant's schema, which is its value where nothing else is.
    pub(crate) names: Vec<Option<String>>,
    /// The variant that any other value means, and none (`defaultMapping` of OpenAPI 3.2).
    pub(crate) default: Option<usize>,
}

/// A type with its name, finished or not.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) rust: String,
    pub(crate) docs: Vec<String>,
    pub(crate) declared_at: Location,
    pub(crate) schema: NodeId,
    pub(crate) alone: bool,
    /// True if the document gives it its name.
    pub(crate) is_component: bool,
    /// The file of shared types that it is of.
    pub(crate) file: Option<TypeFile>,
    pub(crate) draft: Draft,
}

impl Entry {
    pub(crate) fn finish(self) -> Named {
        Named {
            rust: self.rust,
            docs: self.docs,
            declared_at: self.declared_at,
            schema: self.schema,
            alone: self.alone,
            shared: None,
            kind: self.draft.kind,
        }
    }
}

/// Two types in place with the same draft here are the same but for what the document says of them.
pub(super) fn share_key(draft: &Draft) -> Draft {
    let mut draft = draft.clone();
    if let NamedKind::Struct(object) = &mut draft.kind {
        object.fields.iter_mut().for_each(|field| {
            field.docs.clear();
            field.schema = None;
        });
    }
    draft
}
