//! The twin of `ui/attacks/a_handle_is_written_as_a_literal.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

use pets::PetsExt;
use pets::identity::Keeper;

fn make(client: &permitted::Client<permitted::Credential<Keeper>>) -> pets::Pets<'_, Keeper> {
    client.pets()
}
