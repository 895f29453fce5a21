//! The body of a token request.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde::ser::{Serialize, SerializeMap, Serializer};
use zeroize::Zeroizing;

use crate::error::Error;

/// The fields of a JSON body, of which some are secret: those are wiped after use, and taken out of what the server says
/// about the request.
///
/// ```
/// use permitted::strategy::Fields;
///
/// let secret = permitted::SecretString::from("from-the-vault");
/// let body = Fields::new().text("grant_type", "client_credentials").secret("client_secret", &secret);
/// assert!(!format!("{body:?}").contains("vault"));
/// ```
#[derive(Default)]
pub struct Fields(Vec<(&'static str, Field)>);

enum Field {
    Text(String),
    Secret(SecretString),
    Object(Fields),
}

impl Fields {
    /// No field yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A text that may be seen.
    #[must_use]
    pub fn text(mut self, name: &'static str, value: &str) -> Self {
        self.0.push((name, Field::Text(value.to_owned())));
        self
    }

    /// A text that may not.
    #[must_use]
    pub fn secret(mut self, name: &'static str, value: &SecretString) -> Self {
        self.0.push((name, Field::Secret(value.clone())));
        self
    }

    /// An object.
    #[must_use]
    pub fn object(mut self, name: &'static str, value: Self) -> Self {
        self.0.push((name, Field::Object(value)));
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
        let secrets = self.0.iter().map(|(_, field)| match field {
            Field::Text(_) => Vec::new(),
            Field::Secret(secret) => vec![secret],
            Field::Object(fields) => fields.secrets(),
        });
        secrets.flatten().collect()
    }
}

/// Not on `Fields` itself: its secrets are written nowhere else.
struct Written<'a>(&'a Fields);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = &self.0.0;
        let mut map = serializer.serialize_map(Some(fields.len()))?;
        for (name, field) in fields {
            match field {
                Field::Text(text) => map.serialize_entry(name, text)?,
                Field::Secret(secret) => map.serialize_entry(name, secret.expose_secret())?,
                Field::Object(fields) => map.serialize_entry(name, &Written(fields))?,
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
        formatter.debug_set().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}
