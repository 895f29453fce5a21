//! The state of a running mock.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use permitted_mock::Granted;
use serde_json::{Map, Value};

use super::defaults;
use super::shop::Shop;
use super::token_table::{Holder, Kind, TokenTable};
use super::world::World;
use crate::lock::lock;

#[derive(Debug)]
pub(super) struct State {
    /// The URL of the mock, below which its own pages are.
    pub(super) url: String,
    pub(super) world: World,
    pub(super) tokens: TokenTable,
    /// Codes of logins and installations: each is good once.
    pub(super) codes: HashMap<String, Code>,
    /// Session tokens, each of which stands in for email and password once: the member of each.
    pub(super) sessions: HashMap<String, String>,
    /// Logins that wait for a code by email: the member and the code.
    pub(super) verifications: HashMap<String, String>,
    /// Pages that the browser is sent to.
    pub(super) redirects: HashMap<String, Redirect>,
    /// URLs of uploads, by the token of each, which is good once: the site, and what was said of the file.
    pub(super) uploads: HashMap<String, (String, Value)>,
    /// Uploads in parts, by their tokens: the bytes that have arrived, and the length.
    pub(super) parts: HashMap<String, (usize, usize)>,
    pub(super) shops: BTreeMap<String, Shop>,
    /// The profiles of members.
    pub(super) profiles: HashMap<String, Map<String, Value>>,
}

/// The grant that a code may be exchanged for.
#[derive(Debug)]
pub(super) struct Code {
    pub(super) holder: Holder,
    pub(super) expires: Duration,
    /// Of a login: the challenge, where it came back to, and whose cart the member takes over.
    pub(super) login: Option<LoginCode>,
}

#[derive(Debug)]
pub(super) struct LoginCode {
    pub(super) challenge: String,
    pub(super) redirect_uri: String,
    pub(super) visitor: String,
}

/// A page on Wix that sends the browser back.
#[derive(Debug, Clone)]
pub(super) enum Redirect {
    Login(PendingLogin),
    Logout {
        session: u64,
        back_to: String,
    },
    /// A page of the site: a checkout, a product.
    Visit {
        back_to: Option<String>,
    },
}

#[derive(Debug, Clone)]
pub(super) struct PendingLogin {
    pub(super) client: String,
    pub(super) site: String,
    pub(super) visitor: String,
    pub(super) redirect_uri: String,
    pub(super) challenge: String,
    pub(super) state: String,
    pub(super) fragment: bool,
    /// The member who is logged in already, by a session token.
    pub(super) member: Option<String>,
}

#[derive(Debug, Clone)]
pub(super) struct Shared(Arc<Mutex<State>>);

impl Shared {
    pub(super) fn new(world: World, lifetime: Duration) -> Self {
        let shops =
            world.sites.iter().map(|site| (site.id.clone(), Shop::stocked(site.id == defaults::SITE))).collect();
        Self(Arc::new(Mutex::new(State {
            url: String::new(),
            world,
            tokens: TokenTable::new(lifetime),
            codes: HashMap::new(),
            sessions: HashMap::new(),
            verifications: HashMap::new(),
            redirects: HashMap::new(),
            uploads: HashMap::new(),
            parts: HashMap::new(),
            shops,
            profiles: HashMap::new(),
        })))
    }

    /// A panic of one request does not spoil the next.
    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        lock(&self.0)
    }
}

impl State {
    pub(super) fn shop(&mut self, site: &str) -> &mut Shop {
        self.shops.entry(site.to_owned()).or_insert_with(|| Shop::stocked(false))
    }

    /// The refresh token of a new session of an app.
    pub(super) fn open_app(&mut self, app: &str, instance: &str) -> String {
        let tokens = self.app_holder(app, instance).map(|holder| self.tokens.open(&holder)).unwrap_or_default();
        tokens.get("refresh_token").and_then(|token| token.as_str()).unwrap_or_default().to_owned()
    }

    /// An app as the holder of a token.
    pub(super) fn app_holder(&self, id: &str, instance: &str) -> Option<Holder> {
        let app = self.world.apps.iter().find(|app| app.id == id)?;
        let (_, site) = app.instances.iter().find(|(given, _)| given == instance)?;
        Some(Holder {
            kind: Kind::App,
            subject: id.to_owned(),
            site: site.clone(),
            client: id.to_owned(),
            instance: Some(instance.to_owned()),
            permissions: app.permissions.clone(),
        })
    }

    /// The token of somebody who looks at the app's front end.
    pub(super) fn front_end_token(&mut self, kind: Kind, subject: &str) -> String {
        self.tokens.open_bound(&Holder {
            kind,
            subject: subject.to_owned(),
            site: defaults::SITE.to_owned(),
            client: defaults::APP.to_owned(),
            instance: Some(defaults::INSTANCE.to_owned()),
            permissions: Granted::All,
        })
    }

    /// The token of the Wix user for their account, which no app handed out.
    pub(super) fn account_token(&mut self) -> String {
        let tokens = self.tokens.open(&Holder {
            kind: Kind::AccountUser,
            subject: defaults::USER.to_owned(),
            site: defaults::ACCOUNT.to_owned(),
            client: String::new(),
            instance: None,
            permissions: Granted::All,
        });
        tokens.get("access_token").and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    /// A member as the holder of a token of a headless project.
    pub(super) fn member_holder(&self, member: &str, client: &str, site: &str) -> Holder {
        Holder {
            kind: Kind::Member,
            subject: member.to_owned(),
            site: site.to_owned(),
            client: client.to_owned(),
            instance: None,
            permissions: Granted::All,
        }
    }
}
