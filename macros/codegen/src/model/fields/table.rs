//! The shape of the tables.

/// An object of OpenAPI.
#[derive(Debug)]
pub(super) struct Object {
    /// Its name with an article, such as `an operation`.
    pub(super) name: &'static str,
    /// The fields that it has by themselves.
    pub(super) fields: &'static [(&'static str, Value)],
    /// The fields beside them.
    pub(super) others: Others,
    /// The extensions of ours that are read in it.
    pub(super) extensions: &'static [&'static str],
}

impl Object {
    /// A field of its own. A plain loop, because a macro that is not optimised takes long over an iterator.
    pub(super) fn field(&self, key: &str) -> Option<(&'static str, Value)> {
        let mut rest = self.fields;
        while let [(name, value), after @ ..] = rest {
            if name.len() == key.len() && *name == key {
                return Some((name, *value));
            }
            rest = after;
        }
        None
    }
}

/// The fields of an object that its table does not name.
#[derive(Debug, Clone, Copy)]
pub(super) enum Others {
    /// There are none.
    None,
    /// Keywords of other vocabularies, as JSON Schema permits. One that is nearly a known one is probably that one.
    Keywords,
    /// Any name, each with such a value: paths, statuses, media types, components.
    Named(Value),
    /// Paths: names that begin with `/`.
    Paths(Value),
}

/// The value of a field.
#[derive(Debug, Clone, Copy)]
pub(super) enum Value {
    /// Anything, and nothing in it is looked at: examples, and what another part reads and judges.
    Any,
    Text,
    Bool,
    Number,
    /// A string, or a number that YAML made of one.
    Scalar,
    /// A list of them.
    Scalars,
    /// Media types, with commas between them.
    MediaTypes,
    /// A list of strings.
    Texts,
    /// A list of anything.
    List,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A type of JSON Schema, or a list of them.
    Type,
    Object(&'static Object),
    /// A list of such objects.
    Objects(&'static Object),
    /// A mapping from names to such objects.
    Named(&'static Object),
    /// A mapping from names to what another part reads and judges.
    Names,
    /// The same of components, which are mappings, or schemas.
    Components,
    /// A mapping from names to strings.
    NamedTexts,
    /// A mapping from media types to such objects.
    Media(&'static Object),
    /// Such an object; in Swagger 2.0 a string.
    Discriminator(&'static Object),
    /// A mapping from names of headers to headers.
    Headers,
    /// A schema: an object, or `true` or `false`.
    Schema,
    /// A list of schemas.
    Schemas,
    /// A schema, or a list of them.
    SchemaOrSchemas,
    /// A mapping from names to schemas.
    NamedSchemas,
}

/// An object without extensions of ours, in which nothing but the listed fields may stand.
pub(super) const fn object(name: &'static str, fields: &'static [(&'static str, Value)]) -> Object {
    Object { name, fields, others: Others::None, extensions: &[] }
}
