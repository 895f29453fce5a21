//! The functions that make a strategy say `assume` where nothing in what is sent tells whose it is.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test says what it expects by panicking")]

mod support;

use permitted_codegen::emit::{self, Module};
use permitted_codegen::model::Selection;
use support::HEAD;

/// The functions of an identity's type that can be called.
fn functions(text: &str, identity: &str) -> Vec<String> {
    let checked = support::check_text(text, &Selection::default()).unwrap();
    let file: syn::File = syn::parse2(emit::api(&checked, &Module::new("api"))).unwrap();
    let modules = file.items.iter().filter_map(|item| match item {
        syn::Item::Mod(item) if item.ident == "identity" => item.content.as_ref(),
        _ => None,
    });
    let impls = modules.flat_map(|(_, items)| items).filter_map(|item| match item {
        syn::Item::Impl(item) if item.trait_.is_none() => Some(item),
        _ => None,
    });
    let is_own = |item: &&syn::ItemImpl| match item.self_ty.as_ref() {
        syn::Type::Path(path) => path.path.segments.last().unwrap().ident == identity,
        _ => false,
    };
    let functions = impls.filter(is_own).flat_map(|item| &item.items).filter_map(|item| match item {
        syn::ImplItem::Fn(item) => (!is_refused(item)).then(|| item.sig.ident.to_string()),
        _ => None,
    });
    functions.collect()
}

/// It stands beside a function with `assume`, to say that this is what to call.
fn is_refused(item: &syn::ImplItemFn) -> bool {
    let bounds = item.sig.generics.where_clause.iter().flat_map(|bounds| &bounds.predicates);
    bounds.filter_map(|bound| match bound {
        syn::WherePredicate::Type(bound) => Some(&bound.bounds),
        _ => None,
    }).flatten().any(|bound| matches!(bound, syn::TypeParamBound::Trait(bound) if bound.path.segments.last().is_some_and(|last| last.ident == "Told")))
}

/// A credential of another scheme goes where this identity's goes, whoever has that scheme: the program asserts whose it is.
#[test]
fn a_credential_that_another_scheme_of_the_document_can_have_is_assumed() {
    let flow = |url: &str| {
        format!(
            "{{ type: oauth2, flows: {{ clientCredentials: {{ tokenUrl: 'https://{url}.example.com', scopes: {{}} }} }} }}"
        )
    };
    let (bearer, basic) = ("{ type: http, scheme: bearer }", "{ type: http, scheme: basic }");
    let key = |place: &str, name: &str| format!("{{ type: apiKey, in: {place}, name: {name} }}");
    let text = |identities: &str, own: &str, other: &str, used: &str| {
        format!(
            "{HEAD}{identities}\ncomponents:\n  securitySchemes:\n    own: {own}\n    {other}\npaths:\n  /a: {{ delete: {{ operationId: a, security: \
             [{{ own: [] }}{used}], responses: {{ '204': {{ description: ok }} }} }} }}\n"
        )
    };
    let other = |scheme: &str| format!("other: {scheme}");
    // An identity that has the one scheme, and schemes that are identities only where `security` uses them; the first is called as
    // the scheme is in both.
    for identities in ["x-identities: { own: { schemes: [own] } }", "x-identities: { clerk: {} }"] {
        for used in ["", ", { other: [] }"] {
            for (own, same) in [
                (bearer, bearer.to_owned()),
                (bearer, key("header", "authorization")),
                (bearer, flow("b")),
                (basic, basic.to_owned()),
                (&key("header", "X-Key"), key("header", "x-key")),
                (&key("query", "key"), key("query", "key")),
                (&key("cookie", "key"), key("cookie", "key")),
                (&key("header", "Authorization"), "{ type: http, scheme: digest }".to_owned()),
            ] {
                let text = text(identities, own, &other(&same), used);
                let found = functions(&text, "Own");
                assert!(found.iter().all(|name| name.starts_with("assume")), "{text}{found:?}");
                assert!(!found.is_empty(), "{text}");
            }
            for (own, another) in [(bearer, key("header", "X-Key")), (bearer, basic.to_owned())] {
                let found = functions(&text(identities, own, &other(&another), used), "Own");
                assert_eq!(found, ["strategy", "tokens"]);
            }
            let tokens = functions(&text(identities, &flow("a"), &other(&flow("b")), used), "Own");
            assert_eq!(tokens, ["assume", "assume_client_credentials", "assume_tokens"]);
            // Tokens of another kind do not come by that flow.
            let tokens = functions(&text(identities, &flow("a"), &other(bearer), used), "Own");
            assert_eq!(tokens, ["assume", "client_credentials", "assume_tokens"]);
        }
    }
    // What is sent beside a token may be another's too, and who has more than is sent has that.
    let both = "x-identities: { own: { schemes: [own, key] } }";
    let keys = format!("key: {}\n    spare: {}", key("query", "key"), key("query", "key"));
    assert_eq!(
        functions(&text(both, &flow("a"), &keys, ""), "Own"),
        ["assume", "assume_client_credentials", "assume_tokens"]
    );
    let more = "x-identities: { own: { schemes: [own] }, more: { schemes: [own, key] } }";
    let one = format!("key: {}", key("query", "key"));
    assert_eq!(functions(&text(more, bearer, &one, ""), "Own"), ["assume", "assume_tokens"]);
    assert_eq!(functions(&text(more, bearer, &one, ""), "More"), ["strategy", "tokens"]);
}
