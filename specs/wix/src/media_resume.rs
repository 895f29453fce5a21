//! Uploads in parts, which go on after an interruption: the protocol is tus 1.0.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use permitted::{Anonymous, Bytes, Client, Error, Server, Strategy};
use url::Url;

use crate::media::files::{FileDescriptor, FilesExt, GenerateFileResumableUploadUrlRequest, UploadProtocol, can};
use crate::media_upload::{NewFile, described, named, place, url};

/// An upload to the media of a site in parts, of a file of any size.
///
/// ```no_run
/// use permitted_wix::{ApiKey, Client, NewFile, ResumableUpload, Site};
///
/// # async fn upload(client: Client<ApiKey<Site>>, film: Vec<u8>) -> Result<(), permitted_wix::Error> {
/// let mut upload = ResumableUpload::begin(&client, NewFile::new("mug.mp4", "video/mp4"), film.len() as u64).await?;
/// while upload.sent() < upload.length() {
///     let rest = film.get(upload.sent() as usize..).unwrap_or_default();
///     let part = rest[..rest.len().min(8 * 1024 * 1024)].to_vec();
///     if upload.send(part).await.is_err() {
///         upload.ask().await?; // what arrived before the interruption
///     }
/// }
/// println!("{:?}", upload.finish().await?.id);
/// # Ok(()) }
/// ```
pub struct ResumableUpload {
    /// The client and the URL of the parts, and those of the whole: with the settings of the program's client and without its credential.
    parts: (Client<Anonymous>, String),
    whole: (Client<Anonymous>, String),
    sent: u64,
    length: u64,
}

impl ResumableUpload {
    /// Asks for a URL, and says there what will come. The file is in one folder, as of [`NewFile`], and has that length in bytes.
    ///
    /// # Errors
    /// Those of the two requests.
    pub async fn begin<S: Strategy>(client: &Client<S>, file: NewFile, length: u64) -> Result<Self, Error>
    where
        S::Identity: can::GenerateFileResumableUploadUrl,
    {
        let NewFile { name, media, request } = file;
        let request = GenerateFileResumableUploadUrlRequest {
            file_name: request.file_name,
            mime_type: request.mime_type,
            parent_folder_id: request.parent_folder_id,
            private: request.private,
            labels: request.labels,
            upload_protocol: Some(UploadProtocol::Tus),
            ..Default::default()
        };
        let response = client.files().generate_file_resumable_upload_url(&request).await?;
        let upload = url(response.upload_url.as_deref())?;
        let token = response.upload_token.ok_or_else(|| Error::lost("Wix names no token of the upload"))?;
        let own = client.strategy().server().clone();

        let metadata = [("filename", &name), ("contentType", &media), ("token", &token)];
        let metadata = metadata.map(|(key, value)| format!("{key} {}", STANDARD.encode(value)));
        let (at, path) = anonymous(client, &own, &upload)?;
        let created =
            at.request("POST", &path).header(VERSION.0, VERSION.1).header("upload-length", &length.to_string());
        let created = created.header("upload-metadata", &metadata.join(",")).send().await?;
        let location = created.headers().get("location").and_then(|place| place.to_str().ok());
        let location = location.and_then(|place| upload.join(place).ok());
        let location = location.ok_or_else(|| Error::lost("the upload has no place for its parts"))?;

        let mut whole = upload;
        if let Ok(mut segments) = whole.path_segments_mut() {
            segments.pop_if_empty().push(&token);
        }
        let whole = anonymous(client, &own, &named(whole, &name))?;
        Ok(Self { parts: anonymous(client, &own, &location)?, whole, sent: 0, length })
    }

    /// The number of bytes that arrived, as far as is known: the next part begins there.
    #[must_use]
    pub const fn sent(&self) -> u64 {
        self.sent
    }

    /// The length of the file.
    #[must_use]
    pub const fn length(&self) -> u64 {
        self.length
    }

    /// Sends the next part.
    ///
    /// # Errors
    /// Those of the request. Nobody knows then how much of the part arrived: [`ask`](Self::ask) before the next one.
    pub async fn send(&mut self, part: impl Into<Bytes>) -> Result<(), Error> {
        let part = part.into();
        let expected = self.sent.saturating_add(part.len() as u64);
        let (client, path) = &self.parts;
        let request = client.request("PATCH", path).header(VERSION.0, VERSION.1);
        let request = request.header(OFFSET, &self.sent.to_string()).content("application/offset+octet-stream", part);
        let arrived = offset(request.send().await?.headers())?;
        if arrived != expected {
            return Err(Error::lost("another length of the upload arrived than was sent"));
        }
        self.sent = arrived;
        Ok(())
    }

    /// Asks how much arrived, after an interruption.
    ///
    /// # Errors
    /// Those of the request.
    pub async fn ask(&mut self) -> Result<u64, Error> {
        let (client, path) = &self.parts;
        let response = client.request("HEAD", path).header(VERSION.0, VERSION.1).send().await?;
        self.sent = offset(response.headers())?;
        Ok(self.sent)
    }

    /// Says that all parts are sent, and gets the file, which is not ready at once.
    ///
    /// # Errors
    /// Those of the request; parts are missing.
    pub async fn finish(self) -> Result<FileDescriptor, Error> {
        if self.sent < self.length {
            return Err(Error::lost("an upload is finished before all of it is sent"));
        }
        let (client, path) = self.whole;
        described(client.request("PUT", &path).await?)
    }
}

const VERSION: (&str, &str) = ("tus-resumable", "1.0.0");
const OFFSET: &str = "upload-offset";

fn offset(headers: &http::HeaderMap) -> Result<u64, Error> {
    let offset = headers.get(OFFSET).and_then(|offset| offset.to_str().ok()?.parse().ok());
    offset.ok_or_else(|| Error::lost("nobody says how much of the upload arrived"))
}

/// The client for a URL, which is the credential itself, and the path there.
fn anonymous<S: Strategy>(client: &Client<S>, own: &Server, url: &Url) -> Result<(Client<Anonymous>, String), Error> {
    let (server, path) = place(own, url)?;
    Ok((client.with_strategy(Anonymous::at(server))?, path))
}

/// Without the URLs, which are credentials.
impl fmt::Debug for ResumableUpload {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { sent, length, .. } = self;
        formatter.debug_struct("ResumableUpload").field("sent", sent).field("length", length).finish_non_exhaustive()
    }
}
