//! Tokens that JavaScript hands over: a dashboard's host, or a page of a site.

use std::time::Duration;

use permitted::Error;
use permitted::token::Grant;
use wasm_bindgen::JsValue;

/// The time for which a token is used: nobody says how long it is valid, and the same one is handed over while it is.
const LIFETIME: Duration = Duration::from_secs(5 * 60);

/// The grant of a token that was handed over; an error that names who gave none.
pub(crate) fn grant(given: Option<JsValue>, by: &str) -> Result<Grant, Error> {
    let token = given.and_then(|token| token.as_string()).filter(|token| !token.is_empty());
    let access = token.ok_or_else(|| Error::credential(format!("{by} gave no access token")))?;
    Ok(Grant { access: access.into(), refresh: None, lifetime: LIFETIME, scope: None })
}
