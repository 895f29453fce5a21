//! The twin of `ui/attacks/a_vocabulary_renames_an_identity_of_wix.rs`.
#[permitted::identities("../ui/documents/ids.yaml")]
pub mod ids {}

#[permitted::api("../ui/documents/shared.yaml", identities = ids, only(operations("releasePet")))]
pub mod shared {}
