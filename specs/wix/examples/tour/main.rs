//! A shop front and its back office on Wix, one context after the other, against a Wix on this machine.
//!
//! Each line is a call that a server on loopback has seen: the identity that the credential proved to it, the verb, the path,
//! the status, and what came of it.
#![allow(clippy::print_stdout, reason = "to be read in a terminal")]
#![allow(deprecated, reason = "Wix has a newer cart, but no package of it that this crate could be made from")]

mod request_log;

use std::error::Error;

use permitted_wix::account::{AccountExt, QuerySitesRequest};
use permitted_wix::current_cart::{AddToCurrentCartRequest, CatalogReference, CurrentCartExt, LineItem};
use permitted_wix::identities::{Member, Visitor, permission};
use permitted_wix::members::members::MembersExt;
use permitted_wix::mock::WixMock;
use permitted_wix::orders::{OrdersExt, SearchOrdersRequest};
use permitted_wix::products::{
    self, CreateProductRequest, Products, ProductsExt, UpdateProductRequest, V3Product, V3QueryProductsRequest,
};
use permitted_wix::{
    ApiKey, AppSession, Caller, Client, DelegatedSession, MemberSession, OAuth, SignIn, VisitorSession, WixApp,
};
use request_log::RequestLog;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

permitted_wix::grants! {
    /// What the key of the nightly import was created with.
    ImportKey: [permission::WixStoresProductRead, permission::WixStoresProductCreate, permission::WixStoresProductUpdate]
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let wix = WixMock::start()?;
    println!("Wix on this machine: {}\n", wix.server_url());
    println!("{:14} {:6} {:46} status  outcome", "identity", "verb", "path");

    shop_front(&wix).await?;
    back_office(&wix).await?;
    account(&wix).await?;
    app(&wix).await?;
    mistake();
    Ok(())
}

/// A headless site: visitors and members, by OAuth.
async fn shop_front(wix: &WixMock) -> Outcome {
    let log = RequestLog::begin(wix, "A headless site: OAuth::visitor(client_id)");
    let visitor = Client::new(OAuth::visitor(wix.client_id()).at(wix.server()))?;
    let mut names = Vec::new();
    let mut all = visitor.products().query_products(&V3QueryProductsRequest::default()).items();
    while let Some(product) = all.next().await {
        names.extend(product?.name.into_value());
    }
    log.tell(&format!("sees {}", names.join(", ")));
    let cart = visitor.current_cart().add_to_current_cart(&one_of("product-1")).await?.cart;
    log.tell(&format!("{} line in the cart", cart.map_or(0, |cart| cart.line_items.map_or(0, |lines| lines.len()))));

    log.section("… who logs in: visitor.sign_in(..), then begin_login(..) and finish_login(..)");
    let member = log_in(wix, &visitor).await?;
    log.tell("the browser comes back with a code, and the visitor is a member");
    let me = member.members().get_current_member().await?.member;
    log.tell(&format!("is {}", me.and_then(|me| me.login_email.into_value()).unwrap_or_default()));
    let cart = member.current_cart().get_current_cart().await?.cart;
    log.tell(&format!("still {} line in the cart", cart.map_or(0, |cart| cart.line_items.map_or(0, |l| l.len()))));
    let orders = member.orders().search_orders(&SearchOrdersRequest::default()).await?.orders.unwrap_or_default();
    log.tell(&format!("{} order of their own", orders.len()));
    let out = member.logout("https://shop.example/").await?;
    log.tell("the client is gone: a call after `logout` does not compile");
    drop(out);
    Ok(())
}

fn one_of(product: &str) -> AddToCurrentCartRequest {
    let catalog_reference =
        CatalogReference { catalog_item_id: Some(product.into()), app_id: Some("stores".into()), ..Default::default() };
    let line = LineItem { quantity: Some(1), catalog_reference: Some(catalog_reference), ..Default::default() };
    AddToCurrentCartRequest { line_items: Some(vec![line]), ..Default::default() }
}

async fn log_in(wix: &WixMock, visitor: &Client<OAuth<Visitor>>) -> Outcome<Client<OAuth<Member>>> {
    let ada = wix.member();
    let SignIn::Session(session) = visitor.sign_in(&ada.email, &ada.password.as_str().into()).await? else {
        return Err("the login asks for more than a password".into());
    };
    let login = visitor.begin_login(wix.redirect_uri(), Some(&session)).await?;
    // What a browser does in between.
    let callback = wix.browse(login.url()).ok_or("Wix shows a page instead of coming back")?;
    Ok(visitor.finish_login(login, &callback).await?)
}

/// The same site's administration: an API key with a site id.
async fn back_office(wix: &WixMock) -> Outcome {
    let log = RequestLog::begin(wix, "Its back office: ApiKey::new(key).granted::<ImportKey>().site(id)");
    let key = ApiKey::new(wix.site_key()).granted::<ImportKey>().site(wix.site()).at(wix.server());
    let admin = Client::new(key)?;
    let product = import(&log, admin.products(), "Tea pot").await?;
    let change = UpdateProductRequest {
        product: Some(V3Product { revision: product.revision, name: "Large tea pot".into(), ..Default::default() }),
        ..Default::default()
    };
    let id = product.id.into_value().unwrap_or_default();
    let changed = admin.products().update_product(&id, &change).await?.product;
    log.tell(&format!("now {:?}", changed.and_then(|product| product.name.into_value()).unwrap_or_default()));
    Ok(())
}

/// Generic over the identity: whoever may create and read products may import.
async fn import<I>(log: &RequestLog<'_>, products: Products<'_, I>, name: &str) -> Outcome<V3Product>
where
    I: products::can::CreateProduct + products::can::GetProduct,
{
    let product = V3Product { name: name.into(), product_type: Some("PHYSICAL".into()), ..Default::default() };
    let request = CreateProductRequest { product: Some(product), ..Default::default() };
    let created = products.create_product(&request).await?.product.ok_or("no product came back")?;
    log.tell(&format!("imports {name:?}"));
    Ok(created)
}

/// A channel or enterprise partner: an API key with an account id.
async fn account(wix: &WixMock) -> Outcome {
    let log = RequestLog::begin(wix, "A partner's account: ApiKey::new(key).account(id)");
    let partner = Client::new(ApiKey::new(wix.account_key()).account(wix.account()).at(wix.server()))?;
    let sites = partner.account().query_sites(&QuerySitesRequest::default()).await?.sites.unwrap_or_default();
    log.tell(&format!("{} sites", sites.len()));

    log.section("… and of one of its sites as well: ApiKey::new(key).site(id).account(id)");
    let key = ApiKey::new(wix.admin_key()).site(wix.site()).account(wix.account()).at(wix.server());
    let admin = Client::new(key)?;
    let sites = admin.account().query_sites(&QuerySitesRequest::default()).await?.sites.unwrap_or_default();
    log.tell(&format!("{} sites", sites.len()));
    import(&log, admin.products(), "Tea cup").await?;
    Ok(())
}

/// A Wix app: as itself, on behalf of whoever uses its front end, and elevated again.
async fn app(wix: &WixMock) -> Outcome {
    let log = RequestLog::begin(wix, "A Wix app: WixApp::new(id, secret), installed by the owner of the site");
    let app = WixApp::new(&*wix.app().id, &*wix.app().secret).at(wix.server());
    let install = app.install("https://app.example/installed", None)?;
    let back = wix.agree_to_install(install.url()).ok_or("the owner does not agree")?;
    let exchange = permitted::strategy::Exchange::new(permitted::Limits::default())?;
    let itself = Client::new(install.finish(&back, &exchange).await?.strategy)?;
    log.tell("the owner agrees, and the app has a refresh token");
    import(&log, itself.products(), "Kettle").await?;

    log.section("… on behalf of whoever's token its front end passed on: app.on_behalf_of(token)");
    for token in [wix.visitor_token(), wix.member_token(), wix.user_token()] {
        let caller = itself.on_behalf_of(token.into()).await?;
        log.tell("Wix says whose token it is");
        serve(&log, &caller).await?;
    }
    Ok(())
}

/// Whose token it is, only the server knows: the compiler wants an arm for each.
async fn serve(log: &RequestLog<'_>, caller: &Caller) -> Outcome {
    match caller {
        Caller::AsVisitor(visitor) => {
            visitor.current_cart().add_to_current_cart(&one_of("product-2")).await?;
            log.tell("a cart for the visitor");
        }
        Caller::AsMember(member) => {
            let orders = member.orders().search_orders(&SearchOrdersRequest::default()).await?.orders;
            log.tell(&format!("{} order of the member's own", orders.map_or(0, |orders| orders.len())));
            log.section("… as itself again, for what the member may not do: client.elevate()");
            import(log, member.elevate()?.products(), "Coffee pot").await?;
            log.section("… and for a Wix user, in the dashboard");
        }
        Caller::AsUser(user) => drop(import(log, user.products(), "Sugar bowl").await?),
    }
    Ok(())
}

/// What the compiler says to a visitor who creates a product.
fn mistake() {
    println!("\nA mistake does not get that far. This is what rustc says to a visitor who creates a product:\n");
    println!("{}", include_str!("../../../../tests/ui/permits/a_visitor_creates_a_product.stderr"));
}
