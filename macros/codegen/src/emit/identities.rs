//! Identities and permissions as types without values.

use std::collections::HashSet;

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::quote;

use super::callers::pieces;
use super::credentials::{Credentials, bounds, name_of, refused_twin, tells, told_by};
use super::docs::{Docs, code};
use super::ident::ident;
use super::named::name_type;
use super::scheme::{rare, scheme_step, sent};
use crate::check::{Identity, Permission};
use crate::model::SchemeKind;

/// The types of a vocabulary. `p` is how the runtime's names are reached where they stand: the alias, or, beside code of the
/// program, the whole path.
pub(super) fn identities(all: Credentials<'_>, p: &TokenStream) -> TokenStream {
    // Two of one name are an error, and one of them is enough beside it.
    let mut names = HashSet::new();
    let each = all.identities.iter().filter(|identity| names.insert(&identity.rust));
    each.map(|identity| one(identity, all, p)).collect()
}

fn one(identity: &Identity, all: Credentials<'_>, p: &TokenStream) -> TokenStream {
    let (rust, name) = (ident(&identity.rust), &identity.name);
    let constructors = [constructors(identity, all, p), super::constructors::constructors(identity, all, p)];
    let mut docs = Docs::of_document(identity.title.as_slice());
    if identity.title.is_none() {
        let sent: Vec<String> = identity.schemes.iter().map(sent).collect();
        docs.line(&match sent.as_slice() {
            [] => format!("The identity {}.", code(name)),
            sent => format!("The identity {}, proved by {}.", code(name), sent.join(" and ")),
        });
    }
    if let Some(usage) = &identity.usage {
        docs.line(&format!("To act as it: {}.", pieces(usage, code)));
    }
    let includes: Vec<String> = identity
        .includes
        .iter()
        .filter_map(|index| all.identities.get(*index))
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
    let ways: Vec<String> =
        constructors.iter().flat_map(functions).map(|name| format!("[`{name}`](Self::{name})")).collect();
    if !ways.is_empty() {
        docs.line(&format!("A strategy of it is made by {}.", ways.join(", ")));
    }
    let docs = docs.declared(&identity.declared_at).attribute("");
    let short = [short(identity, all), value(&identity.rust, p)];
    let told_by = told_by(identity, all);
    let told_by = (!told_by.is_empty()).then(|| {
        let told_by = told_by.iter().map(|(scheme, kind)| quote!((#scheme, #kind)));
        quote!(.told_by(&[#(#told_by),*]))
    });
    let name_type = name_type(name, p);
    if identity.scoped {
        return quote! {
            #docs
            pub struct #rust<G = #p::Unchecked> {
                _granted: #p::PhantomData<fn() -> G>,
                _never: #p::Infallible,
            }
            impl<G: 'static> #p::Identity for self::#rust<G> {
                const NAME: &'static str = #name;
                const DECLARED: #p::Declared = #p::Declared::as_(#name) #told_by;
            }
            impl<G, R> #p::Named<R> for self::#rust<G> {
                type Name = #name_type;
            }
            #(#short)*
            #(#constructors)*
        };
    }
    quote! {
        #docs
        pub enum #rust {}
        impl #p::Identity for #rust {
            const NAME: &'static str = #name;
            const DECLARED: #p::Declared = #p::Declared::as_(#name) #told_by;
        }
        impl<R> #p::Named<R> for self::#rust {
            type Name = #name_type;
        }
        #(#short)*
        #(#constructors)*
    }
}

/// The names of the functions in such `impl`s that make a strategy. One that is refused where it is called has an empty body, or
/// stands beside its twin with `assume`.
fn functions(impls: &TokenStream) -> Vec<String> {
    let body = |token: TokenTree| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group.stream()),
        _ => None,
    };
    let (mut names, mut name, mut is_next) = (Vec::new(), None, false);
    for token in impls.clone().into_iter().filter_map(body).flatten() {
        match token {
            TokenTree::Ident(word) if is_next => name = Some(word.to_string()),
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace && !group.stream().is_empty() => {
                names.extend(name.take());
            }
            TokenTree::Ident(word) if word == "fn" => {
                is_next = true;
                continue;
            }
            _ => {}
        }
        is_next = false;
    }
    let all = names.clone();
    names.retain(|name| !all.iter().any(|other| name_of(name, false) == *other));
    names
}

/// A value of the identity's name, so that rustc says of `Client::new(Keeper)` what is missing, and not that there is no such value.
fn value(name: &str, p: &TokenStream) -> TokenStream {
    // A glob import of the identities would hide the prelude's.
    if matches!(name, "Ok" | "Err" | "Some" | "None") {
        return quote!();
    }
    let rust = ident(name);
    quote!(#[doc(hidden)] #[allow(non_upper_case_globals, dead_code)] pub const #rust: #p::IdentityOnly<#rust> = #p::IdentityOnly::VALUE;)
}

/// A second name, by which rustc calls the type where some crate of the program has another public type of its first one.
/// `serde::de::Visitor` is one, and the message of a refusal would have the whole path.
fn short(identity: &Identity, all: Credentials<'_>) -> TokenStream {
    let second = format!("{}Identity", identity.rust);
    if all.identities.iter().any(|other| other.rust == second) {
        return quote!();
    }
    let (rust, second) = (ident(&identity.rust), ident(&second));
    quote!(#[doc(hidden)] #[allow(unused_imports)] pub use self::#rust as #second;)
}

/// The function that makes a credential of the document's schemes into a strategy.
///
/// The function is called `strategy` where the credential says who it belongs to. Otherwise the program must know, and the
/// function is called `assume`: when another identity has a credential of the same kind or the document describes another
/// scheme of it, and when a part of the proof is not handed over at all.
fn constructors(identity: &Identity, all: Credentials<'_>, p: &TokenStream) -> TokenStream {
    let rust = ident(&identity.rust);
    if let Some(name) = identity.schemes.iter().find_map(rare) {
        return other(&rust, name, p);
    }
    if identity.schemes.is_empty() || identity.schemes.iter().any(|scheme| scheme.kind == SchemeKind::Other) {
        return quote!();
    }
    let alone = tells(identity, all);
    let mut arguments = Vec::new();
    let mut steps = Vec::new();
    for (number, scheme) in identity.schemes.iter().enumerate() {
        if let Some((argument, step)) = scheme_step(scheme, number, p) {
            arguments.push(argument);
            steps.push(step);
        }
    }
    let sent: Vec<String> = identity.schemes.iter().map(sent).collect();
    let mut docs = Docs::default();
    docs.line(&format!("A strategy that sends {}.", sent.join(" and ")));
    if !alone {
        docs.line("Nothing in what is sent tells that it belongs to this identity and no other, so this asserts it.");
    }
    docs.line("# Errors\nThe credential cannot be sent.");
    let docs = docs.attribute("");
    let body = quote! {
        let strategy = #p::Credential::assume(server);
        #(let strategy = strategy #steps;)*
        #p::Ok(strategy)
    };
    let function = |name: &Ident, docs: &TokenStream, told: &TokenStream| {
        let told = bounds(told);
        quote! {
            #docs
            #[inline]
            pub fn #name(server: #p::Server #(, #arguments)*) -> #p::Result<#p::Credential<Self>, #p::Error>
            #told
            {
                #body
            }
        }
    };
    let both = |called: &str, docs: &TokenStream| {
        let (own, twin) =
            (function(&name_of(called, alone), docs, &quote!()), refused_twin(called, alone, all.at, p, &function));
        quote!(#own #twin)
    };
    let plain = both("strategy", &docs);
    let granted = identity.scoped.then(|| {
        let granted = both(
            "granted",
            &quote!(#docs #[doc = ""] #[doc = " `G` names the permissions that were granted to the credential."]),
        );
        quote!(impl<G: 'static> self::#rust<G> { #granted })
    });
    quote! {
        impl #rust { #plain }
        #granted
    }
}

/// Says, where a strategy is looked for, that there is none.
fn other(rust: &proc_macro2::Ident, scheme: &str, p: &TokenStream) -> TokenStream {
    let docs = format!(
        "There is none: the program implements [`Strategy`](::permitted::Strategy) for the HTTP scheme {}.",
        code(scheme)
    );
    quote! {
        impl #rust {
            #[doc = #docs]
            pub fn strategy<C: #p::OtherScheme>(_server: #p::Server, _credential: C) {}
        }
    }
}

/// The module of permissions.
pub(super) fn permissions(all: &[Permission], p: &TokenStream, alias: &TokenStream) -> TokenStream {
    if all.is_empty() {
        return quote!();
    }
    let types = all.iter().map(|permission| {
        let (rust, name) = (ident(&permission.rust), &permission.name);
        let mut docs = Docs::of_document(permission.title.as_slice());
        docs.line(&format!("{}.", code(name)));
        let docs = docs.attribute("");
        quote! {
            #docs
            pub enum #rust {}
            impl #p::Permission for #rust {
                const NAME: &'static str = #name;
                const DECLARED: #p::Declared = #p::Declared::as_(#name);
            }
        }
    });
    quote! {
        /// The permissions that a credential can be granted.
        pub mod permission {
            #alias
            #(#types)*
        }
    }
}
