//! For every operation of the Wix documents, every identity and what its credential was granted: the call compiles exactly if
//! the mock does not refuse the caller.
//!
//! The documents are those whose features are on; `--features every-wix-document` is all of them.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod compiler;
mod server;

use std::collections::BTreeMap;
use std::path::Path;

use permitted_codegen::check::{Api, Operation, check};
use permitted_codegen::disk::Folder;
use permitted_codegen::model::{self, Selection};
use permitted_codegen::parse;

/// The identities of the vocabulary, each with a client that acts as it, and one whose credential was granted the permissions `G`.
const CLIENTS: [(&str, &str, Option<&str>); 8] = [
    ("visitor", "Client<OAuth<Visitor>>", None),
    ("member", "Client<OAuth<Member>>", None),
    ("user", "Client<AppStrategy<User>>", None),
    ("account-user", "Client<WixUser<AccountUser>>", None),
    ("site-admin", "Client<ApiKey<Site>>", Some("Client<ApiKey<Site, G>>")),
    ("account-admin", "Client<ApiKey<Account>>", Some("Client<ApiKey<Account, G>>")),
    ("admin", "Client<ApiKey<SiteAndAccount>>", Some("Client<ApiKey<SiteAndAccount, G>>")),
    ("app", "Client<AppStrategy>", Some("Client<AppStrategy<App<G>>>")),
];

/// Operations whose mock looks at more than one credential, and so responds by itself: a server's login sends a visitor's token and an
/// API key together.
const PROVED_OTHERWISE: [&str; 1] = ["sign_on"];

/// One operation as one identity.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    identity: &'static str,
    /// The path of the document's module: `stores::products`.
    module: &'static str,
    method: String,
    /// How many arguments the call needs.
    arguments: usize,
    /// The number of the set of permissions that the credential was granted; every permission if there is none.
    granted: Option<usize>,
    /// What the table says.
    permitted: bool,
}

/// All pairs, and the sets of permissions that they are about.
#[derive(Default)]
struct Pairs {
    all: Vec<Pair>,
    grants: Vec<Vec<Permission>>,
}

/// A permission by its name in the document and in Rust.
type Permission = (String, String);

impl Pairs {
    fn of_all_documents() -> Self {
        let mut pairs = Self::default();
        for (module, _) in permitted_wix::documents() {
            let wix = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs/wix");
            let (folder, file) = match module.replace('_', "-").split_once("::") {
                Some((area, name)) => (wix.join("openapi").join(area), format!("{name}.json")),
                None => (wix.join("openapi"), format!("{module}.yaml")),
            };
            let document = parse::read(&file, &Folder::new(&wix, folder).unwrap()).unwrap();
            let checked = check(model::lower(&document, &Selection::default()).unwrap()).unwrap();
            for operation in &checked.api().operations {
                for (identity, _, scoped) in CLIENTS {
                    pairs.add(module, identity, scoped.is_some(), operation, checked.api());
                }
            }
        }
        pairs
    }

    /// The operation as an identity with every permission; and with just those that it needs, and with all of these but one.
    fn add(&mut self, module: &'static str, identity: &'static str, scoped: bool, operation: &Operation, api: &Api) {
        let number = api.identities.iter().position(|known| known.name == identity).unwrap();
        let row = operation.access.required().into_iter().flatten().find(|row| row.identities == [number]);
        let permitted = operation.access.required().is_none() || row.is_some();
        let (method, arguments) = (operation.call.method.clone(), arguments(operation));
        let pair = Pair { identity, module, method, arguments, granted: None, permitted };
        self.all.push(pair.clone());
        let Some(row) = row.filter(|_| scoped) else { return };
        let needed: Vec<Permission> = row
            .all_permissions()
            .into_iter()
            .map(|at| (api.permissions[at].name.clone(), api.permissions[at].rust.clone()))
            .collect();
        let enough = self.grant(needed.clone());
        self.all.push(Pair { granted: Some(enough), ..pair.clone() });
        for left_out in 0..needed.len() {
            let mut rest = needed.clone();
            rest.remove(left_out);
            let granted = Some(self.grant(rest));
            self.all.push(Pair { granted, permitted: false, ..pair.clone() });
        }
    }

    fn grant(&mut self, permissions: Vec<Permission>) -> usize {
        self.grants.iter().position(|known| *known == permissions).unwrap_or_else(|| {
            self.grants.push(permissions);
            self.grants.len() - 1
        })
    }
}

fn arguments(operation: &Operation) -> usize {
    let parameters = operation.call.parameters.iter().filter(|parameter| parameter.required).count();
    parameters + usize::from(operation.call.body.as_ref().is_some_and(|body| body.required))
}

#[test]
fn mk_01_the_compiler_and_the_mock_agree_on_every_operation_and_identity() {
    let pairs = Pairs::of_all_documents();
    let compiled = compiler::verdicts(&pairs);
    let responding = server::verdicts(&pairs);
    let disagreements: Vec<String> = pairs
        .all
        .iter()
        .zip(compiled.iter().zip(&responding))
        .filter(|(pair, (compiles, responds))| {
            let by_table = !PROVED_OTHERWISE.contains(&pair.method.as_str());
            **compiles != pair.permitted || (by_table && **compiles != **responds)
        })
        .map(|(pair, (compiles, responds))| format!("{pair:?}: compiles {compiles}, the mock lets it in {responds}"))
        .collect();
    assert!(disagreements.is_empty(), "{} of {}:\n{}", disagreements.len(), pairs.all.len(), disagreements.join("\n"));
    // Agreement is worth something only where both verdicts occur.
    let mut seen: BTreeMap<(&str, bool), [usize; 2]> = BTreeMap::new();
    for (pair, compiles) in pairs.all.iter().zip(&compiled) {
        seen.entry((pair.identity, pair.granted.is_some())).or_default()[usize::from(*compiles)] += 1;
    }
    eprintln!("{} calls: {seen:?}", pairs.all.len());
    // No account-level operation declares a permission, so no grant is missing there.
    let both = |(identity, granted): &(&str, bool), counts: &[usize; 2]| {
        counts.iter().all(|count| *count > 0) || (*identity == "account-admin" && *granted)
    };
    assert!(seen.len() == 12 && seen.iter().all(|(key, counts)| both(key, counts)), "{seen:?}");
}
