//! The documentation of an item: what the document says of it, and what we do.

use proc_macro2::TokenStream;
use quote::quote;

use super::markdown::{block, paragraph};
use crate::diag::{Location, is_invisible};

/// The most bytes of the document's text that one item shows.
const LONGEST: usize = 16 * 1024;

/// Paragraphs of documentation.
#[derive(Default)]
pub(super) struct Docs(String);

impl Docs {
    /// Documentation that begins with what the document says.
    pub(super) fn of_document(paragraphs: &[String]) -> Self {
        let mut docs = Self::default();
        let mut left = LONGEST;
        for paragraph in paragraphs {
            let text = block(paragraph, left);
            left = left.saturating_sub(paragraph.len());
            docs.line(&text);
        }
        docs
    }

    /// Adds a paragraph of our own words; texts of the document in it come through [`code`].
    pub(super) fn line(&mut self, markdown: &str) {
        if markdown.is_empty() {
            return;
        }
        if !self.0.is_empty() {
            self.0.push_str("\n\n");
        }
        self.0.push_str(markdown);
    }

    /// The paragraphs.
    pub(super) fn text(self) -> String {
        self.0
    }

    /// Adds a list.
    pub(super) fn list(&mut self, items: impl IntoIterator<Item = String>) {
        let lines: Vec<String> = items.into_iter().map(|item| format!("- {item}")).collect();
        self.line(&lines.join("\n"));
    }

    /// Adds where the document says so.
    pub(super) fn declared(mut self, at: &Location) -> Self {
        let pointer = if at.pointer.is_empty() { String::new() } else { format!(", {}", code(&at.pointer)) };
        self.line(&format!("Declared at {}{pointer}.", code(&at.to_string())));
        self
    }

    /// The attribute. An item always has some documentation, for `missing_docs`.
    pub(super) fn attribute(self, otherwise: &str) -> TokenStream {
        let text = self.text_or(otherwise);
        quote!(#[doc = #text])
    }

    /// The paragraphs, or what is said where there are none.
    pub(super) fn text_or(self, otherwise: &str) -> String {
        if self.0.is_empty() { otherwise.to_owned() } else { self.0 }
    }
}

/// Text of the document between backticks: whatever it is, it stays code.
pub(super) fn code(text: &str) -> String {
    if is_plain(text) {
        return ["`", text, "`"].concat();
    }
    let text: String =
        text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !is_invisible(*c)).take(300).collect();
    let text = text.trim();
    if text.is_empty() {
        return "` `".to_owned();
    }
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// The beginning of a paragraph of the document's text, for a line of our own.
pub(super) fn plain(text: &str) -> String {
    paragraph(text.trim(), 300)
}

/// Returns true if a text is words that can stand between backticks as they are.
fn is_plain(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [b'!'..=b'_' | b'a'..=b'~', after @ ..] = rest {
        rest = match after {
            [b' ', word @ ..] if matches!(word, [b'!'..=b'~', ..]) => word,
            _ => after,
        };
    }
    rest.is_empty() && (1..=300).contains(&text.len())
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn text_between_backticks_stays_there() {
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(code("a b"), "`a b`");
        assert_eq!(code("a `"), "`` a ` ``");
        assert_eq!(code(" a\tb "), "`a b`");
    }
}
