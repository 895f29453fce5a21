//! The table *operation × identity*, and all else that is emitted. Every name in it is final and every number leads
//! somewhere.

use crate::diag::{Location, Report};
use crate::model::{Named, Shape};

pub use super::sent::{Body, BodyKind, Encoding, Part};

/// What is asked of a document.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Operations with one of these tags …
    pub tags: Vec<String>,
    /// … and operations with one of these ids. Both empty: all operations.
    pub operations: Vec<String>,
    /// Whether warnings are errors.
    pub strict: bool,
    /// Whether anybody may call an operation that nobody annotated (`unannotated = public`): the way out for a document
    /// that says nothing about its callers. Otherwise such an operation is a diagnostic.
    pub unannotated_is_public: bool,
    /// StringEnum in the module that no type may take, because the handle and its kin have them: `Products`, `ProductsExt`.
    pub reserved: Vec<String>,
}

/// A document that passed every check. Only [`check`](super::check) makes one.
#[derive(Debug)]
pub struct Checked {
    pub(super) api: Api,
}

impl Checked {
    /// What is to be emitted.
    #[must_use]
    pub fn api(&self) -> &Api {
        &self.api
    }
}

/// A document that did not pass: what is wrong with it, and what keeps the calls of the user's program from failing too.
#[derive(Debug)]
pub struct Failed {
    /// The errors; never empty.
    pub report: Report,
    /// The operations and types as far as they are known, each operation open to everybody, so that one mistake stays one
    /// error. None when the document cannot be read at all.
    pub fallback: Option<Fallback>,
}

/// What is emitted beside messages. Nothing that compiles contains it.
#[derive(Debug)]
pub struct Fallback {
    pub(super) api: Api,
}

impl Fallback {
    /// What is to be emitted.
    #[must_use]
    pub fn api(&self) -> &Api {
        &self.api
    }
}

/// What is to be emitted.
#[derive(Debug)]
pub struct Api {
    /// `info.title`
    pub title: String,
    /// `info.version`
    pub version: String,
    /// All identities of the vocabulary, in its order.
    pub identities: Vec<Identity>,
    /// All permissions of the vocabulary (root `x-permissions`); without that list, all that operations ask for.
    pub permissions: Vec<Permission>,
    /// The operations that were asked for, in the order of the document.
    pub operations: Vec<Operation>,
    /// The types that they reach.
    pub types: Vec<Named>,
    /// The document's `servers`, in its order.
    pub servers: Vec<ServerUrl>,
    /// The names of all files that were read, relative to the invoking source file's folder as the user's literal is.
    pub files: Vec<String>,
    /// What breaks the standard but has one reasonable reading.
    pub warnings: Report,
}

/// A server that the document names. Generated code never sends a credential there unless the program says so.
#[derive(Debug)]
pub struct ServerUrl {
    /// The URL, with `{variables}`.
    pub url: String,
    /// What the spec says of it.
    pub docs: Vec<String>,
    /// The variables in the order of the URL: name on the wire, name in Rust, default, values if the spec lists them.
    pub variables: Vec<ServerVariable>,
}

/// A variable of a server's URL.
#[derive(Debug)]
pub struct ServerVariable {
    /// Its name in the URL.
    pub wire: String,
    /// Its name in Rust.
    pub rust: String,
    /// Its default.
    pub default: String,
    /// The values that the spec lists; empty for any.
    pub values: Vec<String>,
}

/// An identity of the vocabulary.
#[derive(Debug)]
pub struct Identity {
    /// Its name in the spec: `site-admin`.
    pub name: String,
    /// Its type: `SiteAdmin`.
    pub rust: String,
    /// `title`
    pub title: Option<String>,
    /// `use`: how a program acts as it.
    pub usage: Option<String>,
    /// Whether its credential carries granted permissions.
    pub scoped: bool,
    /// The identities that it includes, directly or through others: numbers in [`Api::identities`].
    pub includes: Vec<usize>,
    /// The security schemes that prove it, together.
    pub schemes: Vec<Scheme>,
    /// Where the spec declares it.
    pub declared_at: Location,
}

/// A security scheme (`components.securitySchemes`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    /// Its name in the spec.
    pub name: String,
    /// What it sends.
    pub kind: SchemeKind,
}

/// What a security scheme sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SchemeKind {
    /// `http` with the scheme `bearer`, `oauth2` and `openIdConnect`: a bearer token.
    Bearer,
    /// `http` with the scheme `basic`.
    Basic,
    /// `apiKey` in a header of that name.
    Header(String),
    /// `apiKey` in a query parameter of that name.
    Query(String),
    /// `apiKey` in a cookie of that name.
    Cookie(String),
    /// `mutualTLS`: by the connection.
    MutualTls,
    /// Another `http` scheme, or a scheme that the document only names: the program says what is sent.
    Other,
}

/// A permission of the vocabulary.
#[derive(Debug)]
pub struct Permission {
    /// Its name in the spec: `PRODUCTS.CREATE`.
    pub name: String,
    /// Its type: `ProductsCreate`.
    pub rust: String,
}

/// One verb and path.
#[derive(Debug)]
pub struct Operation {
    /// `operationId`, or the name made for one that has none.
    pub id: String,
    /// Its method on the handle, raw where it must be: `create_product`.
    pub method: String,
    /// Its trait in `can` and its type in `request`: `CreateProduct`.
    pub rust: String,
    /// `GET`, `POST` …
    pub verb: &'static str,
    /// The path template.
    pub path: String,
    /// Paragraphs of plain text: summary and description.
    pub docs: Vec<String>,
    /// Path parameters in the order of the template, then query, header and cookie parameters in that of the spec.
    pub parameters: Vec<Parameter>,
    /// What it sends.
    pub body: Option<Body>,
    /// The responses of success.
    pub success: Responses,
    /// The responses of failure; without any, any JSON.
    pub error: Responses,
    /// Who may call.
    pub access: Access,
    /// How it pages.
    pub paging: Option<Paging>,
    /// The smallest response that fits the spec, as JSON text; empty when there is no content.
    pub sample: String,
    /// Whether the spec calls it deprecated.
    pub deprecated: bool,
    /// Where it stands.
    pub declared_at: Location,
}

/// Who may call an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// Anybody, with or without a credential.
    Public,
    /// Those who satisfy one of the rows; never empty, sorted, no row implied by another. `includes` and the subset rule
    /// are already applied: an identity that includes a permitted one has a row of its own.
    Permitted(Vec<Permit>),
}

/// One way to be permitted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Permit {
    /// The identities that must be proved together, as numbers in [`Api::identities`]: one, or two or three ascending.
    pub identities: Vec<usize>,
    /// The permissions that each scoped one of them must have been granted, as numbers in [`Api::permissions`].
    pub permissions: Vec<usize>,
    /// Whether the spec lists it itself. Messages name only these, so that they stay short.
    pub listed: bool,
}

/// A parameter outside the body.
#[derive(Debug)]
pub struct Parameter {
    /// Its name on the wire.
    pub wire: String,
    /// Its argument or setter, raw where it must be, unique in its operation.
    pub rust: String,
    /// What the spec says of it.
    pub docs: Vec<String>,
    /// Where it goes.
    pub place: Place,
    /// How a list or an object is written out.
    pub style: Style,
    /// Whether every element is a pair of its own.
    pub explode: bool,
    /// Whether the call needs it.
    pub required: bool,
    /// Whether reserved characters stay as they are (`allowReserved`).
    pub reserved: bool,
    /// What it is.
    pub shape: Shape,
}

/// Where a parameter goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the words of OpenAPI")]
pub enum Place {
    Path,
    Query,
    Header,
    Cookie,
}

/// How a parameter is written; as `Style` of the runtime.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the words of OpenAPI")]
pub enum Style {
    Simple,
    Label,
    Matrix,
    Form,
    Space,
    Pipe,
    DeepObject,
    Json,
    JsonBase64Url,
}

/// The responses of an operation, of one kind: success or failure.
#[derive(Debug)]
pub struct Responses {
    /// The responses, most specific status first: codes, ranges, `default`. No two have the same status. When all that have
    /// content have the same, the response is of that type; otherwise it is an enum of that name with a variant each.
    pub by_status: Vec<Response>,
    /// The name of the enum, unique in the module: `CreateOrderReply`, `CreateOrderFailure`.
    pub rust: String,
}

/// The response of one status.
#[derive(Debug)]
pub struct Response {
    /// The status.
    pub status: Status,
    /// The variant of the enum of all: `Created`, `Status4xx`, `Default`.
    pub rust: String,
    /// What the spec says of it.
    pub docs: Vec<String>,
    /// The headers that the spec describes, by their names.
    pub headers: Vec<String>,
    /// The body.
    pub content: Content,
}

/// The statuses of a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// `201`
    Code(u16),
    /// `4XX`, as 4.
    Range(u8),
    /// `default`
    Default,
}

/// The body of a response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// None, or nothing that the spec describes.
    Empty,
    /// JSON.
    Json(Shape),
    /// `text/…`
    Text,
    /// Anything else: a stream of bytes.
    Bytes,
    /// `text/event-stream`, with what the `data` of each event is.
    Events(Shape),
}

/// How an operation pages.
#[derive(Debug)]
pub struct Paging {
    /// How it goes from page to page.
    pub style: PagingStyle,
    /// The fields, from the response's struct on, that lead to the list of items: numbers of fields.
    pub items: Vec<usize>,
    /// What each item is.
    pub item: Shape,
}

/// How an operation goes from page to page. Pointers are JSON pointers (RFC 6901).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PagingStyle {
    /// The response names the next page.
    Cursor {
        /// Pointer in the response.
        next: String,
        /// Where the request takes it.
        cursor: Target,
        /// What a request with a cursor leaves out, in the same place.
        drop: Vec<String>,
    },
    /// The request counts what it has seen.
    Offset {
        /// Where the request takes the number of items to pass over.
        offset: Target,
        /// Pointer in the response to the number of all items.
        total: Option<String>,
    },
}

/// A place in a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A pointer into the body.
    Body(String),
    /// A query parameter.
    Query(String),
    /// A pointer into a query parameter that holds JSON.
    QueryJson(String, String),
}

/// A vocabulary of its own, for `#[permitted::identities]`.
#[derive(Debug)]
pub struct CheckedVocabulary {
    pub(super) vocabulary: Vocabulary,
}

impl CheckedVocabulary {
    /// What is to be emitted.
    #[must_use]
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }
}

/// Identities and permissions, and the files they come from.
#[derive(Debug)]
pub struct Vocabulary {
    /// The identities.
    pub identities: Vec<Identity>,
    /// The permissions.
    pub permissions: Vec<Permission>,
    /// The files that were read.
    pub files: Vec<String>,
}
