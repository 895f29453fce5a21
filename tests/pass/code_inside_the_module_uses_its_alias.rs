//! The twin of `ui/attacks/code_inside_the_module_uses_its_alias.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {
    pub fn gone(client: &::permitted::Client<impl ::permitted::Strategy<Identity = identity::Keeper>>) {
        drop(client.pets().delete_pet("rex"));
    }
}
