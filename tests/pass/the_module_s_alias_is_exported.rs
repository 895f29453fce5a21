//! The twin of `ui/attacks/the_module_s_alias_is_exported.rs`.
#[permitted::api("../ui/spec/pets.yaml")]
pub mod pets {
    pub use identity::*;
}
