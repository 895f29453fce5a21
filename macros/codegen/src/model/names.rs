//! Names of the document to names in Rust.
//!
//! Names are ASCII, so that no lint about confusable scripts and no normalisation can make two of them one: letters of
//! Latin scripts lose their accents, other characters become their number. A name that would begin with a digit gets an
//! `N`. What consists of signs alone is spelt out (`<=` is `LessEqual`). In a set, the second of two equal names gets
//! a `2`. A keyword is raw; the four that cannot be raw get an underscore.

use std::borrow::Cow;
use std::collections::HashMap;

use super::few::FewOrMany;

/// The longest that a name may be, without the number that makes it unique.
const LONGEST: usize = 120;

/// Keywords of all editions that can be raw.
const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// A name of a type or variant.
pub(crate) fn pascal(text: &str) -> String {
    let name = shorten(spell(&ascii_words(text), Case::Pascal));
    match name.as_bytes() {
        [] => "Empty".to_owned(),
        [b'0'..=b'9', ..] => format!("N{name}"),
        _ if name == "Self" => "Self_".to_owned(),
        _ => name,
    }
}

/// A name of a field, method or argument; not raw yet.
pub(crate) fn snake(text: &str) -> String {
    let name = shorten(spell(&ascii_words(text), Case::Snake));
    match name.as_bytes() {
        [] => "empty".to_owned(),
        [b'0'..=b'9', ..] => format!("n{name}"),
        _ => name,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Pascal,
    Snake,
}

/// The words of an ASCII text as one name. A word ends before what is no letter or digit, before a capital after a small
/// letter, and before the last of several capitals that a small letter follows (`HTTPServer`); digits are a part of any
/// word.
fn spell(text: &str, case: Case) -> String {
    let mut name = String::with_capacity(text.len() + 8);
    let (mut inside, mut after_small, mut after_capital) = (false, false, false);
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        rest = after;
        let begins = match byte {
            b'A'..=b'Z' => !inside || after_small || (after_capital && matches!(after, [b'a'..=b'z', ..])),
            b'a'..=b'z' | b'0'..=b'9' => !inside,
            _ => {
                (inside, after_small, after_capital) = (false, false, false);
                continue;
            }
        };
        if begins && case == Case::Snake && !name.is_empty() {
            name.push('_');
        }
        let capital = begins && case == Case::Pascal;
        name.push(char::from(if capital { byte.to_ascii_uppercase() } else { byte.to_ascii_lowercase() }));
        inside = true;
        match byte {
            b'A'..=b'Z' => (after_small, after_capital) = (false, true),
            b'a'..=b'z' => (after_small, after_capital) = (true, false),
            _ => {}
        }
    }
    name
}

fn shorten(mut name: String) -> String {
    name.truncate(LONGEST);
    name.truncate(name.trim_end_matches('_').len());
    name
}

/// The name as it is written in Rust.
fn raw(name: String) -> String {
    match name.as_str() {
        "self" | "super" | "crate" => format!("{name}_"),
        keyword if KEYWORDS.contains(&keyword) => format!("r#{keyword}"),
        _ => name,
    }
}

/// The text as words that Rust can write, if it is none yet.
fn ascii_words(text: &str) -> Cow<'_, str> {
    if is_ascii_words(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len().min(4 * LONGEST));
    let spelt = !text.chars().any(char::is_alphanumeric);
    let signed = text.strip_prefix(['+', '-']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    for (at, character) in text.chars().take(2 * LONGEST).enumerate() {
        match character {
            'a'..='z' | 'A'..='Z' | '0'..='9' => out.push(character),
            '\u{300}'..='\u{36f}' => {}
            '+' if at == 0 && signed => out.push_str("plus "),
            '-' if at == 0 && signed => out.push_str("minus "),
            _ if spelt => {
                out.push(' ');
                out.push_str(sign(character));
                out.push(' ');
            }
            _ => match without_accents(character) {
                Some(letters) => out.push_str(letters),
                None if character.is_alphanumeric() => out.push_str(&format!("u{:x}", u32::from(character))),
                None => out.push(' '),
            },
        }
    }
    Cow::Owned(out)
}

/// Returns true if a text is ASCII words, as most are. A macro is usually not optimised, and slice patterns cost little then.
fn is_ascii_words(text: &str) -> bool {
    let (mut rest, mut empty) = (text.as_bytes(), true);
    while let [byte @ (b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_'), after @ ..] = rest {
        empty = empty && *byte == b'_';
        rest = match after {
            [b'-' | b'/' | b'.' | b' ', after @ ..] => after,
            _ => after,
        };
    }
    rest.is_empty() && text.len() <= LONGEST && !empty
}

/// A sign in a word, for values that have nothing else.
fn sign(character: char) -> &'static str {
    match character {
        '<' => "less",
        '>' => "greater",
        '=' => "equal",
        '!' => "not",
        '*' => "star",
        '+' => "plus",
        '-' => "minus",
        '/' => "slash",
        '%' => "percent",
        '&' => "and",
        '|' => "or",
        '~' => "tilde",
        '^' => "caret",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '?' => "question",
        '$' => "dollar",
        '@' => "at",
        '#' => "hash",
        '_' => "underscore",
        '(' | '[' | '{' => "open",
        ')' | ']' | '}' => "close",
        _ if character.is_whitespace() => "space",
        _ => "sign",
    }
}

/// A Latin letter without its accents.
fn without_accents(character: char) -> Option<&'static str> {
    let lower = character.to_lowercase().next()?;
    let upper = lower != character;
    let pick = |small, large| Some(if upper { large } else { small });
    match lower {
        'à'..='å' | 'ā' | 'ă' | 'ą' => pick("a", "A"),
        'æ' => pick("ae", "Ae"),
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => pick("c", "C"),
        'ð' | 'ď' | 'đ' => pick("d", "D"),
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => pick("e", "E"),
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => pick("g", "G"),
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => pick("i", "I"),
        'ĺ' | 'ļ' | 'ľ' | 'ł' => pick("l", "L"),
        'ñ' | 'ń' | 'ņ' | 'ň' => pick("n", "N"),
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => pick("o", "O"),
        'œ' => pick("oe", "Oe"),
        'ŕ' | 'ŗ' | 'ř' => pick("r", "R"),
        'ś' | 'ŝ' | 'ş' | 'š' => pick("s", "S"),
        'ß' => Some("ss"),
        'ţ' | 'ť' | 'ŧ' => pick("t", "T"),
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => pick("u", "U"),
        'ý' | 'ÿ' => pick("y", "Y"),
        'ź' | 'ż' | 'ž' => pick("z", "Z"),
        'þ' => pick("th", "Th"),
        _ => None,
    }
}

/// Names that must differ from each other.
#[derive(Debug, Default)]
pub(crate) struct NameSet {
    taken: FewOrMany<String, ()>,
    /// The number of times that a name was wanted, so that many equal names cost one step each.
    wanted: HashMap<String, usize>,
}

impl NameSet {
    /// The name of a type or variant, with a number if it is taken.
    pub(crate) fn pascal(&mut self, text: &str) -> String {
        self.take(&pascal(text), "")
    }

    /// The name of a field, method or argument, with a number if it is taken.
    pub(crate) fn snake(&mut self, text: &str) -> String {
        self.snake_as(&snake(text))
    }

    /// The name of a field, method or argument that is in snake case already, with a number if it is taken.
    pub(super) fn snake_as(&mut self, name: &str) -> String {
        raw(self.take(name, "_"))
    }

    /// Returns true if the name is still free.
    pub(crate) fn is_free(&self, name: &str) -> bool {
        self.taken.get(name).is_none()
    }

    /// Takes the name as it is.
    pub(crate) fn reserve(&mut self, name: &str) {
        self.taken.insert(name.to_owned(), ());
    }

    /// `Other`, or `Unlisted` where that is taken.
    pub(crate) fn catch_all(&mut self) -> String {
        if self.is_free("Other") { "Other".to_owned() } else { self.pascal("Unlisted") }
    }

    fn take(&mut self, name: &str, joint: &str) -> String {
        if self.is_free(name) {
            self.reserve(name);
            return name.to_owned();
        }
        // Two digits in a row would read as one number.
        let joint = if name.ends_with(|last: char| last.is_ascii_digit()) { "_" } else { joint };
        let count = self.wanted.entry(name.to_owned()).or_insert(1);
        loop {
            *count += 1;
            let numbered = format!("{name}{joint}{count}");
            if self.taken.get(numbered.as_str()).is_none() {
                self.taken.insert(numbered.clone(), ());
                return numbered;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use heck::{ToPascalCase, ToSnakeCase};
    use proptest::{prop_assert_eq, prop_assume};

    proptest::proptest! {
        #[test]
        fn words_are_what_a_library_takes_for_words(text in "[a-zA-Z0-9_ ]{0,12}|([A-Z]{0,3}[a-z]{0,2}[0-9]{0,2}){1,4}") {
            prop_assume!(text.starts_with(|first: char| first.is_ascii_alphabetic()) && text != "Self");
            prop_assert_eq!(super::pascal(&text), text.to_pascal_case());
            prop_assert_eq!(super::snake(&text), text.to_snake_case());
        }

        #[test]
        fn plain_texts_are_as_all_others(text in "[a-zA-Z0-9_./-]{0,12}") {
            prop_assume!(super::is_ascii_words(&text));
            // A letter that is not plain, and is left out.
            let other = format!("{text}\u{301}");
            prop_assert_eq!(super::pascal(&text), super::pascal(&other));
            prop_assert_eq!(super::snake(&text), super::snake(&other));
        }
    }
}
