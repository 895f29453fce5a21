//! The shape of JSON values, as Rust will see them.

use crate::diag::Location;
use crate::parse::NodeId;

/// A type that is used in place.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Shape {
    /// `String`
    Text,
    /// A string of a format that the program has a type for: its number in `Selection::types`.
    Typed(usize),
    /// `bool`
    Bool,
    /// `i32`
    Int32,
    /// `i64`
    Int64,
    /// `u64`
    Uint64,
    /// `f64`
    Float64,
    /// Any JSON.
    Any,
    /// A JSON object without described keys.
    Object,
    /// A list.
    List(Box<Self>),
    /// An object whose keys are data.
    Map(Box<Self>),
    /// A list of fixed length, each place with a shape of its own; at least one place.
    Tuple(Vec<Self>),
    /// `null` is a value of its own, where it is not a field's (a list's element, say): `Option<T>`.
    OrNull(Box<Self>),
    /// A type with a name: its number in `Api::types`.
    Named(TypeId),
}

impl Shape {
    /// The longest [`Tuple`](Self::Tuple), which is the longest that the runtime reads; longer ones are lists of any JSON.
    pub const LONGEST_TUPLE: usize = 8;

    /// The shape that an alias stands for in the end. `kind` gives the kind of a type.
    pub fn unaliased<'t>(&'t self, kind: impl Fn(TypeId) -> Option<&'t NamedKind>) -> &'t Self {
        let mut shape = self;
        // An alias is never part of a cycle; the bound is for a table that was made by hand.
        for _ in 0..64 {
            let Self::Named(id) = shape else { break };
            let Some(NamedKind::Alias(other)) = kind(*id) else { break };
            shape = other;
        }
        shape
    }
}

/// The number of a named type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(pub usize);

/// A type with a name.
#[derive(Debug, Clone)]
pub struct Named {
    /// Its name in Rust: unique in the generated module, never a keyword, raw where it must be.
    pub rust: String,
    /// Its description in the document; one paragraph an element, plain text that is yet to be escaped for rustdoc.
    pub docs: Vec<String>,
    /// The place where the document describes it.
    pub declared_at: Location,
    /// The schema.
    pub schema: NodeId,
    /// True if what stands there is all of it: a variant of a union with properties of its own, say, takes those too.
    pub alone: bool,
    /// The place where it is generated, if that is another module.
    pub shared: Option<SharedType>,
    /// The kind of type.
    pub kind: NamedKind,
}

/// The place of a type in a module that several documents share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedType {
    /// The number of its file in `Selection::types`.
    pub file: usize,
    /// Its name there.
    pub rust: String,
}

/// The kind of a named type.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum NamedKind {
    /// An object with described properties.
    Struct(Struct),
    /// One of several strings.
    StringEnum(StringEnum),
    /// One of several integers.
    IntegerEnum(IntegerEnum),
    /// One of several shapes.
    Union(Union),
    /// Another name of a shape; never part of a cycle.
    Alias(Shape),
}

/// An object with described properties.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Struct {
    /// Its properties, in the order of the document.
    pub fields: Vec<Field>,
    /// The other properties, if the document describes them: a last field `rest: BTreeMap<String, T>`.
    pub rest: Option<Rest>,
    /// The field that keeps all others, `extra`; none where `rest` does, or if they are not asked for.
    pub extra: Option<String>,
}

/// The properties that a struct does not name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Rest {
    /// The field's name in Rust.
    pub rust: String,
    /// The shape of each.
    pub shape: Shape,
}

/// A property of an object.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Field {
    /// Its name on the wire.
    pub wire: String,
    /// Its name in Rust: unique in the struct, raw where it must be.
    pub rust: String,
    /// Its description in the document.
    pub docs: Vec<String>,
    /// True if it must be there.
    pub required: bool,
    /// True if it may be `null`.
    pub nullable: bool,
    /// True if it needs a `Box`, because the type would contain itself; only where `shape` is a named struct.
    pub boxed: bool,
    /// The one value that it may have, where that is no enum (as texts and integers are), or what is known of its values where it
    /// is any JSON.
    pub constant: Option<Constant>,
    /// The shape of its value.
    pub shape: Shape,
    /// The nearest schema that describes it.
    pub schema: Option<NodeId>,
}

/// The one value of a property.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Constant {
    /// `true` or `false`
    Bool(bool),
    /// A number, as JSON writes it: `2` and never `2.0`.
    Number(String),
    /// A list, an object or `null`, or the values of any JSON that have no type in Rust together (an enum of several kinds), each as
    /// JSON; empty where no value is possible.
    Listed(Vec<String>),
    /// Any JSON, in a variant of a union where another one gives the property a type.
    Untyped,
}

impl Constant {
    /// The values as JSON; `*` stands for any, and the empty text where no value is possible.
    #[must_use]
    pub fn texts(&self) -> Vec<String> {
        match self {
            Self::Bool(truth) => vec![truth.to_string()],
            Self::Number(text) => vec![text.clone()],
            Self::Listed(texts) if texts.is_empty() => vec![String::new()],
            Self::Listed(texts) => texts.clone(),
            Self::Untyped => vec!["*".to_owned()],
        }
    }

    /// The first value as JSON, if it lists one.
    #[must_use]
    pub fn first(&self) -> Option<String> {
        self.texts().into_iter().next().filter(|text| !matches!(self, Self::Untyped) && !text.is_empty())
    }
}

/// One of several strings.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct StringEnum {
    /// The values that the document lists.
    pub values: Vec<StringValue>,
    /// The variant that keeps other values: `Other`, or `Unlisted` where that is taken.
    pub catch_all: String,
}

/// A value of an enum.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct StringValue {
    /// Its text on the wire.
    pub wire: String,
    /// Its variant.
    pub rust: String,
}

/// One of several integers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct IntegerEnum {
    /// The values that the document lists.
    pub values: Vec<IntegerValue>,
    /// The variant that keeps other values: `Other`, or `Unlisted` where that is taken.
    pub catch_all: String,
}

/// A value of an enum of integers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct IntegerValue {
    /// Its value on the wire.
    pub wire: i64,
    /// Its variant.
    pub rust: String,
}

/// One of several shapes (`oneOf`, `anyOf`, the children of a base class).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Union {
    /// The shapes, in the order of the document.
    pub variants: Vec<Variant>,
    /// The property that tells them apart (`discriminator`), by its name on the wire. Every variant is then a named
    /// struct that has this property among its fields.
    pub tag: Option<String>,
    /// The variant that another value of that property means, and its absence; such a variant need not have the property.
    pub default: Option<usize>,
    /// The variant that keeps any other JSON: `Other`, or `Unlisted` where that is taken.
    pub catch_all: String,
}

/// One of the shapes of a union.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Variant {
    /// Its name in Rust.
    pub rust: String,
    /// The values of the union's tag that mean it; empty without a tag.
    pub tags: Vec<String>,
    /// The name of its schema, which means it too where a mapping gives it other values.
    pub name: Option<String>,
    /// True if it needs a `Box`, because the type would contain itself; only where `shape` is a named struct.
    pub boxed: bool,
    /// The shape of its value.
    pub shape: Shape,
}
