//! Pages whose cursors are numbers.
#![allow(clippy::unwrap_used)]

mod support;

use permitted::__private::core;
use permitted::{Access, Operation, Paged, Paging, Request, Target, Value};
use serde_json::json;
use support::{Wire, anonymous, operation, response};

static BY_QUERY: Operation = Operation {
    access: Access::Public,
    paging: Some(Paging::Cursor { next: "/next", cursor: Target::Query("after"), drop: &[] }),
    ..operation("list", "GET", "/list")
};
static BY_BODY: Operation = Operation {
    paging: Some(Paging::Cursor { next: "/next", cursor: Target::Body("/after"), drop: &[] }),
    ..operation("list", "POST", "/list")
};

/// The items of all pages, of which each names the next by this.
async fn items(operation: &'static Operation, nexts: &'static [fn() -> Value]) -> (Result<Vec<Value>, String>, Wire) {
    let wire = Wire::new(move |_, before| response(200, &json!({ "items": [before], "next": nexts[before]() })));
    let client = anonymous(&wire);
    let request: Request<Value> = Request::new(core(&client), operation);
    let mut items =
        Paged::new(request, |page: &mut Value| page["items"].as_array().cloned().unwrap_or_default()).items();
    let mut all = Vec::new();
    while let Some(item) = items.next().await {
        match item {
            Ok(item) => all.push(item),
            Err(error) => return (Err(error.to_string()), wire),
        }
    }
    (Ok(all), wire)
}

#[tokio::test(start_paused = true)]
async fn a_cursor_may_be_a_number() {
    let (all, wire) = items(&BY_QUERY, &[|| json!(2), || json!(18_446_744_073_709_551_615_u64), || json!(null)]).await;
    assert_eq!(all.unwrap(), [0, 1, 2]);
    let queries: Vec<String> = wire.seen().iter().map(|seen| seen.query().to_owned()).collect();
    assert_eq!(queries, ["", "after=2", "after=18446744073709551615"]);
    let (all, wire) = items(&BY_BODY, &[|| json!(2), || json!("b"), || json!("")]).await;
    assert_eq!(all.unwrap(), [0, 1, 2]);
    assert_eq!((wire.seen()[1].json(), wire.seen()[2].json()), (json!({ "after": 2 }), json!({ "after": "b" })));
}

#[tokio::test(start_paused = true)]
async fn a_cursor_of_zero_ends_and_one_that_comes_again_is_an_error() {
    assert_eq!(items(&BY_QUERY, &[|| json!(2), || json!(0)]).await.0.unwrap(), [0, 1]);
    let (all, wire) = items(&BY_QUERY, &[|| json!(2), || json!(3), || json!(2), || json!(4)]).await;
    assert!(all.unwrap_err().contains("a second time"));
    assert_eq!(wire.seen().len(), 3);
}
