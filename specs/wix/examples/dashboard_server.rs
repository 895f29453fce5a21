//! Serves the dashboard page with a host around it, and the page of a site, and a Wix on this machine behind them.
//!
//! `tests/browser/run` builds the page into a folder and starts this with it; `tests/browser/run --open` goes on until it is stopped.
#![allow(clippy::print_stdout, reason = "the one line says where the page is")]

use std::error::Error;
use std::path::Path;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use permitted_mock::{Mock, MockBuilder, Response};
use permitted_wix::mock::{HeadlessProject, WixMock};
use permitted_wix::products::OPERATIONS;
use serde_json::json;

/// The client id of the site.
const CLIENT: &str = "client-of-the-page";

/// The page of the site, which does not know yet where its Wix is.
const SITE: &str = include_str!("site/index.html");

type Started = Arc<OnceLock<WixMock>>;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: dashboard_server FOLDER")?;
    let started = Started::default();
    let pages = control(files(Mock::builder().operations(&OPERATIONS[..0]), Path::new(&folder))?, &started).start()?;
    let at = |query| format!("{}/site.html{query}", pages.url());
    let project = HeadlessProject::new(CLIENT, "site-1").redirect_uri(&at("")).redirect_uri(&at("?keep=origin"));
    let wix = WixMock::builder().allow_origin(pages.url()).project(project).rotate_refresh_tokens().start()?;
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
    let (token, expire, log, site) = (wix(started), wix(started), wix(started), wix(started));
    let (of_visitor, of_member) = (wix(started), wix(started));
    let (advance, end, reuses) = (wix(started), wix(started), wix(started));
    pages
        .route("GET", "/control/visitor-token", move |_| match of_visitor.get() {
            Some(wix) => Response::text(wix.visitor_token()),
            None => Response::empty(503),
        })
        .route("GET", "/control/member-token", move |_| match of_member.get() {
            Some(wix) => Response::text(wix.member_token()),
            None => Response::empty(503),
        })
        .route("POST", "/control/advance", move |request| {
            if let Some(wix) = advance.get() {
                wix.advance(Duration::from_secs(
                    request.json().get("seconds").and_then(serde_json::Value::as_u64).unwrap_or_default(),
                ));
            }
            Response::empty(204)
        })
        .route("POST", "/control/end", move |_| {
            if let Some(wix) = end.get() {
                wix.end_sessions_of(&wix.member().id);
            }
            Response::empty(204)
        })
        .route("GET", "/control/reuses", move |_| Response::json(reuses.get().map(WixMock::reuses).into()))
        .route("GET", "/site.html", move |_| match site.get() {
            Some(wix) => {
                let named = |name: &str, content: &str| format!(r#"<meta name="{name}" content="{content}">"#);
                let page = SITE.replace(&named("client-id", ""), &named("client-id", CLIENT));
                let page = page.replace(&named("mock", ""), &named("mock", &wix.server_url()));
                Response::text(page).header("content-type", "text/html; charset=utf-8")
            }
            None => Response::empty(503),
        })
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
