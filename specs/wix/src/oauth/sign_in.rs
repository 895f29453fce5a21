//! Email and password.

use std::fmt;

use permitted::strategy::{Fields, TokenResponse};
use permitted::{Error, Map, SecretString, Value};

/// The outcome of a check of who somebody is, or of a registration: each needs another next step.
#[derive(Debug)]
#[must_use = "nobody is logged in yet"]
pub enum SignIn {
    /// They are right: the token lets [`begin_login`](super::VisitorSession::begin_login) skip the login page.
    Session(SessionToken),
    /// Wix sent the member a code by email; [`verify`](super::VisitorSession::verify) takes it.
    EmailVerification(VerificationToken),
    /// The site's owner has yet to approve the member.
    OwnerApproval,
    /// Wix wants a captcha to be solved: add its token to the [`SignInForm`] and try again.
    Captcha(CaptchaReason),
    /// Wix refuses what was typed.
    Refused(SignInRefusal),
}

/// The reason why a captcha is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaptchaReason {
    /// None was sent.
    Missing,
    /// The one that was sent is wrong or old.
    Wrong,
}

/// The reason why Wix refuses what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignInRefusal {
    /// The password is wrong.
    WrongPassword,
    /// The member has to set a new password first: see
    /// [`send_recovery_email`](super::VisitorSession::send_recovery_email).
    NewPasswordNeeded,
    /// A member has that email address already.
    EmailTaken,
    /// The text is no email address; at a login, also one that no member has, or another refusal of Wix without a code that is known:
    /// to tell such apart would tell strangers who is a member.
    InvalidEmail,
}

/// A token that stands in for email and password, once.
pub struct SessionToken(pub(super) SecretString);

/// The token of the login that the emailed code belongs to.
pub struct VerificationToken(pub(super) SecretString);

/// The form of a login or registration: email and password, and what a site asks for beside them.
#[derive(Debug)]
pub struct SignInForm {
    email: String,
    password: SecretString,
    captcha: Option<Captcha>,
    pub(super) profile: Map,
}

#[derive(Debug, Default)]
struct Captcha {
    visible: Option<SecretString>,
    invisible: Option<SecretString>,
}

impl SignInForm {
    /// Email and password.
    pub fn new(email: impl Into<String>, password: impl Into<SecretString>) -> Self {
        Self { email: email.into(), password: password.into(), captcha: None, profile: Map::new() }
    }

    /// The token of the captcha that the visitor has solved.
    #[must_use]
    pub fn captcha(mut self, token: impl Into<SecretString>) -> Self {
        self.captcha.get_or_insert_default().visible = Some(token.into());
        self
    }

    /// The token of the captcha that nobody sees.
    #[must_use]
    pub fn invisible_captcha(mut self, token: impl Into<SecretString>) -> Self {
        self.captcha.get_or_insert_default().invisible = Some(token.into());
        self
    }

    /// A field of the profile of a new member: `nickname`, `firstName` … A login leaves them out.
    #[must_use]
    pub fn profile(mut self, field: impl Into<String>, value: impl Into<Value>) -> Self {
        self.profile.insert(field.into(), value.into());
        self
    }

    pub(super) fn body(&self) -> Fields {
        let body = Fields::new()
            .object("loginId", Fields::new().text("email", &self.email))
            .secret("password", &self.password);
        let Some(Captcha { visible, invisible }) = &self.captcha else { return body };
        let tokens = [("Recaptcha", visible), ("InvisibleRecaptcha", invisible)];
        let tokens = tokens.into_iter().filter_map(|(name, token)| Some((name, token.as_ref()?)));
        body.objects("captchaTokens", [tokens.fold(Fields::new(), |all, (name, token)| all.secret(name, token))])
    }
}

pub(super) fn read(response: &TokenResponse, what: &str) -> Result<SignIn, Error> {
    if !response.status.is_success() {
        return refused(&response.body).ok_or_else(|| response.refusal(what));
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

/// Wix says why in a number, or by the field that it cannot read. All else is an error.
pub(super) fn refused(body: &Value) -> Option<SignIn> {
    let code = body.pointer("/details/applicationError/code").and_then(Value::as_str);
    Some(match code {
        Some("-19971") => SignIn::Captcha(CaptchaReason::Missing),
        Some("-19970") => SignIn::Captcha(CaptchaReason::Wrong),
        Some("-19976") => SignIn::Refused(SignInRefusal::WrongPassword),
        Some("-19973") => SignIn::Refused(SignInRefusal::NewPasswordNeeded),
        Some("-19995") => SignIn::Refused(SignInRefusal::EmailTaken),
        _ => {
            let violations = body.pointer("/details/validationError/fieldViolations").and_then(Value::as_array)?;
            let is_email = |one: &Value| one.pointer("/data/type").and_then(Value::as_str) == Some("EMAIL");
            violations.iter().any(is_email).then_some(SignIn::Refused(SignInRefusal::InvalidEmail))?
        }
    })
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
