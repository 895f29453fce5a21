//! The catalogue of diagnostics: one variant a kind, one rendering arm each.

use super::escape;
use super::escape::escape_sentence;

/// A diagnostic about a document: an error or a warning.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the words of each variant say what it means")]
pub enum Diagnostic {
    Unreadable { path: String, why: String },
    NotText { why: &'static str, offset: usize },
    Limit { what: &'static str, limit: usize },
    Syntax { format: &'static str, why: String },
    DuplicateKey { key: String, first: usize },
    NotOpenApi { why: String },
    WrongKind { what: String, expected: &'static str, found: &'static str },
    MisspelledExtension { name: String, nearest: &'static str },
    ReferenceRefused { reference: String, why: &'static str },
    ReferenceMissing { reference: String, nearest: Option<String> },
    ReferenceCycle { chain: Vec<String> },
    NoVocabulary { identity: String },
    UnknownIdentity { name: String, nearest: Option<String>, known: Vec<String> },
    NoIdentities { operation: String },
    Unannotated { operations: Vec<String> },
    UnknownScheme { name: String, nearest: Option<String>, known: Vec<String> },
    UnknownInclude { identity: String, name: String, nearest: Option<String>, known: Vec<String> },
    IncludesCycle { chain: Vec<String> },
    SamePermission { one: String, other: String, rust: String },
    SameIdentity { one: String, other: String, rust: String },
    IgnoredScope { operation: String, scope: String },
    TooManyTogether { count: usize },
    TwoCredentials { one: String, other: String, place: String },
    TooManyRows { operation: String, limit: usize },
    TooManyPairs { operation: String, sets: usize, limit: usize },
    PermitTwice { identity: String },
    UnknownPermission { name: String, nearest: Option<String> },
    UnknownTag { name: String, nearest: Option<String> },
    MisspelledTag { name: String, nearest: String },
    TagParent { name: String, parent: String },
    UnknownOperation { name: String, nearest: Option<String> },
    UnknownFormat { name: String, nearest: Option<String> },
    DuplicateOperation { id: String, first: String },
    PathTemplate { path: String, why: &'static str },
    AdditionalOperation { method: String, why: &'static str },
    SamePath { path: String, other: String, first: String, spelled: bool, differ: bool },
    PathQuery { path: String, other: String, first: Option<String> },
    MissingPathParameter { name: String, path: String, nearest: Option<String> },
    StrayPathParameter { name: String, path: String, nearest: Option<String> },
    DuplicateParameter { name: String, first: usize },
    ParameterContent { name: String, why: &'static str },
    UnwritableParameter { name: String, what: String },
    WrittenTwice { one: String, other: String, name: String },
    UnquotedValue { text: String },
    SecondBody,
    RefusedHeader { name: String },
    Paging { why: String },
    Idempotency { why: String },
    SameName { one: String, other: String, rust: String },
    SelfInclusion { pointer: String },
    UnknownRequired { name: String },
    NoCommonValue,
    NoTighterType { what: &'static str },
    Contradiction { types: Vec<String> },
    UnknownKey { key: String, what: String, nearest: Option<String> },
    TagsDisagree { operation: String, tags: Vec<String> },
    NobodyProves { schemes: Vec<String> },
    NoIdentitiesInFile,
    EmptyMultipart,
    UnknownStatus { key: String },
    RepeatedStatus { key: String },
    RepeatedMedia { name: String },
    ContentWithoutBody { status: u16 },
    UnknownPlace { name: String, place: String },
    UnknownStyle { name: String, style: String },
    IgnoredParameter { name: String },
    OtherServer { operation: String },
    ServerVariable { name: String, why: &'static str },
    NotWhole { field: &'static str, constant: &'static str },
    IgnoredField { field: &'static str, object: &'static str },
    UnknownField { field: String, object: &'static str, nearest: Option<String>, guards: bool },
    UnknownValue { field: String, value: String, nearest: Option<String>, known: &'static [&'static str] },
    MissingField { field: &'static str, object: &'static str },
    BesideReference { field: String, guards: bool },
    ReadBesideReference { field: String },
    MisplacedExtension { name: String, object: &'static str },
    SchemeAsType { scheme: String },
    PartHeaders { part: String },
    InvalidScope { scope: String },
    UnknownScope { scope: String, scheme: String, nearest: Option<String>, known: Vec<String> },
    PathItemSecurity { path: String },
    RootOfAnotherFile { operation: String, file: String, field: &'static str },
    IgnoredRule { rule: String },
    PublicWithPermission { operation: String, permission: String },
    ScopeOfNobody { scope: String },
    PermissionOfNobody { operation: String, permission: String },
    UnscopedElsewhere { identity: String },
    ForeignExtension { name: &'static str },
    InvalidName { what: &'static str, name: String },
    NotOverlay { why: String },
    OverlayTarget { why: String },
    OverlayMatchesNothing { target: String, guards: bool },
    OverlayUnlike { target: String, is: &'static str, found: &'static str },
    OverlayJoins { field: &'static str },
    OverlayOpens { field: &'static str },
    OverlayRemovesRule { operation: String },
    IgnoredDiscriminator { name: String, property: String, why: &'static str },
    UnusedTypes { path: String },
    TypesLeadOut { path: String, other: String },
}

/// The parts of a message.
pub(super) struct Message {
    pub(super) title: String,
    pub(super) label: String,
    pub(super) notes: Vec<(&'static str, String)>,
}

impl Diagnostic {
    /// The rank of a warning: first those that take a call, an identity or a part of a request away, last those that tell only of a
    /// name or a type.
    pub(super) fn weight(&self) -> u8 {
        match self {
            Self::UnknownRequired { .. } | Self::DuplicateOperation { .. } | Self::PathTemplate { .. } => 2,
            Self::SameName { .. } | Self::IgnoredParameter { .. } | Self::UnknownStyle { .. } => 2,
            Self::UnquotedValue { .. } | Self::UnwritableParameter { .. } | Self::WrittenTwice { .. } => 2,
            Self::UnknownValue { .. }
            | Self::Contradiction { .. }
            | Self::NoCommonValue
            | Self::NoTighterType { .. }
            | Self::OtherServer { .. } => 1,
            Self::ServerVariable { .. } | Self::IgnoredField { .. } => 1,
            Self::UnknownField { object: "a schema", .. } => 1,
            _ => 0,
        }
    }

    pub(super) fn message(&self) -> Message {
        match self {
            Self::Unreadable { path, why } => message(format!("cannot read `{}`: {why}", escape(path)), ""),
            Self::NotText { why, offset } => message(format!("the file is not UTF-8 text: {why} at byte {offset}"), "")
                .help("save it as UTF-8"),
            Self::Limit { what, limit } => message(format!("the document has more than {limit} {what}"), "")
                .note("the limit keeps a broken or hostile document from using up the compiler's memory"),
            Self::Syntax { format, why } => message(format!("not valid {format}: {}", escape(why)), ""),
            Self::DuplicateKey { key, first } => {
                message(format!("duplicate key `{}`", escape(key)), format!("first on line {first}"))
                    .note("readers do not agree on which of the two counts, so neither does")
            }
            Self::NotOpenApi { why } => message(format!("not an OpenAPI document: {why}"), "")
                .help("the root needs `openapi: 3.0.x`, `openapi: 3.1.x` or `swagger: \"2.0\"`"),
            Self::WrongKind { what, expected, found } => {
                message(format!("{} must be {expected}", escape_sentence(what)), format!("this is {found}"))
            }
            Self::MisspelledExtension { name, nearest } => {
                message(format!("unknown extension `{}`", escape(name)), format!("did you mean `{nearest}`?"))
            }
            Self::ReferenceRefused { reference, why } => {
                message(format!("the reference `{}` is not allowed", escape(reference)), *why)
                    .help("a reference is `#/…`, or the relative path of a file in the same crate, and then `#/…`")
            }
            Self::ReferenceMissing { reference, nearest } => {
                message(format!("unresolved reference `{}`", escape(reference)), did_you_mean(nearest))
            }
            Self::ReferenceCycle { chain } => message("references that lead only to each other", "")
                .note(chain.iter().map(|step| format!("`{}`", escape(step))).collect::<Vec<_>>().join(" → ")),
            Self::NoVocabulary { identity } => {
                message(format!("the document declares no identities, so `{}` is unknown", escape(identity)), "")
                    .help("declare them at the root: `x-identities: { visitor: { use: \"…\" } }`")
                    .help("or share a file: `x-identities: { $ref: \"identities.yaml\" }`")
            }
            Self::UnknownIdentity { name, nearest, known } => {
                message(format!("unknown identity `{}`", escape(name)), did_you_mean(nearest))
                    .help(format!("the identities are: {}", list(known)))
            }
            Self::NoIdentities { operation } => {
                message(format!("`{}` permits no identity at all", escape(operation)), "an empty list")
                    .help("name the identities that may call it")
                    .help("for an operation that anybody may call, write `security: []` instead")
            }
            Self::Unannotated { operations } => {
                let count = operations.len();
                let title = match operations.as_slice() {
                    [one] => format!("the document does not say who may call `{}`", escape(one)),
                    _ => format!("the document does not say who may call {count} of its operations"),
                };
                let shown: Vec<&str> = operations.iter().take(40).map(String::as_str).collect();
                let more = if count > 40 { format!(" and {} more", count - 40) } else { String::new() };
                let mut text = message(title, "");
                if count > 1 {
                    text = text.note(format!("they are: {}{more}", list(&shown)));
                }
                text.help("write `x-identities: [..]` on the operation, on its path or on its tag")
                    .help("or `security: [..]`; `security: []` if anybody may call")
                    .help("or in an overlay, if the document is somebody else's: `overlay = \"ours.yaml\"`")
                    .help("or generate other operations only: `only(tags(\"..\"), operations(\"..\"))`")
                    .help("or say of all of them that anybody may call: `unannotated = public`")
            }
            Self::UnknownScheme { name, nearest, known } => {
                message(format!("unknown security scheme `{}`", escape(name)), did_you_mean(nearest))
                    .help(format!("`components.securitySchemes` has: {}", list(known)))
            }
            Self::UnknownInclude { identity, name, nearest, known } => message(
                format!("`{}` includes the unknown identity `{}`", escape(identity), escape(name)),
                did_you_mean(nearest),
            )
            .help(format!("the identities are: {}", list(known))),
            Self::IncludesCycle { chain } => message("identities that include each other", "")
                .note(chain.iter().map(|step| format!("`{}`", escape(step))).collect::<Vec<_>>().join(" → "))
                .help("make them one identity"),
            Self::SamePermission { one, other, rust } => message(
                format!("the permissions `{}` and `{}` are the same name in Rust", escape(one), escape(other)),
                format!("both become `{rust}`"),
            )
            .help(format!("list all at the root, in an order that stays: `x-permissions: [.., {one:?}, {other:?}]`; the second is `{rust}2`")),
            Self::SameIdentity { one, other, rust } => message(
                format!("`{}` and `{}` are the same name in Rust", escape(one), escape(other)),
                format!("both become `{rust}`"),
            ),
            Self::IgnoredScope { operation, scope } => message(
                format!("`security` of `{}` asks for the scope `{}`, which is ignored", escape(operation), escape(scope)),
                "the operation's `x-identities` are nearer",
            )
            .note("a credential that was not granted it could call, so this is an error")
            .help(format!("add `{}` to `x-permissions` of the operation, or remove its `security`", escape(scope))),
            Self::TooManyTogether { count } => {
                message(format!("{count} identities together"), "three are the most that one call can prove together")
            }
            Self::TwoCredentials { one, other, place } => message(
                format!("`{}` and `{}` both send the {}", escape(one), escape(other), escape_sentence(place)),
                "no call can prove both",
            )
            .note("a request has one credential there (RFC 9110 §11.6.2), so the client refuses to send such a call")
            .help("write them as two requirements, `- {…}` each, where either is enough"),
            Self::TooManyRows { operation, limit } => message(
                format!("who may call is a table of more than {limit} rows of an operation and an identity"),
                format!("reached at `{}`", escape(operation)),
            )
            .note("what `includes`, a tag, a path or the document says of many identities counts for each operation")
            .note("so does each other path that an argument of an operation can spell")
            .help("generate other operations only: `only(tags(\"..\"), operations(\"..\"))`"),
            Self::TooManyPairs { operation, sets, limit } => message(
                format!("`security` asks for too many sets of schemes together: {sets}"),
                format!("reached at `{}`", escape(operation)),
            )
            .note(format!(
                "100 sets are the most, and {limit} implementations: each operation has one for each order of each set that may call it"
            ))
            .help("make one identity of schemes that are always together, with `schemes: [..]` in `x-identities`")
            .help("or generate other operations only: `only(tags(\"..\"), operations(\"..\"))`"),
            Self::PermitTwice { identity } => message(
                format!("`{}` is permitted twice, with different permissions", escape(identity)),
                "neither set contains the other",
            )
            .note("Rust cannot express “one or the other permission”, so a call needs only what both ask for"),
            Self::UnknownPermission { name, nearest } => {
                message(format!("unknown permission `{}`", escape(name)), did_you_mean(nearest))
                    .help("the document's `x-permissions` lists all permissions")
            }
            Self::UnknownTag { name, nearest } => {
                message(format!("no operation has the tag `{}`{}", escape(name), aside(nearest)), "")
            }
            Self::MisspelledTag { name, nearest } => {
                message(format!("unknown tag `{}`", escape(name)), format!("did you mean `{}`?", escape(nearest)))
                    .note("that tag says who may call, so this is an error")
                    .help("list the tag in `tags` of the document if it is another one")
            }
            Self::TagParent { name, parent } => message(
                format!("the tag `{}` is below `{}`, whose `x-identities` say who may call", escape(name), escape(parent)),
                "a tag's list is not that of the tags below it",
            )
            .help("write `x-identities` at the tag or at the operation, whatever they are to be"),
            Self::UnknownOperation { name, nearest } => {
                message(format!("there is no operation `{}`{}", escape(name), aside(nearest)), "")
            }
            Self::UnknownFormat { name, nearest } => {
                message(format!("no string has the format `{}`{}", escape(name), aside(nearest)), "")
            }
            Self::DuplicateOperation { id, first } => {
                message(format!("two operations are called `{}`", escape(id)), format!("the first is at {first}"))
            }
            Self::PathTemplate { path, why } => message(format!("the path `{}` is not a template", escape(path)), *why),
            Self::SamePath { path, other, first, spelled, differ } => {
                let title = format!("`{}` and `{}` are the same path", escape(path), escape(other));
                let same = message(title, format!("the first is at {first}")).note(if *spelled {
                    "they differ in their spelling alone (the `/` before them, what follows `#`, escapes), which a URL does not keep"
                } else {
                    "they differ in the names of their parameters alone, which a server does not see"
                });
                if *differ { same.note("not the same identities may call them, so this is an error") } else { same }
            }
            Self::PathQuery { path, other, first } => {
                let (path, other) = (escape(path), escape(other));
                let why = "an argument can add to a query and a server may pass over one, so that a call of the one is a call of the other";
                match first {
                    Some(first) => message(
                        format!("not the same identities may call `{path}` and `{other}`, which can differ in the query alone"),
                        format!("the other is at {first}"),
                    )
                    .note(why),
                    None => message(
                        format!("`{path}`, which was not asked for, and `{other}` can differ in the query alone"),
                        "nobody knows who may call the other",
                    )
                    .note(why)
                    .help("ask for both, so that who may call them can be compared"),
                }
            }
            Self::MissingPathParameter { name, path, nearest } => message(
                format!("the path parameter `{}` of `{}` is not described", escape(name), escape(path)),
                did_you_mean(nearest),
            )
            .help(format!("add `{{ name: {}, in: path, required: true }}` to its parameters", escape(name))),
            Self::StrayPathParameter { name, path, nearest } => message(
                format!("`{}` has no place for the path parameter `{}`", escape(path), escape(name)),
                did_you_mean(nearest),
            ),
            Self::DuplicateParameter { name, first } => {
                message(format!("duplicate parameter `{}`", escape(name)), format!("first on line {first}"))
            }
            Self::ParameterContent { name, why } => {
                message(format!("`content` of the parameter `{}` {why}", escape(name)), "")
                    .help("a parameter has a `schema`, or `content` with one media type")
            }
            Self::UnwritableParameter { name, what } => message(
                format!("{what} of the parameter `{}` has no form in its style", escape(name)),
                "a call that sets it is an error",
            )
            .help("a style has room for texts and numbers (OpenAPI 3.1 §4.8.12.4); describe it with `content: { application/json: .. }`, or as `style: deepObject`"),
            Self::WrittenTwice { one, other, name } => message(
                format!("`{}` and `{}` both write `{}`", escape(one), escape(other), escape(name)),
                "a call that sets both sends it twice, and the server may read either",
            ),
            Self::UnquotedValue { text } => message(
                format!("`{}` is not a string in YAML, and the schema asks for strings", escape(text)),
                "it becomes that text",
            )
            .help("put it in quotes, as it is on the wire"),
            Self::SecondBody => message("the operation has a body already", "ignored")
                .help("one parameter is `in: body`, or any number are `in: formData`"),
            Self::RefusedHeader { name } => message(
                format!("the header `{}` cannot be a parameter", escape(name)),
                "the client's strategy or its transport sets it",
            )
            .help("describe credentials in `components.securitySchemes`"),
            Self::SameName { one, other, rust } => message(
                format!("`{}` and `{}` are the same name in Rust", escape(one), escape(other)),
                format!("it becomes `{rust}`"),
            ),
            Self::SelfInclusion { pointer } => message("a schema that includes itself", "")
                .note(format!("`{}` leads back to itself by `allOf` or `$ref`", escape(pointer))),
            Self::UnknownRequired { name } => message(
                format!("`required` names `{}`, which `properties` does not describe", escape(name)),
                "it becomes a field that may be left out, of any JSON",
            ),
            Self::Contradiction { types } => message(
                format!("no value is all of {}, which the parts of the schema ask for", list(types)),
                "it becomes any JSON",
            ),
            Self::NoTighterType { what } => {
                message(format!("Rust has no type for {what}"), "it becomes any JSON")
            }
            Self::NoCommonValue => message(
                "no value is in all lists of `enum` that the parts of the schema have",
                "the lists are ignored, and any value of the type is taken",
            ),
            Self::UnknownKey { key, what, nearest } => {
                message(format!("{} has no `{}`", escape_sentence(what), escape(key)), did_you_mean(nearest))
            }
            Self::TagsDisagree { operation, tags } => {
                message(format!("the tags of `{}` do not agree on who may call it", escape(operation)), "")
                    .note(format!("they are: {}", list(tags)))
                    .help("write `x-identities: [..]` on the operation")
            }
            Self::NobodyProves { schemes } => {
                message(format!("no identity has the security schemes {}", list(schemes)), "no identity satisfies this requirement")
                    .help("add them to the `schemes` of an identity in `x-identities`")
            }
            Self::NoIdentitiesInFile => message("the file declares no identities", "")
                .help("declare them at the root: `x-identities: { visitor: { use: \"…\" } }`")
                .help("or as `securitySchemes` of `components`: each is an identity"),
            Self::EmptyMultipart => message("a multipart body without properties has no parts", "")
                .help("describe each part as a property of the schema"),
            Self::UnknownStatus { key } => message(format!("`{}` is not a valid status code", escape(key)), "ignored")
                .help("a response is described for a code (`200`), a class of codes (`4XX`), or `default`"),
            Self::RepeatedStatus { key } => {
                message(format!("the responses of `{}` are described twice", escape(key)), "ignored")
                    .help("the first description is read")
            }
            Self::RepeatedMedia { name } => {
                message(format!("the media type `{}` is described twice, with different schemas", escape(name)), "ignored")
                    .note("neither case nor parameters make it another one (RFC 9110 §8.3.1)")
                    .help("the first description is read")
            }
            Self::ContentWithoutBody { status } => {
                message(format!("a response of status {status} has no content (RFC 9110)"), "ignored")
                    .help("describe it for another status, such as 200")
            }
            Self::UnknownPlace { name, place } => message(
                format!("unknown location `{}` of the parameter `{}`", escape(place), escape(name)),
                "",
            )
            .help("`in` is `path`, `query`, `header` or `cookie`"),
            Self::UnknownStyle { name, style } => message(
                format!("the style `{}` does not fit the parameter `{}`", escape(style), escape(name)),
                "written in the place's default style",
            ),
            Self::ServerVariable { name, why } => {
                message(format!("the variable `{}` of the server's URL {why}", escape(name)), "")
            }
            Self::NotWhole { field, constant } => {
                let end = if *constant == "ISSUER" { " that ends in `/.well-known/openid-configuration`" } else { "" };
                message(format!("`{field}` is not a whole URL{end}"), format!("no constant `{constant}` is made of it"))
                    .help("write the whole URL, or write it in the program: `Server::new(\"https://..\")`")
            }
            Self::IgnoredField { field, object } => message(format!("`{field}` of {object} is ignored"), ""),
            Self::IgnoredParameter { name } => {
                message(format!("the parameter `{}` is ignored", escape(name)), "the client sets it")
            }
            Self::UnknownField { field, object, nearest, guards } => {
                let noun = if *object == "a schema" { "keyword" } else { "field" };
                let title = format!("{object} has no {noun} `{}`", escape(field));
                if *guards {
                    message(title, did_you_mean(nearest))
                        .note("it may say who may call, so this is an error")
                        .help("correct it, or remove it")
                } else {
                    message(title, nearest.as_ref().map_or("ignored".to_owned(), |_| did_you_mean(nearest)))
                }
            }
            Self::UnknownValue { field, value, nearest, known } => {
                let unlisted = message(format!("`{}` is not a valid `{field}`", escape(value)), did_you_mean(nearest));
                if known.is_empty() { unlisted } else { unlisted.help(format!("valid are: {}", list(known))) }
            }
            Self::MissingField { field, object } => message(format!("{object} has no `{field}`"), "the field is required"),
            Self::BesideReference { field, guards } => {
                let beside = message(format!("`{}` beside `$ref` is ignored", escape(field)), "");
                if *guards {
                    beside.note("it may say who may call, so this is an error").help("write it where the reference leads")
                } else {
                    beside.help("write it where the reference leads")
                }
            }
            Self::ReadBesideReference { field } => {
                let title = format!("`{}` beside `$ref` is read, though OpenAPI before 3.1 ignores it", escape(field));
                message(title, "").help("write `allOf: [{ $ref: .. }]` beside it, which means the same in every version")
            }
            Self::MisplacedExtension { name, object } => {
                message(format!("`{name}` is not allowed in {object}"), "").help(match name.as_str() {
                    "x-identities" => "it is read at the root, in path items, in operations and in tags",
                    "x-permissions" => "it is read at the root and in operations",
                    _ => "it is read in operations",
                })
            }
            Self::SchemeAsType { scheme } => {
                message(format!("`{}` is not a valid `type`", escape(scheme)), "")
                    .help(format!("write `type: http` and `scheme: {}`", escape(&scheme.to_lowercase())))
            }
            Self::PartHeaders { part } => {
                message(format!("the headers of the part `{}` are ignored", escape(part)), "")
                    .note("a part is sent with its name and its media type alone (RFC 7578 §4.8)")
            }
            Self::InvalidScope { scope } => message(format!("`{}` is not a scope", escape(scope)), "a scope is one word (RFC 6749 §3.3)")
                .help("write each scope as a string of its own"),
            Self::UnknownScope { scope, scheme, nearest, known } => message(
                format!("the flows of `{}` declare no scope `{}`", escape(scheme), escape(scope)),
                did_you_mean(nearest),
            )
            .help(format!("they declare: {}", list(known))),
            Self::PathItemSecurity { path } => message(
                format!("`security` of the path `{}` is read for operations that say nothing nearer", escape(path)),
                "not a field of a path item before OpenAPI 3.3",
            ),
            Self::IgnoredRule { rule } => message(format!("{} is ignored", escape_sentence(rule)), "a nearer rule says who may call")
                .note("the nearest counts: `x-identities` of the operation, its `security`, those of the path, of a tag, of the document")
                .help("write who may call as `x-identities` of the operation"),
            Self::RootOfAnotherFile { operation, file, field } => {
                let here = message(
                    format!("`{field}` at the root of `{}` is ignored for `{}`", escape(file), escape(operation)),
                    "the root of the document counts, and says another thing",
                );
                here.help(match *field {
                    "securitySchemes" => "describe the scheme alike in both files, or give it another name",
                    _ => "write who may call as `security` or `x-identities` of the operation or its path",
                })
            }
            Self::PublicWithPermission { operation, permission } => message(
                format!("anybody may call `{}`, and it asks for the permission `{}`", escape(operation), escape(permission)),
                "",
            )
            .help("name who may call it, or remove its `x-permissions`"),
            Self::ScopeOfNobody { scope } => {
                message(format!("no identity that satisfies this has scopes, and it asks for `{}`", escape(scope)), "ignored")
                    .help("write `scoped: true` on the identity in `x-identities`: its credential carries what was granted")
            }
            Self::PermissionOfNobody { operation, permission } => message(
                format!("`{}` asks for the permission `{}`, and nobody who may call it has permissions", escape(operation), escape(permission)),
                "",
            )
            .help("write `scoped: true` on an identity in `x-identities` whose credential carries what was granted, or remove this `x-permissions`"),
            Self::UnscopedElsewhere { identity } => message(
                format!("the document lists scopes for `{}`, which is not scoped in this file", escape(identity)),
                "",
            )
            .help("write `scoped: true` on it: its credential carries what was granted"),
            Self::ForeignExtension { name } => {
                message(format!("this `{name}` is not ours and is ignored"), "")
                    .note("the document names no identities in `x-identities` at its root, and this has not the shape of ours")
            }
            Self::AdditionalOperation { method, why } => {
                message(format!("`{}` is not a method of `additionalOperations`", escape(method)), "").note(*why)
            }
            Self::InvalidName { what: what @ "media type", name } => {
                message(format!("`{}` is not a valid {what}", escape(name)), "")
                    .help("it is a type and a subtype, such as `application/json` (RFC 9110 §8.3.1)")
            }
            Self::InvalidName { what: what @ "header of a credential", name } => {
                message(format!("`{}` is not a valid {what}", escape(name)), "the transport sets it")
            }
            Self::InvalidName { what: what @ "query parameter name", name } => {
                message(format!("`{}` is not a valid {what}", escape(name)), "").help("remove the spaces around it")
            }
            Self::InvalidName { what, name } => message(format!("`{}` is not a valid {what}", escape(name)), "")
                .help("it is one word of letters, digits and the marks !#$%&'*+-.^_`|~ (RFC 9110 §5.6.2)"),
            Self::NotOverlay { why } => message(format!("not an overlay: {why}"), "")
                .help("an overlay has `overlay: 1.0.0` or `1.1.0`, and a list of `actions` with `target` and `update`, `copy` or `remove`"),
            Self::OverlayTarget { why } => message(format!("this path cannot be used: {}", escape(why)), "")
                .help("a path is a JSONPath query (RFC 9535) such as `$.paths['/pets'].get`"),
            Self::OverlayMatchesNothing { target, guards } => {
                let title = format!("nothing in the document is at `{}`", escape(target));
                let nothing = message(title, "the action changes nothing");
                if *guards { nothing.note("the action says who may call, so this is an error") } else { nothing }
            }
            Self::OverlayJoins { field } => {
                let who = match *field {
                    "schemes" => "all of both prove the identity together",
                    "includes" => "the identity may call what each of both may call",
                    _ => "each of both may call",
                };
                message(format!("`{field}` of the document stays, and this is joined to it"), who)
                    .help(format!("to replace it, remove it first: `- {{ target: …{field}, remove: true }}`"))
            }
            Self::OverlayOpens { field } => {
                message(format!("this leaves a `{field}` that asks for nothing, and anybody may call"), "")
                    .help(format!("remove the whole `{field}`, and say who may call by an update"))
            }
            Self::OverlayRemovesRule { operation } => message(
                format!("the overlay takes away what says who may call `{}`", escape(operation)),
                "no longer counts, and the next rule says another thing",
            )
            .help("say in the overlay who may call it: `security` or `x-identities` of the operation"),
            Self::IgnoredDiscriminator { name, property, why } => message(
                format!("the discriminator `{}` of `{}` is ignored: {why}", escape(property), escape(name)),
                "its variants are told by their fields",
            )
            .help("describe the property in every variant, each with values of its own"),
            Self::OverlayUnlike { target, is, found } => {
                message(format!("`{}` of the document cannot take this", escape(target)), format!("this is {found}, and it is {is}"))
            }
            Self::UnusedTypes { path } => message(format!("no reference leads to `{}`, whose types are another module's", escape(path)), "")
                .help("write the path as it is seen from the source file, or leave the argument out"),
            Self::TypesLeadOut { path, other } => message(
                format!("the shared types of `{}` need a type of `{}`", escape(path), escape(other)),
                "every document would make one of its own",
            )
            .help("move it to the file of shared types, or share its file as well: `types(\"first.json\" = .., \"second.json\" = ..)`"),
            Self::OtherServer { operation } => message(
                format!("`{}` names servers of its own", escape(operation)),
                "called at the client's server all the same",
            )
            .help("generate it in a module of its own, with `only(..)`, for a client of that server"),
            Self::Idempotency { why } => {
                message(format!("conflicting idempotency: {}", escape_sentence(why)), "")
                    .help("`x-idempotent: true` marks an operation that may be sent twice; `x-idempotency-key: Header-Name` one with a key")
            }
            Self::Paging { why } => {
                message(format!("`x-paging` does not fit the operation: {}", escape_sentence(why)), "")
            }
        }
    }
}

fn message(title: impl Into<String>, label: impl Into<String>) -> Message {
    Message { title: title.into(), label: label.into(), notes: Vec::new() }
}

impl Message {
    fn help(mut self, text: impl Into<String>) -> Self {
        self.notes.push(("help", text.into()));
        self
    }

    fn note(mut self, text: impl Into<String>) -> Self {
        self.notes.push(("note", text.into()));
        self
    }
}

fn did_you_mean(nearest: &Option<String>) -> String {
    nearest.as_ref().map(|name| format!("did you mean `{}`?", escape(name))).unwrap_or_default()
}

fn aside(nearest: &Option<String>) -> String {
    nearest.as_ref().map(|name| format!(", did you mean `{}`?", escape(name))).unwrap_or_default()
}

/// The most names that a message lists.
const LISTED: usize = 50;

fn list(names: &[impl AsRef<str>]) -> String {
    let shown = names.iter().take(LISTED).map(|name| format!("`{}`", escape(name.as_ref())));
    let more = names.len().checked_sub(LISTED).filter(|more| *more > 0).map(|more| format!("and {more} more"));
    shown.chain(more).collect::<Vec<_>>().join(", ")
}
