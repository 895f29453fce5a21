//! The back end: what it does with each request, and nothing else.

use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};

use http::header::{AUTHORIZATION, LOCATION};
use http::{Request, Response, StatusCode};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use permitted::strategy::Exchange;
use permitted::{Limits, SecretString};
use permitted_wix::orders::{OrdersExt, SearchOrdersRequest};
use permitted_wix::products::ProductsExt;
use permitted_wix::webhook::events::stores::ProductsEvent;
use permitted_wix::webhook::{AppWebhooks, Delivery, Lifecycle, WixEvent};
use permitted_wix::{AppSession, Caller, Client, DelegatedSession, Error, Install, WixApp};
use tokio::net::TcpListener;

/// The back end of one app.
pub(crate) struct BackEnd {
    pub(crate) app: WixApp,
    pub(crate) webhooks: AppWebhooks,
    /// The URL of `/installed`, as the app's page at Wix has it.
    pub(crate) redirect_url: String,
    /// Installations that the browser has yet to come back from, by a cookie's value in a real one.
    pub(crate) pending: Mutex<HashMap<String, Install>>,
    /// What the program would keep in a database.
    pub(crate) seen: Mutex<Vec<String>>,
}

type Answer = Result<Response<String>, Error>;

/// Answers requests until the program ends.
pub(crate) async fn serve(back_end: Arc<BackEnd>, listener: TcpListener) {
    while let Ok((stream, _)) = listener.accept().await {
        let back_end = Arc::clone(&back_end);
        let answer = service_fn(move |request| {
            let back_end = Arc::clone(&back_end);
            async move { Ok::<_, Infallible>(back_end.answer(request).await) }
        });
        // Whoever sends the head of a request too slowly is cut off; a body ends with its connection.
        let connection = http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), answer);
        tokio::spawn(connection);
    }
}

impl BackEnd {
    /// The answer to a request. An error of Wix is one of ours to who asks us.
    pub(crate) async fn answer<B: http_body::Body>(self: Arc<Self>, request: Request<B>) -> Response<String> {
        let answer = match request.uri().path() {
            "/install" => self.install(),
            "/installed" => self.installed(&request.uri().to_string()).await,
            "/webhooks" => Ok(self.event(request).await),
            "/orders" => self.orders(&request).await,
            _ => Ok(plain(StatusCode::NOT_FOUND, "")),
        };
        answer.unwrap_or_else(|_| plain(StatusCode::BAD_GATEWAY, "Wix refuses it, or does not answer"))
    }

    fn install(&self) -> Answer {
        let install = self.app.install(&self.redirect_url, None)?;
        let url = install.url().to_owned();
        self.pending.lock().unwrap_or_else(PoisonError::into_inner).insert("of-the-cookie".to_owned(), install);
        let mut answer = plain(StatusCode::FOUND, "");
        answer.headers_mut().extend(url.parse().ok().map(|url| (LOCATION, url)));
        Ok(answer)
    }

    async fn installed(&self, callback: &str) -> Answer {
        let install = self.pending.lock().unwrap_or_else(PoisonError::into_inner).remove("of-the-cookie");
        let Some(install) = install else { return Ok(plain(StatusCode::BAD_REQUEST, "begin at /install")) };
        let exchange = Exchange::new(Limits::default())?;
        // The browser sends a path; the callback is the whole URL.
        let query = callback.split_once('?').map_or("", |(_, query)| query);
        let installed = install.finish(&format!("{}?{query}", self.redirect_url), &exchange).await?;
        let instance = installed.instance_id(&exchange).await?;
        self.keep(format!("installed on {instance}"));
        Ok(plain(StatusCode::OK, "installed"))
    }

    /// An event that came before is answered as the first time. One that could not be acted on comes again.
    async fn event<B: http_body::Body>(&self, request: Request<B>) -> Response<String> {
        match self.webhooks.receive_request(request).await {
            Err(refused) => plain(refused.status(), ""),
            Ok(Delivery::Duplicate(_)) => plain(StatusCode::OK, "again"),
            Ok(Delivery::New(event)) => match self.act_on(event.payload()).await {
                Ok(()) => plain(StatusCode::OK, "new"),
                Err(_) => {
                    // If that fails too, the next delivery is a duplicate: say so where somebody looks.
                    if self.webhooks.forget(&event).await.is_err() {
                        self.keep("an event is lost".to_owned());
                    }
                    plain(StatusCode::INTERNAL_SERVER_ERROR, "")
                }
            },
        }
    }

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

    /// A caller's own orders, as the caller; all orders of the site, as the app, for a Wix user alone.
    async fn orders<B>(&self, request: &Request<B>) -> Answer {
        let token = request.headers().get(AUTHORIZATION).and_then(|token| token.to_str().ok());
        let Some(token) = token else { return Ok(plain(StatusCode::UNAUTHORIZED, "")) };
        let itself = Client::new(self.app.instance("instance-1"))?;
        let all = SearchOrdersRequest::default();
        let found = match itself.on_behalf_of(SecretString::from(token)).await? {
            Caller::AsMember(_) | Caller::AsVisitor(_) => return Ok(plain(StatusCode::FORBIDDEN, "")),
            Caller::AsUser(user) => user.elevate()?.orders().search_orders(&all).await?,
        };
        Ok(plain(StatusCode::OK, &format!("{} orders", found.orders.map_or(0, |orders| orders.len()))))
    }

    fn keep(&self, line: String) {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).push(line);
    }
}

fn plain(status: StatusCode, text: &str) -> Response<String> {
    let mut response = Response::new(text.to_owned());
    *response.status_mut() = status;
    response
}
