//! The resources of the account: its sites and their contributors.

use permitted_mock::Call;
use serde_json::{Value, json};

use super::call::Outcome;
use super::page;
use crate::mock::state::State;

pub(super) fn sites(state: &mut State, call: &Call<'_>) -> Outcome {
    let account = account(call);
    let sites = state.world.sites.iter().filter(|site| site.account == account);
    let sites = sites
        .map(|site| {
            json!({
                "id": site.id, "name": site.name.to_lowercase(), "displayName": site.name, "published": true,
                "ownerAccountId": site.account, "createdDate": "2024-01-01T00:00:00.000Z",
            })
        })
        .collect();
    // An account has no shop, but its queries have cursors.
    let cursors = &mut state.shops.entry(account).or_default().cursors;
    let (sites, metadata) = page::by_cursor(cursors, sites, call.body.get("query").unwrap_or(&Value::Null))?;
    Ok(json!({ "sites": sites, "metadata": metadata }))
}

/// The owner, and one who helps.
pub(super) fn contributors(_state: &mut State, call: &Call<'_>) -> Outcome {
    let owner = account(call);
    let helper = format!("helper-of-{owner}");
    let contributor = |id: &str| json!({ "accountId": id, "accountOwnerId": owner });
    Ok(json!({ "contributors": [contributor(&owner), contributor(&helper)] }))
}

fn account(call: &Call<'_>) -> String {
    call.caller.and_then(|caller| caller.bound("account")).unwrap_or_default().to_owned()
}
