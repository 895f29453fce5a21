//! expects: cannot find module or crate `__p`
#[permitted::api("../documents/pets.yaml")]
pub mod pets {
    pub fn gone(client: &::permitted::Client<impl ::permitted::Strategy>) -> impl Sized {
        __p::core(client)
    }
}

fn main() {}
