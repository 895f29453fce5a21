//! Files for the media of a site: the URL, the upload, and who may.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::sync::{Arc, Mutex};

use futures_util::future::BoxFuture;
use permitted::transport::{Bounds, Transport};
use permitted::{ByteStream, Bytes, Error, Retries, Upload};
use permitted_wix::media::files::FilesExt;
use permitted_wix::mock::WixMock;
use permitted_wix::{ApiKey, Client, MediaUpload, NewFile, ResumableUpload, Site};

fn client(wix: &WixMock) -> Client<ApiKey<Site>> {
    Client::new(ApiKey::new(wix.site_key()).site(wix.site()).at(wix.server())).unwrap()
}

#[tokio::test]
async fn a_file_is_uploaded_and_found() {
    let wix = WixMock::start().unwrap();
    let client = client(&wix);
    let new = NewFile::new("Größe & more.jpg", "image/jpeg").in_folder("folder-1").labels(["mug"]).private();
    let file = client.upload_file(new, vec![0xff, 0xd8, 0]).await.unwrap();
    assert_eq!(file.display_name.as_deref(), Some("Größe & more.jpg"));
    assert_eq!((file.size_in_bytes.as_deref(), file.parent_folder_id.as_deref()), (Some("3"), Some("folder-1")));
    let found = client.files().get_file_descriptor().file_id(file.id.as_deref().unwrap()).await.unwrap();
    assert_eq!(found.file.unwrap(), file);

    let requests = wix.requests();
    let upload = &requests.iter().find(|entry| entry.request.verb == "PUT").unwrap().request;
    // The URL is the credential: the key stays with Wix.
    assert_eq!((upload.header("authorization"), upload.header("wix-site-id")), (None, None));
    assert_eq!((upload.header("content-type"), &upload.body[..]), (Some("image/jpeg"), &[0xff, 0xd8, 0][..]));

    // A stream is sent as it comes.
    let chunks = ["one", "two"].map(|text| Ok(Bytes::from(text)));
    let content = Upload::stream(futures_util::stream::iter(chunks)).with_length(6);
    let file = client.upload_file(NewFile::new("a.txt", "text/plain"), content).await.unwrap();
    assert_eq!(file.size_in_bytes.as_deref(), Some("6"));
}

#[tokio::test]
async fn an_upload_in_parts_goes_on_after_an_interruption() {
    let wix = WixMock::start().unwrap();
    let client = client(&wix);
    let new = NewFile::new("film & more.mp4", "video/mp4").in_folder("folder-1");
    let mut upload = ResumableUpload::begin(&client, new.clone(), 7).await.unwrap();
    assert_eq!((upload.sent(), upload.length()), (0, 7));
    upload.send("abc").await.unwrap();
    // Of two that send to the same place, one is behind: it hears of it, and asks.
    assert_eq!(upload.ask().await.unwrap(), 3);
    assert!(upload.send("too much for it").await.unwrap_err().status().is_some_and(|status| status == 409));
    assert_eq!(upload.ask().await.unwrap(), 3);
    upload.send("defg").await.unwrap();
    assert!(!format!("{upload:?}").contains("http"), "{upload:?}");
    let file = upload.finish().await.unwrap();
    assert_eq!(file.display_name.as_deref(), Some("film & more.mp4"));
    assert_eq!((file.size_in_bytes.as_deref(), file.parent_folder_id.as_deref()), (Some("7"), Some("folder-1")));
    let found = client.files().get_file_descriptor().file_id(file.id.as_deref().unwrap()).await.unwrap();
    assert_eq!(found.file.unwrap(), file);

    let requests = wix.requests();
    let parts: Vec<_> = requests.iter().filter(|one| one.request.path.starts_with("/_mock/parts")).collect();
    assert_eq!(parts.len(), 7);
    for part in &parts {
        assert_eq!((part.request.header("authorization"), part.request.header("wix-site-id")), (None, None));
    }
    let metadata = parts[0].request.header("upload-metadata").unwrap();
    assert!(metadata.starts_with("filename ZmlsbSAmIG1vcmUubXA0,contentType dmlkZW8vbXA0,token "), "{metadata}");

    let unsent = ResumableUpload::begin(&client, new, 7).await.unwrap();
    assert!(unsent.finish().await.is_err());
}

#[tokio::test]
async fn a_url_is_good_once() {
    let wix = WixMock::start().unwrap();
    let client = client(&wix);
    client.upload_file(NewFile::new("a.txt", "text/plain"), "a").await.unwrap();
    let requests = wix.requests();
    let used = &requests.iter().find(|entry| entry.request.verb == "PUT").unwrap().request;
    let token = &used.query.iter().find(|(name, _)| name == "upload_token").unwrap().1;
    let again = client.request("PUT", &used.path).query("upload_token", token).content("text/plain", "a").await;
    assert!(again.unwrap_err().is_forbidden());
    let nameless = client.upload_file(NewFile::new("a.txt", ""), "a").await.unwrap_err();
    assert_eq!(nameless.status().unwrap().as_u16(), 400);
}

/// A Wix that names the URL, and then whatever it is asked.
#[derive(Clone)]
struct Names(&'static str, Arc<Mutex<Vec<String>>>);

impl Transport for Names {
    fn send(
        &self,
        request: http::Request<Bytes>,
        _: Bounds,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, Error>> {
        assert!(request.headers().get("authorization").is_none() || request.uri().host() == Some("www.wixapis.com"));
        self.1.lock().unwrap().push(request.uri().to_string());
        let body = match request.method().as_str() {
            "POST" => format!("{{\"uploadUrl\":\"{}\"}}", self.0),
            _ => "{\"file\":{\"id\":\"f\"}}".to_owned(),
        };
        let response = http::Response::builder().header("content-type", "application/json").body(body.into());
        Box::pin(async move { Ok(response.unwrap()) })
    }

    fn open<'a>(
        &'a self,
        _: http::Request<Upload>,
        _: Bounds,
    ) -> BoxFuture<'a, Result<http::Response<ByteStream>, Error>> {
        panic!("nothing is streamed")
    }
}

#[tokio::test]
async fn the_content_goes_where_wix_says_and_only_with_tls() {
    for (url, sent) in [
        ("https://upload.wixmp.com/up/a%2Fb?upload_token=t%3D", Some("/up/a%2Fb?upload_token=t%3D&filename=a+b.txt")),
        ("https://upload.wixmp.com/up?filename=other.txt", Some("/up?filename=other.txt")),
        ("http://upload.wixmp.com/up", None),
        ("http://127.0.0.1:9/up", None),
        ("https://user:word@upload.wixmp.com/up", None),
        ("ftp://upload.wixmp.com/up", None),
        ("/up", None),
        ("", None),
    ] {
        let wire = Names(url, Arc::default());
        let key = ApiKey::new("key").site("site");
        let client = Client::builder(key).transport(wire.clone()).retries(Retries::never()).build().unwrap();
        let outcome = client.upload_file(NewFile::new("a b.txt", "text/plain"), "a").await;
        let asked = wire.1.lock().unwrap();
        let uploads: Vec<&str> = asked.iter().filter_map(|url| url.strip_prefix("https://upload.wixmp.com")).collect();
        assert_eq!(uploads, Vec::from_iter(sent), "{url}");
        match outcome {
            Ok(file) => assert!(sent.is_some() && file.id.as_deref() == Some("f"), "{url}"),
            Err(error) => assert!(sent.is_none() && asked.len() == 1, "{url}: {error}"),
        }
    }
}

/// A Wix whose upload has its place for parts where it says.
#[derive(Clone)]
struct Places(Option<&'static str>, Arc<Mutex<Vec<String>>>);

impl Transport for Places {
    fn send(
        &self,
        request: http::Request<Bytes>,
        _: Bounds,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, Error>> {
        let is_wix = request.uri().host() == Some("www.wixapis.com");
        assert_eq!(request.headers().get("authorization").is_some(), is_wix);
        self.1.lock().unwrap().push(request.uri().to_string());
        let asked = r#"{"uploadUrl":"https://upload.wixmp.com/tus","uploadToken":"a/b?c"}"#;
        let response = http::Response::builder().header("content-type", "application/json");
        let response = match (is_wix, request.method().as_str(), self.0) {
            (true, ..) => response.body(asked.into()),
            (_, "POST", Some(place)) => response.status(201).header("location", place).body("{}".into()),
            (_, "PATCH", _) => response.header("upload-offset", "1").body("{}".into()),
            _ => response.body(r#"{"file":{"id":"f"}}"#.into()),
        };
        Box::pin(async move { Ok(response.unwrap()) })
    }

    fn open<'a>(
        &'a self,
        _: http::Request<Upload>,
        _: Bounds,
    ) -> BoxFuture<'a, Result<http::Response<ByteStream>, Error>> {
        panic!("nothing is streamed")
    }
}

#[tokio::test]
async fn parts_go_where_the_upload_says_and_only_with_tls() {
    for (place, sent) in [
        (Some("/tus/1?x=y"), Some("https://upload.wixmp.com/tus/1?x=y")),
        (Some("https://parts.wixmp.com/1"), Some("https://parts.wixmp.com/1")),
        (Some("http://parts.wixmp.com/1"), None),
        (Some("https://user:word@parts.wixmp.com/1"), None),
        (Some("ftp://parts.wixmp.com/1"), None),
        (None, None),
    ] {
        let wire = Places(place, Arc::default());
        let key = ApiKey::new("key").site("site");
        let client = Client::builder(key).transport(wire.clone()).retries(Retries::never()).build().unwrap();
        let upload = ResumableUpload::begin(&client, NewFile::new("a b.txt", "text/plain"), 1).await;
        let Some(sent) = sent else {
            assert!(upload.is_err(), "{place:?}");
            continue;
        };
        let mut upload = upload.unwrap();
        upload.send("a").await.unwrap();
        assert_eq!(upload.finish().await.unwrap().id.as_deref(), Some("f"));
        let asked = wire.1.lock().unwrap();
        assert_eq!(asked[2..], [sent, "https://upload.wixmp.com/tus/a%2Fb%3Fc?filename=a+b.txt"]);
    }
}
