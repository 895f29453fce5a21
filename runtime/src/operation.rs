//! The table that the macro makes of a document: what client, mock, tests and documentation share.

/// One verb and path of the document, and who may call it.
#[derive(Debug)]
pub struct Operation {
    /// The document's `operationId`, such as `createProduct`.
    pub id: &'static str,
    /// The method of the handle, such as `create_product`.
    pub name: &'static str,
    /// `GET`, `POST` …
    pub verb: &'static str,
    /// The path template, such as `/stores/v3/products/{productId}`.
    pub path: &'static str,
    /// Path, query, header and cookie parameters, in the order of the document.
    pub parameters: &'static [Parameter],
    /// The media type that the request's body is sent as.
    pub body: Option<&'static str>,
    /// The request may have no body.
    pub body_optional: bool,
    /// The other media types that the server takes a body of.
    pub other_bodies: &'static [&'static str],
    /// The statuses of success that the document describes, the most specific first, and what they have as content.
    pub successes: &'static [Success],
    /// The media types of JSON whose schema is another than that of the first, by status, the most specific first; empty where all
    /// of a status have one schema.
    pub unlike: &'static [Success],
    /// The media types that a request asks for (`Accept`, RFC 9110 §12.5.1).
    pub accept: &'static str,
    /// The body of a success.
    pub response: ResponseBody,
    /// The identities that may call it.
    pub access: Access,
    /// The paging of the operation.
    pub paging: Option<Paging>,
    /// The idempotency of the operation (RFC 9110 §9.2.2).
    pub repeat: Repeat,
    /// The operations whose paths an argument of this one can spell, and that not all may call who may call this one. Such an
    /// argument is an error.
    pub siblings: &'static [Sibling],
    /// The content of the first success: the document's example, or the smallest that fits. For mocks.
    pub sample: &'static str,
    /// The place of the operation in the document: `products.json:41:9`.
    pub declared_at: &'static str,
}

impl Operation {
    /// An operation without parameters, body and paging, whose response is JSON. For tables that are written by hand.
    #[must_use]
    pub const fn new(id: &'static str, verb: &'static str, path: &'static str, access: Access) -> Self {
        Self {
            id,
            name: id,
            verb,
            path,
            parameters: &[],
            body: None,
            body_optional: false,
            other_bodies: &[],
            successes: &[],
            unlike: &[],
            accept: "application/json",
            response: ResponseBody::Json,
            access,
            paging: None,
            repeat: Repeat::ByVerb,
            siblings: &[],
            sample: "null",
            declared_at: "",
        }
    }
}

/// An operation whose path an argument of another can spell: `/members/my`, beside `/members/{id}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sibling {
    /// The method of the handle; empty for an operation that was not generated.
    pub name: &'static str,
    /// The path template.
    pub path: &'static str,
}

/// The identities that may call an operation, and so whose proof goes with a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anybody; no client sends a proof.
    Public,
    /// Anybody; a client with the identities of one of the rows sends its proof, if it can be had.
    Optional(&'static [Permit]),
    /// Those with the identities of one of the rows, and nobody without rows; every call carries a proof.
    Permitted(&'static [Permit]),
}

/// The most rows of the table that a message names.
const NAMED: usize = 6;

impl Operation {
    /// The header of the idempotency key, in lower case.
    pub(crate) fn key_header(&self) -> &'static str {
        match self.repeat {
            Repeat::Keyed(name) => name,
            Repeat::ByVerb | Repeat::Idempotent => "idempotency-key",
        }
    }

    /// The identities that may call it, for messages, with those of the caller first; none where anybody may, and where no document says
    /// who.
    pub(crate) fn permitted(&self, own: &[&str]) -> Option<String> {
        let Access::Permitted(permits) = self.access else { return None };
        if permits.iter().any(|permit| permit.identities.is_empty()) {
            return None;
        }
        let quoted =
            |names: &[&str], joint: &str| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(joint);
        let row = |permit: &Permit| match permit.permissions {
            [] => quoted(permit.identities, " together with "),
            permissions => {
                format!("{} with {}", quoted(permit.identities, " together with "), quoted(permissions, " and "))
            }
        };
        let mut rows = Vec::new();
        for of_caller in [true, false] {
            for permit in permits {
                if rows.len() < NAMED && permit.identities.iter().all(|needed| own.contains(needed)) == of_caller {
                    rows.push(row(permit));
                }
            }
        }
        match permits.len().saturating_sub(NAMED) {
            0 if rows.is_empty() => rows.push("nobody".to_owned()),
            0 => {}
            more => rows.push(format!("and {more} more")),
        }
        Some(rows.join(", "))
    }
}

impl Access {
    /// The rows of the table that name identities.
    #[must_use]
    pub const fn permits(self) -> &'static [Permit] {
        match self {
            Self::Public => &[],
            Self::Optional(permits) | Self::Permitted(permits) => permits,
        }
    }
}

/// One way to be permitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Permit {
    /// The identities, as the document names them, that must be proved together; almost always one.
    pub identities: &'static [&'static str],
    /// The permissions that the credential must have been granted, if its identity is scoped.
    pub permissions: &'static [&'static str],
}

/// A parameter outside the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parameter {
    /// The name on the wire.
    pub name: &'static str,
    /// The location of the parameter.
    pub place: Place,
    /// The serialization of a list or an object.
    pub style: Style,
    /// `true` if every element is a pair of its own (`explode`).
    pub explode: bool,
    /// `true` if the call needs it.
    pub required: bool,
    /// `true` if reserved characters of RFC 3986 stay as they are, where they cannot be mistaken for the query's own
    /// (`allowReserved`).
    pub reserved: bool,
}

/// The location of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Into the path template, percent-encoded as one segment.
    Path,
    /// Into the query.
    Query,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
}

/// The serialization of a parameter's value (OpenAPI 3.1 §4.8.12.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `simple`: comma-separated. Paths and headers.
    Simple,
    /// `label`: `.a,b`, or `.a.b` when exploded. Paths.
    Label,
    /// `matrix`: `;ids=a,b`, or `;ids=a;ids=b` when exploded. Paths.
    Matrix,
    /// `form`: `a=1&a=2`, or `a=1,2` when not exploded.
    Form,
    /// `spaceDelimited`
    Space,
    /// `pipeDelimited`
    Pipe,
    /// `deepObject`: `a[b]=1`.
    DeepObject,
    /// `content: application/json`: JSON text.
    Json,
    /// JSON text in base64url without padding (`contentEncoding` and `contentMediaType`). `{}` in the query is sent as no parameter at
    /// all.
    JsonBase64Url,
}

/// A response, as the document describes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Success {
    /// Its status.
    pub status: Status,
    /// The media types of its content, first the one that the bindings read; empty where it has no content.
    pub media: &'static [&'static str],
}

/// The statuses that a response is described for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// `201`
    Code(u16),
    /// `2XX`, as 2.
    Range(u16),
    /// `default`
    Any,
}

impl Operation {
    /// The success that the document describes for that status: a `2xx`, or a redirect that it names itself.
    #[must_use]
    pub fn success(&self, status: u16) -> Option<&'static Success> {
        self.successes.iter().find(|success| match success.status {
            Status::Code(code) => code == status,
            Status::Range(hundreds) => hundreds == status / 100,
            Status::Any => (200..300).contains(&status),
        })
    }
}

/// The body of a success.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResponseBody {
    /// Nothing that the document describes.
    Empty,
    /// JSON.
    Json,
    /// Something else: text, or bytes.
    Other,
    /// Events, one after the other.
    Events,
}

/// The idempotency of an operation (RFC 9110 §9.2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Repeat {
    /// As its verb says (RFC 9110 §9.2.2).
    #[default]
    ByVerb,
    /// The document says so (`x-idempotent`), although the verb does not.
    Idempotent,
    /// With a key in that header, named in lower case (`x-idempotency-key`): every call gets one.
    Keyed(&'static str),
}

/// The paging of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paging {
    /// The response names the next page.
    Cursor {
        /// The next cursor; a text or a number; absent, `null`, `""` or 0 ends.
        next: Origin,
        /// The place of the cursor in the request.
        cursor: Target,
        /// JSON pointer in the response to whether there is a next page; `false` ends.
        more: Option<&'static str>,
        /// The cursor of the page before, and where the request takes it.
        prev: Option<(Origin, Target)>,
        /// JSON pointers, in the same place, of what a request with a cursor leaves out.
        drop: &'static [&'static str],
    },
    /// The response names the URLs of the next page and of the one before in its `Link` header (RFC 8288).
    Link,
    /// The response names the URL of the next page in its body.
    Url {
        /// JSON pointer in the response to the URL; absent, `null` or `""` ends.
        next: &'static str,
        /// The same for the page before.
        prev: Option<&'static str>,
    },
    /// The request has the number of the page.
    Page {
        /// The place of the number in the request.
        page: Target,
        /// The number of the first page, which a request without a number asks for.
        first: u64,
        /// The end; without one, a page without items is the last.
        end: End,
    },
    /// The request counts what it has seen.
    Offset {
        /// The place in the request of the number of items to pass over.
        offset: Target,
        /// The offset of the first item: 0, or 1 where items are counted from 1.
        first: u64,
        /// The location of the number of items of a page in the request. It is needed to go back.
        limit: Option<Target>,
        /// The end; without one, a page without items is the last.
        end: End,
    },
}

/// The ways in which a response tells that its page is the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct End {
    /// The number of all pages.
    pub pages: Option<Origin>,
    /// The number of all items.
    pub total: Option<Origin>,
    /// JSON pointer to whether there is a next page.
    pub more: Option<&'static str>,
}

impl End {
    /// No way: a page without items is the last.
    pub const UNTOLD: Self = Self { pages: None, total: None, more: None };
}

/// A place in a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A JSON pointer into the body.
    Body(&'static str),
    /// A header.
    Header(&'static str),
}

/// A place in a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A JSON pointer into the body.
    Body(&'static str),
    /// A query parameter.
    Query(&'static str),
    /// A JSON pointer into a query parameter that holds JSON.
    QueryJson(&'static str, &'static str),
    /// A header.
    Header(&'static str),
}
