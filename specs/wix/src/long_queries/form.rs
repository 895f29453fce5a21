//! The forms of queries that travel in a URL.

/// The forms in which a query travels.
pub(super) enum Form {
    /// All of it in the parameter `.r`, as JSON in base64url.
    Packed,
    /// One parameter for each value, by its path; those that are no texts have their kinds.
    Flat(&'static [(&'static str, Kind)]),
}

pub(super) enum Kind {
    Number,
    Flag,
    List,
}
