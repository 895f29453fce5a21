//! Errors of operations that have a code.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use permitted::Value;
use permitted_mock::Response;
use permitted_wix::codes::stores::products::{
    BulkDeleteProductsRule, CreateProductError, CreateProductRule, GetProductBySlugError, QueryProductsError,
};
use permitted_wix::codes::{ErrorCode, ValidationRule, code};
use permitted_wix::mock::WixMock;
use permitted_wix::products::ProductsExt;
use permitted_wix::{ApiKey, Client};
use serde_json::json;

#[tokio::test]
async fn an_error_is_told_by_its_code() {
    let refuse = |code: &Value| {
        let error = json!({ "code": code, "description": "d", "data": { "a": 1 } });
        let body = json!({ "message": "no", "details": { "applicationError": error } });
        Response::json(body).status(400)
    };
    for (given, expected) in [
        (json!("DUPLICATE_PRODUCT_OPTIONS"), Some(CreateProductError::DuplicateProductOptions)),
        // Another operation's, one that nobody declares, and none.
        (json!("NO_PERMISSION_TO_READ_MERCHANT_DATA"), None),
        (json!("duplicate_product_options"), None),
        (Value::Null, None),
    ] {
        let response = given.clone();
        let mock = WixMock::builder().on("createProduct", move |_| refuse(&response)).start().unwrap();
        let client = Client::new(ApiKey::new(mock.site_key()).site(mock.site()).at(mock.server())).unwrap();
        let error = client.products().create_product(&Default::default()).await.unwrap_err();
        assert_eq!(CreateProductError::of(&error), expected, "{error}");
        assert_eq!(code(&error), given.as_str());
        assert!(
            QueryProductsError::of(&error).is_none_or(|it| it == QueryProductsError::NoPermissionToReadMerchantData)
        );
    }
    assert_eq!(CreateProductError::DuplicateProductOptions.code(), "DUPLICATE_PRODUCT_OPTIONS");
}

/// Of the rules that a request broke, those that the operation declares; the others are in the body.
#[tokio::test]
async fn a_broken_rule_is_told_by_its_name() {
    let violation = |rule: &str| json!({ "field": "product.slug", "violatedRule": "OTHER", "ruleName": rule });
    let violations = json!([violation("INVALID_SLUG_FORMAT"), violation("NOBODY_S"), { "field": "product" }]);
    let body = json!({ "message": "no", "details": { "validationError": { "fieldViolations": violations } } });
    let mock =
        WixMock::builder().on("createProduct", move |_| Response::json(body.clone()).status(400)).start().unwrap();
    let client = Client::new(ApiKey::new(mock.site_key()).site(mock.site()).at(mock.server())).unwrap();
    let error = client.products().create_product(&Default::default()).await.unwrap_err();
    assert_eq!(CreateProductRule::broken(&error), [CreateProductRule::InvalidSlugFormat]);
    assert!(BulkDeleteProductsRule::broken(&error).is_empty());
    assert_eq!(CreateProductError::of(&error), None);
}

/// The enums have what the documents declare, and nothing else.
#[test]
fn all_declared_codes_are_there() {
    let read = |path: &str| std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let document: Value = serde_json::from_str(&read("openapi/stores/products.json")).unwrap();
    let declared = |id: &str| {
        let paths = document["paths"].as_object().unwrap().values().flat_map(|item| item.as_object().unwrap().values());
        let operation = paths.into_iter().find(|operation| operation["operationId"] == id).unwrap();
        let mut codes: Vec<String> = operation["x-application-errors"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|one| one["code"].as_str().map(str::to_owned))
            .collect();
        codes.sort();
        codes.dedup();
        codes
    };
    fn texts<C: ErrorCode>() -> Vec<String> {
        let mut texts: Vec<String> = C::CODES.iter().map(|(text, _)| (*text).to_owned()).collect();
        texts.sort();
        texts
    }
    assert_eq!(texts::<CreateProductError>(), declared("createProduct"));
    assert_eq!(texts::<GetProductBySlugError>(), declared("getProductBySlug"));
    let made = read("src/codes/operations.rs");
    assert_eq!(made.matches("Error {\n                \"").count(), 460);
    assert_eq!(made.matches("Rule {\n                \"").count(), 76);
}
