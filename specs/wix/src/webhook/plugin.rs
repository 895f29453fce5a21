//! Calls of Wix to the service plugins of an app.

use std::sync::Arc;
use std::time::Duration;

use permitted::token::Clock;
use permitted::webhook::{Delivery, Event, Jwt, PublicKeys, Reason, Refused, SeenStore, Webhook};
use permitted::{Error, Map, Value};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::event::text;
use super::sender::Sender;
use super::{ISSUER, Wix};

/// The calls of Wix to the service plugins of one app. An event of Wix is none of them, nor the other way round: a call names its issuer and its
/// audience.
#[derive(Debug)]
pub struct ServicePlugins {
    webhook: Webhook<Wix>,
}

/// One call of Wix: what it asks, and for whom.
#[derive(Debug)]
#[non_exhaustive]
pub struct PluginCall {
    /// The kind of plugin that is called, in upper case: `ECOM_ADDITIONAL_FEES`.
    pub extension: String,
    /// The path that was called, without the query.
    pub path: String,
    /// The instance of the app on the site.
    pub instance: Option<String>,
    /// The one who caused the call.
    pub sender: Sender,
    /// All that Wix says beside the request: the currency, languages, the id of the call.
    pub metadata: Map,
    request: Value,
}

/// An error that a plugin responds with, as Wix reads it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PluginError {
    /// The code, one of those that the plugin's kind declares.
    pub code: String,
    /// The HTTP status of the response.
    pub status: u16,
    /// Data that the kind of error has beside its code.
    pub data: Option<Value>,
}

/// The response of a plugin to a call: of the type that its kind has, or an error as Wix reads it. With the feature `axum` a handler returns it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PluginResponse {
    /// The HTTP status.
    pub status: u16,
    /// The body, in JSON.
    pub body: String,
}

impl ServicePlugins {
    /// The plugins of the app of that id, by its public key, as it is or in base64. Two keys are for the days in which one
    /// replaces the other.
    ///
    /// # Errors
    /// A text is no RSA key of 2048 bits or more; there are none, or more than four.
    pub fn new<K: AsRef<[u8]>>(app_id: &str, keys: impl IntoIterator<Item = K>) -> Result<Self, Error> {
        let token = Jwt::new(PublicKeys::rs256(keys)?).issuer(ISSUER).audience(app_id);
        Ok(Self { webhook: Webhook::assume(token) })
    }

    /// Another memory of ids, such as one that several processes share.
    #[must_use]
    pub fn seen(self, store: Arc<dyn SeenStore>) -> Self {
        Self { webhook: self.webhook.seen(store) }
    }

    /// The greatest age of a call, instead of 5 minutes.
    #[must_use]
    pub fn max_age(self, age: Duration) -> Self {
        Self { webhook: self.webhook.max_age(age) }
    }

    /// Another clock, for tests.
    #[must_use]
    pub fn clock(self, clock: impl Clock) -> Self {
        Self { webhook: self.webhook.clock(clock) }
    }

    /// The call of a request to `path`, which may have a query. A duplicate is a call that Wix repeats: respond as to the first.
    ///
    /// # Errors
    /// It is not from Wix for this app, it is too old, or it is no call of a plugin.
    pub async fn receive(&self, path: &str, body: &[u8]) -> Result<Delivery<Event<Wix, PluginCall>>, Refused> {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let read = |claims: permitted::Bytes| Ok((PluginCall::read(path, &claims)?, None));
        self.webhook.receive_as(&http::HeaderMap::new(), body, read).await
    }

    /// The call of a request whose body is still to come, of which at most 1 MiB is read.
    ///
    /// # Errors
    /// As [`receive`](Self::receive).
    pub async fn receive_request<B: http_body::Body>(
        &self,
        request: http::Request<B>,
    ) -> Result<Delivery<Event<Wix, PluginCall>>, Refused> {
        let (head, body) = request.into_parts();
        let body = self.webhook.read(body).await?;
        self.receive(head.uri.path(), &body).await
    }

    /// Forgets a call to which no response could be made: when Wix repeats it, it is new.
    ///
    /// # Errors
    /// The store of ids failed.
    pub async fn forget<T>(&self, call: &Event<Wix, T>) -> Result<(), Refused> {
        self.webhook.forget(call).await
    }
}

impl PluginCall {
    fn read(path: &str, claims: &[u8]) -> Result<Self, Refused> {
        let wrong = || Refused::from(Reason::Payload);
        let mut claims: Value = serde_json::from_slice(claims).map_err(|_| wrong())?;
        let data = claims.get_mut("data").and_then(Value::as_object_mut).ok_or_else(wrong)?;
        let Some(Value::Object(metadata)) = data.remove("metadata") else { return Err(wrong()) };
        let request = data.remove("request").ok_or_else(wrong)?;
        let of_all = Value::Object(metadata);
        let extension = text(&of_all, "appExtensionType").ok_or_else(wrong)?.to_ascii_uppercase();
        let (instance, sender) =
            (text(&of_all, "instanceId"), of_all.get("identity").map_or(Sender::Unknown, Sender::of));
        let Value::Object(metadata) = of_all else { return Err(wrong()) };
        Ok(Self { extension, path: path.to_owned(), instance, sender, metadata, request })
    }

    /// The call is of that kind of plugin, to that path below the plugin's own URL: `("ECOM_ADDITIONAL_FEES",
    /// "/v1/calculate-additional-fees")`. Wix signs the kind and not the path.
    #[must_use]
    pub fn is(&self, extension: &str, path: &str) -> bool {
        self.extension.eq_ignore_ascii_case(extension) && path.starts_with('/') && self.path.ends_with(path)
    }

    /// The id of the call, for logs.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.metadata.get("requestId")?.as_str()
    }

    /// The currency in which the caller pays, as ISO 4217 has it.
    #[must_use]
    pub fn currency(&self) -> Option<&str> {
        self.metadata.get("currency")?.as_str()
    }

    /// The caller's languages with their regions, such as `en-US`.
    #[must_use]
    pub fn languages(&self) -> Vec<&str> {
        self.metadata
            .get("languages")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect()
    }

    /// The request, of the type that its kind of plugin has.
    ///
    /// # Errors
    /// [`Reason::Payload`]: it is not of that type.
    pub fn request<T: DeserializeOwned>(&self) -> Result<T, Refused> {
        T::deserialize(&self.request).map_err(|_| Reason::Payload.into())
    }
}

impl PluginError {
    /// An error of that code, with that HTTP status.
    #[must_use]
    pub fn new(code: impl Into<String>, status: u16) -> Self {
        Self { code: code.into(), status, data: None }
    }

    /// The same with data, which is left out if it is no JSON.
    #[must_use]
    pub fn with<T: Serialize>(self, data: &T) -> Self {
        Self { data: serde_json::to_value(data).ok(), ..self }
    }

    /// The response. A status that is no error is 500.
    #[must_use]
    pub fn response(&self) -> PluginResponse {
        let mut error = Map::new();
        error.insert("code".to_owned(), Value::from(&*self.code));
        error.extend(self.data.clone().map(|data| ("data".to_owned(), data)));
        let status = if (400..600).contains(&self.status) { self.status } else { 500 };
        PluginResponse { status, body: serde_json::json!({ "applicationError": error }).to_string() }
    }
}

impl PluginResponse {
    /// A response of the type that the plugin's kind has. One that is no JSON is an error with status 500.
    #[must_use]
    pub fn of<T: Serialize>(response: &T) -> Self {
        match serde_json::to_string(response) {
            Ok(body) => Self { status: 200, body },
            Err(_) => PluginError::new("INTERNAL", 500).response(),
        }
    }
}
