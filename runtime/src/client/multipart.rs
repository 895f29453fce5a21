//! Bodies of several parts (RFC 7578).

use bytes::{BufMut, Bytes, BytesMut};

use crate::error::{Error, Kind};
use crate::json::{Encode, to_value};

/// The parts of a `multipart/form-data` body, in the order they are added. Files are held in memory.
#[derive(Debug, Clone, Default)]
#[must_use = "parts are sent when a request has them"]
pub struct Multipart {
    parts: Vec<Part>,
}

#[derive(Debug, Clone)]
struct Part {
    name: String,
    file: Option<String>,
    media: Option<String>,
    content: Bytes,
}

impl Multipart {
    /// No part yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a field: a string as it is, anything else as JSON.
    pub fn field(mut self, name: impl Into<String>, value: &dyn Encode) -> Self {
        let (media, content) = match to_value(value) {
            Ok(serde_json::Value::String(text)) => (None, text),
            Ok(scalar @ (serde_json::Value::Bool(_) | serde_json::Value::Number(_))) => (None, scalar.to_string()),
            Ok(other) => (Some("application/json".to_owned()), other.to_string()),
            Err(_) => (None, String::new()),
        };
        self.parts.push(Part { name: name.into(), file: None, media, content: content.into() });
        self
    }

    /// Adds a file by its name, its media type and its content.
    pub fn file(
        mut self,
        name: impl Into<String>,
        file: impl Into<String>,
        media: impl Into<String>,
        content: impl Into<Bytes>,
    ) -> Self {
        let (name, file, media) = (name.into(), Some(file.into()), Some(media.into()));
        self.parts.push(Part { name, file, media, content: content.into() });
        self
    }

    /// The body and its boundary.
    pub(super) fn write(&self, boundary: &str) -> Result<Bytes, Error> {
        let mut out = BytesMut::new();
        for part in &self.parts {
            out.put_slice(format!("--{boundary}\r\ncontent-disposition: form-data; name=\"").as_bytes());
            out.put_slice(quoted(&part.name).as_bytes());
            out.put_slice(b"\"");
            if let Some(file) = &part.file {
                out.put_slice(format!("; filename=\"{}\"", quoted(file)).as_bytes());
            }
            if let Some(media) = &part.media {
                if media.is_empty() || !media.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
                    return Err(Error::new(
                        Kind::Request,
                        format!("the media type of the part `{}` cannot be sent", part.name.escape_debug()),
                    ));
                }
                out.put_slice(format!("\r\ncontent-type: {media}").as_bytes());
            }
            out.put_slice(b"\r\n\r\n");
            out.put_slice(&part.content);
            out.put_slice(b"\r\n");
        }
        out.put_slice(format!("--{boundary}--\r\n").as_bytes());
        Ok(out.freeze())
    }
}

/// A name between quotes: what would end it or begin a line is escaped as browsers do (RB-7).
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' => out.push_str("%22"),
            '\r' => out.push_str("%0D"),
            '\n' => out.push_str("%0A"),
            control if control.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// A line that no part has: 128 random bits.
pub(super) fn boundary() -> Result<String, Error> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes)
        .map_err(|_| Error::new(Kind::Request, "the system has no random numbers for the boundary of the body"))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::Multipart;

    // RB-7
    #[test]
    fn names_cannot_break_the_frame() {
        let parts = Multipart::new().field("caption", &"Mug").field("size", &3_i64).file(
            "file",
            "a\"\r\nx: y.png",
            "image/png",
            b"\x89PNG".to_vec(),
        );
        let body = parts.write("B").unwrap();
        let expected = b"--B\r\ncontent-disposition: form-data; name=\"caption\"\r\n\r\nMug\r\n\
            --B\r\ncontent-disposition: form-data; name=\"size\"\r\n\r\n3\r\n\
            --B\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a%22%0D%0Ax: y.png\"\r\n\
            content-type: image/png\r\n\r\n\x89PNG\r\n--B--\r\n";
        assert_eq!(body.as_ref(), expected.as_slice());
    }

    #[test]
    fn a_media_type_with_a_line_break_is_refused() {
        assert!(Multipart::new().file("f", "f", "a\r\nb: c", "x").write("B").unwrap_err().is_request());
    }
}
