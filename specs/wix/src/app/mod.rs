//! Wix apps: the back end of an app that sites install.

mod behalf;
mod credentials;
mod install;
mod source;
mod token_info;

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use permitted::strategy::{AssumedIdentity, Exchange, Proof, Proving};
use permitted::token::{Bounded, TokenStore, Tokens};
use permitted::{Error, Identity, SecretString, Server, Strategy, Unchecked};

pub use behalf::{AppSession, Caller, DelegatedSession};
pub use install::{Install, Installed};

use self::credentials::Credentials;
use self::source::Source;
use self::token_info::{CallerCache, TokenInfo};
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
///
/// Clones share what they know: of the 10,000 instances used last, the tokens; of as many callers, whom Wix said they are.
/// Make one `WixApp` for the whole program.
#[derive(Clone)]
pub struct WixApp(Arc<Registration>);

struct Registration {
    credentials: Arc<Credentials>,
    api: Server,
    instances: Bounded<String, Tokens>,
    callers: CallerCache,
}

/// The most instances that an app keeps tokens of: about 1 KB each.
const INSTANCES: usize = 10_000;

impl WixApp {
    /// The app of that id.
    pub fn new(id: impl Into<String>, secret: impl Into<SecretString>) -> Self {
        Self::of(id.into(), secret.into(), Servers::WWW)
    }

    /// Another server, such as a mock.
    #[must_use]
    pub fn at(self, server: Server) -> Self {
        let Credentials { id, secret, .. } = &*self.0.credentials;
        Self::of(id.clone(), secret.clone(), Servers::at(server))
    }

    fn of(id: String, secret: SecretString, servers: Servers) -> Self {
        let (instances, callers) = (Bounded::new(INSTANCES), CallerCache::new(INSTANCES));
        let Servers { api, login } = servers;
        let credentials = Arc::new(Credentials { id, secret, server: login });
        Self(Arc::new(Registration { credentials, api, instances, callers }))
    }

    /// Acts as the app on the site of that instance. Choose it whenever you know the instance id, which webhooks and
    /// installations tell.
    pub fn instance(&self, instance_id: impl Into<String>) -> AppStrategy {
        let tokens = self.0.instances.get_or(instance_id.into(), |instance| {
            let app = Arc::clone(&self.0.credentials);
            Tokens::new(Source::Instance { app, instance: instance.clone() }, "")
        });
        self.strategy(tokens, None)
    }

    /// Acts as the app of a headless project on the project's own site: its client id and secret are enough, there is no
    /// instance. Choose it for the back office of a headless site that you manage yourself.
    #[must_use]
    pub fn headless(&self) -> AppStrategy {
        let app = Arc::clone(&self.0.credentials);
        self.strategy(Tokens::new(Source::Headless { app }, ""), None)
    }

    /// Acts as the app on the site whose installation left that refresh token. Wix recommends
    /// [`instance`](Self::instance) for new apps.
    #[must_use]
    pub fn refresh_token(&self, refresh_token: SecretString) -> AppStrategy {
        let source = Source::Refresh { app: Arc::clone(&self.0.credentials) };
        self.strategy(Tokens::with_refresh(source, "", refresh_token), None)
    }

    /// Acts as the app on the site whose installation the store keeps under that name, since [`AppStrategy::keep_in`].
    pub fn assume_stored_installation(&self, store: Arc<dyn TokenStore>, subject: &str) -> AppStrategy {
        let source = Source::Refresh { app: Arc::clone(&self.0.credentials) };
        self.strategy(Tokens::new(source, "").resumed(store, self.0.credentials.key(subject)), None)
    }

    fn strategy<I>(&self, tokens: Tokens, caller: Option<TokenInfo>) -> AppStrategy<I> {
        AppStrategy { app: self.clone(), tokens, caller, identity: PhantomData }
    }
}

/// Acts as an app, or on behalf of somebody whose token the app's front end passed on.
///
/// [`WixApp`] makes the ones that act as the app; [`AppSession::on_behalf_of`] those that act for a visitor, a member or a
/// Wix user, and [`DelegatedSession::elevate`] leads back from them.
pub struct AppStrategy<I = App<Unchecked>> {
    app: WixApp,
    tokens: Tokens,
    /// The information from Wix on the caller's token, if this acts for a caller.
    caller: Option<TokenInfo>,
    identity: PhantomData<fn() -> I>,
}

impl<G> AppStrategy<App<G>> {
    /// Keeps the tokens of an installation in a store from now on, for [`WixApp::assume_stored_installation`]: right after
    /// the installation, before the first call. Each refresh token that Wix replaces the one before with is in the store
    /// before it is used.
    ///
    /// # Errors
    /// [`Error::is_store`]: the store failed. The session goes on, and the next renewal tries to keep it again.
    pub async fn keep_in(&self, store: Arc<dyn TokenStore>, subject: &str) -> Result<(), Error> {
        self.tokens.keep(store, self.app.0.credentials.key(subject)).await
    }

    /// The permissions that the app asks for at installation, declared by [`permitted::grants!`]: calls that need another
    /// one do not compile.
    #[must_use]
    pub fn granted<H>(self) -> AppStrategy<App<H>> {
        let Self { app, tokens, caller, identity: _ } = self;
        AppStrategy { app, tokens, caller, identity: PhantomData }
    }
}

impl<I: Identity> Strategy for AppStrategy<I> {
    type Identity = I;

    fn server(&self) -> &Server {
        &self.app.0.api
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
        formatter.debug_struct("WixApp").field("id", &self.0.credentials.id).finish_non_exhaustive()
    }
}

impl<I: Identity> fmt::Debug for AppStrategy<I> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("AppStrategy").field("identity", &I::NAME).field("app", &self.app).finish()
    }
}
