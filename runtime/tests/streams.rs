//! LM-3: what a slow response that is a stream MUST and MUST NOT come to.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use std::time::Duration;

use bytes::Bytes;
use futures_util::future::BoxFuture;
use futures_util::stream;
use permitted::transport::{Bounds, Transport};
use permitted::{Anonymous, ByteStream, Client, Error, Request, Upload, Value};
use support::{PING, server};

/// A server that sends so many bytes at a time, with a pause before each piece.
#[derive(Clone, Copy)]
struct Slow(usize, Duration);

impl Transport for Slow {
    fn send(&self, _: http::Request<Bytes>, _: Bounds) -> BoxFuture<'static, Result<http::Response<Bytes>, Error>> {
        unreachable!("a stream is opened")
    }

    fn open<'a>(
        &'a self,
        _: http::Request<Upload>,
        _: Bounds,
    ) -> BoxFuture<'a, Result<http::Response<ByteStream>, Error>> {
        let Self(bytes, pause) = *self;
        let pieces = stream::unfold(0, move |number| async move {
            tokio::time::sleep(pause).await;
            (number < 100).then(|| (Ok(Bytes::from(vec![0; bytes])), number + 1))
        });
        Box::pin(async { Ok(http::Response::new(ByteStream::new(pieces))) })
    }
}

async fn open(server_is: Slow) -> ByteStream {
    let client = Client::builder(Anonymous::at(server())).transport(server_is).build().unwrap();
    Request::<Bytes, Value>::new(permitted::__private::core(&client), &PING).stream().await.unwrap()
}

/// Reads all pieces, with a pause after each.
async fn read(mut pieces: ByteStream, pause: Duration) -> Result<usize, Error> {
    let mut read = 0;
    while let Some(piece) = pieces.next().await {
        read += piece?.len();
        tokio::time::sleep(pause).await;
    }
    Ok(read)
}

const AT_ONCE: Duration = Duration::ZERO;

#[tokio::test(start_paused = true)]
async fn lm_03_a_server_that_drips_must_time_out() {
    let begun = tokio::time::Instant::now();
    let error = read(open(Slow(1, Duration::from_secs(2))).await, AT_ONCE).await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert_eq!(begun.elapsed(), Duration::from_secs(6));
}

#[tokio::test(start_paused = true)]
async fn lm_03_a_program_may_be_more_patient() {
    let mut limits = permitted::Limits::default();
    limits.pace = Duration::from_secs(3600);
    let slow = Slow(1, Duration::from_secs(2));
    let client = Client::builder(Anonymous::at(server())).transport(slow).limits(limits).build().unwrap();
    let call = Request::<Bytes, Value>::new(permitted::__private::core(&client), &PING).stream();
    assert_eq!(read(call.await.unwrap(), AT_ONCE).await.unwrap(), 100);
}

#[tokio::test(start_paused = true)]
async fn lm_03_a_slow_server_must_not_time_out() {
    assert_eq!(read(open(Slow(2, Duration::from_secs(2))).await, AT_ONCE).await.unwrap(), 200);
}

#[tokio::test(start_paused = true)]
async fn lm_03_a_slow_program_must_not_time_out() {
    assert_eq!(read(open(Slow(1, AT_ONCE)).await, Duration::from_secs(60)).await.unwrap(), 100);
}
