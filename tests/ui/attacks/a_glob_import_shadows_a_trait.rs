//! expects: `delete_pet` does not permit `Visitor`
mod fake {
    pub mod can {
        pub trait DeletePet {}
        impl<T> DeletePet for T {}
    }
}

#[permitted::api("../documents/pets.yaml")]
pub mod pets {
    #[allow(unused_imports)]
    pub use super::fake::*;
}

fn call(handle: pets::Pets<'_, pets::identity::Visitor>) {
    drop(handle.delete_pet("rex"));
}

fn main() {}
