//! The pages. Every text that is not of this file goes through [`Text`].

use std::fmt::{self, Display, Write};

use axum::response::{Html, IntoResponse, Response};
use http::StatusCode;
use permitted_wix::current_cart::{Cart, LineItem, MultiCurrencyPrice};
use permitted_wix::products::V3Product;
use permitted_wix::{Error, current_cart};

use crate::session::NewSession;

pub(crate) const STYLE: &str = include_str!("style.css");

/// A text in HTML, also in an attribute in quotes.
struct Text<T>(T);

impl<T: Display> Display for Text<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for one in self.0.to_string().chars() {
            match one {
                '&' => formatter.write_str("&amp;")?,
                '<' => formatter.write_str("&lt;")?,
                '>' => formatter.write_str("&gt;")?,
                '"' => formatter.write_str("&quot;")?,
                '\'' => formatter.write_str("&#39;")?,
                other => formatter.write_char(other)?,
            }
        }
        Ok(())
    }
}

/// A page of the shop, for a visitor or a member.
#[derive(Clone, Copy)]
pub(crate) struct Page {
    pub(crate) is_member: bool,
}

/// A page of products.
pub(crate) struct Products<'p> {
    pub(crate) words: &'p str,
    pub(crate) products: &'p [V3Product],
    pub(crate) before: Option<&'p str>,
    pub(crate) next: Option<&'p str>,
}

impl Page {
    fn whole(self, title: &str, main: &str) -> Html<String> {
        let member = match self.is_member {
            true => r#"<form method="post" action="/logout"><button class="link">Log out</button></form>"#,
            false => r#"<a href="/login">Log in</a>"#,
        };
        Html(format!(
            r#"<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{} · Shop</title><link rel="stylesheet" href="/style.css"></head><body>
<header><a class="name" href="/">Shop</a><nav><a href="/cart">Cart</a>{member}</nav></header>
<main><h1>{}</h1>
{main}</main></body></html>
"#,
            Text(title),
            Text(title)
        ))
    }

    pub(crate) fn products(self, Products { words, products, before, next }: &Products<'_>) -> Html<String> {
        let mut main = format!(
            r#"<form class="search" action="/" role="search"><input type="search" name="q" maxlength="100" aria-label="Search" placeholder="Search" value="{}"><button>Search</button></form>"#,
            Text(words)
        );
        if products.is_empty() {
            main += "<p>Nothing is found.</p>";
        }
        main += r#"<ul class="products">"#;
        for product in *products {
            let prices = product.actual_price_range.as_ref().and_then(|range| range.min_value.as_ref());
            let price = prices.map(|price| match price.formatted_amount.value() {
                Some(text) => text.clone(),
                None => {
                    let currency = product.currency.as_deref().unwrap_or_default();
                    format!("{} {currency}", price.amount.as_deref().unwrap_or_default())
                }
            });
            let _ = write!(
                main,
                r#"<li><h2>{}</h2><p>{}</p><form method="post" action="/cart/add"><input type="hidden" name="product" value="{}"><button>Add to cart</button></form></li>"#,
                Text(product.name.as_deref().unwrap_or_default()),
                Text(price.unwrap_or_default()),
                Text(product.id.as_deref().unwrap_or_default()),
            );
        }
        main += r#"</ul><nav class="pages">"#;
        for (cursor, label) in [(before, "Previous"), (next, "Next")] {
            if let Some(cursor) = cursor.filter(|cursor| !cursor.is_empty()) {
                let pairs = [("q", words), ("cursor", &cursor)];
                let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
                let _ = write!(main, r#"<a href="/?{}">{label}</a>"#, Text(query));
            }
        }
        self.whole("Products", &(main + "</nav>"))
    }

    pub(crate) fn cart(self, cart: &Cart, total: Option<&MultiCurrencyPrice>) -> Html<String> {
        let lines = cart.line_items.as_deref().unwrap_or_default();
        if lines.is_empty() {
            return self.whole("Cart", r#"<p>Your cart is empty. <a href="/">Look around</a></p>"#);
        }
        let currency = cart.currency.as_deref().unwrap_or_default();
        let mut main = r#"<ul class="lines">"#.to_owned();
        for line in lines {
            let LineItem { id, quantity, product_name, price, .. } = line;
            let id = Text(id.as_deref().unwrap_or_default());
            let name = product_name
                .as_ref()
                .and_then(|name: &current_cart::ProductName| name.translated.as_deref().or(name.original.as_deref()));
            let _ = write!(
                main,
                r#"<li><h2>{}</h2><p>{}</p><form method="post" action="/cart/change"><input type="hidden" name="line" value="{id}"><input type="number" name="quantity" min="1" max="1000" aria-label="Quantity" value="{}"><button>Change</button></form><form method="post" action="/cart/remove"><input type="hidden" name="line" value="{id}"><button class="link">Remove</button></form></li>"#,
                Text(name.unwrap_or_default()),
                Text(money(price.as_ref(), currency)),
                quantity.unwrap_or_default(),
            );
        }
        let _ = write!(main, r#"</ul><p class="total">Total {}</p>"#, Text(money(total, currency)));
        self.whole("Cart", &main)
    }
}

fn money(price: Option<&MultiCurrencyPrice>, currency: &str) -> String {
    let Some(MultiCurrencyPrice { amount, formatted_amount, .. }) = price else { return String::new() };
    match formatted_amount {
        Some(text) => text.clone(),
        None => format!("{} {currency}", amount.as_deref().unwrap_or_default()),
    }
}

pub(crate) fn login(email: &str, why: Option<&str>) -> Html<String> {
    let why = why.map(|why| format!(r#"<p class="error" role="alert">{}</p>"#, Text(why))).unwrap_or_default();
    let main = format!(
        r#"{why}<form class="login" method="post" action="/login"><label>Email <input type="email" name="email" autocomplete="username" required value="{}"></label><label>Password <input type="password" name="password" autocomplete="current-password" required></label><button>Log in</button></form>
<form method="post" action="/login/wix"><button class="link">Log in on the page of Wix</button></form>"#,
        Text(email)
    );
    Page { is_member: false }.whole("Log in", &main)
}

pub(crate) fn message(status: StatusCode, text: &str) -> (StatusCode, Html<String>) {
    let main = r#"<p><a href="/">To the shop</a></p>"#;
    (status, Page { is_member: false }.whole(text, main))
}

/// A request that got no page. An error of Wix may tell what is no concern of a visitor, so its text stays here.
pub(crate) enum Failure {
    Wix(Box<Error>),
    Internal,
}

impl Failure {
    pub(crate) const fn internal() -> Self {
        Self::Internal
    }
}

impl<E: Into<Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Wix(Box::new(error.into()))
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let Self::Wix(error) = self else {
            return message(StatusCode::INTERNAL_SERVER_ERROR, "Something went wrong here.").into_response();
        };
        if error.is_session_expired() {
            // Never on as somebody else: a new session begins, with a cart of its own.
            let page = message(StatusCode::UNAUTHORIZED, "Your session is over. Please log in again.");
            return match NewSession::new() {
                Ok(new) => (axum::Extension(new), page).into_response(),
                Err(failure) => failure.into_response(),
            };
        }
        let (status, text) = match error.status() {
            Some(StatusCode::NOT_FOUND) => (StatusCode::NOT_FOUND, "That is not there any more."),
            Some(StatusCode::BAD_REQUEST) => (StatusCode::BAD_REQUEST, "That cannot be done."),
            _ => (StatusCode::BAD_GATEWAY, "The shop is closed for a moment. Please try again."),
        };
        message(status, text).into_response()
    }
}
