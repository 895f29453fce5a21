//! Pages whose cursors are numbers.
#![allow(clippy::indexing_slicing, clippy::unwrap_used)]

mod support;

use permitted::__private::core;
use permitted::{Access, End, Operation, Origin, Paged, Paging, Request, Target, Value};
use serde_json::json;
use support::{Wire, anonymous, operation, response};

static BY_QUERY: Operation = Operation {
    access: Access::Public,
    paging: Some(Paging::Cursor {
        next: Origin::Body("/next"),
        cursor: Target::Query("after"),
        more: None,
        prev: None,
        drop: &[],
    }),
    ..operation("list", "GET", "/list")
};
static BY_BODY: Operation = Operation {
    paging: Some(Paging::Cursor {
        next: Origin::Body("/next"),
        cursor: Target::Body("/after"),
        more: None,
        prev: None,
        drop: &[],
    }),
    ..operation("list", "POST", "/list")
};

/// The items of all pages, of which each names the next by this.
async fn items(operation: &'static Operation, nexts: &'static [fn() -> Value]) -> (Result<Vec<Value>, String>, Wire) {
    let wire = Wire::new(move |_, before| response(200, &json!({ "items": [before], "next": nexts[before]() })));
    let client = anonymous(&wire);
    let request: Request<Value> = Request::new(core(&client), operation);
    let mut items = Paged::new(request, |page: &mut Value| page.get_mut("items")?.as_array_mut()).items();
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

/// An operation with a path parameter, and an argument that the links of the server take the place of.
const fn paged(paging: Paging) -> Operation {
    Operation {
        access: Access::Optional(&[permitted::Permit { identities: &["member"], permissions: &[] }]),
        paging: Some(paging),
        ..operation("list", "GET", "/list")
    }
}

static BY_HEADER: Operation = paged(Paging::Cursor {
    next: Origin::Header("x-next"),
    cursor: Target::Query("after"),
    more: None,
    prev: None,
    drop: &[],
});

#[tokio::test(start_paused = true)]
async fn a_cursor_of_a_header_ends_and_is_there_once() {
    let listed = |headers: &'static [&'static [&'static str]]| async move {
        let wire = Wire::new(move |_, before| {
            headers[before]
                .iter()
                .fold(response(200, &json!({ "items": [before] })), |response, next| response.header("x-next", next))
        });
        let found = all(&anonymous(&wire), &BY_HEADER).await;
        (found, wire.seen().len())
    };
    for last in [&[][..], &[""], &["0"], &[" 0 "]] {
        let headers: &'static [&'static [&'static str]] = Box::leak(Box::new([&["5"][..], last]));
        let (found, calls) = listed(headers).await;
        assert_eq!((found.unwrap(), calls), (2, 2), "{last:?}");
    }
    let (found, _) = listed(&[&["5", "6"]]).await;
    assert!(found.unwrap_err().contains("`x-next`, its next page, twice"));
}

static BY_LINK: Operation = paged(Paging::Link);
static BY_URL: Operation = paged(Paging::Url { next: "/next", prev: None });
static BY_PAGE: Operation = paged(Paging::Page {
    page: Target::Query("page"),
    first: 1,
    end: End { pages: Some(Origin::Body("/pages")), ..End::UNTOLD },
});
static BY_PAGE_ALONE: Operation = paged(Paging::Page { page: Target::Query("page"), first: 1, end: End::UNTOLD });

async fn all<S: permitted::Strategy>(
    client: &permitted::Client<S>,
    operation: &'static Operation,
) -> Result<usize, String> {
    let request: Request<Value> = Request::new(core(client), operation);
    let mut items = Paged::new(request, |page: &mut Value| page.get_mut("items")?.as_array_mut()).items();
    let mut count = 0;
    while let Some(item) = items.next().await {
        item.map_err(|error| error.to_string())?;
        count += 1;
    }
    Ok(count)
}

fn tails(wire: &Wire) -> Vec<String> {
    wire.seen().iter().map(|seen| seen.url.replace("https://api.example.com", "")).collect()
}

#[tokio::test(start_paused = true)]
async fn pages_follow_the_link_header() {
    let wire = Wire::new(|_, before| {
        let page = response(200, &json!({ "items": [before] }));
        match before {
            0 => page.header("link", "<https://api.example.com/other/7?page=2>; rel=\"next\", </x>; rel=\"last\""),
            1 => page.header("link", "</x>; rel=\"prev\"").header("link", "<?page=3>; rel=next"),
            _ => page.header("link", "</x>; rel=\"first\""),
        }
    });
    assert_eq!(all(&anonymous(&wire), &BY_LINK).await.unwrap(), 3);
    assert_eq!(tails(&wire), ["/base/list", "/other/7?page=2", "/other/7?page=3"]);
}

#[tokio::test(start_paused = true)]
async fn pages_follow_the_url_in_the_body_to_the_same_server_only() {
    let wire = Wire::new(|_, before| {
        let next = ["/base/list?skip=1", "list?skip=2", ""][before];
        response(200, &json!({ "items": [before], "next": next }))
    });
    assert_eq!(all(&anonymous(&wire), &BY_URL).await.unwrap(), 3);
    assert_eq!(tails(&wire), ["/base/list", "/base/list?skip=1", "/base/list?skip=2"]);

    for link in [
        "https://evil.example/list",
        "//evil.example/list",
        "http://api.example.com/list",
        "https://api.example.com:8443/list",
        "https://api.example.com@evil.example/",
        "https://api.example.com.evil.example/",
        "/\\evil.example/list",
        "javascript:alert(1)",
        "https://",
    ] {
        let wire = Wire::new(move |_, _| response(200, &json!({ "items": [1], "next": link })));
        let error = all(&anonymous(&wire), &BY_URL).await.unwrap_err();
        assert!(error.contains("another server") || error.contains("not a URL"), "{link}: {error}");
        assert_eq!(wire.seen().len(), 1, "{link}");
        assert!(!error.contains("evil"), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_link_that_comes_again_is_an_error() {
    let wire =
        Wire::new(|_, before| response(200, &json!({ "items": [1], "next": format!("/base/list?a={}", before % 2) })));
    assert!(all(&anonymous(&wire), &BY_URL).await.unwrap_err().contains("a second time"));
    assert_eq!(wire.seen().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn a_link_carries_the_proof_of_the_client_and_no_other() {
    let wire = Wire::new(|_, before| match before {
        0 => response(200, &json!({ "items": [1], "next": "/base/list?KEY=theirs&k%65y=theirs&page=2" })),
        _ => response(200, &json!({ "items": [2] })),
    });
    let strategy =
        permitted::Credential::<support::Member>::assume(support::server()).query("key", support::secret("ours"));
    let client = permitted::Client::builder(strategy).transport(wire.clone()).build().unwrap();
    assert_eq!(all(&client, &BY_URL).await.unwrap(), 2);
    assert_eq!(tails(&wire), ["/base/list?key=ours", "/base/list?page=2&key=ours"]);
}

#[tokio::test(start_paused = true)]
async fn pages_have_numbers() {
    let wire = Wire::new(|_, before| response(200, &json!({ "items": [before, before], "pages": 3 })));
    assert_eq!(all(&anonymous(&wire), &BY_PAGE).await.unwrap(), 6);
    assert_eq!(tails(&wire), ["/base/list", "/base/list?page=2", "/base/list?page=3"]);
    let wire = Wire::new(|_, before| response(200, &json!({ "items": vec![1; 2 - before.min(2)] })));
    assert_eq!(all(&anonymous(&wire), &BY_PAGE_ALONE).await.unwrap(), 3);
    assert_eq!(tails(&wire), ["/base/list", "/base/list?page=2", "/base/list?page=3"], "the last one has no items");
}

static BY_TOTAL: Operation = paged(Paging::Offset {
    offset: Target::Query("offset"),
    first: 0,
    limit: Some(Target::Query("limit")),
    end: End { total: Some(Origin::Body("/total")), ..End::UNTOLD },
});
static BY_TOTAL_ALONE: Operation = paged(Paging::Offset {
    offset: Target::Query("offset"),
    first: 0,
    limit: None,
    end: End { total: Some(Origin::Body("/total")), ..End::UNTOLD },
});
static BY_MORE: Operation = paged(Paging::Cursor {
    next: Origin::Body("/next"),
    cursor: Target::Query("after"),
    more: Some("/more"),
    prev: None,
    drop: &[],
});

/// The operation with a query as a program gives it.
fn given(operation: &Operation, parameters: &'static [permitted::Parameter]) -> &'static Operation {
    let Operation { access, paging, .. } = *operation;
    Box::leak(Box::new(Operation { access, paging, parameters, ..support::operation("list", "GET", "/list") }))
}

const fn number(name: &'static str) -> permitted::Parameter {
    permitted::Parameter {
        name,
        place: permitted::Place::Query,
        style: permitted::Style::Form,
        explode: true,
        required: false,
        reserved: false,
    }
}

static NUMBERS: [permitted::Parameter; 3] = [number("offset"), number("limit"), number("page")];

/// All pages, by the items of each, and the queries they were asked for with.
async fn through(
    operation: &Operation,
    arguments: &[(usize, i64)],
    steps: &str,
    script: impl Fn(&support::Seen, usize) -> Value + Send + Sync + 'static,
) -> (Vec<Result<Value, String>>, Vec<String>) {
    let wire = Wire::new(move |seen, before| response(200, &script(seen, before)));
    let client = anonymous(&wire);
    let mut request: Request<Value> = Request::new(core(&client), given(operation, &NUMBERS));
    for (index, value) in arguments {
        request = request.parameter(*index, value);
    }
    let mut pages = Paged::new(request, |page: &mut Value| page.get_mut("items")?.as_array_mut()).pages();
    let mut all = Vec::new();
    for step in steps.chars() {
        let page = if step == 'n' { pages.next().await } else { pages.prev().await };
        let Some(page) = page else { break };
        all.push(page.map(|page| page["items"].clone()).map_err(|error| error.to_string()));
    }
    (all, wire.seen().iter().map(|seen| seen.query().to_owned()).collect())
}

/// The items from `offset` on, at most `limit`, of five; the third and fourth are hidden from the caller.
fn hiding(seen: &support::Seen, _: usize) -> Value {
    let of =
        |name: &str| seen.pairs().iter().find(|(key, _)| key == name).map(|(_, value)| value.parse::<usize>().unwrap());
    let items: Vec<usize> = (0..5).skip(of("offset").unwrap_or(0)).take(of("limit").unwrap_or(2)).collect();
    let items: Vec<usize> = items.into_iter().filter(|item| !matches!(item, 2 | 3)).collect();
    json!({ "items": items, "total": 5 })
}

#[tokio::test(start_paused = true)]
async fn a_page_without_items_is_not_the_last_while_the_server_counts_more() {
    let (all, queries) = through(&BY_TOTAL, &[(1, 2)], "nnnn", hiding).await;
    assert_eq!(all, [Ok(json!([0, 1])), Ok(json!([])), Ok(json!([4]))]);
    assert_eq!(queries, ["limit=2", "limit=2&offset=2", "limit=2&offset=4"]);
    // Nobody knows how many were passed over.
    for (operation, arguments) in [(&BY_TOTAL, &[][..]), (&BY_TOTAL_ALONE, &[(1, 2)])] {
        let (all, _) = through(operation, arguments, "nnnn", hiding).await;
        assert_eq!(all.len(), 3, "{all:?}");
        assert!(all[2].as_ref().is_err_and(|error| error.contains("there is more, and gives no items")), "{all:?}");
    }
    // A server that gives fewer than it is asked for may have passed over fewer as well.
    let fewer = |seen: &support::Seen, _: usize| match seen.query() {
        "limit=9" => json!({ "items": [0, 1], "total": 5 }),
        _ => json!({ "items": [], "total": 5 }),
    };
    let (all, _) = through(&BY_TOTAL, &[(1, 9)], "nnnn", fewer).await;
    assert!(all.len() == 3 && all[2].as_ref().is_err_and(|error| error.contains("gives no items")), "{all:?}");
    let numbered = |seen: &support::Seen, _: usize| match seen.query() {
        "page=2" => json!({ "items": [], "pages": 3 }),
        query => json!({ "items": [query], "pages": 3 }),
    };
    let (all, _) = through(&BY_PAGE, &[], "nnnn", numbered).await;
    assert_eq!(all, [Ok(json!([""])), Ok(json!([])), Ok(json!(["page=3"]))]);
}

#[tokio::test(start_paused = true)]
async fn more_without_a_next_page_is_an_error() {
    for next in [json!(null), json!(""), json!(0)] {
        let script = move |_: &support::Seen, _: usize| json!({ "items": [1], "more": true, "next": next });
        let (all, _) = through(&BY_MORE, &[], "nnn", script).await;
        assert!(all.len() == 2 && all[1].as_ref().is_err_and(|error| error.contains("names no next page")), "{all:?}");
    }
    let (all, _) = through(&BY_MORE, &[], "nnn", |_, _| json!({ "items": [1], "next": null })).await;
    assert_eq!(all, [Ok(json!([1]))]);
}

#[tokio::test(start_paused = true)]
async fn no_page_follows_a_number_that_is_not_counted_on_from() {
    let page = |_: &support::Seen, _: usize| json!({ "items": [1, 2], "total": 9, "pages": 9 });
    for (operation, index) in [(&BY_TOTAL, 0), (&BY_PAGE, 2)] {
        let (all, queries) = through(operation, &[(index, -5)], "nn", page).await;
        assert!(all[1].as_ref().is_err_and(|error| error.contains("no page follows")), "{all:?}");
        assert_eq!(queries.len(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn on_the_way_back_no_item_comes_twice() {
    let plain = |seen: &support::Seen, _: usize| {
        let of = |name: &str| seen.pairs().iter().find(|(key, _)| key == name).unwrap().1.parse::<usize>().unwrap();
        json!({ "items": (0..5).skip(of("offset")).take(of("limit")).collect::<Vec<usize>>(), "total": 5 })
    };
    let (all, queries) = through(&BY_TOTAL, &[(0, 3), (1, 2)], "nppnnn", plain).await;
    assert_eq!(
        queries,
        ["offset=3&limit=2", "offset=1&limit=2", "offset=0&limit=1", "offset=1&limit=2", "offset=3&limit=2"]
    );
    assert_eq!(all[..3], [Ok(json!([3, 4])), Ok(json!([1, 2])), Ok(json!([0]))]);
}

/// Who asks for no number of items gets the server's, and goes back by as many.
#[tokio::test(start_paused = true)]
async fn the_way_back_needs_no_limit() {
    let plain = |seen: &support::Seen, _: usize| {
        let pairs = seen.pairs();
        let of =
            |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.parse::<usize>().unwrap());
        let items = (0..5).skip(of("offset").unwrap_or(0)).take(of("limit").unwrap_or(2));
        json!({ "items": items.collect::<Vec<usize>>(), "total": 5 })
    };
    let (all, queries) = through(&BY_TOTAL, &[], "nnnppnp", plain).await;
    assert_eq!(
        queries,
        ["", "offset=2", "offset=4", "offset=2&limit=2", "offset=0&limit=2", "offset=2&limit=2", "offset=0&limit=2"]
    );
    assert_eq!(all[2..5], [Ok(json!([4])), Ok(json!([2, 3])), Ok(json!([0, 1]))]);
    // A page that is begun with is the only measure, and what it has does not come twice.
    let (all, queries) = through(&BY_TOTAL, &[(0, 4)], "npn", plain).await;
    assert_eq!(queries, ["offset=4", "offset=3&limit=1", "offset=4&limit=1"]);
    assert_eq!(all, [Ok(json!([4])), Ok(json!([3])), Ok(json!([4]))]);
}
