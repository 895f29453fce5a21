//! What the JavaScript SDK sent, as it was recorded, to the mock: it must respond as the recorded server did.
//!
//! Names and tokens of the recordings are replaced by the mock's own as they appear. What the tables do not permit the SDK
//! sends all the same; the mock must refuse it.
// Helpers say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::needless_pass_by_value)]

mod mock_support;

use std::collections::HashMap;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use mock_support::{Response, TABLE, builder, read_json, send};
use permitted::Value;
use permitted_wix::mock::{AccountStatus, SiteMember, WixMock};
use serde_json::json;

struct Replay {
    mock: WixMock,
    /// From a text of the recording to the mock's own.
    names: HashMap<String, String>,
    outcomes: Vec<String>,
}

impl Replay {
    fn new() -> Self {
        let password = |password: &str| SiteMember::new(password, &format!("{password}@b.c"), password);
        let mock = builder()
            .member(password("good"))
            .member(password("captcha").status(AccountStatus::NeedsCaptcha))
            .member(password("approve").status(AccountStatus::NeedsApproval))
            .member(password("verify").status(AccountStatus::NeedsCode("123456".to_owned())))
            .member(SiteMember::new("dup", "dup@x.y", "pw"))
            .start()
            .unwrap();
        let names = [
            ("client-id-1", mock.client_id()),
            ("https://x/cb", mock.redirect_uri()),
            ("IST.KEY", mock.admin_key()),
            ("acc-1", mock.account()),
            ("inst-1", mock.instance_id()),
            ("p-1", "product-1"),
            ("p", "product-1"),
            ("mem-9", "good"),
            ("RT-0", &mock.app_refresh_token()),
        ];
        let names = names.into_iter().map(|(recorded, ours)| (recorded.to_owned(), ours.to_owned())).collect();
        let third = json!({ "product": { "name": "A third on show" } });
        mock_support::call(&mock, "POST /stores/v3/products", &[mock.site_key(), mock.site()], third);
        Self { mock, names, outcomes: Vec::new() }
    }

    fn knows(&mut self, recorded: &str, ours: &str) {
        self.names.insert(recorded.to_owned(), ours.to_owned());
    }

    /// `.r` is JSON in base64url.
    fn query(&self, query: &str) -> String {
        let Some(text) = query.strip_prefix(".r=") else { return query.to_owned() };
        let mut request = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(text).unwrap()).unwrap();
        self.replace(&mut request);
        format!(".r={}", URL_SAFE_NO_PAD.encode(request.to_string()))
    }

    fn ours(&self, recorded: &str) -> String {
        let one = |part: &str| self.names.get(part).cloned().unwrap_or_else(|| part.to_owned());
        if self.names.contains_key(recorded) {
            return one(recorded);
        }
        recorded.split(',').map(one).collect::<Vec<_>>().join(",")
    }

    fn replace(&self, value: &mut Value) {
        match value {
            Value::String(text) => *text = self.ours(text),
            Value::Array(list) => list.iter_mut().for_each(|item| self.replace(item)),
            Value::Object(fields) => fields.values_mut().for_each(|item| self.replace(item)),
            _ => {}
        }
    }

    /// The recorded server chose its response to a login by the password: here each password has a member.
    fn step(&mut self, request: &Value) -> Response {
        let url = request["url"].as_str().unwrap();
        let path = url.split_once("wixapis.com").unwrap().1;
        let path = path.split('/').map(|segment| {
            let (segment, query) = segment.split_once('?').unwrap_or((segment, ""));
            let ours = self.ours(segment);
            if query.is_empty() { ours } else { format!("{ours}?{}", self.query(query)) }
        });
        let path = path.collect::<Vec<_>>().join("/");
        let mut body = request["json"].clone();
        self.replace(&mut body);
        if let (true, Some(password)) = (path.ends_with("/v2/login"), body.get("password").and_then(Value::as_str)) {
            let email = format!("{}@b.c", if password == "bad" { "good" } else { password });
            body["loginId"]["email"] = email.into();
        }
        let credentials = ["Authorization", "wix-site-id", "wix-account-id"];
        let headers: Vec<_> = credentials
            .iter()
            .filter_map(|name| Some((*name, self.ours(request["headers"].get(name)?.as_str()?))))
            .collect();
        let headers: Vec<_> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let response = send(&self.mock, request["method"].as_str().unwrap(), &path, &headers, &body);
        self.learn(&request["response"]["json"], &response.json);
        if let Some(line) = response.json.pointer("/cart/lineItems/0/id").and_then(Value::as_str) {
            self.knows("li-1", line);
        }
        if let Some(next) = response.json.pointer("/pagingMetadata/cursors/next").and_then(Value::as_str) {
            self.knows("CUR2", next);
        }
        response
    }

    /// Texts at the same place mean the same.
    fn learn(&mut self, recorded: &Value, ours: &Value) {
        for name in ["access_token", "refresh_token", "sessionToken", "stateToken"] {
            if let (Some(recorded), Some(ours)) = (recorded[name].as_str(), ours[name].as_str()) {
                self.knows(recorded, ours);
            }
        }
        if let (Some(recorded), Some(ours)) = (recorded["identity"]["id"].as_str(), ours["identity"]["id"].as_str()) {
            self.knows(recorded, ours);
        }
    }
}

fn is_in_the_table(method: &str, path: &str) -> bool {
    TABLE.iter().any(|operation| {
        let template: Vec<_> = operation.path.split('/').collect();
        let path: Vec<_> = path.split('?').next().unwrap().split('/').collect();
        operation.verb == method
            && template.len() == path.len()
            && template.iter().zip(path).all(|(part, segment)| part.starts_with('{') || *part == segment)
    })
}

/// Plays a recording and gives, for each request, `STATUS METHOD PATH`.
fn play(name: &str, mut before: impl FnMut(&mut Replay, &str) -> bool) -> Vec<String> {
    let mut replay = Replay::new();
    let recording = read_json(&format!("golden/{name}.json"));
    for step in recording["steps"].as_array().unwrap() {
        if !before(&mut replay, step["name"].as_str().unwrap()) {
            continue;
        }
        for request in step["requests"].as_array().unwrap() {
            let (method, url) = (request["method"].as_str().unwrap(), request["url"].as_str().unwrap());
            let path = url.split_once("wixapis.com").unwrap().1;
            let response = replay.step(request);
            let (recorded, shown) = (&request["response"], path.split('?').next().unwrap());
            let is_login = path.starts_with("/oauth") || path.starts_with("/_api/");
            if is_login {
                assert_eq!(response.status, recorded["status"], "{name}: {}: {response:?}", step["name"]);
                let recorded_fields = recorded["json"].as_object().unwrap();
                let missing: Vec<_> =
                    recorded_fields.keys().filter(|field| response.json.get(field).is_none()).collect();
                assert!(missing.is_empty(), "{name}: {}: {missing:?} in {response:?}", step["name"]);
                let code = |json: &Value| json.pointer("/details/applicationError/code").cloned();
                assert_eq!(code(&response.json), code(&recorded["json"]), "{name}: {}", step["name"]);
            } else if !is_in_the_table(method, path) {
                assert_eq!(response.status, 404, "{name}: {method} {path}");
            }
            replay.outcomes.push(format!("{} {method} {shown}", response.status));
        }
    }
    replay.outcomes
}

/// Plays every step as it is.
fn plain(_: &mut Replay, _: &str) -> bool {
    true
}

/// The code that an owner's agreement to an installation brings.
fn install(replay: &mut Replay) {
    let url = "https://www.wix.com/installer/install?redirectUrl=https%3A%2F%2Fapp.example%2F&appId=app-1&state=st";
    let back = replay.mock.agree_to_install(url).unwrap();
    replay.knows("CODE", back.split("code=").nth(1).unwrap().split('&').next().unwrap());
}

#[test]
fn every_login_has_the_recorded_response() {
    let outcomes = play("oauth-login-flow", |replay, step| {
        if step == "exchange code" {
            // The recording has no browser: here the page that it asked for is asked for again, and filled in.
            let requests = replay.mock.requests();
            let page = requests.iter().find(|entry| entry.request.path.ends_with("/redirect-session")).unwrap();
            let token = page.request.header("authorization").unwrap();
            let body = page.request.json();
            let page = mock_support::call(&replay.mock, "POST /_api/redirects-api/v1/redirect-session", &[token], body);
            let back = replay.mock.browse_as(&page.text("/redirectSession/fullUrl"), "good@b.c", "good").unwrap();
            replay.knows("CODE", back.split("code=").nth(1).unwrap().split('&').next().unwrap());
        }
        true
    });
    assert_eq!(outcomes.len(), 20);
    assert_eq!(outcomes.iter().filter(|outcome| outcome.starts_with("200")).count(), 16);
    assert!(outcomes.contains(&"200 GET /members/v1/members/my".to_owned()), "{outcomes:#?}");
}

#[test]
fn a_visitor_s_day() {
    let outcomes = play("oauth-visitor", |replay, step| {
        if step == "current cart" {
            // There it was full already.
            let line = json!({ "quantity": 1, "catalogReference": { "catalogItemId": "product-1", "appId": "a" } });
            let token = replay.ours("AT-anonymous-1");
            let path = "POST /ecom/v1/carts/current/add-to-cart";
            mock_support::call(&replay.mock, path, &[&token], json!({ "lineItems": [line] }));
        }
        true
    });
    assert_eq!(
        outcomes,
        [
            "200 POST /oauth2/token",
            "200 GET /stores/v3/products/p-1",
            "200 GET /stores/v3/products/query",
            "200 GET /stores/v3/products/query",
            "403 POST /stores/v3/products",
            "403 PATCH /stores/v3/products/p-1",
            "404 GET /stores-reader/v1/products/query-platformized",
            "200 GET /ecom/v1/carts/current",
            "200 POST /ecom/v1/carts/current/add-to-cart",
            "200 POST /ecom/v1/carts/current/update-line-items-quantity",
            "200 POST /ecom/v1/carts/current/estimate-totals",
            "200 POST /ecom/v1/carts/current/create-checkout",
            "200 DELETE /ecom/v1/carts/current",
            "403 GET /members/v1/members/my",
            "403 POST /members/v1/members/query",
            "404 GET /wix-data/v2/items/query",
            "404 GET /wix-data/v2/items/i1",
            "404 POST /wix-data/v2/items",
        ]
    );
}

#[test]
fn a_key_for_a_site_and_an_account() {
    let outcomes = play("apikey-site", |replay, step| {
        // The recorded server forgot what was deleted.
        replay.knows("p-1", if step == "delete product" { "product-2" } else { "product-1" });
        true
    });
    assert_eq!(
        outcomes,
        [
            "200 GET /stores/v3/products/p-1",
            "200 POST /stores/v3/products",
            "200 DELETE /stores/v3/products/p-1",
            "200 POST /stores/v3/bulk/products/delete",
            "200 GET /stores/v3/products/query",
            "200 POST /ecom/v1/orders/search",
            "200 GET /members/v1/members",
            "404 GET /wix-data/v2/items/query",
            "404 POST /wix-data/v2/items",
            "404 GET /apps/v1/instance",
            // Another site: there is no such product there, with the account's id or without.
            "404 GET /stores/v3/products/p-1",
            "404 GET /stores/v3/products/p-1",
            // An account has no products.
            "403 GET /stores/v3/products/p-1",
        ]
    );
}

#[test]
fn an_app_by_its_instance_its_refresh_token_and_its_installation() {
    let instance = play("app-instance", |replay, step| {
        if step.starts_with("at expiry") {
            replay.mock.expire_access_tokens();
        }
        replay.knows("p-1", if step == "delete product" { "product-2" } else { "product-1" });
        true
    });
    assert_eq!(instance.iter().filter(|outcome| *outcome == "200 POST /oauth2/token").count(), 2);
    assert_eq!(instance.iter().filter(|outcome| outcome.starts_with("404")).count(), 3, "{instance:#?}");
    assert!(!instance.iter().any(|outcome| outcome.starts_with("40") && !outcome.starts_with("404")));
    let refresh = play("app-refresh-token", plain);
    assert_eq!(refresh.last().unwrap(), "200 POST /oauth2/token-info");
    assert_eq!(refresh.iter().filter(|outcome| outcome.starts_with("200")).count(), 7);
    let installation = play("app-oauth-callback", |replay, _| {
        install(replay);
        true
    });
    assert_eq!(installation.len(), 4);
    assert!(installation.iter().all(|outcome| outcome.starts_with("200")), "{installation:?}");
}

#[test]
fn sessions_of_visitors() {
    let storage = play("oauth-token-storage", |replay, step| {
        if step == "renewToken" {
            let ours = replay.ours("RT-anonymous-2");
            replay.knows("RT", &ours);
        }
        true
    });
    assert!(storage.iter().all(|outcome| outcome.starts_with("200")), "{storage:?}");
    // The SDK's three first calls are three visitors: only the one who put something in has a cart. Later it refreshes
    // twice with one token, which ends the session here.
    let parallel = play("oauth-concurrent-first-calls", |_, step| step != "two parallel calls after expiry");
    assert_eq!(
        parallel,
        [
            "200 POST /oauth2/token",
            "200 POST /oauth2/token",
            "200 POST /oauth2/token",
            "200 POST /ecom/v1/carts/current/add-to-cart",
            "404 GET /ecom/v1/carts/current",
            "404 POST /ecom/v1/carts/current/estimate-totals",
        ]
    );
}
