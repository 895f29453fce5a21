//! A download and events, piece by piece, for a page that looks at each as it comes.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]

use permitted::{Anonymous, Client, Error, SecretString, Server};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::js_sys::Function;

#[permitted::api("../streams.yaml")]
mod pets {}

use pets::PetsExt;
use pets::identity::Keeper;

/// Tells the page the length of each piece of the photo, and stops after so many.
#[wasm_bindgen]
pub async fn download(server: String, most: usize, tell: Function) -> Result<(), String> {
    let run = async {
        let anybody = Client::new(Anonymous::at(Server::loopback(&server)?))?;
        let mut pieces = anybody.pets().get_photo().stream().await?;
        for _ in 0..most {
            let Some(piece) = pieces.next().await else { break };
            say(&tell, &piece?.len().into());
        }
        Ok(())
    };
    run.await.map_err(|error: Error| error.to_string())
}

/// Tells the page the pet of each change, until there are no more.
#[wasm_bindgen]
pub async fn watch(server: String, token: String, tell: Function) -> Result<(), String> {
    let run = async {
        let keeper = Client::new(Keeper::strategy(Server::loopback(&server)?, SecretString::from(token))?)?;
        let mut changes = keeper.pets().watch_changes().await?;
        while let Some(change) = changes.next().await {
            say(&tell, &change?.data.pet.as_str().into());
        }
        Ok(())
    };
    run.await.map_err(|error: Error| error.to_string())
}

/// What the page does with it is its own.
fn say(tell: &Function, what: &JsValue) {
    drop(tell.call1(&JsValue::NULL, what));
}
