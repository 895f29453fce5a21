//! The generated bindings against a Wix on loopback.
// Helpers say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::needless_pass_by_value)]
#![allow(deprecated, reason = "the cart of this document has a successor")]

mod mock_support;

use mock_support::mock;
use permitted_wix::current_cart::{AddToCurrentCartRequest, CatalogReference, CurrentCartExt, LineItem};
use permitted_wix::products::{self, CreateProductRequest, ProductsExt, V3Product, V3QueryProductsRequest};
use permitted_wix::{ApiKey, Client, OAuth};

#[tokio::test]
async fn a_visitor_reads_products_and_fills_a_cart() {
    let mock = mock();
    let client = Client::new(OAuth::visitor(mock.client_id()).at(mock.server())).unwrap();
    let mut items = client.products().query_products(&V3QueryProductsRequest::default()).items();
    let mut names = Vec::new();
    while let Some(product) = items.next().await {
        names.extend(product.unwrap().name);
    }
    assert!(!names.is_empty());
    let reference = CatalogReference { catalog_item_id: Some("product-1".into()), ..Default::default() };
    let line = LineItem { quantity: Some(1), catalog_reference: Some(reference), ..Default::default() };
    let request = AddToCurrentCartRequest { line_items: Some(vec![line]), ..Default::default() };
    let cart = client.current_cart().add_to_current_cart(&request).await.unwrap().cart.unwrap();
    assert_eq!(cart.line_items.map(|lines| lines.len()), Some(1));
}

#[tokio::test]
async fn an_admin_key_makes_a_product_and_an_unknown_one_is_a_typed_failure() {
    let mock = mock();
    let key = ApiKey::new(mock.site_key()).site(mock.site()).at(mock.server());
    let client = Client::new(key).unwrap();
    let product = V3Product { name: "Tea pot".into(), ..Default::default() };
    let request = CreateProductRequest { product: Some(product), ..Default::default() };
    let made = client.products().create_product(&request).await.unwrap().product.unwrap();
    assert_eq!(made.name.as_deref(), Some("Tea pot"));
    let found = client.products().get_product(made.id.as_deref().unwrap()).await.unwrap().product.unwrap();
    assert_eq!(found, made);
    let missing = client.products().get_product("nothing").await.unwrap_err();
    assert!(missing.is_not_found());
    assert!(missing.body().is_some());
    assert_eq!(missing.operation().map(|one| one.name), Some("get_product"));
}

#[test]
fn the_table_says_who_may_call() {
    let create = products::OPERATIONS.iter().find(|one| one.id == "createProduct").unwrap();
    let who: Vec<&str> = create.access.permits().iter().flat_map(|permit| permit.identities).copied().collect();
    assert_eq!(who, ["user", "site-admin", "admin", "app"]);
}
