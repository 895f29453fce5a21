//! The direction of the imports within each crate.
//!
//! A crate is a list of layers, the lowest first; a layer is a list of modules. A module imports only from layers below its own,
//! so that there are no circles. `token` stands for the whole folder `token/`, unless a longer name, such as `token/store`,
//! stands for a part of it; `.` is `lib.rs`, or the `mod.rs` of the folder that the list is about.

use std::collections::BTreeSet;
use std::path::Path;

use crate::imports::{self, Import, Module};

type Layers = &'static [&'static str];

const CODEGEN: Layers = &["diag", "parse", "disk", "model", "check", "emit", "."];

const RUNTIME: Layers = &[
    "declared global guide threads",
    "spawn text",
    "sync clock identity operation echo challenge limits url",
    "connections",
    "error",
    "json blocking",
    "webhook",
    "body/upload body/whole header server response trace retry",
    "body/stream",
    "body",
    "transport/dns",
    "intercept transport/contract transport/failure transport/head transport/late transport/settings",
    "transport/clients",
    "transport/stream",
    "transport/http transport/fetch",
    "transport",
    "strategy/fields strategy/proof oauth",
    "strategy/exchange",
    "strategy",
    "strategy/combine strategy/credential strategy/signed strategy/http_signature",
    "token",
    "oauth/client page",
    "oauth/discovery oauth/source",
    "oauth/login",
    "oauth/device",
    "client/charset client/through",
    "client/core client/write client/outcome client/multipart client/siblings",
    "client/handle client/parts client/events",
    "client/proved",
    "client/build client/builder client/compose",
    "client/sign client/media",
    "client/links client/send",
    "client/request",
    "client/target",
    "client/neighbours",
    "client/paged client/unbound",
    "client",
    ".",
    "__private",
];

const TOKEN: Layers = &[
    "backoff bounded lifetime refusals store",
    "conformance grant introspection keyed_store memory",
    "source",
    "session",
    "renew",
    "tokens",
    "strategy",
    ".",
];

const JSON: Layers = &[
    "base64 primitive",
    "float",
    "contract",
    "number",
    "decode",
    "text",
    "any container extra fit named nullable scalar share strict text_type tuple",
    "union encode",
    "bridges impls",
    "write",
    "tree",
    ".",
];

const MOCK: Layers = &[
    "caller content received response sync",
    "wire",
    "problem request_log template",
    "access arguments cors",
    "call",
    "fault hooks",
    "router",
    "rules",
    "serve",
    "server",
    "builder",
    ".",
];

const WIX: Layers = &[
    "identities common lock long_queries media_text",
    "app_management blog bookings categories comments crm data ecom events forms headless_site_assets \
     identity media members redirects stores account",
    "codes documents consistency query",
    "endpoint servers",
    "dashboard/comlink dashboard/environment handover",
    "dashboard/host",
    "api_key app dashboard graphql media_upload oauth site_page user",
    "media_resume mock webhook",
    ".",
];

const WIX_MOCK: Layers = &[
    "failure filter json posted tables token_table world",
    "defaults",
    "shop",
    "state",
    "store",
    "callers endpoints",
    "server",
    "builder",
    ".",
];

#[test]
fn the_stages_of_the_pipeline_import_downwards() {
    assert_eq!(breaches("macros/codegen/src", CODEGEN), [""; 0]);
}

#[test]
fn the_layers_of_the_runtime_import_downwards() {
    assert_eq!(breaches("runtime/src", RUNTIME), [""; 0]);
    assert_eq!(breaches("runtime/src/token", TOKEN), [""; 0]);
    assert_eq!(breaches("runtime/src/json", JSON), [""; 0]);
}

#[test]
fn the_layers_of_the_mock_import_downwards() {
    assert_eq!(breaches("runtime/mock/src", MOCK), [""; 0]);
}

#[test]
fn the_layers_of_the_wix_crate_import_downwards() {
    assert_eq!(breaches("specs/wix/src", WIX), [""; 0]);
    assert_eq!(breaches("specs/wix/src/mock", WIX_MOCK), [""; 0]);
}

/// A layer may be a whole folder, whose files import from each other: one direction there too.
#[test]
fn no_files_of_a_crate_import_each_other() {
    let crates = [
        ("macros/codegen/src", 400),
        ("macros/src", 3),
        ("runtime/src", 400),
        ("runtime/mock/src", 50),
        ("specs/wix/src", 100),
    ];
    for (source, at_least) in crates {
        let imports = imports::between_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(source));
        assert!(imports.len() > at_least, "{source} has moved: {} imports", imports.len());
        let circles: Vec<String> = imports.iter().filter_map(|import| circle(import, &imports)).collect();
        assert_eq!(circles, [""; 0], "in {source}");
    }
}

/// The shortest way back from what is imported, if there is one: `a → b → a`.
fn circle(import: &Import, imports: &BTreeSet<Import>) -> Option<String> {
    let mut ways = vec![vec![&import.from, &import.to]];
    let mut reached = BTreeSet::from([&import.to]);
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in ways {
            let here = way[way.len() - 1];
            if *here == import.from {
                return Some(way.iter().map(|module| module.join("/")).collect::<Vec<_>>().join(" → "));
            }
            let next = imports.iter().filter(|import| import.from == *here).map(|import| &import.to);
            let next = next.filter(|module| reached.insert(module));
            longer.extend(next.map(|module| [way.as_slice(), &[module]].concat()));
        }
        ways = longer;
    }
    None
}

/// The imports that go upwards or sideways, and the modules that no layer names.
fn breaches(folder: &str, layers: Layers) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder);
    let crate_root = root.ancestors().find(|folder| folder.ends_with("src")).unwrap();
    let (modules, imports) = imports::read(crate_root);
    let inside: Module = root.strip_prefix(crate_root).unwrap().iter().map(|part| part.display().to_string()).collect();
    let place = |module: &Module| place(layers, module.strip_prefix(inside.as_slice())?);
    let missing = modules.iter().filter(|module| module.starts_with(&inside) && place(module).is_none());
    let mut found: Vec<String> = missing.map(|module| format!("no layer names {}", module.join("/"))).collect();
    assert!(imports.len() > 10, "{folder} has moved");
    for import in &imports {
        if let (Some((from, one)), Some((to, other))) = (place(&import.from), place(&import.to))
            && one != other
            && to >= from
        {
            found.push(format!("{} imports {}", import.from.join("/"), import.to.join("/")));
        }
    }
    found
}

/// The layer of a module, and the name by which it is listed: the longest that fits.
fn place(layers: Layers, module: &[String]) -> Option<(usize, &'static str)> {
    let path = if module.is_empty() { ".".to_owned() } else { module.join("/") };
    let is = |name: &str| path == name || path.strip_prefix(name).is_some_and(|rest| rest.starts_with('/'));
    let names = layers.iter().enumerate().flat_map(|(layer, names)| names.split(' ').map(move |name| (layer, name)));
    names.filter(|(_, name)| is(name)).max_by_key(|(_, name)| name.len())
}
