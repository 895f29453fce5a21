//! The styles of paging, as the macro reads them.

use permitted::{Anonymous, Client, End, Items, Origin, Paging, Server, Target, Value};
use permitted_mock::{Call, Mock, Response};
use serde_json::json;

#[permitted::api("pages.yaml")]
pub mod listing {}

use listing::{ListingExt, Repo};

#[test]
fn every_style_of_paging_gives_items() {
    let client = Client::new(Anonymous::at(Server::new("https://api.example.com").unwrap())).unwrap();
    fn of_repos<T, E>(_: Items<T, E, Repo>) {}
    of_repos(client.listing().list_repos().items());
    of_repos(client.listing().list_results().items());
    of_repos(client.listing().list_numbered().page(3).items());
    let paging = |id: &str| listing::OPERATIONS.iter().find(|one| one.id == id).unwrap().paging;
    assert_eq!(paging("listRepos"), Some(Paging::Link));
    assert_eq!(paging("listResults"), Some(Paging::Url { next: "/next", prev: None }));
    assert_eq!(
        paging("listNumbered"),
        Some(Paging::Page {
            page: Target::Query("page"),
            first: 1,
            end: End { pages: Some(Origin::Body("/pages")), ..End::UNTOLD }
        })
    );
}

/// A mock that responds to the operation, and a client of it.
fn serve(
    operation: &str,
    respond: impl Fn(&Call<'_>) -> Response + Send + Sync + 'static,
) -> (Mock, Client<Anonymous>) {
    let mock = Mock::builder().operations(&listing::OPERATIONS).on(operation, respond).start().unwrap();
    let client = Client::new(Anonymous::at(Server::loopback(&mock.url()).unwrap())).unwrap();
    (mock, client)
}

/// The ids of all items.
async fn ids<T, E>(mut items: Items<T, E, Repo>) -> Result<Vec<String>, String>
where
    T: permitted::__private::Decode,
    E: permitted::__private::Outcome,
{
    let mut all = Vec::new();
    while let Some(item) = items.next().await {
        all.push(item.map_err(|error| error.to_string())?.id.unwrap_or_default());
    }
    Ok(all)
}

fn repos(ids: impl IntoIterator<Item = u64>) -> Value {
    ids.into_iter().map(|id| json!({ "id": id.to_string() })).collect()
}

fn requests(mock: &Mock) -> Vec<String> {
    mock.requests().iter().map(|one| text(&one.request.query)).collect()
}

fn text(query: &[(String, String)]) -> String {
    query.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

fn query(call: &Call<'_>, name: &str) -> Option<u64> {
    call.query(name)?.parse().ok()
}

#[tokio::test]
async fn a_cursor_in_headers_goes_on_and_back() {
    let (mock, client) = serve("listTokens", |call| {
        let back = query(call, "before").map(|before| before - 1);
        let at = back.or_else(|| call.request.header("x-cursor")?.parse().ok()).unwrap_or(1);
        let page = Response::json(repos([at]));
        let page = if at < 3 { page.header("x-next", &(at + 1).to_string()) } else { page };
        if at > 1 { page.header("x-prev", &at.to_string()) } else { page }
    });
    assert_eq!(ids(client.listing().list_tokens().items()).await.unwrap(), ["1", "2", "3"]);
    let mut pages = client.listing().list_tokens().pages();
    let mut seen = Vec::new();
    for step in ["next", "prev", "next", "next", "prev", "prev", "prev", "next", "next", "next", "next", "prev"] {
        let page = if step == "next" { pages.next().await } else { pages.prev().await };
        seen.push(page.map_or_else(|| "-".to_owned(), |page| page.unwrap()[0].id.clone().unwrap()));
    }
    assert_eq!(seen, ["1", "-", "2", "3", "2", "1", "-", "2", "3", "-", "-", "2"]);
    let last = mock.requests().pop().unwrap().request;
    assert_eq!((text(&last.query).as_str(), last.header("x-cursor")), ("before=3", None), "one cursor at a time");
}

#[tokio::test]
async fn items_may_be_counted_from_one_and_the_limit_says_how_far_back_a_page_is() {
    let (mock, client) = serve("listMembers", |call| {
        let (start, count) = (query(call, "startIndex").unwrap_or(1), query(call, "count").unwrap_or(10));
        Response::json(json!({ "totalResults": 5, "Resources": repos(start..(start + count).min(6)) }))
    });
    assert_eq!(ids(client.listing().list_members().count(2).items()).await.unwrap(), ["1", "2", "3", "4", "5"]);
    assert_eq!(requests(&mock), ["count=2", "count=2&startIndex=3", "count=2&startIndex=5"]);
    let mut pages = client.listing().list_members().count(2).start_index(4).pages();
    let first = |page: Option<Result<listing::ListMembersResponse, _>>| {
        page.map(|page: Result<_, permitted::OperationError<Value>>| {
            page.unwrap().resources.unwrap()[0].id.clone().unwrap()
        })
    };
    assert_eq!(first(pages.next().await).as_deref(), Some("4"));
    assert_eq!(first(pages.prev().await).as_deref(), Some("2"));
    assert_eq!(first(pages.prev().await).as_deref(), Some("1"));
    assert_eq!(first(pages.prev().await), None);
}

#[tokio::test]
async fn what_the_document_makes_plain_needs_no_annotation() {
    let (_mock, client) = serve("plainCursor", |call| {
        let at = query(call, "page_token").unwrap_or(1);
        Response::json(json!({ "items": repos([at]), "next_page": (at < 3).then(|| (at + 1).to_string()) }))
    });
    assert_eq!(ids(client.listing().plain_cursor().items()).await.unwrap(), ["1", "2", "3"]);

    let (mock, client) = serve("plainLink", |call| {
        let at = query(call, "page").unwrap_or(1);
        let page = Response::json(repos([at]));
        if at == 3 {
            page
        } else {
            page.header("link", &format!("<?page={}>; rel=\"next last\"; title=\"a, b\"", at + 1))
        }
    });
    assert_eq!(ids(client.listing().plain_link().per_page(7).items()).await.unwrap(), ["1", "2", "3"]);
    assert_eq!(requests(&mock), ["per_page=7", "page=2", "page=3"]);

    let (mock, client) = serve("plainUrl", |call| {
        let at = query(call, "page").unwrap_or(1);
        Response::json(
            json!({ "results": repos([at]), "next": (at < 3).then(|| format!("/plain/url?page={}", at + 1)) }),
        )
    });
    assert_eq!(ids(client.listing().plain_url().items()).await.unwrap(), ["1", "2", "3"]);
    assert_eq!(requests(&mock), ["", "page=2", "page=3"]);

    let (mock, client) = serve("plainNumbered", |call| {
        let at = query(call, "page").unwrap_or(0) * 2;
        Response::json(json!({ "content": repos(at..(at + 2).min(5)), "totalElements": 5 }))
    });
    assert_eq!(ids(client.listing().plain_numbered().items()).await.unwrap(), ["0", "1", "2", "3", "4"]);
    assert_eq!(requests(&mock), ["", "page=1", "page=2"], "the first page is 0, and the total ends them");

    let (mock, client) = serve("plainOffset", |call| {
        let at = query(call, "offset").unwrap_or(0);
        Response::json(repos(at..(at + 2).min(5))).header("x-total-count", "5")
    });
    assert_eq!(ids(client.listing().plain_offset().items()).await.unwrap(), ["0", "1", "2", "3", "4"]);
    assert_eq!(requests(&mock), ["", "offset=2", "offset=4"]);

    let (mock, client) = serve("plainSearch", |call| {
        let at: u64 = call.body["start_cursor"].as_str().map_or(1, |text| text.parse().unwrap());
        let page = json!({ "results": repos([at]), "next_cursor": (at + 1).to_string(), "has_more": at < 3 });
        Response::json(page)
    });
    let body = listing::PlainSearchBody { query: Some("q".into()), ..Default::default() };
    assert_eq!(ids(client.listing().plain_search(&body).items()).await.unwrap(), ["1", "2", "3"]);
    let last = mock.requests().pop().unwrap().request;
    assert_eq!(last.json(), json!({ "query": "q", "start_cursor": "3" }));

    let off = listing::OPERATIONS.iter().find(|one| one.id == "plainOff").unwrap();
    assert_eq!(off.paging, None);
}

#[tokio::test]
async fn pages_without_end_are_an_error() {
    let error = |found: Result<Vec<String>, String>| found.unwrap_err();
    let (mock, client) = serve("plainCursor", |_| Response::json(json!({ "items": repos([1]), "next_page": "x" })));
    assert!(error(ids(client.listing().plain_cursor().items()).await).contains("same next page a second time"));
    assert_eq!(mock.requests().len(), 2);
    let (_mock, client) = serve("plainOffset", |_| Response::json(repos([1, 2])));
    assert!(error(ids(client.listing().plain_offset().items()).await).contains("same page a second time"));
    let (mock, client) = serve("plainLink", |_| {
        Response::json(repos([1])).header("link", "<https://elsewhere.example/plain/link?page=2>; rel=next")
    });
    assert!(error(ids(client.listing().plain_link().items()).await).contains("another server"));
    assert_eq!(mock.requests().len(), 1);
}
