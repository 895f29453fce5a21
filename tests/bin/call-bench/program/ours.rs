//! The two calls through the bindings of `permitted`.

use permitted::strategy::{HttpSignature, Signed};
use permitted::{Server, Strategy};

#[permitted::api("shop.json")]
pub mod shop {}

use shop::{Item, Kind, NewItem, Price, ShopExt};

pub type Client = permitted::Client<permitted::Credential<shop::identity::Keeper>>;

pub fn client(base: &str, token: &str) -> Client {
    let server = Server::loopback(base).unwrap();
    permitted::Client::new(shop::identity::Keeper::strategy(server, token.to_owned().into()).unwrap()).unwrap()
}

/// The same, and each request is signed.
pub fn signed(base: &str, token: &str) -> permitted::Client<impl Strategy<Identity = shop::identity::Keeper>> {
    let server = Server::loopback(base).unwrap();
    let keeper = shop::identity::Keeper::strategy(server, token.to_owned().into()).unwrap();
    let signature = HttpSignature::hmac_sha256("keeper-7", TOKEN_KEY).unwrap();
    permitted::Client::new(Signed::new(keeper, signature)).unwrap()
}

const TOKEN_KEY: &[u8] = b"0123456789abcdef0123456789abcdef";

pub async fn get_item<S: Strategy<Identity: shop::can::GetItem>>(
    client: &permitted::Client<S>,
    id: &str,
    expand: &str,
) -> Item {
    client.shop().get_item(id).expand(expand).await.unwrap()
}

pub async fn create_item<S: Strategy<Identity: shop::can::CreateItem>>(
    client: &permitted::Client<S>,
    item: &NewItem,
) -> Item {
    client.shop().create_item(item).await.unwrap()
}

pub fn new_item() -> NewItem {
    NewItem {
        description: Some("Holds what is poured into it".to_owned()),
        visible: Some(true),
        tags: Some(vec!["kitchen".to_owned(), "new".to_owned()]),
        ..NewItem::new("Mug".to_owned(), Kind::Physical, Price::new("12.50".to_owned(), "EUR".to_owned()))
    }
}
