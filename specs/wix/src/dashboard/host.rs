//! The window that shows the page, and the tokens it hands over.

use std::rc::Rc;

use js_sys::{Array, Object};
use permitted::strategy::Exchange;
use permitted::token::{Grant, TokenSource};
use permitted::{BoxFuture, Error, SecretString};
use web_sys::{MessageChannel, MessagePort, Url, UrlSearchParams, Window};

use super::comlink::{self, Failed, set};
use crate::handover;

/// The origin of the dashboard, checked.
pub(super) struct Host(String);

impl Host {
    /// The host that the page's address names.
    pub(super) fn of_the_page() -> Result<Self, Error> {
        let search = web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default();
        let named = UrlSearchParams::new_with_str(&search).ok().and_then(|pairs| pairs.get("origin"));
        let named = named
            .ok_or_else(|| Error::credential("the page's address has no `origin`: no dashboard shows this page"))?;
        if !is_dashboard(&named) {
            return Err(Error::credential("the page's address names an `origin` that is no dashboard of Wix"));
        }
        Self::at(&named)
    }

    /// That host.
    pub(super) fn at(origin: &str) -> Result<Self, Error> {
        match Url::new(origin) {
            Ok(url) if url.origin() == origin => Ok(Self(url.origin())),
            _ => Err(Error::credential("the host is named by an origin, such as `https://manage.wix.com`")),
        }
    }

    /// Says hello to the host, which takes its end of a channel.
    pub(super) fn tokens(&self) -> Result<Handover, Error> {
        let channel =
            self.hello().map_err(|_| Error::credential("the page is in no iframe, so there is no host to ask"))?;
        Ok(Handover(Rc::new(channel)))
    }

    fn hello(&self) -> Result<MessagePort, Failed> {
        let window: Window = web_sys::window().ok_or(Failed)?;
        let parent = window.parent()?.filter(|parent| **parent != *window).ok_or(Failed)?;
        let channel = MessageChannel::new()?;
        let message = Object::new();
        set(&message, "code", &"wix-sdk-bo-hello-handshake".into())?;
        set(&message, "version", &"1.0.0".into())?;
        set(&message, "port", &channel.port2())?;
        // The browser delivers it to a parent of this origin, and to no other.
        parent.post_message_with_transfer(&message, &self.0, &Array::of1(&channel.port2()))?;
        Ok(channel.port1())
    }
}

/// `https://manage.wix.com`, or one level below it.
fn is_dashboard(origin: &str) -> bool {
    let Some(host) = origin.strip_prefix("https://") else { return false };
    let below = host.strip_suffix("manage.wix.com").and_then(|rest| match rest {
        "" => Some(""),
        _ => rest.strip_suffix('.'),
    });
    let is_label = |label: &str| {
        label.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    below.is_some_and(is_label)
}

/// The source of the user's tokens.
pub(super) struct Handover(Rc<MessagePort>);

impl TokenSource for Handover {
    /// A host that does not respond within [`Limits::token`](permitted::Limits::token) is an error.
    fn grant(&self, _exchange: Exchange, _refresh: Option<SecretString>) -> BoxFuture<'static, Result<Grant, Error>> {
        let port = Rc::clone(&self.0);
        Box::pin(async move { handover::grant(comlink::call(&port, "getAccessToken").await.ok(), "the dashboard") })
    }
}
