//! Fields that may say who may call. One that is not where it is read, or not spelled as it is read, is an error: without it the
//! document would permit more.

use super::table::{Object, Others};
use super::walk::Walk;
use crate::diag::{Diagnostic, is_within};
use crate::model::foreign::{has_our_shape, names_something};
use crate::parse::{Kind, Node};

/// The words for who may call, in lower case and without what stands between letters.
const WORDS: [&str; 14] = [
    "security",
    "securities",
    "securityrequirement",
    "securityrequirements",
    "securityscheme",
    "securityschemes",
    "securitydefinitions",
    "identities",
    "identity",
    "permissions",
    "permission",
    // Of Swagger 1.2, and of those who write as they speak.
    "authorization",
    "authorizations",
    "authentication",
];

/// Other words for it, which are nothing else in an operation, a path item, a tag or the document itself.
const OTHER_WORDS: [&str; 7] = ["scope", "requiredscopes", "authz", "oauth", "oauth2", "roles", "authorizers"];

/// The extensions that mean something; others are somebody else's.
pub(super) const EXTENSIONS: [&str; 5] =
    ["x-identities", "x-permissions", "x-paging", "x-idempotent", "x-idempotency-key"];

/// Returns true if an unknown field was probably meant to say who may call.
pub(super) fn is_like_security(key: &str, value: Node<'_>, object: &Object) -> bool {
    match object.others {
        // These may have any name; what stands in one by a wrong indentation still looks like a list of requirements.
        Others::Keywords | Others::Named(_) => value.is_list() && is_near(&letters(key), "security"),
        // What it leads to may say it.
        _ => {
            let letters = letters(key);
            matches!(key, "$ref" | "<<") || matches!(&*letters, "scopes" | "auth") || is_word(key)
        }
    }
}

/// Returns true if a key is a word for who may call.
pub(super) fn is_word(key: &str) -> bool {
    let letters = letters(key);
    WORDS.iter().any(|word| is_near(&letters, word))
}

/// Returns true if an entry of a mapping from names is a rule on who may call, which a wrong indentation put there: no name has a list.
pub(super) fn has_slipped(key: &str, value: Node<'_>, walk: &Walk<'_, '_>) -> bool {
    let is_list = value.is_list();
    // Of the names of a document, next to none has either.
    if !is_list && value.text().is_none() {
        return false;
    }
    match ["x-identities", "x-permissions"].into_iter().find(|known| is_misspelling(key, known)) {
        Some(known) => is_of_our_shape(known, value) && (walk.has_vocabulary || names_something(value)),
        None => is_list && is_word(key),
    }
}

/// Returns true if an unknown field of what has a rule on who may call is one by its value, or by a word that others have for one.
pub(super) fn is_rule(key: &str, value: Node<'_>, object: &Object, walk: &Walk<'_, '_>) -> bool {
    if !object.extensions.contains(&"x-identities") {
        return false;
    }
    let is_requirement = |item: Node<'_>| {
        let mut names = item.entries().map(|(name, _)| name).peekable();
        names.peek().is_some() && names.all(|name| walk.is_scheme(name))
    };
    let mut items = value.items().peekable();
    (items.peek().is_some() && items.all(is_requirement))
        || OTHER_WORDS.contains(&&*letters(key))
        || names_schemes(value, walk)
        || is_tags(key, value, object, walk)
}

/// Returns true if a value in a place of `x-identities` is a list of names, a vocabulary, or the name of a scheme.
fn names_callers(value: Node<'_>, object: &Object, walk: &Walk<'_, '_>) -> bool {
    object.extensions.contains(&"x-identities")
        && match value.kind() {
            Kind::List => value.items().next().is_some() && value.items().all(|item| item.text().is_some()),
            Kind::Map => value.entries().all(|(_, one)| one.is_map() || matches!(one.kind(), Kind::Null)),
            Kind::Text(name) => walk.is_scheme(name),
            _ => false,
        }
}

/// Returns true if a value is the name of a scheme of the document, or a list of such names.
fn names_schemes(value: Node<'_>, walk: &Walk<'_, '_>) -> bool {
    let is_scheme = |node: Node<'_>| node.text().is_some_and(|name| walk.is_scheme(name));
    is_scheme(value) || (value.items().next().is_some() && value.items().all(is_scheme))
}

/// Tags in another spelling, or in a path item, whose tags say nothing, where a tag says who may call.
fn is_tags(key: &str, value: Node<'_>, object: &Object, walk: &Walk<'_, '_>) -> bool {
    let says = |tag: Node<'_>| tag.get("x-identities").is_some();
    is_within(1, &letters(key), "tags")
        && object.name != "a tag"
        && (!walk.tags_that_say.is_empty() || value.items().any(says) || value.entries().any(|(_, tag)| says(tag)))
}

/// Returns true if a misspelled verb of a path item says who may call, and the operation of that verb is there: without it, that one would
/// be for more.
pub(super) fn is_for_another_verb(key: &str, value: Node<'_>, item: Node<'_>, object: &Object) -> bool {
    object.name == "a path item"
        && ["security", "x-identities", "x-permissions"].iter().any(|name| value.get(name).is_some())
        && verb(key, item, object).is_some()
}

/// The operation of a path item that a field was probably meant for.
fn verb(key: &str, item: Node<'_>, object: &Object) -> Option<&'static str> {
    let lower = key.to_lowercase();
    let there = object.fields.iter().map(|(name, _)| *name).filter(|name| item.get(name).is_some_and(Node::is_map));
    there.into_iter().find(|name| is_within(1, &lower, name))
}

/// The name that such a field should have had.
pub(super) fn meant(key: &str, object: &Object, node: Node<'_>) -> Option<&'static str> {
    if object.name == "a path item"
        && let Some(verb) = verb(key, node, object)
    {
        return Some(verb);
    }
    let letters = letters(key);
    let near = |word: &str| is_near(&letters, word);
    let has = |name: &str| object.fields.iter().any(|(field, _)| *field == name);
    match () {
        () if key == "$ref" => None,
        () if near("securityschemes") || near("securityscheme") || near("securitydefinitions") => {
            ["securitySchemes", "securityDefinitions"].into_iter().find(|name| has(name))
        }
        () if near("identities") || near("identity") => Some("x-identities"),
        () if near("permissions") || near("permission") => Some("x-permissions"),
        () => Some("security").filter(|name| has(name)),
    }
}

/// Checks an extension: one of ours where it is not read, or one that is nearly ours.
pub(super) fn extension<'f>(key: &'f str, value: Node<'f>, object: &'static Object, walk: &mut Walk<'f, '_>) {
    if object.extensions.contains(&key) {
        return;
    }
    if EXTENSIONS.contains(&key) {
        // Elsewhere one of that name may be somebody else's, unless the document speaks our language.
        let is_ours = || match key {
            "x-paging" | "x-idempotent" => has_our_shape(key, value),
            _ => names_something(value),
        };
        if walk.has_vocabulary || (!matches!(object.others, Others::Keywords) && is_ours()) {
            let guards = matches!(key, "x-identities" | "x-permissions");
            walk.add(Diagnostic::MisplacedExtension { name: key.to_owned(), object: object.name }, value, guards);
        }
        return;
    }
    if matches!(object.others, Others::Keywords | Others::Named(_)) {
        return;
    }
    if !walk.unlike_ours.contains(key) {
        let letters = letters(key);
        if !is_unlike_ours(key, &letters) {
            return like_ours(key, &letters, value, object, walk);
        }
        walk.unlike_ours.insert(key);
    }
    if holds_a_rule(value, walk) {
        let (field, object) = (key.to_owned(), object.name);
        walk.add(Diagnostic::UnknownField { field, object, nearest: None, guards: true }, value, true);
    }
}

/// Checks an extension whose name may be meant as one of ours.
fn like_ours<'f>(key: &str, letters: &str, value: Node<'f>, object: &'static Object, walk: &mut Walk<'f, '_>) {
    if WORDS.iter().any(|word| word.starts_with("securi") && is_near(letters, word)) {
        let (field, nearest) = (key.to_owned(), Some("security".to_owned()));
        walk.add(Diagnostic::UnknownField { field, object: object.name, nearest, guards: true }, value, true);
        return;
    }
    // In a document that names identities, one of them alone is no word of somebody else's; nor is it where it says who may call.
    if (walk.has_vocabulary && is_near(letters, "identity"))
        || (names_callers(value, object, walk) && is_within(1, letters, "identity"))
    {
        walk.add(Diagnostic::MisspelledExtension { name: key.to_owned(), nearest: "x-identities" }, value, true);
        return;
    }
    // Those of other people that only sound alike (`x-pacing`) are left alone.
    if let Some(nearest) = EXTENSIONS.into_iter().find(|known| is_misspelling(key, known))
        && is_of_our_shape(nearest, value)
    {
        walk.add(Diagnostic::MisspelledExtension { name: key.to_owned(), nearest }, value, true);
        return;
    }
    let is_longer = |known: &&str| key.starts_with(*known) && is_of_our_shape(known, value);
    if walk.has_vocabulary
        && let Some(nearest) = EXTENSIONS[..2].iter().copied().find(is_longer)
    {
        walk.add(Diagnostic::MisspelledExtension { name: key.to_owned(), nearest }, value, true);
    } else if holds_a_rule(value, walk)
        || (object.extensions.contains(&"x-identities") && is_tags(key, value, object, walk))
    {
        let nearest = (letters == "tags").then(|| "tags".to_owned());
        let diagnostic = Diagnostic::UnknownField { field: key.to_owned(), object: object.name, nearest, guards: true };
        walk.add(diagnostic, value, true);
    }
}

/// Returns true if a name has nothing that [`like_ours`] looks for.
fn is_unlike_ours(key: &str, letters: &str) -> bool {
    !WORDS.iter().any(|word| word.starts_with("securi") && is_near(letters, word))
        && !is_near(letters, "identity")
        && !EXTENSIONS.iter().any(|known| key.starts_with(known) || is_misspelling(key, known))
        && !is_within(1, letters, "tags")
}

/// Returns true if an unknown field is what an operation, or an identity, says of itself in another place.
pub(super) fn has_moved(key: &str, value: Node<'_>, walk: &Walk<'_, '_>) -> bool {
    let is_saying_tag = |item: Node<'_>| item.text().is_some_and(|name| walk.tags_that_say.contains(name));
    (!walk.tags_that_say.is_empty() && letters(key).starts_with("tag") && value.items().any(is_saying_tag))
        || (walk.has_vocabulary && key == "scoped" && matches!(value.kind(), Kind::Bool(_)))
}

/// Returns true if somewhere in a value that is not read, of a document that names identities, one of them may call or needs a permission.
pub(super) fn holds_a_rule(value: Node<'_>, walk: &Walk<'_, '_>) -> bool {
    fn holds(value: Node<'_>) -> bool {
        let is_rule = |(key, value): (&str, Node<'_>)| EXTENSIONS[..2].contains(&key) || holds(value);
        value.entries().any(is_rule) || value.items().any(holds)
    }
    walk.has_vocabulary && holds(value)
}

/// Checks one of our extensions beside a reference in place of the object that it stands in: what the reference leads to counts.
pub(super) fn beside_reference<'f>(key: &str, value: Node<'f>, walk: &mut Walk<'f, '_>) {
    if walk.has_vocabulary || names_something(value) {
        let guards = matches!(key, "x-identities" | "x-permissions");
        walk.add(Diagnostic::BesideReference { field: key.to_owned(), guards }, value, guards);
    }
}

fn is_of_our_shape(name: &str, value: Node<'_>) -> bool {
    match name {
        "x-permissions" => value.is_list() || value.text().is_some(),
        "x-paging" => value.is_map() || value.is_list() || matches!(value.kind(), Kind::Bool(false)),
        "x-identities" => value.is_list() || value.is_map() || value.text().is_some(),
        _ => true,
    }
}

fn letters(key: &str) -> String {
    let key = key.get(..2).filter(|start| start.eq_ignore_ascii_case("x-")).and(key.get(2..)).unwrap_or(key);
    key.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn is_near(letters: &str, word: &str) -> bool {
    is_within(2, letters, word)
}

/// Short words of other people's extensions are left alone unless nearly every letter is ours.
fn is_misspelling(key: &str, known: &str) -> bool {
    let not_in = |all: &str, text: &str| {
        let letters = text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase);
        letters.filter(|letter| !all.contains(*letter)).count()
    };
    if !key.is_ascii() {
        return looks_like(key, known);
    }
    key.len().abs_diff(known.len()) <= 2
        && not_in(&key.to_lowercase(), known) + not_in(known, key) <= 1
        && is_within(2, &letters(key), &letters(known))
}

/// Returns true if a name is one of ours but for letters of other alphabets, which may look the same, or nothing at all.
fn looks_like(key: &str, known: &str) -> bool {
    let (plain, others): (Vec<char>, Vec<char>) = key.chars().partition(char::is_ascii);
    let plain: String = plain.into_iter().collect();
    others.len() * 2 <= known.len() && is_within(others.len(), &letters(&plain), &letters(known))
}
