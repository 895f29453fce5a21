//! Acting for a caller, and as the app again.

use std::future::Future;

use permitted::strategy::Exchange;
use permitted::token::Tokens;
use permitted::{Client, Error, ExposeSecret, Identity, SecretString, Value};

use super::source::Source;
use super::{AppStrategy, WixApp};
use crate::endpoint::{self, TOKEN_INFO};
use crate::identities::{App, Member, User, Visitor};

/// Whose token the front end passed on: known only at run time, so it is an enum to match on.
#[derive(Debug)]
pub enum Caller {
    /// A visitor of the site.
    AsVisitor(Client<AppStrategy<Visitor>>),
    /// A member of the site.
    AsMember(Client<AppStrategy<Member>>),
    /// A Wix user, in the dashboard.
    AsUser(Client<AppStrategy<User>>),
}

/// What an app's client can do beside its calls.
pub trait AppSession {
    /// Acts for the caller whose access token the app's front end sent along. Choose it when the call is the caller's
    /// own, such as a look at their orders.
    ///
    /// The token is checked with Wix first: it must be valid and belong to an instance of this app.
    ///
    /// # Errors
    /// A token that has expired, that belongs to another app, or that is an app's own; no answer.
    fn on_behalf_of(&self, token: SecretString) -> impl Future<Output = Result<Caller, Error>> + Send;
}

/// What a client can do that acts for a caller of an app.
pub trait DelegatedSession {
    /// Acts as the app itself, on the site of the caller: for what the caller may not do. Check first that they may ask
    /// for it.
    ///
    /// # Errors
    /// As [`Client::new`].
    fn elevate(&self) -> Result<Client<AppStrategy>, Error>;
}

impl<G: 'static> AppSession for Client<AppStrategy<App<G>>> {
    async fn on_behalf_of(&self, token: SecretString) -> Result<Caller, Error> {
        let app = &self.strategy().app;
        let info = TokenInfo::ask(app, self.exchange(), &token).await?;
        Ok(match info.subject.as_str() {
            "VISITOR" => Caller::AsVisitor(self.with_strategy(delegated(app, info, token))?),
            "MEMBER" => Caller::AsMember(self.with_strategy(delegated(app, info, token))?),
            "USER" => Caller::AsUser(self.with_strategy(delegated(app, info, token))?),
            "APP" => return Err(Error::credential("the token is an app's own: there is no caller to act for")),
            _ => return Err(Error::credential("Wix does not say whose token it is")),
        })
    }
}

impl DelegatedSession for Client<AppStrategy<Visitor>> {
    fn elevate(&self) -> Result<Client<AppStrategy>, Error> {
        elevated(self)
    }
}

impl DelegatedSession for Client<AppStrategy<Member>> {
    fn elevate(&self) -> Result<Client<AppStrategy>, Error> {
        elevated(self)
    }
}

impl DelegatedSession for Client<AppStrategy<User>> {
    fn elevate(&self) -> Result<Client<AppStrategy>, Error> {
        elevated(self)
    }
}

fn elevated<I: Identity>(client: &Client<AppStrategy<I>>) -> Result<Client<AppStrategy>, Error> {
    let AppStrategy { app, instance, .. } = client.strategy();
    let instance = instance.as_ref().ok_or_else(|| Error::credential("the caller's token names no instance"))?;
    client.with_strategy(app.instance(instance.as_str()))
}

fn delegated<I: Identity>(app: &WixApp, info: TokenInfo, token: SecretString) -> AppStrategy<I> {
    app.strategy(Tokens::new(Source::Caller { app: app.clone(), token }, ""), Some(info.instance))
}

/// What Wix says of a token.
struct TokenInfo {
    subject: String,
    instance: String,
}

impl TokenInfo {
    async fn ask(app: &WixApp, exchange: &Exchange, token: &SecretString) -> Result<Self, Error> {
        let body = endpoint::body([("token", token.expose_secret())]);
        let reply = exchange.post_json(&app.0.servers.login, TOKEN_INFO, &[], &[], &body).await?;
        if !reply.status.is_success() {
            return Err(reply.refusal("the question whose token it is"));
        }
        let text = |name: &str| reply.body.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        if reply.body.get("active").and_then(Value::as_bool) != Some(true) {
            return Err(Error::credential("the caller's token is no longer valid"));
        }
        // A token of another app would make this one act where it was never installed.
        if text("clientId") != app.0.id {
            return Err(Error::credential("the caller's token belongs to another app"));
        }
        let info = Self { subject: text("subjectType"), instance: text("instanceId") };
        if info.instance.is_empty() {
            return Err(Error::credential("the caller's token belongs to no instance of the app"));
        }
        Ok(info)
    }
}
