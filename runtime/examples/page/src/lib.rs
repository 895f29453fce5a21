//! A page with an API that is described by a plain document: anybody may look at the pets, and their keeper releases them. The keeper logs
//! in by the authorization code grant with PKCE, in this tab, or has a bearer token.
//!
//! A client that may not release a pet has no button for it, and no code: the compiler holds that.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]

mod dom;

use permitted::oauth::{CodeFlow, OAuthClient};
use permitted::page::{PageStorage, Tab, returned};
use permitted::{Anonymous, Client, Error, SecretString, Server, TokenStrategy};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

// The standard library's is 7 kB larger.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[permitted::api("../pets.yaml")]
mod pets {}

use pets::PetsExt;
use pets::identity::Keeper;

/// The name under which the tab keeps a login that is under way.
const LOGIN: &str = "pets.login";

/// The browser calls this when the page is loaded.
#[wasm_bindgen(start)]
pub fn start() {
    spawn_local(async {
        if let Err(error) = run().await {
            dom::say(&error.to_string());
        }
    });
}

async fn run() -> Result<(), Error> {
    let address = dom::address();
    // A program of its own names its servers; this one is told them, and takes loopback addresses only.
    let server = Server::loopback(&address.parameter("api"))?;
    let login = address.parameter("login");
    let client = OAuthClient::public(Server::loopback(&format!("{login}/token"))?, "pets-page");
    let flow = Keeper::authorization_code(server.clone(), Server::loopback(&format!("{login}/authorize"))?, client)?;
    let anybody = Client::new(Anonymous::at(server.clone()))?;
    // Whoever could not be logged in may look all the same, and try again.
    let refused = match come_back(&flow, &anybody).await {
        Ok(None) => String::new(),
        Ok(Some(keeper)) => return serve_keeper(&keeper).await,
        Err(error) => format!(": {error}"),
    };
    dom::on_click("login", move || leave(&flow, &address.home));
    dom::on_token(move |token| {
        let server = server.clone();
        spawn_local(async move {
            let strategy = Keeper::strategy(server, SecretString::from(token));
            let shown = match strategy.and_then(Client::new) {
                Ok(keeper) => serve_keeper(&keeper).await,
                Err(error) => Err(error),
            };
            if let Err(error) = shown {
                dom::say(&error.to_string());
            }
        });
    });
    let all = anybody.pets().list_pets().await?;
    dom::say(&format!("{} pets, and nobody is logged in{refused}", all.len()));
    for pet in &*all {
        dom::add(&pet.name, None::<fn()>);
    }
    Ok(())
}

/// The keeper, if the tab comes back from a login.
async fn come_back(
    flow: &CodeFlow<Keeper>,
    anybody: &Client<Anonymous>,
) -> Result<Option<Client<TokenStrategy<Keeper>>>, Error> {
    let Some(back) = returned(&Tab, LOGIN)? else { return Ok(None) };
    let keeper = flow.resume(back.suspended())?.finish(anybody.exchange(), back.callback()).await?;
    anybody.with_strategy(keeper).map(Some)
}

/// Sends the tab away to log in.
fn leave(flow: &CodeFlow<Keeper>, here: &str) {
    let away = flow.begin(here).and_then(|login| {
        let url = login.url().to_owned();
        Tab.keep(LOGIN, &login.suspend())?;
        Ok(url)
    });
    match away {
        Ok(url) => dom::go(&url),
        Err(error) => dom::say(&error.to_string()),
    }
}

/// The pets, each with a button that releases it.
async fn serve_keeper<S>(keeper: &Client<S>) -> Result<(), Error>
where
    S: permitted::Strategy<Identity = Keeper>,
{
    let all = keeper.pets().list_pets().await?;
    dom::clear();
    dom::say(&format!("{} pets, and their keeper is logged in", all.len()));
    for pet in &*all {
        let (keeper, id) = (keeper.clone(), pet.id.clone());
        dom::add(
            &pet.name,
            Some(move || {
                let (keeper, id) = (keeper.clone(), id.clone());
                spawn_local(async move {
                    let text = match keeper.pets().release_pet(&id).await {
                        Ok(_) => format!("{id} is free"),
                        Err(error) => error.to_string(),
                    };
                    dom::say(&text);
                });
            }),
        );
    }
    Ok(())
}
