//! The table of contexts and strategies at the top of this crate, row by row and word by word, each end to end against the mock: the request
//! arrives, the server lets it in as that identity, and the other identities are refused by it. The last row, code on a dashboard page, runs in
//! a browser: `tests/browser/dashboard.mjs`, "the host hands over a token, and the page lists the products"; that what must not reach a browser cannot be named there is
//! `tests/browser/refused`. What does not compile is in `tests/ui/permits`, by the names that stand below.
#![allow(clippy::unwrap_used, clippy::panic)]
#![allow(deprecated, reason = "Wix has a newer cart, but no package of it that this crate could be made from")]

use permitted::{OperationError, Strategy};
use permitted_wix::account::{AccountExt, QuerySitesRequest};
use permitted_wix::current_cart::{AddToCurrentCartRequest, CatalogReference, CurrentCartExt, LineItem};
use permitted_wix::identities::{Member, Visitor, permission};
use permitted_wix::members::members::MembersExt;
use permitted_wix::mock::WixMock;
use permitted_wix::orders::{self, OrdersExt, SearchOrdersRequest};
use permitted_wix::products::{self, CreateProductRequest, ProductsExt, V3Product, V3QueryProductsRequest};
use permitted_wix::{
    ApiKey, AppSession, Caller, Client, DelegatedSession, MemberSession, OAuth, SignIn, SiteSession, VisitorSession,
    WixApp, WixUser,
};

/// Who was let in since the last time, each with the verb and the path of the request.
fn let_in(mock: &WixMock) -> Vec<String> {
    let requests = mock.take_requests().into_iter().filter(|one| one.status == Some(200));
    let calls = requests.filter(|one| !one.identities.is_empty());
    calls.map(|one| format!("{} {} {}", one.identities.join("+"), one.request.verb, one.request.path)).collect()
}

fn status<T>(result: Result<T, OperationError<impl Sized>>) -> Option<u16> {
    match result {
        Ok(_) => Some(200),
        Err(error) => error.status().map(|status| status.as_u16()),
    }
}

async fn create<S: Strategy>(client: &Client<S>) -> Option<u16>
where
    S::Identity: products::can::CreateProduct,
{
    let product = V3Product { name: "Tea pot".into(), product_type: Some("PHYSICAL".into()), ..Default::default() };
    let request = CreateProductRequest { product: Some(product), ..Default::default() };
    status(client.products().create_product(&request).await)
}

async fn orders_seen<S: Strategy>(client: &Client<S>) -> usize
where
    S::Identity: orders::can::SearchOrders,
{
    let found = client.orders().search_orders(&SearchOrdersRequest::default()).await.unwrap();
    found.orders.map_or(0, |orders| orders.len())
}

async fn put_into_the_cart<S: Strategy>(client: &Client<S>, product: &str) -> usize
where
    S::Identity: permitted_wix::current_cart::can::AddToCurrentCart,
{
    let catalog_reference =
        CatalogReference { catalog_item_id: Some(product.into()), app_id: Some("stores".into()), ..Default::default() };
    let line = LineItem { quantity: Some(1), catalog_reference: Some(catalog_reference), ..Default::default() };
    let request = AddToCurrentCartRequest { line_items: Some(vec![line]), ..Default::default() };
    let cart = client.current_cart().add_to_current_cart(&request).await.unwrap().cart;
    cart.and_then(|cart| cart.line_items).map_or(0, |lines| lines.len())
}

async fn visitor(mock: &WixMock) -> Client<OAuth<Visitor>> {
    Client::new(OAuth::visitor(mock.client_id()).at(mock.server())).unwrap()
}

async fn log_in(mock: &WixMock, visitor: &Client<OAuth<Visitor>>) -> Client<OAuth<Member>> {
    let ada = mock.member();
    let signed_in = visitor.sign_in(&ada.email, &ada.password.as_str().into()).await.unwrap();
    let SignIn::Session(session) = signed_in else { panic!("more than a password is asked for") };
    let login = visitor.begin_login(mock.redirect_uri(), Some(&session)).await.unwrap();
    let callback = mock.browse(login.url()).unwrap();
    visitor.finish_login(login, &callback).await.unwrap()
}

/// The row "headless site": a visitor by OAuth, and the member who they turn out to be, until they log out.
#[tokio::test]
async fn headless_site_a_visitor_logs_in_and_out_by_oauth() {
    let mock = WixMock::start().unwrap();
    let visitor = visitor(&mock).await;
    visitor.products().query_products(&V3QueryProductsRequest::default()).await.unwrap();
    let member = log_in(&mock, &visitor).await;
    let me = member.members().get_current_member().await.unwrap().member.unwrap();
    assert_eq!(me.login_email.into_value().as_deref(), Some(&*mock.member().email));
    let calls = let_in(&mock);
    assert!(calls.contains(&"visitor GET /stores/v3/products/query".to_owned()), "{calls:?}");
    assert!(calls.contains(&"member GET /members/v1/members/my".to_owned()), "{calls:?}");
    // It takes the client, so that a call after it does not compile: `a_member_calls_after_logout`.
    drop(member.logout("https://shop.example/").await.unwrap());
}

/// The row "headless, admin": a key of the site. No call compiles without a site or an account: `a_key_has_neither_site_nor_account`.
#[tokio::test]
async fn headless_admin_by_a_key_of_the_site() {
    let mock = WixMock::start().unwrap();
    let admin = Client::new(ApiKey::new(mock.site_key()).site(mock.site()).at(mock.server())).unwrap();
    assert_eq!(create(&admin).await, Some(200));
    assert_eq!(let_in(&mock), ["site-admin POST /stores/v3/products"]);
}

/// The row "channel or enterprise partner, admin": a key of the account, or of an account and one of its sites.
#[tokio::test]
async fn channel_and_enterprise_partner_admin_by_a_key_of_the_account() {
    let mock = WixMock::start().unwrap();
    let sites = QuerySitesRequest::default();
    let partner = Client::new(ApiKey::new(mock.account_key()).account(mock.account()).at(mock.server())).unwrap();
    assert_eq!(partner.account().query_sites(&sites).await.unwrap().sites.map(|sites| sites.is_empty()), Some(false));
    let both = ApiKey::new(mock.admin_key()).site(mock.site()).account(mock.account()).at(mock.server());
    let both = Client::new(both).unwrap();
    both.account().query_sites(&sites).await.unwrap();
    assert_eq!(create(&both).await, Some(200));
    let sites = "POST /site-list/v2/sites/query";
    let expected =
        [format!("account-admin {sites}"), format!("admin {sites}"), "admin POST /stores/v3/products".to_owned()];
    assert_eq!(let_in(&mock), expected);
}

fn app(mock: &WixMock) -> Client<permitted_wix::AppStrategy> {
    let app = WixApp::new(&*mock.app().id, &*mock.app().secret).at(mock.server());
    Client::new(app.instance(mock.instance_id())).unwrap()
}

/// The row "Wix app back end": the app, by the instance that it has on a site.
#[tokio::test]
async fn app_back_end_the_app_itself() {
    let mock = WixMock::start().unwrap();
    assert_eq!(create(&app(&mock)).await, Some(200));
    assert_eq!(let_in(&mock), ["app POST /stores/v3/products"]);
}

/// The row "Wix app back end, for a caller": as whoever's token the front end passed on, and by elevation as the app again.
#[tokio::test]
async fn app_back_end_on_behalf_of_a_caller_and_elevated() {
    let mock = WixMock::start().unwrap();
    let app = app(&mock);
    for (token, expected) in
        [(mock.visitor_token(), "visitor"), (mock.member_token(), "member"), (mock.user_token(), "user")]
    {
        let caller = app.on_behalf_of(token.into()).await.unwrap();
        mock.take_requests();
        match &caller {
            Caller::AsVisitor(client) => {
                assert_eq!(put_into_the_cart(client, "product-1").await, 1);
                assert_eq!(create(&client.elevate().unwrap()).await, Some(200));
            }
            Caller::AsMember(client) => {
                assert_eq!(orders_seen(client).await, 1);
                assert_eq!(create(&client.elevate().unwrap()).await, Some(200));
            }
            Caller::AsUser(client) => assert_eq!(create(client).await, Some(200)),
        }
        let calls = let_in(&mock);
        let (first, rest) = calls.split_first().unwrap();
        assert!(first.starts_with(&format!("{expected} ")), "{calls:?}");
        assert!(rest.iter().all(|call| call == "app POST /stores/v3/products"), "{calls:?}");
    }
}

/// "Visitors and members are told apart and reach their own data (a cart, orders)."
#[tokio::test]
async fn visitors_and_members_reach_their_own_data() {
    let mock = WixMock::start().unwrap();
    let (one, other) = (visitor(&mock).await, visitor(&mock).await);
    assert_eq!(put_into_the_cart(&one, "product-1").await, 1);
    assert_eq!(put_into_the_cart(&one, "product-2").await, 2);
    assert_eq!(put_into_the_cart(&other, "product-1").await, 1);
    let member = log_in(&mock, &one).await;
    let lines = member.current_cart().get_current_cart().await.unwrap().cart.and_then(|cart| cart.line_items);
    assert_eq!(lines.map(|lines| lines.len()), Some(2), "the visitor's cart is the member's");
    // A visitor has none to search: `a_visitor_searches_orders`.
    assert_eq!(orders_seen(&member).await, 1);
}

/// "An admin key works at site or account level (… orders of any visitor, products)."
#[tokio::test]
async fn an_admin_key_reaches_the_orders_of_all() {
    let mock = WixMock::start().unwrap();
    let admin = Client::new(ApiKey::new(mock.site_key()).site(mock.site()).at(mock.server())).unwrap();
    let member = log_in(&mock, &visitor(&mock).await).await;
    let (all, own) = (orders_seen(&admin).await, orders_seen(&member).await);
    assert!(all > own, "{all} and {own}");
    let account = Client::new(ApiKey::new(mock.account_key()).account(mock.account()).at(mock.server())).unwrap();
    account.account().get_roles_info().await.unwrap();
}

permitted_wix::grants! {
    ReaderKey: [permission::WixStoresProductRead]
}

/// "When it is created it is granted a custom set of permissions": a key that may only read is refused by the server, and with `granted` by
/// the compiler too: `a_key_was_not_granted_the_permission`.
#[tokio::test]
async fn a_key_has_the_permissions_that_it_was_granted() {
    let mock = WixMock::start().unwrap();
    let key = || ApiKey::new(mock.reader_key());
    let reader = Client::new(key().granted::<ReaderKey>().site(mock.site()).at(mock.server())).unwrap();
    reader.products().query_products(&V3QueryProductsRequest::default()).await.unwrap();
    let unchecked = Client::new(key().site(mock.site()).at(mock.server())).unwrap();
    assert_eq!(create(&unchecked).await, Some(403));
}

/// "It needs the site id, the account id, or both": the ids go with each call, and a key is no admin of a site that is not its own.
#[tokio::test]
async fn a_key_says_which_site_or_account_it_is_for() {
    let mock = WixMock::start().unwrap();
    let admin = Client::new(ApiKey::new(mock.site_key()).site(mock.site()).at(mock.server())).unwrap();
    assert_eq!(create(&admin).await, Some(200));
    let both = ApiKey::new(mock.admin_key()).site(mock.site()).account(mock.account()).at(mock.server());
    Client::new(both).unwrap().account().query_sites(&QuerySitesRequest::default()).await.unwrap();
    let ids: Vec<[bool; 2]> = mock
        .take_requests()
        .iter()
        .map(|one| ["wix-site-id", "wix-account-id"].map(|name| one.request.header(name).is_some()))
        .collect();
    assert_eq!(ids, [[true, false], [true, true]]);
    let elsewhere = Client::new(ApiKey::new(mock.site_key()).site("nobody-s").at(mock.server())).unwrap();
    assert!(matches!(create(&elsewhere).await, Some(401 | 403)));
}

/// "Some calls, all account-level APIs, accept nothing but an API key", and so says the server of a call that no binding checks. With one it
/// does not compile: `an_app_lists_the_sites_of_the_account`, `a_site_key_lists_the_sites_of_the_account`.
#[tokio::test]
async fn account_level_apis_accept_a_key_only() {
    let mock = WixMock::start().unwrap();
    let (body, sites) = (serde_json::json!({ "query": {} }), "/site-list/v2/sites/query");
    let app = app(&mock).request("POST", sites).json(&body).await;
    let visitor = visitor(&mock).await.request("POST", sites).json(&body).await;
    for refused in [app, visitor] {
        assert_eq!(refused.unwrap_err().status().map(|status| status.as_u16()), Some(403));
    }
    let key = ApiKey::new(mock.account_key()).account(mock.account()).at(mock.server());
    Client::new(key).unwrap().account().query_sites(&QuerySitesRequest::default()).await.unwrap();
}

/// The rows beyond the table of contexts: a headless project's own app, a page of a site, and a tool that a Wix user runs.
#[tokio::test]
async fn headless_project_site_page_and_wix_user() {
    let mock = WixMock::start().unwrap();
    let page = Client::new(SiteSession::visitor(mock.client_id()).at(mock.server())).unwrap();
    page.products().query_products(&V3QueryProductsRequest::default()).await.unwrap();
    let tool = WixUser::assume_account_token(mock.account_user_token().into()).at(mock.server());
    Client::new(tool).unwrap().account().query_sites(&QuerySitesRequest::default()).await.unwrap();
    let headless = WixApp::new(&*mock.app().id, &*mock.app().secret).at(mock.server()).headless();
    assert_eq!(create(&Client::new(headless).unwrap()).await, Some(200));
    let expected = [
        "visitor GET /stores/v3/products/query",
        "account-user POST /site-list/v2/sites/query",
        "app POST /stores/v3/products",
    ];
    assert_eq!(let_in(&mock), expected);
}
