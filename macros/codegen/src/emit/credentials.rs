//! Credentials that tell whose they are: what decides between `strategy` and `assume`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::ident::ident;
use crate::check::Identity;
use crate::model::{FlowKind, Scheme, SchemeKind};

/// The credentials of a document: its identities, and all schemes, also those that no identity has.
#[derive(Clone, Copy)]
pub(super) struct Credentials<'a> {
    pub(super) identities: &'a [Identity],
    pub(super) schemes: &'a [Scheme],
    /// The place of a bound: the path of the document.
    pub(super) at: Span,
}

impl Credentials<'_> {
    /// Returns true if a scheme of another name is like this one, one of an identity or one that only the document describes.
    pub(super) fn has_another(self, scheme: &Scheme, same: impl Fn(&Scheme) -> bool) -> bool {
        let of_identities = self.identities.iter().flat_map(|identity| &identity.schemes);
        of_identities.chain(self.schemes).any(|other| other.name != scheme.name && same(other))
    }
}

/// Returns true if no other identity sends the same: each part of what it sends is a credential that is handed over, and of
/// a kind that no other identity has and no other scheme of the document.
pub(super) fn tells(identity: &Identity, all: Credentials<'_>) -> bool {
    let others = || all.identities.iter().filter(|other| other.name != identity.name);
    // Who has more than that has that too.
    let same_proof = |other: &Identity| {
        identity.schemes.iter().all(|one| other.schemes.iter().any(|two| alike(&one.kind, &two.kind)))
    };
    !others().any(same_proof)
        && identity
            .schemes
            .iter()
            .all(|one| one.kind != SchemeKind::MutualTls && !all.has_another(one, |two| alike(&one.kind, &two.kind)))
}

/// The name of the function that makes a strategy: with `assume` where nothing tells whose the credential is.
pub(super) fn name_of(called: &str, alone: bool) -> Ident {
    match (alone, called) {
        (true, _) => ident(called),
        (false, "strategy") => ident("assume"),
        (false, _) => ident(&format!("assume_{called}")),
    }
}

/// Beside a function with `assume`, the one that a program would look for: it does not compile, and says why. `function` makes one of
/// a name, documentation and a bound.
pub(super) fn refused_twin(
    called: &str,
    alone: bool,
    at: Span,
    p: &TokenStream,
    function: &impl Fn(&Ident, &TokenStream, &TokenStream) -> TokenStream,
) -> Option<TokenStream> {
    (!alone).then(|| {
        // All of the bound is at the one place, or rustc shows the whole attribute, and a line about the macro below it.
        let p = p.clone().into_iter().map(|mut token| {
            token.set_span(at);
            token
        });
        let p: TokenStream = p.collect();
        let told = quote_spanned!(at=> for<'told> #p::WithoutAssume: #p::Told<'told, Self>,);
        function(&ident(called), &quote!(#[doc(hidden)]), &told)
    })
}

/// A `where`, if there is anything to say in it.
pub(super) fn bounds(predicates: &TokenStream) -> Option<TokenStream> {
    (!predicates.is_empty()).then(|| quote!(where #predicates))
}

/// Returns true if a credential for the one could be one for the other: both go to the same place.
pub(super) fn alike(one: &SchemeKind, other: &SchemeKind) -> bool {
    use SchemeKind::{Basic, Bearer, Cookie, Header, Http};
    let is = |name: &str, header: &str| name.eq_ignore_ascii_case(header);
    match (one, other) {
        (Header(one), Header(other)) => is(one, other),
        (Header(name), Bearer | Basic | Http(_)) | (Bearer | Basic | Http(_), Header(name)) => {
            is(name, "authorization")
        }
        (Header(name), Cookie(_)) | (Cookie(_), Header(name)) => is(name, "cookie"),
        _ => one == other,
    }
}

/// Returns true if no other identity and no other scheme has tokens by that flow, and none the other credentials.
pub(super) fn tells_by_flow(identity: &Identity, all: Credentials<'_>, flow: FlowKind) -> bool {
    let same = |other: &Scheme| offers(other, flow);
    let confused = |other: &Identity| {
        identity.schemes.iter().all(|one| {
            let is_token = one.kind == SchemeKind::Bearer;
            other.schemes.iter().any(|two| if is_token { same(two) } else { alike(&one.kind, &two.kind) })
        })
    };
    let has_another = |one: &Scheme| match one.kind {
        SchemeKind::Bearer => all.has_another(one, same),
        _ => all.has_another(one, |two| alike(&one.kind, &two.kind)),
    };
    let certificate = identity.schemes.iter().any(|scheme| scheme.kind == SchemeKind::MutualTls);
    !certificate
        && !all.identities.iter().filter(|other| other.name != identity.name).any(confused)
        && !identity.schemes.iter().any(has_another)
}

fn offers(scheme: &Scheme, kind: FlowKind) -> bool {
    scheme.flows.iter().any(|flow| flow.kind == kind || flow.kind == FlowKind::Discovered)
}

/// The credentials that constructors without `assume` take for one of the identity, each as a scheme's name and a kind.
/// A document that shares the identity compares its own schemes with them, by [`could_be`].
pub(super) fn told_by<'a>(identity: &'a Identity, all: Credentials<'_>) -> Vec<(&'a str, String)> {
    let by_kind = tells(identity, all);
    let of_scheme = |scheme: &'a Scheme| {
        let kinds = told_of(&scheme.kind).into_iter().filter(move |_| by_kind);
        let flows = flows(scheme).filter(|(flow, _)| tells_by_flow(identity, all, *flow));
        kinds.chain(flows.map(|(_, name)| name.to_owned())).map(|kind| (&*scheme.name, kind)).collect::<Vec<_>>()
    };
    identity.schemes.iter().flat_map(of_scheme).collect()
}

/// The names of a kind of credential, by which those that could be taken for it find it.
fn told_of(kind: &SchemeKind) -> Vec<String> {
    let any_cookie = matches!(kind, SchemeKind::Cookie(_)).then(|| "any cookie".to_owned());
    named(kind).into_iter().chain(any_cookie).collect()
}

/// The kinds of credential that one of a scheme could be taken for: as [`alike`] and [`offers`], by names.
pub(super) fn could_be(scheme: &Scheme) -> Vec<String> {
    let is = |name: &str, header: &str| name.eq_ignore_ascii_case(header);
    let others: &[&str] = match &scheme.kind {
        SchemeKind::Header(name) if is(name, "authorization") => &["bearer", "basic"],
        SchemeKind::Header(name) if is(name, "cookie") => &["any cookie"],
        SchemeKind::Bearer | SchemeKind::Basic | SchemeKind::Http(_) => &["header authorization"],
        SchemeKind::Cookie(_) => &["header cookie"],
        _ => &[],
    };
    let others = others.iter().copied().chain(flows(scheme).map(|(_, name)| name));
    named(&scheme.kind).into_iter().chain(others.map(str::to_owned)).collect()
}

fn named(kind: &SchemeKind) -> Option<String> {
    match kind {
        SchemeKind::Bearer => Some("bearer".to_owned()),
        SchemeKind::Basic => Some("basic".to_owned()),
        SchemeKind::Header(name) => Some(format!("header {}", name.to_ascii_lowercase())),
        SchemeKind::Query(name) => Some(format!("query {name}")),
        SchemeKind::Cookie(name) => Some(format!("cookie {name}")),
        SchemeKind::MutualTls | SchemeKind::Http(_) | SchemeKind::Other => None,
    }
}

/// The flows that a scheme offers, of those that have a constructor.
fn flows(scheme: &Scheme) -> impl Iterator<Item = (FlowKind, &'static str)> {
    let all = [
        (FlowKind::ClientCredentials, "client credentials"),
        (FlowKind::AuthorizationCode, "authorization code"),
        (FlowKind::Device, "device"),
    ];
    all.into_iter().filter(|(flow, _)| offers(scheme, *flow))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Documents compare credentials by [`alike`], and over a shared vocabulary by these names.
    #[test]
    fn names_of_credentials_are_alike_as_their_kinds_are() {
        let names = ["X-Key", "x-key", "Authorization", "Cookie", "session", "Session"];
        let named = names.iter().flat_map(|name| {
            let name = (*name).to_owned();
            [SchemeKind::Header(name.clone()), SchemeKind::Query(name.clone()), SchemeKind::Cookie(name)]
        });
        let others = [SchemeKind::Bearer, SchemeKind::Basic, SchemeKind::Http("digest".to_owned())];
        let all: Vec<SchemeKind> = named.chain(others).collect();
        let scheme = |kind: &SchemeKind| Scheme { name: "s".to_owned(), kind: kind.clone(), flows: Vec::new() };
        for (one, other) in all.iter().flat_map(|one| all.iter().map(move |other| (one, other))) {
            let told = told_of(one);
            // Nothing takes one of an HTTP scheme that nothing here sends.
            let expected = alike(one, other) && !matches!(one, SchemeKind::Http(_));
            assert_eq!(could_be(&scheme(other)).iter().any(|kind| told.contains(kind)), expected, "{one:?}, {other:?}");
        }
    }
}
