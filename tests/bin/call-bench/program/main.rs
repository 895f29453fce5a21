//! `caller CLIENT VERB URL CALLS CONCURRENCY`: makes the calls, and prints how long they took in nanoseconds.
//!
//! With `derives`, `bindings` or `serde` for the client it makes no calls: it reads, writes and copies JSON.

#![allow(dead_code)]

mod by_hand;
mod json;
mod ours;
mod progenitor;

use std::hint::black_box;
use std::time::Instant;

const TOKEN: &str = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJrZWVwZXIifQ.c2lnbmF0dXJl";

/// `calls` calls, `concurrency` of them at a time.
async fn all<F: Future<Output = ()>>(calls: usize, concurrency: usize, call: impl Fn() -> F) {
    let each = calls / concurrency;
    let call = &call;
    let tasks = (0..concurrency).map(|_| async move {
        for _ in 0..each {
            call().await;
        }
    });
    futures::future::join_all(tasks).await;
}

fn main() {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let [client, verb, url, calls, concurrency] = &given[..] else { panic!("five arguments") };
    let (calls, concurrency) = (calls.parse().unwrap(), concurrency.parse().unwrap());
    if ["derives", "bindings", "serde"].contains(&client.as_str()) {
        return json::all(client, verb, calls);
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let start = Instant::now();
    runtime.block_on(async {
        match (client.as_str(), verb.as_str()) {
            ("reqwest", "get") => {
                let client = by_hand::Client::new(url, TOKEN);
                all(calls, concurrency, async || drop(black_box(client.get_item("mug", "variants").await.unwrap())))
                    .await;
            }
            ("reqwest", "post") => {
                let (client, item) = (by_hand::Client::new(url, TOKEN), by_hand::new_item());
                all(calls, concurrency, async || drop(black_box(client.create_item(&item).await.unwrap()))).await;
            }
            ("permitted", "get") => {
                let client = ours::client(url, TOKEN);
                all(calls, concurrency, async || drop(black_box(ours::get_item(&client, "mug", "variants").await)))
                    .await;
            }
            ("permitted", "post") => {
                let (client, item) = (ours::client(url, TOKEN), ours::new_item());
                all(calls, concurrency, async || drop(black_box(ours::create_item(&client, &item).await))).await;
            }
            ("permitted, signed", "get") => {
                let client = ours::signed(url, TOKEN);
                all(calls, concurrency, async || drop(black_box(ours::get_item(&client, "mug", "variants").await)))
                    .await;
            }
            ("permitted, signed", "post") => {
                let (client, item) = (ours::signed(url, TOKEN), ours::new_item());
                all(calls, concurrency, async || drop(black_box(ours::create_item(&client, &item).await))).await;
            }
            ("progenitor", "get") => {
                let client = progenitor::client(url, TOKEN);
                all(calls, concurrency, async || {
                    drop(black_box(progenitor::get_item(&client, "mug", "variants").await))
                })
                .await;
            }
            ("progenitor", "post") => {
                let (client, item) = (progenitor::client(url, TOKEN), progenitor::new_item());
                all(calls, concurrency, async || drop(black_box(progenitor::create_item(&client, &item).await))).await;
            }
            _ => panic!("unknown client or verb"),
        }
    });
    println!("{}", start.elapsed().as_nanos());
}
