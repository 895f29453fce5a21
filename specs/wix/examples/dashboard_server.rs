//! Serves the dashboard page with a host around it, and a Wix on this machine behind it.
//!
//! `tests/browser/run` builds the page into a folder and starts this with it; `tests/browser/run --open` goes on until it is stopped.
#![allow(clippy::print_stdout, reason = "the one line says where the page is")]

use std::error::Error;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use permitted_mock::{Mock, MockBuilder, Response};
use permitted_wix::mock::WixMock;
use permitted_wix::products::OPERATIONS;
use serde_json::json;

type Started = Arc<OnceLock<WixMock>>;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: dashboard_server FOLDER")?;
    let started = Started::default();
    let pages = control(files(Mock::builder().operations(&OPERATIONS[..0]), Path::new(&folder))?, &started).start()?;
    let wix = WixMock::builder().allow_origin(pages.url()).start()?;
    let (origin, api) = (pages.url(), wix.server_url());
    started.set(wix).map_err(|_| "started twice")?;
    // One line, which is what the test waits for.
    println!("{origin}/host.html?page=index.html&origin={origin}&mock={api}");
    loop {
        std::thread::park();
    }
}

/// Every file of the folder, by its name.
fn files(mut pages: MockBuilder, folder: &Path) -> Result<MockBuilder, Box<dyn Error>> {
    for entry in std::fs::read_dir(folder)? {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
        let kind = match path.extension().and_then(|ending| ending.to_str()) {
            Some("html") => "text/html; charset=utf-8",
            Some("js" | "mjs") => "text/javascript",
            Some("wasm") => "application/wasm",
            _ => continue,
        };
        let content = std::fs::read(&path)?;
        let name = format!("/{}", name.to_string_lossy());
        pages = pages.route("GET", name, move |_| Response::text(content.clone()).header("content-type", kind));
    }
    Ok(pages)
}

/// What the host and the test ask for.
fn control(pages: MockBuilder, started: &Started) -> MockBuilder {
    let wix = |started: &Started| Arc::clone(started);
    let (token, expire, log) = (wix(started), wix(started), wix(started));
    pages
        .route("GET", "/control/token", move |_| match token.get() {
            Some(wix) => Response::text(wix.user_token()),
            None => Response::empty(503),
        })
        .route("POST", "/control/expire", move |_| {
            if let Some(wix) = expire.get() {
                wix.expire_access_tokens();
            }
            Response::empty(204)
        })
        .route("GET", "/control/log", move |_| {
            let requests = log.get().map(WixMock::take_requests).unwrap_or_default();
            let lines = requests.iter().map(|request| {
                json!({ "verb": request.request.verb, "path": request.request.path, "status": request.status,
                        "subject": request.subject, "identities": request.identities })
            });
            Response::json(lines.collect())
        })
}
