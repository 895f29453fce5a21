//! The twin of `ui/attacks/the_module_s_alias_is_exported.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {
    pub use identity::*;
}
