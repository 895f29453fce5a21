//! Queries that are too long for a URL, which come as a `POST` with the same content.

use std::sync::LazyLock;

use permitted::{Operation, Place, Style};

/// For each query of the crate's documents that travels in one parameter, the same by `POST`.
pub(super) static POSTED: LazyLock<Vec<Operation>> = LazyLock::new(|| {
    let documents = crate::documents();
    let all = || documents.iter().flat_map(|(_, operations)| operations.iter());
    let is_taken = |path: &str| all().any(|operation| (operation.verb, operation.path) == ("POST", path));
    all().filter(|operation| packed(operation) && !is_taken(operation.path)).map(posted).collect()
});

/// The twin of an operation that is named by its id or as `GET /path`, as `POST /path`: several documents may have its id.
pub(super) fn twin(name: &str) -> Option<String> {
    let is_called = |twin: &&Operation| {
        let id = twin.id.strip_suffix(BY_POST);
        id == Some(name) || name.split_once(' ') == Some(("GET", twin.path))
    };
    POSTED.iter().find(is_called).map(|twin| format!("POST {}", twin.path))
}

const BY_POST: &str = " by POST";

fn packed(operation: &Operation) -> bool {
    operation.verb == "GET" && operation.parameters.iter().any(|parameter| parameter.style == Style::JsonBase64Url)
}

/// Built once for all mocks of the process, so what it leaks is bounded.
fn posted(operation: &Operation) -> Operation {
    let parameters = operation.parameters.iter().filter(|parameter| parameter.place == Place::Path).cloned();
    Operation {
        id: String::leak(format!("{}{BY_POST}", operation.id)),
        parameters: Vec::leak(parameters.collect()),
        body: Some("application/json"),
        sample: operation.sample,
        ..Operation::new(operation.id, "POST", operation.path, operation.access)
    }
}
