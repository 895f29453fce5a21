//! What a document may try on the macro, one table a rule.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test says what it expects by panicking")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use permitted_codegen::check::{Selection, check};
use permitted_codegen::disk::Folder;
use permitted_codegen::emit;
use permitted_codegen::parse::{self, Files, Refused};
use proptest::strategy::Strategy;

const HEAD: &str = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n";

/// What is said of a document: its mistakes, its warnings, or nothing.
fn said(text: &str) -> String {
    match support::check_text(text, &Selection::default()) {
        Ok(checked) => checked.api().warnings.messages().join("\n"),
        Err(failed) => failed.report.messages().join("\n"),
    }
}

/// The same of bytes under a name.
fn said_of(name: &str, bytes: &[u8]) -> String {
    struct Bytes<'b>(&'b [u8]);
    impl Files for Bytes<'_> {
        fn read(&self, _: &str) -> Result<Vec<u8>, Refused> {
            Ok(self.0.to_vec())
        }
    }
    match parse::read(name, &Bytes(bytes)) {
        Ok(document) => check(&document, &Selection::default())
            .map_or_else(|failed| failed.report.messages().join("\n"), |_| String::new()),
        Err(report) => report.messages().join("\n"),
    }
}

/// A folder of this test's own, away from all others.
struct Crate(PathBuf);

impl Crate {
    fn new(name: &str) -> Self {
        let around = std::env::temp_dir().join(format!("permitted-{name}-{}", std::process::id()));
        fs::create_dir_all(around.join("crate/src/sub")).unwrap();
        Self(around)
    }

    fn folder(&self) -> Folder {
        Folder::new(&self.0.join("crate"), self.0.join("crate/src")).unwrap()
    }
}

impl Drop for Crate {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn quickly<T>(work: impl FnOnce() -> T) -> T {
    let started = Instant::now();
    let done = work();
    // A debug build on a busy machine.
    assert!(started.elapsed() < Duration::from_secs(20), "{:?}", started.elapsed());
    done
}

#[test]
fn mx_01_files_are_bounded_before_they_are_read() {
    let home = Crate::new("mx-01");
    let sparse = fs::File::create(home.0.join("crate/src/large.json")).unwrap();
    sparse.set_len(100 * 1024 * 1024).unwrap();
    quickly(|| assert_eq!(home.folder().read("large.json"), Err(Refused::TooLarge)));
    for (bytes, refused) in [(parse::FILE_LIMIT, false), (parse::FILE_LIMIT + 1, true)] {
        sparse.set_len(bytes as u64).unwrap();
        assert_eq!(home.folder().read("large.json").is_err(), refused, "{bytes}");
    }
    assert_eq!(home.folder().read("sub"), Err(Refused::Because("it is a folder".into())));
    let pipe = home.0.join("crate/src/pipe.yaml");
    if std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success()) {
        quickly(|| assert_eq!(home.folder().read("pipe.yaml"), Err(Refused::Because("it is not a plain file".into()))));
    }
}

#[test]
fn mx_01_depth_and_names_are_bounded() {
    let nested = |levels: usize| format!("{HEAD}paths: {{}}\nx-deep: {}1{}\n", "[".repeat(levels), "]".repeat(levels));
    assert_eq!(said(&nested(126)), "");
    assert!(said(&nested(127)).starts_with("the document has more than 128 levels of nesting"));
    for open in ["[", "{ a: ", "- ", "? "] {
        quickly(|| assert!(!said(&format!("{HEAD}x: {}", open.repeat(100_000))).is_empty(), "{open}"));
    }
    quickly(|| assert!(said_of("api.json", "[".repeat(1_000_000).as_bytes()).contains("levels of nesting")));
}

#[test]
fn mx_03_references_stay_in_the_crate() {
    let home = Crate::new("mx-03");
    let secret = home.0.join("secret.yaml");
    fs::write(&secret, "A: { type: string, description: s3cret }").unwrap();
    fs::write(home.0.join("crate/shared.yaml"), "A: { type: string }").unwrap();
    fs::write(home.0.join("crate/src/sub/inner.yaml"), "A: { $ref: '../../shared.yaml#/A' }").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(&secret, home.0.join("crate/src/link.yaml")).unwrap();
    let absolute = format!("{}#/A", secret.display());
    let rows = [
        ("#/components/schemas/Own", ""),
        ("../shared.yaml#/A", ""),
        ("sub/inner.yaml#/A", ""),
        ("./sub/../../shared.yaml#/A", ""),
        ("../../secret.yaml#/A", "it is outside the crate"),
        ("../src/../../secret.yaml#/A", "it is outside the crate"),
        ("sub/../../../secret.yaml#/A", "it is outside the crate"),
        ("../../../../../../../../etc/passwd", "cannot read"),
        ("link.yaml#/A", "it is outside the crate"),
        (absolute.as_str(), "it is an absolute path"),
        ("/etc/passwd", "it is an absolute path"),
        ("/dev/zero", "it is an absolute path"),
        ("../../../../../../dev/zero", "cannot read"),
        ("%2e%2e/%2e%2e/secret.yaml#/A", "a path has no `\\`, `%` or `?`"),
        ("%2E%2E/secret.yaml#/A", "a path has no `\\`, `%` or `?`"),
        ("..%2f..%2fsecret.yaml#/A", "a path has no `\\`, `%` or `?`"),
        ("..\\..\\secret.yaml#/A", "a path has no `\\`, `%` or `?`"),
        ("shared.yaml?x#/A", "a path has no `\\`, `%` or `?`"),
        ("https://example.com/a.yaml#/A", "it is a URL"),
        ("HTTPS://example.com/a.yaml#/A", "it is a URL"),
        ("//example.com/a.yaml#/A", "it is a URL"),
        ("file:///etc/passwd", "it is a URL"),
        ("FILE:/etc/passwd", "it is a URL"),
        ("data:application/json,{}", "it is a URL"),
        ("sub", "it is a folder"),
        ("..", "it is no path"),
        ("#Anchor", "anchors are not supported"),
    ];
    assert!(rows.len() >= 25);
    for (reference, why) in rows {
        let schema = serde_text(reference);
        let text = format!(
            "{HEAD}paths: {{ /a: {{ get: {{ operationId: a, security: [], responses: {{ '200': {{ description: '', content: \
             {{ application/json: {{ schema: {{ $ref: {schema} }} }} }} }} }} }} }} }}\n\
             components: {{ schemas: {{ Own: {{ type: string }} }} }}\n"
        );
        fs::write(home.0.join("crate/src/api.yaml"), text).unwrap();
        let found = match parse::read("api.yaml", &home.folder()) {
            Ok(document) => check(&document, &Selection { strict: true, ..Selection::default() })
                .map_or_else(|failed| failed.report.messages().join("\n"), |_| String::new()),
            Err(report) => report.messages().join("\n"),
        };
        assert!(if why.is_empty() { found.is_empty() } else { found.contains(why) }, "{reference}: {found}");
        assert!(!found.contains("s3cret"), "{reference}: {found}");
    }
}

/// A text between double quotes.
fn serde_text(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[test]
fn mx_05_yaml_that_multiplies_or_nests_ends_soon() {
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for level in 1..10 {
        let one = format!("*a{}", level - 1);
        bomb.push_str(&format!("a{level}: &a{level} [{}]\n", [one.as_str(); 9].join(", ")));
    }
    let rows = [
        (format!("{HEAD}{bomb}paths: {{}}\n"), "more than 5000000 nodes"),
        (format!("{HEAD}paths: &p {{ /a: *p }}\n"), "not valid YAML"),
        (format!("{HEAD}paths: *nobody\n"), "not valid YAML"),
        (format!("{HEAD}paths: {{}}\n---\n{HEAD}"), "not valid YAML"),
        (format!("{HEAD}paths:\n\t/a: {{}}\n"), "not valid YAML"),
        (format!("{HEAD}x: !!python/object:os.system [ls]\npaths: {{}}\n"), "not valid YAML"),
        (format!("{HEAD}x: !secret a\npaths: {{}}\n"), "not valid YAML"),
        (format!("{HEAD}paths: {{ /a: {{ get: [\n"), "not valid YAML"),
        (format!("{HEAD}x: {{ <<: {{ a: 1 }} }}\npaths: {{}}\n"), "not valid YAML"),
    ];
    for (text, why) in rows {
        let found = quickly(|| said(&text));
        assert!(if why.is_empty() { found.is_empty() } else { found.contains(why) }, "{text:.300}: {found}");
    }
}

#[test]
fn mx_06_a_key_twice_is_a_mistake_in_json_and_yaml() {
    let twice = |text: &str, name: &str| {
        let found = said_of(name, text.as_bytes());
        assert!(found.starts_with("the key `"), "{text}: {found}");
    };
    twice(r#"{"openapi": "3.1.0", "x-identities": {"a": {}}, "paths": {}, "x-identities": {"b": {}}}"#, "api.json");
    twice(
        r#"{"openapi": "3.1.0", "paths": {"/a": {"get": {"security": [], "\u0073ecurity": [{"k": []}]}}}}"#,
        "api.json",
    );
    twice("openapi: 3.1.0\nx-identities: { a: {} }\npaths: {}\nx-identities: { b: {} }\n", "api.yaml");
    twice("openapi: 3.1.0\npaths: { /a: { get: { security: [], 'security': [] } } }\n", "api.yaml");
}

#[test]
fn mx_07_who_may_call_is_never_guessed() {
    let rows = [
        ("", "", "does not say who may call"),
        ("x-identities: { visitor: {} }", "", "does not say who may call"),
        ("x-identities: { visitor: {} }", "x-identities: [visitr], ", "unknown identity `visitr`"),
        ("x-identities: { visitor: {} }", "x-identities: [], ", "permits no identity at all"),
        ("x-identities: { visitor: {} }", "x-identities: visitor, ", "must be a list"),
        ("x-identities: { visitor: {} }", "x-identities: { visitor: {} }, ", "must be a list"),
        ("x-identities: { visitor: {} }", "x-identities: [1], ", "must be a string"),
        ("x-identities: [visitor]", "x-identities: [visitor], ", "must be a mapping"),
        ("", "x-identities: [visitor], ", "declares no identities"),
        ("x-identities: { visitor: {} }", "x-identites: [visitor], ", "unknown extension `x-identites`"),
        ("x-identities: { visitor: { titel: V } }", "x-identities: [visitor], ", "has no `titel`"),
        ("", "security: [{ nobody: [] }], ", "unknown"),
        ("", "security: nobody, ", "must be"),
    ];
    assert!(rows.len() >= 12);
    for (root, operation, why) in rows {
        let found = said(&format!(
            "{HEAD}{root}\npaths: {{ /a: {{ get: {{ operationId: a, {operation}responses: {{ '204': {{ description: '' }} }} }} }} }}\n"
        ));
        assert!(found.contains(why), "{root} {operation}: {found}");
    }
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
        // Two paths or ids may have become one, which is a mistake with a message.
        if let Ok(document) = parse::read("api.json", &Json(&text)) {
            let checked = check(&document, &Selection { reserved: emit::reserved("api"), ..Selection::default() });
            let module = emit::Module { name: "api".into(), vocabulary: None };
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

/// Texts that would be code, markup, a path or an escape somewhere.
const ATTACKS: [&str; 8] = [
    "\"); panic!(\"x",
    "*/ fn evil() {} /*",
    "\n```\npanic!()\n```\n",
    "#![allow(x)] pub mod evil {}",
    "evil::<()>() }",
    "{evil}",
    "\u{202e}evil\u{0}",
    "r#\"evil\"#",
];

#[test]
fn mx_08_texts_of_the_document_become_literals_and_nothing_else() {
    for attack in ATTACKS {
        let text = serde_text(&attack.replace('\n', "\\n").replace('\0', "")).replace("\\\\n", "\\n");
        let document = format!(
            "openapi: 3.1.0\ninfo: {{ title: {text}, version: {text} }}\nservers: [{{ url: {text}, description: {text} }}]\n\
             tags: [{{ name: {text}, description: {text} }}]\n\
             x-identities: {{ {text}: {{ title: {text}, use: {text} }} }}\n\
             paths:\n  /a:\n    post:\n      operationId: {text}\n      summary: {text}\n      description: {text}\n      tags: [{text}]\n      \
             x-identities: [{text}]\n      x-permissions: [{text}]\n      \
             parameters: [{{ name: {text}, in: query, description: {text}, schema: {{ type: string, enum: [{text}], default: {text} }} }}]\n      \
             requestBody: {{ content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/A' }} }} }} }}\n      \
             responses: {{ '200': {{ description: {text}, content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/A' }} }} }} }} }}\n\
             components:\n  schemas:\n    A: {{ type: object, title: {text}, description: {text}, pattern: {text}, discriminator: {{ propertyName: {text} }}, \
             properties: {{ {text}: {{ type: string, const: {text}, format: {text}, pattern: {text} }} }} }}\n"
        );
        let checked = support::check_text(&document, &Selection::default())
            .unwrap_or_else(|failed| panic!("{attack:?}: {}", failed.report.messages().join("\n")));
        let tokens = emit::api(&checked, &emit::Module { name: "api".into(), vocabulary: None });
        syn::parse2::<syn::File>(tokens.clone()).unwrap_or_else(|why| panic!("{attack:?}: {why}"));
        only_in_literals(tokens, attack);
    }
}

/// Names are words of ASCII, and the document's are no macros; whatever else a text is made of stands in literals.
fn only_in_literals(tokens: proc_macro2::TokenStream, attack: &str) {
    let mut before = String::new();
    for token in tokens {
        match &token {
            proc_macro2::TokenTree::Group(group) => only_in_literals(group.stream(), attack),
            proc_macro2::TokenTree::Ident(name) => assert!(name.to_string().is_ascii(), "{attack:?}: {name}"),
            proc_macro2::TokenTree::Punct(sign) if sign.as_char() == '!' => {
                assert!(!["panic", "evil", "allow"].contains(&before.as_str()), "{attack:?}: {before}!");
            }
            _ => {}
        }
        before = token.to_string();
    }
}

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
        let names = [one, other].map(serde_text);
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
    serde_text(&format!("#/components/schemas/{}", name.replace('~', "~0").replace('/', "~1")))
}

#[test]
fn mx_13_numbers_of_any_size_are_no_trouble() {
    let digits = "9".repeat(1_000);
    let rows = [
        "maximum: 1e400",
        "minimum: -0",
        "maximum: 170141183460469231731687303715884105727",
        "minimum: -170141183460469231731687303715884105728",
        "multipleOf: 0",
        "multipleOf: 1e-400",
        "enum: [1, 9223372036854775807, -9223372036854775808]",
        "enum: [9223372036854775808]",
        "enum: [1e400, 2]",
        "const: 18446744073709551616",
        "default: text",
        "default: 1e999",
        "default: { a: [] }",
        "format: uint64, maximum: 18446744073709551615",
        "minItems: 9223372036854775808, type: array",
        "maxItems: 9223372036854775808, type: array, items: { type: integer }",
        "type: array, prefixItems: [{ type: string }], minItems: 1e3, maxItems: -1",
        "maxLength: 18446744073709551616, type: string",
        "minLength: -1, type: string",
    ];
    for row in rows.iter().map(ToString::to_string).chain([format!("maximum: {digits}"), format!("const: {digits}")]) {
        let kind = if row.contains("type:") { "" } else { "type: integer, " };
        let text = format!(
            "{HEAD}paths: {{ /a: {{ get: {{ operationId: a, security: [], responses: {{ '200': {{ description: '', content: {{ application/json: \
             {{ schema: {{ type: object, properties: {{ n: {{ {kind}{row} }} }} }} }} }} }} }} }} }} }}\n"
        );
        let checked = quickly(|| support::check_text(&text, &Selection::default()))
            .unwrap_or_else(|failed| panic!("{row}: {}", failed.report.messages().join("\n")));
        let tokens = emit::api(&checked, &emit::Module { name: "api".into(), vocabulary: None });
        syn::parse2::<syn::File>(tokens).unwrap_or_else(|why| panic!("{row}: {why}"));
    }
}

#[test]
fn mx_14_patterns_are_never_compiled() {
    for pattern in ["(a+)+$", "a{1000000}", "((((((((((", "[", "(?<=a)b", "\\\\p{Han}"] {
        let text = format!(
            "{HEAD}paths: {{ /a: {{ get: {{ operationId: a, security: [], parameters: [{{ name: q, in: query, schema: {{ type: string, pattern: \
             \"{pattern}\" }} }}], responses: {{ '200': {{ description: '', content: {{ application/json: {{ schema: {{ type: object, \
             patternProperties: {{ \"{pattern}\": {{ type: string }} }} }} }} }} }} }} }} }} }}\n"
        );
        assert_eq!(quickly(|| said(&text)), "", "{pattern}");
    }
}

#[test]
fn mx_15_the_same_document_in_two_places_gives_the_same_tokens() {
    let here = support::specs().join("cases");
    let there = Crate::new("mx-15");
    for entry in fs::read_dir(&here).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        fs::copy(here.join(&name), there.0.join("crate/src").join(&name)).unwrap();
        let tokens = |root: &Path, folder: PathBuf| {
            let document = parse::read(&name, &Folder::new(root, folder).unwrap()).unwrap();
            let checked = check(&document, &Selection::default()).unwrap_or_else(|_| panic!("{name}"));
            emit::api(&checked, &emit::Module { name: "api".into(), vocabulary: None }).to_string()
        };
        let one = tokens(&here, here.clone());
        assert_eq!(one, tokens(&there.0.join("crate"), there.0.join("crate/src")), "{name}");
        assert!(!one.contains(&here.display().to_string()) && !one.contains(&there.0.display().to_string()), "{name}");
    }
}

#[test]
fn mx_16_the_pipeline_reads_files_in_one_place_and_does_nothing_else() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut open = vec![source.join("src"), source.join("../src")];
    let mut read = 0;
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name == "tests.rs" {
            continue;
        }
        read += 1;
        for word in
            ["std::net", "std::process", "fs::write", "File::create", "OpenOptions", "TcpStream", "Command::new"]
        {
            assert!(!code.contains(word), "{name} has `{word}`");
        }
        assert!(name == "disk.rs" || !(code.contains("std::fs") || code.contains("File::open")), "{name} reads files");
        assert!(name == "locate.rs" || !code.contains("env::var"), "{name} reads the environment");
    }
    assert!(read > 40, "{read}");
}

#[test]
fn mx_17_what_is_no_utf_8_is_named_with_its_place() {
    let good = format!("{HEAD}paths: {{}}\n");
    assert_eq!(said_of("api.yaml", good.replace('\n', "\r\n").as_bytes()), "");
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(good.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let utf16_be: Vec<u8> = [0xfe, 0xff].into_iter().chain(good.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    let latin = [good.as_bytes(), b"x: \xe9\n"].concat();
    let rows: [(Vec<u8>, String); 7] = [
        (utf16, "it is UTF-16 at byte 0".into()),
        (utf16_be, "it is UTF-16 at byte 0".into()),
        ([b"\xef\xbb\xbf", good.as_bytes()].concat(), "a byte order mark at byte 0".into()),
        (latin, format!("an invalid sequence at byte {}", good.len() + 3)),
        ([good.as_bytes(), b"x: \0"].concat(), format!("a NUL character at byte {}", good.len() + 3)),
        ([good.as_bytes(), b"x: \xc3"].concat(), format!("an invalid sequence at byte {}", good.len() + 3)),
        ([good.as_bytes(), b"x: \xed\xa0\x80"].concat(), format!("an invalid sequence at byte {}", good.len() + 3)),
    ];
    for (bytes, why) in rows {
        for name in ["api.yaml", "api.json"] {
            let found = said_of(name, &bytes);
            assert!(found.starts_with("the file is not UTF-8 text: ") && found.contains(&why), "{found}");
        }
    }
}

#[test]
fn mx_18_messages_are_few_short_and_harmless() {
    let operations: String = (0..50)
        .map(|at| format!("  /a{at}: {{ get: {{ operationId: a{at}, x-identities: [nobody{at}] }} }}\n"))
        .collect();
    let text = format!("{HEAD}x-identities: {{ visitor: {{}} }}\npaths:\n{operations}");
    let Err(failed) = support::check_text(&text, &Selection::default()) else { panic!("no mistake") };
    let messages = failed.report.messages();
    assert_eq!(messages.len(), 21);
    assert_eq!(messages.last().unwrap(), "and 30 more mistakes in the document");
    assert!(messages[0].contains("--> api.yaml:5:"), "{}", messages[0]);

    let name = format!("\u{1b}[31m\u{202e}`{}", "x".repeat(5_000));
    let escaped = name.replace('\u{1b}', "\\e").replace('\u{202e}', "\\u202e");
    let text = format!(
        "{HEAD}x-identities: {{ visitor: {{}} }}\npaths: {{ /a: {{ get: {{ operationId: a, x-identities: [\"{escaped}\"] }} }} }}\n"
    );
    let found = said(&text);
    assert!(!found.contains('\u{1b}') && !found.contains('\u{202e}'), "{found:?}");
    assert!(found.contains("\\u{1b}[31m") && found.lines().all(|line| line.chars().count() < 300), "{found}");
}
