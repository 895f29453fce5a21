//! The twin of `ui/attacks/code_below_the_module_reads_the_handle.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {
    pub mod below {
        use super::*;
        pub fn gone(keeper: Pets<'_, identity::Keeper>) {
            drop(keeper.delete_pet("rex"));
        }
    }
}
