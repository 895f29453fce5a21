//! The requests and responses of operations.

use super::shape::Shape;
use crate::diag::Location;
use crate::parse::NodeId;

/// The request and the responses of an operation. Who may call it is not known yet.
#[derive(Debug)]
pub struct Call {
    /// `operationId`, or the name made for one that has none.
    pub id: String,
    /// Its method on the handle, raw where it must be: `create_product`.
    pub method: String,
    /// Its trait in `can` and its type in `request`: `CreateProduct`.
    pub rust: String,
    /// `GET`, `POST` …
    pub verb: String,
    /// The path template.
    pub path: String,
    /// Paragraphs of plain text: summary and description.
    pub docs: Vec<String>,
    /// Path parameters in the order of the template, then query, header and cookie parameters in that of the document.
    pub parameters: Vec<Parameter>,
    /// The body of the request.
    pub body: Option<Body>,
    /// The responses of success.
    pub success: Responses,
    /// The responses of failure; without any, any JSON.
    pub error: Responses,
    /// The rule by which it may be sent again.
    pub repeat: Repeat,
    /// True if the document calls it deprecated.
    pub deprecated: bool,
    /// Its place in the document.
    pub declared_at: Location,
}

/// The rule by which an operation may be sent again; as `Repeat` of the runtime.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Repeat {
    /// As its verb says.
    ByVerb,
    /// It is idempotent: `x-idempotent: true`.
    Idempotent,
    /// It is idempotent with a key in a header of that name, in lower case: `x-idempotency-key`.
    Keyed(String),
}

/// A parameter outside the body.
#[derive(Debug)]
pub struct Parameter {
    /// Its name on the wire.
    pub wire: String,
    /// Its argument or setter, raw where it must be, unique in its operation.
    pub rust: String,
    /// Its description in the document.
    pub docs: Vec<String>,
    /// Its place in the request.
    pub place: Place,
    /// The style in which a list or an object is written out.
    pub style: Style,
    /// True if every element is a pair of its own.
    pub explode: bool,
    /// True if the call needs it.
    pub required: bool,
    /// True if reserved characters stay as they are (`allowReserved`).
    pub reserved: bool,
    /// The shape of its value.
    pub shape: Shape,
    /// Its description, if it has one.
    pub node: Option<NodeId>,
}

/// The place of a parameter in the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the words of OpenAPI")]
pub enum Place {
    Path,
    Query,
    Header,
    Cookie,
}

/// The style in which a parameter is written; as `Style` of the runtime.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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

/// The body of a request.
#[derive(Debug)]
pub struct Body {
    /// The media type: of several that the document lists the one that keeps most of its types.
    pub media: String,
    /// The other media types that the document lists.
    pub others: Vec<String>,
    /// True if the call needs it.
    pub required: bool,
    /// The kind of its content.
    pub kind: BodyKind,
}

/// The kind of a body's content.
#[derive(Debug)]
pub enum BodyKind {
    /// `application/json`, or a media type that ends in `+json`.
    Json(Shape),
    /// `application/x-www-form-urlencoded`: an object, and how those of its properties are written of which the document says
    /// so.
    Form(Shape, Vec<Encoding>),
    /// `multipart/form-data`: one part each, in the order of the document.
    Multipart(Vec<Part>),
    /// `text/…`
    Text,
    /// Anything else, byte for byte.
    Bytes,
}

/// The encoding of a property of a form, as that of a parameter of the query.
#[derive(Debug)]
pub struct Encoding {
    /// Its name on the wire.
    pub wire: String,
    /// The style in which a list or an object is written out.
    pub style: Style,
    /// True if every element is a pair of its own.
    pub explode: bool,
    /// True if reserved characters stay as they are.
    pub reserved: bool,
}

/// A part of a multipart body.
#[derive(Debug)]
pub struct Part {
    /// Its name on the wire.
    pub wire: String,
    /// Its field in the generated struct.
    pub rust: String,
    /// Its description in the document.
    pub docs: Vec<String>,
    /// True if it must be there.
    pub required: bool,
    /// True if there may be several of that name.
    pub repeated: bool,
    /// The media type that the document gives it (`encoding.contentType`); a file says its own.
    pub media: Option<String>,
    /// The shape of its value; none is a file.
    pub shape: Option<Shape>,
}

/// The responses of an operation, of one kind: success or failure.
#[derive(Debug)]
pub struct Responses {
    /// The responses, most specific status first: codes, ranges, `default`. No two have the same status. When all that have
    /// content have the same, the response is of that type; otherwise it is an enum of that name with a variant each.
    pub by_status: Vec<Response>,
    /// The name of the enum, unique in the module: `CreateOrderSuccess`, `CreateOrderFailure`.
    pub rust: String,
}

impl Responses {
    /// The shape of the first response with JSON.
    #[must_use]
    pub fn json(&self) -> Option<&Shape> {
        self.by_status.iter().find_map(|response| match &response.content {
            Content::Json(shape) => Some(shape),
            _ => None,
        })
    }
}

/// The response of one status.
#[derive(Debug)]
pub struct Response {
    /// The status.
    pub status: Status,
    /// The variant of the enum of all: `Created`, `Status4xx`, `Default`.
    pub rust: String,
    /// Its description in the document.
    pub docs: Vec<String>,
    /// The headers that the document describes, by their names.
    pub headers: Vec<String>,
    /// Its description.
    pub node: NodeId,
    /// The body.
    pub content: Content,
    /// The media types of the body, first the one that [`content`](Self::content) is of.
    pub media: Vec<String>,
    /// Those that are JSON of another schema: of them, and of the media types of other statuses.
    pub unlike: Vec<String>,
    /// The events that the response may be instead (`text/event-stream`), where its content is JSON: what the `data` of each is.
    pub events: Option<Shape>,
}

/// The statuses of a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// None, or nothing that the document describes.
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
