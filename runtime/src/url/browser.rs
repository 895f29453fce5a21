//! The browser's URLs.
//!
//! Only its serialization is kept, in which every part has one form, so that the parts are found by what stands between them.

pub(crate) use ::form_urlencoded;
use form_urlencoded::Serializer;
use http::uri::Scheme;

/// A URL as the browser writes it.
#[derive(PartialEq)]
pub(crate) struct Url(String);

/// The text is not a URL.
#[derive(Debug)]
pub(crate) struct NoUrl;

/// Scheme, host and port.
#[derive(PartialEq)]
pub(crate) struct Origin(String);

impl Url {
    pub(crate) fn parse(text: &str) -> Result<Self, NoUrl> {
        web_sys::Url::new(text).map(|url| Self(url.href())).map_err(|_| NoUrl)
    }

    /// The URL of that text, which may be relative to this one.
    pub(crate) fn join(&self, text: &str) -> Result<Self, NoUrl> {
        web_sys::Url::new_with_base(text, &self.0).map(|url| Self(url.href())).map_err(|_| NoUrl)
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn scheme(&self) -> &str {
        self.0.split(':').next().unwrap_or_default()
    }

    pub(crate) fn fragment(&self) -> Option<&str> {
        self.0.split_once('#').map(|(_, fragment)| fragment)
    }

    pub(crate) fn query(&self) -> Option<&str> {
        self.hierarchy().split_once('?').map(|(_, query)| query)
    }

    pub(crate) fn path(&self) -> &str {
        let path = self.after_scheme().split('?').next().unwrap_or_default();
        path.strip_prefix("//").map_or(path, |place| place.get(self.authority().len()..).unwrap_or_default())
    }

    pub(crate) fn username(&self) -> &str {
        self.user().split(':').next().unwrap_or_default()
    }

    pub(crate) fn password(&self) -> Option<&str> {
        self.user().split_once(':').map(|(_, password)| password)
    }

    pub(crate) fn has_host(&self) -> bool {
        self.host_str().is_some()
    }

    /// The name, or the address; one of IPv6 in brackets.
    pub(crate) fn host_str(&self) -> Option<&str> {
        let place = self.place();
        let host = self.port().and_then(|_| place.rsplit_once(':')).map_or(place, |(host, _)| host);
        Some(host).filter(|host| !host.is_empty())
    }

    /// The port, if it is not the usual one of the scheme.
    pub(crate) fn port(&self) -> Option<u16> {
        self.place().rsplit_once(':')?.1.parse().ok()
    }

    pub(crate) fn origin(&self) -> Origin {
        Origin(format!("{}://{}", self.scheme(), self.place()))
    }

    /// Adds pairs to a URL that has neither a query nor a fragment.
    pub(crate) fn query_pairs_mut(&mut self) -> Serializer<'_, &mut String> {
        self.0.push('?');
        let start = self.0.len();
        Serializer::for_suffix(&mut self.0, start)
    }

    /// Up to the fragment.
    fn hierarchy(&self) -> &str {
        self.0.split('#').next().unwrap_or_default()
    }

    fn after_scheme(&self) -> &str {
        self.hierarchy().split_once(':').map_or("", |(_, rest)| rest)
    }

    /// User, host and port.
    fn authority(&self) -> &str {
        let place = self.after_scheme().strip_prefix("//").unwrap_or_default();
        place.split(['/', '?']).next().unwrap_or_default()
    }

    fn user(&self) -> &str {
        self.authority().rsplit_once('@').map_or("", |(user, _)| user)
    }

    /// Host and port.
    fn place(&self) -> &str {
        self.authority().rsplit('@').next().unwrap_or_default()
    }
}

/// The URL as requests have it. Of its parts: what takes a text apart is 1.5 kB.
pub(crate) fn uri(url: &Url) -> Option<http::Uri> {
    let mut parts = http::uri::Parts::default();
    parts.scheme = match url.scheme() {
        "https" => Some(Scheme::HTTPS),
        "http" => Some(Scheme::HTTP),
        _ => return None,
    };
    parts.authority = Some(url.authority().parse().ok()?);
    let path = url.hierarchy().splitn(4, '/').nth(3).unwrap_or_default();
    parts.path_and_query = Some(["/", path].concat().try_into().ok()?);
    http::Uri::from_parts(parts).ok()
}

impl Origin {
    pub(crate) fn ascii_serialization(self) -> String {
        self.0
    }
}

impl From<Url> for String {
    fn from(url: Url) -> Self {
        url.0
    }
}
