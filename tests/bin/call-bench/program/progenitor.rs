//! The two calls through a client of progenitor.

progenitor::generate_api!("src/shop.json");

use types::{Item, Kind, NewItem, Price};

pub fn client(base: &str, token: &str) -> Client {
    let mut headers = reqwest::header::HeaderMap::new();
    headers.insert(reqwest::header::AUTHORIZATION, format!("Bearer {token}").parse().unwrap());
    let http = reqwest::Client::builder()
        .user_agent("shop/1")
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(std::time::Duration::from_secs(5))
        .timeout(std::time::Duration::from_secs(30))
        .default_headers(headers)
        .build()
        .unwrap();
    Client::new_with_client(base, http)
}

pub async fn get_item(client: &Client, id: &str, expand: &str) -> Item {
    client.get_item(id, Some(expand)).await.unwrap().into_inner()
}

pub async fn create_item(client: &Client, item: &NewItem) -> Item {
    client.create_item(item).await.unwrap().into_inner()
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
