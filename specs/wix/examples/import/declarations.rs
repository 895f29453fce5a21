//! TypeScript declarations as tsup writes them: interfaces, classes and enums at the beginning of a line, fields indented by four spaces.

use std::collections::BTreeMap;

/// The declarations of a file, by their names.
pub(crate) type Declarations = BTreeMap<String, Declared>;

/// Tags of a comment: `@maxLength 100`. The comment itself is not kept.
pub(crate) type Tags = Vec<(String, String)>;

#[derive(Debug, Default)]
pub(crate) struct Declared {
    pub(crate) extends: Vec<String>,
    pub(crate) fields: Vec<Field>,
    /// The values, if it is an enum.
    pub(crate) values: Vec<String>,
    pub(crate) tags: Tags,
}

#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) tags: Tags,
}

pub(crate) fn parse(text: &str) -> Declarations {
    let (mut found, mut open) = (Declarations::new(), None::<(String, Declared)>);
    let (mut tags, mut in_comment) = (Tags::new(), false);
    for line in text.lines() {
        let bare = line.trim();
        if bare.starts_with("/**") {
            (tags, in_comment) = (Tags::new(), true);
        }
        if in_comment {
            let said = bare.trim_start_matches(['/', '*', ' ']).trim_end_matches("*/").trim_end();
            if let Some(tag) = said.strip_prefix('@') {
                let (name, rest) = tag.split_once(' ').unwrap_or((tag, ""));
                tags.push((name.to_owned(), rest.trim().to_owned()));
            }
            in_comment = !bare.ends_with("*/");
            continue;
        }
        if let Some((name, extends)) = head(line) {
            let declared = Declared { extends, tags: std::mem::take(&mut tags), ..Declared::default() };
            open = Some((name, declared));
        } else if line == "}" {
            found.extend(open.take());
        } else if let Some((_, declared)) = &mut open {
            if let Some((_, value)) = bare.trim_end_matches(',').split_once(" = \"") {
                declared.values.push(value.trim_end_matches('"').to_owned());
            } else if let Some((name, kind)) = bare.strip_suffix(';').and_then(|field| field.split_once(": "))
                && name.trim_end_matches('?').chars().all(|letter| letter.is_alphanumeric() || letter == '_')
            {
                let name = name.trim_end_matches('?').to_owned();
                declared.fields.push(Field { name, kind: plain(kind), tags: std::mem::take(&mut tags) });
            }
        }
        tags.clear();
    }
    found
}

/// `interface Order extends A, B {`: the name and what it extends.
fn head(line: &str) -> Option<(String, Vec<String>)> {
    let rest =
        ["interface ", "declare enum ", "declare class "].into_iter().find_map(|kind| line.strip_prefix(kind))?;
    let rest = rest.strip_suffix('{')?.trim_end();
    let (name, extends) = rest.split_once(" extends ").unwrap_or((rest, ""));
    let extends = extends.split(", ").filter(|one| !one.is_empty()).map(plain).collect();
    Some((plain(name), extends))
}

/// `Error$1` is `Error`, beside what TypeScript itself has under that name.
fn plain(name: &str) -> String {
    name.replace("$1", "")
}
