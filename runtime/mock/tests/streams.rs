//! Content and responses that are never whole in memory, over sockets.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::io;
use std::time::Duration;

use futures_util::stream;
use permitted::{Anonymous, Bytes, Client, File, Limits, Server, Upload};
use permitted_mock::{FaultServer, Script};

#[permitted::api("streams.yaml")]
#[allow(missing_docs)]
pub mod files {}

use files::FilesExt;

fn client(server: &FaultServer) -> Client<Anonymous> {
    let mut limits = Limits::default();
    limits.first_byte = Duration::from_millis(300);
    limits.idle = Duration::from_millis(300);
    limits.body = 1024;
    let strategy = Anonymous::at(Server::loopback(&server.url()).unwrap());
    Client::builder(strategy).limits(limits).build().unwrap()
}

fn chunks(all: Vec<io::Result<Bytes>>) -> Upload {
    Upload::stream(stream::iter(all))
}

/// Pieces of a body without a length, as HTTP/1.1 has them.
fn chunked(pieces: &[&str]) -> String {
    pieces.iter().map(|piece| format!("{:x}\r\n{piece}\r\n", piece.len())).collect()
}

const HEAD: &str = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";

#[tokio::test]
async fn events_are_there_as_soon_as_they_arrive_and_a_silent_server_is_an_error() {
    let first = format!("{HEAD}{}", chunked(&["data: {\"id\":1}\n\n", ": still here\n\ndata: {\"id\":"]));
    let script = Script::new().read_request().write(first).sleep(Duration::from_millis(200));
    let script = script.write(chunked(&["2}\n\ndata: what?\n\nevent: end\ndata: {\"id\":3}\n\n"])).stall();
    let server = FaultServer::start([script]).unwrap();
    let mut events = client(&server).files().watch().await.unwrap();
    assert_eq!(events.next().await.unwrap().unwrap().data.id, 1);
    assert_eq!(events.next().await.unwrap().unwrap().data.id, 2);
    assert!(events.next().await.unwrap().unwrap_err().is_decode());
    let last = events.next().await.unwrap().unwrap();
    assert_eq!((last.event.as_str(), last.data.id), ("end", 3));
    assert!(events.next().await.unwrap().unwrap_err().is_timeout());
    assert!(events.next().await.is_none());
    assert!(server.connections()[0].text().contains("accept: text/event-stream, */*;q=0.1\r\n"));
}

/// A limit of the call's own holds for each event.
#[tokio::test]
async fn lm_04_an_event_is_bounded_as_any_response_is() {
    let long = format!("data: {{\"id\":1}}\n\ndata: {}", "x".repeat(2000));
    let script = Script::new().read_request().write(format!("{HEAD}{}", chunked(&[&long]))).stall();
    let server = FaultServer::start([script]).unwrap();
    let mut events = client(&server).files().watch().await.unwrap();
    assert_eq!(events.next().await.unwrap().unwrap().data.id, 1);
    assert!(events.next().await.unwrap().unwrap_err().is_too_large());
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn a_response_may_be_larger_than_what_is_read_whole() {
    let piece = "x".repeat(10_000);
    let body = format!("{HEAD}{}0\r\n\r\n", chunked(&[piece.as_str(); 100]));
    let server = FaultServer::start([Script::new().read_request().write(body)]).unwrap();
    let client = client(&server);
    assert!(client.files().download().await.unwrap_err().is_too_large());
    let mut pieces = client.files().download().stream().await.unwrap();
    let mut read = 0;
    while let Some(piece) = pieces.next().await {
        read += piece.unwrap().len();
    }
    assert_eq!(read, 1_000_000);
}

#[tokio::test]
async fn a_response_that_is_cut_ends_in_an_error() {
    let script = Script::new().read_request().write(format!("{HEAD}{}", chunked(&["half"]))).reset();
    let server = FaultServer::start([script]).unwrap();
    let mut pieces = client(&server).files().download().stream().await.unwrap();
    let mut last = pieces.next().await.unwrap();
    while last.is_ok() {
        last = pieces.next().await.expect("an error before the end");
    }
    assert!(last.unwrap_err().is_transport());
    assert!(pieces.next().await.is_none());
}

#[tokio::test]
async fn a_refusal_of_a_stream_has_its_status_and_its_body() {
    let server = FaultServer::start([Script::respond(404, "", "none")]).unwrap();
    let error = client(&server).files().download().stream().await.unwrap_err();
    assert!(error.is_not_found());
    assert_eq!(error.raw_body(), b"none");
}

/// A status that comes before the content is whole, as from a server that wants no more of it.
#[tokio::test]
async fn rt_09_a_stream_is_sent_once_and_bytes_again() {
    let busy = || FaultServer::start([Script::respond(503, "", "")]).unwrap();
    let server = busy();
    let error = client(&server).files().upload("whole").await.unwrap_err();
    assert_eq!((error.attempts(), server.requests()), (3, 3));

    let server = busy();
    let upload = chunks(vec![Ok("a piece".into())]).with_length(7);
    let error = client(&server).files().upload(upload).await.unwrap_err();
    assert_eq!((error.attempts(), server.requests()), (1, 1));
    assert!(server.connections()[0].text().ends_with("\r\n\r\na piece"));

    // A stream that is longer than it was said to be is no upload, and what is too much of it is no request of its own.
    let server = FaultServer::start([Script::json("null")]).unwrap();
    let upload = chunks(vec![Ok("a piece".into()), Ok("DELETE / HTTP/1.1\r\n\r\n".into())]).with_length(9);
    let error = client(&server).files().upload(upload).await.unwrap_err();
    assert!(error.is_request(), "{error:?}");
    assert!(!server.connections().iter().any(|connection| connection.text().contains("DELETE")));

    let server = FaultServer::start([Script::respond(401, "www-authenticate: Bearer\r\n", "")]).unwrap();
    let upload = chunks(vec![Ok("a piece".into())]).with_length(7);
    assert!(client(&server).files().upload(upload).await.unwrap_err().is_unauthorized());
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn content_of_unknown_length_is_sent_in_chunks() {
    let end = "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
    let script = Script::new().read_head().read(end.len()).write("HTTP/1.1 204 -\r\n\r\n");
    let server = FaultServer::start([script]).unwrap();
    client(&server).files().upload(chunks(vec![Ok("abc".into()), Ok("de".into())])).await.unwrap();
    let text = server.connections()[0].text();
    assert!(text.contains("transfer-encoding: chunked") && text.ends_with(end), "{text}");
}

#[tokio::test]
async fn a_stream_of_the_program_s_own_that_fails_breaks_the_request_off() {
    let server = FaultServer::start([Script::new().read_head().stall()]).unwrap();
    let upload = chunks(vec![Ok("abc".into()), Err(io::Error::other("the disk is gone"))]);
    let error: permitted::Error = client(&server).files().upload(upload).await.unwrap_err().into();
    assert!(error.is_request(), "{error}");
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "the disk is gone");
}

/// The server has its time from the last piece that it took, however long all of them take.
#[tokio::test]
async fn lm_03_content_may_take_long_as_long_as_it_moves() {
    let slowly = stream::unfold(0, |number| async move {
        tokio::time::sleep(Duration::from_millis(150)).await;
        (number < 5).then(|| (Ok(Bytes::from_static(b"x")), number + 1))
    });
    let server = FaultServer::start([Script::respond(204, "", "")]).unwrap();
    client(&server).files().upload(Upload::stream(slowly).with_length(5)).await.unwrap();

    let server = FaultServer::start([Script::new().read_head().stall()]).unwrap();
    let upload = Upload::stream(stream::pending()).with_length(5);
    assert!(client(&server).files().upload(upload).await.unwrap_err().is_timeout());
}

#[tokio::test]
async fn a_file_among_parts_is_a_stream_with_a_length_if_all_parts_have_one() {
    let server = FaultServer::start([Script::respond(204, "", "")]).unwrap();
    let file = chunks(vec![Ok("first,".into()), Ok("second".into())]).with_length(12);
    let parts = files::parts::Attach::new(File::new("a.csv", "text/csv", file)).note("hello");
    client(&server).files().attach(parts).await.unwrap();
    let text = server.connections()[0].text();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    assert!(head.contains(&format!("content-length: {}", body.len())), "{head}");
    let boundary = body.split("\r\n").next().unwrap();
    let expected = format!(
        "{boundary}\r\ncontent-disposition: form-data; name=\"note\"\r\n\r\nhello\r\n\
         {boundary}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\ncontent-type: text/csv\r\n\r\n\
         first,second\r\n{boundary}--\r\n"
    );
    assert_eq!(body, expected);
}
