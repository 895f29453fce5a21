//! The extractor of requests for axum 0.8.

use std::sync::Arc;

use axum_core::extract::{FromRef, FromRequest, Request};
use axum_core::response::{IntoResponse, Response};

use super::{Delivery, Event, Refused, Webhook};
use crate::identity::Identity;

/// The request of a sender, as an argument of a handler of axum (feature `axum`): the handler runs only if the request was verified. `W` is a [`Webhook`],
/// or another [`Receive`], which the router has in its state as an [`Arc`].
///
/// A [`Refused`] request gets a response with its status and no text. The body is read up to the webhook's own limit, whatever its content type says and
/// whatever `DefaultBodyLimit` allows.
///
/// ```
/// use std::sync::Arc;
///
/// use axum::extract::State;
/// use axum::routing::post;
/// use axum::{Router, http::StatusCode};
/// use permitted::webhook::{Delivery, Received, Webhook};
///
/// struct Bank;
/// impl permitted::Identity for Bank { const NAME: &'static str = "bank"; }
///
/// async fn paid(State(webhook): State<Arc<Webhook<Bank>>>, Received(delivery): Received<Webhook<Bank>>) -> StatusCode {
///     let Delivery::New(event) = delivery else {
///         return StatusCode::OK; // it was acted on before
///     };
///     if act_on(event.payload()).await {
///         return StatusCode::OK;
///     }
///     // So that the next delivery is new.
///     drop(webhook.forget(&event).await);
///     StatusCode::INTERNAL_SERVER_ERROR
/// }
///
/// fn routes(webhook: Webhook<Bank>) -> Router {
///     Router::new().route("/paid", post(paid)).with_state(Arc::new(webhook))
/// }
/// # async fn act_on(_: &[u8]) -> bool { true }
/// ```
#[derive(Debug)]
pub struct Received<W: Receive>(
    /// The verified delivery.
    pub W::Delivery,
);

/// A verifier of whole requests, for [`Received`].
pub trait Receive: Send + Sync + 'static {
    /// The type of a verified delivery.
    type Delivery: Send;

    /// The delivery of a request.
    ///
    /// # Errors
    /// [`Refused`]; there is no delivery without a reason to believe it.
    fn delivery(&self, request: Request) -> impl Future<Output = Result<Self::Delivery, Refused>> + Send;
}

impl<I: Identity> Receive for Webhook<I> {
    type Delivery = Delivery<Event<I>>;

    fn delivery(&self, request: Request) -> impl Future<Output = Result<Self::Delivery, Refused>> + Send {
        self.receive_request(request)
    }
}

impl<S, W> FromRequest<S> for Received<W>
where
    S: Send + Sync,
    W: Receive,
    Arc<W>: FromRef<S>,
{
    type Rejection = Refused;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refused> {
        Arc::<W>::from_ref(state).delivery(request).await.map(Self)
    }
}

/// Its status, and no text.
impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        self.status().into_response()
    }
}
