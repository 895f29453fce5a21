//! Wix on loopback: accounts, sites, logins, tokens and a small shop, for tests and for trying things out.
//!
//! It enforces the same table as the compiler. What Wix does beyond what its documents and its JavaScript SDK show is not
//! known here, so a mock that accepts a request is no proof that Wix does.
//!
//! ```
//! use permitted_wix::{ApiKey, Client, OAuth, mock::WixMock};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let wix = WixMock::start()?;
//! let visitor = Client::new(OAuth::visitor(wix.client_id()).at(wix.server()))?;
//! let admin = Client::new(ApiKey::new(wix.site_key()).site(wix.site()).at(wix.server()))?;
//! # drop((visitor, admin)); Ok(()) }
//! ```

mod builder;
mod callers;
mod defaults;
mod endpoints;
mod failure;
mod filter;
mod state;
mod store;
mod vault;
mod world;

use std::time::Duration;

use permitted::Server;
use permitted_mock::Mock;
pub use permitted_mock::{Answer, Call, Entry, Fault, Granted};

pub use self::builder::WixMockBuilder;
use self::state::Shared;
use self::vault::Kind;
pub use self::world::{AppRegistration, HeadlessProject, KeyGrant, SiteMember, Standing, WixSite};

/// Wix on loopback. Dropping it closes the port.
#[derive(Debug)]
pub struct WixMock {
    mock: Mock,
    server: Server,
    state: Shared,
    member: SiteMember,
    app: AppRegistration,
}

impl WixMock {
    /// Starts with what the methods of this type name: one account with two sites, one headless project, two members,
    /// four API keys, one app, and a shop with a few products, collections and orders.
    ///
    /// # Errors
    /// No free port.
    pub fn start() -> std::io::Result<Self> {
        Self::builder().start()
    }

    /// Begins with the same, to add more.
    pub fn builder() -> WixMockBuilder {
        WixMockBuilder::new()
    }

    /// What strategies are pointed at: `.at(mock.server())`.
    #[must_use]
    pub fn server(&self) -> Server {
        self.server.clone()
    }

    /// Where it listens, such as `http://127.0.0.1:40123`.
    #[must_use]
    pub fn server_url(&self) -> String {
        self.mock.url()
    }

    /// The client id of the headless project, for [`OAuth`](crate::OAuth).
    #[must_use]
    pub fn client_id(&self) -> &'static str {
        defaults::CLIENT
    }

    /// Where the headless project lets logins come back to.
    #[must_use]
    pub fn redirect_uri(&self) -> &'static str {
        defaults::REDIRECT_URI
    }

    /// A member of the site, whose password is known.
    #[must_use]
    pub fn member(&self) -> &SiteMember {
        &self.member
    }

    /// The site. The account has another one.
    #[must_use]
    pub fn site(&self) -> &'static str {
        defaults::SITE
    }

    /// The account.
    #[must_use]
    pub fn account(&self) -> &'static str {
        defaults::ACCOUNT
    }

    /// An API key for the site, with every permission.
    #[must_use]
    pub fn site_key(&self) -> &'static str {
        defaults::SITE_KEY
    }

    /// An API key for the account, with every permission.
    #[must_use]
    pub fn account_key(&self) -> &'static str {
        defaults::ACCOUNT_KEY
    }

    /// An API key for the site and the account, with every permission.
    #[must_use]
    pub fn admin_key(&self) -> &'static str {
        defaults::ADMIN_KEY
    }

    /// An API key for the site that may only read products.
    #[must_use]
    pub fn reader_key(&self) -> &'static str {
        defaults::READER_KEY
    }

    /// The app, installed on the site.
    #[must_use]
    pub fn app(&self) -> &AppRegistration {
        &self.app
    }

    /// The app's instance on the site.
    #[must_use]
    pub fn instance_id(&self) -> &'static str {
        defaults::INSTANCE
    }

    /// A refresh token that an installation of the app left.
    #[must_use]
    pub fn app_refresh_token(&self) -> String {
        self.state.lock().open_app(defaults::APP, defaults::INSTANCE)
    }

    /// The access token of a visitor, as the app's front end on the site would pass it on.
    #[must_use]
    pub fn visitor_token(&self) -> String {
        self.state.lock().front_end_token(Kind::Visitor, "visitor-of-the-app")
    }

    /// The access token of [`member`](Self::member), as the app's front end would pass it on.
    #[must_use]
    pub fn member_token(&self) -> String {
        self.state.lock().front_end_token(Kind::Member, &self.member.id)
    }

    /// The access token of a Wix user, as the app's dashboard page would pass it on.
    #[must_use]
    pub fn user_token(&self) -> String {
        self.state.lock().front_end_token(Kind::User, defaults::USER)
    }

    /// Does what a browser does with the URL of a login that brought a session along, or of a logout: the URL that it
    /// comes back to. `None` when Wix would show a page instead.
    #[must_use]
    pub fn browse(&self, url: &str) -> Option<String> {
        endpoints::browse(&self.state, url, None)
    }

    /// Does what a browser does with the URL of a login when the member types their email and password on Wix's page.
    #[must_use]
    pub fn browse_as(&self, url: &str, email: &str, password: &str) -> Option<String> {
        endpoints::browse(&self.state, url, Some((email, password)))
    }

    /// Does what a browser does with the URL of an installation when the site's owner agrees.
    #[must_use]
    pub fn agree_to_install(&self, url: &str) -> Option<String> {
        endpoints::agree(&self.state, url)
    }

    /// Lets time pass for the mock: tokens and codes grow older.
    pub fn advance(&self, time: Duration) {
        self.state.lock().vault.advance(time);
    }

    /// Makes every access token so far one that is refused with 401; refresh tokens stay good.
    pub fn expire_access_tokens(&self) {
        self.state.lock().vault.expire_all();
    }

    /// Ends every session of a visitor, member, user or app: neither access nor refresh tokens are good any more.
    pub fn end_sessions_of(&self, subject: &str) {
        self.state.lock().vault.end_all_of(subject);
    }

    /// How often a refresh token was used a second time. Each time, its session was ended: one of the two users is a thief.
    #[must_use]
    pub fn reuses(&self) -> usize {
        self.state.lock().vault.reuses
    }

    /// Every request so far, in the order of arrival.
    #[must_use]
    pub fn ledger(&self) -> Vec<Entry> {
        self.mock.ledger()
    }

    /// Empties the ledger, and gives what was in it.
    pub fn forget(&self) -> Vec<Entry> {
        self.mock.forget()
    }

    /// Orders a fault, such as `Fault::status(503).of("/oauth2/token")`.
    ///
    /// # Errors
    /// No operation and no route can be meant: the fault would never happen.
    pub fn fault(&self, fault: Fault) -> std::io::Result<()> {
        self.mock.fault(fault)
    }
}
