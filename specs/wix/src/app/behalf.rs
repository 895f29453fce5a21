//! Acting for a caller, and as the app again.

use std::future::Future;
use std::sync::Arc;

use permitted::token::Tokens;
use permitted::{Client, Error, Identity, MaybeSend, SecretString};

use super::source::Source;
use super::token_info::TokenInfo;
use super::{AppStrategy, WixApp};
use crate::identities::{App, Member, User, Visitor};

/// The caller whose token the front end passed on: known only at run time, so it is an enum to match on.
#[derive(Debug)]
pub enum Caller {
    /// A visitor of the site.
    AsVisitor(Client<AppStrategy<Visitor>>),
    /// A member of the site.
    AsMember(Client<AppStrategy<Member>>),
    /// A Wix user, in the dashboard.
    AsUser(Client<AppStrategy<User>>),
}

/// Methods of an app's client in addition to its calls.
pub trait AppSession {
    /// Acts for the caller whose access token the app's front end sent along. Choose it when the call is the caller's
    /// own, such as a look at their orders.
    ///
    /// The token is checked with Wix first: it must be valid and belong to an instance of this app. What Wix says is
    /// believed for a minute; the token is held by the client that this gives, and by nothing else.
    ///
    /// # Errors
    /// A token that has expired, that belongs to another app, or that is an app's own; no response.
    fn on_behalf_of(&self, token: SecretString) -> impl Future<Output = Result<Caller, Error>> + MaybeSend;
}

/// Methods of a client that acts for a caller of an app.
pub trait DelegatedSession {
    /// Acts as the app itself, on the site of the caller: for what the caller may not do. Check first that they may ask
    /// for it.
    ///
    /// # Errors
    /// The caller's token has expired meanwhile.
    fn elevate(&self) -> Result<Client<AppStrategy>, Error>;
}

impl<G: 'static> AppSession for Client<AppStrategy<App<G>>> {
    async fn on_behalf_of(&self, token: SecretString) -> Result<Caller, Error> {
        let app = &self.strategy().app;
        let credentials = &app.0.credentials;
        let question = TokenInfo::ask(&credentials.id, &credentials.server, self.exchange(), &token);
        let info = app.0.callers.get(&token, question).await?;
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
    let AppStrategy { app, caller, .. } = client.strategy();
    let caller = caller.as_ref().ok_or_else(|| Error::credential("the client acts for no caller"))?;
    caller.left()?;
    client.with_strategy(app.instance(caller.instance.as_str()))
}

fn delegated<I: Identity>(app: &WixApp, info: TokenInfo, token: SecretString) -> AppStrategy<I> {
    let source = Source::Caller { app: Arc::clone(&app.0.credentials), token };
    app.strategy(Tokens::new(source, ""), Some(info))
}
