//! The browser's session: a random cookie, whose hash is the name under which Wix's session is stored.

use std::fmt::Write;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, COOKIE, ORIGIN, REFERRER_POLICY, SET_COOKIE, X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use sha2::{Digest, Sha256};

use crate::page;
use crate::shop::Shop;

/// The name of a browser's session at Wix. It is no secret: the cookie cannot be made from it.
#[derive(Clone)]
pub(crate) struct Browser(pub(crate) String);

/// A new session: the response that has it sets the cookie. After a login and a logout, so that nobody who knew the old cookie is in the new session.
#[derive(Clone)]
pub(crate) struct NewSession(String);

impl NewSession {
    pub(crate) fn new() -> Result<Self, page::Failure> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|_| page::Failure::internal())?;
        Ok(Self(hex(&bytes)))
    }

    pub(crate) fn browser(&self) -> Browser {
        Browser(hex(&Sha256::digest(&self.0)))
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Every page is for one browser session; a browser without one gets it.
pub(crate) async fn of_browser(State(shop): State<Arc<Shop>>, mut request: Request, next: Next) -> Response {
    // A form of another site sends no `SameSite` cookie, but a form of another host of the same site does.
    let from_elsewhere = request.headers().get(ORIGIN).is_some_and(|origin| origin.as_bytes() != shop.url.as_bytes());
    if request.method() == Method::POST && from_elsewhere {
        return page::message(StatusCode::FORBIDDEN, "This form is not from this shop.").into_response();
    }
    let (known, new) = match (cookie(request.headers(), shop.cookie()), NewSession::new()) {
        (Some(id), _) => (NewSession(id), None),
        (None, Ok(new)) => (new.clone(), Some(new)),
        (None, Err(failure)) => return failure.into_response(),
    };
    request.extensions_mut().insert(known.browser());
    let mut response = next.run(request).await;
    let new = response.extensions_mut().remove::<NewSession>().or(new);
    let headers = response.headers_mut();
    headers.extend(new.and_then(|new| Some((SET_COOKIE, set_cookie(&shop, &new)?))));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let policy = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    response
}

/// The cookie of the session, if there is one and it can be one of ours.
fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers.get_all(COOKIE).iter().filter_map(|cookies| cookies.to_str().ok());
    let mut values = all.flat_map(|cookies| cookies.split(';')).filter_map(|cookie| cookie.trim().split_once('='));
    let (_, id) = values.find(|(found, _)| *found == name)?;
    let is_ours = id.len() == 64 && id.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    is_ours.then(|| id.to_owned())
}

/// `Lax`, because the browser comes back from Wix's login page by a link of another site.
fn set_cookie(shop: &Shop, NewSession(id): &NewSession) -> Option<HeaderValue> {
    let secure = if shop.is_secure() { "; Secure" } else { "" };
    let text = format!("{}={id}; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax{secure}", shop.cookie());
    let mut value = HeaderValue::try_from(text).ok()?;
    value.set_sensitive(true);
    Some(value)
}
