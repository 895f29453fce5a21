//! Bodies signed by a shared secret.

use std::fmt;
use std::time::{Duration, SystemTime};

use aws_lc_rs::hmac::{self, HMAC_SHA256, Key};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, HeaderName};
use secrecy::{ExposeSecret, SecretString};

use super::keys::MOST;
use super::refused::{Reason, Refused};
use super::{Signed, Verifier};
use crate::error::Error;

/// The most signatures in one header, of which one has to be right.
const SIGNATURES: usize = 16;

/// HMAC with SHA-256 over the body, and over headers with it, in a header of its own.
///
/// | sender | header | signature | covers |
/// |---|---|---|---|
/// | [Standard Webhooks](https://www.standardwebhooks.com) | `webhook-signature` | `v1,{base64}` | `{id:webhook-id}.{time:webhook-timestamp}.{body}` |
/// | Stripe | `stripe-signature` | `v1={hex}` | `{time=t}.{body}` |
/// | Slack | `x-slack-signature` | `v0={hex}` | `v0:{time:x-slack-request-timestamp}:{body}` |
/// | GitHub | `x-hub-signature-256` | `sha256={hex}` | `{body}` |
/// | Shopify | `x-shopify-hmac-sha256` | `{base64}` | `{body}` |
///
/// `{time:name}`, `{id:name}` and `{header:name}` are values of headers, `{time=name}` and `{id=name}` are fields of the signature's own header. So an id or a time that is
/// not signed is not believed. Between two components there is a text, which tells where a value ends; a sender that signs them without one
/// (Twitch) needs a [`Verifier`] of the program's own. Where neither an id nor a time is signed, a second event with the same body looks like a replay: both are a
/// [`Duplicate`](super::Delivery::Duplicate).
pub struct Hmac {
    keys: Vec<Key>,
    header: HeaderName,
    prefix: String,
    encoding: Encoding,
    covers: Vec<Component>,
}

#[derive(Debug, Clone, Copy)]
enum Encoding {
    Hex,
    Base64,
}

#[derive(Debug)]
enum Component {
    Text(String),
    Body,
    Value { role: Role, source: Source },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Time,
    Id,
    Other,
}

#[derive(Debug)]
enum Source {
    Header(HeaderName),
    Field(String),
}

impl Hmac {
    /// Signatures in that header, of that form, over what `covers` says, by one of one to four secrets.
    ///
    /// # Errors
    /// A name or a form that cannot be read, a secret that is empty, no secret, or more than four.
    pub fn new(
        header: &str,
        signature: &str,
        covers: &str,
        secrets: impl IntoIterator<Item = SecretString>,
    ) -> Result<Self, Error> {
        let bytes = secrets.into_iter().take(MOST + 1);
        let keys: Vec<_> = bytes.map(|secret| key(secret.expose_secret().as_bytes())).collect::<Result<_, _>>()?;
        Self::by(keys, header, signature, covers)
    }

    /// The signatures of Standard Webhooks, by secrets in base64 (with or without `whsec_`).
    ///
    /// # Errors
    /// A secret that is not base64, no secret, or more than four.
    pub fn standard(secrets: impl IntoIterator<Item = SecretString>) -> Result<Self, Error> {
        let keys = secrets.into_iter().take(MOST + 1).map(|secret| {
            let text = secret.expose_secret();
            let bytes = STANDARD.decode(text.strip_prefix("whsec_").unwrap_or(text));
            key(&zeroize::Zeroizing::new(bytes.map_err(|_| Error::credential("a secret of a webhook is not base64"))?))
        });
        let covers = "{id:webhook-id}.{time:webhook-timestamp}.{body}";
        Self::by(keys.collect::<Result<_, _>>()?, "webhook-signature", "v1,{base64}", covers)
    }

    fn by(keys: Vec<Key>, header: &str, signature: &str, covers: &str) -> Result<Self, Error> {
        if keys.is_empty() || keys.len() > MOST {
            return Err(Error::credential("a webhook has one to four secrets"));
        }
        let form = signature
            .strip_suffix("{hex}")
            .map(|prefix| (prefix, Encoding::Hex))
            .or_else(|| signature.strip_suffix("{base64}").map(|prefix| (prefix, Encoding::Base64)));
        let (prefix, encoding) = form.ok_or_else(|| {
            Error::configuration(format!("the form of a signature ends with `{{hex}}` or `{{base64}}`: `{signature}`"))
        })?;
        Ok(Self { keys, header: name(header)?, prefix: prefix.to_owned(), encoding, covers: components(covers)? })
    }

    /// The signatures of a header's value, and its fields.
    fn entries<'a>(&self, value: &'a str) -> impl Iterator<Item = &'a str> + use<'a> {
        let commas = !self.prefix.contains(',');
        value.split(move |at: char| at == ' ' || (commas && at == ',')).filter(|entry| !entry.is_empty())
    }

    fn signatures(&self, value: &str) -> Vec<Vec<u8>> {
        let given = self.entries(value).filter_map(|entry| entry.strip_prefix(&*self.prefix));
        let decode = |text: &str| match self.encoding {
            Encoding::Hex => unhex(text),
            Encoding::Base64 => STANDARD.decode(text).ok(),
        };
        given.take(SIGNATURES).filter_map(decode).collect()
    }
}

impl Verifier for Hmac {
    fn verify(&self, headers: &HeaderMap, body: &[u8]) -> Result<Signed, Refused> {
        let own = single(headers, &self.header)?;
        let (mut base, mut made, mut id) = (Vec::with_capacity(body.len() + 128), None, None);
        for (at, component) in self.covers.iter().enumerate() {
            match component {
                Component::Text(text) => base.extend_from_slice(text.as_bytes()),
                Component::Body => base.extend_from_slice(body),
                Component::Value { role, source } => {
                    let value = match source {
                        Source::Header(name) => single(headers, name)?,
                        Source::Field(name) => self.field(own, name)?,
                    };
                    if !self.is_bounded(at, value) {
                        return Err(Reason::Header.into());
                    }
                    base.extend_from_slice(value.as_bytes());
                    match role {
                        Role::Time => made = Some(seconds(value)?),
                        Role::Id => id = Some(value).filter(|id| !id.is_empty()),
                        Role::Other => {}
                    }
                }
            }
        }
        let signatures = self.signatures(own);
        let mut pairs = self.keys.iter().flat_map(|key| signatures.iter().map(move |signature| (key, signature)));
        if !pairs.any(|(key, signature)| hmac::verify(key, &base, signature).is_ok()) {
            return Err(Reason::Signature.into());
        }
        let mut signed = Signed::new(body.to_vec(), &base);
        signed.made = made;
        Ok(match id {
            Some(id) => signed.with_id(id),
            None => signed,
        })
    }
}

impl Hmac {
    /// Returns true if the value ends where it is meant to: with the text inside that stands between it and the body, what was signed
    /// could be read as other values, and as another body.
    fn is_bounded(&self, at: usize, value: &str) -> bool {
        let text = |at: Option<usize>| match at.and_then(|at| self.covers.get(at)) {
            Some(Component::Text(text)) => Some(text),
            _ => None,
        };
        match self.covers.iter().position(|component| matches!(component, Component::Body)) {
            Some(body) if body < at => {
                text(at.checked_sub(1)).is_some_and(|begin| format!("{begin}{value}").rfind(&**begin) == Some(0))
            }
            _ => text(Some(at + 1)).is_some_and(|end| format!("{value}{end}").find(&**end) == Some(value.len())),
        }
    }

    fn field<'a>(&self, value: &'a str, name: &str) -> Result<&'a str, Refused> {
        let mut found = self.entries(value).filter_map(|entry| entry.strip_prefix(name)?.strip_prefix('='));
        match (found.next(), found.next()) {
            (Some(value), None) => Ok(value),
            _ => Err(Reason::Header.into()),
        }
    }
}

fn key(bytes: &[u8]) -> Result<Key, Error> {
    if bytes.is_empty() {
        return Err(Error::credential("a secret of a webhook is empty"));
    }
    Ok(Key::new(HMAC_SHA256, bytes))
}

fn name(name: &str) -> Result<HeaderName, Error> {
    name.parse().map_err(|_| Error::configuration(format!("`{name}` is no name of a header")))
}

/// The components of `v0:{time:x-timestamp}:{body}`.
fn components(covers: &str) -> Result<Vec<Component>, Error> {
    let wrong = |why: &str| Error::configuration(format!("what a signature covers {why}: `{covers}`"));
    let (mut components, mut rest) = (Vec::new(), covers);
    while !rest.is_empty() {
        let (text, after) = rest.split_once('{').map_or((rest, None), |(text, after)| (text, Some(after)));
        if !text.is_empty() {
            components.push(Component::Text(text.to_owned()));
        }
        let Some(after) = after else { break };
        let (inside, after) = after.split_once('}').ok_or_else(|| wrong("has a `{` without its `}`"))?;
        rest = after;
        let role = |word: &str| match word {
            "time" => Ok(Role::Time),
            "id" => Ok(Role::Id),
            "header" => Ok(Role::Other),
            _ => Err(wrong("has a component that is none of `body`, `time`, `id` and `header`")),
        };
        components.push(if inside == "body" {
            Component::Body
        } else if let Some((word, header)) = inside.split_once(':') {
            Component::Value { role: role(word)?, source: Source::Header(name(header)?) }
        } else if let Some((word, field)) = inside.split_once('=') {
            Component::Value { role: role(word)?, source: Source::Field(field.to_owned()) }
        } else {
            return Err(wrong("has a component that is none of `body`, `time`, `id` and `header`"));
        });
    }
    let count = |wanted: Role| {
        components
            .iter()
            .filter(|component| matches!(component, Component::Value { role, .. } if *role == wanted))
            .count()
    };
    if components.iter().filter(|component| matches!(component, Component::Body)).count() != 1 {
        return Err(wrong("has the body once"));
    }
    let kinds: Vec<_> = components.iter().map(|component| matches!(component, Component::Text(_))).collect();
    if kinds.windows(2).any(|pair| pair == [false, false]) {
        return Err(wrong("has a text between two components, so that none can take of the other"));
    }
    if count(Role::Time) > 1 || count(Role::Id) > 1 {
        return Err(wrong("has one time and one id at most"));
    }
    Ok(components)
}

/// The value of a header that is there once.
fn single<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Result<&'a str, Refused> {
    let mut values = headers.get_all(name).iter();
    match (values.next().and_then(|value| value.to_str().ok()), values.next()) {
        (Some(value), None) => Ok(value),
        _ => Err(Reason::Header.into()),
    }
}

fn seconds(text: &str) -> Result<SystemTime, Refused> {
    let digits = !text.is_empty() && text.len() <= 12 && text.bytes().all(|byte| byte.is_ascii_digit());
    let seconds = text.parse().ok().filter(|_| digits).map(Duration::from_secs);
    seconds.and_then(|since| SystemTime::UNIX_EPOCH.checked_add(since)).ok_or_else(|| Reason::Time.into())
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pairs = text.as_bytes().chunks(2);
    pairs.map(|pair| if let [high, low] = pair { Some(digit(high)? << 4 | digit(low)?) } else { None }).collect()
}

impl fmt::Debug for Hmac {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { header, covers, .. } = self;
        formatter.debug_struct("Hmac").field("header", header).field("covers", covers).finish_non_exhaustive()
    }
}
