//! A certificate authority, and what it and others signed.

use std::sync::{Arc, LazyLock};

use permitted::transport::HttpSettings;
use permitted_mock::rustls::ServerConfig;
use permitted_mock::rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair, date_time_ymd};

/// The name that every test calls its server by; it leads to `127.0.0.1`.
pub(crate) const NAME: &str = "api.fault.test";

type Issuer = CertifiedIssuer<'static, KeyPair>;

fn authority(name: &str) -> Issuer {
    let mut params = CertificateParams::new([name.to_owned()]).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.distinguished_name.push(rcgen::DnType::CommonName, name);
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
}

static KNOWN: LazyLock<Issuer> = LazyLock::new(|| authority("known"));
static UNKNOWN: LazyLock<Issuer> = LazyLock::new(|| authority("unknown"));

/// What is wrong with a certificate.
#[derive(Clone, Copy)]
pub(crate) enum Certificate {
    Good,
    Expired,
    NotYet,
    OtherName,
    UnknownAuthority,
    SelfSigned,
}

/// What the clients of the tests trust: the known authority and nobody else.
pub(crate) fn trusting(http: HttpSettings) -> HttpSettings {
    http.no_proxy().only_root_certificates(KNOWN.pem().as_bytes())
}

/// Where [`NAME`] is.
pub(crate) fn at_home(http: HttpSettings) -> HttpSettings {
    trusting(http).resolve(NAME, &[([127, 0, 0, 1], 0).into()])
}

pub(crate) fn server(certificate: Certificate, protocols: &[&str]) -> Arc<ServerConfig> {
    let name = if matches!(certificate, Certificate::OtherName) { "other.fault.test" } else { NAME };
    let mut params = CertificateParams::new([name.to_owned()]).unwrap();
    match certificate {
        Certificate::Expired => params.not_after = date_time_ymd(2001, 1, 1),
        Certificate::NotYet => params.not_before = date_time_ymd(3000, 1, 1),
        _ => {}
    }
    let key = KeyPair::generate().unwrap();
    let certificate = match certificate {
        Certificate::SelfSigned => params.self_signed(&key),
        Certificate::UnknownAuthority => params.signed_by(&key, &UNKNOWN),
        _ => params.signed_by(&key, &KNOWN),
    };
    let chain = vec![CertificateDer::from(certificate.unwrap())];
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let mut config = ServerConfig::builder().with_no_client_auth().with_single_cert(chain, key).unwrap();
    config.alpn_protocols = protocols.iter().map(|name| name.as_bytes().to_vec()).collect();
    Arc::new(config)
}
