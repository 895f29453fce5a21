//! The twin of `ui/attacks/a_vocabulary_has_an_identity_without_grants_under_a_name.rs`.
#[permitted::identities("../ui/documents/ids.yaml")]
pub mod ids {}

#[permitted::api("../ui/documents/shared.yaml", identities = super::a_vocabulary_has_an_identity_without_grants_under_a_name::ids, only(operations("releasePet")))]
pub mod shared {}
