//! Access of the pipeline to files; the caller owns the file system.

/// Reads files for the pipeline.
pub trait Files {
    /// The bytes of the file at `path`, a path relative to the main document's folder, with `/` between its steps and no
    /// step that undoes another (`../shared/a.yaml`, never `x/../a.yaml`); the main document itself is its own file name.
    ///
    /// # Errors
    /// The reason why the file is not read. Implementations refuse what lies outside the crate, what is not a plain file, and
    /// what is larger than [`FILE_LIMIT`](super::FILE_LIMIT).
    fn read(&self, path: &str) -> Result<Vec<u8>, Refused>;
}

/// The reason why a file is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It is larger than the limit.
    TooLarge,
    /// Anything else, in words that follow "cannot read `path`:".
    Because(String),
}

/// A file of actions that change a document.
#[derive(Clone, Copy)]
pub struct Overlay<'a> {
    /// The path as the user wrote it.
    pub name: &'a str,
    /// Reads it, by its own file name.
    pub files: &'a dyn Files,
}
