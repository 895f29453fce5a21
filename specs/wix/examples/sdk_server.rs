//! A Wix on this machine for the walk of Wix's JavaScript SDK (`tests/sdk/run`).
//!
//! Prints one line of JSON, with the addresses and all that a program of that Wix knows, and goes on until its input ends.
#![allow(clippy::print_stdout, reason = "the one line says where it is")]

use std::error::Error;
use std::io::Read;
use std::sync::Arc;
use std::time::Duration;

use permitted::Value;
use permitted_mock::{Fault, LoggedRequest, Mock, MockBuilder, Received, Response};
use permitted_wix::mock::{AccountStatus, SiteMember, WixMock, WixMockBuilder};
use permitted_wix::products::OPERATIONS;
use serde_json::json;

#[path = "../tests/webhooks_support/mod.rs"]
mod webhooks_support;

use webhooks_support::Signer;

type Control = fn(&WixMock, &Value) -> Value;

fn main() -> Result<(), Box<dyn Error>> {
    let builder = WixMock::builder();
    let rotating = std::env::args().nth(1).is_some_and(|argument| argument == "--rotate");
    let builder = if rotating { builder.rotate_refresh_tokens() } else { builder };
    let wix = Arc::new(people(builder).start()?);
    let signer = Arc::new(Signer::new());
    let control = control(Mock::builder().operations(&OPERATIONS[..0]), &wix, &signer).start()?;
    println!("{}", known(&wix, &signer, &control.url()));
    // The end of the input is the end of the walk, whichever way that ended.
    std::io::stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}

/// Members in every state that a login can end in.
fn people(builder: WixMockBuilder) -> WixMockBuilder {
    let member = |name: &str, status| SiteMember::new(name, &format!("{name}@example.com"), "pw").status(status);
    builder
        .member(member("captcha", AccountStatus::NeedsCaptcha))
        .member(member("approval", AccountStatus::NeedsApproval))
        .member(member("code", AccountStatus::NeedsCode("123456".to_owned())))
}

fn known(wix: &WixMock, signer: &Signer, control: &str) -> Value {
    json!({
        "wix": wix.server_url(), "control": control, "publicKey": signer.pem(),
        "clientId": wix.client_id(), "redirectUri": wix.redirect_uri(),
        "email": wix.member().email, "password": wix.member().password, "memberId": wix.member().id,
        "site": wix.site(), "account": wix.account(), "instanceId": wix.instance_id(),
        "siteKey": wix.site_key(), "accountKey": wix.account_key(), "adminKey": wix.admin_key(),
        "readerKey": wix.reader_key(), "appId": wix.app().id, "appSecret": wix.app().secret,
    })
}

/// What stands for the browser, the clock and the owner of the site.
fn control(pages: MockBuilder, wix: &Arc<WixMock>, signer: &Arc<Signer>) -> MockBuilder {
    let controls: [(&str, Control); 12] = [
        ("/log", |wix, _| wix.take_requests().iter().map(entry).collect()),
        ("/marks", |wix, _| wix.take_requests().iter().map(mark).collect()),
        ("/fault", |wix, asked| wix.fault(fault(asked)).is_ok().into()),
        ("/visitor-token", |wix, _| wix.visitor_token().into()),
        ("/member-token", |wix, _| wix.member_token().into()),
        ("/user-token", |wix, _| wix.user_token().into()),
        ("/refresh-token", |wix, _| wix.app_refresh_token().into()),
        ("/browse", |wix, asked| wix.browse(text(asked, "url")).into()),
        ("/log-in", |wix, asked| {
            wix.browse_as(text(asked, "url"), text(asked, "email"), text(asked, "password")).into()
        }),
        ("/agree", |wix, asked| wix.agree_to_install(text(asked, "url")).into()),
        ("/expire", |wix, _| {
            wix.expire_access_tokens();
            Value::Null
        }),
        ("/advance", |wix, asked| {
            wix.advance(Duration::from_secs(asked["seconds"].as_u64().unwrap_or_default()));
            Value::Null
        }),
    ];
    let pages = controls.into_iter().fold(pages, |pages, (path, perform)| {
        let wix = Arc::clone(wix);
        pages.route("POST", path, move |request| Response::json(perform(&wix, &request.json())))
    });
    let signer = Arc::clone(signer);
    pages.route("POST", "/sign", move |request: &Received| Response::json(signer.token(&request.json()).into()))
}

fn entry(logged: &LoggedRequest) -> Value {
    let request = &logged.request;
    json!({
        "host": request.header("x-sdk-host"), "verb": request.verb, "path": request.path, "status": logged.status,
        "identities": logged.identities, "subject": logged.subject,
    })
}

/// The mark of a state that the client sent along.
fn mark(logged: &LoggedRequest) -> Value {
    logged.request.header("x-wix-consistent").into()
}

/// The fault of the next request: a status with a text, or no response at all.
fn fault(asked: &Value) -> Fault {
    let fault = match asked["status"].as_u64().and_then(|status| u16::try_from(status).ok()) {
        Some(status) => Fault::respond(Response::text(text(asked, "text").to_owned()).status(status)),
        None => Fault::drop_connection(),
    };
    match asked["of"].as_str() {
        Some(of) => fault.of(of),
        None => fault,
    }
}

fn text<'a>(asked: &'a Value, name: &str) -> &'a str {
    asked[name].as_str().unwrap_or_default()
}
