//! Three calls and nothing else: what the library weighs in a page.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]

use permitted::{Client, SecretString, Server};
use wasm_bindgen::prelude::wasm_bindgen;

// The standard library's is 7 kB larger.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[permitted::api("../pets.yaml")]
mod pets {}

use pets::PetsExt;
use pets::identity::Keeper;

/// Looks at the pets and at one of them, and releases it.
#[wasm_bindgen]
pub async fn release(server: String, token: String) -> Result<String, String> {
    let run = async {
        let keeper = Client::new(Keeper::strategy(Server::new(&server)?, SecretString::from(token))?)?;
        let all = keeper.pets().list_pets().await?;
        let first = all.first().map(|pet| pet.id.clone()).unwrap_or_default();
        let pet = keeper.pets().get_pet(&first).await?;
        keeper.pets().release_pet(&pet.id).await?;
        Ok(pet.name.clone())
    };
    run.await.map_err(|error: permitted::Error| error.to_string())
}
