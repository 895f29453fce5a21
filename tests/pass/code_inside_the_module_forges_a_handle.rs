//! The twin of `ui/attacks/code_inside_the_module_forges_a_handle.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {
    pub fn copy<'c>(keeper: &Pets<'c, identity::Keeper>) -> Pets<'c, identity::Keeper> {
        *keeper
    }
}
