//! Files of a site's media, as Wix names them in texts: `wix:image://v1/ID/NAME#originWidth=10&originHeight=20`.
//!
//! ```
//! use permitted_wix::media_text::WixImage;
//!
//! let image: WixImage = "wix:image://v1/a.png/my%20cup.png#originWidth=1000&originHeight=600".parse()?;
//! assert_eq!(image.filename.as_deref(), Some("my cup.png"));
//! assert_eq!(image.url(), "https://static.wixstatic.com/media/a.png");
//! assert!(image.fit(100, 100).contains("w_100,h_60"));
//! # Ok::<_, permitted_wix::media_text::NoMedia>(())
//! ```

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use permitted::Value;

const STATIC: &str = "https://static.wixstatic.com";

/// An image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WixImage {
    /// The id of the file.
    pub id: String,
    /// The name that the file had.
    pub filename: Option<String>,
    /// The width of the original in pixels.
    pub width: u32,
    /// The height of the original in pixels.
    pub height: u32,
}

/// A video.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WixVideo {
    /// The id of the file.
    pub id: String,
    /// The name that the file had.
    pub filename: Option<String>,
    /// The picture that is shown before it plays.
    pub poster: Option<WixImage>,
}

/// A sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WixAudio {
    /// The id of the file.
    pub id: String,
    /// The name that the file had.
    pub filename: Option<String>,
    /// The length in seconds.
    pub duration: Option<u64>,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WixDocument {
    /// The id of the file.
    pub id: String,
    /// The name that the file had.
    pub filename: Option<String>,
}

/// A text that names no such file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoMedia(&'static str);

impl fmt::Display for NoMedia {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the text is no `wix:{}://v1/…`", self.0)
    }
}

impl std::error::Error for NoMedia {}

/// The parts of the URI in a text: the id, the name, and the fields after `#`.
struct MediaUri<'t> {
    kind: &'static str,
    id: &'t str,
    filename: Option<String>,
    fields: &'t str,
}

impl<'t> MediaUri<'t> {
    fn of(text: &'t str, kind: &'static str) -> Result<Self, NoMedia> {
        let rest =
            text.strip_prefix("wix:").unwrap_or(text).strip_prefix(kind).and_then(|it| it.strip_prefix("://v1/"));
        let rest = rest.ok_or(NoMedia(kind))?;
        let (path, fields) = rest.split_once('#').unwrap_or((rest, ""));
        let (id, filename) = match path.split_once('/') {
            Some((id, name)) => (id, Some(decoded(name).ok_or(NoMedia(kind))?.into_owned())),
            None => (path, None),
        };
        // A path of more parts, or none, is no file.
        if id.is_empty() || path.matches('/').count() > 1 || filename.as_deref() == Some("") {
            return Err(NoMedia(kind));
        }
        Ok(Self { kind, id, filename, fields })
    }

    fn field(&self, name: &str) -> Option<&'t str> {
        self.fields.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
    }

    fn number(&self, name: &str) -> Result<u32, NoMedia> {
        self.field(name).and_then(|text| text.parse().ok()).ok_or(NoMedia(self.kind))
    }
}

/// The text without its percent signs; none if it is no text then.
fn decoded(text: &str) -> Option<Cow<'_, str>> {
    percent_encoding::percent_decode_str(text).decode_utf8().ok()
}

/// All but the characters that JavaScript's `encodeURIComponent` leaves as they are.
const ENCODED: &percent_encoding::AsciiSet = &percent_encoding::NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')');

fn write(formatter: &mut fmt::Formatter<'_>, kind: &str, id: &str, filename: Option<&str>) -> fmt::Result {
    write!(formatter, "wix:{kind}://v1/{id}")?;
    match filename {
        Some(name) => write!(formatter, "/{}", percent_encoding::utf8_percent_encode(name, ENCODED)),
        None => Ok(()),
    }
}

impl FromStr for WixImage {
    type Err = NoMedia;

    fn from_str(text: &str) -> Result<Self, NoMedia> {
        let uri = MediaUri::of(text, "image")?;
        let (width, height) = (uri.number("originWidth")?, uri.number("originHeight")?);
        Ok(Self { id: uri.id.to_owned(), filename: uri.filename, width, height })
    }
}

impl fmt::Display for WixImage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(formatter, "image", &self.id, self.filename.as_deref())?;
        write!(formatter, "#originWidth={}&originHeight={}", self.width, self.height)
    }
}

impl FromStr for WixVideo {
    type Err = NoMedia;

    fn from_str(text: &str) -> Result<Self, NoMedia> {
        let uri = MediaUri::of(text, "video")?;
        let poster = match uri.field("posterUri") {
            Some(poster) => Some(WixImage {
                id: decoded(poster).ok_or(NoMedia("video"))?.into_owned(),
                filename: None,
                width: uri.number("posterWidth")?,
                height: uri.number("posterHeight")?,
            }),
            None => None,
        };
        Ok(Self { id: uri.id.to_owned(), filename: uri.filename, poster })
    }
}

impl fmt::Display for WixVideo {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(formatter, "video", &self.id, self.filename.as_deref())?;
        match &self.poster {
            Some(WixImage { id, width, height, .. }) => {
                let id = percent_encoding::utf8_percent_encode(id, ENCODED);
                write!(formatter, "#posterUri={id}&posterWidth={width}&posterHeight={height}")
            }
            None => Ok(()),
        }
    }
}

impl FromStr for WixAudio {
    type Err = NoMedia;

    fn from_str(text: &str) -> Result<Self, NoMedia> {
        let uri = MediaUri::of(text, "audio")?;
        let duration = match uri.field("duration") {
            Some(text) => Some(text.parse().map_err(|_| NoMedia("audio"))?),
            None => None,
        };
        Ok(Self { id: uri.id.to_owned(), filename: uri.filename, duration })
    }
}

impl fmt::Display for WixAudio {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(formatter, "audio", &self.id, self.filename.as_deref())?;
        match self.duration {
            Some(seconds) => write!(formatter, "#duration={seconds}"),
            None => Ok(()),
        }
    }
}

impl FromStr for WixDocument {
    type Err = NoMedia;

    fn from_str(text: &str) -> Result<Self, NoMedia> {
        let uri = MediaUri::of(text, "document")?;
        Ok(Self { id: uri.id.to_owned(), filename: uri.filename })
    }
}

impl fmt::Display for WixDocument {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(formatter, "document", &self.id, self.filename.as_deref())
    }
}

impl WixImage {
    /// The image of an object of the API: `{"id": …, "width": …, "height": …}`, with `filename` or `altText`.
    ///
    /// # Errors
    /// It has no id, or no size.
    pub fn of(object: &Value) -> Result<Self, NoMedia> {
        let text = |key: &str| object.get(key).and_then(Value::as_str).map(str::to_owned);
        let number = |key: &str| object.get(key).and_then(Value::as_u64).and_then(|number| u32::try_from(number).ok());
        match (text("id"), number("width"), number("height")) {
            (Some(id), Some(width), Some(height)) => {
                Ok(Self { id, filename: text("filename").or_else(|| text("altText")), width, height })
            }
            _ => Err(NoMedia("image")),
        }
    }

    /// The object that the API takes in place of the text; the types of all documents can be read of it.
    #[must_use]
    pub fn object(&self) -> Value {
        let mut object = permitted::Map::new();
        object.insert("id".to_owned(), self.id.as_str().into());
        object.insert("height".to_owned(), self.height.into());
        object.insert("width".to_owned(), self.width.into());
        if let Some(name) = &self.filename {
            object.insert("altText".to_owned(), name.as_str().into());
            object.insert("filename".to_owned(), name.as_str().into());
        }
        object.insert("url".to_owned(), self.to_string().into());
        Value::Object(object)
    }

    /// The URL of the original.
    #[must_use]
    pub fn url(&self) -> String {
        format!("{STATIC}/media/{}", self.id)
    }

    /// The URL of the image scaled to fill that size, and cut where it does not fit.
    #[must_use]
    pub fn fill(&self, width: u32, height: u32) -> String {
        let id = &self.id;
        format!("{STATIC}/media/{id}/v1/fill/w_{width},h_{height},al_c,q_80,usm_0.66_1.00_0.01,enc_auto/{id}")
    }

    /// The URL of the image scaled to fit into that size, with the proportions of the original.
    #[must_use]
    pub fn fit(&self, width: u32, height: u32) -> String {
        let (own_width, own_height) = (u64::from(self.width.max(1)), u64::from(self.height.max(1)));
        let scaled =
            |side: u32, by: u64, of: u64| u32::try_from((u64::from(side) * by + of / 2) / of).unwrap_or(side).max(1);
        if u64::from(width) * own_height <= u64::from(height) * own_width {
            self.fill(width, scaled(width, own_height, own_width).min(height.max(1)))
        } else {
            self.fill(scaled(height, own_width, own_height).min(width.max(1)), height)
        }
    }
}

impl WixAudio {
    /// The URL of the file.
    #[must_use]
    pub fn url(&self) -> String {
        format!("{STATIC}/mp3/{}", self.id)
    }
}
