//! A page of a site whose products, carts and members are on Wix: a visitor looks, logs in by Wix's page, and comes back as a member.
//!
//! The site has no server of its own, so the page keeps the session, and everything that this page loads can read it.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]

mod dom;
mod host;
mod session;

use std::cell::Cell;
use std::rc::Rc;

use permitted::Strategy;
use permitted_wix::identities::{Member, Visitor};
use permitted_wix::members::members::MembersExt;
use permitted_wix::products::{ProductsExt, V3QueryProductsRequest};
use permitted_wix::{Client, Error, MemberSession, OAuth, VisitorSession};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

// The standard library's is 7 kB larger.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

use session::Site;

/// The browser calls this when the page is loaded.
#[wasm_bindgen(start)]
pub fn start() {
    spawn_local(async {
        if let Err(error) = run().await {
            fail(&error);
        }
    });
}

async fn run() -> Result<(), Error> {
    let site = Site::of_the_page()?;
    let visitor = site.visitor()?;
    // Whoever could not be logged in is a visitor all the same, and is told.
    if let Err(error) = site.come_back(&visitor).await {
        dom::set("note", &format!("You are not logged in: {error}"));
    }
    match visitor.stored_member().await? {
        Some(member) => show_member(site, member).await,
        None => show_visitor(site, visitor).await,
    }
}

async fn show_visitor(site: Site, visitor: Client<OAuth<Visitor>>) -> Result<(), Error> {
    dom::set("who", "You are a visitor.");
    dom::attribute("page", "data-who", "visitor");
    let (leaving, going) = (visitor.clone(), Rc::new(Cell::new(false)));
    dom::on_click("login", move || {
        // One login at a time: a second click would end the first.
        if going.replace(true) {
            return;
        }
        let (site, visitor, going) = (site.clone(), leaving.clone(), Rc::clone(&going));
        spawn_local(async move {
            match site.leave(&visitor).await {
                Ok(url) => dom::go(&url),
                Err(error) => dom::set("note", &format!("You cannot log in: {error}")),
            }
            going.set(false);
        });
    });
    list_at_will(visitor).await
}

async fn show_member(site: Site, member: Client<OAuth<Member>>) -> Result<(), Error> {
    let me = match member.members().get_current_member().await {
        Ok(me) => me,
        Err(error) if error.is_session_expired() => {
            // What is kept is good for nothing. The person is told, and is not made a visitor without a word.
            drop(member.logout(&site.home).await);
            dom::set("note", "Your session has ended.");
            let visitor = site.visitor()?;
            return show_visitor(site, visitor).await;
        }
        Err(error) => return Err(error.into()),
    };
    let email = me.member.as_ref().and_then(|member| member.login_email.value().cloned());
    dom::set("who", &format!("You are {}.", email.unwrap_or_default()));
    dom::attribute("page", "data-who", "member");
    let leaving = member.clone();
    dom::on_click("logout", move || {
        let (member, home) = (leaving.clone(), site.home.clone());
        spawn_local(async move {
            match member.logout(&home).await {
                Ok(over) => dom::go(over.url()),
                Err(error) => dom::set("note", &format!("Wix does not know that you logged out: {error}")),
            }
        });
    });
    list_at_will(member).await
}

/// Lists the products, and again when somebody asks for it.
async fn list_at_will<S>(client: Client<S>) -> Result<(), Error>
where
    S: Strategy + 'static,
    S::Identity: permitted_wix::products::can::QueryProducts,
{
    let again = client.clone();
    dom::on_click("again", move || {
        let client = again.clone();
        spawn_local(async move {
            if let Err(error) = list(&client).await {
                fail(&error);
            }
        });
    });
    list(&client).await
}

async fn list<S>(client: &Client<S>) -> Result<(), Error>
where
    S: Strategy,
    S::Identity: permitted_wix::products::can::QueryProducts,
{
    dom::attribute("page", "data-state", "loading");
    let found = client.products().query_products(&V3QueryProductsRequest::default()).await?;
    dom::set("products", "");
    for product in found.products.iter().flatten() {
        dom::add("products", product.name.value().map_or("", String::as_str));
    }
    dom::attribute("page", "data-state", "list");
    Ok(())
}

fn fail(error: &Error) {
    dom::attribute("page", "data-state", "failure");
    dom::set("note", &error.to_string());
}
