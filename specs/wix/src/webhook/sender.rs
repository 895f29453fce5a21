//! The sender of an event: the one who did what it tells.

use std::fmt;
use std::marker::PhantomData;

use permitted::{Identity, Unchecked, Value};

use crate::identities::{App, Member, User, Visitor};

/// The one who did what an event tells: an enum to match on, since it is known only at run time.
#[derive(Debug)]
#[non_exhaustive]
pub enum Sender {
    /// A visitor of the site.
    AsVisitor(Acting<Visitor>),
    /// A member of the site.
    AsMember(Acting<Member>),
    /// A Wix user.
    AsUser(Acting<User>),
    /// An app.
    AsApp(Acting<App<Unchecked>>),
    /// Wix does not say.
    Unknown,
}

/// Somebody who did something as the identity `I`, as a verified event says. It is no credential: nothing can be called by it.
pub struct Acting<I> {
    id: Option<String>,
    identity: PhantomData<fn() -> I>,
}

impl<I> Acting<I> {
    /// The id of the visitor, member, user or app.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }
}

impl<I: Identity> fmt::Debug for Acting<I> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Acting").field("identity", &I::NAME).field("id", &self.id).finish()
    }
}

impl Sender {
    pub(super) fn of(identity: &Value) -> Self {
        fn acting<I>(identity: &Value, key: &str) -> Acting<I> {
            let id = identity.get(key).and_then(Value::as_str).map(str::to_owned);
            Acting { id, identity: PhantomData }
        }
        match identity.get("identityType").and_then(Value::as_str) {
            Some("ANONYMOUS_VISITOR") => Self::AsVisitor(acting(identity, "anonymousVisitorId")),
            Some("MEMBER") => Self::AsMember(acting(identity, "memberId")),
            Some("WIX_USER") => Self::AsUser(acting(identity, "wixUserId")),
            Some("APP") => Self::AsApp(acting(identity, "appId")),
            _ => Self::Unknown,
        }
    }
}
