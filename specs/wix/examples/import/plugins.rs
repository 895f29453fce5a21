//! Service plugins: read from their packages into `plugins.json` and `plugins/`, and written as `src/webhook/plugins.rs`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::crate_files::replace;
use crate::declarations::{Declarations, parse};
use crate::json::{self, list, text_at, texts};
use crate::names;
use crate::same::{Same, arguments};
use crate::share::types;
use crate::source::Object;
use crate::wire::{Conversion, Wire};

/// Reads `FOLDER/*/package.json` and what is beside each that has a service plugin: unpacked packages of npm, which are MIT-licensed or stop it.
pub(crate) fn read(here: &Path, folder: &Path) -> Result<(), String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(|why| format!("{}: {why}", folder.display()))?.filter_map(Result::ok) {
        let Ok(package) = json::read(&entry.path().join("package.json")) else { continue };
        let name = text_at(&package, "name").ok_or("a package without a name")?;
        let code = json::text(&entry.path().join("build/cjs/index.js"))?;
        if !code.contains(DEFINITION) {
            continue;
        }
        if text_at(&package, "license") != Some("MIT") {
            return Err(format!("{name} is not MIT-licensed"));
        }
        let (area, plugin) = place(name)?;
        let version = text_at(&package, "version").unwrap_or_default();
        let read = plugin_of(&entry.path(), &code).map_err(|why| format!("{name}: {why}"))?;
        let (mut facts, mut schemas) = read;
        let all = schemas.len();
        Same::of(here, &area).share(&mut schemas);
        facts.shift_insert(0, "package".to_owned(), json!(format!("{name}@{version}")));
        let methods = list(&json!(facts), "methods").count();
        println!("{area}/{plugin}: {methods} methods, {all} schemas, of which {} are its own", schemas.len());
        let title = format!("{}: service plugin", names::title(&area, &plugin));
        let path = here.join(format!("plugins/{area}/{plugin}.json"));
        json::write(&path, &json::lines(&types(&title, schemas), 3))?;
        found.insert(format!("{area}/{plugin}"), Value::Object(facts));
    }
    json::write(&here.join("plugins.json"), &json::lines(&json!(found), 3))?;
    write(here)
}

const DEFINITION: &str = "ServicePluginDefinition)(\"";

/// `@wix/auto_sdk_ecom_tax-calculation-provider` is `tax-calculation` of `ecom`.
fn place(package: &str) -> Result<(String, String), String> {
    let file = package.strip_prefix("@wix/auto_sdk_").ok_or_else(|| format!("{package} has another name"))?;
    let (area, name) = names::place(file)?;
    Ok((area, name.trim_end_matches("-provider").to_owned()))
}

/// The facts of a package's plugin, and the schemas.
fn plugin_of(package: &Path, code: &str) -> Result<(Object, Object), String> {
    let folder = package.join("build/cjs");
    let files = fs::read_dir(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let files: Vec<PathBuf> = files.filter_map(|file| Some(file.ok()?.path())).collect();
    let is_typed = |file: &&PathBuf| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.ends_with(".d.ts") && !name.starts_with("index.")
    };
    let file = files.iter().find(is_typed).ok_or("no declarations")?;
    let (text, typings) = (json::text(file)?, json::text(&folder.join("index.typings.d.ts"))?);
    let declared = parse(&text);
    let mut wire = Wire::new(&declared);

    let (_, definition) = code.split_once(DEFINITION).ok_or("no definition")?;
    let (definition, _) = definition.split_once("\n]);").ok_or("the definition has no end")?;
    let (extension, methods) = definition.split_once('"').ok_or("no kind")?;
    let errors = errors(code, &declared)?;
    let mut table = Vec::new();
    for method in methods.split("\n    name: \"").skip(1) {
        let (name, _) = method.split_once('"').ok_or("a method without a name")?;
        let path = method.split_once("primaryHttpMappingPath: \"").and_then(|(_, rest)| rest.split_once('"'));
        let (path, _) = path.ok_or_else(|| format!("{name} has no path"))?;
        let (request, response) = signature(name, &text, &declared)?;
        let (to, from) = method.split_once("fromREST:").ok_or_else(|| format!("{name} has no conversions"))?;
        for (part, root, prefix) in [(from, &request, Some("request")), (to, &response, None)] {
            for (conversion, path) in conversions(part)? {
                let path: Vec<&str> = path.split('.').collect();
                let path = if prefix.is_some() { path.strip_prefix(&["request"]) } else { Some(path.as_slice()) };
                wire.convert(root, path.ok_or("a path without its root")?, conversion)?;
            }
        }
        let thrown = thrown(name, &typings);
        let name = name.trim_start_matches('_');
        let mut facts = json!({ "name": name, "path": path, "request": request, "response": response });
        if let Some(facts) = facts.as_object_mut().filter(|_| !thrown.is_empty()) {
            let codes =
                errors.iter().filter(|error| thrown.iter().any(|one| Some(one.as_str()) == text_at(error, "name")));
            facts.insert("errors".to_owned(), codes.filter_map(|error| error.get("code").cloned()).collect());
        }
        table.push(facts);
    }
    for method in &table {
        for name in ["request", "response"].into_iter().filter_map(|key| text_at(method, key)) {
            wire.add(name)?;
        }
    }
    for name in errors.iter().filter_map(|error| text_at(error, "data")) {
        wire.add(name)?;
    }
    let facts = json!({ "extension": extension, "methods": table, "errors": errors });
    Ok((facts.as_object().cloned().unwrap_or_default(), wire.schemas()))
}

/// The types of a method: `name(payload: …Envelope): Response | Promise<Response>`.
fn signature(name: &str, text: &str, declared: &Declarations) -> Result<(String, String), String> {
    let missing = || format!("{name} has no signature");
    let (_, rest) = text.split_once(&format!("\n    {name}(payload: ")).ok_or_else(missing)?;
    let (envelope, rest) = rest.split_once("): ").ok_or_else(missing)?;
    let (response, _) = rest.split_once(" | Promise<").ok_or_else(missing)?;
    let envelope = declared.get(envelope).ok_or_else(missing)?;
    let request = envelope.fields.iter().find(|field| field.name == "request").ok_or_else(missing)?;
    Ok((request.kind.clone(), response.to_owned()))
}

/// `{ transformFn: import_float.transform…, paths: [{ path: "…" }, …] }`
fn conversions(text: &str) -> Result<Vec<(Conversion, &str)>, String> {
    let mut found = Vec::new();
    for part in text.split("transformFn: ").skip(1) {
        let function = part.split(',').next().and_then(|name| name.split('.').nth(1)).unwrap_or_default();
        let conversion = match function {
            _ if function.contains("Address") => Conversion::Address,
            _ if function.contains("Float") => Conversion::Float,
            _ if function.contains("Image") => Conversion::Image,
            _ if function.contains("PageURLV2") => Conversion::PageUrl,
            _ if function.contains("Timestamp") => Conversion::Time,
            _ => return Err(format!("the conversion {function} is unknown")),
        };
        let paths = part.split("path: \"").skip(1).filter_map(|path| path.split('"').next());
        found.extend(paths.map(|path| (conversion, path)));
    }
    Ok(found)
}

/// `var …WixError = class extends Error { … }`: what each responds with.
fn errors(code: &str, declared: &Declarations) -> Result<Vec<Value>, String> {
    let mut found = Vec::new();
    let parts: Vec<&str> = code.split(" = class extends Error {").collect();
    for (before, body) in parts.iter().zip(parts.iter().skip(1)) {
        let class = before.rsplit("var ").next().unwrap_or_default();
        let missing = |what: &str| format!("{class} has no {what}");
        let value =
            |key: &str| Some(body.split_once(&format!("this.{key} = "))?.1.split_once(';')?.0.trim_matches('"'));
        let status: u16 = value("httpCode").and_then(|code| code.parse().ok()).ok_or_else(|| missing("status"))?;
        let code = value("applicationCode").ok_or_else(|| missing("code"))?;
        let name = class.strip_suffix("WixError").ok_or_else(|| missing("ending"))?;
        let mut error = json!({ "code": code, "status": status, "name": name });
        let fields = declared.get(class).ok_or_else(|| missing("declaration"))?.fields.iter();
        let data = fields.filter(|field| field.name == "data").map(|field| &field.kind).next();
        if let (Some(data), Some(error)) = (data, error.as_object_mut()) {
            error.insert("data".to_owned(), json!(data));
        }
        found.push(error);
    }
    Ok(found)
}

/// The errors that a method's comment names: `@throws …WixError`.
fn thrown(method: &str, typings: &str) -> Vec<String> {
    let before = typings.split_once(&format!("declare function {method}(")).map_or("", |(before, _)| before);
    let comment = before.rsplit("/**").next().unwrap_or_default();
    let named = comment.lines().filter_map(|line| line.trim().strip_prefix("* @throws "));
    named.filter_map(|name| Some(name.trim().strip_suffix("WixError")?.to_owned())).collect()
}

/// Writes `src/webhook/plugins.rs` and the features of `plugins.json`.
pub(crate) fn write(here: &Path) -> Result<(), String> {
    let all = json::read(&here.join("plugins.json"))?;
    let mut areas: BTreeMap<&str, Vec<(&str, &Value)>> = BTreeMap::new();
    for (place, plugin) in all.as_object().into_iter().flatten() {
        let (area, name) = place.split_once('/').ok_or("a plugin without an area")?;
        areas.entry(area).or_default().push((name, plugin));
    }
    let mut code = "//! The service plugins of each area. Made by `examples/import`.\n".to_owned();
    let kinds: Vec<String> = areas.keys().map(|area| format!("\"plugins-{area}\"")).collect();
    let mut features = format!("## All service plugins, and `webhook`.\nplugins = [{}]\n", kinds.join(", "));
    for (area, plugins) in &areas {
        let (title, module) = (names::area_title(area), names::module(area));
        let one: Vec<String> = plugins.iter().map(|(name, _)| format!("plugin-{area}-{name}")).collect();
        let any: Vec<String> = one.iter().map(|name| format!("feature = \"{name}\"")).collect();
        // As rustfmt has it.
        let any = match any.join(", ") {
            one if any.len() == 1 => one,
            all if all.len() < 105 => format!("any({all})"),
            _ => format!("any(\n    {}\n)", any.join(",\n    ")),
        };
        code.push_str(&format!("\n/// Service plugins of {title}.\n#[cfg({any})]\npub mod {module} {{\n"));
        let same = Same::of(here, area);
        let mut needed = Vec::new();
        for (number, (name, plugin)) in plugins.iter().enumerate() {
            let types = json::read(&here.join(format!("plugins/{area}/{name}.json")))?;
            let shared = arguments(here, area, &module, &types);
            code.push_str(if number == 0 { "" } else { "\n" });
            code.push_str(&part(area, name, plugin, &types, &shared, &same));
            needed.push(match shared.last() {
                Some((file, _)) if file != "common.json" => format!(", \"_{area}\""),
                Some(_) => ", \"_common\"".to_owned(),
                None => String::new(),
            });
        }
        code.push_str("}\n");
        let quoted: Vec<String> = one.iter().map(|name| format!("    \"{name}\",\n")).collect();
        features.push_str(&format!(
            "## Service plugins of {title}, with one feature for each.\nplugins-{area} = [\n{}]\n",
            quoted.concat()
        ));
        for (name, needed) in one.iter().zip(needed) {
            features.push_str(&format!("{name} = [\"webhooks\"{needed}]\n"));
        }
    }
    json::write(&here.join("src/webhook/plugins.rs"), &code)?;
    replace(&here.join("Cargo.toml"), "# plugins,", &features)
}

/// The module of one plugin.
fn part(area: &str, name: &str, plugin: &Value, types: &Value, shared: &[(String, String)], same: &Same) -> String {
    let named = |schema: &str| {
        let is_own = types.pointer("/components/schemas").is_some_and(|all| all.get(schema).is_some());
        if is_own { schema.to_owned() } else { same.module(schema, &names::module(area)) }
    };
    let shared: Vec<String> = shared.iter().map(|(file, path)| format!("\"../../openapi/{file}\" = {path}")).collect();
    let shared = if shared.is_empty() { String::new() } else { format!(", types({})", shared.join(", ")) };
    let text = |value: &Value, key: &str| text_at(value, key).unwrap_or_default().to_owned();
    let (extension, camel) = (text(plugin, "extension"), camel(name));
    let title = names::title(area, name);
    let mut code = format!(
        "    /// {title}.\n    #[cfg(feature = \"plugin-{area}-{name}\")]\n    \
         #[permitted::types(\"../../plugins/{area}/{name}.json\"{shared})]\n    pub mod {} {{\n        \
         use crate::webhook::serve::{{plugin, plugin_errors}};\n\n",
        names::module(name),
    );
    let mut error = "crate::webhook::PluginError".to_owned();
    let mut errors = list(plugin, "errors").peekable();
    if errors.peek().is_some() {
        error = format!("{camel}Error");
        code.push_str(&format!(
            "        plugin_errors! {{\n            /// An error of {title}.\n            {error}:\n"
        ));
        for one in errors {
            let data = text_at(one, "data").map(|data| format!("(data: {})", named(data))).unwrap_or_default();
            let status = one.get("status").and_then(Value::as_u64).unwrap_or_default();
            code.push_str(&format!("            {:?} {status} => {}{data};\n", text(one, "code"), text(one, "name")));
        }
        code.push_str("        }\n\n");
    } else {
        code = code.replace("{plugin, plugin_errors}", "plugin");
    }
    code.push_str(&format!(
        "        plugin! {{\n            /// The service plugin of {title}.\n            {camel}Plugin {extension:?} {error}:\n"
    ));
    for method in list(plugin, "methods") {
        let codes: Vec<String> = texts(method, "errors").iter().map(|code| format!("`{code}`")).collect();
        let name = text(method, "name");
        let said = match name.strip_suffix("Event") {
            Some(event) => format!("An event: {}.", snake(event).replace('_', " ")),
            None => names::sentence(&name),
        };
        let codes = if codes.is_empty() { String::new() } else { format!(" Errors: {}.", codes.join(", ")) };
        code.push_str(&format!(
            "            /// {said}{codes}\n            {:?} => {}({}) -> {};\n",
            text(method, "path"),
            snake(&name),
            named(&text(method, "request")),
            named(&text(method, "response")),
        ));
    }
    code.push_str("        }\n    }\n");
    code
}

/// `shipping-rates` → `ShippingRates`
fn camel(name: &str) -> String {
    let capital = |word: &str| {
        format!("{}{}", word.get(..1).unwrap_or_default().to_uppercase(), word.get(1..).unwrap_or_default())
    };
    name.split('-').map(capital).collect()
}

/// `getShippingRates` → `get_shipping_rates`
fn snake(name: &str) -> String {
    let letters = name.chars().flat_map(|letter| {
        let parts = letter.is_ascii_uppercase().then_some('_').into_iter();
        parts.chain([letter.to_ascii_lowercase()])
    });
    letters.collect()
}
