//! OA-9: no token and no secret is in a URL (RFC 9700 §4.3.2, RFC 6750 §5.3).
#![allow(clippy::unwrap_used, clippy::panic)]

use permitted_wix::account::{AccountExt, QuerySitesRequest};
use permitted_wix::members::members::MembersExt;
use permitted_wix::mock::WixMock;
use permitted_wix::products::{ProductsExt, V3QueryProductsRequest};
use permitted_wix::{ApiKey, AppSession, Caller, Client, MemberSession, OAuth, SignIn, VisitorSession, WixApp};

#[tokio::test]
async fn oa_09_no_token_is_in_a_url() {
    let wix = WixMock::start().unwrap();
    let query = V3QueryProductsRequest::default();

    let visitor = Client::new(OAuth::visitor(wix.client_id()).at(wix.server())).unwrap();
    visitor.products().query_products(&query).await.unwrap();
    let password = wix.member().password.as_str().into();
    let SignIn::Session(session) = visitor.sign_in(&wix.member().email, &password).await.unwrap() else { panic!() };
    let login = visitor.begin_login(wix.redirect_uri(), Some(&session)).await.unwrap();
    let callback = wix.browse(login.url()).unwrap();
    let member = visitor.finish_login(login, &callback).await.unwrap();
    member.members().get_current_member().await.unwrap();
    drop(member.logout("https://shop.example/").await.unwrap());

    let admin = Client::new(ApiKey::new(wix.admin_key()).site(wix.site()).account(wix.account()).at(wix.server()));
    let admin = admin.unwrap();
    admin.products().query_products(&query).await.unwrap();
    admin.account().query_sites(&QuerySitesRequest::default()).await.unwrap();

    let app = WixApp::new(&*wix.app().id, &*wix.app().secret).at(wix.server());
    let app = Client::new(app.refresh_token(wix.app_refresh_token().into())).unwrap();
    app.products().query_products(&query).await.unwrap();
    let Caller::AsMember(member) = app.on_behalf_of(wix.member_token().into()).await.unwrap() else { panic!() };
    member.members().get_current_member().await.unwrap();

    let requests = wix.requests();
    let mut secrets = vec![wix.app().secret.clone(), wix.member().password.clone()];
    for entry in &requests {
        secrets
            .extend(entry.request.header("authorization").map(|value| value.trim_start_matches("Bearer ").to_owned()));
        // What a token endpoint was asked with: refresh tokens, codes, verifiers, tokens to be looked at.
        let asked = entry.request.json();
        let fields =
            ["refresh_token", "refreshToken", "code", "codeVerifier", "code_verifier", "token", "client_secret"];
        secrets.extend(fields.iter().filter_map(|field| asked.get(field)?.as_str().map(str::to_owned)));
    }
    secrets.sort();
    secrets.dedup();
    assert!(secrets.len() > 10, "the calls have proved themselves in other ways: {}", secrets.len());
    for entry in &requests {
        let pairs = entry.request.query.iter().flat_map(|(name, value)| [name, value]);
        let url: Vec<&String> = std::iter::once(&entry.request.path).chain(pairs).collect();
        let found = secrets.iter().find(|secret| url.iter().any(|text| text.contains(secret.as_str())));
        assert!(found.is_none(), "{} {} has a secret in its URL", entry.request.verb, entry.request.path);
    }
}
