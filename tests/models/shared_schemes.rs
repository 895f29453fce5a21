//! Documents with the same security schemes have the same identities, if they are asked to.

use permitted::{Client, Server};

/// From a file of schemes.
#[permitted::identities("keepers.yaml")]
pub mod ids {}

#[permitted::api("cats.yaml", identities = crate::shared_schemes::ids)]
pub mod cats {}

#[permitted::api("dogs.yaml", identities = ids)]
pub mod dogs {}

/// From one of the documents.
#[permitted::identities("cats.yaml")]
pub mod of_cats {}

#[permitted::api("dogs.yaml", identities = super::shared_schemes::of_cats)]
pub mod more_dogs {}

use cats::CatsExt;
use dogs::DogsExt;
use more_dogs::MoreDogsExt;

permitted::grants! { Treats: [ids::permission::AnimalsTreat] }

#[test]
fn one_client_calls_what_two_documents_permit_one_scheme() {
    let server = || Server::new("https://example.com").unwrap();
    let token = || "token".to_owned().into();
    // Both schemes send a bearer token, so the constructors say that they assume.
    let keeper = Client::new(ids::Keeper::assume(server(), token()).unwrap()).unwrap();
    drop((keeper.cats().list_cats(), keeper.dogs().list_dogs()));
    let vet = Client::new(ids::Vet::<Treats>::assume_granted(server(), token()).unwrap()).unwrap();
    drop((vet.cats().treat_cats(), vet.dogs().treat_dogs()));
    let other = Client::new(of_cats::Vet::assume(server(), token()).unwrap()).unwrap();
    drop(other.more_dogs().treat_dogs());
}
