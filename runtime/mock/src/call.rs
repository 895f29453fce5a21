//! A permitted call with valid arguments, as the test's closure gets it.

use permitted::Operation;
use serde_json::Value;

use crate::arguments;
use crate::caller::Caller;
use crate::received::Received;
use crate::template::Captured;

/// A permitted call with valid arguments.
#[derive(Debug)]
pub struct Call<'a> {
    /// The operation.
    pub operation: &'static Operation,
    /// The caller; `None` only for public operations.
    pub caller: Option<&'a Caller>,
    /// The request itself.
    pub request: &'a Received,
    /// The JSON body; `null` when the operation takes none.
    pub body: Value,
    pub(crate) path: Captured,
}

impl Call<'_> {
    /// The JSON body as a type, such as the one that the bindings have for it.
    ///
    /// # Errors
    /// The body is not of that type.
    pub fn json<T: serde::de::DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        T::deserialize(&self.body)
    }

    /// The path parameter of that name; empty if the template has none.
    #[must_use]
    pub fn path(&self, name: &str) -> &str {
        self.path.iter().find(|(given, _)| given == name).map_or("", |(_, value)| value)
    }

    /// The query parameter of that name.
    #[must_use]
    pub fn query(&self, name: &str) -> Option<&str> {
        self.request.query(name)
    }

    /// The query parameter of that name whose value is JSON.
    #[must_use]
    pub fn query_json(&self, name: &str) -> Option<Value> {
        let parameter = self.operation.parameters.iter().find(|parameter| parameter.name == name)?;
        arguments::json(parameter, self.query(name)?).ok().flatten()
    }

    /// The subject of the caller; empty if there is none.
    #[must_use]
    pub fn subject(&self) -> &str {
        self.caller.map_or("", |caller| &caller.subject)
    }

    /// Returns true if the caller has that identity.
    #[must_use]
    pub fn is(&self, identity: &str) -> bool {
        self.caller.is_some_and(|caller| caller.identities.iter().any(|proved| proved == identity))
    }
}
