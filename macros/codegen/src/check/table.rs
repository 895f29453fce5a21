//! The table *operation × identity*, and all else that is emitted. Every name in it is final and every number leads
//! somewhere.

use std::collections::BTreeSet;
use std::ops::Deref;

use crate::diag::{Location, Report};
use crate::model::{Call, Named, Scheme, ServerUrl, Shape};

/// A document that passed every check. Only [`check`](super::check) makes one.
#[derive(Debug)]
pub struct Checked {
    pub(super) api: Api,
}

impl Checked {
    /// The API to emit.
    #[must_use]
    pub fn api(&self) -> &Api {
        &self.api
    }

    /// The API to emit, by value.
    #[must_use]
    pub fn into_api(self) -> Api {
        self.api
    }
}

/// A document that did not pass: what is wrong with it, and what keeps the calls of the user's program from failing too.
#[derive(Debug)]
pub struct Failed {
    /// The errors; never empty.
    pub report: Report,
    /// The operations and types as far as they are known, so that one error in the document stays one. None when the document
    /// cannot be read at all.
    pub fallback: Option<Fallback>,
}

/// The API that is emitted beside error messages. Nothing that compiles contains it.
#[derive(Debug)]
pub struct Fallback {
    pub(super) api: Api,
}

impl From<Report> for Failed {
    fn from(report: Report) -> Self {
        Self { report, fallback: None }
    }
}

impl Fallback {
    /// The API to emit.
    #[must_use]
    pub fn api(&self) -> &Api {
        &self.api
    }

    /// The API to emit, by value.
    #[must_use]
    pub fn into_api(self) -> Api {
        self.api
    }
}

/// The API of a document, as it is emitted.
#[derive(Debug)]
pub struct Api {
    /// `info.title`
    pub title: String,
    /// What the document says of itself: `info.summary`, `info.description`, `externalDocs`.
    pub docs: Vec<String>,
    /// The tags that say something, and what.
    pub tags: Vec<(String, String)>,
    /// `info.version`
    pub version: String,
    /// All identities of the vocabulary, in its order.
    pub identities: Vec<Identity>,
    /// All security schemes that the document describes, used or not.
    pub schemes: Vec<Scheme>,
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
    /// A number for the text of its file, for a module of shared types; 0 otherwise.
    pub made_of: u64,
    /// The numbers for the texts of the files whose types other modules have.
    pub types_made_of: Vec<u64>,
    /// The warnings: breaches of the standard that have one reasonable reading.
    pub warnings: Report,
}

/// An identity of the vocabulary.
#[derive(Debug)]
pub struct Identity {
    /// Its name in the document: `site-admin`.
    pub name: String,
    /// Its type: `SiteAdmin`.
    pub rust: String,
    /// `title`
    pub title: Option<String>,
    /// `use`: how a program acts as it.
    pub usage: Option<String>,
    /// True if its credential carries granted permissions.
    pub scoped: bool,
    /// The identities that it includes, directly or through others: numbers in [`Api::identities`].
    pub includes: Vec<usize>,
    /// The security schemes that prove it, together.
    pub schemes: Vec<Scheme>,
    /// The place where the document declares it.
    pub declared_at: Location,
}

/// A permission of the vocabulary.
#[derive(Debug)]
pub struct Permission {
    /// Its name in the document: `PRODUCTS.CREATE`.
    pub name: String,
    /// Its type: `ProductsCreate`.
    pub rust: String,
    /// What the schemes say of it.
    pub title: Option<String>,
}

/// An operation and who may call it: a row of the table. While a document is checked, `A` is none where it does not say who may call.
#[derive(Debug)]
pub struct Operation<A = Access> {
    /// Its request and its responses.
    pub call: Call,
    /// The callers that it permits.
    pub access: A,
    /// The place where an overlay decides who may call; none where the document itself does.
    pub decided_at: Option<Location>,
    /// The paging, if it pages.
    pub paging: Option<Paging>,
    /// The operations whose paths an argument of this one can spell, and that not all may call who may call this one.
    pub siblings: Vec<Sibling>,
    /// The smallest response that fits the document, as JSON text; empty when there is no content.
    pub sample: String,
}

impl<A> Operation<A> {
    /// The same operation with that access.
    pub(super) fn with<B>(self, access: B) -> Operation<B> {
        let Self { call, access: _, decided_at, paging, siblings, sample } = self;
        Operation { call, access, decided_at, paging, siblings, sample }
    }
}

/// An operation whose path an argument of another can spell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sibling {
    /// Its method; none for one that was not asked for.
    pub method: Option<String>,
    /// Its path template.
    pub path: String,
}

/// The callers that an operation permits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// Anybody; no credential is sent.
    Public,
    /// Anybody; those who satisfy one of the rows, as below, show who they are.
    Optional(Permits),
    /// Those who satisfy one of the rows.
    Permitted(Permits),
}

/// Rows: never empty, sorted, no row implied by another. `includes` and the subset rule are already applied: an identity that
/// includes a permitted one has a row of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permits(Vec<Permit>);

impl Permits {
    /// The rows, if there are any.
    pub(super) fn new(rows: Vec<Permit>) -> Option<Self> {
        (!rows.is_empty()).then_some(Self(rows))
    }
}

impl Deref for Permits {
    type Target = [Permit];

    fn deref(&self) -> &[Permit] {
        &self.0
    }
}

impl Access {
    /// The rows that name identities.
    #[must_use]
    pub fn rows(&self) -> &[Permit] {
        match self {
            Self::Public => &[],
            Self::Optional(permits) | Self::Permitted(permits) => permits,
        }
    }

    /// The rows that a caller must satisfy; none where anybody may call.
    #[must_use]
    pub fn required(&self) -> Option<&[Permit]> {
        match self {
            Self::Public | Self::Optional(_) => None,
            Self::Permitted(permits) => Some(permits),
        }
    }
}

/// One way to be permitted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Permit {
    /// The identities that must be proved together, as numbers in [`Api::identities`]: one, or two or three ascending.
    pub identities: Vec<usize>,
    /// The permissions that each of them must have been granted, as numbers in [`Api::permissions`], ascending; none for
    /// one that is not scoped.
    pub permissions: Vec<Vec<usize>>,
    /// True if the document lists it itself. Messages name only these, so that they stay short.
    pub listed: bool,
}

impl Permit {
    /// The permissions of all its identities, ascending.
    #[must_use]
    pub fn all_permissions(&self) -> BTreeSet<usize> {
        self.permissions.iter().flatten().copied().collect()
    }
}

/// The paging of an operation.
#[derive(Debug)]
pub struct Paging {
    /// The way from page to page.
    pub style: PagingStyle,
    /// The fields, from the response's struct on, that lead to the list of items: numbers of fields.
    pub items: Vec<usize>,
    /// The shape of each item.
    pub item: Shape,
}

/// The way in which an operation goes from page to page. Pointers are JSON pointers (RFC 6901).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PagingStyle {
    /// The response names the next page.
    Cursor {
        /// The next cursor.
        next: Origin,
        /// Where the request takes it.
        cursor: Target,
        /// Pointer in the response to whether there is a next page.
        more: Option<String>,
        /// The cursor of the page before, and where the request takes it.
        prev: Option<(Origin, Target)>,
        /// What a request with a cursor leaves out, in the same place.
        drop: Vec<String>,
    },
    /// The response names the URL of the next page in its `Link` header.
    Link,
    /// The response names the URL of the next page in its body.
    Url {
        /// Pointer in the response.
        next: String,
        /// Pointer in the response to the URL of the page before.
        prev: Option<String>,
    },
    /// The request has the number of the page.
    Page {
        /// The place in the request that takes the number.
        page: Target,
        /// The number of the first page.
        first: u64,
        /// The sign of the last page.
        end: End,
    },
    /// The request counts what it has seen.
    Offset {
        /// The place in the request that takes the number of items to pass over.
        offset: Target,
        /// The offset of the first item.
        first: u64,
        /// Where the request takes the number of items of a page.
        limit: Option<Target>,
        /// The sign of the last page.
        end: End,
    },
}

/// The signs of a response that its page is the last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct End {
    /// The number of all pages.
    pub pages: Option<Origin>,
    /// The number of all items.
    pub total: Option<Origin>,
    /// Pointer to whether there is a next page.
    pub more: Option<String>,
}

/// A place in a response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A pointer into the body.
    Body(String),
    /// A header, in lower case.
    Header(String),
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
    /// A header.
    Header(String),
}

/// A vocabulary of its own, for `#[permitted::identities]`.
#[derive(Debug)]
pub struct CheckedVocabulary {
    pub(super) vocabulary: Vocabulary,
}

impl CheckedVocabulary {
    /// The vocabulary to emit.
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
    /// All security schemes that the file describes.
    pub schemes: Vec<Scheme>,
    /// The permissions.
    pub permissions: Vec<Permission>,
    /// The files that were read.
    pub files: Vec<String>,
}

/// A vocabulary that did not pass: what is wrong with it, and what keeps the program's uses of it from failing too.
#[derive(Debug)]
pub struct FailedVocabulary {
    /// The errors; never empty.
    pub report: Report,
    pub(super) fallback: Vocabulary,
}

impl FailedVocabulary {
    /// The vocabulary to emit beside the messages.
    #[must_use]
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.fallback
    }
}
