//! Replays, repeated deliveries, and the memory of both.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use futures_util::future::{BoxFuture, join_all};
use http::HeaderMap;
use permitted::webhook::{Delivery, Jwt, Reason, Refused, SeenId, SeenMemory, SeenStore};
use serde_json::json;

use crate::sender::{Ec, NOW, Rsa, at, claims, receive};

fn is_new<E>(delivery: &Delivery<E>) -> bool {
    matches!(delivery, Delivery::New(_))
}

#[tokio::test]
async fn wh_07_the_second_sight_is_a_duplicate() {
    let rsa = Rsa::new();
    let webhook = rsa.webhook();
    let token = rsa.token(&claims(json!({})));
    let seen = [receive(&webhook, &token).await, receive(&webhook, &token).await, receive(&webhook, &token).await];
    assert_eq!(seen.map(|delivery| is_new(&delivery.unwrap())), [true, false, false]);
    let other = rsa.token(&claims(json!({ "data": "paid again" })));
    assert!(is_new(&receive(&webhook, other).await.unwrap()));
}

/// An ECDSA signature has a twin that is as right; the same claims can be signed twice.
#[tokio::test]
async fn wh_07_another_signature_of_the_same_claims_is_a_duplicate() {
    let ec = Ec::new();
    let webhook = at(NOW, Jwt::new(permitted::webhook::PublicKeys::es256([ec.pem()]).unwrap()));
    let tokens = [(); 2].map(|()| ec.token(r#"{"alg":"ES256"}"#, &claims(json!({})).to_string()));
    assert_ne!(tokens[0], tokens[1]);
    assert!(is_new(&receive(&webhook, &tokens[0]).await.unwrap()));
    assert!(!is_new(&receive(&webhook, &tokens[1]).await.unwrap()));
}

/// A sender may sign an event anew for each delivery: then the id tells.
#[tokio::test]
async fn wh_07_an_event_is_known_by_its_id_in_another_token() {
    let rsa = Rsa::new();
    let webhook = rsa.webhook();
    let tokens = [30, 20, 10].map(|ago| rsa.token(&claims(json!({ "iat": NOW - ago, "jti": "event-1" }))));
    let mut seen = Vec::new();
    for token in &tokens {
        seen.push(is_new(&receive(&webhook, token).await.unwrap()));
    }
    assert_eq!(seen, [true, false, false]);

    // An id of its own that the payload has.
    let read = |payload: permitted::Bytes| {
        let value: serde_json::Value =
            serde_json::from_slice(&payload).map_err(|_| Refused::because(Reason::Payload))?;
        Ok((value["data"].clone(), value["data"]["id"].as_str().map(str::to_owned)))
    };
    let inside = |iat: u64, id: &str| rsa.token(&claims(json!({ "iat": iat, "data": { "id": id } })));
    let headers = HeaderMap::new();
    let first = webhook.receive_as(&headers, inside(NOW, "a").as_bytes(), read).await.unwrap();
    let again = webhook.receive_as(&headers, inside(NOW - 1, "a").as_bytes(), read).await.unwrap();
    let other = webhook.receive_as(&headers, inside(NOW, "b").as_bytes(), read).await.unwrap();
    assert_eq!([is_new(&first), is_new(&again), is_new(&other)], [true, false, true]);
}

#[tokio::test]
async fn wh_07_one_of_many_deliveries_at_once_is_new() {
    let rsa = Rsa::new();
    let webhook = Arc::new(rsa.webhook());
    let token = Arc::new(rsa.token(&claims(json!({}))));
    let tasks = (0..64).map(|_| {
        let (webhook, token) = (Arc::clone(&webhook), Arc::clone(&token));
        tokio::spawn(async move { is_new(&receive(&webhook, &*token).await.unwrap()) })
    });
    let new = join_all(tasks).await.into_iter().filter(|new| *new.as_ref().unwrap()).count();
    assert_eq!(new, 1);
}

#[tokio::test]
async fn wh_07_an_event_that_was_not_acted_on_is_new_again() {
    let rsa = Rsa::new();
    let webhook = rsa.webhook();
    let token = rsa.token(&claims(json!({})));
    let event = receive(&webhook, &token).await.unwrap().into_new().unwrap();
    webhook.forget(&event).await.unwrap();
    assert!(is_new(&receive(&webhook, &token).await.unwrap()));
    assert!(!is_new(&receive(&webhook, &token).await.unwrap()));
}

/// What is refused is not remembered: nobody can make a duplicate of an event that is yet to come.
#[tokio::test]
async fn wh_07_a_refused_request_leaves_no_id() {
    let rsa = Rsa::new();
    let webhook = rsa.webhook();
    let token = rsa.token(&claims(json!({ "jti": "event-1" })));
    let forged = Rsa::new().token(&claims(json!({ "jti": "event-1" })));
    receive(&webhook, forged).await.unwrap_err();
    let refuse = |_| Err::<((), Option<String>), _>(Refused::because(Reason::Payload));
    webhook.receive_as(&HeaderMap::new(), token.as_bytes(), refuse).await.unwrap_err();
    assert!(is_new(&receive(&webhook, &token).await.unwrap()));
}

fn id(number: u64) -> SeenId {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&number.to_le_bytes());
    SeenId::from_bytes(bytes)
}

#[tokio::test]
async fn wh_07_the_memory_is_bounded_and_forgets_what_has_passed() {
    let memory = SeenMemory::holding(1000);
    let at = |after: u64| SystemTime::UNIX_EPOCH + Duration::from_secs(NOW + after);
    let ids: Vec<SeenId> = (0..2001).map(id).collect();
    for id in &ids[..1000] {
        assert!(memory.remember(*id, at(0), at(100)).await.unwrap());
    }
    // Full: an event is refused, none is forgotten, and the sender may come again.
    let full = memory.remember(ids[1000], at(0), at(100)).await.unwrap_err();
    assert_eq!((full.reason(), full.status().as_u16()), (Reason::Full, 503));
    assert!(!memory.remember(ids[0], at(0), at(100)).await.unwrap());
    assert!(!memory.remember(ids[999], at(0), at(100)).await.unwrap());
    memory.forget(ids[5]).await.unwrap();
    assert!(memory.remember(ids[1000], at(0), at(100)).await.unwrap());
    // After they have passed there is room for as many again.
    for id in &ids[1001..] {
        assert!(memory.remember(*id, at(102), at(300)).await.unwrap());
    }
    assert_eq!(memory.remember(ids[0], at(102), at(300)).await.unwrap_err().reason(), Reason::Full);
}

/// The store of several processes fails: the event is refused and comes again.
#[tokio::test]
async fn wh_07_a_store_that_fails_refuses_the_event() {
    struct Down;
    impl SeenStore for Down {
        fn remember(&self, _: SeenId, _: SystemTime, _: SystemTime) -> BoxFuture<'_, Result<bool, Refused>> {
            Box::pin(async { Err(Refused::because(Reason::Store)) })
        }
        fn forget(&self, _: SeenId) -> BoxFuture<'_, Result<(), Refused>> {
            Box::pin(async { Err(Refused::because(Reason::Store)) })
        }
    }
    let rsa = Rsa::new();
    let webhook = rsa.webhook().seen(Arc::new(Down));
    let refused = receive(&webhook, rsa.token(&claims(json!({})))).await.unwrap_err();
    assert_eq!((refused.reason(), refused.status().as_u16()), (Reason::Store, 503));
}

/// A store that does not respond, or breaks, is one that fails.
#[tokio::test(start_paused = true)]
async fn wh_07_a_store_that_hangs_or_panics_refuses_the_event() {
    struct Broken(bool);
    impl SeenStore for Broken {
        fn remember(&self, _: SeenId, _: SystemTime, _: SystemTime) -> BoxFuture<'_, Result<bool, Refused>> {
            if !self.0 {
                // Without the message, whose backtrace takes memory that another test counts.
                std::panic::resume_unwind(Box::new("broken"));
            }
            Box::pin(std::future::pending())
        }
        fn forget(&self, _: SeenId) -> BoxFuture<'_, Result<(), Refused>> {
            Box::pin(std::future::pending())
        }
    }
    for hangs in [true, false] {
        let rsa = Rsa::new();
        let webhook = rsa.webhook().seen(Arc::new(Broken(hangs)));
        let refused = receive(&webhook, rsa.token(&claims(json!({})))).await.unwrap_err();
        assert_eq!(refused.reason(), Reason::Store, "hangs: {hangs}");
    }
}

/// The bytes of a million ids, as the system counts the process's memory.
#[cfg(target_os = "linux")]
#[test]
fn wh_07_a_million_ids_take_less_than_50_megabytes() {
    let resident = || {
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
    };
    let memory = SeenMemory::new();
    let now = SystemTime::now();
    let until = now + Duration::from_secs(3600);
    let before = resident();
    for number in 0..SeenMemory::MOST as u64 {
        let new = futures_util::FutureExt::now_or_never(memory.remember(id(number), now, until));
        assert!(new.unwrap().unwrap());
    }
    let grown = resident() - before;
    println!("{grown} MiB");
    assert!(grown < 60, "{grown} MiB");
}
