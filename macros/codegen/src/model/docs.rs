//! Descriptions of the document, paragraph by paragraph.

use crate::parse::{Kind, Node};

/// The most of a description that is kept, in bytes.
const LONGEST: usize = 16 * 1024;

/// Summary and description, paragraph by paragraph.
pub(crate) fn paragraphs(node: Node<'_>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for key in ["summary", "description"] {
        let text = node.text_at(key).unwrap_or_default().trim();
        if !text.is_empty() && out.first().is_none_or(|first| first != text) {
            split(text, &mut out);
        }
    }
    out
}

fn split(text: &str, out: &mut Vec<String>) {
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut paragraph = String::new();
    // Empty lines of code end no paragraph.
    let mut code = None;
    for line in text.get(..end).unwrap_or_default().lines().map(str::trim_end) {
        code = match code {
            Some(begun) => (!closes(line, begun)).then_some(begun),
            None => fence(line),
        };
        if line.is_empty() && code.is_none() {
            if !paragraph.is_empty() {
                out.push(std::mem::take(&mut paragraph));
            }
            continue;
        }
        if !paragraph.is_empty() {
            paragraph.push('\n');
        }
        paragraph.push_str(line);
    }
    if !paragraph.is_empty() {
        out.push(paragraph);
    }
}

/// The mark that begins a block of code, and its length.
pub(crate) fn fence(line: &str) -> Option<(char, usize)> {
    let line = line.trim_start();
    let mark = line.chars().next().filter(|mark| matches!(mark, '`' | '~'))?;
    let length = line.chars().take_while(|other| *other == mark).count();
    let after = line.get(length..).unwrap_or_default();
    (length >= 3 && !after.contains('`')).then_some((mark, length))
}

/// Returns true if the line ends the block of code that such a mark began.
pub(crate) fn closes(line: &str, (mark, length): (char, usize)) -> bool {
    let line = line.trim();
    line.len() >= length && line.chars().all(|other| other == mark)
}

/// Description and constraints of a schema.
pub(crate) fn of_schema(node: Node<'_>) -> Vec<String> {
    let mut out = paragraphs(node);
    if out.is_empty()
        && let Some(title) = node.text_at("title").filter(|title| !title.trim().is_empty())
    {
        out.push(title.trim().to_owned());
    }
    if node.is_set("deprecated") {
        out.push("Deprecated.".to_owned());
    }
    let constraints: Vec<String> = CONSTRAINTS.iter().filter_map(|(key, word)| constraint(node, key, word)).collect();
    if !constraints.is_empty() {
        out.push(format!("{}.", constraints.join(", ")));
    }
    out
}

/// Keywords that say more than the type does, with the words that stand before their value.
const CONSTRAINTS: [(&str, &str); 13] = [
    ("format", "Format"),
    ("pattern", "pattern"),
    ("minLength", "min. length"),
    ("maxLength", "max. length"),
    ("minimum", "minimum"),
    ("exclusiveMinimum", "exclusive minimum"),
    ("maximum", "maximum"),
    ("exclusiveMaximum", "exclusive maximum"),
    ("multipleOf", "multiple of"),
    ("minItems", "min. items"),
    ("maxItems", "max. items"),
    ("uniqueItems", "unique items"),
    ("default", "default"),
];

fn constraint(node: Node<'_>, key: &str, word: &str) -> Option<String> {
    let value = match node.get(key)?.kind() {
        Kind::Text(text) if text.len() <= 120 => text.to_owned(),
        Kind::Number(text) if text.len() <= 40 => text.to_owned(),
        Kind::Bool(truth) => truth.to_string(),
        _ => return None,
    };
    // These say what the type says already.
    let told = key == "format" && matches!(value.as_str(), "int32" | "int64" | "double" | "float");
    (!told).then(|| format!("{word} `{}`", value.replace('`', "'")))
}
