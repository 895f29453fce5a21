//! The two calls through the bindings of `permitted`.

use permitted::Server;

#[permitted::api("shop.json")]
pub mod shop {}

use shop::{Item, Kind, NewItem, Price, ShopExt};

pub type Client = permitted::Client<permitted::Credential<shop::identity::Keeper>>;

pub fn client(base: &str, token: &str) -> Client {
    let server = Server::loopback(base).unwrap();
    permitted::Client::new(shop::identity::Keeper::strategy(server, token.to_owned().into()).unwrap()).unwrap()
}

pub async fn get_item(client: &Client, id: &str, expand: &str) -> Item {
    client.shop().get_item(id).expand(expand).await.unwrap()
}

pub async fn create_item(client: &Client, item: &NewItem) -> Item {
    client.shop().create_item(item).await.unwrap()
}

pub fn new_item() -> NewItem {
    NewItem {
        name: "Mug".to_owned(),
        description: Some("Holds what is poured into it".to_owned()),
        kind: Kind::Physical,
        visible: Some(true),
        price: Price { amount: "12.50".to_owned(), currency: "EUR".to_owned() },
        tags: Some(vec!["kitchen".to_owned(), "new".to_owned()]),
    }
}
