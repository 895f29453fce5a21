//! The running mock.

use std::time::Duration;

use permitted::Server;
use permitted_mock::{Fault, LoggedRequest, Mock};

use super::state::Shared;
use super::token_table::Kind;
use super::world::{AppRegistration, SiteMember};
use super::{defaults, endpoints};

/// Wix on loopback. Dropping it closes the port.
#[derive(Debug)]
pub struct WixMock {
    pub(super) mock: Mock,
    pub(super) server: Server,
    pub(super) state: Shared,
    pub(super) member: SiteMember,
    pub(super) app: AppRegistration,
}

impl WixMock {
    /// The server for strategies: `.at(mock.server())`.
    #[must_use]
    pub fn server(&self) -> Server {
        self.server.clone()
    }

    /// The URL of the mock, such as `http://127.0.0.1:40123`.
    #[must_use]
    pub fn server_url(&self) -> String {
        self.mock.url()
    }

    /// The client id of the headless project, for [`OAuth`](crate::OAuth).
    #[must_use]
    pub fn client_id(&self) -> &'static str {
        defaults::CLIENT
    }

    /// The redirect URI of the headless project.
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

    /// The access token of a visitor, as the app's front end on the site passes it on.
    #[must_use]
    pub fn visitor_token(&self) -> String {
        self.state.lock().front_end_token(Kind::Visitor, "visitor-of-the-app")
    }

    /// The access token of [`member`](Self::member), as the app's front end passes it on.
    #[must_use]
    pub fn member_token(&self) -> String {
        self.state.lock().front_end_token(Kind::Member, &self.member.id)
    }

    /// The access token of a Wix user, as the app's dashboard page passes it on.
    #[must_use]
    pub fn user_token(&self) -> String {
        self.state.lock().front_end_token(Kind::User, defaults::USER)
    }

    /// The access token of the same Wix user for their account, as `wix token` prints it: good for calls of the account and for none of a site.
    #[must_use]
    pub fn account_user_token(&self) -> String {
        self.state.lock().account_token()
    }

    /// Follows the URL of a logout, or of a login with a session, as a browser does. Returns the URL it is redirected to;
    /// `None` where Wix would show a page instead.
    #[must_use]
    pub fn browse(&self, url: &str) -> Option<String> {
        endpoints::browse(&self.state, url, None)
    }

    /// Follows the URL of a login as a browser does, with an email and a password entered on Wix's page.
    #[must_use]
    pub fn browse_as(&self, url: &str, email: &str, password: &str) -> Option<String> {
        endpoints::browse(&self.state, url, Some((email, password)))
    }

    /// Follows the URL of an installation as a browser does when the site's owner agrees.
    #[must_use]
    pub fn agree_to_install(&self, url: &str) -> Option<String> {
        endpoints::agree(&self.state, url)
    }

    /// Moves the mock's clock forward, for the expiry of tokens and codes.
    pub fn advance(&self, time: Duration) {
        self.state.lock().tokens.advance(time);
    }

    /// Expires every access token issued so far: calls get 401. Refresh tokens stay valid.
    pub fn expire_access_tokens(&self) {
        self.state.lock().tokens.expire_all();
    }

    /// Ends every session of a visitor, member, user or app: its access and refresh tokens are no longer valid.
    pub fn end_sessions_of(&self, subject: &str) {
        self.state.lock().tokens.end_all_of(subject);
    }

    /// The number of times a refresh token was used a second time, where they
    /// [rotate](super::WixMockBuilder::rotate_refresh_tokens). Each time its session ended, since one of its two users
    /// has stolen it.
    #[must_use]
    pub fn reuses(&self) -> usize {
        self.state.lock().tokens.reuses
    }

    /// Every request so far, in the order of arrival.
    #[must_use]
    pub fn requests(&self) -> Vec<LoggedRequest> {
        self.mock.requests()
    }

    /// Empties the request log, and returns its content.
    pub fn take_requests(&self) -> Vec<LoggedRequest> {
        self.mock.take_requests()
    }

    /// Injects a fault, such as `Fault::status(503).of("/oauth2/token")`.
    ///
    /// # Errors
    /// No operation and no route matches: the fault would never happen.
    pub fn fault(&self, fault: Fault) -> std::io::Result<()> {
        self.mock.fault(fault)
    }
}
