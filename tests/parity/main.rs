//! For every operation and identity of the Wix documents: the call compiles exactly if the mock does not refuse the caller.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod compiler;
mod server;

use std::collections::BTreeMap;
use std::path::Path;

use permitted_codegen::check::{Operation, check};
use permitted_codegen::disk::Folder;
use permitted_codegen::model::{self, Selection};
use permitted_codegen::parse;

/// The modules of `permitted-wix`, each with its document.
const DOCUMENTS: [(&str, &str); 7] = [
    ("account", "account.yaml"),
    ("collections", "collections.json"),
    ("current_cart", "current-cart.json"),
    ("data_collections", "data-collections.json"),
    ("members", "members.json"),
    ("orders", "orders.json"),
    ("products", "products-v3.json"),
];

/// The identities of the vocabulary, each with a client that acts as it.
const CLIENTS: [(&str, &str); 7] = [
    ("visitor", "Client<OAuth<Visitor>>"),
    ("member", "Client<OAuth<Member>>"),
    ("user", "Client<AppStrategy<User>>"),
    ("site-admin", "Client<ApiKey<Site>>"),
    ("account-admin", "Client<ApiKey<Account>>"),
    ("admin", "Client<ApiKey<SiteAndAccount>>"),
    ("app", "Client<AppStrategy>"),
];

/// One operation as one identity.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    identity: &'static str,
    module: &'static str,
    method: String,
    /// How many arguments the call needs.
    arguments: usize,
    /// What the table says.
    permitted: bool,
}

fn pairs() -> Vec<Pair> {
    let wix = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs/wix");
    let folder = Folder::new(&wix, wix.join("openapi")).unwrap();
    let mut pairs = Vec::new();
    for (module, document) in DOCUMENTS {
        let document = parse::read(document, &folder).unwrap();
        let checked = check(model::lower(&document, &Selection::default()).unwrap()).unwrap();
        let identities = &checked.api().identities;
        for operation in &checked.api().operations {
            for (identity, _) in CLIENTS {
                let number = identities.iter().position(|known| known.name == identity).unwrap();
                pairs.push(Pair {
                    identity,
                    module,
                    method: operation.call.method.clone(),
                    arguments: arguments(operation),
                    permitted: permits(operation, number),
                });
            }
        }
    }
    pairs
}

fn arguments(operation: &Operation) -> usize {
    let parameters = operation.call.parameters.iter().filter(|parameter| parameter.required).count();
    parameters + usize::from(operation.call.body.as_ref().is_some_and(|body| body.required))
}

fn permits(operation: &Operation, identity: usize) -> bool {
    operation.access.required().is_none_or(|rows| rows.iter().any(|row| row.identities == [identity]))
}

#[test]
fn mk_01_the_compiler_and_the_mock_agree_on_every_operation_and_identity() {
    let pairs = pairs();
    let compiled = compiler::verdicts(&pairs);
    let answered = server::verdicts(&pairs);
    let disagreements: Vec<String> = pairs
        .iter()
        .zip(compiled.iter().zip(&answered))
        .filter(|(pair, (compiles, answers))| **compiles != **answers || **compiles != pair.permitted)
        .map(|(pair, (compiles, answers))| format!("{pair:?}: compiles {compiles}, the mock lets it in {answers}"))
        .collect();
    assert!(disagreements.is_empty(), "{} of {}:\n{}", disagreements.len(), pairs.len(), disagreements.join("\n"));
    // Agreement is worth something only where both answers occur.
    let mut seen: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    for (pair, compiles) in pairs.iter().zip(&compiled) {
        seen.entry(pair.identity).or_default()[usize::from(*compiles)] += 1;
    }
    assert!(seen.len() == CLIENTS.len() && seen.values().flatten().all(|count| *count > 0), "{seen:?}");
}
