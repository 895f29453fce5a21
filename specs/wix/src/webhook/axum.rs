//! Requests of Wix as arguments of axum's handlers.

use axum_core::body::Body;
use axum_core::extract::Request;
use axum_core::response::{IntoResponse, Response};
use http::header::CONTENT_TYPE;
use http::{HeaderValue, StatusCode};
use permitted::webhook::{Delivery, Event, Receive, Refused};

use super::{AppWebhooks, PluginCall, PluginError, PluginResponse, ServicePlugins, Wix, WixEvent};

impl Receive for AppWebhooks {
    type Delivery = Delivery<Event<Wix, WixEvent>>;

    fn delivery(&self, request: Request) -> impl Future<Output = Result<Self::Delivery, Refused>> + Send {
        self.receive_request(request)
    }
}

impl Receive for ServicePlugins {
    type Delivery = Delivery<Event<Wix, PluginCall>>;

    fn delivery(&self, request: Request) -> impl Future<Output = Result<Self::Delivery, Refused>> + Send {
        self.receive_request(request)
    }
}

/// As Wix reads it. A status that is no error is 500.
impl IntoResponse for PluginError {
    fn into_response(self) -> Response {
        self.response().into_response()
    }
}

/// In JSON, with its status.
impl IntoResponse for PluginResponse {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        response
    }
}
