//! One event of Wix.

use permitted::Value;
use permitted::webhook::{Reason, Refused};
use serde::de::DeserializeOwned;

use super::sender::Sender;

/// An event of Wix, of whatever kind. Its payload is kept as the text that Wix sent, so that nothing of it is lost.
#[derive(Debug)]
#[non_exhaustive]
pub struct WixEvent {
    name: String,
    instance: Option<String>,
    account: Option<String>,
    sender: Sender,
    domain: Option<DomainEvent>,
    data: String,
}

/// The part that all events about an entity have.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DomainEvent {
    /// The id of the event, which its repetitions have too.
    pub id: String,
    /// The entity's type, such as `wix.stores.catalog.v3.product`.
    pub entity_fqdn: String,
    /// The kind of change, such as `created`.
    pub slug: String,
    /// The id of the entity.
    pub entity_id: String,
    /// The time at which it happened, as RFC 3339 has it.
    pub time: Option<String>,
    /// The number of the event among those of its entity: an event with a smaller one is older.
    pub sequence: Option<u64>,
    /// It happened because somebody asked that their data be forgotten.
    pub triggered_by_anonymize: bool,
    /// The process that it comes from, if Wix names one.
    pub originated_from: Option<String>,
}

/// An app's coming to a site, and its going.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Lifecycle {
    /// A site has installed the app: [`WixEvent::instance`] is the new instance.
    Installed {
        /// The app.
        app_id: Option<String>,
        /// The instance that this one is a copy of, where a site was duplicated.
        origin_instance_id: Option<String>,
    },
    /// A site has removed the app: its instance can no longer be called for.
    Removed {
        /// The app.
        app_id: Option<String>,
    },
}

impl WixEvent {
    /// Its name, such as `wix.stores.catalog.v3.product_created`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The instance of the app on the site where it happened, for `WixApp::instance`.
    #[must_use]
    pub fn instance(&self) -> Option<&str> {
        self.instance.as_deref()
    }

    /// The account, if Wix names it.
    #[must_use]
    pub fn account(&self) -> Option<&str> {
        self.account.as_deref()
    }

    /// The one who did it.
    #[must_use]
    pub const fn sender(&self) -> &Sender {
        &self.sender
    }

    /// The entity that it is about, if it is about one.
    #[must_use]
    pub const fn domain(&self) -> Option<&DomainEvent> {
        self.domain.as_ref()
    }

    /// The payload as the JSON that Wix sent.
    #[must_use]
    pub fn data(&self) -> &str {
        &self.data
    }

    /// The payload, of a type of one's own.
    ///
    /// # Errors
    /// [`Reason::Payload`]: it is not of that type.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Refused> {
        serde_json::from_str(&self.data).map_err(|_| Reason::Payload.into())
    }

    /// The app's coming or going, if it is that.
    #[must_use]
    pub fn lifecycle(&self) -> Option<Lifecycle> {
        let data = || self.json::<Value>().unwrap_or_default();
        match &*self.name {
            "AppInstalled" => Some(data()).map(|data| Lifecycle::Installed {
                app_id: text(&data, "appId"),
                origin_instance_id: text(&data, "originInstanceId"),
            }),
            "AppRemoved" => Some(Lifecycle::Removed { app_id: text(&data(), "appId") }),
            _ => None,
        }
    }

    /// The event of a token's claims: `data` is a text that is JSON, and in it `data` and `identity` are such texts again.
    pub(super) fn read(claims: &[u8]) -> Result<Self, Refused> {
        let wrong = || Refused::from(Reason::Payload);
        let claims: Value = serde_json::from_slice(claims).map_err(|_| wrong())?;
        // A call of a service plugin has an object there, and is no event.
        let envelope = claims.get("data").and_then(Value::as_str).ok_or_else(wrong)?;
        let envelope: Value = serde_json::from_str(envelope).map_err(|_| wrong())?;
        let name = text(&envelope, "eventType").filter(|name| !name.is_empty()).ok_or_else(wrong)?;
        let data = match envelope.get("data") {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Null) | None => "null".to_owned(),
            Some(other) => other.to_string(),
        };
        let payload: Value = serde_json::from_str(&data).map_err(|_| wrong())?;
        let sender = match envelope.get("identity") {
            Some(Value::String(text)) => Sender::of(&serde_json::from_str(text).map_err(|_| wrong())?),
            Some(other) => Sender::of(other),
            None => Sender::Unknown,
        };
        let account = envelope.pointer("/accountInfo/accountId").and_then(Value::as_str).map(str::to_owned);
        let instance = text(&envelope, "instanceId");
        Ok(Self { name, instance, account, sender, domain: DomainEvent::of(&payload), data })
    }

    /// The id that the event keeps when Wix signs it anew.
    pub(super) fn key(&self) -> Option<String> {
        let id = &self.domain.as_ref().filter(|domain| !domain.id.is_empty())?.id;
        Some([self.instance.as_deref().unwrap_or_default(), &self.name, id].join("/"))
    }
}

impl DomainEvent {
    fn of(payload: &Value) -> Option<Self> {
        let number = |value: &Value| value.as_u64().or_else(|| value.as_str()?.parse().ok());
        Some(Self {
            entity_fqdn: text(payload, "entityFqdn")?,
            slug: text(payload, "slug")?,
            id: text(payload, "id").unwrap_or_default(),
            entity_id: text(payload, "entityId").unwrap_or_default(),
            time: text(payload, "eventTime"),
            sequence: payload.get("entityEventSequence").and_then(number),
            triggered_by_anonymize: payload.get("triggeredByAnonymizeRequest") == Some(&Value::Bool(true)),
            originated_from: text(payload, "originatedFrom"),
        })
    }
}

pub(super) fn text(value: &Value, key: &str) -> Option<String> {
    value.get(key).and_then(Value::as_str).map(str::to_owned)
}
