//! The body of a token request.

use std::borrow::Cow;
use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde::ser::{Serialize, SerializeMap, Serializer};
use zeroize::Zeroizing;

use crate::error::{Error, Kind};
use crate::text::escaped;
use crate::url::form_urlencoded;

/// The fields of a JSON body or a form, of which some are secret: those are wiped after use, and taken out of what the server
/// says about the request.
///
/// ```
/// use permitted::strategy::Fields;
///
/// let secret = permitted::SecretString::from("from-the-vault");
/// let body = Fields::new().text("grant_type", "client_credentials").secret("client_secret", &secret);
/// assert!(!format!("{body:?}").contains("vault"));
/// ```
#[derive(Default)]
pub struct Fields {
    fields: Vec<(Cow<'static, str>, Field)>,
    /// Secrets that go with the request in another place, such as a password within `Authorization`.
    beside: Vec<SecretString>,
}

enum Field {
    Text(String),
    Secret(SecretString),
    Object(Fields),
    Objects(Vec<Fields>),
    Value(serde_json::Value),
}

impl Fields {
    /// No field yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A text that may be seen.
    #[must_use]
    pub fn text(mut self, name: impl Into<Cow<'static, str>>, value: &str) -> Self {
        self.fields.push((name.into(), Field::Text(value.to_owned())));
        self
    }

    /// A text that may not be seen.
    #[must_use]
    pub fn secret(mut self, name: impl Into<Cow<'static, str>>, value: &SecretString) -> Self {
        self.fields.push((name.into(), Field::Secret(value.clone())));
        self
    }

    /// An object.
    #[must_use]
    pub fn object(mut self, name: impl Into<Cow<'static, str>>, value: Self) -> Self {
        self.fields.push((name.into(), Field::Object(value)));
        self
    }

    /// A list of objects.
    #[must_use]
    pub fn objects(mut self, name: impl Into<Cow<'static, str>>, values: impl IntoIterator<Item = Self>) -> Self {
        self.fields.push((name.into(), Field::Objects(values.into_iter().collect())));
        self
    }

    /// Other JSON that may be seen.
    #[must_use]
    pub fn value(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<serde_json::Value>) -> Self {
        self.fields.push((name.into(), Field::Value(value.into())));
        self
    }

    /// The JSON text, written in one buffer of the right size: one that grew would leave copies behind.
    pub(super) fn to_json(&self) -> Result<Zeroizing<Vec<u8>>, Error> {
        let unwritable =
            |error: serde_json::Error| Error::credential("the token request cannot be written").with_source(error);
        let mut length = Length(0);
        serde_json::to_writer(&mut length, &Written(self)).map_err(unwritable)?;
        let mut text = Zeroizing::new(Vec::with_capacity(length.0));
        serde_json::to_writer(&mut *text, &Written(self)).map_err(unwritable)?;
        Ok(text)
    }

    pub(super) fn secrets(&self) -> Vec<&SecretString> {
        let secrets = self.fields.iter().map(|(_, field)| match field {
            Field::Text(_) | Field::Value(_) => Vec::new(),
            Field::Secret(secret) => vec![secret],
            Field::Object(fields) => fields.secrets(),
            Field::Objects(all) => all.iter().flat_map(Self::secrets).collect(),
        });
        secrets.flatten().chain(&self.beside).collect()
    }

    /// A secret that is sent beside the body: it is taken out of what the server says, too.
    pub(crate) fn beside(mut self, secret: &SecretString) -> Self {
        self.beside.push(secret.clone());
        self
    }

    /// The form (`application/x-www-form-urlencoded`), in one buffer of the right size.
    pub(super) fn to_form(&self) -> Result<Zeroizing<Vec<u8>>, Error> {
        let mut pairs = Vec::with_capacity(self.fields.len());
        for (name, field) in &self.fields {
            pairs.push(match field {
                Field::Text(text) => (&**name, text.as_str()),
                Field::Secret(secret) => (&**name, secret.expose_secret()),
                Field::Object(_) | Field::Objects(_) | Field::Value(_) => {
                    let message = format!("a form cannot have JSON, as its field `{}` is", escaped(name));
                    return Err(Error::new(Kind::Request, message));
                }
            });
        }
        let length = pairs.iter().map(|(name, value)| 3 * (name.len() + value.len()) + 2).sum();
        let mut form = Zeroizing::new(Vec::with_capacity(length));
        for (name, value) in pairs {
            if !form.is_empty() {
                form.push(b'&');
            }
            push_form_encoded(&mut form, name);
            form.push(b'=');
            push_form_encoded(&mut form, value);
        }
        Ok(form)
    }
}

/// Adds a text as forms have it, at most three bytes for each of its own.
pub(crate) fn push_form_encoded(form: &mut Vec<u8>, text: &str) {
    for piece in form_urlencoded::byte_serialize(text.as_bytes()) {
        form.extend_from_slice(piece.as_bytes());
    }
}

/// The serialization of the fields. It is not on `Fields` itself, so that its secrets are written nowhere else.
struct Written<'a>(&'a Fields);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = &self.0.fields;
        let mut map = serializer.serialize_map(Some(fields.len()))?;
        for (name, field) in fields {
            match field {
                Field::Text(text) => map.serialize_entry(name, text)?,
                Field::Secret(secret) => map.serialize_entry(name, secret.expose_secret())?,
                Field::Object(fields) => map.serialize_entry(name, &Written(fields))?,
                Field::Objects(all) => map.serialize_entry(name, &all.iter().map(Written).collect::<Vec<_>>())?,
                Field::Value(value) => map.serialize_entry(name, value)?,
            }
        }
        map.end()
    }
}

struct Length(usize);

impl std::io::Write for Length {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl fmt::Debug for Fields {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_set().entries(self.fields.iter().map(|(name, _)| name)).finish()
    }
}
