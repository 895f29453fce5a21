//! Events that Wix sends to an app, and the proof that it did.
//!
//! The body of such a request is a token that Wix signed; [`AppWebhooks`] takes it from whatever framework a program has:
//!
//! ```
//! # #[cfg(feature = "stores-products")] mod example {
//! use permitted_wix::webhook::{AppWebhooks, Delivery, Lifecycle, Refused, Sender};
//! use permitted_wix::webhook::events::stores::ProductsEvent;
//!
//! async fn receive(webhooks: &AppWebhooks, body: &[u8]) -> Result<(), Refused> {
//!     let Delivery::New(event) = webhooks.receive(body).await? else {
//!         return Ok(()); // Wix repeats what it got no response to
//!     };
//!     let event = event.payload();
//!     match event.lifecycle() {
//!         Some(Lifecycle::Installed { .. }) => println!("{:?} has the app now", event.instance()),
//!         Some(Lifecycle::Removed { .. }) => println!("{:?} has it no more", event.instance()),
//!         _ => {}
//!     }
//!     if let Some(products) = event.of::<ProductsEvent>() {
//!         match products? {
//!             ProductsEvent::ProductCreated(product) => println!("new: {:?}", product.name),
//!             ProductsEvent::ProductUpdated(product) => println!("changed: {:?}", product.modified),
//!             _ => {}
//!         }
//!     }
//!     if let Sender::AsMember(member) = event.sender() {
//!         println!("it was the member {:?}", member.id());
//!     }
//!     Ok(())
//! }
//! # }
//! ```
//!
//! With axum, the feature `axum` has an argument of handlers, `Received<AppWebhooks>` and `Received<ServicePlugins>`; the router's state has them in an
//! `Arc`.
//!
//! A kind of service plugin is a trait in [`plugins`], behind a feature of its own (`plugin-ecom-additional-fees`), with the requests, responses and
//! errors that its package declares:
//!
//! ```
//! # #[cfg(feature = "plugin-ecom-discounts")] mod example {
//! use permitted_wix::webhook::plugins::ecom::discounts::{
//!     self, DiscountsError, DiscountsPlugin, GetEligibleDiscountsRequest, GetEligibleDiscountsResponse,
//! };
//! use permitted_wix::webhook::{Delivery, PluginCall, PluginResponse, Refused, ServicePlugins};
//!
//! struct Sale;
//!
//! impl DiscountsPlugin for Sale {
//!     async fn get_eligible_discounts(
//!         &self,
//!         request: GetEligibleDiscountsRequest,
//!         call: &PluginCall,
//!     ) -> Result<GetEligibleDiscountsResponse, DiscountsError> {
//!         println!("{:?} for {:?}", request.line_items, call.sender);
//!         Ok(GetEligibleDiscountsResponse::default())
//!     }
//! }
//!
//! async fn respond(plugins: &ServicePlugins, path: &str, body: &[u8]) -> Result<Option<PluginResponse>, Refused> {
//!     let (Delivery::New(call) | Delivery::Duplicate(call)) = plugins.receive(path, body).await?;
//!     discounts::respond(&Sale, call.payload()).await.transpose()
//! }
//! # }
//! ```
//!
//! The response to a new event is 200, and so it is to a duplicate; to a [`Refused`] its [`status`](Refused::status). Where acting on an event failed,
//! [`AppWebhooks::forget`] it and respond with 500: Wix sends it again.

#[allow(dead_code, reason = "the events of the documents that are turned on need it")]
mod at;
#[cfg(feature = "axum")]
mod axum;
mod event;
pub mod events;
mod plugin;
pub mod plugins;
mod sender;
#[allow(dead_code, unused_imports, unused_macros, reason = "the plugins that are turned on need it")]
mod serve;
#[allow(dead_code, unused_imports, unused_macros, reason = "the events of the documents that are turned on need it")]
mod typed;

use std::time::Duration;

use permitted::token::Clock;
pub use permitted::webhook::{Delivery, Event, Reason, Refused, SeenId, SeenMemory, SeenStore};
use permitted::webhook::{Jwt, PublicKeys, Webhook};
#[cfg(feature = "axum")]
pub use permitted::webhook::{Receive, Received};
use permitted::{Error, Identity};

pub use self::event::{DomainEvent, Lifecycle, WixEvent};
pub use self::plugin::{PluginCall, PluginError, PluginResponse, ServicePlugins};
pub use self::sender::{Acting, Sender};
pub use self::typed::{EventSet, Updated};

/// Wix itself, which signs what it sends to an app by a key of that app.
#[derive(Debug)]
pub enum Wix {}

impl Identity for Wix {
    const NAME: &'static str = "wix";
}

/// The time for which Wix repeats an event that got no response, and an hour.
const REPEATED: Duration = Duration::from_secs(49 * 60 * 60);
/// The issuer of tokens that name one.
const ISSUER: &str = "wix.com";

/// The events that Wix sends to one app.
#[derive(Debug)]
pub struct AppWebhooks {
    webhook: Webhook<Wix>,
}

impl AppWebhooks {
    /// The webhooks of the app of that id, by the public key from its page of webhooks, as it is or in base64. Two keys are
    /// for the days in which one replaces the other.
    ///
    /// # Errors
    /// A text is no RSA key of 2048 bits or more; there are none, or more than four.
    pub fn new<K: AsRef<[u8]>>(app_id: &str, keys: impl IntoIterator<Item = K>) -> Result<Self, Error> {
        Ok(Self::by(token(app_id, keys)?))
    }

    /// The same, and tokens without `iat` or `exp` are taken too: nobody can say how old such a token is, and only the memory of ids holds its
    /// replays.
    ///
    /// # Errors
    /// As [`new`](Self::new).
    pub fn assume_undated<K: AsRef<[u8]>>(app_id: &str, keys: impl IntoIterator<Item = K>) -> Result<Self, Error> {
        Ok(Self::by(token(app_id, keys)?.assume_times_are_optional()))
    }

    fn by(token: Jwt) -> Self {
        Self { webhook: Webhook::assume(token).max_age(REPEATED) }
    }

    /// Another memory of ids, such as one that several processes share.
    #[must_use]
    pub fn seen(self, store: std::sync::Arc<dyn SeenStore>) -> Self {
        Self { webhook: self.webhook.seen(store) }
    }

    /// The greatest age of a token, instead of 49 hours: Wix repeats an event for 48.
    #[must_use]
    pub fn max_age(self, age: Duration) -> Self {
        Self { webhook: self.webhook.max_age(age) }
    }

    /// Another clock, for tests.
    #[must_use]
    pub fn clock(self, clock: impl Clock) -> Self {
        Self { webhook: self.webhook.clock(clock) }
    }

    /// The event of a request's body.
    ///
    /// # Errors
    /// It is not from Wix for this app, it is too old, or it is no event.
    pub async fn receive(&self, body: &[u8]) -> Result<Delivery<Event<Wix, WixEvent>>, Refused> {
        let read = |claims: permitted::Bytes| {
            let event = WixEvent::read(&claims)?;
            let key = event.key();
            Ok((event, key))
        };
        self.webhook.receive_as(&http::HeaderMap::new(), body, read).await
    }

    /// The event of a request whose body is still to come, of which at most 1 MiB is read.
    ///
    /// # Errors
    /// As [`receive`](Self::receive).
    pub async fn receive_request<B: http_body::Body>(
        &self,
        request: http::Request<B>,
    ) -> Result<Delivery<Event<Wix, WixEvent>>, Refused> {
        let body = self.webhook.read(request.into_body()).await?;
        self.receive(&body).await
    }

    /// Forgets an event, after acting on it failed: when Wix repeats it, it is new.
    ///
    /// # Errors
    /// The store of ids failed.
    pub async fn forget<T>(&self, event: &Event<Wix, T>) -> Result<(), Refused> {
        self.webhook.forget(event).await
    }
}

/// Tokens for an app by its keys. Those of events name neither issuer nor audience; one that does has to name the right ones.
fn token<K: AsRef<[u8]>>(app_id: &str, keys: impl IntoIterator<Item = K>) -> Result<Jwt, Error> {
    Ok(Jwt::new(PublicKeys::rs256(keys)?).issuer_if_any(ISSUER).audience_if_any(app_id))
}
