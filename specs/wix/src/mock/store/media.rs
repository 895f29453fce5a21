//! Files of a site: a URL to upload to, the upload, and what is known of the file then.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use permitted_mock::{Call, Received, Response};
use serde_json::{Value, json};

use super::call::{Outcome, site};
use crate::mock::failure;
use crate::mock::json::{find, text};
use crate::mock::state::State;

/// The path that files are uploaded to. On Wix it is on another host.
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
    let token = asked(request, "upload_token");
    let size = request.body.len();
    store(state, request, &token, size)
}

/// The paths that parts of files are sent to, and that an upload ends at.
pub(in crate::mock) const PARTS: &str = "/_mock/parts";
pub(in crate::mock) const WHOLE: &str = "/_mock/parts/{token}";

pub(super) fn resumable_url(state: &mut State, call: &Call<'_>) -> Outcome {
    if text(&call.body, "/mimeType").is_empty() {
        return Err(failure::violation("mimeType", "an upload has a media type", &Value::Null));
    }
    let token = state.tokens.fresh("upload");
    state.uploads.insert(token.clone(), (site(call).to_owned(), call.body.clone()));
    Ok(json!({ "uploadProtocol": "TUS", "uploadUrl": format!("{}{PARTS}", state.url), "uploadToken": token }))
}

/// tus: the metadata has the token.
pub(in crate::mock) fn create(state: &mut State, request: &Received) -> Response {
    let metadata = request.header("upload-metadata").unwrap_or_default();
    let token = metadata.split(',').find_map(|pair| pair.trim().strip_prefix("token "));
    let token = token.and_then(|token| String::from_utf8(STANDARD.decode(token).ok()?).ok()).unwrap_or_default();
    let length = request.header("upload-length").and_then(|length| length.parse().ok());
    let (Some(length), true) = (length, state.uploads.contains_key(&token)) else { return unknown() };
    let place = format!("{PARTS}?upload={token}");
    state.parts.insert(token, (0, length));
    Response::empty(201).header("location", &place).header("tus-resumable", "1.0.0")
}

pub(in crate::mock) fn part(state: &mut State, request: &Received) -> Response {
    let Some((sent, length)) = state.parts.get_mut(&asked(request, "upload")) else { return unknown() };
    if request.header("upload-offset") != Some(&sent.to_string()) || *sent + request.body.len() > *length {
        return Response::empty(409).header("tus-resumable", "1.0.0");
    }
    *sent += request.body.len();
    Response::empty(204).header("upload-offset", &sent.to_string()).header("tus-resumable", "1.0.0")
}

pub(in crate::mock) fn arrived(state: &mut State, request: &Received) -> Response {
    let Some((sent, length)) = state.parts.get(&asked(request, "upload")) else { return unknown() };
    let response = Response::empty(200).header("upload-offset", &sent.to_string());
    response.header("upload-length", &length.to_string()).header("tus-resumable", "1.0.0")
}

pub(in crate::mock) fn whole(state: &mut State, request: &Received) -> Response {
    let token = request.path.rsplit('/').next().unwrap_or_default().to_owned();
    match state.parts.get(&token).copied() {
        Some((sent, length)) if sent == length => {
            state.parts.remove(&token);
            store(state, request, &token, length)
        }
        _ => unknown(),
    }
}

fn asked(request: &Received, name: &str) -> String {
    request.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default()
}

fn unknown() -> Response {
    failure::application(403, "UPLOAD_TOKEN_INVALID", "the URL is none to upload to, or was used", &Value::Null)
}

/// The file of a token, which is used up.
fn store(state: &mut State, request: &Received, token: &str, size: usize) -> Response {
    let Some((site, asked_for)) = state.uploads.remove(token) else { return unknown() };
    let named = asked(request, "filename");
    let name = if named.is_empty() { text(&asked_for, "/fileName").to_owned() } else { named };
    if name.is_empty() {
        return failure::violation("filename", "a file has a name", &Value::Null);
    }
    let id = state.tokens.fresh("file");
    let file = json!({
        "id": id, "displayName": name, "url": format!("https://static.wixstatic.com/media/{id}"), "siteId": site,
        "parentFolderId": asked_for.get("parentFolderId").cloned().unwrap_or_else(|| "media-root".into()),
        "private": asked_for.get("private").cloned().unwrap_or(Value::Bool(false)),
        "labels": asked_for.get("labels").cloned().unwrap_or_else(|| json!([])),
        "sizeInBytes": size.to_string(), "operationStatus": "PENDING", "state": "OK",
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
