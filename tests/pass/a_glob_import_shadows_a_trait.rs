//! The twin of `ui/attacks/a_glob_import_shadows_a_trait.rs`.
mod fake {
    pub mod can {
        pub trait DeletePet {}
        impl<T> DeletePet for T {}
    }
}

#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {
    #[allow(unused_imports)]
    pub use super::fake::*;
}

fn call(handle: pets::Pets<'_, pets::identity::Keeper>) {
    drop(handle.delete_pet("rex"));
}
