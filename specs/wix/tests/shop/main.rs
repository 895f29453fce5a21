//! An example, over real sockets on both sides: browsers ask a shop whose pages are made on the server, and the shop asks Wix.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod browser;
#[path = "../../examples/shop/cart.rs"]
mod cart;
#[path = "../http_support/mod.rs"]
mod http_support;
#[path = "../../examples/shop/login.rs"]
mod login;
#[path = "../../examples/shop/page.rs"]
mod page;
#[path = "../../examples/shop/session.rs"]
mod session;
#[path = "../../examples/shop/shop.rs"]
mod shop;
#[path = "../../examples/shop/store.rs"]
mod store;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use browser::Browser;
use permitted::token::conformance;
use permitted_wix::mock::{Fault, WixMock};
use permitted_wix::products::{CreateProductRequest, FixedMonetaryAmount, PriceRange, ProductsExt, V3Product};
use permitted_wix::{ApiKey, Client};
use shop::{Shop, router};
use store::FileStore;
use tokio::task::JoinHandle;

/// A folder of the test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("shop").join(name);
    drop(fs::remove_dir_all(&folder));
    folder
}

/// Starts the shop: its address, and the task that serves it until it is aborted.
async fn open(wix: &WixMock, folder: &Path) -> (String, JoinHandle<()>) {
    let store = Arc::new(FileStore::open(folder).unwrap());
    let shop = Shop::new(wix.client_id(), "https://shop.example", store, Some(wix.server())).unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    (address, tokio::spawn(async move { axum::serve(listener, router(Arc::new(shop))).await.unwrap() }))
}

/// Logs the browser in, as it goes to Wix and comes back.
async fn log_in(wix: &WixMock, browser: &mut Browser) {
    let member = wix.member().clone();
    let sent = browser.post("/login", &[("email", &member.email), ("password", &member.password)]).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let back = wix.browse(sent.header("location").unwrap()).unwrap();
    let cookie = browser.cookie.clone();
    let come = browser.get(back.strip_prefix("https://shop.example").unwrap()).await;
    assert_eq!((come.status, come.header("location")), (303, Some("/")), "{}", come.body);
    assert_ne!(browser.cookie, cookie, "the session of before the login is the session after it");
}

/// The secrets that Wix has given: the tokens of calls, and all that the store has.
fn secrets(wix: &WixMock, folder: &Path) -> Vec<String> {
    let mut secrets: Vec<String> = vec![wix.member().password.clone()];
    for request in wix.requests() {
        secrets.extend(request.request.header("authorization").map(str::to_owned));
    }
    for file in fs::read_dir(folder).unwrap() {
        let record: serde_json::Value = serde_json::from_slice(&fs::read(file.unwrap().path()).unwrap()).unwrap();
        secrets.extend(["access", "refresh"].iter().filter_map(|name| record[*name].as_str().map(str::to_owned)));
    }
    assert!(secrets.len() > 3, "{secrets:?}");
    secrets
}

#[tokio::test]
async fn the_store_of_the_shop_keeps_what_stores_promise_and_forgets_what_is_old() {
    let folder = folder("conformance");
    let store = FileStore::open(&folder).unwrap();
    assert_eq!(conformance::check(&store).await, []);
    let files = || fs::read_dir(&folder).unwrap().count();
    assert!(files() > 0);
    store.remove_older_than(Duration::from_secs(3600)).unwrap();
    assert!(files() > 0);
    store.remove_older_than(Duration::ZERO).unwrap();
    assert_eq!(files(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn visitors_have_carts_of_their_own_that_survive_a_restart_a_login_and_a_renewal() {
    let (wix, folder) = (WixMock::start().unwrap(), folder("carts"));
    let (address, running) = open(&wix, &folder).await;
    let (mut ada, mut ben) = (Browser::new(&address), Browser::new(&address));

    let list = ada.get("/").await;
    assert!(list.status == 200 && list.has("Large mug") && !list.has("Next year"), "{}", list.body);
    let cookie = list.header("set-cookie").unwrap();
    for part in ["__Host-session=", "; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(ben.get("/cart").await.has("empty"));
    assert_ne!(ada.cookie, ben.cookie);

    // Ada chooses, changes and removes; Ben has nothing of it.
    for product in ["product-1", "product-2"] {
        let added = ada.post("/cart/add", &[("product", product)]).await;
        assert_eq!((added.status, added.header("location")), (303, Some("/cart")));
    }
    let shown = ada.get("/cart").await;
    assert!(
        shown.has("<h2>Mug</h2>") && shown.has("<h2>Large mug</h2>") && shown.has("Total 24.50 EUR"),
        "{}",
        shown.body
    );
    let line = shown.field("line");
    assert_eq!(ada.post("/cart/change", &[("line", &line), ("quantity", "3")]).await.status, 303);
    assert!(ada.get("/cart").await.has("Total 45.50 EUR"));
    for quantity in ["0", "-1", "1001", "many", ""] {
        assert_eq!(ada.post("/cart/change", &[("line", &line), ("quantity", quantity)]).await.status, 400);
    }
    assert_eq!(ada.post("/cart/remove", &[("line", &line)]).await.status, 303);
    let shown = ada.get("/cart").await;
    assert!(!shown.has("<h2>Mug</h2>") && shown.has("Total 14.00 EUR"), "{}", shown.body);
    assert!(ben.get("/cart").await.has("empty"));

    // The shop is started again, and the tokens of before are too old: the same visitors.
    running.abort();
    let (address, running) = open(&wix, &folder).await;
    wix.expire_access_tokens();
    ada.moved(&address);
    ben.moved(&address);
    assert!(ada.get("/cart").await.has("<h2>Large mug</h2>"));
    assert!(ben.get("/cart").await.has("empty"));

    // A login takes the cart along, also over another restart.
    log_in(&wix, &mut ada).await;
    let shown = ada.get("/cart").await;
    assert!(shown.has("<h2>Large mug</h2>") && shown.has("Log out"), "{}", shown.body);
    running.abort();
    let (address, _running) = open(&wix, &folder).await;
    ada.moved(&address);
    ben.moved(&address);
    assert!(ada.get("/cart").await.has("<h2>Large mug</h2>"));
    assert_eq!(wix.requests().last().unwrap().identities, ["member"]);
    assert_eq!(wix.requests().last().unwrap().subject.as_deref(), Some("member-1"));

    // Out: the browser goes to Wix and comes back as somebody without a cart; whoever has the old cookie is nobody.
    let old = ada.cookie.clone();
    let out = ada.post("/logout", &[]).await;
    assert_eq!(wix.browse(out.header("location").unwrap()).as_deref(), Some("https://shop.example"));
    assert!(ada.get("/cart").await.has("empty"));
    let mut thief = Browser::new(&address);
    thief.cookie = old;
    let shown = thief.get("/cart").await;
    assert!(shown.has("empty") && shown.has("Log in"), "{}", shown.body);

    for secret in secrets(&wix, &folder) {
        assert!(![&ada, &ben, &thief].iter().any(|browser| browser.seen.contains(&secret)), "{secret} is shown");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn products_are_searched_and_paged_and_no_text_of_wix_or_of_a_visitor_is_markup() {
    let (wix, folder) = (WixMock::start().unwrap(), folder("pages"));
    let admin = Client::new(ApiKey::new(wix.site_key()).site(wix.site()).at(wix.server())).unwrap();
    let add = async |name: String| {
        let price = FixedMonetaryAmount { formatted_amount: "<b>1</b> €".into(), ..Default::default() };
        let range = PriceRange { min_value: Some(price), ..Default::default() };
        let product = V3Product { name: name.into(), actual_price_range: Some(range), ..Default::default() };
        let request = CreateProductRequest { product: Some(product), ..Default::default() };
        admin.products().create_product(&request).await.unwrap();
    };
    for number in 1..=25 {
        add(format!("Cup {number:02}")).await;
    }
    add("Bowl <script>alert(\"1\")</script> & 'saucer'".to_owned()).await;
    let (address, _running) = open(&wix, &folder).await;
    let mut browser = Browser::new(&address);

    let names = |page: &browser::Page| page.body.matches("<h2>Cup ").count();
    let first = browser.get("/?q=cup").await;
    assert_eq!((names(&first), first.link("Previous")), (12, None));
    let second = browser.get(&first.link("Next").unwrap()).await;
    assert!(names(&second) == 12 && second.has("Cup 13") && second.field("q") == "cup", "{}", second.body);
    let third = browser.get(&second.link("Next").unwrap()).await;
    assert_eq!((names(&third), third.link("Next")), (1, None));
    let back = browser.get(&third.link("Previous").unwrap()).await;
    assert!(back.has("Cup 13") && !back.has("Cup 25"));
    assert!(browser.get("/?q=nothing+of+that").await.has("Nothing is found"));
    assert_eq!(browser.get("/?cursor=made-up").await.status, 400);

    let bowl = browser.get("/?q=bowl").await;
    assert!(bowl.has("Bowl &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;saucer&#39;"), "{}", bowl.body);
    assert!(bowl.has("&lt;b&gt;1&lt;/b&gt; €") && !bowl.has("<script") && !bowl.has("<b>"));
    let typed = browser.get("/?q=%22%3E%3Cimg%20src%3Dx%3E").await;
    assert!(typed.has("value=\"&quot;&gt;&lt;img src=x&gt;\"") && !typed.has("<img"), "{}", typed.body);
    assert_eq!(typed.header("content-security-policy").unwrap().split(';').next(), Some("default-src 'none'"));
    let email = [("email", "\"><img>"), ("password", "x")];
    assert!(!browser.post("/login", &email).await.has("<img>"));
    let style = browser.get("/style.css").await;
    assert!(style.header("content-type") == Some("text/css") && style.has("color-scheme"));
    assert_eq!(browser.get("/admin").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_login_that_is_not_this_browser_s_own_logs_nobody_in() {
    let (wix, folder) = (WixMock::start().unwrap(), folder("logins"));
    let (address, _running) = open(&wix, &folder).await;
    let (mut ada, mut mallory) = (Browser::new(&address), Browser::new(&address));
    let email = wix.member().email.clone();

    for (typed, password) in [(&*email, "guess"), ("nobody@example.com", "guess"), ("", "")] {
        let refused = ada.post("/login", &[("email", typed), ("password", password)]).await;
        assert!(refused.status == 401 && refused.has("Email or password is wrong"), "{typed}: {}", refused.body);
        assert_eq!(refused.field("email"), typed);
        assert!(!refused.has("guess"));
    }
    // Another site cannot log the visitor in, or out, or fill the cart.
    for path in ["/login", "/logout", "/cart/add", "/login/wix"] {
        assert_eq!(ada.post_from("https://evil.example", path, &[("product", "product-1")]).await.status, 403);
    }
    assert!(ada.get("/cart").await.has("empty"));
    assert_eq!(ada.post("/login", &[("email", &"a".repeat(20_000))]).await.status, 413);

    // On Wix's own page.
    let sent = mallory.post("/login/wix", &[]).await;
    let page = sent.header("location").unwrap().to_owned();
    assert_eq!(wix.browse(&page), None);
    let back = wix.browse_as(&page, "ben@example.com", "battery staple").unwrap();
    let back = back.strip_prefix("https://shop.example").unwrap();
    // Whoever sends somebody else to the end of a login of one's own logs nobody in.
    assert!(ada.get(back).await.has("please begin again"));
    assert_eq!(ada.post("/login/wix", &[]).await.status, 303);
    assert_eq!(ada.get(back).await.status, 400);
    assert!(ada.get("/cart").await.has("Log in"));
    assert_eq!(mallory.get(back).await.status, 303);
    assert!(mallory.get("/cart").await.has("Log out"));
    assert!(mallory.get(back).await.has("please begin again"), "a callback is good once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wix_that_fails_is_a_page_and_a_session_that_is_over_is_told() {
    let (wix, folder) = (WixMock::start().unwrap(), folder("failures"));
    let (address, _running) = open(&wix, &folder).await;
    let mut ada = Browser::new(&address);
    ada.post("/cart/add", &[("product", "product-1")]).await;

    let responses = [
        (Fault::status(503), "/ecom/v1/carts/current", "/cart", 502),
        (Fault::status(403), "/stores/v3/products/search", "/", 502),
        (Fault::truncate(), "/ecom/v1/carts/current", "/cart", 502),
        (Fault::drop_connection(), "/stores/v3/products/search", "/", 502),
        (Fault::status(404), "/stores/v3/products/search", "/", 404),
    ];
    for (fault, of, path, status) in responses {
        wix.fault(fault.of(of).times(8)).unwrap();
        let page = ada.get(path).await;
        assert_eq!(page.status, status, "{path}: {}", page.body);
        assert!(page.has("To the shop") && page.header("set-cookie").is_none(), "{}", page.body);
        // What is left of the faults.
        while ada.get(path).await.status != 200 {}
    }
    assert_eq!(ada.post("/cart/add", &[("product", "no-product")]).await.status, 404);
    assert!(ada.get("/cart").await.has("<h2>Mug</h2>"), "the session is still the same");

    // Wix ends the member's session: the shop says so, and goes on as a visitor without the member's cart.
    log_in(&wix, &mut ada).await;
    wix.end_sessions_of("member-1");
    let over = ada.get("/cart").await;
    assert!(over.status == 401 && over.has("log in again") && over.header("set-cookie").is_some(), "{}", over.body);
    assert!(ada.get("/cart").await.has("empty"));
    log_in(&wix, &mut ada).await;
    assert!(ada.get("/cart").await.has("<h2>Mug</h2>"), "the cart is the member's");
    for secret in secrets(&wix, &folder) {
        assert!(!ada.seen.contains(&secret), "{secret} is shown");
    }
}
