//! The back end of a Wix app: it is installed, hears of events, responds to calls of a service plugin, and acts for callers and as itself.
//!
//! `APP_ID=.. APP_SECRET=.. APP_PUBLIC_KEY=.. REDIRECT_URL=https://…/installed cargo run --example app_back_end` listens on port 8080. `tests/app_back_end.rs`
//! runs it against a Wix on this machine.
#![allow(clippy::print_stdout, reason = "it is a command: it says what it does")]

mod back_end;

use std::env::var;
use std::error::Error;
use std::sync::Arc;

use back_end::{BackEnd, Parts, router};
use permitted_wix::WixApp;
use permitted_wix::webhook::{AppWebhooks, ServicePlugins};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let (id, key) = (var("APP_ID")?, var("APP_PUBLIC_KEY")?);
    let parts = Parts {
        webhooks: Arc::new(AppWebhooks::new(&id, [&key])?),
        plugins: Arc::new(ServicePlugins::new(&id, [&key])?),
        app: WixApp::new(id, var("APP_SECRET")?),
        redirect_url: var("REDIRECT_URL")?,
        pending: Default::default(),
        seen: Default::default(),
    };
    let listener = TcpListener::bind("127.0.0.1:8080").await?;
    println!("http://{}", listener.local_addr()?);
    axum::serve(listener, router(BackEnd(Arc::new(parts)))).await?;
    Ok(())
}
