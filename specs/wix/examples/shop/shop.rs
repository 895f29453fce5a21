//! The shop: its clients, and the list of products.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use axum::extract::{DefaultBodyLimit, Extension, Query, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Router, middleware};
use http::header::CONTENT_TYPE;
use permitted::token::TokenStore;
use permitted::{Nullable, Server};
use permitted_wix::identities::{Member, Visitor};
use permitted_wix::products::{
    CommonCursorPaging, CommonCursorSearch, ProductsExt, V3SearchProductsRequest, WixCommonSearchDetails,
};
use permitted_wix::{Client, Either, Error, Login, OAuth, VisitorSession};

use crate::page::{Failure, Page, Products};
use crate::session::{Browser, of_browser};
use crate::{cart, login, page};

/// The products of one page.
const PAGE: i32 = 12;

/// What all requests share.
pub(crate) struct Shop {
    client_id: String,
    pub(crate) url: String,
    pub(crate) store: Arc<dyn TokenStore>,
    wix: Option<Server>,
    /// Its connections are those of all visitors, and it makes no call.
    connections: Client<OAuth<Visitor>>,
    /// The logins that browsers have yet to come back from, for ten minutes.
    pub(crate) pending: Mutex<HashMap<String, (Instant, Login)>>,
}

/// A visitor, or a member: may call what both may call.
pub(crate) type Shopper = Client<Either<OAuth<Visitor>, OAuth<Member>>>;

impl Shop {
    /// The shop of a headless project; `wix` is the mock in tests.
    pub(crate) fn new(
        client_id: impl Into<String>,
        url: impl Into<String>,
        store: Arc<dyn TokenStore>,
        wix: Option<Server>,
    ) -> Result<Self, Error> {
        let client_id = client_id.into();
        let connections = Client::new(at(OAuth::visitor(&*client_id), wix.as_ref()))?;
        let url = url.into().trim_end_matches('/').to_owned();
        Ok(Self { client_id, url, store, wix, connections, pending: Mutex::default() })
    }

    pub(crate) fn is_secure(&self) -> bool {
        self.url.starts_with("https://")
    }

    /// `__Host-`: the browser takes it from this host alone, and over TLS.
    pub(crate) fn cookie(&self) -> &'static str {
        if self.is_secure() { "__Host-session" } else { "session" }
    }

    /// The visitor of a browser session. Nothing is sent before a call.
    pub(crate) fn visitor(&self, browser: &Browser) -> Result<Client<OAuth<Visitor>>, Error> {
        self.connections.with_strategy(self.stored_visitor(browser))
    }

    fn stored_visitor(&self, Browser(name): &Browser) -> OAuth<Visitor> {
        at(OAuth::stored_visitor(&*self.client_id, Arc::clone(&self.store), name), self.wix.as_ref())
    }

    /// Whoever the session is: its member after a login, otherwise its visitor.
    pub(crate) async fn shopper(&self, browser: &Browser) -> Result<(Shopper, Page), Error> {
        let Browser(name) = browser;
        let is_member = self.visitor(browser)?.stored_member().await?.is_some();
        let strategy = if is_member {
            let member = OAuth::assume_stored_member(&*self.client_id, Arc::clone(&self.store), name);
            Either::Right(at(member, self.wix.as_ref()))
        } else {
            Either::Left(self.stored_visitor(browser))
        };
        Ok((self.connections.with_strategy(strategy)?, Page { is_member }))
    }
}

fn at<I: permitted::Identity>(strategy: OAuth<I>, wix: Option<&Server>) -> OAuth<I> {
    match wix {
        Some(wix) => strategy.at(wix.clone()),
        None => strategy,
    }
}

pub(crate) fn router(shop: Arc<Shop>) -> Router {
    Router::new()
        .route("/", get(products))
        .route("/cart", get(cart::show))
        .route("/cart/add", post(cart::add))
        .route("/cart/change", post(cart::change))
        .route("/cart/remove", post(cart::remove))
        .route("/login", get(login::form).post(login::by_password))
        .route("/login/wix", post(login::at_wix))
        .route("/callback", get(login::back))
        .route("/logout", post(login::out))
        .fallback(async || page::message(http::StatusCode::NOT_FOUND, "There is no such page."))
        .layer(middleware::from_fn_with_state(Arc::clone(&shop), of_browser))
        .layer(DefaultBodyLimit::max(16 * 1024))
        .route("/style.css", get(async || ([(CONTENT_TYPE, "text/css")], page::STYLE)))
        .with_state(shop)
}

/// A page of products: all, or those that mention what was searched for.
async fn products(
    State(shop): State<Arc<Shop>>,
    Extension(browser): Extension<Browser>,
    Query(asked): Query<HashMap<String, String>>,
) -> Result<Response, Failure> {
    let text = |name: &str| asked.get(name).map(String::as_str).filter(|text| !text.is_empty());
    let words = text("q").map(|words| words.chars().take(100).collect::<String>());
    // A cursor stands for the whole search.
    let search = match text("cursor") {
        Some(cursor) => CommonCursorSearch { cursor_paging: Some(paging(Some(cursor))), ..Default::default() },
        None => CommonCursorSearch {
            cursor_paging: Some(paging(None)),
            search: words
                .clone()
                .map(|words| WixCommonSearchDetails { expression: words.into(), ..Default::default() }),
            ..Default::default()
        },
    };
    let (shopper, page) = shop.shopper(&browser).await?;
    let request =
        V3SearchProductsRequest { search: Some(search), fields: Some(vec!["CURRENCY".into()]), ..Default::default() };
    let found = shopper.products().search_products(&request).await?;
    let cursors = found.paging_metadata.and_then(|metadata| metadata.cursors).unwrap_or_default();
    let shown = Products {
        words: &words.unwrap_or_default(),
        products: &found.products.unwrap_or_default(),
        before: cursors.prev.value().map(String::as_str),
        next: cursors.next.value().map(String::as_str),
    };
    Ok(page.products(&shown).into_response())
}

fn paging(cursor: Option<&str>) -> CommonCursorPaging {
    CommonCursorPaging {
        limit: PAGE.into(),
        cursor: cursor.map(Nullable::from).unwrap_or_default(),
        ..Default::default()
    }
}
