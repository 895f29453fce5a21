//! Types that several documents share are one type.

use serde_json::from_slice as from_json;

#[permitted::types("shared-money.yaml")]
pub mod money {}

#[permitted::types("shared-types.yaml", types("shared-money.yaml" = self::money))]
pub mod types {}

#[permitted::api("shared-cart.yaml", types("shared-money.yaml" = crate::shared::money, "shared-types.yaml" = self::types))]
pub mod carts {}

#[permitted::api("shared-order.yaml", types("shared-money.yaml" = self::money, "shared-types.yaml" = self::types))]
pub mod orders {}

#[test]
fn a_value_moves_from_one_document_to_another() {
    drop(carts::Error { code: Some("a".to_owned()), ..Default::default() });
    let cart: carts::Cart =
        from_json(br#"{"first":{"id":"a","price":{"amount":"1","rounding":"UP"},"rounding":"DOWN"},"name":"B"}"#)
            .unwrap();
    let item: types::Item = cart.first.unwrap();
    let price: money::Money = item.price.clone();
    assert_eq!(price.rounding, Some(money::MoneyRounding::Up));
    assert_eq!(item.rounding, Some(types::ItemRounding::Down));
    let order = orders::Order {
        item: Some(item),
        // `Name` leads to the second of two schemas that are one name in Rust.
        name: cart.name,
        rounding: Some(orders::OrderRounding::Up),
        own: Some(orders::Item::default()),
        ..Default::default()
    };
    let _: orders::Item2 = order.item.unwrap();
}

#[test]
fn a_shared_type_travels_both_ways_in_every_document() {
    // Read-only, so it may be missing where the type is sent, and so it may in a document that only receives it.
    let item = types::Item::new(money::Money::new("1".to_owned()));
    assert_eq!(item.id, None);
    drop(types::Unused::default());
}
