//! Whoever looks at a page that Wix itself serves: the page has their session, or a function that gives their tokens.

use futures_util::future::join_all;
use permitted_wix::members::members::MembersExt;
use permitted_wix::products::{ProductsExt, V3QueryProductsRequest};
use permitted_wix::{Client, Error, OAuth, SecretString, Server, SignIn, SitePage, SiteSession, VisitorSession};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::js_sys::Function;

/// The number of products that the visitor of a session sees; without one, a new visitor.
#[wasm_bindgen]
pub async fn count_as_visitor(mock: String, client: String, refresh: Option<String>) -> Result<usize, String> {
    let run = async {
        let session = match refresh {
            Some(refresh) => SiteSession::assume_visitor(client, SecretString::from(refresh)),
            None => SiteSession::visitor(client),
        };
        let visitor = Client::new(session.at(Server::loopback(&mock)?))?;
        let found = visitor.products().query_products(&V3QueryProductsRequest::default()).await?;
        Ok(found.products.iter().flatten().count())
    };
    run.await.map_err(|error: Error| error.to_string())
}

/// The email address of the member of a session.
#[wasm_bindgen]
pub async fn email_of_member(mock: String, client: String, refresh: String) -> Result<String, String> {
    let run = async {
        let session = SiteSession::assume_member(client, SecretString::from(refresh));
        let member = Client::new(session.at(Server::loopback(&mock)?))?;
        let me = member.members().get_current_member().await?;
        Ok(me.member.as_ref().and_then(|me| me.login_email.value().cloned()).unwrap_or_default())
    };
    run.await.map_err(|error: Error| error.to_string())
}

/// The email address of a member who logs in on a page of the site's own, without a page of Wix that is seen.
#[wasm_bindgen]
pub async fn log_in_here(mock: String, client: String, email: String, password: String) -> Result<String, String> {
    let run = async {
        let visitor = Client::new(OAuth::visitor(client).at(Server::loopback(&mock)?))?;
        let SignIn::Session(session) = visitor.sign_in(&email, &SecretString::from(password)).await? else {
            return Ok(String::new());
        };
        let member = visitor.direct_login(&session).await?;
        let me = member.members().get_current_member().await?;
        Ok(me.member.as_ref().and_then(|me| me.login_email.value().cloned()).unwrap_or_default())
    };
    run.await.map_err(|error: Error| error.to_string())
}

/// The number of products that the visitor sees whose tokens the function gives: the last of some searches at once.
#[wasm_bindgen]
pub async fn count_by_tokens(mock: String, token: Function, times: usize) -> Result<usize, String> {
    let run = async {
        let visitor = Client::new(SitePage::assume_visitor(token).at(Server::loopback(&mock)?))?;
        let request = V3QueryProductsRequest::default();
        let searches = (0..times).map(|_| async { visitor.products().query_products(&request).await });
        let mut count = 0;
        for found in join_all(searches).await {
            count = found?.products.iter().flatten().count();
        }
        Ok(count)
    };
    run.await.map_err(|error: Error| error.to_string())
}

/// The email address of the member whose tokens the function gives.
#[wasm_bindgen]
pub async fn email_by_tokens(mock: String, token: Function) -> Result<String, String> {
    let run = async {
        let member = Client::new(SitePage::assume_member(token).at(Server::loopback(&mock)?))?;
        let me = member.members().get_current_member().await?;
        Ok(me.member.as_ref().and_then(|me| me.login_email.value().cloned()).unwrap_or_default())
    };
    run.await.map_err(|error: Error| error.to_string())
}
