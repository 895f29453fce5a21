//! The caller of a request, as far as the credential proves it.

use std::collections::BTreeMap;

/// The caller: the account, the identities that were proved, and the permissions of the credential.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// The account, person or program, such as a member's id.
    pub subject: String,
    /// The identities that this one request proves together, as the document names them; almost always one.
    pub identities: Vec<String>,
    /// The permissions that the credential was granted.
    pub permissions: Granted,
    /// Everything else that the credential is bound to, such as a site, for the responses of a stateful mock.
    pub bound: BTreeMap<&'static str, String>,
}

/// The permissions that a credential was granted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Granted {
    /// Everything: the credential is not scoped.
    All,
    /// These permissions, as the document names them.
    Only(Vec<String>),
}

impl Caller {
    /// A caller with one identity and every permission.
    #[must_use]
    pub fn new(subject: impl Into<String>, identity: impl Into<String>) -> Self {
        Self {
            subject: subject.into(),
            identities: vec![identity.into()],
            permissions: Granted::All,
            bound: BTreeMap::new(),
        }
    }

    /// The same request proves another identity too.
    #[must_use]
    pub fn and(mut self, identity: impl Into<String>) -> Self {
        self.identities.push(identity.into());
        self
    }

    /// Narrows the credential to these permissions.
    #[must_use]
    pub fn granted<P: Into<String>>(mut self, permissions: impl IntoIterator<Item = P>) -> Self {
        self.permissions = Granted::Only(permissions.into_iter().map(Into::into).collect());
        self
    }

    /// Binds the credential to something, such as a site.
    #[must_use]
    pub fn bind(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.bound.insert(name, value.into());
        self
    }

    /// The value that the credential is bound to under that name.
    #[must_use]
    pub fn bound(&self, name: &str) -> Option<&str> {
        self.bound.get(name).map(String::as_str)
    }

    pub(crate) fn has(&self, permission: &str) -> bool {
        match &self.permissions {
            Granted::All => true,
            Granted::Only(granted) => granted.iter().any(|granted| granted == permission),
        }
    }
}

/// The refusal of a request because of its credential.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The value of `WWW-Authenticate`; without one the caller is known, and refused with 403.
    pub challenge: Option<String>,
    /// The reason, in a sentence.
    pub message: String,
}

impl Refusal {
    /// 401: there is no credential, or none that is accepted. The challenge says which one would be.
    #[must_use]
    pub fn unauthorized(challenge: impl Into<String>, message: impl Into<String>) -> Self {
        Self { challenge: Some(challenge.into()), message: message.into() }
    }

    /// 403: the credential is good, but not for what the request addresses, such as another tenant.
    #[must_use]
    pub fn forbidden(message: impl Into<String>) -> Self {
        Self { challenge: None, message: message.into() }
    }
}
