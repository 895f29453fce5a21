//! The back end: what it does with each request, and nothing else.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::{FromRef, RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use http::header::AUTHORIZATION;
use http::{HeaderMap, StatusCode};
use permitted::strategy::Exchange;
use permitted::{Limits, SecretString};
use permitted_wix::orders::{OrdersExt, SearchOrdersRequest};
use permitted_wix::products::ProductsExt;
use permitted_wix::webhook::events::stores::ProductsEvent;
use permitted_wix::webhook::plugins::ecom::additional_fees::{
    self, AdditionalFee, AdditionalFeesPlugin, CalculateAdditionalFeesRequest, CalculateAdditionalFeesResponse,
};
use permitted_wix::webhook::{
    AppWebhooks, Delivery, Lifecycle, PluginCall, PluginError, Received, ServicePlugins, WixEvent,
};
use permitted_wix::{AppSession, Caller, Client, DelegatedSession, Error, Install, WixApp};

/// The back end of one app.
#[derive(Clone)]
pub(crate) struct BackEnd(pub(crate) Arc<Parts>);

pub(crate) struct Parts {
    pub(crate) app: WixApp,
    pub(crate) webhooks: Arc<AppWebhooks>,
    pub(crate) plugins: Arc<ServicePlugins>,
    /// The URL of `/installed`, as the app's page at Wix has it.
    pub(crate) redirect_url: String,
    /// Installations that the browser has yet to come back from, by a cookie's value in a real one.
    pub(crate) pending: Mutex<HashMap<String, Install>>,
    /// What the program would keep in a database.
    pub(crate) seen: Mutex<Vec<String>>,
}

/// For the argument `Received<AppWebhooks>`.
impl FromRef<BackEnd> for Arc<AppWebhooks> {
    fn from_ref(back_end: &BackEnd) -> Self {
        Self::clone(&back_end.0.webhooks)
    }
}

/// For the argument `Received<ServicePlugins>`.
impl FromRef<BackEnd> for Arc<ServicePlugins> {
    fn from_ref(back_end: &BackEnd) -> Self {
        Self::clone(&back_end.0.plugins)
    }
}

type Outcome = Result<Response, Failure>;

/// An error of Wix is one of ours to who asks us.
pub(crate) struct Failure;

impl<E: Into<Error>> From<E> for Failure {
    fn from(_: E) -> Self {
        Self
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        (StatusCode::BAD_GATEWAY, "Wix refuses it, or does not respond").into_response()
    }
}

pub(crate) fn router(back_end: BackEnd) -> Router {
    Router::new()
        .route("/install", get(install))
        .route("/installed", get(installed))
        .route("/webhooks", post(event))
        .route("/plugins/{*path}", post(plugin))
        .route("/orders", get(orders))
        .with_state(back_end)
}

async fn install(State(BackEnd(parts)): State<BackEnd>) -> Outcome {
    let install = parts.app.install(&parts.redirect_url, None)?;
    let to = Redirect::to(install.url());
    parts.pending.lock().unwrap_or_else(PoisonError::into_inner).insert("of-the-cookie".to_owned(), install);
    Ok(to.into_response())
}

async fn installed(State(BackEnd(parts)): State<BackEnd>, RawQuery(query): RawQuery) -> Outcome {
    let install = parts.pending.lock().unwrap_or_else(PoisonError::into_inner).remove("of-the-cookie");
    let Some(install) = install else { return Ok((StatusCode::BAD_REQUEST, "begin at /install").into_response()) };
    let exchange = Exchange::new(Limits::default())?;
    // The browser sends a path; the callback is the whole URL.
    let callback = format!("{}?{}", parts.redirect_url, query.unwrap_or_default());
    let installed = install.finish(&callback, &exchange).await?;
    let instance = installed.instance_id(&exchange).await?;
    parts.keep(format!("installed on {instance}"));
    Ok("installed".into_response())
}

/// What arrives here is from Wix, for this app, and not too old. An event that came before gets the same response. One
/// that could not be acted on comes again.
async fn event(State(BackEnd(parts)): State<BackEnd>, Received(delivery): Received<AppWebhooks>) -> Response {
    let Delivery::New(event) = delivery else { return "again".into_response() };
    if parts.act_on(event.payload()).await.is_ok() {
        return "new".into_response();
    }
    // If that fails too, the next delivery is a duplicate: say so where somebody looks.
    if parts.webhooks.forget(&event).await.is_err() {
        parts.keep("an event is lost".to_owned());
    }
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

/// The fee for gifts.
struct GiftWrap;

impl AdditionalFeesPlugin for GiftWrap {
    async fn calculate_additional_fees(
        &self,
        request: CalculateAdditionalFeesRequest,
        call: &PluginCall,
    ) -> Result<CalculateAdditionalFeesResponse, PluginError> {
        let currency = call.currency().ok_or_else(|| PluginError::new("NO_CURRENCY", 400))?;
        let items = request.line_items.unwrap_or_default();
        let fee = AdditionalFee {
            code: "gift-wrap".into(),
            name: Some("Gift wrap".to_owned()),
            price: Some(format!("{}.00", items.len())),
            ..AdditionalFee::default()
        };
        let additional_fees = Some(if items.is_empty() { Vec::new() } else { vec![fee] });
        Ok(CalculateAdditionalFeesResponse {
            additional_fees,
            currency: Some(currency.to_owned()),
            ..CalculateAdditionalFeesResponse::default()
        })
    }
}

/// A call that Wix repeats gets the same response.
async fn plugin(Received(delivery): Received<ServicePlugins>) -> Response {
    let (Delivery::New(call) | Delivery::Duplicate(call)) = delivery;
    match additional_fees::respond(&GiftWrap, call.payload()).await {
        Some(Ok(response)) => response.into_response(),
        Some(Err(refused)) => refused.status().into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// A caller's own orders, as the caller; all orders of the site, as the app, for a Wix user alone.
async fn orders(State(BackEnd(parts)): State<BackEnd>, headers: HeaderMap) -> Outcome {
    let token = headers.get(AUTHORIZATION).and_then(|token| token.to_str().ok());
    let Some(token) = token else { return Ok(StatusCode::UNAUTHORIZED.into_response()) };
    let itself = Client::new(parts.app.instance("instance-1"))?;
    let all = SearchOrdersRequest::default();
    let found = match itself.on_behalf_of(SecretString::from(token)).await? {
        Caller::AsMember(_) | Caller::AsVisitor(_) => return Ok(StatusCode::FORBIDDEN.into_response()),
        Caller::AsUser(user) => user.elevate()?.orders().search_orders(&all).await?,
    };
    Ok(format!("{} orders", found.orders.map_or(0, |orders| orders.len())).into_response())
}

impl Parts {
    async fn act_on(&self, event: &WixEvent) -> Result<(), Error> {
        let instance = event.instance().unwrap_or_default();
        match event.lifecycle() {
            Some(Lifecycle::Installed { .. }) => self.keep(format!("{instance} has the app")),
            Some(Lifecycle::Removed { .. }) => self.keep(format!("{instance} has it no more")),
            _ => {}
        }
        if let Some(Ok(ProductsEvent::ProductCreated(product))) = event.of() {
            // As the app itself, on the site where it happened.
            let client = Client::new(self.app.instance(instance))?;
            let id = product.id.value().map(String::as_str).unwrap_or_default();
            let now = client.products().get_product(id).await?.product;
            self.keep(format!("{} is there", now.and_then(|product| product.name.into_value()).unwrap_or_default()));
        }
        Ok(())
    }

    fn keep(&self, line: String) {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).push(line);
    }
}
