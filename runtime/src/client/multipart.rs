//! Bodies of several parts (RFC 7578).

use bytes::{BufMut, BytesMut};
use serde_json::Value;

use super::charset::{essence, is_json, not_in_charset};
use crate::body::Upload;
use crate::error::{Error, Kind};
use crate::json::{Encode, JsonError, to_value, value_text};
use crate::text::escaped;

/// The parts of a `multipart/form-data` body, in the order they are added.
#[derive(Debug, Default)]
#[must_use = "parts are sent when a request has them"]
pub struct Multipart {
    parts: Vec<Part>,
    /// The first field that cannot be written.
    error: Option<Error>,
}

/// A file as a part of a body: its name, its media type, and its content, which may be read while it is sent.
///
/// ```
/// let photo = permitted::File::new("mug.png", "image/png", vec![0x89, b'P', b'N', b'G']);
/// # drop(photo);
/// ```
#[derive(Debug)]
pub struct File {
    name: String,
    media: String,
    content: Upload,
}

impl File {
    /// A file.
    pub fn new(name: impl Into<String>, media: impl Into<String>, content: impl Into<Upload>) -> Self {
        Self { name: name.into(), media: media.into(), content: content.into() }
    }
}

#[derive(Debug)]
struct Part {
    name: String,
    file: Option<String>,
    media: Option<String>,
    content: Upload,
}

impl Multipart {
    /// No part yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a field: a string as it is, anything else as JSON.
    pub fn field(mut self, name: impl Into<String>, value: &dyn Encode) -> Self {
        let name = name.into();
        match to_value(value) {
            Ok(Value::String(text)) => self.push(name, None, text),
            Ok(scalar @ (Value::Bool(_) | Value::Number(_))) => self.push(name, None, value_text(&scalar)),
            Ok(other) => self.push(name, Some("application/json"), value_text(&other)),
            Err(error) => self.fail(&name, error),
        }
        self
    }

    /// For generated code: adds a field of a media type that the document names. What is not JSON is text.
    #[doc(hidden)]
    pub fn typed(mut self, name: &str, media: &'static str, value: &dyn Encode) -> Self {
        match to_value(value) {
            Ok(Value::String(text)) if !is_json(&essence(media)) => self.push_in(name, media, text),
            Ok(other) => self.push_in(name, media, value_text(&other)),
            Err(error) => self.fail(name, error),
        }
        self
    }

    fn push_in(&mut self, name: &str, media: &'static str, text: String) {
        if let Some(error) = not_in_charset(media, text.as_bytes()) {
            self.error.get_or_insert(error);
        }
        self.push(name.to_owned(), Some(media), text);
    }

    fn push(&mut self, name: String, media: Option<&str>, content: String) {
        self.parts.push(Part { name, file: None, media: media.map(str::to_owned), content: content.into() });
    }

    fn fail(&mut self, name: &str, error: JsonError) {
        let message = format!("the part `{}` cannot be written: {error}", escaped(name));
        self.error.get_or_insert(Error::new(Kind::Request, message).with_source(error));
    }

    /// Adds a file.
    pub fn file(mut self, name: impl Into<String>, file: File) -> Self {
        let File { name: file, media, content } = file;
        self.parts.push(Part { name: name.into(), file: Some(file), media: Some(media), content });
        self
    }

    /// For generated code: the same parts, files after the rest, as servers want them that decide by the fields.
    #[doc(hidden)]
    pub fn files_last(mut self) -> Self {
        self.parts.sort_by_key(|part| part.file.is_some());
        self
    }

    /// The body: bytes, or a stream if one of the parts is one.
    pub(super) fn write(self, boundary: &str) -> Result<Upload, Error> {
        if let Some(error) = self.error {
            return Err(error);
        }
        let mut pieces = Vec::new();
        let mut out = BytesMut::new();
        for part in self.parts {
            part.write_head(boundary, &mut out)?;
            match part.content.into_bytes() {
                Ok(bytes) => out.put_slice(&bytes),
                Err(stream) => pieces.extend([out.split().freeze().into(), stream]),
            }
            out.put_slice(b"\r\n");
        }
        out.put_slice(format!("--{boundary}--\r\n").as_bytes());
        if pieces.is_empty() {
            return Ok(out.freeze().into());
        }
        pieces.push(out.freeze().into());
        Ok(Upload::chain(pieces))
    }
}

impl Part {
    fn write_head(&self, boundary: &str, out: &mut BytesMut) -> Result<(), Error> {
        out.put_slice(format!("--{boundary}\r\ncontent-disposition: form-data; name=\"").as_bytes());
        out.put_slice(quoted(&self.name).as_bytes());
        out.put_slice(b"\"");
        if let Some(file) = &self.file {
            out.put_slice(format!("; filename=\"{}\"", quoted(file)).as_bytes());
        }
        if let Some(media) = &self.media {
            if media.is_empty() || !media.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
                return Err(Error::new(
                    Kind::Request,
                    format!("the media type of the part `{}` cannot be sent", escaped(&self.name)),
                ));
            }
            out.put_slice(format!("\r\ncontent-type: {media}").as_bytes());
        }
        out.put_slice(b"\r\n\r\n");
        Ok(())
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
    use super::{File, Multipart};

    // RB-7
    #[test]
    fn names_cannot_break_the_frame() {
        let file = File::new("a\"\r\nx: y.png", "image/png", b"\x89PNG".to_vec());
        let parts = Multipart::new().field("caption", &"Mug").field("size", &3_i64).file("file", file);
        let body = parts.write("B").unwrap().into_bytes().unwrap();
        let expected = b"--B\r\ncontent-disposition: form-data; name=\"caption\"\r\n\r\nMug\r\n\
            --B\r\ncontent-disposition: form-data; name=\"size\"\r\n\r\n3\r\n\
            --B\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a%22%0D%0Ax: y.png\"\r\n\
            content-type: image/png\r\n\r\n\x89PNG\r\n--B--\r\n";
        assert_eq!(body.as_ref(), expected.as_slice());
    }

    #[test]
    fn a_part_is_in_the_character_set_that_it_names() {
        let write = |media, text: &str| Multipart::new().typed("note", media, &text.to_owned()).write("B").is_ok();
        assert!(write("text/plain; charset=iso-8859-1", "e") && write("text/plain; charset=utf-8", "\u{e9}"));
        assert!(!write("text/plain; charset=iso-8859-1", "\u{e9}") && !write("text/plain; charset=utf-16", "e"));
    }

    #[test]
    fn a_part_has_the_media_type_that_the_spec_gives_it() {
        let parts = Multipart::new()
            .typed("meta", "application/vnd.meta+json; v=2", &"Mug")
            .typed("note", "text/markdown", &"*Mug*")
            .typed("size", "text/plain", &3_i64);
        let body = parts.write("B").unwrap().into_bytes().unwrap();
        let expected = b"--B\r\ncontent-disposition: form-data; name=\"meta\"\r\n\
            content-type: application/vnd.meta+json; v=2\r\n\r\n\"Mug\"\r\n\
            --B\r\ncontent-disposition: form-data; name=\"note\"\r\ncontent-type: text/markdown\r\n\r\n*Mug*\r\n\
            --B\r\ncontent-disposition: form-data; name=\"size\"\r\ncontent-type: text/plain\r\n\r\n3\r\n--B--\r\n";
        assert_eq!(body.as_ref(), expected.as_slice());
    }

    #[test]
    fn a_media_type_with_a_line_break_is_refused() {
        assert!(Multipart::new().file("f", File::new("f", "a\r\nb: c", "x")).write("B").unwrap_err().is_request());
    }
}
