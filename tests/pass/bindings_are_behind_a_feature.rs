//! What must compile, and has no twin: an attribute that stands behind a `cfg`, before or after it.
#[cfg(any())]
#[permitted::api("no-such-file.yaml")]
pub mod absent {}

#[cfg(not(any()))]
#[permitted::api("../ui/documents/pets.yaml")]
pub mod before {}

#[permitted::api("../ui/documents/pets.yaml")]
#[cfg(not(any()))]
pub mod after {}
