//! The entities of the mock's shop, and who sees them.
// Helpers say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::needless_pass_by_value)]

mod mock_support;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use mock_support::{Response, call, member, mock, visitor};
use permitted::Value;
use permitted_wix::mock::WixMock;
use serde_json::json;

const ADMIN: &[&str] = &["IST.site-key", "site-1"];
const CART: &str = "GET /ecom/v1/carts/current";

fn query(mock: &WixMock, path: &str, credential: &[&str], request: Value) -> Response {
    let text = URL_SAFE_NO_PAD.encode(request.to_string());
    call(mock, &format!("GET {path}?.r={text}"), credential, Value::Null)
}

fn ids(response: &Response, list: &str) -> Vec<String> {
    let list = response.json[list].as_array().unwrap_or_else(|| panic!("{response:?}"));
    list.iter().map(|entity| entity["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_product_lives() {
    let mock = mock();
    let body = json!({ "product": { "name": "Tea pot", "productType": "PHYSICAL", "revision": "9" } });
    let created = call(&mock, "POST /stores/v3/products", ADMIN, body);
    let id = created.text("/product/id");
    assert_eq!((created.text("/product/revision"), created.text("/product/slug")), ("1".into(), "tea-pot".into()));
    let path = format!("/stores/v3/products/{id}");
    let (shopper, _) = visitor(&mock);
    assert_eq!(call(&mock, &format!("GET {path}"), &[&shopper], Value::Null).text("/product/name"), "Tea pot");
    let change = |revision: &str, name: &str| {
        let body = json!({ "product": { "id": "another", "revision": revision, "name": name } });
        call(&mock, &format!("PATCH {path}"), ADMIN, body)
    };
    assert_eq!(change("1", "Coffee pot").text("/product/revision"), "2");
    assert_eq!(change("1", "Kettle").status, 409);
    let now = call(&mock, "GET /stores/v3/products/slug/tea-pot", ADMIN, Value::Null);
    assert_eq!((now.text("/product/name"), now.text("/product/id")), ("Coffee pot".into(), id));
    assert_eq!(call(&mock, &format!("DELETE {path}"), ADMIN, Value::Null).status, 200);
    assert_eq!(call(&mock, &format!("DELETE {path}"), ADMIN, Value::Null).code(), "PRODUCT_NOT_FOUND");
    assert_eq!(call(&mock, &format!("GET {path}"), ADMIN, Value::Null).status, 404);
    assert_eq!(call(&mock, "POST /stores/v3/products", ADMIN, json!({ "product": {} })).status, 400);
}

#[test]
fn a_site_is_not_another() {
    let mock = mock();
    let of = |site: &str| query(&mock, "/stores/v3/products/count", &["IST.admin-key", site, "account-1"], json!({}));
    assert_eq!((of("site-1").json["count"].as_u64(), of("site-2").json["count"].as_u64()), (Some(3), Some(0)));
}

#[test]
fn visitors_see_what_is_on_show() {
    let mock = mock();
    let (shopper, _) = visitor(&mock);
    let hidden = "GET /stores/v3/products/product-3";
    assert_eq!(call(&mock, hidden, &[&shopper], Value::Null).status, 404);
    assert_eq!(call(&mock, hidden, ADMIN, Value::Null).status, 200);
    let all = |credential: &[&str]| ids(&query(&mock, "/stores/v3/products/query", credential, json!({})), "products");
    assert_eq!(all(&[&shopper]), ["product-1", "product-2"]);
    assert_eq!(all(ADMIN), ["product-1", "product-2", "product-3"]);
}

#[test]
fn queries_filter_sort_and_page() {
    let mock = mock();
    let products = |request: Value| query(&mock, "/stores/v3/products/query", ADMIN, request);
    let found = |filter: Value| ids(&products(json!({ "query": { "filter": filter } })), "products");
    assert_eq!(found(json!({ "visible": true })), ["product-1", "product-2"]);
    assert_eq!(found(json!({ "id": { "$in": ["product-2", "product-9"] } })), ["product-2"]);
    assert_eq!(found(json!({ "name": { "$contains": "mug" }, "visible": false })), ["product-3"]);
    assert_eq!(
        found(json!({ "$or": [{ "slug": "mug" }, { "$not": { "visible": true } }] })),
        ["product-1", "product-3"]
    );
    assert_eq!(found(json!({ "brand.name": { "$exists": true } })), [""; 0]);
    assert_eq!(found(json!({ "id": { "$nin": ["product-2"] } })), ["product-1", "product-3"]);
    assert_eq!(found(json!({ "brand": null, "slug": { "$ne": null } })).len(), 3);
    assert_eq!(products(json!({ "query": { "filter": { "name": { "$like": "x" } } } })).status, 400);
    assert_eq!(products(json!({ "query": { "cursorPaging": { "limit": 0 } } })).status, 400);

    let sort = json!([{ "fieldName": "name", "order": "DESC" }]);
    let first = products(json!({ "query": { "sort": sort, "filter": {}, "cursorPaging": { "limit": 2 } } }));
    assert_eq!(ids(&first, "products"), ["product-3", "product-1"]);
    let cursor = first.text("/pagingMetadata/cursors/next");
    let second = products(json!({ "query": { "cursorPaging": { "cursor": cursor, "limit": 2 } } }));
    assert_eq!(ids(&second, "products"), ["product-2"]);
    let back = second.text("/pagingMetadata/cursors/prev");
    let expected = json!({ "count": 1, "cursors": { "next": null, "prev": back }, "hasNext": false });
    assert_eq!(second.json["pagingMetadata"], expected);
    let before = products(json!({ "query": { "cursorPaging": { "cursor": back } } }));
    assert_eq!(ids(&before, "products"), ["product-3", "product-1"]);
    assert_eq!(before.json["pagingMetadata"]["cursors"]["prev"], Value::Null);
    // A cursor stands for the whole query.
    let both = json!({ "query": { "cursorPaging": { "cursor": cursor }, "sort": sort } });
    assert_eq!(products(both).status, 400);
    assert_eq!(products(json!({ "query": { "cursorPaging": { "cursor": "made-up" } } })).status, 400);
}

#[test]
fn lists_in_an_entity_are_filtered_by_what_they_have() {
    let mock = mock();
    for (name, tags) in [("One", json!(["new", "blue"])), ("Other", json!(["new"]))] {
        let product = json!({ "product": { "name": name, "tags": tags, "weight": 2 } });
        assert_eq!(call(&mock, "POST /stores/v3/products", ADMIN, product).status, 200);
    }
    let found = |filter: Value| {
        let response = query(&mock, "/stores/v3/products/query", ADMIN, json!({ "query": { "filter": filter } }));
        let products = response.json["products"].as_array().unwrap().clone();
        products.iter().map(|product| product["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(found(json!({ "tags": { "$hasSome": ["blue", "red"] } })), ["One"]);
    assert_eq!(found(json!({ "tags": { "$hasAll": ["new"] } })), ["One", "Other"]);
    assert_eq!(found(json!({ "tags": { "$hasAll": ["new", "blue"] } })), ["One"]);
    // However a number is written.
    assert_eq!(found(json!({ "weight": 2.0 })), ["One", "Other"]);
    assert_eq!(found(json!({ "weight": { "$in": [1, 2.0] } })), ["One", "Other"]);
    assert_eq!(found(json!({ "weight": { "$ne": 2.0 }, "tags": { "$exists": true } })), [""; 0]);
}

#[test]
fn a_query_may_come_as_a_body_or_spelled_out() {
    let mock = WixMock::builder()
        .on("searchProducts", |_| permitted_wix::mock::Response::json(json!({ "products": [] })))
        .start()
        .unwrap();
    let by_post = |path: &str, body: Value| call(&mock, &format!("POST /stores/v3/products/{path}"), ADMIN, body);
    let filter = json!({ "query": { "filter": { "id": "product-2" } } });
    assert_eq!(ids(&by_post("query", filter), "products"), ["product-2"]);
    assert_eq!(by_post("count", json!({ "filter": { "visible": true } })).json, json!({ "count": 2 }));
    // What a test responds to a query it responds whichever way that came.
    assert_eq!(by_post("search", json!({})).json, json!({ "products": [] }));
    // Who may call is the same.
    let shopper = visitor(&mock).0;
    assert_eq!(call(&mock, "POST /stores/v3/products/query", &[&shopper], json!({})).status, 200);
    assert_eq!(call(&mock, "POST /stores/v3/products/query", &["-"], json!({})).status, 401);
    let flat = call(&mock, "GET /members/v1/members?paging.limit=1&paging.offset=1&fieldsets=FULL", ADMIN, Value::Null);
    assert_eq!(ids(&flat, "members"), ["member-2"]);
    let none = call(&mock, "GET /members/v1/members", ADMIN, Value::Null);
    assert_eq!(ids(&none, "members"), ["member-1", "member-2"]);
    let deep = format!("GET /members/v1/members?{}", vec!["a"; 20_000].join("."));
    assert_eq!(call(&mock, &deep, ADMIN, Value::Null).status, 200);
}

#[test]
fn members_and_collections_page_by_offset() {
    let mock = mock();
    let members = |request: Value| query(&mock, "/members/v1/members", ADMIN, request);
    let page = members(json!({ "paging": { "limit": 1, "offset": 1 } }));
    assert_eq!(ids(&page, "members"), ["member-2"]);
    assert_eq!(page.json["metadata"], json!({ "count": 1, "offset": 1, "total": 2 }));
    let filter = json!({ "query": { "filter": { "loginEmail": "ada@example.com" } } });
    assert_eq!(ids(&call(&mock, "POST /members/v1/members/query", ADMIN, filter), "members"), ["member-1"]);
    let (shopper, _) = visitor(&mock);
    let collections =
        query(&mock, "/v2/collections/query", &[&shopper], json!({ "query": { "paging": { "limit": 1 } } }));
    assert_eq!(
        (ids(&collections, "collections"), &collections.json["metadata"]["total"]),
        (vec!["collection-1".into()], &json!(2))
    );
}

fn add(mock: &WixMock, shopper: &str, product: &str, quantity: i64) -> Response {
    let line = json!({ "quantity": quantity, "catalogReference": { "catalogItemId": product, "appId": "stores" } });
    call(mock, "POST /ecom/v1/carts/current/add-to-cart", &[shopper], json!({ "lineItems": [line] }))
}

#[test]
fn everyone_has_their_own_cart() {
    let mock = mock();
    let (one, other) = (visitor(&mock).0, visitor(&mock).0);
    assert_eq!(call(&mock, CART, &[&one], Value::Null).code(), "OWNED_CART_NOT_FOUND");
    let cart = add(&mock, &one, "product-1", 2);
    assert_eq!(cart.text("/cart/lineItems/0/productName/original"), "Mug");
    assert_eq!(add(&mock, &one, "product-2", 1).json["cart"]["lineItems"].as_array().unwrap().len(), 2);
    assert_eq!(call(&mock, CART, &[&other], Value::Null).status, 404);
    assert_eq!((add(&mock, &one, "product-9", 1).status, add(&mock, &one, "product-1", 0).status), (400, 400));
    let post = |path: &str, body: Value| call(&mock, &format!("POST /ecom/v1/carts/current/{path}"), &[&one], body);
    let line = cart.text("/cart/lineItems/0/id");
    post("update-line-items-quantity", json!({ "lineItems": [{ "id": line, "quantity": 3 }] }));
    assert_eq!(post("estimate-totals", json!({})).text("/priceSummary/total/amount"), "45.50");
    let left = post("remove-line-items", json!({ "lineItemIds": [line] }));
    assert_eq!(left.json["cart"]["lineItems"].as_array().unwrap().len(), 1);
    assert!(post("create-checkout", json!({})).text("/checkoutId").starts_with("checkout-"));
    assert_eq!(call(&mock, "DELETE /ecom/v1/carts/current", &[&one], Value::Null).status, 200);
    assert_eq!(call(&mock, CART, &[&one], Value::Null).status, 404);
}

#[test]
fn a_cart_has_a_note_and_a_coupon() {
    let mock = mock();
    let shopper = visitor(&mock).0;
    let change = |body: Value| call(&mock, "PATCH /ecom/v1/carts/current", &[&shopper], body);
    let cart = change(json!({ "cartInfo": { "buyerNote": "As a gift", "id": "mine" }, "couponCode": "SPRING" }));
    assert_eq!(cart.text("/cart/buyerNote"), "As a gift");
    assert_eq!(cart.text("/cart/appliedDiscounts/0/coupon/code"), "SPRING");
    // The id is the server's.
    assert!(cart.text("/cart/id").starts_with("cart-"));
    let line = json!({ "quantity": 2, "catalogReference": { "catalogItemId": "product-1", "appId": "stores" } });
    assert_eq!(change(json!({ "lineItems": [line] })).text("/cart/lineItems/0/productName/original"), "Mug");
    assert_eq!(change(json!({ "lineItems": [{ "quantity": 0 }] })).status, 400);
    let without = call(&mock, "POST /ecom/v1/carts/current/remove-coupon", &[&shopper], json!({}));
    assert_eq!(
        (without.json["cart"]["appliedDiscounts"].clone(), without.text("/cart/buyerNote")),
        (json!([]), "As a gift".into())
    );
}

#[test]
fn a_cart_follows_its_visitor_into_a_login() {
    let mock = mock();
    let lines =
        |token: &str| call(&mock, CART, &[token], Value::Null).json["cart"]["lineItems"].as_array().map_or(0, Vec::len);
    let (shopper, _) = visitor(&mock);
    let cart = add(&mock, &shopper, "product-1", 2).text("/cart/id");
    let (mine, _) = member(&mock, &shopper);
    let now = call(&mock, CART, &[&mine], Value::Null);
    assert_eq!((now.text("/cart/id"), now.text("/cart/buyerInfo/memberId")), (cart, "member-1".into()));
    assert_eq!(lines(&shopper), 0);
    // On another device, with something else in the cart already.
    let (elsewhere, _) = visitor(&mock);
    add(&mock, &elsewhere, "product-2", 1);
    let (again, _) = member(&mock, &elsewhere);
    assert_eq!((lines(&mine), lines(&again)), (2, 2));
}

#[test]
fn members_see_their_own_orders_and_the_business_all() {
    let mock = mock();
    let (mine, _) = member(&mock, &visitor(&mock).0);
    let search = |credential: &[&str]| {
        ids(&call(&mock, "POST /ecom/v1/orders/search", credential, json!({ "search": {} })), "orders")
    };
    assert_eq!(search(&[&mine]), ["order-1"]);
    assert_eq!(search(ADMIN), ["order-1", "order-2", "order-3"]);
    let get = |order: &str, credential: &[&str]| {
        call(&mock, &format!("GET /ecom/v1/orders/{order}"), credential, Value::Null)
    };
    assert_eq!((get("order-1", &[&mine]).status, get("order-2", &[&mine]).code()), (200, "ORDER_NOT_FOUND"));
    assert_eq!(call(&mock, "POST /ecom/v1/orders/order-2/cancel", ADMIN, json!({})).text("/order/status"), "CANCELED");
    assert_eq!(get("order-2", ADMIN).text("/order/status"), "CANCELED");
    let order = json!({ "order": { "buyerInfo": { "memberId": "member-1" } } });
    let created = call(&mock, "POST /ecom/v1/orders", ADMIN, order).text("/order/id");
    assert_eq!(search(&[&mine]), ["order-1".to_owned(), created]);
}

#[test]
fn an_account_has_sites_and_people() {
    let mock = mock();
    let account = &[mock.account_key(), "-", "account-1"];
    let sites = |body: Value| call(&mock, "POST /site-list/v2/sites/query", account, body);
    let first = sites(json!({ "query": { "cursorPaging": { "limit": 1 } } }));
    assert_eq!(ids(&first, "sites"), ["site-1"]);
    let cursor = first.text("/metadata/cursors/next");
    assert_eq!(ids(&sites(json!({ "query": { "cursorPaging": { "cursor": cursor } } })), "sites"), ["site-2"]);
    let people = call(&mock, "GET /roles-management/v2/contributors/query", account, Value::Null);
    assert_eq!(people.text("/contributors/0/accountOwnerId"), "account-1");
}

#[test]
fn a_member_reads_themselves() {
    let mock = mock();
    let (mine, _) = member(&mock, &visitor(&mock).0);
    let me = call(&mock, "GET /members/v1/members/my", &[&mine], Value::Null);
    assert_eq!((me.text("/member/id"), me.text("/member/loginEmail")), ("member-1".into(), "ada@example.com".into()));
    assert_eq!(call(&mock, "GET /members/v1/members/member-2", ADMIN, Value::Null).text("/member/id"), "member-2");
    assert_eq!(call(&mock, "GET /members/v1/members/nobody", ADMIN, Value::Null).status, 404);
}

#[test]
fn members_are_kept_and_deleted() {
    let mock = mock();
    let on = |line: &str, body: Value| call(&mock, line, ADMIN, body);
    let new = |email: &str| {
        on("POST /members/v1/members", json!({ "member": { "loginEmail": email, "contact": { "firstName": "Fay" } } }))
    };
    let made = new("fay@example.com");
    let path = format!("/members/v1/members/{}", made.text("/member/id"));
    assert_eq!(made.text("/member/contact/firstName"), "Fay");
    assert_eq!((new("fay@example.com").status, new("fay").status), (409, 400));
    let change =
        json!({ "member": { "contact": { "lastName": "Day" }, "loginEmail": "other@example.com", "id": "x" } });
    let changed = on(&format!("PATCH {path}"), change);
    assert_eq!(changed.text("/member/contact/lastName"), "Day");
    assert_eq!(changed.text("/member/loginEmail"), "fay@example.com");
    for (verb, field, value) in
        [("mute", "activityStatus", "MUTED"), ("unmute", "activityStatus", "ACTIVE"), ("block", "status", "BLOCKED")]
    {
        assert_eq!(on(&format!("POST {path}/{verb}"), json!({})).text(&format!("/member/{field}")), value);
    }
    let missing = |line: String| assert_eq!(on(&line, json!({ "slug": "x" })).code(), "MEMBER_NOT_FOUND", "{line}");
    missing("PATCH /members/v1/members/nobody".to_owned());
    missing("POST /members/v1/members/nobody/slug".to_owned());
    assert_eq!(on(&format!("DELETE {path}"), Value::Null).status, 200);
    missing(format!("DELETE {path}"));

    // Who deletes themselves has no session any more, and cannot log in.
    let shopper = visitor(&mock).0;
    let mine = member(&mock, &shopper).0;
    let other = format!("PATCH /members/v1/members/{}", "member-2");
    assert_eq!(call(&mock, &other, &[&mine], json!({ "member": {} })).code(), "MEMBER_NOT_FOUND");
    let slug = call(&mock, "POST /members/v1/members/my/slug", &[&mine], json!({ "slug": "ada" }));
    assert_eq!(slug.text("/member/profile/slug"), "ada");
    assert_eq!(call(&mock, "DELETE /members/v1/members/my", &[&mine], Value::Null).status, 200);
    assert_eq!(call(&mock, "GET /members/v1/members/my", &[&mine], Value::Null).status, 401);
    let login = json!({ "loginId": { "email": mock.member().email }, "password": mock.member().password });
    assert_eq!(call(&mock, "POST /_api/iam/authentication/v2/login", &[&shopper], login).status, 400);
}

#[test]
fn many_products_have_a_result_each() {
    let mock = mock();
    let bulk = |verb: &str, body: Value| call(&mock, &format!("POST /stores/v3/bulk/products/{verb}"), ADMIN, body);
    let products = json!([{ "name": "Saucer" }, {}]);
    let made = bulk("create", json!({ "products": products, "returnEntity": true }));
    assert_eq!(made.text("/results/0/item/name"), "Saucer");
    assert_eq!(made.text("/results/1/itemMetadata/error/code"), "INVALID_ARGUMENT");
    let numbers = |response: &Response| {
        let number = |name: &str| response.json["bulkActionMetadata"][name].as_u64().unwrap();
        (number("totalSuccesses"), number("totalFailures"))
    };
    assert_eq!(numbers(&made), (1, 1));
    let id = made.text("/results/0/itemMetadata/id");
    let change =
        |revision: &str| json!({ "products": [{ "product": { "id": id, "revision": revision, "name": "Plate" } }] });
    let changed = bulk("update", change("1"));
    assert_eq!((numbers(&changed), &changed.json["results"][0]["item"]), ((1, 0), &Value::Null));
    assert_eq!(bulk("update", change("1")).text("/results/0/itemMetadata/error/code"), "STALE_REVISION");
    let gone = bulk("delete", json!({ "productIds": [id, "product-9", 7] }));
    assert_eq!((numbers(&gone), gone.text("/results/0/itemMetadata/id")), ((1, 2), id));
}

#[test]
fn a_search_finds_words() {
    let mock = mock();
    let found = |expression: &str| {
        let request = json!({ "search": { "search": { "expression": expression } } });
        ids(&query(&mock, "/stores/v3/products/search", ADMIN, request), "products")
    };
    assert_eq!(found("LARGE mug"), ["product-2"]);
    assert_eq!(found("mug").len(), 3);
    assert_eq!(found("kettle"), [""; 0]);
    // A cursor stands for the words as well.
    let page = |request: Value| query(&mock, "/stores/v3/products/search", ADMIN, json!({ "search": request }));
    for name in ["Kettle", "Mug with a lid"] {
        call(&mock, "POST /stores/v3/products", ADMIN, json!({ "product": { "name": name } }));
    }
    let words = json!({ "expression": "lid" });
    let first = page(json!({ "search": { "expression": "mug" }, "cursorPaging": { "limit": 3 } }));
    let cursor = first.text("/pagingMetadata/cursors/next");
    let last = page(json!({ "cursorPaging": { "cursor": cursor } }));
    assert_eq!((last.text("/products/0/name"), ids(&last, "products").len()), ("Mug with a lid".to_owned(), 1));
    assert_eq!(page(json!({ "search": words, "cursorPaging": { "cursor": cursor } })).status, 400);
    let orders = json!({ "search": { "search": { "expression": "ben@example" } } });
    assert_eq!(ids(&call(&mock, "POST /ecom/v1/orders/search", ADMIN, orders), "orders"), ["order-2"]);
}

#[test]
fn an_order_is_changed_but_for_what_is_the_shop_s() {
    let mock = mock();
    let change = json!({ "order": { "buyerNote": "Ring twice", "number": "99" } });
    let order = call(&mock, "PATCH /ecom/v1/orders/order-2", ADMIN, change.clone());
    assert_eq!((order.text("/order/buyerNote"), order.text("/order/number")), ("Ring twice".into(), "2".into()));
    assert_eq!(call(&mock, "PATCH /ecom/v1/orders/order-9", ADMIN, change).code(), "ORDER_NOT_FOUND");
}

#[test]
fn what_may_have_changed_the_state_says_so() {
    let mock = mock();
    let mark = |line: &str, body: Value| call(&mock, line, ADMIN, body).header("x-wix-consistent").map(str::to_owned);
    assert_eq!(mark("GET /stores/v3/products/product-1", Value::Null), None);
    let product = json!({ "product": { "name": "Tea pot" } });
    let (one, other) = (mark("POST /stores/v3/products", product.clone()), mark("POST /stores/v3/products", product));
    assert!(one.is_some() && other.is_some() && one != other, "{one:?} {other:?}");
}

#[tokio::test]
async fn a_query_that_asks_for_nothing_is_no_parameter() {
    use permitted_wix::members::members::{ListMembersRequest, MembersExt};
    use permitted_wix::{ApiKey, Client};

    let mock = mock();
    let admin = Client::new(ApiKey::new(mock.site_key()).site(mock.site()).at(mock.server())).unwrap();
    let mut request = ListMembersRequest::default();
    assert_eq!(admin.members().list_members(&request).await.unwrap().members.unwrap().len(), 2);
    assert!(mock.requests().last().unwrap().request.query.is_empty());
    let mut pages = admin.members().list_members(&request).pages();
    assert_eq!(pages.next().await.unwrap().unwrap().members.unwrap().len(), 2);
    request.sorting = Some(Vec::new());
    admin.members().list_members(&request).await.unwrap();
    assert_eq!(mock.requests().last().unwrap().request.query, [(".r".to_owned(), "eyJzb3J0aW5nIjpbXX0".to_owned())]);
}
