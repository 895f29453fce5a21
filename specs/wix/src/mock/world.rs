//! The data of a mock before its first request: sites, projects, members, keys and apps.

use permitted_mock::Granted;

#[derive(Debug, Clone, Default)]
pub(super) struct World {
    pub(super) sites: Vec<WixSite>,
    pub(super) projects: Vec<HeadlessProject>,
    pub(super) members: Vec<SiteMember>,
    pub(super) keys: Vec<KeyGrant>,
    pub(super) apps: Vec<AppRegistration>,
}

/// A site of an account.
#[derive(Debug, Clone)]
pub struct WixSite {
    /// Its id.
    pub id: String,
    /// The account that owns it.
    pub account: String,
    /// Its name.
    pub name: String,
}

impl WixSite {
    /// A site of that account.
    #[must_use]
    pub fn new(id: &str, account: &str, name: &str) -> Self {
        Self { id: id.to_owned(), account: account.to_owned(), name: name.to_owned() }
    }
}

/// A headless project: what visitors and members log in to.
#[derive(Debug, Clone)]
pub struct HeadlessProject {
    /// Its OAuth client id.
    pub client_id: String,
    /// Its site.
    pub site: String,
    /// The URIs that logins may come back to, exactly.
    pub redirect_uris: Vec<String>,
}

impl HeadlessProject {
    /// A project that no login may come back to yet.
    #[must_use]
    pub fn new(client_id: &str, site: &str) -> Self {
        Self { client_id: client_id.to_owned(), site: site.to_owned(), redirect_uris: Vec::new() }
    }

    /// Lets logins come back there.
    #[must_use]
    pub fn redirect_uri(mut self, uri: &str) -> Self {
        self.redirect_uris.push(uri.to_owned());
        self
    }
}

/// A member of every site of this small world.
#[derive(Debug, Clone)]
pub struct SiteMember {
    /// Its id.
    pub id: String,
    /// The email address that it logs in with.
    pub email: String,
    /// The password that it logs in with.
    pub password: String,
    /// The outcome of a login.
    pub status: AccountStatus,
}

/// The outcome of a login with the right password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccountStatus {
    /// A session.
    Active,
    /// The owner has yet to approve the member.
    NeedsApproval,
    /// This code was sent by email, and is asked for.
    NeedsCode(String),
    /// A captcha is asked for.
    NeedsCaptcha,
}

impl SiteMember {
    /// An active member.
    #[must_use]
    pub fn new(id: &str, email: &str, password: &str) -> Self {
        Self {
            id: id.to_owned(),
            email: email.to_owned(),
            password: password.to_owned(),
            status: AccountStatus::Active,
        }
    }

    /// The same with another status.
    #[must_use]
    pub fn status(self, status: AccountStatus) -> Self {
        Self { status, ..self }
    }
}

/// An API key.
#[derive(Debug, Clone)]
pub struct KeyGrant {
    /// The key.
    pub key: String,
    /// The sites that it is good for.
    pub sites: Vec<String>,
    /// The account, if it is good for account-level calls.
    pub account: Option<String>,
    /// The permissions that it was created with.
    pub permissions: Granted,
}

impl KeyGrant {
    /// A key that is good for nothing yet, with every permission.
    #[must_use]
    pub fn new(key: &str) -> Self {
        Self { key: key.to_owned(), sites: Vec::new(), account: None, permissions: Granted::All }
    }

    /// Makes it good for a site.
    #[must_use]
    pub fn site(mut self, site: &str) -> Self {
        self.sites.push(site.to_owned());
        self
    }

    /// Makes it good for the account.
    #[must_use]
    pub fn account(self, account: &str) -> Self {
        Self { account: Some(account.to_owned()), ..self }
    }

    /// Narrows it to these permissions.
    #[must_use]
    pub fn granted(self, permissions: &[&str]) -> Self {
        Self { permissions: only(permissions), ..self }
    }
}

/// An app.
#[derive(Debug, Clone)]
pub struct AppRegistration {
    /// Its id.
    pub id: String,
    /// Its secret.
    pub secret: String,
    /// Its instances, each with the site that it is installed on.
    pub instances: Vec<(String, String)>,
    /// The permissions that it asks for at installation.
    pub permissions: Granted,
}

impl AppRegistration {
    /// An app that is installed nowhere, with every permission.
    #[must_use]
    pub fn new(id: &str, secret: &str) -> Self {
        Self { id: id.to_owned(), secret: secret.to_owned(), instances: Vec::new(), permissions: Granted::All }
    }

    /// Installs it on a site.
    #[must_use]
    pub fn installed(mut self, instance: &str, site: &str) -> Self {
        self.instances.push((instance.to_owned(), site.to_owned()));
        self
    }

    /// Narrows it to these permissions.
    #[must_use]
    pub fn granted(self, permissions: &[&str]) -> Self {
        Self { permissions: only(permissions), ..self }
    }
}

fn only(permissions: &[&str]) -> Granted {
    Granted::Only(permissions.iter().map(|&permission| permission.to_owned()).collect())
}
