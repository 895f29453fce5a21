//! Whatever a document calls things, the macro gives names that Rust takes, each once.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test says what it expects by panicking")]

mod support;

use permitted_codegen::emit;
use permitted_codegen::model::Selection;
use permitted_codegen::parse::{self, Files, Refused};
use proptest::strategy::Strategy;
use support::HEAD;

/// A text between double quotes.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..proptest::prelude::ProptestConfig::with_cases(512) })]

    /// Whatever things are called, the macro gives names that Rust takes, each once.
    #[test]
    fn mx_10_any_names_become_names_in_rust(
        names in proptest::collection::vec(proptest::prop_oneof![
            ".{0,12}",
            "\\PC{0,8}",
            "[a-z_0-9 -]{0,6}",
            proptest::collection::vec(proptest::prelude::any::<char>(), 0..6).prop_map(String::from_iter),
            proptest::sample::select(&NAMES[..]).prop_map(str::to_owned),
        ], 1..6),
    ) {
        let mut names = names;
        let mut seen = std::collections::HashSet::new();
        names.retain(|name| !name.contains('\0') && seen.insert(name.clone()));
        let json = |name: &String| serde_json::Value::from(name.as_str()).to_string();
        let all = |each: &dyn Fn(&String) -> String| names.iter().map(each).collect::<Vec<_>>().join(", ");
        let first = names.first().map_or_else(|| "\"\"".to_owned(), json);
        let parameters = all(&|name| format!("{{\"name\": {}, \"in\": \"query\", \"schema\": {{\"type\": \"string\"}}}}", json(name)));
        let operations = all(&|name| format!(
            "{}: {{\"get\": {{\"operationId\": {}, \"tags\": [{first}], \"security\": [], \"parameters\": [{parameters}], \"responses\": {{\"200\": {{\"description\": {first}, \
             \"content\": {{\"application/json\": {{\"schema\": {{\"$ref\": {}}}}}}}}}}}}}}}",
            serde_json::Value::from(format!("/{}", name.replace(['{', '}'], ""))), json(name),
            serde_json::Value::from(format!("#/components/schemas/{}", name.replace('~', "~0").replace('/', "~1").replace('%', "%25"))),
        ));
        let schemas = all(&|name| format!(
            "{}: {{\"type\": \"object\", \"description\": {}, \"required\": [{}], \"properties\": {{{}, \"list\": {{\"enum\": [{}]}}}}}}",
            json(name), json(name), all(&json), all(&|name| format!("{}: {{\"type\": \"string\"}}", json(name))), all(&json),
        ));
        let text = format!(
            "{{\"openapi\": \"3.1.0\", \"info\": {{\"title\": {first}, \"version\": {first}}}, \"paths\": {{{operations}}}, \
             \"components\": {{\"schemas\": {{{schemas}}}}}}}"
        );
        struct Json<'t>(&'t str);
        impl Files for Json<'_> {
            fn read(&self, _: &str) -> Result<Vec<u8>, Refused> {
                Ok(self.0.as_bytes().to_vec())
            }
        }
        // Two paths or ids may have become one, which is an error with a message.
        if let Ok(document) = parse::read("api.json", &Json(&text)) {
            let checked = support::check(&document, &Selection { reserved: emit::reserved("api"), ..Selection::default() });
            let module = emit::Module::new("api");
            let tokens = match &checked {
                Ok(checked) => emit::api(checked, &module),
                Err(failed) => emit::fallback(failed.fallback.as_ref(), &module),
            };
            let file: syn::File = syn::parse2(tokens).unwrap();
            let items = file.items.iter().filter_map(|item| match item {
                syn::Item::Struct(item) => Some(item.ident.to_string()),
                syn::Item::Enum(item) => Some(item.ident.to_string()),
                _ => None,
            });
            let items: Vec<String> = items.collect();
            let unique: std::collections::HashSet<&String> = items.iter().collect();
            assert_eq!(unique.len(), items.len(), "{text}");
        }
    }
}

/// An operation may be called as a parameter of a generated `impl` is.
#[test]
fn a_name_of_one_letter_is_not_taken_for_a_parameter() {
    for name in ["t", "g", "a", "b", "i", "s", "g0"] {
        let text = format!(
            "{HEAD}paths: {{ /a: {{ get: {{ operationId: {name}, security: [{{ keper: [] }}], responses: {{ '204': {{ description: '' }} }} }} }} }}\n"
        );
        let failed = support::check_text(&text, &Selection::default()).unwrap_err();
        let file: syn::File = syn::parse2(emit::fallback(failed.fallback.as_ref(), &emit::Module::new("api"))).unwrap();
        let modules = file.items.iter().filter_map(|item| match item {
            syn::Item::Mod(item) if item.ident == "can" => item.content.as_ref(),
            _ => None,
        });
        let starts = modules.flat_map(|(_, items)| items).filter_map(|item| match item {
            syn::Item::Impl(item) => Some(quote::ToTokens::to_token_stream(item).to_string()),
            _ => None,
        });
        let starts: Vec<String> = starts.collect();
        assert!(starts.len() == 1 && starts[0].contains("> self ::"), "{name}: {starts:?}");
    }
}

/// Keywords, and characters of which a name cannot be made.
const NAMES: [&str; 24] = [
    "self",
    "Self",
    "crate",
    "super",
    "_",
    "gen",
    "async",
    "dyn",
    "try",
    "static",
    "r#type",
    "1",
    "",
    " ",
    "🦀",
    "日本",
    "\u{202e}a",
    "\u{200b}",
    "e\u{301}",
    "list",
    "List",
    "Other",
    "Api",
    "ApiExt",
];

#[test]
fn mx_11_names_that_become_one_are_told_apart_and_warned_of() {
    let pairs = [
        ("fooBar", "foo_bar"),
        ("FooBar", "fooBar"),
        ("foo-bar", "foo.bar"),
        ("foo bar", "foo/bar"),
        ("é", "e\u{301}"),
        ("É", "E"),
        ("ü", "u"),
        ("Straße", "Strasse"),
        ("a+b", "a b"),
        ("1", "n1"),
        ("type", "Type"),
        ("self", "Self_"),
        ("a\u{200b}b", "a b"),
        ("x!", "x?"),
        ("HTTPServer", "HttpServer"),
        ("_a", "a"),
        ("a__b", "a_b"),
        ("Ø", "O"),
        ("ﬁ", "ufb01"),
        ("日", "u65e5"),
    ];
    for (one, other) in pairs {
        let names = [one, other].map(quoted);
        let text = format!(
            "{HEAD}paths: {{ /a: {{ get: {{ operationId: a, security: [], responses: {{ '200': {{ description: '', content: {{ application/json: \
             {{ schema: {{ type: array, items: {{ anyOf: [{{ $ref: {} }}, {{ $ref: {} }}] }} }} }} }} }} }} }} }} }}\n\
             components: {{ schemas: {{ {}: {{ type: object, properties: {{ a: {{ type: string }}, A: {{ type: string }} }} }}, \
             {}: {{ type: object, properties: {{ b: {{ type: string }} }} }} }} }}\n",
            pointer(one),
            pointer(other),
            names[0],
            names[1]
        );
        let run = || {
            let checked = support::check_text(&text, &Selection::default())
                .unwrap_or_else(|failed| panic!("{one} {other}: {}", failed.report.messages().join("\n")));
            let names: Vec<String> = checked.api().types.iter().map(|named| named.rust.clone()).collect();
            (names, checked.api().warnings.messages().join("\n"))
        };
        let (types, warnings) = run();
        let unique: std::collections::BTreeSet<&String> = types.iter().collect();
        assert_eq!(unique.len(), types.len(), "{one} {other}: {types:?}");
        assert!(types.iter().all(|name| name.is_ascii()), "{types:?}");
        assert!(warnings.contains("and") && warnings.contains("become"), "{one} {other} {types:?}: {warnings}");
        assert_eq!(run().0, types, "{one} {other}");
    }
}

fn pointer(name: &str) -> String {
    quoted(&format!("#/components/schemas/{}", name.replace('~', "~0").replace('/', "~1")))
}
