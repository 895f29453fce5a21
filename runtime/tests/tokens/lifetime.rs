//! TL-12, TL-14, TL-16, TL-20 and TL-21: rotation, expiry and renewal.

use std::time::Duration;

use permitted::token::{Grant, Tokens};
use serde_json::json;
use tokio::time::{advance, sleep};

use crate::support::{Source, exchange, grant, secret};
use crate::{SECOND, text};

#[tokio::test(start_paused = true)]
async fn tl_12_a_rotated_refresh_token_replaces_the_old_one_and_an_absent_one_keeps_it() {
    let source = Source::new(|call, refresh| async move {
        let given = refresh.unwrap_or_default();
        let refresh = (call % 2 == 0).then(|| secret(&format!("refresh-{call}")));
        Ok(Grant { access: secret(&format!("{call} by {given}")), refresh, lifetime: 3600 * SECOND, scope: None })
    });
    let (tokens, exchange) = (Tokens::with_refresh(source, "Bearer", secret("stored")), exchange());
    for expected in ["0 by stored", "1 by refresh-0", "2 by refresh-0", "3 by refresh-2"] {
        let token = tokens.get(&exchange).await.unwrap();
        assert_eq!(text(&token), expected);
        assert!(tokens.refused(token.generation()));
    }
}

#[tokio::test(start_paused = true)]
async fn tl_14_a_hostile_lifetime_is_no_hot_loop() {
    let hostile =
        [json!(0), json!(-1), json!(0.001), json!("0"), json!("-1e300"), json!(1), json!(1e-300), json!(i64::MIN)];
    for lifetime in hostile {
        let response = json!({ "access_token": "token", "expires_in": lifetime });
        let source = Source::new(move |_, _| {
            let response = response.clone();
            async move { Grant::from_json(&response) }
        });
        let (tokens, exchange) = (Tokens::new(source.clone(), "Bearer"), exchange());
        for _ in 0..1000 {
            tokens.get(&exchange).await.unwrap();
            tokio::task::yield_now().await;
            advance(Duration::from_millis(10)).await;
        }
        assert!(source.calls() <= 10, "{lifetime}: {} token requests in 10 s", source.calls());
    }
}

#[tokio::test(start_paused = true)]
async fn tl_14_a_source_that_grants_dead_tokens_is_no_hot_loop() {
    let source = Source::new(|_, _| async { Ok(grant("token", 0)) });
    let (tokens, exchange) = (Tokens::new(source.clone(), "Bearer"), exchange());
    for _ in 0..1000 {
        tokens.get(&exchange).await.unwrap();
        tokio::task::yield_now().await;
        advance(Duration::from_millis(10)).await;
    }
    assert!(source.calls() <= 10, "{} token requests in 10 s", source.calls());
}

#[tokio::test(start_paused = true)]
async fn tl_14_no_lifetime_is_forever() {
    for lifetime in [json!(1e20), json!(u64::MAX), json!("1e300"), json!(f64::MAX)] {
        let response = json!({ "access_token": "token", "expires_in": lifetime });
        let source = Source::new(move |_, _| {
            let response = response.clone();
            async move { Grant::from_json(&response) }
        });
        let (tokens, exchange) = (Tokens::new(source.clone(), "Bearer"), exchange());
        tokens.get(&exchange).await.unwrap();
        advance(Duration::from_secs(24 * 3600)).await;
        tokens.get(&exchange).await.unwrap();
        assert_eq!(source.calls(), 2, "{lifetime}");
    }
}

#[tokio::test(start_paused = true)]
async fn tl_14_a_lifetime_beyond_the_clock_is_no_panic() {
    let endless = Grant { access: secret("endless"), refresh: None, lifetime: Duration::MAX, scope: None };
    let source = Source::hourly(Duration::ZERO);
    let (tokens, exchange) = (Tokens::with_grant(source.clone(), "Bearer", &endless).unwrap(), exchange());
    assert_eq!(text(&tokens.get(&exchange).await.unwrap()), "endless");
    assert_eq!(source.calls(), 0);
}

#[tokio::test(start_paused = true)]
async fn tl_16_a_token_is_renewed_ahead_and_never_sent_near_its_end() {
    // (lifetime, first and last second at which a client begins to renew ahead, first one of the mandatory window)
    let table = [(100, 78, 82, 95), (1000, 780, 820, 950), (3600, 3270, 3330, 3540), (86_400, 86_070, 86_130, 86_340)];
    for (lifetime, earliest, latest, ending) in table {
        let source = Source::new(move |call, _| async move {
            sleep(10 * SECOND).await;
            Ok(grant(&format!("token-{call}"), lifetime))
        });
        let exchange = exchange();
        let held = grant("held", lifetime);
        let tokens = Tokens::with_grant(source.clone(), "Bearer", &held).unwrap();
        advance(Duration::from_secs(earliest - 1)).await;
        assert_eq!(text(&tokens.get(&exchange).await.unwrap()), "held");
        sleep(Duration::from_secs(latest - earliest + 1)).await;
        assert_eq!(source.calls(), 0, "{lifetime}: too early");
        assert_eq!(text(&tokens.get(&exchange).await.unwrap()), "held", "the caller does not wait");
        sleep(9 * SECOND).await;
        assert_eq!(text(&tokens.get(&exchange).await.unwrap()), "held");
        sleep(2 * SECOND).await;
        assert_eq!(text(&tokens.get(&exchange).await.unwrap()), "token-0");
        assert_eq!(source.calls(), 1, "{lifetime}: one renewal in the background");

        let source = Source::new(move |call, _| async move { Ok(grant(&format!("token-{call}"), lifetime)) });
        let tokens = Tokens::with_grant(source.clone(), "Bearer", &held).unwrap();
        advance(Duration::from_secs(ending)).await;
        assert_eq!(text(&tokens.get(&exchange).await.unwrap()), "token-0", "{lifetime}: sent near its end");
    }
}
