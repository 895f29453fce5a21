//! Members whom a program's own login knows.

use permitted::strategy::{Fields, TokenResponse};
use permitted::{Client, Error, Map, SecretString, Value};

use super::OAuth;
use crate::endpoint::OAUTH2_TOKEN;
use crate::identities::Visitor;

pub(super) const SIGN_ON: &str = "/_api/iam/authentication/v2/sign-on";

/// A member whom your own login knows by email.
#[derive(Debug, Clone)]
pub struct ExternalMember {
    email: String,
    profile: Map,
    verify_email: Option<bool>,
    merge_contact: Option<bool>,
}

impl ExternalMember {
    /// The member of that email address.
    pub fn new(email: impl Into<String>) -> Self {
        Self { email: email.into(), profile: Map::new(), verify_email: None, merge_contact: None }
    }

    /// A field of the profile, if the member is new.
    #[must_use]
    pub fn profile(mut self, field: impl Into<String>, value: impl Into<Value>) -> Self {
        self.profile.insert(field.into(), value.into());
        self
    }

    /// Wix is to check the email address, or not, because you have.
    #[must_use]
    pub fn verify_email(self, verify: bool) -> Self {
        Self { verify_email: Some(verify), ..self }
    }

    /// A contact of that email address becomes the member.
    #[must_use]
    pub fn merge_existing_contact(self, merge: bool) -> Self {
        Self { merge_contact: Some(merge), ..self }
    }

    pub(super) fn body(&self) -> Fields {
        let Self { email, profile, verify_email, merge_contact } = self;
        let mut body = Fields::new().object("loginId", Fields::new().text("email", email));
        if !profile.is_empty() {
            body = body.value("profile", profile.clone());
        }
        let flags = [("verifyEmail", verify_email), ("mergeExistingContact", merge_contact)];
        for (name, flag) in flags {
            if let Some(flag) = flag {
                body = body.value(name, *flag);
            }
        }
        body
    }
}

/// The request for the tokens of a member who was signed on.
pub(super) fn token_request(signed_on: &TokenResponse) -> Result<Fields, Error> {
    let what = "the sign-on by an API key";
    let text = |path: &str| signed_on.body.pointer(path).and_then(Value::as_str);
    match (text("/identity/id"), text("/sessionToken")) {
        (Some(member), Some(session)) if signed_on.status.is_success() => Ok(Fields::new()
            .text("grant_type", "authorized_client")
            .text("member_id", member)
            .secret("session_token", &SecretString::from(session))),
        _ => Err(signed_on.refusal(what)),
    }
}

/// Asks for the tokens of a member by an API key.
pub(super) async fn authorized(
    visitor: &Client<OAuth<Visitor>>,
    both: &SecretString,
    body: &Fields,
) -> Result<TokenResponse, Error> {
    let mut secrets = visitor.strategy().binding();
    secrets.push(("authorization", both));
    let server = &visitor.strategy().servers.login;
    visitor.exchange().post_json(server, OAUTH2_TOKEN, &[], &secrets, body).await
}
