//! Members: in by email and password, or on Wix's own page; and out.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};

use axum::Extension;
use axum::extract::{Form, RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use permitted::SecretString;
use permitted_wix::{MemberSession, SessionToken, SignIn, SignInRefusal, VisitorSession};

use crate::page::{self, Failure};
use crate::session::{Browser, NewSession};
use crate::shop::Shop;

/// As long as Wix takes a code.
const TIME: Duration = Duration::from_secs(10 * 60);
/// Logins that are begun and not ended cost memory.
const MOST: usize = 10_000;

pub(crate) async fn form() -> Response {
    page::login("", None).into_response()
}

pub(crate) async fn by_password(
    State(shop): State<Arc<Shop>>,
    Extension(browser): Extension<Browser>,
    Form(mut form): Form<HashMap<String, String>>,
) -> Result<Response, Failure> {
    let email = form.remove("email").unwrap_or_default();
    let password = SecretString::from(form.remove("password").unwrap_or_default());
    let why = match shop.visitor(&browser)?.sign_in(&email, &password).await? {
        SignIn::Session(session) => return begin(&shop, &browser, Some(&session)).await,
        SignIn::Refused(SignInRefusal::NewPasswordNeeded) => "You need a new password: log in on the page of Wix.",
        SignIn::Refused(_) => "Email or password is wrong.",
        SignIn::OwnerApproval => "The owner of the shop has yet to approve you.",
        // Wix's own page can do all of that.
        SignIn::EmailVerification(_) | SignIn::Captcha(_) => "Wix wants to know more: log in on the page of Wix.",
    };
    Ok((StatusCode::UNAUTHORIZED, page::login(&email, Some(why))).into_response())
}

pub(crate) async fn at_wix(
    State(shop): State<Arc<Shop>>,
    Extension(browser): Extension<Browser>,
) -> Result<Response, Failure> {
    begin(&shop, &browser, None).await
}

/// Sends the browser to Wix, which sends it to [`back`].
async fn begin(shop: &Shop, browser: &Browser, session: Option<&SessionToken>) -> Result<Response, Failure> {
    let login = shop.visitor(browser)?.begin_login(&format!("{}/callback", shop.url), session).await?;
    let url = login.url().to_owned();
    let mut pending = shop.pending.lock().unwrap_or_else(PoisonError::into_inner);
    pending.retain(|_, (begun, _)| begun.elapsed() < TIME);
    if pending.len() >= MOST {
        return Ok(page::message(StatusCode::SERVICE_UNAVAILABLE, "Too many people log in now.").into_response());
    }
    pending.insert(browser.0.clone(), (Instant::now(), login));
    Ok(Redirect::to(&url).into_response())
}

/// The browser comes back with a code: it belongs to the login that this browser session began, or to none.
pub(crate) async fn back(
    State(shop): State<Arc<Shop>>,
    Extension(browser): Extension<Browser>,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let login = shop.pending.lock().unwrap_or_else(PoisonError::into_inner).remove(&browser.0);
    let Some((_, login)) = login else {
        return Ok(page::login("", Some("That login is over: please begin again.")).into_response());
    };
    let visitor = shop.visitor(&browser)?;
    let callback = format!("{}/callback?{}", shop.url, query.unwrap_or_default());
    let member = match visitor.finish_login(login, &callback).await {
        Ok(member) => member,
        Err(_) => {
            let again = page::login("", Some("The login did not succeed: please try again."));
            return Ok((StatusCode::BAD_REQUEST, again).into_response());
        }
    };
    let new = NewSession::new()?;
    member.keep_in(Arc::clone(&shop.store), &new.browser().0).await?;
    // Wix has given the visitor's cart to the member; nobody is that visitor any more.
    visitor.end_session().await?;
    Ok((Extension(new), Redirect::to("/")).into_response())
}

/// Out on this side, whatever Wix says; then the browser goes to Wix, which has a session of its own.
pub(crate) async fn out(
    State(shop): State<Arc<Shop>>,
    Extension(browser): Extension<Browser>,
) -> Result<Response, Failure> {
    let to = match shop.visitor(&browser)?.stored_member().await? {
        Some(member) => member.logout(&shop.url).await.ok(),
        None => None,
    };
    let to = to.as_ref().map_or("/", |out| out.url());
    Ok((Extension(NewSession::new()?), Redirect::to(to)).into_response())
}
