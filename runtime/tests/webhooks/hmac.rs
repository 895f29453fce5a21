//! Shared secrets.

use aws_lc_rs::hmac::{self, HMAC_SHA256, Key};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, HeaderName, HeaderValue};
use permitted::SecretString;
use permitted::webhook::{Delivery, Hmac, Reason, Webhook};

use crate::sender::{Bank, NOW, at};

fn tag(secret: &[u8], text: &str) -> Vec<u8> {
    hmac::sign(&Key::new(HMAC_SHA256, secret), text.as_bytes()).as_ref().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn headers(pairs: &[(&str, &str)]) -> HeaderMap {
    let pair = |(name, value): &(&str, &str)| {
        (HeaderName::from_bytes(name.as_bytes()).unwrap(), HeaderValue::from_str(value).unwrap())
    };
    let mut map = HeaderMap::new();
    for (name, value) in pairs.iter().map(pair) {
        map.append(name, value);
    }
    map
}

fn secret(text: &str) -> SecretString {
    text.to_owned().into()
}

async fn outcome(webhook: &Webhook<Bank>, pairs: &[(&str, &str)], body: &str) -> Result<bool, Reason> {
    match webhook.receive(&headers(pairs), body.as_bytes()).await {
        Ok(Delivery::New(event)) => {
            assert_eq!(event.payload(), body.as_bytes());
            Ok(true)
        }
        Ok(Delivery::Duplicate(_)) => Ok(false),
        Err(refused) => Err(refused.reason()),
    }
}

/// The example of the specification of Standard Webhooks, at its time.
#[tokio::test]
async fn the_example_of_standard_webhooks_is_taken() {
    let keys = [secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")];
    let webhook = at(1_614_265_330, Hmac::standard(keys).unwrap());
    let all = [
        ("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
        ("webhook-timestamp", "1614265330"),
        ("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
    ];
    assert_eq!(outcome(&webhook, &all, r#"{"test": 2432232314}"#).await, Ok(true));
    assert_eq!(outcome(&webhook, &all, r#"{"test": 2432232314}"#).await, Ok(false));
    assert_eq!(outcome(&webhook, &all, r#"{"test": 2432232315}"#).await, Err(Reason::Signature));
    let later = at(1_614_265_330 + 361, Hmac::standard([secret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]).unwrap());
    assert_eq!(outcome(&later, &all, r#"{"test": 2432232314}"#).await, Err(Reason::TooOld));
    for missing in 0..3 {
        let mut some = all.to_vec();
        some.remove(missing);
        assert_eq!(outcome(&webhook, &some, r#"{"test": 2432232314}"#).await, Err(Reason::Header));
        // Twice is as bad as not at all: some server before this one may have read the other.
        let twice: Vec<_> = all.iter().chain([&all[missing]]).copied().collect();
        assert_eq!(outcome(&webhook, &twice, r#"{"test": 2432232314}"#).await, Err(Reason::Header));
    }
}

#[tokio::test]
async fn a_header_has_several_signatures_and_a_sender_several_secrets() {
    let covers = "{time=t}.{body}";
    let webhook = || {
        let keys = [secret("old-secret"), secret("new-secret")];
        at(NOW, Hmac::new("stripe-signature", "v1={hex}", covers, keys).unwrap())
    };
    let base = format!("{NOW}.{{}}");
    let (old, new, other) = (tag(b"old-secret", &base), tag(b"new-secret", &base), tag(b"other-secret", &base));
    for (value, expected) in [
        (format!("t={NOW},v1={}", hex(&old)), Ok(true)),
        (format!("t={NOW},v1={},v0=beef", hex(&new)), Ok(true)),
        (format!("t={NOW}, v1={}, v1={}", hex(&other), hex(&new)), Ok(true)),
        (format!("v1={},t={NOW}", hex(&new).to_uppercase()), Ok(true)),
        (format!("t={NOW},v1={}", hex(&other)), Err(Reason::Signature)),
        (format!("t={NOW},v0={}", hex(&old)), Err(Reason::Signature)),
        (format!("t={NOW},v1={}", &hex(&old)[..62]), Err(Reason::Signature)),
        (format!("t={NOW},v1={}0", hex(&old)), Err(Reason::Signature)),
        (format!("t={NOW},v1="), Err(Reason::Signature)),
        (format!("t={},v1={}", NOW + 1, hex(&old)), Err(Reason::Signature)),
        (format!("t={NOW},t={NOW},v1={}", hex(&old)), Err(Reason::Header)),
        (format!("v1={}", hex(&old)), Err(Reason::Header)),
        (format!("t=,v1={}", hex(&old)), Err(Reason::Time)),
        (format!("t=-1,v1={}", hex(&old)), Err(Reason::Time)),
        (format!("t=+1800000000,v1={}", hex(&old)), Err(Reason::Time)),
        (format!("t=99999999999999999999,v1={}", hex(&old)), Err(Reason::Time)),
        // Of more signatures than a sender has, the rest is not tried.
        (format!("t={NOW},{}v1={}", "v1=00,".repeat(16), hex(&old)), Err(Reason::Signature)),
    ] {
        assert_eq!(outcome(&webhook(), &[("stripe-signature", &value)], "{}").await, expected, "{value}");
    }
}

#[tokio::test]
async fn times_of_headers_are_signed_and_checked() {
    let covers = "v0:{time:x-slack-request-timestamp}:{body}";
    let webhook = || at(NOW, Hmac::new("x-slack-signature", "v0={hex}", covers, [secret("slack")]).unwrap());
    let at = |time: u64| (time.to_string(), format!("v0={}", hex(&tag(b"slack", &format!("v0:{time}:a=b")))));
    for (time, expected) in [
        (NOW, Ok(true)),
        (NOW - 359, Ok(true)),
        (NOW + 60, Ok(true)),
        (NOW - 360, Err(Reason::TooOld)),
        (NOW + 61, Err(Reason::NotYet)),
        (0, Err(Reason::TooOld)),
    ] {
        let (text, signature) = at(time);
        let pairs = [("x-slack-request-timestamp", &*text), ("x-slack-signature", &*signature)];
        assert_eq!(outcome(&webhook(), &pairs, "a=b").await, expected, "{time}");
        // The same signature under another time.
        let moved = [("x-slack-request-timestamp", "1800000007"), ("x-slack-signature", &*signature)];
        assert_eq!(outcome(&webhook(), &moved, "a=b").await, Err(Reason::Signature));
    }
}

#[tokio::test]
async fn a_body_alone_is_remembered_as_it_is() {
    let webhook = at(NOW, Hmac::new("x-hub-signature-256", "sha256={hex}", "{body}", [secret("hub")]).unwrap());
    let signature = format!("sha256={}", hex(&tag(b"hub", "{}")));
    let pairs = [("x-hub-signature-256", &*signature)];
    assert_eq!(outcome(&webhook, &pairs, "{}").await, Ok(true));
    assert_eq!(outcome(&webhook, &pairs, "{}").await, Ok(false));
    assert_eq!(outcome(&webhook, &pairs, "{ }").await, Err(Reason::Signature));
    let bare = hex(&tag(b"hub", "{}"));
    assert_eq!(outcome(&webhook, &[("x-hub-signature-256", &*bare)], "{}").await, Err(Reason::Signature));

    let shop = at(NOW, Hmac::new("x-shopify-hmac-sha256", "{base64}", "{body}", [secret("shop")]).unwrap());
    let signature = STANDARD.encode(tag(b"shop", "{}"));
    assert_eq!(outcome(&shop, &[("x-shopify-hmac-sha256", &*signature)], "{}").await, Ok(true));
    assert_eq!(outcome(&shop, &[("x-shopify-hmac-sha256", "")], "{}").await, Err(Reason::Signature));
    assert_eq!(outcome(&shop, &[("x-shopify-hmac-sha256", "é")], "{}").await, Err(Reason::Header));
}

/// `a` and `1.b` would be signed as `a.1` and `b` are.
#[tokio::test]
async fn a_value_cannot_be_read_as_two() {
    let covers = "{header:x-a}.{id:x-b}.{body}";
    let webhook = at(NOW, Hmac::new("x-s", "{hex}", covers, [secret("key")]).unwrap());
    let signature = hex(&tag(b"key", "a.1.b.{}"));
    for (a, b, body) in [("a.1", "b", "{}"), ("a", "1.b", "{}")] {
        let pairs = [("x-a", a), ("x-b", b), ("x-s", &*signature)];
        assert_eq!(outcome(&webhook, &pairs, body).await, Err(Reason::Header), "{a} {b}");
    }
    assert_eq!(outcome(&webhook, &[("x-a", "a"), ("x-b", "1"), ("x-s", &*signature)], "b.{}").await, Ok(true));
}

/// Behind the body, a value could take the end of the body; of a text of several characters, the end of a value could be a part.
#[tokio::test]
async fn a_value_takes_nothing_of_the_body() {
    let webhook = |covers: &str| at(NOW, Hmac::new("x-s", "{hex}", covers, [secret("key")]).unwrap());
    let signature = hex(&tag(b"key", "pay=5.00.evt1"));
    for (id, body, held) in [("evt1", "pay=5.00", Ok(true)), ("00.evt1", "pay=5", Err(Reason::Header))] {
        let pairs = [("x-id", id), ("x-s", &*signature)];
        assert_eq!(outcome(&webhook("{body}.{id:x-id}"), &pairs, body).await, held, "{id}");
    }
    let signature = hex(&tag(b"key", "a::::{}"));
    for (id, body, held) in
        [("a", "::{}", Ok(true)), ("a:", ":{}", Err(Reason::Header)), ("a::", "{}", Err(Reason::Header))]
    {
        let pairs = [("x-id", id), ("x-s", &*signature)];
        assert_eq!(outcome(&webhook("{id:x-id}::{body}"), &pairs, body).await, held, "{id}");
    }
}

#[test]
fn a_form_that_says_nothing_is_refused_at_once() {
    let new = |header: &str, signature: &str, covers: &str| Hmac::new(header, signature, covers, [secret("k")]);
    assert!(new("x-s", "{hex}", "{body}").is_ok());
    for (header, signature, covers) in [
        ("x s", "{hex}", "{body}"),
        ("x-s", "hex", "{body}"),
        ("x-s", "{hex}!", "{body}"),
        ("x-s", "{hex}", ""),
        ("x-s", "{hex}", "{time:x-t}"),
        ("x-s", "{hex}", "{body}{body}"),
        ("x-s", "{hex}", "{body"),
        ("x-s", "{hex}", "{text}.{body}"),
        ("x-s", "{hex}", "{nonce:x-n}.{body}"),
        ("x-s", "{hex}", "{time:x t}.{body}"),
        ("x-s", "{hex}", "{time:x-t}.{time:x-u}.{body}"),
        ("x-s", "{hex}", "{id:x-t}.{id=u}.{body}"),
        ("x-s", "{hex}", "{id:x-t}{body}"),
        ("x-s", "{hex}", "{id:x-i}{time:x-t}.{body}"),
        ("x-s", "{hex}", "{body}{header:x-h}"),
    ] {
        assert!(new(header, signature, covers).is_err(), "{header} {signature} {covers}");
    }
    let secrets = |texts: &[&str]| Hmac::new("x-s", "{hex}", "{body}", texts.iter().map(|text| secret(text)));
    assert!(secrets(&[]).is_err());
    assert!(secrets(&[""]).is_err());
    assert!(secrets(&["a", ""]).is_err());
    assert!(secrets(&["a", "b", "c", "d"]).is_ok());
    assert!(secrets(&["a", "b", "c", "d", "e"]).is_err());
    let error = Hmac::standard([secret("canary*")]).unwrap_err();
    assert!(!format!("{error} {error:?}").contains("canary"));
    let printed = format!("{:?}", secrets(&["canary"]).unwrap());
    assert!(!printed.contains("canary"), "{printed}");
}
