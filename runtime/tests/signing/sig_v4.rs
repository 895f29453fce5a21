//! AWS Signature Version 4, as a signer of a program's own, against the suite that AWS publishes.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use hmac::{Hmac, KeyInit, Mac};
use permitted::strategy::{Proof, Proving, Signer, Unsigned};
use permitted::{Client, Error, ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

use crate::Fixed;
use crate::support::{self, Wire, secret};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

/// AWS Signature Version 4, for requests whose paths and queries are escaped as RFC 3986 has it, as this crate's are.
struct SigV4 {
    access_key: &'static str,
    secret: SecretString,
    region: &'static str,
    service: &'static str,
}

impl SigV4 {
    fn signature(&self, request: &Unsigned<'_>) -> Result<Proof, Error> {
        let Self { access_key, secret, region, service } = self;
        let (date, time) = stamp(request.time());
        let mut headers: Vec<(String, String)> =
            vec![("host".into(), request.host().into()), ("x-amz-date".into(), time.clone())];
        if let Some(media) = request.headers().get("content-type") {
            headers.push(("content-type".into(), media.to_str().unwrap().trim().into()));
        }
        headers.sort();
        let names: Vec<&str> = headers.iter().map(|(name, _)| name.as_str()).collect();
        let names = names.join(";");
        let lines: String = headers.iter().map(|(name, value)| format!("{name}:{value}\n")).collect();
        let mut pairs: Vec<String> = request
            .query()
            .unwrap_or_default()
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| if pair.contains('=') { pair.to_owned() } else { format!("{pair}=") })
            .collect();
        pairs.sort();
        let body = request.body().ok_or_else(|| Error::credential("a body that is a stream is not signed"))?;
        let digest = hex(&Sha256::digest(body));
        let canonical =
            format!("{}\n{}\n{}\n{lines}\n{names}\n{digest}", request.verb(), request.path(), pairs.join("&"));
        let scope = format!("{date}/{region}/{service}/aws4_request");
        let text = format!("AWS4-HMAC-SHA256\n{time}\n{scope}\n{}", hex(&Sha256::digest(canonical.as_bytes())));
        let key = [*region, *service, "aws4_request"]
            .iter()
            .fold(mac(format!("AWS4{}", secret.expose_secret()).as_bytes(), &date), |key, part| mac(&key, part));
        let signature = hex(&mac(&key, &text));
        let value =
            format!("AWS4-HMAC-SHA256 Credential={access_key}/{scope}, SignedHeaders={names}, Signature={signature}");
        Proof::new().header("x-amz-date", &time.into())?.header("authorization", &value.into())
    }
}

impl Signer for SigV4 {
    fn sign<'a>(&'a self, request: &'a Unsigned<'a>) -> Proving<'a> {
        Proving::Ready(self.signature(request))
    }
}

/// `20150830` and `20150830T123600Z`, by the calendar of Howard Hinnant's `civil_from_days`.
fn stamp(time: SystemTime) -> (String, String) {
    let seconds = time.duration_since(UNIX_EPOCH).unwrap().as_secs();
    let (days, second) = (seconds / 86_400 + 719_468, seconds % 86_400);
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let (day, month) = (day - (153 * month + 2) / 5 + 1, if month < 10 { month + 3 } else { month - 9 });
    let year = year + era * 400 + u64::from(month <= 2);
    let date = format!("{year:04}{month:02}{day:02}");
    let time = format!("{date}T{:02}{:02}{:02}Z", second / 3_600, second / 60 % 60, second % 60);
    (date, time)
}

fn example() -> SigV4 {
    let secret = secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
    SigV4 { access_key: "AKIDEXAMPLE", secret, region: "us-east-1", service: "service" }
}

/// Of the suite that AWS publishes (`aws-sig-v4-test-suite`), by the names of its folders.
#[tokio::test]
async fn sig_v4_gives_the_published_signatures() {
    let at = UNIX_EPOCH + Duration::from_secs(1_440_938_160);
    let form = Some(("application/x-www-form-urlencoded", "Param1=value1"));
    type Row = (&'static str, &'static str, &'static str, Option<(&'static str, &'static str)>, &'static str);
    let rows: [Row; 5] = [
        ("get-vanilla", "GET", "/", None, "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
        (
            "get-vanilla-query-order-key-case",
            "GET",
            "/?Param2=value2&Param1=value1",
            None,
            "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        ),
        (
            "get-vanilla-empty-query-key",
            "GET",
            "/?Param1=value1",
            None,
            "a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb",
        ),
        ("post-vanilla", "POST", "/", None, "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
        (
            "post-x-www-form-urlencoded",
            "POST",
            "/",
            form,
            "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
        ),
    ];
    for (name, verb, path, content, expected) in rows {
        let mut request = http::Request::builder().method(verb).uri(format!("https://example.amazonaws.com{path}"));
        if let Some((media, _)) = content {
            request = request.header("content-type", media);
        }
        let body = content.map_or(Bytes::new(), |(_, text)| Bytes::from_static(text.as_bytes()));
        let request = request.body(body).unwrap();
        let wire = Wire::quiet();
        let proof = example().sign(&Unsigned::new(&request, at)).wait().await.unwrap();
        // What a proof holds is seen on the wire alone.
        let client = Client::builder(Fixed(proof)).transport(wire.clone()).build().unwrap();
        support::request(&client, &support::PING).await.unwrap();
        let sent = wire.last().headers["authorization"].to_str().unwrap().to_owned();
        let names = if content.is_some() { "content-type;host;x-amz-date" } else { "host;x-amz-date" };
        let scope = "AKIDEXAMPLE/20150830/us-east-1/service/aws4_request";
        assert_eq!(
            sent,
            format!("AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders={names}, Signature={expected}"),
            "{name}"
        );
        assert_eq!(wire.last().headers["x-amz-date"], "20150830T123600Z");
    }
}
