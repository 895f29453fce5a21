//! OpenID Connect Discovery 1.0 §4.

use permitted::oauth::Provider;
use permitted::strategy::Exchange;
use permitted::{Anonymous, Client, Credential, Limits};
use serde_json::json;

use crate::authority::{Authority, CLIENT, PUBLIC, SECRET};
use crate::support::{Member, Wire, raw, server};
use crate::{call, said};

#[tokio::test]
async fn an_issuer_says_where_its_endpoints_are() {
    let authority = Authority::start().await;
    let exchange = Exchange::new(Limits::default()).unwrap();
    let provider = Provider::discover(&exchange, authority.at("")).await.unwrap();
    assert_eq!(provider.issuer(), authority.url);
    let member = || Credential::<Member>::assume(authority.at("/api"));
    let machine = member().client_credentials(provider.client(CLIENT, SECRET)).unwrap();
    assert!(call(&Client::new(machine).unwrap()).await.is_ok());

    let flow = member()
        .authorization_code(provider.authorization_endpoint().unwrap(), provider.public_client(PUBLIC))
        .unwrap();
    let login = flow.begin("https://app.example/back").unwrap();
    let callback = authority.agree(login.url());
    // The provider says that it names itself, so a callback without a name is another's (RFC 9207 §2.4).
    let nameless = callback.split("&iss=").next().unwrap();
    assert!(flow.begin("https://app.example/back").unwrap().finish(&exchange, nameless).await.is_err());
    let person = login.finish(&exchange, &callback).await.unwrap();
    assert!(call(&Client::new(person).unwrap()).await.is_ok());

    let device = member().device(provider.device_endpoint().unwrap(), provider.public_client(PUBLIC)).unwrap();
    let person = device.log_in(&exchange, |_| {}).await.unwrap();
    assert!(call(&Client::new(person).unwrap()).await.is_ok());
}

#[tokio::test]
async fn the_secret_goes_where_the_issuer_knows_it() {
    let authority = Authority::start().await;
    let exchange = Exchange::new(Limits::default()).unwrap();
    for (methods, in_body) in [
        (json!(["client_secret_basic", "client_secret_post"]), false),
        (json!(["client_secret_post"]), true),
        (json!(["private_key_jwt"]), false),
        (json!("client_secret_post"), false),
    ] {
        authority.state().configuration = json!({ "token_endpoint_auth_methods_supported": methods });
        authority.state().requests.clear();
        let provider = Provider::discover(&exchange, authority.at("")).await.unwrap();
        let machine = Credential::<Member>::assume(authority.at("/api"));
        let machine = machine.client_credentials(provider.client(CLIENT, SECRET)).unwrap();
        assert!(call(&Client::new(machine).unwrap()).await.is_ok());
        assert_eq!(authority.seen("/token")[0].form().contains_key("client_secret"), in_body);
    }
}

#[tokio::test]
async fn an_issuer_that_is_another_or_leads_out_of_tls_is_refused() {
    let authority = Authority::start().await;
    let exchange = Exchange::new(Limits::default()).unwrap();
    let table = [
        (json!({ "issuer": "https://evil.example" }), "is that of `https://evil.example`"),
        (json!({ "issuer": format!("{}//", authority.url) }), "is that of"),
        (json!({ "issuer": null }), "no `issuer`"),
        (json!({ "token_endpoint": null }), "no `token_endpoint`"),
        (json!({ "token_endpoint": "http://evil.example/token" }), "`token_endpoint` is not one that may be called"),
        (json!({ "token_endpoint": "file:///token" }), "`token_endpoint` is not one that may be called"),
        (json!({ "token_endpoint": "https://a:b@evil.example/token" }), "`token_endpoint` is not one"),
        (json!({ "authorization_endpoint": "http://evil.example/" }), "`authorization_endpoint` is not one"),
    ];
    for (fields, says) in table {
        authority.state().configuration = fields.clone();
        let error = Provider::discover(&exchange, authority.at("")).await.unwrap_err();
        assert!(said(&error).contains(says), "{fields}: {error}");
    }
    // An issuer with TLS may not name an endpoint without.
    let wire = Wire::new(|_, _| {
        let issuer = server();
        let issuer = issuer.as_str();
        raw(200, json!({ "issuer": issuer, "token_endpoint": "http://127.0.0.1:1/token" }).to_string())
    });
    let client = Client::builder(Anonymous::at(server())).transport(wire.clone()).build().unwrap();
    let error = Provider::discover(client.exchange(), server()).await.unwrap_err();
    assert!(error.to_string().contains("`token_endpoint` is not one"), "{error}");
    let asked = wire.last();
    assert_eq!((asked.verb.as_str(), asked.tail()), ("GET", "/.well-known/openid-configuration"));
    // A page, a refusal, a duplicate key.
    for (status, body) in [(200, "<html>"), (404, "{}"), (200, r#"{"issuer":"a","issuer":"b"}"#)] {
        let wire = Wire::new(move |_, _| raw(status, body));
        let client = Client::builder(Anonymous::at(server())).transport(wire).build().unwrap();
        assert!(Provider::discover(client.exchange(), server()).await.is_err());
    }
}
