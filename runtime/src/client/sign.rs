//! Signatures, on a request that has everything else.

use bytes::Bytes;
use http::Uri;

use super::compose::uri;
use super::parts::Parts;
use super::proved::prove;
use crate::clock;
use crate::error::{Error, Kind};
use crate::strategy::{Proof, Unsigned};
use crate::url::{self, Url};

/// Has the request signed by all that the proof names, one after the other. What they add becomes a part of the proof, so that
/// nothing else can stand in its place.
pub(super) async fn sign(
    parts: &Parts,
    proof: &mut Proof,
    mut request: http::Request<Bytes>,
) -> Result<http::Request<Bytes>, Error> {
    *request.uri_mut() = as_sent(request.uri())?;
    for signer in proof.signers().to_vec() {
        let unsigned = Unsigned::new(&request, clock::wall()).with_stream(parts.upload.is_some());
        let signature = signer.sign(&unsigned).wait().await?;
        let is_in_query = !signature.query.is_empty();
        proof.add(signature);
        if is_in_query {
            *request.uri_mut() = as_sent(&uri(parts, proof)?)?;
        }
        prove(request.headers_mut(), proof)?;
    }
    Ok(request)
}

/// The URL as transports send it: a few characters that RFC 3986 leaves alone, such as `'` in a query, are escaped by what parses URLs for
/// browsers and clients.
fn as_sent(uri: &Uri) -> Result<Uri, Error> {
    let url = Url::parse(&uri.to_string()).ok().and_then(|url| url::uri(&url));
    url.ok_or_else(|| Error::new(Kind::Request, "the arguments do not make a URL"))
}
