//! Files of a site: a URL to upload to, the upload, and what is known of the file then.

use permitted_mock::{Call, Received, Response};
use serde_json::{Value, json};

use super::{Outcome, find, site, text};
use crate::mock::failure;
use crate::mock::state::State;

/// Where files are uploaded to. On Wix it is another host.
pub(in crate::mock) const UPLOAD: &str = "/_mock/upload";

pub(super) fn upload_url(state: &mut State, call: &Call<'_>) -> Outcome {
    if text(&call.body, "/mimeType").is_empty() {
        return Err(failure::violation("mimeType", "an upload has a media type", &Value::Null));
    }
    let token = state.tokens.fresh("upload");
    let url = format!("{}{UPLOAD}?upload_token={token}", state.url);
    state.uploads.insert(token, (site(call).to_owned(), call.body.clone()));
    Ok(json!({ "uploadUrl": url }))
}

/// The URL itself is the credential, and good once.
pub(in crate::mock) fn upload(state: &mut State, request: &Received) -> Response {
    let of = |name: &str| request.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    let found = of("upload_token").and_then(|token| state.uploads.remove(token));
    let Some((site, asked)) = found else {
        return failure::application(
            403,
            "UPLOAD_TOKEN_INVALID",
            "the URL is none to upload to, or was used",
            &Value::Null,
        );
    };
    let name = of("filename").unwrap_or_else(|| text(&asked, "/fileName")).to_owned();
    if name.is_empty() {
        return failure::violation("filename", "a file has a name", &Value::Null);
    }
    let id = state.tokens.fresh("file");
    let file = json!({
        "id": id, "displayName": name, "url": format!("https://static.wixstatic.com/media/{id}"), "siteId": site,
        "parentFolderId": asked.get("parentFolderId").cloned().unwrap_or_else(|| "media-root".into()),
        "private": asked.get("private").cloned().unwrap_or(Value::Bool(false)),
        "labels": asked.get("labels").cloned().unwrap_or_else(|| json!([])),
        "sizeInBytes": request.body.len().to_string(), "operationStatus": "PENDING", "state": "OK",
    });
    state.shop(&site).files.push(file.clone());
    Response::json(json!({ "file": file }))
}

pub(super) fn file(state: &mut State, call: &Call<'_>) -> Outcome {
    let id = call.request.query.iter().find(|(key, _)| key == "fileId").map_or("", |(_, value)| value.as_str());
    let shop = state.shop(site(call));
    let file = find(&shop.files, "id", id).cloned();
    file.map(|file| json!({ "file": file })).ok_or_else(|| failure::not_found("FILE_NOT_FOUND", "no such file"))
}
