//! The requests of a visitor with email and password.

use permitted::strategy::{Fields, TokenResponse};
use permitted::{Client, Error, SecretString};

use super::OAuth;
use super::sign_in::{SignIn, SignInForm, SignInRefusal, VerificationToken, read};
use crate::endpoint;
use crate::identities::Visitor;

const LOGIN: &str = "/_api/iam/authentication/v2/login";
const REGISTER: &str = "/_api/iam/authentication/v2/register";
const VERIFY: &str = "/_api/iam/verification/v1/auth/verify";
const RECOVERY: &str = "/_api/iam/recovery/v1/send-email";

pub(super) async fn sign_in(visitor: &Client<OAuth<Visitor>>, form: &SignInForm) -> Result<SignIn, Error> {
    let response = post(visitor, LOGIN, &form.body()).await?;
    // As the JavaScript SDK has it: whatever else Wix refuses at a login is the email.
    let is_refusal = response.status.as_u16() == 400 && response.body.pointer("/details/applicationError").is_some();
    match read(&response, "the login") {
        Err(_) if is_refusal => Ok(SignIn::Refused(SignInRefusal::InvalidEmail)),
        read => read,
    }
}

pub(super) async fn register(visitor: &Client<OAuth<Visitor>>, form: &SignInForm) -> Result<SignIn, Error> {
    let body = form.body();
    let body = if form.profile.is_empty() { body } else { body.value("profile", form.profile.clone()) };
    read(&post(visitor, REGISTER, &body).await?, "the registration")
}

pub(super) async fn verify(
    visitor: &Client<OAuth<Visitor>>,
    verification: &VerificationToken,
    code: &str,
) -> Result<SignIn, Error> {
    let body = Fields::new().secret("code", &SecretString::from(code)).secret("stateToken", &verification.0);
    read(&post(visitor, VERIFY, &body).await?, "the code")
}

pub(super) async fn send_recovery_email(
    visitor: &Client<OAuth<Visitor>>,
    email: &str,
    back_to: &str,
) -> Result<(), Error> {
    let redirect = Fields::new().text("url", back_to).text("clientId", &visitor.strategy().client_id);
    let response = post(visitor, RECOVERY, &Fields::new().text("email", email).object("redirect", redirect)).await?;
    if response.status.is_success() { Ok(()) } else { Err(response.refusal("the email for a new password")) }
}

async fn post(visitor: &Client<OAuth<Visitor>>, path: &str, body: &Fields) -> Result<TokenResponse, Error> {
    let server = &visitor.strategy().servers.login;
    let send =
        |token: SecretString| async move { endpoint::post(visitor.exchange(), server, path, &token, body).await };
    visitor.strategy().ask(visitor.exchange(), send).await
}
