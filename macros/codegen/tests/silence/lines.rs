//! What is said of a document, with its line.

use permitted_codegen::model::Selection;

use crate::support;

/// What is said of a document, each with its line: the errors, or the warnings of one without errors.
pub(crate) fn said(text: &str) -> (bool, Vec<(usize, String)>) {
    let (is_error, messages) = match support::check_text(text, &Selection::default()) {
        Ok(checked) => (false, checked.api().warnings.messages()),
        Err(failed) => (true, failed.report.messages()),
    };
    let line = |message: &String| {
        let place = message.lines().find_map(|line| line.trim().strip_prefix("--> api.yaml:")).unwrap();
        place.split(':').next().unwrap().parse().unwrap()
    };
    let mut all: Vec<(usize, String)> =
        messages.iter().map(|message| (line(message), message.lines().next().unwrap().to_owned())).collect();
    all.sort();
    (is_error, all)
}

#[track_caller]
pub(crate) fn is_said(text: &str, is_error: bool, expected: &[(usize, &str)]) {
    let (found, all) = said(text);
    assert_eq!(found, is_error, "{all:#?}");
    assert_eq!(all.len(), expected.len(), "{all:#?}");
    for ((line, message), (wanted, words)) in all.iter().zip(expected) {
        assert!(line == wanted && message.contains(words), "line {wanted}, {words}: {all:#?}");
    }
}
