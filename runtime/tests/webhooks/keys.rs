//! Public keys.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use permitted::webhook::{Jwt, PublicKeys, Reason};
use serde_json::json;

use crate::sender::{Ec, NOW, Rsa, at, claims, pem, refused, taken};

/// Of 1024 bits.
const SHORT: &str = "-----BEGIN PUBLIC KEY-----
MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDcm+U5FvtvHZBGxYwx7Uw1T/+c
ZctAKZSwGo9fTayuHkVUF6GUz2ZwtpezVxyktsDzGqv9eM3BPkEP3fQC7W/K6Pg3
J2T92IhumtKwWg+gpAPTyaTrkc3E8n2rzC+hYKqqzGEW6ftur/2J2c1Pz02bYl3T
V3dRQs3Gr8MG5ovmYwIDAQAB
-----END PUBLIC KEY-----
";

/// Of the curve P-384.
const P384: &str = "-----BEGIN PUBLIC KEY-----
MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEdESF4L/xf5qFiVyQYXNYFQ5G8KjxpWRD
njoni9eHmArAQ/yr2tJd1thDdx3tqtO9y/wqS8j9gGheBp631gsCziMyZ38ogxgc
FmYhzQiIBoOurzj6cY/ux5wlmYCuw4GF
-----END PUBLIC KEY-----
";

#[tokio::test]
async fn wh_08_a_key_is_pem_or_its_base64() {
    let rsa = Rsa::new();
    let pem = rsa.pem();
    let wrapped: Vec<u8> = STANDARD.encode(&pem).into_bytes().chunks(60).collect::<Vec<_>>().join(&b'\n');
    let forms = [
        pem.clone().into_bytes(),
        pem.replace('\n', "\r\n").into_bytes(),
        pem.trim_end().as_bytes().to_vec(),
        format!("\n\n{pem}\n").into_bytes(),
        STANDARD.encode(&pem).into_bytes(),
        STANDARD.encode(pem.replace('\n', "\r\n")).into_bytes(),
        wrapped,
    ];
    for form in forms {
        let webhook = at(NOW, Jwt::new(PublicKeys::rs256([&form]).unwrap()));
        taken(&webhook, rsa.token(&claims(json!({})))).await;
    }
}

#[test]
fn wh_08_what_is_no_public_key_of_that_kind_is_refused_at_once() {
    let (rsa, ec) = (Rsa::new(), Ec::new());
    let private = {
        use aws_lc_rs::encoding::AsDer;
        pem("PRIVATE KEY", AsDer::as_der(&rsa.0).unwrap().as_ref())
    };
    let der = rsa.spki();
    let cut = pem("PUBLIC KEY", &der[..der.len() - 20]);
    let texts = [
        String::new(),
        "canary".to_owned(),
        STANDARD.encode("canary"),
        STANDARD.encode(&der),
        private.clone(),
        format!("{}{private}", rsa.pem()),
        format!("{}{}", rsa.pem(), rsa.pem()),
        pem("CERTIFICATE", &der),
        pem("PRIVATE KEY", &der),
        cut,
        SHORT.to_owned(),
        P384.to_owned(),
        "-----BEGIN ".to_owned(),
        "-----BEGIN PUBLIC KEY-----".to_owned(),
        pem("PUBLIC KEY", b""),
    ];
    for text in &texts {
        for error in [PublicKeys::rs256([text]).err(), PublicKeys::es256([text]).err()] {
            let printed = format!("{error:?} {}", error.as_ref().unwrap_or_else(|| panic!("it is a key: {text}")));
            assert!(!printed.contains("canary") && !printed.contains("MII"), "{printed}");
        }
    }
    assert!(PublicKeys::rs256([ec.pem()]).is_err());
    assert!(PublicKeys::es256([rsa.pem()]).is_err());
    // A wrong one beside a right one is not passed over.
    assert!(PublicKeys::rs256([&rsa.pem(), SHORT]).is_err());
    assert!(PublicKeys::rs256([""; 0]).is_err());
    assert!(PublicKeys::rs256(vec![rsa.pem(); 4]).is_ok());
    assert!(PublicKeys::rs256(vec![rsa.pem(); 5]).is_err());
}

#[tokio::test]
async fn wh_08_an_old_key_and_its_successor_hold_at_the_same_time() {
    let (old, new, other) = (Rsa::new(), Rsa::new(), Rsa::new());
    let webhook = at(NOW, Jwt::new(PublicKeys::rs256([old.pem(), new.pem()]).unwrap()));
    taken(&webhook, old.token(&claims(json!({ "data": 1 })))).await;
    taken(&webhook, new.token(&claims(json!({ "data": 2 })))).await;
    assert_eq!(refused(&webhook, other.token(&claims(json!({})))).await, Reason::Signature);
}
