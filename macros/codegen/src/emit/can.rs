//! The traits that say who may call what, and their seals.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::callers::callers;
use super::ident::{ident, unraw};
use super::named::name_type;
use super::types::alias;
use super::vocabulary_module::VocabularyModule;
use crate::check::{Api, Operation, Permit};
use crate::diag::escape;

/// The most permitted identities that a message names; the rest is counted.
const NAMED: usize = 6;

/// The module `can`. Each trait has a supertrait in a module that only `can` sees, with an implementation under the same
/// conditions, so that neither the user's crate nor code inside the attributed module can add one.
pub(super) fn module(api: &Api, declared_in: VocabularyModule) -> TokenStream {
    let together = combinations(api);
    let gated: Vec<(&Operation, &[Permit])> =
        api.operations.iter().filter_map(|operation| Some((operation, operation.access.required()?))).collect();
    if gated.is_empty() {
        return quote!();
    }
    let seals = gated.iter().map(|(operation, _)| {
        let seal = seal(operation);
        quote!(pub trait #seal {})
    });
    let traits = gated.iter().map(|(operation, permits)| one(api, operation, permits, &together, declared_in));
    let alias = alias();
    quote! {
        /// The callers of each operation: one trait for each, implemented by the identities that may call it.
        pub mod can {
            #alias
            mod seal { #(#seals)* }
            #(#traits)*
        }
    }
}

/// The private supertrait has another name than the trait, because messages show a name without its module only if it is
/// unique.
fn seal(operation: &Operation) -> proc_macro2::Ident {
    ident(&format!("{}Seal", operation.call.rust))
}

/// Traits that everybody has, so that the user's bounds still mean something in a document with errors.
pub(super) fn open_module(api: &Api) -> TokenStream {
    let traits = api.operations.iter().map(|operation| {
        let rust = ident(&operation.call.rust);
        quote! {
            #[allow(missing_docs)]
            pub trait #rust {}
            impl<T: ?__p::Sized> self::#rust for T {}
        }
    });
    let alias = alias();
    quote!(#[allow(missing_docs)] pub mod can { #alias #(#traits)* })
}

fn one(
    api: &Api,
    operation: &Operation,
    permits: &[Permit],
    together: &BTreeSet<Vec<usize>>,
    declared_in: VocabularyModule,
) -> TokenStream {
    let (rust, seal) = (ident(&operation.call.rust), seal(operation));
    let name = unraw(&operation.call.method);
    let message = format!("`{}` does not permit `{{Self}}`", braces(name));
    let note = braces(&permitted(api, operation, permits, declared_in));
    let docs = format!("The identities that may call `{name}`.");
    let alone = permits.iter().filter(|permit| permit.identities.len() == 1);
    let mut rows: Vec<(Vec<usize>, &Permit)> = alone.map(|permit| (permit.identities.clone(), permit)).collect();
    for set in together {
        if let Some(permit) = enough(permits, set) {
            rows.extend(orders(set).into_iter().map(|order| (order, permit)));
        }
    }
    // One row cannot be in the way of another.
    let by_name = declared_in == VocabularyModule::Shared && rows.len() > 1;
    let implementations =
        rows.iter().map(|(order, permit)| implement(api, operation, order, permit, declared_in, by_name));
    let either = by_name
        .then(|| quote!(where for<'a> __p::Either<A, B>: __p::Named<&'a super::vocabulary::__Document, Name = ()>));
    // Without a label, rustc puts there what else is a line of its own: the trait is not implemented for the identity. For one that is
    // declared in the same crate it does not.
    let label = (declared_in == VocabularyModule::Own).then(|| quote!(label = "this client acts as `{Self}`",));
    quote! {
        #[doc = #docs]
        #[diagnostic::on_unimplemented(message = #message, #label note = #note)]
        pub trait #rust: self::seal::#seal {}
        #(#implementations)*
        #[diagnostic::do_not_recommend]
        impl<A: self::#rust, B: self::#rust> self::seal::#seal for __p::Either<A, B> #either {}
        #[diagnostic::do_not_recommend]
        impl<A: self::#rust, B: self::#rust> self::#rust for __p::Either<A, B> #either {}
    }
}

/// `POST /products`, declared at …, permits …
fn permitted(api: &Api, operation: &Operation, permits: &[Permit], declared_in: VocabularyModule) -> String {
    let listed: Vec<&Permit> = permits.iter().filter(|permit| permit.listed).collect();
    let code = |text: &str| format!("`{}`", escape(text));
    let named = listed.iter().take(NAMED).map(|permit| callers(api, permit, declared_in, code, code));
    let mut named: Vec<String> = named.collect();
    if listed.len() > NAMED {
        named.push(format!("and {} more", listed.len() - NAMED));
    }
    let call = &operation.call;
    let mut declared = escape(&call.declared_at.to_string());
    if let Some(at) = &operation.decided_at {
        declared.push_str(&format!(", with who may call at {}", escape(&at.to_string())));
    }
    // An identity of another module may have the same name, and rustc shows it with its module.
    let share = match declared_in {
        VocabularyModule::Own => "; identities of another module only with `identities = other::identity`",
        VocabularyModule::Shared => "",
    };
    format!("`{} {}`, declared at {declared}, permits {}{share}", call.verb, escape(&call.path), named.join(", "))
}

/// A text inside a format string.
fn braces(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

/// One implementation of a trait and of its seal, for identities that are proved together in this order. If `by_name`, it is there
/// only for types that are declared under the names that the document means.
fn implement(
    api: &Api,
    operation: &Operation,
    order: &[usize],
    permit: &Permit,
    declared_in: VocabularyModule,
    by_name: bool,
) -> TokenStream {
    let (rust, seal) = (ident(&operation.call.rust), seal(operation));
    let mut parameters = Vec::new();
    let mut parts = Vec::new();
    let mut is_conditional = false;
    let bounds = |identity: &usize| -> Vec<TokenStream> {
        let own = permit.identities.iter().position(|other| other == identity);
        let needed = own.and_then(|at| permit.permissions.get(at)).into_iter().flatten();
        let needed = needed.filter_map(|index| api.permissions.get(*index));
        needed.map(|permission| declared_in.permission(&permission.rust)).collect()
    };
    for index in order {
        let Some(identity) = api.identities.get(*index) else { return quote!() };
        let path = declared_in.identity(&identity.rust);
        if identity.scoped {
            let parameter = format_ident!("G{}", parameters.len());
            let bounds = bounds(index);
            is_conditional |= !bounds.is_empty();
            parameters.push(quote!(#parameter: #(__p::Grants<#bounds>)+*));
            parts.push(quote!(#path<#parameter>));
        } else {
            parts.push(path);
        }
    }
    let means = order.iter().zip(&parts).filter(|_| by_name).filter_map(|(index, part)| {
        let name = name_type(&api.identities.get(*index)?.name, &quote!(__p));
        Some(quote!(for<'a> #part: __p::Named<&'a super::vocabulary::__Document, Name = #name>))
    });
    let means: Vec<TokenStream> = means.collect();
    let means = (!means.is_empty()).then(|| quote!(where #(#means),*));
    // More than two are pairs in pairs: `Both<Both<A, B>, C>`.
    let mut parts = parts.into_iter();
    let first = parts.next();
    let target = parts.fold(first, |before, next| before.map(|before| quote!(__p::Both<#before, #next>)));
    // The note says who may call, so that the compiler's own list adds nothing. An impl with conditions stays in it, because
    // the error is about the condition that is not met; one that follows from a part of the pair does not.
    let follows = order.len() > permit.identities.len();
    let quiet = (follows || !is_conditional).then(|| quote!(#[diagnostic::do_not_recommend]));
    quote! {
        #[diagnostic::do_not_recommend]
        impl<#(#parameters),*> self::seal::#seal for #target #means {}
        #quiet
        impl<#(#parameters),*> self::#rust for #target #means {}
    }
}

/// The sets of identities that the document itself asks for together.
pub(super) fn combinations(api: &Api) -> BTreeSet<Vec<usize>> {
    let permits = api.operations.iter().filter_map(|operation| operation.access.required());
    permits.flatten().filter(|permit| permit.identities.len() > 1).map(|permit| permit.identities.clone()).collect()
}

/// The row that such a set satisfies, that with the fewest permissions: Rust has no "one bound or the other".
fn enough<'p>(permits: &'p [Permit], set: &[usize]) -> Option<&'p Permit> {
    permits
        .iter()
        .filter(|permit| permit.identities.iter().all(|index| set.contains(index)))
        .min_by_key(|permit| permit.permissions.iter().map(Vec::len).sum::<usize>())
}

/// All orders of a set of two or three.
fn orders(set: &[usize]) -> Vec<Vec<usize>> {
    if set.len() <= 1 {
        return vec![set.to_vec()];
    }
    let mut all = Vec::new();
    for (at, first) in set.iter().enumerate() {
        let rest: Vec<usize> = set.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, it)| *it).collect();
        for mut order in orders(&rest) {
            order.insert(0, *first);
            all.push(order);
        }
    }
    all
}
