//! Descriptions of the document, which are Markdown, as Markdown that can neither run nor mislead: paragraphs, lists, code and links to
//! the web stay what they are, a link beside its destination, and everything else is text.

use std::borrow::Cow;

use crate::diag::is_invisible;
use crate::model::{closes, fence};
use crate::parse::find_byte;

/// The most bytes of a link's destination.
const LONGEST_LINK: usize = 500;

/// The deepest list in a list.
const DEEPEST: usize = 3;

/// A paragraph of a description, or some of its code, at most `limit` bytes of it.
pub(super) fn block(text: &str, limit: usize) -> String {
    let (text, is_cut) = cut(text, limit);
    let may_begin_a_block = |c: char| c.is_whitespace() || c.is_ascii_digit() || "`~>|#-*+".contains(c);
    if !text.contains('\n') && !text.starts_with(may_begin_a_block) {
        return line(text, is_cut);
    }
    let mut writer = Writer { out: String::new(), depth: None, is_cut };
    let mut lines = text.lines().map(unquoted).peekable();
    let is_table = text.lines().any(is_ruler);
    let mut words = String::new();
    while let Some(next) = lines.next() {
        if let Some(fence) = fence(next) {
            writer.end(&mut words);
            let mut code = Vec::new();
            while let Some(inner) = lines.next().filter(|inner| !closes(inner, fence)) {
                code.push(inner);
            }
            writer.code(&code);
        } else if is_table && next.trim_start().starts_with('|') {
            writer.end(&mut words);
            let mut rows = vec![next];
            while let Some(row) = lines.next_if(|row| row.trim_start().starts_with('|')) {
                rows.push(row);
            }
            writer.code(&rows);
        } else if let Some((depth, mark, rest)) = item(next) {
            writer.end(&mut words);
            writer.begin_item(depth, mark);
            words.push_str(rest);
        } else if let Some(title) = heading(next) {
            writer.end(&mut words);
            writer.depth = None;
            writer.heading(title);
        } else if !is_underline(next) {
            if !words.is_empty() {
                words.push('\n');
            }
            words.push_str(next);
        }
    }
    writer.end(&mut words);
    writer.out
}

/// One paragraph on one line, at most `limit` bytes of it: no block can begin inside it.
pub(super) fn paragraph(text: &str, limit: usize) -> String {
    let (text, is_cut) = cut(text, limit);
    line(text, is_cut)
}

fn cut(text: &str, limit: usize) -> (&str, bool) {
    let mut end = text.len().min(limit);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    (text.get(..end).unwrap_or_default(), end < text.len())
}

struct Writer {
    out: String,
    /// The depth of the item that is being written.
    depth: Option<usize>,
    is_cut: bool,
}

impl Writer {
    /// Writes the words of a paragraph or an item.
    fn end(&mut self, words: &mut String) {
        let words = std::mem::take(words);
        if words.trim().is_empty() {
            return;
        }
        if self.depth.is_none() {
            self.apart();
        }
        self.out.push_str(&line(&words, self.is_cut));
    }

    fn begin_item(&mut self, depth: usize, mark: &str) {
        let above = self.depth.map_or(0, |above| above + 1);
        match self.depth {
            Some(_) => self.out.push('\n'),
            None => self.apart(),
        }
        let depth = depth.min(above).min(DEEPEST);
        // Four spaces are below the item of either kind of list, and not so far below that they begin code.
        self.out.push_str(&"    ".repeat(depth));
        self.out.push_str(mark);
        self.depth = Some(depth);
    }

    fn heading(&mut self, title: &str) {
        self.apart();
        self.out.push_str("**");
        self.out.push_str(&line(title, self.is_cut).replace("**", ""));
        self.out.push_str("**");
    }

    /// Code that rustdoc neither runs nor colours.
    fn code(&mut self, lines: &[&str]) {
        self.depth = None;
        let longest = lines.iter().flat_map(|line| line.split(|c| c != '`')).map(str::len).max().unwrap_or_default();
        let fence = "`".repeat((longest + 1).max(3));
        self.apart();
        self.out.push_str(&fence);
        self.out.push_str("text\n");
        for line in lines {
            self.out.extend(line.chars().filter(|c| *c == '\t' || !is_invisible(*c)));
            self.out.push('\n');
        }
        self.out.push_str(&fence);
    }

    fn apart(&mut self) {
        if !self.out.is_empty() {
            self.out.push_str("\n\n");
        }
    }
}

/// The line without the marks of a quotation.
fn unquoted(line: &str) -> &str {
    let mut rest = line;
    while let Some(inner) = rest.trim_start().strip_prefix('>') {
        rest = inner.strip_prefix(' ').unwrap_or(inner);
    }
    rest
}

/// The depth of an item of a list, the mark that it is written with, and its text.
fn item(line: &str) -> Option<(usize, &str, &str)> {
    let rest = line.trim_start();
    let depth = (line.len() - rest.len()) / 2;
    if let Some(text) = ["- ", "* ", "+ "].iter().find_map(|mark| rest.strip_prefix(mark)) {
        return Some((depth, "- ", text.trim_start()));
    }
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, after) = rest.split_at(digits);
    let text = after.strip_prefix(". ").or_else(|| after.strip_prefix(") "))?;
    let mark = match digits {
        1 | 2 => rest.get(..digits + 2).filter(|_| after.starts_with('.'))?,
        _ if number.is_empty() => return None,
        _ => "- ",
    };
    Some((depth, mark, text.trim_start()))
}

/// The text of `## heading`.
fn heading(line: &str) -> Option<&str> {
    let rest = line.trim_start().trim_start_matches('#');
    let level = line.trim_start().len() - rest.len();
    let title = rest.strip_prefix(' ').filter(|_| (1..=6).contains(&level))?;
    let title = title.trim().trim_end_matches('#').trim_end();
    (!title.is_empty()).then_some(title)
}

/// A line below a heading, or between two parts.
fn is_underline(line: &str) -> bool {
    let line = line.trim();
    line.len() > 2 && ['=', '-', '*', '_'].iter().any(|mark| line.chars().all(|other| other == *mark))
}

/// The line below the titles of a table: `|---|:--|`.
fn is_ruler(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('|') && line.contains("--") && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// Words on one line: what would begin a block or be HTML is escaped, and so is every link but one to the web beside its destination.
fn line(text: &str, is_cut: bool) -> String {
    if unmarked(text) == text.len() && text.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return text.to_owned();
    }
    let line = if is_on_one_line(text) {
        Cow::Borrowed(text)
    } else {
        let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            words.retain(|c| !is_invisible(c));
        }
        words.into()
    };
    let mut out = String::with_capacity(line.len() + 16);
    if line.starts_with(['#', '+', '-', '=', '"']) {
        out.push('\\');
    }
    inline(&line, is_cut, &mut out);
    // `1.` and `1)` begin a list.
    let digits = out.chars().take_while(char::is_ascii_digit).count();
    if digits > 0 && out.get(digits..=digits).is_some_and(|next| next == "." || next == ")") {
        out.insert(digits, '\\');
    }
    out
}

fn inline(text: &str, is_cut: bool, out: &mut String) {
    let mut rest = text;
    loop {
        let (before, after) = rest.split_at(unmarked(rest));
        out.push_str(before);
        rest = after;
        let Some(character) = rest.chars().next() else { break };
        let taken = match character {
            '`' => code_span(rest).inspect(|span| out.push_str(span)).map(str::len),
            '*' => bold(rest).map(|inner| {
                out.push_str("**");
                escaped(inner, out);
                out.push_str("**");
                inner.len() + 4
            }),
            '<' => autolink(rest).map(|url| {
                push_link(url, out);
                url.len() + 2
            }),
            '[' => link(rest).map(|(words, url, length)| {
                if words != url {
                    inline(words, false, out);
                    out.push_str(" (");
                }
                push_link(url, out);
                if words != url {
                    out.push(')');
                }
                length
            }),
            // The scheme is written already.
            ':' => bare_link(out, rest, is_cut).map(|(scheme, url)| {
                out.truncate(out.len() - scheme);
                push_link(&url, out);
                url.len() - scheme
            }),
            _ => None,
        };
        let taken = taken.unwrap_or_else(|| {
            push_escaped(character, out);
            character.len_utf8()
        });
        rest = rest.get(taken..).unwrap_or_default();
    }
}

fn escaped(text: &str, out: &mut String) {
    for character in text.chars() {
        push_escaped(character, out);
    }
}

fn push_escaped(character: char, out: &mut String) {
    if is_markup(character) {
        out.push('\\');
    }
    out.push(character);
}

/// A link whose text is its destination.
fn push_link(url: &str, out: &mut String) {
    out.push('<');
    out.push_str(url);
    out.push('>');
}

/// Returns true if a text is visible ASCII, with single spaces between words.
fn is_on_one_line(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [b'!'..=b'~', after @ ..] = rest {
        rest = match after {
            [b' ', word @ ..] if matches!(word, [b'!'..=b'~', ..]) => word,
            _ => after,
        };
    }
    rest.is_empty()
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

fn is_markup(character: char) -> bool {
    matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '$' | ':')
}

/// A span of code at the start of the text: one backtick, no other up to the next one.
fn code_span(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('`')?;
    let length = inner.find('`')?;
    let after = inner.get(length + 1..)?;
    (length > 0 && !after.starts_with('`')).then(|| text.get(..length + 2)).flatten()
}

/// The words of `**words**`.
fn bold(text: &str) -> Option<&str> {
    let inner = text.strip_prefix("**")?;
    let words = inner.split("**").next().filter(|words| words.len() + 2 <= inner.len())?;
    let is_plain = words.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | ',' | '.' | '-' | '_' | ':'));
    (is_plain && words.starts_with(char::is_alphanumeric) && !words.ends_with(' ')).then_some(words)
}

/// The destination of `<https://..>`.
fn autolink(text: &str) -> Option<&str> {
    let url = text.strip_prefix('<')?;
    let url = url.get(..url.find('>')?)?;
    is_web(url).then_some(url)
}

/// The words, the destination and the length of `[words](https://..)`.
fn link(text: &str) -> Option<(&str, &str, usize)> {
    let inner = text.strip_prefix('[')?;
    let words = inner.get(..find_byte(inner, |byte| matches!(byte, b']' | b'['))?)?;
    let after = inner.get(words.len()..)?.strip_prefix("](")?;
    let url = after.get(..find_byte(after, |byte| matches!(byte, b')' | b' '))?)?;
    let length = words.len() + url.len() + 4;
    let is_closed = after.get(url.len()..).is_some_and(|end| end.starts_with(')'));
    (is_closed && is_web(url)).then_some((words, url, length))
}

/// The length of the scheme before `://` at the end of what is written, and the whole URL.
fn bare_link(written: &str, rest: &str, is_cut: bool) -> Option<(usize, String)> {
    let after = rest.strip_prefix("://")?;
    let scheme = ["https", "http"].into_iter().find(|scheme| written.ends_with(scheme))?;
    let before = written.get(..written.len() - scheme.len())?;
    if before.ends_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let ends = |byte| !is_of_url(byte) || matches!(byte, b'(' | b')' | b'[' | b']' | b'*');
    let length = find_byte(after, ends).unwrap_or(after.len());
    let address = after.get(..length)?.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '_']);
    // The end may be missing, and the beginning of a URL leads elsewhere.
    let is_whole = !(is_cut && length == after.len());
    let url = format!("{scheme}://{address}");
    (is_whole && is_web(&url)).then_some((scheme.len(), url))
}

/// Returns true if a text is the URL of a page on the web and of no other, as a reader sees it.
fn is_web(url: &str) -> bool {
    let address = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let Some(address) = address.filter(|_| url.len() <= LONGEST_LINK) else { return false };
    let host = find_byte(address, |byte| matches!(byte, b'/' | b'?' | b'#')).and_then(|end| address.get(..end));
    let host = host.unwrap_or(address);
    find_byte(address, |byte| !is_of_url(byte)).is_none()
        && host.starts_with(|c: char| c.is_ascii_alphanumeric())
        && !host.contains('@')
}

/// The characters of a URI (RFC 3986, section 2), and `%`.
fn is_of_url(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'#'..=b'/' | b':' | b';' | b'=' | b'?' | b'@' | b'!' | b'[' | b']' | b'_' | b'~')
}

#[cfg(test)]
mod tests {
    use super::{block, unmarked};

    fn shown(text: &str) -> String {
        block(text, 1000)
    }

    #[test]
    fn what_is_plain_has_no_markup() {
        for character in (0..=0x7f_u8).map(char::from) {
            let seen = !super::is_markup(character) && character.is_ascii_graphic();
            assert_eq!(unmarked(&character.to_string()) == 1, seen, "{character:?}");
        }
        assert_eq!(unmarked("a b *"), 4);
        assert_eq!(unmarked("a  b"), 1);
        assert_eq!(unmarked("a "), 1);
    }

    // MX-9
    #[test]
    fn descriptions_cannot_run_mislead_or_script() {
        assert_eq!(shown("```\npanic!()\n```"), "```text\npanic!()\n```");
        assert_eq!(shown("~~~rust\na\n```\nb"), "````text\na\n```\nb\n````");
        assert_eq!(shown("~~~rust"), "```text\n```");
        assert_eq!(shown("    panic!()"), "panic!()");
        assert_eq!(shown("-     panic!()"), "- panic!()");
        assert_eq!(shown("1.     panic!()"), "1. panic!()");
        assert_eq!(shown("- # a\n- > b\n- ```"), "- \\# a\n- \\> b\n- \\`\\`\\`");
        assert_eq!(shown("<script>x</script>"), r"\<script\>x\</script\>");
        assert_eq!(shown("[a](javascript:b) and x://y"), r"\[a\](javascript\:b) and x\://y");
        assert_eq!(
            shown("[a](https://b@evil.example) [c]: https://x.y"),
            r"\[a\](https\://b@evil.example) \[c\]\: <https://x.y>"
        );
        assert_eq!(shown("a\u{202e}b\u{0}"), "ab");
        assert_eq!(shown("= a"), r"\= a");
    }

    #[test]
    fn a_link_to_the_web_stays_one_beside_its_destination() {
        assert_eq!(shown("see https://x.y/z_1. Or (http://a.b)"), "see <https://x.y/z_1>. Or (<http://a.b>)");
        assert_eq!(shown("[the `a_b` of it](https://x.y) ends"), "the `a_b` of it (<https://x.y>) ends");
        assert_eq!(shown("[https://x.y](https://x.y), <https://x.y>"), "<https://x.y>, <https://x.y>");
        assert_eq!(shown("![a](https://x.y/z.png)"), "!a (<https://x.y/z.png>)");
        // The beginning of a URL leads elsewhere.
        assert_eq!(block("to https://x.y/abc", 14), r"to https\://x.y");
        assert_eq!(shown("xhttps://y"), r"xhttps\://y");
    }

    #[test]
    fn lists_headings_and_tables_are_seen_as_such() {
        assert_eq!(shown("One of\n* a\n  b\n  - c_d\n10. e\n1234. f"), "One of\n\n- a b\n    - c\\_d\n10. e\n- f");
        assert_eq!(shown("## Errors ##\ntext\n---\nmore **of it**"), "**Errors**\n\ntext more **of it**");
        assert_eq!(
            shown("| a | b |\n|---|---|\n| c | d |\nend"),
            "```text\n| a | b |\n|---|---|\n| c | d |\n```\n\nend"
        );
        assert_eq!(shown("a | b"), r"a \| b");
        assert_eq!(shown("> said\n> by `it`"), "said by `it`");
        assert_eq!(shown("**a** **b*c** x"), r"**a** \*\*b\*c\*\* x");
    }

    #[test]
    fn single_backticks_stay_code() {
        assert_eq!(shown("the `a_b` of `c"), r"the `a_b` of \`c");
    }
}
