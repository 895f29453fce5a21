//! Identities and permissions as types without values.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{Docs, code};
use super::ident::ident;
use crate::check::{Identity, Permission};
use crate::model::{Scheme, SchemeKind};

/// The types of a vocabulary.
pub(super) fn identities(all: &[Identity]) -> TokenStream {
    all.iter().map(|identity| one(identity, all)).collect()
}

fn one(identity: &Identity, all: &[Identity]) -> TokenStream {
    let (rust, name) = (ident(&identity.rust), &identity.name);
    let mut docs = Docs::of_spec(identity.title.as_slice());
    if let Some(usage) = &identity.usage {
        docs.line(&format!("To act as it: {}.", usages(usage)));
    }
    let includes: Vec<String> = identity
        .includes
        .iter()
        .filter_map(|index| all.get(*index))
        .map(|included| format!("[`{}`]", included.rust))
        .collect();
    if !includes.is_empty() {
        docs.line(&format!("May call everything that {} may call.", includes.join(" and ")));
    }
    if identity.scoped {
        docs.line(
            "`G` is what was granted to its credential: a type of [`grants!`](::permitted::grants), or \
             [`Unchecked`](::permitted::Unchecked) when only the server knows.",
        );
    }
    let docs = docs.declared(&identity.declared_at).attribute("");
    let constructors = constructors(identity, all);
    if identity.scoped {
        return quote! {
            #docs
            pub struct #rust<G = ::permitted::Unchecked> {
                _granted: ::core::marker::PhantomData<fn() -> G>,
                _never: ::core::convert::Infallible,
            }
            impl<G: 'static> ::permitted::Identity for self::#rust<G> {
                const NAME: &'static str = #name;
            }
            #constructors
        };
    }
    quote! {
        #docs
        pub enum #rust {}
        impl ::permitted::Identity for #rust {
            const NAME: &'static str = #name;
        }
        #constructors
    }
}

/// How a program becomes the identity, as code: `a, or b` is two pieces.
pub(super) fn usages(usage: &str) -> String {
    usage.split(", or ").map(|piece| code(piece.trim_matches('`'))).collect::<Vec<_>>().join(", or ")
}

/// The function that makes a credential of the spec's schemes into a strategy.
///
/// Where only one identity has these schemes, the kind of the credential says who it is, and the function is called
/// `strategy`. Where several have, the program must know: it is called `assume`.
fn constructors(identity: &Identity, all: &[Identity]) -> TokenStream {
    if identity.schemes.is_empty() || identity.schemes.iter().any(|scheme| scheme.kind == SchemeKind::Other) {
        return quote!();
    }
    let alone = all.iter().filter(|other| other.schemes == identity.schemes).count() == 1;
    let rust = ident(&identity.rust);
    let name = ident(if alone { "strategy" } else { "assume" });
    let mut arguments = Vec::new();
    let mut steps = Vec::new();
    for (number, scheme) in identity.schemes.iter().enumerate() {
        if let Some((argument, step)) = scheme_step(scheme, number) {
            arguments.push(argument);
            steps.push(step);
        }
    }
    let sent: Vec<String> = identity.schemes.iter().map(sent).collect();
    let mut docs = Docs::default();
    docs.line(&format!("A strategy that sends {}.", sent.join(" and ")));
    if !alone {
        docs.line("Other identities send the same kind of credential, so this asserts that it belongs to this one.");
    }
    docs.line("# Errors\nThe credential cannot be sent.");
    let docs = docs.attribute("");
    let body = quote! {
        let strategy = ::permitted::Credential::assume(server);
        #(let strategy = strategy #steps;)*
        ::core::result::Result::Ok(strategy)
    };
    let result = quote!(::core::result::Result<::permitted::Credential<Self>, ::permitted::Error>);
    if !identity.scoped {
        return quote! {
            impl #rust {
                #docs
                #[inline]
                pub fn #name(server: ::permitted::Server #(, #arguments)*) -> #result { #body }
            }
        };
    }
    let granted = ident(if alone { "granted" } else { "assume_granted" });
    quote! {
        impl #rust {
            #docs
            #[inline]
            pub fn #name(server: ::permitted::Server #(, #arguments)*) -> #result { #body }
        }
        impl<G: 'static> self::#rust<G> {
            #docs
            ///
            /// `G` names the permissions that were granted to the credential.
            #[inline]
            pub fn #granted(server: ::permitted::Server #(, #arguments)*) -> #result { #body }
        }
    }
}

/// The argument of a scheme and what is done with it; none for what the connection sends.
fn scheme_step(scheme: &Scheme, number: usize) -> Option<(TokenStream, TokenStream)> {
    let numbered = |name: &str| ident(&if number == 0 { name.to_owned() } else { format!("{name}{}", number + 1) });
    let (token, key, user, password) = (numbered("token"), numbered("key"), numbered("user"), numbered("password"));
    Some(match &scheme.kind {
        SchemeKind::Bearer => (quote!(#token: ::permitted::SecretString), quote!(.bearer(#token)?)),
        SchemeKind::Basic => {
            (quote!(#user: &str, #password: ::permitted::SecretString), quote!(.basic(#user, #password)?))
        }
        SchemeKind::Header(name) => (quote!(#key: ::permitted::SecretString), quote!(.header(#name, #key)?)),
        SchemeKind::Query(name) => (quote!(#key: ::permitted::SecretString), quote!(.query(#name, #key))),
        SchemeKind::Cookie(name) => (quote!(#key: ::permitted::SecretString), quote!(.cookie(#name, #key)?)),
        SchemeKind::MutualTls | SchemeKind::Other => return None,
    })
}

fn sent(scheme: &Scheme) -> String {
    match &scheme.kind {
        SchemeKind::Bearer => "a bearer token".to_owned(),
        SchemeKind::Basic => "a user name and a password".to_owned(),
        SchemeKind::Header(name) => format!("a key in the header {}", code(name)),
        SchemeKind::Query(name) => format!("a key in the query parameter {}", code(name)),
        SchemeKind::Cookie(name) => format!("a key in the cookie {}", code(name)),
        SchemeKind::MutualTls => "the certificate of its transport".to_owned(),
        SchemeKind::Other => "what the program says".to_owned(),
    }
}

/// The module of permissions.
pub(super) fn permissions(all: &[Permission]) -> TokenStream {
    if all.is_empty() {
        return quote!();
    }
    let types = all.iter().map(|permission| {
        let (rust, name) = (ident(&permission.rust), &permission.name);
        let docs = format!("{}.", code(name));
        quote! {
            #[doc = #docs]
            pub enum #rust {}
            impl ::permitted::Permission for #rust {
                const NAME: &'static str = #name;
            }
        }
    });
    quote! {
        /// What a credential can be granted.
        pub mod permission { #(#types)* }
    }
}
