//! Pages that the browser is sent to, and what it comes back with.

use std::time::Duration;

use permitted_mock::{Received, Response};
use serde_json::{Map, Value, json};
use url::Url;

use super::holder::holder;
use super::login;
use crate::mock::failure;
use crate::mock::json::text;
use crate::mock::state::{Code, LoginCode, PendingLogin, Redirect, Shared, State};

/// The path of the mock's own page.
pub(super) const PAGE: &str = "/_api/redirect";
/// The lifetime of a code.
const CODE_LIFE: Duration = Duration::from_secs(10 * 60);

/// `POST /_api/redirects-api/v1/redirect-session`
pub(super) fn session(state: &mut State, request: &Received) -> Response {
    let access = match holder(state, request) {
        Ok(access) => access,
        Err(refused) => return refused,
    };
    let body = request.json();
    let redirect = if body.get("logout").is_some() {
        let back_to = text(&body, "/callbacks/postFlowUrl").to_owned();
        Ok(Redirect::Logout { session: access.session, back_to })
    } else if body.get("auth").is_some() {
        pending(state, &body, &access.holder.subject).map(Redirect::Login)
    } else {
        visit(state, &body, &access.holder.site).map(|back_to| Redirect::Visit { back_to })
    };
    match redirect {
        Ok(redirect) => {
            let id = state.tokens.fresh("redirect");
            let url = format!("{}{PAGE}?session={id}", state.url);
            state.redirects.insert(id.clone(), redirect);
            // The SDK reads the parts as well, and calls a field `_id` that is called `id`.
            let details = json!({ "endpoint": format!("{}{PAGE}", state.url), "searchParams": { "session": id } });
            Response::json(json!({ "redirectSession": { "id": id, "fullUrl": url, "urlDetails": details } }))
        }
        Err(refused) => refused,
    }
}

/// The parts of a request that ask for a page of the site on Wix.
const VISITS: [&str; 8] = [
    "bookingsCheckout",
    "ecomCheckout",
    "eventsCheckout",
    "paidPlansCheckout",
    "login",
    "storesProduct",
    "bookingsBook",
    "ecomOrderPaymentRequest",
];

/// The page that the browser goes to when it has done there what it was sent for.
fn visit(state: &mut State, body: &Value, site: &str) -> Result<Option<String>, Response> {
    let wrong = |field: &str, why: &str| Err(failure::violation(field, why, &json!({})));
    if !VISITS.iter().any(|name| body.get(name).is_some()) {
        return wrong("intent", "it takes `auth`, `logout` or a page of the site, such as `ecomCheckout`");
    }
    if body.get("ecomCheckout").is_some() {
        let checkout = text(body, "/ecomCheckout/checkoutId");
        if !state.shop(site).carts.values().any(|cart| cart.checkout.as_deref() == Some(checkout)) {
            return wrong("ecomCheckout.checkoutId", "there is no such checkout");
        }
    }
    let callbacks = ["/callbacks/thankYouPageUrl", "/callbacks/postFlowUrl"].map(|pointer| text(body, pointer));
    Ok(callbacks.into_iter().find(|url| !url.is_empty()).map(str::to_owned))
}

fn pending(state: &mut State, body: &Value, visitor: &str) -> Result<PendingLogin, Response> {
    let field = |name: &str| text(body, &format!("/auth/authRequest/{name}")).to_owned();
    let wrong = |name: &str, why: &str| failure::violation(&format!("auth.authRequest.{name}"), why, &json!({}));
    let (client, mut redirect_uri) = (field("clientId"), field("redirectUri"));
    let project = state.world.projects.iter().find(|project| project.client_id == client);
    let project = project.ok_or_else(|| wrong("clientId", "no headless project has that client id"))?;
    // A message to the page has no redirect URI, and needs somebody who is logged in already.
    let direct = field("responseMode") == "web_message";
    if direct && redirect_uri.is_empty() && !field("sessionToken").is_empty() {
        redirect_uri.clear();
    } else if direct || !project.redirect_uris.contains(&redirect_uri) {
        return Err(wrong("redirectUri", "it is not one of the project's allowed redirect URIs"));
    }
    let site = project.site.clone();
    if field("codeChallengeMethod") != "S256" || field("codeChallenge").len() != 43 {
        return Err(wrong("codeChallenge", "it takes the 43 characters of an S256 challenge"));
    }
    if field("responseType") != "code" || field("state").is_empty() {
        return Err(wrong("state", "it takes a state and the response type `code`"));
    }
    let fragment = match field("responseMode").as_str() {
        "query" => false,
        "fragment" => true,
        "web_message" => false,
        _ => return Err(wrong("responseMode", "this mock knows `query`, `fragment` and `web_message`")),
    };
    let member = match field("sessionToken") {
        token if token.is_empty() => None,
        token => Some(state.sessions.remove(&token).ok_or_else(|| wrong("sessionToken", "no such session"))?),
    };
    let (challenge, text) = (field("codeChallenge"), field("state"));
    Ok(PendingLogin {
        client,
        site,
        visitor: visitor.to_owned(),
        redirect_uri,
        challenge,
        state: text,
        fragment,
        member,
    })
}

/// The page itself, for a real browser: it sends back at once or asks for email and password.
pub(super) fn page(state: &mut State, request: &Received) -> Response {
    let form = Url::parse(&format!("http://form/?{}", String::from_utf8_lossy(&request.body)));
    let typed = |name: &str| {
        let pairs = form.as_ref().ok()?.query_pairs();
        pairs.into_iter().find(|(given, _)| given == name).map(|(_, value)| value.into_owned())
    };
    let (email, password) = (typed("email"), typed("password"));
    let credentials = email.as_deref().zip(password.as_deref());
    match follow(state, request.query("session").unwrap_or_default(), credentials) {
        Some(back) => match back.strip_prefix(&state.url).filter(|back| back.starts_with(PAGE)) {
            Some(_) => message(&back),
            None => Response::empty(302).header("location", &back),
        },
        None => Response::text(
            "<!doctype html><form method=post><input name=email><input name=password type=password><button>Log in</button></form>",
        )
        .header("content-type", "text/html; charset=utf-8"),
    }
}

/// The page of a login without a redirect, in an iframe: it tells the page around it.
fn message(back: &str) -> Response {
    let url = Url::parse(back).ok();
    let pairs = url.iter().flat_map(|url| url.query_pairs());
    let pairs: Map<String, Value> = pairs.map(|(name, value)| (name.into_owned(), value.into())).collect();
    // `<` would end the script.
    let message = Value::Object(pairs).to_string().replace('<', "\\u003c");
    let page = format!("<!doctype html><script>parent.postMessage({message}, \"*\")</script>");
    Response::text(page).header("content-type", "text/html; charset=utf-8")
}

/// Opens the URL of a redirect session as a browser does: the URL that the browser is sent back to.
pub(in crate::mock) fn browse(state: &Shared, url: &str, typed: Option<(&str, &str)>) -> Option<String> {
    let url = Url::parse(url).ok()?;
    let (_, id) = url.query_pairs().find(|(name, _)| name == "session")?;
    follow(&mut state.lock(), &id, typed)
}

/// The URL that the browser is sent to, once: `None` while the page has to be filled in.
fn follow(state: &mut State, id: &str, typed: Option<(&str, &str)>) -> Option<String> {
    match state.redirects.get(id)?.clone() {
        Redirect::Logout { session, back_to } => {
            state.redirects.remove(id);
            state.tokens.end(session);
            Some(back_to)
        }
        Redirect::Visit { back_to } => back_to,
        Redirect::Login(login) => {
            let typed = typed.and_then(|(email, password)| login::check(state, email, password, true).ok());
            let member = login.member.clone().or_else(|| typed.map(|member| member.id.clone()))?;
            state.redirects.remove(id);
            let code = state.tokens.fresh("code");
            let holder = state.member_holder(&member, &login.client, &login.site);
            let expires = state.tokens.now() + CODE_LIFE;
            let PendingLogin { challenge, redirect_uri, visitor, .. } = login;
            // The page itself sends the message; here it is a URL of that page.
            let target = if redirect_uri.is_empty() { format!("{}{PAGE}", state.url) } else { redirect_uri.clone() };
            let back = back_to(&target, &[("code", &code), ("state", &login.state)], login.fragment)?;
            let bound = LoginCode { challenge, redirect_uri, visitor };
            state.codes.insert(code, Code { holder, expires, login: Some(bound) });
            Some(back)
        }
    }
}

/// Opens the URL of an installation as a browser does, on the app's first instance.
pub(in crate::mock) fn agree(state: &Shared, url: &str) -> Option<String> {
    let url = Url::parse(url).ok()?;
    let pair = |name: &str| url.query_pairs().find(|(given, _)| given == name).map(|(_, value)| value.into_owned());
    let mut state = state.lock();
    let id = pair("appId")?;
    let instance = state.world.apps.iter().find(|app| app.id == id)?.instances.first()?.0.clone();
    let holder = state.app_holder(&id, &instance)?;
    let code = state.tokens.fresh("code");
    let mut pairs = vec![("code", code.as_str()), ("instanceId", &instance)];
    let given = pair("state");
    pairs.extend(given.as_deref().map(|given| ("state", given)));
    let back = back_to(&pair("redirectUrl")?, &pairs, false)?;
    let expires = state.tokens.now() + CODE_LIFE;
    state.codes.insert(code, Code { holder, expires, login: None });
    Some(back)
}

fn back_to(url: &str, pairs: &[(&str, &str)], fragment: bool) -> Option<String> {
    let mut url = Url::parse(url).ok()?;
    url.query_pairs_mut().extend_pairs(pairs);
    if fragment {
        let text = url.query().map(str::to_owned);
        url.set_query(None);
        url.set_fragment(text.as_deref());
    }
    Some(url.into())
}
