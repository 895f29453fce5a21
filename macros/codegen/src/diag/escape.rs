//! Text of the document inside messages: short, and unable to drive a terminal.

const LONGEST: usize = 200;
/// The most characters of a title, a label or a note.
const LONGEST_PART: usize = 4_000;

/// A sentence of ours with text of the document in it: as [`escape`], with the quotes kept.
#[must_use]
pub(super) fn escape_sentence(text: &str) -> String {
    text.split('`').map(escape).collect::<Vec<_>>().join("`")
}

/// The text with control and invisible characters escaped, cut after 200 characters.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(LONGEST));
    for (count, character) in text.chars().enumerate() {
        if count == LONGEST {
            out.push('…');
            break;
        }
        if character == '`' {
            out.push('\'');
        } else if is_invisible(character) {
            out.extend(character.escape_unicode());
        } else {
            out.push(character);
        }
    }
    out
}

/// A whole part of a message, whatever it is made of: without what does not show, and not endless.
pub(super) fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (count, character) in text.chars().enumerate() {
        if count == LONGEST_PART {
            out.push('…');
            break;
        }
        if is_invisible(character) {
            out.extend(character.escape_unicode());
        } else {
            out.push(character);
        }
    }
    out
}

/// Returns true if a character is invisible, or changes how others are shown.
pub fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn terminal_sequences_and_bidi_controls_are_visible() {
        assert_eq!(escape("a\u{1b}[31mb\u{202e}c"), "a\\u{1b}[31mb\\u{202e}c");
    }

    #[test]
    fn long_text_is_cut() {
        assert_eq!(escape(&"x".repeat(10_000)).chars().count(), 201);
    }
}
