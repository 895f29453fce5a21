//! Text of the spec as documentation that can neither run nor link.

use std::borrow::Cow;

use proc_macro2::TokenStream;
use quote::quote;

use crate::diag::{Location, is_invisible};

/// The most bytes of the spec's text that one item shows.
const LONGEST: usize = 16 * 1024;

/// Paragraphs of documentation.
#[derive(Default)]
pub(super) struct Docs(String);

impl Docs {
    /// Documentation that begins with what the spec says.
    pub(super) fn of_spec(paragraphs: &[String]) -> Self {
        let mut docs = Self::default();
        let mut left = LONGEST;
        for paragraph in paragraphs {
            let text = paragraph_text(paragraph, left);
            left = left.saturating_sub(paragraph.len());
            docs.line(&text);
        }
        docs
    }

    /// Adds a paragraph of our own words; texts of the spec in it come through [`code`].
    pub(super) fn line(&mut self, markdown: &str) {
        if markdown.is_empty() {
            return;
        }
        if !self.0.is_empty() {
            self.0.push_str("\n\n");
        }
        self.0.push_str(markdown);
    }

    /// Adds a list.
    pub(super) fn list(&mut self, items: impl IntoIterator<Item = String>) {
        let lines: Vec<String> = items.into_iter().map(|item| format!("- {item}")).collect();
        self.line(&lines.join("\n"));
    }

    /// Adds where the spec says so.
    pub(super) fn declared(mut self, at: &Location) -> Self {
        let pointer = if at.pointer.is_empty() { String::new() } else { format!(", {}", code(&at.pointer)) };
        self.line(&format!("Declared at {}{pointer}.", code(&at.to_string())));
        self
    }

    /// The attribute. An item always has some documentation, for `missing_docs`.
    pub(super) fn attribute(&self, otherwise: &str) -> TokenStream {
        let text = if self.0.is_empty() { otherwise } else { &self.0 };
        quote!(#[doc = #text])
    }
}

/// Text of the spec between backticks: whatever it is, it stays code.
pub(super) fn code(text: &str) -> String {
    if is_word(text) {
        return format!("`{text}`");
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

/// The beginning of a paragraph of the spec's text, for a line of our own.
pub(super) fn plain(text: &str) -> String {
    paragraph_text(text.trim(), 300)
}

/// One paragraph of plain text on one line, at most `limit` bytes of it: no block can begin inside it, and what would
/// begin one, a link or HTML is escaped. Short spans between single backticks stay code.
fn paragraph_text(text: &str, limit: usize) -> String {
    let mut end = text.len().min(limit);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = text.get(..end).unwrap_or_default();
    let line = if unmarked(text) == text.len() {
        Cow::Borrowed(text)
    } else {
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join(" ").chars().filter(|c| !is_invisible(*c)).collect::<String>().into()
    };
    let mut out = String::with_capacity(line.len() + 16);
    let mut rest: &str = &line;
    if starts_block(rest) {
        out.push('\\');
    }
    loop {
        let (before, after) = rest.split_at(unmarked(rest));
        out.push_str(before);
        rest = after;
        let Some(character) = rest.chars().next() else { break };
        if character == '`'
            && let Some(span) = code_span(rest)
        {
            out.push_str(span);
            rest = rest.get(span.len()..).unwrap_or_default();
            continue;
        }
        if is_markup(character) {
            out.push('\\');
        }
        out.push(character);
        rest = rest.get(character.len_utf8()..).unwrap_or_default();
    }
    // `1.` and `1)` begin a list.
    let digits = out.chars().take_while(char::is_ascii_digit).count();
    if digits > 0 && out.get(digits..=digits).is_some_and(|next| next == "." || next == ")") {
        out.insert(digits, '\\');
    }
    out
}

/// The length of the beginning that is ASCII words with single spaces between them and no markup. Most texts are nothing
/// else, and a macro that is not optimised takes long over each character that it has to look at more closely.
fn unmarked(text: &str) -> usize {
    let mut rest = text.as_bytes();
    while let [
        b'!'..=b'#' | b'%' | b'\''..=b')' | b'+'..=b'9' | b';' | b'=' | b'?'..=b'Z' | b'^' | b'a'..=b'{' | b'}',
        after @ ..,
    ] = rest
    {
        rest = match after {
            [b' ', word @ ..] if matches!(word, [b'!'..=b'~', ..]) => word,
            _ => after,
        };
    }
    text.len() - rest.len()
}

/// Returns true if a text is one word that can stand between backticks as it is.
fn is_word(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [b'!'..=b'_' | b'a'..=b'~', after @ ..] = rest {
        rest = after;
    }
    rest.is_empty() && (1..=300).contains(&text.len())
}

fn is_markup(character: char) -> bool {
    matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '$' | ':')
}

fn starts_block(line: &str) -> bool {
    line.starts_with(['#', '+', '-', '=', '"'])
}

/// A span of code at the start of the text: one backtick, no other up to the next one.
fn code_span(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('`')?;
    let length = inner.find('`')?;
    let after = inner.get(length + 1..)?;
    (length > 0 && !after.starts_with('`')).then(|| text.get(..length + 2)).flatten()
}

#[cfg(test)]
mod tests {
    use super::{Docs, code};

    fn shown(paragraphs: &[&str]) -> String {
        let paragraphs: Vec<String> = paragraphs.iter().map(|text| (*text).to_owned()).collect();
        Docs::of_spec(&paragraphs).0
    }

    #[test]
    fn what_is_plain_has_no_markup() {
        for character in (0..=0x7f_u8).map(char::from) {
            let seen = !super::is_markup(character) && character.is_ascii_graphic();
            assert_eq!(super::unmarked(&character.to_string()) == 1, seen, "{character:?}");
        }
        assert_eq!(super::unmarked("a b *"), 4);
        assert_eq!(super::unmarked("a  b"), 1);
        assert_eq!(super::unmarked("a "), 1);
    }

    // MX-9
    #[test]
    fn descriptions_cannot_run_link_or_script() {
        assert_eq!(shown(&["```\npanic!()\n```"]), r"\`\`\` panic!() \`\`\`");
        assert_eq!(shown(&["    panic!()"]), "panic!()");
        assert_eq!(shown(&["-     panic!()"]), r"\- panic!()");
        assert_eq!(shown(&["1.     panic!()"]), r"1\. panic!()");
        assert_eq!(shown(&["<script>x</script>"]), r"\<script\>x\</script\>");
        assert_eq!(shown(&["[a](javascript:b) and https://x.y"]), r"\[a\](javascript\:b) and https\://x.y");
        assert_eq!(shown(&["a\u{202e}b\u{0}"]), "ab");
        assert_eq!(shown(&["~~~rust"]), r"\~\~\~rust");
    }

    #[test]
    fn single_backticks_stay_code() {
        assert_eq!(shown(&["the `a_b` of `c", "d"]), "the `a_b` of \\`c\n\nd");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`"), "`` ` ``");
    }
}
