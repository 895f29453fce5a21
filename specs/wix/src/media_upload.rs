//! Files for the media of a site: from the URL that Wix gives out to the upload itself.

use std::future::Future;

use permitted::{Anonymous, Client, Error, MaybeSend, Server, Strategy, Upload, Value};
use url::Url;

use crate::media::files::{FileDescriptor, FilesExt, GenerateFileUploadUrlRequest, can};

/// A file that is to be uploaded.
#[derive(Debug, Clone)]
pub struct NewFile {
    pub(crate) name: String,
    pub(crate) media: String,
    pub(crate) request: GenerateFileUploadUrlRequest,
}

impl NewFile {
    /// The file's name, with its extension, and its media type: `image/jpeg`.
    #[must_use]
    pub fn new(name: impl Into<String>, media: impl Into<String>) -> Self {
        let (name, media) = (name.into(), media.into());
        let request = GenerateFileUploadUrlRequest {
            file_name: name.clone().into(),
            mime_type: media.clone().into(),
            ..Default::default()
        };
        Self { name, media, request }
    }

    /// In the folder with that id, and not in the root folder.
    #[must_use]
    pub fn in_folder(mut self, id: impl Into<String>) -> Self {
        self.request.parent_folder_id = id.into().into();
        self
    }

    /// Shown to nobody without a URL that is made for them.
    #[must_use]
    pub fn private(mut self) -> Self {
        self.request.private = true.into();
        self
    }

    /// With labels to find it by.
    #[must_use]
    pub fn labels<T: Into<String>>(mut self, labels: impl IntoIterator<Item = T>) -> Self {
        self.request.labels = labels.into_iter().map(Into::into).collect::<Vec<String>>().into();
        self
    }
}

/// Uploads to the media of a site, for those who may call `generate_file_upload_url`.
pub trait MediaUpload {
    /// Asks for a URL, and sends the content there: without the client's credential, because the URL is one itself.
    ///
    /// ```no_run
    /// use permitted_wix::{ApiKey, Client, MediaUpload, NewFile, Site};
    ///
    /// # async fn upload(client: Client<ApiKey<Site>>, jpeg: Vec<u8>) -> Result<(), permitted_wix::Error> {
    /// let file = client.upload_file(NewFile::new("mug.jpg", "image/jpeg"), jpeg).await?;
    /// println!("{:?}", file.id);
    /// # Ok(()) }
    /// ```
    ///
    /// The file is not ready at once: `operation_status` says so, and Wix has events for it. Content that is a stream
    /// ([`Upload::stream`]) is sent once; files above 10 MB are for a [`ResumableUpload`](crate::ResumableUpload).
    ///
    /// # Errors
    /// Those of the two requests. Where the second fails, the URL is used up or expires; calling again asks for another.
    fn upload_file(
        &self,
        file: NewFile,
        content: impl Into<Upload> + MaybeSend,
    ) -> impl Future<Output = Result<FileDescriptor, Error>> + MaybeSend;
}

impl<S: Strategy> MediaUpload for Client<S>
where
    S::Identity: can::GenerateFileUploadUrl,
{
    async fn upload_file(
        &self,
        file: NewFile,
        content: impl Into<Upload> + MaybeSend,
    ) -> Result<FileDescriptor, Error> {
        let content = content.into();
        let response = self.files().generate_file_upload_url(&file.request).await?;
        let url = named(url(response.upload_url.as_deref())?, &file.name);
        let (server, path) = place(self.strategy().server(), &url)?;
        let request = self.with_strategy(Anonymous::at(server))?.request("PUT", &path).content(&file.media, content);
        described(request.await?)
    }
}

/// The file of a response.
pub(crate) fn described(uploaded: Option<Value>) -> Result<FileDescriptor, Error> {
    let described = uploaded.and_then(|mut response| response.get_mut("file").map(Value::take));
    let described = described.and_then(|file| serde_json::from_value(file).ok());
    described.ok_or_else(|| Error::lost("the response to an upload describes no file"))
}

/// A URL of Wix's.
pub(crate) fn url(url: Option<&str>) -> Result<Url, Error> {
    url.and_then(|url| Url::parse(url).ok()).ok_or_else(bad)
}

/// The URL with the file's name.
pub(crate) fn named(mut url: Url, name: &str) -> Url {
    if !url.query_pairs().any(|(key, _)| key == "filename") {
        url.query_pairs_mut().append_pair("filename", name);
    }
    url
}

fn bad() -> Error {
    Error::lost("Wix names no URL that can be uploaded to")
}

/// The server and the path of the upload. Who has a Wix on this machine may upload there without TLS.
pub(crate) fn place(own: &Server, url: &Url) -> Result<(Server, String), Error> {
    if !url.username().is_empty() || url.password().is_some() {
        return Err(bad());
    }
    let origin = url.origin().ascii_serialization();
    let server = match url.scheme() {
        "http" if own.as_str().starts_with("http:") => Server::loopback(&origin),
        _ => Server::new(&origin),
    };
    let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
    Ok((server.map_err(|_| bad())?, format!("{}{query}", url.path())))
}
