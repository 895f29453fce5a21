//! The twin of `ui/permits/two_documents_have_identities_of_one_name.rs`.
#[permitted::api("../models/cats.yaml")]
pub mod cats {}

#[permitted::api("../models/dogs.yaml", identities = cats::identity)]
pub mod dogs {}

use cats::CatsExt;
use dogs::DogsExt;

fn call(client: &permitted::Client<permitted::Credential<cats::identity::Keeper>>) {
    drop(client.cats().list_cats());
    drop(client.dogs().list_dogs());
}
