//! Tokens, logins and keys of the mock, byte by byte.

mod mock_support;

use std::time::Duration;

use mock_support::{begin, builder, call, code, exchange, member, mock, post, refresh, send, visitor};
use permitted::Value;
use permitted_wix::mock::{AccountStatus, AppRegistration, KeyGrant, SiteMember, WixMock};
use serde_json::json;

const PRODUCT: &str = "GET /stores/v3/products/product-1";
const MY_MEMBER: &str = "GET /members/v1/members/my";
const SITES: &str = "POST /site-list/v2/sites/query";

fn get(mock: &WixMock, line: &str, token: &str) -> u16 {
    call(mock, line, &[token], Value::Null).status
}

#[test]
fn each_anonymous_grant_is_another_visitor() {
    let mock = mock();
    let (one, other) = (visitor(&mock).0, visitor(&mock).0);
    assert_eq!((get(&mock, PRODUCT, &one), get(&mock, PRODUCT, &other)), (200, 200));
    let requests = mock.requests();
    let subjects: Vec<_> = requests.iter().filter_map(|entry| entry.subject.as_deref()).collect();
    assert_ne!(subjects[0], subjects[1]);
    assert_eq!(requests[3].identities, ["visitor"]);
    let response = post(&mock, "/oauth2/token", json!({ "clientId": "another", "grantType": "anonymous" }));
    assert_eq!((response.status, response.code()), (401, "invalid_client"));
    assert!(response.header("x-wix-request-id").is_some());
}

#[test]
fn grants_are_spelt_as_the_sdk_spells_them() {
    let mock = mock();
    let wrong = [
        json!({ "client_id": mock.client_id(), "grant_type": "anonymous" }),
        json!({ "clientId": mock.client_id(), "grantType": "anonymous", "grant_type": "anonymous" }),
        json!({ "clientId": mock.client_id() }),
        json!(["anonymous"]),
        Value::Null,
    ];
    for body in wrong {
        let response = post(&mock, "/oauth2/token", body.clone());
        assert_eq!((response.status, response.code()), (400, "unsupported_grant_type"), "{body}");
    }
}

#[test]
fn a_token_goes_without_a_scheme() {
    let mock = mock();
    let (token, _) = visitor(&mock);
    let with = call(&mock, PRODUCT, &[&format!("Bearer {token}")], Value::Null);
    assert_eq!((with.status, with.header("www-authenticate")), (401, Some("Wix")));
    assert_eq!(get(&mock, PRODUCT, "made-up"), 401);
    assert_eq!(send(&mock, "GET", "/stores/v3/products/product-1", &[], &Value::Null).status, 401);
}

#[test]
fn mk_03_tokens_expire_and_refresh_tokens_rotate() {
    let mock = builder().token_lifetime(Duration::from_secs(600)).start().unwrap();
    let (access, first) = visitor(&mock);
    mock.advance(Duration::from_secs(590));
    assert_eq!(get(&mock, PRODUCT, &access), 200);
    mock.advance(Duration::from_secs(10));
    assert_eq!(get(&mock, PRODUCT, &access), 401);
    let fresh = refresh(&mock, &first);
    assert_eq!((fresh.status, fresh.json["expires_in"].as_u64()), (200, Some(600)));
    assert_eq!(get(&mock, PRODUCT, &fresh.text("/access_token")), 200);
    let (one, other) = (&mock.requests()[1].subject, &mock.requests()[4].subject);
    assert_eq!(one, other);
    // The same one again: the whole session is over.
    assert_eq!(mock.reuses(), 0);
    let again = refresh(&mock, &first);
    assert_eq!(mock.reuses(), 1);
    assert_eq!((again.status, again.code()), (400, "invalid_grant"));
    assert_eq!(get(&mock, PRODUCT, &fresh.text("/access_token")), 401);
    assert_eq!(refresh(&mock, &fresh.text("/refresh_token")).code(), "invalid_grant");
}

#[test]
fn a_refresh_token_stays_good_unless_they_rotate() {
    let mock = WixMock::builder().start().unwrap();
    let (access, first) = visitor(&mock);
    for _ in 0..2 {
        let fresh = refresh(&mock, &first);
        assert_eq!((fresh.status, fresh.text("/refresh_token")), (200, first.clone()));
        assert_ne!(fresh.text("/access_token"), access);
        assert_eq!(get(&mock, PRODUCT, &fresh.text("/access_token")), 200);
    }
    assert_eq!(mock.reuses(), 0);
}

#[test]
fn mk_05_access_tokens_may_be_expired_and_sessions_ended_on_order() {
    let mock = mock();
    let (access, token) = visitor(&mock);
    mock.expire_access_tokens();
    assert_eq!(get(&mock, PRODUCT, &access), 401);
    let fresh = refresh(&mock, &token);
    assert_eq!(get(&mock, PRODUCT, &fresh.text("/access_token")), 200);
    let subject = mock.requests().last().unwrap().subject.clone().unwrap();
    mock.end_sessions_of(&subject);
    assert_eq!(get(&mock, PRODUCT, &fresh.text("/access_token")), 401);
    assert_eq!(refresh(&mock, &fresh.text("/refresh_token")).code(), "invalid_grant");
}

#[test]
fn mk_03_a_code_is_good_once_for_the_one_who_began() {
    let mock = mock();
    let (token, _) = visitor(&mock);
    let good = code(&mock, &token);
    let response = exchange(&mock, &good, |_| {});
    assert_eq!(response.status, 200);
    assert_eq!(get(&mock, MY_MEMBER, &response.text("/access_token")), 200);
    assert_eq!(get(&mock, MY_MEMBER, &token), 403);
    let again = exchange(&mock, &good, |_| {});
    assert_eq!((again.status, again.code()), (400, "invalid_grant"));
    let wrong: [fn(&mut Value); 4] = [
        |body| body["codeVerifier"] = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXl".into(),
        |body| body["codeVerifier"] = mock_support::CHALLENGE.into(),
        |body| body["redirectUri"] = "https://shop.example/callback/".into(),
        |body| body["clientId"] = "client-of-nobody".into(),
    ];
    for change in wrong {
        let code = code(&mock, &token);
        assert!(matches!(exchange(&mock, &code, change).code(), "invalid_grant" | "invalid_client"));
    }
    let late = code(&mock, &token);
    mock.advance(Duration::from_secs(601));
    assert_eq!(exchange(&mock, &late, |_| {}).code(), "invalid_grant");
}

#[test]
fn mk_03_a_failed_exchange_uses_the_code_up() {
    let mock = mock();
    let (token, _) = visitor(&mock);
    let code = code(&mock, &token);
    assert_eq!(exchange(&mock, &code, |body| body["codeVerifier"] = "guess".into()).status, 400);
    assert_eq!(exchange(&mock, &code, |_| {}).status, 400);
}

#[test]
fn mk_03_a_login_page_is_asked_for_properly() {
    let mock = mock();
    let (token, _) = visitor(&mock);
    let wrong = [
        ("redirectUri", "https://evil.example/callback"),
        ("clientId", "another"),
        ("codeChallengeMethod", "plain"),
        ("codeChallenge", ""),
        ("state", ""),
        ("responseType", "token"),
        ("responseMode", "form_post"),
        ("sessionToken", "made-up"),
    ];
    for (field, value) in wrong {
        let response = begin(&mock, &token, |request| request[field] = value.into());
        assert_eq!(response.status, 400, "{field}");
        assert!(response.json.pointer("/details/validationError/fieldViolations/0/field").is_some());
    }
    assert_eq!(begin(&mock, "made-up", |_| {}).status, 401);
    let page = begin(&mock, &token, |request| request["responseMode"] = "fragment".into());
    let url = page.text("/redirectSession/fullUrl");
    assert_eq!(mock.browse(&url), None);
    assert_eq!(mock.browse_as(&url, "ada@example.com", "wrong"), None);
    let back = mock.browse_as(&url, "ada@example.com", "correct horse").unwrap();
    assert!(back.starts_with("https://shop.example/callback#code="), "{back}");
    assert_eq!(mock.browse_as(&url, "ada@example.com", "correct horse"), None);
}

#[test]
fn the_page_is_there_for_a_real_browser_too() {
    let mock = mock();
    let (token, _) = visitor(&mock);
    let url = begin(&mock, &token, |_| {}).text("/redirectSession/fullUrl");
    let path = url.strip_prefix(&mock.server_url()).unwrap();
    let form = send(&mock, "GET", path, &[], &Value::Null);
    assert_eq!((form.status, form.header("content-type")), (200, Some("text/html; charset=utf-8")));
    let session = sign_in(&mock, &token, "ada@example.com", "correct horse").text("/sessionToken");
    let url = begin(&mock, &token, |request| request["sessionToken"] = session.clone().into());
    let url = url.text("/redirectSession/fullUrl");
    let back = send(&mock, "GET", url.strip_prefix(&mock.server_url()).unwrap(), &[], &Value::Null);
    assert_eq!(back.status, 302);
    assert!(back.header("location").unwrap().starts_with("https://shop.example/callback?code="));
    // A session token is good once.
    assert_eq!(begin(&mock, &token, |request| request["sessionToken"] = session.into()).status, 400);
}

fn sign_in(mock: &WixMock, token: &str, email: &str, password: &str) -> mock_support::Response {
    let body = json!({ "loginId": { "email": email }, "password": password });
    call(mock, "POST /_api/iam/authentication/v2/login", &[token], body)
}

#[test]
fn the_account_status_decides_the_outcome_of_a_login() {
    let with = |email: &str, status| SiteMember::new(email, email, "pw").status(status);
    let mock = builder()
        .member(with("approve@x", AccountStatus::NeedsApproval))
        .member(with("code@x", AccountStatus::NeedsCode("123456".to_owned())))
        .member(with("captcha@x", AccountStatus::NeedsCaptcha))
        .start()
        .unwrap();
    let (token, _) = visitor(&mock);
    assert_eq!(sign_in(&mock, &token, "ada@example.com", "correct horse").json["state"], "SUCCESS");
    assert_eq!(sign_in(&mock, &token, "ada@example.com", "battery staple").code(), "-19976");
    assert_eq!(sign_in(&mock, &token, "nobody@x", "pw").status, 400);
    assert_eq!(sign_in(&mock, &token, "captcha@x", "pw").code(), "-19971");
    assert_eq!(sign_in(&mock, &token, "approve@x", "pw").json, json!({ "state": "REQUIRE_OWNER_APPROVAL" }));
    assert_eq!(sign_in(&mock, "made-up", "ada@example.com", "correct horse").status, 401);
    let state = sign_in(&mock, &token, "code@x", "pw").text("/stateToken");
    let verify = |code: &str| {
        let body = json!({ "code": code, "stateToken": state });
        call(&mock, "POST /_api/iam/verification/v1/auth/verify", &[&token], body)
    };
    assert_eq!(verify("000000").status, 400);
    assert_eq!(verify("123456").json["state"], "SUCCESS");
    assert_eq!(verify("123456").status, 400);
}

#[test]
fn a_logout_ends_the_session_when_the_browser_was_there() {
    let mock = mock();
    let (access, token) = member(&mock, &visitor(&mock).0);
    let body = json!({ "logout": { "clientId": mock.client_id() }, "callbacks": { "postFlowUrl": "https://x/bye" } });
    let url = call(&mock, "POST /_api/redirects-api/v1/redirect-session", &[&access], body);
    assert_eq!(get(&mock, MY_MEMBER, &access), 200);
    assert_eq!(mock.browse(&url.text("/redirectSession/fullUrl")).as_deref(), Some("https://x/bye"));
    assert_eq!(get(&mock, MY_MEMBER, &access), 401);
    assert_eq!(refresh(&mock, &token).code(), "invalid_grant");
}

#[test]
fn a_server_may_log_a_member_in_with_a_key() {
    let mock = mock();
    let (token, _) = visitor(&mock);
    let login = |header: &str, member: &str| {
        let body = json!({ "grant_type": "authorized_client", "scope": "offline_access", "member_id": member });
        call(&mock, "POST /oauth2/token", &[header], body)
    };
    let both = format!("{token},{}", mock.site_key());
    let response = login(&both, "member-2");
    assert_eq!(response.status, 200);
    let mine = call(&mock, MY_MEMBER, &[&response.text("/access_token")], Value::Null);
    assert_eq!(mine.json["member"]["id"], "member-2");
    assert_eq!(login(&both, "nobody").code(), "invalid_grant");
    // A credential is missing; with a key that is not good for the site, none is.
    assert_eq!(login(&token, "member-2").status, 401);
    assert_eq!(login(&format!("{token},{}", mock.account_key()), "member-2").status, 403);
    assert_eq!(login(&format!("made-up,{}", mock.site_key()), "member-2").status, 401);
}

#[test]
fn a_key_acts_as_what_it_addresses() {
    let mock = mock();
    let seen = |credential: &[&str], line: &str| {
        let body = if line == SITES { json!({}) } else { Value::Null };
        let response = call(&mock, line, credential, body);
        (response.status, mock.requests().last().unwrap().identities.join("+"))
    };
    let of = |status: u16, identity: &str| (status, identity.to_owned());
    let (site, account, admin) = (mock.site_key(), mock.account_key(), mock.admin_key());
    assert_eq!(seen(&[site, "site-1"], PRODUCT), of(200, "site-admin"));
    assert_eq!(seen(&[account, "-", "account-1"], SITES), of(200, "account-admin"));
    assert_eq!(seen(&[account, "-", "account-1"], PRODUCT), of(403, "account-admin"));
    assert_eq!(seen(&[site, "site-1"], SITES), of(403, "site-admin"));
    assert_eq!(seen(&[admin, "site-1", "account-1"], PRODUCT), of(200, "admin"));
    assert_eq!(seen(&[admin, "site-1", "account-1"], SITES), of(200, "admin"));
    // Where the key is not good, nobody in particular is seen.
    assert_eq!(seen(&[site, "site-2"], PRODUCT), of(403, ""));
    assert_eq!(seen(&[site, "site-1", "account-1"], PRODUCT), of(403, ""));
    assert_eq!(seen(&[admin, "site-1", "account-2"], PRODUCT), of(403, ""));
    assert_eq!(seen(&[site], PRODUCT), of(403, ""));
    assert_eq!(seen(&["IST.made-up", "site-1"], PRODUCT), of(401, ""));
}

/// Credentials that are good for something, and not for this.
#[test]
fn mk_06_a_confused_caller_is_refused() {
    let mock = builder().app(AppRegistration::new("app-2", "s").installed("i-2", "site-2")).start().unwrap();
    let challenge = |response: &mock_support::Response| response.header("www-authenticate").map(str::to_owned);
    let (access, spare) = visitor(&mock);
    // An expired token, a refresh token, the app's secret, an app's id: none is a token.
    mock.advance(Duration::from_secs(86_400));
    for token in [&access, &spare, &mock.app().secret, &mock.app().id] {
        let response = call(&mock, PRODUCT, &[token], Value::Null);
        assert_eq!((response.status, challenge(&response).as_deref()), (401, Some("Wix")), "{token}");
    }
    // Who they are is known, and it is somebody else: no challenge, for another token of theirs would not help.
    let (visitor, refresh_token) = visitor(&mock);
    let of_the_other_app = {
        let body = json!({ "instance_id": "i-2", "client_id": "app-2", "client_secret": "s", "grant_type": "client_credentials" });
        post(&mock, "/oauth2/token", body).text("/access_token")
    };
    for (credential, line) in [
        (&[visitor.as_str()][..], MY_MEMBER),
        (&[visitor.as_str()][..], SITES),
        (&[mock.site_key(), "site-2"][..], PRODUCT),
        (&[of_the_other_app.as_str()][..], MY_MEMBER),
    ] {
        let response = call(&mock, line, credential, if line == SITES { json!({}) } else { Value::Null });
        assert_eq!((response.status, challenge(&response)), (403, None), "{line}");
    }
    // What is another site's is not there.
    assert_eq!(get(&mock, PRODUCT, &of_the_other_app), 404);
    // A refresh token is its client's, and an app's secret is that of its tokens.
    let body = json!({ "clientId": "client-2", "refreshToken": refresh_token, "grantType": "refresh_token" });
    assert_eq!(post(&mock, "/oauth2/token", body).code(), "invalid_client");
    // Two of them are none.
    let both = [("authorization", visitor.as_str()), ("authorization", of_the_other_app.as_str())];
    assert_eq!(send(&mock, "GET", "/stores/v3/products/product-1", &both, &Value::Null).status, 401);
}

#[test]
fn a_key_or_an_app_lacks_what_it_was_not_granted() {
    let mock = builder()
        .api_key(KeyGrant::new("IST.writer").site("site-1").granted(&["WIX_STORES.PRODUCT_CREATE"]))
        .app(AppRegistration::new("app-2", "s").installed("i-2", "site-1").granted(&["WIX_STORES.PRODUCT_READ"]))
        .start()
        .unwrap();
    let create = |credential: &[&str]| {
        call(&mock, "POST /stores/v3/products", credential, json!({ "product": { "name": "A" } }))
    };
    let refused = create(&[mock.reader_key(), "site-1"]);
    assert_eq!((refused.status, refused.code()), (403, "insufficient_scope"));
    let missing = refused.json.pointer("/details/applicationError/data/missing");
    assert_eq!(missing, Some(&json!(["WIX_STORES.PRODUCT_CREATE"])));
    assert_eq!(call(&mock, PRODUCT, &[mock.reader_key(), "site-1"], Value::Null).status, 200);
    assert_eq!(create(&["IST.writer", "site-1"]).status, 200);
    assert_eq!(call(&mock, PRODUCT, &["IST.writer", "site-1"], Value::Null).code(), "insufficient_scope");
    let body =
        json!({ "instance_id": "i-2", "client_id": "app-2", "client_secret": "s", "grant_type": "client_credentials" });
    let app = post(&mock, "/oauth2/token", body).text("/access_token");
    assert_eq!(get(&mock, PRODUCT, &app), 200);
    assert_eq!(create(&[&app]).code(), "insufficient_scope");
}

#[test]
fn an_app_gets_tokens_in_three_ways() {
    let mock = mock();
    let (id, secret) = (mock.app().id.as_str(), mock.app().secret.as_str());
    let instance = |instance: &str, secret: &str| {
        let body = json!({ "instance_id": instance, "client_id": id, "client_secret": secret, "grant_type": "client_credentials" });
        post(&mock, "/oauth2/token", body)
    };
    assert_eq!(get(&mock, PRODUCT, &instance(mock.instance_id(), secret).text("/access_token")), 200);
    assert_eq!(mock.requests().last().unwrap().identities, ["app"]);
    assert_eq!(instance("another", secret).code(), "invalid_grant");
    assert_eq!(instance(mock.instance_id(), "wrong").code(), "invalid_client");

    let access = |fields: Value| {
        let mut body = json!({ "client_id": id, "client_secret": secret });
        body.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        post(&mock, "/oauth/access", body)
    };
    let first = mock.app_refresh_token();
    let fresh = access(json!({ "grant_type": "refresh_token", "refresh_token": first }));
    assert_eq!(get(&mock, PRODUCT, &fresh.text("/access_token")), 200);
    assert_eq!(access(json!({ "grant_type": "refresh_token", "refresh_token": first })).code(), "invalid_grant");
    assert_eq!(
        access(json!({ "grant_type": "refresh_token", "refresh_token": visitor(&mock).1 })).code(),
        "invalid_grant"
    );

    let url =
        "https://www.wix.com/installer/install?redirectUrl=https%3A%2F%2Fapp.example%2Fback&appId=app-1&state=s-1";
    let back = mock.agree_to_install(url).unwrap();
    let code = back.strip_prefix("https://app.example/back?code=").unwrap().split('&').next().unwrap();
    assert!(back.ends_with("&instanceId=instance-1&state=s-1"), "{back}");
    let installed = access(json!({ "grant_type": "authorization_code", "code": code }));
    assert_eq!(get(&mock, PRODUCT, &installed.text("/access_token")), 200);
    assert_eq!(access(json!({ "grant_type": "authorization_code", "code": code })).code(), "invalid_grant");
    // A login's code is no installation's, and the other way round.
    let login = mock_support::code(&mock, &visitor(&mock).0);
    assert_eq!(access(json!({ "grant_type": "authorization_code", "code": login })).code(), "invalid_grant");
}

#[test]
fn a_front_end_s_token_is_told_and_exchanged_before_it_is_used() {
    let mock = mock();
    let kinds = [
        (mock.visitor_token(), "VISITOR", "visitor"),
        (mock.member_token(), "MEMBER", "member"),
        (mock.user_token(), "USER", "user"),
    ];
    for (token, kind, identity) in kinds {
        assert_eq!(get(&mock, PRODUCT, &token), 401);
        let info = post(&mock, "/oauth2/token-info", json!({ "token": token }));
        assert_eq!((info.text("/subjectType").as_str(), info.text("/clientId").as_str()), (kind, "app-1"));
        assert_eq!(info.text("/instanceId"), mock.instance_id());
        let strip = |secret: &str| {
            let body = json!({ "grant_type": "strip_bound_session", "client_secret": secret, "access_token": token });
            post(&mock, "/oauth2/token", body)
        };
        assert_eq!(strip("wrong").code(), "invalid_client");
        assert_eq!(get(&mock, PRODUCT, &strip("secret-1").text("/access_token")), 200);
        assert_eq!(mock.requests().last().unwrap().identities, [identity]);
    }
    let nobody = post(&mock, "/oauth2/token-info", json!({ "token": "made-up" }));
    assert_eq!(nobody.json, json!({ "active": false }));
    let old = mock.user_token();
    mock.expire_access_tokens();
    assert_eq!(post(&mock, "/oauth2/token-info", json!({ "token": old })).json, json!({ "active": false }));
}

#[test]
fn every_call_is_permitted_to_whom_the_documents_say() {
    let mock = mock();
    let (visitor, _) = visitor(&mock);
    let (member, _) = member(&mock, &visitor);
    let stripped =
        json!({ "grant_type": "strip_bound_session", "client_secret": "secret-1", "access_token": mock.user_token() });
    let user = post(&mock, "/oauth2/token", stripped).text("/access_token");
    let app = json!({ "instance_id": "instance-1", "client_id": "app-1", "client_secret": "secret-1", "grant_type": "client_credentials" });
    let app = post(&mock, "/oauth2/token", app).text("/access_token");
    let callers: [(&str, Vec<&str>); 7] = [
        ("visitor", vec![&visitor]),
        ("member", vec![&member]),
        ("user", vec![&user]),
        ("app", vec![&app]),
        ("site-admin", vec![mock.site_key(), "site-1"]),
        ("account-admin", vec![mock.account_key(), "-", "account-1"]),
        ("admin", vec![mock.admin_key(), "site-1", "account-1"]),
    ];
    let (mut calls, mut refused) = (0, 0);
    // A member who is deleted has no session any more: last.
    let mut operations: Vec<_> = mock_support::TABLE.iter().collect();
    operations.sort_by_key(|operation| operation.id == "deleteMyMember");
    for operation in operations {
        for (identity, credential) in &callers {
            let permitted = operation.access.permits().iter().any(|permit| permit.identities == [*identity]);
            let line = format!("{} {}", operation.verb, operation.path.replace(['{', '}'], ""));
            let response = call(&mock, &line, credential, Value::Null);
            assert_eq!(response.status != 403, permitted, "{line} as {identity}: {response:?}");
            assert_ne!(response.status, 401, "{line} as {identity}");
            calls += 1;
            refused += u32::from(!permitted);
        }
    }
    assert_eq!(calls, 7 * mock_support::TABLE.len());
    assert!(refused > 100 && calls > 600, "{refused} of {calls}");
}
