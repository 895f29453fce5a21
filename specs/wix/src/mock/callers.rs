//! The caller of a request, from its headers.

use permitted_mock::{Caller, Granted, Received, Refusal};

use super::state::{Shared, State};
use super::token_table::Kind;
use super::world::KeyGrant;

pub(super) fn identify(state: &Shared, request: &Received) -> Result<Caller, Refusal> {
    let credential = request.header("authorization").unwrap_or_default();
    let state = state.lock();
    if credential.is_empty() {
        return Err(refuse("there is no credential in `Authorization`"));
    }
    if credential.contains(' ') {
        return Err(refuse("Wix takes the token or key as it is, without a scheme such as `Bearer`"));
    }
    match state.world.keys.iter().find(|key| key.key == credential) {
        Some(key) => administrator(key, request.header("wix-site-id"), request.header("wix-account-id")),
        // Only a browser sends the header, and always with a page's request.
        None => bearer(&state, credential, request.header("origin").is_some()),
    }
}

fn bearer(state: &State, token: &str, by_a_page: bool) -> Result<Caller, Refusal> {
    let access = state.tokens.accept(token, by_a_page).map_err(|refused| refuse(refused.why()))?;
    let holder = &access.holder;
    let bound_to = if holder.kind == Kind::AccountUser { "account" } else { "site" };
    let caller = Caller::new(&holder.subject, holder.kind.identity()).bind(bound_to, &holder.site);
    Ok(Caller { permissions: holder.permissions.clone(), ..caller })
}

/// A key acts as what the headers address, and only where it is good.
fn administrator(key: &KeyGrant, site: Option<&str>, account: Option<&str>) -> Result<Caller, Refusal> {
    if let Some(site) = site.filter(|site| !key.sites.iter().any(|good| good == site)) {
        return Err(Refusal::forbidden(format!("the API key is not good for the site `{site}`")));
    }
    if let Some(account) = account.filter(|account| key.account.as_deref() != Some(*account)) {
        return Err(Refusal::forbidden(format!("the API key is not good for the account `{account}`")));
    }
    let identity = match (site, account) {
        (Some(_), Some(_)) => "admin",
        (Some(_), None) => "site-admin",
        (None, Some(_)) => "account-admin",
        (None, None) => return Err(Refusal::forbidden("an API key needs `wix-site-id`, `wix-account-id` or both")),
    };
    let mut caller = Caller::new(identity, identity);
    for (name, id) in [("site", site), ("account", account)] {
        if let Some(id) = id {
            caller = caller.bind(name, id);
        }
    }
    if let Granted::Only(permissions) = &key.permissions {
        caller = caller.granted(permissions.iter().cloned());
    }
    Ok(caller)
}

fn refuse(why: &str) -> Refusal {
    // Not a registered scheme: the token goes without one.
    Refusal::unauthorized("Wix", why)
}
