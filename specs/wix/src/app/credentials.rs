//! The credentials of an app.

use permitted::strategy::Fields;
use permitted::token::Key;
use permitted::{SecretString, Server, Unchecked};

use crate::identities::App;

/// The credentials of the app. The sources of its tokens hold only these: with the whole registration, which remembers the
/// sources, the two would keep each other alive for ever.
pub(super) struct Credentials {
    pub(super) id: String,
    pub(super) secret: SecretString,
    pub(super) server: Server,
}

impl Credentials {
    pub(super) fn identify(&self, body: Fields) -> Fields {
        body.text("client_id", &self.id).secret("client_secret", &self.secret)
    }

    pub(super) fn key(&self, subject: &str) -> Key {
        Key::new::<App<Unchecked>>(self.server.as_str(), &*self.id, subject)
    }
}
