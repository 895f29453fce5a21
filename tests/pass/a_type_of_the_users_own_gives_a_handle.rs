//! The twin of `ui/attacks/a_type_of_the_users_own_gives_a_handle.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

use permitted::{Client, Credential};
use pets::identity::Keeper;
use pets::{Pets, PetsExt};

struct Liar(Client<Credential<Keeper>>);

impl PetsExt for Liar {
    type Strategy = Credential<Keeper>;

    fn pets(&self) -> Pets<'_, Keeper> {
        self.0.pets()
    }
}
