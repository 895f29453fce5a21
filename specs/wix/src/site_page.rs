//! A page of a Wix site that is handed access tokens.

use std::fmt;
use std::marker::PhantomData;
use std::rc::Rc;

use js_sys::{Function, Promise};
use permitted::strategy::{AssumedIdentity, Exchange, Proof, Proving};
use permitted::token::{Grant, TokenSource, Tokens};
use permitted::{BoxFuture, Error, Identity, SecretString, Server, Strategy};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::handover;
use crate::identities::{Member, Visitor};
use crate::servers::Servers;

/// Acts as the visitor or member who looks at a page of a Wix site, by a function of the page that hands over their access token, such as
/// the one of `wixEmbedsAPI.getAccessTokenFunction()`.
///
/// It is called without arguments with the first call of the API, once for any number of them; its token, or the promise of one, is used for
/// five minutes or until Wix refuses it. Whoever logs in or out on the page is somebody else: the program then makes another client.
pub struct SitePage<I> {
    api: Server,
    tokens: Tokens,
    identity: PhantomData<fn() -> I>,
}

impl SitePage<Visitor> {
    /// The visitor whose access tokens the function gives. The program asserts that they are a visitor's.
    #[must_use]
    pub fn assume_visitor(token: Function) -> Self {
        Self::of(token)
    }
}

impl SitePage<Member> {
    /// The member whose access tokens the function gives. The program asserts that they are a member's.
    #[must_use]
    pub fn assume_member(token: Function) -> Self {
        Self::of(token)
    }
}

impl<I: Identity> SitePage<I> {
    fn of(token: Function) -> Self {
        let tokens = Tokens::new(Handover(Rc::new(token)), "");
        Self { api: Servers::WWW.api, tokens, identity: PhantomData }
    }

    /// Another server, such as the site's own domain or a mock.
    #[must_use]
    pub fn at(mut self, server: Server) -> Self {
        self.api = Servers::at(server).api;
        self
    }
}

impl<I: Identity> Strategy for SitePage<I> {
    type Identity = I;

    fn server(&self) -> &Server {
        &self.api
    }

    fn proof<'a>(&'a self, exchange: &'a Exchange) -> Proving<'a> {
        self.tokens.proof(exchange)
    }

    fn refused(&self, proof: &Proof) -> bool {
        self.tokens.refused(proof.generation())
    }

    fn assume_identity() -> AssumedIdentity<I> {
        AssumedIdentity::assume()
    }
}

impl<I: Identity> fmt::Debug for SitePage<I> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("SitePage")
            .field("identity", &I::NAME)
            .field("tokens", &self.tokens)
            .finish_non_exhaustive()
    }
}

struct Handover(Rc<Function>);

impl TokenSource for Handover {
    /// A function that gives nothing within [`Limits::token`](permitted::Limits::token) is an error.
    fn grant(&self, _exchange: Exchange, _refresh: Option<SecretString>) -> BoxFuture<'static, Result<Grant, Error>> {
        let token = Rc::clone(&self.0);
        Box::pin(async move {
            // What the function throws may hold a token, so it is not kept.
            let given = match token.call0(&JsValue::UNDEFINED) {
                Ok(given) => JsFuture::from(Promise::resolve(&given)).await.ok(),
                Err(_) => None,
            };
            handover::grant(given, "the page")
        })
    }
}
