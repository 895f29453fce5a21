//! The holder of a token, as Wix names it.

use std::time::{Duration, SystemTime};

use permitted::strategy::{Exchange, Fields};
use permitted::token::Introspections;
use permitted::{Error, SecretString, Server, Value};

use crate::endpoint::TOKEN_INFO;

/// Callers who were looked up.
pub(super) type CallerCache = Introspections<TokenInfo>;

/// The time for which a response is believed: a caller who logs out is out after that.
const BELIEVED: Duration = Duration::from_secs(60);

/// The information from Wix on a token that is valid and belongs to this app.
#[derive(Debug, Clone)]
pub(super) struct TokenInfo {
    pub(super) subject: String,
    pub(super) instance: String,
    expires: Option<SystemTime>,
}

impl TokenInfo {
    /// Asks Wix about a token; with the time for which the response may be believed.
    ///
    /// # Errors
    /// The token is no longer good, belongs to another app, or to none of its instances; no response.
    pub(super) async fn ask(
        app: &str,
        server: &Server,
        exchange: &Exchange,
        token: &SecretString,
    ) -> Result<(Self, Duration), Error> {
        let body = Fields::new().secret("token", token);
        let response = exchange.post_json(server, TOKEN_INFO, &[], &[], &body).await?;
        if !response.status.is_success() {
            return Err(response.refusal("the question whose token it is"));
        }
        let text = |name: &str| response.body.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        if response.body.get("active").and_then(Value::as_bool) != Some(true) {
            return Err(expired());
        }
        // A token of another app would make this one act where it was never installed.
        if text("clientId") != app {
            return Err(Error::credential("the token belongs to another app"));
        }
        let expires =
            response.body.get("exp").and_then(seconds).and_then(|exp| SystemTime::UNIX_EPOCH.checked_add(exp));
        let info = Self { subject: text("subjectType"), instance: text("instanceId"), expires };
        if info.instance.is_empty() {
            return Err(Error::credential("the token belongs to no instance of the app"));
        }
        let left = info.left()?;
        Ok((info, left.min(BELIEVED)))
    }

    /// The remaining lifetime of the token.
    ///
    /// # Errors
    /// It has expired.
    pub(super) fn left(&self) -> Result<Duration, Error> {
        match self.expires {
            None => Ok(BELIEVED),
            Some(expires) => match expires.duration_since(SystemTime::now()) {
                Ok(left) if !left.is_zero() => Ok(left),
                _ => Err(expired()),
            },
        }
    }
}

fn expired() -> Error {
    Error::credential("the caller's token is no longer valid")
}

/// Wix writes the time as a text.
fn seconds(value: &Value) -> Option<Duration> {
    let seconds = value.as_u64().or_else(|| value.as_str()?.parse().ok())?;
    Some(Duration::from_secs(seconds))
}
