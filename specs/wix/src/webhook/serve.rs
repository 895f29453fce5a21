//! Calls of Wix, taken by handlers that have the types of the plugin's kind.

use permitted::webhook::Refused;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::plugin::{PluginCall, PluginError, PluginResponse};

/// Asks the handler of a method. A response that is no JSON is an error of the plugin, with status 500.
pub(super) async fn respond<Q, A, E, F>(
    call: &PluginCall,
    handler: impl FnOnce(Q) -> F,
) -> Result<PluginResponse, Refused>
where
    Q: DeserializeOwned,
    A: Serialize,
    E: Into<PluginError>,
    F: Future<Output = Result<A, E>>,
{
    Ok(match handler(call.request()?).await {
        Ok(response) => PluginResponse::of(&response),
        Err(error) => error.into().response(),
    })
}

/// The errors that a kind of plugin declares: `"CODE" status => Variant(data: Data);`.
macro_rules! plugin_errors {
    ($(#[$meta:meta])* $errors:ident: $($code:literal $status:literal => $error:ident $(($data:ident: $type:path))?;)*) => {
        $(#[$meta])*
        #[derive(Debug)]
        #[non_exhaustive]
        pub enum $errors {
            $(#[doc = concat!("`", $code, "`, status ", $status, ".")] $error $(($type))?,)*
            /// An error that the package does not declare.
            Other($crate::webhook::PluginError),
        }

        impl From<$errors> for $crate::webhook::PluginError {
            fn from(error: $errors) -> Self {
                match error {
                    $($errors::$error $(($data))? => Self::new($code, $status)$(.with(&$data))?,)*
                    $errors::Other(error) => error,
                }
            }
        }

        impl From<$crate::webhook::PluginError> for $errors {
            fn from(error: $crate::webhook::PluginError) -> Self {
                Self::Other(error)
            }
        }
    };
}
pub(super) use plugin_errors;

/// A kind of plugin: a trait with its methods, `"/path" => name(Request) -> Response;`, and the function that responds to calls.
macro_rules! plugin {
    ($(#[$meta:meta])* $plugin:ident $extension:literal $error:path:
        $($(#[$said:meta])* $path:literal => $method:ident($request:path) -> $response:path;)*) => {
        $(#[$meta])*
        ///
        #[doc = concat!("Wix calls it `", $extension, "`. [`respond`] calls the methods.")]
        pub trait $plugin: Sync {
            $(
                $(#[$said])*
                #[doc = concat!("Wix calls `", $path, "`.")]
                fn $method(
                    &self,
                    request: $request,
                    call: &$crate::webhook::PluginCall,
                ) -> impl Future<Output = Result<$response, $error>> + Send;
            )*
        }

        /// The response to a call; none if it is a call of another kind of plugin, or to a path that this kind does not have.
        ///
        /// # Errors
        /// [`Reason::Payload`](crate::webhook::Reason::Payload): Wix sends the request in another shape than the package says.
        pub async fn respond<P: $plugin>(
            plugin: &P,
            call: &$crate::webhook::PluginCall,
        ) -> Option<Result<$crate::webhook::PluginResponse, $crate::webhook::Refused>> {
            $(if call.is($extension, $path) {
                return Some($crate::webhook::serve::respond(call, |request| plugin.$method(request, call)).await);
            })*
            None
        }
    };
}
pub(super) use plugin;
