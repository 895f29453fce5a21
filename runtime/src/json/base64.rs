//! Bytes in a string.

use std::fmt;
use std::str::FromStr;

use base64::DecodeError;
use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};

/// Bytes that are a string on the wire, in base64 (RFC 4648 §4): `types(byte = permitted::Base64)`. Padding is written, and need
/// not be there.
#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct Base64(pub Vec<u8>);

const ENGINE: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

impl FromStr for Base64 {
    type Err = NoBase64;

    fn from_str(text: &str) -> Result<Self, NoBase64> {
        ENGINE.decode(text).map(Self).map_err(NoBase64)
    }
}

impl fmt::Display for Base64 {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&ENGINE.encode(&self.0))
    }
}

/// The bytes may be a secret, so only their number is shown.
impl fmt::Debug for Base64 {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Base64({} bytes)", self.0.len())
    }
}

/// A text is not base64.
#[derive(Debug)]
pub struct NoBase64(DecodeError);

impl fmt::Display for NoBase64 {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "not base64: {}", self.0)
    }
}

impl std::error::Error for NoBase64 {}
