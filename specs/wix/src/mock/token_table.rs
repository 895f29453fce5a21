//! The table of every token that was issued. A token is opaque: its holder and its expiry are stored here.

use std::collections::{HashMap, HashSet};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use permitted_mock::Granted;
use serde_json::{Value, json};

/// The kind of holder of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Visitor,
    Member,
    User,
    /// A Wix user, by a token of the account.
    AccountUser,
    App,
}

impl Kind {
    pub(super) fn identity(self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::Member => "member",
            Self::User => "user",
            Self::AccountUser => "account-user",
            Self::App => "app",
        }
    }
}

/// The holder of a token, and the site (of an [`AccountUser`](Kind::AccountUser) the account), client and instance that it belongs to.
#[derive(Debug, Clone)]
pub(super) struct Holder {
    pub(super) kind: Kind,
    pub(super) subject: String,
    pub(super) site: String,
    /// The headless project's client id, or the app's.
    pub(super) client: String,
    pub(super) instance: Option<String>,
    pub(super) permissions: Granted,
}

#[derive(Debug, Clone)]
pub(super) struct Access {
    pub(super) holder: Holder,
    pub(super) session: u64,
    pub(super) issued_at: Duration,
    pub(super) expires: Duration,
    /// Bound to the caller's browser: good for a token request of the app, not for calls.
    pub(super) bound: bool,
}

#[derive(Debug)]
struct Refresh {
    holder: Holder,
    session: u64,
    spent: bool,
}

/// Times are since 1970, by the system's clock and what the test added to it.
#[derive(Debug)]
pub(super) struct TokenTable {
    ahead: Duration,
    pub(super) lifetime: Duration,
    access: HashMap<String, Access>,
    refresh: HashMap<String, Refresh>,
    ended: HashSet<u64>,
    /// A refresh token is good once, and its use gives the next one.
    pub(super) rotates: bool,
    pub(super) reuses: usize,
    next: u64,
}

/// The reason why a token is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    Unknown,
    Expired,
    Ended,
    /// A refresh token that was used before: its session is ended, for one of the two who used it is a thief.
    Spent,
    Bound,
}

impl Refused {
    pub(super) fn why(self) -> &'static str {
        match self {
            Self::Unknown => "no such token",
            Self::Expired => "the token has expired",
            Self::Ended => "the session has ended",
            Self::Spent => "the refresh token was used before",
            Self::Bound => "the token is bound to a browser: exchange it first",
        }
    }
}

impl TokenTable {
    pub(super) fn new(lifetime: Duration) -> Self {
        Self {
            ahead: Duration::ZERO,
            lifetime,
            access: HashMap::new(),
            refresh: HashMap::new(),
            ended: HashSet::new(),
            rotates: false,
            reuses: 0,
            // Above the numbers of what every mock knows: `product-1` is there already.
            next: 100,
        }
    }

    pub(super) fn now(&self) -> Duration {
        SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default() + self.ahead
    }

    pub(super) fn advance(&mut self, time: Duration) {
        self.ahead += time;
    }

    /// A name that was not used before.
    pub(super) fn fresh(&mut self, prefix: &str) -> String {
        self.next += 1;
        format!("{prefix}-{}", self.next)
    }

    /// A new session: the response of a token endpoint.
    pub(super) fn open(&mut self, holder: &Holder) -> Value {
        self.next += 1;
        let session = self.next;
        self.pair(holder, session)
    }

    /// A new session of which only the access token is known.
    pub(super) fn open_bound(&mut self, holder: &Holder) -> String {
        self.next += 1;
        let session = self.next;
        self.mint(holder, session, true)
    }

    fn pair(&mut self, holder: &Holder, session: u64) -> Value {
        let refresh = self.fresh("refresh-token");
        self.refresh.insert(refresh.clone(), Refresh { holder: holder.clone(), session, spent: false });
        self.paired(holder, session, &refresh)
    }

    /// A new access token beside that refresh token.
    fn paired(&mut self, holder: &Holder, session: u64, refresh: &str) -> Value {
        let access = self.mint(holder, session, false);
        let mut response = self.response(&access);
        if let Value::Object(fields) = &mut response {
            fields.insert("refresh_token".to_owned(), refresh.into());
        }
        response
    }

    fn response(&self, access: &str) -> Value {
        json!({ "access_token": access, "expires_in": self.lifetime.as_secs(), "token_type": "Bearer" })
    }

    fn mint(&mut self, holder: &Holder, session: u64, bound: bool) -> String {
        let token = self.fresh("access-token");
        let issued_at = self.now();
        let access = Access { holder: holder.clone(), session, issued_at, expires: issued_at + self.lifetime, bound };
        self.access.insert(token.clone(), access);
        token
    }

    /// The holder of a refresh token, which is not used by this.
    pub(super) fn refreshes(&self, token: &str) -> Option<&Holder> {
        self.refresh.get(token).map(|refresh| &refresh.holder)
    }

    /// A new access token of the session; if refresh tokens rotate, with another refresh token, and the old one is spent.
    pub(super) fn refresh(&mut self, token: &str) -> Result<Value, Refused> {
        let refresh = self.refresh.get_mut(token).ok_or(Refused::Unknown)?;
        if self.ended.contains(&refresh.session) {
            return Err(Refused::Ended);
        }
        if refresh.spent {
            self.reuses += 1;
            self.ended.insert(refresh.session);
            return Err(Refused::Spent);
        }
        let (holder, session) = (refresh.holder.clone(), refresh.session);
        if !self.rotates {
            return Ok(self.paired(&holder, session, token));
        }
        refresh.spent = true;
        Ok(self.pair(&holder, session))
    }

    /// A second access token of the same session, good for calls, for one that is bound to a browser.
    pub(super) fn strip(&mut self, token: &str) -> Result<Value, Refused> {
        let access = self.look_up(token)?.clone();
        let token = self.mint(&access.holder, access.session, false);
        Ok(self.response(&token))
    }

    /// The token, if it is good at all.
    pub(super) fn look_up(&self, token: &str) -> Result<&Access, Refused> {
        let access = self.access.get(token).ok_or(Refused::Unknown)?;
        if self.ended.contains(&access.session) {
            return Err(Refused::Ended);
        }
        if access.expires <= self.now() {
            return Err(Refused::Expired);
        }
        Ok(access)
    }

    /// The token, if it is good for calls; one that is bound to a browser is good there.
    pub(super) fn accept(&self, token: &str, by_a_page: bool) -> Result<&Access, Refused> {
        let access = self.look_up(token)?;
        if access.bound && !by_a_page { Err(Refused::Bound) } else { Ok(access) }
    }

    pub(super) fn expire_all(&mut self) {
        let now = self.now();
        for access in self.access.values_mut() {
            access.expires = access.expires.min(now);
        }
    }

    pub(super) fn end(&mut self, session: u64) {
        self.ended.insert(session);
    }

    pub(super) fn end_all_of(&mut self, subject: &str) {
        let access = self.access.values().map(|access| (&access.holder, access.session));
        let refresh = self.refresh.values().map(|refresh| (&refresh.holder, refresh.session));
        let theirs = access.chain(refresh).filter(|(holder, _)| holder.subject == subject).map(|(_, session)| session);
        self.ended.extend(theirs.collect::<Vec<_>>());
    }
}
