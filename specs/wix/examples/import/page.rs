//! `IDENTITIES.md`: the table for people.

use serde_json::Value;

use crate::json::{list, members, text_at, texts};

const COLUMNS: [(&str, &str); 7] = [
    ("visitor", "visitor"),
    ("member", "member"),
    ("user", "user"),
    ("account-user", "account's user"),
    ("site-admin", "site key"),
    ("account-admin", "account key"),
    ("app", "app"),
];

pub(crate) fn page(table: &Value) -> String {
    let is_rule = |basis: &str| {
        table.get("bases").and_then(|bases| bases.get(basis)?.get("rule")).and_then(Value::as_bool).unwrap_or(true)
    };
    let all: Vec<&Value> = members(table, "documents").flat_map(|(_, document)| list(document, "operations")).collect();
    let by_rule = all.iter().filter(|row| text_at(row, "basis").is_none_or(is_rule)).count();
    let mut page = format!(
        "# Who may call what\n\n\
        Made by `examples/import` from `effective.json`; who may do more may do less, so a key for a site and its account may do \
        what either may.\n\n\
        {} operations. For {by_rule} of them nobody decided: the basis is only a rule, marked *, and the rule is the narrow one.\n\n\
        | basis | says |\n|---|---|\n",
        all.len(),
    );
    for (name, basis) in members(table, "bases") {
        let mark = if is_rule(name) { " *" } else { "" };
        page.push_str(&format!("| {name}{mark} | {} |\n", text_at(basis, "because").unwrap_or_default()));
    }
    for (place, document) in members(table, "documents") {
        page.push_str(&format!("\n## {place}\n\n| operation |"));
        COLUMNS.iter().for_each(|(_, title)| page.push_str(&format!(" {title} |")));
        page.push_str(" permissions | basis |\n|---|---|---|---|---|---|---|---|---|---|\n");
        for row in list(document, "operations") {
            let identities = texts(row, "identities");
            page.push_str(&format!("| {} |", text_at(row, "operation").unwrap_or_default()));
            for (name, _) in COLUMNS {
                page.push_str(if identities.iter().any(|one| one == name) { " yes |" } else { " |" });
            }
            let permissions: Vec<String> = texts(row, "permissions").iter().map(|name| format!("`{name}`")).collect();
            let basis = text_at(row, "basis").unwrap_or_default();
            let mark = if is_rule(basis) { " *" } else { "" };
            page.push_str(&format!(" {} | {basis}{mark} |\n", permissions.join(" ")));
        }
    }
    page
}
