//! A page of 50 products: decoded, encoded and copied by serde derives, and by the bindings.

use std::collections::BTreeMap;
use std::hint::black_box;

use serde::{Deserialize, Serialize};

#[permitted::api("products.json")]
mod catalog {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Page {
    products: Vec<Product>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cursor: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Product {
    id: String,
    revision: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    slug: Option<String>,
    visible: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    plain_description: Option<String>,
    product_type: ProductType,
    #[serde(skip_serializing_if = "Option::is_none")]
    brand: Option<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ribbon: Option<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    main_category_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tax_group_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    barcode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    handle: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    created_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    weight: Option<f64>,
    url: Url,
    #[serde(skip_serializing_if = "Option::is_none")]
    media: Option<Media>,
    options: Vec<ProductOption>,
    #[serde(skip_serializing_if = "Option::is_none")]
    price_range: Option<PriceRange>,
    #[serde(skip_serializing_if = "Option::is_none")]
    compare_at_price_range: Option<PriceRange>,
    #[serde(skip_serializing_if = "Option::is_none")]
    inventory: Option<Inventory>,
    variants: Vec<Variant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tags: Option<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum ProductType {
    Physical,
    Digital,
    Service,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Named {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Url {
    relative_path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Media {
    #[serde(skip_serializing_if = "Option::is_none")]
    main: Option<Picture>,
    #[serde(skip_serializing_if = "Option::is_none")]
    items: Option<Vec<Picture>>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Picture {
    id: String,
    url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    alt_text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    width: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    height: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct ProductOption {
    id: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    required: Option<bool>,
    choices: Vec<Choice>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Choice {
    id: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    color_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_stock: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct PriceRange {
    min: Price,
    max: Price,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Price {
    amount: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    formatted_amount: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Inventory {
    availability: Availability,
    #[serde(skip_serializing_if = "Option::is_none")]
    quantity: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    preorder: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum Availability {
    InStock,
    OutOfStock,
    PartiallyOutOfStock,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Variant {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    sku: Option<String>,
    visible: bool,
    price: Price,
    #[serde(skip_serializing_if = "Option::is_none")]
    compare_at_price: Option<Price>,
    #[serde(skip_serializing_if = "Option::is_none")]
    weight: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stock: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    choices: Option<BTreeMap<String, String>>,
}

fn text() -> String {
    format!(r#"{{"products":[{}],"cursor":"next"}}"#, vec![include_str!("product.json").trim(); 50].join(","))
}

/// Does the work `count` times, and checks that nothing is lost on the way.
fn work<T: Clone>(
    verb: &str,
    count: usize,
    read: impl Fn(&[u8]) -> serde_json::Result<T>,
    write: impl Fn(&T) -> serde_json::Result<Vec<u8>>,
) {
    let text = text();
    let page = read(text.as_bytes()).unwrap();
    assert_eq!(write(&page).unwrap(), text.as_bytes());
    for _ in 0..count {
        match verb {
            "decode" => drop(black_box(read(black_box(text.as_bytes())).unwrap())),
            "encode" => drop(black_box(write(black_box(&page)).unwrap())),
            "clone" => drop(black_box(black_box(&page).clone())),
            _ => panic!("unknown verb"),
        }
    }
}

/// `client` is `derives`, `bindings` as a call reads and writes them, or `serde` for the same types through serde's traits.
pub fn all(client: &str, verb: &str, count: usize) {
    match client {
        "derives" => work::<Page>(verb, count, |text| serde_json::from_slice(text), serde_json::to_vec),
        "serde" => work::<catalog::Page>(verb, count, |text| serde_json::from_slice(text), serde_json::to_vec),
        _ => work::<catalog::Page>(verb, count, permitted::json::from_slice, |page| permitted::json::to_vec(page)),
    }
}
