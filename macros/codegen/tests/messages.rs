//! Messages name the place, and cannot drive a terminal.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test says what it expects by panicking")]

mod support;

use permitted_codegen::diag::SourceText;
use permitted_codegen::model::Selection;
use support::{HEAD, said, said_of};

#[test]
fn places_are_the_same_in_whatever_order_they_are_asked_for() {
    let text = "é: ä\nöü: [ß, x]\nz";
    let all: Vec<u32> = text.char_indices().map(|(at, _)| u32::try_from(at).unwrap()).collect();
    let expected = |at: u32| {
        let before = text.get(..at as usize).unwrap();
        (before.matches('\n').count() + 1, before.chars().rev().take_while(|c| *c != '\n').count() + 1)
    };
    let source = SourceText::new("api.yaml".into(), text.into());
    for step in 1..all.len() {
        for at in all.iter().cycle().step_by(step).take(50) {
            assert_eq!(source.position(*at), expected(*at), "byte {at}, each {step}th");
        }
    }
}

#[test]
fn mx_17_what_is_no_utf_8_is_named_with_its_place() {
    let good = format!("{HEAD}paths: {{}}\n");
    assert_eq!(said_of("api.yaml", good.replace('\n', "\r\n").as_bytes()), "");
    assert_eq!(said_of("api.yaml", &[b"\xef\xbb\xbf", good.as_bytes()].concat()), "");
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(good.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let utf16_be: Vec<u8> = [0xfe, 0xff].into_iter().chain(good.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    let latin = [good.as_bytes(), b"x: \xe9\n"].concat();
    let rows: [(Vec<u8>, String); 6] = [
        (utf16, "it is UTF-16 at byte 0".into()),
        (utf16_be, "it is UTF-16 at byte 0".into()),
        (latin, format!("an invalid sequence at byte {}", good.len() + 3)),
        ([good.as_bytes(), b"x: \0"].concat(), format!("a NUL character at byte {}", good.len() + 3)),
        ([good.as_bytes(), b"x: \xc3"].concat(), format!("an invalid sequence at byte {}", good.len() + 3)),
        ([good.as_bytes(), b"x: \xed\xa0\x80"].concat(), format!("an invalid sequence at byte {}", good.len() + 3)),
    ];
    for (bytes, why) in rows {
        for name in ["api.yaml", "api.json"] {
            let found = said_of(name, &bytes);
            assert!(found.starts_with("the file is not UTF-8 text: ") && found.contains(&why), "{found}");
        }
    }
}

#[test]
fn mx_18_messages_are_few_short_and_harmless() {
    let operations: String = (0..50)
        .map(|at| format!("  /a{at}: {{ get: {{ operationId: a{at}, x-identities: [nobody{at}] }} }}\n"))
        .collect();
    let text = format!("{HEAD}x-identities: {{ visitor: {{}} }}\npaths:\n{operations}");
    let Err(failed) = support::check_text(&text, &Selection::default()) else { panic!("no error") };
    let messages = failed.report.messages();
    assert_eq!(messages.len(), 21);
    assert_eq!(messages.last().unwrap(), "30 more in the document");
    assert!(messages[0].contains("--> api.yaml:5:"), "{}", messages[0]);

    let name = format!("\u{1b}[31m\u{202e}`{}", "x".repeat(5_000));
    let escaped = name.replace('\u{1b}', "\\e").replace('\u{202e}', "\\u202e");
    let text = format!(
        "{HEAD}x-identities: {{ visitor: {{}} }}\npaths: {{ /a: {{ get: {{ operationId: a, x-identities: [\"{escaped}\"] }} }} }}\n"
    );
    let found = said(&text);
    assert!(!found.contains('\u{1b}') && !found.contains('\u{202e}'), "{found:?}");
    assert!(found.contains("\\u{1b}[31m") && found.lines().all(|line| line.chars().count() < 300), "{found}");
}
