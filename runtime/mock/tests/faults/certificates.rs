//! A certificate authority, and what it and others signed.

use std::sync::{Arc, LazyLock};

use permitted::transport::HttpSettings;
use permitted_mock::rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use permitted_mock::rustls::server::WebPkiClientVerifier;
use permitted_mock::rustls::{RootCertStore, ServerConfig, SupportedProtocolVersion};
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

/// A kind of certificate, by its defect.
#[derive(Clone, Copy)]
pub(crate) enum Certificate {
    Good,
    Expired,
    NotYet,
    OtherName,
    UnknownAuthority,
    SelfSigned,
}

/// The settings of the tests' clients, which trust the known authority and nobody else.
pub(crate) fn trusting(http: HttpSettings) -> HttpSettings {
    http.no_proxy().only_root_certificates(KNOWN.pem().as_bytes())
}

/// The same, with [`NAME`] on this machine.
pub(crate) fn at_home(http: HttpSettings) -> HttpSettings {
    trusting(http).resolve(NAME, &[([127, 0, 0, 1], 0).into()])
}

/// The same, with a client's certificate that the known authority signed, or the unknown one.
pub(crate) fn proving(known: bool, http: HttpSettings) -> HttpSettings {
    let key = KeyPair::generate().unwrap();
    let params = CertificateParams::new(["client.fault.test".to_owned()]).unwrap();
    let certificate = params.signed_by(&key, if known { &*KNOWN } else { &*UNKNOWN }).unwrap();
    at_home(http).client_certificate(format!("{}{}", certificate.pem(), key.serialize_pem()).as_bytes())
}

/// A server that asks for a client's certificate of the known authority. By TLS 1.2 it looks at it before the client may send anything.
pub(crate) fn asking_for_proof(version: &'static SupportedProtocolVersion) -> Arc<ServerConfig> {
    let mut roots = RootCertStore::empty();
    roots.add(KNOWN.der().clone()).unwrap();
    let verifier = WebPkiClientVerifier::builder(Arc::new(roots)).build().unwrap();
    let (chain, key) = proof(Certificate::Good);
    let mut config = ServerConfig::builder_with_protocol_versions(&[version])
        .with_client_cert_verifier(verifier)
        .with_single_cert(chain, key)
        .unwrap();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Arc::new(config)
}

pub(crate) fn server(certificate: Certificate, protocols: &[&str]) -> Arc<ServerConfig> {
    let (chain, key) = proof(certificate);
    let mut config = ServerConfig::builder().with_no_client_auth().with_single_cert(chain, key).unwrap();
    config.alpn_protocols = protocols.iter().map(|name| name.as_bytes().to_vec()).collect();
    Arc::new(config)
}

fn proof(certificate: Certificate) -> (Vec<CertificateDer<'static>>, PrivateKeyDer<'static>) {
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
    (chain, key)
}
