//! What an overlay makes of a document, rule by rule of the standard (Overlay 1.1, Action Object).
#![allow(
    clippy::panic,
    clippy::result_large_err,
    clippy::unwrap_used,
    reason = "a test says what it expects by panicking"
)]

mod support;

use permitted_codegen::check::Checked;
use permitted_codegen::diag::Report;
use permitted_codegen::model::Selection;
use permitted_codegen::parse::{Document, Files, Kind, Node, Overlay, Refused, read_with};

struct Text(String);

impl Files for Text {
    fn read(&self, path: &str) -> Result<Vec<u8>, Refused> {
        match path {
            "api.yaml" | "fixes.yaml" | "api.json" | "fixes.json" => Ok(self.0.clone().into_bytes()),
            "more.yaml" => Ok(b"Extra: { type: object, properties: { a: { type: integer } } }".to_vec()),
            _ => Err(Refused::Because("it is not there".into())),
        }
    }
}

const API: &str = "
openapi: 3.1.0
info: { title: T, version: '1', x-list: [1, 2], x-deep: { a: { b: 1, c: 2 } } }
paths:
  /a: { get: { operationId: a, security: [], tags: [one, two], responses: { '204': { description: '' } } } }
  /b: { get: { operationId: b, security: [], x-traits: [paged], parameters: [{ name: p, in: query }, { name: q, in: query }], responses: { '204': { description: '' } } } }
";

fn overlaid(actions: &str) -> Result<Document, Report> {
    over(API, actions)
}

fn over(api: &str, actions: &str) -> Result<Document, Report> {
    let overlay = format!("overlay: 1.1.0\ninfo: {{ title: O, version: '1' }}\nactions:\n{actions}");
    read_with("api.yaml", &Text(api.into()), Some(Overlay { name: "fixes.yaml", files: &Text(overlay) }))
}

/// What is at a pointer once the actions are applied, written as JSON.
fn after(actions: &str, pointer: &str) -> String {
    let document = overlaid(actions).unwrap_or_else(|report| panic!("{}", report.messages().join("\n")));
    document.forest().root().unwrap().pointed(pointer).map_or_else(|| "nothing".into(), json)
}

fn json(node: Node<'_>) -> String {
    match node.kind() {
        Kind::Null => "null".into(),
        Kind::Bool(truth) => truth.to_string(),
        Kind::Number(text) => text.to_string(),
        Kind::Text(text) => format!("{text:?}"),
        Kind::List => format!("[{}]", node.items().map(json).collect::<Vec<_>>().join(",")),
        Kind::Map => {
            let all: Vec<String> = node.entries().map(|(key, value)| format!("{key:?}:{}", json(value))).collect();
            format!("{{{}}}", all.join(","))
        }
    }
}

fn message(actions: &str) -> String {
    match overlaid(actions) {
        Ok(_) => "no error".into(),
        Err(report) => report.messages().join("\n"),
    }
}

#[test]
fn objects_are_merged_at_every_depth() {
    let update = "- { target: $.info.x-deep, update: { a: { c: 3, d: 4 }, e: [] } }";
    let update = update.replace("$.info.x-deep", "\"$.info['x-deep']\"");
    assert_eq!(after(&update, "/info/x-deep"), r#"{"a":{"b":1,"c":3,"d":4},"e":[]}"#);
    let update = "- { target: $, update: { info: { title: U, x-new: true } } }";
    assert_eq!(after(update, "/info/title"), r#""U""#);
    assert_eq!(after(update, "/info/x-new"), "true");
    assert_eq!(after(update, "/info/version"), r#""1""#);
}

#[test]
fn a_list_takes_a_list_or_one_more_element() {
    let to = |update: &str| after(&format!("- {{ target: \"$.info['x-list']\", update: {update} }}"), "/info/x-list");
    assert_eq!(to("[3, 4]"), "[1,2,3,4]");
    assert_eq!(to("3"), "[1,2,3]");
    assert_eq!(to("{ a: 1 }"), r#"[1,2,{"a":1}]"#);
    assert_eq!(after("- { target: $.info, update: { x-list: [3] } }", "/info/x-list"), "[1,2,3]");
}

#[test]
fn a_scalar_is_replaced() {
    assert_eq!(after("- { target: $.info.title, update: New }", "/info/title"), r#""New""#);
    assert_eq!(after("- { target: $.info.title, update: null }", "/info/title"), "null");
    assert_eq!(after("- { target: \"$.info['x-list'][1]\", update: 5 }", "/info/x-list"), "[1,5]");
}

#[test]
fn what_cannot_be_merged_is_an_error_in_the_overlay() {
    for (target, update) in [("$.info.title", "{ a: 1 }"), ("$.info", "text"), ("$.info", "[]"), ("$", "{ info: 1 }")] {
        let said = message(&format!("- {{ target: {target}, update: {update} }}"));
        assert!(said.contains("of the document cannot take this") && said.contains("fixes.yaml:4:"), "{said}");
    }
}

#[test]
fn a_target_may_be_many_nodes() {
    let all = "- { target: $.paths.*.get, update: { deprecated: true } }";
    assert_eq!(after(all, "/paths/~1a/get/deprecated"), "true");
    assert_eq!(after(all, "/paths/~1b/get/deprecated"), "true");
    let named = "- { target: \"$..parameters[?@.name=='q' && @.in=='query']\", update: { required: true } }";
    assert_eq!(after(named, "/paths/~1b/get/parameters/1/required"), "true");
    assert_eq!(after(named, "/paths/~1b/get/parameters/0/required"), "nothing");
    let traits = "- { target: \"$.paths[?@.get['x-traits'][?@=='paged']].get\", update: { x-seen: 1 } }";
    assert_eq!(after(traits, "/paths/~1b/get/x-seen"), "1");
    assert_eq!(after(traits, "/paths/~1a/get/x-seen"), "nothing");
}

#[test]
fn what_is_put_in_twice_is_changed_once() {
    let both = "
- { target: $.paths.*.get, update: { x-shared: { a: 1 } } }
- { target: \"$.paths['/a'].get['x-shared']\", update: { a: 2 } }";
    assert_eq!(after(both, "/paths/~1a/get/x-shared/a"), "2");
    assert_eq!(after(both, "/paths/~1b/get/x-shared/a"), "1");
    // The same for an alias of YAML.
    let aliased = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\nx-a: &a { n: 1 }\nx-b: *a\npaths: {}\n";
    let document = over(aliased, "- { target: \"$['x-a']\", update: { n: 2 } }").unwrap();
    let root = document.forest().root().unwrap();
    assert_eq!(
        (json(root.pointed("/x-a/n").unwrap()), json(root.pointed("/x-b/n").unwrap())),
        ("2".into(), "1".into())
    );
}

#[test]
fn nodes_are_removed_from_maps_and_lists() {
    assert_eq!(
        after(
            "- { target: $.info['x-list'], remove: true }".replace("$.info['x-list']", "\"$.info['x-list']\"").as_str(),
            "/info/x-list"
        ),
        "nothing"
    );
    assert_eq!(after("- { target: \"$..tags[?@=='one']\", remove: true }", "/paths/~1a/get/tags"), r#"["two"]"#);
    assert_eq!(after("- { target: \"$.info['x-list'][0,1]\", remove: true }", "/info/x-list"), "[]");
    assert_eq!(after("- { target: \"$..parameters[*]\", remove: true }", "/paths/~1b/get/parameters"), "[]");
    assert_eq!(after("- { target: $.info.title, remove: true, update: X }", "/info/title"), "nothing");
    assert!(message("- { target: $, remove: true }").contains("the whole document cannot be removed"));
}

#[test]
fn actions_see_what_those_before_them_did() {
    let again = "
- { target: \"$.paths['/a'].get\", remove: true }
- { target: \"$.paths['/a']\", update: { get: { operationId: new } } }
- { target: \"$.paths['/a'].get\", update: { security: [] } }";
    assert_eq!(after(again, "/paths/~1a/get"), r#"{"operationId":"new","security":[]}"#);
}

#[test]
fn a_node_is_copied_as_it_is_at_that_time() {
    let copy = "
- { target: $.paths, update: { /c: {} } }
- { target: \"$.paths['/c']\", copy: \"$.paths['/a']\" }
- { target: \"$.paths['/a'].get\", update: { operationId: changed } }";
    assert_eq!(after(copy, "/paths/~1c/get/operationId"), r#""a""#);
    assert_eq!(after(copy, "/paths/~1a/get/operationId"), r#""changed""#);
    // Into itself: what was there, once.
    let inside = after(
        "- { target: $.info, copy: $.info['x-deep'] }".replace("$.info['x-deep']", "\"$.info['x-deep']\"").as_str(),
        "/info/a",
    );
    assert_eq!(inside, r#"{"b":1,"c":2}"#);
    assert_eq!(after("- { target: $.info, copy: $ }", "/info/info/title"), r#""T""#);
    assert!(message("- { target: $.info, copy: $.paths.* }").contains("it selects 2 nodes"));
    assert!(message("- { target: $.info, copy: $.nothing }").contains("it selects 0 nodes"));
}

#[test]
fn a_copy_that_multiplies_stops_at_a_limit() {
    let doubling: String =
        (0..40).map(|at| format!("- {{ target: $, update: {{ x{at}: {{}} }} }}\n- {{ target: $.x{at}, copy: $.paths }}\n- {{ target: $.paths, update: {{ /n{at}: {{}} }} }}\n- {{ target: \"$.paths['/n{at}']\", copy: $.x{at} }}\n")).collect();
    let begun = std::time::Instant::now();
    let said = message(&doubling);
    assert!(said.starts_with("the document has more than 500000 nodes from its overlay"), "{said}");
    assert!(begun.elapsed().as_secs() < 30, "{:?}", begun.elapsed());
}

#[test]
fn a_path_that_is_no_path_is_an_error_where_it_is_written() {
    for target in ["paths", "$.paths[", "$..[?@.a ==]", "$.paths[?match(@.a, 'x')]"] {
        let said = message(&format!("- {{ target: \"{target}\", remove: true }}"));
        assert!(said.starts_with("this path cannot be used: ") && said.contains("fixes.yaml:4:13"), "{said}");
    }
}

#[test]
fn references_of_an_overlay_start_from_the_document() {
    let document = overlaid(
        "- target: $
  update:
    components: { schemas: { Extra: { $ref: 'more.yaml#/Extra' }, Local: { type: object, properties: { e: { $ref: '#/components/schemas/Extra' } } } } }
    paths: { /c: { get: { operationId: c, security: [], responses: { '200': { description: '', content: { application/json: { schema: { $ref: '#/components/schemas/Local' } } } } } } } }",
    )
    .unwrap();
    let checked: Checked = support::check(&document, &Selection::default()).unwrap_or_else(|_| panic!("an error"));
    let names: Vec<&str> = checked.api().types.iter().map(|named| named.rust.as_str()).collect();
    assert!(names.contains(&"Local") && names.iter().any(|name| name.starts_with("Extra")), "{names:?}");
    assert_eq!(checked.api().files, ["api.yaml", "fixes.yaml", "more.yaml"]);
}

#[test]
fn an_error_in_what_an_overlay_adds_is_shown_in_the_overlay() {
    let document =
        overlaid("- { target: \"$.paths['/a'].get\", update: { parameters: [{ name: x, in: head }] } }").unwrap();
    let Err(failed) = support::check(&document, &Selection::default()) else { panic!("no error") };
    let said = failed.report.messages().join("\n");
    assert!(said.contains("fixes.yaml:4:") && said.contains("head"), "{said}");
}

#[test]
fn a_target_that_is_not_there_is_a_warning() {
    let document = overlaid("- { target: $.nothing.here, update: { a: 1 } }").unwrap();
    let checked = support::check(&document, &Selection::default()).unwrap_or_else(|_| panic!("an error"));
    let said = checked.api().warnings.messages().join("\n");
    assert!(
        said.contains("nothing in the document is at `$.nothing.here`") && said.contains("fixes.yaml:4:13"),
        "{said}"
    );
    let strict = Selection { strict: true, ..Selection::default() };
    assert!(support::check(&document, &strict).is_err());
}

#[test]
fn an_overlay_needs_a_version_and_actions() {
    let said = |overlay: &str| {
        let overlay = Overlay { name: "fixes.yaml", files: &Text(overlay.into()) };
        read_with("api.yaml", &Text(API.into()), Some(overlay))
            .map_or_else(|report| report.messages().join("\n"), |_| "fine".into())
    };
    assert_eq!(said("{\"overlay\": \"1.0.0\", \"actions\": [{\"target\": \"$.info\", \"update\": {}}]}"), "fine");
    assert!(said("{ actions: [] }").contains("it has no `overlay` version"));
    assert!(said("{ overlay: 2.0.0, actions: [] }").contains("this version is not supported"));
    assert!(said("{ overlay: 1.0.0 }").contains("it has no list of `actions`"));
    assert!(said("{ overlay: 1.0.0, actions: [{ update: {} }] }").contains("an action has no `target`"));
    assert!(said("{ overlay: 1.0.0, actions: [{ target: $ }] }").contains("no `remove: true`"));
    assert!(said("{ overlay: 1.0.0, overlay: 1.0.0 }").contains("duplicate key"));
}

#[test]
fn swagger_is_changed_before_it_is_read_as_openapi_3() {
    let api = "swagger: '2.0'\ninfo: { title: T, version: '1' }\npaths: { /a: { get: { operationId: a, security: [], responses: { 200: { description: '', schema: { $ref: '#/definitions/A' } } } } } }\ndefinitions: { A: { type: object, properties: { a: { type: string } } } }\n";
    let document = over(api, "- { target: $.definitions.A.properties, update: { b: { type: integer } } }").unwrap();
    let checked = support::check(&document, &Selection::default()).unwrap_or_else(|_| panic!("an error"));
    assert!(format!("{:?}", checked.api().types).contains("\"b\""));
}

#[test]
fn parts_of_two_json_files_keep_their_texts_in_small_and_large_mappings() {
    let key = |at: usize| format!("key-{at}");
    for count in [3, 300] {
        let old: Vec<String> = (0..count).map(|at| format!("\"{}\": \"old {at}\"", key(at))).collect();
        let api = format!(r#"{{"openapi": "3.1.0", "paths": {{}}, "x-all": {{{}}}}}"#, old.join(", "));
        let update = r#"{"key-1": "new", "key-a\u00e9": "more", "key-b": {"c": [1, "d"]}}"#;
        let actions = format!(
            r#"[{{"target": "$['x-all']", "update": {update}}}, {{"target": "$['x-all']['key-2']", "remove": true}}]"#
        );
        let overlay =
            format!(r#"{{"overlay": "1.1.0", "info": {{"title": "O", "version": "1"}}, "actions": {actions}}}"#);
        let files = Text(overlay);
        let document = read_with("api.json", &Text(api), Some(Overlay { name: "fixes.json", files: &files })).unwrap();
        let all = document.forest().root().unwrap().get("x-all").unwrap();
        for at in (0..count).filter(|at| ![1, 2].contains(at)) {
            assert_eq!(all.text_at(&key(at)), Some(format!("old {at}").as_str()));
        }
        assert_eq!((all.text_at("key-1"), all.text_at("key-a\u{e9}")), (Some("new"), Some("more")));
        assert!(all.get("key-2").is_none() && all.get("key-").is_none());
        assert_eq!(json(all.get("key-b").unwrap()), r#"{"c":[1,"d"]}"#);
        assert_eq!(all.get("key-b").unwrap().location().unwrap().to_string().split(':').next(), Some("fixes.json"));
        let names: Vec<&str> = all.entries().map(|(name, _)| name).collect();
        assert_eq!(names.len(), count - 1 + 2);
        assert_eq!((names.first(), names.last()), (Some(&"key-0"), Some(&"key-b")));
    }
}

#[test]
fn an_action_that_says_who_may_call_and_matches_nothing_is_an_error() {
    for action in [
        "{ target: \"$.paths['/c'].get\", update: { security: [{ admin: [] }] } }",
        "{ target: \"$.paths['/c']\", update: { get: { security: [] } } }",
        "{ target: \"$.paths['/c'].get.security\", remove: true }",
        "{ target: \"$.paths['/c'].get\", update: { x-identities: [admin] } }",
        "{ target: \"$.components.securitySchemas.admin\", update: { type: http } }",
    ] {
        assert!(said_of_action(action).0, "{action}");
    }
    for action in
        ["{ target: \"$.paths['/c'].get\", update: { summary: s } }", "{ target: \"$.paths['/c']\", remove: true }"]
    {
        let (is_error, messages) = said_of_action(action);
        assert!(!is_error && messages.contains("nothing in the document is at"), "{action}: {messages}");
    }
}

#[test]
fn a_field_that_no_action_has_is_never_ignored() {
    for action in [
        "{ target: \"$.paths['/a'].get\", update: { summary: s }, romove: true }",
        "{ target: \"$.paths['/a'].get\", update: { summary: s }, Remove: true }",
        "{ target: \"$.paths['/a'].get\", update: { summary: s }, remove: 'true' }",
    ] {
        assert!(said_of_action(action).0, "{action}");
    }
    let (is_error, messages) = said_of_action("{ target: \"$.paths['/a'].get\", update: { summary: s }, reason: x }");
    assert!(!is_error && messages.contains("no field `reason`"), "{messages}");
}

/// Whether the document with such an overlay has errors, and what is said.
fn said_of_action(action: &str) -> (bool, String) {
    match overlaid(&format!("  - {action}\n")).map(|document| support::check(&document, &Selection::default())) {
        Ok(Ok(checked)) => (false, checked.api().warnings.messages().join("\n")),
        Ok(Err(failed)) => (true, failed.report.messages().join("\n")),
        Err(report) => (true, report.messages().join("\n")),
    }
}

/// The number of nodes that a path changes in a document with an object in an object in an object….
fn changed(depth: usize, target: &str) -> Result<usize, String> {
    let nested = format!("{}{{ end: {{}} }}{}", "{ a: ".repeat(depth), " }".repeat(depth));
    let api = format!("openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\npaths: {{}}\nx-n: {nested}\n");
    let overlay = format!(
        "overlay: 1.0.0\ninfo: {{ title: O, version: '1' }}\nactions:\n  - target: \"{target}\"\n    update: {{ zz: 1 }}\n"
    );
    let started = std::time::Instant::now();
    let read = read_with("api.yaml", &Text(api), Some(Overlay { name: "fixes.yaml", files: &Text(overlay) }));
    assert!(started.elapsed() < std::time::Duration::from_secs(10), "{target}: {:?}", started.elapsed());
    match read {
        Ok(document) => Ok(count(document.forest().root().unwrap(), "zz")),
        Err(report) => Err(report.messages().join("\n")),
    }
}

fn count(node: Node<'_>, key: &str) -> usize {
    let below: usize =
        node.entries().map(|(_, value)| count(value, key)).chain(node.items().map(|item| count(item, key))).sum();
    below + usize::from(node.get(key).is_some())
}

#[test]
fn mx_02_a_target_is_counted_as_it_is_resolved_and_each_node_once() {
    for (depth, target, nodes) in [
        (60, "$['x-n']..a", 60),
        (60, "$['x-n']..a..a", 59),
        (100, "$['x-n']..*..*..*..*..*", 97),
        (100, "$['x-n']..a..a..a..a..a..end", 1),
        (100, "$['x-n']['a','a','a'] ['a', 'a'] ..[?@.end]", 1),
        (100, "$..[?(@.end == $.nothing && @.a)]", 100),
    ] {
        assert_eq!(changed(depth, target), Ok(nodes), "{target}");
    }
    for target in ["$..[?@..a..a]", "$..*..[?@.a == $.b]", "$[?@['a','a']['a','a']['a','a']['a','a']['a','a']]"] {
        assert!(changed(20, target).unwrap_err().contains("at most one"), "{target}");
    }
    let all = "'a',".repeat(40_000);
    assert!(
        changed(100, &format!("$..[{all}'b']")).unwrap_err().contains("nodes that the path of an overlay looks at")
    );
}

/// The message of a refusal leads to the line that decides it, also where that is the overlay's.
#[test]
fn an_operation_says_where_the_overlay_decides_who_may_call_it() {
    let api = "
openapi: 3.1.0
info: { title: T, version: '1' }
x-identities: { keeper: {}, visitor: {} }
paths:
  /a: { get: { operationId: a, x-identities: [keeper], responses: {} } }
  /b: { get: { operationId: b, responses: {} } }
  /c: { get: { operationId: c, x-identities: [keeper], responses: {} } }
  /d: { get: { operationId: d, responses: {} } }
";
    let document = over(
        api,
        "  - { target: '$.paths[\"/b\"].get', update: { x-identities: [keeper] } }
  - { target: '$.paths[\"/c\"].get', update: { x-identities: [visitor] } }
  - { target: '$.paths[\"/d\"]', update: { x-identities: [visitor] } }
",
    )
    .unwrap();
    let model = permitted_codegen::model::lower(&document, &Selection::default()).unwrap();
    let checked = permitted_codegen::check::check(model).unwrap();
    let decided: Vec<_> =
        checked.api().operations.iter().map(|one| one.decided_at.as_ref().map(ToString::to_string)).collect();
    let at = |place: &str| Some(format!("fixes.yaml:{place}"));
    assert_eq!(decided, [None, at("4:60"), at("5:61"), at("6:56")]);
    let tokens = permitted_codegen::emit::api(&checked, &permitted_codegen::emit::Module::new("m")).to_string();
    let said = ", with who may call at fixes.yaml:4:60, permits ";
    assert!(tokens.contains("declared at api.yaml:7:") && tokens.contains(said), "{tokens:.2000}");
}

const GUARDED: &str = "
openapi: 3.1.0
info: { title: T, version: '1' }
components: { securitySchemes: { keeper: { type: http, scheme: bearer }, key: { type: apiKey, in: header, name: K } } }
paths:
  /open: { delete: { security: [{}], responses: { '204': { description: '' } } } }
  /alike: { delete: { security: [{ key: [] }], responses: { '204': { description: '' } } } }
  /shut: { delete: { operationId: shut, security: [{ keeper: [], key: [] }], responses: { '204': { description: '' } } } }
";

/// A list of who may call that gets longer is said, whichever way it does; one that is left empty is an error.
#[test]
fn a_list_of_who_may_call_gets_no_longer_and_not_empty_without_a_word() {
    let shut = "$.paths['/shut'].delete";
    for action in [
        format!("target: \"{shut}\", copy: \"$.paths['/alike'].delete\""),
        format!("target: \"{shut}.security\", copy: \"$.paths['/alike'].delete.security\""),
        format!("target: \"{shut}.security\", update: [{{ key: [] }}]"),
        format!("target: \"{shut}\", update: {{ security: [{{ key: [] }}] }}"),
    ] {
        let document = over(GUARDED, &format!("- {{ {action} }}\n")).unwrap_or_else(|report| panic!("{report:?}"));
        let said = support::check(&document, &Selection::default()).unwrap().api().warnings.messages();
        assert!(said.iter().any(|one| one.contains("`security` of the document stays")), "{action}: {said:#?}");
    }
    // With one that asks for nothing, anybody may call.
    for action in [
        format!("target: \"{shut}\", copy: \"$.paths['/open'].delete\""),
        format!("target: \"{shut}.security\", copy: \"$.paths['/open'].delete.security\""),
        format!("target: \"{shut}.security\", update: {{}}"),
        format!("target: \"{shut}\", update: {{ security: [{{ key: [] }}, {{}}] }}"),
    ] {
        let errors = over(GUARDED, &format!("- {{ {action} }}\n")).map(|_| ()).unwrap_err().messages();
        assert!(errors.len() == 1 && errors[0].contains("asks for nothing"), "{action}: {errors:#?}");
    }
    for target in ["$.paths[*].delete.security[*]", "$.paths['/shut'].delete.security[0][*]"] {
        let errors =
            over(GUARDED, &format!("- {{ target: \"{target}\", remove: true }}\n")).map(|_| ()).unwrap_err().messages();
        assert!(
            errors.len() == 1 && errors.iter().all(|one| one.contains("asks for nothing")),
            "{target}: {errors:#?}"
        );
    }
    // What is removed whole is no list any more, and one scheme of two leaves a requirement.
    for target in ["$.paths['/shut'].delete.security", "$.paths['/shut'].delete.security[0].key"] {
        assert!(over(GUARDED, &format!("- {{ target: \"{target}\", remove: true }}\n")).is_ok(), "{target}");
    }
}

/// What proves an identity, and what it includes, gets no longer without a word either; `schemes` elsewhere are something else.
#[test]
fn what_an_identity_is_gets_no_longer_without_a_word() {
    let api = "
openapi: 3.1.0
info: { title: T, version: '1', x-like: { schemes: [https] } }
x-identities: { admin: { schemes: [key] }, user: { schemes: [bearer], includes: [guest] }, guest: { schemes: [other] } }
components: { securitySchemes: { key: { type: apiKey, in: header, name: K }, bearer: { type: http, scheme: bearer }, other: { type: apiKey, in: query, name: o } } }
paths:
  /a: { get: { operationId: a, x-identities: [admin], responses: { '204': { description: '' } } } }
";
    let said = |action: &str| {
        let document = over(api, &format!("- {{ {action} }}\n")).unwrap_or_else(|report| panic!("{report:?}"));
        support::check(&document, &Selection::default()).unwrap().api().warnings.messages()
    };
    for (action, field) in [
        ("target: \"$['x-identities'].user\", update: { schemes: [key] }", "schemes"),
        ("target: \"$['x-identities'].user.schemes\", update: [key]", "schemes"),
        ("target: \"$['x-identities']\", update: { user: { includes: [admin] } }", "includes"),
        ("target: \"$\", update: { x-identities: { user: { includes: [admin] } } }", "includes"),
    ] {
        let said = said(action);
        assert!(
            said.iter().any(|one| one.contains(&format!("`{field}` of the document stays"))),
            "{action}: {said:#?}"
        );
    }
    assert_eq!(said("target: \"$.info['x-like']\", update: { schemes: [http] }"), Vec::<String>::new());
    assert_eq!(said("target: \"$['x-identities'].admin\", update: { includes: [guest] }"), Vec::<String>::new());
}

/// Where an overlay takes away the rule that an operation followed, the next one counts only if the overlay says so.
#[test]
fn an_overlay_that_takes_a_rule_away_says_who_may_call() {
    let api = "
openapi: 3.1.0
info: { title: T, version: '1' }
security: []
tags: [{ name: guarded, x-identities: [admin] }, { name: open }]
x-identities: { admin: { schemes: [admin] }, user: { schemes: [key] } }
components: { securitySchemes: { admin: { type: http, scheme: bearer }, key: { type: apiKey, in: header, name: K } } }
paths:
  /a:
    x-identities: [admin]
    put: { operationId: putA, responses: { '204': { description: '' } } }
  /b:
    get: { operationId: getB, security: [{ admin: [] }], responses: { '204': { description: '' } } }
    put: { operationId: putB, tags: [open, guarded], responses: { '204': { description: '' } } }
    post: { operationId: postB, x-identities: [admin], security: [], responses: { '204': { description: '' } } }
    head: { operationId: headB, security: [{}], x-note: 1, responses: { '204': { description: '' } } }
";
    let said = |actions: &[&str]| {
        let actions: String = actions.iter().map(|action| format!("- {{ {action} }}\n")).collect();
        let document = over(api, &actions).unwrap_or_else(|report| panic!("{report:?}"));
        let checked = support::check(&document, &Selection::default());
        checked.map(|_| ()).map_err(|failed| failed.report.messages())
    };
    let get = "operationId: getB, responses: { '204': { description: '' } }";
    let again = format!("target: \"$.paths['/b']\", update: {{ get: {{ {get} }} }}");
    for actions in [
        vec!["target: \"$.paths['/b'].get.security\", remove: true"],
        vec!["target: \"$.paths['/a']['x-identities']\", remove: true"],
        vec!["target: \"$.paths['/b'].post['x-identities']\", remove: true"],
        vec!["target: \"$.paths['/b'].put.tags\", remove: true"],
        vec!["target: \"$.paths['/b'].put.tags[1]\", remove: true"],
        vec!["target: \"$.paths['/b'].put.tags[1]\", update: other"],
        vec!["target: \"$.tags[0]\", remove: true"],
        vec!["target: \"$.tags[0]\", update: { name: other }"],
        vec!["target: \"$.tags[0]['x-identities']\", remove: true"],
        vec!["target: \"$.paths['/b'].get\", remove: true", &again],
        vec!["target: \"$.paths['/b']\", remove: true", "target: \"$.paths\", update: { /b: {} }", &again],
    ] {
        let errors = said(&actions).unwrap_err();
        assert!(
            errors.len() == 1 && errors[0].contains("takes away what says who may call"),
            "{actions:?}: {errors:#?}"
        );
    }
    let own = "target: \"$.paths['/b'].put\", update: { x-identities: [user] }";
    let root = "target: $.security, update: [{ key: [] }]";
    for actions in [
        vec![own, "target: \"$.paths['/b'].put.tags\", remove: true"],
        vec!["target: \"$.paths['/b'].get.security\", remove: true", root],
        vec!["target: \"$.paths['/b'].head.security\", remove: true"],
        vec!["target: \"$.paths['/b'].put.tags[0]\", remove: true", "target: \"$.tags[1]\", remove: true"],
        vec!["target: \"$.paths['/b'].get\", remove: true"],
    ] {
        assert_eq!(said(&actions), Ok(()), "{actions:?}");
    }
}

#[test]
fn what_stands_beside_remove_is_not_lost_without_a_word() {
    let said = |actions: &str| {
        let document = overlaid(actions).unwrap_or_else(|report| panic!("{}", report.messages().join("\n")));
        let checked = support::check(&document, &Selection::default()).map(Checked::into_api);
        checked
            .unwrap_or_else(|failed| panic!("{}", failed.report.messages().join("\n")))
            .warnings
            .messages()
            .join("\n")
    };
    let text = said("  - target: $.info['x-list']\n    remove: true\n    update: [3]\n");
    assert!(text.contains("`update` of an action with `remove` is ignored"), "{text}");
    assert!(!said("  - target: $.info['x-list']\n    remove: false\n    update: [3]\n").contains("is ignored"));
}
