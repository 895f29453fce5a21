//! Whoever looks at a page that Wix itself serves: the page has their session, or a function that gives their tokens.

use permitted_wix::members::members::MembersExt;
use permitted_wix::products::{ProductsExt, V3QueryProductsRequest};
use permitted_wix::{Client, Error, SecretString, Server, SiteSession};
use wasm_bindgen::prelude::wasm_bindgen;

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
