//! The twin of `ui/attacks/code_inside_the_module_forges_a_handle.rs`.
#[permitted::api("../ui/spec/pets.yaml")]
pub mod pets {
    pub fn forge(keeper: Pets<'_, identity::Keeper>) -> Pets<'_, identity::Keeper> {
        Pets { ..keeper }
    }
}
