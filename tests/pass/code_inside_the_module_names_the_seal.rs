//! The twin of `ui/attacks/code_inside_the_module_names_the_seal.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {
    pub fn named<I: can::DeletePet>() {}
}
