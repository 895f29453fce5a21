//! A headless shop whose pages are made on the server: products, a cart, members.
//!
//! `cargo run --example shop` shows it with a Wix on this machine, `WIX_CLIENT_ID=.. SHOP_URL=https://… cargo run --example shop` with a real one.
//! `tests/shop.rs` runs the same code.
#![allow(clippy::print_stdout, reason = "it is a command: it says what it does")]

mod cart;
mod login;
mod page;
mod session;
mod shop;
mod store;

use std::env::var;
use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use permitted_wix::mock::{HeadlessProject, WixMock};
use shop::{Shop, router};
use store::FileStore;
use tokio::net::TcpListener;

const MONTH: Duration = Duration::from_secs(30 * 24 * 60 * 60);

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let address = var("LISTEN").unwrap_or_else(|_| "127.0.0.1:8080".to_owned());
    let store = FileStore::open(var("SESSIONS").unwrap_or_else(|_| "target/shop-sessions".to_owned()))?;
    store.remove_older_than(MONTH)?;
    let url = var("SHOP_URL").unwrap_or_else(|_| format!("http://{address}"));
    let (shop, wix) = match var("WIX_CLIENT_ID") {
        Ok(client_id) => (Shop::new(client_id, url, Arc::new(store), None)?, None),
        Err(_) => {
            let project = HeadlessProject::new("client-2", "site-1").redirect_uri(&format!("{url}/callback"));
            let wix = WixMock::builder().project(project).start()?;
            let (email, password) = (&wix.member().email, &wix.member().password);
            println!("no WIX_CLIENT_ID: a Wix on this machine, with the member {email}, {password:?}");
            (Shop::new("client-2", url, Arc::new(store), Some(wix.server()))?, Some(wix))
        }
    };
    println!("{}", shop.url);
    axum::serve(TcpListener::bind(address).await?, router(Arc::new(shop))).await?;
    drop(wix);
    Ok(())
}
