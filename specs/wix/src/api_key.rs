//! API keys.

use std::fmt;
use std::marker::PhantomData;

use permitted::strategy::{AssumedIdentity, Exchange, Proof, Proving};
use permitted::{Error, Identity, SecretString, Server, Strategy, Unchecked};

use crate::identities::{AccountAdmin, Admin, SiteAdmin};
use crate::servers::Servers;

/// Acts as an administrator, by an API key and what it is for: a site, an account, or both.
///
/// Choose it for a back end of your own: a channel or enterprise partner, a nightly import, team tools. A key is created in
/// the account's API Keys Manager with a custom set of permissions; [`granted`](Self::granted) tells them to the compiler.
/// It must never reach a browser, so there is none on `wasm32`.
///
/// - The *site id* is the part after `/dashboard/` in the URL of the site's dashboard.
/// - The *account id* is on the API keys page of the account's settings.
/// - Account-level calls, such as the list of sites, take nothing but an API key with the account id.
///
/// ```
/// use permitted_wix::{ApiKey, Client};
///
/// # fn main() -> Result<(), permitted_wix::Error> {
/// let key = std::env::var("WIX_API_KEY").unwrap_or_else(|_| "IST.your-key".into());
/// let admin = Client::new(ApiKey::new(key).site("your-site-id"))?;
/// # drop(admin); Ok(()) }
/// ```
pub struct ApiKey<T = Unaddressed, G = Unchecked> {
    key: SecretString,
    site: Option<String>,
    account: Option<String>,
    servers: Servers,
    target: PhantomData<fn() -> (T, G)>,
}

/// A key that is yet to be told its site or its account.
pub enum Unaddressed {}
/// A key for one site.
pub enum Site {}
/// A key for one account.
pub enum Account {}
/// A key for a site and its account.
pub enum SiteAndAccount {}

/// The target of an API key, which decides the identity that it acts as.
#[diagnostic::on_unimplemented(
    message = "an API key needs a site id, an account id, or both",
    label = "this key has neither",
    note = "add `.site(id)`, the part after `/dashboard/` in the dashboard's URL, for what belongs to a site",
    note = "add `.account(id)`, from the API keys page of the account's settings, for what belongs to the account"
)]
pub trait Target: sealed::Sealed + 'static {
    /// The identity of such a key with the grants `G`.
    type Identity<G: 'static>: Identity;
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Site {}
    impl Sealed for super::Account {}
    impl Sealed for super::SiteAndAccount {}
}

// The notes say how a key gets one.
#[diagnostic::do_not_recommend]
impl Target for Site {
    type Identity<G: 'static> = SiteAdmin<G>;
}

#[diagnostic::do_not_recommend]
impl Target for Account {
    type Identity<G: 'static> = AccountAdmin<G>;
}

#[diagnostic::do_not_recommend]
impl Target for SiteAndAccount {
    type Identity<G: 'static> = Admin<G>;
}

impl ApiKey {
    /// A key, as the API Keys Manager shows it once.
    pub fn new(key: impl Into<SecretString>) -> Self {
        Self { key: key.into(), site: None, account: None, servers: Servers::WWW, target: PhantomData }
    }
}

impl<G> ApiKey<Unaddressed, G> {
    /// For what belongs to a site: sends `wix-site-id`.
    #[must_use]
    pub fn site(self, id: impl Into<String>) -> ApiKey<Site, G> {
        ApiKey { site: Some(id.into()), ..self.addressed() }
    }

    /// For what belongs to the account: sends `wix-account-id`.
    #[must_use]
    pub fn account(self, id: impl Into<String>) -> ApiKey<Account, G> {
        ApiKey { account: Some(id.into()), ..self.addressed() }
    }
}

impl<G> ApiKey<Site, G> {
    /// For what belongs to the account as well.
    #[must_use]
    pub fn account(self, id: impl Into<String>) -> ApiKey<SiteAndAccount, G> {
        ApiKey { account: Some(id.into()), ..self.addressed() }
    }
}

impl<G> ApiKey<Account, G> {
    /// For what belongs to a site as well.
    #[must_use]
    pub fn site(self, id: impl Into<String>) -> ApiKey<SiteAndAccount, G> {
        ApiKey { site: Some(id.into()), ..self.addressed() }
    }
}

impl<T, G> ApiKey<T, G> {
    /// The permissions that the key was created with, declared by [`permitted::grants!`]: calls that need another one do
    /// not compile. Without this they do, and Wix responds with 403.
    #[must_use]
    pub fn granted<H>(self) -> ApiKey<T, H> {
        self.addressed()
    }

    /// Another server, such as a mock.
    #[must_use]
    pub fn at(self, server: Server) -> Self {
        Self { servers: Servers::at(server), ..self }
    }

    fn addressed<U, H>(self) -> ApiKey<U, H> {
        let Self { key, site, account, servers, target: _ } = self;
        ApiKey { key, site, account, servers, target: PhantomData }
    }

    fn headers(&self) -> Result<Proof, Error> {
        let mut proof = Proof::new().header("authorization", &self.key)?;
        for (name, id) in [("wix-site-id", &self.site), ("wix-account-id", &self.account)] {
            if let Some(id) = id {
                proof = proof.header(name, &SecretString::from(id.as_str()))?;
            }
        }
        Ok(proof)
    }
}

impl<T: Target, G: 'static> Strategy for ApiKey<T, G> {
    type Identity = T::Identity<G>;

    fn server(&self) -> &Server {
        &self.servers.api
    }

    fn proof<'a>(&'a self, _exchange: &'a Exchange) -> Proving<'a> {
        Proving::Ready(self.headers())
    }

    fn assume_identity() -> AssumedIdentity<Self::Identity> {
        AssumedIdentity::assume()
    }
}

impl<T, G> fmt::Debug for ApiKey<T, G> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ApiKey")
            .field("site", &self.site)
            .field("account", &self.account)
            .finish_non_exhaustive()
    }
}
