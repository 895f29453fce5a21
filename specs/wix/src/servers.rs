//! The servers of Wix.

use permitted::Server;

/// API calls of visitors and members: nearest to the browser.
const EDGE: Server = Server::https("https://edge.wixapis.com");
/// Everything else.
const WWW: Server = Server::https("https://www.wixapis.com");

/// The servers of one strategy.
#[derive(Debug, Clone)]
pub(crate) struct Servers {
    /// The server of API calls.
    pub(crate) api: Server,
    /// The server of tokens and logins.
    pub(crate) login: Server,
}

impl Servers {
    pub(crate) const EDGE: Self = Self { api: EDGE, login: WWW };
    pub(crate) const WWW: Self = Self { api: WWW, login: WWW };

    /// Both in one place, such as a mock.
    pub(crate) fn at(server: Server) -> Self {
        Self { api: server.clone(), login: server }
    }
}
