//! Signatures, on a request that has everything else.

use bytes::Bytes;

use super::compose::uri;
use super::parts::Parts;
use super::proved::prove;
use crate::clock;
use crate::error::Error;
use crate::strategy::{Proof, Unsigned};

/// Has the request signed by all that the proof names, one after the other. What they add becomes a part of the proof, so that
/// nothing else can stand in its place.
pub(super) async fn sign(
    parts: &Parts,
    proof: &mut Proof,
    mut request: http::Request<Bytes>,
) -> Result<http::Request<Bytes>, Error> {
    for signer in proof.signers().to_vec() {
        let unsigned = Unsigned::new(&request, clock::wall()).with_stream(parts.upload.is_some());
        let signature = signer.sign(&unsigned).wait().await?;
        let is_in_query = !signature.query.is_empty();
        proof.add(signature);
        if is_in_query {
            *request.uri_mut() = uri(parts, proof)?;
        }
        prove(request.headers_mut(), proof)?;
    }
    Ok(request)
}
