//! A scheme: what a function that makes a strategy takes for it, and what is said of it.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::code;
use super::ident::ident;
use crate::model::{Scheme, SchemeKind};

/// The argument of a scheme and what is done with it; none for what the connection sends.
pub(super) fn scheme_step(scheme: &Scheme, number: usize, p: &TokenStream) -> Option<(TokenStream, TokenStream)> {
    let numbered = |name: &str| ident(&if number == 0 { name.to_owned() } else { format!("{name}{}", number + 1) });
    let (token, key, user, password) = (numbered("token"), numbered("key"), numbered("user"), numbered("password"));
    Some(match &scheme.kind {
        SchemeKind::Bearer => (quote!(#token: #p::SecretString), quote!(.bearer(#token)?)),
        SchemeKind::Basic => (quote!(#user: &str, #password: #p::SecretString), quote!(.basic(#user, #password)?)),
        SchemeKind::Header(name) => (quote!(#key: #p::SecretString), quote!(.header(#name, #key)?)),
        SchemeKind::Query(name) => (quote!(#key: #p::SecretString), quote!(.query(#name, #key))),
        SchemeKind::Cookie(name) => (quote!(#key: #p::SecretString), quote!(.cookie(#name, #key)?)),
        SchemeKind::MutualTls | SchemeKind::Http(_) | SchemeKind::Other => return None,
    })
}

/// What a strategy sends for a scheme, in words.
pub(super) fn sent(scheme: &Scheme) -> String {
    match &scheme.kind {
        SchemeKind::Bearer => "a bearer token".to_owned(),
        SchemeKind::Basic => "a user name and a password".to_owned(),
        SchemeKind::Header(name) => format!("a key in the header {}", code(name)),
        SchemeKind::Query(name) => format!("a key in the query parameter {}", code(name)),
        SchemeKind::Cookie(name) => format!("a key in the cookie {}", code(name)),
        SchemeKind::MutualTls => "the certificate of its transport".to_owned(),
        SchemeKind::Http(_) | SchemeKind::Other => "what the program says".to_owned(),
    }
}

/// The `http` scheme that nothing here can send.
pub(super) fn rare(scheme: &Scheme) -> Option<&str> {
    match &scheme.kind {
        SchemeKind::Http(name) => Some(name),
        _ => None,
    }
}
