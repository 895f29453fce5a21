//! The times of a token.

use std::time::Duration;

use permitted::webhook::{Jwt, Reason};
use serde_json::json;

use crate::sender::{NOW, Rsa, at, claims, receive, refused, taken};

#[tokio::test]
async fn wh_03_a_token_has_times_and_they_are_right() {
    let rsa = Rsa::new();
    let webhook = rsa.webhook();
    let (soon, far) = (NOW + 60, NOW + 61);
    let right = [
        json!({}),
        json!({ "iat": soon }),
        json!({ "iat": NOW - 300 }),
        json!({ "iat": NOW - 359 }),
        json!({ "exp": NOW - 59 }),
        json!({ "exp": 4_102_444_800_u64 }),
        json!({ "exp": NOW as f64 + 0.5, "iat": NOW as f64 - 0.5 }),
        json!({ "nbf": NOW }),
        json!({ "nbf": soon }),
    ];
    for (number, change) in right.into_iter().enumerate() {
        let mut token = claims(change.clone());
        token["data"] = number.into();
        assert!(receive(&webhook, rsa.token(&token)).await.is_ok(), "{change}");
    }
    let wrong = [
        (json!({ "exp": null }), Reason::Time),
        (json!({ "iat": null }), Reason::Time),
        (json!({ "exp": null, "iat": null }), Reason::Time),
        (json!({ "exp": "1800000060" }), Reason::Time),
        (json!({ "iat": "1799999990" }), Reason::Time),
        (json!({ "iat": true }), Reason::Time),
        (json!({ "exp": [NOW + 60] }), Reason::Time),
        (json!({ "exp": { "at": NOW } }), Reason::Time),
        (json!({ "exp": 1e18 }), Reason::Time),
        (json!({ "exp": 1e300 }), Reason::Time),
        (json!({ "exp": u64::MAX }), Reason::Time),
        (json!({ "exp": 253_402_300_800_u64 }), Reason::Time),
        (json!({ "exp": -1 }), Reason::Time),
        (json!({ "iat": -1.5 }), Reason::Time),
        (json!({ "nbf": "0" }), Reason::Time),
        (json!({ "nbf": -1 }), Reason::Time),
        (json!({ "nbf": false }), Reason::Time),
        (json!({ "iat": far }), Reason::NotYet),
        (json!({ "iat": 4_102_444_800_u64, "exp": 4_102_444_900_u64 }), Reason::NotYet),
        (json!({ "nbf": far }), Reason::NotYet),
        (json!({ "nbf": 4_102_444_800_u64 }), Reason::NotYet),
        (json!({ "exp": NOW - 60 }), Reason::Expired),
        (json!({ "exp": 0 }), Reason::Expired),
        (json!({ "exp": 1 }), Reason::Expired),
        (json!({ "iat": NOW - 360 }), Reason::TooOld),
        (json!({ "iat": 0 }), Reason::TooOld),
    ];
    for (change, reason) in wrong {
        assert_eq!(refused(&webhook, rsa.token(&claims(change.clone()))).await, reason, "{change}");
    }
    // A claim twice, of which one is right.
    for twice in [r#""exp":1,"exp":1800000060"#, r#""exp":1800000060,"exp":1"#, r#""exp":1800000060,"\u0065xp":1"#] {
        let token = rsa.token_of(r#"{"alg":"RS256"}"#, &format!(r#"{{"iat":1799999990,{twice}}}"#));
        assert_eq!(refused(&webhook, token).await, Reason::Token, "{twice}");
    }
    for claims in ["[]", "null", "1", "{", r#"{"iat":NaN}"#] {
        assert_eq!(refused(&webhook, rsa.token_of(r#"{"alg":"RS256"}"#, claims)).await, Reason::Token, "{claims}");
    }
}

#[tokio::test]
async fn wh_03_the_leeway_and_the_age_are_settings() {
    let rsa = Rsa::new();
    let exact = || rsa.webhook().leeway(Duration::ZERO);
    taken(&exact(), rsa.token(&claims(json!({ "exp": NOW + 1, "iat": NOW })))).await;
    assert_eq!(refused(&exact(), rsa.token(&claims(json!({ "exp": NOW })))).await, Reason::Expired);
    assert_eq!(refused(&exact(), rsa.token(&claims(json!({ "iat": NOW + 1 })))).await, Reason::NotYet);
    // More than a minute of leeway is a minute.
    let generous = || rsa.webhook().leeway(Duration::from_secs(3600));
    assert_eq!(refused(&generous(), rsa.token(&claims(json!({ "exp": NOW - 60 })))).await, Reason::Expired);
    let two_days = rsa.webhook().max_age(Duration::from_secs(48 * 3600));
    taken(&two_days, rsa.token(&claims(json!({ "iat": NOW - 47 * 3600 })))).await;
    // No age overflows.
    let forever = rsa.webhook().max_age(Duration::MAX).remembered_for(Duration::MAX);
    taken(&forever, rsa.token(&claims(json!({ "iat": 0 })))).await;
}

/// The relaxation has a name that says what it gives up; what is there still counts.
#[tokio::test]
async fn wh_03_times_are_optional_only_by_name() {
    let rsa = Rsa::new();
    let webhook = at(NOW, Jwt::new(rsa.keys()).assume_times_are_optional());
    taken(&webhook, rsa.token(&claims(json!({ "iat": null, "exp": null })))).await;
    assert_eq!(refused(&webhook, rsa.token(&claims(json!({ "iat": null, "exp": 1 })))).await, Reason::Expired);
    assert_eq!(refused(&webhook, rsa.token(&claims(json!({ "exp": null, "iat": 1 })))).await, Reason::TooOld);
}
