//! GraphQL.

use std::future::Future;

use permitted::{Client, Error, Map, MaybeSend, Strategy, Value};

/// The version that Wix has.
const PATH: &str = "/graphql/alpha";

/// Wix's GraphQL, for a client of any identity.
pub trait Graphql {
    /// Sends a query or mutation, with its variables. Wix calls the version that it has *alpha*.
    ///
    /// **Nothing checks who may ask for what**: it compiles for every identity, and Wix alone decides, for each field.
    ///
    /// ```no_run
    /// use permitted_wix::Graphql;
    ///
    /// # async fn ask(client: permitted_wix::Client<impl permitted::Strategy>) -> Result<(), permitted_wix::Error> {
    /// let text = "query ($named: Boolean!) { __typename @include(if: $named) }";
    /// let variables = permitted::Map::from_iter([("named".to_owned(), true.into())]);
    /// let outcome = client.graphql(text, variables).await?;
    /// for error in &outcome.errors {
    ///     eprintln!("{}", error.message);
    /// }
    /// println!("{:?}", outcome.data);
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// No response, or one that is none of GraphQL ([`Error::is_ambiguous`], as a mutation may have been done). What GraphQL itself calls errors is in the outcome, since there may be data beside them.
    fn graphql(&self, text: &str, variables: Map) -> impl Future<Output = Result<GraphqlOutcome, Error>> + MaybeSend;
}

/// The response to a query of GraphQL.
#[derive(Debug, Clone, PartialEq)]
#[must_use = "it may be full of errors"]
pub struct GraphqlOutcome {
    /// The data: `null` if there are none, and `null` where an error took the place of a field.
    pub data: Value,
    /// The errors.
    pub errors: Vec<GraphqlError>,
}

/// An error of GraphQL.
#[derive(Debug, Clone, PartialEq)]
pub struct GraphqlError {
    /// The text.
    pub message: String,
    /// The field that it is about: names, and numbers within lists.
    pub path: Vec<Value>,
    /// All that the server says beside.
    pub extensions: Map,
}

impl<S: Strategy> Graphql for Client<S> {
    async fn graphql(&self, text: &str, variables: Map) -> Result<GraphqlOutcome, Error> {
        let mut body = Map::from_iter([("query".to_owned(), text.into())]);
        if !variables.is_empty() {
            body.insert("variables".to_owned(), variables.into());
        }
        let response = self.request("POST", PATH).json(&Value::Object(body)).await?;
        outcome(response).ok_or_else(|| Error::lost("the response is none of GraphQL"))
    }
}

/// Data, errors, or both: a response that has neither is none.
fn outcome(response: Option<Value>) -> Option<GraphqlOutcome> {
    let Some(Value::Object(mut response)) = response else { return None };
    let errors = match response.remove("errors") {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(errors)) => errors.into_iter().map(error).collect::<Option<_>>()?,
        Some(_) => return None,
    };
    let data = response.remove("data");
    if data.is_none() && errors.is_empty() {
        return None;
    }
    Some(GraphqlOutcome { data: data.unwrap_or_default(), errors })
}

fn error(error: Value) -> Option<GraphqlError> {
    let Value::Object(mut error) = error else { return None };
    let Some(Value::String(message)) = error.remove("message") else { return None };
    let path = match error.remove("path") {
        Some(Value::Array(path)) => path,
        _ => Vec::new(),
    };
    let extensions = match error.remove("extensions") {
        Some(Value::Object(extensions)) => extensions,
        _ => Map::new(),
    };
    Some(GraphqlError { message, path, extensions })
}
