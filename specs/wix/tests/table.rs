//! The Wix documents pass, and their table is the one that `effective.json` has.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test says what it expects by panicking"
)]

use std::collections::BTreeMap;
use std::path::Path;

use permitted_codegen::check::{Access, Checked, Failed, check, check_vocabulary};
use permitted_codegen::disk::Folder;
use permitted_codegen::model::{self, Selection};
use permitted_codegen::parse::{self, Document, Kind, Node};

/// A document of this folder, as the macro reads it.
fn document(folder: &str, name: &str) -> Document {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = Folder::new(root, root.join(folder)).unwrap();
    parse::read(name, &folder).unwrap_or_else(|report| panic!("{name}: {:#?}", report.messages()))
}

/// The document of a place: `account`, `stores/products`.
fn checked(place: &str) -> Checked {
    let document = match place.split_once('/') {
        Some((area, name)) => document(&format!("openapi/{area}"), &format!("{name}.json")),
        None => document("openapi", &format!("{place}.yaml")),
    };
    let name = place;
    model::lower(&document, &Selection::default())
        .map_err(Failed::from)
        .and_then(check)
        .unwrap_or_else(|failed| panic!("{name}: {}", failed.report.messages().join("\n")))
}

#[test]
fn every_document_passes_without_a_warning() {
    let (mut operations, mut paged) = (0, 0);
    for (name, _) in document(".", "effective.json").forest().root().unwrap().get("documents").unwrap().entries() {
        let checked = checked(name);
        let api = checked.api();
        assert!(api.warnings.is_empty(), "{name}: {}", api.warnings.messages().join("\n"));
        operations += api.operations.len();
        paged += api.operations.iter().filter(|operation| operation.paging.is_some()).count();
    }
    // As many as the table of decisions has, so that an import that loses some is seen. Five page without `x-paging`, in `events`.
    assert_eq!((operations, paged), (1410, 179));
}

/// What `effective.json` says of an operation's callers, as names.
fn names(entry: Node<'_>, key: &str) -> Vec<String> {
    entry.get(key).into_iter().flat_map(Node::items).filter_map(Node::text).map(str::to_owned).collect()
}

#[test]
fn the_table_is_the_effective_one() {
    let effective = document(".", "effective.json");
    let root = effective.forest().root().unwrap();
    let mut compared = 0;
    for (name, document) in root.get("documents").unwrap().entries() {
        let checked = checked(name);
        let api = checked.api();
        let mut rows = BTreeMap::new();
        for operation in &api.operations {
            let Access::Permitted(permits) = &operation.access else { panic!("{} is public", operation.call.id) };
            let row: Vec<(String, Vec<String>, bool)> = permits
                .iter()
                .map(|permit| {
                    let [identity] = permit.identities.as_slice() else {
                        panic!("{} needs several", operation.call.id)
                    };
                    let permissions = permit
                        .all_permissions()
                        .into_iter()
                        .map(|number| api.permissions[number].name.clone())
                        .collect();
                    (api.identities[*identity].name.clone(), permissions, permit.listed)
                })
                .collect();
            rows.insert(operation.call.id.clone(), row);
        }
        for entry in document.get("operations").unwrap().items() {
            let listed = names(entry, "identities");
            let mut asked = names(entry, "permissions");
            asked.sort_by_key(|name| api.permissions.iter().position(|permission| permission.name == *name));
            let closed = api.identities.iter().filter_map(|identity| {
                let is_listed = listed.contains(&identity.name);
                let includes = identity.includes.iter().any(|number| listed.contains(&api.identities[*number].name));
                let asked = if identity.scoped { asked.clone() } else { Vec::new() };
                (is_listed || includes).then_some((identity.name.clone(), asked, is_listed))
            });
            let id = entry.text_at("operation").unwrap();
            assert_eq!(rows.remove(id), Some(closed.collect()), "{name}: {id}");
            compared += 1;
        }
        assert!(rows.is_empty(), "{name}: {rows:?} are not in effective.json");
    }
    assert_eq!(compared, 1410);
    assert!(matches!(root.kind(), Kind::Map));
}

#[test]
fn the_vocabulary_has_eight_identities_and_an_admin_that_includes_two() {
    let vocabulary = check_vocabulary(model::lower_vocabulary(&document(".", "identities.yaml"))).unwrap();
    let vocabulary = vocabulary.vocabulary();
    let admin = vocabulary.identities.iter().find(|identity| identity.name == "admin").unwrap();
    let included: Vec<&str> = admin.includes.iter().map(|at| vocabulary.identities[*at].name.as_str()).collect();
    assert_eq!(vocabulary.identities.len(), 8);
    assert_eq!(included, ["site-admin", "account-admin"]);
    assert_eq!(vocabulary.permissions.len(), 801);
}
