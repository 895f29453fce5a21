//! An overlay says who may call an API whose document does not.

use permitted::{Access, Client, SecretString, Server};

#[permitted::api("overlay.yaml", overlay = "says-who.yaml")]
pub mod shop {}

use shop::ShopExt;

#[test]
fn an_overlay_decides_who_may_call() {
    let access = |id: &str| shop::OPERATIONS.iter().find(|operation| operation.id == id).unwrap().access;
    assert_eq!(access("listOrders").permits()[0].identities, ["keeper"]);
    assert_eq!(access("listProducts"), Access::Public);
    // What the overlay adds is in the types as well.
    let server = Server::new("https://shop.example").unwrap();
    let keeper = shop::identity::Keeper::strategy(server, SecretString::from("token")).unwrap();
    drop(Client::new(keeper).unwrap().shop().list_orders());
}
