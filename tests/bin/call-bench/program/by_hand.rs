//! The two calls as one writes them with reqwest.

use std::collections::HashMap;

use reqwest::header::{ACCEPT, AUTHORIZATION};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Price {
    pub amount: String,
    pub currency: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Variant {
    pub id: String,
    pub sku: String,
    pub stock: i64,
    pub price: Price,
    #[serde(default)]
    pub options: HashMap<String, String>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Picture {
    pub url: String,
    pub width: Option<i64>,
    pub height: Option<i64>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Physical,
    Digital,
    Service,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Item {
    pub id: String,
    pub revision: i64,
    pub name: String,
    pub description: Option<String>,
    pub kind: Kind,
    pub visible: bool,
    pub weight: Option<f64>,
    pub price: Price,
    pub variants: Vec<Variant>,
    #[serde(default)]
    pub pictures: Vec<Picture>,
    #[serde(default)]
    pub tags: Vec<String>,
    pub created: Option<String>,
    pub updated: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub struct NewItem {
    pub name: String,
    pub description: Option<String>,
    pub kind: Kind,
    pub visible: Option<bool>,
    pub price: Price,
    pub tags: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub struct Problem {
    pub code: String,
    pub message: String,
}

#[derive(Debug)]
pub enum Error {
    Transport(reqwest::Error),
    Refused(u16, Option<Problem>),
    Decode(serde_json::Error),
}

impl From<reqwest::Error> for Error {
    fn from(error: reqwest::Error) -> Self {
        Self::Transport(error)
    }
}

#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    base: String,
    token: String,
}

impl Client {
    pub fn new(base: &str, token: &str) -> Self {
        let http = reqwest::Client::builder()
            .user_agent("shop/1")
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(std::time::Duration::from_secs(5))
            .timeout(std::time::Duration::from_secs(30))
            .build()
            .unwrap();
        Self { http, base: base.to_owned(), token: format!("Bearer {token}") }
    }

    pub async fn get_item(&self, id: &str, expand: &str) -> Result<Item, Error> {
        let url = format!("{}/items/{id}", self.base);
        self.send(self.http.get(url).query(&[("expand", expand)])).await
    }

    pub async fn create_item(&self, item: &NewItem) -> Result<Item, Error> {
        self.send(self.http.post(format!("{}/items", self.base)).json(item)).await
    }

    async fn send(&self, request: reqwest::RequestBuilder) -> Result<Item, Error> {
        let request = request.header(AUTHORIZATION, &self.token).header(ACCEPT, "application/json");
        let response = request.send().await?;
        let status = response.status();
        let body = response.bytes().await?;
        if !status.is_success() {
            return Err(Error::Refused(status.as_u16(), serde_json::from_slice(&body).ok()));
        }
        serde_json::from_slice(&body).map_err(Error::Decode)
    }
}

pub fn new_item() -> NewItem {
    NewItem {
        name: "Mug".to_owned(),
        description: Some("Holds what is poured into it".to_owned()),
        kind: Kind::Physical,
        visible: Some(true),
        price: Price { amount: "12.50".to_owned(), currency: "EUR".to_owned() },
        tags: vec!["kitchen".to_owned(), "new".to_owned()],
    }
}
