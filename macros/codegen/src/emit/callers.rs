//! The permitted callers as text: in the compiler's errors and in the documentation of methods.

use proc_macro2::Span;

use super::constructors::flow_call;
use super::credentials::{Credentials, tells};
use super::ident::unraw;
use super::vocabulary_module::VocabularyModule;
use crate::check::{Api, Identity, Permit};
use crate::model::{Scheme, SchemeKind};

/// The identities of a row, each with how a program becomes it. `name` writes an identity, `code` a piece of code.
pub(super) fn callers(
    api: &Api,
    permit: &Permit,
    declared_in: VocabularyModule,
    name: impl Fn(&str) -> String,
    code: fn(&str) -> String,
) -> String {
    let all = permit.identities.iter().filter_map(|at| api.identities.get(*at));
    let all = all.map(|identity| {
        let name = name(unraw(&identity.rust));
        match usage(api, identity, declared_in, code) {
            Some(usage) => format!("{name} ({usage})"),
            None => name,
        }
    });
    all.collect::<Vec<_>>().join(" together with ")
}

/// The way in which a program becomes an identity: as the document says, or by the function that is generated for its
/// schemes. None for a shared vocabulary, because another document decides if it has that function.
fn usage(api: &Api, identity: &Identity, declared_in: VocabularyModule, code: fn(&str) -> String) -> Option<String> {
    match &identity.usage {
        Some(usage) => Some(pieces(usage, code)),
        None if declared_in == VocabularyModule::Own => {
            // Nothing is emitted of it, so that no place of a bound is shown.
            let at = Span::call_site();
            let all = Credentials { identities: &api.identities, schemes: &api.schemes, at };
            constructor(identity, all).map(|call| code(&call))
        }
        None => None,
    }
}

/// `a, or b` as two pieces of code.
pub(super) fn pieces(usage: &str, code: fn(&str) -> String) -> String {
    usage.split(", or ").map(|piece| code(piece.trim_matches('`'))).collect::<Vec<_>>().join(", or ")
}

/// The call of the function that makes a strategy: of a flow that the document declares, or else of a credential of its schemes.
fn constructor(identity: &Identity, all: Credentials<'_>) -> Option<String> {
    if identity.schemes.is_empty() {
        return None;
    }
    if let Some(call) = flow_call(identity, all) {
        return Some(format!("identity::{}::{call}", unraw(&identity.rust)));
    }
    let name = if tells(identity, all) { "strategy" } else { "assume" };
    let mut arguments = vec!["server".to_owned()];
    for (scheme, number) in identity.schemes.iter().zip(1..) {
        let names = credentials(scheme)?.iter();
        arguments.extend(names.map(|name| if number == 1 { (*name).to_owned() } else { format!("{name}{number}") }));
    }
    Some(format!("identity::{}::{name}({})", unraw(&identity.rust), arguments.join(", ")))
}

/// The arguments of that function for a scheme; none where there is no such function.
fn credentials(scheme: &Scheme) -> Option<&'static [&'static str]> {
    match scheme.kind {
        SchemeKind::Bearer => Some(&["token"]),
        SchemeKind::Basic => Some(&["user", "password"]),
        SchemeKind::Header(_) | SchemeKind::Query(_) | SchemeKind::Cookie(_) => Some(&["key"]),
        SchemeKind::MutualTls => Some(&[]),
        _ => None,
    }
}
