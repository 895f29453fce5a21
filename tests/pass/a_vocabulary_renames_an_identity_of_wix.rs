//! The twin of `ui/attacks/a_vocabulary_renames_an_identity_of_wix.rs`.
#[permitted::identities("../ui/spec/ids.yaml")]
pub mod ids {}

#[permitted::api("../ui/spec/shared.yaml", identities = ids, only(operations("releasePet")))]
pub mod shared {}
