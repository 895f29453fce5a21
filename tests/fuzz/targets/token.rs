//! TL-14, SE-8: any response of a token endpoint is a grant with a bounded life or an error, and its token is in no text.
#![no_main]

use std::time::Duration;

use bytes::Bytes;
use http::{Response, StatusCode};
use libfuzzer_sys::fuzz_target;
use permitted::strategy::Fields;
use permitted::token::Grant;
use permitted::{ExposeSecret, Server};
use permitted_fuzz::{client, run};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

fuzz_target!(|data: &[u8]| {
    let Some((first, body)) = data.split_first() else { return };
    // A digit is a status of that hundred; the rest of the input is the body.
    let status = match first {
        b'3' => StatusCode::FOUND,
        b'4' => StatusCode::BAD_REQUEST,
        b'5' => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::OK,
    };
    let (client, wire) = client();
    let mut response = Response::new(Bytes::copy_from_slice(body));
    *response.status_mut() = status;
    wire.respond(response);
    let server = Server::https("https://login.example");
    let secret = "the-secret-of-the-client".into();
    let fields = Fields::new().text("grant_type", "client_credentials").secret("client_secret", &secret);
    let response = run(client.exchange().post_json(&server, "/token", &[], &[], &fields));
    let response = match response {
        Ok(response) => response,
        Err(error) => return assert!(error.is_credential(), "{error}"),
    };
    if !status.is_success() {
        let error = response.refusal("the login");
        let said = format!("{error} {error:?}");
        assert!(!said.contains(secret.expose_secret()), "the secret is in {said}");
        assert!(!error.to_string().chars().any(char::is_control), "{error:?}");
        return;
    }
    match Grant::from_json(&response.body) {
        Ok(grant) => {
            assert!(grant.lifetime <= DAY, "{:?}", grant.lifetime);
            let access = grant.access.expose_secret();
            assert!(!access.is_empty());
            assert!(access.len() < 24 || !format!("{grant:?}").contains(access));
        }
        Err(error) => assert!(error.is_credential(), "{error}"),
    }
});
