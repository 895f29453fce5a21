//! Wix apps: the back end of an app that sites install.

mod behalf;
mod install;
mod source;

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use permitted::strategy::{AssumedIdentity, Exchange, Proof, Proving};
use permitted::token::Tokens;
use permitted::{Identity, SecretString, Server, Strategy, Unchecked};

pub use behalf::{AppSession, Caller, DelegatedSession};
pub use install::{Install, Installed};

use self::source::Source;
use crate::identities::App;
use crate::servers::Servers;

/// An app: its id and its secret, from the app's OAuth page. It acts on a site once it has an instance there.
///
/// ```
/// use permitted_wix::{Client, WixApp};
///
/// # fn main() -> Result<(), permitted_wix::Error> {
/// # let secret = "your-app-secret";
/// let app = WixApp::new("your-app-id", secret);
/// let client = Client::new(app.instance("the-instance-id"))?;
/// # drop(client); Ok(()) }
/// ```
#[derive(Clone)]
pub struct WixApp(Arc<Registration>);

#[derive(Clone)]
struct Registration {
    id: String,
    secret: SecretString,
    servers: Servers,
}

impl WixApp {
    /// The app of that id.
    pub fn new(id: impl Into<String>, secret: impl Into<SecretString>) -> Self {
        Self(Arc::new(Registration { id: id.into(), secret: secret.into(), servers: Servers::WWW }))
    }

    /// Another server, such as a mock.
    #[must_use]
    pub fn at(self, server: Server) -> Self {
        let Registration { id, secret, .. } = Arc::unwrap_or_clone(self.0);
        Self(Arc::new(Registration { id, secret, servers: Servers::at(server) }))
    }

    /// Acts as the app on the site of that instance. Choose it whenever you know the instance id, which webhooks and
    /// installations tell.
    pub fn instance(&self, instance_id: impl Into<String>) -> AppStrategy {
        let source = Source::Instance { app: self.clone(), instance: instance_id.into() };
        self.strategy(Tokens::new(source, ""), None)
    }

    /// Acts as the app on the site whose installation left that refresh token. Wix recommends
    /// [`instance`](Self::instance) for new apps.
    #[must_use]
    pub fn refresh_token(&self, refresh_token: SecretString) -> AppStrategy {
        self.strategy(Tokens::with_refresh(Source::Refresh { app: self.clone() }, "", refresh_token), None)
    }

    fn strategy<I>(&self, tokens: Tokens, instance: Option<String>) -> AppStrategy<I> {
        AppStrategy { app: self.clone(), tokens, instance, identity: PhantomData }
    }
}

/// Acts as an app, or on behalf of somebody whose token the app's front end passed on.
///
/// [`WixApp`] makes the ones that act as the app; [`AppSession::on_behalf_of`] those that act for a visitor, a member or a
/// Wix user, and [`DelegatedSession::elevate`] leads back from them.
pub struct AppStrategy<I = App<Unchecked>> {
    app: WixApp,
    tokens: Tokens,
    /// The instance that the caller's token belongs to, if this acts for a caller.
    instance: Option<String>,
    identity: PhantomData<fn() -> I>,
}

impl<G> AppStrategy<App<G>> {
    /// The permissions that the app asks for at installation, declared by [`permitted::grants!`]: calls that need another
    /// one do not compile.
    #[must_use]
    pub fn granted<H>(self) -> AppStrategy<App<H>> {
        let Self { app, tokens, instance, identity: _ } = self;
        AppStrategy { app, tokens, instance, identity: PhantomData }
    }
}

impl<I: Identity> Strategy for AppStrategy<I> {
    type Identity = I;

    fn server(&self) -> &Server {
        &self.app.0.servers.api
    }

    fn proof<'a>(&'a self, exchange: &'a Exchange) -> Proving<'a> {
        self.tokens.proof(exchange)
    }

    fn refused(&self, proof: &Proof) -> bool {
        self.tokens.refused(proof.generation())
    }

    fn assume_identity() -> AssumedIdentity<I> {
        AssumedIdentity::assume()
    }
}

impl fmt::Debug for WixApp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("WixApp").field("id", &self.0.id).finish_non_exhaustive()
    }
}

impl<I: Identity> fmt::Debug for AppStrategy<I> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("AppStrategy").field("identity", &I::NAME).field("app", &self.app).finish()
    }
}
