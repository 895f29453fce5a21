//! The part of a shared vocabulary that a document takes, and the proof that it is what the document means.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::can::combinations;
use super::credentials::could_be;
use super::ident::ident;
use super::types::alias;
use crate::check::{Api, Identity};
use crate::model::Scheme;

/// A vocabulary that is shared: a module of another attribute.
#[derive(Debug, Clone)]
pub struct Shared {
    /// Its path, as seen from a module in the user's module.
    pub path: TokenStream,
    /// Its path as the user wrote it.
    pub written: String,
}

/// The private module `vocabulary`: the identities and permissions that the traits name. A name that the shared module lacks
/// is one error, here, and so are all names under which it has something else.
pub(super) fn module(api: &Api, shared: &Shared) -> TokenStream {
    let (identities, permissions) = named(api);
    let identities: Vec<_> = identities.into_iter().filter_map(|at| api.identities.get(at)).collect();
    let permissions: Vec<_> = permissions.into_iter().filter_map(|at| api.permissions.get(at)).collect();
    if identities.is_empty() {
        return quote!();
    }
    let written = &shared.written;
    let of_identities = identities.iter().map(|one| {
        let (rust, name, path) = (ident(&one.rust), &one.name, format!("{written}::{}", one.rust));
        // As the traits name it, so that one with another number of parameters is one error.
        let granted = one.scoped.then(|| quote!(<__p::Unchecked>));
        let others = others(one, &api.schemes);
        quote!(__p::Expected { path: #path, name: #name, found: <#rust #granted as __p::Identity>::DECLARED, others: &[#(#others),*] })
    });
    let of_permissions = permissions.iter().map(|one| {
        let (rust, name, path) = (ident(&one.rust), &one.name, format!("{written}::permission::{}", one.rust));
        quote!(__p::Expected { path: #path, name: #name, found: <permission::#rust as __p::Permission>::DECLARED, others: &[] })
    });
    let proofs = of_identities.chain(of_permissions);
    let (identities, path) = (identities.iter().map(|one| ident(&one.rust)), &shared.path);
    let permissions: Vec<_> = permissions.iter().map(|one| ident(&one.rust)).collect();
    let permissions = (!permissions.is_empty()).then(|| {
        quote!(pub(super) mod permission { pub(in super::super) use super::shared::permission::{#(#permissions),*}; })
    });
    let alias = alias();
    quote! {
        /// The identities and permissions that come from the shared vocabulary.
        mod vocabulary {
            #alias
            use #path as shared;
            pub(super) use shared::{#(#identities),*};
            #permissions
            const _: () = __p::prove(&[#(#proofs),*]);
            pub(super) struct __Document;
        }
    }
}

/// The schemes of the document that do not prove an identity, each with the kinds of credential that one of it could be taken for.
fn others(identity: &Identity, schemes: &[Scheme]) -> Vec<TokenStream> {
    let others = schemes.iter().filter(|scheme| identity.schemes.iter().all(|own| own.name != scheme.name));
    let kinds = |scheme| could_be(scheme).into_iter().map(move |kind| (scheme, kind));
    others.flat_map(kinds).map(|(Scheme { name, .. }, kind)| quote!((#name, #kind))).collect()
}

/// The numbers of the identities and permissions that the traits name.
fn named(api: &Api) -> (BTreeSet<usize>, BTreeSet<usize>) {
    let permits = api.operations.iter().filter_map(|operation| operation.access.required());
    let (mut identities, mut permissions) = (BTreeSet::new(), BTreeSet::new());
    for permit in permits.flatten() {
        identities.extend(permit.identities.iter().copied());
        permissions.extend(permit.all_permissions());
    }
    identities.extend(combinations(api).into_iter().flatten());
    (identities, permissions)
}
