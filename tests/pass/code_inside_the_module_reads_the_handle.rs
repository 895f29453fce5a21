//! The twin of `ui/attacks/code_inside_the_module_reads_the_handle.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {
    pub async fn gone(keeper: Pets<'_, identity::Keeper>) {
        drop(keeper.delete_pet("rex").await);
    }
}
