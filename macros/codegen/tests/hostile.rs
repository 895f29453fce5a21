//! What a document may try on the macro, one table a rule.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::result_large_err,
    reason = "a test says what it expects by panicking"
)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use permitted_codegen::disk::Folder;
use permitted_codegen::emit;
use permitted_codegen::model::Selection;
use permitted_codegen::parse::{self, Files, Refused};
use support::{HEAD, said, said_of};

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
        ("..", "it is not a path"),
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
            Ok(document) => support::check(&document, &Selection { strict: true, ..Selection::default() })
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
        (format!("{HEAD}x: {{ <<: 1 }}\npaths: {{}}\n"), "a merge key (<<) takes a mapping or a list of mappings"),
        (
            format!("{HEAD}x: {{ <<: [{{}}, a] }}\npaths: {{}}\n"),
            "takes a mapping or a list of mappings, and this is a string",
        ),
        (format!("{HEAD}x: {{ <<: {{}}, <<: {{}} }}\npaths: {{}}\n"), "a mapping has one merge key"),
        (merges(2000), "entries by merge keys"),
    ];
    for (text, why) in rows {
        let found = quickly(|| said(&text));
        assert!(if why.is_empty() { found.is_empty() } else { found.contains(why) }, "{text:.300}: {found}");
    }
}

#[test]
fn mx_06_a_key_twice_is_an_error_in_json_and_yaml() {
    let twice = |text: &str, name: &str| {
        let found = said_of(name, text.as_bytes());
        assert!(found.starts_with("duplicate key `"), "{text}: {found}");
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
        // A permission is one word.
        let word = serde_text(&attack.replace([' ', '\n', '\0'], ""));
        let document = format!(
            "openapi: 3.1.0\ninfo: {{ title: {text}, version: {text} }}\nservers: [{{ url: {text}, description: {text} }}]\n\
             tags: [{{ name: {text}, description: {text} }}]\n\
             x-identities: {{ {text}: {{ scoped: true, title: {text}, use: {text} }} }}\n\
             paths:\n  /a:\n    post:\n      operationId: {text}\n      summary: {text}\n      description: {text}\n      tags: [{text}]\n      \
             x-identities: [{text}]\n      x-permissions: [{word}]\n      \
             parameters: [{{ name: {text}, in: query, description: {text}, schema: {{ type: string, enum: [{text}], default: {text} }} }}]\n      \
             requestBody: {{ content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/A' }} }} }} }}\n      \
             responses: {{ '200': {{ description: {text}, content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/A' }} }} }} }} }}\n\
             components:\n  schemas:\n    A: {{ type: object, title: {text}, description: {text}, pattern: {text}, discriminator: {{ propertyName: {text} }}, \
             properties: {{ {text}: {{ type: string, const: {text}, format: {text}, pattern: {text} }} }} }}\n"
        );
        let checked = support::check_text(&document, &Selection::default())
            .unwrap_or_else(|failed| panic!("{attack:?}: {}", failed.report.messages().join("\n")));
        let tokens = emit::api(&checked, &emit::Module::new("api"));
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
        let tokens = emit::api(&checked, &emit::Module::new("api"));
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
            let checked = support::check(&document, &Selection::default()).unwrap_or_else(|_| panic!("{name}"));
            emit::api(&checked, &emit::Module::new("api")).to_string()
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

/// So many mappings that each take the entries of one with as many.
fn merges(count: usize) -> String {
    let entries: String = (0..count).map(|at| format!("  k{at}: 1\n")).collect();
    let mappings: String = (0..count).map(|_| "- { <<: *all }\n".to_owned()).collect();
    format!("{HEAD}x-all: &all\n{entries}x-lists:\n{mappings}paths: {{}}\n")
}
