//! Email and password.

use std::fmt;

use permitted::strategy::{Exchange, Fields, TokenResponse};
use permitted::{Error, SecretString, Server, Value};

use crate::endpoint;

const LOGIN: &str = "/_api/iam/authentication/v2/login";
const VERIFY: &str = "/_api/iam/verification/v1/auth/verify";

/// The outcome of a check of email and password.
#[derive(Debug)]
pub enum SignIn {
    /// They are right: the token lets [`begin_login`](super::VisitorSession::begin_login) skip the login page.
    Session(SessionToken),
    /// Wix sent the member a code by email; [`verify`](super::VisitorSession::verify) takes it.
    EmailVerification(VerificationToken),
    /// The site's owner has yet to approve the member.
    OwnerApproval,
}

/// A token that stands in for email and password, once.
pub struct SessionToken(pub(super) SecretString);

/// The token of the login that the emailed code belongs to.
pub struct VerificationToken(SecretString);

pub(super) async fn sign_in(
    exchange: &Exchange,
    server: &Server,
    visitor: &SecretString,
    email: &str,
    password: &SecretString,
) -> Result<SignIn, Error> {
    let body = Fields::new().secret("password", password).object("loginId", Fields::new().text("email", email));
    let response = endpoint::post(exchange, server, LOGIN, visitor, &body).await?;
    read(&response, "the login")
}

pub(super) async fn verify(
    exchange: &Exchange,
    server: &Server,
    visitor: &SecretString,
    verification: &VerificationToken,
    code: &str,
) -> Result<SignIn, Error> {
    let body = Fields::new().secret("code", &SecretString::from(code)).secret("stateToken", &verification.0);
    let response = endpoint::post(exchange, server, VERIFY, visitor, &body).await?;
    read(&response, "the code")
}

fn read(response: &TokenResponse, what: &str) -> Result<SignIn, Error> {
    if !response.status.is_success() {
        return Err(response.refusal(&refused(what, &response.body)));
    }
    let text = |name: &str| response.body.get(name).and_then(Value::as_str);
    let secret = |name: &str| {
        let missing = || Error::credential(format!("the response to {what} has no `{name}`"));
        text(name).map(SecretString::from).ok_or_else(missing)
    };
    match text("state") {
        Some("SUCCESS") => Ok(SignIn::Session(SessionToken(secret("sessionToken")?))),
        Some("REQUIRE_EMAIL_VERIFICATION") => Ok(SignIn::EmailVerification(VerificationToken(secret("stateToken")?))),
        Some("REQUIRE_OWNER_APPROVAL") => Ok(SignIn::OwnerApproval),
        _ => Err(response.refusal(what)),
    }
}

/// Wix says why in a number.
fn refused(what: &str, body: &Value) -> String {
    let why = match body.pointer("/details/applicationError/code").and_then(Value::as_str) {
        Some("-19976") => "the password is wrong",
        Some("-19971") => "it needs a captcha, which only a browser can solve: use `begin_login` without a session",
        Some("-19970") => "the captcha is wrong",
        Some("-19973") => "the member has to set a new password first",
        _ => return what.to_owned(),
    };
    format!("{what} ({why})")
}

impl fmt::Debug for SessionToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SessionToken(..)")
    }
}

impl fmt::Debug for VerificationToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("VerificationToken(..)")
    }
}
